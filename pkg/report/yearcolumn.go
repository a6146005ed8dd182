package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// ofYears reads a column under a header that may name the years of its rows. If the column holds
// other numbers, they are figures: of this year under "Năm báo cáo", and of an unknown year under
// "Thời kỳ".
func (b *boxhead) ofYears(col *layout.Column, h headings) headings {
	if h.Facets[catalogue.Column] != catalogue.YearColumn || !slices.ContainsFunc(b.table.Rows, func(row *layout.Row) bool { return row.Kind == layout.Body && !yearIn(row, col.Col) }) {
		return h
	}
	h.Facets[catalogue.Column] = catalogue.None
	if h.Facets[catalogue.Time] == catalogue.None {
		h.doubt(0)
	}
	return h
}

// yearIn reports whether a row has a year in a column, or nothing.
func yearIn(row *layout.Row, col int) bool {
	c := cellIn(row, col)
	if c == nil {
		return true
	}
	_, err := figure.ParsePeriod(strings.TrimSpace(c.Text))
	return err == nil
}

// year returns the year that a column of years gives for a row; zero if there is none.
func (b *boxhead) year(row *layout.Row) figure.Period {
	for i, col := range b.table.Columns {
		if b.cols[i].Facets[catalogue.Column] != catalogue.YearColumn {
			continue
		}
		for _, c := range row.Cells {
			if p, err := figure.ParsePeriod(strings.TrimSpace(c.Text)); c.Col() == col.Col && err == nil {
				return p
			}
		}
	}
	return figure.Period{}
}

// namesYears reports whether a column gives the years of the rows.
func (b *boxhead) namesYears(col int) bool {
	i := slices.IndexFunc(b.table.Columns, func(c *layout.Column) bool { return c.Col == col })
	return i >= 0 && b.cols[i].Facets[catalogue.Column] == catalogue.YearColumn
}
