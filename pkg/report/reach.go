package report

import (
	"maps"
	"slices"
	"strings"

	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// reach is the texts in whose reach the figures of a table are, the nearest first.
type reach struct {
	table []*remark                 // titles, the name of the sheet, remarks below
	row   *layout.Row               // whose cells are read
	near  []*remark                 // notes beside it, and remarks between the rows that are of it
	under map[*layout.Row][]*remark // remarks between the rows, by the rows that they are of
	marks map[string]*remark        // footnotes, by their mark
	cells map[string][]*remark      // comments, by their cell
}

// reachOf finds the texts that reach all of a table: its own titles, those of its sheet, the
// sheet's name, and what stands below it.
func (f *file) reachOf(s *layout.Sheet, t *layout.Table) reach {
	r := reach{under: map[*layout.Row][]*remark{}, marks: map[string]*remark{}, cells: map[string][]*remark{}}
	r.table = f.titlesIn(s, t.Above)
	if first := s.Tables[0]; first != t {
		r.table = append(r.table, f.titlesIn(s, f.aboveAll(first, t))...)
	}
	r.table = append(r.table, f.nameOf(s))
	f.float(&r, s, t)
	f.headings(&r, s, t)
	f.tallNotes(&r, s, t)
	for _, l := range f.below(s, t) {
		note := f.remark(f.findings.at(s, l.Ref()), f.text(l), true)
		mark := f.markOf(note.text)
		switch rows := f.remarked(t, l); {
		case mark != "" && bears(t, mark):
			r.marks[mark], note.own = note, true
		case rows != nil:
			note.own = true
			for _, row := range rows {
				r.under[row] = append(r.under[row], note)
			}
		default: // a mark that nothing bears is that of a list
			r.table = append(r.table, note)
		}
	}
	f.marksBelow(&r, s, t)
	r.table = append(r.table, f.voidBelow(s, t)...)
	r.table = append(r.table, f.besideHeader(s, t)...)
	r.table = append(r.table, f.explanations(s)...)
	if name := f.nameLimits(); name != nil {
		r.table = append(r.table, name)
	}
	return r
}

// besideHeader returns the texts right of a table in its header that head nothing and say to what its
// figures are limited.
func (f *file) besideHeader(s *layout.Sheet, t *layout.Table) (list []*remark) {
	if len(t.Columns) == 0 {
		return nil
	}
	last := t.Columns[len(t.Columns)-1].Col
	for _, col := range slices.Sorted(maps.Keys(t.Stubhead)) {
		if l := t.Stubhead[col]; col > last && f.Said(f.text(l)).IsNoReport() {
			list = append(list, f.remark(f.findings.at(s, l.Ref()), f.text(l), true))
		}
	}
	return list
}

// titlesIn returns titles as remarks, the nearest first. A name and a value beside each
// other, as "Huyện" and "Duy Tiên" over a pivot table, are one text.
func (f *file) titlesIn(s *layout.Sheet, titles []layout.Label) []*remark {
	var list []*remark
	aside := f.addressed(titles)
	for i := len(titles) - 1; i >= 0; i-- {
		l := titles[i]
		if aside[i] && strings.IndexAny(strings.TrimSpace(l.Cell.Text), "-+•") == 0 {
			continue // one of those to whom the report is sent
		}
		text := f.text(l)
		if i > 0 {
			if pair, ok := f.pair(titles[i-1], l); ok {
				i, l, text = i-1, titles[i-1], pair
			}
		}
		list = append(list, f.remark(f.findings.at(s, l.Ref()), text, false))
	}
	return list
}

// pair joins the texts of two cells beside each other where the left one announces the
// right one, by a colon, or because the two name a place together.
func (f *file) pair(left, right layout.Label) (text string, ok bool) {
	if left.Cell.Row() != right.Cell.Row() {
		return "", false
	}
	first := strings.TrimSpace(f.text(left))
	if strings.HasSuffix(first, ":") {
		return first + " " + f.text(right), true
	}
	text = first + ": " + f.text(right)
	return text, left.Cell.Col()+1 == right.Cell.Col() && f.Said(text).Narrows() && !f.Said(first).Narrows()
}

// float adds the texts of a sheet that are in no cell: a comment reaches the figures of its
// cell's row or column, or all of the table if its cell is a title. Boxes, titles of charts, and
// headers and footers of the page, reach all figures of the sheet.
func (f *file) float(r *reach, s *layout.Sheet, t *layout.Table) {
	f.drawn(r, s, t)
	for _, floating := range s.Source.Floating {
		if len(floating.Of) > 0 {
			continue // a chart whose cells are known
		}
		one := f.floating(s, &floating)
		ofTitle := slices.ContainsFunc(t.Above, func(l layout.Label) bool { return l.Ref() == floating.Cell })
		switch {
		case floating.Area != sheet.Range{}:
			r.onArea(t, floating.Area, one)
		case floating.Cell != "" && !ofTitle:
			r.cells[floating.Cell] = append(r.cells[floating.Cell], one)
		default:
			r.table = append(r.table, one)
		}
	}
}

// floating returns the remark of a text that is in no cell.
func (f *file) floating(s *layout.Sheet, of *sheet.Floating) *remark {
	one := f.remark(f.findings.at(s, of.Cell), of.Text, isAside(of.Kind))
	one.kind = string(of.Kind)
	one.own = isOnCells(of.Kind)
	if of.Kind == sheet.Named {
		one.bare = nameApart(of.Text)
		one.said = f.Said(one.bare)
	}
	return one
}

// isOnCells reports whether a text that is in no cell belongs to single cells.
func isOnCells(kind sheet.FloatingKind) bool {
	switch kind {
	case sheet.Comment, sheet.Prompt, sheet.Shown, sheet.Named:
		return true
	}
	return false
}

// isAside reports whether a text that is in no cell is free to say what it likes.
func isAside(kind sheet.FloatingKind) bool { return isOnCells(kind) || kind == sheet.Described }

// onArea puts a remark on the cells of a table in an area.
func (r *reach) onArea(t *layout.Table, area sheet.Range, one *remark) {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if area.Contains(c.Row(), c.Col()) {
				r.cells[c.Ref()] = append(r.cells[c.Ref()], one)
			}
		}
	}
}

// aboveAll returns the titles over the first table of a sheet that are of another one as
// well: all but the nearest row, which is the first table's own, where the other has a title
// like it.
func (f *file) aboveAll(first, other *layout.Table) []layout.Label {
	if len(other.Above) == 0 || len(first.Above) == 0 || f.headsSheet(first.Above, other.Above) {
		return first.Above
	}
	own := first.Above[len(first.Above)-1].Cell.Row()
	return slices.DeleteFunc(slices.Clone(first.Above), func(l layout.Label) bool { return l.Cell.Row() == own })
}

// headsSheet reports whether the nearest title over the first table of a sheet is one of all
// the sheet: the title of a report, or a line right below it, one that names the year where none
// of another table does, or one without a number where another table has a title with one.
func (f *file) headsSheet(first, other []layout.Label) bool {
	last := len(first) - 1
	nearest, text := first[last], f.text(first[last])
	numbered := func(l layout.Label) bool { return f.Said(f.text(l)).Numbered }
	otherNumbered := slices.ContainsFunc(other, numbered)
	if f.Line(text).HeadsReport() {
		return true
	}
	if otherNumbered && numbered(nearest) {
		return false
	}
	if last > 0 && first[last-1].Cell.Row() == nearest.Cell.Row()-1 && f.titlesYear(first[last-1]) {
		return true
	}
	if f.titlesYear(nearest) && !slices.ContainsFunc(other, f.titlesYear) {
		return true
	}
	return otherNumbered
}

// titlesYear reports whether a title names its year, or several.
func (f *file) titlesYear(l layout.Label) bool {
	line := f.Line(f.text(l))
	e := line.Extent()
	return !line.IsDateline() && !line.IsAsOf() && !line.IsOccasion() && (max(e.Period.Year, e.Coming) != 0 || e.Years)
}

// sortedMarks lists the marks of the footnotes in their order.
func (r *reach) sortedMarks() []string {
	if len(r.marks) == 0 {
		return nil
	}
	return slices.Sorted(maps.Keys(r.marks))
}

// addressee is why a list of receivers limits nothing, in the catalogue's files.
const addressee = "addressee"
