package sheet

import "bloc/pkg/quantity"

// Stale is a formula whose stored value differs from what it gives over the stored values of
// the cells that it names.
type Stale struct {
	Sheet string
	Cell  *Cell
	Value quantity.Decimal // what the formula gives
}

// staleWork bounds how many cells are looked at. The sums of a report are far below it.
const staleWork = 2_000_000

// Stale recomputes formulas of wanted cells, and returns those whose stored value differs, in
// reading order. It follows formulas that consist of cells, numbers, + - * and /, brackets,
// SUM, ROUND and the sums of SUBTOTAL; it leaves others alone.
func (b *Book) Stale(wanted func(sheet string, c *Cell) bool) []Stale {
	c := &calculator{book: b, work: staleWork}
	var list []Stale
	for _, s := range b.Sheets {
		for i := range s.Cells {
			cell := &s.Cells[i]
			if cell.Formula() == "" || cell.Kind != Number || !wanted(s.Name, cell) {
				continue
			}
			stored, err := quantity.FromStored(cell.Text)
			value, size, ok := c.compute(s, cell.Formula())
			// Spreadsheets compute with about 15 digits.
			if err == nil && ok && stored.Sub(value).Abs().GreaterThan(size.Shift(-10)) {
				list = append(list, Stale{s.Name, cell, value})
			}
		}
	}
	return list
}
