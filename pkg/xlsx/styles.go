package xlsx

import (
	"strconv"

	"bloc/pkg/sheet"
)

// font is what is kept of a font.
type font struct {
	name   string
	bold   bool
	italic bool
	struck bool
}

// look is a cell style as the styles part states it, in numbers.
type look struct{ format, font, indent int }

// stylePart collects the styles part. Its tables refer to each other in any order.
type stylePart struct {
	formats map[int]string
	fonts   []font
	looks   []look
	given   int            // how many conditional formats were read
	shown   map[int]string // the words that some of them write beside figures, by their numbers
}

// styleTable is the styles that cells name by number.
type styleTable struct {
	styles []*sheet.Style
	dates  []bool // by style, whether its format shows a date
	shown  map[int]string
}

// styleSheet reads the styles part. Without the part there is one plain style.
func (r *reader) styleSheet(name string) error {
	t, err := new(stylePart).table()
	if name != "" {
		t, err = r.buffers.styles.part(r, name, func() (styleTable, error) {
			p := stylePart{formats: map[int]string{}}
			if err := r.scan(name, func(s *scanner) error { return r.readStyles(s, &p) }); err != nil {
				return styleTable{}, err
			}
			return p.table()
		})
	}
	r.styles, r.dates, r.conditional = t.styles, t.dates, t.shown
	return err
}

// table works out the style of each number.
func (p *stylePart) table() (out styleTable, err error) {
	if len(p.looks) == 0 {
		p.looks = []look{{}}
	}
	out.shown = p.shown
	dates := map[string]bool{}
	list := make([]sheet.Style, len(p.looks))
	out.styles, out.dates = make([]*sheet.Style, len(list)), make([]bool, len(list))
	for i, l := range p.looks {
		style := &list[i]
		*style = sheet.Style{Format: sheet.FormatCode(l.format, p.formats), Indent: l.indent}
		if l.font < len(p.fonts) {
			f := p.fonts[l.font]
			style.Font, style.Bold, style.Italic, style.Struck = f.name, f.bold, f.italic, f.struck
		} else if l.font > 0 {
			return out, sheet.Damaged("kiểu ô dùng phông số %d không có", "a cell style uses font %d, which does not exist", l.font)
		}
		if _, known := dates[style.Format]; !known {
			dates[style.Format] = sheet.IsDate(style.Format)
		}
		out.styles[i], out.dates[i] = style, dates[style.Format]
	}
	return out, nil
}

func (r *reader) readStyles(s *scanner, p *stylePart) error {
	if err := s.Root(spaceMain, "styleSheet"); err != nil {
		return err
	}
	return s.Children(func() error {
		switch {
		case s.at("numFmts"):
			return s.Children(func() error { return r.readFormat(s, p) })
		case s.at("fonts"):
			return s.Children(func() error { return r.readFont(s, p) })
		case s.at("cellXfs"):
			return s.Children(func() error { return r.readLook(s, p) })
		case s.at("dxfs"):
			return s.Children(func() error { return readConditional(s, p) })
		}
		return s.Skip()
	})
}

func (r *reader) tooMany(n int) error {
	if n < r.limits.Styles {
		return nil
	}
	return sheet.OverLimit(sheet.Counted.Styles, int64(r.limits.Styles))
}

func (r *reader) readFormat(s *scanner, p *stylePart) error {
	if !s.at("numFmt") {
		return s.Skip()
	}
	id, err := number(s, "numFmtId")
	if err != nil {
		return err
	}
	p.formats[id] = string(s.Attr("formatCode"))
	if err := r.tooMany(len(p.formats) - 1); err != nil {
		return err
	}
	return s.Skip()
}

// readConditional reads the words of the number format of a conditional format.
func readConditional(s *scanner, p *stylePart) error {
	number := p.given
	p.given++
	return s.Children(func() error {
		if words := sheet.FormatWords(string(s.Attr("formatCode"))); s.at("numFmt") && words != "" {
			if p.shown == nil {
				p.shown = map[int]string{}
			}
			p.shown[number] = words
		}
		return s.Skip()
	})
}

func (r *reader) readFont(s *scanner, p *stylePart) error {
	if !s.at("font") {
		return s.Skip()
	}
	var f font
	err := s.Children(func() error {
		switch {
		case s.at("name"):
			f.name = string(s.Attr("val"))
		case s.at("b"):
			f.bold = isOn(s)
		case s.at("i"):
			f.italic = isOn(s)
		case s.at("strike"):
			f.struck = isOn(s)
		}
		return s.Skip()
	})
	if err == nil {
		err = r.tooMany(len(p.fonts))
	}
	p.fonts = append(p.fonts, f)
	return err
}

func (r *reader) readLook(s *scanner, p *stylePart) (err error) {
	if !s.at("xf") {
		return s.Skip()
	}
	if err = r.tooMany(len(p.looks)); err != nil {
		return err
	}
	var l look
	if l.format, err = number(s, "numFmtId"); err != nil {
		return err
	}
	if l.font, err = number(s, "fontId"); err != nil {
		return err
	}
	err = s.Children(func() error {
		if s.at("alignment") {
			if l.indent, err = number(s, "indent"); err != nil {
				return err
			}
		}
		return s.Skip()
	})
	p.looks = append(p.looks, l)
	return err
}

// number reads an attribute that holds a count or an index; absent is 0.
func number(s *scanner, name string) (int, error) {
	text := s.Attr(name)
	if text == nil {
		return 0, nil
	}
	n, err := strconv.ParseUint(string(text), 10, 31)
	if err != nil {
		return 0, sheet.Damaged("thuộc tính %s của <%s> là %q, phải là số nguyên", "the attribute %s of <%s> is %q, expected a whole number", name, sheet.Clip(s.Name), sheet.Clip(text))
	}
	return int(n), nil
}
