package ods

import (
	"bytes"
	"regexp"
	"sync"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// pending is what has been read of a cell so far.
type pending struct {
	kind     valueType
	failed   bool   // its value is an error
	value    []byte // of the attribute that goes with the kind
	hasValue bool

	hasFormula bool
	formula    []byte
	style      []byte
	look       *cellStyle
	percent    bool // it is a percentage

	room  []byte // for a number
	wants bool   // the words have to be read
	words words  // of its paragraphs
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

// valueTypes are the types by their names, with the attribute that has the value.
var valueTypes = map[string]struct {
	kind      valueType
	attribute string
}{
	"float": {typeNumber, "value"}, "percentage": {typeNumber, "value"}, "currency": {typeNumber, "value"},
	"date": {typeDate, "date-value"}, "time": {typeTime, "time-value"},
	"boolean": {typeBool, "boolean-value"}, "string": {typeString, "string-value"},
	"void": {typeNone, ""},
}

// readCell reads cells that are alike, and what stands in them.
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

// attributes reads the attributes of a cell. They are good only until its content is read.
func (t *tableReader) attributes() error {
	c := t.c
	*c = pending{value: c.value[:0], formula: c.formula[:0], style: c.style[:0], room: c.room, words: c.words}
	var named []byte
	for i := range t.s.Attrs {
		switch a := &t.s.Attrs[i]; {
		case (a.Space == office || a.Space == calc) && string(a.Name) == "value-type":
			c.failed = c.failed || a.Space == calc && string(a.Value) == "error"
			if a.Space == office {
				named = a.Value
			}
		case a.Space == table && string(a.Name) == "formula":
			c.hasFormula = true
			c.formula = append(c.formula, a.Value...)
		case a.Space == table && string(a.Name) == "style-name":
			c.style = append(c.style, a.Value...)
		}
	}
	if named == nil {
		c.wants = true
		return nil
	}
	kind, known := valueTypes[string(named)]
	if !known {
		return t.broken("kiểu giá trị lạ %q", "unknown type of value %q", sheet.Clip(named))
	}
	c.kind = kind.kind
	c.percent = string(named) == "percentage"
	value := t.s.AttrOf(office, kind.attribute)
	c.value, c.hasValue = append(c.value, value...), value != nil
	// Beside a number the words that are shown say no more, but for a formula's error.
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

// keep stores the cell in so many columns, if it holds anything.
func (t *tableReader) keep(n int) error {
	c := t.c
	shown, said := c.words.text(), c.words.begun
	c.words.begun = false
	if c.kind == typeNone && c.hasFormula && said && len(shown) == 0 {
		c.kind, c.hasValue = typeString, true // an empty text, as LibreOffice writes it
	}
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

// value returns what the cell holds; sheet.Blank when there is no value.
func (t *tableReader) value(shown []byte) (sheet.Kind, string, error) {
	c := t.c
	switch {
	case c.failed && len(shown) == 0:
		return t.textOf(sheet.Error, []byte("#VALUE!"))
	case c.failed, c.hasFormula && errorValue().Match(shown), string(c.value) == "0" && ownError().Match(shown):
		return t.textOf(sheet.Error, shown)
	case c.kind == typeString && c.hasValue && len(shown) == 0:
		shown = c.value
	}
	if lost := []byte("#REF!"); c.kind == typeString && len(shown) == 0 && bytes.Contains(c.formula, lost) {
		return t.textOf(sheet.Error, lost) // older programs write no more than that
	}
	switch {
	case c.kind == typeString && (len(shown) > 0 || c.hasFormula), c.kind == typeNone && !c.hasFormula:
		return t.textOf(sheet.Text, shown)
	case c.kind == typeString:
		return sheet.Blank, "", nil
	case c.hasFormula && (c.kind == typeNone || !c.hasValue):
		return sheet.Uncached, "", nil
	}
	return t.constant()
}

// constant returns the value of the attribute that goes with the kind.
func (t *tableReader) constant() (sheet.Kind, string, error) {
	c := t.c
	value, ok := []byte(nil), false
	kind := sheet.Date
	switch c.kind {
	case typeNumber:
		if !c.look.date {
			kind = sheet.Number
		}
		c.room, ok = sheet.AppendNumber(c.room[:0], bytes.TrimSpace(c.value))
		if value = c.room; !ok {
			return 0, "", t.broken("%q không phải số hữu hạn", "%q is no finite number", sheet.Clip(c.value))
		}
	case typeDate:
		if value, ok = serial(c.value, t.book.Date1904); !ok {
			return 0, "", t.broken("ngày %q không hợp lệ", "the date %q is not valid", sheet.Clip(c.value))
		}
	case typeTime:
		if value, ok = days(c.value); !ok {
			return 0, "", t.broken("thời gian %q không hợp lệ", "the time %q is not valid", sheet.Clip(c.value))
		}
	case typeBool:
		return t.boolean()
	}
	return t.textOf(kind, value)
}

func (t *tableReader) boolean() (sheet.Kind, string, error) {
	switch string(t.c.value) {
	case "true", "1":
		return sheet.Bool, "TRUE", nil
	case "false", "0":
		return sheet.Bool, "FALSE", nil
	}
	return 0, "", t.broken("giá trị logic %q không hợp lệ", "the boolean %q is not valid", sheet.Clip(t.c.value))
}

func (t *tableReader) textOf(kind sheet.Kind, words []byte) (sheet.Kind, string, error) {
	if len(words) > t.in.Limits.CellText && units(words) > t.in.Limits.CellText {
		return 0, "", t.here(sheet.OverLimit(diag.Text{Vi: "số ký tự của một ô", En: "number of characters of one cell"}, int64(t.in.Limits.CellText)))
	}
	kept, err := t.build.Text(words)
	return kind, kept, err
}

// errorValue is an error as it is shown.
var errorValue = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(#(DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$`)
})

// ownError is an error in any language, as #WERT! is: no number 0 is shown so.
var ownError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(#\pL[\pL\d/]*[!?]?|\pL+:\d{3})$`) })
