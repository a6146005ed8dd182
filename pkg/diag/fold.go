package diag

import (
	"slices"
	"strconv"
	"strings"
)

// position reads an address such as "E12", or the first of a range, as row and
// column from 1; 0, 0 when the text is none.
func position(cell string) (row, col int) {
	first, _, _ := strings.Cut(cell, ":")
	i := 0
	for i < len(first) && first[i] >= 'A' && first[i] <= 'Z' {
		col = col*26 + int(first[i]-'A'+1)
		i++
	}
	row, err := strconv.Atoi(first[i:])
	if err != nil {
		return 0, 0
	}
	return row, col
}

// fold joins like findings on neighbouring cells of a column or a row. The list is sorted.
func fold(sorted List) List {
	var out List
	open := map[string]int{} // the text of a finding -> where its latest run stands in out
	for _, f := range sorted {
		row, col := position(f.Cell)
		if row == 0 || strings.Contains(f.Cell, ":") || f.Answered != nil || len(f.Related) > 0 {
			out = append(out, f)
			continue
		}
		// A column's cells do not follow each other in the order of rows, so runs are kept by column and by row.
		key := likeness(f)
		down, across := key+"|c"+strconv.Itoa(col), key+"|r"+strconv.Itoa(row)
		if i, ok := open[down]; ok && extends(out[i], row, col) {
			out[i] = join(out[i], f)
			continue
		}
		if i, ok := open[across]; ok && extends(out[i], row, col) {
			out[i] = join(out[i], f)
			continue
		}
		out = append(out, f)
		open[down], open[across] = len(out)-1, len(out)-1
	}
	return out
}

// likeness is equal for findings that a reader could not tell apart but for the cell.
func likeness(f Finding) string {
	bare := f
	bare.Cell = ""
	return strings.Join([]string{
		f.Severity.String(), f.Rule.Code, f.File, f.Sheet, f.Member, f.Period,
		bare.Message("vi"), bare.Hint("vi"),
	}, "\x00")
}

// extends tells whether the cell stands right behind the end of the run, in its direction.
func extends(run Finding, row, col int) bool {
	top, left := position(run.Cell)
	bottom, right := top, left
	if _, end, ok := strings.Cut(run.Cell, ":"); ok {
		bottom, right = position(end)
	}
	down := left == right && col == right && row == bottom+1
	across := top == bottom && row == bottom && col == right+1
	return down || across
}

// join adds a cell to a run. What the cells do not share is dropped, the texts are the same by likeness.
func join(run, next Finding) Finding {
	first, _, _ := strings.Cut(run.Cell, ":")
	run.Cell = first + ":" + next.Cell
	run.Count = run.Cells() + next.Cells()
	if run.Indicator != next.Indicator {
		run.Indicator = ""
	}
	if run.Found != next.Found {
		run.Found = ""
	}
	if run.Expected != next.Expected {
		run.Expected = ""
	}
	if !slices.Equal(run.Values, next.Values) {
		run.Values = nil
	}
	run.Related = slices.Clip(run.Related)
	return run
}
