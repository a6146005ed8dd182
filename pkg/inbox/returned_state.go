package inbox

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/slip"
)

// State is what became of the questions of a copy.
type State struct {
	Path                              string
	Replaces                          []string
	Round                             int
	Asked, Corrected, Explained, Open int // the rest of Asked is no longer asked
	Confirmed                         bool
	Unchanged                         bool
}

// State returns what became of the questions of each copy, by the findings on a file.
func (r *Returns) State(findings func(path string) diag.List) []State {
	var list []State
	for _, one := range r.copies {
		if r.Gone(one.Path) {
			continue
		}
		own := findings(one.Path)
		s := State{Path: one.Path, Replaces: one.replaces, Round: one.Returned.Round(), Confirmed: one.Returned.Agrees, Unchanged: one.Returned.Unchanged()}
		for i, q := range one.Returned.Asked {
			if q.Severity == diag.Note.String() {
				continue
			}
			s.Asked++
			switch stands := q.Stands(own); {
			case q.Open(own):
				s.Open++
			case stands || one.Returned.Words[i] != "":
				s.Explained++
			case len(one.Returned.Changed) > 0:
				s.Corrected++
			}
		}
		list = append(list, s)
	}
	return list
}

// Findings report of each copy which file it replaces, which cells changed and what became of
// the questions, by the findings on a file. They also report what is wrong with other copies.
func (r *Returns) Findings(findings func(path string) diag.List) diag.List {
	out := slices.Clone(r.findings)
	for _, s := range r.State(findings) {
		one := r.copies[slices.IndexFunc(r.copies, func(one *returned) bool { return one.Path == s.Path })]
		rule := diag.ReportReturned
		if s.Unchanged && s.Open > 0 {
			rule = diag.ReturnUnchanged
		}
		f := rule.At(diag.Place{File: s.Path})
		f.Member, f.Count = one.Returned.Member, len(one.Returned.Changed)
		for _, path := range s.Replaces {
			f.Related = append(f.Related, diag.Place{File: path})
		}
		out.Add(f.With("of", diag.Same(one.Returned.File)).With("changes", changed(one.Returned.Changed)).With("questions", s.say()).
			With("count", number(s.Open)))
	}
	for _, one := range r.copies {
		if !one.Returned.IsReport {
			f := diag.ReturnApart.At(diag.Place{File: one.Path})
			f.Member = one.Returned.Member
			if len(one.replaces) == 0 {
				f.Severity = diag.Warning
			}
			out.Add(f.With("of", diag.Same(one.Returned.File)))
		}
	}
	return out
}

// mostChanges is how many changed cells a finding names.
const mostChanges = 12

// changed says which cells changed.
func changed(list []slip.Change) diag.Text {
	if len(list) == 0 {
		return words.unchanged
	}
	out := words.cells.With(number(len(list)))
	for i, c := range list[:min(len(list), mostChanges)] {
		between := "; "
		if i == 0 {
			between = ": "
		}
		out.Vi += between + describe(c, "vi")
		out.En += between + describe(c, "en")
	}
	if len(list) > mostChanges {
		out.Vi, out.En = out.Vi+"; …", out.En+"; …"
	}
	return out
}

func describe(c slip.Change, lang string) string {
	place := diag.Place{Sheet: c.Sheet, Cell: c.Cell}.String()
	switch {
	case c.Cell != "":
		return place + " " + slip.Say(c.Was, lang) + " → " + slip.Say(c.Now, lang)
	case c.Now == "":
		return place + " " + words.deleted.In(lang)
	case c.Was == "":
		return place + " " + words.added.In(lang)
	}
	return place
}

// say says what became of the questions.
func (s State) say() diag.Text {
	if s.Asked == 0 {
		return words.unasked
	}
	return words.questions.With(number(s.Asked), number(s.Corrected), number(s.Explained), number(s.Open))
}
