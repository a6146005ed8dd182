package diag

import (
	"slices"
	"strconv"
	"strings"
)

// corners returns the first and the last address of a range, one of a single cell twice.
func corners(cell string) (first, last string) {
	first, last, ok := strings.Cut(cell, ":")
	if !ok {
		last = first
	}
	return first, last
}

// position reads an address such as "E12", or the first of a range, as row and
// column from 1; 0, 0 when the text is none.
func position(cell string) (row, col int) {
	first, _ := corners(cell)
	i := 0
	for i < len(first) && first[i] >= 'A' && first[i] <= 'Z' {
		col = col*26 + int(first[i]-'A'+1)
		i++
	}
	if i == len(first) {
		return 0, 0
	}
	row, err := strconv.Atoi(first[i:])
	if err != nil {
		return 0, 0
	}
	return row, col
}

// fold joins like findings on neighbouring cells of a column, a row or a block. The list
// is sorted.
func fold(sorted List) List {
	f := folding{open: map[run]int{}}
	for _, one := range sorted {
		f.add(one)
	}
	return f.stack()
}

// folding is a list of findings of which the latest may still grow.
type folding struct {
	out   List
	kinds []string    // for each finding in out, what it shares with similar ones; empty if it never folds
	areas []area      // for each finding in out
	open  map[run]int // index in out of the latest run
}

// run is where a cell must stand to follow on another: in a column or in a row.
type run struct {
	like   string
	across bool // along a row
	line   int  // the column, or the row
}

// add adds a finding to the run that it follows on, or begins one. A column's cells do
// not follow each other in the order of rows, so runs are kept by column and by row.
func (f *folding) add(one Finding) {
	row, col := position(one.Cell)
	if row == 0 || strings.Contains(one.Cell, ":") || one.Answered != nil || len(one.Also) > 0 {
		f.out, f.kinds, f.areas = append(f.out, one), append(f.kinds, ""), append(f.areas, area{})
		return
	}
	like := likeness(one)
	down, across := run{like, false, col}, run{like, true, row}
	for _, r := range []run{down, across} {
		if i, ok := f.open[r]; ok && f.areas[i].extends(row, col) {
			f.out[i] = join(f.out[i], one)
			f.areas[i] = areaOf(f.out[i].Cell)
			return
		}
	}
	f.out, f.kinds, f.areas = append(f.out, one), append(f.kinds, like), append(f.areas, area{row, col, row, col})
	f.open[down], f.open[across] = len(f.out)-1, len(f.out)-1
}

// extends reports whether the cell stands right behind the end of a run, in its direction.
func (a area) extends(row, col int) bool {
	down := a.left == a.right && col == a.right && row == a.bottom+1
	across := a.top == a.bottom && row == a.bottom && col == a.right+1
	return down || across
}

// stack joins runs along a row with like ones right under them over the same columns.
func (f *folding) stack() List {
	type span struct {
		like        string
		left, right int
	}
	open := map[span]int{} // index in out of the lowest run of its kind and columns
	for i, like := range f.kinds {
		a := f.areas[i]
		if like == "" || a.left == a.right {
			continue
		}
		s := span{like, a.left, a.right}
		above, ok := open[s]
		if !ok || f.areas[above].bottom+1 != a.top {
			open[s] = i
			continue
		}
		f.areas[above] = f.areas[above].union(a)
		f.out[above] = join(f.out[above], f.out[i])
		f.out[above].Cell = f.areas[above].String()
		f.kinds[i] = joined
	}
	kept := f.out[:0]
	for i := range f.out {
		if f.kinds[i] != joined {
			kept = append(kept, f.out[i])
		}
	}
	return kept
}

// joined takes the place of the kind for a finding that has become part of another.
const joined = "\x00"

// likeness is equal for findings that differ, for a reader, only by their cell.
func likeness(f Finding) string {
	bare := f
	bare.Cell = ""
	return strings.Join([]string{
		f.Severity.String(), f.Rule.Code, f.File, f.Sheet, f.Member, f.Period, f.UseWord("en"),
		bare.Message("vi"), bare.Hint("vi"), places(f.Related),
	}, "\x00")
}

// join adds cells to a run. What they do not share is dropped. Their texts are the same, as their
// likeness is.
func join(run, next Finding) Finding {
	first, _ := corners(run.Cell)
	_, last := corners(next.Cell)
	run.Cell = first + ":" + last
	run.Count = run.Cells() + next.Cells()
	run.AddIndicators(append([]string{next.Indicator}, next.Indicators...)...)
	if run.Found != next.Found {
		run.Found = ""
	}
	if run.Expected != next.Expected {
		run.Expected = ""
	}
	if !slices.Equal(run.Values, next.Values) {
		run.Values = nil
	}
	return run
}
