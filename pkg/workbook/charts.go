package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// The sheet of the charts: two side by side, and two such pairs on a printed page.
const (
	chartColumns = 12  // columns of the sheet, half of them for each chart
	chartLetters = 12  // the width of a column
	boardRows    = 16  // rows of the sheet for each pair
	boardWidth   = 528 // in pixels, slightly less than its columns
	boardHeight  = 322 // in pixels, slightly less than its rows
)

// newCharts is the sheet of the charts by board; nil if there is nothing to draw.
func newCharts(b *book, s *boards) *page {
	p := b.chartPage()
	p.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	p.line(words.chartsTitle.Say(b.lang, strings.ToUpper(b.catalogue.Bloc.Member.In(b.lang)), strings.ToUpper(table.Period(b.lang, b.result.Period))), title)
	p.head = len(p.rows)
	p.repeat = [2]int{1, p.head}
	for _, subject := range b.catalogue.Charts {
		if c := s.chart(subject); c != nil {
			p.draw(c)
		}
	}
	if len(p.charts) == 0 {
		return nil
	}
	return p
}

// chartPage is a sheet for charts, two side by side.
func (b *book) chartPage() *page {
	p := &page{name: words.charts.Say(b.lang)}
	for range chartColumns {
		p.widths = append(p.widths, chartLetters)
	}
	return p
}

// draw adds a chart behind those of the sheet.
func (p *page) draw(c *excelize.Chart) {
	n := len(p.charts)
	if n%2 == 0 {
		for range boardRows {
			p.height(p.add(), lineHeight)
		}
		if n > 0 && n%4 == 0 {
			p.breaks = append(p.breaks, len(p.rows)-boardRows+1)
		}
	}
	c.Format, c.Dimension = placing, excelize.ChartDimension{Width: boardWidth, Height: boardHeight}
	p.charts = append(p.charts, placedChart{sheet.Ref(len(p.rows)-boardRows+1, 1+n%2*chartColumns/2), c})
}

// chart draws the boards' figures as columns, all indicators side by side; nil if no board has
// any.
func (s *boards) chart(subject catalogue.Subject) *excelize.Chart {
	c := &excelize.Chart{
		Type: excelize.Col, Title: titleOf(subject.Title.In(s.lang)),
		Legend:   excelize.ChartLegend{Position: "bottom", Font: font(9)},
		XAxis:    excelize.ChartAxis{Font: *font(8)},
		YAxis:    excelize.ChartAxis{Font: small(), MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		PlotArea: excelize.ChartPlotArea{ShowVal: len(subject.Columns) == 1, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		GapWidth: new(uint), Overlap: new(int), VaryColors: new(bool),
	}
	*c.GapWidth = 60
	for _, id := range subject.Columns {
		t := s.result.Total(id)
		at, there := s.columns[column{figure.Actual, id}]
		if t == nil || t.Reported() == 0 || !there {
			continue
		}
		c.YAxis.Title = titleOf(s.catalogue.Unit(t.Indicator.Unit).Label.In(s.lang))
		head := s.headOf(at.Top)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name:       reference(s.name, head, at.Left, head),
			Categories: reference(s.name, at.Top, firstColumn-1, at.Bottom),
			Values:     reference(s.name, at.Top, at.Left, at.Bottom),
			Fill:       solid([]string{"404040", hatch}[len(c.Series)%2]),
			DataLabel:  excelize.ChartDataLabel{Font: *font(8)},
		})
	}
	switch len(c.Series) {
	case 0:
		return nil
	case 1:
		c.Legend.Position = "none"
	}
	return c
}

// headOf returns the header row of the table whose first board stands in a row.
func (s *boards) headOf(first int) int {
	head := 0
	for _, t := range s.tables {
		if t.top < first {
			head = t.top + 1
		}
	}
	return head
}

// titleOf is the title of a chart or of an axis.
func titleOf(text string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: "Times New Roman", Size: 10, Bold: true, Color: "000000"}}}}
}

func font(size float64) *excelize.Font {
	return &excelize.Font{Family: "Times New Roman", Size: size, Color: "000000"}
}
