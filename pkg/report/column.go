package report

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// column reads the header of a column. Texts stacked in cells of their own may be
// one text over several rows, and are read as such where that is understood.
func (r *run) column(s *layout.Sheet, t *layout.Table, c *layout.Column) headings {
	sure := columnLabels(s, c.Labels[:len(c.Labels)-c.Doubtful])
	if c.Doubtful > 0 {
		all := r.chain(c.Labels, label.Columns)
		if r.repeated(t, c) {
			return all
		}
		// Without a merge nothing says how far a heading stretches. Where it would
		// change what the column is, the column is not understood.
		if one := r.chain(sure, label.Columns); one.Facets != all.Facets || !slices.Equal(one.Periods, all.Periods) || one.Ratio != all.Ratio {
			all.doubt(len(sure))
			return all
		}
	}
	if next := t.Beside(c); next != nil && len(next.Labels) == 0 && len(sure) > 0 && t.AsFull(next, c) {
		// The header may be that of both, and what told them apart is missing.
		one := r.chain(sure, label.Columns)
		one.doubt(0)
		return one
	}
	if len(sure) > 1 && c.Stacked && !slices.ContainsFunc(sure, isWordless) {
		joined := layout.Label{Cell: sure[0].Cell}
		for _, l := range slices.Backward(sure) {
			joined.Text += l.Text + " "
		}
		if one := r.chain([]layout.Label{joined}, label.Columns); one.understood() {
			return one
		}
	}
	return r.chain(sure, label.Columns)
}

// ofYears reads a column under a header that may name the years of its rows. Where
// other numbers stand in it, they are figures: under "Năm báo cáo" those of this year,
// under "Thời kỳ" of nobody knows which.
func (r *run) ofYears(t *layout.Table, col *layout.Column, c headings) headings {
	if c.Facets[catalogue.Column] != catalogue.YearColumn || !slices.ContainsFunc(t.Rows, func(row *layout.Row) bool { return row.Kind == layout.Body && !yearIn(row, col.Col) }) {
		return c
	}
	c.Facets[catalogue.Column] = catalogue.None
	if c.Facets[catalogue.Time] == catalogue.None {
		c.doubt(0)
	}
	return c
}

// yearIn tells whether a row has a year in a column, or nothing.
func yearIn(row *layout.Row, col int) bool {
	for _, c := range row.Cells {
		if c.Col() == col {
			_, err := figure.ParsePeriod(strings.TrimSpace(c.Text))
			return err == nil
		}
	}
	return true
}

// repeated tells whether the lowest header of a column says the same as that of
// another: then only the group above tells the two apart, so it does stretch.
func (r *run) repeated(t *layout.Table, c *layout.Column) bool {
	own := r.label(c.Labels[0], label.Columns)
	for _, other := range t.Columns {
		if other == c || len(other.Labels) == 0 {
			continue
		}
		if m := r.label(other.Labels[0], label.Columns); m.Weak == own.Weak && *m.Facets == *own.Facets {
			return true
		}
	}
	return false
}

// coverBoth gives a merged cell over the columns of FDI and of DDI what the two say together;
// false where they differ in more, or are others.
func (tr *tableReader) coverBoth(ctx *layout.Context, a *axes) bool {
	both, ok := tr.both(ctx)
	if ok {
		a.col = &both
	}
	return ok
}

// both returns what the columns of FDI and of DDI that a merged cell lies over say
// together. ok is false where they differ in more, or are others.
func (tr *tableReader) both(ctx *layout.Context) (both headings, ok bool) {
	var origins []catalogue.Value
	for i, c := range tr.table.Columns {
		if !slices.Contains(ctx.Covered, c) {
			continue
		}
		one := tr.cols[i]
		if one.Facets[catalogue.Breakdown] == catalogue.Total && one.Facets[catalogue.Origin] == catalogue.None && len(one.Scales) == 0 && !one.Ratio && one.understood() {
			continue // of the two together
		}
		origins = append(origins, one.Facets[catalogue.Origin])
		one.Facets[catalogue.Origin] = catalogue.Both
		one.Facets[catalogue.WeakMeasure] = catalogue.None // "Dự án FDI" beside "DDI"
		if len(origins) > 1 && (one.Facets != both.Facets || !slices.Equal(one.Periods, both.Periods) || one.Ratio != both.Ratio || !one.understood()) {
			return headings{}, false
		}
		both, both.Scales = one, nil
	}
	slices.Sort(origins)
	return both, slices.Equal(origins, []catalogue.Value{catalogue.FDI, catalogue.DDI})
}

// hasHeaders tells whether a table of the sheet has headers over its figures. A list
// without any needs none where it is all there is.
func hasHeaders(s *layout.Sheet) bool {
	return slices.ContainsFunc(s.Tables, func(t *layout.Table) bool {
		return slices.ContainsFunc(t.Columns, func(c *layout.Column) bool { return len(c.Labels) > 0 })
	})
}

// isWordless tells texts such as "…?" that stand for a header and say nothing. Marks of
// footnotes do not stand for one.
func isWordless(l layout.Label) bool {
	return strings.Trim(l.Text, "()[]* \n") != "" && !strings.ContainsFunc(l.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// partAlone tells whether a column is of a part of what the row itself says, as "cấp mới"
// is of "cấp mới và tăng thêm", and no other column is of another part: the column may
// tell the year, and the row what was counted.
func (r *run) partAlone(tr *tableReader, row, col *headings) bool {
	whole, part := row.Own[catalogue.Event], col.Facets[catalogue.Event]
	if row.Own[catalogue.Measure] == catalogue.None || whole == catalogue.None || part == catalogue.None || part == whole || label.EitherEvent(r.catalogue, whole, part) != part {
		return false
	}
	for i := range tr.cols {
		event := tr.cols[i].Facets[catalogue.Event]
		if event != catalogue.None && event != part && (event == whole || label.EitherEvent(r.catalogue, whole, event) == event) {
			return false
		}
	}
	return true
}
