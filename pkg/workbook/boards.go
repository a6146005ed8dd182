package workbook

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/table"
)

// boards is the sheet with the boards' figures, which the whole book adds up. It has a table
// for each subject. The row groups of a table are the figures of the period, then plans and
// figures of the year before, for boards that state them; each group ends with its total.
type boards struct {
	*page
	*book
	tables    []*boardTable
	columns   map[column]span // the places of the boards' figures
	estimated []string        // the boards that report only estimates
}

// boardTable is one table of the sheet.
type boardTable struct {
	title  string
	ids    []string
	groups []rowGroup
	top    int // the row of the title; the header and the groups follow
}

// rowGroup is the rows of one role in a table.
type rowGroup struct {
	role    figure.Role
	title   string // empty if it is the only group
	members []aggregate.Member
}

const (
	firstColumn = 3 // the first column of figures, behind STT and the board
	maxColumns  = 8 // the most columns of figures that fit the width of a page

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

// choose decides which tables there are. Figures that belong to no subject of the catalogue
// follow, so that every total has its boards in the book.
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

// giving lists the members with a row for a role: all members for this period's figures, else
// those that state a figure.
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

// groupTitle names the rows of a role, with the number of their boards.
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

// others are subjects for indicators that belong to no subject of the catalogue.
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

// byMember is the name of the sheet by member; the short name if the full one is too long for
// a sheet.
func (b *book) byMember() string {
	name := words.byMember.Say(b.lang, b.catalogue.Bloc.Member.In(b.lang))
	if utf8.RuneCountInString(name) <= mostInName {
		return name
	}
	return words.byMember.Say(b.lang, b.catalogue.Bloc.Short.In(b.lang))
}

// mostInName is how many characters the name of a sheet may have.
const mostInName = 31
