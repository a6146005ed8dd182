package table

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// cells is the table of the cells in which two versions of a period differ.
func (b *comparer) cells() *Table {
	t := &Table{
		Title: []string{"", compareWords.cells.Say(b.lang)},
		Header: []string{
			b.c.Catalogue.Bloc.Title().In(b.lang), Words.Indicator.Say(b.lang), Words.Role.Say(b.lang),
			b.sides[0], compareWords.cellOf.Say(b.lang, Lower(b.sides[0])), b.sides[1], compareWords.cellOf.Say(b.lang, Lower(b.sides[1])),
		},
		Right: []bool{false, false, false, true, false, true, false},
	}
	for _, cell := range b.c.Cells {
		unit := b.c.Catalogue.Unit(b.c.Catalogue.UnitOf(cell.Indicator))
		row := []Cell{
			Text(b.c.Catalogue.Member(cell.Member).Name), Text(b.c.Catalogue.Label(cell.Indicator).In(b.lang)),
			Text(RoleName(cell.Role, b.lang)),
		}
		for _, f := range []*figure.Figure{cell.Old, cell.New} {
			if f == nil {
				row = append(row, Cell{}, Text(compareWords.absent.Say(b.lang)))
				continue
			}
			row = append(row, Number(f.Value, max(unit.Places, min(f.Places, 6))), Text(sources(f)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sources names the places of a figure.
func sources(f *figure.Figure) string {
	var list []string
	for _, s := range f.Sources {
		list = append(list, diag.Place(s).String())
	}
	return strings.Join(list, ", ")
}
