package ods

import (
	"bytes"
	"strings"
)

// formula rewrites a formula of OpenFormula as Excel writes it, without its "=": references
// stand without brackets, and commas separate arguments. A formula in another grammar is kept.
func formula(in []byte) []byte {
	grammar, rest, prefixed := bytes.Cut(in, []byte(":="))
	switch {
	case !prefixed || bytes.ContainsAny(grammar, "\"[(' "):
		rest = bytes.TrimPrefix(in, []byte("="))
	case string(grammar) != "of" && string(grammar) != "oooc":
		return rest
	}
	f := formulaWriter{in: string(rest)}
	f.write()
	return f.out
}

// formulaWriter rewrites a formula.
type formulaWriter struct {
	in   string
	out  []byte
	deep int // depth of braces of arrays
}

func (f *formulaWriter) write() {
	for f.in != "" {
		n := 1
		switch c := f.in[0]; c {
		case '"':
			n = quoted(f.in)
			f.out = append(f.out, f.in[:n]...)
		case '\'':
			n = quoted(f.in)
			f.out = append(f.out, f.in[:n]...)
		case '[':
			n = f.reference()
		case ';':
			f.separate(',')
		case '|':
			f.separate(';')
		case '~':
			f.out = append(f.out, ',')
		case '!':
			f.intersect()
		case '{':
			f.deep++
			f.out = append(f.out, c)
		case '}':
			f.deep--
			f.out = append(f.out, c)
		default:
			n = f.word()
		}
		f.in = f.in[n:]
	}
}

// intersect writes the sign of the intersection of two ranges, which is a blank, unless it
// ends an error such as #REF!.
func (f *formulaWriter) intersect() {
	for _, e := range []string{"#REF", "#DIV/0", "#NULL", "#NUM", "#VALUE"} {
		if bytes.HasSuffix(f.out, []byte(e)) {
			f.out = append(f.out, '!')
			return
		}
	}
	f.out = append(f.out, ' ')
}

// separate writes a separator. "|" is one only within an array.
func (f *formulaWriter) separate(c byte) {
	if c == ';' && f.deep == 0 {
		c = '|'
	}
	f.out = append(f.out, c)
}

// quoted returns the length of a quoted text. A quote within it is doubled.
func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] != s[0] {
			continue
		}
		if i+1 == len(s) || s[i+1] != s[0] {
			return i + 1
		}
		i++
	}
	return len(s)
}

// word writes everything up to the next special sign. Functions of other programs have the
// name of the program before their names.
func (f *formulaWriter) word() int {
	n := strings.IndexAny(f.in, "\"'[;|~!{}")
	if n < 0 {
		n = len(f.in)
	}
	words := strings.ReplaceAll(f.in[:n], "$$", "") // before a name of a range
	for _, prefix := range []string{"COM.MICROSOFT.", "ORG.LIBREOFFICE.", "ORG.OPENOFFICE.", "LEGACY."} {
		words = strings.ReplaceAll(words, prefix, "")
	}
	f.out = append(f.out, words...)
	return n
}

// reference writes a reference in brackets, as [.A1:.B3] or ['BC năm'.E12], and returns its
// length.
func (f *formulaWriter) reference() int {
	end := 1
	for end < len(f.in) && f.in[end] != ']' {
		if f.in[end] == '\'' {
			end += quoted(f.in[end:])
		} else {
			end++
		}
	}
	inner := f.in[1:min(end, len(f.in))]
	first, rest := side(inner)
	last, isRange := strings.CutPrefix(rest, ":")
	f.area(first, last, isRange)
	return min(end+1, len(f.in))
}

// side cuts what stands before the colon of a range. The name of a sheet may contain a colon
// too.
func side(s string) (first, rest string) {
	for i := 0; i < len(s); {
		switch s[i] {
		case '\'':
			i += quoted(s[i:])
		case ':':
			return s[:i], s[i:]
		default:
			i++
		}
	}
	return s, ""
}

// area writes a cell or a range.
func (f *formulaWriter) area(first, last string, isRange bool) {
	sheet, cell := splitSheet(first)
	if !isRange {
		f.sheet(sheet, "")
		f.out = append(f.out, cell...)
		return
	}
	other, end := splitSheet(last)
	if other == sheet {
		other = ""
	}
	f.sheet(sheet, other)
	f.out = append(append(append(f.out, cell...), ':'), end...)
}

// splitSheet cuts the name of the sheet from an address; empty for the formula's own sheet. A
// sheet of another file has the name of that file in brackets.
func splitSheet(s string) (sheet, cell string) {
	if strings.HasPrefix(s, ".") {
		return "", s[1:]
	}
	file := ""
	if strings.HasPrefix(s, "'") {
		if n := quoted(s); n < len(s) && s[n] == '#' {
			file, s = unquote(s[:n]), s[n+1:]
		}
	}
	s = strings.TrimPrefix(s, "$")
	if strings.HasPrefix(s, "'") {
		n := quoted(s)
		sheet, cell = unquote(s[:n]), strings.TrimPrefix(s[n:], ".")
	} else {
		i := strings.LastIndexByte(s, '.')
		if i < 0 {
			return "", s
		}
		sheet, cell = s[:i], s[i+1:]
	}
	if file != "" {
		sheet = "[" + file[strings.LastIndexByte(file, '/')+1:] + "]" + sheet
	}
	return sheet, cell
}

func unquote(s string) string {
	return strings.ReplaceAll(strings.Trim(s, "'"), "''", "'")
}

// sheet writes the name of a sheet, or of the first and the last of several, before an address.
func (f *formulaWriter) sheet(first, last string) {
	name := first
	if last != "" {
		name += ":" + last
	}
	if name == "" {
		return
	}
	if !isPlain(first) || last != "" && !isPlain(last) {
		name = "'" + strings.ReplaceAll(name, "'", "''") + "'"
	}
	f.out = append(append(f.out, name...), '!')
}

// isPlain reports whether the name of a sheet needs no quotes: it consists of letters, perhaps
// with digits behind them that form no address of a cell.
func isPlain(name string) bool {
	letters := 0
	for i := range len(name) {
		c := name[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 || c == '_'
		if letter && letters == i {
			letters++
		}
		if !letter && (c < '0' || c > '9' || i == 0) {
			return false
		}
	}
	return letters > 3 || letters == len(name) && letters > 0
}
