package aggregate

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteCSV writes a row a figure for programs: UTF-8, commas, decimal points, LF.
// Totals have the member "*". A text that a spreadsheet would take for a formula
// has a ' before it.
func (r *Result) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split("bloc,period,role,indicator,member,value,unit,estimate,raw,raw_unit,file,sheet,cell", ",")}
	for _, t := range r.Totals {
		if t.Reported() == 0 {
			continue
		}
		for _, p := range t.Parts {
			for _, f := range []*figure.Figure{&p.Figure, p.Previous, p.Plan} {
				if f != nil {
					rows = append(rows, r.row(t, p.Member, f))
				}
			}
		}
		rows = append(rows, r.row(t, "*", t.figure(r.Period, figure.Actual, t.Value)))
		if t.Previous != nil {
			rows = append(rows, r.row(t, "*", t.figure(t.Previous.Period, figure.Previous, t.Previous.Value)))
		}
		if t.Plan != nil {
			rows = append(rows, r.row(t, "*", t.figure(r.Period, figure.Plan, t.Plan.Value)))
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}

// figure is the total as a figure of the whole bloc.
func (t Total) figure(p figure.Period, role figure.Role, value quantity.Decimal) *figure.Figure {
	f := &figure.Figure{Key: figure.Key{Indicator: t.Indicator.ID, Period: p, Role: role}, Unit: t.Indicator.Unit, Value: value}
	if role == figure.Actual && t.Estimate {
		f.Role, f.Estimate = figure.Estimate, true
	}
	return f
}

func (r *Result) row(t Total, member string, f *figure.Figure) []string {
	var source figure.Source
	if len(f.Sources) == 1 {
		source = f.Sources[0]
	}
	row := []string{
		r.Catalogue.Bloc.ID, f.Period.String(), f.Role.String(), t.Indicator.ID, member, f.Value.String(), string(f.Unit),
		strconv.FormatBool(f.Estimate), f.Raw, f.RawUnit, source.File, source.Sheet, source.Cell,
	}
	// Values are numbers of our own writing; everything else may come from a report.
	for _, i := range []int{8, 9, 10, 11, 12} {
		row[i] = guard(row[i])
	}
	return row
}

// guard keeps a spreadsheet from running a text as a formula.
func guard(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return s
	}
	return "'" + s
}
