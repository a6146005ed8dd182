package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// placedChart is a native chart with the cell at its top left corner. Charts are
// drawn for print in black and white: series differ by marker and line, not by colour.
type placedChart struct {
	at    string
	chart *excelize.Chart
}

// addCharts adds the charts. It comes before the stream, after which they would vanish.
func (p *page) addCharts(f *excelize.File) error {
	for _, c := range p.charts {
		if err := f.AddChart(p.name, c.at, c.chart); err != nil {
			return err
		}
	}
	return nil
}

// chartGap keeps the border of a chart off the page before, in pixels.
const chartGap = 3

// pixels are those of a point of height.
const pixels = 4.0 / 3

// bars is the chart of the contributions of the boards in rows first to last; it
// stands beside their table, in rows top to bottom.
func bars(name string, first, last, top, bottom int) placedChart {
	gap := uint(40)
	return placedChart{sheet.Ref(top, chartColumn), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       reference(name, first-1, 7, first-1),
			Categories: reference(name, first, 2, last),
			Values:     reference(name, first, 7, last),
			Fill:       solid("595959"),
			DataLabel:  excelize.ChartDataLabel{Font: small()},
		}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Format:    excelize.GraphicOptions{OffsetY: chartGap},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(float64(bottom-top-1)*lineHeight*pixels) - chartGap},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, TickLabelPosition: excelize.ChartTickLabelLow, Font: small()},
		YAxis:     excelize.ChartAxis{Font: small(), NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.0"}},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.00"}},
		GapWidth:  &gap, VaryColors: new(bool),
	}}
}

func small() excelize.Font { return excelize.Font{Family: "Times New Roman", Size: 9, Color: "000000"} }

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// reference names cells of one column as a chart does, from one row to another.
func reference(name string, first, col, last int) string {
	if first == last {
		return fmt.Sprintf("'%s'!%s", name, absolute(first, col))
	}
	return fmt.Sprintf("'%s'!%s:%s", name, absolute(first, col), absolute(last, col))
}

// breakBefore begins a new printed page before a row, unless so many rows from there
// on still fit the current one.
func (p *page) breakBefore(row, rows int) {
	start := 1
	if n := len(p.breaks); n > 0 {
		start = p.breaks[n-1]
	}
	width := 0.0
	for _, w := range p.widths {
		width += w
	}
	if float64(row+rows-start)*lineHeight > width*pageShape {
		p.breaks = append(p.breaks, row)
	}
}

// pageShape is the height of a printed page in points over its width in letters: a
// sheet is scaled to the width of A4 landscape.
const pageShape = 3.85
