package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// percentage reads a cell of a column or a row of percentages that compare the
// figure beside it: an index, a growth, the completion of a plan. It stays left
// out as a ratio; what is not understood in full is not read at all.
func (n *number) percentage() {
	if n.row.Ratio == n.col.Ratio || n.ctx.Covered != nil || n.row.partlyRead() || n.col.partlyRead() || n.ofPart() {
		return
	}
	key, kind := n.compared()
	if kind == 0 || key.Indicator == "" || !n.ledger.roomForFigure() {
		return
	}
	read, rule := content(n.ctx.Cell, n.notationOf(n.ctx.Cell, ratios), false)
	if rule != nil || read.blank != "" || isSign(n.ctx.Cell) {
		return
	}
	if strings.HasSuffix(n.ctx.Cell.Style.Format, "%") {
		read.value, read.places = read.value.Shift(2), read.places-2
	}
	n.room.percentages = append(n.room.percentages, figure.Percentage{Compares: kind, Figure: figure.Figure{
		Key:    key,
		Member: n.report.Member, Value: read.value, Places: read.places, Unit: "percent", Raw: strings.Clone(raw(n.ctx.Cell)),
		Sources: n.room.source(n.place()),
	}})
}

// comparesFigure reports whether a percentage may be of an indicator; the cells of details,
// which are many, are not.
func (n *number) comparesFigure() bool {
	return n.row.Names() || n.col.Names() || n.row.Facets[catalogue.DerivedRatio] != catalogue.None || n.col.Facets[catalogue.DerivedRatio] != catalogue.None
}

// isSign reports whether a text stands for no figure: "-" in a column of percentages
// says that there is nothing to compare with.
func isSign(c *sheet.Cell) bool {
	if c.Kind != sheet.Text {
		return false
	}
	num, err := quantity.Parse(c.Text, 0)
	return err != nil || num.Kind != quantity.Value
}

// partlyRead reports whether a label has words without a meaning.
func (h *headings) partlyRead() bool {
	return len(h.others) > 0 || !h.understood() || slices.ContainsFunc(h.Meanings, func(m *label.Meaning) bool { return m.Unknown != "" && !m.Zone })
}

// ofPart reports whether the cell speaks of a zone, a group of zones or a kind of place.
func (n *number) ofPart() bool {
	return n.row.Zone || n.stub.of(n.ctx.Row).section || n.isLocated()
}

// amount returns the nearest unit of a figure beside the percentage.
func (n *number) amount() []*catalogue.Scale {
	levels, _ := n.levels()
	for _, scales := range levels {
		if !isPercent(scales) {
			return scales
		}
	}
	return nil
}

// compared finds what the percentage is of: a ratio that the catalogue derives, or a
// figure that is compared with another. If the labels do not say, the kind is 0 or the
// indicator is empty.
func (n *number) compared() (figure.Key, figure.Comparison) {
	p := n.join(n.axes, &n.titles.facets)
	scale, other := n.col, n.row
	if n.row.Ratio {
		scale, other = n.row, n.col
	}
	i := n.Indicator(&p.Crossing, n.amount()).Indicator
	key := figure.Key{Role: figure.Ratio}
	if scale.Facets[catalogue.DerivedRatio] != catalogue.None {
		key.Indicator, key.Period = n.derived(&p)
		return key, figure.Derived
	}
	if i != nil && !p.Clash {
		key.Indicator = i.ID
	}
	var before bool
	key.Period, before = scale.years(n.titles.period)
	if named := dated(other.Periods, n.titles.period.Year); len(named) == 1 {
		key.Period = named[0]
	}
	return key, scale.comparison(before)
}

// derived names the catalogue's ratio that a place holds the result of; none where
// the origin is wanting, or where it is no result.
func (n *number) derived(p *place) (string, figure.Period) {
	id := n.catalogue.ValueName(p.row.Facets[catalogue.DerivedRatio]) + n.catalogue.ValueName(p.col.Facets[catalogue.DerivedRatio])
	if o := p.Facets[catalogue.Origin]; n.catalogue.DerivedBy(id) == nil && o != catalogue.None {
		id += "." + n.catalogue.ValueName(o)
	}
	period, role, ok := n.periodAndRole(p)
	if !ok || role != figure.Actual && role != figure.Estimate || n.catalogue.DerivedBy(id) == nil {
		return "", period
	}
	return id, period
}

// years returns the period whose figure is compared, by the labels of a percentage, and
// reports whether it is compared with an earlier one. A year in the nearest label is the
// one compared with. A year farther off is the one compared.
func (h *headings) years(own figure.Period) (period figure.Period, before bool) {
	period, before = own, h.Facets[catalogue.Time] == catalogue.PreviousYear
	for i, m := range h.Meanings {
		for _, p := range dated(m.Periods, own.Year) {
			switch {
			case i == 0 && p.Year < own.Year:
				before = true
			case p.Year <= own.Year:
				period = p
			}
		}
	}
	return period, before
}

// comparison returns what the labels of a percentage compare a figure with: the plan, or
// the year before. It is 0 if they do not say.
func (h *headings) comparison(before bool) figure.Comparison {
	change := h.Facets[catalogue.Compares]
	plan := h.Facets[catalogue.Role] == catalogue.Plan || change == catalogue.Completion
	switch {
	case change == catalogue.Other || plan == before:
		return 0
	case plan && change != catalogue.Growth:
		return figure.Completion
	case before && change == catalogue.Growth:
		return figure.Growth
	case before:
		return figure.Index
	}
	return 0
}
