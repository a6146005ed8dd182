package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// boxhead is the headers over the columns of a table, with their meanings.
type boxhead struct {
	*reader
	sheet    *layout.Sheet
	table    *layout.Table
	cols     []headings              // of the columns of figures, by index
	stubhead map[int]catalogue.Value // what each column of labels holds, by column: zones, units, notes …
	capital  bool                    // some column counts capital
	state    catalogue.Value         // of the zones in a column of zones, as in "Tên KCN đang hoạt động", or by their total
}

// read reads the headers. It makes columns unclear where a header may be missing.
func (b *boxhead) read() {
	b.cols = b.room.headings.Take(len(b.table.Columns))
	for i, c := range b.table.Columns {
		b.cols[i] = b.ofYears(c, b.withRatios(c, b.column(c)))
		b.addUnit(&b.cols[i], c.Unit)
	}
	b.capital = slices.ContainsFunc(b.cols, func(h headings) bool { return h.Facets[catalogue.Measure] == catalogue.Capital })
	settleTargets(b.cols)
	settleNumbers(b.cols)
	settleProjects(b.cols)
	settleCounted(b.cols)
	b.settleRealized()
	doubts, sums := headerDoubts{b}, columnSums{b}
	doubts.doubtGroups()
	doubts.totalYears() // before doubtRatios, which turns comparisons into amounts
	sums.findPlaces()
	sums.findSpanners()
	b.findDated()
	sums.findOriginTotals()
	doubts.doubtOutside()
	doubts.doubtRatios()
	doubts.doubtCutOff()
	doubts.doubtRestarted()
	b.stubhead = map[int]catalogue.Value{}
	for col, l := range b.table.Stubhead {
		said := b.label(l, label.Columns).Facets
		if b.stubhead[col] = said[catalogue.Column]; said[catalogue.Column] == catalogue.ZoneColumn {
			b.state = said[catalogue.Event]
		} else if state, ok := b.headsZones(l); ok {
			b.stubhead[col], b.state = catalogue.ZoneColumn, cmp.Or(state, b.state)
		}
	}
	b.labelUnderNotes()
	b.settleMarks()
}

// labelUnderNotes takes a column that is headed like notes, "Diễn giải", for that of the
// labels if no other column of texts stands before the figures.
func (b *boxhead) labelUnderNotes() {
	if len(b.table.Columns) == 0 {
		return
	}
	notes := -1
	for col, holds := range b.stubhead {
		switch {
		case col > b.table.Columns[0].Col, holds == catalogue.NumberColumn, holds == catalogue.UnitColumn, holds == catalogue.CodeColumn:
		case holds != catalogue.NoteColumn || notes >= 0:
			return
		default:
			notes = col
		}
	}
	if notes >= 0 {
		b.stubhead[notes] = catalogue.LabelColumn
	}
}

// isRatio reports whether a column holds comparisons.
func (b *boxhead) isRatio(col int) bool {
	h := b.over(col)
	return h != nil && h.Ratio
}

// over returns the headings of a column; nil if it is none of figures.
func (b *boxhead) over(col int) *headings {
	for i, c := range b.table.Columns {
		if c.Col == col {
			return &b.cols[i]
		}
	}
	return nil
}

// addUnit adds the unit of a column that a row of units gives below the headers.
func (b *boxhead) addUnit(h *headings, unit layout.Label) {
	if unit.Cell == nil {
		return
	}
	if scales := b.Unit(b.text(unit)); scales != nil {
		h.Scales = slices.Insert(slices.Clip(h.Scales), 0, scales)
	}
	h.labels, h.Meanings = append(slices.Clip(h.labels), unit), append(slices.Clip(h.Meanings), label.NothingSaid)
}

// column reads the header of a column. Texts in cells below each other may be one text over
// several rows. They are read as one if it is then understood.
func (b *boxhead) column(c *layout.Column) headings {
	sure := columnLabels(b.sheet, c.Labels[:len(c.Labels)-c.Doubtful])
	one := b.headings(sure, label.Columns)
	if c.Doubtful > 0 {
		labels := c.Labels
		if joined, ok := b.joined(c, sure); ok && !one.understood() {
			sure, one = joined.labels, joined
			labels = append(slices.Clip(joined.labels), labels[len(labels)-c.Doubtful:]...)
		}
		all := b.headings(labels, label.Columns)
		switch {
		case b.repeated(c):
			return all
		case one.Facets != all.Facets || !slices.Equal(one.Periods, all.Periods) || one.Ratio != all.Ratio:
			// Without a merge, nothing shows how far a spanner reaches. If it would change
			// what the column is, the column is unclear.
			all.doubt(len(sure))
			return all
		}
	}
	if next := b.table.Beside(c); next != nil && len(next.Labels) == 0 && len(sure) > 0 && b.table.AsFull(next, c) {
		one.doubt(0) // the header may belong to both, and what distinguished them is missing
		return one
	}
	if joined, ok := b.joined(c, sure); ok {
		return joined
	}
	return one
}

// joined reads the texts over a column as one text over several rows. ok is false if they are not
// stacked, or if the joined text is not understood.
func (b *boxhead) joined(c *layout.Column, sure []layout.Label) (one headings, ok bool) {
	if len(sure) < 2 || !c.Stacked || slices.ContainsFunc(sure, isWordless) {
		return headings{}, false
	}
	one = b.headings([]layout.Label{stacked(sure)}, label.Columns)
	return one, one.understood()
}

// withRatios reads the header of figures that each have a comparison in brackets behind them.
// "Năm 2018 (so với năm 2017)" over "384,6 (bằng 108%)" is such a header: its brackets say
// what stands in the brackets below.
func (b *boxhead) withRatios(c *layout.Column, h headings) headings {
	if !h.Ratio || len(h.labels) == 0 || h.Meanings[0].Periods != nil && !h.Meanings[0].Ratio {
		return h
	}
	text := strings.TrimSpace(h.labels[0].Text)
	open := strings.LastIndexByte(text, '(')
	if open < 1 || !strings.HasSuffix(text, ")") || !b.haveRatios(c) {
		return h
	}
	if plain := b.headings(append([]layout.Label{{Text: text[:open], Cell: h.labels[0].Cell}}, h.labels[1:]...), label.Columns); !plain.Ratio {
		return plain
	}
	return h
}

// haveRatios reports whether all cells of a column are figures with a percentage in brackets
// behind them.
func (b *boxhead) haveRatios(col *layout.Column) bool {
	found := false
	for _, row := range b.table.Rows {
		if c := cellIn(row, col.Col); c != nil && row.Kind == layout.Body {
			open := strings.LastIndexByte(c.Text, '(')
			if open < 1 || !strings.HasSuffix(strings.TrimSpace(c.Text), "%)") {
				return false
			}
			found = true
		}
	}
	return found
}

// stacked joins texts over each other into one text in the lowest cell.
func stacked(labels []layout.Label) layout.Label {
	joined := layout.Label{Cell: labels[0].Cell}
	for _, l := range slices.Backward(labels) {
		joined.Text += l.Text + " "
	}
	return joined
}

// isWordless reports whether a text such as "…?" stands in the place of a header and says
// nothing. The mark of a footnote does not stand for a header.
func isWordless(l layout.Label) bool {
	return strings.Trim(l.Text, "()[]* \n") != "" && !strings.ContainsFunc(l.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// settleTargets makes a column headed "Chỉ tiêu" a column of plans if it holds figures beside
// results. The same word also heads labels.
func settleTargets(cols []headings) {
	results := slices.ContainsFunc(cols, func(h headings) bool {
		return h.Facets[catalogue.Role] == catalogue.Actual || h.Facets[catalogue.Role] == catalogue.Estimate
	})
	for i := range cols {
		if h := &cols[i]; results && h.Own[catalogue.Column] == catalogue.LabelColumn && h.Own[catalogue.Target] != catalogue.None {
			h.Facets[catalogue.Column], h.Facets[catalogue.Role] = catalogue.None, catalogue.Plan
		}
	}
}

// repeated reports whether the lowest header of a column says the same as that of another.
// Only the spanner then distinguishes the two, so it does reach over the column.
func (b *boxhead) repeated(c *layout.Column) bool {
	own := b.label(c.Labels[0], label.Columns)
	for _, other := range b.table.Columns {
		if other == c || len(other.Labels) == 0 {
			continue
		}
		if m := b.label(other.Labels[0], label.Columns); m.Weak == own.Weak && *m.Facets == *own.Facets {
			return true
		}
	}
	return false
}

// cellIn returns the cell of a row in a column; nil if there is none.
func cellIn(row *layout.Row, col int) *sheet.Cell {
	i := slices.IndexFunc(row.Cells, func(c *sheet.Cell) bool { return c.Col() == col })
	if i < 0 {
		return nil
	}
	return row.Cells[i]
}

// badUnit returns a text that stands in a row's column of units and looks like a figure, such as
// "10 người".
func (b *boxhead) badUnit(row *layout.Row) string {
	for i, col := range b.table.Columns {
		if b.cols[i].Facets[catalogue.Column] != catalogue.UnitColumn {
			continue
		}
		if c := cellIn(row, col.Col); c != nil {
			return c.Text
		}
	}
	return ""
}

// hasHeaders reports whether a table of the sheet has headers over its figures. A list without
// headers needs none if it is all that the sheet holds.
func hasHeaders(s *layout.Sheet) bool {
	return slices.ContainsFunc(s.Tables, func(t *layout.Table) bool {
		return slices.ContainsFunc(t.Columns, func(c *layout.Column) bool { return len(c.Labels) > 0 })
	})
}
