package xlsx

import "bloc/pkg/sheet"

// master is the formula that cells of one shared formula repeat.
type master struct {
	text     string
	row, col int
}

// orphan is a cell whose shared formula has not been read yet.
type orphan struct {
	row, col int
	index    string
}

// tableFormula stands for the formula of a data table, which has no text of its own.
const tableFormula = "TABLE()"

// readFormula reads the formula that just started. A cell that repeats a shared formula gets
// its text, moved to the cell's own place.
func (w *worksheet) readFormula() (string, error) {
	kind, index := string(w.s.Attr("t")), string(w.s.Attr("si"))
	body, err := w.s.Collect(w.formula[:0])
	if err != nil {
		return "", err
	}
	w.formula = unescape(body)
	switch {
	case kind == "dataTable":
		return tableFormula, nil
	case kind != "shared":
		return w.out.Text(w.formula)
	case len(w.formula) == 0:
		return w.repeated(orphan{w.row, w.col, index})
	}
	text, err := w.out.Text(w.formula)
	if w.masters == nil {
		w.masters = map[string]master{}
	}
	w.masters[index] = master{text, w.row, w.col}
	return text, err
}

// repeated returns the shared formula for a cell that repeats it. In a sheet out of order it
// may stand further down; then the cell waits for it.
func (w *worksheet) repeated(o orphan) (string, error) {
	m, known := w.masters[o.index]
	if !known {
		w.orphans = append(w.orphans, o)
		return "", nil
	}
	return w.out.Text(sheet.Moved(m.text, o.row-m.row, o.col-m.col))
}

// adopt gives the waiting cells their formulas. If one never came, the sheet has lost
// something.
func (w *worksheet) adopt() error {
	waiting := make(map[[2]int]string, len(w.orphans))
	for _, o := range w.orphans {
		if _, known := w.masters[o.index]; !known {
			w.row, w.col = o.row, o.col
			return w.broken("thiếu công thức dùng chung số %q", "the shared formula %q is missing", sheet.Clip([]byte(o.index)))
		}
		waiting[[2]int{o.row, o.col}] = o.index
	}
	if len(waiting) == 0 {
		return nil
	}
	for i := range w.out.Sheet.Cells {
		c := &w.out.Sheet.Cells[i]
		index, waits := waiting[[2]int{c.Row(), c.Col()}]
		if !waits {
			continue
		}
		formula, err := w.repeated(orphan{c.Row(), c.Col(), index})
		if err != nil {
			return err
		}
		c.SetFormula(formula)
	}
	return nil
}
