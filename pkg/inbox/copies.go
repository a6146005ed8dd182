package inbox

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Figures of two members are one report under two names if at least this many of them are
// equal, each with this many digits, and if they are most of what either member states. Chance
// does not make that.
const (
	copiedFigures = 5
	copiedDigits  = 4
)

// chosenOf is a member with its reports that are used.
type chosenOf struct {
	*catalogue.Member
	reports []*figure.Report
}

// copies takes out the members whose figures are those of another member: one is a copy
// of the other, and nobody knows which.
func (s *selection) copies(all []chosenOf) []chosenOf {
	telling := make([]map[string]quantity.Decimal, len(all))
	for i, one := range all {
		telling[i] = s.telling(one.reports)
	}
	copied := make([]bool, len(all))
	for i := range all {
		for j := range i {
			if n := same(telling[j], telling[i]); n >= copiedFigures && 2*n > len(telling[i]) && 2*n > len(telling[j]) {
				copied[i], copied[j] = true, true
				s.copied(all[i], all[j], n)
				s.copied(all[j], all[i], n)
			}
		}
	}
	var kept []chosenOf
	for i, one := range all {
		if !copied[i] {
			kept = append(kept, one)
		}
	}
	return kept
}

// telling returns the results of the period that have enough digits to prove something, by
// indicator.
func (s *selection) telling(reports []*figure.Report) map[string]quantity.Decimal {
	list := map[string]quantity.Decimal{}
	for _, r := range reports {
		for _, f := range r.Figures {
			if s.result(f) && f.Value.NumDigits() >= copiedDigits {
				list[f.Indicator] = f.Value
			}
		}
	}
	return list
}

// result reports whether a figure belongs to a total of the period.
func (s *selection) result(f figure.Figure) bool {
	return f.Period == s.Period && (f.Role == figure.Actual || f.Role == figure.Estimate)
}

func same(a, b map[string]quantity.Decimal) int {
	n := 0
	for id, value := range a {
		if other, ok := b[id]; ok && other.Equal(value) {
			n++
		}
	}
	return n
}

// copied is the finding that a member's figures are those of another member.
func (s *selection) copied(one, other chosenOf, count int) {
	for _, r := range one.reports {
		f := diag.BoardsSame.At(diag.Place{File: r.Path})
		f.Member, f.Period = one.ID, s.Period.String()
		for _, o := range other.reports {
			f.Related = append(f.Related, diag.Place{File: o.Path})
		}
		s.findings.Add(f.With("name", diag.Same(one.Name)).With("other", diag.Same(other.Name)).With("count", number(count)))
	}
}

// beside names the plans and the figures of the year before in which two reports differ
// although they state the same results. None of these figures is used.
func (s *selection) beside(a, b candidate) {
	var list []pair
	for i := range a.Figures {
		f := &a.Figures[i]
		if plan := f.Role == figure.Plan && f.Period == s.Period; !plan && f.Role != figure.Previous {
			continue
		}
		if g := s.figure(b, f.Key); g != nil && !f.Value.Equal(g.Value) {
			list = append(list, pair{f, g})
		}
	}
	if len(list) == 0 {
		return
	}
	s.findings.Add(s.differing(diag.ReportsDifferBeside, b.Report, list))
	for _, r := range []*figure.Report{a.Report, b.Report} {
		without(r, list)
	}
}

// without takes figures out of a report. They are in no total, so the count of cells stays as
// it is.
func without(r *figure.Report, list []pair) {
	var keys []figure.Key
	for _, p := range list {
		keys = append(keys, p.a.Key)
	}
	r.Figures = slices.DeleteFunc(slices.Clone(r.Figures), func(f figure.Figure) bool { return slices.Contains(keys, f.Key) })
}
