package report

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
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

// document finds the number and the date of the signed paper.
func document(lines []*line) (number, date string) {
	for _, l := range lines {
		number = cmp.Or(number, l.number)
		if date == "" && l.day != "" && !l.asOf() {
			date = l.day
		}
	}
	return number, date
}

// containsAny tells whether a folded text holds one of the parts, written as viet.Fold
// writes them: "quản lý" is "quan li".
func containsAny(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(text, p) })
}

// periodOf finds the period a report names as its own: in its titles, else in
// the day up to which its figures go.
func periodOf(lines []*line) figure.Period {
	var asOfDay figure.Period
	for _, l := range lines {
		switch {
		case l.period.IsZero():
		case l.day != "" || l.asOf():
			if l.asOf() && asOfDay.IsZero() {
				asOfDay = l.period
			}
		case l.isTitle():
			return l.period
		}
	}
	return asOfDay
}

// memberOf finds the board that a report is from: the one its letterhead names,
// else the province above it, else the place of its date line.
func memberOf(lines []*line, valid []*catalogue.Member) *catalogue.Member {
	tests := []func(string) bool{
		func(f string) bool { return containsAny(f, "ban quan li", "bql", "ban ql") && !addressed(f) },
		func(f string) bool {
			return containsAny(f, "ubnd", "ui ban nhan dan", "khu cong nghiep", "kcn") && !addressed(f)
		},
		func(f string) bool { return strings.Contains(f, " ngay ") && !addressed(f) },
	}
	for _, test := range tests {
		for _, l := range lines {
			if test(l.folded) {
				if m := named(valid, l.folded, false); m != nil {
					return m
				}
			}
		}
	}
	return nil
}

// addressed tells whether a line speaks to somebody, and so names another board.
func addressed(folded string) bool {
	return containsAny(strings.ReplaceAll(folded, "don vi gui", ""), "kinh gui", "noi nhan", "khoi truong", "gui ban")
}

// named finds the one member whose name stands in a folded text; nil when none or
// several do. Abbreviations count in file names only.
func named(members []*catalogue.Member, folded string, abbreviations bool) *catalogue.Member {
	var found *catalogue.Member
	text := " " + folded + " "
	for _, m := range members {
		for i, name := range m.Names {
			if !strings.Contains(name, " ") && !abbreviations {
				continue
			}
			if strings.Contains(text, m.Folds[i]) {
				if found != nil && found != m {
					return nil
				}
				found = m
			}
		}
	}
	return found
}

// fileName is the words of a file's name, such as "BC_HN_2018.xlsx".
type fileName []viet.Word

func fileNameOf(path string) fileName {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return viet.Words(strings.ReplaceAll(base, "_", " "))
}

// member finds the one member that the name is of, nil where there is none.
func (n fileName) member(members []*catalogue.Member) *catalogue.Member {
	var plain []string
	for _, w := range n {
		plain = append(plain, w.Plain)
	}
	joined := strings.Join(plain, " ")
	for _, abbreviations := range []bool{false, true} {
		if m := named(members, joined, abbreviations); m != nil {
			return m
		}
	}
	return glued(members, strings.Join(plain, ""))
}

// period finds the period in the name; zero where there is none.
func (n fileName) period() figure.Period {
	for _, p := range findPeriods(n) {
		if p.period.Year > 0 {
			return p.period
		}
	}
	return figure.Period{}
}

// glued finds a full name written without blanks, as in "haiduong2018".
func glued(members []*catalogue.Member, text string) *catalogue.Member {
	var found *catalogue.Member
	for _, m := range members {
		if strings.Contains(text, strings.ReplaceAll(m.Fold, " ", "")) {
			if found != nil {
				return nil
			}
			found = m
		}
	}
	return found
}

// identify settles whose report this is and for which period.
func (r *run) identify() {
	lines := r.lines(r.heads(r.layouts))
	r.report.Document, r.report.Date = document(lines)
	name := fileNameOf(r.report.Path)
	r.report.Period = r.period(lines, name)
	if r.report.Period.IsZero() {
		r.file(diag.PeriodUnknown)
		return
	}
	r.members = r.catalogue.MembersOn(r.report.Period.End())
	valid := r.members
	byText := memberOf(lines, valid)
	byName := name.member(valid)
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

func (r *run) period(lines []*line, name fileName) figure.Period {
	if p := r.options.Periods[filepath.Base(r.report.Path)]; !p.IsZero() {
		return p
	}
	p := periodOf(lines)
	byName := name.period()
	if p.IsZero() {
		p = cmp.Or(r.latestColumn(), periodInCapitals(lines), r.latestSheet())
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

// periodInCapitals is the one that a line in capitals names, whatever the words.
func periodInCapitals(lines []*line) figure.Period {
	for _, l := range lines {
		if l.loud && l.day == "" && l.number == "" && !l.period.IsZero() {
			return l.period
		}
	}
	return figure.Period{}
}

// latestSheet returns the latest year that a sheet's name gives for results.
func (r *run) latestSheet() figure.Period {
	var latest figure.Period
	for _, s := range r.layouts {
		name := r.label(layout.Label{Text: s.Source.Name}, columns)
		for _, p := range name.periods {
			if name.facets[catalogue.Role] != catalogue.Plan && p.Year > latest.Year {
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
				c := r.chain(col.Labels, columns)
				if c.ratio || c.facets[catalogue.Role] == catalogue.Plan || c.facets[catalogue.Time] == catalogue.PreviousYear {
					continue
				}
				for _, p := range c.periods {
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
	f := rule.At(diag.Place{File: r.report.Path}).With("base", diag.Same(filepath.Base(r.report.Path)))
	f.Member, f.Period = r.report.Member, r.report.Period.String()
	r.add(f)
}
