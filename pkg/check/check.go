// Package check finds figures of reports that cannot be right, or that somebody has to
// ask about, before anyone adds them up.
//
// Run gathers the figures of every member (member.go), from its reports of the period
// and those it sent for earlier ones. It then applies the rules, one file each. A rule
// compares figures and adds findings; it changes nothing. Its code, severity, formula,
// tolerance and explanation stand in package diag. The relations that the rules check
// (sums, bounds, balances) are data of the catalogue.
//
// Figures are compared as printed. A figure with d decimals stands for an interval of
// half a step to each side, and a rule reports a finding only if no values within the
// intervals fit.
//
// A finding keeps the figures that its rule looked at. A person can answer it once; the
// answer lapses when one of the figures changes (explanation.go).
package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Input is what is checked.
type Input struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period
	Reports   []*figure.Report // reports of the period
	Against   []*figure.Report // reports of earlier periods, as they were sent then; may be empty
}

// Run checks reports by every rule. The findings have no order.
func Run(in Input) diag.List { return check(in).findings }

// check checks reports by every rule.
func check(in Input) *checker {
	c := &checker{Input: in, marks: marks{map[subject]bool{}, map[subject]bool{}, map[subject]bool{}}}
	c.members = c.gather()
	c.peers = peersOf(in.Catalogue, c.members)
	c.applyRules()
	return c
}

// applyRules applies every rule to the members.
func (c *checker) applyRules() {
	// Scale goes first: a figure that is a thousand times off breaks other rules as well, and so
	// does one that stands in the column of another year.
	for _, rule := range []func(*checker){
		scale, parts, sums, quarters, bounds, percentages, overTime, falls, growth, previous, repeated, unchanged, hidden,
	} {
		rule(c)
	}
}

// checker is one run.
type checker struct {
	Input
	marks
	members  []*member // whose figures are checked
	peers    peers     // whose figures they are compared with, the members among them
	findings diag.List
}

// marks are what a rule found of figures and later rules have to know.
type marks struct {
	misscaled map[subject]bool // in another unit than stated
	exchanged map[subject]bool // in another column than their own
	tenfold   map[subject]bool // ten or a hundred times off
}

// subject names a member's indicator.
type subject struct{ member, indicator string }

// each calls f for every figure of the period that a member reports.
func (c *checker) each(f func(m *member, i *catalogue.Indicator, now *figure.Figure)) {
	for _, m := range c.members {
		for n, i := range c.Catalogue.Indicators {
			if now := m.current[n]; now != nil {
				f(m, i, now)
			}
		}
	}
}

// sound reports whether a figure may be compared: it exists, and is in the unit that it
// states and in the column of its year.
func (c *checker) sound(m *member, f *figure.Figure) bool {
	if f == nil {
		return false
	}
	of := subject{m.ID, f.Indicator}
	return !c.misscaled[of] && !c.exchanged[of]
}

// allSound reports whether all figures of a list may be compared.
func (c *checker) allSound(m *member, list []*figure.Figure) bool {
	return !slices.ContainsFunc(list, func(f *figure.Figure) bool { return !c.sound(m, f) })
}

// shown returns the values that a printed figure may stand for.
func (c *checker) shown(f *figure.Figure) quantity.Interval {
	return f.Shown(c.Catalogue.Unit(f.Unit).Count)
}

// agree reports whether two printed figures can be the same.
func (c *checker) agree(a, b *figure.Figure) bool {
	return a.Value.Equal(b.Value) || c.shown(a).Meets(c.shown(b))
}

// exceeds reports whether every value of a is larger than every value of b.
func exceeds(a, b quantity.Interval) bool {
	return a.Low.GreaterThan(b.High) || a.Low.Equal(b.High) && !a.Meets(b)
}

// total adds figures up.
func total(list []*figure.Figure) quantity.Decimal {
	var value quantity.Decimal
	for _, f := range list {
		value = value.Add(f.Value)
	}
	return value
}

// totalShown returns the values that the sum of printed figures may stand for.
func (c *checker) totalShown(list []*figure.Figure) quantity.Interval {
	var shown quantity.Interval
	for _, f := range list {
		shown = shown.Add(c.shown(f))
	}
	return shown
}
