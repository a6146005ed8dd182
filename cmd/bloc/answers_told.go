package main

import (
	"slices"
	"strconv"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
)

// dropContradicted takes out the answers that contradict each other, and says so of each.
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
	now := make([]int, len(a.given)) // where an answer stands among those that are kept
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

// unsigned are the findings on answers of the run that do not say who gave them, or why a
// doubt is unfounded: one of each for a file.
func (in *loader) unsigned() diag.List {
	var list diag.List
	for _, of := range []struct {
		what  diag.Text
		lacks func(*answer.Answer) bool
	}{
		{words.whoAnswers, func(a *answer.Answer) bool { return a.By == "" || a.Date == "" }},
		{words.whyAnswered, func(a *answer.Answer) bool { return a.Unreasoned }},
	} {
		files, count := []string(nil), map[string]int{}
		for i := range in.outcomes {
			o := &in.outcomes[i]
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
