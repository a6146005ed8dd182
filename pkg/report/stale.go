package report

import (
	"sync"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// stale reports figures whose formula gives another value than the file holds.
func (r *run) stale(book *sheet.Book) {
	figures := sync.OnceValue(r.byPlace) // many reports have no formulas
	isFigure := func(name string, c *sheet.Cell) bool { return figures()[cellAt{name, c.Ref()}] != nil }
	for _, s := range book.Stale(isFigure) {
		e := figures()[cellAt{s.Sheet, s.Cell.Ref()}]
		f := diag.FormulaStale.At(diag.Place{File: r.report.Path, Sheet: s.Sheet, Cell: s.Cell.Ref()})
		f.Indicator, f.Period = e.Becomes.Indicator, e.Becomes.Period.String()
		f.Found, f.Expected = s.Cell.Text, s.Value.String()
		r.add(f.With("formula", diag.Same("="+s.Cell.Formula())))
	}
}

// cellAt is the place of a cell in its file.
type cellAt struct{ sheet, cell string }

// byPlace finds the entries of figures by their places.
func (r *run) byPlace() map[cellAt]*Entry {
	figures := map[cellAt]*Entry{}
	for _, e := range r.entries {
		if e.Becomes != nil {
			figures[cellAt{e.Sheet, e.Cell}] = e
		}
	}
	return figures
}
