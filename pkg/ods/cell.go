package ods

import (
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// pending is what has been read so far of a cell.
type pending struct {
	kind     valueType
	failed   bool   // its value is an error
	value    []byte // the attribute that belongs to the kind
	hasValue bool

	hasFormula bool
	formula    []byte
	style      []byte
	look       *cellStyle
	percent    bool // it is a percentage

	room  []byte // for the number
	wants bool   // the text has to be read
	words words  // the text of its paragraphs
}

// valueType is the type of a cell's value.
type valueType uint8

const (
	typeNone valueType = iota
	typeNumber
	typeDate
	typeTime
	typeBool
	typeString
)

// valueTypes are the types by their names, with the attribute that holds the value.
var valueTypes = map[string]struct {
	kind      valueType
	attribute string
}{
	"float": {typeNumber, "value"}, "percentage": {typeNumber, "value"}, "currency": {typeNumber, "value"},
	"date": {typeDate, "date-value"}, "time": {typeTime, "time-value"},
	"boolean": {typeBool, "boolean-value"}, "string": {typeString, "string-value"},
	"void": {typeNone, ""},
}

// readCell reads cells that are alike, and their content.
func (t *tableReader) readCell() error {
	s := t.s
	if !s.At(table, "table-cell") && !s.At(table, "covered-table-cell") {
		return s.Skip()
	}
	n, err := t.repeated("number-columns-repeated", sheet.LastCol)
	if err != nil {
		return err
	}
	t.col++
	if err := t.merge(); err != nil {
		return err
	}
	if err := t.attributes(); err != nil {
		return err
	}
	t.prompt(n)
	if err := s.Children(t.content); err != nil {
		return t.here(err)
	}
	err = t.keep(n)
	t.col += n - 1
	return err
}

// merge notes that the cell is merged with others.
func (t *tableReader) merge() error {
	cols, err := t.repeated("number-columns-spanned", sheet.LastCol)
	if err != nil {
		return err
	}
	rows, err := t.repeated("number-rows-spanned", sheet.LastRow)
	if err != nil || cols == 1 && rows == 1 || t.col > sheet.LastCol || t.row > sheet.LastRow {
		return err
	}
	t.merges = append(t.merges, sheet.Range{Top: t.row, Left: t.col, Bottom: min(t.row+rows-1, sheet.LastRow), Right: min(t.col+cols-1, sheet.LastCol)})
	return nil
}

// attributes reads the attributes of a cell. They are valid until its content is read.
func (t *tableReader) attributes() error {
	c := t.c
	*c = pending{value: c.value[:0], formula: c.formula[:0], style: c.style[:0], room: c.room, words: c.words}
	var named []byte
	for i := range t.s.Attrs {
		a := &t.s.Attrs[i]
		if a.Space == office && string(a.Name) == "value-type" {
			named = a.Value
		}
		c.take(a)
	}
	if named == nil {
		c.wants = true
		return nil
	}
	return t.typed(named)
}

// take takes an attribute that does not hold the value.
func (c *pending) take(a *parts.Attr) {
	switch a.Space {
	case table:
		switch string(a.Name) {
		case "formula":
			c.hasFormula = true
			c.formula = append(c.formula, a.Value...)
		case "style-name":
			c.style = append(c.style, a.Value...)
		}
	case calc:
		c.failed = c.failed || string(a.Name) == "value-type" && string(a.Value) == "error"
	}
}

// typed takes the attribute that holds a value of the named type.
func (t *tableReader) typed(named []byte) error {
	c := t.c
	kind, known := valueTypes[string(named)]
	if !known {
		return t.broken("kiểu giá trị lạ %q", "unknown type of value %q", sheet.Clip(named))
	}
	c.kind, c.percent = kind.kind, string(named) == "percentage"
	value := t.s.AttrOf(office, kind.attribute)
	c.value, c.hasValue = append(c.value, value...), value != nil
	// The text shown beside a number says nothing more, except for the error of a formula:
	// Excel writes 0 beside an error.
	c.wants = c.kind == typeString || c.kind == typeNone || c.hasFormula || string(c.value) == "0"
	return nil
}

// content reads one child of a cell.
func (t *tableReader) content() error {
	s := t.s
	switch {
	case s.At(text, "p"), s.At(text, "h"):
		if !t.c.wants {
			return s.Skip()
		}
		return t.paragraph()
	case s.At(office, "annotation"):
		return t.comment()
	case s.Space == draw:
		return t.shape()
	case s.At(table, "table"):
		return t.broken("bảng lồng trong ô", "a table within the cell")
	}
	return s.Skip()
}

// paragraph reads a paragraph of the cell.
func (t *tableReader) paragraph() error {
	c := t.c
	if !c.words.begun {
		c.look = t.styleOf(c.style)
		c.words.begin(t.reader, c.look.size)
	}
	return c.words.paragraph()
}

// keep stores the cell in n columns, if it holds anything.
func (t *tableReader) keep(n int) error {
	c := t.c
	shown := c.shown()
	if c.kind == typeNone && !c.hasFormula && len(shown) == 0 {
		return nil
	}
	if t.col+n-1 > sheet.LastCol {
		return sheet.Damaged("dòng %d có quá nhiều ô", "row %d has too many cells", t.row)
	}
	if t.row > sheet.LastRow {
		return sheet.Damaged("dòng vượt quá %d", "a row beyond %d", sheet.LastRow)
	}
	if c.look == nil {
		c.look = t.styleOf(c.style)
	}
	kind, value, err := t.value(shown)
	if err != nil || kind == sheet.Blank {
		return err
	}
	out := sheet.NewCell(t.row, t.col, kind, value)
	if out.Style = c.look.Style; c.percent {
		out.Style = c.look.percentage()
	}
	if c.hasFormula {
		kept, err := t.build.Text(formula(c.formula))
		if err != nil {
			return t.here(err)
		}
		out.SetFormula(kept)
	}
	for i := range n {
		t.line = append(t.line, out.InCol(t.col+i))
	}
	return nil
}
