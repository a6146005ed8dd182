package answer

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
)

// marks separate a figure from where it comes from. A comma does so with a blank behind it.
var marks = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\n;:()=]|, | [-–] `) })

// number reads a figure with its unit and where it comes from, in any order: "12.345,6 triệu
// USD; CV 12/BQL ngày 5/1/2019", "32 (theo điện thoại)", "CV 12/BQL: 32 dự án". What stands
// first is the figure if it is one; otherwise the only part that is one.
func (a *Answer) number(detail string, c *catalogue.Catalogue) bool {
	parts, at := marks().Split(detail, -1), marks().FindStringIndex(detail)
	if n, ok := figureIn(parts[0]); ok {
		a.Value, a.Unit = n.Value.String(), n.Unit
		if at != nil {
			a.Document = source(detail[at[0]:])
		}
		return true
	}
	found, from := 0, 0
	for _, part := range parts {
		n, ok := figureIn(part)
		if unit := n.Unit; ok && (unit == "" || (&report.Options{Catalogue: c}).IsUnit(unit)) {
			a.Value, a.Unit, a.Document = n.Value.String(), unit, source(detail[:from]+detail[from+len(part):])
			found++
		}
		from += len(part)
		if more := marks().FindStringIndex(detail[from:]); more != nil {
			from += more[1]
		}
	}
	return found == 1
}

// figureIn reads a text that is a figure, not a bound of one.
func figureIn(text string) (quantity.Number, bool) {
	n, err := quantity.Parse(strings.TrimSpace(text), quantity.Vietnamese)
	return n, err == nil && n.Kind == quantity.Value && !n.Bound
}

// source is a text about where a figure is from without the marks around it.
func source(text string) string {
	text = strings.Trim(text, "\n;:=,-– ")
	if inner, ok := strings.CutPrefix(text, "("); ok && !strings.Contains(inner, "(") {
		text = strings.Trim(strings.Replace(inner, ")", "", 1), "\n;:=,-– ")
	}
	return text
}

// dated is a date in figures within a word.
var dated = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d[/-]\d`) })

// rate reads a rate in dong for one dollar, however it is written: "23.000", "1 USD = 23.000
// đồng", "23.000 đồng/USD theo NHNN ngày 31/12/2018". It is the only number of the text that can
// be one.
func (a *Answer) rate(detail string, c *catalogue.Catalogue) bool {
	var numbers, can []quantity.Decimal
	for _, word := range strings.Fields(detail) {
		if dated().MatchString(word) {
			continue
		}
		for _, text := range numeral().FindAllString(word, -1) {
			list := readingsOf(strings.TrimRight(text, ".,"))
			if i := slices.IndexFunc(list, func(d quantity.Decimal) bool { return isRate(d, c) }); i >= 0 {
				can = appendNew(can, list[i])
			}
			if len(list) > 0 && !list[0].Equal(quantity.New(1, 0)) { // of "1 USD"
				numbers = appendNew(numbers, list[0])
			}
		}
	}
	switch {
	case len(can) == 1:
		a.Rate = can[0].String()
	case len(can) == 0 && len(numbers) == 1:
		a.Rate = numbers[0].String() // what is wrong with it is said when it is applied
	}
	return a.Rate != ""
}

// isRate reports whether a number can be a rate.
func isRate(d quantity.Decimal, c *catalogue.Catalogue) bool {
	if c == nil || c.Rates.High == 0 {
		return true
	}
	return !d.LessThan(quantity.New(c.Rates.Low, 0)) && !d.GreaterThan(quantity.New(c.Rates.High, 0))
}

// readingsOf returns the numbers that a text may stand for: in Vietnamese notation first, then in
// others.
func readingsOf(text string) []quantity.Decimal {
	var list []quantity.Decimal
	for _, notation := range []quantity.Notation{quantity.Vietnamese, quantity.Unknown} {
		n, err := quantity.Parse(text, notation)
		if err != nil || n.Kind != quantity.Value {
			continue
		}
		list = appendNew(list, n.Value)
		if n.Ambiguous {
			list = appendNew(list, n.Other)
		}
	}
	return list
}

// appendNew adds a number to those that are not it.
func appendNew(list []quantity.Decimal, d quantity.Decimal) []quantity.Decimal {
	for _, known := range list {
		if known.Equal(d) {
			return list
		}
	}
	return append(list, d)
}

// Shown is a reply as the sheet shows it: Excel keeps of a number in the detail only its value,
// which is written with the marks of its language where the choice wants a figure or a rate.
func (q *Question) Shown(r Reply) Reply {
	choice := q.Choice(r.Choice)
	if choice == nil || !slices.Contains([]diag.AnswerKind{diag.AtRate, diag.States, diag.Reads}, choice.Answer.Kind) {
		return r
	}
	if d, err := quantity.FromStored(strings.Replace(strings.TrimSpace(r.Detail), ",", ".", 1)); err == nil && !strings.Contains(r.Detail, ".") {
		r.Detail = quantity.Format(d, -1, "vi")
	}
	return r
}
