package ods

import (
	"math"

	"bloc/pkg/sheet"
)

// The families of styles.
const (
	ofCells   = "table-cell"
	ofColumns = "table-column"
	ofRows    = "table-row"
	ofTables  = "table"
	ofTexts   = "text"
)

// usual is the style of cells that name none.
const usual = "Default"

// cell returns the style with a name. If there is none, the usual style applies, as in every
// program.
func (st *styles) cell(name []byte) *cellStyle {
	if c, known := st.cells[string(name)]; known {
		return c
	}
	if st.cells == nil {
		st.cells = map[string]*cellStyle{}
	}
	c := st.newCell(string(name))
	st.cells[string(name)] = c
	return c
}

func (st *styles) newCell(name string) *cellStyle {
	if st.find(ofCells, name) == nil {
		name = usual
	}
	l := st.whole(ofCells, name)
	out := &sheet.Style{Format: st.code(l.format), Font: l.font, Bold: l.bold == on, Italic: l.italic == on, Struck: l.struck == on}
	if l.indent > 0 {
		out.Indent = max(1, int(math.Round(l.indent/st.indent)))
	}
	return &cellStyle{out, nil, sheet.IsDate(out.Format), l.size}
}

// text returns how the text of a span looks.
func (st *styles) text(name []byte) sheet.Look {
	if t, known := st.texts[string(name)]; known {
		return t
	}
	if st.texts == nil {
		st.texts = map[string]sheet.Look{}
	}
	l := look{}
	if st.find(ofTexts, string(name)) != nil {
		l = st.whole(ofTexts, string(name))
	}
	t := sheet.Look{Size: l.size, Struck: l.struck == on, Raised: l.raised == on}
	st.texts[string(name)] = t
	return t
}

// percentage returns how a percentage looks. It is shown as one even if the format does not
// say so.
func (c *cellStyle) percentage() *sheet.Style {
	if c.Format != "General" {
		return c.Style
	}
	if c.percent == nil {
		own := *c.Style
		own.Format = "0.00%"
		c.percent = &own
	}
	return c.percent
}
