package diff

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Series are the totals of many periods of one kind, in order. A period without a result
// between two others is a gap.
type Series struct {
	Catalogue *catalogue.Catalogue
	Periods   []figure.Period // without gaps; see Result
	Results   map[figure.Period]*aggregate.Result
	Years     []figure.Period // those with every quarter, half or month
	Lines     []Line          // one per indicator that some period has, then the ratios
	Open      diag.Open       // what is left to settle of the run; the caller sets it, who knows all findings

	compared map[figure.Period]*Comparison // by period, the comparison with the one right before, if both have a result
}

// Line is one indicator or ratio over the periods.
type Line struct {
	ID      string
	Unit    quantity.Unit
	Nature  catalogue.Nature // empty for a ratio
	Points  []Point          // one per period of the series
	Years   []Point          // one per year of the series: the sum of a flow, a stock at the end
	Average Average
}

// Percentage reports whether the line is a percentage, whose change is in points.
func (l Line) Percentage() bool { return l.Unit == Percent }

// Percent is the unit whose changes are in points.
const Percent quantity.Unit = "percent"

// Point is a value of a line with the change on the period right before.
type Point struct {
	Period figure.Period
	Value  quantity.Optional
	Before quantity.Optional // the value of the period right before
	Even   bool              // both cover the same territory: the change is like for like
	Short  bool              // some member has no figure
	Like   quantity.Optional // the growth of what is compared like for like; none for a percentage
}

// Movement is the change on the period right before.
func (p Point) Movement() Movement { return Movement{p.Before, p.Value} }

// Average is the compound yearly growth that leads from one point to a later one.
type Average struct {
	From, To figure.Period
	Growth   quantity.Optional // percent, two decimals
	Even     bool              // both cover the same territory
}

// The errors of results that form no series.
var (
	twoResults = diag.Text{Vi: "có hai kết quả của %s", En: "two results are of the period %s"}
	noResult   = diag.Text{Vi: "không có kết quả nào", En: "no result"}
)

// Trend puts the results of periods of one kind in order. The error says that two results
// are of the same period, or that the kinds are mixed.
func Trend(results []*aggregate.Result) (*Series, error) {
	s := &Series{Results: map[figure.Period]*aggregate.Result{}}
	for _, r := range results {
		if s.Results[r.Period] != nil {
			return nil, diag.Says(twoResults, diag.Period(r.Period.String()))
		}
		if !comparable(results[0].Period, r.Period) {
			return nil, &PeriodError{results[0].Period, r.Period}
		}
		s.Catalogue = r.Catalogue
		s.Results[r.Period] = r
		s.Periods = append(s.Periods, r.Period)
	}
	if len(s.Periods) == 0 {
		return nil, diag.Says(noResult)
	}
	slices.SortFunc(s.Periods, func(a, b figure.Period) int { return a.End().Compare(b.End()) })
	s.Periods = s.Periods[0].Through(s.Periods[len(s.Periods)-1])
	s.years()
	if err := s.compare(); err != nil {
		return nil, err
	}
	for _, i := range s.Catalogue.Indicators {
		s.line(i)
	}
	for _, d := range s.Catalogue.Derived {
		s.ratio(d)
	}
	return s, nil
}

// compare compares each period with the one right before.
func (s *Series) compare() error {
	s.compared = map[figure.Period]*Comparison{}
	for n := 1; n < len(s.Periods); n++ {
		before, after := s.Results[s.Periods[n-1]], s.Results[s.Periods[n]]
		if before == nil || after == nil {
			continue
		}
		c, err := Compare(before, after, Options{})
		if err != nil {
			return err
		}
		s.compared[s.Periods[n]] = c
	}
	return nil
}

// like is the growth of an indicator or a ratio like for like, from the period right before.
func (s *Series) like(id string, p figure.Period) quantity.Optional {
	c := s.compared[p]
	if c == nil {
		return quantity.Optional{}
	}
	if ch := c.change(id); ch != nil && ch.Like.Units > 0 {
		return ch.Like.Growth()
	}
	for _, r := range c.Ratios {
		if r.ID == id && r.Like.Units > 0 && !r.Points() {
			return r.Like.Growth()
		}
	}
	return quantity.Optional{}
}

// years lists the years that have all their parts.
func (s *Series) years() {
	each := s.Periods[0].PerYear()
	if each < 2 {
		return
	}
	parts := map[int]int{}
	for _, p := range s.Periods {
		if s.Results[p] != nil {
			if parts[p.Year]++; parts[p.Year] == each {
				s.Years = append(s.Years, figure.YearOf(p.Year))
			}
		}
	}
}

// line adds the line of an indicator, if some period has it.
func (s *Series) line(i *catalogue.Indicator) {
	l := Line{ID: i.ID, Unit: i.Unit, Nature: i.Nature}
	for _, p := range s.Periods {
		one := Point{Period: p}
		if r := s.Results[p]; r != nil {
			if t := r.Total(i.ID); t != nil && t.Stated() {
				one.Value, one.Short = quantity.Some(t.Value), len(t.Missing) > 0
			}
		}
		l.Points = append(l.Points, one)
	}
	if !l.any() {
		return
	}
	for n := 1; n < len(l.Points); n++ {
		l.Points[n].Before = l.Points[n-1].Value
		l.Points[n].Even = s.even(i, l.Points[n-1].Period, l.Points[n].Period)
		l.Points[n].Like = s.like(i.ID, l.Points[n].Period)
	}
	for n, y := range s.Years {
		one := Point{Period: y, Value: l.year(y.Year), Even: true}
		if n > 0 && s.Years[n-1].Year == y.Year-1 {
			one.Before = l.Years[n-1].Value
			one.Even = s.even(i, s.last(y.Year-1), s.last(y.Year))
		}
		l.Years = append(l.Years, one)
	}
	l.Average = s.average(i, l.Points)
	s.Lines = append(s.Lines, l)
}

func (l Line) any() bool {
	return slices.ContainsFunc(l.Points, func(p Point) bool { return p.Value.Valid })
}

// year is the figure of a whole year: a flow adds up, a stock stands at its end.
func (l Line) year(y int) quantity.Optional {
	sum := quantity.Some(quantity.Decimal{})
	for _, p := range l.Points {
		switch {
		case p.Period.Year != y:
		case !p.Value.Valid && l.Nature == catalogue.Flow:
			return quantity.Optional{}
		case l.Nature == catalogue.Flow:
			sum.Decimal = sum.Decimal.Add(p.Value.Decimal)
		default:
			sum = p.Value
		}
	}
	return sum
}

// last is the last period of the series within a year.
func (s *Series) last(year int) figure.Period {
	var last figure.Period
	for _, p := range s.Periods {
		if p.Year == year {
			last = p
		}
	}
	return last
}

// even reports whether an indicator covers the same territory in two periods.
func (s *Series) even(i *catalogue.Indicator, a, b figure.Period) bool {
	before, after := s.Results[a], s.Results[b]
	if before == nil || after == nil {
		return false
	}
	c := &Comparison{Catalogue: s.Catalogue, Old: before, New: after}
	c.Units = units(c, false)
	br := &bridger{Comparison: c}
	if before.Source != "" || after.Source != "" {
		return br.scope(i) == LikeForLike
	}
	for _, u := range c.Units {
		if one := br.split(i, u); one != nil && one.cause != LikeForLike {
			return false
		}
	}
	return true
}

// evenRatio reports whether a ratio covers the same territory in two periods.
func (s *Series) evenRatio(d *catalogue.Derived, a, b figure.Period) bool {
	return s.even(s.Catalogue.Indicator(d.Of), a, b) && s.even(s.Catalogue.Indicator(d.By), a, b)
}

// average computes the yearly growth up to the last point, from the first of the
// same part of the year: a first quarter does not compare with a fourth.
func (s *Series) average(i *catalogue.Indicator, points []Point) Average {
	var from, to *Point
	for n := range points {
		if p := &points[n]; p.Value.Valid {
			to = p
		}
	}
	for n := len(points) - 1; n >= 0; n-- {
		if p := &points[n]; p.Value.Valid && p.Period.N == to.Period.N {
			from = p
		}
	}
	years := to.Period.Year - from.Period.Year
	if years == 0 || !from.Value.Decimal.IsPositive() || to.Value.Decimal.IsNegative() {
		return Average{}
	}
	return Average{
		From: from.Period, To: to.Period, Even: s.even(i, from.Period, to.Period),
		Growth: quantity.Some(quantity.YearlyGrowth(from.Value.Decimal, to.Value.Decimal, years)),
	}
}

// ratio adds the line of a derived ratio, if some period has it.
func (s *Series) ratio(d *catalogue.Derived) {
	l := Line{ID: d.ID, Unit: d.Unit}
	for _, p := range s.Periods {
		one := Point{Period: p}
		if r := s.Results[p]; r != nil {
			if v := r.Ratio(d.ID); v != nil {
				one.Value, one.Short = quantity.Some(v.Value), v.Members < len(r.Members)
			}
		}
		if n := len(l.Points); n > 0 {
			one.Before = l.Points[n-1].Value
			one.Even = s.evenRatio(d, l.Points[n-1].Period, p)
			one.Like = s.like(d.ID, p)
		}
		l.Points = append(l.Points, one)
	}
	if l.any() {
		s.Lines = append(s.Lines, l)
	}
}
