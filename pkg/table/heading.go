package table

import (
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
)

// Period names a period as tables do: "năm 2018", "6 tháng đầu năm 2018".
func Period(lang string, p figure.Period) string {
	switch p.Span {
	case figure.Year:
		return Words.year.Say(lang, p.Year)
	case figure.Half:
		if p.N == 2 {
			return Words.half2.Say(lang, p.Year)
		}
		return Words.half.Say(lang, p.Year)
	case figure.Quarter:
		return Words.quarter.Say(lang, p.N, p.Year)
	case figure.Months:
		return Words.months.Say(lang, p.N, p.Year)
	}
	return Words.month.Say(lang, p.N, p.Year)
}

// Heading is the title block: the bloc, what the table is, the day up to which figures go, and
// the lines that say that it is not final.
func Heading(r *aggregate.Result, lang string) []string {
	return append([]string{
		r.Catalogue.Bloc.Heading.In(lang),
		totalWords.title.Say(lang, strings.ToUpper(Period(lang, r.Period))),
		totalWords.asOf.Say(lang, r.Period.End().Format("02/01/2006")),
	}, r.Status(lang)...)
}

// names turns ids of members into their names.
func names(r *aggregate.Result, ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, r.Catalogue.Member(id).Name)
	}
	return strings.Join(list, ", ")
}
