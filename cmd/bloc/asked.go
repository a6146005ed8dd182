package main

import (
	"cmp"
	"slices"
	"strconv"

	"bloc/pkg/answer"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
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
	list.Add(in.unsigned()...)
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
			used = append(used, &figure.Report{Path: f.From, Member: f.Member, Period: p, Document: f.Document, OnPaper: true, Cells: figure.Count{LeftOut: map[string]int{}}})
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
		Raw: f.Raw, Sources: []figure.Source{figure.Source(in.sourceOf(f))}, Because: []string{"--answers"},
	}
	one.RestsOn(f.By)
	r.Document = cmp.Or(r.Document, f.Document)
	r.Figures = slices.DeleteFunc(r.Figures, func(old figure.Figure) bool {
		return old.Indicator == f.Indicator && old.Period == p && (old.Role == figure.Actual || old.Role == figure.Estimate)
	})
	r.Figures = append(r.Figures, one)
}

// sourceOf is where a figure that a person stated is written.
func (in *loader) sourceOf(f answer.Figure) diag.Place {
	for _, r := range in.answers.rows {
		if r.given >= 0 && in.answers.given[r.given].Origin == (answer.Origin{Path: f.From, Line: f.Line}) {
			return r.at
		}
	}
	return diag.Place{File: f.From}
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
