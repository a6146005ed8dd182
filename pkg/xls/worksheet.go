package xls

import (
	"errors"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// worksheet is the state of reading one worksheet.
type worksheet struct {
	*reader
	rec *records
	out *sheet.Draft

	row, col int // of the current cell, from 1
	style    int
	formula  string            // of the current cell; empty for a constant
	masters  map[[2]int]master // by the place that cells name, counted from 0
	orphans  []orphan
	texts    floating
	filled   places // the cells with a value, if they are out of order
}

// errDialog is the error of a sheet that is a dialogue and has no cells.
var errDialog = errors.New("a dialogue sheet")

// sheet reads one worksheet. If its cells turn out not to be in order, it reads the sheet
// again with more care.
func (r *reader) sheet(stream []byte, t tab) (*sheet.Sheet, error) {
	draft := r.build.Draft(t.name, t.hidden)
	draft.Sheet.VeryHidden = t.very
	w, err := r.worksheet(stream, t, draft)
	if errors.Is(err, sheet.ErrDisorder) {
		draft = draft.Again()
		w, err = r.worksheet(stream, t, draft)
	}
	if err != nil {
		return nil, err
	}
	draft.Sheet.Floating = w.texts.list()
	read, findings, err := draft.Finish(r.place)
	r.findings.Add(findings...)
	return read, err
}

// worksheet reads the records of one worksheet into the draft.
func (r *reader) worksheet(stream []byte, t tab, out *sheet.Draft) (*worksheet, error) {
	w := &worksheet{reader: r, out: out, rec: &records{data: stream, next: t.start}}
	if t.start >= len(stream) {
		return nil, sheet.Damaged("tệp bị cắt cụt trước trang này", "the file is cut off before this sheet")
	}
	kind, err := w.rec.begin()
	if err != nil {
		return nil, err
	}
	if kind != beginWorksheet {
		return nil, sheet.Damaged("nội dung trang ở byte %d không phải trang tính", "what stands at byte %d is no worksheet", t.start)
	}
	out.Progress = func() float64 {
		return float64(w.rec.next-t.start) / float64(t.end-t.start)
	}
	if err := w.records(); err != nil {
		return nil, err
	}
	if err := out.Sort(); err != nil {
		return nil, err
	}
	if err := w.adopt(); err != nil {
		return nil, err
	}
	for _, area := range t.filter {
		if w.texts.filtered {
			out.Sheet.Filtered = append(out.Sheet.Filtered, area)
		}
	}
	return w, nil
}

// records reads the records up to the end of the sheet. A chart in the sheet is a part with an
// end of its own.
func (w *worksheet) records() error {
	const often = 4096
	depth := 0
	for n := 1; ; n++ {
		if err := w.rec.advance(); err != nil {
			return err
		}
		if n%often == 0 && w.ctx.Err() != nil {
			return w.ctx.Err()
		}
		switch {
		case w.rec.id == idBOF:
			depth++
		case w.rec.id == idEOF && depth == 0:
			return nil
		case w.rec.id == idEOF:
			depth--
		case depth == 0:
			if err := w.record(); err != nil {
				return err
			}
		default:
			if err := w.readChart(); err != nil {
				return err
			}
		}
	}
}

// record reads one record of the sheet.
func (w *worksheet) record() error {
	switch w.rec.id {
	case idRow:
		return w.readRow()
	case idColInfo:
		return w.readCols()
	case idMergeCells:
		return w.readMerges()
	case idWsBool:
		return w.readKind()
	case idBlank, idNumber, idRK, idLabelSST, idLabel, idRString, idBoolErr, idFormula, idFormula3, idFormula4:
		return w.readCell()
	case idMulRK, idMulBlank:
		return w.readCells()
	case idInteger2, idNumber2, idLabel2, idBoolErr2:
		return sheet.Damaged("ô ở byte %d ghi theo kiểu Excel 2", "the cell at byte %d is written as by Excel 2", w.rec.at)
	}
	return w.readText()
}

// readRow notes a row that is hidden, or too low to show anything.
func (w *worksheet) readRow() error {
	const usual, hidden = 0x8000, 0x20 // flags: the height is the usual one; nothing is shown
	f := w.rec.fields()
	row := f.u16()
	f.skip(4)
	height := f.u16()
	f.skip(4)
	flags := f.u16()
	if f.short {
		return w.rec.short()
	}
	if flags&hidden != 0 || height&usual == 0 && height < twips {
		return w.out.HideRow(row + 1)
	}
	return nil
}

// readCols notes columns that are hidden, or too narrow to show anything.
func (w *worksheet) readCols() error {
	const hidden, half = 1, 128 // flags; a width is in 256ths of a digit
	f := w.rec.fields()
	first, last, width := f.u16(), f.u16(), f.u16()
	f.skip(2)
	flags := f.u16()
	if f.short {
		return w.rec.short()
	}
	if flags&hidden == 0 && width >= half {
		return nil
	}
	return w.out.HideCols(first+1, min(last, lastCol-1)+1)
}

// readMerges reads merged ranges.
func (w *worksheet) readMerges() error {
	f := w.rec.fields()
	for range f.u16() {
		top, bottom, left, right := f.u16(), f.u16(), f.u16(), f.u16()
		r := sheet.Range{Top: top + 1, Left: left + 1, Bottom: bottom + 1, Right: right + 1}
		switch {
		case f.short:
			return w.rec.short()
		case top > bottom || left > right || right >= lastCol:
			return sheet.Damaged("vùng gộp %s không hợp lệ", "the merged range %s is not valid", r)
		}
		if err := w.out.Merge(r); err != nil {
			return err
		}
	}
	return nil
}

// readKind finds out whether a sheet is a dialogue or has cells.
func (w *worksheet) readKind() error {
	const dialogue = 0x10
	if w.rec.fields().u16()&dialogue != 0 {
		return errDialog
	}
	return nil
}

// enter goes to a cell and its style.
func (w *worksheet) enter(row, col, style int) error {
	w.row, w.col, w.style, w.formula = row+1, col+1, style, ""
	if col >= lastCol {
		return outside(col)
	}
	if style >= len(w.styles) {
		return w.broken("không có kiểu ô %d", "there is no cell style %d", style)
	}
	if w.out.Loose() {
		w.filled.add(w.row, w.col)
	}
	return w.out.Enter(w.row, w.col)
}

func outside(col int) error {
	return sheet.Damaged("ô ở cột %d, ngoài trang tính", "a cell in column %d, outside of the sheet", col+1)
}

// pass goes over a blank. Programs that write the looks of a whole table first put values
// where blanks were. A blank where a value was leaves two answers.
func (w *worksheet) pass(row, col int) error {
	w.row, w.col = row+1, col+1
	switch {
	case col >= lastCol:
		return outside(col)
	case w.out.Loose() && w.filled.has(w.row, w.col):
		return w.broken("ô này ghi hai lần", "this cell is given twice")
	case !w.out.Loose() && !w.out.Behind(w.row, w.col):
		return sheet.ErrDisorder
	}
	return nil
}

// places are cells of a sheet, one bit each.
type places []uint64

func (p *places) add(row, col int) {
	if *p == nil {
		*p = make(places, (lastRow+1)*lastCol/64)
	}
	i := row*lastCol + col - 1
	(*p)[i/64] |= 1 << (i % 64)
}

func (p *places) has(row, col int) bool {
	i := row*lastCol + col - 1
	return *p != nil && (*p)[i/64]&(1<<(i%64)) != 0
}

// broken is a fault of the current cell.
func (w *worksheet) broken(vi, en string, args ...any) error {
	f := sheet.Damaged(vi, en, args...).In(w.row, w.col)
	f.Rule = diag.SheetDamaged
	return f
}
