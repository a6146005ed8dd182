package report

import (
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/settle"
)

// settle turns the claims into figures, and gives each of their cells its state. If there are too
// many claims, none becomes a figure: nobody could say which part of the whole they would be.
func (f *file) settle() {
	switch {
	case f.ledger.figures > f.ledger.most:
		f.refuseFigures(f.ledger.most, diag.CellsOfFigures)
	case f.ledger.reaches > mostReaches:
		f.refuseFigures(mostReaches, diag.TextsTimesFigures)
	}
	stated := f.cells.read()
	figures, list := settle.Run(settle.Input{
		Catalogue: f.catalogue, File: f.report.Path, Period: f.report.Period, Target: f.target,
		Claims: f.ledger.claims, Apart: f.ledger.apart, Stated: stated, Illegible: f.ledger.illegible, Broken: f.ledger.broken, Foreign: f.ledger.foreign, Narrowed: f.ledger.narrowed,
		Reported: f.options.reportedBy(f.report.Member), Percentages: f.room.percentages, Unread: f.ledger.unclaimed(), Room: &f.room.settle,
	})
	f.report.Figures = figures
	f.findings.list.List.Add(list...)
}

// refuseFigures takes back all claims because there is more of something than a limit allows.
func (f *file) refuseFigures(limit int, found diag.Text) {
	f.ledger.claims, f.ledger.apart, f.ledger.illegible, f.ledger.narrowed, f.room.percentages = nil, nil, nil, nil, nil
	f.ledger.foreign, f.ledger.broken = nil, nil
	out := f.findings.ofFile(diag.FileLimit).With("limit", diag.Same(strconv.Itoa(limit)))
	f.findings.add(out.With("found", found))
}
