package report

import (
	"slices"
	"sync"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// compareFormulas reports figures whose formula gives another value than the file holds.
func (f *file) compareFormulas(book *sheet.Book) {
	figures := sync.OnceValue(f.ledger.byCell) // many reports have no formulas
	isFigure := func(_ string, c *sheet.Cell) bool { return figures()[c] != nil }
	for _, s := range book.Stale(isFigure) {
		e := figures()[s.Cell]
		out := diag.FormulaStale.At(diag.Place{File: f.report.Path, Sheet: s.Sheet, Cell: s.Cell.Ref()})
		out.Indicator, out.Period = e.Becomes.Indicator, e.Becomes.Period.String()
		out.Found, out.Expected, out.Stored = s.Cell.Text, s.Value.String(), true
		f.findings.add(out.With("formula", diag.Same("="+s.Cell.Formula())))
	}
}

// offerComputed adds the value of the formula to each finding on a formula without a stored
// value.
func (f *file) offerComputed(book *sheet.Book) {
	lack := func(one diag.Finding) bool { return one.Rule == diag.Uncached }
	list := f.findings.list.List
	if !slices.ContainsFunc(list, lack) {
		return
	}
	computed := book.Compute()
	values := map[cellAt]string{}
	for _, c := range computed {
		values[cellAt{c.Sheet.Name, c.Cell.Ref()}] = c.Cell.Text
	}
	sheet.Forget(computed)
	for i := range list {
		if value, ok := values[cellAt{list[i].Sheet, list[i].Cell}]; ok && lack(list[i]) {
			list[i] = list[i].With("computed", diag.Same(value))
		}
	}
}

// cellAt is the place of a cell in its file.
type cellAt struct{ sheet, cell string }

// byCell returns the entries of figures by their cells.
func (l *ledger) byCell() map[*sheet.Cell]*Entry {
	figures := make(map[*sheet.Cell]*Entry, len(l.entries))
	for _, e := range l.entries {
		if e.Becomes != nil {
			figures[e.cell] = e
		}
	}
	return figures
}
