package ods

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// format is a number format: the section of a format code that its elements stand for, and the
// other formats that apply under conditions.
type format struct {
	pattern string
	maps    []mapped
	isText  bool // it shows texts
}

// mapped is a format that applies if a condition holds.
type mapped struct{ condition, name string }

// longestSection is how long a section may become. Excel allows 255 characters for a whole
// code.
const longestSection = 1 << 10

// readFormat reads one number format.
func (r *reader) readFormat() error {
	s := r.s
	name := string(s.AttrOf(style, "name"))
	f := formatReader{reader: r, kind: string(s.Name), elapsed: string(s.AttrOf(number, "truncate-on-overflow")) == "false"}
	f.isText = f.kind == "text-style"
	if err := s.Children(f.element); err != nil {
		return err
	}
	if f.kind == "boolean-style" || len(f.out) == 0 && len(f.maps) == 0 && f.kind == "number-style" {
		f.out = []byte("General")
	}
	f.pattern = string(f.out)
	r.styles.formats[name] = &f.format
	return nil
}

// formatReader reads the elements of one format.
type formatReader struct {
	*reader
	format
	kind    string // as "percentage-style"
	elapsed bool   // hours may exceed 24
	out     []byte
	percent bool // the percent sign has been written
}

// element reads one element.
func (f *formatReader) element() (err error) {
	s := f.s
	switch {
	case s.At(style, "map"):
		f.maps = append(f.maps, mapped{string(s.AttrOf(style, "condition")), string(s.AttrOf(style, "apply-style-name"))})
		if len(f.maps) > mostMaps {
			return sheet.OverLimit(sheet.Counted.Sections, mostMaps)
		}
	case s.Space != number:
	case f.isDate():
		if f.date() {
			return f.fits(s.Skip())
		}
		err = f.literal()
		return f.fits(err)
	default:
		return f.fits(f.numeric())
	}
	return s.Skip()
}

// mostMaps bounds the conditions of a format. Excel has four sections.
const mostMaps = 16

// fits refuses a section that has become too long.
func (f *formatReader) fits(err error) error {
	if err == nil && len(f.out) > longestSection {
		return sheet.OverLimit(sheet.Counted.FormatLength, longestSection)
	}
	return err
}

// numeric reads an element of a format for numbers.
func (f *formatReader) numeric() error {
	s := f.s
	switch string(s.Name) {
	case "number":
		return f.digits()
	case "scientific-number":
		f.append(digits{least: f.count("min-integer-digits", 1), decimals: f.count("decimal-places", 0), needed: -1, grouped: truth(s, number, "grouping")})
		f.out = append(f.out, "E+"...)
		f.repeat('0', max(1, f.count("min-exponent-digits", 2)))
	case "fraction":
		f.fraction()
	case "text-content":
		f.out = append(f.out, '@')
	case "fill-character":
		f.out = append(f.out, '*')
		return f.literal()
	default:
		return f.literal()
	}
	return s.Skip()
}

// count reads an attribute that is a small number.
func (f *formatReader) count(name string, absent int) int {
	n, err := strconv.Atoi(string(f.s.AttrOf(number, name)))
	if err != nil || n < 0 {
		return absent
	}
	return min(n, 30)
}

func (f *formatReader) repeat(c byte, n int) {
	f.out = append(f.out, bytes.Repeat([]byte{c}, n)...)
}

// digits are the placeholders of digits in a number format.
type digits struct {
	least, decimals, needed int // digits before the point, behind it, and how many of the latter are always shown (-1: all)
	grouped                 bool
	within                  []embedded
	behind                  string // the text behind the digits
}

// embedded is a text among the digits, with the number of digits to its right.
type embedded struct {
	text  string
	place int
}

// digits reads number:number.
func (f *formatReader) digits() error {
	s := f.s
	d := digits{least: f.count("min-integer-digits", 0), decimals: f.count("decimal-places", -1), needed: f.count("min-decimal-places", -1), grouped: truth(s, number, "grouping")}
	general := d.decimals < 0 && !d.grouped && d.least <= 1 && f.kind == "number-style"
	if replaced := s.AttrOf(number, "decimal-replacement"); replaced != nil && len(replaced) == 0 {
		d.needed = 0
	}
	factor := string(s.AttrOf(number, "display-factor"))
	err := s.Children(func() (err error) {
		if !s.At(number, "embedded-text") {
			return s.Skip()
		}
		place, _ := strconv.Atoi(string(s.AttrOf(number, "position")))
		var words []byte
		words, err = s.Collect(nil)
		switch {
		case place <= 0:
			d.behind += string(words)
		case place < 30 && len(d.within) < 30:
			d.within = append(d.within, embedded{string(words), place})
		}
		return err
	})
	switch {
	case general && len(d.within) == 0:
		f.out = append(f.out, "General"...)
	default:
		d.decimals = max(d.decimals, 0)
		f.append(d)
	}
	f.scale(factor)
	f.quote(d.behind)
	return err
}

// scale writes that the number is shown divided by a power of a thousand.
func (f *formatReader) scale(factor string) {
	for n, _ := strconv.ParseFloat(factor, 64); n >= 1000 && n <= 1e15; n /= 1000 {
		f.out = append(f.out, ',')
	}
}

// append writes placeholders of digits; those before the point from right to left.
func (f *formatReader) append(d digits) {
	places := max(d.least, 1)
	if d.grouped {
		places = max(places, 4)
	}
	for _, e := range d.within {
		places = max(places, e.place+1)
	}
	for place := places; place > 0; place-- {
		for _, e := range slices.Backward(d.within) {
			if e.place == place {
				f.quote(e.text)
			}
		}
		if place <= d.least {
			f.out = append(f.out, '0')
		} else {
			f.out = append(f.out, '#')
		}
		if d.grouped && place > 1 && place%3 == 1 {
			f.out = append(f.out, ',')
		}
	}
	if d.decimals > 0 {
		needed := d.decimals
		if d.needed >= 0 {
			needed = min(d.needed, d.decimals)
		}
		f.out = append(f.out, '.')
		f.repeat('0', needed)
		f.repeat('#', d.decimals-needed)
	}
}

// fraction writes number:fraction.
func (f *formatReader) fraction() {
	if whole := f.count("min-integer-digits", -1); whole >= 0 {
		f.out = append(f.out, "# "...)
	}
	f.repeat('?', max(1, f.count("min-numerator-digits", 1)))
	f.out = append(f.out, '/')
	if n := f.count("denominator-value", 0); n > 0 {
		f.out = strconv.AppendInt(f.out, int64(n), 10)
		return
	}
	f.repeat('?', max(1, f.count("min-denominator-digits", 1)))
}

// literal reads a text, or the sign of a currency. In a format of percentages the percent sign
// is no word.
func (f *formatReader) literal() error {
	currency, filler := string(f.s.Name) == "currency-symbol", string(f.s.Name) == "fill-character"
	usual := symbols[string(f.s.AttrOf(number, "country"))]
	words, err := f.s.Collect(nil)
	if err != nil {
		return err
	}
	if currency && len(words) == 0 {
		words = []byte(usual)
	}
	before, after, percent := strings.Cut(string(words), "%")
	switch {
	case filler:
		f.out = append(f.out, words...)
	case currency && len(words) > 0 && !bytes.ContainsAny(words, "-]"):
		f.out = append(append(append(f.out, "[$"...), words...), ']')
	case percent && f.kind == "percentage-style" && !f.percent:
		f.percent = true
		f.quote(before)
		f.out = append(f.out, '%')
		f.quote(after)
	default:
		f.quote(string(words))
	}
	return nil
}

// symbols are the currencies of countries, for formats that name only the country.
var symbols = map[string]string{"VN": "₫", "US": "$", "GB": "£", "JP": "¥", "DE": "€", "FR": "€"}

// quote writes words so that they stand for themselves.
func (f *formatReader) quote(words string) {
	plain := " -+()"
	if f.isDate() {
		plain = " -/.:,"
	}
	switch {
	case strings.Trim(words, plain) == "":
		f.out = append(f.out, words...)
	case strings.Contains(words, `"`):
		for _, c := range words {
			f.out = append(append(f.out, '\\'), string(c)...)
		}
	default:
		f.out = append(append(append(f.out, '"'), words...), '"')
	}
}
