package report

import (
	"slices"
	"time"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// signing is the day on which a report was signed, and the line that gives it.
type signing struct {
	known  bool      // it has been looked for
	on     time.Time // zero if no line gives it
	before int       // how many days before the end of the period that is asked for
	text   string
	place  diag.Place
}

// signed returns when the report was signed: the last of the days that lines outside its tables
// give with a place of signing.
func (id *identity) signed() *signing {
	if id.signing.known {
		return &id.signing
	}
	id.signing.known = true
	for _, s := range id.layouts {
		if s.Source.Hidden {
			continue
		}
		lines := s.Lines
		for _, t := range s.Tables {
			lines = slices.Concat(lines, t.Above)
		}
		for _, l := range lines {
			if day := id.Line(id.text(l)).SignedOn(); day.After(id.signing.on) {
				before := int(id.target.End().Sub(day).Hours() / 24)
				id.signing = signing{true, day, before, oneLine(id.text(l)), id.findings.at(s, l.Ref())}
			}
		}
	}
	return &id.signing
}

// doubtSigned reports results of a whole year in a report signed long before the end of that
// year. If it was signed in January or February, the old year was written by habit, and the
// next one is meant.
func (t *periods) doubtSigned(n *spot, period figure.Period) {
	if period != t.target || period.Span != figure.Year {
		return
	}
	by := t.signed()
	if by.on.IsZero() || by.before <= graceful || by.before >= earliestCut {
		return
	}
	f := diag.PeriodCut.At(by.place)
	f.Severity, f.Period, f.Found = diag.Warning, period.String(), by.text
	t.findings.onText(f.With("base", diag.Same(t.base())), t.place(n))
}
