package page

import (
	"fmt"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// findings adds the section of what was found, board by board. A finding has a link to the
// figure at its place, if that is on the page.
func (d *document) findings(c *catalogue.Catalogue, list diag.List, at places, lang string) {
	listed := list.Listed()
	if len(listed) == 0 {
		d.add(findingsID, table.Words.Review.Say(lang), part{Text: table.Words.Nothing.Say(lang)})
		return
	}
	parts := []part{{Text: list.Counts(lang) + "."}, {Grid: found(table.ByBoard(c, most(listed), lang), at, lang)}}
	if rest := len(listed) - mostFindings; rest > 0 {
		parts = append(parts, part{Text: words.moreFindings.Say(lang, rest)})
	}
	d.add(findingsID, table.Words.Review.Say(lang), parts...)
}

// most returns the findings that are shown.
func most(listed diag.List) diag.List { return listed[:min(len(listed), mostFindings)] }

func findingID(i int) string { return fmt.Sprintf("r-%d", i+1) }

// found is the table of findings, one row group for each board.
func found(groups []table.OfBoard, at places, lang string) *grid {
	out := &grid{ID: "t-findings", Caption: table.Words.Review.Say(lang), Hidden: true, Narrow: "stacked"}
	for _, title := range []diag.Text{table.Words.Severity, table.Words.Where, table.Words.Message, table.Words.Hint, table.Words.Use} {
		out.Head = append(out.Head, head{Text: title.Say(lang)})
	}
	n := 0
	for _, g := range groups {
		out.Rows = append(out.Rows, row{Class: groupRow, Cells: []cell{{Text: diag.Printable(g.Name), Stub: true, Span: len(out.Head)}}})
		for _, f := range g.Findings {
			one := finding(f, at, lang)
			one.ID = findingID(n)
			n++
			out.Rows = append(out.Rows, one)
		}
	}
	return out
}

// finding is the row of a finding.
func finding(f diag.Finding, at places, lang string) row {
	place := f.Place
	place.File = diag.Base(place.File)
	where := cell{Text: diag.Printable(place.String()), Class: "place"}
	if spots := at.spots([]diag.Place{f.Place}); len(spots) > 0 {
		where.Link = "#" + spots[0].id()
	}
	class := ""
	if f.IsOpen() {
		class = f.Severity.String()
	}
	return row{Class: class, Cells: []cell{
		{Text: table.Gravity(f, lang), Class: "severity", Stub: true},
		where,
		{Text: diag.Printable(f.Message(lang)), Class: "long", Links: []link{{Text: "[" + f.Rule.Code + "]"}}},
		{Text: diag.Printable(f.InSheet(lang, false)), Class: "long"},
		{Text: f.UseWord(lang)},
	}}
}
