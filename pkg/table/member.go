package table

import (
	"fmt"

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
	t := &Table{Header: []string{say(lang, "stt"), say(lang, "board")}, Right: []bool{false, false}}
	last := []Cell{{}, Text(say(lang, "total"))}
	for _, id := range s.Columns {
		t.Header = append(t.Header, ColumnTitle(r.Catalogue, id, lang))
		t.Right = append(t.Right, true)
		last = append(last, b.column(id))
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

// column is the total of a column, with the marks of its notes behind it.
func (b *outliner) column(id string) Cell {
	l := b.r.Catalogue.Unit(b.r.Catalogue.UnitOf(id))
	c, marks := Cell{}, []string(nil)
	if t := b.r.Total(id); t != nil {
		if t.Reported() > 0 {
			c = Number(t.Value, l.Places)
		}
		marks = b.coverage(t)
	} else if d := b.r.Ratio(id); d != nil {
		c, marks = Number(d.Value, l.Places), b.ratioRemarks(d)
	}
	for _, m := range marks {
		c = c.Marked(" " + m)
	}
	return c
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
