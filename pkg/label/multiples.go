package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// units reads words that are units and nothing else; nil for other words.
func (u *unitText) units(s span) []*catalogue.Scale {
	words := u.words[s.start:s.end]
	isPart := func(p *catalogue.Phrase, _, _ int) bool {
		return p.Scale != nil || p.Axis == string(units) && len(p.Means) == 0
	}
	var list, last []*catalogue.Scale
	factor, waiting := one, false
	matches := u.vocabulary.Split(words, isPart)
	for at := 0; at < len(words); {
		if len(matches) > 0 && matches[0].Start == at {
			m := matches[0]
			matches, at = matches[1:], m.End
			switch {
			case m.Sense.Scale == nil:
			case m.Sense.Scale.Multiple:
				factor, waiting = factor.Mul(m.Sense.Scale.Factor), true
			default:
				if u.countsOther(last, m, s.start) {
					return nil
				}
				last = u.scales(words, m, factor)
				list, factor, waiting = append(list, last...), one, false
			}
			continue
		}
		n, end := u.multiple(s.start+at, len(last) > 0)
		if end -= s.start; end <= at || end > len(words) {
			if !isFootnote(words[at]) {
				return nil
			}
			at++
			continue
		}
		factor, waiting, at = factor.Mul(n), true, end
	}
	if waiting && len(last) == 0 {
		return nil
	}
	for _, s := range last {
		s.Factor = s.Factor.Mul(factor) // "USD'000"
	}
	return list
}

// countsOther reports whether the name of what is counted stands right behind that of
// something else that is counted. Together they are a third thing: a "lượt người" is no
// "người".
func (u *unitText) countsOther(before []*catalogue.Scale, m catalogue.Match, from int) bool {
	named := m.Sense.Scale.Unit
	if len(before) == 0 || named == nil || !named.Count || before[0].Unit == nil || !before[0].Unit.Count {
		return false
	}
	return m.Start > 0 && u.words[from+m.Start].Sep == "" && !slices.ContainsFunc(before, func(s *catalogue.Scale) bool { return s.Unit == named })
}

// one is the factor of a unit without a multiple.
var one = quantity.New(1, 0)

// scales returns the units that a phrase may mean, in a multiple.
func (u *unitText) scales(words []viet.Word, m catalogue.Match, factor quantity.Decimal) (list []*catalogue.Scale) {
	for _, sense := range u.vocabulary.Senses(words, m, isUnit) {
		scale := *sense.Scale
		scale.Text, scale.Factor = strings.TrimSpace(u.text), scale.Factor.Mul(factor)
		list = append(list, &scale)
	}
	return list
}

// multiply applies a part that is a multiple and nothing else to the unit before it, as in "USD
// (triệu)".
func (u *unitText) multiply(p span) bool {
	factor := one
	matches := u.vocabulary.Split(u.words[p.start:p.end], func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil && p.Scale.Multiple })
	for at := p.start; at < p.end; {
		if len(matches) > 0 && matches[0].Start == at-p.start {
			factor, at, matches = factor.Mul(matches[0].Sense.Scale.Factor), p.start+matches[0].End, matches[1:]
			continue
		}
		n, end := u.number(at)
		if end <= at || end > p.end {
			return false
		}
		factor, at = factor.Mul(n), end
	}
	last := len(u.clauses) - 1
	if last < 0 || len(u.clauses[last].of) > 0 {
		return false
	}
	for _, s := range u.clauses[last].scales {
		s.Factor = s.Factor.Mul(factor)
	}
	return true
}

// isQuotient reports whether a unit is the denominator of a fraction, as in "triệu
// đồng/người". The fraction is another unit than both.
func (u *unitText) isQuotient(scales []*catalogue.Scale, p span) bool {
	last := len(u.clauses) - 1
	if last < 0 || u.words[p.start].Sep != "/" || scales[0].Unit == nil || len(u.clauses[last].scales) == 0 {
		return false
	}
	over, under := u.clauses[last].scales[0].Unit, scales[0].Unit
	if over == nil || under.Currency != "" || under.ID == "percent" {
		return false
	}
	each := over.ID != under.ID && (under.ID == "zones" || under.ID == "persons") // "người/KCN", unlike "lượt/dự án"
	return !over.Count || each
}
