package table

import (
	"fmt"
	"strings"

	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// TrendHeading is the title block of a series.
func TrendHeading(s *diff.Series, lang string) []string {
	first, last := s.Periods[0], s.Periods[len(s.Periods)-1]
	title := trendWords.trend.Say(lang, Period(lang, first), Period(lang, last))
	if first == last {
		title = trendWords.one.Say(lang, Period(lang, first))
	}
	return append([]string{s.Catalogue.Bloc.Heading.In(lang), strings.ToUpper(title)}, TrendStatus(s, lang)...)
}

// TrendStatus is the lines that say that a series is not final, and why not.
func TrendStatus(s *diff.Series, lang string) []string {
	var lines []string
	for _, p := range s.Periods {
		if r := s.Results[p]; r != nil {
			for _, status := range r.Status(lang) {
				lines = append(lines, Capital(Period(lang, p))+": "+status)
			}
		}
	}
	return append(lines, s.Open.Lines(lang)...)
}

// Trend lays out a series: one row for each indicator, one column for each period, then the
// change from the period before and the average yearly growth. A gap stays blank.
func Trend(s *diff.Series, lang string) *Table {
	b := &trender{Outline: &Outline{}, s: s, lang: lang}
	t := &Table{
		Title:  append(TrendHeading(s, lang), ""),
		Header: []string{Words.Number.Say(lang), Words.Indicator.Say(lang), Words.Unit.Say(lang)}, Right: []bool{false, false, false},
	}
	add := func(title string) {
		t.Header, t.Right = append(t.Header, title), append(t.Right, true)
	}
	periods := append(append([]figure.Period{}, s.Periods...), s.Years...)
	for _, p := range periods {
		add(SideTitle(s.Results[p], Capital(Period(lang, p)), lang))
	}
	for _, p := range changing(s) {
		add(trendWords.growthIn.Say(lang, Period(lang, p)))
	}
	add(trendWords.average.Say(lang))
	t.Header, t.Right = append(t.Header, Words.Remark.Say(lang)), append(t.Right, false)
	for i, l := range s.Lines {
		t.Rows = append(t.Rows, b.row(fmt.Sprint(i+1), l))
	}
	t.Notes = append(publishedPeriods(s, lang), b.Notes...)
	if len(t.Rows) == 0 {
		t.Notes = []string{compareWords.noneSelected.Say(lang)}
	}
	return t
}

// changing are the periods that have one before them, and the years.
func changing(s *diff.Series) []figure.Period {
	list := append([]figure.Period{}, s.Periods[1:]...)
	if len(s.Years) > 1 {
		list = append(list, s.Years[1:]...)
	}
	return list
}

// trender lays out a series, with the notes that its rows need.
type trender struct {
	*Outline
	s    *diff.Series
	lang string
}

func (b *trender) row(number string, l diff.Line) []Cell {
	c := b.s.Catalogue
	unit := c.Unit(l.Unit)
	row := []Cell{Text(number), Text(c.Label(l.ID).In(b.lang)).of(l.ID, ""), Text(unit.Label.In(b.lang))}
	for _, p := range l.Points {
		row = append(row, valueCell(p.Value, unit))
	}
	for i := range b.s.Years {
		if i < len(l.Years) {
			row = append(row, valueCell(l.Years[i].Value, unit))
		} else {
			row = append(row, Cell{})
		}
	}
	for _, p := range l.Points[1:] {
		row = append(row, b.growth(l, p))
	}
	for i := 1; i < len(b.s.Years); i++ {
		if i < len(l.Years) {
			row = append(row, b.growth(l, l.Years[i]))
		} else {
			row = append(row, Cell{})
		}
	}
	row = append(row, percentCell(l.Average.Growth))
	return append(row, Text(strings.Join(b.remarks(l), " ")))
}

// growth is the change of a point; for a percentage in points.
func (b *trender) growth(l diff.Line, p diff.Point) Cell {
	m := p.Movement()
	if !l.Percentage() {
		return percentCell(m.Growth())
	}
	if d := m.Delta(); d.Valid {
		return Text(compareWords.points.Say(b.lang, quantity.Format(d.Decimal, 2, b.lang)))
	}
	return Cell{}
}

// remarks notes where a line does not cover the same boards throughout.
func (b *trender) remarks(l diff.Line) []string {
	var marks []string
	for i, p := range l.Points {
		if p.Short {
			marks = append(marks, b.note(trendWords.short.Say(b.lang, Capital(Period(b.lang, p.Period)), b.s.Catalogue.Bloc.Members.In(b.lang))))
		}
		if i > 0 && p.Movement().Growth().Valid && !p.Even {
			marks = append(marks, b.note(trendWords.uneven.Say(b.lang, Period(b.lang, l.Points[i-1].Period), Period(b.lang, p.Period))))
		}
	}
	for i, y := range l.Years {
		if i > 0 && y.Movement().Growth().Valid && !y.Even {
			marks = append(marks, b.note(trendWords.uneven.Say(b.lang, Period(b.lang, l.Years[i-1].Period), Period(b.lang, y.Period))))
		}
	}
	if a := l.Average; a.Growth.Valid && !a.Even {
		marks = append(marks, b.note(trendWords.unevenAverage.Say(b.lang, Period(b.lang, a.From), Period(b.lang, a.To))))
	}
	return marks
}
