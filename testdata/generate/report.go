package main

import (
	"strings"

	"github.com/shopspring/decimal"
)

// report is what a board reports for a year.
type report struct {
	board
	figures figures
	year    int
}

// actual returns the year's figure; ok is false where figures.csv has none.
func (r report) actual(indicator string) (decimal.Decimal, bool) {
	d, ok := r.figures[key(r.year, indicator, r.member)]
	return d, ok
}

// before returns the figure of the year before. That of 2016 is invented.
func (r report) before(indicator string) (decimal.Decimal, bool) {
	if d, ok := r.figures[key(r.year-1, indicator, r.member)]; ok || r.year > 2017 {
		return d, ok
	}
	d, ok := r.actual(indicator)
	return invent(indicator, d, 91), ok
}

// planned returns an invented plan: some hundredths of the figure, rounded.
func (r report) planned(indicator string) (decimal.Decimal, bool) {
	d, ok := r.actual(indicator)
	return invent(indicator, d, int64(94+len(r.member)+len(indicator)%7)), ok
}

func invent(indicator string, d decimal.Decimal, hundredths int64) decimal.Decimal {
	places := int32(1)
	if unitOf(indicator) != "USD" && unitOf(indicator) != "VND" && unitOf(indicator) != "ha" {
		places = 0
	}
	return d.Mul(decimal.New(hundredths, -2)).Round(places)
}

// unitOf tells the kind of unit of an indicator.
func unitOf(indicator string) string {
	switch {
	case strings.HasPrefix(indicator, "projects.adjusted"):
		return "lượt"
	case strings.HasPrefix(indicator, "projects."):
		return "dự án"
	case indicator == "zones.area":
		return "ha"
	case strings.HasPrefix(indicator, "zones."):
		return "KCN"
	case indicator == "jobs":
		return "người"
	case strings.HasSuffix(indicator, ".ddi") || indicator == "revenue" || indicator == "budget":
		return "VND"
	}
	return "USD"
}

// unit returns the unit as the board writes it, and by how many digits its figures are larger.
func (r report) unit(indicator string) (string, int32) {
	kind := unitOf(indicator)
	if s, ok := r.scale[kind]; ok {
		return s.unit, s.exp
	}
	switch kind {
	case "USD":
		return "triệu USD", 0
	case "VND":
		return "tỷ đồng", 0
	}
	return kind, 0
}

// label returns the board's own wording of a label, or the usual one.
func (r report) label(indicator, usual string) string {
	if own := r.labels[indicator]; own != "" {
		return own
	}
	return usual
}

// written is a figure as the board writes it: a number, or a Vietnamese text.
func (r report) written(indicator string, d decimal.Decimal) any {
	_, exp := r.unit(indicator)
	d = d.Shift(exp)
	if r.textual && (indicator == "capital.attracted.ddi" || indicator == "zones.area" || indicator == "budget") && !d.IsInteger() {
		text := vietnamese(d)
		if indicator == "zones.area" {
			text += " ha"
		}
		return text
	}
	if r.textual && strings.HasPrefix(indicator, "projects.adjusted") && d.LessThan(decimal.New(10, 0)) {
		return "0" + d.String() + " lượt"
	}
	return d.InexactFloat64()
}

// vietnamese writes a number as 1.234,5.
func vietnamese(d decimal.Decimal) string {
	whole, fraction, _ := strings.Cut(d.String(), ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString("," + fraction)
	}
	return b.String()
}
