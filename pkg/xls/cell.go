package xls

import (
	"math"
	"strconv"

	"bloc/pkg/sheet"
)

// readCell reads a record of one cell.
func (w *worksheet) readCell() error {
	f := w.rec.fields()
	row, col, style := f.u16(), f.u16(), f.u16()
	if f.short {
		return w.rec.short()
	}
	if w.rec.id == idBlank {
		return w.pass(row, col)
	}
	if err := w.enter(row, col, style); err != nil {
		return err
	}
	switch w.rec.id {
	case idNumber:
		bits := f.u64()
		return w.checked(f, func() error { return w.number(bits) })
	case idRK:
		packed := f.u32()
		return w.checked(f, func() error { return w.number(unpack(packed)) })
	case idBoolErr:
		value, isError := f.u8(), f.u8()
		return w.checked(f, func() error { return w.special(isError != 0, value) })
	case idLabelSST:
		index := f.u32()
		return w.checked(f, func() error { return w.sharedText(index) })
	case idLabel, idRString:
		return w.ownText(f)
	}
	return w.readFormula(f)
}

// checked stores a cell unless its record had too few bytes.
func (w *worksheet) checked(f *fields, store func() error) error {
	if f.short {
		return w.rec.short()
	}
	return store()
}

// readCells reads a record of several cells in a row: numbers or blanks.
func (w *worksheet) readCells() error {
	f := w.rec.fields()
	row, col := f.u16(), f.u16()
	const lastColumn = 2 // bytes at the end, which repeat what the length says
	for !f.short && len(f.b) > lastColumn {
		if err := w.oneOf(f, row, col); err != nil {
			return err
		}
		col++
	}
	if f.short || f.u16() != col-1 || f.short {
		return sheet.Damaged("bản ghi nhiều ô ở byte %d sai độ dài", "the record of several cells at byte %d has a wrong length", w.rec.at)
	}
	return nil
}

// oneOf reads one cell from a record of several.
func (w *worksheet) oneOf(f *fields, row, col int) error {
	style := f.u16()
	if w.rec.id == idMulBlank {
		return w.pass(row, col)
	}
	packed := f.u32()
	if f.short {
		return nil
	}
	if err := w.enter(row, col, style); err != nil {
		return err
	}
	return w.number(unpack(packed))
}

// unpack returns the number that is stored in four bytes: its upper bits, or a whole number,
// either of them perhaps a hundred times the value (MS-XLS 2.5.217).
func unpack(packed uint32) uint64 {
	const hundredth, whole, flags = 1, 2, 2
	value := math.Float64frombits(uint64(packed&^3) << 32)
	if packed&whole != 0 {
		value = float64(int32(packed) >> flags)
	}
	if packed&hundredth != 0 {
		value /= 100
	}
	return math.Float64bits(value)
}

// appendFloat appends a number as Excel keeps it; ok is false if it is no finite number.
func appendFloat(to []byte, bits uint64) ([]byte, bool) {
	value := math.Float64frombits(bits)
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return to, false
	}
	if whole := int64(value); float64(whole) == value && -1e15 < value && value < 1e15 {
		return strconv.AppendInt(to, whole, 10), true
	}
	var room [32]byte
	return sheet.AppendNumber(to, strconv.AppendFloat(room[:0], value, 'e', -1, 64))
}

func floatBits(value float64) uint64 { return math.Float64bits(value) }

// number stores a number.
func (w *worksheet) number(bits uint64) error {
	var room [48]byte
	text, ok := appendFloat(room[:0], bits)
	if !ok {
		return w.broken("giá trị của ô không phải số hữu hạn", "the value of the cell is no finite number")
	}
	kind := sheet.Number
	if w.dates[w.style] {
		kind = sheet.Date
	}
	kept, err := w.out.Text(text)
	if err != nil {
		return err
	}
	return w.store(kind, kept)
}

// special stores a boolean or an error value.
func (w *worksheet) special(isError bool, value int) error {
	if !isError {
		if value > 1 {
			return w.broken("giá trị logic %d không hợp lệ", "the boolean %d is not valid", value)
		}
		return w.store(sheet.Bool, boolText(value))
	}
	text := errorText(value)
	if text == "" {
		return w.broken("giá trị lỗi %#x không hợp lệ", "the error value %#x is not valid", value)
	}
	return w.store(sheet.Error, text)
}

// sharedText stores a text of the table.
func (w *worksheet) sharedText(index uint32) error {
	if uint64(index) >= uint64(len(w.shared)) {
		return w.broken("chuỗi dùng chung số %d không có trong bảng %d chuỗi", "there is no shared string %d in the table of %d", index, len(w.shared))
	}
	t := &w.shared[index]
	switch {
	case t.long:
		return w.tooLong()
	case len(t.runs) > 0:
		return w.text(w.rich(t.text, t.runs, w.style))
	case t.text == "":
		return nil
	}
	return w.store(sheet.Text, t.text)
}

// ownText stores a text that stands in the cell itself, perhaps with runs behind it.
func (w *worksheet) ownText(f *fields) error {
	length := f.u16()
	record := w.rec.mark()
	p, err := w.rec.pieces()
	if err != nil {
		return err
	}
	p.now = f.b
	flags, _ := p.u8() // some programs leave them out of an empty text
	text, whole := p.chars(w.buffer[:0], length, flags)
	if w.buffer = text; !whole || f.short {
		return record.short()
	}
	if length > w.limits.CellText {
		return w.tooLong()
	}
	if record.id == idRString {
		count, _ := p.u16()
		runs, ok := p.runs(count)
		if !ok {
			return record.short()
		}
		return w.text(w.rich(string(text), runs, w.style))
	}
	return w.text(text)
}

// text stores a text. An empty one is a value only as the value of a formula.
func (w *worksheet) text(text []byte) error {
	if len(text) == 0 && w.formula == "" {
		return nil
	}
	kept, err := w.out.Text(text)
	if err != nil {
		return err
	}
	return w.store(sheet.Text, kept)
}

// store keeps the cell, with its formula if it has one.
func (w *worksheet) store(kind sheet.Kind, text string) error {
	c := sheet.NewCell(w.row, w.col, kind, text)
	c.Style = w.styles[w.style]
	if w.formula != "" {
		c.SetFormula(w.formula)
	}
	return w.out.Store(c)
}

func (w *worksheet) tooLong() error {
	return sheet.OverLimit(sheet.Counted.CellText, int64(w.limits.CellText)).In(w.row, w.col)
}
