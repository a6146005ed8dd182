package inbox

import (
	"path/filepath"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Wanted is what a run needs: the reports of a catalogue's members for a period.
type Wanted struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period
	Prefer    []string // the files to use if two reports of a member differ, by path or name
}

// Select decides which reports of a period are used. If a member sent equal reports, one is
// used. Reports whose figures differ are both refused, unless one is preferred. Reports that
// complete each other are all used, and a finding says what each gives. Reports of two members
// with the same figures are both refused. Reports without a member, or of another period, are
// left out with a finding.
func (w Wanted) Select(reports []*figure.Report) ([]*figure.Report, diag.List) {
	s := selection{Wanted: w}
	byMember := map[string][]*figure.Report{}
	for _, r := range reports {
		switch {
		case r.Member == "" || r.Period.IsZero():
		case r.Period != w.Period && !r.States(w.Period):
			f := diag.PeriodOther.At(diag.Place{File: r.Path})
			f.Member, f.Period, f.Found, f.Expected = r.Member, w.Period.String(), r.Period.String(), w.Period.String()
			s.findings.Add(f.With("base", diag.Same(filepath.Base(r.Path))))
		default:
			byMember[r.Member] = append(byMember[r.Member], r)
		}
	}
	var all []chosenOf
	for _, m := range w.Catalogue.Members {
		if list := s.member(m, byMember[m.ID]); len(list) > 0 {
			all = append(all, chosenOf{m, list})
		}
	}
	var used []*figure.Report
	for _, one := range s.copies(all) {
		used = append(used, one.reports...)
	}
	return used, s.findings
}

// selection is the state of choosing.
type selection struct {
	Wanted
	findings diag.List
}

// member chooses among the reports of one member.
func (s *selection) member(m *catalogue.Member, reports []*figure.Report) []*figure.Report {
	if len(reports) < 2 {
		return reports
	}
	for _, r := range reports {
		if slices.ContainsFunc(s.Prefer, func(p string) bool { return Names(p, r.Path) }) {
			s.preferred(r, reports)
			return []*figure.Report{r}
		}
	}
	used := []candidate{s.candidate(reports[0])}
	for _, r := range reports[1:] {
		one := s.candidate(r)
		agrees, twice := s.compare(used, one)
		switch {
		case !agrees:
			return nil
		case twice:
			f := diag.ReportTwice.At(diag.Place{File: r.Path})
			f.Member, f.Period, f.Related = r.Member, s.Period.String(), []diag.Place{{File: used[0].Path}}
			s.findings.Add(f)
		default:
			used = append(used, one)
		}
	}
	s.together(m, used)
	return chosen(used)
}

// compare compares a report with those used so far: does it agree with all of them, and does
// one of them state everything that it states?
func (s *selection) compare(used []candidate, one candidate) (agrees, twice bool) {
	agrees = true
	for i, u := range used {
		list := s.differences(u, one)
		if len(list) > 0 {
			s.findings.Add(s.differing(diag.ReportsDiffer, one.Report, list))
			agrees = false
			continue
		}
		twice = twice || s.covers(u, one)
		s.beside(u, one)
		used[i], one = s.candidate(u.Report), s.candidate(one.Report) // their figures may have moved
	}
	return agrees, twice
}

// candidate is a report to choose from, with a finder of its figures.
type candidate struct {
	*figure.Report
	in *figure.Finder
}

func (s *selection) candidate(r *figure.Report) candidate { return candidate{r, r.Finder(s.Catalogue)} }

func chosen(used []candidate) []*figure.Report {
	var list []*figure.Report
	for _, u := range used {
		list = append(list, u.Report)
	}
	return list
}

func (s *selection) preferred(r *figure.Report, reports []*figure.Report) {
	f := diag.ReportPreferred.At(diag.Place{File: r.Path})
	f.Member, f.Period = r.Member, s.Period.String()
	for _, o := range reports {
		if o != r {
			f.Related = append(f.Related, diag.Place{File: o.Path})
		}
	}
	s.findings.Add(f)
}

// pair is one figure that two reports state differently.
type pair struct{ a, b *figure.Figure }

func (s *selection) figure(c candidate, k figure.Key) *figure.Figure {
	return c.in.Find(s.Catalogue.Indicator(k.Indicator), k.Period, k.Role)
}

// differences lists the figures of the period that both reports state and that differ.
func (s *selection) differences(a, b candidate) []pair {
	var list []pair
	for i := range a.Figures {
		f := &a.Figures[i]
		if f.Period != s.Period || f.Role == figure.Plan {
			continue
		}
		if g := s.figure(b, f.Key); g != nil && !f.Value.Equal(g.Value) {
			list = append(list, pair{f, g})
		}
	}
	return list
}

// covers reports whether report a states every figure of the period that b states.
func (s *selection) covers(a, b candidate) bool {
	for _, f := range b.Figures {
		if f.Period == s.Period && f.Role != figure.Plan && s.figure(a, f.Key) == nil {
			return false
		}
	}
	return true
}

// differing is the finding that a report differs from another in some figures.
func (s *selection) differing(rule *diag.Rule, b *figure.Report, list []pair) diag.Finding {
	f := rule.At(diag.Place{File: b.Path})
	f.Member, f.Period, f.Count = b.Member, s.Period.String(), len(list)
	var differences []diag.Text
	for _, p := range list {
		differences = append(differences, s.versus(p))
		f.Related = append(f.Related, p.a.Place(), p.b.Place())
	}
	name := b.Member
	if m := s.Catalogue.Member(b.Member); m != nil {
		name = m.Name
	}
	return f.With("name", diag.Same(name)).With("count", number(len(list))).
		With("differences", diag.Joined(differences, "; "))
}

// versus names a figure that two reports state differently, with both values.
func (s *selection) versus(p pair) diag.Text {
	return words.versus.With(s.Catalogue.Label(p.a.Indicator),
		diag.Same(p.b.Place().String()), s.Catalogue.Amount(p.b.Value, p.b.Unit), diag.Same(p.a.Place().String()), s.Catalogue.Amount(p.a.Value, p.a.Unit))
}
