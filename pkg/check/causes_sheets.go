package check

import (
	"strconv"

	"bloc/pkg/diag"
)

// fewestDiffering is how many figures have to differ between two tables for the tables to
// be what is asked about, and not the cells.
const fewestDiffering = 3

// twoTables are where two cells stand that claim one figure.
type twoTables struct{ file, sheet, other string }

func tablesOf(f *diag.Finding) twoTables {
	return twoTables{f.File, f.Sheet, f.Related[0].Sheet}
}

// swapped is the same pair, named from the other end.
func (t twoTables) swapped() twoTables { return twoTables{t.file, t.other, t.sheet} }

// sheets makes one finding of all the figures in which two sheets of a report differ, or
// two tables of a sheet. That others agree is an echo of it.
func (g *causes) sheets() {
	pairs := map[twoTables][]int{}
	for _, i := range g.open(isOfTwo(diag.ClaimsDiffer)) {
		pairs[tablesOf(&g.list[i])] = append(pairs[tablesOf(&g.list[i])], i)
	}
	one := map[twoTables]int{}
	for pair, list := range pairs {
		if len(list) >= fewestDiffering {
			g.differing(pair, list)
			one[pair] = list[0]
		}
	}
	for _, i := range g.open(isOfTwo(diag.ClaimsAgree)) {
		pair := tablesOf(&g.list[i])
		cause, ok := one[pair]
		if !ok {
			cause, ok = one[pair.swapped()]
		}
		if ok {
			g.explain(cause, i)
		}
	}
}

func isOfTwo(rule *diag.Rule) func(*diag.Finding) bool {
	return func(f *diag.Finding) bool { return f.Rule == rule && len(f.Related) > 0 && len(f.Also) == 0 }
}

// differing makes the first of the findings on two tables the one on both.
func (g *causes) differing(pair twoTables, list []int) {
	var texts []diag.Text
	for _, i := range list[:min(len(list), mostNamed)] {
		f := &g.list[i]
		texts = append(texts, causeWords.versus.With(g.catalogue.Label(f.Indicator), diag.Same(f.Cell), f.Args["is"], diag.Same(f.Related[0].Cell), f.Args["should"]))
	}
	if len(list) > mostNamed {
		texts = append(texts, diag.Same("…"))
	}
	for _, i := range list[1:] {
		g.merge(list[0], i)
	}
	where := causeWords.twoSheets.With(diag.Same(pair.sheet), diag.Same(pair.other))
	if pair.sheet == pair.other {
		where = causeWords.twoTables.With(diag.Same(pair.sheet))
	}
	f := &g.list[list[0]]
	f.Found, f.Expected = "", ""
	*f = f.With("pair", where).With("count", diag.Same(strconv.Itoa(f.Cells()))).With("differences", diag.Joined(texts, "; "))
}
