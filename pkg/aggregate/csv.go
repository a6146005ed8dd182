package aggregate

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

const csvHeader = "bloc,period,role,indicator,member,value,unit,estimate,raw,raw_unit,file,sheet,cell"

// WriteCSV writes one row per figure for programs: UTF-8, commas, decimal points, LF.
// Totals have the member "*" and the role of the figures they sum. A total with some
// estimates is "actual" too; its column "estimate" is true. A text that a spreadsheet
// would take for a formula gets a leading '.
func (r *Result) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split(csvHeader, ",")}
	for _, t := range r.Totals {
		for _, p := range t.Parts {
			for _, f := range []*figure.Figure{p.Figure, p.Previous, p.Plan} {
				if f != nil {
					rows = append(rows, r.row(t, p.Member, f))
				}
			}
		}
		for _, f := range t.figures(r.Period) {
			rows = append(rows, r.row(t, "*", f))
		}
	}
	return out.WriteAll(rows)
}

// figures are the sums of a total as figures of the whole bloc.
func (t Total) figures(period figure.Period) []*figure.Figure {
	var list []*figure.Figure
	add := func(p figure.Period, role figure.Role, value quantity.Decimal) *figure.Figure {
		f := &figure.Figure{Key: figure.Key{Indicator: t.Indicator.ID, Period: p, Role: role}, Unit: t.Indicator.Unit, Value: value}
		list = append(list, f)
		return f
	}
	if t.Reported() > 0 {
		add(period, figure.Actual, t.Value).Estimate = t.Estimate
	}
	if t.Previous != nil {
		add(t.Previous.Period, figure.Previous, t.Previous.Value)
	}
	if t.Plan != nil {
		add(period, figure.Plan, t.Plan.Value)
	}
	return list
}

func (r *Result) row(t Total, member string, f *figure.Figure) []string {
	source := common(f.Sources)
	row := []string{
		r.Catalogue.Bloc.ID, f.Period.String(), f.Role.String(), t.Indicator.ID, member, "", string(f.Unit),
		strconv.FormatBool(f.Estimate), f.Raw, f.RawUnit, source.File, source.Sheet, source.Cell,
	}
	for i := range row {
		row[i] = diag.Plain(row[i])
	}
	row[5] = f.Value.String() // not guarded: bloc writes it, and it may begin with a minus
	return row
}

// common is the place of a figure. For a sum it names what the places have in common,
// and the cells as "E12+E13" if they are on one sheet.
func common(sources []figure.Source) figure.Source {
	if len(sources) == 0 {
		return figure.Source{}
	}
	out := sources[0]
	for _, s := range sources[1:] {
		if s.File != out.File {
			return figure.Source{}
		}
		if s.Sheet != out.Sheet {
			out.Sheet, out.Cell = "", ""
			continue
		}
		if out.Sheet != "" {
			out.Cell += "+" + s.Cell
		}
	}
	return out
}
