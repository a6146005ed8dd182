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

// percentages reads the cells of a table that compare figures: an index, a growth, the completion
// of a plan, or a ratio that the catalogue derives.
type percentages struct {
	*identity
	*frame
	ledger   *ledger
	notation sheetNotations
	inForce  *unitsInForce
	dates    *periods
}

// read reads a cell, in a column or a row of percentages, that compares the figure beside it:
// an index, a growth, the completion of a plan. The cell stays left out as a ratio. A
// percentage that is not fully understood is not read at all.
func (t *percentages) read(n *spot) {
	if n.row.Ratio == n.col.Ratio || n.ctx.Covered != nil || n.row.partlyRead() || n.col.partlyRead() || t.ofPart(n) {
		return
	}
	key, kind := t.compared(n)
	if kind == 0 || key.Indicator == "" || !t.ledger.roomForFigure() {
		return
	}
	read, rule := content(n.ctx.Cell, t.notation.of(n.ctx.Cell, ratios), false)
	if rule != nil || read.blank != "" || isSign(n.ctx.Cell) {
		return
	}
	if strings.HasSuffix(n.ctx.Cell.Style.Format, "%") {
		read.value, read.places = read.value.Shift(2), read.places-2
	}
	t.room.percentages = append(t.room.percentages, figure.Percentage{Compares: kind, Figure: figure.Figure{
		Key:    key,
		Member: t.report.Member, Value: read.value, Places: read.places, Unit: "percent", Raw: strings.Clone(raw(n.ctx.Cell)),
		Sources: t.room.source(t.place(n)),
	}})
}

// comparesFigure reports whether a percentage may compare a figure of an indicator. Cells of
// details, of which there are many, do not.
func (n *spot) comparesFigure() bool {
	return n.row.Names() || n.col.Names() || n.row.Facets[catalogue.DerivedRatio] != catalogue.None || n.col.Facets[catalogue.DerivedRatio] != catalogue.None
}

// isSign reports whether a text stands in the place of a figure: "-" in a column of percentages
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
func (t *percentages) ofPart(n *spot) bool {
	return n.row.Zone || t.stub.of(n.ctx.Row).section || t.isLocated(n)
}

// amount returns the nearest unit of the figure beside the percentage.
func (t *percentages) amount(n *spot) []*catalogue.Scale {
	levels, _ := t.inForce.levels(n)
	for _, scales := range levels {
		if !isPercent(scales) {
			return scales
		}
	}
	return nil
}

// compared finds what the percentage states: a ratio that the catalogue derives, or a
// comparison of a figure with another. If the labels do not say, the comparison is 0 or the
// indicator is empty.
func (t *percentages) compared(n *spot) (figure.Key, figure.Comparison) {
	p := t.join(n, &t.titles.facets)
	scale, other := n.col, n.row
	if n.row.Ratio {
		scale, other = n.row, n.col
	}
	i := t.Indicator(&p.Crossing, t.amount(n)).Indicator
	key := figure.Key{Role: figure.Ratio}
	if scale.Facets[catalogue.DerivedRatio] != catalogue.None {
		key.Indicator, key.Period = t.derived(&p)
		return key, figure.Derived
	}
	if i != nil && !p.Clash {
		key.Indicator = i.ID
	}
	var before bool
	key.Period, before = scale.years(t.titles.period)
	if named := dated(other.Periods, t.titles.period.Year); len(named) == 1 {
		key.Period = named[0]
	}
	kind := scale.comparison(before)
	if kind == figure.Difference && scale.inPercent() {
		kind = 0
	}
	if kind == 0 && scale.comparesUnsaid(before) {
		kind = figure.Unsaid
	}
	return key, kind
}

// comparesUnsaid reports whether the labels of a percentage compare a figure but do not say with
// what: "So sánh (%)".
func (h *headings) comparesUnsaid(before bool) bool {
	return !before && h.Facets[catalogue.Compares] != catalogue.Other && h.Facets[catalogue.Role] != catalogue.Plan
}

// derived returns the catalogue's ratio whose result stands at a place, and its period. It is
// empty if the origin is missing, or if the percentage is not a result.
func (t *percentages) derived(p *place) (string, figure.Period) {
	id := t.catalogue.ValueName(p.row.Facets[catalogue.DerivedRatio]) + t.catalogue.ValueName(p.col.Facets[catalogue.DerivedRatio])
	if o := p.Facets[catalogue.Origin]; t.catalogue.DerivedBy(id) == nil && o != catalogue.None {
		id += "." + t.catalogue.ValueName(o)
	}
	period, role, ok := t.dates.periodAndRole(p)
	if !ok || role != figure.Actual && role != figure.Estimate || t.catalogue.DerivedBy(id) == nil {
		return "", period
	}
	return id, period
}

// years returns the period whose figure a percentage compares, by its labels. It also reports
// whether the figure is compared with an earlier one. The nearest label names the year to compare
// with, a farther one the year that is compared.
func (h *headings) years(own figure.Period) (period figure.Period, before bool) {
	period, before = own, h.Facets[catalogue.Time] == catalogue.PreviousYear
	for i, m := range h.Meanings {
		named := dated(m.Periods, own.Year)
		for _, p := range named {
			switch {
			case p.Year < own.Year && (i == 0 || m.Ratio || slices.Contains(named, own)):
				before = true
			case p.Year <= own.Year:
				period = p
			}
		}
	}
	return period, before
}

// inPercent reports whether a label gives the unit of percentages.
func (h *headings) inPercent() bool { return slices.ContainsFunc(h.Scales, isPercent) }

// comparison returns what the labels of a percentage compare a figure with: the plan, or
// the year before. A difference may be one from either. It is 0 if they do not say.
func (h *headings) comparison(before bool) figure.Comparison {
	change := h.Facets[catalogue.Compares]
	if change == catalogue.Less {
		return figure.Difference
	}
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
