package check

import (
	"strings"

	"bloc/pkg/diag"
)

// fewestInColumn is how many rows of a column must have the same fault if the column is to be the
// cause.
const fewestInColumn = 3

// kindOf is equal for findings that have one cause.
type kindOf struct {
	rule                *diag.Rule
	file, sheet, column string
	quoted, words       string
}

// kind returns what a finding has in common with others of the same cause. ok is false if it
// has a cause of its own.
func kind(f *diag.Finding) (k kindOf, ok bool) {
	k = kindOf{rule: f.Rule, file: f.File, sheet: f.Sheet}
	switch f.Rule.Alike {
	case diag.Apart:
		return k, false
	case diag.InColumn:
		k.column = strings.TrimRight(strings.SplitN(f.Cell, ":", 2)[0], "0123456789")
	case diag.QuotedAlike:
		k.sheet, k.quoted, k.words = "", strings.ToLower(f.Found), f.Args["words"].En
	case diag.SameText:
		k.file, k.sheet = "", ""
		k.quoted, k.words = strings.ToLower(f.Found), f.Args["words"].En
	}
	return k, f.Rule.Alike != diag.SameText && f.Rule.Alike != diag.QuotedAlike || f.Found != ""
}

// alike merges the findings that have the same cause.
func (g *causes) alike() {
	kinds := map[kindOf][]int{}
	var order []kindOf
	for _, i := range g.open(isCell) {
		k, ok := kind(&g.list[i])
		if !ok {
			continue
		}
		if kinds[k] == nil {
			order = append(order, k)
		}
		kinds[k] = append(kinds[k], i)
	}
	for _, k := range order {
		list := kinds[k]
		if k.rule.Alike == diag.InColumn && len(list) < fewestInColumn {
			continue
		}
		for _, i := range list[1:] {
			g.merge(list[0], i)
		}
	}
}
