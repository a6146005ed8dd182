package workbook

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// boards is the sheet with the figures of the boards, which the whole book adds
// up: a table for each subject, whose row groups are the figures of the period, then plans
// and the year before of the boards that state them; each has its total last.
type boards struct {
	*page
	*book
	tables    []*boardTable
	columns   map[column]span // where the boards' figures stand
	estimated []string        // the boards all of whose figures are estimates
}

// column is what a column of figures holds.
type column struct {
	role figure.Role // Actual, Plan or Previous
	id   string      // an indicator or a ratio
}

// span is where the figures of a column stand, one below the other.
type span struct {
	sheet.Range
	members []string // of the rows
}

// at is the address of a member's figure; empty where it has no row.
func (s span) at(member string) string {
	if i := slices.Index(s.members, member); i >= 0 {
		return sheet.Ref(s.Top+i, s.Left)
	}
	return ""
}

// boardTable is one table of the sheet.
type boardTable struct {
	title  string
	ids    []string
	groups []rowGroup
	top    int // the row of its title; its header and the groups follow
}

// rowGroup is the rows of a table that are of one role.
type rowGroup struct {
	role    figure.Role
	title   string // empty where it is the only one
	members []aggregate.Member
}

const (
	firstColumn = 3 // of figures, behind STT and the board
	maxColumns  = 8 // of figures, for tables to fit the width of a page

	captionHeight = 18 // in points
	headHeight    = 58
	groupHeight   = 14.5
	rowHeight     = 13.5
	gapHeight     = 13
)

func newBoards(b *book) *boards {
	s := &boards{page: &page{name: b.byMember(), widths: []float64{6, 19}, left: 2}, book: b, columns: map[column]span{}, estimated: table.Estimated(b.result)}
	columns := maxColumns
	for _, subject := range b.catalogue.Subjects {
		columns = max(columns, len(subject.Columns))
	}
	for range columns {
		s.widths = append(s.widths, 16.5)
	}
	s.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	s.line(words.byMemberTitle.Say(b.lang, strings.ToUpper(b.catalogue.Bloc.Member.In(b.lang)), strings.ToUpper(table.Period(b.lang, b.result.Period))), title)
	for _, status := range b.result.Status(b.lang) {
		s.line(status, alert)
	}
	s.head = len(s.rows)
	s.repeat = [2]int{1, s.head}
	s.choose()
	s.place()
	for _, t := range s.tables {
		s.fill(t)
	}
	return s
}

// choose decides which tables there are. Figures that no subject of the catalogue
// holds come behind these, so that every total has its boards in the book.
func (s *boards) choose() {
	c := s.catalogue
	for _, subject := range append(c.Subjects[:len(c.Subjects):len(c.Subjects)], s.others()...) {
		t := &boardTable{title: fmt.Sprintf("%s. %s", table.Roman(len(s.tables)+1), subject.Title.In(s.lang)), ids: subject.Columns}
		for _, role := range []figure.Role{figure.Actual, figure.Plan, figure.Previous} {
			if members := s.giving(role, t.ids); len(members) > 0 {
				t.groups = append(t.groups, rowGroup{role, s.groupTitle(role, len(members)), members})
			}
		}
		if len(t.groups) == 1 {
			t.groups[0].title = ""
		}
		s.tables = append(s.tables, t)
	}
}

// giving lists the members with a row for a role: all for this period's figures, else those
// that state some figure.
func (s *boards) giving(role figure.Role, ids []string) []aggregate.Member {
	if role == figure.Actual {
		return s.result.Members
	}
	var list []aggregate.Member
	for _, m := range s.result.Members {
		if slices.ContainsFunc(ids, func(id string) bool {
			t := s.result.Total(id)
			return t != nil && t.Part(m.ID) != nil && figureOf(*t.Part(m.ID), role) != nil
		}) {
			list = append(list, m)
		}
	}
	return list
}

// groupTitle names the rows of a role, and says of how many boards they are.
func (s *boards) groupTitle(role figure.Role, n int) string {
	c := s.catalogue.Bloc
	period, text := s.result.Period, words.ofRole[role]
	if role == figure.Previous {
		period = period.Previous()
		if slices.ContainsFunc(s.result.Totals, func(t aggregate.Total) bool {
			return t.Previous != nil && t.Previous.Basis == aggregate.BasisPublished
		}) {
			text = words.asPublished
		}
	}
	return text.Say(s.lang, table.Period(s.lang, period), n, len(s.result.Members), c.Short.In(s.lang))
}

// others are subjects for the indicators that no subject of the catalogue holds.
func (s *boards) others() []catalogue.Subject {
	held := map[string]bool{}
	for _, subject := range s.catalogue.Subjects {
		for _, id := range subject.Columns {
			held[id] = true
		}
	}
	var list []catalogue.Subject
	for _, t := range s.result.Totals {
		if held[t.Indicator.ID] {
			continue
		}
		if len(list) == 0 || len(list[len(list)-1].Columns) == maxColumns {
			list = append(list, catalogue.Subject{Title: words.others})
		}
		last := &list[len(list)-1]
		last.Columns = append(last.Columns, t.Indicator.ID)
	}
	return list
}

// place decides where each table stands, and where a printed page begins: before a table,
// or before a row group, that does not fit the page.
func (s *boards) place() {
	above, row := s.tall(), s.head
	page := s.width()*pageShape - above
	used := 0.0
	for _, t := range s.tables {
		t.top = row + 2
		if whole := t.height(); used > 0 && used+whole > page {
			s.breaks = append(s.breaks, t.top)
			used = 0
		}
		used += gapHeight + captionHeight + headHeight
		row = t.top + 1
		for _, g := range t.groups {
			start := row + 1
			if used+g.height() > page && len(t.groups) > 1 && g.role != figure.Actual {
				s.breaks = append(s.breaks, start)
				used = 0
			}
			used += g.height()
			row = s.locate(t, g, row)
		}
	}
}

// locate notes where the figures of a row group stand, which follows a row, and returns its
// last row.
func (s *boards) locate(t *boardTable, g rowGroup, row int) int {
	if g.title != "" {
		row++
	}
	var members []string
	for _, m := range g.members {
		members = append(members, m.ID)
	}
	for i, id := range t.ids {
		if s.has(column{g.role, id}) {
			col := firstColumn + i
			s.columns[column{g.role, id}] = span{sheet.Range{Top: row + 1, Left: col, Bottom: row + len(members), Right: col}, members}
		}
	}
	return row + len(members) + 1
}

// has reports whether there is anything to show in a column.
func (s *boards) has(c column) bool {
	t := s.result.Total(c.id)
	if t == nil || c.role == figure.Actual {
		return c.role == figure.Actual
	}
	return slices.ContainsFunc(t.Parts, func(p aggregate.Part) bool { return figureOf(p, c.role) != nil })
}

// height is that of a table with the gap before it, in points.
func (t *boardTable) height() float64 {
	sum := float64(gapHeight + captionHeight + headHeight)
	for _, g := range t.groups {
		sum += g.height()
	}
	return sum
}

func (g rowGroup) height() float64 {
	sum := float64(len(g.members)+1) * rowHeight
	if g.title != "" {
		sum += groupHeight
	}
	return sum
}

// byMember is the name of the sheet by member, the short one where the full one is too long
// for a sheet.
func (b *book) byMember() string {
	name := words.byMember.Say(b.lang, b.catalogue.Bloc.Member.In(b.lang))
	if utf8.RuneCountInString(name) <= mostInName {
		return name
	}
	return words.byMember.Say(b.lang, b.catalogue.Bloc.Short.In(b.lang))
}

// mostInName is how many characters the name of a sheet may have.
const mostInName = 31

// fill writes one table at its place.
func (s *boards) fill(t *boardTable) {
	c := s.catalogue
	s.height(s.add(), gapHeight)
	s.height(s.add(cell{value: t.title, look: caption}), captionHeight)
	s.merges = append(s.merges, sheet.Range{Top: t.top, Left: 1, Bottom: t.top, Right: len(s.widths)})
	head := []cell{{value: table.Words.Number.Say(s.lang), look: header}, {value: c.Bloc.Title().In(s.lang), look: header}}
	for _, id := range t.ids {
		head = append(head, cell{value: table.ColumnTitle(c, id, s.lang), look: header})
	}
	s.height(s.add(head...), headHeight)
	for _, g := range t.groups {
		s.fillGroup(t, g)
	}
}

// fillGroup writes a row group: its title, the boards and their total.
func (s *boards) fillGroup(t *boardTable, g rowGroup) {
	if g.title != "" {
		s.group(g.title, len(t.ids)+firstColumn-1, groupHeight)
	}
	for i, m := range g.members {
		name := m.Name
		if g.role == figure.Actual {
			name = table.MemberName(m, s.estimated, s.lang)
		}
		row := []cell{{value: i + 1, look: middle}, {value: name, look: text}}
		for _, id := range t.ids {
			row = append(row, s.figure(column{g.role, id}, m.ID))
		}
		s.height(s.add(row...), rowHeight)
	}
	last := []cell{{look: totalText}, {value: table.Words.Total.Say(s.lang), look: totalText}}
	for _, id := range t.ids {
		last = append(last, s.total(column{g.role, id}, ""))
	}
	s.height(s.add(last...), rowHeight)
}

// figure is a board's cell: what it states, the sum of its parts where it states
// only these, or the ratio of two figures of its own.
func (s *boards) figure(c column, member string) cell {
	out := cell{look: number(s.places(c.id), false)}
	if d := s.result.Ratio(c.id); d != nil {
		if c.role != figure.Actual {
			return out
		}
		of, by := s.result.Total(d.Derived.Of).Part(member), s.result.Total(d.Derived.By).Part(member)
		if of == nil || by == nil {
			return out
		}
		if v, ok := compute(d.Operation, of.Figure.Value, by.Figure.Value); ok {
			out.value = v
			out.formula = expression(d.Operation, s.at(d.Derived.Of, member), s.at(d.Derived.By, member))
		}
		return out
	}
	t := s.result.Total(c.id)
	if t == nil || t.Part(member) == nil {
		return out
	}
	part := t.Part(member)
	f := figureOf(*part, c.role)
	if f == nil {
		return out
	}
	out.value = f.Value.InexactFloat64()
	if c.role == figure.Actual {
		out.formula = s.parts(part.Summed, member)
	}
	return out
}

func figureOf(p aggregate.Part, role figure.Role) *figure.Figure {
	switch role {
	case figure.Plan:
		return p.Plan
	case figure.Previous:
		return p.Previous
	}
	return p.Figure
}

// parts adds up the cells of the figures that a board's figure is the sum of.
func (s *boards) parts(summed []*figure.Figure, member string) string {
	var refs []string
	for _, f := range summed {
		refs = append(refs, s.at(f.Indicator, member))
	}
	return strings.Join(refs, "+")
}

// at is the address of a board's figure of the period.
func (s *boards) at(id, member string) string {
	return s.columns[column{figure.Actual, id}].at(member)
}

func (s *boards) places(id string) int32 {
	c := s.catalogue
	return c.Unit(c.UnitOf(id)).Places
}
