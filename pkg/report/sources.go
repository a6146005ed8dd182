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
)

// source is a text in whose reach a table is.
type source struct {
	*label.Line
	text   string
	place  diag.Place
	title  bool // it stands over the table; otherwise it is farther off
	floats bool // it is in no cell: a box, or a header of the page
	note   bool // it stands below the table, and gives the day up to which figures go
}

// sources lists the texts in whose reach a table is, the nearest first: its titles, those of the
// first table of its sheet, what floats over it, the name of the sheet and that of the file. If a
// title of its own names a period, only that of the whole report reaches down from the first table.
func (f *file) sources(s *layout.Sheet, t *layout.Table) []source {
	var list []source
	dated := false
	for _, l := range slices.Backward(slices.Concat(t.Above, f.filters(s, t))) {
		one := f.sourceOf(s, l, true)
		list, dated = append(list, one), dated || (one.Titles() || one.NamesYear()) && !one.Extent().Period.IsZero()
	}
	if s.Tables[0] != t {
		list = append(list, f.overFirst(s, t, dated)...)
	}
	list = append(list, f.datingNotes(s, t)...)
	for _, one := range s.Source.Floating {
		if !isAside(one.Kind) && one.Kind != sheet.Chart {
			list = append(list, source{Line: f.Line(one.Text), text: oneLine(one.Text), place: f.findings.at(s, ""), floats: true})
		}
	}
	name := s.Source.Name
	return append(list,
		source{Line: f.Line(name), text: name, place: f.findings.at(s, "")},
		source{Line: f.fileName.Line, text: filepath.Base(f.report.Path), place: diag.Place{File: f.report.Path}})
}

// overFirst lists those texts over the first table of a sheet in whose reach another one is, which may
// have a date of its own.
func (f *file) overFirst(s *layout.Sheet, t *layout.Table, dated bool) []source {
	first := s.Tables[0]
	var list []source
	for i, l := range slices.Backward(first.Above) {
		one := f.sourceOf(s, l, !dated)
		last := i == len(first.Above)-1 && !one.HeadsReport() && !f.titlesYear(l)
		own := last && one.Role() == catalogue.Actual // "Bảng 1. Kết quả thực hiện", of the first alone
		early := i < len(first.Above)-1 && one.endsEarly(f.report.Period) && f.areSections(first, t)
		one.title = one.title || early
		if !own && (!dated || one.HeadsReport() || early) {
			list = append(list, one)
		}
	}
	return list
}

// endsEarly reports whether a text gives a part of a year, or a day well within it.
func (s *source) endsEarly(year figure.Period) bool {
	return s.Extent().Period.Span > figure.Year || isCutShort(s.Line, year)
}

// areSections reports whether two tables of a sheet are numbered sections of one report: what stands over
// the number of the first is of both.
func (f *file) areSections(first, other *layout.Table) bool {
	for _, t := range []*layout.Table{first, other} {
		if len(t.Above) == 0 || !f.Said(t.Above[len(t.Above)-1].Cell.Text).Numbered {
			return false
		}
	}
	return true
}

// datingNotes returns the notes below a table that give the day up to which figures go, and say
// little else. Those behind the mark of a footnote are of some figures only.
func (f *file) datingNotes(s *layout.Sheet, t *layout.Table) []source {
	var list []source
	if len(t.Rows) == 0 {
		return nil
	}
	for _, l := range f.below(s, t) {
		if of := f.Said(f.bare(f.text(l))).Of; f.remarked(t, l) != nil || len(of.Measures) > 0 {
			continue // it is of some rows, or of some measures
		}
		one := f.sourceOf(s, l, false)
		marked := one.MarksItalic() || one.MarksBold()
		if one.note = true; one.IsAsOf() && !marked && footnoteMark(one.text) == "" && len(strings.Fields(one.text)) <= longestDating {
			list = append(list, one)
		}
	}
	return list
}

// longestDating is how many words a note has at most that only dates the figures.
const longestDating = 14

func (f *file) sourceOf(s *layout.Sheet, l layout.Label, title bool) source {
	text := f.text(l) + f.yearBeside(s, l)
	return source{Line: f.Line(text), text: oneLine(text), place: f.findings.at(s, l.Ref()), title: title}
}

// filters returns the texts among the headers of a table that announce a year beside them, as
// over a pivot table.
func (f *file) filters(s *layout.Sheet, t *layout.Table) []layout.Label {
	var list []layout.Label
	for _, year := range t.Head {
		if slices.ContainsFunc(t.Columns, func(c *layout.Column) bool { return c.Col == year.Col() }) {
			continue // the header of a column
		}
		if i, found := placeOf(s.Source.Cells, year.Row(), year.Col()-1); found && s.Source.Cells[i].Kind == sheet.Text {
			if l := (layout.Label{Text: s.Source.Cells[i].Text, Cell: &s.Source.Cells[i]}); f.yearBeside(s, l) != "" {
				list = append(list, l)
			}
		}
	}
	return list
}

// placeOf finds the cell of a place.
func placeOf(cells []sheet.Cell, row, col int) (i int, found bool) {
	return slices.BinarySearchFunc(cells, row, func(c sheet.Cell, row int) int { return cmp.Or(c.Row()-row, c.Col()-col) })
}

// yearBeside returns the number right of a text that announces a year, as the filter of a
// pivot table does; empty for any other text.
func (f *file) yearBeside(s *layout.Sheet, l layout.Label) string {
	cells := s.Source.Cells
	i, found := placeOf(cells, l.Cell.Row(), l.Cell.Col()+1)
	if !found || cells[i].Kind != sheet.Number {
		return ""
	}
	if f.label(l, label.Columns).Facets[catalogue.Column] != catalogue.YearColumn {
		return ""
	}
	return " " + cells[i].Text
}

// ownPeriod sets the period that the titles in reach give, the nearest first, else the day up to
// which figures go; that of the sheet's name or of the report where they give none. A sheet may be
// the copy of another year's. Beside an estimate of the period, done is of which the results are. A
// line that says of which year figures are gives it to the part of a year that a title names.
func (d *titles) ownPeriod(f *file, s *layout.Sheet, sources []source) {
	own, asOf := d.periodsSaid(f, sources)
	own = cmp.Or(own, d.yearSaid(), asOf)
	if own.IsZero() {
		own = f.ofSheetName(s)
	}
	if year := d.yearSaid().Year; year != 0 && year != own.Year {
		own.Year, d.done = year, figure.Period{}
	}
	d.period = dated([]figure.Period{own}, f.report.Period.Year)[0]
	if !f.mistaken.IsZero() && d.period.Year == f.mistaken.Year {
		d.period.Year = f.report.Period.Year
	}
}

// periodsSaid returns the period that the titles in reach give, and that of the day up to which figures
// go. It notes the line that says of which year figures are, and what is done beside an estimate.
func (d *titles) periodsSaid(f *file, sources []source) (own, asOf figure.Period) {
	for i, src := range sources {
		e := src.Extent()
		if !src.title || own.Year != 0 || !src.namesPeriod(f.report.Period) {
			continue
		}
		switch {
		case src.NamesYear():
			if own.IsZero() && d.year == nil {
				d.year = &sources[i]
			}
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

// namesPeriod reports whether a text gives a period; the month in which a report was made is none.
func (s *source) namesPeriod(of figure.Period) bool {
	p := s.Extent().Period
	return !s.IsUnitLine() && !s.crosses(of) && !p.IsZero() && !(s.IsMonth() && p.Year > of.Year)
}

// yearSaid returns the year of which a line over the table says its figures are; zero for none.
func (d *titles) yearSaid() figure.Period {
	if d.year == nil {
		return figure.Period{}
	}
	return d.year.Extent().Period
}

// ofSheetName returns the period that the name of a sheet gives, that of the report where it gives
// none or several years.
func (f *file) ofSheetName(s *layout.Sheet) figure.Period {
	e := f.Line(s.Source.Name).Extent()
	if named := f.Periods(s.Source.Name); len(named) > 0 && !e.Years {
		return named[0]
	}
	return f.report.Period
}

// estimated reports whether a title, or the name of a sheet, says that its figures are estimates.
func estimated(sources []source) bool {
	return slices.ContainsFunc(sources, func(s source) bool {
		return s.place.Sheet != "" && s.Role() == catalogue.Estimate
	})
}

// namedPlan returns the name of a sheet or a file, or the text that floats over it, that says that
// its figures are planned; nil for none.
func namedPlan(sources []source) *source {
	for i := range sources {
		if src := &sources[i]; src.place.Cell == "" && src.Role() == catalogue.Plan {
			return src
		}
	}
	return nil
}

// goesOn reports whether the line below the title of results says that more is of a later year:
// "KẾT QUẢ NĂM 2018" over "VÀ PHƯƠNG HƯỚNG NĂM 2019".
func goesOn(above, below *source) bool {
	top, _, _ := sheet.ParseRef([]byte(above.place.Cell))
	row, _, _ := sheet.ParseRef([]byte(below.place.Cell))
	year := above.Extent().Period.Year
	return top+1 == row && above.Role() != catalogue.Plan && above.Titles() && year != 0 && year < below.Extent().Coming
}

// roleSaid returns what the nearest text that says it makes of the figures of a table, and the
// text. Right below the title of results, a line on a later year is part of that title. The name of the file says only that they are planned.
func roleSaid(sources []source) (catalogue.Value, *source) {
	for i, src := range sources {
		role := src.Role()
		if role == catalogue.Actual && estimated(sources[i+1:]) {
			continue // "Kết quả" under "(Số liệu sơ bộ)"
		}
		if role == catalogue.Plan && src.title && i+1 < len(sources) && goesOn(&sources[i+1], &sources[i]) {
			continue
		}
		if role != catalogue.None && !src.note && (src.place.Sheet != "" || role == catalogue.Plan) {
			return role, &sources[i]
		}
	}
	return catalogue.None, nil
}
