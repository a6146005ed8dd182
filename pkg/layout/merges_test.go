package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/sheet"
)

// TestMerges holds that the merge over a place is the one that has it in its range.
func TestMerges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []sheet.Range
		for range rapid.IntRange(0, 40).Draw(t, "tries") {
			top, left := rapid.IntRange(1, 30).Draw(t, "top"), rapid.IntRange(1, 12).Draw(t, "left")
			m := sheet.Range{Top: top, Left: left, Bottom: top + rapid.IntRange(0, 9).Draw(t, "height"), Right: left + rapid.IntRange(0, 5).Draw(t, "width")}
			if !slices.ContainsFunc(list, func(o sheet.Range) bool {
				return m.Top <= o.Bottom && o.Top <= m.Bottom && m.Left <= o.Right && o.Left <= m.Right
			}) {
				list = append(list, m)
			}
		}
		merges := new(Arena).merges(list)
		for row := 1; row < 45; row++ {
			for col := 1; col < 20; col++ {
				i := slices.IndexFunc(list, func(m sheet.Range) bool { return m.Contains(row, col) })
				m, ok := merges.over(row, col)
				if ok != (i >= 0) || ok && m != list[i] {
					t.Fatalf("over row %d, column %d of %v: %v, %v", row, col, list, m, ok)
				}
			}
		}
	})
}
