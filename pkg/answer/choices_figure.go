package answer

import (
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"slices"
)

// values returns the ways of giving a figure that the report lacks or has wrong.
func (a chooser) values(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Member == "" || f.Rule == diag.ClaimsDiffer && len(c.list) > 1:
		return nil
	case f.Rule == diag.MemberMissing || a.isOnPaper(f) || slices.Contains(wide, f.Rule) || f.Indicator == "" || len(c.list) > 1 && !doubtsFigure(f):
		out := a.choice(c, words.paper.In(a.Lang), Answer{Kind: diag.States})
		out.Needs = a.isOnPaper(f) // it is known that there is a paper
		return []Choice{out}
	}
	list := a.expected(c)
	if f.Rule == diag.CoreMissing || f.Rule == diag.NotCollected {
		list = append(list, a.choice(c, words.zero.In(a.Lang), Answer{Kind: diag.States, Value: "0"}))
	}
	return append(list, a.detailed(c, words.value, Answer{Kind: diag.States}))
}

// computed are the rules that say what a figure should be.
var computed = []*diag.Rule{diag.SumDiffers, diag.UnitScale, diag.QuartersDiffer}

// expected returns the figures that rules compute in the place of the one that they doubt.
func (a chooser) expected(c *cause) []Choice {
	var list []Choice
	for _, f := range c.list {
		i := a.Catalogue.Indicator(f.Indicator)
		v, err := quantity.FromStored(f.Expected)
		if err != nil || i == nil || !slices.Contains(computed, f.Rule) {
			continue
		}
		text := words.expected.Say(a.Lang, quantity.Format(v, -1, a.Lang), i.In.Label.In(a.Lang))
		if !slices.ContainsFunc(list, func(known Choice) bool { return known.Text == text }) {
			list = append(list, a.choice(c, text, Answer{Kind: diag.States, Value: f.Expected}))
		}
	}
	return list
}

// numbers returns the numbers that the text in a cell may stand for.
func (a chooser) numbers(c *cause) []Choice {
	f := c.first()
	if f.Cell == "" {
		return nil
	}
	var list []Choice
	for _, v := range readings(f) {
		list = append(list, a.choice(c, words.number.Say(a.Lang, quantity.Format(v, -1, a.Lang)), Answer{Kind: diag.Reads, Value: v.String()}))
	}
	if f.Rule == diag.FigureText {
		list = append(list, a.choice(c, words.zero.In(a.Lang), Answer{Kind: diag.Reads, Value: "0"}))
	}
	return list
}

// computedValues returns the choice to give formulas without a stored value the one that they
// compute, if some of them can be computed.
func (a chooser) computedValues(c *cause) []Choice {
	if a.Digests[c.first().File] == "" {
		return nil
	}
	n, where, value := 0, "", ""
	for _, f := range c.list {
		d, err := quantity.FromStored(f.Args["computed"].Vi)
		if err != nil {
			continue
		}
		if n == 0 {
			where, value = f.Cell, quantity.Format(d, -1, a.Lang)
		}
		n++
	}
	switch {
	case n == 0:
		return nil
	case len(c.list) == 1:
		return []Choice{a.choice(c, words.computedOne.Say(a.Lang, value), Answer{Kind: diag.Computes})}
	}
	return []Choice{a.choice(c, words.computedAll.Say(a.Lang, n, len(c.list), where, value), Answer{Kind: diag.Computes})}
}
