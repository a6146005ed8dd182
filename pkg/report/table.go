package report

import (
	"maps"
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
	cols     []chain              // of the table's columns
	zones    map[*layout.Row]bool // rows that stand over named zones
	inZones  bool                 // the rows are zones by their header
	zoneRows int                  // how many rows of single zones there are
	parents  map[*layout.Row]bool // rows with rows under them, totals aside
	// overZones are those of them with rows under them that look like single zones.
	overZones map[*layout.Row]bool
}

// table reads every number cell of a table.
func (r *run) table(s *layout.Sheet, t *layout.Table, tr tableReader) {
	tr.table = t
	for _, c := range t.Columns {
		tr.cols = append(tr.cols, r.column(t, c))
	}
	for _, label := range t.Corner {
		if r.label(label, columns, nil).facets["column"] == "zone" {
			tr.inZones = true
		}
	}
	tr.parents, tr.overZones = map[*layout.Row]bool{}, map[*layout.Row]bool{}
	for _, row := range t.Rows {
		if row.Parent != nil && !tr.parents[row.Parent] && r.own(row)["breakdown"] != "total" {
			tr.parents[row.Parent] = true
			tr.overZones[row.Parent] = tr.overZones[row.Parent] || tr.inZones || len(row.Labels) > 0 && r.label(row.Labels[0], rows, nil).zone
		}
	}
	tr.zones = r.sections(tr)
	for _, row := range t.Rows {
		if row.Kind == layout.Body && r.isZone(tr, row) {
			tr.zoneRows++
		}
	}
	for _, c := range t.Head {
		r.leave(s, c, "heading-number")
	}
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
	for _, row := range t.Rows {
		if len(row.Cells) == 0 || row.Kind == layout.Counting {
			continue
		}
		c := r.rowChain(tr, row)
		if year := tr.year(row); !year.IsZero() && c.periods == nil {
			c.periods = []figure.Period{year}
		}
		if r.brief && c.unclear != nil {
			r.pass(tr, row, &c)
			continue
		}
		for ctx := range s.Contexts(t, row) {
			r.number(tr, ctx, &c)
		}
	}
}

// year is what a column of years says of a row; zero where there is none.
func (tr tableReader) year(row *layout.Row) figure.Period {
	for i, col := range tr.table.Columns {
		if tr.cols[i].facets["column"] != "year" {
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

// unread is a label that is not understood, and how many cells of a row it costs.
type unread struct {
	label *meaning
	cells int
}

// pass counts the cells of a row whose labels are not understood. It comes to what
// number says of each, for sheets of details have hundreds of thousands of them.
func (r *run) pass(tr tableReader, row *layout.Row, c *chain) {
	lost := 0
	for ctx := range tr.sheet.Contexts(tr.table, row) {
		switch reason := r.setAside(ctx, c, &tr.cols[ctx.Index]); reason {
		case "text":
		case "":
			lost++
		default:
			r.passed[reason]++
		}
	}
	if lost > 0 {
		r.passed[""] += lost
		r.unread = append(r.unread, unread{c.unclear, lost})
	}
}

// column reads the header of a column. Texts stacked in cells of their own may be
// one text over several rows, and are read as such where that is understood.
func (r *run) column(t *layout.Table, c *layout.Column) chain {
	sure := c.Labels[:len(c.Labels)-c.Doubtful]
	if c.Doubtful > 0 {
		all := r.chain(c.Labels, columns)
		if r.repeated(t, c) {
			return all
		}
		// Without a merge nothing says how far a heading stretches. Where it would
		// change what the column is, the column is not understood.
		if one := r.chain(sure, columns); !maps.Equal(one.facets, all.facets) || !slices.Equal(one.periods, all.periods) || one.ratio != all.ratio {
			unsure := *all.labels[len(sure)]
			unsure.unsure = true
			all.unclear = &unsure
			return all
		}
	}
	if len(sure) > 1 && c.Stacked {
		joined := layout.Label{Cell: sure[0].Cell}
		for _, l := range slices.Backward(sure) {
			joined.Text += l.Text + " "
		}
		if one := r.chain([]layout.Label{joined}, columns); one.unclear == nil {
			return one
		}
	}
	return r.chain(sure, columns)
}

// repeated tells whether the lowest header of a column says the same as that of
// another: then only the group above tells the two apart, so it does stretch.
func (r *run) repeated(t *layout.Table, c *layout.Column) bool {
	own := r.label(c.Labels[0], columns, nil)
	for _, other := range t.Columns {
		if other == c || len(other.Labels) == 0 {
			continue
		}
		if m := r.label(other.Labels[0], columns, nil); m.weak == own.weak && maps.Equal(m.facets, own.facets) {
			return true
		}
	}
	return false
}

// sections finds the rows that stand over rows of single zones: their figures are subtotals.
func (r *run) sections(tr tableReader) map[*layout.Row]bool {
	over := map[*layout.Row]bool{}
	for _, row := range tr.table.Rows {
		if r.isZone(tr, row) {
			for p := row.Parent; p != nil && !r.isZone(tr, p); p = p.Parent {
				over[p] = true
			}
		}
	}
	return over
}

// isZone tells whether a row is that of a single zone: by its own name, or as a row
// without parts in a table whose header says that its rows are zones.
func (r *run) isZone(tr tableReader, row *layout.Row) bool {
	if len(row.Labels) == 0 {
		return false
	}
	m := r.label(row.Labels[0], rows, nil)
	if m.facets["breakdown"] == "total" {
		return false
	}
	return m.zone && !tr.overZones[row] || tr.inZones && !tr.parents[row]
}

// number decides what becomes of one cell.
func (r *run) number(tr tableReader, ctx layout.Context, row *chain) {
	col := &tr.cols[ctx.Index]
	reason := r.setAside(ctx, row, col)
	if reason == "text" {
		return // a text in a column of notes is no number
	}
	if reason == "ratio" {
		r.percentage(tr, ctx, axes{*row, *col})
	}
	if reason != "" && r.brief {
		r.passed[reason]++
		return
	}
	e := r.entry(tr.sheet, ctx.Cell, reason)
	e.axes = [2]*chain{col, row}
	claims := len(r.claims)
	if reason == "" {
		r.understand(tr, ctx, axes{*row, *col}, e)
	}
	if r.brief && len(r.claims) == claims {
		r.passed[e.LeftOut]++
		r.spare = e
		return
	}
	r.entries = append(r.entries, e)
}

// axes are the labels of a cell's row and column.
type axes struct{ row, col chain }

// understand reads a cell that nothing sets aside.
func (r *run) understand(tr tableReader, ctx layout.Context, a axes, e *Entry) {
	row, col := a.row, a.col
	if unclear := firstUnclear(row, col); unclear != nil {
		r.unclear(tr.sheet, unclear, 1)
		return
	}
	if ctx.Covered != nil {
		both, ok := tr.both(ctx)
		if !ok {
			r.merged(tr, ctx)
			return
		}
		col = both
	}
	if len(ctx.Column.Labels) == 0 && len(tr.table.Columns) > 1 {
		r.row(tr, ctx, diag.HeaderMissing, e)
		return
	}
	if r.strangeAmongZones(tr, ctx.Row, row) {
		r.row(tr, ctx, diag.IndicatorUnknown, e)
		return
	}
	p := r.join(row, col, tr.defaults.facets)
	if p.facets["origin"] == "unclear" && tr.parents[ctx.Row] && r.own(ctx.Row)["origin"] != "unclear" {
		delete(p.facets, "origin") // its parts stand under it
	}
	if p.clash != "" {
		r.row(tr, ctx, diag.HeadingsDiffer, e)
		return
	}
	levels, bad := r.levels(tr, ctx, axes{row, col})
	var nearest []*catalogue.Scale
	if len(levels) > 0 {
		nearest = levels[0]
	}
	out := r.indicator(p, nearest)
	for _, other := range row.others {
		if q := r.join(other, col, tr.defaults.facets); r.indicator(q, nearest) != out {
			r.row(tr, ctx, diag.IndicatorUnknown, e)
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
		r.row(tr, ctx, diag.IndicatorUnknown, e)
	case bad != "":
		f := diag.UnitUnknown.At(r.at(tr.sheet, ctx.Cell.Ref()))
		f.Indicator, f.Period = out.indicator.ID, r.report.Period.String()
		f.Found, f.Expected = bad, r.catalogue.Unit(out.indicator.Unit).Label.Vi
		r.add(f)
	default:
		r.claim(tr, ctx, p, found{out.indicator, append(levels, tr.defaults.fitting(out.indicator)...), e})
	}
}

// strangeAmongZones tells whether a row among those of zones is neither a zone nor a
// group nor their total, and does not say what it counts either.
func (r *run) strangeAmongZones(tr tableReader, row *layout.Row, c chain) bool {
	return tr.zoneRows > 1 && len(row.Labels) > 0 && !c.zone && !tr.zones[row] &&
		c.own["breakdown"] != "total" && c.facets["measure"] == ""
}

// both returns what the columns of FDI and of DDI that a merged cell lies over say
// together. ok is false where they differ in more, or are others.
func (tr tableReader) both(ctx layout.Context) (both chain, ok bool) {
	var origins []string
	for i, c := range tr.table.Columns {
		if !slices.Contains(ctx.Covered, c) {
			continue
		}
		one := tr.cols[i]
		origins = append(origins, one.facets["origin"])
		facets := maps.Clone(one.facets)
		facets["origin"] = "both"
		delete(facets, "measure?") // "Dự án FDI" beside "DDI"
		if len(origins) > 1 && (!maps.Equal(facets, both.facets) || !slices.Equal(one.periods, both.periods) || one.ratio != both.ratio || one.unclear != nil) {
			return chain{}, false
		}
		both, both.facets, both.scales = one, facets, nil
	}
	slices.Sort(origins)
	return both, slices.Equal(origins, []string{"ddi", "fdi"})
}

// fitting returns the units of the titles that are of an indicator's kind.
func (d titles) fitting(i *catalogue.Indicator) [][]*catalogue.Scale {
	if s := fitting(d.scales, i.Unit); s != nil {
		return [][]*catalogue.Scale{{s}}
	}
	return nil
}

// setAside tells why a cell is no figure whatever its row says; empty when it may be one.
func (r *run) setAside(ctx layout.Context, row, col *chain) string {
	switch column := col.facets["column"]; {
	case column == "note" || column == "label" || column == "unit":
		if ctx.Cell.Kind == sheet.Text && !quantity.LooksNumeric(ctx.Cell.Text) {
			return "text"
		}
		return "note"
	case column == "number" || column == "code" || column == "year":
		return "row-number"
	}
	if col.ratio || row.ratio {
		return "ratio"
	}
	if ctx.Row.Labels != nil && r.ignored(ctx.Row.Labels[0].Text) {
		return "ignored"
	}
	if scales := r.attributeUnit(ctx.Row, ctx.Cell.Col); len(scales) > 0 && scales[0].Unit != nil && scales[0].Unit.ID == "percent" {
		return "ratio"
	}
	return ""
}

func (r *run) ignored(text string) bool {
	key := viet.Key(text)
	if slices.ContainsFunc(r.options.Ignore, func(t string) bool { return viet.Key(t) == key }) {
		r.memory.meet(key)
		return true
	}
	return false
}

// rowChain reads the labels of a row and of the headings above it. Names of zones,
// and of groups of zones, say nothing of the indicator.
func (r *run) rowChain(tr tableReader, row *layout.Row) chain {
	c := r.scoped(tr, row, withAll)
	for up := row; up != nil; up = up.Parent {
		if up.Orphan {
			c.others = append(c.others, r.scoped(tr, row, upToOrphan), r.scoped(tr, row, withoutOrphan))
		}
		if up.Anew {
			c.others = append(c.others, r.scoped(tr, row, upToAnew))
		}
	}
	return c
}

// scope says which headings of a row are taken where one of them is an orphan.
type scope uint8

const (
	withAll       scope = iota
	upToOrphan          // the orphan opens a section of its own
	withoutOrphan       // the orphan is not over the row
	upToAnew            // the heading of rows that are numbered anew is missing
)

func (r *run) scoped(tr tableReader, row *layout.Row, s scope) chain {
	var labels []layout.Label
	zone := r.isZone(tr, row)
	for up := row; up != nil; up = up.Parent {
		if up.Orphan && s == withoutOrphan {
			continue
		}
		own := up.Labels
		switch {
		case tr.zones[up] && r.own(up)["breakdown"] != "total":
			own = nil
		case len(own) > 0 && r.isZone(tr, up):
			own = own[1:]
		}
		if up == row {
			labels = append(labels, r.besideLabel(tr, row, zone)...)
		}
		labels = append(labels, own...)
		if up.Orphan && s == upToOrphan || up.Anew && s == upToAnew {
			break
		}
	}
	c := r.chain(labels, rows)
	c.zone = zone
	return c
}

// besideLabel lists the texts between the label of a row and its figures that say more of
// what they are, such as "FDI" in a column of its own, the nearest to the figures
// first. Units, notes and codes do not, nor what is told of single zones.
func (r *run) besideLabel(tr tableReader, row *layout.Row, zone bool) []layout.Label {
	var labels []layout.Label
	for _, a := range slices.Backward(row.Attributes) {
		if a.Cell.Col >= tr.table.Columns[0].Col || r.unit(r.text(a)) != nil {
			continue
		}
		if head, ok := tr.table.Corner[a.Cell.Col]; ok && slices.Contains(sideColumns, r.label(head, columns, nil).facets["column"]) {
			continue
		}
		if m := r.label(a, rows, nil); !zone || m.understood() && len(m.facets) > 0 {
			labels = append(labels, a)
		}
	}
	return labels
}

// sideColumns hold texts that do not name figures.
var sideColumns = []string{"unit", "note", "code", "number"}

// own is what a row's first label says.
func (r *run) own(row *layout.Row) catalogue.Facets {
	if len(row.Labels) == 0 {
		return nil
	}
	return r.label(row.Labels[0], rows, nil).facets
}

// attributeUnit reads the unit that stands beside a row's label: of several, as in
// a table with a unit before each group of figures, the last one left of the figure.
func (r *run) attributeUnit(row *layout.Row, col int) []*catalogue.Scale {
	if r.attributes.of != row {
		r.attributes.of, r.attributes.units = row, r.attributes.units[:0]
		for _, a := range row.Attributes {
			if scales := r.unit(r.text(a)); scales != nil {
				r.attributes.units = append(r.attributes.units, unitAt{a.Cell.Col, scales})
			}
		}
	}
	var unit []*catalogue.Scale
	for _, u := range r.attributes.units {
		if unit == nil || u.col < col {
			unit = u.scales
		}
	}
	return unit
}

// attributes are the units beside the label of a row, kept from cell to cell.
type attributes struct {
	of    *layout.Row
	units []unitAt
}

type unitAt struct {
	col    int
	scales []*catalogue.Scale
}

// levels lists the units that hold for a cell, the nearest first, beginning with
// the one behind the figure itself. bad is a text in the place of a unit that is none.
func (r *run) levels(tr tableReader, ctx layout.Context, a axes) (levels [][]*catalogue.Scale, bad string) {
	if ctx.Cell.Kind == sheet.Text {
		if num, err := quantity.Parse(ctx.Cell.Text, 0); err == nil && num.Unit != "" {
			glued := r.unit(num.Unit)
			if glued == nil {
				return nil, num.Unit
			}
			levels = append(levels, glued)
		}
	}
	if scales := r.attributeUnit(ctx.Row, ctx.Cell.Col); scales != nil {
		if !r.ofOtherColumns(scales, a) {
			levels = append(levels, scales)
		}
	} else {
		for _, a := range ctx.Row.Attributes {
			if head, ok := tr.table.Corner[a.Cell.Col]; ok && r.label(head, columns, nil).facets["column"] == "unit" {
				return nil, a.Text
			}
		}
	}
	for _, scales := range a.row.scales {
		if !r.ofOtherColumns(scales, a) {
			levels = append(levels, scales)
		}
	}
	return append(levels, a.col.scales...), ""
}

// ofOtherColumns tells whether the unit of a row can only be that of other columns:
// the row is of FDI, the column counts projects, and the unit is one of money.
func (r *run) ofOtherColumns(scales []*catalogue.Scale, a axes) bool {
	measure := a.col.facets["measure"]
	if measure == "" || a.row.facets["measure"] != "" || a.row.facets["measure?"] == "capital" {
		return false
	}
	return r.catalogue.CountedIn(measure, func(u *catalogue.Unit) bool { return u.Count && fitting(scales, u.ID) == nil })
}

// quoted lists the labels of a chain with their places, as in E5 "Thực hiện năm 2018".
func (c *chain) quoted() []string {
	if c.because == nil {
		for _, m := range c.labels {
			c.because = append(c.because, m.Ref()+" "+strconv.Quote(strings.Join(strings.Fields(m.Text), " ")))
		}
	}
	return c.because
}

func firstUnclear(chains ...chain) *meaning {
	for _, c := range chains {
		if c.unclear != nil {
			return c.unclear
		}
	}
	return nil
}

// unclear reports a label that is not understood, once, and counts the cells it costs.
func (r *run) unclear(s *layout.Sheet, m *meaning, cells int) {
	rule := diag.LabelUnknown
	if m.unsure {
		rule = diag.HeaderUnclear
	}
	place := r.at(s, m.Ref())
	if i, ok := r.unclearAt[place]; ok {
		r.findings[i].Count += cells
		return
	}
	f := rule.At(place)
	f.Found, f.Count, f.Period = strings.Join(strings.Fields(m.Text), " "), cells, r.report.Period.String()
	words := strings.Join(m.unknown, " ")
	if words == "" {
		words = m.clash
	}
	r.unclearAt[place] = len(r.findings)
	r.add(f.With("words", diag.Same(words)))
}

// row reports a row whose labels name no indicator, once a row.
func (r *run) row(tr tableReader, ctx layout.Context, rule *diag.Rule, e *Entry) {
	if r.toldRows[ctx.Row] {
		return
	}
	r.toldRows[ctx.Row] = true
	f := rule.At(r.at(tr.sheet, ctx.Cell.Ref()))
	f.Found, f.Period = e.Raw, r.report.Period.String()
	r.add(f.With("because", diag.Same(strings.Join(e.Because(), ", "))))
}

func (r *run) merged(tr tableReader, ctx layout.Context) {
	var names []string
	for _, c := range ctx.Covered {
		if len(c.Labels) > 0 {
			names = append(names, strconv.Quote(c.Labels[0].Text))
		}
	}
	f := diag.MergedFigure.At(r.at(tr.sheet, ctx.Cell.Ref()))
	f.Found, f.Period = raw(ctx.Cell), r.report.Period.String()
	r.add(f.With("columns", diag.Same(strings.Join(names, ", "))))
}

// roleOf settles period and role of a place; own is the period of its table. ok is false where row and column
// name different periods.
func (r *run) roleOf(p place, own figure.Period) (figure.Period, figure.Role, bool) {
	period := own
	inRow, inCol := dated(p.row.periods, own.Year), dated(p.col.periods, own.Year)
	switch {
	case len(inCol) > 1 || len(inRow) > 1:
		return period, 0, false
	case len(inCol) == 1:
		period = inCol[0]
		if len(inRow) == 1 && inRow[0] != period && inRow[0] != r.report.Period && inRow[0] != own {
			return period, 0, false
		}
	case len(inRow) == 1:
		period = inRow[0]
	}
	if p.facets["time"] == "previous-year" && period == own {
		period = period.Previous()
	}
	role := p.facets["role"]
	if period != own && p.row.facets["role"] == "" && p.col.facets["role"] == "" {
		role = "" // a title speaks of its own period
	}
	switch role {
	case "plan":
		return period, figure.Plan, true
	case "estimate":
		return period, figure.Estimate, true
	}
	return period, figure.Actual, true
}

// dated fills in the year of periods that name none: that of their table.
func dated(list []figure.Period, year int) []figure.Period {
	var out []figure.Period
	for _, p := range list {
		if p.Year == 0 {
			p.Year = year
		}
		out = append(out, p)
	}
	return out
}
