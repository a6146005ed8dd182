package report

import (
	"cmp"
	"path/filepath"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// heads returns the texts outside the tables, visible sheets first, each sheet from the top.
func (r *reader) heads(sheets []*layout.Sheet) []string {
	var visible, hidden []string
	for _, s := range sheets {
		list := &visible
		if s.Source.Hidden {
			list = &hidden
		}
		for _, t := range s.Tables {
			for _, l := range t.Above {
				*list = append(*list, r.text(l))
			}
		}
		for _, l := range s.Lines {
			*list = append(*list, r.text(l))
		}
	}
	return append(visible, hidden...)
}

// identify settles whose report this is and for which period.
func (r *run) identify() {
	lines := r.Lines(r.heads(r.layouts))
	r.report.Document, r.report.Date = lines.Document()
	name := r.FileName(r.report.Path)
	r.report.Period = r.period(lines, name)
	if r.report.Period.IsZero() {
		r.file(diag.PeriodUnknown)
		return
	}
	r.members = r.catalogue.MembersOn(r.report.Period.End())
	valid := r.members
	byText := lines.Board(valid)
	byName := name.Member(valid)
	base := filepath.Base(r.report.Path)
	switch {
	case r.options.Members[base] != "":
		r.report.Member = r.options.Members[base]
	case byText != nil:
		r.report.Member = byText.ID
		if byName != nil && byName != byText {
			f := diag.MemberDiffers.At(diag.Place{File: r.report.Path}).With("name", diag.Same(byText.Name))
			f.Member, f.Found = byText.ID, byName.Name
			r.add(f)
		}
	case byName != nil:
		r.report.Member = byName.ID
	default:
		r.file(diag.MemberUnknown)
	}
}

func (r *run) period(lines label.Lines, name label.FileName) figure.Period {
	if p := r.options.Periods[filepath.Base(r.report.Path)]; !p.IsZero() {
		return p
	}
	p := lines.Period()
	byName := name.Period()
	if p.IsZero() {
		p = cmp.Or(r.latestColumn(), lines.LoudPeriod(), r.latestSheet())
	}
	switch {
	case p.IsZero():
		return byName
	case !byName.IsZero() && byName.Year != p.Year:
		f := diag.PeriodDiffers.At(diag.Place{File: r.report.Path})
		f.Period, f.Found = p.String(), byName.String()
		r.add(f)
	}
	return p
}

// latestSheet returns the latest year that a sheet's name gives for results.
func (r *run) latestSheet() figure.Period {
	var latest figure.Period
	for _, s := range r.layouts {
		name := r.label(layout.Label{Text: s.Source.Name}, label.Columns)
		for _, p := range name.Periods {
			if name.Facets[catalogue.Role] != catalogue.Plan && p.Year > latest.Year {
				latest = p
			}
		}
	}
	return latest
}

// latestColumn returns the latest period that a column names for results.
func (r *run) latestColumn() figure.Period {
	var latest figure.Period
	for _, s := range r.layouts {
		for _, t := range s.Tables {
			for _, col := range t.Columns {
				c := r.chain(col.Labels, label.Columns)
				if c.Ratio || c.Facets[catalogue.Role] == catalogue.Plan || c.Facets[catalogue.Time] == catalogue.PreviousYear {
					continue
				}
				for _, p := range c.Periods {
					if p.Year > latest.Year || p.Year == latest.Year && p.Span == figure.Year {
						latest = p // of a year rather the whole than its months
					}
				}
			}
		}
	}
	return latest
}

// file adds a finding on the whole file.
func (r *run) file(rule *diag.Rule) {
	f := rule.At(diag.Place{File: r.report.Path}).With("base", diag.Same(filepath.Base(r.report.Path))).With("kind", r.catalogue.Bloc.Member)
	f.Member, f.Period = r.report.Member, r.report.Period.String()
	r.add(f)
}
