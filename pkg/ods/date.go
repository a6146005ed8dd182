package ods

import "strings"

// isDate reports whether the format shows dates or times.
func (f *formatReader) isDate() bool { return f.kind == "date-style" || f.kind == "time-style" }

// dateLetters are the letters for a part of a date or a time, short and long.
var dateLetters = map[string][2]string{
	"day": {"d", "dd"}, "day-of-week": {"ddd", "dddd"}, "month": {"m", "mm"}, "year": {"yy", "yyyy"},
	"era": {"g", "gg"}, "hours": {"h", "hh"}, "minutes": {"m", "mm"}, "seconds": {"s", "ss"},
	"quarter": {`"Q"`, `"Q"`}, "week-of-year": {`"W"`, `"W"`}, "am-pm": {"AM/PM", "AM/PM"},
}

// date writes the part of a date or a time at which the scanner stands; false if it is none.
func (f *formatReader) date() bool {
	s := f.s
	name := string(s.Name)
	letters, known := dateLetters[name]
	if !known {
		return false
	}
	out := letters[0]
	if string(s.AttrOf(number, "style")) == "long" {
		out = letters[1]
	}
	switch {
	case name == "month" && truth(s, number, "textual"):
		out = strings.Repeat("m", 2+len(out))
	case name == "seconds" && f.count("decimal-places", 0) > 0:
		out += "." + strings.Repeat("0", f.count("decimal-places", 0))
	}
	if f.elapsed && strings.Trim(out, "hms") == "" && name != "month" {
		f.elapsed = false // it holds only for the first part
		out = "[" + out + "]"
	}
	f.out = append(f.out, out...)
	return true
}
