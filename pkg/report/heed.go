package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// Every text that states a limit acts on some figure in its reach, or there is a reason for which it acts on none.
// A text that does neither is asked about (remarks.conclude).

// unheeded reports whether a text states a limit that does nothing to a figure, without a reason. Such a reason is
// noted.
func (t *effects) unheeded(n *spot, r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		excuse := r.excuses(l, i)
		if t.describesZone(n, r, l) || l.To == catalogue.Foreseen && fig.Role == figure.Plan {
			excuse = asLabels
		}
		if excuse == "" {
			return true
		}
		r.excuse = cmp.Or(r.excuse, excuse)
	}
	return false
}

// excuses says why a limit that a text states does nothing to figures of an indicator, as outputs name it; empty for no
// reason.
func (r *remark) excuses(l *label.Limited, i *catalogue.Indicator) string {
	switch {
	case l.To == catalogue.Whole:
		return string(catalogue.Whole)
	case r.in.isOwnName(l.Name):
		return ownName
	case r.isCaption():
		return caption
	case r.isQuiet():
		return instructions
	case r.coded:
		return paperNumber
	case l.Explained, !r.holds(l), l.To.Explains() && !l.Share && r.narrates():
		return toExplain
	case r.counts(l):
		return toCount
	case !r.limitsFiguresOf(l, i):
		return otherFigures
	}
	return ""
}

// limitsFiguresOf reports whether a limit may be one of the figures of an indicator.
func (r *remark) limitsFiguresOf(l *label.Limited, i *catalogue.Indicator) bool {
	switch {
	case l.To == someWorkers && isOfSomeWorkers(i), l.Event != catalogue.None && l.Event == i.Means[catalogue.Event]:
		return false // it says no more than their labels
	case l.Flows && i.Nature == catalogue.Stock:
		return false
	case len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]):
		return false
	}
	return !r.isBeside() || l.Of.Concerns(r.in.catalogue, i)
}

// Why a limit does nothing, in outputs, where no text of the catalogue says so.
const (
	asLabels     = "as-labels"
	ownName      = "own-name"
	caption      = "caption"
	toCount      = "count"
	toExplain    = "explanation"
	instructions = "instructions"
	otherFigures = "other-figures"
	wholeNearer  = "whole-nearer"
)
