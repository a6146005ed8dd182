package report

import (
	"cmp"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// found is what the labels of a cell name.
type found struct {
	indicator *catalogue.Indicator
	levels    [][]*catalogue.Scale
	entry     *Entry
}

// claim is a cell's claim to be a figure.
type claim struct {
	figure    figure.Figure
	indicator *catalogue.Indicator
	entry     *Entry
	place     diag.Place
	part      bool            // of one zone among several
	section   bool            // a subtotal over zones
	sums      catalogue.Value // what the row's own label says that it is the sum of
	zones     int             // how many zones the table of a part lists
	strange   *sheet.Cell     // a cell beside a part's, above or below, of a row that may be one as well
	located   bool            // of the zones in one kind of place, such as those within economic zones
	table     *layout.Table
	row       *layout.Row
	col       int
	zone      string // the name of a part's zone
	// presumed is the sum of FDI and DDI because no label says a part, and no row of
	// a part stands under it.
	presumed  bool
	inherited bool // a heading over the row, and nothing else, says that it is FDI or DDI
	bare      bool // a stock of what comes and goes that no word calls cumulative
}

// claim reads the content of a cell whose indicator is known.
func (r *run) claim(tr *tableReader, ctx *layout.Context, p *place, f found) {
	place := r.at(tr.sheet, f.entry.Cell)
	period, role, ok := r.roleOf(p, tr.defaults.period)
	if !ok {
		r.nameless(tr, ctx, diag.HeadingsDiffer, f.entry)
		return
	}
	if f.indicator.Nature == catalogue.Stock && !f.indicator.Timeless && p.Facets[catalogue.Horizon] == catalogue.None && period.Span != figure.Year && period != tr.defaults.period {
		// "Vốn đăng ký" of nine months may be what was registered in them.
		r.nameless(tr, ctx, diag.IndicatorUnknown, f.entry)
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
	c := r.room.claims.New()
	c.figure, c.indicator, c.entry, c.place = fig, f.indicator, f.entry, place
	r.surround(c, tr, ctx, p)
	r.claims = append(r.claims, c)
}

// surround notes of a claim what its labels and its place say beside the figure.
func (r *run) surround(c *claim, tr *tableReader, ctx *layout.Context, p *place) {
	c.table, c.row, c.col = ctx.Table, ctx.Row, ctx.Cell.Col()
	c.part, c.zone, c.zones, c.strange = p.row.Zone, zoneName(ctx.Row, p.row), tr.zoneRows, tr.strange[c.col]
	c.sums = tr.own(ctx.Row)[catalogue.Breakdown]
	c.section = c.sums == catalogue.Section || tr.of(ctx.Row).section && c.sums != catalogue.Total
	c.located = p.col.Own[catalogue.Location] == catalogue.Part || p.row.Own[catalogue.Location] == catalogue.Part
	c.inherited = p.row.Own[catalogue.Origin] == catalogue.None && p.col.Facets[catalogue.Origin] == catalogue.None && p.row.Facets[catalogue.Origin] != catalogue.None
	c.bare = c.indicator.Nature == catalogue.Stock && !c.indicator.Timeless && p.Facets[catalogue.Horizon] == catalogue.None && !p.OfActive()
	c.presumed = r.catalogue.Apart(c.indicator) && p.Facets[catalogue.Origin] == catalogue.None && !p.SaysTotal() && !(tr.of(ctx.Row).ofOrigins && tr.counts(ctx.Row))
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
