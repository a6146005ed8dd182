package page

import (
	"testing"

	"bloc/pkg/quantity"
)

// TestScale holds that bars are as long as their values, from zero on, and that changes go
// both ways from it.
func TestScale(t *testing.T) {
	var s scale
	for _, n := range []int64{50, 200} {
		s.include(quantity.Some(quantity.New(n, 0)))
	}
	if got := s.bar(lanes(2)[1], 0, 50, "a"); got != (rect{"0", "11", "25", "7", "a"}) {
		t.Errorf("a quarter is drawn as %v", got)
	}
	s.include(quantity.Some(quantity.New(-200, 0)))
	if got := s.change(quantity.Some(quantity.New(-100, 0))).Rects[0]; got != (rect{"25", "2", "25", "16", "down"}) {
		t.Errorf("half of a fall is drawn as %v", got)
	}
	if got := s.change(quantity.Optional{}); len(got.Rects) != 0 || len(got.Lines) != 1 {
		t.Errorf("no change is drawn as %v", got)
	}
	if got := (scale{}).bar(lanes(1)[0], 0, 0, "a"); got.W != "0" {
		t.Errorf("nothing is drawn as %v", got)
	}
}

// TestCurve holds that a gap stays a gap.
func TestCurve(t *testing.T) {
	value := func(n int64) quantity.Optional { return quantity.Some(quantity.New(n, 0)) }
	var c curve
	c.draw([]point{{"2016", "1", value(1)}, {"2017", "2", value(2)}, {name: "2018"}, {"2019", "4", value(4)}})
	if len(c.Paths) != 2 || c.Paths[0] != "34,115.5 131.33,87" || c.Paths[1] != "326,30" {
		t.Errorf("it is drawn as %q", c.Paths)
	}
	if len(c.Dots) != 3 || len(c.Ticks) != 4 {
		t.Errorf("it has %d dots and %d ticks", len(c.Dots), len(c.Ticks))
	}
}
