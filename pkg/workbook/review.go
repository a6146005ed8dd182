package workbook

import (
	"strings"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// newReview is the sheet of what a person must look at.
func newReview(b *book, findings diag.List) *page {
	p := &page{name: table.Words.Review.Say(b.lang), widths: []float64{6, 11, 14, 13, 26, 16, 11, 60, 48, 20}, filter: true}
	b.header(p, table.Words.Number, table.Words.Severity, table.Words.Use, b.catalogue.Bloc.Title(), table.Words.File, words.sheet, words.cell, table.Words.Message, table.Words.Hint, table.Words.Code)
	for i, f := range findings.Listed() {
		p.add(b.findingRow(i+1, f)...)
		p.fit()
	}
	if len(findings) == 0 {
		p.line(table.Words.Nothing.Say(b.lang), plain)
		p.filter = false
	}
	return p
}

// findingRow is the row of a finding.
func (b *book) findingRow(number int, f diag.Finding) []cell {
	return []cell{
		{value: number, look: middle},
		{value: table.Gravity(f, b.lang), look: middle},
		{value: f.UseWord(b.lang), look: text},
		{value: table.BoardsOf(b.catalogue, f), look: text},
		{value: f.File, look: text},
		{value: f.Sheet, look: text},
		{value: f.Cell, look: middle},
		{value: f.Message(b.lang), look: text},
		{value: f.InSheet(b.lang, b.asks), look: text},
		{value: f.Rule.Code, look: text},
	}
}

// newFindings is the sheet of what a check found, board by board, to be signed.
func newFindings(b *book, r *check.Result) *page {
	p := &page{name: table.Words.Review.Say(b.lang), widths: []float64{6, 12, 15, 15, 26, 16, 11, 60, 48, 20}}
	p.titles(append([]string{b.catalogue.Bloc.Heading.In(b.lang), words.findingsTitle.Say(b.lang, strings.ToUpper(table.Period(b.lang, r.Period)))}, r.Status(b.lang)...))
	p.add()
	b.header(p, table.Words.Number, table.Words.Severity, table.Words.Use, b.catalogue.Bloc.Title(), table.Words.File, words.sheet, words.cell, table.Words.Message, table.Words.Hint, table.Words.Code)
	number := 0
	for _, g := range table.ByBoard(b.catalogue, r.Findings, b.lang) {
		p.group(g.Name, len(p.widths), lineHeight)
		for _, f := range g.Findings {
			number++
			p.add(b.findingRow(number, f)...)
			p.fit()
		}
	}
	if number == 0 {
		p.line(table.Words.Nothing.Say(b.lang), plain)
	}
	b.signatures(p)
	return p
}

// group adds a row over n columns, of a height in points, that names the rows below it.
func (p *page) group(name string, columns int, points float64) {
	cells := make([]cell, columns)
	for i := range cells {
		cells[i].look = section
	}
	cells[0].value = name
	row := p.add(cells...)
	p.height(row, points)
	p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: len(cells)})
}
