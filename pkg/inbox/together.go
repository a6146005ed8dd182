package inbox

import (
	"strconv"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// shareOfWhole is how many times as much as another file adds a report must state to be the
// member's report, with the other file as an addition to it.
const shareOfWhole = 3

// given is what a report adds to a member's results.
type given struct {
	*figure.Report
	indicators []*catalogue.Indicator // those that no report before it gives, in the order of the catalogue
	figures    []*figure.Figure       // their figures
	core       int                    // how many core indicators it states, whether others give them or not
}

// together reports what each of several reports of a member gives. If one of them is the
// member's whole report, a person must look at what others add to it: they may be drafts, or
// somebody else's.
func (s *selection) together(m *catalogue.Member, used []candidate) {
	if len(used) < 2 {
		return
	}
	all := s.giving(used)
	var gives []diag.Text
	note := diag.ReportsTogether.At(diag.Place{File: all[0].Path})
	note.Member, note.Period = m.ID, s.Period.String()
	for i, g := range all {
		gives = append(gives, diag.Joined([]diag.Text{diag.Same(g.Path), labels(g.indicators)}, ": "))
		if i > 0 {
			note.Related = append(note.Related, diag.Place{File: g.Path})
		}
	}
	s.findings.Add(note.With("name", diag.Same(m.Name)).With("what", diag.Joined(gives, "; ")))
	if whole := s.whole(all); whole >= 0 {
		s.added(m, all, whole)
	}
}

// giving lists what each report gives that no report before it does.
func (s *selection) giving(used []candidate) []given {
	all := make([]given, len(used))
	for i, u := range used {
		all[i].Report = u.Report
	}
	for _, i := range s.Catalogue.Indicators {
		taken := false
		for n, u := range used {
			f := s.resultOf(u, i)
			if f == nil {
				continue
			}
			if i.Core {
				all[n].core++
			}
			if !taken {
				all[n].indicators, all[n].figures, taken = append(all[n].indicators, i), append(all[n].figures, f), true
			}
		}
	}
	return all
}

// resultOf returns the figure of the period that a report states, or nil.
func (s *selection) resultOf(c candidate, i *catalogue.Indicator) *figure.Figure {
	if f := c.in.Find(i, s.Period, figure.Actual); f != nil {
		return f
	}
	return c.in.Find(i, s.Period, figure.Estimate)
}

// whole returns which report is the member's whole report, or -1 if all are parts. A whole
// report states most of the core indicators, or far more than the others add.
func (s *selection) whole(all []given) int {
	core := 0
	for _, i := range s.Catalogue.Indicators {
		if i.Core {
			core++
		}
	}
	for n, g := range all {
		others := 0
		for i, o := range all {
			if i != n {
				others += len(o.indicators)
			}
		}
		if 2*g.core > core || len(g.indicators) >= shareOfWhole*others {
			return n
		}
	}
	return -1
}

// added is the finding on what other reports add to a whole one.
func (s *selection) added(m *catalogue.Member, all []given, whole int) {
	for n, g := range all {
		if n == whole || len(g.indicators) == 0 {
			continue
		}
		f := diag.ReportAdds.At(diag.Place{File: g.Path})
		f.Member, f.Period, f.Count = m.ID, s.Period.String(), len(g.figures)
		for _, one := range g.figures {
			f.Related = append(f.Related, one.Place())
		}
		s.findings.Add(f.With("name", diag.Same(m.Name)).With("whole", diag.Same(all[whole].Path)).
			With("count", number(len(g.figures))).With("what", labels(g.indicators)))
	}
}

// mostLabels is how many indicators a finding names.
const mostLabels = 4

// labels names indicators, at most as many as a finding names, and counts the rest.
func labels(list []*catalogue.Indicator) diag.Text {
	if len(list) == 0 {
		return words.nothingMore
	}
	var names []diag.Text
	for _, i := range list[:min(len(list), mostLabels)] {
		names = append(names, i.Label)
	}
	if len(list) > mostLabels {
		names = append(names, words.ofMany.With(number(len(list))))
	}
	return diag.Joined(names, ", ")
}

func number(n int) diag.Text { return diag.Same(strconv.Itoa(n)) }
