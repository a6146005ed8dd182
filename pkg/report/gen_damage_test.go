package report_test

import (
	"slices"
	"strings"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// spoil damages a report the way people do: strange words, headings gone, header
// rows swapped, merges cut, units changed.
func (o *office) spoil(b *sheet.Book) {
	s := b.Sheets[o.IntN(len(b.Sheets))]
	for range 1 + o.IntN(3) {
		c := &s.Cells[o.IntN(len(s.Cells))]
		if c.Row() < 4 {
			continue
		}
		switch damage := o.IntN(7); damage {
		case 3:
			dropHeading(s, c.Row())
		case 4:
			swapHeaders(s, c.Row())
		case 5:
			if len(s.Merges) > 0 {
				i := o.IntN(len(s.Merges))
				s.Merges = append(s.Merges[:i:i], s.Merges[i+1:]...)
			}
		default:
			if c.Kind == sheet.Text {
				o.spoilText(c, damage)
			}
		}
	}
}

// spoilText damages a text.
func (o *office) spoilText(c *sheet.Cell, damage int) {
	switch {
	case damage == 0:
		added := o.one(" khác", " dự kiến", " ngoài KCN", " chưa kiểm toán")
		c.Text, o.foreseen = c.Text+added, o.foreseen || added == " dự kiến"
	case damage == 1 && !quantity.LooksNumeric(c.Text):
		c.Text = o.one("Xyz", "Nội dung khác", "…?")
	case damage == 2 && c.Col() == 1+o.left:
		c.Text = o.one("I", "5", "a", "-")
	case damage == 6 && strings.Contains(c.Text, "USD"):
		c.Text = strings.Replace(c.Text, "USD", o.one("đồng", "EUR", "tấn"), 1)
	}
}

func onlyTexts(s *sheet.Sheet, row int) bool {
	found := false
	for _, c := range s.Cells {
		if c.Row() == row {
			if found = true; c.Kind != sheet.Text || quantity.LooksNumeric(c.Text) {
				return false
			}
		}
	}
	return found
}

// indented reports whether only blanks give a row its place in the outline.
func indented(s *sheet.Sheet, row int) bool {
	return slices.ContainsFunc(s.Cells, func(c sheet.Cell) bool { return c.Row() == row && strings.HasPrefix(c.Text, " ") })
}

// dropHeading empties a row that holds texts alone.
func dropHeading(s *sheet.Sheet, row int) {
	if !onlyTexts(s, row) || indented(s, row+1) {
		return // without numbers nobody could notice
	}
	var rest []sheet.Cell
	for _, c := range s.Cells {
		if c.Row() != row {
			rest = append(rest, c)
		}
	}
	s.Cells = rest
}

// swapHeaders exchanges two rows of texts that follow each other.
func swapHeaders(s *sheet.Sheet, row int) {
	if !onlyTexts(s, row) || !onlyTexts(s, row+1) {
		return
	}
	for i := range s.Cells {
		switch c := &s.Cells[i]; c.Row() {
		case row:
			*c = moved(c, row+1)
		case row + 1:
			*c = moved(c, row)
		}
	}
}

// moved is a constant in another row of its column.
func moved(c *sheet.Cell, row int) sheet.Cell {
	there := sheet.NewCell(row, c.Col(), c.Kind, c.Text)
	there.Style = c.Style
	return there
}
