package report

import (
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// notations are how the texts of a sheet that leave no doubt write numbers.
type notations struct {
	byCol map[int]map[quantity.Notation]bool
	all   map[quantity.Notation]bool
}

// notationsOf finds how the texts of a sheet's figures write numbers.
func notationsOf(s *sheet.Sheet) notations {
	found := notations{map[int]map[quantity.Notation]bool{}, map[quantity.Notation]bool{}}
	for i := range s.Cells {
		c := &s.Cells[i]
		if c.Kind != sheet.Text || !quantity.LooksNumeric(c.Text) {
			continue
		}
		if num, err := quantity.Parse(c.Text, quantity.Unknown); err == nil && num.Evident != quantity.Unknown {
			found.add(c.Col(), num.Evident)
		}
	}
	return found
}

func (n notations) add(col int, evident quantity.Notation) {
	if n.byCol[col] == nil {
		n.byCol[col] = map[quantity.Notation]bool{}
	}
	n.byCol[col][evident] = true
	n.all[evident] = true
}

// of returns how the texts in a column write numbers: as those of it do that leave no
// doubt, else as all such texts of the sheet; Unknown where they differ.
func (n notations) of(col int) quantity.Notation {
	if one := single(n.byCol[col]); one != quantity.Unknown {
		return one
	}
	return single(n.all)
}

// single returns the one notation of a set, Unknown where there are none or several.
func single(set map[quantity.Notation]bool) quantity.Notation {
	if len(set) != 1 {
		return quantity.Unknown
	}
	for n := range set {
		return n
	}
	return quantity.Unknown
}

// notationOf is how a cell writes numbers; a number cell is kept without any.
func (t *tableReader) notationOf(c *sheet.Cell) quantity.Notation {
	if c.Kind != sheet.Text {
		return quantity.Unknown
	}
	return t.notation().of(c.Col())
}
