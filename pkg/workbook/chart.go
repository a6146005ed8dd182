package workbook

import (
	"bytes"
	"cmp"
	"fmt"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// placedChart is a native chart, with the cell at its top left corner. Charts are made for
// print in black and white: series differ by marker and line, not by colour.
type placedChart struct {
	at    string
	chart *excelize.Chart
}

// addCharts adds the charts. It must come before the stream; charts that are added later
// vanish.
func (p *page) addCharts(f *excelize.File) error {
	for _, c := range p.charts {
		if err := f.AddChart(p.name, c.at, c.chart); err != nil {
			return err
		}
	}
	return nil
}

// placing fixes the size of a chart: the library does not know the widths and heights that the
// stream gives to columns and rows later.
var placing = excelize.GraphicOptions{OffsetX: chartGap, OffsetY: chartGap, Positioning: "oneCell"}

// chartGap keeps the border of a chart off the page before, in pixels.
const chartGap = 3

// pixels are the pixels in a point of height.
const pixels = 4.0 / 3

// rows are the rows from first to last.
type rows struct{ first, last int }

// bars is the chart of the contributions of the boards in some rows. It stands beside these
// rows.
func (b *book) bars(name, what string, of, beside rows) placedChart {
	gap := uint(40)
	return placedChart{sheet.Ref(beside.first, chartColumn), &excelize.Chart{
		Type: excelize.Bar, Title: titleOf(words.contributionTo.Say(b.lang, what)),
		Series: []excelize.ChartSeries{{
			Name:       reference(name, of.first-1, 7, of.first-1),
			Categories: reference(name, of.first, 2, of.last),
			Values:     reference(name, of.first, 7, of.last),
			Fill:       solid("595959"),
			DataLabel:  excelize.ChartDataLabel{Font: small()},
		}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Format:    placing,
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(float64(beside.last-beside.first)*contributionLine*pixels) - 2*chartGap},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, TickLabelPosition: excelize.ChartTickLabelLow, Font: small()},
		YAxis:     excelize.ChartAxis{Font: small(), Title: titleOf(words.points.Say(b.lang)), NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.0"}},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.00"}},
		GapWidth:  &gap, VaryColors: new(bool),
	}}
}

func small() excelize.Font { return excelize.Font{Family: "Times New Roman", Size: 9, Color: "000000"} }

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// hatch is the colour that stands for a pattern of lines, for which the library has no name.
const hatch = "F1F2F3"

// hatched writes the patterns into a chart. In print they differ from a solid fill; colours do
// not.
func hatched(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte(`<a:solidFill><a:srgbClr val="`+hatch+`"></a:srgbClr></a:solidFill>`),
		[]byte(`<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"></a:srgbClr></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"></a:srgbClr></a:bgClr></a:pattFill>`+
			`<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"></a:srgbClr></a:solidFill></a:ln>`))
}

// reference names cells of one column, from one row to another, as charts do.
func reference(name string, first, col, last int) string {
	if first == last {
		return fmt.Sprintf("'%s'!%s", name, absolute(first, col))
	}
	return fmt.Sprintf("'%s'!%s:%s", name, absolute(first, col), absolute(last, col))
}

// breakBefore begins a new printed page before a row, unless that many points still fit the
// current one.
func (p *page) breakBefore(row int, points float64) {
	start := 1
	if n := len(p.breaks); n > 0 {
		start = p.breaks[n-1]
	}
	for r := start; r < row; r++ {
		points += cmp.Or(p.heights[r], lineHeight)
	}
	if points > p.width()*pageShape {
		p.breaks = append(p.breaks, row)
	}
}

// pageShape is the height of a printed page, in points, divided by its width in letters. A
// sheet is scaled to the width of A4 landscape.
const pageShape = 3.85
