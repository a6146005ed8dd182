package report

import (
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// stale reports figures whose formula gives another value than the file holds.
func (r *run) stale(book *sheet.Book) {
	type at struct{ sheet, cell string }
	figures := map[at]*Entry{}
	for _, e := range r.entries {
		if e.Becomes != nil {
			figures[at{e.Sheet, e.Cell}] = e
		}
	}
	isFigure := func(name string, c *sheet.Cell) bool { return figures[at{name, c.Ref()}] != nil }
	for _, s := range book.Stale(isFigure) {
		e := figures[at{s.Sheet, s.Cell.Ref()}]
		f := diag.FormulaStale.At(diag.Place{File: r.report.Path, Sheet: s.Sheet, Cell: s.Cell.Ref()})
		f.Indicator, f.Period = e.Becomes.Indicator, e.Becomes.Period.String()
		f.Found, f.Expected = s.Cell.Text, s.Value.String()
		r.add(f.With("formula", diag.Same("="+s.Cell.Formula)))
	}
}
