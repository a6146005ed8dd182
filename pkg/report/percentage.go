package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// percentage reads a cell of a column or a row of percentages that compare the
// figure beside it: an index, a growth, the completion of a plan. It stays left
// out as a ratio; what is not understood in full is not read at all.
func (r *run) percentage(tr *tableReader, ctx *layout.Context, a axes) {
	row, col := a.row, a.col
	scale, other := col, row
	if row.Ratio {
		scale, other = row, col
	}
	if row.Ratio == col.Ratio || ctx.Covered != nil || partlyRead(row) || partlyRead(col) || r.ofPart(tr, ctx, row, col) {
		return
	}
	p := r.join(a, &tr.defaults.facets)
	period, kind := r.compared(scale, other, tr.defaults.period)
	id := ""
	switch i := r.Indicator(&p.Crossing, r.amount(tr, ctx, row, col)).Indicator; {
	case scale.Facets[catalogue.DerivedRatio] != catalogue.None:
		id, period, kind = r.derived(&p, tr.defaults.period)
	case i != nil && !p.Clash:
		id = i.ID
	}
	if kind == 0 || id == "" {
		return
	}
	read, rule := content(ctx.Cell, tr.notationOf(ctx.Cell), false)
	if rule != nil || read.blank != "" || isSign(ctx.Cell) {
		return
	}
	if strings.HasSuffix(ctx.Cell.Style.Format, "%") {
		read.value, read.places = read.value.Shift(2), read.places-2
	}
	out := figure.Percentage{Compares: kind, Figure: figure.Figure{
		Key:    figure.Key{Indicator: id, Period: period, Role: figure.Ratio},
		Member: r.report.Member, Value: read.value, Places: read.places, Unit: "percent", Raw: strings.Clone(raw(ctx.Cell)),
		Sources: r.room.source(r.at(tr.sheet, ctx.Cell.Ref())),
	}}
	r.room.percentages = append(r.room.percentages, out)
}

// comparesFigure tells whether a percentage may be of an indicator; the cells of details,
// which are many, are not.
func comparesFigure(row, col *headings) bool {
	return row.Names() || col.Names() || row.Facets[catalogue.DerivedRatio] != catalogue.None || col.Facets[catalogue.DerivedRatio] != catalogue.None
}

// isSign tells whether a text stands for no figure: "-" in a column of percentages
// says that there is nothing to compare with.
func isSign(c *sheet.Cell) bool {
	if c.Kind != sheet.Text {
		return false
	}
	num, err := quantity.Parse(c.Text, 0)
	return err != nil || num.Kind != quantity.Value
}

// partlyRead tells whether a label of a chain has words without a meaning.
func partlyRead(c *headings) bool {
	return len(c.others) > 0 || !c.understood() || slices.ContainsFunc(c.Meanings, func(m *label.Meaning) bool { return len(m.Unknown) > 0 && !m.Zone })
}

// ofPart tells whether a cell speaks of a zone, a group of zones or a kind of place.
func (r *run) ofPart(tr *tableReader, ctx *layout.Context, row, col *headings) bool {
	return row.Zone || tr.of(ctx.Row).section || row.Own[catalogue.Location] == catalogue.Part || col.Own[catalogue.Location] == catalogue.Part
}

// amount returns the nearest unit of a figure beside a percentage.
func (r *run) amount(tr *tableReader, ctx *layout.Context, row, col *headings) []*catalogue.Scale {
	levels, _ := r.levels(tr, ctx, axes{row, col})
	for _, scales := range levels {
		if scales[0].Unit == nil || scales[0].Unit.ID != "percent" {
			return scales
		}
	}
	return nil
}

// derived names the catalogue's ratio that a place holds the result of; none where
// the origin is wanting, or where it is no result.
func (r *run) derived(p *place, own figure.Period) (string, figure.Period, figure.Comparison) {
	id := r.catalogue.ValueName(p.row.Facets[catalogue.DerivedRatio]) + r.catalogue.ValueName(p.col.Facets[catalogue.DerivedRatio])
	if o := p.Facets[catalogue.Origin]; r.catalogue.DerivedBy(id) == nil && o != catalogue.None {
		id += "." + r.catalogue.ValueName(o)
	}
	period, role, ok := r.roleOf(p, own)
	if !ok || role != figure.Actual && role != figure.Estimate || r.catalogue.DerivedBy(id) == nil {
		return "", period, 0
	}
	return id, period, figure.Derived
}

// compared tells what a label of percentages compares: the figure of which period,
// and with what. The kind is 0 where the label does not say it. A year in the
// nearest label is the one compared with, a year farther off the one compared.
func (r *run) compared(scale, other *headings, own figure.Period) (figure.Period, figure.Comparison) {
	before := scale.Facets[catalogue.Time] == catalogue.PreviousYear
	period := own
	for i, m := range scale.Meanings {
		for _, p := range dated(m.Periods, own.Year) {
			switch {
			case i == 0 && p.Year < own.Year:
				before = true
			case p.Year <= own.Year:
				period = p
			}
		}
	}
	if named := dated(other.Periods, own.Year); len(named) == 1 {
		period = named[0]
	}
	change := scale.Facets[catalogue.Compares]
	plan := scale.Facets[catalogue.Role] == catalogue.Plan || change == catalogue.Completion
	switch {
	case change == catalogue.Other || plan == before:
		return period, 0
	case plan && change != catalogue.Growth:
		return period, figure.Completion
	case before && change == catalogue.Growth:
		return period, figure.Growth
	case before:
		return period, figure.Index
	}
	return period, 0
}
