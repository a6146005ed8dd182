package table

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diff"
)

// bridge is the table of the causes of the changes that are not like for like.
func (b *comparer) bridge() *Table {
	used := map[diff.Cause]bool{}
	for _, ch := range b.c.Changes {
		for _, s := range ch.Bridge {
			used[s.Cause] = used[s.Cause] || ch.Uneven()
		}
	}
	t := &Table{
		Title:  []string{"", compareWords.bridge.Say(b.lang)},
		Header: []string{Words.Indicator.Say(b.lang), Words.Unit.Say(b.lang), Words.Change.Say(b.lang)}, Right: []bool{false, false, true},
	}
	for _, cause := range diff.Causes() {
		if used[cause] {
			t.Header, t.Right = append(t.Header, CauseName(cause, b.lang)), append(t.Right, true)
		}
	}
	for _, ch := range b.c.Changes {
		if !ch.Uneven() {
			continue
		}
		unit := b.c.Catalogue.Unit(ch.Indicator.Unit)
		row := []Cell{Text(ch.Indicator.Label.In(b.lang)), Text(unit.Label.In(b.lang)), valueCell(ch.Delta(), unit)}
		for _, cause := range diff.Causes() {
			if used[cause] {
				row = append(row, stepCell(ch, cause, unit))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// LikeGrowth names the growth like for like, for headers.
func LikeGrowth(lang string) string { return compareWords.likeGrowth.Say(lang) }

// CauseName names a cause of a change, for headers.
func CauseName(cause diff.Cause, lang string) string { return compareWords.cause[cause].Say(lang) }

func stepCell(ch diff.Change, cause diff.Cause, unit *catalogue.Unit) Cell {
	for _, s := range ch.Bridge {
		if s.Cause == cause {
			return Number(s.Delta, unit.Places)
		}
	}
	return Cell{}
}
