package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// isAfar reports whether a text stands on another sheet.
func (t *effects) isAfar(r *remark) bool { return r.kind == inCell && r.Sheet != t.sheet.Source.Name }

// doubtedBy reports whether a text leaves a figure in doubt, and notes why.
func (t *effects) doubtedBy(f *inReach, r *remark) bool {
	if r.isCaption() {
		return t.doubtedByCaption(f, r)
	}
	if r.total {
		return noted(&r.excepts, r.takesOut(f.indicator)) || noted(&r.part, true)
	}
	otherUnit := noted(&r.units, r.inOtherUnit(f.Figure))
	t.weighUnits(f, r)
	if r.isQuiet() { // it guides whoever fills in the form: only what narrows the figures counts, re-dates or scales them
		return noted(&r.dated, t.againstWhole(f, r)) || otherUnit
	}
	made := r.isMade(f.indicator)
	dated := noted(&r.dated, t.isDatedOtherwise(f, r))
	thing := noted(&r.thing, t.isThing(f, r) || r.isOfReporters(f.indicator) || r.isOtherName(f.indicator))
	excepts := noted(&r.excepts, r.takesOut(f.indicator))
	torn := noted(&r.torn, !r.note && t.doubtsOrigin(f, r))
	return otherUnit || made || dated || torn || thing || r.early || excepts || t.asksAbout(f, r)
}

// asksAbout reports whether a text has words that are not understood and may matter to a
// figure, or seems to limit it.
func (t *effects) asksAbout(f *inReach, r *remark) bool {
	asks := r.asks() && (!r.note || r.said.First.Concerns(t.catalogue, f.indicator))
	if asks || !r.seemsToLimit() {
		return asks
	}
	earlier := r.own && f.Period.Year < t.target.Year // a remark in a row is on the figure of the year
	return !earlier && (!r.note || r.own || r.said.Of.Concerns(t.catalogue, f.indicator))
}

// isMade reports whether a text says how figures of an indicator came about, in a way that may
// matter, and notes its words. A name says nothing of that.
func (r *remark) isMade(i *catalogue.Indicator) bool {
	if r.kind == inName || r.kind == inFile {
		return false
	}
	at := slices.IndexFunc(r.said.Makings, func(m label.Making) bool { return m.ActsOn(r.in.catalogue, i) })
	if at < 0 {
		return false
	}
	r.making = cmp.Or(r.making, oneLine(r.said.Makings[at].Words))
	return true
}

// noted sets a mark if something is so, and returns whether it is.
func noted(so *bool, is bool) bool {
	*so = *so || is
	return is
}

// isDatedOtherwise reports whether a text that also mentions figures gives them another time, or
// calls results planned.
func (t *effects) isDatedOtherwise(f *inReach, r *remark) bool {
	if r.said.Figures && t.ofOtherTime(f, r) || t.againstWhole(f, r) || t.addsYears(f, r) || t.datedByName(f, r) || t.isOfTitledOther(f, r) || t.spansYears(f, r) {
		return true
	}
	return f.Role == figure.Actual && (t.contradictsRole(r) || t.isNamedByPlan(r) || t.isAfar(r) && r.made().role == catalogue.Plan)
}

// isNamedByPlan reports whether the name of a sheet says that its figures are planned for a later
// year than the report's, and no column is of a plan: "KH giao 2019" over the results of 2018.
func (t *effects) isNamedByPlan(r *remark) bool {
	l := t.Line(r.text)
	if r.kind != inName || l.Role() != catalogue.Plan {
		return false
	}
	year := max(l.Extent().Coming, l.Extent().Period.Year)
	isPlan := func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan }
	return year > t.target.Year && !slices.ContainsFunc(t.head.cols, isPlan)
}

// addsYears reports whether a title adds up years over a figure that is counted at the end of
// each year: "(Cộng dồn từ năm 2015 đến năm 2018)" over the workers.
func (t *effects) addsYears(f *inReach, r *remark) bool {
	return !r.note && f.indicator.Timeless && f.indicator.Nature == catalogue.Stock && f.Role == figure.Actual && f.Period == t.target && t.Line(r.bare).Extent().Added
}

// takesOut reports whether a text takes something out of the figures of an indicator, or adds
// something to them.
func (r *remark) takesOut(i *catalogue.Indicator) bool {
	return slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool {
		of := i.Means[catalogue.Origin]
		switch {
		case l.To == catalogue.Later:
			return r.isOfLater(&l, i)
		case l.To != catalogue.Except && l.To != catalogue.More, !r.holds(&l), len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]), r.note && !l.Of.Concerns(r.in.catalogue, i):
			return false
		case r.note && !r.own && l.Of.IsEmpty() && !l.Object.Concerns(r.in.catalogue, i):
			return false
		case l.Flows:
			return i.Nature == catalogue.Flow && !l.Stock
		case l.Origin != catalogue.None:
			return l.Origin != of && (of == catalogue.FDI || of == catalogue.DDI)
		}
		return true
	})
}

// isOfLater reports whether a note says that something is in figures that came after their
// period: "trong đó 3 giấy ký hồi tháng 01/2019". Papers and sources are mostly of a later
// day.
func (r *remark) isOfLater(l *label.Limited, i *catalogue.Indicator) bool {
	why := r.said.Harmless
	return r.holds(l) && r.said.Latest.After(r.in.target.End()) && (why == "" || why == catalogue.AsPart || why == catalogue.AsExplanation) && l.Of.Concerns(r.in.catalogue, i)
}

// isThing reports whether a text says that figures are another thing than their labels do. It has
// words for that, or it is a note that begins with the name of another measure.
func (t *effects) isThing(f *inReach, r *remark) bool {
	if slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool {
		return l.To == catalogue.Thing && r.limits(&l, f.indicator) && !f.labelSays(l.Words)
	}) {
		return true
	}
	plain := r.said.Harmless == "" && r.said.Units == nil && !strings.ContainsAny(strings.Join(r.said.Unknown, " "), digits)
	return r.note && r.own && plain && len(r.said.First.Measures) > 0 && !r.said.First.Concerns(t.catalogue, f.indicator)
}

// isOtherName reports whether a note on a single figure is wholly a label, and that of another
// indicator: "Vốn cấp mới" beside the capital of all projects, "Cả FDI và DDI" beside that of
// FDI.
func (r *remark) isOtherName(i *catalogue.Indicator) bool {
	if !r.own || !r.note || r.narrates() {
		return false
	}
	names := r.in.label(layout.Label{Text: r.bare}, label.Rows)
	if !names.Understood() || names.Ratio {
		return false
	}
	differs := func(a catalogue.Axis) bool {
		is, means := names.Facets[a], i.Means[a]
		return is != catalogue.None && means != catalogue.None && is != means
	}
	return differs(catalogue.Origin) || names.Facets[catalogue.Measure] == i.Means[catalogue.Measure] && differs(catalogue.Event)
}

// isOfReporters reports whether a text says that enterprises of one origin reported figures that
// cover both: "Theo báo cáo của các doanh nghiệp FDI".
func (r *remark) isOfReporters(i *catalogue.Indicator) bool {
	of := &r.said.Of
	return r.said.Figures && r.said.Harmless == catalogue.AsExplanation && len(of.Measures) == 0 && len(of.Origins) == 1 && of.Origins[0] != catalogue.Both && isOfBoth(i) && !r.narrates()
}

// labelSays reports whether the label of a cell's row contains some words.
func (n *spot) labelSays(words string) bool {
	return len(n.row.labels) > 0 && strings.Contains(viet.Fold(n.row.labels[0].Text), viet.Fold(words))
}
