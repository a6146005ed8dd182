package sheet

import "bloc/pkg/quantity"

// Stale is a formula whose stored value is not what it gives over the stored
// values of the cells it names.
type Stale struct {
	Sheet string
	Cell  *Cell
	Value quantity.Decimal // what the formula gives
}

// staleWork bounds how many cells are looked at: a report's sums are far below it.
const staleWork = 2_000_000

// Stale recomputes the formulas that are made of cells, numbers, + - * and /, brackets,
// SUM, ROUND and the sums of SUBTOTAL, of those cells that are wanted, and returns the ones
// whose stored value differs, in reading order. Any other formula is left alone.
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
