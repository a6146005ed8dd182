package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// marked reports whether a mark at one of the cell's labels refers to a note that says that the
// figures came in the period: "Doanh thu*" over "(*) Số phát sinh trong năm 2018". Such a note
// holds against a title that calls the figures of the table cumulative.
func (n *number) marked() bool {
	for _, h := range []*headings{n.col, n.row} {
		for i := range h.labels {
			mark := markBehind(h.labels[i].Text)
			if mark != "" && h.Meanings[i].Facets[catalogue.Horizon] == catalogue.None && n.noteSaysWithin(mark) {
				return true
			}
		}
	}
	return false
}

// noteSaysWithin reports whether a note of the sheet, or a line over the table, says behind a mark that
// figures came in a period, and nothing that is not understood.
func (n *number) noteSaysWithin(mark string) bool {
	for _, l := range slices.Concat(n.sheet.Remarks, n.sheet.Lines, n.table.Above) {
		text := n.text(l)
		at := markAt(text, mark)
		if at < 0 {
			continue
		}
		m := n.Read(label.Text{Raw: strings.Trim(text[at+len(mark):], " ):.")}, label.Rows)
		if m.Understood() && m.Facets[catalogue.Horizon] == catalogue.InPeriod {
			return true
		}
	}
	return false
}

// markBehind returns the stars behind the words of a label, be it in brackets or before a unit:
// "Doanh thu* (tỷ đồng)"; empty for none.
func markBehind(text string) string {
	at := strings.IndexByte(text, '*')
	if at <= 0 {
		return ""
	}
	rest := strings.TrimLeft(text[at:], "*")
	return text[at : len(text)-len(rest)]
}

// restCumulates reports whether a note of the sheet, or a line over the table, says that the figures of
// which none says anything else are cumulative: "(*) Số phát sinh trong năm; các chỉ tiêu khác lũy kế
// đến 31/12/2018", "Số liệu lũy kế; chỉ tiêu có dấu * là số phát sinh trong năm".
func (n *number) restCumulates() bool {
	if n.restOf != n.table {
		lines := slices.Concat(n.sheet.Remarks, n.sheet.Lines, n.table.Above)
		n.restOf, n.restSummed = n.table, slices.ContainsFunc(lines, n.saysRestCumulates) || n.starsOnlyWithin()
	}
	return n.restSummed
}

// starsOnlyWithin reports whether stars mark the columns of what came in the period, in a table whose
// title gives the day up to which its figures go: "Số liệu tính đến 31/12/2018" over "(*) Số trong năm".
func (n *number) starsOnlyWithin() bool {
	return n.titles.facets[catalogue.Until] != catalogue.None && slices.ContainsFunc(n.table.Columns, func(c *layout.Column) bool {
		return slices.ContainsFunc(c.Labels, func(l layout.Label) bool {
			mark := markBehind(l.Text)
			return mark != "" && n.noteSaysWithin(mark)
		})
	})
}

func (f *file) saysRestCumulates(l layout.Label) bool {
	starred := strings.ContainsRune(l.Text, '*') && footnoteMark(strings.TrimLeft(l.Text, " (")) == ""
	for clause := range strings.SplitSeq(strings.ReplaceAll(f.text(l), ". ", ";"), ";") {
		for _, text := range []string{clause, clause[strings.LastIndexByte(clause, ':')+1:]} {
			said := f.Read(label.Text{Raw: strings.Trim(text, " .()")}, label.Rows)
			m := said.Facets
			rest := m[catalogue.Remainder] != catalogue.None || m[catalogue.Origin] == catalogue.Unclear
			all := starred && !strings.ContainsRune(clause, '*') && said.Understood() && m[catalogue.Measure] == catalogue.None && m[catalogue.Event] == catalogue.None
			if (rest || all) && m[catalogue.Horizon] == catalogue.Cumulative && m[catalogue.Since] == catalogue.Start {
				return true
			}
		}
	}
	return false
}
