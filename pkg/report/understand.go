package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// understand reads a cell that nothing sets aside, by labels that can be read each by itself.
func (r *run) understand(tr *tableReader, ctx *layout.Context, a axes, e *Entry) {
	p := r.join(a, &tr.defaults.facets)
	if p.Facets[catalogue.Origin] == catalogue.Unclear && tr.of(ctx.Row).ofOrigins && tr.own(ctx.Row)[catalogue.Origin] != catalogue.Unclear {
		p.Facets[catalogue.Origin] = catalogue.None // its parts stand under it
	}
	if r.ofOtherBoard(&p) {
		r.nameless(tr, ctx, diag.IndicatorUnknown, a.row)
		return
	}
	if p.Clash || r.partAlone(tr, a.row, a.col) || tr.defaults.mixed && p.Facets[catalogue.Origin] == tr.defaults.facets[catalogue.Origin] {
		r.nameless(tr, ctx, diag.HeadingsDiffer, a.row)
		return
	}
	levels, bad := r.levels(tr, ctx, a)
	out := r.outcome(tr, &p, levels)
	switch {
	case out.Uncounted:
		e.LeftOut = "other-indicator"
	case ctx.Covered != nil && !out.Unsure && (out.Indicator == nil || r.catalogue.Apart(out.Indicator)):
		r.merged(tr, ctx)
	case out.Group:
		e.LeftOut = "mixed-currency"
	case out.Indicator == nil:
		r.nameless(tr, ctx, diag.IndicatorUnknown, a.row)
	case bad != "":
		f := diag.UnitUnknown.At(r.at(tr.sheet, ctx.Cell.Ref()))
		f.Indicator, f.Period = out.Indicator.ID, r.report.Period.String()
		f.Found, f.Expected = bad, out.Indicator.In.Label.Vi
		r.add(f)
	default:
		if title := tr.defaults.fitting(out.Indicator); title != nil {
			levels = append(levels, title)
		}
		r.claim(tr, ctx, &p, found{out.Indicator, levels, e})
	}
}

// unreadable tells, in a finding as well, whether the labels of a cell cannot be read each
// by itself. A cell over the columns of FDI and DDI is given what the two say together.
func (r *run) unreadable(tr *tableReader, ctx *layout.Context, a *axes) bool {
	unclear := firstUnclear(a.row, a.col)
	if unclear == nil {
		unclear = tr.late[ctx.Row]
	}
	rule := diag.IndicatorUnknown
	switch {
	case a.row.Ratio:
	case unclear != nil:
		r.unclear(tr.sheet, *unclear, 1)
		return true
	case tr.zoneRows == 0 && tr.own(ctx.Row)[catalogue.Breakdown] == catalogue.Section:
	case tr.outside && a.row.Own[catalogue.Breakdown] == catalogue.Total:
	case len(ctx.Below) > 0 || ctx.Covered != nil && !tr.coverBoth(ctx, a):
		r.merged(tr, ctx)
		return true
	case len(ctx.Column.Labels) == 0 && (len(tr.table.Columns) > 1 || hasHeaders(tr.sheet)):
		rule = diag.HeaderMissing
	case r.unnamed(tr, ctx.Row) || r.strangeAmongZones(tr, ctx.Row, a.row):
	case r.labelBetween(tr, ctx):
		rule = diag.HeadingsDiffer
	default:
		return false
	}
	r.nameless(tr, ctx, rule, a.row)
	return true
}

// outcome finds what a place is a figure of, whichever of the headings above are its own.
func (r *run) outcome(tr *tableReader, p *place, levels [][]*catalogue.Scale) label.Outcome {
	var nearest []*catalogue.Scale
	if len(levels) > 0 {
		nearest = levels[0]
	}
	out := r.Indicator(&p.Crossing, nearest)
	for i := range p.row.others {
		if q := r.join(axes{&p.row.others[i], p.col}, &tr.defaults.facets); r.Indicator(&q.Crossing, nearest) != out {
			return label.Outcome{Unsure: true}
		}
	}
	return out
}

// setAside tells why a cell is no figure whatever its row says; empty when it may be one.
func (r *run) setAside(ctx *layout.Context, row, col *headings) string {
	switch column := col.Facets[catalogue.Column]; {
	case column == catalogue.NoteColumn || column == catalogue.LabelColumn || column == catalogue.UnitColumn:
		if ctx.Cell.Kind == sheet.Text && !quantity.LooksNumeric(ctx.Cell.Text) {
			return "text"
		}
		return "note"
	case column == catalogue.NumberColumn || column == catalogue.CodeColumn || column == catalogue.YearColumn:
		return "row-number"
	}
	if col.Ratio || row.Ratio && !r.isAmount(ctx, row) {
		return "ratio"
	}
	if col.years {
		return "other-period"
	}
	if ctx.Row.Labels != nil && r.ignored(ctx.Row.Labels[0].Text) {
		return "ignored"
	}
	if scales := r.attributeUnit(ctx.Row, ctx.Cell.Col()); len(scales) > 0 && scales[0].Unit != nil && scales[0].Unit.ID == "percent" {
		return "ratio"
	}
	return ""
}

// isAmount tells whether a row that speaks of a comparison has an amount in spite of it:
// its own label names a measure, its unit is that of no ratio, and it is no average.
func (r *run) isAmount(ctx *layout.Context, row *headings) bool {
	if len(row.labels) == 0 || row.Facets[catalogue.Compares] == catalogue.Other {
		return false
	}
	own := row.Meanings[0]
	if own.Facets[catalogue.Measure] == catalogue.None && own.Weak == catalogue.None {
		return false
	}
	units := append(slices.Clone(own.Scales), r.attributeUnit(ctx.Row, ctx.Cell.Col())...)
	return len(units) > 0 && !slices.ContainsFunc(units, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.ID == "percent" })
}

// ofOtherBoard tells whether a label names the province of another board.
func (r *run) ofOtherBoard(p *place) bool {
	named := p.Facets[catalogue.Place]
	if named == catalogue.None {
		return false
	}
	own := r.catalogue.Member(r.report.Member)
	return own != nil && r.catalogue.ValueName(named) != strings.ToLower(own.Name)
}

func (r *run) ignored(text string) bool {
	if len(r.options.Ignore) == 0 {
		return false
	}
	key := viet.Key(text)
	if slices.ContainsFunc(r.options.Ignore, func(t string) bool { return viet.Key(t) == key }) {
		r.memory.meet(key)
		return true
	}
	return false
}
