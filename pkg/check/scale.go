package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// scale finds figures a thousand or a million times off. What the same row states
// for the period before, or a second source in the report, makes it an error; what
// was reported last time, the plan and the other members make it a warning.
func scale(c *checker) {
	c.each(func(m *member, i *catalogue.Indicator, now *figure.Figure) {
		if e := c.evidence(m, i, now); e != nil {
			c.findings.Add(c.misfit(m, now, e))
			c.misscaled[subject{m.ID, i.ID}] = true
		}
	})
}

// evidence is what contradicts the scale of a figure.
type evidence struct {
	power    int // of ten by which the figure is too large, negative where too small
	severity diag.Severity
	with     []*figure.Figure // none where it is the other members
	against  diag.Text
}

// evidence looks for it where it is strongest first. What was reported last time, and
// agrees, stands against all the rest.
func (c *checker) evidence(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	p := c.Period.Previous()
	published := m.published(i.ID, p)
	if published != nil && comparable(now, published) {
		return nil
	}
	stated := m.stated(i.ID, p)
	row := diag.Text{Vi: "lần số kỳ trước cùng báo cáo ", En: "times what the report states for the period before, "}
	if e := c.found(now, stated, diag.Error, row); e != nil {
		return e
	}
	if stated == nil || !comparable(now, stated) { // else it is the sum that is wrong
		if e := c.second(m, i, now); e != nil {
			return e
		}
	}
	last := diag.Text{Vi: "lần số đã báo cáo kỳ trước ", En: "times what was reported for the period before, "}
	if e := c.found(now, published, diag.Warning, last); e != nil {
		return e
	}
	if stated == nil {
		plan := diag.Text{Vi: "lần kế hoạch ", En: "times the plan, "}
		if e := c.found(now, m.plan(i.ID, c.Period), diag.Warning, plan); e != nil {
			return e
		}
	}
	return c.outlier(m, i, now)
}

// comparable tells whether two figures are of one size: that is, not a hundred times
// apart.
func comparable(a, b *figure.Figure) bool {
	far := quantity.New(100, 0)
	return a.Value.IsPositive() && b.Value.IsPositive() && a.Value.LessThan(b.Value.Mul(far)) && b.Value.LessThan(a.Value.Mul(far))
}

// found is the evidence of another figure, nil where there is none or the two are of one scale.
func (c *checker) found(now, other *figure.Figure, severity diag.Severity, against diag.Text) *evidence {
	if other == nil {
		return nil
	}
	k := power(now.Value, other.Value)
	if k == 0 {
		return nil
	}
	return &evidence{k, severity, []*figure.Figure{other}, concat(against, c.amount(other))}
}

// second holds a figure against those of the same report that it is the sum of.
func (c *checker) second(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	sums := slices.Clone(c.Catalogue.Sums)
	if len(i.Parts) > 0 {
		sums = append(sums, catalogue.Sum{Whole: i.ID, Parts: i.Parts})
	}
	for _, s := range sums {
		in, ok := all(s.Parts, m.now)
		if s.Whole != i.ID || !ok {
			continue
		}
		sum := join(i.ID, in)
		if e := c.found(now, sum, diag.Error, diag.Text{Vi: "lần cộng các phần ", En: "times the sum of its parts, "}); e != nil {
			e.with = in
			return e
		}
	}
	return nil
}

// fewest is how many members there have to be to say what is usual among them.
const fewest = 6

// outlier holds a figure that nothing else speaks of against those of the other
// members: it lies twenty times beyond all of them, and in another unit among them.
func (c *checker) outlier(m *member, i *catalogue.Indicator, now *figure.Figure) *evidence {
	var others []quantity.Decimal
	for _, o := range c.members {
		if f := o.now(i.ID); o != m && f != nil && f.Value.IsPositive() {
			others = append(others, f.Value)
		}
	}
	if len(others)+1 < fewest || !now.Value.IsPositive() {
		return nil
	}
	low, high := slices.MinFunc(others, quantity.Decimal.Cmp), slices.MaxFunc(others, quantity.Decimal.Cmp)
	if at := magnitude(now.Value); magnitude(low) <= at && at <= magnitude(high) {
		return nil
	}
	far := quantity.New(20, 0)
	for _, k := range []int{3, 6, -3, -6} {
		in := now.Value.Shift(int32(-k))
		beyond := k > 0 && now.Value.GreaterThan(high.Mul(far)) || k < 0 && now.Value.Mul(far).LessThan(low)
		if beyond && !in.LessThan(low) && !in.GreaterThan(high) {
			against := concat(diag.Text{Vi: "lần mức của các đơn vị khác, từ ", En: "times the level of the other members, from "}, number(low), diag.Text{Vi: " đến ", En: " to "}, number(high))
			return &evidence{k, diag.Warning, nil, against}
		}
	}
	return nil
}

func (c *checker) misfit(m *member, now *figure.Figure, e *evidence) diag.Finding {
	out := c.about(diag.UnitScale, m, append([]*figure.Figure{now}, e.with...)...)
	out.Severity = e.severity
	out = c.should(out, now.Value.Shift(int32(-e.power)), now.Unit)
	return out.With("factor", factor(e.power)).With("against", e.against).With("likely", c.likely(now, e.power))
}

// likely names the unit in which a figure that is so many powers of ten off seems to be.
func (c *checker) likely(f *figure.Figure, k int) diag.Text {
	unit := c.Catalogue.Unit(f.Unit)
	if label := unit.Scale(f.Factor.Shift(int32(-k))); label.Vi != "" {
		return label
	}
	return diag.Text{Vi: "đơn vị khác", En: "another unit"}
}

// factor is a power of ten in words.
func factor(k int) diag.Text {
	size := number(quantity.New(1, 0).Shift(int32(max(k, -k))))
	if k < 0 {
		return diag.Text{Vi: "chỉ bằng 1/" + size.Vi, En: "only 1/" + size.En}
	}
	return concat(diag.Text{Vi: "gấp khoảng ", En: "about "}, size)
}

// power tells by which of 10^3, 10^6, 10^-3 and 10^-6 a value is near to another one
// times that; 0 when by none. Near is from 0.4 to 2.5 times.
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

// magnitude is how many digits a value has before its decimal mark, 0 or less where
// zeros follow the mark: two values of one magnitude are less than ten times apart.
func magnitude(d quantity.Decimal) int { return d.NumDigits() + int(d.Exponent()) }
