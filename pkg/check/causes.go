package check

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Causes makes one finding for each cause: the text, cell, sheet or file that stopped figures.
// The finding counts these figures and names their indicators. What a cause explains is not a
// finding of its own but an echo, which the finding counts:
//
//	causes_file.go     what is found in a file that is left out as a whole, and the member that is
//	                   therefore missing
//	causes_sheets.go   figures in which two sheets, or two tables, differ
//	causes_missing.go  a report without figures, and core indicators without one, if something
//	                   stopped the figures
//	causes_alike.go    one text at several places, and the cells of a sheet with one fault
//	causes_total.go    what other indicators contradict in a total that its parts contradict too
//	causes_doubt.go    doubts about figures that an error keeps out
//	causes_name.go     the indicators that every finding names
//
// The findings must have been judged. Those that a person answered stay as they are, and so do
// causes that are handed over once more.
func Causes(c *catalogue.Catalogue, findings diag.List) diag.List {
	g := &causes{catalogue: c, list: slices.Clone(findings.Sorted())}
	g.gone = make([]bool, len(g.list))
	g.outside()
	g.sheets()
	g.empty()
	g.alike()
	g.missing()
	g.totals()
	g.doubts()
	var list diag.List
	for i := range g.list {
		if !g.gone[i] {
			g.name(&g.list[i])
			list.Add(g.list[i])
		}
	}
	return list.Unfolded()
}

// causes are findings on the way to one for each cause.
type causes struct {
	catalogue *catalogue.Catalogue
	list      diag.List
	gone      []bool // the findings that others explain
}

// open returns the findings that are still to be explained and that pass a test.
func (g *causes) open(such func(*diag.Finding) bool) []int {
	var list []int
	for i := range g.list {
		if f := &g.list[i]; !g.gone[i] && f.IsOpen() && such(f) {
			list = append(list, i)
		}
	}
	return list
}

// explain makes a finding an echo of another one, which becomes as severe as it.
func (g *causes) explain(cause, echo int) {
	f, e := &g.list[cause], &g.list[echo]
	f.Explain(e)
	if e.Severity < f.Severity {
		f.Severity = e.Severity
	}
	g.gone[echo] = true
}

// merge merges a finding into another one, which then also has its places.
func (g *causes) merge(into, one int) {
	f, e := &g.list[into], &g.list[one]
	f.Count = f.Cells() + e.Cells()
	f.Also = append(append(slices.Clip(f.Also), e.Place), e.Also...)
	f.Related = append(slices.Clip(f.Related), e.Related...)
	f.AddIndicators(append([]string{e.Indicator}, e.Indicators...)...)
	f.AddMembers(append([]string{e.Member}, e.Members...)...)
	f.Severity = min(f.Severity, e.Severity)
	if e.Use == diag.Unused {
		f.Use = diag.Unused
	}
	if _, err := quantity.FromStored(e.Expected); err != nil && e.Expected != "" && !slices.Contains(strings.Split(f.Expected, ", "), e.Expected) {
		f.Expected = strings.TrimPrefix(f.Expected+", "+e.Expected, ", ")
	}
	if _, counts := f.Args["number"]; counts {
		*f = f.With("number", diag.Same(strconv.Itoa(f.Cells())))
	}
	g.gone[one] = true
}

// isCell reports whether a finding is on a cell or a range of cells.
func isCell(f *diag.Finding) bool { return f.Cell != "" }

// isFile reports whether a finding is on a file as a whole.
func isFile(f *diag.Finding) bool { return f.File != "" && f.Sheet == "" && f.Cell == "" }
