package table

import (
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
)

// Summary lays out the table by indicator, in the order of the catalogue's sections. It has
// columns for plan and previous year if reports state them. If these cover fewer boards than
// the year, a second table compares the boards that have both.
func Summary(r *aggregate.Result, lang string) []*Table {
	o := OutlineOf(r, lang)
	t := &Table{Title: append(append(Heading(r, lang), o.above(r, lang)...), ""), Notes: o.Notes}
	for _, c := range o.Columns(r, lang) {
		t.Header = append(t.Header, c.Title)
		t.Right = append(t.Right, c.Right)
	}
	t.Minor = o.minor(len(t.Header))
	for _, l := range o.Lines {
		row := []Cell{Text(l.Number), Text(indented(l))}
		t.Rows = append(t.Rows, append(row, o.cells(l, lang)...))
	}
	if o.Shared == nil {
		return []*Table{t}
	}
	return []*Table{t, o.Shared.table(r, lang)}
}

// indented is the title of a line, with blanks before it for its level.
func indented(l Line) string { return strings.Repeat("  ", max(0, l.Level-1)) + l.Title }

// above is the line under the title, with what holds for most lines of the table.
func (o *Outline) above(r *aggregate.Result, lang string) []string {
	list := o.General
	if o.Shared != nil {
		list = append(list[:len(list):len(list)], sharedWords.below.Say(lang, len(r.Members)))
	}
	if len(list) == 0 {
		return nil
	}
	return []string{strings.Join(list, " ")}
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
	add(o.Indexed(figure.Plan), totalWords.completion.Say(lang))
	add(o.Indexed(figure.Previous), Words.Index.Say(lang, before))
	add(true, totalWords.boards.Say(lang, r.Catalogue.Bloc.Short.In(lang)))
	return append(columns, Column{Words.Remark.Say(lang), false})
}

// minor are the columns that a narrow terminal drops, in this order: remarks, how many boards
// reported, the plan and what compares with it, the year before.
func (o *Outline) minor(columns int) [][]int {
	list := [][]int{{columns - 1}, {columns - 2}} // remark, boards
	at := 3
	var given [][]int
	for _, one := range []struct {
		role  figure.Role
		there bool
	}{{figure.Plan, o.Plan}, {figure.Previous, o.Previous}} {
		if one.there {
			given = append(given, []int{at, 0})
			if !o.Indexed(one.role) {
				given[len(given)-1] = []int{at}
			}
			at++
		}
	}
	at++ // behind the figures of the period come the percentages, in the same order
	for _, columns := range given {
		if len(columns) > 1 {
			columns[1] = at
			at++
		}
	}
	return append(list, given...)
}

// cells fills a line from its unit to its remarks.
func (o *Outline) cells(l Line, lang string) []Cell {
	value := Cell{}
	switch {
	case l.covered():
		value = Number(l.Total.Value, l.Unit.Places).of(l.Shows, "")
	case l.Ratio != nil:
		value = Number(l.Ratio.Value, l.Unit.Places).of(l.Shows, "")
	}
	cells := []Cell{unitCell(l, lang)}
	add := func(wanted bool, c Cell) {
		if wanted {
			cells = append(cells, c)
		}
	}
	add(o.Plan, given(l, figure.Plan))
	add(o.Previous, given(l, figure.Previous))
	add(true, value)
	add(o.Indexed(figure.Plan), percentage(l, figure.Plan))
	add(o.Indexed(figure.Previous), percentage(l, figure.Previous))
	return append(cells, Text(l.Boards), Text(l.Remark))
}

func unitCell(l Line, lang string) Cell {
	if l.Unit == nil {
		return Cell{}
	}
	return Text(l.Unit.Label.In(lang))
}

// given is the plan of a line, or its year before, with a mark if it covers fewer boards.
func given(l Line, role figure.Role) Cell {
	c := l.Comparison(role)
	if c == nil {
		return Cell{}
	}
	out := Number(c.Value, l.Unit.Places)
	out.text = l.Given(role)
	return out
}

// percentage is a line as a percentage of its plan or of its year before, if these cover the
// same boards.
func percentage(l Line, role figure.Role) Cell {
	if l.Short(role) {
		return Cell{}
	}
	return index(l.Comparison(role))
}

// index is a total as a percentage of its plan or of its year before.
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
