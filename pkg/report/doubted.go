package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/viet"
)

// isAfar reports whether a text is on another sheet.
func (n *number) isAfar(r *remark) bool { return r.kind == inCell && r.Sheet != n.sheet.Source.Name }

// doubtedBy reports whether a text leaves a figure in doubt, and notes why.
func (n *number) doubtedBy(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	if r.isCaption() {
		return n.doubtedByCaption(r, i, fig)
	}
	otherUnit := noted(&r.units, n.inOtherUnit(r, fig))
	if r.isQuiet() { // it guides whoever fills in the form: only what narrows the figures counts, or scales them
		return otherUnit
	}
	dated := noted(&r.dated, n.isDatedOtherwise(r, i, fig))
	thing := noted(&r.thing, n.isThing(r, i))
	excepts := noted(&r.excepts, n.excepts(r, i))
	torn := noted(&r.torn, n.titles.torn != catalogue.None && !r.note && n.doubtsOrigin(r, fig))
	return otherUnit || dated || torn || thing || r.early || r.asks() || excepts
}

// noted remembers that something is so, and returns it.
func noted(so *bool, is bool) bool {
	*so = *so || is
	return is
}

// isDatedOtherwise reports whether a text that speaks of figures too gives them another time, or calls
// results planned.
func (n *number) isDatedOtherwise(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	if r.said.Figures && n.ofOtherTime(r, fig.Key, i) || n.againstWhole(r, fig.Key, i) {
		return true
	}
	return fig.Role == figure.Actual && (n.contradictsRole(r) || n.isAfar(r) && n.madeBy(r).role == catalogue.Plan)
}

// excepts reports whether a text takes something out of the figures of an indicator, or adds it.
func (n *number) excepts(r *remark, i *catalogue.Indicator) bool {
	return slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool {
		of := i.Means[catalogue.Origin]
		switch {
		case l.To != catalogue.Except && l.To != catalogue.More, !r.holds(&l), len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]), r.note && !l.Of.Concerns(n.catalogue, i):
			return false
		case l.Flows:
			return i.Nature == catalogue.Flow
		case l.Origin != catalogue.None:
			return l.Origin != of && (of == catalogue.FDI || of == catalogue.DDI)
		}
		return true
	})
}

// isThing reports whether a text calls figures another thing than their labels do: by words for that,
// or, in a note, by beginning with the name of another measure.
func (n *number) isThing(r *remark, i *catalogue.Indicator) bool {
	if slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool {
		return l.To == catalogue.Thing && n.limits(r, &l, i) && !n.labelSays(l.Words)
	}) {
		return true
	}
	plain := r.said.Harmless == "" && r.said.Units == nil && !strings.ContainsAny(strings.Join(r.said.Unknown, " "), digits)
	return r.note && r.own && plain && len(r.said.First.Measures) > 0 && !r.said.First.Concerns(n.catalogue, i)
}

// labelSays reports whether the label of the row of a cell has some words.
func (n *number) labelSays(words string) bool {
	return len(n.row.labels) > 0 && strings.Contains(viet.Fold(n.row.labels[0].Text), viet.Fold(words))
}
