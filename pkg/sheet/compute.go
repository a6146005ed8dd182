package sheet

import "bloc/pkg/quantity"

// Computed is a formula without a stored value, with the value that it gives.
type Computed struct {
	Sheet *Sheet
	Cell  *Cell
}

// mostPasses bounds how often formulas without values are gone through: a chain of them may
// run against the order of the cells.
const mostPasses = 50

// storedDigits is how many digits of a number a spreadsheet stores.
const storedDigits = 15

// Compute computes each formula without a stored value from the cells that it names, as far as
// Stale can follow it, and returns those formulas. What depends on a cell that cannot be
// computed stays without a value.
func (b *Book) Compute() []Computed {
	c := &calculator{book: b, work: staleWork}
	var list []Computed
	for pass := 0; pass < mostPasses; pass++ {
		before := len(list)
		for _, s := range b.Sheets {
			for i := range s.Cells {
				if cell := &s.Cells[i]; cell.Kind == Uncached && c.fill(s, cell) {
					list = append(list, Computed{s, cell})
				}
			}
		}
		if len(list) == before {
			break
		}
	}
	return list
}

// fill puts the value of a formula into its cell; false if it cannot be computed.
func (c *calculator) fill(s *Sheet, cell *Cell) bool {
	if cell.Formula() == "" || c.work <= 0 {
		return false
	}
	value, _, ok := c.compute(s, cell.Formula())
	if !ok {
		return false
	}
	whole := value.NumDigits() - int(quantity.Places(value))
	if places := storedDigits - max(whole, 1); places >= 0 {
		value = value.Round(int32(places))
	}
	cell.Kind, cell.Text = Number, value.String()
	return true
}

// Forget takes these values out again.
func Forget(list []Computed) {
	for _, c := range list {
		c.Cell.Kind, c.Cell.Text = Uncached, ""
	}
}
