package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// ofAmounts reports whether a currency in the labels of one axis belongs only to the amounts
// of the table, while this cell counts projects. Either the column is "FDI (triệu USD)" and
// the row counts projects, or the column counts them below such a header.
func (u *unitsInForce) ofAmounts(n *spot, scales []*catalogue.Scale) bool {
	if !isMoney(scales) {
		return false
	}
	if n.col.Facets[catalogue.Measure] == catalogue.None && n.col.Facets[catalogue.WeakMeasure] == catalogue.None {
		return u.counts(n.row, u.stub.amountRows)
	}
	return !n.col.isOwn(scales) && u.counts(n.col, u.head.amountColumns)
}

// ofOtherRows reports whether a currency in a heading over a row can only be that of amounts
// in other rows under it: the heading is "FDI (triệu USD)", and the row counts projects.
func (u *unitsInForce) ofOtherRows(n *spot, scales []*catalogue.Scale) bool {
	counts := len(n.row.Meanings) > 0 && (n.row.Own[catalogue.Measure] != catalogue.None || n.row.Meanings[0].Weak == catalogue.Projects)
	return counts && n.row.Farther == catalogue.None && isMoney(scales) && !n.row.isOwn(scales) && u.counts(n.row, u.stub.amountRows)
}

// mayCount reports whether a figure may count projects though a currency holds for it: its
// label says "dự án", the figure is whole, and a heading that speaks of more than a unit gives
// the currency.
func (u *unitsInForce) mayCount(n *spot, scales []*catalogue.Scale) bool {
	return isMoney(scales) && (isBroad(n.row, n.col, scales) || isBroad(n.col, n.row, scales)) && isWhole(n.ctx.Cell)
}

// isBroad reports whether the label of one axis says "dự án" and no measure beside it, and a
// heading over it, or on the other axis, gives a unit and says whose or of what time the
// figures are.
func isBroad(counts, other *headings, scales []*catalogue.Scale) bool {
	if counts.Farther != catalogue.None || counts.isOwn(scales) || len(counts.Meanings) == 0 || counts.Meanings[0].Weak != catalogue.Projects {
		return false
	}
	gives := func(m *label.Meaning) bool {
		return len(m.Scales) > 0 && m.Scales[0] == scales[0] && (m.Facets.Said() || m.Periods != nil)
	}
	return slices.ContainsFunc(counts.Meanings, gives) || slices.ContainsFunc(other.Meanings, gives)
}

// isOwn reports whether the nearest label gives a unit.
func (h *headings) isOwn(scales []*catalogue.Scale) bool {
	if len(h.Meanings) == 0 {
		return false
	}
	own := h.Meanings[0].Scales
	return len(own) > 0 && own[0] == scales[0]
}

// isMoney reports whether units are all of money.
func isMoney(scales []*catalogue.Scale) bool {
	return !slices.ContainsFunc(scales, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.Currency == "" })
}

// isWhole reports whether a cell may hold a count.
func isWhole(c *sheet.Cell) bool {
	read, rule := content(c, quantity.Unknown, true)
	return rule == nil && read.value.Equal(read.value.Truncate(0))
}

// counts reports whether headings name something that is counted. "Dự án" alone is enough if
// other rows or columns name the capital of the same event.
func (u *unitsInForce) counts(h *headings, amounts func(event catalogue.Value) bool) bool {
	switch measure := h.Facets[catalogue.Measure]; {
	case measure != catalogue.None:
		return u.catalogue.CountedIn(measure, func(u *catalogue.Unit) bool { return u.Count })
	case h.Facets[catalogue.WeakMeasure] != catalogue.Projects:
		return false
	}
	event := h.Facets[catalogue.Event]
	return event == catalogue.Active || event != catalogue.None && amounts(event)
}

// amountColumns reports whether a column names the capital of an event.
func (b *boxhead) amountColumns(event catalogue.Value) bool {
	return slices.ContainsFunc(b.cols, func(h headings) bool {
		return h.Own[catalogue.Measure] == catalogue.Capital && h.Own[catalogue.Event] == event
	})
}

// amountRows reports whether a row names the capital of an event.
func (st *stub) amountRows(event catalogue.Value) bool {
	for _, row := range st.table.Rows {
		if own := st.own(row); own[catalogue.Measure] == catalogue.Capital && own[catalogue.Event] == event {
			return true
		}
	}
	return false
}
