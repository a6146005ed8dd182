package workbook

import (
	"fmt"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// newSummary is the first sheet: the printed table, its figures formulas over the
// sheet of the boards, with the lines for signatures below.
func newSummary(b *book, m *members) *page {
	t := table.Summary(b.result, b.lang)
	p := &page{name: b.say("summary")}
	for _, head := range t.Header {
		width := 14.0
		if head == t.Header[0] {
			width = 6
		} else if head == t.Header[1] {
			width = 44
		}
		p.widths = append(p.widths, width)
	}
	n := len(t.Header)
	p.line(t.Title[0], title, 1, n)
	p.line(t.Title[1], title, 1, n)
	p.line(t.Title[2], subtitle, 1, n)
	for _, status := range table.Status(b.result, b.lang) {
		p.line(status, alert, 1, n)
	}
	p.add()
	var head []cell
	for _, h := range t.Header {
		head = append(head, cell{value: h, look: header})
	}
	p.head = p.add(head...)
	p.height(p.head, 48)
	rows := b.shown()
	for i, row := range t.Rows {
		p.add(b.summaryRow(t, row, rows[i], m, len(p.rows)+1)...)
	}
	p.add()
	for _, note := range t.Notes {
		p.line(note, plain, 1, n)
	}
	p.add()
	signs := make([]cell, n)
	signs[1] = cell{value: b.say("made-by"), look: signature}
	signs[n-2] = cell{value: b.say("head"), look: signature}
	row := p.add(signs...)
	p.merges = append(p.merges, sheet.Range{Top: row, Left: n - 1, Bottom: row, Right: n})
	return p
}

// shown lists what the rows of the printed table show, in their order.
func (b *book) shown() []string {
	var ids []string
	var walk func(rows []catalogue.Row)
	walk = func(rows []catalogue.Row) {
		for _, r := range rows {
			ids = append(ids, r.Shows)
			walk(r.Rows)
		}
	}
	walk(b.result.Catalogue.Sections)
	return ids
}

// summaryRow writes a row of the printed table; id is what it shows.
func (b *book) summaryRow(t *table.Table, row []table.Cell, id string, m *members, number int) []cell {
	var cells []cell
	for i, c := range row {
		one := cell{look: text}
		switch v, places, ok := c.Value(); {
		case ok:
			one.look = lookOf(places)
			one.value = v.InexactFloat64()
		case c.In(b.lang) != "":
			one.value = c.In(b.lang)
			if i == 0 || i == 2 || t.Right[i] {
				one.look = middle
			}
		}
		if id == "" {
			one.look = section
		}
		cells = append(cells, one)
	}
	if id != "" {
		b.live(cells, t, id, m, number)
	}
	return cells
}

func lookOf(places int32) look { return number(places, false) }

// live puts formulas into the cells of a row that follow from others.
func (b *book) live(cells []cell, t *table.Table, id string, m *members, row int) {
	at := b.columns(t)
	if f := b.sum(id, m); f != "" {
		cells[at.now].formula = f
		if d := b.result.Ratio(id); d != nil {
			value, _ := compute(d.Operation, d.Of, d.By)
			cells[at.now].value = value
		}
	}
	total := b.result.Total(id)
	if total == nil {
		return
	}
	percent := func(col, base int, c *aggregate.Comparison) {
		// Over fewer boards the total is not what is compared, so the value stands alone.
		if c == nil || c.Members < total.Reported() || c.Value.IsZero() {
			return
		}
		cells[col].formula = fmt.Sprintf("%s/%s*100", sheet.Ref(row, at.now+1), sheet.Ref(row, base+1))
		cells[col].value, _ = compute(catalogue.Percent, c.Current, c.Value)
	}
	if at.plan > 0 {
		percent(at.completion, at.plan, total.Plan)
	}
	if at.previous > 0 {
		percent(at.index, at.previous, total.Previous)
	}
}

// sum is the formula of a row's figure; empty when the boards' sheet does not hold it.
func (b *book) sum(id string, m *members) string {
	if ref := m.totals[id]; ref != "" {
		return ref
	}
	i := b.result.Catalogue.Indicator(id)
	t := b.result.Total(id)
	if i == nil || t == nil || len(i.Parts) == 0 {
		return ""
	}
	var refs []string
	sum := t.Value.Sub(t.Value)
	for _, part := range i.Parts {
		if m.totals[part] == "" || b.result.Total(part) == nil {
			return ""
		}
		refs = append(refs, m.totals[part])
		sum = sum.Add(b.result.Total(part).Value)
	}
	if !sum.Equal(t.Value) {
		return "" // some board's own total differs from its parts: the stated one stands
	}
	return strings.Join(refs, "+")
}

// columnsAt are the places of the columns of figures; 0 where a column is absent.
type columnsAt struct{ plan, previous, now, completion, index int }

func (b *book) columns(t *table.Table) columnsAt {
	plan, previous := false, false
	for _, total := range b.result.Totals {
		plan, previous = plan || total.Plan != nil, previous || total.Previous != nil
	}
	at, next := columnsAt{}, 3
	take := func(has bool) int {
		if !has {
			return 0
		}
		next++
		return next - 1
	}
	at.plan, at.previous, at.now = take(plan), take(previous), take(true)
	at.completion, at.index = take(plan), take(previous)
	return at
}
