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
	figure  figure.Figure
	entry   *Entry
	place   diag.Place
	part    bool // of one zone among several
	section bool // a subtotal over zones
	zones   int  // how many zones the table of a part lists
	located bool // of the zones in one kind of place, such as those within economic zones
	table   *layout.Table
	row     *layout.Row
	zone    string // the name of a part's zone
	// presumed is the sum of FDI and DDI because no label says a part, and no row of
	// a part stands under it.
	presumed bool
}

// claim reads the content of a cell whose indicator is known.
func (r *run) claim(tr tableReader, ctx layout.Context, p place, f found) {
	place := r.at(tr.sheet, ctx.Cell.Ref())
	period, role, ok := r.roleOf(p, tr.defaults.period)
	if !ok {
		r.row(tr, ctx, diag.HeadingsDiffer, f.entry)
		return
	}
	if f.indicator.Nature == catalogue.Stock && !f.indicator.Timeless && p.facets["horizon"] == "" && period.Span != figure.Year && period != tr.defaults.period {
		// "Vốn đăng ký" of nine months may be what was registered in them.
		r.row(tr, ctx, diag.IndicatorUnknown, f.entry)
		return
	}
	unit := r.catalogue.Unit(f.indicator.Unit)
	read, rule := content(ctx.Cell, tr.notation(ctx.Cell.Col), unit.Count)
	if read.blank != "" {
		f.entry.LeftOut = read.blank
		if read.blank == "not-collected" && role != figure.Plan {
			r.finding(diag.NotCollected, place, f, period)
		}
		return
	}
	if rule == nil && strings.HasSuffix(ctx.Cell.Style.Format, "%") {
		rule = diag.PercentFigure
	}
	var fig figure.Figure
	wrong := ""
	if rule == nil {
		fig, rule, wrong = r.measure(read, f.indicator, f.levels)
	}
	if rule == nil {
		rule = plausible(fig, f.indicator, unit)
	}
	if rule != nil {
		r.refuse(rule, place, f, refusal{period, role, wrong, unit})
		return
	}
	if significant(read.value) > maxDigits {
		r.finding(diag.ManyDigits, place, f, period)
	}
	fig.Key = figure.Key{Indicator: f.indicator.ID, Period: period, Role: role}
	fig.Member, fig.Raw = r.report.Member, f.entry.Raw
	fig.Estimate = fig.Estimate || role == figure.Estimate
	if period.Year < r.target.Year && role != figure.Plan {
		fig.Role = figure.Previous
	}
	fig.Sources = []figure.Source{{File: r.report.Path, Sheet: tr.sheet.Source.Name, Cell: ctx.Cell.Ref()}}
	fig.Hidden = ctx.Row.Hidden || ctx.Column.Hidden
	if !r.brief {
		fig.Because = f.entry.Because()
	}
	r.claims = append(r.claims, &claim{
		figure: fig, entry: f.entry, place: place,
		part: p.row.zone, zones: tr.zoneRows, section: tr.zones[ctx.Row] && r.own(ctx.Row)["breakdown"] != "total",
		located: p.col.own["location"] == "part" || p.row.own["location"] == "part",
		table:   ctx.Table, row: ctx.Row, zone: zoneName(ctx.Row, p.row),
		presumed: r.catalogue.Apart(f.indicator) && p.facets["origin"] == "" && !p.saysTotal() && (!tr.parents[ctx.Row] || len(ctx.Row.Labels) == 0),
	})
}

// maxDigits is how many significant digits a number cell can hold. A text can hold more.
const maxDigits = 15

// significant counts the digits of a number without zeros at either end.
func significant(d quantity.Decimal) int {
	return len(strings.TrimRight(d.Coefficient().String(), "0"))
}

// zoneName is how the label of a row names its zone, for comparing.
func zoneName(row *layout.Row, c chain) string {
	if !c.zone || len(row.Labels) == 0 {
		return ""
	}
	return viet.Fold(row.Labels[0].Text)
}

// plausible refuses what a count or an amount cannot be.
func plausible(f figure.Figure, i *catalogue.Indicator, unit *catalogue.Unit) *diag.Rule {
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

// settle decides between the claims: each figure is used once.
func (r *run) settle() {
	r.stated()
	groups := map[figure.Key][]*claim{}
	var keys []figure.Key
	for _, c := range r.claims {
		k := c.figure.Key
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], c)
	}
	r.report.Figures = make([]figure.Figure, 0, len(keys))
	for _, k := range keys {
		if f, ok := r.one(groups[k]); ok {
			r.report.Figures = append(r.report.Figures, f)
		}
	}
	r.dropPresumed(groups)
	order := map[string]int{}
	for i, ind := range r.catalogue.Indicators {
		order[ind.ID] = i
	}
	slices.SortStableFunc(r.report.Figures, func(a, b figure.Figure) int {
		if a.Period == b.Period || a.Indicator != b.Indicator {
			return cmp.Or(order[a.Indicator]-order[b.Indicator], int(a.Role)-int(b.Role))
		}
		return strings.Compare(a.Period.String(), b.Period.String())
	})
	r.dropEstimates()
}

// dropPresumed takes back sums of FDI and DDI that no word calls so where the report
// tells one of the two, or both and another sum: the heading that says which of them
// it is may be missing.
func (r *run) dropPresumed(groups map[figure.Key][]*claim) {
	doubtful := map[figure.Key]bool{}
	for _, f := range r.report.Figures {
		certain := slices.ContainsFunc(groups[f.Key], func(c *claim) bool { return !c.presumed })
		doubtful[f.Key] = !certain && r.contradicted(f)
	}
	r.report.Figures = slices.DeleteFunc(r.report.Figures, func(f figure.Figure) bool {
		if doubtful[f.Key] {
			r.takeBack(groups[f.Key])
		}
		return doubtful[f.Key]
	})
}

// takeBack makes the cells of claims cells that are not understood.
func (r *run) takeBack(claims []*claim) {
	for _, c := range claims {
		c.entry.Becomes, c.entry.LeftOut = nil, ""
		out := diag.IndicatorUnknown.At(c.place)
		out.Found, out.Period = c.figure.Raw, r.report.Period.String()
		r.add(out.With("because", diag.Same(strings.Join(c.entry.Because(), ", "))))
	}
}

// contradicted tells whether the report states only some of a figure's parts, all of
// them and they come to something else, or none and has cells that are not understood.
func (r *run) contradicted(f figure.Figure) bool {
	var sum quantity.Decimal
	known := 0
	parts := r.catalogue.Indicator(f.Indicator).Parts
	for _, id := range parts {
		if part := r.report.Figure(figure.Key{Indicator: id, Period: f.Period, Role: f.Role}); part != nil {
			sum = sum.Add(part.Value)
			known++
		}
	}
	if known == 0 {
		return r.passed[""]+notUnderstood(r.entries) > 0 // one of them may be a part
	}
	return known < len(parts) || !sum.Equal(f.Value)
}

// one makes the figure of a key from the cells that claim it.
func (r *run) one(claims []*claim) (figure.Figure, bool) {
	var totals, parts, sections, located []*claim
	for _, c := range claims {
		switch {
		case c.part:
			parts = append(parts, c)
		case c.section:
			r.becomes(c, "subtotal")
			sections = append(sections, c)
		case c.located:
			located = append(located, c)
		default:
			totals = append(totals, c)
		}
	}
	if len(totals) == 0 && len(located) > 0 {
		r.unlocated(located)
		return figure.Figure{}, false
	}
	for _, c := range located {
		r.becomes(c, "part")
	}
	if len(totals) == 0 {
		return r.sumParts(parts, sections)
	}
	f, ok := r.agree(totals)
	if !ok {
		return f, false
	}
	if len(parts) > 0 {
		r.compareParts(totals[0], f, parts)
	}
	return f, true
}

// unlocated refuses figures by kind of place without their total: a zone within
// an economic zone may stand in two of them.
func (r *run) unlocated(claims []*claim) {
	f := diag.PlacesWithoutTotal.At(claims[0].place)
	f.Indicator, f.Period, f.Count = claims[0].figure.Indicator, claims[0].figure.Period.String(), len(claims)
	if r.beside(claims[0].figure.Key) != "" {
		f.Severity = diag.Warning
	}
	r.add(f)
}

// agree uses the finest of claims that agree; claims that differ are all refused.
func (r *run) agree(claims []*claim) (figure.Figure, bool) {
	best := claims[0]
	for _, c := range claims[1:] {
		if !r.alike(&best.figure, &c.figure) {
			r.differ(claims)
			return figure.Figure{}, false
		}
		if c.figure.Places > best.figure.Places {
			best = c
		}
	}
	for _, c := range claims {
		if c == best {
			r.becomes(c, "")
			continue
		}
		r.becomes(c, "repeat")
		f := diag.ClaimsAgree.At(c.place)
		f.Indicator, f.Period, f.Related = c.figure.Indicator, c.figure.Period.String(), []diag.Place{best.place}
		r.add(f)
	}
	return best.figure, true
}

// alike tells whether two printed figures can be the same.
func (r *run) alike(a, b *figure.Figure) bool {
	return a.Value.Equal(b.Value) || r.shown(a).Meets(r.shown(b))
}

func (r *run) shown(f *figure.Figure) quantity.Interval {
	return f.Shown(r.catalogue.Unit(f.Unit).Count)
}

func (r *run) differ(claims []*claim) {
	first := claims[0]
	for _, c := range claims[1:] {
		if r.alike(&first.figure, &c.figure) {
			continue
		}
		f := diag.ClaimsDiffer.At(c.place)
		f.Indicator, f.Period = c.figure.Indicator, c.figure.Period.String()
		f.Found, f.Expected, f.Related = c.figure.Raw, first.figure.Raw, []diag.Place{first.place}
		if c.figure.Role == figure.Plan || c.figure.Period != r.target {
			f.Severity = diag.Warning
		}
		r.add(f)
	}
}

// becomes records in the ledger what a claim's cell became.
func (r *run) becomes(c *claim, leftOut string) {
	c.entry.LeftOut = leftOut
	if leftOut == "" {
		c.entry.Becomes = &c.figure
		c.entry.LeftOut = r.beside(c.figure.Key)
	}
}

// beside tells why a figure is in no total of the period though it is understood.
func (r *run) beside(k figure.Key) string {
	switch {
	case k.Role == figure.Plan && k.Period == r.target:
		return "plan"
	case k.Role == figure.Previous && k.Period == r.target.Previous():
		return "previous"
	case k.Period != r.target:
		return "other-period"
	}
	return ""
}

// sumParts makes a figure that no cell states from its parts.
func (r *run) sumParts(parts, sections []*claim) (figure.Figure, bool) {
	parts, ok := r.once(parts)
	if !ok {
		return figure.Figure{}, false
	}
	sub := r.hiddenSubtotal(parts)
	for _, s := range sections {
		if s.table == parts[0].table && !r.sumOf(s, parts) {
			sub = s
		}
	}
	if sub != nil {
		f := diag.SubtotalUnclear.At(sub.place)
		f.Indicator, f.Period, f.Found = sub.figure.Indicator, sub.figure.Period.String(), sub.figure.Raw
		r.add(f)
		return figure.Figure{}, false
	}
	f := parts[0].figure
	f.Value, f.Factor, f.Sources, f.Raw, f.RawUnit = quantity.Decimal{}, quantity.Decimal{}, nil, "", ""
	for _, p := range parts {
		f.Value = f.Value.Add(p.figure.Value)
		f.Places = min(f.Places, p.figure.Places)
		f.Estimate, f.Hidden = f.Estimate || p.figure.Estimate, f.Hidden || p.figure.Hidden
		f.Sources = append(f.Sources, p.figure.Sources...)
		r.becomes(p, "")
	}
	f.Partial = len(parts) < parts[0].zones
	if r.beside(f.Key) == "" {
		note := diag.PartsSummed.At(parts[0].place)
		if f.Partial {
			note = diag.PartBlank.At(parts[0].place)
		}
		note.Indicator, note.Period = f.Indicator, f.Period.String()
		r.add(note.With("count", diag.Same(itoa(len(parts)))))
	}
	return f, true
}

// hiddenSubtotal returns the claim of a row among zones that is the sum of the rows
// right below or above it in every column, nil when there is none: its place in the outline
// says that it is a zone, its figures that it is a section, and nothing decides.
func (r *run) hiddenSubtotal(parts []*claim) *claim {
	figures := map[*layout.Row]map[figure.Key]quantity.Decimal{}
	for _, c := range r.claims {
		if c.part && c.table == parts[0].table {
			if figures[c.row] == nil {
				figures[c.row] = map[figure.Key]quantity.Decimal{}
			}
			figures[c.row][c.figure.Key] = c.figure.Value
		}
	}
	for i, p := range parts {
		above := slices.Clone(parts[:i])
		slices.Reverse(above)
		if sumsUp(figures, p, parts[i+1:]) || sumsUp(figures, p, above) {
			return p
		}
	}
	return nil
}

// sumOf tells whether a section's figure is the sum of those of the zones under it.
func (r *run) sumOf(section *claim, parts []*claim) bool {
	var sum quantity.Interval
	for _, p := range parts {
		for up := p.row.Parent; up != nil; up = up.Parent {
			if up == section.row {
				sum = sum.Add(r.shown(&p.figure))
			}
		}
	}
	return sum.Meets(r.shown(&section.figure))
}

// sumsUp tells whether the figures of a row are the sums of two neighbours or more.
func sumsUp(figures map[*layout.Row]map[figure.Key]quantity.Decimal, p *claim, neighbours []*claim) bool {
	sum := map[figure.Key]quantity.Decimal{}
	for n, q := range neighbours {
		for k, v := range figures[q.row] {
			sum[k] = sum[k].Add(v)
		}
		if n > 0 && equal(figures[p.row], sum) {
			return true
		}
	}
	return false
}

// equal tells whether all of several figures are the same, and enough to be no chance.
func equal(a, b map[figure.Key]quantity.Decimal) bool {
	for k, v := range a {
		if !v.Equal(b[k]) {
			return false
		}
	}
	return len(a) > 1 && len(a) == len(b)
}

// once leaves out the parts that another table repeats, zone by zone. ok is false
// where there are none, and where two tables differ on a zone.
func (r *run) once(parts []*claim) (list []*claim, ok bool) {
	first := map[string]*claim{}
	for _, p := range parts {
		known := first[p.zone]
		switch {
		case known == nil || known.table == p.table || p.zone == "":
			first[p.zone] = p
			list = append(list, p)
		case r.alike(&known.figure, &p.figure):
			r.becomes(p, "repeat")
		default:
			r.differ([]*claim{known, p})
			return nil, false
		}
	}
	return list, len(list) > 0
}

// compareParts sets a stated total against the sum of its parts, within the
// rounding of what is printed.
func (r *run) compareParts(total *claim, f figure.Figure, parts []*claim) {
	var sum quantity.Interval
	var value quantity.Decimal
	for _, p := range parts {
		r.becomes(p, "part")
	}
	parts, ok := r.once(parts)
	if !ok {
		return
	}
	for _, p := range parts {
		sum = sum.Add(r.shown(&p.figure))
		value = value.Add(p.figure.Value)
		r.becomes(p, "part")
	}
	if sum.Meets(r.shown(&f)) || value.Equal(f.Value) {
		return
	}
	out := diag.PartsDiffer.At(total.place)
	out.Indicator, out.Period, out.Found, out.Expected = f.Indicator, f.Period.String(), f.Value.String(), value.String()
	r.add(out)
}

// dropEstimates leaves out estimates of what the report also states as actual,
// and notes on each sheet how many are used.
func (r *run) dropEstimates() {
	notes := map[string]*diag.Finding{}
	for _, e := range r.entries {
		f := e.Becomes
		if f == nil || !f.Estimate || f.Period != r.target || e.LeftOut != "" {
			continue
		}
		actual := f.Key
		actual.Role = figure.Actual
		if f.Role == figure.Estimate && r.report.Figure(actual) != nil {
			e.LeftOut = "estimate"
			continue
		}
		if notes[e.Sheet] == nil {
			note := diag.Estimated.At(diag.Place{File: r.report.Path, Sheet: e.Sheet})
			note.Period = f.Period.String()
			notes[e.Sheet] = &note
		}
		notes[e.Sheet].Count++
	}
	for _, s := range r.layouts {
		if note := notes[s.Source.Name]; note != nil {
			r.add(note.With("count", diag.Same(itoa(note.Count))))
		}
	}
}

// stated puts the cells that the user's map names in the place of what was read.
func (r *run) stated() {
	for _, s := range r.options.Cells {
		if s.Member != r.report.Member {
			continue
		}
		i := slices.IndexFunc(r.entries, func(e *Entry) bool { return e.Sheet == s.Sheet && e.Cell == s.Cell })
		if i < 0 || s.SHA256 != "" && s.SHA256 != r.report.SHA256 {
			r.unmatched(s)
			continue
		}
		r.state(s, r.entries[i])
	}
}

func (r *run) state(s CellClaim, e *Entry) {
	i := r.catalogue.Indicator(s.Indicator)
	period := r.target
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		period = p
	}
	place := diag.Place{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}
	cell := r.cell(e)
	read, rule := content(cell, 0, r.catalogue.Unit(i.Unit).Count)
	var fig figure.Figure
	wrong := ""
	if rule == nil {
		fig, rule, wrong = r.measure(read, i, [][]*catalogue.Scale{r.unit(s.Unit)})
	}
	r.claims = slices.DeleteFunc(r.claims, func(c *claim) bool {
		return c.entry == e || c.figure.Indicator == i.ID && c.figure.Period == period && c.figure.Role == figure.Actual
	})
	r.findings = slices.DeleteFunc(r.findings, func(f diag.Finding) bool { return f.Place == place })
	r.forgive(e)
	f := found{indicator: i, entry: e}
	if rule != nil {
		r.refuse(rule, place, f, refusal{period, figure.Actual, wrong, r.catalogue.Unit(i.Unit)})
		return
	}
	fig.Key = figure.Key{Indicator: i.ID, Period: period, Role: figure.Actual}
	fig.Member, fig.Raw, fig.RawUnit = r.report.Member, e.Raw, s.Unit
	fig.Sources = []figure.Source{{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}}
	fig.Because = []string{"--map"}
	e.LeftOut, e.axes, e.stated = "", [2]*chain{}, fig.Because
	r.claims = append(r.claims, &claim{figure: fig, entry: e, place: place})
}

// forgive takes a cell that the user stated out of what is said of its labels.
func (r *run) forgive(e *Entry) {
	ofCell := func(f *diag.Finding) bool {
		return f.Rule == diag.LabelUnknown && f.Sheet == e.Sheet &&
			slices.ContainsFunc(e.Because(), func(label string) bool { return strings.HasPrefix(label, f.Cell+" ") })
	}
	for i := range r.findings {
		if f := &r.findings[i]; ofCell(f) {
			f.Count--
		}
	}
	r.findings = slices.DeleteFunc(r.findings, func(f diag.Finding) bool { return f.Count == 0 && ofCell(&f) })
}

// count draws up the account of the report's cells.
func (r *run) count() {
	c := figure.Count{LeftOut: map[string]int{}}
	for reason, n := range r.passed {
		c.Seen += n
		if reason == "" {
			c.NotUnderstood = n
		} else {
			c.LeftOut[reason] = n
		}
	}
	for _, e := range r.entries {
		c.Seen++
		switch {
		case e.LeftOut != "":
			c.LeftOut[e.LeftOut]++
		case e.Becomes != nil:
			c.Used++
		default:
			c.NotUnderstood++
		}
	}
	r.report.Cells = c
}
