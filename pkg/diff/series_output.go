package diff

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteJSON writes the series for programs, in the manner of every JSON output. A
// period without a result stands among the periods and has no value.
func (s *Series) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	out := jsonTrend{
		SchemaVersion: 1, Program: program, Bloc: s.Catalogue.Bloc.ID,
		Periods: []jsonPeriod{}, Series: []jsonLine{}, Findings: findings.JSON(lang),
	}
	for _, p := range s.Periods {
		one := jsonPeriod{Period: p.String()}
		if r := s.Results[p]; r != nil {
			one.Reported, one.Expected, one.Complete = r.Reporting(), len(r.Members), r.Complete()
		}
		out.Periods = append(out.Periods, one)
	}
	for _, l := range s.Lines {
		out.Series = append(out.Series, l.json(s, lang))
	}
	return diag.WriteJSON(w, out)
}

type jsonTrend struct {
	SchemaVersion int            `json:"schema_version"`
	Program       string         `json:"program"`
	Bloc          string         `json:"bloc"`
	Periods       []jsonPeriod   `json:"periods"`
	Series        []jsonLine     `json:"series"`
	Findings      json.Marshaler `json:"findings"`
}

// jsonPeriod is a period; one that nobody has a result for expects no member.
type jsonPeriod struct {
	Period   string `json:"period"`
	Reported int    `json:"reported"`
	Expected int    `json:"expected"`
	Complete bool   `json:"complete"`
}

type jsonLine struct {
	Indicator string           `json:"indicator"`
	Label     string           `json:"label"`
	Unit      quantity.Unit    `json:"unit"`
	Nature    catalogue.Nature `json:"nature,omitempty"`
	Values    []jsonPoint      `json:"values"`
	Years     []jsonPoint      `json:"years,omitempty"`
	Average   *jsonAverage     `json:"average_growth,omitempty"`
}

// jsonPoint is a value with the change on the period right before.
type jsonPoint struct {
	Period      string `json:"period"`
	Value       string `json:"value,omitempty"`
	Delta       string `json:"delta,omitempty"`
	Growth      string `json:"growth,omitempty"`
	Points      string `json:"points,omitempty"`
	LikeForLike *bool  `json:"like_for_like,omitempty"` // of a change: both periods cover the same
}

type jsonAverage struct {
	From        string `json:"from"`
	To          string `json:"to"`
	Growth      string `json:"growth"`
	LikeForLike bool   `json:"like_for_like"`
}

func (l Line) json(s *Series, lang string) jsonLine {
	out := jsonLine{
		Indicator: l.ID, Label: s.Catalogue.Label(l.ID).In(lang), Unit: l.Unit, Nature: l.Nature, Values: []jsonPoint{},
	}
	for _, p := range l.Points {
		out.Values = append(out.Values, l.point(p))
	}
	for _, p := range l.Years {
		out.Years = append(out.Years, l.point(p))
	}
	if a := l.Average; a.Growth.Valid {
		out.Average = &jsonAverage{a.From.String(), a.To.String(), percent(a.Growth), a.Even}
	}
	return out
}

func (l Line) point(p Point) jsonPoint {
	m := p.Movement()
	out := jsonPoint{Period: p.Period.String(), Value: exact(p.Value), Delta: exact(m.Delta()), Growth: percent(m.Growth())}
	if out.Delta != "" {
		out.LikeForLike = &p.Even
	}
	if l.Percentage() {
		out.Growth, out.Points = "", percent(m.Delta())
	}
	return out
}

const trendHeader = "bloc,period,indicator,unit,value,reported,expected,delta,growth"

// WriteCSV writes a row a value for programs: UTF-8, commas, decimal points, LF.
// Whole years of a series of quarters, halves or months come last in each line.
func (s *Series) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split(trendHeader, ",")}
	for _, l := range s.Lines {
		for _, p := range append(append([]Point{}, l.Points...), l.Years...) {
			if one := l.point(p); one.Value != "" {
				reported, expected := s.coverage(l.ID, p.Period)
				rows = append(rows, []string{
					s.Catalogue.Bloc.ID, one.Period, l.ID, string(l.Unit), one.Value, reported, expected, one.Delta, one.Growth,
				})
			}
		}
	}
	return out.WriteAll(rows)
}

// coverage tells how many members have the figure in a period, of how many; empty
// for whole years and ratios.
func (s *Series) coverage(id string, p figure.Period) (reported, expected string) {
	r := s.Results[p]
	if r == nil {
		return "", ""
	}
	t := r.Total(id)
	if t == nil {
		return "", ""
	}
	return strconv.Itoa(t.Reported()), strconv.Itoa(t.Expected)
}
