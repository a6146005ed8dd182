package aggregate

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Judge decides for each finding whether its figures are in the totals: by what its rule always
// means, or else by looking them up there. An open error keeps its figures out of all totals.
func (r *Result) Judge(findings diag.List) {
	in := r.index()
	for i := range findings {
		f := &findings[i]
		switch {
		case !f.IsOpen() && f.Indicator != "" && len(in.figure(f)) > 0:
			f.Use = diag.Used // whatever the cell holds, the answer is in the totals
		case f.Rule.Use != 0:
			f.Use = f.Rule.Use
		case f.Use != 0 && len(f.Also)+len(f.Echoes) > 0: // this was decided before for each of its places
		case f.Severity == diag.Error && f.IsOpen() || len(in.about(f)) == 0:
			f.Use = diag.Unused
		default:
			f.Use = diag.Used
		}
	}
}

// Open counts what is left to settle: the open findings that are at least as severe as a severity
// (0 for none), and the questions on figures in the totals of the results. The findings must have
// been judged.
func Open(findings diag.List, threshold diag.Severity, results ...*Result) diag.Open {
	open := findings.CountOpen(threshold)
	if open.Questions == 0 {
		return open
	}
	asked := map[subject]bool{}
	for _, r := range results {
		in := r.index()
		for i := range findings {
			if f := &findings[i]; f.IsQuestion() {
				for _, s := range in.about(f) {
					asked[s] = true
				}
			}
		}
	}
	open.Figures = len(asked)
	return open
}

// subject names a figure of the totals.
type subject struct {
	member string
	figure.Key
}

// placed is a figure of the totals with one of the cells it comes from.
type placed struct {
	subject
	at  *figure.Source
	sum bool // it is the sum of figures that are in the totals too; these count, and the sum only by its name
}

// index is the figures of the totals by the file that they come from.
type index struct {
	*Result
	files map[string][]placed
}

func (r *Result) index() *index {
	in := &index{r, map[string][]placed{}}
	for i := range r.Totals {
		t := &r.Totals[i]
		for j := range t.Parts {
			p := &t.Parts[j]
			for _, f := range p.all() {
				for k := range f.Sources {
					s := &f.Sources[k]
					in.files[s.File] = append(in.files[s.File], placed{subjectOf(t, p, f), s, len(p.Summed) > 1})
				}
			}
		}
	}
	return in
}

// all are the part's figures: of the period, of the one before, and planned.
func (p *Part) all() []*figure.Figure {
	return slices.DeleteFunc([]*figure.Figure{p.Figure, p.Previous, p.Plan}, func(f *figure.Figure) bool { return f == nil })
}

func subjectOf(t *Total, p *Part, f *figure.Figure) subject {
	return subject{p.Member, figure.Key{Indicator: t.Indicator.ID, Period: f.Period, Role: f.Role}}
}

// about returns the figures of the totals that a finding is about: those of its cells or, if
// these hold none, those of the cells that it names besides; only those of its indicator, if
// it names one. A finding on a file or a sheet is about the figures of the period there.
func (in *index) about(f *diag.Finding) []subject {
	if f.Cell == "" && f.Indicator != "" {
		return in.named(f)
	}
	list := in.within(f, f.Place)
	for _, p := range f.Also {
		for _, one := range in.within(f, p) {
			if !slices.Contains(list, one) {
				list = append(list, one)
			}
		}
	}
	for _, p := range f.Related {
		if len(list) > 0 || f.Cell == "" {
			break
		}
		list = in.within(f, p)
	}
	return list
}

// figure returns the figure of the finding's member and indicator, wherever it is from.
func (in *index) figure(f *diag.Finding) []subject {
	t := in.Total(f.Indicator)
	if t == nil {
		return nil
	}
	p := t.Part(f.Member)
	if p == nil || f.Period != p.Figure.Period.String() {
		return nil
	}
	return []subject{subjectOf(t, p, p.Figure)}
}

// named returns the figure of the finding's member and indicator.
func (in *index) named(f *diag.Finding) []subject {
	t := in.Total(f.Indicator)
	if t == nil {
		return nil
	}
	p := t.Part(f.Member)
	if p == nil || f.File != "" && !slices.ContainsFunc(p.Figure.Sources, func(s figure.Source) bool { return s.File == f.File }) {
		return nil
	}
	return []subject{subjectOf(t, p, p.Figure)}
}

// within returns the figures that come from a place.
func (in *index) within(f *diag.Finding, place diag.Place) []subject {
	var list []subject
	for _, one := range in.files[place.File] {
		own := one.Role == figure.Actual || one.Role == figure.Estimate
		if place.Contains(diag.Place(*one.at)) && (own || place.Cell != "") && (f.Indicator == one.Indicator || f.Indicator == "" && !one.sum) && !slices.Contains(list, one.subject) {
			list = append(list, one.subject)
		}
	}
	return list
}
