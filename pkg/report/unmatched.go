package report

import (
	"maps"
	"path/filepath"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/viet"
)

// Unmatched reports the entries of the user's map that match nothing in the files read with these
// options: names for members and periods, labels for words, and labels to ignore. A stated cell
// that is missing is reported with its report. o.Memory must not be nil.
func (o Options) Unmatched(files []string) diag.List {
	var bases []string
	for _, f := range files {
		bases = append(bases, filepath.Base(f))
	}
	var list diag.List
	note := func(key, text string) {
		f := diag.MapUnmatched.At(diag.Place{})
		f.Found = text
		list.Add(f.With("key", diag.Same(key)))
	}
	for key, names := range map[string][]string{"members": slices.Collect(maps.Keys(o.Members)), "periods": slices.Collect(maps.Keys(o.Periods))} {
		for _, name := range names {
			if !slices.Contains(bases, name) && !slices.Contains(files, name) {
				note(key, name)
			}
		}
	}
	for _, w := range o.Words {
		if w.By == nil && !o.Memory.Met(viet.Key(w.Text)) { // what answers do is shown elsewhere
			note("words", w.Text)
		}
	}
	for _, text := range o.Ignore {
		if !o.Memory.Met(viet.Key(text)) {
			note("ignore", text)
		}
	}
	return list
}

// unmatched warns of a cell that the map states and the report does not have.
func (x *statedCells) unmatched(c CellClaim) {
	out := diag.MapCellUnmatched.At(diag.Place{File: x.report.Path, Sheet: c.Sheet, Cell: c.Cell})
	out.Indicator = c.Indicator
	x.findings.add(out)
}
