package workbook

import (
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// newReview is the sheet of what a person has to look at, below lines that say why the
// book is not final where no other sheet comes first.
func newReview(b *book, findings diag.List, status ...string) *page {
	p := &page{name: words.review.Say(b.lang), widths: []float64{6, 11, 14, 13, 26, 16, 11, 60, 48, 20}, filter: true}
	for _, line := range status {
		p.line(line, alert)
	}
	b.header(p, table.Words.Number, words.severity, words.use, b.catalogue.Bloc.Title(), words.file, words.sheet, words.cell, words.message, words.hint, words.code)
	for i, f := range findings.Listed() {
		board := b.boards(f)
		p.add(
			cell{value: i + 1, look: middle},
			cell{value: b.gravity(f), look: middle},
			cell{value: f.UseWord(b.lang), look: text},
			cell{value: board, look: text},
			cell{value: f.File, look: text},
			cell{value: f.Sheet, look: text},
			cell{value: f.Cell, look: middle},
			cell{value: f.Message(b.lang), look: text},
			cell{value: f.InSheet(b.lang, b.asks), look: text},
			cell{value: f.Rule.Code, look: text},
		)
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
