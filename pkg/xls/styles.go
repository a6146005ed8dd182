package xls

import (
	"strings"

	"bloc/pkg/sheet"
)

// font is what is kept of a font.
type font struct {
	name  string
	bold  bool
	slant bool
	look  sheet.Look
}

// look is a cell style as its record states it, in numbers.
type look struct{ font, format, indent int }

// The flags of a font, and the weight from which a font is bold.
const (
	fontItalic = 2
	fontStruck = 8
	fontBold   = 600
	twips      = 20.0 // in a point
)

func (r *reader) tooMany(n int) error {
	if n < r.limits.Styles {
		return nil
	}
	return sheet.OverLimit(sheet.Counted.Styles, int64(r.limits.Styles))
}

func (r *reader) readFont(rec *records) error {
	f := rec.fields()
	height, flags := f.u16(), f.u16()
	f.skip(2) // the colour
	weight, raised := f.u16(), f.u16()
	f.skip(4)
	name, ok := (&pieces{now: f.b[min(1, len(f.b)):]}).name(f.u8())
	if f.short || !ok {
		return rec.short()
	}
	r.fonts = append(r.fonts, font{
		name:  name,
		bold:  weight >= fontBold,
		slant: flags&fontItalic != 0,
		look:  sheet.Look{Size: float64(height) / twips, Struck: flags&fontStruck != 0, Raised: raised == 1 || raised == 2},
	})
	return r.tooMany(len(r.fonts) - 1)
}

// name reads a short text: flags, then n characters.
func (p *pieces) name(count int) (string, bool) {
	flags, ok := p.u8()
	if !ok {
		return "", false
	}
	b, ok := p.chars(nil, count, flags)
	return string(b), ok
}

func (r *reader) readFormat(rec *records) error {
	f := rec.fields()
	id, length := f.u16(), f.u16()
	code, ok := (&pieces{now: f.b}).name(length)
	if f.short || !ok {
		return rec.short()
	}
	if strings.EqualFold(code, "General") {
		code = "General"
	}
	r.formats[id] = code
	return r.tooMany(len(r.formats) - 1)
}

func (r *reader) readLook(rec *records) error {
	const indentBits = 0x0F
	f := rec.fields()
	l := look{font: f.u16(), format: f.u16()}
	f.skip(4) // the parent, the alignment, the rotation
	l.indent = f.u8() & indentBits
	if f.short {
		return rec.short()
	}
	r.looks = append(r.looks, l)
	return r.tooMany(len(r.looks) - 1)
}

// absentFont is the number that no font has; the fonts behind it count one more.
const absentFont = 4

// font returns the font with a number; a plain one if there is none.
func (r *reader) font(number int) font {
	if number > absentFont {
		number--
	}
	if number >= len(r.fonts) {
		return font{look: sheet.Look{Size: sheet.UsualSize}}
	}
	return r.fonts[number]
}

// fontOf returns the font of a cell style.
func (r *reader) fontOf(style int) font { return r.font(r.looks[style].font) }

// makeStyles works out the style with each number.
func (r *reader) makeStyles() error {
	if len(r.looks) == 0 {
		r.looks = []look{{}}
	}
	list := make([]sheet.Style, len(r.looks))
	dates := map[string]bool{}
	for i, l := range r.looks {
		if l.font > len(r.fonts) || l.font == len(r.fonts) && l.font > 0 && l.font < absentFont {
			return sheet.Damaged("kiểu ô dùng phông số %d không có", "a cell style uses font %d, which does not exist", l.font)
		}
		f := r.font(l.font)
		style := &list[i]
		*style = sheet.Style{Format: sheet.FormatCode(l.format, r.formats), Font: f.name, Bold: f.bold, Italic: f.slant, Struck: f.look.Struck, Indent: l.indent}
		if _, known := dates[style.Format]; !known {
			dates[style.Format] = sheet.IsDate(style.Format)
		}
		r.styles = append(r.styles, style)
		r.dates = append(r.dates, dates[style.Format])
	}
	return nil
}
