package page

import (
	"fmt"
	"io"
	"slices"

	"bloc/pkg/answer"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// WriteCheck writes the outcome of a check: how many findings there are, who sent what, what
// is asked, and what was found, board by board.
func WriteCheck(w io.Writer, r *check.Result, o Options) error {
	status := r.Status(o.Lang)
	t := table.Coverage(r, o.Lang)
	lines := slices.DeleteFunc(slices.Clone(t.Title), func(line string) bool { return line == "" })
	d := headed(append([]string{r.Catalogue.Bloc.Heading.In(o.Lang)}, lines...), status)
	d.add("key", words.checked.Say(o.Lang), part{Tiles: counts(r, o.Lang)})
	g := gridOf(t, o.Lang, layout{id: "t-coverage", caption: words.completeness.Say(o.Lang), hidden: true})
	for n, i := range r.Core {
		g.Head[n+1].Long, g.Head[n+1].Class = i.Label.In(o.Lang), "sign"
		for j, row := range g.Rows {
			row.Cells[n+1].Class = "sign"
			if states := r.Members[j].States; n < len(states) {
				row.Cells[n+1].Class += " is-" + string(states[n])
			}
		}
	}
	d.add("completeness", words.completeness.Say(o.Lang), part{Grid: g})
	if o.Asked != nil {
		d.add(questionsID, table.Words.Questions.Say(o.Lang), asking(r.Catalogue, o, findingsOf(r, o.Lang))...)
	}
	d.standing(r.Catalogue, o)
	d.findings(r.Catalogue, r.Findings, nil, o.Lang)
	return d.write(w, o)
}

// findingsOf links questions to the findings about which they ask.
func findingsOf(r *check.Result, lang string) func(*answer.Filled) []link {
	var list diag.List
	for _, g := range table.ByBoard(r.Catalogue, most(r.Findings.Listed()), lang) {
		list.Add(g.Findings...)
	}
	return func(a *answer.Filled) []link {
		var links []link
		for i, f := range list {
			if len(links) < mostLinks && asksAbout(&a.Question, &f) {
				links = append(links, link{"#" + findingID(i), table.Capital(f.Rule.Title.In(lang))})
			}
		}
		return links
	}
}

// asksAbout reports whether a question is about a finding: at its place or, if it has none, on
// its board.
func asksAbout(q *answer.Question, f *diag.Finding) bool {
	if q.Code != f.Rule.Code {
		return false
	}
	return slices.Contains(q.Places, f.Place) || len(q.Places) == 0 && f.OfMember(q.Member)
}

// counts are the open findings by severity.
func counts(r *check.Result, lang string) []tile {
	var list []tile
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		n := 0
		for _, f := range r.Findings {
			if f.Severity == s && f.IsOpen() {
				n++
			}
		}
		text := fmt.Sprint(n)
		list = append(list, tile{Title: table.Capital(s.Word(lang)), Cell: cell{Text: text, Value: text, Link: "#" + findingsID, Class: s.String()}})
	}
	return list
}
