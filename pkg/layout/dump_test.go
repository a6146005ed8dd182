package layout_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// dump writes the structure of a sheet for a person to read:
//
//	sheet BC năm
//	  outside A1 "…"                a text outside every table
//	  loose D2 2018                 a number cell outside every table
//	  table
//	    above A3 "…"                a title of the table, the nearest last
//	    header D5 2018              a number cell within the header
//	    stub B "Chỉ tiêu" B5        the header of a column of labels
//	    column D "FDI" D6 < "Vốn" D5:E5
//	                                the headers over a column of figures, the nearest first;
//	                                / instead of < where both lie over the same columns
//	    7 heading I "…"             a row: what it is, its number and its label;
//	    8 body    . 1 "…" < "…" B7 {"tỷ đồng"} | D8 1 | E8 2
//	                                a dot for each row that it stands under, < the groups
//	                                beside its label, {} other texts, | what stands in the
//	                                columns of figures, with the other columns and rows that
//	                                a merge lies over
func dump(s *layout.Sheet) string {
	d := dumper{sheet: s}
	d.line("sheet %s", s.Source.Name)
	for _, l := range s.Lines {
		d.line("  outside %s", d.label(l))
	}
	for _, c := range s.Loose {
		d.line("  loose %s", d.cell(c))
	}
	for _, t := range s.Tables {
		d.table(t)
	}
	return d.String()
}

type dumper struct {
	strings.Builder
	sheet *layout.Sheet
}

func (d *dumper) line(format string, args ...any) {
	d.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

func (d *dumper) table(t *layout.Table) {
	d.line("  table")
	for _, l := range t.Above {
		d.line("    above %s %q", d.place(l.Cell), l.Text)
	}
	for _, c := range t.Head {
		d.line("    header %s", d.cell(c))
	}
	for _, col := range slices.Sorted(maps.Keys(t.Stubhead)) {
		d.line("    stub %s %s", letters(col), d.header(t.Stubhead[col]))
	}
	for _, c := range t.Columns {
		d.line("    column %s%s%s%s", letters(c.Col), d.headers(c), flags("  ", map[string]bool{
			"hidden": c.Hidden, "beneath a spanner without a text": c.BlankSpanner, "each header of this column alone": c.Stacked && len(c.Labels) > 1,
		}), beside(t, c))
	}
	for _, r := range t.Rows {
		d.row(t, r)
	}
}

// headers are those of a column, of which the doubtful ones stand in brackets.
func (d *dumper) headers(c *layout.Column) string {
	var b strings.Builder
	for i, l := range c.Labels {
		switch {
		case i == 0:
		case d.sheet.SameColumns(l.Cell, c.Labels[i-1].Cell):
			b.WriteString(" /")
		default:
			b.WriteString(" <")
		}
		if text := d.header(l); i >= len(c.Labels)-c.Doubtful {
			b.WriteString(" (" + text + "?)")
		} else {
			b.WriteString(" " + text)
		}
	}
	return b.String()
}

// beside compares how full a column without a header is with the one on its left.
func beside(t *layout.Table, c *layout.Column) string {
	for _, left := range t.Columns {
		if t.Beside(left) == c && len(c.Labels) == 0 {
			if t.AsFull(c, left) {
				return "  as full as " + letters(left.Col)
			}
			return "  less full than " + letters(left.Col)
		}
	}
	return ""
}

var kinds = map[layout.RowKind]string{layout.Heading: "heading", layout.Body: "body", layout.Aside: "aside"}

func (d *dumper) row(t *layout.Table, r *layout.Row) {
	parts := []string{fmt.Sprintf("    %d %-7s", r.Number, kinds[r.Kind])}
	for up := r.Parent; up != nil; up = up.Parent {
		parts = append(parts, ".")
	}
	if r.Numbering() != "" {
		parts = append(parts, r.Numbering())
	}
	for i, l := range r.Labels {
		if i > 0 {
			parts = append(parts, "<")
		}
		parts = append(parts, fmt.Sprintf("%q", l.Text))
		if l.Cell.Row() != int(r.Number) || i > 0 {
			parts = append(parts, d.place(l.Cell))
		}
	}
	if len(r.Attributes()) > 0 {
		var texts []string
		for _, l := range r.Attributes() {
			texts = append(texts, fmt.Sprintf("%q", l.Text))
		}
		parts = append(parts, "{"+strings.Join(texts, ", ")+"}")
	}
	for _, c := range r.Ordinals() {
		parts = append(parts, "numbered by "+d.cell(c))
	}
	if r.Kind == layout.Aside {
		for _, c := range r.Cells {
			parts = append(parts, "| "+d.cell(c))
		}
	}
	for ctx := range d.sheet.Contexts(t, r) {
		parts = append(parts, "| "+d.context(ctx))
	}
	d.line("%s%s", strings.Join(parts, " "), flags("  ", map[string]bool{
		"hidden": r.Hidden, "unsure where": r.Unsure, "counts anew": r.Restarts,
	}))
}

// context is a cell with what a merge over it covers besides.
func (d *dumper) context(ctx *layout.Context) string {
	text := d.cell(ctx.Cell)
	if ctx.Column.Col != ctx.Cell.Col() {
		text += " in column " + letters(ctx.Column.Col)
	}
	if len(ctx.Covered) > 0 {
		text += " over columns"
		for _, c := range ctx.Covered {
			text += " " + letters(c.Col)
		}
	}
	if len(ctx.Below) > 0 {
		text += " down over rows"
		for _, r := range ctx.Below {
			text += fmt.Sprintf(" %d", r.Number)
		}
	}
	return text
}

func (d *dumper) label(l layout.Label) string { return fmt.Sprintf("%s %q", d.place(l.Cell), l.Text) }

func (d *dumper) header(l layout.Label) string { return fmt.Sprintf("%q %s", l.Text, d.place(l.Cell)) }

// cell is a cell's address and what it holds; texts are quoted.
func (d *dumper) cell(c *sheet.Cell) string {
	switch c.Kind {
	case sheet.Text:
		return fmt.Sprintf("%s %q", c.Ref(), c.Text)
	case sheet.Uncached:
		return c.Ref() + " =" + c.Formula()
	case sheet.Date:
		return c.Ref() + " @" + c.Text
	}
	return c.Ref() + " " + c.Text
}

// place is a cell's address, as a range where it is merged.
func (d *dumper) place(c *sheet.Cell) string {
	for _, m := range d.sheet.Source.Merges {
		if m.Top == c.Row() && m.Left == c.Col() {
			return m.String()
		}
	}
	return c.Ref()
}

// letters are those of a column.
func letters(col int) string { return strings.TrimSuffix(sheet.Ref(1, col), "1") }

// flags lists what is true, each behind a gap.
func flags(gap string, which map[string]bool) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(which)) {
		if which[name] {
			b.WriteString(gap + name)
		}
	}
	return b.String()
}
