package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// boards is the sheet with the figures of the boards, which the whole book adds
// up: a table for each subject with boards as rows and the total last, first the
// figures of the period, then plans and the year before where reports state them.
type boards struct {
	*page
	*book
	tables  []*boardTable
	columns map[column]sheet.Range // where the boards' figures stand
}

// column is what a column of figures holds.
type column struct {
	role figure.Role // Actual, Plan or Previous
	id   string      // an indicator or a ratio
}

// boardTable is one table of the sheet.
type boardTable struct {
	title string
	role  figure.Role
	ids   []string
	top   int // the row of its title; its header and the boards follow
}

const (
	firstColumn = 3 // of figures, behind STT and the board
	maxColumns  = 8 // of figures, for tables to fit the width of a page

	captionHeight = 18 // in points
	headHeight    = 60
	rowHeight     = 14.5
	pageHeight    = 575 // what fits a printed page at the width of the sheet
)

func newBoards(b *book) *boards {
	s := &boards{page: &page{name: b.byMember(), widths: []float64{6, 17}, left: 2}, book: b, columns: map[column]sheet.Range{}}
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
	subjects := append(c.Subjects[:len(c.Subjects):len(c.Subjects)], s.others()...)
	for _, role := range []figure.Role{figure.Actual, figure.Plan, figure.Previous} {
		for _, subject := range subjects {
			t := &boardTable{role: role}
			for _, id := range subject.Columns {
				if s.has(column{role, id}) {
					t.ids = append(t.ids, id)
				}
			}
			if len(t.ids) == 0 {
				continue
			}
			s.tables = append(s.tables, t)
			t.title = fmt.Sprintf("%s. %s", table.Roman(len(s.tables)), subject.Title.In(s.lang))
			if role != figure.Actual {
				t.title += words.ofRole[role].Say(s.lang, table.Period(s.lang, s.period(role)))
			}
		}
	}
}

// period is the one that figures of a role speak of.
func (s *boards) period(role figure.Role) figure.Period {
	if role == figure.Previous {
		return s.result.Period.Previous()
	}
	return s.result.Period
}

// has reports whether there is anything to show in a column.
func (s *boards) has(c column) bool {
	switch t := s.result.Total(c.id); {
	case t == nil:
		return c.role == figure.Actual
	case c.role == figure.Plan:
		return t.Plan != nil
	case c.role == figure.Previous:
		return t.Previous != nil
	}
	return true
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

// place decides where each table stands, and where a printed page begins.
func (s *boards) place() {
	n := len(s.result.Members)
	height := float64(lineHeight+captionHeight+headHeight) + float64(n+1)*rowHeight
	above := s.tall()
	used := above
	for i, t := range s.tables {
		t.top = s.head + 2 + i*(n+4)
		if used+height > pageHeight {
			s.breaks = append(s.breaks, t.top)
			used = above
		}
		used += height
		first := t.top + 2
		for j, id := range t.ids {
			col := firstColumn + j
			s.columns[column{t.role, id}] = sheet.Range{Top: first, Left: col, Bottom: first + n - 1, Right: col}
		}
	}
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
	s.add()
	s.height(s.add(cell{value: t.title, look: caption}), captionHeight)
	s.merges = append(s.merges, sheet.Range{Top: t.top, Left: 1, Bottom: t.top, Right: len(s.widths)})
	head := []cell{{value: table.Words.Number.Say(s.lang), look: header}, {value: c.Bloc.Title().In(s.lang), look: header}}
	for _, id := range t.ids {
		head = append(head, cell{value: table.ColumnTitle(c, id, s.lang), look: header})
	}
	s.height(s.add(head...), headHeight)
	for i, m := range s.result.Members {
		row := []cell{{value: i + 1, look: middle}, {value: m.Name, look: text}}
		for _, id := range t.ids {
			row = append(row, s.figure(column{t.role, id}, m.ID, len(s.rows)+1))
		}
		s.height(s.add(row...), rowHeight)
	}
	last := []cell{{look: totalText}, {value: table.Words.Total.Say(s.lang), look: totalText}}
	for _, id := range t.ids {
		last = append(last, s.total(column{t.role, id}, ""))
	}
	s.height(s.add(last...), rowHeight)
}

// figure is a board's cell: what it states, the sum of its parts where it states
// only these, or the ratio of two figures of its own.
func (s *boards) figure(c column, member string, row int) cell {
	out := cell{look: number(s.places(c.id), false)}
	if d := s.result.Ratio(c.id); d != nil {
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
	g := s.columns[column{figure.Actual, id}]
	for i, m := range s.result.Members {
		if m.ID == member {
			return sheet.Ref(g.Top+i, g.Left)
		}
	}
	return ""
}

func (s *boards) places(id string) int32 {
	c := s.catalogue
	return c.Unit(c.UnitOf(id)).Places
}
