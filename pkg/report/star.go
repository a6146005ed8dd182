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

// noteSaysWithin reports whether a note of the sheet behind a mark says that figures came in a
// period, and nothing that is not understood.
func (n *number) noteSaysWithin(mark string) bool {
	for _, l := range slices.Concat(n.sheet.Remarks, n.sheet.Lines) {
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

// restCumulates reports whether a note of the sheet says that the figures of which none says anything
// else are cumulative: "(*) Số phát sinh trong năm; các chỉ tiêu khác lũy kế đến 31/12/2018".
func (n *number) restCumulates() bool {
	if n.restOf != n.sheet {
		n.restOf, n.restSummed = n.sheet, slices.ContainsFunc(slices.Concat(n.sheet.Remarks, n.sheet.Lines), n.saysRestCumulates)
	}
	return n.restSummed
}

func (f *file) saysRestCumulates(l layout.Label) bool {
	for clause := range strings.SplitSeq(strings.ReplaceAll(f.text(l), ". ", ";"), ";") {
		for _, text := range []string{clause, clause[strings.LastIndexByte(clause, ':')+1:]} {
			m := f.Read(label.Text{Raw: strings.TrimRight(text, " .")}, label.Rows).Facets
			rest := m[catalogue.Remainder] != catalogue.None || m[catalogue.Origin] == catalogue.Unclear
			if rest && m[catalogue.Horizon] == catalogue.Cumulative && m[catalogue.Since] == catalogue.Start {
				return true
			}
		}
	}
	return false
}
