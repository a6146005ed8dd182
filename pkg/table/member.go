package table

import (
	"fmt"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
)

// ByMember lays out a table for each subject of the catalogue: boards as rows, the
// total last. What a board did not state is an empty cell, and a note names it.
func ByMember(r *aggregate.Result, lang string) []*Table {
	var tables []*Table
	for i, s := range r.Catalogue.Subjects {
		t := bySubject(r, s, lang)
		t.Title = []string{"", fmt.Sprintf("%s. %s", Roman(i+1), s.Title.In(lang))}
		if i == 0 {
			t.Title = append(Heading(r, lang), t.Title...)
		}
		tables = append(tables, t)
	}
	return tables
}

func bySubject(r *aggregate.Result, s catalogue.Subject, lang string) *Table {
	b := &outliner{&Outline{}, r, lang}
	t := &Table{Header: []string{Words.Number.Say(lang), r.Catalogue.Bloc.Title().In(lang)}, Right: []bool{false, false}}
	last := []Cell{{}, Text(Words.Total.Say(lang))}
	for _, id := range s.Columns {
		title := append([]string{ColumnTitle(r.Catalogue, id, lang)}, b.columnMarks(id)...)
		t.Header = append(t.Header, strings.Join(title, " "))
		t.Right = append(t.Right, true)
		last = append(last, totalCell(r, id))
	}
	for n, m := range r.Members {
		row := []Cell{Text(fmt.Sprint(n + 1)), Text(m.Name)}
		for _, id := range s.Columns {
			row = append(row, memberCell(r, id, m.ID))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, last)
	t.Notes = b.Notes
	return t
}

// ColumnTitle names an indicator or a ratio with its unit, for a column.
func ColumnTitle(c *catalogue.Catalogue, id, lang string) string {
	return fmt.Sprintf("%s (%s)", c.Label(id).In(lang), c.Unit(c.UnitOf(id)).Label.In(lang))
}

// columnMarks are the marks of the notes on a column's total. They stand with the
// header: behind a number "(1)" would read as part of it.
func (b *outliner) columnMarks(id string) []string {
	if t := b.r.Total(id); t != nil {
		return b.coverage(t)
	}
	if d := b.r.Ratio(id); d != nil {
		return b.ratioRemarks(d)
	}
	return nil
}

func totalCell(r *aggregate.Result, id string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil && t.Reported() > 0 {
		return Number(t.Value, places)
	}
	if d := r.Ratio(id); d != nil {
		return Number(d.Value, places)
	}
	return Cell{}
}

func memberCell(r *aggregate.Result, id, member string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil {
		if p := t.Part(member); p != nil {
			return Number(p.Figure.Value, places)
		}
	}
	if d := r.Ratio(id); d != nil {
		for _, p := range d.Parts {
			if p.Member == member {
				return Number(p.Value, places)
			}
		}
	}
	return Cell{}
}
