package settle

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// zone makes the part of a zone with a figure.
func zone(table *Table, row, col int, value quantity.Decimal) *Claim {
	return &Claim{
		Figure: figure.Figure{Key: figure.Key{Indicator: fmt.Sprint(col)}, Value: value},
		Spot:   Spot{Table: table, Row: row, Col: col}, Share: OfZone,
	}
}

// TestHiddenSubtotal compares hiddenSubtotal with adding up every run of rows for each
// row.
func TestHiddenSubtotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := new(Table)
		s := &settler{}
		var parts []*Claim // of the first column
		columns := rapid.IntRange(1, 3).Draw(t, "columns")
		for row := range rapid.IntRange(1, 9).Draw(t, "rows") {
			for col := range columns {
				if col > 0 && rapid.IntRange(0, 9).Draw(t, "blank") == 0 {
					continue
				}
				value := rapid.Int64Range(-1, 6).Draw(t, "value")
				s.claims = append(s.claims, zone(table, row, col, quantity.New(value*10, -1)))
				if col == 0 {
					parts = append(parts, s.claims[len(s.claims)-1])
				}
			}
		}
		if got, want := s.hiddenSubtotal(parts), addedUp(s, parts); got != want {
			t.Errorf("%+v, by adding up %+v", got, want)
		}
	})
}

// addedUp finds the hidden subtotal by adding up every run of rows.
func addedUp(s *settler, parts []*Claim) *Claim {
	rows := make([]zoneRow, len(parts))
	for i, p := range parts {
		rows[i] = zoneRows(s.claims)[p.row()]
	}
	for i, p := range parts {
		if rows[i].isSumOf(slices.Values(rows[i+1:])) || rows[i].isSumOf(upwards(rows[:i])) {
			return p
		}
	}
	return nil
}

// BenchmarkZones sums zones without a total: ten times the zones should take ten times as
// long.
func BenchmarkZones(b *testing.B) {
	for _, zones := range []int{500, 5_000} {
		b.Run(fmt.Sprint(zones), func(b *testing.B) {
			table := new(Table)
			var claims, parts []*Claim
			for row := range zones {
				for col := range 2 {
					claims = append(claims, zone(table, row, col, quantity.New(int64(row*7+col), 0)))
				}
				parts = append(parts, claims[len(claims)-2])
			}
			for b.Loop() {
				s := &settler{claims: claims}
				if s.hiddenSubtotal(parts) != nil {
					b.Fatal("no row is the sum of others")
				}
			}
		})
	}
}
