package table

import (
	"io"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/diag"
)

// WriteFitted writes blocks as WriteText does, and fits them to a terminal with a width in
// columns. If a table is too wide, columns without content are dropped first; long texts are
// broken between words; minor columns are dropped; and at last columns of numbers are divided
// into several tables, one below the other. No number is broken or cut. A width of 0 means no
// terminal.
func WriteFitted(w io.Writer, lang string, width int, blocks ...Block) error {
	if width == 0 {
		return WriteText(w, lang, blocks...)
	}
	var fitted []Block
	for _, b := range blocks {
		if t, ok := b.(*Table); ok && len(t.Header) > 0 {
			fitted = append(fitted, Blocks(t.fitted(lang, width))...)
		} else {
			fitted = append(fitted, b)
		}
	}
	return WriteText(w, lang, fitted...)
}

// leastText is the least width of a column of texts; easyText is the width down to which texts
// are broken before columns are dropped.
const (
	leastText = 12
	easyText  = 28
)

// fitted lays out a table within a width, in several tables if need be.
func (t *Table) fitted(lang string, width int) []*Table {
	all := make([]int, len(t.Header))
	for i := range all {
		all[i] = i
	}
	f := fitting{Table: t, lang: lang, width: width, columns: all, texts: map[int]int{}}
	if f.fits() {
		return []*Table{t}
	}
	f.columns = slices.DeleteFunc(f.columns, func(i int) bool { return f.content(i) == 0 })
	f.narrow(easyText)
	var gone []string
	for _, columns := range t.Minor {
		if f.fits() {
			break
		}
		f.columns = slices.DeleteFunc(f.columns, func(c int) bool { return slices.Contains(columns, c) })
		for _, i := range columns {
			gone = append(gone, t.Header[i])
		}
	}
	f.texts = map[int]int{} // now texts are broken no more than necessary
	f.narrow(leastText)
	list := f.split()
	if len(gone) > 0 {
		last := list[len(list)-1]
		last.Notes = append(slices.Clone(last.Notes), Words.narrow.Say(lang, strings.Join(gone, ", ")))
	}
	return list
}

// fitting is a table that is being fitted.
type fitting struct {
	*Table
	lang    string
	width   int
	columns []int       // the columns that are left
	texts   map[int]int // the widths to which columns of texts are broken
}

// content returns the width of the cells of a column; 0 if it has no content.
func (f *fitting) content(col int) int {
	n := 0
	for _, row := range f.Rows {
		for line := range strings.SplitSeq(broken(diag.Printable(row[col].In(f.lang)), f.texts[col]), "\n") {
			n = max(n, textWidth(line))
		}
	}
	return n
}

// column returns the width of a column with its header.
func (f *fitting) column(col int) int {
	n := f.content(col)
	for line := range strings.Lines(Wrap(f.Header[col], "", headerWidth)) {
		n = max(n, textWidth(strings.TrimSuffix(line, "\n")))
	}
	return n
}

// total returns the width of the table with some columns and its lines.
func (f *fitting) total(columns []int) int {
	n := 1
	for _, i := range columns {
		n += f.column(i) + 3
	}
	return n
}

func (f *fitting) fits() bool { return f.total(f.columns) <= f.width }

// narrow breaks the widest texts until the table fits, or none is wider than the least width.
func (f *fitting) narrow(least int) {
	whole := map[int]bool{} // columns that are no wider than their words or their header
	for !f.fits() {
		widest, most := -1, least
		for _, i := range f.columns {
			if n := f.column(i); !f.IsRight(i) && !whole[i] && n > most {
				widest, most = i, n
			}
		}
		if widest < 0 {
			return
		}
		f.texts[widest] = most - 1
		whole[widest] = f.column(widest) == most
	}
}

// split divides the columns among as many tables as needed. The texts before the first number
// stand in each.
func (f *fitting) split() []*Table {
	first := slices.IndexFunc(f.columns, f.IsRight)
	if f.fits() || first < 0 {
		return []*Table{f.with(f.columns)}
	}
	head, rest := f.columns[:first], f.columns[first:]
	var list []*Table
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && f.total(slices.Concat(head, rest[:n+1])) <= f.width {
			n++
		}
		one := f.with(slices.Concat(head, rest[:n]))
		if rest = rest[n:]; len(list) > 0 {
			one.Title = nil
		}
		if len(rest) > 0 {
			one.Notes = nil
		}
		list = append(list, one)
	}
	return list
}

// with returns the table with some of its columns.
func (f *fitting) with(columns []int) *Table {
	out := &Table{Title: f.Title, Notes: f.Notes}
	for _, i := range columns {
		out.Header = append(out.Header, f.Header[i])
		out.Right = append(out.Right, f.IsRight(i))
		out.texts = append(out.texts, f.texts[i])
	}
	for _, row := range f.Rows {
		var cells []Cell
		for _, i := range columns {
			cells = append(cells, row[i])
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// textWidth returns how many columns of a terminal a text takes. Combining marks take none.
func textWidth(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// broken breaks a text as wrap does. All its lines have the indent of the first.
func broken(s string, width int) string {
	if width == 0 || textWidth(s) <= width {
		return s
	}
	text := strings.TrimLeft(s, " ")
	indent := s[:len(s)-len(text)]
	return indent + Wrap(text, indent, max(width-len(indent), 1))
}
