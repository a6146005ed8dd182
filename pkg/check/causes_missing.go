package check

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
)

// unreadRules are the rules on cells that are not understood.
var unreadRules = []*diag.Rule{diag.LabelUnknown, diag.HeaderUnclear, diag.HeaderMissing, diag.SheetUnknown, diag.IndicatorUnknown, diag.HeadingsDiffer, diag.OtherPlace}

func isUnread(f *diag.Finding) bool { return slices.Contains(unreadRules, f.Rule) }

// unreadIn lists what is not understood in a file.
func (g *causes) unreadIn(file string) []int {
	return g.open(func(f *diag.Finding) bool { return isUnread(f) && f.File == file && len(f.Members) == 0 })
}

// empty connects a report without any figure with what is not understood in it. A text over
// most of the cells is the cause; otherwise the report is.
func (g *causes) empty() {
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.NoFigures }) {
		unread := g.unreadIn(g.list[i].File)
		if len(unread) == 0 {
			continue
		}
		widest, cells := unread[0], 0
		for _, j := range unread {
			cells += g.list[j].Cells()
			if g.list[j].Cells() > g.list[widest].Cells() {
				widest = j
			}
		}
		if f := &g.list[widest]; 2*f.Cells() > cells && f.Cells() >= fewestInColumn {
			f.Use = diag.Unused
			g.explain(widest, i)
			continue
		}
		var texts []diag.Text
		for _, j := range unread {
			if f := &g.list[j]; f.Found != "" && len(texts) < mostNamed {
				texts = append(texts, diag.Same(f.Cell+" \""+f.Found+"\""))
			}
			g.explain(i, j)
		}
		if len(texts) > 0 {
			g.list[i] = g.list[i].With(diag.ArgUnread, diag.Joined(texts, ", "))
		}
	}
}

// missing explains why a member has no figure of a core indicator. What nothing explains becomes
// one finding for each member.
func (g *causes) missing() {
	left := map[string][]int{} // by member
	var members []string
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.CoreMissing && f.Indicator != "" }) {
		f := &g.list[i]
		if cause := g.stopped(f); cause >= 0 {
			g.explain(cause, i)
			continue
		}
		if left[f.Member] == nil {
			members = append(members, f.Member)
		}
		left[f.Member] = append(left[f.Member], i)
	}
	for _, m := range members {
		g.unexplained(left[m])
	}
	g.summed()
}

// summed explains that an indicator is summed from others, by an error on the figure that the
// report states.
func (g *causes) summed() {
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.IndicatorSummed }) {
		f := &g.list[i]
		refused := g.open(func(e *diag.Finding) bool {
			return e.Severity == diag.Error && e.Use == diag.Unused && e.OfMember(f.Member) && e.OfIndicator(f.Indicator) && isCell(e)
		})
		if len(refused) > 0 {
			g.explain(refused[0], i)
		}
	}
}

// stopped returns the finding on what stopped a member's figure of an indicator, -1 for none:
// an error on the figure or on its parts, a text over it, or a report without figures.
func (g *causes) stopped(missing *diag.Finding) int {
	ids := []string{missing.Indicator}
	for n := 0; n < len(ids); n++ {
		ids = append(ids, g.catalogue.PartsOf(g.catalogue.Indicator(ids[n]))...)
	}
	of := func(f *diag.Finding) bool { return slices.ContainsFunc(ids, f.OfIndicator) }
	list := g.open(func(f *diag.Finding) bool {
		switch {
		case f.Rule == diag.CoreMissing || f.Use != diag.Unused || !f.OfMember(missing.Member):
			return false
		case f.Rule == diag.NoFigures:
			return f.File == missing.File
		}
		return of(f) && (f.Severity == diag.Error || isUnread(f))
	})
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// unexplained makes one finding of the indicators that a member lacks and nothing explains. If as
// many texts in its report are not understood, the finding is on these.
func (g *causes) unexplained(list []int) {
	unread := slices.DeleteFunc(g.unreadIn(g.list[list[0]].File), func(i int) bool {
		f := &g.list[i] // a part of its cause may be known
		known := len(f.Indicators)
		if f.Indicator != "" {
			known = 1
		}
		return known > 0 && f.Cells() < known+len(list)
	})
	cells := 0
	for _, i := range unread {
		cells += g.list[i].Cells()
	}
	switch {
	case len(unread) == 1 && cells >= len(list), len(unread) == len(list):
		for n, i := range list {
			cause := unread[min(n, len(unread)-1)]
			g.list[cause].AddIndicators(g.list[i].Indicator)
			g.explain(cause, i)
		}
	case len(list) > 1:
		f := &g.list[list[0]]
		for _, i := range list[1:] {
			f.AddIndicators(g.list[i].Indicator)
			g.explain(list[0], i)
		}
		*f = f.With("number", diag.Same(strconv.Itoa(len(list))))
	}
}
