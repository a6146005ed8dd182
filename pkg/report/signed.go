package report

import (
	"slices"
	"time"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// signing is the day on which a report was signed, and the line that gives it.
type signing struct {
	on    time.Time // zero for none
	text  string
	place diag.Place
}

// signed returns when the report was signed: the last of the days that lines outside of its tables give
// with a place of signing.
func (f *file) signed() *signing {
	if f.isSigned {
		return &f.signing
	}
	f.isSigned = true
	for _, s := range f.layouts {
		if s.Source.Hidden {
			continue
		}
		lines := s.Lines
		for _, t := range s.Tables {
			lines = slices.Concat(lines, t.Above)
		}
		for _, l := range lines {
			if day := f.Line(f.text(l)).SignedOn(); day.After(f.signing.on) {
				f.signing = signing{day, oneLine(f.text(l)), f.findings.at(s, l.Ref())}
			}
		}
	}
	return &f.signing
}

// doubtSigned reports results of a whole year in a report that was signed long before its end. In January
// or February of that year the old year was written by habit, and the one behind it is meant.
func (n *number) doubtSigned(period figure.Period) {
	if period != n.target || period.Span != figure.Year {
		return
	}
	by := n.signed()
	if by.on.IsZero() {
		return
	}
	if missing := int(period.End().Sub(by.on).Hours() / 24); missing <= graceful || missing >= earliestCut {
		return
	}
	f := diag.PeriodCut.At(by.place)
	f.Severity, f.Period, f.Found = diag.Warning, period.String(), by.text
	n.findings.onText(f.With("base", diag.Same(n.base())), n.place())
}
