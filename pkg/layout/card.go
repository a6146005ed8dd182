package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// isCard reports whether a block is one row of figures under their names, and nothing else:
// one of the boxes of a page of key figures.
func (b *block) isCard() bool {
	return len(b.head) == 1 && len(b.rows) == 1 && b.rows[0].class == body && len(b.rows[0].labels()) == 0
}

// joinCards gives cards the units that stand below their figures, and marks those that stand
// right below another card, under its titles.
func joinCards(g *Grid, blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if !b.isCard() {
			continue
		}
		if i > 0 && blocks[i-1].isCard() && len(b.above) == 0 {
			b.goesOn = b.head[0].number == blocks[i-1].rows[0].number+1
		}
		if !b.hasUnitsBelow(g) {
			continue
		}
		if i+1 < len(blocks) {
			next := &blocks[i+1]
			if len(next.above) == 0 {
				continue // the line heads the next block
			}
			next.above = next.above[1:]
		}
		b.units, b.after[0] = b.after[0], nil
	}
}

// hasUnitsBelow reports whether the line right below a card is nothing but units, one under
// each of its figures.
func (b *block) hasUnitsBelow(g *Grid) bool {
	if len(b.after) == 0 || b.after[0].number != b.rows[0].number+1 || len(b.after[0].figures()) > 0 {
		return false
	}
	figures := b.rows[0].figures()
	return slices.EqualFunc(b.after[0].labels(), figures, func(unit, figure *sheet.Cell) bool {
		return unit.Col() == figure.Col() && answers(g.words.IsUnit, Label{unit.Text, unit})
	})
}
