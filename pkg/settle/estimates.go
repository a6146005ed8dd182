package settle

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// estimates leaves out each estimate of a figure that the report also states as actual.
// For each sheet it reports how many estimates are used.
func estimates(s *settler) {
	var notes diag.List
	for _, c := range s.claims {
		f := c.Becomes
		if f == nil || !f.Estimate || f.Period != s.Target || c.LeftOut != "" {
			continue
		}
		actual := f.Key
		actual.Role = figure.Actual
		if f.Role == figure.Estimate && s.figureOf(actual) != nil {
			c.LeftOut = "estimate"
			continue
		}
		i := slices.IndexFunc(notes, func(note diag.Finding) bool { return note.Sheet == c.Place.Sheet })
		if i < 0 {
			note := diag.Estimated.At(diag.Place{File: s.File, Sheet: c.Place.Sheet})
			note.Period = f.Period.String()
			i, notes = len(notes), append(notes, note)
		}
		notes[i].Count++
	}
	for _, note := range notes {
		s.findings.Add(note.With("count", diag.Same(strconv.Itoa(note.Count))))
	}
}
