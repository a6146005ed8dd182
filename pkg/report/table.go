package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

func itoa(n int) string { return strconv.Itoa(n) }

// tableReader is what the cells of a table share.
type tableReader struct {
	sheet    *layout.Sheet
	notation func(col int) quantity.Notation
	defaults titles
	table    *layout.Table
	cols     []chain                 // of the table's columns
	facts    []rowFacts              // of its rows, by index
	corner   map[int]catalogue.Value // what the columns of labels hold by their headers: zones, units, notes …
	outside  bool                    // a row is of what the boards do not manage
	inZones  bool                    // the rows are zones by their header
	zoneRows int                     // how many rows of single zones there are, strangers among them
	bodyRows int
	strange  map[int]*sheet.Cell // by column the first figure of rows that may be zones, and do not say so
	// late are the rows below a text that looks like a header of their figures and stands
	// among the rows.
	late map[*layout.Row]*meaning
	// toldUntil is whether a finding speaks of the day up to which the figures go.
	toldUntil bool
}

// rowFacts are what is known of a row by its label and the rows under it.
type rowFacts struct {
	name      *said // what its first label says
	single    bool  // it is of a single zone
	section   bool  // it stands over rows of single zones: its figures are subtotals
	parent    bool  // rows stand under it, totals aside
	overZones bool  // of which some look like single zones
	ofOrigins bool  // of which some say FDI or DDI
}

// of returns what is known of a row.
func (tr *tableReader) of(row *layout.Row) *rowFacts { return &tr.facts[row.Index] }

// notationOf is how a cell writes numbers; a number cell is kept without any.
func (tr *tableReader) notationOf(c *sheet.Cell) quantity.Notation {
	if c.Kind != sheet.Text {
		return quantity.Unknown
	}
	return tr.notation(c.Col)
}

// table reads every number cell of a table.
func (r *run) table(s *layout.Sheet, t *layout.Table, tr *tableReader) {
	tr.table = t
	tr.cols = make([]chain, len(t.Columns))
	for i, c := range t.Columns {
		tr.cols[i] = r.ofYears(t, c, r.column(s, t, c))
	}
	r.doubtGroups(tr)
	tr.totalYears()
	tr.doubtOutside()
	tr.doubtRatios()
	tr.corner = map[int]catalogue.Value{}
	for col, label := range t.Corner {
		tr.corner[col] = r.label(label, columns).facets[catalogue.Column]
		tr.inZones = tr.inZones || tr.corner[col] == catalogue.ZoneColumn
	}
	r.nameRows(tr)
	tr.findFamilies()
	tr.findZones()
	r.doubtTitle(tr)
	tr.late = r.lateHeaders(t)
	tr.findSections()
	for _, row := range t.Rows {
		if row.Kind == layout.Body {
			tr.bodyRows++
		}
		if row.Kind == layout.Body && tr.of(row).single {
			tr.zoneRows++
		}
	}
	strangers, strange := r.strangers(tr)
	tr.zoneRows, tr.strange = tr.zoneRows+strangers, strange
	r.headYears(tr)
	for _, row := range t.Rows {
		for _, c := range row.Ordinals {
			r.leave(s, c, "row-number")
		}
		if row.Kind == layout.Counting {
			for _, c := range row.Cells {
				if c.Kind == sheet.Number || quantity.LooksNumeric(c.Text) {
					r.leave(s, c, "heading-number")
				}
			}
		}
	}
	left := r.leaveRows(s, t)
	for _, row := range t.Rows {
		if len(row.Cells) == 0 || row.Kind == layout.Counting || left[row] {
			continue
		}
		c := r.rowChain(tr, row)
		if year := tr.year(row); !year.IsZero() && c.periods == nil {
			c.periods = []figure.Period{year}
		}
		if r.brief && c.unclear != nil {
			r.pass(tr, row, c)
			continue
		}
		for ctx := range s.Contexts(t, row) {
			r.number(tr, ctx, c)
		}
	}
}

// year is what a column of years says of a row; zero where there is none.
func (tr *tableReader) year(row *layout.Row) figure.Period {
	for i, col := range tr.table.Columns {
		if tr.cols[i].facets[catalogue.Column] != catalogue.YearColumn {
			continue
		}
		for _, c := range row.Cells {
			if p, err := figure.ParsePeriod(strings.TrimSpace(c.Text)); c.Col == col.Col && err == nil {
				return p
			}
		}
	}
	return figure.Period{}
}

// pass counts the cells of a row whose labels are not understood. It comes to what
// number says of each, for sheets of details have hundreds of thousands of them.
func (r *run) pass(tr *tableReader, row *layout.Row, c *chain) {
	lost := 0
	for ctx := range tr.sheet.Contexts(tr.table, row) {
		switch reason := r.setAside(ctx, c, &tr.cols[ctx.Index]); reason {
		case "text":
		case "":
			lost++
		default:
			r.passed.add(reason, 1)
		}
	}
	if lost > 0 {
		r.passed.add("", lost)
		r.unread = append(r.unread, unread{c.unclear, lost})
	}
}

// number decides what becomes of one cell.
func (r *run) number(tr *tableReader, ctx *layout.Context, row *chain) {
	col := &tr.cols[ctx.Index]
	reason := r.setAside(ctx, row, col)
	if reason == "text" {
		return // a text in a column of notes is no number
	}
	if reason == "ratio" && comparesFigure(row, col) {
		r.percentage(tr, ctx, axes{row, col})
	}
	if reason != "" && r.brief {
		r.passed.add(reason, 1)
		return
	}
	e := r.entry(tr.sheet, ctx.Cell, reason)
	e.axes = [2]*chain{col, row}
	claims := len(r.claims)
	if reason == "" {
		r.understand(tr, ctx, axes{row, col}, e)
	}
	if r.brief && len(r.claims) == claims {
		r.passed.add(e.LeftOut, 1)
		r.spare = e
		return
	}
	r.entries = append(r.entries, e)
}

// axes are the labels of a cell's row and column.
type axes struct{ row, col *chain }

// understand reads a cell that nothing sets aside.
func (r *run) understand(tr *tableReader, ctx *layout.Context, a axes, e *Entry) {
	row, col := a.row, a.col
	if row.ratio {
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	if unclear := firstUnclear(row, col); unclear != nil {
		r.unclear(tr.sheet, unclear, 1)
		return
	}
	if header := tr.late[ctx.Row]; header != nil {
		r.unclear(tr.sheet, header, 1)
		return
	}
	if tr.zoneRows == 0 && tr.own(ctx.Row)[catalogue.Breakdown] == catalogue.Section {
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	if tr.outside && row.own[catalogue.Breakdown] == catalogue.Total {
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	if len(ctx.Below) > 0 {
		r.merged(tr, ctx)
		return
	}
	if ctx.Covered != nil {
		both, ok := tr.both(ctx)
		if !ok {
			r.merged(tr, ctx)
			return
		}
		col = &both
	}
	if len(ctx.Column.Labels) == 0 && (len(tr.table.Columns) > 1 || hasHeaders(tr.sheet)) {
		r.nameless(tr, ctx, diag.HeaderMissing, e)
		return
	}
	if r.unnamed(tr, ctx.Row) || r.strangeAmongZones(tr, ctx.Row, row) {
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	if r.labelBetween(tr, ctx) {
		r.nameless(tr, ctx, diag.HeadingsDiffer, e)
		return
	}
	p := r.join(row, col, &tr.defaults.facets)
	if p.facets[catalogue.Origin] == catalogue.Unclear && tr.of(ctx.Row).ofOrigins && tr.own(ctx.Row)[catalogue.Origin] != catalogue.Unclear {
		p.facets[catalogue.Origin] = catalogue.None // its parts stand under it
	}
	if r.ofOtherBoard(&p) {
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	if p.clash || r.partAlone(tr, row, col) || tr.defaults.mixed && p.facets[catalogue.Origin] == tr.defaults.facets[catalogue.Origin] {
		r.nameless(tr, ctx, diag.HeadingsDiffer, e)
		return
	}
	levels, bad := r.levels(tr, ctx, axes{row, col})
	var nearest []*catalogue.Scale
	if len(levels) > 0 {
		nearest = levels[0]
	}
	out := r.indicator(&p, nearest)
	for i := range row.others {
		if q := r.join(&row.others[i], col, &tr.defaults.facets); r.indicator(&q, nearest) != out {
			r.nameless(tr, ctx, diag.IndicatorUnknown, e)
			return
		}
	}
	switch {
	case out.uncounted:
		e.LeftOut = "other-indicator"
	case ctx.Covered != nil && (out.indicator == nil || r.catalogue.Apart(out.indicator)):
		r.merged(tr, ctx)
	case out.group:
		e.LeftOut = "mixed-currency"
	case out.indicator == nil:
		r.nameless(tr, ctx, diag.IndicatorUnknown, e)
	case bad != "":
		f := diag.UnitUnknown.At(r.at(tr.sheet, ctx.Cell.Ref()))
		f.Indicator, f.Period = out.indicator.ID, r.report.Period.String()
		f.Found, f.Expected = bad, out.indicator.In.Label.Vi
		r.add(f)
	default:
		if title := tr.defaults.fitting(out.indicator); title != nil {
			levels = append(levels, title)
		}
		r.claim(tr, ctx, &p, found{out.indicator, levels, e})
	}
}

// setAside tells why a cell is no figure whatever its row says; empty when it may be one.
func (r *run) setAside(ctx *layout.Context, row, col *chain) string {
	switch column := col.facets[catalogue.Column]; {
	case column == catalogue.NoteColumn || column == catalogue.LabelColumn || column == catalogue.UnitColumn:
		if ctx.Cell.Kind == sheet.Text && !quantity.LooksNumeric(ctx.Cell.Text) {
			return "text"
		}
		return "note"
	case column == catalogue.NumberColumn || column == catalogue.CodeColumn || column == catalogue.YearColumn:
		return "row-number"
	}
	if col.ratio || row.ratio && !r.isAmount(ctx, row) {
		return "ratio"
	}
	if col.years {
		return "other-period"
	}
	if ctx.Row.Labels != nil && r.ignored(ctx.Row.Labels[0].Text) {
		return "ignored"
	}
	if scales := r.attributeUnit(ctx.Row, ctx.Cell.Col); len(scales) > 0 && scales[0].Unit != nil && scales[0].Unit.ID == "percent" {
		return "ratio"
	}
	return ""
}

// isAmount tells whether a row that speaks of a comparison has an amount in spite of it:
// its own label names a measure, its unit is that of no ratio, and it is no average.
func (r *run) isAmount(ctx *layout.Context, row *chain) bool {
	if len(row.labels) == 0 || row.facets[catalogue.Compares] == catalogue.Other {
		return false
	}
	own := row.labels[0]
	if own.facets[catalogue.Measure] == catalogue.None && own.weak == catalogue.None {
		return false
	}
	units := append(slices.Clone(own.scales), r.attributeUnit(ctx.Row, ctx.Cell.Col)...)
	return len(units) > 0 && !slices.ContainsFunc(units, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.ID == "percent" })
}

// ofOtherBoard tells whether a label names the province of another board.
func (r *run) ofOtherBoard(p *place) bool {
	named := p.facets[catalogue.Place]
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
