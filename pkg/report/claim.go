package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/viet"
)

// found is what the labels of a cell name.
type found struct {
	indicator *catalogue.Indicator
	levels    [][]*catalogue.Scale
	entry     *Entry
}

// claim reads the content of a cell whose indicator is known.
func (r *run) claim(tr *tableReader, ctx *layout.Context, p *place, f found) {
	place := r.at(tr.sheet, f.entry.Cell)
	period, role, ok := r.roleOf(p, tr.defaults.period)
	if !ok {
		r.nameless(tr, ctx, diag.HeadingsDiffer, p.row)
		return
	}
	if f.indicator.Nature == catalogue.Stock && !f.indicator.Timeless && p.Facets[catalogue.Horizon] == catalogue.None && period.Span != figure.Year && period != tr.defaults.period {
		// "Vốn đăng ký" of nine months may be what was registered in them.
		r.nameless(tr, ctx, diag.IndicatorUnknown, p.row)
		return
	}
	if role == figure.Actual && period == tr.defaults.period && r.endsEarly(tr, period) {
		return
	}
	unit := f.indicator.In
	read, rule := content(ctx.Cell, tr.notationOf(ctx.Cell), unit.Count)
	if read.blank != "" {
		f.entry.LeftOut = read.blank
		if read.blank == "not-collected" && role != figure.Plan {
			r.finding(diag.NotCollected, place, f, period)
		}
		return
	}
	if rule == nil {
		rule = r.display(ctx.Cell, &f)
	}
	var fig figure.Figure
	wrong := ""
	if rule == nil {
		rule, wrong = r.measure(&fig, read, unit, f.levels)
	}
	if rule == nil {
		rule = plausible(&fig, f.indicator, unit)
	}
	if rule != nil {
		r.refuse(rule, place, f, refusal{period, role, wrong, unit})
		return
	}
	if significant(read.value) > maxDigits {
		r.finding(diag.ManyDigits, place, f, period)
	}
	fig.Key = figure.Key{Indicator: f.indicator.ID, Period: period, Role: role}
	fig.Member = r.report.Member
	fig.Raw = strings.Clone(f.entry.Raw) // for itself it would keep all texts of the file in memory
	fig.Estimate = fig.Estimate || role == figure.Estimate
	if period.Year < r.target.Year && role != figure.Plan {
		fig.Role = figure.Previous
	}
	fig.Sources = r.room.source(place)
	fig.Hidden = ctx.Row.Hidden || ctx.Column.Hidden || r.shows(ctx.Cell.Style).Nothing || tr.sheet.Source.Hidden
	if !r.brief {
		fig.Because = f.entry.Because()
	}
	c := r.room.settle.Claim()
	c.Figure, c.Indicator, c.Outcome, c.Labels, c.Place = fig, f.indicator, &f.entry.Outcome, f.entry, place
	r.surround(c, tr, ctx, p)
	f.entry.claimed = true
	r.claims = append(r.claims, c)
}

// surround notes of a claim what its labels and its place say beside the figure.
func (r *run) surround(c *settle.Claim, tr *tableReader, ctx *layout.Context, p *place) {
	c.Spot = settle.Spot{Table: tr.shared, Row: ctx.Row.Number, Col: ctx.Cell.Col()}
	c.Strange = tr.strange[c.Col]
	c.Share = tr.share(ctx.Row, p)
	if c.Share == settle.OfZone {
		c.Zone = zoneName(ctx.Row, p.row)
		c.Economic = r.IsEconomic(c.Zone)
		c.Under = r.room.under(ctx.Row)
	}
	c.Above = tr.own(ctx.Row)[catalogue.Breakdown] == catalogue.Section
	c.Inherited = p.row.Own[catalogue.Origin] == catalogue.None && p.col.Facets[catalogue.Origin] == catalogue.None && p.row.Facets[catalogue.Origin] != catalogue.None
	c.Bare = c.Indicator.Nature == catalogue.Stock && !c.Indicator.Timeless && p.Facets[catalogue.Horizon] == catalogue.None && !p.OfActive()
	c.Presumed = r.catalogue.Apart(c.Indicator) && p.Facets[catalogue.Origin] == catalogue.None && !p.SaysTotal() && !(tr.of(ctx.Row).ofOrigins && tr.counts(ctx.Row))
}

// share is which share of its figure a cell states.
func (tr *tableReader) share(row *layout.Row, p *place) settle.Share {
	sums := tr.own(row)[catalogue.Breakdown]
	switch {
	case p.row.Zone:
		return settle.OfZone
	case sums == catalogue.Section || tr.of(row).section && sums != catalogue.Total:
		return settle.OfSection
	case p.col.Own[catalogue.Location] == catalogue.Part || p.row.Own[catalogue.Location] == catalogue.Part:
		return settle.OfPlaces
	}
	return settle.Whole
}

// listsSome reports whether a title says that a table lists only some of the zones.
func (r *run) listsSome(t *layout.Table) bool {
	return slices.ContainsFunc(t.Above, func(l layout.Label) bool {
		return r.Line(r.text(l)).ListsSome()
	})
}

// counts tells whether the label of a row says itself what is counted.
func (tr *tableReader) counts(row *layout.Row) bool {
	own := tr.own(row)
	return own[catalogue.Measure] != catalogue.None || own[catalogue.Event] != catalogue.None
}

// maxDigits is how many significant digits a number cell can hold. A text can hold more.
const maxDigits = 15

// significant counts the digits of a number without zeros at either end.
func significant(d quantity.Decimal) int {
	if all := d.NumDigits(); all <= maxDigits {
		return all // enough to know, as nearly all figures have
	}
	return len(strings.TrimRight(d.Coefficient().String(), "0"))
}

// zoneName is how the label of a row names its zone, for comparing.
func zoneName(row *layout.Row, c *headings) string {
	if !c.Zone || len(row.Labels) == 0 {
		return ""
	}
	return cmp.Or(viet.Fold(row.Labels[0].Text), strings.TrimSpace(row.Labels[0].Text))
}

// plausible refuses what a count or an amount cannot be.
func plausible(f *figure.Figure, i *catalogue.Indicator, unit *catalogue.Unit) *diag.Rule {
	switch {
	case unit.Count && (f.Value.IsNegative() || !f.Value.Equal(f.Value.Truncate(0))):
		return diag.CountBroken
	case f.Value.IsNegative() && !i.Signed:
		return diag.Negative
	}
	return nil
}

// refusal is what is known of a figure that cannot be used.
type refusal struct {
	period figure.Period
	role   figure.Role
	unit   string
	want   *catalogue.Unit
}

// refuse reports a cell that cannot be read. A plan or a figure of another period
// is in no total of this one, so that a person may look but need not.
func (r *run) refuse(rule *diag.Rule, place diag.Place, f found, why refusal) {
	out := rule.At(place)
	out.Indicator, out.Period, out.Found = f.indicator.ID, why.period.String(), f.entry.Raw
	if why.unit != "" {
		out.Found = why.unit
	}
	out.Expected = why.want.Label.Vi
	if why.role == figure.Plan || why.period != r.target {
		out.Severity = diag.Warning
	}
	r.add(out)
}

func (r *run) finding(rule *diag.Rule, place diag.Place, f found, p figure.Period) {
	out := rule.At(place)
	out.Indicator, out.Period, out.Found = f.indicator.ID, p.String(), f.entry.Raw
	r.add(out)
}
