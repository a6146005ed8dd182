package table

import (
	"fmt"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
)

// Summary builds the table by indicator, in the order of the catalogue's sections.
// Columns for plan and previous year are there where some report carries them.
func Summary(r *aggregate.Result, lang string) *Table {
	b := &summary{result: r, lang: lang, t: &Table{Title: heading(r, lang)}}
	for _, t := range r.Totals {
		b.plan = b.plan || t.Plan != nil
		b.previous = b.previous || t.Previous != nil
		b.estimate = b.estimate || t.Estimate
	}
	b.header()
	for i, section := range r.Catalogue.Sections {
		b.section(Roman(i+1), section)
	}
	return b.t
}

type summary struct {
	result                   *aggregate.Result
	lang                     string
	t                        *Table
	plan, previous, estimate bool
}

func (b *summary) column(title string, right bool) {
	b.t.Header = append(b.t.Header, title)
	b.t.Right = append(b.t.Right, right)
}

func (b *summary) header() {
	now := Period(b.lang, b.result.Period)
	before := Period(b.lang, b.result.Period.Previous())
	b.column(say(b.lang, "stt"), false)
	b.column(say(b.lang, "indicator"), false)
	b.column(say(b.lang, "unit"), false)
	if b.plan {
		b.column(say(b.lang, "plan", now), true)
	}
	if b.previous {
		b.column(say(b.lang, "actual", before), true)
	}
	word := "actual"
	if b.estimate {
		word = "estimate"
	}
	b.column(say(b.lang, word, now), true)
	if b.plan {
		b.column(say(b.lang, "completion"), true)
	}
	if b.previous {
		b.column(say(b.lang, "index", before), true)
	}
	b.column(say(b.lang, "boards"), true)
	b.column(say(b.lang, "remark"), false)
}

// section writes a section: its heading, its rows, and the rows under these.
func (b *summary) section(number string, s catalogue.Row) {
	b.row(number, "", s)
	for i, r := range s.Rows {
		b.row(fmt.Sprint(i+1), "", r)
		for _, sub := range r.Rows {
			b.row("-", "  ", sub)
		}
	}
}

func (b *summary) row(number, indent string, row catalogue.Row) {
	title := strings.ReplaceAll(row.Title.In(b.lang), "{end}", b.result.Period.End().Format("02/01/2006"))
	cells := []Cell{Text(number), Text(indent + title)}
	switch t, d := b.result.Total(row.Shows), b.result.Ratio(row.Shows); {
	case t != nil:
		cells = append(cells, b.total(*t)...)
	case d != nil:
		cells = append(cells, b.ratio(*d)...)
	}
	for len(cells) < len(b.t.Header) {
		cells = append(cells, Cell{})
	}
	b.t.Rows = append(b.t.Rows, cells)
}

// total fills the columns of an indicator, from its unit to the remarks.
func (b *summary) total(t aggregate.Total) []Cell {
	unit := b.result.Catalogue.Unit(t.Indicator.Unit)
	cells := []Cell{Text(unit.Label.In(b.lang))}
	var marks []string
	compared := func(c *aggregate.Comparison) Cell {
		if c == nil {
			return Cell{}
		}
		if c.Members < t.Reported() {
			marks = append(marks, b.note("fewer", c.Members, t.Reported()))
			return Number(c.Value, unit.Places).Marked(" " + marks[len(marks)-1])
		}
		return Number(c.Value, unit.Places)
	}
	if b.plan {
		cells = append(cells, compared(t.Plan))
	}
	if b.previous {
		cells = append(cells, compared(t.Previous))
	}
	value := Cell{}
	if t.Reported() > 0 {
		value = Number(t.Value, unit.Places)
	}
	cells = append(cells, value)
	if b.plan {
		cells = append(cells, index(t.Plan))
	}
	if b.previous {
		cells = append(cells, index(t.Previous))
	}
	marks = append(marks, b.coverage(t)...)
	return append(cells, Text(fmt.Sprintf("%d/%d", t.Reported(), t.Expected)), Text(strings.Join(marks, " ")))
}

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

// coverage adds the notes on what a total lacks and returns their marks.
func (b *summary) coverage(t aggregate.Total) []string {
	var marks []string
	if len(t.Missing) > 0 {
		marks = append(marks, b.note("missing", names(b.result, t.Missing)))
	}
	if t.Estimate {
		marks = append(marks, b.note("estimated"))
	}
	var partial []string
	for _, p := range t.Parts {
		if p.Figure.Partial {
			partial = append(partial, p.Member)
		}
	}
	if len(partial) > 0 {
		marks = append(marks, b.note("partial", names(b.result, partial)))
	}
	return marks
}

// note returns the mark of a footnote, such as "(3)". What holds for many rows is said once.
func (b *summary) note(key string, args ...any) string {
	text := say(b.lang, key, args...)
	for i, old := range b.t.Notes {
		if strings.HasSuffix(old, ") "+text) {
			return fmt.Sprintf("(%d)", i+1)
		}
	}
	mark := fmt.Sprintf("(%d)", len(b.t.Notes)+1)
	b.t.Notes = append(b.t.Notes, mark+" "+text)
	return mark
}

// ratio fills the columns of a derived ratio.
func (b *summary) ratio(d aggregate.Derived) []Cell {
	unit := b.result.Catalogue.Unit(d.Unit)
	cells := []Cell{Text(unit.Label.In(b.lang))}
	if b.plan {
		cells = append(cells, Cell{})
	}
	if b.previous {
		cells = append(cells, Cell{})
	}
	cells = append(cells, Number(d.Value, 2))
	if b.plan {
		cells = append(cells, Cell{})
	}
	if b.previous {
		cells = append(cells, Cell{})
	}
	return append(cells, Text(fmt.Sprintf("%d/%d", d.Members, len(b.result.Members))))
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
