package main

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// matched marks the findings that answers settle, and remembers what came of each answer.
func (in *loader) matched(p figure.Period, findings diag.List) diag.List {
	if len(in.answers.given) == 0 {
		return findings
	}
	findings, outcomes := answer.Match(in.answers.given, findings, answer.Run{
		Period: p, Digests: in.digests, Met: in.options.Memory.Met,
	})
	for i := range in.outcomes { // of another result: what one of them needed is needed
		if in.outcomes[i].State < outcomes[i].State {
			outcomes[i] = in.outcomes[i]
		}
	}
	in.outcomes = outcomes
	return findings
}

// explained settles the findings of a report that is explained, and notes on the figures of
// its cells the answers that they rest on.
func (in *loader) explained(files []*file, findings diag.List) ([]*file, diag.List) {
	if len(in.answers.given) == 0 {
		return files, findings
	}
	var p figure.Period
	for _, r := range reports(files) {
		p = cmp.Or(p, r.Period)
	}
	findings = in.matched(cmp.Or(in.options.Period, p), findings)
	for _, f := range files {
		for _, e := range f.entries {
			if e.Becomes != nil {
				check.RestOn(e.Becomes, findings)
			}
		}
	}
	findings.Add(in.unusedAnswers(p)...)
	return files, findings
}

// unusedAnswers are the findings on answers that could not be used.
func (in *loader) unusedAnswers(p figure.Period) diag.List {
	list := slices.Clone(in.answers.findings)
	expired := 0
	for i := range in.outcomes {
		o := &in.outcomes[i]
		switch o.State {
		case answer.Expired:
			expired++
		case answer.Unmatched:
			list.Add(in.onAnswer(diag.AnswerUnmatched, o))
		case answer.Lapsed:
			list.Add(in.onAnswer(diag.AnswerLapsed, o).With("why", answer.WhyLapsed(o)))
		}
	}
	if expired > 0 {
		f := diag.AnswerExpired.At(diag.Place{})
		f.Period = p.String()
		list.Add(f.With("count", diag.Same(strconv.Itoa(expired))))
	}
	return list
}

// onAnswer is a finding on an answer.
func (in *loader) onAnswer(rule *diag.Rule, o *answer.Outcome) diag.Finding {
	f := rule.At(diag.Place{File: o.Origin.Path})
	for _, r := range in.answers.rows {
		if r.given >= 0 && &in.answers.given[r.given] == o.Answer {
			f.Place = r.at
		}
	}
	f.Member, f.Indicator, f.Found = o.Member, o.Indicator, o.Said()
	return f.With("to", diag.Same(o.To))
}

// papers adds the figures that people stated to the reports of their boards. A board without
// a report gets one that holds nothing else.
func (in *loader) papers(p figure.Period, used []*figure.Report) []*figure.Report {
	for _, f := range in.effect.Papers {
		if !f.Period.IsZero() && f.Period != p {
			continue
		}
		i := slices.IndexFunc(used, func(r *figure.Report) bool { return r.Member == f.Member })
		if i < 0 {
			i = len(used)
			used = append(used, &figure.Report{Path: f.From, Member: f.Member, Period: p, Document: f.Document, Cells: figure.Count{LeftOut: map[string]int{}}})
		}
		if f.Indicator != "" {
			in.paper(used[i], f, p)
		}
	}
	return used
}

// paper puts a figure that a person stated into a report.
func (in *loader) paper(r *figure.Report, f answer.Figure, p figure.Period) {
	one := figure.Figure{
		Key:    figure.Key{Indicator: f.Indicator, Period: p, Role: figure.Actual},
		Member: f.Member, Value: f.Value, Unit: in.catalogue.UnitOf(f.Indicator), RawUnit: f.Unit,
		Raw: f.Raw, Sources: []figure.Source{figure.Source(sourceOf(f))}, Because: []string{"--answers"},
	}
	one.RestsOn(f.By)
	r.Figures = slices.DeleteFunc(r.Figures, func(old figure.Figure) bool {
		return old.Indicator == f.Indicator && old.Period == p && (old.Role == figure.Actual || old.Role == figure.Estimate)
	})
	r.Figures = append(r.Figures, one)
}

// sourceOf is where a figure that a person stated is written.
func sourceOf(f answer.Figure) diag.Place {
	at := diag.Place{}
	if f.Line > 0 && strings.EqualFold(filepath.Ext(f.From), ".xlsx") {
		at = workbook.ReplyCell(f.Line)
	}
	at.File = f.From
	return at
}

// preferences are the files to use where two reports of a member differ: those that flags
// name, and those that answers pick.
func (in *loader) preferences(files []*file) []string {
	list := slices.Clone(in.prefer)
	for _, f := range files {
		if slices.ContainsFunc(in.effect.Preferred, func(p answer.File) bool { return p.Is(f.path, f.sha256) }) {
			list = append(list, f.path)
		}
	}
	return list
}

// asked are the questions that a run leaves open, with what was answered before.
func (in *loader) asked(ctx context.Context, p figure.Period, findings diag.List, files []*file) *workbook.Asked {
	try := &trials{ctx: ctx, loader: in, files: files, period: p, known: map[string]file{}}
	questions := answer.From(answer.Input{
		Catalogue: in.catalogue, Lang: in.lang, Period: p, Findings: findings, Digests: in.digests,
		Reports: reports(files), Past: in.answers.given, Try: try.answer,
	})
	out := &workbook.Asked{By: in.answers.by, Date: in.answers.date}
	rows := slices.Clone(in.answers.rows)
	for _, q := range questions {
		filled := answer.Filled{Question: q}
		if i := slices.IndexFunc(rows, func(r row) bool { return r.Question.ID == q.ID }); i >= 0 && in.holds(&rows[i]) {
			filled = in.again(q, &rows[i])
			rows = slices.Delete(rows, i, i+1)
		}
		out.Rows = append(out.Rows, filled)
	}
	for i := range rows {
		if in.holds(&rows[i]) {
			one := rows[i].Filled
			one.Outcome = in.outcomeOf(&rows[i])
			out.Rows = append(out.Rows, one)
		}
	}
	return out
}

// again is a question that is asked once more, with what was answered. An answer that is in
// the list no more is added to it.
func (in *loader) again(q answer.Question, r *row) answer.Filled {
	out := answer.Filled{Question: q, Reply: r.Reply, Outcome: in.outcomeOf(r)}
	if c := r.Question.Choice(r.Reply.Choice); c != nil && q.Choice(r.Reply.Choice) == nil {
		out.Question.Choices = slices.Insert(slices.Clone(q.Choices), 0, *c)
	}
	return out
}

// holds reports whether the answer of a row holds for the period of the run.
func (in *loader) holds(r *row) bool {
	return r.given < 0 || in.outcomes == nil || in.outcomes[r.given].State != answer.Expired
}

// outcomeOf says what came of the answer of a row.
func (in *loader) outcomeOf(r *row) string {
	if r.given < 0 || in.outcomes == nil {
		for _, f := range in.answers.findings {
			if f.Place == r.at {
				return words.notUsed.Say(in.lang, f.Args["why"].In(in.lang))
			}
		}
		return ""
	}
	return in.outcomes[r.given].In(in.lang)
}

// trials tries answers on the files that they are about.
type trials struct {
	ctx context.Context
	*loader
	files  []*file
	period figure.Period
	done   int
	known  map[string]file // files as they are, by path
}

// mostTrials bounds how often files are read again, and largestTried their size in bytes.
const (
	mostTrials   = 80
	largestTried = 1 << 20
)

// answer tries an answer. It is not ok where nothing could be tried.
func (t *trials) answer(a answer.Answer) (answer.Trial, bool) {
	options := t.options
	options.Words, options.Corrections = slices.Clip(options.Words), slices.Clip(options.Corrections)
	options.Units, options.Sheets, options.Files = slices.Clip(options.Units), slices.Clip(options.Sheets), slices.Clip(options.Files)
	options.Memory, options.NoLedger = &report.Memory{}, true
	if _, err := answer.Apply([]answer.Answer{a}, &options); err != nil {
		return answer.Trial{}, false
	}
	var out answer.Trial
	tried := false
	for _, f := range t.files {
		if f.report == nil || !a.IsBoundTo(f.sha256) || t.done >= mostTrials {
			continue
		}
		if one, ok := t.file(f, a, options); ok {
			out.Settled = one.Settled && (out.Settled || !tried)
			out.Add(one)
			tried = true
		}
	}
	return out, tried
}

// file reads a file with an answer, and sets what it says against what it says without.
func (t *trials) file(f *file, a answer.Answer, options report.Options) (answer.Trial, bool) {
	var out answer.Trial
	t.done++
	if sizes, size := sizesOf([]string{f.path}); len(sizes) == 0 || size == 0 || size > largestTried {
		return out, false
	}
	was, ok := t.known[f.path]
	if !ok {
		if was, ok = t.read(f, t.plain()); !ok {
			return out, false
		}
		t.known[f.path] = was
	}
	now, ok := t.read(f, options)
	if !ok {
		return out, false
	}
	return answer.Tried(answer.Two{Was: was.report, Now: now.report, Before: was.findings, After: now.findings, Period: t.period, Catalogue: t.catalogue}, a), true
}

// plain are the options of the run for reading a file once more.
func (t *trials) plain() report.Options {
	options := t.options
	options.Memory, options.NoLedger = &report.Memory{}, true
	return options
}

// read reads a file with what rules find on it.
func (t *trials) read(f *file, options report.Options) (file, bool) {
	book, _, err := new(inbox.Reader).Read(t.ctx, f.path, sheet.DefaultLimits())
	if err != nil || book == nil || book.SHA256 != f.sha256 {
		return file{}, false
	}
	r, _, findings := report.Read(f.path, book, options)
	if r.Member != "" {
		others := slices.DeleteFunc(reports(t.files), func(o *figure.Report) bool { return o.Member == r.Member || o.Member == "" })
		for _, one := range check.Run(check.Input{Catalogue: t.catalogue, Period: t.period, Reports: append(others, r), Against: t.options.Reported}) {
			if one.File == f.path {
				findings.Add(one)
			}
		}
	}
	return file{report: r, findings: findings}, true
}
