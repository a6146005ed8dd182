package page

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// findings adds the section of what was found, board by board. A finding leads to the figure
// that stands at its place, where that is on the page.
func (d *document) findings(c *catalogue.Catalogue, list diag.List, at places, lang string) {
	listed := list.Listed()
	if len(listed) == 0 {
		d.add("findings", table.Words.Review.Say(lang), part{Text: table.Words.Nothing.Say(lang)})
		return
	}
	shown := listed[:min(len(listed), mostFindings)]
	parts := []part{{Text: list.Counts(lang) + "."}, {Grid: found(c, shown, at, lang)}}
	if rest := len(listed) - len(shown); rest > 0 {
		parts = append(parts, part{Text: words.moreFindings.Say(lang, rest)})
	}
	d.add("findings", table.Words.Review.Say(lang), parts...)
}

// found is the table of findings, a row group a board.
func found(c *catalogue.Catalogue, list diag.List, at places, lang string) *grid {
	out := &grid{ID: "t-findings", Caption: table.Words.Review.Say(lang), Hidden: true}
	for _, title := range []diag.Text{table.Words.Severity, table.Words.Where, table.Words.Message, table.Words.Hint, table.Words.Use} {
		out.Head = append(out.Head, head{Text: title.Say(lang)})
	}
	for _, g := range table.ByBoard(c, list, lang) {
		out.Rows = append(out.Rows, row{Class: groupRow, Cells: []cell{{Text: diag.Printable(g.Name), Stub: true, Span: len(out.Head)}}})
		for _, f := range g.Findings {
			out.Rows = append(out.Rows, finding(f, at, lang))
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
