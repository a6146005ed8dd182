package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// ofAmounts reports whether a currency in the labels of one axis belongs only to the amounts of the
// table, while this cell counts projects. Either the column is "FDI (triệu USD)" and the row counts
// projects, or the column counts them below such a header.
func (u *unitsInForce) ofAmounts(n *spot, scales []*catalogue.Scale) bool {
	if slices.ContainsFunc(scales, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.Currency == "" }) {
		return false
	}
	if n.col.Facets[catalogue.Measure] == catalogue.None && n.col.Facets[catalogue.WeakMeasure] == catalogue.None {
		return u.counts(n.row, u.stub.amountRows)
	}
	own := n.col.Meanings[0].Scales
	return (len(own) == 0 || own[0] != scales[0]) && u.counts(n.col, u.head.amountColumns)
}

// counts reports whether headings name something that is counted. "Dự án" alone is enough if other
// rows or columns name the capital of the same event.
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
