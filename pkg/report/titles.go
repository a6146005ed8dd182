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
	"bloc/pkg/viet"
)

// titles are what the texts over a table and the name of its sheet say about all of it: the
// origin, units, and that figures are cumulative, planned or estimated.
type titles struct {
	facets catalogue.Facets
	scales []*catalogue.Scale
	unread unreadUnit // a line of units that is not understood, if scales is nil
	period figure.Period
	byName bool          // only the name of the sheet gives the period
	done   figure.Period // the period of results so far, beside an estimate of the whole period; zero if unknown
	year   *source       // a line that gives the year of figures; nil if there is none
	limit  *limit        // the text that makes figures cover less than a year, or more; nil if there is none
	role   *source       // the text that gives the role of figures; nil if there is none
	plans  *source       // the name of the sheet or the file, if it calls figures planned that role calls results; otherwise nil
	until  dateline
	torn   catalogue.Value // the origin in the titles or the sheet's name, if a row has the other one; otherwise None
	mixed  bool            // titles beside each other say FDI and DDI: they belong to two tables that were not separated
}

// titleReader reads what stands over a table, and what else gives all its figures a period, a
// role or a unit.
type titleReader struct {
	*identity
	notes *notesBelow
	sheet *layout.Sheet
	table *layout.Table
}

// read reads the titles of the table. The nearest one prevails.
func (w *titleReader) read() titles {
	d := titles{}
	for _, l := range slices.Backward(w.ownTitles(w.table.Above)) {
		if w.namesOffice(w.text(l)) {
			continue
		}
		m := w.behindNumber(l)
		said := w.saidOfAll(w.sharedBy(l, m))
		if state := w.stateOfZones(l, m); state != catalogue.None {
			said[catalogue.State] = state
		}
		said.Put(&d.facets)
		d.facets = said
		w.unitOfTitle(&d, l, m.Meaning)
	}
	w.countedByTitle(&d)
	d.mixed = w.besideEachOther(w.table.Above)
	sources := w.sources()
	w.ownPeriod(&d, sources)
	d.limit = limitOf(sources, d.limited())
	d.facets[catalogue.Role], d.role = roleSaid(sources)
	if d.facets[catalogue.Role] == catalogue.Actual {
		d.plans = namedPlan(sources)
	}
	d.until = w.dateline(sources, d.period)
	w.originOfSheet(&d)
	return d
}

// namesOffice reports whether a title is the name of an office or of a department that is no board,
// perhaps behind what it did: "Cục Đầu tư nước ngoài", "Đơn vị lập biểu: Phòng Đầu tư nước ngoài".
func (w *titleReader) namesOffice(text string) bool {
	if w.NamesOffice(w.Line(text)) {
		return true
	}
	name := text
	if did, after, ok := strings.Cut(text, ":"); ok && !w.label(layout.Label{Text: did}, label.Rows).Facets.Said() {
		name = strings.TrimSpace(after)
	}
	said := w.Said(name)
	if said.Harmless != catalogue.AsLetterhead || len(said.Unknown) > 0 {
		return false
	}
	first, _, _ := strings.Cut(name, " ")
	_, isBoard := w.catalogue.Cues.Cut(viet.Fold(name), catalogue.CueOffice)
	return !isBoard && strings.HasPrefix(w.label(layout.Label{Text: name}, label.Rows).Unknown, first)
}

// limited returns the period that texts over the table may cut short: its own, or the year if
// only the name of the sheet gives a part of one. A column of the whole year then contradicts
// that name.
func (d *titles) limited() figure.Period {
	if d.byName {
		return figure.YearOf(d.period.Year)
	}
	return d.period
}

// sharedBy returns what a title means for all figures. A unit that it gives only to some subjects
// does not count. A text that is just such a unit, without calling itself a line of units, is a
// name: "Dự án FDI (triệu USD)".
func (w *titleReader) sharedBy(l layout.Label, m heading) *label.Meaning {
	rest := w.WithoutUnitsOf(w.text(l))
	if rest != w.text(l) && (strings.TrimSpace(rest) != "" || w.GivesUnit(w.text(l))) {
		return w.label(layout.Label{Text: rest}, label.Rows).Meaning
	}
	return m.Meaning
}

// behindNumber reads a title, or the part of it behind the number of a table: "Phụ lục 2: Các
// dự án còn hiệu lực".
func (w *titleReader) behindNumber(l layout.Label) heading {
	m := w.label(l, label.Rows)
	at := strings.IndexAny(l.Text, ":.")
	if m.Understood() || at < 0 {
		return m
	}
	before, rest := l.Text[:at], strings.TrimSpace(l.Text[at+1:])
	if kind := strings.TrimRight(before, "0123456789IVX. "); kind == before || rest == "" || !w.label(layout.Label{Text: kind, Cell: l.Cell}, label.Rows).Understood() {
		return m
	}
	return w.label(layout.Label{Text: rest, Cell: l.Cell}, label.Rows)
}

// originOfSheet takes the origin in the name of a sheet if the titles give none. If a title
// contradicts the name, the name misleads, which is reported once. The name of a sheet of both
// origins contradicts no title.
func (w *titleReader) originOfSheet(d *titles) {
	name := w.label(layout.Label{Text: w.sheet.Source.Name}, label.Rows).Facets[catalogue.Origin]
	switch title := d.facets[catalogue.Origin]; {
	case title == catalogue.None:
		d.facets[catalogue.Origin] = name
	case name != catalogue.None && name != catalogue.Both && name != title && !w.findings.sheets[w.sheet.Source.Name]:
		w.findings.sheets[w.sheet.Source.Name] = true
		out := diag.SheetName.At(w.findings.at(w.sheet, ""))
		out.Found, out.Expected = w.sheet.Source.Name, strings.ToUpper(w.catalogue.ValueName(title))
		w.findings.add(out)
	}
}

// besideEachOther reports whether titles in one row say FDI and DDI. They belong to tables
// side by side that could not be separated.
func (w *titleReader) besideEachOther(list []layout.Label) bool {
	byRow := map[int]catalogue.Value{}
	for _, l := range list {
		origin := w.label(l, label.Rows).Facets[catalogue.Origin]
		if other := byRow[l.Cell.Row()]; origin != catalogue.None && other != catalogue.None && other != origin {
			return true
		}
		byRow[l.Cell.Row()] = cmp.Or(origin, byRow[l.Cell.Row()])
	}
	return false
}

// saidOfAll returns what a title says about all figures of its table. Only the word itself
// makes them cumulative: "số liệu tính đến 31/12" may date any report. "Các KCN đang hoạt
// động" is about zones, not about the projects in them.
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
			said[catalogue.Event], said[catalogue.Licence] = event, m.Facets[catalogue.Licence]
		}
		listed := m.Facets[catalogue.Time] == catalogue.WholeYear // "Số liệu cả năm; số lũy kế đến 31/12" is of both
		if m.Facets[catalogue.Horizon] == catalogue.Cumulative && m.Facets[catalogue.Since] == catalogue.Start && !listed {
			said[catalogue.Horizon] = catalogue.Cumulative
		}
	}
	return said
}

// stateOfZones returns the state of the zones that a title is about, as in "Sử dụng đất tại
// các KCN đang hoạt động". The title must be understood as a whole, though not as a label. It
// is None if the title gives no state.
func (w *titleReader) stateOfZones(l layout.Label, m heading) catalogue.Value {
	event := m.Facets[catalogue.Event]
	if m.Understood() || !countsNothingElse(m.Meaning) || m.Clash != "" || !w.catalogue.CountsBy(catalogue.Zones, event) {
		return catalogue.None
	}
	if whole := w.Said(w.text(l)); len(whole.Unknown)+len(whole.Limits) > 0 {
		return catalogue.None
	}
	return event
}

// countsNothingElse reports whether a title counts nothing but zones.
func countsNothingElse(m *label.Meaning) bool {
	return m.Facets[catalogue.Measure] == catalogue.None && (m.Weak == catalogue.None || m.Weak == catalogue.Zones)
}

// listsSome reports whether a title says that a table lists only some of the zones.
func (r *reader) listsSome(t *layout.Table) bool {
	return slices.ContainsFunc(t.Above, func(l layout.Label) bool { return r.Line(r.text(l)).ListsSome() })
}

// unreadUnit is a line of units that is not understood.
type unreadUnit struct {
	label layout.Label
	line  label.UnitLine
}

// unitOfTitle takes the units of a title, unless a nearer title gives some.
func (w *titleReader) unitOfTitle(d *titles, l layout.Label, m *label.Meaning) {
	if d.scales != nil || d.unread.line.Unread {
		return
	}
	line := w.UnitLine(w.text(l))
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

// fitting returns the units in the titles that have an indicator's kind. ok is false if the
// titles do not say which of their units is the indicator's.
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

// otherCurrency reports whether the titles give units of an indicator in a currency that is
// not its own.
func (d *titles) otherCurrency(i *catalogue.Indicator) bool {
	return i.In.Currency != "" && slices.ContainsFunc(label.Of(d.scales, i), func(s *catalogue.Scale) bool {
		return s.Unit != nil && s.Unit.Currency != "" && s.Unit != i.In
	})
}

// doubtOrigin drops the origin FDI or DDI of a whole table if one of its rows has the other
// origin.
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
