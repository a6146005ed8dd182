package diff

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// WriteJSON writes the series for programs, like every JSON output. A period without a
// result stands among the periods and has no value.
func (s *Series) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("bloc", s.Catalogue.Bloc.ID)
		j.Bool("complete", !slices.ContainsFunc(s.results(), func(r *aggregate.Result) bool { return !r.Complete() }))
		s.Open.WriteOpen(j, append(notFinal(lang, s.results()...), s.Open.Lines(lang)...))
		diag.Objects(j, "periods", s.Periods, func(p *figure.Period) { s.writePeriod(j, *p) })
		diag.Objects(j, "series", s.Lines, func(l *Line) {
			l.write(j, s.Catalogue.Label(l.ID).In(lang))
			s.writeMembers(j, l)
		})
		findings.WriteJSON(j, lang)
	})
}

// results are those of the periods that have one, in order.
func (s *Series) results() []*aggregate.Result {
	var list []*aggregate.Result
	for _, p := range s.Periods {
		if r := s.Results[p]; r != nil {
			list = append(list, r)
		}
	}
	return list
}

// writePeriod writes a period; one without a result expects no member.
func (s *Series) writePeriod(j *diag.JSON, p figure.Period) {
	reported, expected, complete, source := 0, 0, false, ""
	if r := s.Results[p]; r != nil {
		reported, expected, complete, source = r.Reporting(), len(r.Members), r.Complete(), r.Source
	}
	j.Text("period", p.String())
	j.Int("reported", reported)
	j.Int("expected", expected)
	j.Bool("complete", complete)
	j.Optional("source", source) // of totals that were published without the boards' figures
}

func (l *Line) write(j *diag.JSON, label string) {
	j.Text("indicator", l.ID)
	j.Text("label", label)
	j.Text("unit", string(l.Unit))
	j.Optional("nature", string(l.Nature))
	diag.Objects(j, "values", l.Points, func(p *Point) { l.point(p).write(j) })
	if len(l.Years) > 0 {
		diag.Objects(j, "years", l.Years, func(p *Point) { l.point(p).write(j) })
	}
	if a := l.Average; a.Growth.Valid {
		j.Object("average_growth", func() {
			j.Text("from", a.From.String())
			j.Text("to", a.To.String())
			j.Text("growth", percent(a.Growth))
			j.Bool("like_for_like", a.Even)
		})
	}
}

// printed is a value with the change on the period right before, as every output writes
// them; a missing value is empty.
type printed struct {
	period, value, delta, growth string
	points                       string // for a percentage, in place of growth
	like                         string // the growth like for like
	even                         bool   // both periods of the change cover the same territory
}

func (l *Line) point(p *Point) printed {
	m := p.Movement()
	out := printed{period: p.Period.String(), value: exact(p.Value), delta: exact(m.Delta()), growth: percent(m.Growth()), like: percent(p.Like), even: p.Even}
	if l.Percentage() {
		out.growth, out.points = "", percent(m.Delta())
	}
	return out
}

func (p printed) write(j *diag.JSON) {
	j.Text("period", p.period)
	j.Optional("value", p.value)
	j.Optional("delta", p.delta)
	j.Optional("growth", p.growth)
	j.Optional("points", p.points)
	j.Optional("like_for_like_growth", p.like)
	if p.delta != "" {
		j.Bool("like_for_like", p.even)
	}
}

const trendHeader = "bloc,period,indicator,label,unit,value,reported,expected,delta,growth,like_for_like_growth"

// WriteCSV writes one row per value for programs, labels in the language: UTF-8, commas,
// decimal points, LF. Whole years of a series of quarters, halves or months come last in each
// line.
func (s *Series) WriteCSV(w io.Writer, lang string) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split(trendHeader, ",")}
	for _, l := range s.Lines {
		label := diag.Plain(s.Catalogue.Label(l.ID).In(lang))
		for _, p := range append(append([]Point{}, l.Points...), l.Years...) {
			if one := l.point(&p); one.value != "" {
				reported, expected := s.coverage(l.ID, p.Period)
				rows = append(rows, []string{
					s.Catalogue.Bloc.ID, one.period, l.ID, label, string(l.Unit), one.value, reported, expected, one.delta, one.growth, one.like,
				})
			}
		}
	}
	return out.WriteAll(rows)
}

// coverage returns how many members have the figure in a period, and how many are
// expected; empty for whole years and ratios.
func (s *Series) coverage(id string, p figure.Period) (reported, expected string) {
	r := s.Results[p]
	if r == nil {
		return "", ""
	}
	t := r.Total(id)
	if t == nil || t.Published != nil {
		return "", ""
	}
	return strconv.Itoa(t.Reported()), strconv.Itoa(t.Expected)
}
