package catalogue

import (
	"fmt"

	"bloc/pkg/diag"
)

// UnnamedError says that no words of the catalogue can name one of its indicators. Every
// report would lack it for ever.
type UnnamedError struct {
	Indicator  string // its code
	File       string
	Line       int
	Axis, Said string // what would have to be said, as "event" and "green"
}

// Error returns the fault in English.
func (e *UnnamedError) Error() string { return e.In("en") }

// In returns the fault in a language, "vi" or "en".
func (e *UnnamedError) In(lang string) string {
	return fmt.Sprintf(unnamed.In(lang), e.File, e.Line, e.Indicator, e.Axis, e.Said)
}

var unnamed = diag.Text{
	Vi: "%s: dòng %d: không cụm từ nào gọi tên được chỉ tiêu %s: chưa có từ nào mang nghĩa {%s: %s}; ghi thêm vào words.yaml",
	En: "%s: line %d: no words can name the indicator %s: none mean {%s: %s}; add some to words.yaml",
}

// checkNamed refuses indicators that no words can name: one of their facets is said by no
// phrase, is no default and is not implied.
func (b *builder) checkNamed(entries []indicatorEntry) {
	said := map[Facet]bool{}
	for _, p := range b.Words.phrases {
		for _, f := range p.Means {
			said[f] = true
		}
	}
	for n, i := range b.Indicators {
		for _, axis := range naming {
			value := i.Means[axis]
			if value == None || value == b.defaults[axis] || axis == Event && i.Implied || said[Facet{axis, value}] {
				continue
			}
			id := entries[n].ID
			b.errs = append(b.errs, &UnnamedError{id.text, id.file, id.line, b.AxisName(axis), b.ValueName(value)})
			break
		}
	}
}
