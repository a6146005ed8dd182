package report

import (
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// settleMarks makes a column that marks zones a count of them: under "Có trạm XLNT tập trung"
// each zone has "x" or "Có", and one row their number. Nothing else in the column may be a
// figure.
func (b *boxhead) settleMarks() {
	if !b.listsZones() {
		return
	}
	for i, col := range b.table.Columns {
		h := &b.cols[i]
		if !b.mayMark(h) {
			continue
		}
		if b.addsUpMarks(col) {
			h.Facets[catalogue.Measure], h.marks = catalogue.Zones, true
		}
	}
}

// listsZones reports whether the rows of the table are zones.
func (b *boxhead) listsZones() bool {
	for _, holds := range b.stubhead {
		if holds == catalogue.ZoneColumn {
			return true
		}
	}
	return false
}

// mayMark reports whether a column says what zones have, and does not say that it counts them.
func (b *boxhead) mayMark(h *headings) bool {
	f := &h.Facets
	return f[catalogue.Measure] == catalogue.None && f[catalogue.Event] != catalogue.None && b.catalogue.CountsBy(catalogue.Zones, f[catalogue.Event]) && len(h.Scales) == 0 && h.understood() && !h.Ratio
}

// addsUpMarks reports whether a column holds marks and their number.
func (b *boxhead) addsUpMarks(col *layout.Column) bool {
	marked, counts, count := 0, 0, quantity.Decimal{}
	for _, row := range b.table.Rows {
		c := cellIn(row, col.Col)
		if c == nil {
			continue
		}
		if !isMark(c) {
			n, err := quantity.Parse(c.Text, 0)
			if err != nil {
				return false
			}
			counts, count = counts+1, n.Value
			continue
		}
		if b.marksSome(c.Text) {
			marked++
		}
	}
	return counts == 1 && marked > 0 && count.Cmp(quantity.New(int64(marked), 0)) == 0
}

// isMark reports whether a cell holds a sign or a word, and no number.
func isMark(c *sheet.Cell) bool { return !strings.ContainsFunc(c.Text, unicode.IsDigit) }

// marksSome reports whether a mark says of a zone that it has what the column is about.
func (b *boxhead) marksSome(text string) bool {
	return strings.Trim(text, " -–—") != "" && !b.catalogue.Cues.In(viet.Fold(text)).Has(catalogue.CueNegation)
}
