package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// scale finds figures a thousand or a million times off. The finding is an error if the
// period before in the same row, or a second source in the report, contradicts the
// figure. It is a warning if the last report, the plan or the other members do. Figures that
// change little from year to year may be ten or a hundred times off as well, by a lost decimal
// mark or a zero too many: a warning.
func scale(c *checker) {
	c.each(func(m *member, i *catalogue.Indicator, now *figure.Figure) {
		if e := (scales{c}).evidence(m, i, now); e != nil {
			c.findings.Add(c.misfit(m, now, e))
			c.misscaled[subject{m.ID, i.ID}] = true
		} else if e := (scales{c}).slipped(m, i, now); e != nil {
			c.findings.Add(c.misfit(m, now, e))
			c.tenfold[subject{m.ID, i.ID}] = true
		}
	})
}

// scales finds what contradicts the scale of figures.
type scales struct{ *checker }

// slipped returns what shows that a figure is ten or a hundred times off: the figure of the
// period before, or else the plan.
func (c scales) slipped(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	if !i.Steady && i.Nature != catalogue.Stock {
		return nil
	}
	against := words.timesBefore
	base := m.before(i, c.Period.Previous())
	if base == nil {
		base, against = m.plan(i, c.Period), words.timesPlan
	}
	if base == nil || !base.Value.IsPositive() || !now.Value.IsPositive() {
		return nil
	}
	small, large := base.Value, now.Value
	if large.LessThan(small) {
		small, large = large, small
	}
	k := tenfold(small, large)
	switch {
	case k == 0 || small.LessThan(slipLeast):
		return nil
	case now.Value.LessThan(base.Value):
		k = -k
	}
	return &evidence{k, diag.Warning, []*figure.Figure{base}, against.With(c.amount(base))}
}

// slipLeast is the least figure that is examined for slips. Smaller figures often change that
// much.
var slipLeast = quantity.New(50, 0)

// tenfold returns 1 if a value is about ten times another (7 to 15 times), 2 if it is about a
// hundred times (50 to 200 times), else 0.
func tenfold(small, large quantity.Decimal) int {
	within := func(low, high int64) bool {
		return !large.LessThan(small.Mul(quantity.New(low, 0))) && !large.GreaterThan(small.Mul(quantity.New(high, 0)))
	}
	switch {
	case within(7, 15):
		return 1
	case within(50, 200):
		return 2
	}
	return 0
}

// evidence is what contradicts the scale of a figure.
type evidence struct {
	power    int // power of ten by which the figure is too large; negative if it is too small
	severity diag.Severity
	with     []*figure.Figure // none if the evidence is the other members
	against  diag.Text
}

// evidence returns the strongest evidence against the scale of a figure; nil if there is none.
// If a figure of the last report agrees, nothing else counts.
func (c scales) evidence(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	p := c.Period.Previous()
	published := m.published(i, p)
	if published != nil && comparable(now, published) {
		return nil
	}
	stated := m.stated(i, p)
	if e := c.found(now, stated, diag.Error, words.timesStated); e != nil {
		return e
	}
	if stated == nil || !comparable(now, stated) { // else the sum is wrong
		if e := c.second(m, i, now); e != nil {
			return e
		}
	}
	if e := c.found(now, published, diag.Warning, words.timesReported); e != nil {
		return e
	}
	if stated == nil {
		if e := c.found(now, m.plan(i, c.Period), diag.Warning, words.timesPlan); e != nil {
			return e
		}
	}
	if e := c.peers.outlier(i, now); e != nil {
		return e
	}
	return c.perEach(m, i, now)
}

// fewestCounted is how many projects or workers have an average that says something of the unit.
var fewestCounted = quantity.New(5, 0)

// perEach compares an amount with what so many projects or workers usually have.
func (c *checker) perEach(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	for _, a := range c.Catalogue.Averages {
		count := m.now(a.Per)
		if a.Of != i.ID || count == nil || count.Value.LessThan(fewestCounted) || !now.Value.IsPositive() {
			continue
		}
		low, high := count.Value.Mul(quantity.New(a.Low, -6)), count.Value.Mul(quantity.New(a.High, -6))
		power := 0
		switch {
		case now.Value.LessThan(low):
			power = -thousands(now.Value, low)
		case now.Value.GreaterThan(high):
			power = thousands(high, now.Value)
		default:
			continue
		}
		return &evidence{power, diag.Warning, []*figure.Figure{count}, words.timesEach.With(c.amount(now), c.amount(count))}
	}
	return nil
}

// thousands returns the power of ten, 3 or 6, by which a value is less than a bound.
func thousands(small, bound quantity.Decimal) int {
	if small.Shift(3).LessThan(bound) {
		return 6
	}
	return 3
}

// comparable reports whether two figures are of one size: less than a hundred times apart.
func comparable(a, b *figure.Figure) bool {
	far := quantity.New(100, 0)
	return a.Value.IsPositive() && b.Value.IsPositive() && a.Value.LessThan(b.Value.Mul(far)) && b.Value.LessThan(a.Value.Mul(far))
}

// found returns the evidence of another figure; nil if there is none, or if both are of one
// scale.
func (c scales) found(now, other *figure.Figure, severity diag.Severity, against diag.Text) *evidence {
	if other == nil {
		return nil
	}
	k := power(now.Value, other.Value)
	if k == 0 {
		return nil
	}
	return &evidence{k, severity, []*figure.Figure{other}, against.With(c.amount(other))}
}

// second compares a figure with the sum of its parts in the same report.
func (c scales) second(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	for _, s := range c.Catalogue.Sums {
		if s.Whole == i.ID {
			if e := c.sum(m, now, s.Parts); e != nil {
				return e
			}
		}
	}
	return c.sum(m, now, i.Parts)
}

// sum compares a figure with the sum of others, if the member reports all of them.
func (c scales) sum(m *member, now *figure.Figure, parts []string) *evidence {
	in, ok := all(parts, m.now)
	if !ok {
		return nil
	}
	e := c.found(now, join(now.Indicator, in), diag.Error, words.timesSum)
	if e != nil {
		e.with = in
	}
	return e
}

// peers are the figures of all members, which show whether one lies apart from the others.
type peers struct {
	members []*member
	levels  [][]*figure.Figure // by the rank of the indicator, once they are asked for
}

func peersOf(c *catalogue.Catalogue, members []*member) peers {
	return peers{members, make([][]*figure.Figure, len(c.Indicators))}
}

// fewest is the least number of members that shows what is usual among them.
const fewest = 6

// outlier compares a figure that has no other evidence against it with those of the other
// members. It is one if it lies twenty times beyond all of them, and in another unit it would
// lie among them.
func (p *peers) outlier(i *catalogue.Indicator, now *figure.Figure) *evidence {
	level := p.level(i)
	if len(level) < fewest || !now.Value.IsPositive() {
		return nil
	}
	low, high := level[0].Value, level[len(level)-1].Value
	switch now {
	case level[0]:
		low = level[1].Value
	case level[len(level)-1]:
		high = level[len(level)-2].Value
	}
	if at := magnitude(now.Value); magnitude(low) <= at && at <= magnitude(high) {
		return nil
	}
	far := quantity.New(20, 0)
	for _, k := range []int{3, 6, -3, -6} {
		in := now.Value.Shift(int32(-k))
		beyond := k > 0 && now.Value.GreaterThan(high.Mul(far)) || k < 0 && now.Value.Mul(far).LessThan(low)
		if beyond && !in.LessThan(low) && !in.GreaterThan(high) {
			return &evidence{k, diag.Warning, nil, words.timesOthers.With(number(low), number(high))}
		}
	}
	return nil
}

// level lists the positive figures that the members report of an indicator, in order of size.
func (p *peers) level(i *catalogue.Indicator) []*figure.Figure {
	list := p.levels[i.Rank]
	if list != nil {
		return list
	}
	list = make([]*figure.Figure, 0, len(p.members))
	for _, m := range p.members {
		if f := m.current[i.Rank]; f != nil && f.Value.IsPositive() {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b *figure.Figure) int { return a.Value.Cmp(b.Value) })
	p.levels[i.Rank] = list
	return list
}

func (c *checker) misfit(m *member, now *figure.Figure, e *evidence) diag.Finding {
	out := c.about(diag.UnitScale, m, append([]*figure.Figure{now}, e.with...)...)
	out.Severity = e.severity
	out = c.should(out, now.Value.Shift(int32(-e.power)), now.Unit)
	likely := words.mayBeIn.With(c.likely(now, e.power))
	if e.power%3 != 0 {
		likely = words.mayBeDigits
	}
	return out.With("factor", factor(e.power)).With("against", e.against).With("likely", likely)
}

// likely returns the unit that a figure seems to be in if it is off by a power of ten.
func (c *checker) likely(f *figure.Figure, k int) diag.Text {
	unit := c.Catalogue.Unit(f.Unit)
	if label := unit.Scale(f.Factor.Shift(int32(-k))); label.Vi != "" {
		return label
	}
	return words.otherUnit
}

// factor returns a power of ten in words.
func factor(k int) diag.Text {
	size := number(quantity.New(1, 0).Shift(int32(max(k, -k))))
	if k < 0 {
		return words.fraction.With(size)
	}
	return words.roughly.With(size)
}

// power returns that one of the exponents 3, 6, -3 and -6 for which a value is about ten to it
// times another value, from 0.4 to 2.5 times; 0 if there is none.
func power(value, other quantity.Decimal) int {
	if !value.IsPositive() || !other.IsPositive() || magnitude(value)-magnitude(other) < 2 && magnitude(other)-magnitude(value) < 2 {
		return 0
	}
	for _, k := range []int{3, 6, -3, -6} {
		scaled := other.Shift(int32(k))
		if !value.LessThan(scaled.Mul(quantity.New(4, -1))) && !value.GreaterThan(scaled.Mul(quantity.New(25, -1))) {
			return k
		}
	}
	return 0
}

// magnitude is the number of digits before the decimal mark; 0 or less if zeros follow
// the mark. Two values of one magnitude are less than ten times apart.
func magnitude(d quantity.Decimal) int { return d.NumDigits() + int(d.Exponent()) }
