package answer_test

import (
	"fmt"
	"testing"

	"bloc/pkg/answer"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// TestTriedSums notes which figures of a year are the sum of their quarters.
func TestTriedSums(t *testing.T) {
	add := func(r *figure.Report, id string, p figure.Period, value int64) {
		r.Figures = append(r.Figures, figure.Figure{Key: figure.Key{Indicator: id, Period: p, Role: figure.Actual}, Value: quantity.New(value, 0)})
	}
	was, now := &figure.Report{}, &figure.Report{}
	for q := 1; q <= 4; q++ {
		for _, r := range []*figure.Report{was, now} {
			p := figure.Period{Year: 2018, Span: figure.Quarter, N: q}
			add(r, "revenue", p, int64(q))
			add(r, "exports", p, int64(q))
		}
	}
	add(now, "revenue", figure.YearOf(2018), 10)
	add(now, "exports", figure.YearOf(2018), 11)
	add(now, "imports", figure.YearOf(2018), 3) // has no parts
	got := answer.Tried(answer.Two{Was: was, Now: now, Period: figure.YearOf(2018), Catalogue: known}, answer.Answer{})
	if s := fmt.Sprint(got.Figures, got.Parted, got.Summed, got.Span == figure.Quarter); s != "3 2 1 true" {
		t.Error(s)
	}
}
