package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// Asked are the questions of a run for the sheet of questions, each with what a person filled
// in and what came of it. Open ones come first.
type Asked struct {
	Rows []answer.Filled
	Open int    // how many of them are open; these come first
	By   string // who answers and when, as last filled in
	Date string
}

// The columns of the sheet of questions, from 1.
const (
	askNumber = 1 + iota
	askBoard
	askPlace
	askSays
	askQuestion
	askNow
	askReply
	askDetail
	askFor
	askOutcome
)

// The cells above the table that a person fills in: those beside the words for who answers,
// and when.
const (
	askByRow, askDateRow = 3, 4
	askHead              = 6 // the row of the header
	askInput             = 3 // the column of both
)

// newQuestions is the sheet of questions, one row for each.
func newQuestions(b *book, asked *Asked) *page {
	p := &page{
		name: table.Words.Questions.Say(b.lang), widths: []float64{5, 12, 30, 24, 42, 26, 44, 26, 18, 24},
		links: map[string]link{}, filter: true, form: &form{Head: askHead, Key: askNumber, Free: []int{askReply, askDetail, askFor}, Inputs: []string{sheet.Ref(askByRow, askInput), sheet.Ref(askDateRow, askInput)}},
	}
	p.line(words.questionsTitle.Say(b.lang), title)
	p.line(words.questionsHelp.Say(b.lang), plain)
	p.input(words.answeredBy.Say(b.lang), asked.By)
	p.input(words.answeredOn.Say(b.lang), asked.Date)
	p.line(b.openOf(asked), plain)
	b.header(p, table.Words.Number, b.catalogue.Bloc.Title(), table.Words.Where, table.Words.Says, words.asks, table.Words.Now, words.reply, words.detail, words.appliesTo, words.outcome)
	for i := range asked.Rows {
		b.questionRow(p, i+1, &asked.Rows[i])
	}
	if len(asked.Rows) == 0 {
		p.line(table.Words.NoQuestion.Say(b.lang), plain)
		p.filter = false
	}
	return p
}

// openOf says how many questions are open: on figures that are counted, and on others.
func (b *book) openOf(asked *Asked) string {
	doubts := 0
	for i := range asked.Rows[:asked.Open] {
		if asked.Rows[i].Question.Use == diag.Used {
			doubts++
		}
	}
	if asked.Open == 0 {
		return ""
	}
	var of []string
	if unused := asked.Open - doubts; unused > 0 {
		of = append(of, words.openUnused.Say(b.lang, unused))
	}
	if doubts > 0 {
		of = append(of, words.openDoubts.Say(b.lang, doubts))
	}
	return words.openQuestions.Say(b.lang, asked.Open) + strings.Join(of, "; ")
}

// input writes a row with a cell to fill in.
func (p *page) input(name, value string) {
	cells := make([]cell, askInput)
	cells[0] = cell{value: name, look: heading}
	cells[askInput-1] = cell{value: value, look: fillIn}
	row := p.add(cells...)
	p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: 2})
}

// questionRow writes the row of a question.
func (b *book) questionRow(p *page, number int, f *answer.Filled) {
	q := &f.Question
	row := p.add(
		cell{value: number, look: middle},
		cell{value: table.MemberOf(b.catalogue, q.Member), look: text},
		cell{value: table.PlacesOf(q.Places), look: source},
		cell{value: table.AsWritten(q.Says, b.lang), look: text},
		cell{value: q.Asks, look: text},
		cell{value: cmp.Or(f.Now, table.NowOf(b.catalogue, q, b.lang)), look: text},
		cell{value: f.Reply.Choice, look: fillIn},
		cell{value: f.Reply.Detail, look: fillIn},
		cell{value: f.Reply.For, look: fillIn},
		cell{value: f.Outcome, look: text},
	)
	p.fit()
	var texts []string
	for _, c := range q.Choices {
		texts = append(texts, c.Text)
	}
	p.lists = append(p.lists, list{sheet.Ref(row, askReply), texts}, list{sheet.Ref(row, askFor), q.Scopes(b.lang)})
	if len(q.Places) > 0 && q.Places[0].File != "" {
		if file := b.relative(q.Places[0].File); file != "" {
			p.links[sheet.Ref(row, askPlace)] = link{file, linkTarget(q.Places[0])}
		}
	}
}

// linkTarget returns a place in the form of formulas in other books; the first cell for a
// whole file.
func linkTarget(at diag.Place) string {
	if at.Sheet == "" {
		return ""
	}
	first, _, _ := strings.Cut(at.Cell, ":")
	if first == "" {
		first = "A1"
	}
	return "'" + strings.ReplaceAll(at.Sheet, "'", "''") + "'!" + first
}

// list is a cell whose text is picked from a list.
type list struct {
	cell  string
	texts []string
}

// form is what a person may fill in on a page. The rows of the page may be sorted.
type form struct {
	Head   int      // the row of the header; keys identify the rows below
	Key    int      // the column of the keys
	Free   []int    // the columns that are filled in
	Inputs []string // cells above the table that are filled in
}

// isFree reports whether a person fills in a cell.
func (f *form) isFree(row, col int) bool {
	if row <= f.Head {
		return slices.Contains(f.Inputs, sheet.Ref(row, col))
	}
	return slices.Contains(f.Free, col)
}

// placeLists gives each list its cells in the column of the hidden sheet, and returns the
// texts of that column. Lists with equal texts share their cells.
func placeLists(pages []*page) []string {
	var column []string
	known := map[string]string{}
	for _, p := range pages {
		p.ranges = nil
		for _, l := range p.lists {
			key := strings.Join(l.texts, "\x00")
			if known[key] == "" {
				first := len(column) + rowDigest + 1
				column = append(column, l.texts...)
				known[key] = fmt.Sprintf("'%s'!$%[2]s$%[3]d:$%[2]s$%[4]d", dataSheet, sheet.Column(columnLists), first, len(column)+rowDigest)
			}
			p.ranges = append(p.ranges, known[key])
		}
	}
	return column
}
