package workbook

import (
	"slices"
	"strings"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// newReview is the sheet of what a person has to look at.
func newReview(b *book, findings diag.List) *page {
	p := &page{name: words.review.Say(b.lang), widths: []float64{6, 11, 14, 13, 26, 16, 11, 60, 48, 20}, filter: true}
	b.header(p, table.Words.Number, words.severity, words.use, b.catalogue.Bloc.Title(), words.file, words.sheet, words.cell, words.message, words.hint, words.code)
	for i, f := range findings.Listed() {
		p.add(b.findingRow(i+1, f)...)
		p.fit()
	}
	if len(findings) == 0 {
		p.line(words.nothing.Say(b.lang), plain)
		p.filter = false
	}
	return p
}

// gravity is how grave an open finding is; one that is answered is no error any more.
func (b *book) gravity(f diag.Finding) string {
	if !f.IsOpen() {
		return words.isAnswered.Say(b.lang)
	}
	return f.Severity.Word(b.lang)
}

// findingRow is the row of a finding.
func (b *book) findingRow(number int, f diag.Finding) []cell {
	return []cell{
		{value: number, look: middle},
		{value: b.gravity(f), look: middle},
		{value: f.UseWord(b.lang), look: text},
		{value: b.boards(f), look: text},
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
	p := &page{name: words.review.Say(b.lang), widths: []float64{6, 12, 15, 15, 26, 16, 11, 60, 48, 20}}
	p.titles(append([]string{b.catalogue.Bloc.Heading.In(b.lang), words.findingsTitle.Say(b.lang, strings.ToUpper(table.Period(b.lang, r.Period)))}, r.Status(b.lang)...))
	p.add()
	b.header(p, table.Words.Number, words.severity, words.use, b.catalogue.Bloc.Title(), words.file, words.sheet, words.cell, words.message, words.hint, words.code)
	number := 0
	for _, g := range b.byBoard(r.Findings) {
		p.group(g.name, len(p.widths), lineHeight)
		for _, f := range g.findings {
			number++
			p.add(b.findingRow(number, f)...)
			p.fit()
		}
	}
	if number == 0 {
		p.line(words.nothing.Say(b.lang), plain)
	}
	b.signatures(p)
	return p
}

// group is a row over so many columns, of a height in points, that names those below it.
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

// ofBoard is what was found on a board, or on several.
type ofBoard struct {
	name     string
	findings diag.List
}

// byBoard puts findings together by the boards they are on, in the order of the catalogue;
// those on none come first, those on several where the first of them is.
func (b *book) byBoard(findings diag.List) []ofBoard {
	var list []ofBoard
	for _, f := range findings.Listed() {
		name := b.boards(f)
		i := slices.IndexFunc(list, func(o ofBoard) bool { return o.name == name })
		if i < 0 {
			i = len(list)
			list = append(list, ofBoard{name: name})
		}
		list[i].findings.Add(f)
	}
	place := func(o ofBoard) int {
		f := o.findings[0]
		for i, m := range b.catalogue.Members {
			if m.ID == f.Member || slices.Contains(f.Members, m.ID) {
				return i
			}
		}
		return -1
	}
	slices.SortStableFunc(list, func(a, b ofBoard) int { return place(a) - place(b) })
	for i := range list {
		if list[i].name == "" {
			list[i].name = words.noBoard.Say(b.lang)
		}
	}
	return list
}

// boards names the members on whose reports a finding is.
func (b *book) boards(f diag.Finding) string {
	var names []string
	for _, id := range append(slices.Clip(f.Members), f.Member) {
		if m := b.catalogue.Member(id); m != nil {
			id = m.Name
		}
		if id != "" {
			names = append(names, id)
		}
	}
	return strings.Join(names, ", ")
}
