package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
)

// An Excel set to English reads "2.563" as a decimal when somebody types it for two thousand
// five hundred and sixty-three. In a count this is an error in any case. In an amount of money
// it is only doubtful: another amount of the row must have been typed so too, and no amount of
// the table may show that three decimals are in use.

// mayBeThousands reports whether a cell holds an amount that may have been typed with a point
// between its thousands.
func (f *frame) mayBeThousands(n *spot, i *catalogue.Indicator) bool {
	if i.In.Currency == "" || !isTypedSo(n.ctx.Cell) {
		return false
	}
	others := 0
	for at, col := range f.table.Columns {
		if c := cellIn(n.ctx.Row, col.Col); c != nil && c != n.ctx.Cell && !f.head.cols[at].Ratio && isTypedSo(c) {
			others++
		}
	}
	return others > 0 && !f.usesThreeDecimals()
}

// isTypedSo reports whether a number was typed with a point before its last three digits, and has
// at most six.
func isTypedSo(c *sheet.Cell) bool {
	whole, three := pointed(c)
	return three && whole >= 1 && whole <= 3 && c.Text[0] != '0' && c.Style.Format == "General" && c.Formula() == ""
}

// pointed returns how many digits a number has before its point, and whether it has exactly three
// behind it.
func pointed(c *sheet.Cell) (whole int, three bool) {
	if c.Kind != sheet.Number || len(c.Text) < 5 || c.Text[len(c.Text)-4] != '.' {
		return 0, false
	}
	return len(c.Text) - 4, true
}

// usesThreeDecimals reports whether a number of the table has three decimals that cannot be
// thousands: more than three digits stand before the point, or a zero first.
func (f *frame) usesThreeDecimals() bool {
	for _, row := range f.table.Rows {
		for _, c := range row.Cells {
			if whole, three := pointed(c); three && (whole > 3 || c.Text[0] == '0') {
				return true
			}
		}
	}
	return false
}
