package answer

import (
	"slices"

	"bloc/pkg/diag"
)

// chooser makes the choices of the questions.
type chooser struct{ *asker }

// choices returns the answers to pick from, the likeliest first: those for this very case, then
// that nobody knows, and something else in words.
func (a chooser) choices(c *cause) []Choice {
	if c.choices != nil {
		return c.choices
	}
	var list []Choice
	for _, kind := range c.rule().Answers() {
		list = append(list, a.ofKind(c, kind)...)
	}
	list = a.ranked(list)
	if last := a.lastYears(c); last != nil {
		list = slices.Insert(list, 0, *last)
	}
	last := []Choice{a.choice(c, words.unclear.In(a.Lang), Answer{Kind: diag.Unclear}), a.choice(c, words.other.In(a.Lang), Answer{Kind: diag.Other})}
	c.choices = append(shortened(list, MostChoices-len(last)), last...)
	return c.choices
}

// shortened keeps at most so many choices. It drops the last ones of the kind that has most.
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

// choice returns a choice of an answer to a cause. of needs only what the answer says.
func (a chooser) choice(c *cause, text string, of Answer) Choice {
	a.subject(c, &of)
	return Choice{Text: text, Answer: of}
}

// detailed is a choice whose detail says what it needs.
func (a chooser) detailed(c *cause, text diag.Text, of Answer) Choice {
	out := a.choice(c, text.In(a.Lang), of)
	out.Needs = true
	return out
}

// ofKind are the choices of a kind.
func (a chooser) ofKind(c *cause, kind diag.AnswerKind) []Choice {
	if plain, ok := plainChoices[kind]; ok {
		return []Choice{a.plain(c, kind, plain)}
	}
	switch kind {
	case diag.Means:
		return a.meanings(c)
	case diag.Names:
		return a.indicators(c)
	case diag.Right:
		if text, ok := words.right[c.rule()]; ok {
			return []Choice{a.plain(c, kind, plainChoice{text: text})}
		}
		return []Choice{a.plain(c, kind, plainChoice{text: words.isRight, because: true})}
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
	}
	return nil
}

// plainChoice is a choice that is the same for every cause.
type plainChoice struct {
	text           diag.Text
	needs, because bool // as of a Choice
}

// plainChoices are the kinds of answers with one such choice.
var plainChoices = map[diag.AnswerKind]plainChoice{
	diag.Harmless: {text: words.harmless, because: true},
	diag.WithNote: {text: words.withNote},
	diag.AtRate:   {text: words.rate, needs: true},
	diag.Opens:    {text: words.password, needs: true},
}

// plain returns a choice that is the same for every cause.
func (a chooser) plain(c *cause, kind diag.AnswerKind, of plainChoice) Choice {
	out := a.choice(c, of.text.In(a.Lang), Answer{Kind: kind})
	out.Needs, out.Because = of.needs, of.because
	return out
}
