package page

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// layout is how a printed table becomes a table of the page.
type layout struct {
	id, caption string
	hidden      bool
	stub        int                      // the column with the stub
	class       func(row int) string     // the class of a row; nil for none
	link        func(table.About) string // the link of a cell; nil for none
}

// totalLast is the class of the rows of a table whose last row is the total.
func totalLast(t *table.Table) func(row int) string {
	return func(row int) string {
		if row == len(t.Rows)-1 {
			return "total"
		}
		return ""
	}
}

// gridOf lays out a printed table.
func gridOf(t *table.Table, lang string, l layout) *grid {
	g := &grid{ID: l.id, Caption: l.caption, Hidden: l.hidden}
	for i, title := range t.Header {
		g.Head = append(g.Head, head{Text: title, Class: classOf(t, i)})
	}
	if l.stub > 0 {
		g.Head[0].Class = ordinal
	}
	for i, cells := range t.Rows {
		r := row{}
		if l.class != nil {
			r.Class = l.class(i)
		}
		for col, c := range cells {
			r.Cells = append(r.Cells, cellOf(c, lang, l, classOf(t, col)))
		}
		if l.stub > 0 {
			r.Cells[0].Class = ordinal
		}
		r.Cells[l.stub].Stub = true
		r.widen(l.stub)
		g.Rows = append(g.Rows, r)
	}
	g.note(t.Notes)
	g.wide(l.stub)
	g.names(l.stub)
	return g
}

// longText is how many letters make a text long enough to need a wide column.
const longText = 24

// wide gives room to columns of long texts.
func (g *grid) wide(stub int) {
	for col := stub + 1; col < len(g.Head); col++ {
		if slices.ContainsFunc(g.Rows, func(r row) bool {
			return col < len(r.Cells) && r.Cells[col].Value == "" && utf8.RuneCountInString(r.Cells[col].Text) > longText
		}) {
			g.Head[col].Class = strings.TrimSpace(g.Head[col].Class + " long")
		}
	}
}

// names keeps short stubs on one line.
func (g *grid) names(stub int) {
	if slices.ContainsFunc(g.Rows, func(r row) bool { return utf8.RuneCountInString(r.Cells[stub].Text) > longText }) {
		return
	}
	for _, r := range g.Rows {
		r.Cells[stub].Class = "name"
	}
}

// ordinal is the class of row numbers, which are dropped on narrow pages.
const ordinal = "no"

// The classes of rows that are headings, by their level.
const (
	sectionRow = "section"
	groupRow   = "group"
)

// widen lets a heading span all columns.
func (r *row) widen(stub int) {
	if r.Class == sectionRow || r.Class == groupRow {
		r.Cells[stub].Span = len(r.Cells) - stub
		r.Cells = r.Cells[:stub+1]
	}
}

func classOf(t *table.Table, col int) string {
	if t.IsRight(col) {
		return "n"
	}
	return ""
}

// cellOf is a cell of a printed table.
func cellOf(c table.Cell, lang string, l layout, class string) cell {
	out := cell{Text: strings.TrimLeft(diag.Printable(c.In(lang)), " "), Class: class, Mark: c.Mark()}
	if n := c.Number(); n.Valid {
		out.Value = n.Decimal.String()
		out.Text = strings.TrimSuffix(out.Text, " "+out.Mark)
	}
	if l.link != nil && c.About() != (table.About{}) && out.Text != "" {
		out.Link = l.link(c.About())
	}
	return out
}

// number is a cell with a number.
func number(v quantity.Optional, places int32, lang string) cell {
	if !v.Valid {
		return cell{Class: "n"}
	}
	return cell{Text: quantity.Format(v.Decimal, places, lang), Value: v.Decimal.String(), Class: "n"}
}

// marks are the marks of footnotes, as tables write them.
var marks = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\((\d+)\)( |$)`) })

// note adds footnotes, and links the marks in the last column to them.
func (g *grid) note(lines []string) {
	for _, line := range lines {
		if line == "" {
			continue
		}
		n := note{Text: diag.Printable(line)}
		if m := marks().FindStringSubmatch(line); m != nil {
			n.ID = g.noteID(m[1])
		}
		g.Notes = append(g.Notes, n)
	}
	for i := range g.Rows {
		last := &g.Rows[i].Cells[len(g.Rows[i].Cells)-1]
		if last.Value != "" {
			continue
		}
		for text := last.Text; ; {
			m := marks().FindStringSubmatch(text)
			if m == nil {
				break
			}
			last.Links = append(last.Links, link{"#" + g.noteID(m[1]), "(" + m[1] + ")"})
			text = text[len(m[0]):]
			last.Text = text
		}
	}
}

func (g *grid) noteID(number string) string { return fmt.Sprintf("%s-n%s", g.ID, number) }

// sourced adds the column of sources, if any row has one.
func (g *grid) sourced(lang string, of func(row int) []source) {
	g.Narrow = "sourced"
	g.column(len(g.Head), head{Text: table.Words.Sources.Say(lang), Class: "sources"}, func(row int) cell {
		return cell{Class: "sources", Sources: of(row)}
	})
}

// column inserts a column of cells into the table, before the one with an index.
func (g *grid) column(at int, h head, cells func(row int) cell) {
	g.Head = slices.Insert(g.Head, at, h)
	for i := range g.Rows {
		g.Rows[i].Cells = slices.Insert(g.Rows[i].Cells, at, cells(i))
	}
}
