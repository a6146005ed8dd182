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

// identity says whose report a file is and for which period, with all that shows it.
type identity struct {
	*reader
	options  Options
	report   *figure.Report
	findings *findings
	layouts  []*layout.Sheet
	senders  map[*layout.Sheet]sender // by sheet, as far as they are found
	fileName label.FileName
	members  []*catalogue.Member // members of the bloc in the report's period
	target   figure.Period       // the period whose figures are asked for
	mistaken figure.Period       // the period of the titles, if the user states another
	signing  signing             // the line with the day of signing
	restsOn  *diag.Answer        // the answer that says whose the file is, or for which period
}

// identify settles whose report this is and for which period. What the user states comes first,
// then the report's own texts, then the name of the file.
func (id *identity) identify() {
	lines := id.Lines(id.heads())
	id.report.Document, id.report.Date = lines.Document()
	name := id.FileName(id.report.Path)
	id.fileName = name
	id.report.Period = id.period(lines, name)
	id.target = id.report.Period
	if !id.options.Period.IsZero() && id.options.Period.Year == id.target.Year {
		id.target = id.options.Period
	}
	if id.report.Period.IsZero() {
		id.findings.add(id.findings.ofFile(diag.PeriodUnknown))
		return
	}
	id.members = id.catalogue.MembersOn(id.report.Period.End())
	id.report.Member = id.member(name)
}

// heads returns the texts outside the tables, visible sheets first, each sheet from the top.
func (id *identity) heads() []string {
	var visible, hidden []string
	for _, s := range id.layouts {
		list := &visible
		if s.Source.Hidden {
			list = &hidden
		}
		for _, t := range s.Tables {
			for _, l := range t.Above {
				*list = append(*list, id.text(l))
			}
		}
		for _, l := range s.Lines {
			*list = append(*list, id.text(l))
		}
	}
	return append(visible, hidden...)
}

// period returns the period of the report: that of its titles, or else of its columns or
// sheets. It is zero if none of them names one.
func (id *identity) period(lines label.Lines, name label.FileName) figure.Period {
	if p := id.statedPeriod(); !p.IsZero() {
		if said := lines.Period(); said != p {
			id.mistaken = said
		}
		return p
	}
	p, byName := lines.Period(), name.Period()
	if p.IsZero() {
		p = cmp.Or(id.latestColumn(), lines.LoudPeriod(), id.latestSheet(), id.titledYear())
	}
	if p.IsZero() {
		return byName
	}
	if !byName.IsZero() && byName.Year != p.Year {
		out := diag.PeriodDiffers.At(diag.Place{File: id.report.Path})
		out.Period, out.Found, out.Related = p.String(), byName.String(), id.sayingPeriod(p)
		id.findings.add(out)
	}
	return p
}

// statedPeriod returns the period that the user states for the report; zero if the user states
// none.
func (id *identity) statedPeriod() figure.Period {
	if p, _ := stated(id.options.Periods, id.report.Path); !p.IsZero() {
		return p
	}
	if s := id.statedFile(func(s *StatedFile) bool { return !s.Period.IsZero() }); s != nil {
		return s.Period
	}
	return figure.Period{}
}

// sayingPeriod returns the place of the first text that names the period of the report. It is
// empty if the period follows from labels.
func (id *identity) sayingPeriod(p figure.Period) []diag.Place {
	for _, s := range id.layouts {
		for i, t := range s.Tables {
			texts := t.Above
			if i == 0 {
				texts = slices.Concat(texts, s.Lines)
			}
			for _, l := range texts {
				line := id.Line(id.text(l))
				if line.Extent().Period == p && (line.Titles() || line.IsAsOf()) {
					return []diag.Place{id.findings.at(s, l.Ref())}
				}
			}
		}
	}
	return nil
}

// titledYear returns the year in the lines over the tables that are understood as a whole
// although they do not call themselves titles: "Doanh nghiệp trong các khu công nghiệp năm
// 2018". It is zero if they give none, or different ones.
func (id *identity) titledYear() figure.Period {
	var year figure.Period
	for _, s := range id.layouts {
		for _, t := range s.Tables {
			for _, l := range t.Above {
				m := id.label(l, label.Rows)
				if !m.Understood() || len(m.Periods) != 1 || m.Periods[0].Span != figure.Year || m.Facets[catalogue.Role] == catalogue.Plan {
					continue
				}
				if !year.IsZero() && year != m.Periods[0] {
					return figure.Period{}
				}
				year = m.Periods[0]
			}
		}
	}
	return year
}

// latestSheet returns the latest year that a sheet's name gives for results.
func (id *identity) latestSheet() figure.Period {
	var latest figure.Period
	for _, s := range id.layouts {
		name := id.label(layout.Label{Text: s.Source.Name}, label.Columns)
		for _, p := range name.Periods {
			if name.Facets[catalogue.Role] != catalogue.Plan && p.Year > latest.Year {
				latest = p
			}
		}
	}
	return latest
}

// latestColumn returns the latest period that a column names for results. A whole year is
// preferred to months of it.
func (id *identity) latestColumn() figure.Period {
	var latest figure.Period
	for _, s := range id.layouts {
		for _, t := range s.Tables {
			for _, col := range t.Columns {
				for _, p := range slices.Concat(id.results(col), id.yearsOf(t, col)) {
					if p.Year > latest.Year || p.Year == latest.Year && p.Span == figure.Year {
						latest = p
					}
				}
			}
			latest = id.latestRow(t, latest)
		}
	}
	return latest
}

// yearsOf returns the years of the rows of a table, if a column holds nothing else under a header
// that says so.
func (id *identity) yearsOf(t *layout.Table, col *layout.Column) (years []figure.Period) {
	if id.headings(col.Labels, label.Columns).Facets[catalogue.Column] != catalogue.YearColumn {
		return nil
	}
	for _, row := range t.Rows {
		if c := cellIn(row, col.Col); c != nil {
			p, err := figure.ParsePeriod(strings.TrimSpace(c.Text))
			if err != nil {
				return nil
			}
			years = append(years, p)
		}
	}
	return years
}

// latestRow returns the latest year in the label of a row of figures, if another row has an
// earlier one.
func (id *identity) latestRow(t *layout.Table, latest figure.Period) figure.Period {
	for _, row := range t.Rows {
		if row.Kind != layout.Body || len(row.Labels) == 0 {
			continue
		}
		m := id.label(row.Labels[0], label.Rows)
		if m.Ratio || !m.Understood() || m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Role] == catalogue.Plan || m.Facets[catalogue.Role] == catalogue.Forecast {
			continue
		}
		for _, p := range m.Periods {
			if p.Span == figure.Year && p.Year > latest.Year {
				latest = p
			}
		}
	}
	return latest
}

// results returns the periods for which a column gives results.
func (id *identity) results(col *layout.Column) []figure.Period {
	h := id.headings(col.Labels, label.Columns)
	if h.Ratio || h.Facets[catalogue.Role] == catalogue.Plan || h.Facets[catalogue.Role] == catalogue.Forecast || h.Facets[catalogue.Time] == catalogue.PreviousYear {
		return nil
	}
	return h.Periods
}

// areaOf returns which places a text is about, such as the zones or the whole province.
func (id *identity) areaOf(l layout.Label) label.Area {
	line := id.Line(id.text(l))
	m := line.Board(id.members)
	if m != nil && id.report.Member != "" && m.ID != id.report.Member || m == nil && id.report.Member != "" && id.Elsewhere(line, id.members) {
		return label.OfOthers
	}
	return line.Area()
}

// ofOtherBoard reports whether a label names the province of another board.
func (id *identity) ofOtherBoard(p *place) bool {
	named := p.Facets[catalogue.Place]
	if named == catalogue.None {
		return false
	}
	own := id.catalogue.Member(id.report.Member)
	return own != nil && id.catalogue.ValueName(named) != strings.ToLower(own.Name)
}
