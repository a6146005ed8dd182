package answer

import (
	"fmt"

	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// isYearly reports whether an answer on a text holds for it with any other year too: it is given
// for later years, and the text names one.
func (a *Answer) isYearly(text string) bool {
	return (a.For == Board || a.For == All) && len(viet.InAnyYear(text).Years) > 0
}

// dated is a meaning with the year that the text names, where that is the year which the meaning
// is of: with another year in it, the text means the same of that one.
func (a *Answer) dated(as string) string {
	asked, err := figure.ParsePeriod(a.Of)
	years := viet.InAnyYear(a.Text).Years
	if err != nil || len(years) != 1 || asked.Span != figure.Year {
		return as
	}
	for _, m := range meanings {
		of := asked
		if m.before {
			of = asked.Previous()
		}
		if m.as == as && m.inYear != "" && of.Year == years[0] {
			return fmt.Sprintf(m.inYear, of.Year)
		}
	}
	return as
}
