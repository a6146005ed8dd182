package label

import (
	"slices"

	"bloc/pkg/catalogue"
)

// owners reads words that name figures, in every sense that they may have. The list is empty
// for all figures that the text does not name, as in "các chỉ tiêu khác". ok is false for
// words without a meaning.
func (u *unitText) owners(s span) (list []owner, except, ok bool) {
	words := u.words[s.start:s.end]
	matches := u.vocabulary.Split(words, namesFigures)
	read, means := 0, false
	var of naming
	for _, m := range matches {
		read += m.End - m.Start
		means = means || len(m.Sense.Means) > 0 || m.Sense.Axis == string(units)
		if !of.add(m.Sense) {
			return nil, false, false
		}
	}
	all := of.all
	if all == nil {
		all = of.weak // "dự án", and not "dự án FDI"
	}
	if all != nil {
		list = append(list, all)
	}
	matches = slices.DeleteFunc(matches, func(m catalogue.Match) bool { return len(m.Sense.Means) == 0 }) // "riêng"
	if len(matches) == 1 && matches[0].Sense.Axis == string(units) && all != nil {
		list = nil
		for _, sense := range u.vocabulary.Senses(words, matches[0], func(p *catalogue.Phrase, _, _ int) bool { return p.Axis == string(units) }) {
			list = append(list, owner(sense.Means)) // "xuất nhập khẩu"
		}
	}
	return list, of.except, read == len(words) && means
}

// naming is what words name as what a unit belongs to.
type naming struct {
	all, weak owner // in plain words, and in weak ones
	except    bool  // it names all figures but those
}

// add takes in what a phrase names. It is false if the phrase contradicts the words before it.
func (n *naming) add(p *catalogue.Phrase) bool {
	for _, says := range p.Means {
		switch {
		case says.Axis == catalogue.Remainder:
			n.except = n.except || says.Value == catalogue.Excepted
		case says.Axis == catalogue.Measure && p.Weak && says.Value != catalogue.Capital:
			n.weak = append(n.weak, says)
		case slices.ContainsFunc(n.all, func(f catalogue.Facet) bool { return f.Axis == says.Axis && f.Value != says.Value }):
			return false
		default:
			n.all = append(n.all, says)
		}
	}
	return true
}

// namesFigures reports whether a phrase may stand where a text names figures.
func namesFigures(p *catalogue.Phrase, _, _ int) bool {
	if p.Scale != nil || p.Whole || p.Under != nil || p.Axis != "" && p.Axis != string(units) {
		return false
	}
	return !slices.ContainsFunc(p.Means, func(f catalogue.Facet) bool {
		switch f.Axis {
		case catalogue.Measure, catalogue.Event, catalogue.Origin, catalogue.Worker, catalogue.Remainder:
			return f.Value == catalogue.Unclear
		}
		return true
	})
}
