package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// amongLicences reports whether cumulative capital, or capital of what is in force, is the
// registered capital although its label does not say so. It stands in a row or a column beside
// others that give what was licensed in the year, as "Lũy kế" below "Cấp mới" and "Tăng vốn". No
// row or column beside it may give what was realized, unless the capital is of what is in force.
func (t *horizons) amongLicences(p *place) bool {
	event, measure := p.Facets[catalogue.Event], p.Facets[catalogue.Measure]
	if measure != catalogue.Capital && measure != catalogue.None || event != catalogue.None && event != catalogue.Active || p.Clash {
		return false
	}
	if isAllTime(p.row) && isCapital(p.col) {
		return licencesOfRows(&t.stub, t.catalogue).alone(event == catalogue.Active)
	}
	return isAllTime(p.col) && isCapital(p.row) && licencesOfColumns(&t.head, t.catalogue).alone(event == catalogue.Active)
}

// isCapital reports whether the nearest label of an axis names capital. "Vốn FDI" does so if
// it has a unit of money.
func isCapital(h *headings) bool {
	if h.Own[catalogue.Measure] != catalogue.None {
		return h.Own[catalogue.Measure] == catalogue.Capital
	}
	return len(h.Meanings) > 0 && h.Meanings[0].Weak == catalogue.Capital && slices.ContainsFunc(h.Meanings[0].Scales, func(s *catalogue.Scale) bool {
		return s.Unit != nil && s.Unit.Currency != ""
	})
}

// isAllTime reports whether the nearest label of an axis only says that its figures are
// cumulative, or of what is in force, and not what they count.
func isAllTime(h *headings) bool {
	own := h.Own
	return own[catalogue.Measure] == catalogue.None && (own[catalogue.Horizon] == catalogue.Cumulative && own[catalogue.Event] == catalogue.None || own[catalogue.Event] == catalogue.Active)
}

// licences says which events some rows or columns have: what was licensed, or realized.
type licences struct{ some, realized bool }

// licencesOfRows returns the events of the rows of a table.
func licencesOfRows(st *stub, c *catalogue.Catalogue) licences {
	var of licences
	for _, row := range st.table.Rows {
		of.add(c, st.own(row)[catalogue.Event])
	}
	return of
}

// licencesOfColumns returns the events of the columns of a table.
func licencesOfColumns(b *boxhead, c *catalogue.Catalogue) licences {
	var of licences
	for i := range b.cols {
		of.add(c, b.cols[i].Own[catalogue.Event])
	}
	return of
}

// alone reports whether there is an event of licensing and none of realizing. For a figure of
// what is in force there may be both.
func (l licences) alone(inForce bool) bool { return l.some && (inForce || !l.realized) }

func (l *licences) add(c *catalogue.Catalogue, event catalogue.Value) {
	joined, ok := c.JoinEvents(catalogue.Registered, event)
	l.some = l.some || event != catalogue.None && event != catalogue.Registered && ok && joined == event
	l.realized = l.realized || event == catalogue.Realized
}
