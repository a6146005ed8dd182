package main

import (
	"slices"
	"strconv"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// dropContradicted takes out answers that contradict each other, with a finding on each.
func (a *answered) dropContradicted() {
	other := answer.Contradicted(a.given)
	if !slices.ContainsFunc(other, func(i int) bool { return i >= 0 }) {
		return
	}
	at := make([]diag.Place, len(a.given))
	for i := range a.given {
		at[i] = diag.Place{File: a.given[i].Origin.Path}
	}
	for _, r := range a.rows {
		if r.given >= 0 {
			at[r.given] = r.at
		}
	}
	var kept []answer.Answer
	now := make([]int, len(a.given)) // the index of an answer among those that are kept
	for i := range a.given {
		if now[i] = len(kept); other[i] < 0 {
			kept = append(kept, a.given[i])
			continue
		}
		now[i] = -1
		a.findings.Add(a.contradiction(i, other[i], at))
	}
	a.given = kept
	for i := range a.rows {
		if r := &a.rows[i]; r.given >= 0 {
			r.given = now[r.given]
		}
	}
}

// contradiction is the finding that an answer contradicts another.
func (a *answered) contradiction(i, j int, at []diag.Place) diag.Finding {
	one, two := &a.given[i], &a.given[j]
	f := diag.AnswersDiffer.At(at[i])
	f.Found, f.Expected = (&answer.Outcome{Answer: one}).Said(), (&answer.Outcome{Answer: two}).Said()
	f.Related = []diag.Place{at[j]}
	f = f.With("other", diag.Same(at[j].String()))
	where := diag.Base(at[j].File)
	return f.With("why", words.contradicted.With(diag.Same(f.Expected), diag.Same(where)))
}

// match marks the findings that answers settle, and remembers what came of each answer.
func (a *answered) match(findings diag.List, run answer.Run) diag.List {
	if len(a.given) == 0 {
		return findings
	}
	findings, outcomes := answer.Match(a.given, findings, run)
	for i := range a.outcomes { // from another result: an answer that one result needed is needed
		if a.outcomes[i].State < outcomes[i].State {
			outcomes[i] = a.outcomes[i]
		}
	}
	a.outcomes = outcomes
	return findings
}

// unused returns the findings on answers that could not be used.
func (a *answered) unused(p figure.Period) diag.List {
	list := slices.Clone(a.findings)
	expired := 0
	for i := range a.outcomes {
		o := &a.outcomes[i]
		switch o.State {
		case answer.Expired:
			expired++
		case answer.Unmatched:
			list.Add(a.onAnswer(diag.AnswerUnmatched, o))
		case answer.Lapsed:
			list.Add(a.onAnswer(diag.AnswerLapsed, o).With("why", answer.WhyLapsed(o)))
		}
	}
	if expired > 0 {
		f := diag.AnswerExpired.At(diag.Place{})
		f.Period = p.String()
		list.Add(f.With("count", diag.Same(strconv.Itoa(expired))))
	}
	list.Add(a.unsigned()...)
	return list
}

// onAnswer returns a finding on an answer.
func (a *answered) onAnswer(rule *diag.Rule, o *answer.Outcome) diag.Finding {
	f := rule.At(diag.Place{File: o.Origin.Path})
	for _, r := range a.rows {
		if r.given >= 0 && &a.given[r.given] == o.Answer {
			f.Place = r.at
		}
	}
	f.Member, f.Indicator, f.Found = o.Member, o.Indicator, o.Said()
	return f.With("to", diag.Same(o.To))
}

// unsigned returns the findings on answers that do not say who gave them, or why a doubt is
// unfounded: one of each kind for a file.
func (a *answered) unsigned() diag.List {
	var list diag.List
	for _, of := range []struct {
		what  diag.Text
		lacks func(*answer.Answer) bool
	}{
		{words.whoAnswers, func(given *answer.Answer) bool { return given.By == "" || given.Date == "" }},
		{words.whyAnswered, func(given *answer.Answer) bool { return given.Unreasoned }},
	} {
		files, count := []string(nil), map[string]int{}
		for i := range a.outcomes {
			o := &a.outcomes[i]
			if o.State == answer.Expired || o.Kind == diag.Opens || !of.lacks(o.Answer) {
				continue
			}
			if count[o.Origin.Path]++; count[o.Origin.Path] == 1 {
				files = append(files, o.Origin.Path)
			}
		}
		for _, file := range files {
			f := diag.AnswerUnsigned.At(diag.Place{File: file})
			list.Add(f.With("count", diag.Same(strconv.Itoa(count[file]))).With("what", of.what))
		}
	}
	return list
}

// sourceOf returns where a figure that a person stated is written.
func (a *answered) sourceOf(f answer.Figure) diag.Place {
	for _, r := range a.rows {
		if r.given >= 0 && a.given[r.given].Origin == (answer.Origin{Path: f.From, Line: f.Line}) {
			return r.at
		}
	}
	return diag.Place{File: f.From}
}

// holds reports whether the answer of a row holds for the period of the run.
func (a *answered) holds(r *row) bool {
	return r.given < 0 || a.outcomes == nil || a.outcomes[r.given].State != answer.Expired
}

// outcomeOf says what came of the answer of a row.
func (a *answered) outcomeOf(r *row, lang string) string {
	if r.given < 0 || a.outcomes == nil {
		for _, f := range a.findings {
			if f.Place == r.at {
				return words.notUsed.Say(lang, f.Args["why"].In(lang))
			}
		}
		return ""
	}
	return a.outcomes[r.given].In(lang)
}
