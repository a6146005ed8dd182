package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// marked reports whether a mark on a label of the cell refers to a note that says that its
// figures came in the period: "Doanh thu*" with "(*) Số phát sinh trong năm 2018". Such a note
// overrides a title that calls the figures of the table cumulative.
func (t *horizons) marked(n *spot) bool {
	for _, h := range []*headings{n.col, n.row} {
		for i := range h.labels {
			mark := markBehind(h.labels[i].Text)
			if mark != "" && h.Meanings[i].Facets[catalogue.Horizon] == catalogue.None && t.noteSaysWithin(mark) {
				return true
			}
		}
	}
	return false
}

// noteSaysWithin reports whether a note of the sheet, or a line over the table, says behind a
// mark that figures came in a period. All of it must be understood.
func (t *horizons) noteSaysWithin(mark string) bool {
	for _, l := range slices.Concat(t.sheet.Remarks, t.sheet.Lines, t.table.Above) {
		text := t.text(l)
		at := markAt(text, mark)
		if at < 0 {
			continue
		}
		m := t.Read(label.Text{Raw: strings.Trim(text[at+len(mark):], " ):.")}, label.Rows)
		if m.Understood() && m.Facets[catalogue.Horizon] == catalogue.InPeriod {
			return true
		}
	}
	return false
}

// markBehind returns the stars behind the words of a label, also in brackets or before a unit:
// "Doanh thu* (tỷ đồng)". It is empty if there are none.
func markBehind(text string) string {
	at := strings.IndexByte(text, '*')
	if at <= 0 {
		return ""
	}
	rest := strings.TrimLeft(text[at:], "*")
	return text[at : len(text)-len(rest)]
}

// restCumulates reports whether a note of the sheet, or a line over the table, calls all other
// figures cumulative: "(*) Số phát sinh trong năm; các chỉ tiêu khác lũy kế đến 31/12/2018",
// "Số liệu lũy kế; chỉ tiêu có dấu * là số phát sinh trong năm".
func (t *horizons) restCumulates() bool {
	if !t.restKnown {
		t.restKnown = true
		lines := slices.Concat(t.sheet.Remarks, t.sheet.Lines, t.table.Above)
		t.restSummed = slices.ContainsFunc(lines, t.saysRestCumulates) || t.starsOnlyWithin()
	}
	return t.restSummed
}

// starsOnlyWithin reports whether stars mark the columns of what came in the period, while the
// title of the table gives the last day of the figures: "Số liệu tính đến 31/12/2018" over
// "(*) Số trong năm".
func (t *horizons) starsOnlyWithin() bool {
	return t.titles.facets[catalogue.Until] != catalogue.None && t.starsWithin()
}

// starsWithin reports whether stars mark columns of what came in the period.
func (t *horizons) starsWithin() bool {
	return slices.ContainsFunc(t.table.Columns, func(c *layout.Column) bool {
		return slices.ContainsFunc(c.Labels, func(l layout.Label) bool {
			mark := markBehind(l.Text)
			return mark != "" && t.noteSaysWithin(mark)
		})
	})
}

func (r *reader) saysRestCumulates(l layout.Label) bool {
	starred := strings.ContainsRune(l.Text, '*') && footnoteMark(strings.TrimLeft(l.Text, " (")) == ""
	for clause := range strings.SplitSeq(strings.ReplaceAll(r.text(l), ". ", ";"), ";") {
		for _, text := range []string{clause, clause[strings.LastIndexByte(clause, ':')+1:]} {
			said := r.Read(label.Text{Raw: strings.Trim(text, " .()")}, label.Rows)
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
