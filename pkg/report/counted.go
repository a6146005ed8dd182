package report

import (
	"cmp"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// readCount reads the count in the label of a total as a figure: "Tổng cộng: 44 dự án" below a
// list of the projects licensed in the year. The title says what is listed. The list must have
// so many rows.
func (t *tableReader) readCount(row *layout.Row) {
	count, unit := t.stub.counted(row)
	if unit == "" || t.shared.Some {
		return
	}
	l := row.Labels[0]
	cell := l.Cell.Part(l.Cell.Line(), count.String()+" "+unit)
	h := t.headings([]layout.Label{{Text: unit, Cell: l.Cell}}, label.Rows)
	n := t.inRow(row, &h)
	n.ctx.Cell, n.ctx.Column, n.col, n.alone = &cell, t.table.Columns[0], t.noHeadings(), true
	p := n.join(&n.spot, &n.titles.facets)
	p.Facets[catalogue.Event] = cmp.Or(p.Facets[catalogue.Event], n.titles.facets[catalogue.State])
	out := n.names.outcome(&p, [][]*catalogue.Scale{t.Unit(unit)})
	if p.Clash || out.Unsure || out.Indicator == nil {
		return // no title says what is listed
	}
	n.entry = t.ledger.entry(t.sheet, &cell, "")
	n.entry.axes = [2]*headings{nil, h.kept()}
	n.claim(&p, found{out.Indicator, [][]*catalogue.Scale{t.Unit(unit)}})
	t.ledger.enter(n.entry)
}

// counted returns the number of rows that a total counts in its label, and their unit. unit is
// empty if the label says more than that, or if another number of rows stands above it.
func (st *stub) counted(row *layout.Row) (count quantity.Decimal, unit string) {
	if row.Kind != layout.Body || len(row.Labels) == 0 || st.own(row)[catalogue.Breakdown] != catalogue.Total {
		return count, ""
	}
	count, unit = st.countIn(row.Labels[0])
	if unit == "" || !st.hasAbove(row, count) {
		return count, ""
	}
	before, _, _ := strings.Cut(st.text(row.Labels[0]), count.String())
	if m := st.label(layout.Label{Text: before}, label.Rows); !m.Understood() || m.Facets[catalogue.Breakdown] != catalogue.Total {
		return count, ""
	}
	return count, unit
}

// countIn returns the number at the end of a label that counts something, and its unit. unit
// is empty if the label ends otherwise.
func (r *reader) countIn(l layout.Label) (count quantity.Decimal, unit string) {
	text := strings.TrimSpace(r.text(l))
	at := strings.LastIndexFunc(text, unicode.IsDigit)
	if at < 0 {
		return count, ""
	}
	at = strings.LastIndexFunc(text[:at], func(c rune) bool { return !unicode.IsDigit(c) }) + 1
	n, err := quantity.Parse(text[at:], quantity.Unknown)
	if err != nil || n.Kind != quantity.Value {
		return count, ""
	}
	for _, s := range r.Unit(n.Unit) {
		if s.Unit == nil || !s.Unit.Count {
			return count, ""
		}
		unit = n.Unit
	}
	return n.Value, unit
}

// hasAbove reports whether so many numbered rows, or zones, stand above a row.
func (st *stub) hasAbove(total *layout.Row, count quantity.Decimal) bool {
	n := 0
	for _, row := range st.table.Rows[:total.Index] {
		if row.Kind == layout.Body && (st.of(row).single || row.Parent == nil && isNumber(row.Numbering())) {
			n++
		}
	}
	return n > 0 && count.Equal(quantity.New(int64(n), 0))
}

// isNumber reports whether a text is a whole number.
func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
