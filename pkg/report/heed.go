package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// A text that states a limit acts on a figure in its reach, or has a reason to act on none. A
// text that does neither is asked about (remarks.conclude).

// unheeded reports whether a text states a limit that does nothing to a figure, and there is no
// reason for that. It notes the reason if there is one.
func (t *effects) unheeded(f *inReach, r *remark) bool {
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		excuse := r.excuses(l, f.indicator)
		if t.describesZone(f, r, l) || l.To == catalogue.Foreseen && f.Role == figure.Plan {
			excuse = asLabels
		}
		if excuse == "" {
			return true
		}
		r.excuse = cmp.Or(r.excuse, excuse)
	}
	return false
}

// excuses returns the reason why a limit in a text does nothing to figures of an indicator, as
// outputs name it; empty if there is none.
func (r *remark) excuses(l *label.Limited, i *catalogue.Indicator) string {
	switch {
	case l.To == catalogue.Whole:
		return string(catalogue.Whole)
	case l.To == catalogue.Later && !r.isOfLater(l, i):
		return catalogue.AsExplanation
	case r.in.isOwnName(l.Name):
		return ownName
	case r.isCaption():
		return caption
	case r.isQuiet():
		return catalogue.AsInstructions
	case r.coded:
		return catalogue.AsLetterhead
	case l.Explained, !r.holds(l), l.To.Explains() && !l.Share && r.narrates():
		return catalogue.AsExplanation
	case r.counts(l):
		return toCount
	case !r.limitsFiguresOf(l, i):
		return otherFigures
	}
	return ""
}

// limitsFiguresOf reports whether figures of an indicator may have a limit.
func (r *remark) limitsFiguresOf(l *label.Limited, i *catalogue.Indicator) bool {
	switch {
	case l.To == someWorkers && isOfSomeWorkers(i), l.Event != catalogue.None && l.Event == i.Means[catalogue.Event]:
		return false // the limit says no more than their labels
	case l.Flows && (i.Nature == catalogue.Stock || l.Stock):
		return false
	case len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]):
		return false
	}
	return !r.isBeside() || l.Of.Concerns(r.in.catalogue, i)
}

// The reasons why a limit does nothing that no text of the catalogue gives, as outputs name them.
const (
	asLabels     = "as-labels"
	ownName      = "own-name"
	caption      = "caption"
	toCount      = "count"
	otherFigures = "other-figures"
	wholeNearer  = "whole-nearer"
)
