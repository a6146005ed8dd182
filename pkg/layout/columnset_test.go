package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/sheet"
)

// TestColumnSet holds a set of columns against a map of them.
func TestColumnSet(t *testing.T) {
	column := rapid.OneOf(rapid.IntRange(1, 70), rapid.IntRange(1, 1<<14))
	rapid.Check(t, func(t *rapid.T) {
		var set columnSet
		known := map[int]bool{}
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			l := lineOf(column.Draw(t, "left"), rapid.SliceOfN(rapid.IntRange(1, 40), 0, 90).Draw(t, "gaps"), rapid.Bool().Draw(t, "whole"))
			if all := !slices.ContainsFunc(l.figures(), func(c *sheet.Cell) bool { return !known[c.Col()] }); set.hasLine(l) != all {
				t.Fatalf("has %v: %v", l, !all)
			}
			set.addLine(l)
			for _, c := range l.figures() {
				known[c.Col()] = true
			}
			add := column.Draw(t, "column")
			set.add(add)
			known[add] = true
		}
		checkRanges(t, &set, known, column.Draw(t, "from"))
		checkList(t, &set, known)
	})
}

// lineOf makes a line with figures beside each other or with gaps.
func lineOf(col int, gaps []int, whole bool) *line {
	l := &line{}
	for _, gap := range gaps {
		c := sheet.NewCell(1, col, sheet.Number, "1")
		l.cells = append(l.cells, &c)
		l.take(len(l.cells)-1, true)
		if whole {
			gap = 1
		}
		col += gap
	}
	return l
}

func checkRanges(t *rapid.T, set *columnSet, known map[int]bool, left int) {
	right := left + rapid.IntRange(0, 200).Draw(t, "width")
	any, all := false, true
	for col := left; col <= right; col++ {
		if set.has(col) != known[col] {
			t.Fatalf("has column %d: %v", col, !known[col])
		}
		any, all = any || known[col], all && known[col]
	}
	if set.hasAny(left, right) != any || set.hasAll(left, right) != all {
		t.Errorf("columns %d to %d of %v: any %v, all %v", left, right, known, !any, !all)
	}
}

func checkList(t *rapid.T, set *columnSet, known map[int]bool) {
	list := slices.Collect(set.all())
	if len(list) != len(known) || set.size() != len(known) || !slices.IsSorted(list) || set.isEmpty() != (len(known) == 0) {
		t.Errorf("columns %v of %v", list, known)
	}
	if len(list) > 0 && set.first() != list[0] {
		t.Errorf("first of %v is %d", list, set.first())
	}
}
