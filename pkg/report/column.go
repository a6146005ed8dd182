package report

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// column reads the header of a column. Texts stacked in cells of their own may be
// one text over several rows, and are read as such where that is understood.
func (r *run) column(s *layout.Sheet, t *layout.Table, c *layout.Column) chain {
	sure := columnLabels(s, c.Labels[:len(c.Labels)-c.Doubtful])
	if c.Doubtful > 0 {
		all := r.chain(c.Labels, columns)
		if r.repeated(t, c) {
			return all
		}
		// Without a merge nothing says how far a heading stretches. Where it would
		// change what the column is, the column is not understood.
		if one := r.chain(sure, columns); *one.facets != *all.facets || !slices.Equal(one.periods, all.periods) || one.ratio != all.ratio {
			unsure := all.labels[len(sure)]
			unsure.unsure = true
			all.unclear = &unsure
			return all
		}
	}
	if next := t.Beside(c); next != nil && len(next.Labels) == 0 && len(sure) > 0 && t.AsFull(next, c) {
		// The header may be that of both, and what told them apart is missing.
		one := r.chain(sure, columns)
		unsure := one.labels[0]
		unsure.unsure = true
		one.unclear = &unsure
		return one
	}
	if len(sure) > 1 && c.Stacked && !slices.ContainsFunc(sure, isWordless) {
		joined := layout.Label{Cell: sure[0].Cell}
		for _, l := range slices.Backward(sure) {
			joined.Text += l.Text + " "
		}
		if one := r.chain([]layout.Label{joined}, columns); one.unclear == nil {
			return one
		}
	}
	return r.chain(sure, columns)
}

// ofYears reads a column under a header that may name the years of its rows. Where
// other numbers stand in it, they are figures: under "Năm báo cáo" those of this year,
// under "Thời kỳ" of nobody knows which.
func (r *run) ofYears(t *layout.Table, col *layout.Column, c chain) chain {
	if c.facets[catalogue.Column] != "year" || !slices.ContainsFunc(t.Rows, func(row *layout.Row) bool { return row.Kind == layout.Body && !yearIn(row, col.Col) }) {
		return c
	}
	facets := *c.facets
	facets[catalogue.Column] = ""
	c.facets = &facets
	if facets[catalogue.Time] == "" {
		unsure := c.labels[0]
		unsure.unsure, c.unclear = true, &unsure
	}
	return c
}

// yearIn tells whether a row has a year in a column, or nothing.
func yearIn(row *layout.Row, col int) bool {
	for _, c := range row.Cells {
		if c.Col == col {
			_, err := figure.ParsePeriod(strings.TrimSpace(c.Text))
			return err == nil
		}
	}
	return true
}

// repeated tells whether the lowest header of a column says the same as that of
// another: then only the group above tells the two apart, so it does stretch.
func (r *run) repeated(t *layout.Table, c *layout.Column) bool {
	own := r.label(c.Labels[0], columns)
	for _, other := range t.Columns {
		if other == c || len(other.Labels) == 0 {
			continue
		}
		if m := r.label(other.Labels[0], columns); m.weak == own.weak && *m.facets == *own.facets {
			return true
		}
	}
	return false
}

// both returns what the columns of FDI and of DDI that a merged cell lies over say
// together. ok is false where they differ in more, or are others.
func (tr *tableReader) both(ctx layout.Context) (both chain, ok bool) {
	var origins []string
	for i, c := range tr.table.Columns {
		if !slices.Contains(ctx.Covered, c) {
			continue
		}
		one := tr.cols[i]
		if one.facets[catalogue.Breakdown] == "total" && one.facets[catalogue.Origin] == "" && len(one.scales) == 0 && !one.ratio && one.unclear == nil {
			continue // of the two together
		}
		origins = append(origins, one.facets[catalogue.Origin])
		facets := *one.facets
		facets[catalogue.Origin] = "both"
		facets[catalogue.WeakMeasure] = "" // "Dự án FDI" beside "DDI"
		if len(origins) > 1 && (facets != *both.facets || !slices.Equal(one.periods, both.periods) || one.ratio != both.ratio || one.unclear != nil) {
			return chain{}, false
		}
		both, both.facets, both.scales = one, &facets, nil
	}
	slices.Sort(origins)
	return both, slices.Equal(origins, []string{"ddi", "fdi"})
}

// doubtGroups makes the columns unclear whose lowest header is that of a group, where
// another column of it has a header of its own: theirs is missing, and they may be
// anything. Beside comparisons, and what is "trong đó", such a column is the whole. So
// are those whose group has no heading.
func (r *run) doubtGroups(tr *tableReader) {
	divided := map[*sheet.Cell]bool{}
	for i, c := range tr.table.Columns {
		if len(c.Labels) == c.Doubtful || tr.cols[i].ratio || r.label(c.Labels[0], columns).facets[catalogue.Breakdown] == "part" {
			continue
		}
		for _, group := range c.Labels[1 : len(c.Labels)-c.Doubtful] {
			divided[group.Cell] = true
		}
	}
	for i, c := range tr.table.Columns {
		if len(c.Labels) > 0 && (c.Blank || divided[c.Labels[0].Cell]) {
			unsure := tr.cols[i].labels[0]
			unsure.unsure = true
			tr.cols[i].unclear = &unsure
		}
	}
}

// headYears leaves the years of the header out. Beside a label that names figures they
// may be figures as well, and the columns below them of any year.
func (r *run) headYears(tr *tableReader) {
	for _, c := range tr.table.Head {
		if !r.besideName(tr.table, c) {
			r.leave(tr.sheet, c, "heading-number")
			continue
		}
		r.leave(tr.sheet, c, "")
		unsure := r.label(layout.Label{Text: c.Text, Cell: c}, columns)
		unsure.unsure = true
		r.unclear(tr.sheet, &unsure, 1)
		for i, col := range tr.table.Columns {
			if slices.ContainsFunc(col.Labels, func(l layout.Label) bool { return l.Cell == c }) {
				tr.cols[i].unclear = &unsure
			}
		}
	}
}

// besideName tells whether a text in the row of a header's year names figures.
func (r *run) besideName(t *layout.Table, year *sheet.Cell) bool {
	for _, l := range t.Corner {
		if l.Cell.Row == year.Row && r.namesFigures(l) {
			return true
		}
	}
	return false
}

// namesFigures tells whether the label of a row says what figures behind it are of, or is
// their unit.
func (r *reader) namesFigures(l layout.Label) bool {
	m := r.label(l, rows)
	return m.facets[catalogue.Measure] != "" && m.facets[catalogue.Column] == "" || r.unit(r.text(l)) != nil
}

// doubtRatios makes the columns unclear that are headed like amounts and whose group is
// called a comparison, where another column of it is called so itself: "So với kế hoạch"
// over "Thực hiện" and "%".
func (tr *tableReader) doubtRatios() {
	for i, c := range tr.cols {
		if !c.ratio || c.labels[0].ratio {
			continue
		}
		if years := len(c.labels[0].periods); years > 1 || years == 0 && c.own[catalogue.Role] == "" {
			continue
		}
		for _, group := range c.labels[1:] {
			if group.ratio && !strings.Contains(group.Text, "%") && slices.ContainsFunc(tr.cols, func(other chain) bool { return other.isRatioIn(group.Cell) }) {
				unsure := c.labels[0]
				unsure.unsure = true
				tr.cols[i].ratio, tr.cols[i].unclear = false, &unsure
			}
		}
	}
}

// isRatioIn tells whether a column of a group calls itself a comparison.
func (c *chain) isRatioIn(group *sheet.Cell) bool {
	return len(c.labels) > 1 && c.labels[0].ratio && slices.ContainsFunc(c.labels[1:], func(m meaning) bool { return m.Cell == group })
}

// doubtOutside makes a total unclear beside a column of what the boards do not manage,
// and that column with it.
func (tr *tableReader) doubtOutside() {
	outside := func(c chain) bool { return c.own[catalogue.Location] == "outside" }
	if !slices.ContainsFunc(tr.cols, outside) {
		return
	}
	for i, c := range tr.cols {
		if outside(c) || c.facets[catalogue.Breakdown] == "total" {
			unsure := c.labels[0]
			unsure.unsure = true
			tr.cols[i].unclear = &unsure
		}
	}
}

// totalYears marks the total among columns of which each tells of a year of its own: it
// adds up years, and is of none of them.
func (tr *tableReader) totalYears() {
	years := map[figure.Period]bool{}
	total, lost := -1, 0 // lost are columns whose header is missing
	for i, c := range tr.cols {
		switch {
		case c.ratio || c.facets[catalogue.Column] != "":
		case len(c.labels) == 0:
			lost++
		case c.facets[catalogue.Breakdown] == "total" && len(c.periods) == 0 && total < 0:
			total = i
		case len(c.periods) != 1 || c.periods[0].Span != figure.Year || years[c.periods[0]]:
			return
		default:
			years[c.periods[0]] = true
		}
	}
	if total >= 0 && len(years) > 0 && len(years)+lost > 1 {
		tr.cols[total].years = true
	}
}

// lateHeaders finds the rows of figures below a text in a column of figures that names a
// period or a role, in a row without any: the header of another table, lost among the rows.
func (r *run) lateHeaders(t *layout.Table) map[*layout.Row]*meaning {
	var late map[*layout.Row]*meaning
	var header *meaning
	for _, row := range t.Rows {
		if row.Kind == layout.Heading {
			for _, c := range row.Cells {
				if m := r.label(layout.Label{Text: c.Text, Cell: c}, columns); c.Kind == sheet.Text && m.understood() && !m.ratio && (len(m.periods) > 0 || m.facets[catalogue.Role] != "") {
					unsure := m
					unsure.unsure, header = true, &unsure
				}
			}
		}
		if header == nil || row.Kind != layout.Body {
			continue
		}
		if late == nil {
			late = map[*layout.Row]*meaning{}
		}
		late[row] = header
	}
	return late
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
func (r *run) partAlone(tr *tableReader, row, col *chain) bool {
	whole, part := row.own[catalogue.Event], col.facets[catalogue.Event]
	if row.own[catalogue.Measure] == "" || whole == "" || part == "" || part == whole || r.eitherEvent(whole, part) != part {
		return false
	}
	for i := range tr.cols {
		event := tr.cols[i].facets[catalogue.Event]
		if event != "" && event != part && (event == whole || r.eitherEvent(whole, event) == event) {
			return false
		}
	}
	return true
}
