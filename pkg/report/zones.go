package report

import (
	"cmp"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// zoneRows finds which rows of a stub are zones, and which stand over zones.
type zoneRows struct{ *stub }

// findFamilies records which rows have rows other than totals under them, and of which kind these
// are.
func (st zoneRows) findFamilies() {
	for _, row := range st.table.Rows {
		if row.Parent == nil || len(row.Labels) == 0 || st.of(row).apart {
			continue
		}
		m := st.nameOf(row)
		if isTotalOver(m, st.nameOf(row.Parent)) || st.inZones && m.Summarises() {
			continue
		}
		over := st.of(row.Parent)
		over.parent = true
		if o := m.Facets[catalogue.Origin]; o == catalogue.FDI || o == catalogue.DDI {
			over.ofOrigins = true
		}
		if st.inZones || m.Zone {
			over.overZones = true
		}
	}
}

// zoneFirst puts the name of a zone, or the word for all zones, before the origin that stands
// between it and the figures. The name of a zone may be merged down over its rows of FDI and of
// DDI, and then names both.
func (st zoneRows) zoneFirst(row *layout.Row) {
	if row.Kind != layout.Body || len(row.Labels) != 2 || row.Labels[1].Cell.Col() >= row.Labels[0].Cell.Col() {
		return
	}
	own, over := st.label(row.Labels[0], label.Rows), st.label(row.Labels[1], label.Rows)
	origin := own.Facets[catalogue.Origin]
	if origin != catalogue.FDI && origin != catalogue.DDI || namesCount(own) || own.Facets[catalogue.Breakdown] != catalogue.None {
		return
	}
	if over.Facets[catalogue.Breakdown] == catalogue.Total || st.head.stubhead[over.Cell.Col()] == catalogue.ZoneColumn {
		row.Labels = []layout.Label{row.Labels[1], row.Labels[0]}
	}
}

// findZones records which rows are single zones.
func (st zoneRows) findZones() {
	for _, row := range st.table.Rows {
		st.of(row).single = st.isZone(row)
		st.outside = st.outside || st.own(row)[catalogue.Location] == catalogue.Outside && row.Kind == layout.Body
	}
}

// isZone reports whether a row is a single zone. Its own name says so, or it has no parts and the
// header of the table says that its rows are zones.
func (st zoneRows) isZone(row *layout.Row) bool {
	if len(row.Labels) == 0 {
		return false
	}
	m := st.nameOf(row)
	if m.Summarises() || m.Facets[catalogue.Location] == catalogue.Outside || st.of(row).apart {
		return false
	}
	return m.Zone && !st.of(row).overZones || st.inZones && !st.of(row).parent
}

// findApart records which rows of a table of zones are none of them.
func (st zoneRows) findApart() {
	for i := range st.table.Rows {
		if row := st.table.Rows[i]; st.inZones && len(row.Cells) == 1 && len(row.Labels) > 0 {
			st.of(row).apart = st.countsApart(row)
		}
	}
}

// countsApart reports whether a row has a single figure and counts something in a unit of its
// own, which is not that of the column: "Số KCN đang hoạt động (KCN)" below the areas of
// zones.
func (st zoneRows) countsApart(row *layout.Row) bool {
	m := st.nameOf(row)
	measure := cmp.Or(m.Facets[catalogue.Measure], m.Weak)
	over := st.head.over(row.Cells[0].Col())
	if !m.Understood() || measure == catalogue.None || over == nil {
		return false
	}
	own := st.UnitsBehind(st.text(row.Labels[0]))
	return own != nil && (over.Facets[catalogue.Measure] != measure || len(over.Scales) > 0 && over.Scales[0][0].Unit != own[0].Unit)
}

// findSections records which rows stand over rows of single zones.
func (st zoneRows) findSections() {
	for _, row := range st.table.Rows {
		if !st.of(row).single {
			continue
		}
		for p := row.Parent; p != nil && !st.of(p).single; p = p.Parent {
			st.of(p).section = true
		}
	}
}

// groupsZones reports whether a row over zones says what kind of zones they are, and not what is
// counted in them: "KCN đã hoạt động", unlike "Dự án còn hiệu lực".
func (st *stub) groupsZones(row *layout.Row) bool {
	m := st.nameOf(row)
	counts := m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Origin] != catalogue.None
	return !counts && m.Facets[catalogue.Breakdown] != catalogue.Total && (m.Weak == catalogue.None || m.Weak == catalogue.Zones)
}

// countZones counts the zones of a table. One that stands under FDI and again under DDI is one
// zone.
func (st *stub) countZones() int {
	names, again := map[string]*layout.Row{}, 0
	for _, row := range st.table.Rows {
		if row.Kind != layout.Body || !st.of(row).single {
			continue
		}
		name := viet.Fold(row.Labels[0].Text)
		if first := names[name]; name == "" || first == nil {
			names[name] = row
		} else if first.Parent != row.Parent {
			again++
		}
	}
	return st.zoneRows - again
}

// findStrangers counts the rows among zones that may be zones too, and records the first
// figure of one in each column. Without them the other rows are not the whole.
func (st zoneRows) findStrangers() {
	if st.zoneRows == 0 {
		return
	}
	st.strange = map[int]*settle.Stranger{}
	count := 0
	for _, row := range st.table.Rows {
		if row.Kind != layout.Body || st.of(row).single || !st.unnamed(row) && !st.strangeAmongZones(row, st.rowHeadings(row)) {
			continue
		}
		count++
		for _, c := range row.Cells {
			if st.strange[c.Col()] == nil {
				st.strange[c.Col()] = &settle.Stranger{Cell: c.Ref(), Raw: raw(c), Number: c.Kind == sheet.Number}
			}
		}
	}
	st.zoneRows += count
}

// strangeAmongZones reports whether a row among those of zones is neither a zone, a group nor a
// total of zones, and does not say what it counts.
func (st *stub) strangeAmongZones(row *layout.Row, h *headings) bool {
	return (st.zoneRows > 1 || st.outside && st.zoneRows > 0) && len(row.Labels) > 0 && !h.Zone && !st.of(row).section && !st.of(row).apart &&
		h.Facets[catalogue.Measure] == catalogue.None && !h.Meanings[0].Summarises() && h.Own[catalogue.Location] != catalogue.Part
}

// zoneName returns the label of a row as the name of its zone, for comparison.
func zoneName(row *layout.Row, h *headings) string {
	if !h.Zone || len(row.Labels) == 0 {
		return ""
	}
	return cmp.Or(viet.Fold(row.Labels[0].Text), strings.TrimSpace(row.Labels[0].Text))
}
