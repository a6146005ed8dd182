package table

import (
	"strings"

	"bloc/pkg/aggregate"
)

// Summary lays out the table by indicator, in the order of the catalogue's
// sections. Columns for plan and previous year are there where reports carry them.
func Summary(r *aggregate.Result, lang string) *Table {
	o := OutlineOf(r, lang)
	t := &Table{Title: append(Heading(r, lang), ""), Notes: o.Notes}
	for _, c := range o.Columns(r, lang) {
		t.Header = append(t.Header, c.Title)
		t.Right = append(t.Right, c.Right)
	}
	t.Minor = o.minor(len(t.Header))
	for _, l := range o.Lines {
		row := []Cell{Text(l.Number), Text(strings.Repeat("  ", max(0, l.Level-1)) + l.Title)}
		t.Rows = append(t.Rows, append(row, o.cells(l, lang)...))
	}
	return t
}

// Column is a column of the table by indicator.
type Column struct {
	Title string
	Right bool // it holds numbers
}

// Columns lists the columns that the table needs, from STT to remarks.
func (o *Outline) Columns(r *aggregate.Result, lang string) []Column {
	now, before := Period(lang, r.Period), Period(lang, r.Period.Previous())
	word := totalWords.actual
	if o.Estimate {
		word = totalWords.estimate
	}
	columns := []Column{{Words.Number.Say(lang), false}, {Words.Indicator.Say(lang), false}, {Words.Unit.Say(lang), false}}
	add := func(wanted bool, title string) {
		if wanted {
			columns = append(columns, Column{title, true})
		}
	}
	add(o.Plan, totalWords.plan.Say(lang, now))
	add(o.Previous, totalWords.actual.Say(lang, before))
	add(true, word.Say(lang, now))
	add(o.Plan, totalWords.completion.Say(lang))
	add(o.Previous, Words.Index.Say(lang, before))
	add(true, totalWords.boards.Say(lang, r.Catalogue.Bloc.Short.In(lang)))
	return append(columns, Column{Words.Remark.Say(lang), false})
}

// minor are the columns that give way on a narrow terminal, the first of them first: remarks,
// how many boards reported, the plan and what compares with it, the year before.
func (o *Outline) minor(columns int) [][]int {
	remark, boards, index := columns-1, columns-2, columns-3
	list := [][]int{{remark}, {boards}}
	switch plan, before := 3, 4; {
	case o.Plan && o.Previous:
		list = append(list, []int{plan, index - 1}, []int{before, index})
	case o.Plan, o.Previous: // the one takes the places of both
		list = append(list, []int{plan, index})
	}
	return list
}

// cells fills a line from its unit to its remarks.
func (o *Outline) cells(l Line, lang string) []Cell {
	unit, value := Cell{}, Cell{}
	if l.Unit != nil {
		unit = Text(l.Unit.Label.In(lang))
	}
	var plan, previous *aggregate.Comparison
	switch {
	case l.Total != nil:
		plan, previous = l.Total.Plan, l.Total.Previous
		if l.Total.Reported() > 0 {
			value = Number(l.Total.Value, l.Unit.Places)
		}
	case l.Ratio != nil:
		value = Number(l.Ratio.Value, l.Unit.Places)
	}
	cells := []Cell{unit}
	add := func(wanted bool, c Cell) {
		if wanted {
			cells = append(cells, c)
		}
	}
	add(o.Plan, sum(plan, l))
	add(o.Previous, sum(previous, l))
	add(true, value)
	add(o.Plan, index(plan))
	add(o.Previous, index(previous))
	return append(cells, Text(l.Boards), Text(l.Remark))
}

// sum is the plan, or the year before, of those who have both figures.
func sum(c *aggregate.Comparison, l Line) Cell {
	if c == nil {
		return Cell{}
	}
	return Number(c.Value, l.Unit.Places)
}

// index is a total as a percentage of its plan or of the year before.
func index(c *aggregate.Comparison) Cell {
	if c == nil {
		return Cell{}
	}
	v, ok := c.Index()
	if !ok {
		return Cell{}
	}
	return Number(v, 2)
}

// Roman writes a number from 1 to 39 in Roman digits.
func Roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
