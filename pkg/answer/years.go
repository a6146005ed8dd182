package answer

import (
	"regexp"
	"strconv"
	"sync"

	"bloc/pkg/viet"
)

// year is a year in a text.
var year = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(19|20)\d\d\b`) })

// later is a text as it reads so many years later.
func later(text string, years int) string {
	return year().ReplaceAllStringFunc(text, func(y string) string {
		n, err := strconv.Atoi(y)
		if err != nil {
			return y
		}
		return strconv.Itoa(n + years)
	})
}

// mostYears is for how many years an answer holds.
const mostYears = 5

// inYears lists a text as it reads in the years for which an answer holds, without repeats.
func (a *Answer) inYears(text string) []string {
	list := []string{text}
	if a.For == "" || a.For == Report || !year().MatchString(text) {
		return list
	}
	for n := 1; n <= mostYears; n++ {
		list = append(list, later(text, n))
	}
	return list
}

// ofAnyYear is a text by which it is known again in another year.
func ofAnyYear(text string) string { return viet.Key(year().ReplaceAllString(text, "0000")) }
