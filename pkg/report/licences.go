package report

import "bloc/pkg/catalogue"

// amongLicences reports whether capital over all time, or of what is in force, of which nothing says what
// happened to it, is that which is registered: it stands in a row, or a column, of all time beside those
// of what was licensed in the year, as "Lũy kế" below "Cấp mới" and "Tăng vốn", and beside none of what was
// realized. Capital in force is so beside realized capital too.
func (n *number) amongLicences(p *place) bool {
	event := p.Facets[catalogue.Event]
	if p.Facets[catalogue.Measure] != catalogue.Capital || event != catalogue.None && event != catalogue.Active || p.Clash {
		return false
	}
	if isAllTime(p.row) && p.col.Own[catalogue.Measure] == catalogue.Capital {
		return licencesOfRows(&n.stub, n.catalogue).alone(event == catalogue.Active)
	}
	return isAllTime(p.col) && p.row.Own[catalogue.Measure] == catalogue.Capital && licencesOfColumns(&n.head, n.catalogue).alone(event == catalogue.Active)
}

// isAllTime reports whether the nearest label of an axis says that its figures are cumulative, or of what
// is in force, and not what they count.
func isAllTime(h *headings) bool {
	own := h.Own
	return own[catalogue.Measure] == catalogue.None && (own[catalogue.Horizon] == catalogue.Cumulative && own[catalogue.Event] == catalogue.None || own[catalogue.Event] == catalogue.Active)
}

// licences is what some rows or columns are of: what was licensed, or realized.
type licences struct{ some, realized bool }

// licencesOfRows is what the rows of a table are of.
func licencesOfRows(st *stub, c *catalogue.Catalogue) licences {
	var of licences
	for _, row := range st.table.Rows {
		of.add(c, st.own(row)[catalogue.Event])
	}
	return of
}

// licencesOfColumns is what the columns of a table are of.
func licencesOfColumns(b *boxhead, c *catalogue.Catalogue) licences {
	var of licences
	for i := range b.cols {
		of.add(c, b.cols[i].Own[catalogue.Event])
	}
	return of
}

// alone reports whether some are of what was licensed, and none of what was realized unless the figure is
// of what is in force.
func (l licences) alone(inForce bool) bool { return l.some && (inForce || !l.realized) }

func (l *licences) add(c *catalogue.Catalogue, event catalogue.Value) {
	joined, ok := c.JoinEvents(catalogue.Registered, event)
	l.some = l.some || event != catalogue.None && event != catalogue.Registered && ok && joined == event
	l.realized = l.realized || event == catalogue.Realized
}
