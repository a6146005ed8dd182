package answer

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/report"
)

// figures reads several figures, each behind the name of its indicator, and where they are from:
// "Tổng doanh thu: 47.706,58; Tổng số lao động: 37.917 người; CV 12/BQL". A name that is none, or
// a figure that cannot be read, makes the whole no answer: it would be left out without a word.
func (a *Answer) figures(detail string, c *catalogue.Catalogue) bool {
	var from []string
	for _, part := range strings.FieldsFunc(detail, func(r rune) bool { return r == ';' || r == '\n' }) {
		part = strings.TrimSpace(part)
		at := strings.LastIndexAny(part, ":=")
		if at < 0 {
			if part != "" {
				from = append(from, part)
			}
			continue
		}
		n, ok := figureIn(part[at+1:])
		id := indicatorNamed(part[:at], c)
		switch {
		case id == "" && !ok:
			from = append(from, part)
		case id == "" || !ok || n.Unit != "" && !(&report.Options{Catalogue: c}).IsUnit(n.Unit):
			return false
		default:
			a.Figures = append(a.Figures, Stated{id, n.Value.String(), n.Unit})
		}
	}
	a.Document = strings.Join(from, "; ")
	return true
}

// statesMany reports whether an answer may state figures of several indicators.
func (a *Answer) statesMany() bool { return a.Kind == diag.States && a.Indicator == "" }
