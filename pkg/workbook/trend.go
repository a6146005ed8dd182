package workbook

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// WriteTrend writes a series: a sheet of the lines with live formulas for whole years, changes
// and average growth, one with charts, each for a group of indicators of one unit, and the
// findings.
func WriteTrend(w io.Writer, s *diff.Series, findings diag.List, o Options) error {
	b := &book{catalogue: s.Catalogue, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := s.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	data := compact(exact.Bytes())
	t := newTrend(b, s)
	d := document{
		title: table.TrendHeading(s, o.Lang)[1], exact: data,
		pages: []*page{t.page, t.charts(), newReview(b, findings)},
	}
	return d.write(w, b, o)
}

// trend is the sheet of the lines.
type trend struct {
	*page
	*book
	series *diff.Series
	text   *table.Table // the same series in its printed form
	rows   map[string]int
}

// firstPeriod is the column of the first period, behind STT, indicator and unit.
const firstPeriod = 4

func newTrend(b *book, s *diff.Series) *trend {
	t := &trend{
		page: &page{name: words.trend.Say(b.lang), left: 2, widths: []float64{6, 46, 18}}, book: b, series: s,
		text: table.Trend(s, b.lang), rows: map[string]int{},
	}
	for range t.text.Header[3:] {
		t.widths = append(t.widths, 15)
	}
	t.titles(table.TrendHeading(s, b.lang))
	t.add()
	var head []cell
	for _, name := range t.text.Header {
		head = append(head, cell{value: name, look: header})
	}
	t.head = t.add(head...)
	t.height(t.head, 3*lineHeight)
	t.repeat = [2]int{t.head, t.head}
	for i, l := range s.Lines {
		t.rows[l.ID] = len(t.page.rows) + 1
		t.add(t.line(i, l)...)
		t.fit()
	}
	t.add()
	for _, note := range t.text.Notes {
		t.page.line(note, plain)
	}
	t.whole = t.tall() < t.width()*pageShape*mostReduced
	return t
}

// line writes the row of an indicator or a ratio.
func (t *trend) line(i int, l diff.Line) []cell {
	unit := t.catalogue.Unit(l.Unit)
	row, periods, years := len(t.page.rows)+1, len(l.Points), len(t.series.Years)
	cells := []cell{
		{value: i + 1, look: middle}, {value: t.catalogue.Label(l.ID).In(t.lang), look: text}, {value: unit.Label.In(t.lang), look: middle},
	}
	for _, p := range l.Points {
		cells = append(cells, value(p.Value, unit.Places))
	}
	for n := range years {
		cells = append(cells, t.year(l, n, row))
	}
	for n := 1; n < periods; n++ {
		cells = append(cells, t.growth(l, l.Points[n], row, firstPeriod+n))
	}
	for n := 1; n < years; n++ {
		one := cell{look: rise}
		if n < len(l.Years) {
			one = t.growth(l, l.Years[n], row, firstPeriod+periods+n)
		}
		cells = append(cells, one)
	}
	last := t.text.Rows[i]
	return append(cells, t.average(l, row), cell{value: last[len(last)-1].In(t.lang), look: middle})
}

// year returns a whole year: the sum of a flow, or the stock at its end.
func (t *trend) year(l diff.Line, n, row int) cell {
	out := cell{look: number(t.catalogue.Unit(l.Unit).Places, false)}
	if n >= len(l.Years) || !l.Years[n].Value.Valid {
		return out
	}
	first, last := t.columns(l.Years[n].Period)
	out.value = l.Years[n].Value.Decimal.InexactFloat64()
	out.formula = sheet.Ref(row, last)
	if l.Nature == catalogue.Flow {
		out.formula = fmt.Sprintf("SUM(%s:%s)", sheet.Ref(row, first), sheet.Ref(row, last))
	}
	return out
}

// columns returns the columns of the first and the last period within a year.
func (t *trend) columns(year figure.Period) (first, last int) {
	for i, p := range t.series.Periods {
		if p.Year == year.Year {
			if first == 0 {
				first = firstPeriod + i
			}
			last = firstPeriod + i
		}
	}
	return first, last
}

// growth returns the change of a point from the column before; for a percentage in points.
func (t *trend) growth(l diff.Line, p diff.Point, row, col int) cell {
	before, after := sheet.Ref(row, col-1), sheet.Ref(row, col)
	m := p.Movement()
	switch d := m.Delta(); {
	case l.Percentage() && d.Valid:
		return computed(d.Decimal.InexactFloat64(), after+"-"+before, t.points())
	case !l.Percentage() && m.Why() == "":
		return growth(m, before, after)
	}
	return cell{look: rise}
}

// average returns the yearly growth between two points.
func (t *trend) average(l diff.Line, row int) cell {
	a := l.Average
	if !a.Growth.Valid {
		return cell{look: rise}
	}
	at := func(p figure.Period) int { return slices.Index(t.series.Periods, p) }
	from, to := l.Points[at(a.From)].Value.Decimal, l.Points[at(a.To)].Value.Decimal
	years := a.To.Year - a.From.Year
	return cell{
		value: (math.Pow(to.InexactFloat64()/from.InexactFloat64(), 1/float64(years)) - 1) * 100,
		formula: fmt.Sprintf("((%s/%s)^(1/%d)-1)*100",
			sheet.Ref(row, firstPeriod+at(a.To)), sheet.Ref(row, firstPeriod+at(a.From)), years),
		look: rise,
	}
}

// charts is the sheet of the charts. Indicators of a section share an axis if they have one
// unit and about one size.
func (t *trend) charts() *page {
	p := t.chartPage()
	p.titles(table.TrendHeading(t.series, t.lang))
	p.head = len(p.rows)
	p.repeat = [2]int{1, p.head}
	for _, section := range t.catalogue.Sections {
		for _, ids := range t.alike(t.shown(section)) {
			p.draw(t.chart(t.title(section), ids))
		}
	}
	return p
}

// alike groups indicators that one axis can show: of one unit, and none ten times as large as
// another.
func (t *trend) alike(ids []string) [][]string {
	var groups [][]string
	for _, id := range ids {
		i := slices.IndexFunc(groups, func(group []string) bool {
			return !slices.ContainsFunc(group, func(other string) bool {
				a, b := t.largest(id), t.largest(other)
				return t.catalogue.UnitOf(id) != t.catalogue.UnitOf(other) || a > 10*b || b > 10*a
			})
		})
		if i < 0 {
			groups = append(groups, []string{id})
		} else {
			groups[i] = append(groups[i], id)
		}
	}
	return groups
}

// largest returns the largest value of a line, regardless of sign.
func (t *trend) largest(id string) float64 {
	most := 0.0
	for _, l := range t.series.Lines {
		if l.ID != id {
			continue
		}
		for _, p := range l.Points {
			most = max(most, math.Abs(p.Value.Decimal.InexactFloat64()))
		}
	}
	return most
}

func (t *trend) title(section catalogue.Row) string {
	last := t.series.Periods[len(t.series.Periods)-1]
	return strings.ReplaceAll(section.Title.In(t.lang), "{end}", last.End().Format("02/01/2006"))
}

// shown lists what a section shows and the series has.
func (t *trend) shown(row catalogue.Row) []string {
	var ids []string
	if t.rows[row.Shows] > 0 {
		ids = append(ids, row.Shows)
	}
	for _, below := range row.Rows {
		ids = append(ids, t.shown(below)...)
	}
	return ids
}

// The lines of a chart differ by marker and dashes, for print in black and white.
var (
	markers = []string{"circle", "square", "triangle", "diamond", "x", "plus", "star", "dash"}
	dashes  = []excelize.LineDashType{excelize.LineDashSolid, excelize.LineDashDash, excelize.LineDashSysDot, excelize.LineDashLgDashDot}
)

// chart draws lines over the periods.
func (t *trend) chart(section string, ids []string) *excelize.Chart {
	last := firstPeriod + len(t.series.Periods) - 1
	across := func(row int) string {
		return fmt.Sprintf("'%s'!%s:%s", t.name, absolute(row, firstPeriod), absolute(row, last))
	}
	format := "#,##0"
	if t.largest(ids[0]) < 1000 && t.catalogue.Unit(t.catalogue.UnitOf(ids[0])).Places > 0 {
		format = "#,##0.0"
	}
	c := &excelize.Chart{
		Type: excelize.Line, Title: titleOf(section),
		Legend:       excelize.ChartLegend{Position: "bottom", Font: &excelize.Font{Family: "Times New Roman", Size: 9}},
		XAxis:        excelize.ChartAxis{Font: small()},
		YAxis:        excelize.ChartAxis{Font: small(), MajorGridLines: true, Title: titleOf(t.catalogue.Unit(t.catalogue.UnitOf(ids[0])).Label.In(t.lang)), NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		PlotArea:     excelize.ChartPlotArea{ShowVal: len(ids) <= 4, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		ShowBlanksAs: "gap", VaryColors: new(bool),
	}
	if len(ids) == 1 {
		c.Title, c.Legend.Position = titleOf(t.catalogue.Label(ids[0]).In(t.lang)), "none"
	}
	if !t.negative(ids) {
		c.YAxis.Minimum = new(float64) // an axis that begins elsewhere exaggerates changes
	}
	for i, id := range ids {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name:       reference(t.name, t.rows[id], 2, t.rows[id]),
			Categories: across(t.head),
			Values:     across(t.rows[id]),
			Fill:       solid("000000"), // the line
			Line:       excelize.LineOptions{Type: excelize.LineSolid, Dash: dashes[i%len(dashes)], Width: 1.5},
			Marker: excelize.ChartMarker{
				Symbol: markers[i%len(markers)], Size: 7, Fill: solid([]string{"000000", "FFFFFF"}[i%2]),
				Border: excelize.LineOptions{Type: excelize.LineSolid, Fill: solid("000000"), Width: 1},
			},
			DataLabel:         excelize.ChartDataLabel{Font: small()},
			DataLabelPosition: []excelize.ChartDataLabelPositionType{excelize.ChartDataLabelsPositionAbove, excelize.ChartDataLabelsPositionBelow}[i%2],
		})
	}
	return c
}

// negative reports whether some value of the lines is negative.
func (t *trend) negative(ids []string) bool {
	return slices.ContainsFunc(t.series.Lines, func(l diff.Line) bool {
		return slices.Contains(ids, l.ID) && slices.ContainsFunc(l.Points, func(p diff.Point) bool { return p.Value.Decimal.IsNegative() })
	})
}
