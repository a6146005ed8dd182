package report

import "bloc/pkg/settle"

// settle lets the claims become figures, and each of their cells what it is then.
func (f *file) settle() {
	stated := f.stated()
	figures, list := settle.Run(settle.Input{
		Catalogue: f.catalogue, File: f.report.Path, Period: f.report.Period, Target: f.target,
		Claims: f.ledger.claims, Stated: stated, Illegible: f.ledger.illegible, Unread: f.ledger.unclaimed(), Room: &f.room.settle,
	})
	f.report.Figures = figures
	f.findings.list.List.Add(list...)
}
