package table

import (
	"fmt"

	"bloc/pkg/diff"
)

// TrendByMember lays out a table for each indicator: boards as rows with their figures over
// the periods and the change from the period before, the total last.
func TrendByMember(s *diff.Series, lang string) []*Table {
	var tables []*Table
	for _, l := range s.Lines {
		members := s.ByMember(l.ID)
		if len(members) == 0 {
			continue
		}
		b := &trender{Outline: &Outline{}, s: s, lang: lang}
		t := &Table{
			Title:  []string{"", fmt.Sprintf("%d. %s", len(tables)+1, ColumnTitle(s.Catalogue, l.ID, lang))},
			Header: []string{Words.Number.Say(lang), s.Catalogue.Bloc.Title().In(lang)}, Right: []bool{false, false},
		}
		b.periodColumns(t)
		for n, m := range members {
			t.Rows = append(t.Rows, b.memberRow(fmt.Sprint(n+1), m.Member.Name, diff.Line{ID: l.ID, Unit: l.Unit, Points: m.Points}))
		}
		t.Rows = append(t.Rows, b.memberRow("", Words.Total.Say(lang), l))
		tables = append(tables, t)
	}
	if len(tables) == 0 {
		return []*Table{{Title: TrendHeading(s, lang), Notes: []string{"", compareWords.noneSelectedBoards.Say(lang, s.Catalogue.Bloc.Members.In(lang))}}}
	}
	tables[0].Title = append(TrendHeading(s, lang), tables[0].Title...)
	tables[len(tables)-1].Notes = publishedPeriods(s, lang)
	return tables
}

// periodColumns adds the columns of the periods, and of the changes from the period before.
func (b *trender) periodColumns(t *Table) {
	for _, p := range b.s.Periods {
		t.Header = append(t.Header, SideTitle(b.s.Results[p], Capital(Period(b.lang, p)), b.lang))
		t.Right = append(t.Right, true)
	}
	for _, p := range b.s.Periods[1:] {
		t.Header = append(t.Header, trendWords.growthIn.Say(b.lang, Period(b.lang, p)))
		t.Right = append(t.Right, true)
	}
}

func (b *trender) memberRow(number, name string, l diff.Line) []Cell {
	unit := b.s.Catalogue.Unit(l.Unit)
	row := []Cell{Text(number), Text(name)}
	for _, p := range l.Points {
		row = append(row, valueCell(p.Value, unit))
	}
	for _, p := range l.Points[1:] {
		row = append(row, b.growth(l, p))
	}
	return row
}

// publishedPeriods says for periods that only their totals were published, and where.
func publishedPeriods(s *diff.Series, lang string) []string {
	var notes []string
	for _, p := range s.Periods {
		if r := s.Results[p]; r != nil && r.Source != "" {
			notes = append(notes, publishedNote(lang, p, r.Source))
		}
	}
	return notes
}
