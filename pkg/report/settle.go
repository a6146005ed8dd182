package report

import (
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/settle"
)

// settle lets the claims become figures, and each of their cells what it is then. Where
// there are too many, none becomes one: nobody could say of a part what it is a part of.
func (f *file) settle() {
	if f.ledger.figures > f.ledger.most {
		f.refuseFigures()
	}
	stated := f.stated()
	figures, list := settle.Run(settle.Input{
		Catalogue: f.catalogue, File: f.report.Path, Period: f.report.Period, Target: f.target,
		Claims: f.ledger.claims, Stated: stated, Illegible: f.ledger.illegible,
		Reported: f.options.reportedBy(f.report.Member), Percentages: f.room.percentages, Unread: f.ledger.unclaimed(), Room: &f.room.settle,
	})
	f.report.Figures = figures
	f.findings.list.List.Add(list...)
}

// refuseFigures takes all claims back, for there are too many.
func (f *file) refuseFigures() {
	f.ledger.claims, f.ledger.illegible, f.room.percentages = nil, nil, nil
	out := f.findings.ofFile(diag.FileLimit).With("limit", diag.Same(strconv.Itoa(f.ledger.most)))
	f.findings.add(out.With("found", diag.Text{Vi: "số ô là số liệu của chỉ tiêu", En: "number of cells that are figures of indicators"}))
}
