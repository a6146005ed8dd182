package sheet

import (
	"errors"
	"slices"

	"bloc/pkg/diag"
)

// Draft is a sheet that is being read. Its reader enters each place, adds a cell for each
// place that holds something, and finishes.
type Draft struct {
	*Builder
	Sheet *Sheet // the part that has been read

	// Progress returns the share of the sheet that has been read, from 0 to 1. It is an
	// estimate by which room for cells is made.
	Progress func() float64

	before int        // the builder's count when the sheet began
	last   position   // the last place that was entered
	loose  bool       // places may come in any order
	seen   []position // all places, if loose
}

// ErrDisorder is the error of a sheet whose places are not in reading order. The sheet has to
// be read again, into the draft that Again returns.
var ErrDisorder = errors.New("cells are not in order")

// position is the place of a cell as one number; numbers sort in reading order.
type position uint64

func at(row, col int) position { return position(row)<<16 | position(col) }

// Draft returns the draft of a sheet, without cells so far.
func (b *Builder) Draft(name string, hidden bool) *Draft {
	whole := func() float64 { return 1 }
	return &Draft{Builder: b, Sheet: &Sheet{Name: name, Hidden: hidden}, Progress: whole, before: b.cells}
}

// Again returns a new draft of the sheet that takes places in any order. It remembers them
// all.
func (d *Draft) Again() *Draft {
	d.cells = d.before
	again := d.Draft(d.Sheet.Name, d.Sheet.Hidden)
	again.Sheet.VeryHidden = d.Sheet.VeryHidden
	again.loose = true
	return again
}

// Loose reports whether places may come in any order.
func (d *Draft) Loose() bool { return d.loose }

// Enter goes to a place, with or without a value. No place may be entered twice.
func (d *Draft) Enter(row, col int) error {
	p := at(row, col)
	switch {
	case d.loose:
		d.seen = append(d.seen, p)
		if len(d.seen) > d.limits.Cells {
			return OverLimit(Counted.Disorder, int64(d.limits.Cells))
		}
	case p == d.last:
		return twice(p)
	case p < d.last:
		return ErrDisorder
	}
	d.last = p
	return nil
}

// Behind reports whether a place lies behind the last one. Enter succeeds there.
func (d *Draft) Behind(row, col int) bool { return at(row, col) > d.last }

// Pass is Enter for a place behind the last one, in a draft that is not loose.
func (d *Draft) Pass(row, col int) { d.last = at(row, col) }

func twice(p position) error {
	f := Damaged("ô này ghi hai lần", "this cell is given twice").In(int(p>>16), int(p&0xFFFF))
	f.Rule = diag.SheetDamaged
	return f
}

// Store adds a cell.
func (d *Draft) Store(c Cell) error {
	if d.cells >= d.limits.Cells {
		return d.count()
	}
	*d.Add() = c
	return nil
}

// Add adds an empty cell and returns it. The cell must be known to fit (see Fits).
func (d *Draft) Add() *Cell {
	n := len(d.Sheet.Cells)
	if n == cap(d.Sheet.Cells) {
		d.grow()
	}
	d.cells++
	d.Sheet.Cells = d.Sheet.Cells[:n+1]
	return &d.Sheet.Cells[n]
}

// grow moves the cells to larger room, as seldom as the progress allows. The progress is an
// estimate and may rest on what the file claims, so the room grows in steps.
func (d *Draft) grow() {
	n := len(d.Sheet.Cells)
	want := float64(n) / max(d.Progress(), 1e-3)
	room := min(max(int(want*1.02)+16, n+n/4, 128), 256*n+128, d.limits.Cells)
	d.Sheet.Cells = append(d.room.cells(max(n+1, room)), d.Sheet.Cells...)
}

// HideRow notes that a row is hidden. It counts like a cell.
func (d *Draft) HideRow(row int) error {
	if d.Sheet.HiddenRows == nil {
		d.Sheet.HiddenRows = map[int]bool{}
	}
	d.Sheet.HiddenRows[row] = true
	return d.count()
}

// HideCols notes that the columns from first to last are hidden.
func (d *Draft) HideCols(first, last int) error {
	if first < 1 || last > LastCol || first > last {
		return Damaged("cột %d đến %d không hợp lệ", "columns %d to %d are out of range", first, last)
	}
	if d.Sheet.HiddenCols == nil {
		d.Sheet.HiddenCols = map[int]bool{}
	}
	for col := first; col <= last; col++ {
		d.Sheet.HiddenCols[col] = true
	}
	return nil
}

// Merge notes a merged range. A single cell is none.
func (d *Draft) Merge(r Range) error {
	if len(d.Sheet.Merges) >= d.limits.Merges {
		return OverLimit(Counted.Merges, int64(d.limits.Merges))
	}
	if r.Top != r.Bottom || r.Left != r.Right {
		d.Sheet.Merges = append(d.Sheet.Merges, r)
	}
	return nil
}

// Sort puts the cells in reading order once all have been read. It refuses a place that was
// entered twice, with or without a value.
func (d *Draft) Sort() error {
	if !d.loose {
		return nil
	}
	slices.Sort(d.seen)
	for i := 1; i < len(d.seen); i++ {
		if d.seen[i] == d.seen[i-1] {
			return twice(d.seen[i])
		}
	}
	slices.SortFunc(d.Sheet.Cells, func(a, b Cell) int {
		return int(at(a.Row(), a.Col())) - int(at(b.Row(), b.Col()))
	})
	return nil
}

// Finish returns the sheet without the cells that merges hide. Each merge that hides something
// is a finding; place gives its file.
func (d *Draft) Finish(place diag.Place) (*Sheet, diag.List, error) {
	place.Sheet = d.Sheet.Name
	findings, err := d.Sheet.uncover(place)
	if err != nil {
		return nil, nil, err
	}
	return d.Sheet, findings, nil
}
