package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/layout"
)

// unread is a label that is not understood, and how many cells of a row it costs.
type unread struct {
	label heading
	cells int
}

func firstUnclear(chains ...*headings) *heading {
	for _, c := range chains {
		if !c.understood() {
			return &c.unclear
		}
	}
	return nil
}

// unclear reports a label that is not understood, once, and counts the cells it costs.
func (r *run) unclear(s *layout.Sheet, m heading, cells int) {
	rule := diag.LabelUnknown
	if m.unsure {
		rule = diag.HeaderUnclear
	}
	if i, ok := r.unclearAt[m.Cell]; ok {
		r.findings.List[i].Count += cells
		return
	}
	f := rule.At(r.at(s, m.Ref()))
	f.Count, f.Period = cells, r.report.Period.String()
	f.Found = strings.Join(strings.Fields(m.Text), " ")
	r.unclearAt[m.Cell] = r.findings.Add(f.With("words", m.trouble(f.Found)))
}

// trouble says what in a label is not understood.
func (m *heading) trouble(text string) diag.Text {
	switch {
	case m.Clash == "location":
		return diag.Text{Vi: "không phải của các KCN", En: "not of the zones"}
	case len(m.Unknown) > 0:
		return diag.Same(strings.Join(m.Unknown, " "))
	case m.Clash != "":
		return diag.Text{Vi: "các từ trái nhau", En: "its words contradict each other"}
	}
	return diag.Same(text)
}

// nameless reports a cell whose labels name no indicator.
func (r *run) nameless(tr *tableReader, ctx *layout.Context, rule *diag.Rule, row *headings) {
	if !tr.shared.Tell(ctx.Row.Number, ctx.Cell.Col()) {
		return
	}
	f := rule.At(r.at(tr.sheet, ctx.Cell.Ref()))
	f.Period = r.report.Period.String()
	if r.findings.Include(f) {
		return
	}
	f.Found = raw(ctx.Cell)
	because := slices.Concat(tr.cols[ctx.Index].quoted(), row.quoted())
	r.add(f.With("because", diag.Same(strings.Join(because, ", "))))
}

// merged reports a figure that lies over columns, or rows, of different figures.
func (r *run) merged(tr *tableReader, ctx *layout.Context) {
	var names []string
	if len(ctx.Below) > 0 {
		for _, row := range append([]*layout.Row{ctx.Row}, ctx.Below...) {
			if len(row.Labels) > 0 {
				names = append(names, strconv.Quote(row.Labels[0].Text))
			}
		}
	}
	for _, c := range ctx.Covered {
		if len(c.Labels) > 0 {
			names = append(names, strconv.Quote(c.Labels[0].Text))
		}
	}
	f := diag.MergedFigure.At(r.at(tr.sheet, ctx.Cell.Ref()))
	f.Found, f.Period = raw(ctx.Cell), r.report.Period.String()
	r.add(f.With("names", diag.Same(strings.Join(names, ", "))))
}
