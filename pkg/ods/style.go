package ods

import (
	"math"
	"strconv"
	"strings"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// key names a style. Each family has its own names, and automatic styles, which stand for
// formatting by hand, are apart from named ones.
type key struct {
	family, name string
	automatic    bool
}

// look is what a style itself says, without what it inherits.
type look struct {
	parent string
	format string // the name of its number format; empty if it does not say
	font   string
	bold   choice
	italic choice
	struck choice
	raised choice
	size   float64 // size of letters in points; 0 if it does not say
	indent float64 // in points; negative if it does not say
	length float64 // the width of columns or the height of rows, in points; negative if it does not say
	hidden bool    // the sheet is hidden
	page   string  // the kind of a sheet's pages
}

// choice is a property that is on, off, or left to the parent.
type choice uint8

const (
	unsaid choice = iota
	off
	on
)

func chosen(is bool) choice {
	if is {
		return on
	}
	return off
}

// cellStyle is how a cell looks, including what parents and defaults say.
type cellStyle struct {
	*sheet.Style
	percent *sheet.Style // of a percentage; nil as long as there is none
	date    bool         // its format shows a date
	size    float64      // of letters, in points
}

// styles are the styles of a workbook. The zero value is ready.
type styles struct {
	looks   map[key]*look
	faces   map[string]string  // fonts by the names that styles have for them
	formats map[string]*format // by name, an automatic one before another
	indent  float64            // the width of one step, in points

	cells map[string]*cellStyle // those worked out so far, by name
	texts map[string]sheet.Look
	sizes map[key]float64 // of rows and columns
}

// roomForStyle refuses more styles, fonts or formats than are allowed.
func (r *reader) roomForStyle() error {
	st := &r.styles
	if st.looks == nil {
		st.looks, st.faces, st.formats = map[key]*look{}, map[string]string{}, map[string]*format{}
	}
	if max(len(st.looks), len(st.faces), len(st.formats)) < r.in.Limits.Styles {
		return nil
	}
	return sheet.OverLimit(sheet.Counted.Styles, int64(r.in.Limits.Styles))
}

// readFace reads which font a name in styles stands for.
func (r *reader) readFace() error {
	if err := r.roomForStyle(); err != nil {
		return err
	}
	if r.s.At(style, "font-face") {
		r.styles.faces[string(r.s.AttrOf(style, "name"))] = firstFont(string(r.s.AttrOf(svg, "font-family")))
	}
	return r.s.Skip()
}

// firstFont returns the first font of a list, without quotes.
func firstFont(list string) string {
	first, _, _ := strings.Cut(list, ",")
	return strings.Trim(strings.TrimSpace(first), `'"`)
}

// readStyles reads the named styles or the automatic ones.
func (r *reader) readStyles() error {
	automatic := r.s.At(office, "automatic-styles")
	return r.s.Children(func() error {
		if err := r.roomForStyle(); err != nil {
			return err
		}
		switch s := r.s; {
		case s.At(style, "style"), s.At(style, "default-style"):
			return r.readLook(automatic)
		case s.Space == number:
			return r.readFormat()
		}
		return r.s.Skip()
	})
}

// readLook reads one style.
func (r *reader) readLook(automatic bool) error {
	s := r.s
	k := key{string(s.AttrOf(style, "family")), string(s.AttrOf(style, "name")), automatic}
	l := &look{
		parent: string(s.AttrOf(style, "parent-style-name")),
		format: string(s.AttrOf(style, "data-style-name")),
		page:   string(s.AttrOf(style, "master-page-name")),
		indent: -1, length: -1,
	}
	r.styles.looks[k] = l
	return s.Children(func() error {
		for i := range s.Attrs {
			r.takeProperty(l, &s.Attrs[i])
		}
		return s.Skip()
	})
}

// takeProperty takes one property, whatever element it stands on.
func (r *reader) takeProperty(l *look, a *parts.Attr) {
	switch a.Space {
	case style:
		l.takeStyle(string(a.Name), string(a.Value), r.styles.faces)
	case fo:
		l.takeXSL(string(a.Name), string(a.Value))
	case table:
		if string(a.Name) == "display" {
			l.hidden = string(a.Value) == "false"
		}
	}
}

// takeStyle takes a property of OpenDocument's own.
func (l *look) takeStyle(name, value string, faces map[string]string) {
	switch name {
	case "font-name":
		l.font = value
		if face := faces[value]; face != "" {
			l.font = face
		}
	case "text-line-through-style", "text-line-through-type":
		l.struck = chosen(value != "none")
	case "text-position":
		l.raised = chosen(!strings.HasPrefix(value, "0%"))
	case "column-width", "row-height":
		l.length = points(value)
	}
}

// takeXSL takes a property of XSL.
func (l *look) takeXSL(name, value string) {
	switch name {
	case "font-family":
		if l.font == "" {
			l.font = firstFont(value)
		}
	case "font-weight":
		weight, err := strconv.Atoi(value)
		l.bold = chosen(value == "bold" || err == nil && weight >= 600)
	case "font-style":
		l.italic = chosen(value != "normal")
	case "font-size":
		l.size = max(points(value), 0)
	case "margin-left":
		l.indent = points(value)
	}
}

// points reads a length in points; it is negative for anything else, and for percentages.
func points(length string) float64 {
	for _, unit := range []struct {
		name   string
		points float64
	}{{"pt", 1}, {"cm", 72 / 2.54}, {"mm", 7.2 / 2.54}, {"in", 72}, {"pc", 12}, {"px", 0.75}} {
		if digits, ok := strings.CutSuffix(length, unit.name); ok {
			if n, err := strconv.ParseFloat(digits, 64); err == nil && n >= 0 {
				return n * unit.points
			}
		}
	}
	return -1
}

// settle works out the width of one step of indents. It is ten points in LibreOffice, and the
// width of three blanks in files from Excel, which depends on the font. So it is the largest
// length of which all indents are whole multiples.
func (st *styles) settle() {
	for st.indent = 10; st.indent > 5; st.indent -= 0.05 {
		fits := true
		for _, l := range st.looks {
			steps := l.indent / st.indent
			fits = fits && (l.indent <= 0 || steps > 0.5 && math.Abs(steps-math.Round(steps)) < 0.02)
		}
		if fits {
			return
		}
	}
	st.indent = 10
}

// find returns the style with a name.
func (st *styles) find(family, name string) *look {
	if l := st.looks[key{family, name, true}]; l != nil {
		return l
	}
	return st.looks[key{family, name, false}]
}

// whole returns a style with what its parents and the default of its family say.
func (st *styles) whole(family, name string) look {
	all := look{indent: -1, length: -1}
	const deepest = 32 // parents at most, so that a circle of them ends
	l := st.find(family, name)
	for range deepest {
		if l == nil {
			break
		}
		all.add(l)
		l = st.looks[key{family, l.parent, false}]
	}
	if base := st.looks[key{family: family}]; base != nil {
		all.add(base)
	}
	return all
}

// length returns the height of rows or the width of columns, in points; negative if nothing
// says it.
func (st *styles) length(family string, name []byte) float64 {
	if n, known := st.sizes[key{family: family, name: string(name)}]; known {
		return n
	}
	if st.sizes == nil {
		st.sizes = map[key]float64{}
	}
	n := st.whole(family, string(name)).length
	st.sizes[key{family: family, name: string(name)}] = n
	return n
}

// add takes what a parent says for everything that was not said so far.
func (l *look) add(parent *look) {
	for _, c := range []struct{ to, from *choice }{{&l.bold, &parent.bold}, {&l.italic, &parent.italic}, {&l.struck, &parent.struck}, {&l.raised, &parent.raised}} {
		if *c.to == unsaid {
			*c.to = *c.from
		}
	}
	for _, t := range []struct{ to, from *string }{{&l.format, &parent.format}, {&l.font, &parent.font}, {&l.page, &parent.page}} {
		if *t.to == "" {
			*t.to = *t.from
		}
	}
	if l.size == 0 {
		l.size = parent.size
	}
	if l.indent < 0 {
		l.indent = parent.indent
	}
	if l.length < 0 {
		l.length = parent.length
	}
	l.hidden = l.hidden || parent.hidden
}
