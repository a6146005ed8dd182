package xls

import (
	"encoding/binary"

	"bloc/pkg/sheet"
)

// master is a formula that several cells share, or that of an array, which only its first cell
// shows.
type master struct {
	tokens
	array bool
}

// orphan is a cell that was read before its formula; row and column count from 0.
type orphan struct {
	row, col int
	master   [2]int
}

// The tokens that stand alone if the formula is stored elsewhere.
const (
	tokenExp   = 0x01
	tokenTable = 0x02
)

// tableFormula stands for the formula of a data table, which has no text of its own.
const tableFormula = "TABLE()"

// readFormula reads a cell with a formula, and what follows it: the formula if cells share it,
// and the value if it is a text. Programs that compute nothing write a zero that is marked as
// still to be computed; Excel never marks a zero of its own so.
func (w *worksheet) readFormula(f *fields) error {
	record := w.rec.mark()
	p, err := w.rec.pieces()
	if err != nil {
		return err
	}
	const before = 6 // bytes of the row, the column and the style
	if len(p.rest) > 0 {
		f = &fields{b: p.take(p.left())[before:]}
	}
	value, flags := f.u64(), f.u16()
	f.skip(4)
	code := tokens{code: f.take(f.u16())}
	if code.extra = f.b; f.short {
		return record.short()
	}
	if err := w.readMasters(code.code); err != nil {
		return err
	}
	numeric := w.resolve(code)
	if w.formula, err = w.out.Text([]byte(w.formula)); err != nil {
		return err
	}
	const toCompute = 2
	if value == 0 && flags&toCompute != 0 && !w.calc {
		return w.store(sheet.Uncached, "")
	}
	return w.result(value, numeric)
}

// The kinds of values of a formula other than numbers.
const (
	resultText  = 0
	resultBool  = 1
	resultError = 2
	resultEmpty = 3
)

// result stores a cell with the value of its formula. Programs that compute nothing write an
// empty text, even for a formula that yields a number; this shows only once all cells are
// read.
func (w *worksheet) result(value uint64, numeric bool) error {
	const special = 0xFFFF
	if value>>48 != special {
		return w.number(value)
	}
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], value)
	switch b[0] {
	case resultText:
		return w.resultText()
	case resultBool, resultError:
		return w.special(b[0] == resultError, int(b[2]))
	case resultEmpty:
		w.never = w.never || numeric
		return w.text(nil)
	}
	return w.broken("kiểu giá trị lạ %d của công thức", "unknown type of value %d of a formula", b[0])
}

// resultText stores the text that a formula yields. It has a record of its own.
func (w *worksheet) resultText() error {
	if w.rec.peek() != idString {
		return w.store(sheet.Uncached, "")
	}
	if err := w.rec.advance(); err != nil {
		return err
	}
	w.rec.id = idLabel // from its length on it looks like the text of a cell
	return w.ownText(w.rec.fields())
}

// readMasters reads the formulas behind a cell that cells share. The tokens of a cell name
// them by their place.
func (w *worksheet) readMasters(code []byte) error {
	key, ok := placeOf(code, tokenExp)
	for {
		const ofShared, ofArray = 8, 12 // bytes before the tokens
		before := 0
		switch w.rec.peek() {
		case idShrFmla:
			before = ofShared
		case idArray:
			before = ofArray
		case idTable:
		default:
			return nil
		}
		if err := w.rec.advance(); err != nil {
			return err
		}
		p, err := w.rec.pieces()
		if err != nil {
			return err
		}
		f := fields{b: p.take(p.left())}
		f.skip(before)
		m := master{array: before == ofArray}
		m.code = f.take(f.u16())
		m.extra = f.b
		if before == 0 || !ok || f.short {
			continue
		}
		if w.masters == nil {
			w.masters = map[[2]int]master{}
		}
		w.masters[key] = m
	}
}

// placeOf returns the place that a token of this kind names, if it stands alone.
func placeOf(code []byte, token int) (key [2]int, ok bool) {
	f := fields{b: code}
	if f.u8() != token {
		return key, false
	}
	key = [2]int{f.u16(), f.u16()}
	return key, !f.short
}

// resolve makes the formula of a cell from its tokens, or from those that it shares. It
// reports whether the value is a number or an error.
func (w *worksheet) resolve(code tokens) (numeric bool) {
	if _, ok := placeOf(code.code, tokenTable); ok {
		w.formula = tableFormula
		return false
	}
	key, elsewhere := placeOf(code.code, tokenExp)
	if !elsewhere {
		w.formula, numeric = w.words(code, w.row-1, w.col-1)
		return numeric
	}
	m, known := w.masters[key]
	here := [2]int{w.row - 1, w.col - 1}
	switch {
	case !known:
		w.orphans = append(w.orphans, orphan{here[0], here[1], key})
		w.formula = unknown
	case m.array && key != here:
		w.formula = "" // newer files store such a cell as a constant
	default:
		w.formula, numeric = w.words(m.tokens, here[0], here[1])
	}
	return numeric
}

// adopt gives the waiting cells their formulas, in a sheet whose cells are out of order. If a
// formula never came, its cell keeps an unknown one.
func (w *worksheet) adopt() error {
	waiting := make(map[[2]int]master, len(w.orphans))
	for _, o := range w.orphans {
		if m, known := w.masters[o.master]; known {
			waiting[[2]int{o.row, o.col}] = m
		}
	}
	if len(waiting) == 0 {
		return nil
	}
	for i := range w.out.Sheet.Cells {
		c := &w.out.Sheet.Cells[i]
		m, waits := waiting[[2]int{c.Row() - 1, c.Col() - 1}]
		if !waits {
			continue
		}
		text, _ := w.words(m.tokens, c.Row()-1, c.Col()-1)
		kept, err := w.out.Text([]byte(text))
		if err != nil {
			return err
		}
		c.SetFormula(kept)
	}
	return nil
}

// markUncomputed marks the empty texts of formulas as never computed, in a workbook of a
// program that computes nothing.
func (r *reader) markUncomputed(book *sheet.Book) {
	if !r.never {
		return
	}
	for _, s := range book.Sheets {
		for i := range s.Cells {
			if c := &s.Cells[i]; c.Kind == sheet.Text && c.Text == "" {
				c.Kind = sheet.Uncached
			}
		}
	}
}
