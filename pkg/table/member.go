package table

import (
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
)

// ByMember lays out a table for each subject of the catalogue: boards as rows, the total last.
// What a board did not state is an empty cell, and a note names it.
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
	estimated := Estimated(r)
	for n, m := range r.Members {
		row := []Cell{Text(fmt.Sprint(n + 1)), Text(MemberName(m, estimated, lang))}
		for _, id := range s.Columns {
			row = append(row, memberCell(r, id, m.ID))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, last)
	t.Notes = b.Notes
	return t
}

// Estimated lists the members whose figures are all estimates; none if all figures of the
// period are.
func Estimated(r *aggregate.Result) []string {
	if allEstimated(r) {
		return nil
	}
	var list []string
	for _, m := range r.Members {
		figures, estimates := 0, 0
		for _, t := range r.Totals {
			if p := t.Part(m.ID); p != nil {
				figures++
				if p.Figure.Estimate {
					estimates++
				}
			}
		}
		if figures > 0 && figures == estimates {
			list = append(list, m.ID)
		}
	}
	return list
}

// MemberName is the name of a member, with a mark if it is one of those that estimate.
func MemberName(m aggregate.Member, estimated []string, lang string) string {
	if slices.Contains(estimated, m.ID) {
		return totalWords.estimating.Say(lang, m.Name)
	}
	return m.Name
}

// ColumnTitle names an indicator or a ratio with its unit, as a column.
func ColumnTitle(c *catalogue.Catalogue, id, lang string) string {
	return fmt.Sprintf("%s (%s)", c.Label(id).In(lang), c.Unit(c.UnitOf(id)).Label.In(lang))
}

// columnMarks are the marks of the notes on a column's total. They stand at the header: behind
// a number, "(1)" would read as part of it.
func (b *outliner) columnMarks(id string) []string {
	var list []remark
	if t := b.r.Total(id); t != nil {
		list = b.coverage(t)
	} else if d := b.r.Ratio(id); d != nil {
		list = b.ratioRemarks(d)
	}
	var marks []string
	for _, one := range list {
		if one.kind != estimates || one.text != b.marked() {
			marks = append(marks, b.note(one.text))
		}
	}
	return marks
}

// marked is the remark that the marks at names make needless.
func (b *outliner) marked() string {
	list := b.of(estimates, totalWords.estimated, Estimated(b.r))
	if len(list) == 0 {
		return ""
	}
	return list[0].text
}

func totalCell(r *aggregate.Result, id string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil && t.Reported() > 0 {
		return Number(t.Value, places).of(id, "")
	}
	if d := r.Ratio(id); d != nil {
		return Number(d.Value, places).of(id, "")
	}
	return Cell{}
}

func memberCell(r *aggregate.Result, id, member string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil {
		if p := t.Part(member); p != nil {
			return Number(p.Figure.Value, places).of(id, member)
		}
	}
	if d := r.Ratio(id); d != nil {
		for _, p := range d.Parts {
			if p.Member == member {
				return Number(p.Value, places).of(id, member)
			}
		}
	}
	return Cell{}
}
