package sheet

import (
	"cmp"
	"slices"

	"bloc/pkg/diag"
)

// uncover takes out the cells that a merge hides. What they hold is not the value of the
// merge, and nobody who looks at the sheet sees it. Each merge that hides something is a
// finding.
func (s *Sheet) uncover(place diag.Place) (findings diag.List, err error) {
	if len(s.Merges) == 0 {
		return nil, nil
	}
	merges := slices.Clone(s.Merges)
	slices.SortFunc(merges, func(a, b Range) int {
		return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left))
	})
	front := front{rest: merges}
	found := map[Range]diag.Finding{}
	kept := 0
	for i := range s.Cells {
		c := &s.Cells[i]
		if err := front.moveTo(c.Row()); err != nil {
			return nil, err
		}
		m, covered := front.over(c.Col())
		if !covered || m.Top == c.Row() && m.Left == c.Col() {
			if kept < i {
				s.Cells[kept] = *c
			}
			kept++
			continue
		}
		f, again := found[m]
		if !again {
			f = hidden(c, m, place)
		}
		f.Count++
		found[m] = f
	}
	s.Cells = s.Cells[:kept]
	if err := front.moveTo(LastRow); err != nil {
		return nil, err
	}
	for _, m := range merges {
		if f, ok := found[m]; ok {
			findings.Add(f)
		}
	}
	return findings, nil
}

// hidden returns the finding on a merge that hides cells, at the first of them.
func hidden(c *Cell, m Range, place diag.Place) diag.Finding {
	place.Cell = c.Ref()
	finding := diag.CellUnderMerge.At(place).With("merge", diag.Same(m.String()))
	finding.Found = Clip([]byte(c.Text))
	return finding
}

// front is the line of merges over one row, as the row moves down the sheet. Merges do not
// overlap, so they are in order from left to right.
type front struct {
	rest  []Range // the merges that begin further down, sorted
	line  []Range // the merges over the row, sorted by column
	event int     // the next row at which the line changes
}

// moveTo moves the front down to a row. Overlapping merges are refused: nobody could say to
// which of them a cell belongs.
func (f *front) moveTo(row int) error {
	for f.event <= row {
		here := f.event
		f.line = slices.DeleteFunc(f.line, func(m Range) bool { return m.Bottom < here })
		for len(f.rest) > 0 && f.rest[0].Top <= here {
			m := f.rest[0]
			f.rest = f.rest[1:]
			i, _ := f.find(m.Left)
			if i < len(f.line) && f.line[i].Left <= m.Right || i > 0 && f.line[i-1].Right >= m.Left {
				return Damaged("vùng gộp %s chồng lên vùng khác", "the merged range %s overlaps another", m)
			}
			f.line = slices.Insert(f.line, i, m)
		}
		f.event = LastRow + 1
		for _, m := range f.line {
			f.event = min(f.event, m.Bottom+1)
		}
		if len(f.rest) > 0 {
			f.event = min(f.event, f.rest[0].Top)
		}
	}
	return nil
}

// find returns where a merge that begins at the column stands in the line or belongs.
func (f *front) find(col int) (int, bool) {
	return slices.BinarySearchFunc(f.line, col, func(m Range, col int) int { return cmp.Compare(m.Left, col) })
}

// over returns the merge that lies over the column in the row of the front.
func (f *front) over(col int) (Range, bool) {
	if len(f.line) == 0 {
		return Range{}, false
	}
	i, exact := f.find(col)
	if !exact {
		i--
	}
	if i < 0 || f.line[i].Right < col {
		return Range{}, false
	}
	return f.line[i], true
}
