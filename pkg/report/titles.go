package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// titles are what the texts over a table and the name of its sheet say for all of it: the
// origin, units, that figures are cumulative, planned or estimated.
type titles struct {
	facets catalogue.Facets
	scales []*catalogue.Scale
	unread unreadUnit // where scales are nil: a line of units that is not understood
	period figure.Period
	done   figure.Period // beside an estimate of the period: of which figures so far are; zero for unknown
	year   *source       // a line that says of which year figures are; nil for none
	limit  *limit        // the text that makes them those of less than a year, or of more; nil for none
	role   *source       // the text that says their role; nil for none
	plans  *source       // against it, the name of the sheet or the file says that they are planned; nil for none
	until  dateline
	torn   catalogue.Value // the origin of the titles or the sheet's name, where a row is of the other one; None for none
	mixed  bool            // titles beside each other say FDI and DDI: they belong to two tables that were not separated
}

// titlesOf reads the titles of a table. What a nearer one says holds.
func (f *file) titlesOf(s *layout.Sheet, t *layout.Table) titles {
	d := titles{}
	for _, l := range slices.Backward(f.ownTitles(t.Above)) {
		if f.NamesOffice(f.Line(f.text(l))) {
			continue // "Cục Đầu tư nước ngoài"
		}
		m := f.behindNumber(l)
		said := f.saidOfAll(f.sharedBy(l, m))
		if state := f.stateOfZones(l, m); state != catalogue.None {
			said[catalogue.State] = state
		}
		said.Put(&d.facets)
		d.facets = said
		f.unitOfTitle(&d, l, m.Meaning)
	}
	d.mixed = f.besideEachOther(t.Above)
	sources := f.sources(s, t)
	d.ownPeriod(f, s, sources)
	d.limit = limitOf(sources, d.period)
	d.facets[catalogue.Role], d.role = roleSaid(sources)
	if d.facets[catalogue.Role] == catalogue.Actual {
		d.plans = namedPlan(sources)
	}
	d.until = f.dateline(sources, d.period)
	f.originOfSheet(s, &d)
	return d
}

// sharedBy returns what a title means for all figures, without the units that it gives to some subjects each.
func (f *file) sharedBy(l layout.Label, m heading) *label.Meaning {
	if rest := f.WithoutUnitsOf(f.text(l)); rest != f.text(l) {
		return f.label(layout.Label{Text: rest}, label.Rows).Meaning
	}
	return m.Meaning
}

// behindNumber reads a title, or what stands in it behind the number of the table: "Phụ lục 2: Các dự án
// còn hiệu lực".
func (f *file) behindNumber(l layout.Label) heading {
	m := f.label(l, label.Rows)
	before, rest, ok := strings.Cut(l.Text, ":")
	if kind := strings.TrimRight(before, "0123456789IVX. "); m.Understood() || !ok || kind == before || !f.label(layout.Label{Text: kind, Cell: l.Cell}, label.Rows).Understood() {
		return m
	}
	return f.label(layout.Label{Text: strings.TrimSpace(rest), Cell: l.Cell}, label.Rows)
}

// originOfSheet takes the origin that the name of a sheet says, where titles say none.
// Against one of the titles the name misleads, which is said once; that of a sheet of both does not.
func (f *file) originOfSheet(s *layout.Sheet, d *titles) {
	name := f.label(layout.Label{Text: s.Source.Name}, label.Rows).Facets[catalogue.Origin]
	switch title := d.facets[catalogue.Origin]; {
	case title == catalogue.None:
		d.facets[catalogue.Origin] = name
	case name != catalogue.None && name != catalogue.Both && name != title && !f.findings.sheets[s.Source.Name]:
		f.findings.sheets[s.Source.Name] = true
		out := diag.SheetName.At(f.findings.at(s, ""))
		out.Found, out.Expected = s.Source.Name, strings.ToUpper(f.catalogue.ValueName(title))
		f.findings.add(out)
	}
}

// besideEachOther reports whether titles in one row say FDI and DDI: they belong to tables
// side by side that could not be separated.
func (f *file) besideEachOther(list []layout.Label) bool {
	byRow := map[int]catalogue.Value{}
	for _, l := range list {
		origin := f.label(l, label.Rows).Facets[catalogue.Origin]
		if other := byRow[l.Cell.Row()]; origin != catalogue.None && other != catalogue.None && other != origin {
			return true
		}
		byRow[l.Cell.Row()] = cmp.Or(origin, byRow[l.Cell.Row()])
	}
	return false
}

// saidOfAll returns what a title says for all the figures of its table. That they
// are cumulative takes the word itself: "số liệu tính đến 31/12" dates any report.
// "Các KCN đang hoạt động" says which zones, and not which projects in them.
func (r *reader) saidOfAll(m *label.Meaning) catalogue.Facets {
	var said catalogue.Facets
	said[catalogue.Origin] = m.Facets[catalogue.Origin]
	if m.Facets[catalogue.Horizon] == catalogue.Cumulative {
		said[catalogue.Until] = catalogue.Yes
	}
	if m.Understood() {
		if event := m.Facets[catalogue.Event]; countsNothingElse(m) && r.catalogue.CountsBy(catalogue.Zones, event) {
			said[catalogue.State] = event
		} else {
			said[catalogue.Event] = event
		}
		if m.Facets[catalogue.Horizon] == catalogue.Cumulative && m.Facets[catalogue.Since] == catalogue.Start {
			said[catalogue.Horizon] = catalogue.Cumulative
		}
	}
	return said
}

// stateOfZones returns the state of the zones that a title is about, as "Sử dụng đất tại các KCN đang hoạt
// động", where it is read whole though not as a label; None for no state.
func (f *file) stateOfZones(l layout.Label, m heading) catalogue.Value {
	event := m.Facets[catalogue.Event]
	if m.Understood() || !countsNothingElse(m.Meaning) || m.Clash != "" || !f.catalogue.CountsBy(catalogue.Zones, event) {
		return catalogue.None
	}
	if whole := f.Said(f.text(l)); len(whole.Unknown)+len(whole.Limits) > 0 {
		return catalogue.None
	}
	return event
}

// countsNothingElse reports whether a title names nothing that is counted but zones.
func countsNothingElse(m *label.Meaning) bool {
	return m.Facets[catalogue.Measure] == catalogue.None && (m.Weak == catalogue.None || m.Weak == catalogue.Zones)
}

// listsSome reports whether a title says that a table lists only some of the zones.
func (f *file) listsSome(t *layout.Table) bool {
	return slices.ContainsFunc(t.Above, func(l layout.Label) bool { return f.Line(f.text(l)).ListsSome() })
}

// unreadUnit is a line of units that is not understood.
type unreadUnit struct {
	label layout.Label
	line  label.UnitLine
}

// unitOfTitle takes the units that a title gives, unless a nearer one gives some.
func (f *file) unitOfTitle(d *titles, l layout.Label, m *label.Meaning) {
	if d.scales != nil || d.unread.line.Unread {
		return
	}
	line := f.UnitLine(f.text(l))
	switch {
	case line.Unread:
		d.unread, d.scales = unreadUnit{l, line}, line.Scales
	case line.Scales != nil:
		d.scales = line.Scales
		d.unread.label = l
	case len(m.Scales) > 0 && m.Unknown == "":
		d.scales = m.Scales
		d.unread.label = l
	}
}

// fitting returns the units of the titles that are of an indicator's kind. ok is false if
// they do not say which of them is its own.
func (d *titles) fitting(i *catalogue.Indicator) (list []*catalogue.Scale, ok bool) {
	if d.unread.line.Part && d.unread.line.Concerns(i) {
		return nil, false
	}
	for _, s := range label.Of(d.scales, i) {
		switch {
		case s.Except:
			return nil, false
		case s.Unit != nil && s.Unit.ID == i.Unit:
			if len(list) > 0 && !s.Factor.Equal(list[0].Factor) {
				return nil, false
			}
			list = append(list, s)
		}
	}
	return list, !d.unread.line.Concerns(i)
}

// doubtOrigin drops the origin FDI or DDI of a whole table if one of its rows is of the
// other.
func (d *titles) doubtOrigin(st *stub) {
	title := d.facets[catalogue.Origin]
	if title != catalogue.FDI && title != catalogue.DDI {
		return
	}
	for _, row := range st.table.Rows {
		if o := st.own(row)[catalogue.Origin]; (o == catalogue.FDI || o == catalogue.DDI) && o != title {
			d.facets[catalogue.Origin], d.torn = catalogue.Unclear, title
			return
		}
	}
}
