package report

import (
	"maps"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// reach holds the texts that reach the figures of a table, the nearest first.
type reach struct {
	*remarks
	*frame
	all    []*remark                 // titles, the name of the sheet, remarks below
	row    *layout.Row               // the row that is being read
	beside []*remark                 // notes beside that row, and remarks between rows that are about it
	under  map[*layout.Row][]*remark // remarks between rows, by the rows that they are about
	marks  map[string]*remark        // footnotes, by their mark
	cells  map[string][]*remark      // comments, by their cell
}

// surroundings finds the texts that reach all of a table, or some of its rows, columns or cells.
type surroundings struct {
	*remarks
	notes    *notesBelow
	afar     *explanations
	fileSays *fileLimit
	sheet    *layout.Sheet
	table    *layout.Table
	found    *reach
}

// find finds the texts that reach all of the table: its own titles, those of its sheet, the
// sheet's name and what stands below it. It also finds the texts that reach parts of the
// table.
func (w *surroundings) find() {
	w.reach(w.titlesIn(w.sheet, w.table.Above)...)
	if first := w.sheet.Tables[0]; first != w.table {
		w.reach(w.titlesIn(w.sheet, w.aboveAll(first, w.table))...)
		w.reach(w.remarksAbove(first)...)
	}
	w.reach(w.nameOf(w.sheet))
	w.float()
	w.headings()
	w.tallNotes()
	for _, l := range w.notes.texts(w.sheet, w.table) {
		w.noteBelow(l)
	}
	w.marksBelow()
	w.reach(w.voidBelow()...)
	w.reach(w.besideHeader()...)
	w.reach(w.pointing()...)
	w.reach(w.afar.of(w.sheet)...)
	if name := w.fileSays.remark(); name != nil {
		w.reach(name)
	}
}

// reach lets texts reach all of the table.
func (w *surroundings) reach(texts ...*remark) { w.found.all = append(w.found.all, texts...) }

// noteBelow lets a text below the table, or between its rows, reach its figures.
func (w *surroundings) noteBelow(l layout.Label) {
	note := w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true)
	mark := w.markOf(note.text)
	switch rows := w.notes.rowsOf(w.table, l); {
	case mark != "" && bears(w.table, mark):
		w.found.marks[mark], note.own = note, true
	case rows != nil:
		note.own = true
		for _, row := range rows {
			w.found.under[row] = append(w.found.under[row], note)
		}
	default: // a mark that stands on nothing is a bullet of a list
		w.reach(note)
	}
}

// besideHeader returns the texts right of a table, in its rows of headers, that head no column
// and limit figures.
func (w *surroundings) besideHeader() (list []*remark) {
	if len(w.table.Columns) == 0 {
		return nil
	}
	last := w.table.Columns[len(w.table.Columns)-1].Col
	for _, col := range slices.Sorted(maps.Keys(w.table.Stubhead)) {
		if l := w.table.Stubhead[col]; col > last && limitsOrMakes(w.Said(w.text(l))) {
			list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true))
		}
	}
	return list
}

// titlesIn returns titles as remarks, the nearest first. A name and a value beside each other, as
// "Huyện" and "Duy Tiên" over a pivot table, are one remark.
func (w *surroundings) titlesIn(s *layout.Sheet, titles []layout.Label) []*remark {
	var list []*remark
	aside := w.addressed(titles)
	for i := len(titles) - 1; i >= 0; i-- {
		l := titles[i]
		if aside[i] && strings.IndexAny(strings.TrimSpace(l.Cell.Text), "-+•") == 0 {
			continue // one of the receivers of the report
		}
		text := w.text(l)
		if i > 0 {
			if pair, ok := w.pair(titles[i-1], l); ok {
				i, l, text = i-1, titles[i-1], pair
			}
		}
		list = append(list, w.at(w.findings.at(s, l.Ref()), text, false))
	}
	return list
}

// pair joins the texts of two cells beside each other. ok is false unless the left one announces
// the right one by a colon, or the two name a place together.
func (w *surroundings) pair(left, right layout.Label) (text string, ok bool) {
	if left.Cell.Row() != right.Cell.Row() {
		return "", false
	}
	first := strings.TrimSpace(w.text(left))
	if strings.HasSuffix(first, ":") {
		return first + " " + w.text(right), true
	}
	text = first + ": " + w.text(right)
	return text, left.Cell.Col()+1 == right.Cell.Col() && w.Said(text).Narrows() && !w.Said(first).Narrows()
}

// float adds the texts of a sheet that are in no cell. A comment reaches the figures of its
// cell's row or column, or of the whole table if its cell is a title. That of a cell in which
// the row has neither a figure nor a label is about the row. A box, the title of a chart, and
// a header or footer of the page reach all figures of the sheet.
func (w *surroundings) float() {
	w.drawn()
	for _, floating := range w.sheet.Source.Floating {
		if len(floating.Of) > 0 {
			continue // a chart whose cells are known
		}
		one := w.floating(w.sheet, &floating)
		ofTitle := slices.ContainsFunc(w.table.Above, func(l layout.Label) bool { return l.Ref() == floating.Cell })
		switch {
		case floating.Area != sheet.Range{}:
			w.found.onArea(w.table, floating.Area, one)
		case floating.Cell != "" && !ofTitle:
			w.found.cells[floating.Cell] = append(w.found.cells[floating.Cell], one)
			if row := rowBeside(w.table, floating.Cell); row != nil {
				w.found.under[row] = append(w.found.under[row], one)
			}
		default:
			w.reach(one)
		}
	}
}

// floating returns the remark of a text that is not in a cell.
func (rs *remarks) floating(s *layout.Sheet, of *sheet.Floating) *remark {
	free := isAside(of.Kind) || (of.Kind == sheet.TextBox || of.Kind == sheet.PageHeader) && (isSentence(of.Text) || rs.isOfExamples(of.Text))
	one := rs.at(rs.findings.at(s, of.Cell), of.Text, free)
	one.kind = string(of.Kind)
	one.own = isOnCells(of.Kind)
	if of.Kind == sheet.Named {
		one.bare = nameApart(of.Text)
		one.said = rs.Said(one.bare)
	}
	return one
}

// isOfExamples reports whether a text gives examples behind a colon, and limits nothing else:
// "Dự án tiêu biểu: …".
func (rs *remarks) isOfExamples(text string) bool {
	said := rs.Said(text)
	if viet.IsUpper(text) || said.Figures || len(said.Limits) == 0 || said.Limits[0].To != someOfMany {
		return false
	}
	return strings.Contains(text, ":") && !slices.ContainsFunc(said.Limits, func(l label.Limited) bool { return !l.Explained })
}

// someOfMany is the limit, in the catalogue's files, to some of many things.
const someOfMany catalogue.Limit = "some"

// isOnCells reports whether a text that is not in a cell belongs to single cells.
func isOnCells(kind sheet.FloatingKind) bool {
	switch kind {
	case sheet.Comment, sheet.Prompt, sheet.Shown, sheet.Named:
		return true
	}
	return false
}

// isAside reports whether a text that is not in a cell may have words that nobody understands.
func isAside(kind sheet.FloatingKind) bool { return isOnCells(kind) || kind == sheet.Described }

// rowBeside returns the row of figures in which a cell stands, if the cell holds neither a
// figure nor a label nor a unit. It returns nil otherwise.
func rowBeside(t *layout.Table, ref string) *layout.Row {
	number, _, ok := sheet.ParseRef([]byte(ref))
	if !ok {
		return nil
	}
	at := slices.IndexFunc(t.Rows, func(row *layout.Row) bool { return int(row.Number) == number })
	if at < 0 || len(t.Rows[at].Cells) == 0 {
		return nil
	}
	row := t.Rows[at]
	isAt := func(l layout.Label) bool { return l.Ref() == ref }
	if slices.ContainsFunc(row.Cells, func(c *sheet.Cell) bool { return c.Ref() == ref }) || slices.ContainsFunc(row.Labels, isAt) || slices.ContainsFunc(row.Attributes(), isAt) {
		return nil
	}
	return row
}

// onArea adds a remark to the cells of a table in an area.
func (r *reach) onArea(t *layout.Table, area sheet.Range, one *remark) {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if area.Contains(c.Row(), c.Col()) {
				r.cells[c.Ref()] = append(r.cells[c.Ref()], one)
			}
		}
	}
}

// aboveAll returns the titles over the first table of a sheet that are titles of another table
// too. The nearest title and the unit line under it belong to the first table alone if the
// other table has a similar title of its own.
func (w *surroundings) aboveAll(first, other *layout.Table) []layout.Label {
	if len(other.Above) == 0 || len(first.Above) == 0 || w.headsSheet(first.Above, other.Above) {
		return first.Above
	}
	own := first.Above[w.nearestTitle(first.Above)].Cell.Row()
	return slices.DeleteFunc(slices.Clone(first.Above), func(l layout.Label) bool { return l.Cell.Row() >= own })
}

// nearestTitle returns the place of the nearest title over a table, without the lines of units
// under it.
func (w *surroundings) nearestTitle(titles []layout.Label) int {
	last := len(titles) - 1
	for i := last; i >= 0; i-- {
		if !w.Line(w.text(titles[i])).IsUnitLine() {
			return i
		}
	}
	return last
}

// remarksAbove returns the sentences that stand over the first table of a sheet and over that
// table's own title. They are about all tables.
func (w *surroundings) remarksAbove(first *layout.Table) (list []*remark) {
	if len(first.Above) == 0 {
		return nil
	}
	for _, l := range between(w.sheet.Remarks, 0, first.Above[len(first.Above)-1].Cell.Row()) {
		list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true))
	}
	return list
}

// headsSheet reports whether the nearest title over the first table of a sheet is that of the
// whole sheet. It is the title of a report, or a line right below one. Or it names a year
// while no title of another table does. Or it has no number while that of another table has
// one.
func (w *surroundings) headsSheet(first, other []layout.Label) bool {
	last := w.nearestTitle(first)
	nearest, text := first[last], w.text(first[last])
	numbered := func(l layout.Label) bool { return w.Said(w.text(l)).Numbered }
	otherNumbered := slices.ContainsFunc(other, numbered)
	if w.Line(text).HeadsReport() {
		return true
	}
	if otherNumbered && numbered(nearest) {
		return false
	}
	if last > 0 && first[last-1].Cell.Row() == nearest.Cell.Row()-1 && w.titlesYear(first[last-1]) {
		return true
	}
	if w.titlesYear(nearest) && !slices.ContainsFunc(other, w.titlesYear) {
		return true
	}
	return otherNumbered
}

// titlesYear reports whether a title names its year, or several years.
func (r *reader) titlesYear(l layout.Label) bool {
	line := r.Line(r.text(l))
	e := line.Extent()
	return !line.IsDateline() && !line.IsAsOf() && !line.IsOccasion() && (max(e.Period.Year, e.Coming) != 0 || e.Years)
}

// sortedMarks lists the marks of the footnotes in order.
func (r *reach) sortedMarks() []string {
	if len(r.marks) == 0 {
		return nil
	}
	return slices.Sorted(maps.Keys(r.marks))
}
