package report

import (
	"cmp"
	"path/filepath"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// identify settles whose report this is and for which period. What the user says goes
// before what the report says, and that before what the name of the file says.
func (f *file) identify() {
	lines := f.Lines(f.heads())
	f.report.Document, f.report.Date = lines.Document()
	name := f.FileName(f.report.Path)
	f.report.Period = f.period(lines, name)
	f.target = f.report.Period
	if !f.options.Period.IsZero() && f.options.Period.Year == f.target.Year {
		f.target = f.options.Period
	}
	if f.report.Period.IsZero() {
		f.findings.add(f.findings.ofFile(diag.PeriodUnknown))
		return
	}
	f.members = f.catalogue.MembersOn(f.report.Period.End())
	f.report.Member = f.member(lines.Board(f.members), name.Member(f.members))
	if f.report.Member == "" {
		f.findings.add(f.findings.ofFile(diag.MemberUnknown).With("kind", f.catalogue.Bloc.Member))
	}
}

// heads returns the texts outside the tables, visible sheets first, each sheet from the top.
func (f *file) heads() []string {
	var visible, hidden []string
	for _, s := range f.layouts {
		list := &visible
		if s.Source.Hidden {
			list = &hidden
		}
		for _, t := range s.Tables {
			for _, l := range t.Above {
				*list = append(*list, f.text(l))
			}
		}
		for _, l := range s.Lines {
			*list = append(*list, f.text(l))
		}
	}
	return append(visible, hidden...)
}

// member returns the id of the member that the report is from, empty for none.
func (f *file) member(byText, byName *catalogue.Member) string {
	stated := f.options.Members[filepath.Base(f.report.Path)]
	switch {
	case stated != "":
		return stated
	case byText == nil && byName == nil:
		return ""
	case byText == nil:
		return byName.ID
	case byName != nil && byName != byText:
		out := diag.MemberDiffers.At(diag.Place{File: f.report.Path}).With("name", diag.Same(byText.Name))
		out.Member, out.Found = byText.ID, byName.Name
		f.findings.add(out)
	}
	return byText.ID
}

// period returns the period of the report: that of its titles, else of its columns or its
// sheets; zero for none.
func (f *file) period(lines label.Lines, name label.FileName) figure.Period {
	if p := f.options.Periods[filepath.Base(f.report.Path)]; !p.IsZero() {
		return p
	}
	p, byName := lines.Period(), name.Period()
	if p.IsZero() {
		p = cmp.Or(f.latestColumn(), lines.LoudPeriod(), f.latestSheet())
	}
	if p.IsZero() {
		return byName
	}
	if !byName.IsZero() && byName.Year != p.Year {
		out := diag.PeriodDiffers.At(diag.Place{File: f.report.Path})
		out.Period, out.Found = p.String(), byName.String()
		f.findings.add(out)
	}
	return p
}

// latestSheet returns the latest year that a sheet's name gives for results.
func (f *file) latestSheet() figure.Period {
	var latest figure.Period
	for _, s := range f.layouts {
		name := f.label(layout.Label{Text: s.Source.Name}, label.Columns)
		for _, p := range name.Periods {
			if name.Facets[catalogue.Role] != catalogue.Plan && p.Year > latest.Year {
				latest = p
			}
		}
	}
	return latest
}

// latestColumn returns the latest period that a column names for results, rather a whole
// year than months of it.
func (f *file) latestColumn() figure.Period {
	var latest figure.Period
	for _, s := range f.layouts {
		for _, t := range s.Tables {
			for _, col := range t.Columns {
				for _, p := range f.results(col) {
					if p.Year > latest.Year || p.Year == latest.Year && p.Span == figure.Year {
						latest = p
					}
				}
			}
		}
	}
	return latest
}

// results returns the periods for which a column gives results.
func (f *file) results(col *layout.Column) []figure.Period {
	h := f.headings(col.Labels, label.Columns)
	if h.Ratio || h.Facets[catalogue.Role] == catalogue.Plan || h.Facets[catalogue.Time] == catalogue.PreviousYear {
		return nil
	}
	return h.Periods
}

// areaOf returns which places a text is about.
func (f *file) areaOf(l layout.Label) label.Area {
	line := f.Line(f.text(l))
	if m := line.Board(f.members); m != nil && f.report.Member != "" && m.ID != f.report.Member {
		return label.OfOthers
	}
	return line.Area()
}

// ofOtherBoard reports whether a label names the province of another board.
func (f *file) ofOtherBoard(p *place) bool {
	named := p.Facets[catalogue.Place]
	if named == catalogue.None {
		return false
	}
	own := f.catalogue.Member(f.report.Member)
	return own != nil && f.catalogue.ValueName(named) != strings.ToLower(own.Name)
}
