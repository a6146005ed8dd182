package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// overTime compares a stock with the one before, plus what came in and minus what went out.
// Only a figure that was reported at the time is certain. The report's own column for the
// earlier period leads only to a note, unless the report states all that came in and went out,
// and its account is far from balanced, or others on its sheet balance. A stock that does not move
// at all although something came in is doubtful in any case.
func overTime(c *checker) {
	for _, m := range c.members {
		balanced := map[string]int{} // by sheet, the accounts that balance although something went out
		var failed []*account
		for _, b := range c.Catalogue.Balances {
			if _, apart := all(m.parts(b.Stock), m.now); apart {
				continue // its parts are compared separately
			}
			switch a := c.account(m, b); {
			case a == nil:
			case !a.holds(c):
				failed = append(failed, a)
			case a.isFull() && a.onSheet() != "":
				balanced[a.onSheet()]++
			}
		}
		for _, a := range failed {
			c.findings.Add(a.finding(c, m, balanced[a.onSheet()] >= fewestBalanced))
		}
	}
}

// fewestBalanced is how many accounts on a sheet must balance to show that the others should.
const fewestBalanced = 2

// account is a stock with all figures that it follows from.
type account struct {
	stock, before *figure.Figure
	in, out       []*figure.Figure
	published     bool             // the stock before is the one reported at the time
	mayGoOut      []string         // the indicators of what can go out
	unmoved       []*figure.Figure // other stocks that are those of the year before as well, if this one is
}

// account draws up a balance as far as the member reports it; nil if the stock, the one
// before or what came in is missing.
func (c *checker) account(m *member, b catalogue.Balance) *account {
	p := opening(c.Period)
	stock := c.Catalogue.Indicator(b.Stock)
	a := &account{stock: m.current[stock.Rank], before: m.published(stock, p), published: true, mayGoOut: b.Out}
	if a.before == nil {
		a.before, a.published = m.stated(stock, p), false
	}
	if !c.sound(m, a.stock) || a.before == nil {
		return nil
	}
	found := false
	for _, in := range b.In {
		if a.in, found = all(in, m.now); found {
			break
		}
	}
	a.out = some(b.Out, m.now)
	if !found || !c.allSound(m, a.in) || !c.allSound(m, a.out) {
		return nil
	}
	if a.stands() {
		a.unmoved = c.unmovedWithin(m, b.Stock, p)
	}
	return a
}

// stands reports whether a stock is that of the year before to the last digit although something
// came in, and nothing says what went out.
func (a *account) stands() bool {
	return a.oneSided() && isUnmoved(a.stock, a.before) && total(a.in).IsPositive()
}

// isUnmoved reports whether a figure repeats the one before, with too many digits for chance.
func isUnmoved(now, before *figure.Figure) bool {
	return before != nil && now.Value.Equal(before.Value) && now.Value.NumDigits() >= tellingDigits
}

// unmovedWithin returns the stocks within a stock that are those of the year before.
func (c *checker) unmovedWithin(m *member, stock string, p figure.Period) (list []*figure.Figure) {
	for _, b := range c.Catalogue.Bounds {
		part := c.Catalogue.Indicator(b.Part)
		if b.Whole != stock || !part.Cumulative {
			continue
		}
		if now := m.current[part.Rank]; now != nil && isUnmoved(now, m.before(part, p)) {
			list = append(list, now)
		}
	}
	return list
}

// oneSided reports whether nothing says what went out. A stock can then only be too large.
func (a *account) oneSided() bool { return len(a.out) == 0 }

// isFull reports whether the report states all that can go out.
func (a *account) isFull() bool { return len(a.out) > 0 && len(a.out) == len(a.mayGoOut) }

// figures lists the stock and all that it follows from.
func (a *account) figures() []*figure.Figure {
	return slices.Concat([]*figure.Figure{a.stock, a.before}, a.in, a.out, a.unmoved)
}

// onSheet returns the file and the sheet on which all figures of the account stand. It is empty if
// they stand apart.
func (a *account) onSheet() (name string) {
	for _, f := range a.figures() {
		for _, s := range f.Sources {
			if at := s.File + "\n" + s.Sheet; name == "" {
				name = at
			} else if name != at {
				return ""
			}
		}
	}
	return name
}

// expected is the stock that follows from the others.
func (a *account) expected() quantity.Decimal {
	return a.before.Value.Add(total(a.in)).Sub(total(a.out))
}

// expectedShown is the interval that the expected stock may stand for.
func (a *account) expectedShown(c *checker) quantity.Interval {
	came := c.shown(a.before).Add(c.totalShown(a.in))
	return came.Add(c.totalShown(a.out).Scale(quantity.New(-1, 0)))
}

func (a *account) holds(c *checker) bool {
	if a.expected().Equal(a.stock.Value) {
		return true
	}
	if a.stands() {
		return false
	}
	is, should := c.shown(a.stock), a.expectedShown(c)
	return should.Meets(is) || a.oneSided() && !exceeds(is, should)
}

// finding returns the finding that the account does not balance. meant says that others on its sheet
// do.
func (a *account) finding(c *checker, m *member, meant bool) diag.Finding {
	value := a.expected()
	f := c.should(c.about(diag.OverTime, m, a.figures()...), value, a.stock.Unit)
	if !a.published && !a.stands() && !(a.isFull() && (meant || far(a.stock.Value, value))) {
		f.Severity = diag.Note
	}
	sum := []diag.Text{words.opening.With(c.plain(a.before))}
	for _, one := range a.in {
		sum = append(sum, diag.Same("+"), c.Catalogue.Label(one.Indicator), c.plain(one))
	}
	for _, one := range a.out {
		sum = append(sum, diag.Same("−"), c.Catalogue.Label(one.Indicator), c.plain(one))
	}
	gap := a.stock.Value.Sub(value)
	return f.With("sum", diag.Joined(sum, " ")).With("gap", c.written(gap, a.stock.Unit)).With("side", a.side(c, m))
}

// far reports whether a stock is more than a fifth off, as it is after digits have changed
// places.
func far(is, should quantity.Decimal) bool {
	return is.Sub(should).Abs().Mul(quantity.New(5, 0)).GreaterThan(should.Abs())
}

// side says what the balance does not take into account.
func (a *account) side(c *checker, m *member) diag.Text {
	var silent []diag.Text
	for _, id := range a.mayGoOut {
		if m.now(id) == nil {
			silent = append(silent, c.Catalogue.Label(id))
		}
	}
	switch {
	case a.stands():
		return words.unmoved
	case a.oneSided():
		return words.onlyRises
	case len(silent) > 0:
		return words.notReported.With(diag.Joined(silent, ", "))
	}
	return diag.Text{}
}
