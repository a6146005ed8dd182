package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// both returns what the columns of FDI and DDI under a merged cell say together. ok is false
// if the columns are others, or differ in anything else.
func (b *boxhead) both(ctx *layout.Context) (both headings, ok bool) {
	var origins []catalogue.Value
	for i, c := range b.table.Columns {
		one := b.cols[i]
		if !slices.Contains(ctx.Covered, c) || one.isTotal() {
			continue
		}
		origins = append(origins, one.Facets[catalogue.Origin])
		one.Facets[catalogue.Origin] = catalogue.Both
		one.Facets[catalogue.WeakMeasure] = catalogue.None // "Dự án FDI" beside "DDI"
		if len(origins) > 1 && !one.sameBut(&both) {
			return headings{}, false
		}
		both, both.Scales = one, nil
	}
	slices.Sort(origins)
	return both, slices.Equal(origins, []catalogue.Value{catalogue.FDI, catalogue.DDI})
}

// isTotal reports whether a column covers FDI and DDI together, and says nothing else.
func (h *headings) isTotal() bool {
	return h.Facets[catalogue.Breakdown] == catalogue.Total && h.Facets[catalogue.Origin] == catalogue.None && len(h.Scales) == 0 && !h.Ratio && h.understood()
}

// sameBut reports whether a column that is understood says the same as another. Their units may
// differ.
func (h *headings) sameBut(other *headings) bool {
	return h.Facets == other.Facets && slices.Equal(h.Periods, other.Periods) && h.Ratio == other.Ratio && h.understood()
}

// partAlone reports whether a column is a part of what the row names, as "cấp mới" is of "cấp mới
// và tăng thêm", and no other column is another part. Such a column may give only the time, while
// the row says what is counted.
func (b *boxhead) partAlone(a axes) bool {
	whole, part := a.row.Own[catalogue.Event], a.col.Facets[catalogue.Event]
	if a.row.Own[catalogue.Measure] == catalogue.None || !b.isPart(part, whole) {
		return false
	}
	for i := range b.cols {
		event := b.cols[i].Facets[catalogue.Event]
		if event != catalogue.None && event != part && (event == whole || b.isPart(event, whole)) {
			return false
		}
	}
	return true
}

// isPart reports whether one event is a part of another.
func (b *boxhead) isPart(event, whole catalogue.Value) bool {
	return whole != catalogue.None && event != catalogue.None && event != whole && label.EitherEvent(b.catalogue, whole, event) == event
}
