package narrate

import (
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// complete returns the sentences of a paragraph that have their figures, each with what these
// lack or rest on.
func (n *narrator) complete(templates []string) []string {
	var list []string
	for _, template := range templates {
		s := &sentence{narrator: n}
		text, ok := fill(template, s.slot)
		if !ok {
			continue
		}
		n.spoken = append(n.spoken, s.codes...)
		list = append(list, n.remarked(text, s.notes))
	}
	return list
}

// remarked returns a sentence, followed by the notes on its figures.
func (n *narrator) remarked(text string, notes []string) string {
	notes = slices.DeleteFunc(notes, func(note string) bool { return slices.Contains(n.general, note) })
	if len(notes) == 0 {
		return text
	}
	text, _ = fill(n.Remark, named(map[string]string{"sentence": text, "note": strings.Join(notes, " ")}))
	return text
}

// sentence is a sentence whose slots are being filled.
type sentence struct {
	*narrator
	boards []string // the members that its first figure covers
	codes  []string
	notes  []string
}

// slot returns the figure or the word for a slot.
func (s *sentence) slot(name string, optional bool) (string, bool) {
	if word, ok := s.words[name]; ok {
		return word, true
	}
	code, how, compared := strings.Cut(name, " ")
	if r := s.r.Ratio(code); r != nil {
		return s.ratio(r)
	}
	t := s.r.Total(code)
	if t == nil || t.Reported() == 0 || !s.covers(t, optional) {
		return "", false
	}
	if compared {
		return s.against(t, how)
	}
	s.codes = append(s.codes, code)
	for _, note := range table.Notes(s.r, t, s.lang) {
		if !slices.Contains(s.notes, note) {
			s.notes = append(s.notes, note)
		}
	}
	return s.written(t.Value, t.Indicator.In.Places, t.Indicator.In.Currency != ""), true
}

// covers reports whether a total covers the members of the sentence's first figure, if it
// must: parts of other boards would not be parts of that figure.
func (s *sentence) covers(t *aggregate.Total, optional bool) bool {
	var boards []string
	for _, p := range t.Parts {
		boards = append(boards, p.Member)
	}
	if s.boards == nil {
		s.boards = boards
	}
	return !optional || slices.Equal(s.boards, boards)
}

// ratio returns a ratio of two totals, if it covers the members of the sentence.
func (s *sentence) ratio(r *aggregate.Derived) (string, bool) {
	if !r.Defined || s.boards != nil && r.Members != len(s.boards) {
		return "", false
	}
	return s.written(r.Value, s.r.Catalogue.Unit(r.Unit).Places, false), true
}

// against says how a total compares with the year before. If some board has no figure of that
// year, it says nothing: a percentage would be of other figures than the one beside it.
func (s *sentence) against(t *aggregate.Total, how string) (string, bool) {
	if t.Previous == nil {
		return "", false
	}
	if t.Previous.Members < t.Reported() {
		s.lacksEarlier(t)
		return "", false
	}
	n, ok := t.Previous.Growth()
	form := s.Up
	switch {
	case how == "index":
		n, ok = t.Previous.Index()
		form = s.Index
	case n.Sign() < 0:
		n, form = n.Neg(), s.Down
	case n.Sign() == 0:
		form = s.Same
	}
	if !ok {
		return "", false
	}
	return fill(form, s.with("n", s.written(n, 2, false)))
}

// lacksEarlier notes the members of a total that have no figure of the year before.
func (s *sentence) lacksEarlier(t *aggregate.Total) {
	for _, p := range t.Parts {
		if p.Previous == nil && !slices.Contains(s.uncompared, p.Member) {
			s.uncompared = append(s.uncompared, p.Member)
		}
	}
}

// written writes a figure as prose does: money with all decimals, other figures with those
// that matter.
func (n *narrator) written(v quantity.Decimal, places int32, money bool) string {
	if !money {
		return quantity.Written(v.Round(places), 0).In(n.lang)
	}
	return quantity.Format(v, places, n.lang)
}

// others are sentences for core figures that no other sentence has, as those of a bloc with
// indicators of its own.
func (n *narrator) others() []string {
	var list []string
	for i := range n.r.Totals {
		t := &n.r.Totals[i]
		if !t.Indicator.Core || t.Reported() == 0 || n.speaksOf(t.Indicator.ID) {
			continue
		}
		unit := t.Indicator.In
		text, _ := fill(n.Other, named(map[string]string{
			"label": t.Indicator.Label.In(n.lang), "unit": unit.Label.In(n.lang), "value": n.written(t.Value, unit.Places, unit.Currency != ""),
		}))
		list = append(list, n.remarked(text, table.Notes(n.r, t, n.lang)))
	}
	return list
}

// speaksOf reports whether a sentence has the figure of a code.
func (n *narrator) speaksOf(code string) bool { return slices.Contains(n.spoken, code) }
