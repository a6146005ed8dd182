package report

import "bloc/pkg/catalogue"

// amongLicences reports whether capital over all time, of which nothing says what happened to it, is
// that which is registered: it stands in a row, or a column, of all time beside those of what was
// licensed in the year, as "Lũy kế" below "Cấp mới" and "Tăng vốn", and beside none of what was realized.
func (n *number) amongLicences(p *place) bool {
	if p.Facets[catalogue.Measure] != catalogue.Capital || p.Facets[catalogue.Event] != catalogue.None || p.Clash {
		return false
	}
	if isAllTime(p.row) && p.col.Own[catalogue.Measure] == catalogue.Capital {
		return n.stub.listsLicences(n.catalogue)
	}
	return isAllTime(p.col) && p.row.Own[catalogue.Measure] == catalogue.Capital && n.head.listsLicences(n.catalogue)
}

// isAllTime reports whether the nearest label of an axis says that its figures are cumulative, and not
// what they count.
func isAllTime(h *headings) bool {
	return h.Own[catalogue.Horizon] == catalogue.Cumulative && h.Own[catalogue.Measure] == catalogue.None && h.Own[catalogue.Event] == catalogue.None
}

// listsLicences reports whether rows are of what was licensed, and none of what was realized.
func (st *stub) listsLicences(c *catalogue.Catalogue) bool {
	var of licences
	for _, row := range st.table.Rows {
		of.add(c, st.own(row)[catalogue.Event])
	}
	return of.some && !of.realized
}

// listsLicences reports whether columns are of what was licensed, and none of what was realized.
func (b *boxhead) listsLicences(c *catalogue.Catalogue) bool {
	var of licences
	for i := range b.cols {
		of.add(c, b.cols[i].Own[catalogue.Event])
	}
	return of.some && !of.realized
}

// licences is what some rows or columns are of: what was licensed, or realized.
type licences struct{ some, realized bool }

func (l *licences) add(c *catalogue.Catalogue, event catalogue.Value) {
	joined, ok := c.JoinEvents(catalogue.Registered, event)
	l.some = l.some || event != catalogue.None && event != catalogue.Registered && ok && joined == event
	l.realized = l.realized || event == catalogue.Realized
}
