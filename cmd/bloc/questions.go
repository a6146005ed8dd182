package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/workbook"
)

// questioned is a run whose questions are asked.
type questioned struct {
	*loader
	result   *aggregate.Result
	findings diag.List // judged, and not folded
	files    []*file
}

// perCause counts each open question once, however many findings it is about.
func (in *loader) perCause(open diag.Open, findings diag.List) diag.Open {
	if open.Questions > 0 {
		open.Questions = answer.Doubts(answer.Input{Catalogue: in.catalogue, Findings: findings})
	}
	return open
}

// asked returns the questions that a run leaves open, with what was answered before.
func (of questioned) asked(ctx context.Context) *workbook.Asked {
	p := of.result.Period
	try := &trials{ctx: ctx, loader: of.loader, files: of.files, period: p, known: map[string]file{}}
	questions := answer.From(answer.Input{
		Catalogue: of.catalogue, Lang: of.lang, Period: p, Findings: of.findings, Digests: of.digests,
		Reports: reports(of.files), Past: of.answers.given, Try: try.answer,
	})
	out := &workbook.Asked{By: of.answers.by, Date: of.answers.date, Open: len(questions)}
	rows := slices.Clone(of.answers.rows)
	of.moved = map[diag.Place]diag.Place{}
	add := func(one answer.Filled, from *row) {
		if from != nil {
			of.moved[from.at] = workbook.QuestionRow(len(out.Rows), of.lang)
			one.Reply = one.Question.Shown(one.Reply)
		}
		out.Rows = append(out.Rows, one)
	}
	for _, q := range questions {
		i := slices.IndexFunc(rows, func(r row) bool { return r.Question.ID == q.ID })
		if i < 0 || !of.answers.holds(&rows[i]) {
			add(answer.Filled{Question: q}, nil)
			continue
		}
		add(of.again(q, &rows[i]), &rows[i])
		rows = slices.Delete(slices.Clone(rows), i, i+1)
	}
	for i := range rows {
		r := &rows[i]
		same := slices.ContainsFunc(out.Rows, func(o answer.Filled) bool {
			return o.Question.ID == r.Question.ID && o.Reply == r.Question.Shown(r.Reply)
		})
		if same || !of.answers.holds(r) {
			continue
		}
		one := r.Filled
		one.Now, one.Outcome = of.settled(r)
		add(one, r)
	}
	return out
}

// again is a question that is asked once more, with its earlier answer. If the list has that
// answer no longer, it is added.
func (of questioned) again(q answer.Question, r *row) answer.Filled {
	out := answer.Filled{Question: q, Reply: r.Reply, Outcome: of.answers.outcomeOf(r, of.lang)}
	if c := r.Question.Choice(r.Reply.Choice); c != nil && q.Choice(r.Reply.Choice) == nil {
		out.Question.Choices = slices.Insert(slices.Clone(q.Choices), 0, *c)
	}
	return out
}

// settled says what became of the figures of a question that is no longer asked, and what came
// of its answer: how many indicators it brought.
func (of questioned) settled(r *row) (now, outcome string) {
	outcome = of.answers.outcomeOf(r, of.lang)
	if r.given < 0 {
		return "", outcome
	}
	if of.answers.outcomes == nil || of.answers.outcomes[r.given].State != answer.Applied {
		return words.nowGone.Say(of.lang), outcome
	}
	given := &of.answers.given[r.given]
	kind := given.Kind
	n := 0
	if r.Question.Use == diag.Unused {
		n = of.brought(&r.Question, given)
	}
	switch {
	case n > 0:
		return words.nowBrought.Say(of.lang, n), outcome + words.broughtMore.Say(of.lang, n)
	case kind == diag.States && given.Value == "" && len(given.Figures) == 0:
		return words.nowAwaited.Say(of.lang), outcome
	case kind == diag.LeaveOut:
		return words.nowLeft.Say(of.lang), outcome
	case kind == diag.WithNote:
		return words.nowNoted.Say(of.lang), outcome
	case r.Question.Use == diag.Used:
		return words.nowUsed.Say(of.lang), outcome
	}
	return words.nowGone.Say(of.lang), outcome
}

// brought counts the indicators of a question for which the boards that were asked have a
// figure.
func (of questioned) brought(q *answer.Question, given *answer.Answer) (n int) {
	members := of.membersOf(q)
	if given.Kind == diag.OfMember {
		members = []string{given.Member}
	}
	for _, id := range q.Indicators {
		t := of.result.Total(id)
		if t != nil && slices.ContainsFunc(members, func(m string) bool { return t.Part(m) != nil }) {
			n++
		}
	}
	return n
}

// membersOf returns the boards whose reports a question is about. If a file did not say whose
// it is, the board is the one that is read now.
func (of questioned) membersOf(q *answer.Question) []string {
	list := slices.DeleteFunc(append(slices.Clone(q.Members), q.Member), func(m string) bool { return m == "" })
	for _, p := range q.Places {
		for _, r := range reports(of.files) {
			if len(list) == 0 && r.Path == p.File && r.Member != "" {
				list = append(list, r.Member)
			}
		}
	}
	return list
}

// perBoard counts the open questions of a run by board.
func perBoard(asked *workbook.Asked, left []inbox.Leftover) map[string]int {
	count := map[string]int{}
	if asked == nil {
		return count
	}
	for _, one := range asked.Rows[:asked.Open] {
		q := &one.Question
		for _, m := range append(slices.Clone(q.Members), q.Member) {
			count[m]++
		}
		for _, l := range left {
			if q.Member == "" && len(q.Members) == 0 && len(q.Places) > 0 && l.Path == q.Places[0].File {
				count[l.Member]++
			}
		}
	}
	return count
}

// follow moves places on the sheet of questions to where they will be in the book that is
// written anew, as its rows are sorted again.
func (in *loader) follow(d *delivery, r *aggregate.Result, lists ...diag.List) {
	rows := resorted{moved: in.moved, outputs: d.outputs}
	for _, list := range lists {
		for i := range list {
			rows.finding(&list[i])
		}
	}
	if r == nil || len(in.effect.Papers) == 0 {
		return
	}
	for i := range r.Totals {
		for _, p := range r.Totals[i].Parts {
			for _, f := range append([]*figure.Figure{p.Figure}, p.Summed...) {
				for n, s := range f.Sources {
					f.Sources[n] = figure.Source(rows.place(diag.Place(s)))
				}
			}
		}
	}
}

// resorted are the rows of sheets of questions in books that are written anew.
type resorted struct {
	moved   map[diag.Place]diag.Place
	outputs []string
}

// isAnew reports whether a file is a book that is written anew.
func (r resorted) isAnew(path string) bool {
	return slices.ContainsFunc(r.outputs, func(out string) bool { return strings.EqualFold(filepath.Ext(out), ".xlsx") && sameFile(out, path) })
}

// place returns where a row stands in the new book. Any other place stays.
func (r resorted) place(at diag.Place) diag.Place {
	if to, ok := r.moved[at]; ok && r.isAnew(at.File) {
		to.File = at.File
		return to
	}
	return at
}

// finding moves a finding to where its row stands in the new book.
func (r resorted) finding(f *diag.Finding) {
	if to := r.place(f.Place); to != f.Place || f.Rule != diag.AnswerUnread || !r.isAnew(f.File) {
		f.Place = to
	} else if _, stands := r.moved[f.Place]; !stands {
		f.Sheet, f.Cell = "", "" // the row is no longer in the book
	}
	if f.Rule == diag.AnswersDiffer && len(f.Related) > 0 {
		f.Related = []diag.Place{r.place(f.Related[0])}
		*f = f.With("other", diag.Same(f.Related[0].String()))
	}
}
