package answer

import (
	"regexp"
	"strings"
	"sync"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// numeral is a run of digits with their marks.
var numeral = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`-?\d[\d.,]*`) })

// readings are the numbers that what stands in a cell may be, the likelier first.
func readings(f *diag.Finding) []quantity.Decimal {
	if f.Rule == diag.ErrorValue || f.Rule == diag.Uncached || f.Rule == diag.DateFigure {
		return nil
	}
	if d, err := quantity.FromStored(f.Expected); err == nil && f.Rule == diag.FormulaStale {
		return []quantity.Decimal{d}
	}
	text := f.Found
	if f.Rule == diag.FigureText {
		text = strings.TrimRight(numeral().FindString(text), ".,")
	}
	var list []quantity.Decimal
	add := func(d quantity.Decimal) { list = appendNew(list, d) }
	if d, err := quantity.FromStored(text); err == nil && f.Rule != diag.NumberAmbiguous && f.Rule != diag.FigureText {
		switch f.Rule {
		case diag.Negative:
			add(d.Abs())
		case diag.PercentFigure:
			add(d.Shift(2))
		case diag.CountBroken:
			add(d.Abs().Round(0))
		}
		if f.Rule != diag.CountBroken && f.Rule != diag.Negative {
			add(d)
		}
		return list
	}
	return readingsOf(text)
}

// written is a stored number in the notation of a language; any other text as it is.
func written(text, lang string) string {
	if d, err := quantity.FromStored(text); err == nil {
		return quantity.Format(d, -1, lang)
	}
	return text
}
