package answer

import (
	"slices"

	"bloc/pkg/diag"
)

// choices are the answers to pick from, the likeliest first: those that are of this very
// case, then that nobody knows, and something else in words.
func (a *asker) choices(c *cause) []Choice {
	if c.choices != nil {
		return c.choices
	}
	var list []Choice
	for _, kind := range c.rule().Answers() {
		list = append(list, a.ofKind(c, kind)...)
	}
	list = a.ranked(c, list)
	if last := a.lastYears(c); last != nil {
		list = slices.Insert(list, 0, *last)
	}
	last := []Choice{a.choice(c, words.unclear.In(a.Lang), Answer{Kind: diag.Unclear}), a.choice(c, words.other.In(a.Lang), Answer{Kind: diag.Other})}
	c.choices = append(shortened(list, MostChoices-len(last)), last...)
	return c.choices
}

// shortened keeps so many choices. Of the kind that has most of them the last go first.
func shortened(list []Choice, most int) []Choice {
	for len(list) > most {
		count := map[diag.AnswerKind]int{}
		last := 0
		for i, c := range list {
			count[c.Answer.Kind]++
			if count[c.Answer.Kind] >= count[list[last].Answer.Kind] {
				last = i
			}
		}
		list = slices.Delete(list, last, last+1)
	}
	return list
}

// choice is a choice of an answer to a cause, which needs only say what it says.
func (a *asker) choice(c *cause, text string, of Answer) Choice {
	a.subject(c, &of)
	return Choice{Text: text, Answer: of}
}

// detailed is a choice whose detail says what it needs.
func (a *asker) detailed(c *cause, text diag.Text, of Answer) Choice {
	out := a.choice(c, text.In(a.Lang), of)
	out.Needs = true
	return out
}

// ofKind are the choices of a kind.
func (a *asker) ofKind(c *cause, kind diag.AnswerKind) []Choice {
	f := c.first()
	one := func(text diag.Text, args ...any) []Choice {
		return []Choice{a.choice(c, text.Say(a.Lang, args...), Answer{Kind: kind})}
	}
	switch kind {
	case diag.Means:
		return a.meanings(c)
	case diag.Names:
		return a.indicators(c)
	case diag.Harmless:
		return reasoned(one(words.harmless))
	case diag.WithNote:
		return one(words.withNote)
	case diag.Right:
		if text, ok := words.right[f.Rule]; ok {
			return one(text)
		}
		return reasoned(one(words.isRight))
	case diag.LeaveOut:
		return a.leavings(c)
	case diag.States:
		return a.values(c)
	case diag.Reads:
		return a.numbers(c)
	case diag.Computes:
		return a.computedValues(c)
	case diag.PicksCell, diag.PicksFile:
		return a.picks(c)
	case diag.OfMember:
		return a.members(c)
	case diag.OfPeriod:
		return a.periods(c)
	case diag.InUnit:
		return a.units(c)
	case diag.AtRate:
		return []Choice{a.detailed(c, words.rate, Answer{Kind: kind})}
	case diag.Opens:
		return []Choice{a.detailed(c, words.password, Answer{Kind: kind})}
	}
	return nil
}

// reasoned are choices that say nothing of why it is so.
func reasoned(list []Choice) []Choice {
	for i := range list {
		list[i].Because = true
	}
	return list
}
