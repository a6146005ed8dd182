package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// found is what the labels of a cell name.
type found struct {
	indicator *catalogue.Indicator
	levels    [][]*catalogue.Scale // the units that hold for the cell, the nearest first
}

// claim reads the content of a cell whose indicator is known.
func (n *number) claim(p *place, f found) {
	if p.Facets[catalogue.Role] == catalogue.Forecast {
		n.entry.LeftOut = "plan"
		return
	}
	if n.dates.leftSoFar(p, f.indicator) {
		n.entry.LeftOut = "other-period"
		return
	}
	if !n.ledger.roomForFigure() {
		return
	}
	period, role, ok := n.dates.when(p, f.indicator)
	if !ok {
		return
	}
	fig := &n.figure
	*fig = figure.Figure{Key: n.key(f.indicator, period, role)}
	if !n.readInto(fig, f, role) {
		return
	}
	fig.Estimate = fig.Estimate || role == figure.Estimate || period == n.target && role == figure.Actual && n.isEstimatedOver()
	n.dates.noteNarrowed(p, f.indicator, fig.Key)
	n.dates.doubtRole(p, fig.Key)
	n.complete(fig)
	n.inReach = inReach{&n.spot, fig, f.indicator, n.entry}
	stands, by := n.texts.restrict(&n.inReach)
	n.narrowedBy = by
	if stands != whole {
		n.entry.LeftOut = narrowed
	}
	if stands == leftOut {
		return
	}
	c := n.room.settle.Claim()
	c.Figure, c.Indicator, c.Outcome, c.Labels, c.Place = *fig, f.indicator, &n.entry.Outcome, n.entry, fig.Place()
	c.Number = n.entry.number
	n.surround(c, p)
	if stands == ofPlace {
		n.ledger.setApart(c, n.entry)
		return
	}
	n.dates.doubtStock(p, f.indicator, fig.Key, n.entry)
	n.ledger.claim(c, n.entry)
	n.findings.respelled(n.sheet, n.row)
	n.findings.respelled(n.sheet, n.col)
}

// readInto reads the content of a cell into a figure whose key is known. It reports whether the
// cell holds a figure. If not, a finding says why, or the cell is blank.
func (n *number) readInto(fig *figure.Figure, f found, role figure.Role) bool {
	i, period, wrong := f.indicator, fig.Period, ""
	read, rule := content(n.ctx.Cell, n.notation.of(n.ctx.Cell, kindOf(i.In)), i.In.Count)
	if read.blank != "" {
		n.entry.LeftOut = read.blank
		if read.blank == notCollected && role != figure.Plan {
			n.findings.onFigure(diag.NotCollected, n.entry, i, period)
		}
		return false
	}
	if rule == nil {
		rule = n.amounts.display(n.ctx.Cell, &f, &read)
	}
	if rule == nil {
		rule, wrong = n.amounts.measure(fig, read, f)
	}
	if rule == diag.UnitCurrency || fig.Rate != nil || rule == diag.UnitMissing && n.titles.otherCurrency(i) {
		n.ledger.foreign = append(n.ledger.foreign, settle.Foreign{Table: n.shared, Key: fig.Key})
	}
	if rule == nil {
		rule = plausible(fig, i)
	}
	if rule != nil {
		n.ledger.illegible = append(n.ledger.illegible, fig.Key)
		if rule == diag.CountBroken {
			n.ledger.broken = append(n.ledger.broken, settle.Broken{Table: n.shared, Row: int(n.ctx.Row.Number), Col: n.ctx.Cell.Col(), Value: read.value})
		}
		n.amounts.refuse(rule, n.entry, refusal{i, period, role, wrong})
		return false
	}
	n.doubtContent(read, i, period)
	return true
}

// doubtContent reports what makes the content of a cell doubtful although it can be read.
func (n *number) doubtContent(read reading, i *catalogue.Indicator, period figure.Period) {
	if significant(read.value) > maxDigits || n.ctx.Cell.Kind == sheet.Number && !tooWhole.GreaterThan(read.value.Abs()) {
		many := n.findings.figure(diag.ManyDigits, n.entry, i, period)
		many.Stored = false // the finding is about its digits
		n.findings.add(many)
	}
	if sheet.External(n.ctx.Cell.Formula()) {
		n.findings.onFigure(diag.FormulaExternal, n.entry, i, period)
	}
	if n.mayBeThousands(&n.spot, i) {
		f := n.findings.figure(diag.NumberAmbiguous, n.entry, i, period)
		f.Severity = diag.Warning
		n.findings.add(f)
	}
	if words := n.amounts.wordsShown(n.ctx.Cell, i); words != "" {
		n.findings.add(n.findings.figure(diag.FormatWords, n.entry, i, period).With("words", diag.Same(words)))
	}
}

// key returns the key of the cell's figure. A figure of an earlier year in this report is a
// previous figure.
func (n *number) key(i *catalogue.Indicator, period figure.Period, role figure.Role) figure.Key {
	if period.Year < n.target.Year && role != figure.Plan {
		role = figure.Previous
	}
	return figure.Key{Indicator: i.ID, Period: period, Role: role}
}

// complete adds to a figure what its cell and the cell's place say of it.
func (n *number) complete(fig *figure.Figure) {
	fig.Member = n.report.Member
	fig.Raw = strings.Clone(n.entry.Raw()) // a part of it would keep all texts of the file in memory
	if a := n.answers.under(&n.frame, &n.spot); a != nil {
		fig.RestsOn(a)
		if raw, ok := n.answers.rest.raw[n.place(&n.spot)]; ok {
			fig.Raw = raw
		}
	}
	fig.Sources = n.room.source(n.place(&n.spot))
	fig.Buried = n.sheet.Source.VeryHidden
	fig.Hidden = n.ctx.Row.Hidden || n.ctx.Column.Hidden || n.amounts.shows(n.ctx.Cell).Nothing || n.sheet.Source.Hidden
	if !n.ledger.brief {
		fig.Because = n.entry.Because()
	}
}

// surround adds to a claim what its labels and its place say besides the figure.
func (n *number) surround(c *settle.Claim, p *place) {
	row := n.ctx.Row
	c.Spot = settle.Spot{Table: n.shared, Row: int(row.Number), Col: n.ctx.Cell.Col(), Blocks: blocks(row)}
	c.Strange = n.stub.strange[c.Col]
	if c.Share = n.share(&n.spot); c.Share == settle.OfZone {
		c.Zone = zoneName(row, p.row)
		c.Economic = n.IsEconomic(c.Zone)
		c.Under = n.room.under(row)
	}
	c.Addends = p.col.addends
	c.Above = n.stub.own(row)[catalogue.Breakdown] == catalogue.Section
	c.Inherited = p.row.Own[catalogue.Origin] == catalogue.None && p.col.Facets[catalogue.Origin] == catalogue.None && p.row.Facets[catalogue.Origin] != catalogue.None
	c.Bare = isComing(c.Indicator) && p.Facets[catalogue.Horizon] == catalogue.None && !p.OfActive()
	c.Outside = c.Bare && n.stub.cumulates
	c.Presumed = n.catalogue.Apart(c.Indicator) && p.Facets[catalogue.Origin] == catalogue.None && !p.SaysTotal() && !(n.stub.of(row).ofOrigins && n.stub.counts(row))
}

// blocks returns the row numbers of the two outermost headings over a row.
func blocks(row *layout.Row) (outer [2]int) {
	for up := row.Parent; up != nil; up = up.Parent {
		outer[0], outer[1] = int(up.Number), outer[0]
	}
	return outer
}

// share returns which share of its figure the cell states.
func (f *frame) share(n *spot) settle.Share {
	sums := f.stub.own(n.ctx.Row)[catalogue.Breakdown]
	switch {
	case n.row.Zone && n.col.Own[catalogue.Location] != catalogue.Part: // "(KCX)" over all zones is of some
		return settle.OfZone
	case sums == catalogue.Section || f.stub.of(n.ctx.Row).section && sums != catalogue.Total:
		return settle.OfSection
	case f.isLocated(n):
		return settle.OfPlaces
	}
	return settle.Whole
}

// isLocated reports whether the figure covers the zones in one kind of place.
func (f *frame) isLocated(n *spot) bool {
	return n.row.Facets[catalogue.Location] == catalogue.Part || n.col.Own[catalogue.Location] == catalogue.Part
}

// maxDigits is the number of significant digits that a number cell can hold. A text can hold
// more.
const maxDigits = 15

// tooWhole is 2^53, rounded down to the 15 digits that are read. From there on a number cell does
// not hold every whole number: the program that wrote the file may already have lost the last
// digits.
var tooWhole = quantity.New(1<<53/10*10, 0)

// significant counts the digits of a number without zeros at either end.
func significant(d quantity.Decimal) int {
	if all := d.NumDigits(); all <= maxDigits {
		return all // enough to know, as nearly all figures have
	}
	return len(strings.TrimRight(d.Coefficient().String(), "0"))
}

// plausible refuses a value that a count or an amount cannot have.
func plausible(f *figure.Figure, i *catalogue.Indicator) *diag.Rule {
	switch {
	case i.In.Count && (f.Value.IsNegative() || !f.Value.Equal(f.Value.Truncate(0))):
		return diag.CountBroken
	case f.Value.IsNegative() && !i.Signed:
		return diag.Negative
	}
	return nil
}

// refusal is what is known of a figure that cannot be used.
type refusal struct {
	indicator *catalogue.Indicator
	period    figure.Period
	role      figure.Role
	unit      string // the unit that is wrong, as written; empty if none is
}

// refuse reports a cell that cannot be read. A plan, or a figure of another period, is in no
// total of this period, so the finding is only a warning.
func (m *measures) refuse(rule *diag.Rule, e *Entry, why refusal) {
	out := m.findings.figure(rule, e, why.indicator, why.period)
	if why.unit != "" {
		out.Found, out.Stored = why.unit, false
	}
	out.Expected = why.indicator.In.Label.Vi
	if why.role == figure.Plan || why.period != m.target {
		out.Severity = diag.Warning
	}
	m.findings.add(out)
}
