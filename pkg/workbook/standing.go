package workbook

import (
	"math"
	"strings"
	"unicode/utf8"

	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/standing"
	"bloc/pkg/table"
)

// newStanding is the sheet of how each board stands, with a text to send to each.
func newStanding(b *book, period figure.Period, boards []standing.Board) *page {
	p := &page{name: words.standing.Say(b.lang), widths: []float64{5, 16, 30, 14, 11, 22, 22, 9, 9, 9, 11}}
	p.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	p.line(words.standingTitle.Say(b.lang, strings.ToUpper(table.Period(b.lang, period))), title)
	p.add()
	b.header(p, table.Words.Number, b.catalogue.Bloc.Title(), table.Words.File, table.Words.Document, table.Words.Date, words.state, words.returned,
		words.corrected, words.explained, words.open, words.confirmation)
	p.repeat = [2]int{} // the texts below do not belong to the table
	for i, board := range boards {
		p.add(
			cell{value: i + 1, look: middle},
			cell{value: board.Name, look: text},
			cell{value: strings.Join(board.Files, ", "), look: text},
			cell{value: board.Document, look: text},
			cell{value: standing.Day(board.Date), look: middle},
			cell{value: board.State.Word(b.lang), look: text},
			cell{value: b.returned(board), look: text},
			number0(board.Corrected, board.Round > 0),
			number0(board.Explained, board.Round > 0),
			number0(board.Questions, true),
			cell{value: b.confirmation(board), look: middle},
		)
		p.fit()
	}
	p.add()
	p.line(words.toBoards.Say(b.lang), caption)
	for _, board := range boards {
		p.message(board)
	}
	return p
}

// number0 is a count; blank for zero.
func number0(n int, counts bool) cell {
	if !counts {
		return cell{look: count}
	}
	return cell{value: n, look: count}
}

// returned says what went to a board and came back.
func (b *book) returned(board standing.Board) string {
	var list []string
	if board.Round > 0 {
		list = append(list, words.cameBack.Say(b.lang, board.Round))
	}
	if board.Reply != "" {
		list = append(list, words.goesOut.Say(b.lang, board.Reply))
	}
	return strings.Join(list, "; ")
}

func (b *book) confirmation(board standing.Board) string {
	if board.Confirmed {
		return words.agreed.Say(b.lang)
	}
	return ""
}

// message is the text to a board, in one cell to be copied.
func (p *page) message(board standing.Board) {
	cells := make([]cell, len(p.widths))
	for i := range cells {
		cells[i].look = text
	}
	cells[0].value, cells[2].value = board.Name, board.Mail
	row := p.add(cells...)
	p.merges = append(p.merges,
		sheet.Range{Top: row, Left: 1, Bottom: row, Right: 2}, sheet.Range{Top: row, Left: 3, Bottom: row, Right: len(p.widths)})
	width, lines := -2.0, 0.0
	for _, w := range p.widths[2:] {
		width += w
	}
	for line := range strings.Lines(board.Mail) {
		lines += max(1, math.Ceil(float64(utf8.RuneCountInString(line))/width))
	}
	p.height(row, lines*lineHeight)
}
