package report

import (
	"cmp"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// defaults are what titles and the sheet's name say for all of a table: the origin,
// units, that figures are cumulative, planned or estimated. The nearest title goes first.
func (r *run) defaults(s *layout.Sheet, t *layout.Table) titles {
	d := titles{}
	for i := len(t.Above) - 1; i >= 0; i-- {
		m := r.label(t.Above[i], label.Rows)
		said := saidOfAll(m)
		said.Put(&d.facets) // what a nearer title says holds
		d.facets = said
		if d.scales != nil || len(m.Scales) == 0 {
			continue
		}
		if len(m.Unknown) == 0 || r.Line(r.text(t.Above[i])).SaysUnit() {
			d.scales = m.Scales
		}
	}
	d.mixed = r.besideEachOther(t.Above)
	d.period = r.ownPeriod(s, t)
	d.until = r.dateline(t, d.period)
	name := r.label(layout.Label{Text: s.Source.Name}, label.Rows)
	if d.facets[catalogue.Origin] == catalogue.None {
		d.facets[catalogue.Origin] = name.Facets[catalogue.Origin]
	} else if o := name.Facets[catalogue.Origin]; o != catalogue.None && o != d.facets[catalogue.Origin] && !r.told[s.Source.Name] {
		r.told[s.Source.Name] = true
		f := diag.SheetName.At(r.at(s, ""))
		f.Found, f.Expected = s.Source.Name, strings.ToUpper(r.catalogue.ValueName(d.facets[catalogue.Origin]))
		r.add(f)
	}
	return d
}

// besideEachOther tells whether titles in one row say FDI and DDI: they are of tables
// side by side that could not be told apart.
func (r *run) besideEachOther(titles []layout.Label) bool {
	byRow := map[int]catalogue.Value{}
	for _, l := range titles {
		origin := r.label(l, label.Rows).Facets[catalogue.Origin]
		if other := byRow[l.Cell.Row()]; origin != catalogue.None && other != catalogue.None && other != origin {
			return true
		}
		byRow[l.Cell.Row()] = cmp.Or(origin, byRow[l.Cell.Row()])
	}
	return false
}

// doubtTitle takes back that all of a table is FDI, or DDI, where one of its rows is of the other.
func (r *run) doubtTitle(tr *tableReader) {
	title := tr.defaults.facets[catalogue.Origin]
	if title != catalogue.FDI && title != catalogue.DDI {
		return
	}
	for _, row := range tr.table.Rows {
		if o := tr.own(row)[catalogue.Origin]; (o == catalogue.FDI || o == catalogue.DDI) && o != title {
			tr.defaults.facets[catalogue.Origin] = catalogue.Unclear
			return
		}
	}
}

// saidOfAll returns what a title says for all the figures of its table. That they
// are cumulative takes the word itself: "số liệu tính đến 31/12" dates any report. A
// plan needs its period: "Phòng Kế hoạch" is an office.
func saidOfAll(m heading) catalogue.Facets {
	var said catalogue.Facets
	if o := m.Facets[catalogue.Origin]; o != catalogue.None {
		said[catalogue.Origin] = o
	}
	if m.Facets[catalogue.Horizon] == catalogue.Cumulative {
		said[catalogue.Until] = catalogue.Yes
	}
	if e := m.Facets[catalogue.Event]; e != catalogue.None && m.Understood() {
		said[catalogue.Event] = e
	}
	if m.Facets[catalogue.Horizon] == catalogue.Cumulative && m.Facets[catalogue.Since] == catalogue.Start && m.Understood() {
		said[catalogue.Horizon] = catalogue.Cumulative
	}
	if role := m.Facets[catalogue.Role]; role == catalogue.Estimate || role == catalogue.Actual || role == catalogue.Plan && len(m.Periods) > 0 && !m.Ratio {
		said[catalogue.Role] = role
	}
	return said
}

// titles are the defaults of a table.
type titles struct {
	facets catalogue.Facets
	scales []*catalogue.Scale
	period figure.Period
	until  dateline
	mixed  bool // titles beside each other say FDI and DDI: they are of two tables that were not told apart
}

// ownPeriod is the period that a table's titles or its sheet's name give; that of
// the report where they give none. A sheet may be the copy of another year's.
func (r *run) ownPeriod(s *layout.Sheet, t *layout.Table) figure.Period {
	var lines []string
	for _, l := range t.Above {
		lines = append(lines, r.text(l))
	}
	p := r.Lines(lines).Period()
	if p.IsZero() && len(s.Tables) > 0 && s.Tables[0] != t {
		return r.ownPeriod(s, s.Tables[0])
	}
	if named := r.Periods(s.Source.Name); p.IsZero() && len(named) > 0 {
		p = dated(named, r.report.Period.Year)[0]
	}
	if p.IsZero() {
		return r.report.Period
	}
	return p
}
