package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// countedByTitle takes what a table counts from its nearest title if rows and columns do not
// say it, and the rows are of FDI and DDI: "Bảng 3. Vốn đầu tư thực hiện lũy kế" over the rows
// FDI, DDI and Cộng.
func (w *titleReader) countedByTitle(d *titles) {
	own := w.ownTitles(w.table.Above)
	if len(own) == 0 {
		return
	}
	m := w.behindNumber(own[len(own)-1])
	if !m.Understood() || m.Facets[catalogue.Measure] == catalogue.None || m.Facets[catalogue.Origin] != catalogue.None || !w.onlyDivides() {
		return
	}
	for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.Event, catalogue.Horizon, catalogue.State} {
		if said := m.Facets[axis]; said != catalogue.None {
			d.facets[axis] = said
		}
	}
}

// onlyDivides reports whether the rows of a table are FDI, DDI, or both together, and no row or
// column says what is counted.
func (w *titleReader) onlyDivides() bool {
	origins := map[catalogue.Value]bool{}
	for _, row := range w.table.Rows {
		if row.Kind == layout.Aside {
			continue
		}
		if row.Kind != layout.Body || len(row.Labels) != 1 {
			return false
		}
		m := w.label(row.Labels[0], label.Rows)
		if origin := m.Facets[catalogue.Origin]; origin != catalogue.None {
			origins[origin] = true
		} else if m.Facets[catalogue.Breakdown] != catalogue.Total {
			return false
		}
		if !m.Understood() || namesCount(m) {
			return false
		}
	}
	for _, c := range w.table.Columns {
		for _, l := range c.Labels {
			if namesCount(w.label(l, label.Columns)) {
				return false
			}
		}
	}
	return origins[catalogue.FDI] && origins[catalogue.DDI]
}

// namesCount reports whether a label names what is counted, or what happened to it.
func namesCount(m heading) bool {
	return m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Event] != catalogue.None || m.Weak != catalogue.None
}
