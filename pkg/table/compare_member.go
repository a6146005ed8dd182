package table

import (
	"fmt"
	"strings"

	"bloc/pkg/diff"
	"bloc/pkg/quantity"
)

// CompareByMember lays out a table for each indicator. Its rows are boards, with the change of
// each and its contribution to the growth of the total, which comes last.
func CompareByMember(c *diff.Comparison, lang string) []*Table {
	if len(c.Changes) == 0 {
		return []*Table{{Title: CompareHeading(c, lang), Notes: []string{"", compareWords.noneSelectedBoards.Say(lang, c.Catalogue.Bloc.Members.In(lang))}}}
	}
	tables := []*Table{}
	for i, ch := range c.Changes {
		b := newComparer(c, lang)
		t := &Table{
			Title: []string{"", fmt.Sprintf("%d. %s", i+1, ColumnTitle(c.Catalogue, ch.Indicator.ID, lang))},
			Header: []string{
				Words.Number.Say(lang), c.Catalogue.Bloc.Title().In(lang), b.sides[0], b.sides[1],
				Words.Change.Say(lang), Words.Growth.Say(lang), Words.Contribution.Say(lang), Words.Remark.Say(lang),
			},
			Right: []bool{false, false, true, true, true, true, true, false},
		}
		if i == 0 {
			t.Title = append(CompareHeading(c, lang), t.Title...)
		}
		unit := c.Catalogue.Unit(ch.Indicator.Unit)
		for n, p := range ch.Parts {
			row := []Cell{
				Text(fmt.Sprint(n + 1)), Text(UnitName(c, p.Unit, lang)),
				valueCell(p.Old, unit), valueCell(p.New, unit), valueCell(p.Delta(), unit), {}, percentCell(p.Contribution), {},
			}
			if p.Cause == diff.LikeForLike {
				row[5] = percentCell(p.Compared().Growth())
			}
			row[7] = Text(PartNote(c, ch, p, lang))
			t.Rows = append(t.Rows, row)
		}
		if r := ch.Rest; r.Units > 0 {
			t.Rows = append(t.Rows, []Cell{
				{}, Text(compareWords.others.Say(lang, r.Units)), valueCell(r.Old, unit), valueCell(r.New, unit), valueCell(r.Delta(), unit),
				{}, percentCell(r.Contribution), {},
			})
		}
		marks := strings.Join(b.remarks(ch), " ")
		t.Rows = append(t.Rows, []Cell{
			{}, Text(Words.Total.Say(lang)), valueCell(ch.Old, unit), valueCell(ch.New, unit), valueCell(ch.Delta(), unit),
			percentCell(ch.Growth()), percentCell(ch.Growth()), Text(marks),
		})
		t.Notes = b.Notes
		tables = append(tables, t)
	}
	return tables
}

// UnitName names a unit. If others became one, it names these too.
func UnitName(c *diff.Comparison, u *diff.Unit, lang string) string {
	if !u.Merged() {
		return u.Name
	}
	var names []string
	for _, id := range u.Before {
		names = append(names, c.Catalogue.Member(id).Name)
	}
	return compareWords.merged.Say(lang, u.Name, strings.Join(names, ", "))
}

// PartNote says what the growth of a unit is not, or what it covers; empty if it follows from
// the two figures beside it.
func PartNote(c *diff.Comparison, ch diff.Change, p diff.Part, lang string) string {
	switch {
	case p.Cause != diff.LikeForLike:
		return causeNote(c, p, lang)
	case p.Baseline.Valid:
		places := c.Catalogue.Unit(ch.Indicator.Unit).Places
		return compareWords.baseline.Say(lang, Lower(CompareSides(c, lang)[0]), quantity.Format(p.Baseline.Decimal, max(places, quantity.Places(p.Baseline.Decimal)), lang), strings.Join(p.Unit.Outside, ", "))
	}
	return ""
}

// causeNote says in a few words why a unit is not compared like for like.
func causeNote(c *diff.Comparison, p diff.Part, lang string) string {
	sides := CompareSides(c, lang)
	switch p.Cause {
	case diff.MissingOld:
		return compareWords.whyMissing.Say(lang, Lower(sides[0]))
	case diff.MissingNew:
		return compareWords.whyMissing.Say(lang, Lower(sides[1]))
	}
	if p.Incomparable() {
		return compareWords.outside.Say(lang, strings.Join(p.Unit.Outside, ", "))
	}
	return compareWords.why[p.Cause].Say(lang)
}
