package xlsx

import (
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// worksheet is the state of reading one worksheet part.
type worksheet struct {
	*reader
	s   *scanner
	out *sheet.Draft

	row, col int     // of the current cell
	inRow    bool    // a row has begun and not ended
	mark     rowMark // of the row
	masters  map[string]master
	orphans  []orphan
	hasCells bool // the sheetData element has been read

	c       pending
	formula []byte // the formula being read
}

// worksheet reads one worksheet part into the draft.
func (r *reader) worksheet(out *sheet.Draft, part string) error {
	w := &worksheet{reader: r, out: out}
	err := r.scan(part, func(s *scanner) error {
		w.s, out.Progress = s, s.Progress
		if err := s.Root(spaceMain, "worksheet"); err != nil {
			return err
		}
		return s.Children(w.section)
	})
	if err != nil {
		return err
	}
	if !w.hasCells {
		return sheet.Damaged("trang tính không có phần dữ liệu", "the sheet has no part for its cells")
	}
	if err := out.Sort(); err != nil {
		return err
	}
	return w.adopt()
}

// section reads one part of the sheet. It skips the dimension, among others: that is often
// wrong.
func (w *worksheet) section() error {
	switch {
	case w.s.at("sheetData"):
		if w.hasCells {
			return sheet.Damaged("trang tính có hai phần dữ liệu", "the sheet has two parts for its cells")
		}
		w.hasCells = true
		return w.readRows()
	case w.s.at("cols"):
		return w.s.Children(w.readCols)
	case w.s.at("mergeCells"):
		return w.s.Children(w.readMerge)
	case w.s.at("autoFilter"):
		return w.readFilter()
	case w.s.at("dataValidations"):
		return w.s.Children(w.readPrompt)
	case w.s.at("hyperlinks"):
		return w.s.Children(w.readTip)
	case w.s.at("conditionalFormatting") && len(w.conditional) > 0:
		return w.readShown()
	case w.s.at("headerFooter"):
		return w.readHeaders()
	}
	return w.s.Skip()
}

// readFilter notes the range of a filter that is on.
func (w *worksheet) readFilter() error {
	r, ok := sheet.ParseRange(strings.ReplaceAll(string(w.s.Attr("ref")), "$", ""))
	on := false
	err := w.s.Children(func() error {
		on = on || w.s.at("filterColumn")
		return w.s.Skip()
	})
	if ok && on {
		w.out.Sheet.Filtered = append(w.out.Sheet.Filtered, r)
	}
	return err
}

// readCols notes columns that are hidden, or too narrow to show anything.
func (w *worksheet) readCols() error {
	if w.s.at("col") && (truth(w.s.Attr("hidden")) || isBelow(w.s.Attr("width"), 0.5)) {
		first, err := number(w.s, "min")
		if err != nil {
			return err
		}
		last, err := number(w.s, "max")
		if err != nil {
			return err
		}
		if err := w.out.HideCols(first, last); err != nil {
			return err
		}
	}
	return w.s.Skip()
}

// readMerge reads one merged range.
func (w *worksheet) readMerge() error {
	if !w.s.at("mergeCell") {
		return w.s.Skip()
	}
	ref := w.s.Attr("ref")
	r, ok := sheet.ParseMerge(string(ref))
	if !ok {
		return sheet.Damaged("vùng gộp %q không hợp lệ", "the merged range %q is not valid", sheet.Clip(ref))
	}
	if err := w.out.Merge(r); err != nil {
		return err
	}
	return w.s.Skip()
}

// readRows reads the rows and their cells.
func (w *worksheet) readRows() error {
	for {
		w.quickRows()
		switch w.s.Next() {
		case parts.Start:
			read := w.readRow
			if w.inRow {
				read = w.readCell
			}
			if err := read(); err != nil {
				return err
			}
		case parts.Text:
			if err := w.s.OnlyBlank(); err != nil {
				return err
			}
		case parts.End:
			if !w.inRow {
				return nil
			}
			w.inRow = false
		default:
			return w.s.Err()
		}
	}
}

// readRow reads the start of a row. A row without a number follows the one before.
func (w *worksheet) readRow() error {
	if !w.s.at("row") {
		return sheet.Damaged("thẻ <%s> lạ giữa các dòng", "unexpected <%s> among the rows", sheet.Clip(w.s.Name))
	}
	row := w.row + 1
	if r := w.s.Attr("r"); r != nil {
		var ok bool
		if row, ok = sheet.ParseRow(r); !ok {
			return sheet.Damaged("số dòng %q không hợp lệ", "the row number %q is not valid", sheet.Clip(r))
		}
	} else if row > sheet.LastRow {
		return sheet.Damaged("dòng vượt quá %d", "a row beyond %d", sheet.LastRow)
	}
	w.enterRow(row)
	if hidden := w.s.Attr("hidden"); hidden != nil && truth(hidden) || isBelow(w.s.Attr("ht"), 1) {
		return w.out.HideRow(row)
	}
	return nil
}

// isBelow reports whether an attribute is a length below a bound: a row of less than a point,
// or a column of less than half a digit, shows nothing.
func isBelow(length []byte, least float64) bool {
	if length == nil {
		return false
	}
	n, err := strconv.ParseFloat(string(length), 64)
	return err == nil && n < least
}

func (w *worksheet) enterRow(row int) {
	w.row, w.col, w.inRow, w.mark = row, 0, true, newRowMark(row)
}

// place reads the place of the cell that just started. A cell without an address follows the
// one before.
func (w *worksheet) place(ref []byte) error {
	if ref == nil {
		w.col++
		if w.col > sheet.LastCol {
			return sheet.Damaged("dòng %d có quá nhiều ô", "row %d has too many cells", w.row)
		}
	} else {
		row, col, ok := sheet.ParseRef(ref)
		switch {
		case !ok:
			return sheet.Damaged("địa chỉ ô %q không hợp lệ", "the cell address %q is not valid", sheet.Clip(ref))
		case row != w.row:
			return sheet.Damaged("ô %s nằm trong dòng %d", "the cell %s stands in row %d", ref, w.row)
		}
		w.col = col
	}
	return w.out.Enter(w.row, w.col)
}

// broken is a fault of the current cell.
func (w *worksheet) broken(vi, en string, args ...any) error {
	f := sheet.Damaged(vi, en, args...).In(w.row, w.col)
	f.Rule = diag.SheetDamaged
	return f
}
