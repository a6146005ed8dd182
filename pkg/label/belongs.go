package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// belongsTo returns the origin of measures, if a text says that their figures are only FDI or
// only DDI: "Doanh thu, nộp ngân sách là của các DN có vốn nước ngoài". It is None otherwise.
func (w *whole) belongsTo() catalogue.Value {
	if w.explained.prose {
		return catalogue.None
	}
	for i := 1; i < len(w.words); i++ {
		if !w.has(i, catalogue.CueIs) || !namesMeasure(w.of[i-1]) {
			continue
		}
		end := i + 1
		for end < len(w.words) && !strings.ContainsAny(w.words[end].Sep, ",;.:(") {
			if !w.read[end] || isDigits(w.words[end].Plain) {
				return catalogue.None
			}
			end++
		}
		return w.origin(i+1, end)
	}
	return catalogue.None
}

// namesMeasure reports whether a phrase names something that is counted.
func namesMeasure(p *catalogue.Phrase) bool {
	return p != nil && slices.ContainsFunc(p.Means, func(f catalogue.Facet) bool { return f.Axis == catalogue.Measure })
}
