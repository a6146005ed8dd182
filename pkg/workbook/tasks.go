package workbook

import (
	"fmt"
	"strings"
	"time"

	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// task is something that the next chair does: when, what, and how.
type task struct{ when, what, how string }

// tasks is the page of what to do first and when.
func (b *book) tasks(h *Handover) *page {
	p := &page{name: words.tasks.Say(b.lang), widths: []float64{5, 22, 62, 74}}
	period := table.Period(b.lang, h.next())
	b.handoverTitle(p, words.tasksTitle, strings.ToUpper(period))
	p.line(words.tasksIntro.Say(b.lang, h.Folder), plain)
	p.add()
	b.header(p, table.Words.Number, words.when, words.toDo, words.how)
	for i, t := range b.taskList(h) {
		p.add(cell{value: i + 1, look: middle}, cell{value: t.when, look: text}, cell{value: t.what, look: text}, cell{value: t.how, look: text})
		p.fit()
	}
	p.add()
	for _, note := range []diag.Text{words.noteStatus, words.noteKeep} {
		p.line(note.Say(b.lang), plain)
	}
	return p
}

// taskList are the tasks of the next period, in order.
func (b *book) taskList(h *Handover) []task {
	say := func(text diag.Text, args ...any) string { return text.Say(b.lang, args...) }
	next, last := h.next(), h.last()
	n := names{
		folder: say(words.ownReports, table.Period(b.lang, next)), back: say(words.ownBack), total: say(words.ownTotal, table.Period(b.lang, next)),
		check: say(words.ownCheck, table.Period(b.lang, next)), compared: say(words.ownCompared),
	}
	with := fmt.Sprintf("--previous %q", last.Name)
	for _, name := range h.named("map") {
		with += fmt.Sprintf(" --map %q", name)
	}
	baseline := ""
	for _, name := range h.named("baseline") {
		baseline += fmt.Sprintf(" --baseline %q", name)
	}
	rate := ""
	if rates := last.rates(); rates != "" {
		with += fmt.Sprintf(" --rate %s=…", next)
		rate = say(words.rateNote, rates, next)
	}
	end, after := b.month(next.End()), b.month(next.End().AddDate(0, 0, 20))
	return []task{
		{say(words.atOnce), say(words.taskOpen), b.trend(h)},
		{end, say(words.taskRemind, table.Period(b.lang, next)), ""},
		{after, say(words.taskGather, n.folder), n.folder},
		{after, say(words.taskCheck) + rate, say(words.checkCommand, n.folder, with, last.Name, n.back, n.check)},
		{after, say(words.taskSend, n.back, words.standing.Say(b.lang)), ""},
		{after, say(words.taskReturned, n.folder), ""},
		{after, say(words.taskAnswer), n.sum(with, last.Name) + "\n" + n.sum(with, n.total)},
		{after, say(words.taskFinal), n.sum(with, n.total) + " --strict"},
		{after, say(words.taskCompare), fmt.Sprintf("bloc diff %q %q%s -o %q", last.Name, n.total, baseline, n.compared)},
		{say(words.whenSigned), say(words.taskHandOver), fmt.Sprintf("bloc handover %s %q -o %q", quotedBooks(h), n.total, say(words.ownHandover, next))},
	}
}

// names are the folders and files that the tasks mention.
type names struct{ folder, back, total, check, compared string }

// sum returns the command that sums the reports, with the answers of a book.
func (n names) sum(with, answers string) string {
	return fmt.Sprintf("bloc aggregate %q %s --answers %q -o %q", n.folder, with, answers, n.total)
}

// month names the month of a day.
func (b *book) month(day time.Time) string {
	return words.month.Say(b.lang, day.Format("01/2006"))
}

// trend returns the command that shows all books as series.
func (b *book) trend(h *Handover) string { return "bloc trend " + quotedBooks(h) }

func quotedBooks(h *Handover) string {
	var list []string
	for _, one := range h.Books {
		list = append(list, fmt.Sprintf("%q", one.Name))
	}
	return strings.Join(list, " ")
}
