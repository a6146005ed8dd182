package xlsx

import (
	"bytes"
	"errors"
	"strconv"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// pending is what has been read so far of a cell.
type pending struct {
	style      int
	kind       cellType
	value      []byte // the content of <v> or <is>
	hasValue   bool
	inline     bool // the value comes from <is>
	hasFormula bool
	formula    string
}

// cellType is the t attribute of a cell.
type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeText
	typeInline
	typeBool
	typeError
	typeDate
)

func parseType(t []byte) (cellType, bool) {
	switch string(t) {
	case "", "n":
		return typeNumber, true
	case "s":
		return typeShared, true
	case "str":
		return typeText, true
	case "inlineStr":
		return typeInline, true
	case "b":
		return typeBool, true
	case "e":
		return typeError, true
	case "d":
		return typeDate, true
	}
	return 0, false
}

// readCell reads one cell and stores it if it holds anything.
func (w *worksheet) readCell() error {
	if !w.s.at("c") {
		if w.s.at("extLst") {
			return w.s.Skip()
		}
		return sheet.Damaged("thẻ <%s> lạ giữa các ô", "unexpected <%s> among the cells", sheet.Clip(w.s.Name))
	}
	if err := w.readAttributes(); err != nil {
		return err
	}
	if err := w.s.Children(w.readContent); err != nil {
		return err
	}
	if !w.c.hasValue && !w.c.hasFormula {
		return nil
	}
	return w.store()
}

func (w *worksheet) readAttributes() error {
	w.c = pending{value: w.c.value[:0]}
	var ref, style []byte
	known := true
	for i := range w.s.Attrs {
		a := &w.s.Attrs[i]
		if len(a.Name) != 1 || a.Space != parts.NoSpace {
			continue
		}
		switch a.Name[0] {
		case 'r':
			ref = a.Value
		case 's':
			style = a.Value
		case 't':
			w.c.kind, known = parseType(a.Value)
		}
	}
	if err := w.place(ref); err != nil {
		return err
	}
	if !known {
		return w.broken("kiểu giá trị lạ %q", "unknown type of value %q", sheet.Clip(w.s.Attr("t")))
	}
	if len(style) > 0 {
		n, err := strconv.ParseUint(string(style), 10, 31)
		if err != nil || n >= uint64(len(w.styles)) {
			return w.broken("không có kiểu ô %q", "there is no cell style %q", sheet.Clip(style))
		}
		w.c.style = int(n)
	}
	return nil
}

// readContent reads one child of a cell.
func (w *worksheet) readContent() (err error) {
	c := &w.c
	switch {
	case w.s.at("v"), w.s.at("is"):
		return w.readValue()
	case w.s.at("f"):
		if c.hasFormula {
			return w.broken("ô có hai công thức", "the cell has two formulas")
		}
		c.hasFormula = true
		c.formula, err = w.readFormula()
		return err
	case w.s.at("extLst"):
		return w.s.Skip()
	}
	return w.broken("thẻ <%s> lạ trong ô", "unexpected <%s> within the cell", sheet.Clip(w.s.Name))
}

// readValue reads the value of a cell. A text of its own stands in <is>. Some programs write
// it as <v>, or with an empty <v> before it.
func (w *worksheet) readValue() (err error) {
	c := &w.c
	if c.hasValue && (c.inline || len(c.value) > 0 || !w.s.at("is")) {
		return w.broken("ô có hai giá trị", "the cell has two values")
	}
	c.hasValue = true
	if c.inline = w.s.at("is"); c.inline {
		c.value, err = richText(w.s, c.value)
	} else {
		c.value, err = w.s.Collect(c.value)
	}
	return err
}

// store works out what the cell holds and keeps it.
func (w *worksheet) store() error {
	kind, text, err := w.value()
	if err != nil {
		return err
	}
	if kind == sheet.Blank {
		if w.c.formula == "" && !w.c.hasFormula {
			return nil
		}
		kind = sheet.Uncached
	}
	c := sheet.NewCell(w.row, w.col, kind, text)
	c.Style = w.styles[w.c.style]
	if w.c.formula != "" {
		c.SetFormula(w.c.formula)
	}
	return w.out.Store(c)
}

// value returns what the cell holds; sheet.Blank if it has no value.
func (w *worksheet) value() (sheet.Kind, string, error) {
	c := &w.c
	if c.inline && c.kind != typeInline {
		return 0, "", w.broken("kiểu giá trị không khớp nội dung ô", "the type of value does not match what the cell holds")
	}
	if !c.hasValue {
		return sheet.Blank, "", nil
	}
	if c.kind == typeText || c.kind == typeInline {
		return w.ownText()
	}
	c.value = bytes.TrimSpace(c.value)
	if len(c.value) == 0 {
		return sheet.Blank, "", nil
	}
	switch c.kind {
	case typeShared:
		return w.tableText()
	case typeBool:
		return w.boolean()
	case typeError:
		return w.textOf(sheet.Error, c.value)
	case typeDate:
		return w.isoDate()
	}
	return w.number()
}

// ownText returns a text that stands in the cell itself. An empty one is a value only as the
// value of a formula.
func (w *worksheet) ownText() (sheet.Kind, string, error) {
	if !w.c.inline {
		w.c.value = unescape(w.c.value)
	}
	if len(w.c.value) == 0 {
		if w.c.hasFormula {
			return sheet.Text, "", nil
		}
		return sheet.Blank, "", nil
	}
	return w.textOf(sheet.Text, w.c.value)
}

func (w *worksheet) textOf(kind sheet.Kind, text []byte) (sheet.Kind, string, error) {
	if len(text) > w.limits.CellText {
		if n := sheet.LengthInExcel(text); n > w.limits.CellText {
			return 0, "", w.tooLong()
		}
	}
	kept, err := w.out.Text(text)
	return kind, kept, err
}

// tableText returns a text from the table of shared strings.
func (w *worksheet) tableText() (sheet.Kind, string, error) {
	text, err := w.sharedText(w.c.value)
	switch {
	case err != nil:
		return 0, "", w.here(err)
	case text == "" && !w.c.hasFormula:
		return sheet.Blank, "", nil
	case len(text) > w.limits.CellText && sheet.LengthInExcel([]byte(text)) > w.limits.CellText:
		return 0, "", w.tooLong()
	}
	return sheet.Text, text, nil
}

func (w *worksheet) boolean() (sheet.Kind, string, error) {
	switch string(w.c.value) {
	case "1", "true":
		return sheet.Bool, "TRUE", nil
	case "0", "false":
		return sheet.Bool, "FALSE", nil
	}
	return 0, "", w.broken("giá trị logic %q không hợp lệ", "the boolean %q is not valid", sheet.Clip(w.c.value))
}

// isoDate reads a date that the file writes out, as "2018-12-31T18:00:00".
func (w *worksheet) isoDate() (sheet.Kind, string, error) {
	serial, ok := sheet.Serial(string(w.c.value), w.date1904)
	if !ok {
		return 0, "", w.broken("ngày %q không hợp lệ", "the date %q is not valid", sheet.Clip(w.c.value))
	}
	return w.textOf(sheet.Date, []byte(serial))
}

func (w *worksheet) number() (sheet.Kind, string, error) {
	var room [48]byte
	text, ok := sheet.AppendNumber(room[:0], w.c.value)
	if !ok {
		return 0, "", w.broken("%q không phải số hữu hạn", "%q is no finite number", sheet.Clip(w.c.value))
	}
	kind := sheet.Number
	if w.dates[w.c.style] {
		kind = sheet.Date
	}
	kept, err := w.out.Text(text)
	return kind, kept, err
}

func (w *worksheet) tooLong() error {
	return w.here(sheet.OverLimit(sheet.Counted.CellText, int64(w.limits.CellText)))
}

// here gives a fault the place of the current cell.
func (w *worksheet) here(err error) error {
	var f *sheet.Fault
	if !errors.As(err, &f) {
		return err
	}
	return f.In(w.row, w.col)
}
