package report

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// source is a text that reaches a table.
type source struct {
	*label.Line
	text   string
	place  diag.Place
	title  bool          // it stands over the table, not farther off
	floats bool          // it is not in a cell: a box, or a header of the page
	counts bool          // it is in capitals, and names what is counted: "XUẤT KHẨU QUÝ IV"
	note   bool          // it stands below the table, and gives the last day of its figures
	plan   figure.Period // the year of a plan that it heads: "III. KẾ HOẠCH NĂM 2019"; zero for none
}

// sources lists the texts that reach a table, the nearest first: its titles, those of the
// first table of its sheet, what floats over it, the name of the sheet and that of the file.
// If a title of its own names a period, only a title of the whole report reaches the table
// from the first one.
func (w *titleReader) sources() []source {
	dated, own := false, slices.Concat(w.table.Above, w.filters())
	list := make([]source, 0, len(own)+mostOthers)
	for _, l := range slices.Backward(own) {
		one := w.sourceOf(l, true)
		if said := w.Said(one.text); said.Prose && !said.Figures || w.isNarrative(one.text) {
			continue // "Doanh thu tăng nhờ nhóm điện tử phục hồi từ quý III"
		}
		list, dated = append(list, one), dated || !one.plan.IsZero() || (one.Titles() || one.NamesYear()) && !one.Extent().Period.IsZero()
	}
	if w.sheet.Tables[0] != w.table {
		list = append(list, w.overFirst(dated)...)
	}
	list = append(list, w.datingNotes()...)
	name := w.sheet.Source.Name
	return append(append(list, w.floating()...),
		source{Line: w.Line(name), text: name, place: w.findings.at(w.sheet, "")},
		source{Line: w.fileName.Line, text: filepath.Base(w.report.Path), place: diag.Place{File: w.report.Path}})
}

// mostOthers is how many texts besides its own titles reach most tables.
const mostOthers = 4

// floating lists the texts that float over the sheet, but for those about something else than its
// figures.
func (w *titleReader) floating() (list []source) {
	for _, one := range w.sheet.Source.Floating {
		if isAside(one.Kind) || one.Kind == sheet.Chart || w.isNarrative(one.Text) {
			continue
		}
		if said := w.Said(one.Text); said.Figures || !said.Prose && !said.Event && !(said.Harmless == catalogue.AsProgramme && isSentence(one.Text)) {
			list = append(list, source{Line: w.Line(one.Text), text: oneLine(one.Text), place: w.findings.at(w.sheet, ""), floats: true})
		}
	}
	return list
}

// overFirst lists the texts over the first table of a sheet that reach another table. dated says
// that the other table has a date of its own.
func (w *titleReader) overFirst(dated bool) []source {
	first := w.sheet.Tables[0]
	var list []source
	for i, l := range slices.Backward(first.Above) {
		one := w.sourceOf(l, !dated)
		last := i == len(first.Above)-1 && !one.HeadsReport() && !w.titlesYear(l)
		own := one.Role() == catalogue.Actual && (last || w.isNumbered(l)) // "Bảng 1. Kết quả thực hiện", of the first alone
		early := i < len(first.Above)-1 && one.endsEarly(w.report.Period) && w.areSections(first, w.table)
		one.title = one.title || early
		if !own && (!dated || one.HeadsReport() || early) {
			list = append(list, one)
		}
	}
	return list
}

// endsEarly reports whether a text gives a part of a year, or a day well before its end.
func (s *source) endsEarly(year figure.Period) bool {
	return s.Extent().Period.Span > figure.Year || isCutShort(s.Line, year)
}

// areSections reports whether two tables of a sheet are numbered sections of one report. What
// stands over the number of the first is then about both.
func (w *titleReader) areSections(first, other *layout.Table) bool {
	for _, t := range []*layout.Table{first, other} {
		if len(t.Above) == 0 || !w.isNumbered(t.Above[len(t.Above)-1]) {
			return false
		}
	}
	return true
}

// isNumbered reports whether a title has a number, which is no part of its text.
func (r *reader) isNumbered(l layout.Label) bool {
	return r.Said(r.text(layout.Label{Text: l.Cell.Text, Cell: l.Cell})).Numbered
}

// datingNotes returns the notes below a table that give the last day of its figures and say
// little else. Notes behind the mark of a footnote are about some figures only.
func (w *titleReader) datingNotes() []source {
	var list []source
	if len(w.table.Rows) == 0 {
		return nil
	}
	for _, l := range w.notes.texts(w.sheet, w.table) {
		if of := w.Said(w.bare(w.text(l))).Of; w.notes.rowsOf(w.table, l) != nil || len(of.Measures) > 0 {
			continue // it is about some rows or some measures
		}
		one := w.sourceOf(l, false)
		marked := one.MarksItalic() || one.MarksBold()
		if one.note = true; one.IsAsOf() && !marked && footnoteMark(one.text) == "" && len(strings.Fields(one.text)) <= longestDating {
			list = append(list, one)
		}
	}
	return list
}

// longestDating is how many words a note has at most that only dates the figures.
const longestDating = 14

func (w *titleReader) sourceOf(l layout.Label, title bool) source {
	text := w.text(l) + w.yearBeside(l)
	one := source{Line: w.Line(text), text: oneLine(text), place: w.findings.at(w.sheet, l.Ref()), title: title}
	one.counts = title && viet.IsUpper(text) && w.label(layout.Label{Text: text}, label.Rows).Facets[catalogue.Measure] != catalogue.None
	if one.Role() == catalogue.Plan && !one.HeadsReport() {
		if named := w.Periods(text); len(named) == 1 && named[0].Span == figure.Year {
			one.plan = named[0]
		}
	}
	return one
}

// filters returns texts among the headers of a table that announce a year beside them, as over a
// pivot table.
func (w *titleReader) filters() []layout.Label {
	var list []layout.Label
	for _, year := range w.table.Head {
		if slices.ContainsFunc(w.table.Columns, func(c *layout.Column) bool { return c.Col == year.Col() }) {
			continue // it is the header of a column
		}
		if i, found := placeOf(w.sheet.Source.Cells, year.Row(), year.Col()-1); found && w.sheet.Source.Cells[i].Kind == sheet.Text {
			if l := (layout.Label{Text: w.sheet.Source.Cells[i].Text, Cell: &w.sheet.Source.Cells[i]}); w.yearBeside(l) != "" {
				list = append(list, l)
			}
		}
	}
	return list
}

// placeOf finds the index of the cell at a place.
func placeOf(cells []sheet.Cell, row, col int) (i int, found bool) {
	return slices.BinarySearchFunc(cells, row, func(c sheet.Cell, row int) int { return cmp.Or(c.Row()-row, c.Col()-col) })
}

// yearBeside returns the number right of a text that announces a year, as the filter of a pivot
// table does; empty for other texts.
func (w *titleReader) yearBeside(l layout.Label) string {
	cells := w.sheet.Source.Cells
	i, found := placeOf(cells, l.Cell.Row(), l.Cell.Col()+1)
	if !found || cells[i].Kind != sheet.Number {
		return ""
	}
	if w.label(l, label.Columns).Facets[catalogue.Column] != catalogue.YearColumn {
		return ""
	}
	return " " + cells[i].Text
}

// ownPeriod sets the period of the table: that of the nearest title in reach, or else of the last
// day of its figures, or else of the sheet's name or of the report. A sheet may be the copy of
// another year's. Beside an estimate of the period, d.done is the period of the results. A line
// that gives the year of figures gives it to the part of a year in a title.
func (w *titleReader) ownPeriod(d *titles, sources []source) {
	own, asOf := d.periodsSaid(w.report.Period, sources)
	own = cmp.Or(own, d.yearSaid(), asOf)
	if own.IsZero() {
		own = w.ofSheetName()
		d.byName = own != w.report.Period
	}
	if year := d.yearSaid().Year; year != 0 && year != own.Year {
		own.Year, d.done = year, figure.Period{}
	}
	d.period = dated([]figure.Period{own}, w.report.Period.Year)[0]
	if !w.mistaken.IsZero() && d.period.Year == w.mistaken.Year {
		d.period.Year = w.report.Period.Year
	}
}

// periodsSaid returns the period of the titles in reach, and that of the last day of the
// figures. It also records the line that gives the year of figures, and the period of the
// results beside an estimate.
func (d *titles) periodsSaid(of figure.Period, sources []source) (own, asOf figure.Period) {
	for i, src := range sources {
		e := src.Extent()
		if src.title && own.IsZero() && givesPlan(sources, i) {
			own = src.plan
		}
		if !src.title || own.Year != 0 || !src.namesPeriod(of) {
			continue
		}
		switch {
		case src.NamesYear():
			d.noteYear(&sources[i], own)
		case src.Titles() && own.IsZero():
			own, d.done = e.Period, e.Done
		case src.Titles():
			own.Year = e.Period.Year // "9 tháng" under a title of the year
		case src.IsAsOf() && asOf.IsZero() && e.Period.Year != 0:
			asOf = e.Period
		}
	}
	return own, asOf
}

// givesPlan reports whether a text only gives the period of a plan, and is no line that goes
// on with a title of results.
func givesPlan(sources []source, i int) bool {
	return sources[i].plan.Year != 0 && sources[i].Extent().Period.IsZero() && !isGoneOn(sources, i)
}

// noteYear records the nearest line with the year of figures, if no title gives the period.
func (d *titles) noteYear(line *source, own figure.Period) {
	if own.IsZero() && d.year == nil {
		d.year = line
	}
}

// namesPeriod reports whether a text gives a period. A month of a later year does not count: the
// report was made in it.
func (s *source) namesPeriod(of figure.Period) bool {
	p := s.Extent().Period
	return !s.IsUnitLine() && !s.crosses(of) && !p.IsZero() && !(s.IsMonth() && p.Year > of.Year)
}

// yearSaid returns the year of figures that a line over the table gives; zero if there is none.
func (d *titles) yearSaid() figure.Period {
	if d.year == nil {
		return figure.Period{}
	}
	return d.year.Extent().Period
}

// ofSheetName returns the period that the name of a sheet gives. It is that of the report if the
// name gives none, or several years.
func (w *titleReader) ofSheetName() figure.Period {
	e := w.Line(w.sheet.Source.Name).Extent()
	if named := w.Periods(w.sheet.Source.Name); len(named) > 0 && !e.Years {
		return named[0]
	}
	return w.report.Period
}

// estimated reports whether a title, or the name of a sheet, says that its figures are estimates.
func estimated(sources []source) bool {
	return slices.ContainsFunc(sources, func(s source) bool {
		return s.place.Sheet != "" && s.Role() == catalogue.Estimate
	})
}

// namedPlan returns the name of a sheet or of a file, or a text that floats over a sheet, that
// calls its figures planned; nil if there is none.
func namedPlan(sources []source) *source {
	for i := range sources {
		if src := &sources[i]; src.place.Cell == "" && src.Role() == catalogue.Plan {
			return src
		}
	}
	return nil
}
