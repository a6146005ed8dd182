package sheet

import (
	"errors"
	"slices"

	"bloc/pkg/diag"
)

// errDisorder asks for a second reading that copes with rows or cells out of order.
var errDisorder = errors.New("cells are not in order")

// worksheet is the state of reading one worksheet part.
type worksheet struct {
	*reader
	s   *scanner
	out *Sheet

	row, col int        // of the cell being read
	inRow    bool       // a row has begun and not ended
	mark     rowMark    // of the row
	last     position   // of the cell read before it
	careful  bool       // cells may be out of order: remember all places
	seen     []position // all places, when careful
	masters  map[string]master
	orphans  []orphan
	hasCells bool // the sheetData element has been read

	c       pending
	formula []byte // the formula being read
}

// position is a cell's place as one number that sorts in reading order.
type position uint64

func at(row, col int) position { return position(row)<<16 | position(col) }

// worksheet reads one worksheet part.
func (r *reader) worksheet(t tab, part string, careful bool) (*Sheet, error) {
	w := &worksheet{reader: r, careful: careful, out: &Sheet{Name: t.name, Hidden: t.hidden}}
	err := r.scan(part, func(s *scanner) error {
		w.s = s
		if err := s.root(spaceMain, "worksheet"); err != nil {
			return err
		}
		return s.children(w.section)
	})
	if err != nil {
		return nil, err
	}
	if !w.hasCells {
		return nil, damaged("trang tính không có phần dữ liệu", "the sheet has no part for its cells")
	}
	if careful {
		if err := w.sort(); err != nil {
			return nil, err
		}
	}
	if err := w.adopt(); err != nil {
		return nil, err
	}
	if err := w.uncover(); err != nil {
		return nil, err
	}
	return w.out, nil
}

// section reads one part of the sheet. The dimension is among those passed over:
// it is often wrong.
func (w *worksheet) section() error {
	switch {
	case w.s.at("sheetData"):
		if w.hasCells {
			return damaged("trang tính có hai phần dữ liệu", "the sheet has two parts for its cells")
		}
		w.hasCells = true
		return w.readRows()
	case w.s.at("cols"):
		return w.s.children(w.readCols)
	case w.s.at("mergeCells"):
		return w.s.children(w.readMerge)
	}
	return w.s.skip()
}

// readCols notes the columns that are hidden.
func (w *worksheet) readCols() error {
	if w.s.at("col") && truth(w.s.attr("hidden")) {
		first, err := number(w.s, "min")
		if err != nil {
			return err
		}
		last, err := number(w.s, "max")
		if err != nil {
			return err
		}
		if first < 1 || last > lastCol || first > last {
			return damaged("cột %d đến %d không hợp lệ", "columns %d to %d are out of range", first, last)
		}
		if w.out.HiddenCols == nil {
			w.out.HiddenCols = map[int]bool{}
		}
		for col := first; col <= last; col++ {
			w.out.HiddenCols[col] = true
		}
	}
	return w.s.skip()
}

// readRows reads the rows and their cells.
func (w *worksheet) readRows() error {
	for {
		w.quickRows()
		switch w.s.next() {
		case tokenStart:
			read := w.readRow
			if w.inRow {
				read = w.readCell
			}
			if err := read(); err != nil {
				return err
			}
		case tokenText:
			if err := w.s.onlyBlank(); err != nil {
				return err
			}
		case tokenEnd:
			if !w.inRow {
				return nil
			}
			w.inRow = false
		default:
			return w.s.err
		}
	}
}

// readRow reads the start of a row. One without a number follows the one before it.
func (w *worksheet) readRow() error {
	if !w.s.at("row") {
		return damaged("thẻ <%s> lạ giữa các dòng", "unexpected <%s> among the rows", clip(w.s.name))
	}
	row := w.row + 1
	if r := w.s.attr("r"); r != nil {
		var ok bool
		if row, ok = parseRow(r); !ok {
			return damaged("số dòng %q không hợp lệ", "the row number %q is not valid", clip(r))
		}
	} else if row > lastRow {
		return damaged("dòng vượt quá %d", "a row beyond %d", lastRow)
	}
	w.enterRow(row)
	if hidden := w.s.attr("hidden"); hidden != nil && truth(hidden) {
		return w.hideRow()
	}
	return nil
}

func (w *worksheet) enterRow(row int) {
	w.row, w.col, w.inRow, w.mark = row, 0, true, newRowMark(row)
}

// add makes room for a cell behind the others.
func (w *worksheet) add() *Cell {
	n := len(w.out.Cells)
	if n == cap(w.out.Cells) {
		w.grow()
	}
	w.out.Cells = w.out.Cells[:n+1]
	return &w.out.Cells[n]
}

// grow moves the cells to larger room, as seldom as can be told from how much of the
// part has been read; that is a guess, and the part's stated size a claim, so the room
// grows in steps.
func (w *worksheet) grow() {
	n := len(w.out.Cells)
	want := float64(n) / max(w.s.progress(), 1e-3)
	room := min(max(int(want*1.02)+16, n+n/4, 128), 256*n+128, w.limits.Cells)
	w.out.Cells = append(w.buffers.cellRoom(max(n+1, room)), w.out.Cells...)
}

func (w *worksheet) hideRow() error {
	if w.out.HiddenRows == nil {
		w.out.HiddenRows = map[int]bool{}
	}
	w.out.HiddenRows[w.row] = true
	return w.count()
}

// count counts what takes memory.
func (w *worksheet) count() error {
	if w.cells++; w.cells > w.limits.Cells {
		return overLimit(diag.Text{Vi: "số ô có dữ liệu", En: "number of cells that hold something"}, int64(w.limits.Cells))
	}
	return nil
}

// place reads where the cell just started stands. A cell without an address
// follows the one before it.
func (w *worksheet) place(ref []byte) error {
	if ref == nil {
		w.col++
		if w.col > lastCol {
			return damaged("dòng %d có quá nhiều ô", "row %d has too many cells", w.row)
		}
	} else {
		row, col, ok := parseRef(ref)
		switch {
		case !ok:
			return damaged("địa chỉ ô %q không hợp lệ", "the cell address %q is not valid", clip(ref))
		case row != w.row:
			return damaged("ô %s nằm trong dòng %d", "the cell %s stands in row %d", ref, w.row)
		}
		w.col = col
	}
	p := at(w.row, w.col)
	switch {
	case w.careful:
		w.seen = append(w.seen, p)
		if len(w.seen) > w.limits.Cells {
			return overLimit(diag.Text{Vi: "số ô ghi không theo thứ tự", En: "number of cells out of order"}, int64(w.limits.Cells))
		}
	case p == w.last:
		return w.twice()
	case p < w.last:
		return errDisorder
	}
	w.last = p
	return nil
}

func (w *worksheet) twice() error {
	return w.broken("ô này ghi hai lần", "this cell is given twice")
}

// broken is a fault of the cell being read.
func (w *worksheet) broken(vi, en string, args ...any) error {
	return &fault{rule: diag.SheetDamaged, cell: Ref(w.row, w.col), found: both(vi, en, args...)}
}

// sort puts the cells in reading order and makes sure that none was given twice,
// not even an empty one.
func (w *worksheet) sort() error {
	slices.Sort(w.seen)
	for i := 1; i < len(w.seen); i++ {
		if w.seen[i] == w.seen[i-1] {
			w.row, w.col = int(w.seen[i]>>16), int(w.seen[i]&0xFFFF)
			return w.twice()
		}
	}
	slices.SortFunc(w.out.Cells, func(a, b Cell) int {
		return int(at(a.Row(), a.Col())) - int(at(b.Row(), b.Col()))
	})
	return nil
}
