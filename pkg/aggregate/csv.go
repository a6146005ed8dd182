package aggregate

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// The headers of both tables. No row is the sum of others of the same indicator, role and period,
// so that nobody who adds rows up counts a figure twice.
const (
	totalsHeader  = "bloc,period,indicator,label,unit,plan,previous_period,previous,value,completion,index,estimate,reported,expected"
	figuresHeader = "bloc,period,role,indicator,member,value,unit,estimate,raw,raw_unit,file,sheet,cell"
)

// WriteTotals writes a row for each total and each ratio for programs, labels in the
// language: UTF-8, commas, decimal points, LF. A total that nobody reported has no value;
// plan and previous are those of the members that have both figures.
func (r *Result) WriteTotals(w io.Writer, lang string) error {
	rows := [][]string{strings.Split(totalsHeader, ",")}
	start := []string{r.Catalogue.Bloc.ID, r.Period.String()}
	expected := strconv.Itoa(len(r.Members))
	for i := range r.Totals {
		t := &r.Totals[i]
		row := append(slices.Clip(start), t.Indicator.ID, diag.Plain(t.Indicator.Label.In(lang)), string(t.Indicator.Unit))
		rows = append(rows, append(append(row, t.columns()...), strconv.FormatBool(t.Estimate), strconv.Itoa(t.Reported()), expected))
	}
	for i := range r.Derived {
		d := &r.Derived[i]
		rows = append(rows, append(slices.Clip(start), d.ID, diag.Plain(d.Label.In(lang)), string(d.Unit),
			"", "", "", d.text(d.Value), "", "", strconv.FormatBool(r.estimated(d)), strconv.Itoa(d.Members), expected))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// columns are a total's cells from its plan to its index.
func (t *Total) columns() []string {
	plan, completion := t.Plan.columns()
	previous, index := t.Previous.columns()
	value, before := "", ""
	if t.Reported() > 0 {
		value = t.Value.String()
	}
	if t.Previous != nil {
		before = t.Previous.Period.String()
	}
	return []string{plan, before, previous, value, completion, index}
}

// columns are the figure that is compared with, and the percentage; empty for nothing.
func (c *Comparison) columns() (value, percentage string) {
	if c == nil {
		return "", ""
	}
	if v, ok := c.Index(); ok {
		percentage = v.StringFixed(2)
	}
	return c.Value.String(), percentage
}

// estimated reports whether a ratio rests on an estimate.
func (r *Result) estimated(d *Derived) bool {
	of, by := r.Total(d.Derived.Of), r.Total(d.Derived.By)
	return of != nil && of.Estimate || by != nil && by.Estimate
}

// WriteFigures writes a row for each figure of a member for programs, as WriteTotals does.
// An estimate has the role actual, and its column estimate is true. A text that a
// spreadsheet would take for a formula gets a leading '.
func (r *Result) WriteFigures(w io.Writer) error {
	rows := [][]string{strings.Split(figuresHeader, ",")}
	for _, t := range r.Totals {
		for _, p := range t.Parts {
			for _, f := range []*figure.Figure{p.Figure, p.Previous, p.Plan} {
				if f != nil {
					rows = append(rows, r.row(t, p.Member, f))
				}
			}
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func (r *Result) row(t Total, member string, f *figure.Figure) []string {
	source := common(f.Sources)
	role := f.Role
	if role == figure.Estimate {
		role = figure.Actual
	}
	row := []string{
		r.Catalogue.Bloc.ID, f.Period.String(), role.String(), t.Indicator.ID, member, "", string(f.Unit),
		strconv.FormatBool(f.Estimate), f.Raw, f.RawUnit, source.File, source.Sheet, source.Cell,
	}
	for i := range row {
		row[i] = diag.Plain(row[i])
	}
	row[5] = f.Value.String() // not guarded: it is a number, which may begin with a minus
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
