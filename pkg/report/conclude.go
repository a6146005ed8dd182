package report

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// conclude counts the cells of the report. It reports a file that belongs to no member.
func (f *file) conclude() {
	f.redated.conclude()
	f.answers.rests()
	f.report.Cells = f.ledger.count()
	f.accountTexts()
	f.report.Percentages = slices.Clone(f.room.percentages)
	if !f.report.Period.IsZero() && f.report.Cells.Used == 0 && f.findings.list.List.Worst() != diag.Error {
		out := f.findings.ofFile(diag.NoFigures)
		out.Period = f.target.String()
		if header, period := f.otherwise(); header != "" {
			out = out.With(diag.ArgOtherwise, diag.Same(header)).With("other", diag.Same(period))
		}
		f.findings.add(out)
	}
	f.findings.ofMember(f.report.Member)
}

// otherwise returns the header over most of the results of another part of the year, with that
// period; empty if there are none.
func (f *file) otherwise() (header, period string) {
	counts, most := map[[2]string]int{}, 0
	for _, e := range f.ledger.entries {
		b := e.Becomes
		if b == nil || b.Period == f.target || b.Period.Year != f.target.Year || b.Role != figure.Actual && b.Role != figure.Estimate || e.axes[0] == nil {
			continue
		}
		quoted := e.axes[0].quoted()
		if len(quoted) == 0 {
			continue
		}
		key := [2]string{quoted[0], b.Period.String()}
		if counts[key]++; counts[key] > most {
			most, header, period = counts[key], key[0], key[1]
		}
	}
	return header, period
}

// handOut returns the entries if they are asked for, and gives back the memory of the file.
// The ledger lies in that memory. If it is handed out, only the room for what texts say is
// given back.
func (f *file) handOut() []*Entry {
	if f.answers.ownWords {
		f.Forget()
	}
	if !f.options.NoLedger {
		f.memory.keepRoom(&room{texts: f.room.texts})
		return f.ledger.entries
	}
	f.room.ledger, f.room.claimed = f.ledger.entries, f.ledger.claims
	f.memory.keepRoom(f.room)
	return nil
}
