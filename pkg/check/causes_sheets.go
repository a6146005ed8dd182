package check

import (
	"strconv"

	"bloc/pkg/diag"
)

// fewestDiffering is how many figures of two tables must differ if the tables, and not the cells,
// are to be asked about.
const fewestDiffering = 3

// twoTables are the places of two cells that claim one figure.
type twoTables struct{ file, sheet, other string }

func tablesOf(f *diag.Finding) twoTables {
	return twoTables{f.File, f.Sheet, f.Related[0].Sheet}
}

// swapped is the same pair, named from the other end.
func (t twoTables) swapped() twoTables { return twoTables{t.file, t.other, t.sheet} }

// sheets makes one finding of all figures in which two sheets of a report, or two tables of a
// sheet, differ. A finding that other figures agree is an echo of it.
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

// differing turns the first finding on two tables into the one on both tables.
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
