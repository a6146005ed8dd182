package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// settle decides between the claims: each figure is used once.
func (r *run) settle() {
	r.dropUnaccompanied()
	r.dropOneSided()
	r.dropTorn()
	r.stated()
	groups := r.byKey()
	figures := r.room.figures.Take(len(groups)) // of each group, nil for none
	for i, claims := range groups {
		figures[i] = r.one(claims)
	}
	r.dropPresumed(groups, figures)
	sorted := r.inOrder(figures)
	r.report.Figures = make([]figure.Figure, len(sorted))
	for i, f := range sorted {
		r.report.Figures[i] = *f.Figure
	}
	r.dropEstimates()
}

// byKey groups the claims to one figure, in the order in which figures are first claimed.
func (r *run) byKey() [][]*claim {
	groups := r.room.groups.Take(len(r.claims))[:0]
	next := r.room.numbers.Take(len(r.claims))             // by group another one of the same indicator, as at has it
	at := r.room.numbers.Take(len(r.catalogue.Indicators)) // by rank of the indicator one of its groups, from 1; 0 for none
	for n, c := range r.claims {
		i := at[c.indicator.Rank]
		for i > 0 && groups[i-1][0].figure.Key != c.figure.Key {
			i = next[i-1]
		}
		if i > 0 {
			groups[i-1] = append(groups[i-1], c)
			continue
		}
		next[len(groups)], groups = at[c.indicator.Rank], append(groups, r.claims[n:n+1:n+1])
		at[c.indicator.Rank] = len(groups)
	}
	return groups
}

// ranked is a figure with the place of its indicator in the catalogue.
type ranked struct {
	*figure.Figure
	rank int
}

// inOrder sorts figures, nil ones aside, by indicator in the order of the catalogue, then
// by period and by role.
func (r *run) inOrder(figures []*figure.Figure) []ranked {
	list := r.room.ranked.Take(len(figures))[:0]
	for _, f := range figures {
		if f != nil {
			list = append(list, ranked{f, r.catalogue.Indicator(f.Indicator).Rank})
		}
	}
	slices.SortFunc(list, func(a, b ranked) int {
		if a.rank != b.rank || a.Period == b.Period {
			return cmp.Or(a.rank-b.rank, int(a.Role)-int(b.Role))
		}
		if a.Period.Year != b.Period.Year {
			return a.Period.Year - b.Period.Year
		}
		return strings.Compare(a.Period.String(), b.Period.String())
	})
	return list
}

// one makes the figure of a key from the cells that claim it, nil where they make none.
func (r *run) one(claims []*claim) *figure.Figure {
	var totals, parts, sections, located []*claim
	for _, c := range claims {
		switch {
		case c.part:
			parts = append(parts, c)
		case c.section:
			r.becomes(c, "subtotal")
			sections = append(sections, c)
		case c.located:
			located = append(located, c)
		default:
			totals = append(totals, c)
		}
	}
	if len(totals) == 0 && len(located) > 0 {
		r.unlocated(located)
		return nil
	}
	for _, c := range located {
		r.becomes(c, "part")
	}
	if len(totals) == 0 {
		return r.sumParts(parts, sections)
	}
	f := r.agree(totals)
	if f != nil && len(parts) > 0 {
		r.compareParts(totals[0], f, parts)
	}
	return f
}

// unlocated refuses figures by kind of place without their total: a zone within
// an economic zone may stand in two of them.
func (r *run) unlocated(claims []*claim) {
	f := diag.PlacesWithoutTotal.At(claims[0].place)
	f.Indicator, f.Period, f.Count = claims[0].figure.Indicator, claims[0].figure.Period.String(), len(claims)
	if r.beside(claims[0].figure.Key) != "" {
		f.Severity = diag.Warning
	}
	r.add(f)
}

// agree uses the finest of claims that agree; claims that differ are all refused.
func (r *run) agree(claims []*claim) *figure.Figure {
	best := claims[0]
	for _, c := range claims[1:] {
		if !r.alike(&best.figure, &c.figure) {
			r.differ(claims)
			return nil
		}
		if c.figure.Places > best.figure.Places {
			best = c
		}
	}
	for _, c := range claims {
		if c == best {
			r.becomes(c, "")
			continue
		}
		r.becomes(c, "repeat")
		f := diag.ClaimsAgree.At(c.place)
		f.Indicator, f.Period, f.Related = c.figure.Indicator, c.figure.Period.String(), []diag.Place{best.place}
		r.add(f)
	}
	return &best.figure
}

// alike tells whether two printed figures can be the same.
func (r *run) alike(a, b *figure.Figure) bool {
	return a.Value.Equal(b.Value) || r.shown(a).Meets(r.shown(b))
}

func (r *run) shown(f *figure.Figure) quantity.Interval {
	return f.Shown(r.catalogue.Unit(f.Unit).Count)
}

func (r *run) differ(claims []*claim) {
	first := claims[0]
	for _, c := range claims[1:] {
		if r.alike(&first.figure, &c.figure) {
			continue
		}
		f := diag.ClaimsDiffer.At(c.place)
		f.Indicator, f.Period = c.figure.Indicator, c.figure.Period.String()
		f.Found, f.Expected, f.Related = c.figure.Raw, first.figure.Raw, []diag.Place{first.place}
		if c.figure.Role == figure.Plan || c.figure.Period != r.target {
			f.Severity = diag.Warning
		}
		r.add(f)
	}
}

// becomes records in the ledger what a claim's cell became.
func (r *run) becomes(c *claim, leftOut string) {
	c.entry.LeftOut = leftOut
	if leftOut == "" {
		c.entry.Becomes = &c.figure
		c.entry.LeftOut = r.beside(c.figure.Key)
	}
}

// beside tells why a figure is in no total of the period though it is understood.
func (r *run) beside(k figure.Key) string {
	switch {
	case k.Role == figure.Plan && k.Period == r.target:
		return "plan"
	case k.Role == figure.Previous && k.Period == r.target.Previous():
		return "previous"
	case k.Period != r.target:
		return "other-period"
	}
	return ""
}

// dropEstimates leaves out estimates of what the report also states as actual,
// and notes on each sheet how many are used.
func (r *run) dropEstimates() {
	notes := map[string]*diag.Finding{}
	for _, e := range r.entries {
		f := e.Becomes
		if f == nil || !f.Estimate || f.Period != r.target || e.LeftOut != "" {
			continue
		}
		actual := f.Key
		actual.Role = figure.Actual
		if f.Role == figure.Estimate && r.report.Figure(actual) != nil {
			e.LeftOut = "estimate"
			continue
		}
		if notes[e.Sheet] == nil {
			note := diag.Estimated.At(diag.Place{File: r.report.Path, Sheet: e.Sheet})
			note.Period = f.Period.String()
			notes[e.Sheet] = &note
		}
		notes[e.Sheet].Count++
	}
	for _, s := range r.layouts {
		if note := notes[s.Source.Name]; note != nil {
			r.add(note.With("count", diag.Same(itoa(note.Count))))
		}
	}
}

// count draws up the account of the report's cells.
func (r *run) count() {
	c := figure.Count{LeftOut: map[string]int{}}
	for _, p := range r.passed {
		c.Seen += p.cells
		if p.reason == "" {
			c.NotUnderstood = p.cells
		} else {
			c.LeftOut[p.reason] = p.cells
		}
	}
	for _, e := range r.entries {
		c.Seen++
		switch {
		case e.LeftOut != "":
			c.LeftOut[e.LeftOut]++
		case e.Becomes != nil:
			c.Used++
		default:
			c.NotUnderstood++
		}
	}
	r.report.Cells = c
}
