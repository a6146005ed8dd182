package table

import (
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// MemberOf is the name of a member; empty if something concerns several.
func MemberOf(c *catalogue.Catalogue, member string) string {
	if m := c.Member(member); m != nil {
		return m.Name
	}
	return member
}

// mostNamedPlaces is how many places of a question are written out.
const mostNamedPlaces = 4

// PlacesOf names places: the cells of each file, followed by its name.
func PlacesOf(places []diag.Place) string {
	var list []string
	named := places[:min(len(places), mostNamedPlaces)]
	for i, p := range named {
		at := diag.Place{Sheet: p.Sheet, Cell: p.Cell}
		if i > 0 && p.File == named[i-1].File && p.Sheet == named[i-1].Sheet {
			at.Sheet = ""
		}
		name := at.String()
		if i+1 == len(named) || named[i+1].File != p.File {
			file := diag.Base(p.File)
			switch {
			case len(places) > len(named) && i+1 == len(named):
				file = "… (" + file + ")"
			case name != "" && file != "":
				file = "(" + file + ")"
			}
			name = strings.TrimSpace(name + " " + file)
		}
		list = append(list, name)
	}
	return strings.Join(list, "; ")
}

// AsWritten returns a stored number in the notation of the language, and any other text
// unchanged.
func AsWritten(text, lang string) string {
	if d, err := quantity.FromStored(text); err == nil && strings.Contains(text, ".") {
		return quantity.Format(d, -1, lang)
	}
	return text
}

// mostNamedIndicators is how many of the indicators that a question holds up are named.
const mostNamedIndicators = 2

// NowOf says whether the figures of a question are counted, how many it holds up and which.
func NowOf(c *catalogue.Catalogue, q *answer.Question, lang string) string {
	how := questionWords.notCounted
	if q.Use == diag.Used {
		how = questionWords.inDoubt
	}
	text := how.Say(lang, q.Figures)
	if q.Figures == 0 {
		return strings.TrimSuffix(how.Say(lang, 0), ": 0 "+questionWords.figures.Say(lang))
	}
	var names []string
	for _, id := range q.Indicators[:min(len(q.Indicators), mostNamedIndicators)] {
		names = append(names, c.Label(id).In(lang))
	}
	if rest := len(q.Indicators) - len(names); rest > 0 {
		names = append(names, questionWords.andMore.Say(lang, rest))
	}
	if len(names) > 0 {
		text += " (" + strings.Join(names, "; ") + ")"
	}
	return text
}

// questionWords are the texts of questions.
var questionWords = struct{ notCounted, inDoubt, figures, andMore diag.Text }{
	notCounted: diag.Text{Vi: "Chưa tính: %d số liệu", En: "Not counted: %d figures"},
	inDoubt:    diag.Text{Vi: "Đã tính, còn nghi ngờ: %d số liệu", En: "Counted, in doubt: %d figures"},
	figures:    diag.Text{Vi: "số liệu", En: "figures"},
	andMore:    diag.Text{Vi: "và %d chỉ tiêu nữa", En: "and %d more indicators"},
}
