package page

import (
	"strconv"
	"strings"

	"bloc/pkg/quantity"
)

// Bars are drawn in the cell beside their figures. So the chart is a table, which can be read
// aloud, printed and laid out narrowly like any other. A drawing is 100 wide, whatever its
// width on the page.

// bars is the drawing in a cell.
type bars struct {
	Rects []rect
	Lines []line
}

// rect is a rectangle of a drawing, in SVG numbers; line is a vertical line, as thin on a wide
// page as on a narrow one.
type (
	rect struct{ X, Y, W, H, Class string }
	line struct{ Path, Class string }
)

// scale is the range of values that the bars of a table share. It includes zero.
type scale struct{ low, high float64 }

// include widens the scale to include a value.
func (s *scale) include(v quantity.Optional) {
	if v.Valid {
		f := v.Decimal.InexactFloat64()
		s.low, s.high = min(s.low, f), max(s.high, f)
	}
}

// at returns where a value is drawn.
func (s scale) at(v float64) float64 {
	if s.high == s.low {
		return 0
	}
	return (v - s.low) / (s.high - s.low) * 100
}

// The height of a drawing, and of the gap between bars.
const (
	tall = 20.0
	gap  = 2.0
)

// lane is one of several bars in a cell, one below the other.
type lane struct{ y, height float64 }

// lanes divides the height of a cell.
func lanes(n int) []lane {
	list := make([]lane, n)
	height := (tall - gap*float64(n+1)) / float64(n)
	for i := range list {
		list[i] = lane{gap + float64(i)*(height+gap), height}
	}
	return list
}

// bar draws a bar from one value to another.
func (s scale) bar(l lane, from, to float64, class string) rect {
	a, b := s.at(min(from, to)), s.at(max(from, to))
	return rect{coordinate(a), coordinate(l.y), coordinate(b - a), coordinate(l.height), class}
}

// mark draws a line at a value.
func (s scale) mark(l lane, v float64, class string) line {
	return line{"M" + coordinate(min(max(s.at(v), edge), 100-edge)) + "," + coordinate(l.y-gap/2) + "v" + coordinate(l.height+gap), class}
}

// edge keeps a line from being cut off at the side of a drawing.
const edge = 0.4

// change draws a change from zero, up or down, with the line at zero.
func (s scale) change(v quantity.Optional) *bars {
	b := &bars{}
	if v.Valid {
		class := "up"
		if v.Decimal.IsNegative() {
			class = "down"
		}
		b.Rects = append(b.Rects, s.bar(lanes(1)[0], 0, v.Decimal.InexactFloat64(), class))
	}
	b.Lines = append(b.Lines, s.mark(lane{gap, tall - 2*gap}, 0, "zero"))
	return b
}

// coordinate writes a number for SVG, the same on every machine.
func coordinate(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// curve is the drawing of a series.
type curve struct {
	Label string   // the drawing in words
	Paths []string // one for each stretch without a gap
	Dots  []dot
	Ticks []dot
	Base  string // the position of the axis
}

// dot is a point of a curve, with its text.
type dot struct{ X, Y, Text, TextY string }

// The size of a curve, with room for the texts around it.
const (
	curveWidth, curveHeight = 360.0, 170.0
	curveSide, curveTop     = 34.0, 30.0
	curveBottom             = 26.0
	mostLabels              = 6 // values that are written
)

// point is a value of a series; not valid in a gap.
type point struct {
	name  string
	text  string
	value quantity.Optional
}

// draw draws a series. Its scale includes zero.
func (c *curve) draw(points []point) {
	var s scale
	for _, p := range points {
		s.include(p.value)
	}
	x := func(i int) float64 {
		if len(points) == 1 {
			return curveWidth / 2
		}
		return curveSide + float64(i)*(curveWidth-2*curveSide)/float64(len(points)-1)
	}
	y := func(v float64) float64 {
		return curveHeight - curveBottom - s.at(v)/100*(curveHeight-curveTop-curveBottom)
	}
	c.Base = coordinate(y(0))
	begun := false
	every := (len(points) + mostLabels - 1) / mostLabels
	for i, p := range points {
		named := (len(points)-1-i)%every == 0 // the last one always
		if named {
			c.Ticks = append(c.Ticks, dot{X: coordinate(x(i)), Y: coordinate(curveHeight - 8), Text: p.name})
		}
		if !p.value.Valid {
			begun = false
			continue
		}
		v := y(p.value.Decimal.InexactFloat64())
		at := coordinate(x(i)) + "," + coordinate(v)
		if begun {
			c.Paths[len(c.Paths)-1] += " " + at
		} else {
			c.Paths = append(c.Paths, at)
		}
		begun = true
		d := dot{X: coordinate(x(i)), Y: coordinate(v), TextY: coordinate(v - 9)}
		if named {
			d.Text = p.text
		}
		c.Dots = append(c.Dots, d)
	}
}
