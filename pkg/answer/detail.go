package answer

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
	"strings"
)

// detailed puts what the detail says into an answer: what its kind needs or, for something
// else in words, anything that the question can take.
func (q *Question) detailed(a Answer, needs bool, detail string, c *catalogue.Catalogue) (Answer, error) {
	if detail == "" {
		return a, unread(unreadable.noDetail)
	}
	kinds := []diag.AnswerKind{a.Kind}
	if !needs {
		kinds = diag.ByCode(q.Code).Answers()
	}
	for _, kind := range kinds {
		one := a
		one.Kind = kind
		if one.say(detail, c) {
			return one, nil
		}
	}
	if !needs {
		return a, nil // in words: a person reads it
	}
	return a, NotUnderstood(detail)
}

// say reads a detail as an answer of its kind. It returns false if the detail is not one.
func (a *Answer) say(detail string, c *catalogue.Catalogue) bool {
	switch a.Kind {
	case diag.States, diag.Reads:
		if many := *a; a.statesMany() && many.figures(detail, c) && len(many.Figures) > 0 {
			*a = many
			return true
		}
		return a.number(detail, c)
	case diag.AtRate:
		return a.rate(detail, c)
	case diag.InUnit:
		a.Unit = detail
	case diag.Opens:
		a.Password = detail
	case diag.OfMember:
		a.Member = memberNamed(detail, c)
		return a.Member != ""
	case diag.OfPeriod:
		return a.Period != "" || a.period(detail)
	case diag.Names:
		a.Indicator = indicatorNamed(detail, c)
		return a.Indicator != "" && a.Text != ""
	case diag.Means:
		a.As = detail
		return a.Text != ""
	default:
		return false
	}
	return true
}

// period reads a key, or a text that names a year.
func (a *Answer) period(detail string) bool {
	for _, word := range append([]string{detail}, strings.Fields(detail)...) {
		if p, err := figure.ParsePeriod(word); err == nil {
			a.Period = p.String()
			return true
		}
	}
	return false
}

// memberNamed is the id of the member that a text names, by its name or its id.
func memberNamed(text string, c *catalogue.Catalogue) string {
	padded := " " + viet.Fold(text) + " "
	for _, m := range c.Members {
		if m.ID == text || strings.Contains(padded, " "+m.Fold+" ") {
			return m.ID
		}
	}
	return ""
}

// indicatorNamed is the code of the indicator that a text names, by its label or its code.
func indicatorNamed(text string, c *catalogue.Catalogue) string {
	for _, i := range c.Indicators {
		if i.ID == text || viet.Fold(i.Label.Vi) == viet.Fold(text) || viet.Fold(i.Label.En) == viet.Fold(text) {
			return i.ID
		}
	}
	return ""
}
