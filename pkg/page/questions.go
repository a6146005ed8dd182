package page

import (
	"cmp"
	"fmt"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/standing"
	"bloc/pkg/table"
)

// mostQuestions and mostFindings bound what a page shows. The rest is counted; the workbook
// and the JSON have it.
const (
	mostQuestions = 200
	mostFindings  = 500
)

func questionID(i int) string { return fmt.Sprintf("q-%d", i+1) }

// questions adds the section of questions. Each has links to the figures that it is about.
func (b *totals) questions(d *document, o Options) {
	if o.Asked == nil {
		return
	}
	d.add(questionsID, table.Words.Questions.Say(o.Lang), asking(b.Catalogue, o, func(a *answer.Filled) []link {
		var links []link
		for _, at := range b.spotsOf(&a.Question) {
			links = append(links, link{"#" + at.id(), b.Catalogue.Label(at.indicator).In(b.lang) + ", " + b.Catalogue.Member(at.member).Name})
		}
		return links
	})...)
}

// asking are the parts of the section of questions.
func asking(c *catalogue.Catalogue, o Options, leads func(*answer.Filled) []link) []part {
	if len(o.Asked) == 0 {
		return []part{{Text: table.Words.NoQuestion.Say(o.Lang)}}
	}
	var list []question
	for i := range o.Asked[:min(len(o.Asked), mostQuestions)] {
		a := &o.Asked[i]
		q := &a.Question
		title := words.question.Say(o.Lang, i+1)
		if name := table.MemberOf(c, q.Member); name != "" {
			title += " · " + name
		}
		if i >= o.Open {
			title += " · " + words.answered.Say(o.Lang)
		}
		one := question{
			ID: questionID(i), Title: title, Place: diag.Printable(table.PlacesOf(q.Places)),
			Says: diag.Printable(table.AsWritten(q.Says, o.Lang)), Asks: diag.Printable(q.Asks), Now: diag.Printable(cmp.Or(a.Now, table.NowOf(c, q, o.Lang))),
			Reply: diag.Printable(strings.TrimSpace(a.Reply.Choice + " " + a.Reply.Detail)), Outcome: diag.Printable(a.Outcome), Links: leads(a),
		}
		for _, choice := range q.Choices {
			one.Choices = append(one.Choices, diag.Printable(choice.Text))
		}
		list = append(list, one)
	}
	parts := []part{{Text: words.questionsHelp.Say(o.Lang)}, {Questions: list}}
	if rest := len(o.Asked) - len(list); rest > 0 {
		parts = append(parts, part{Text: words.moreQuestions.Say(o.Lang, rest)})
	}
	return parts
}

// standing adds the section of who sent what.
func (d *document) standing(c *catalogue.Catalogue, o Options) {
	if len(o.Boards) == 0 {
		return
	}
	g := &grid{ID: "t-reports", Caption: words.reports.Say(o.Lang), Hidden: true}
	for _, title := range []string{c.Bloc.Title().In(o.Lang), words.state.Say(o.Lang), table.Words.File.Say(o.Lang), table.Words.Document.Say(o.Lang), table.Words.Date.Say(o.Lang)} {
		g.Head = append(g.Head, head{Text: title})
	}
	g.Head = append(g.Head, head{Text: words.open.Say(o.Lang), Class: "n"})
	for _, b := range o.Boards {
		state := cell{Text: b.State.Word(o.Lang)}
		if b.State != standing.Used {
			state.Class = "warn"
		}
		g.Rows = append(g.Rows, row{Cells: []cell{
			{Text: b.Name, Stub: true}, state, {Text: diag.Printable(strings.Join(b.Files, ", "))}, {Text: diag.Printable(b.Document)},
			{Text: standing.Day(b.Date)}, {Text: fmt.Sprint(b.Questions), Class: "n"},
		}})
	}
	d.add("reports", words.reports.Say(o.Lang), part{Grid: g})
}
