package ods

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// tableReader is the state of reading one table.
type tableReader struct {
	*reader
	out *sheet.Draft

	columns []columns
	col     int  // the last column that was read, of the table or of a row
	row     int  // the last row that was read
	aside   bool // the table is no sheet
	folded  int  // the number of collapsed groups of rows around

	line   []sheet.Cell // the cells of the current row
	merges []sheet.Range
	usual  []byte // the style of those cells in the row that name none
	span   int    // the number of columns in which the last cell stands
	hidden []rows // hidden rows behind the last cell; they count once a cell follows
	shapes []sheet.Floating
	notes  []sheet.Floating
	asked  []sheet.Floating // prompts

	c *pending
}

// columns are adjacent columns that are alike.
type columns struct {
	last  int
	style string // the style of cells that name none
}

// rows are adjacent rows.
type rows struct{ first, last int }

// table reads the table that just started. Copies of tables in other files, to which formulas
// refer, are no sheets, nor are the other values in a scenario.
func (r *reader) table(name string) (read *sheet.Sheet, none bool, err error) {
	if strings.HasPrefix(name, "'") && strings.Contains(name, "'#$") {
		return nil, true, r.s.Skip()
	}
	r.objects, r.before = nil, 0
	look := r.styles.whole(ofTables, string(r.s.AttrOf(table, "style-name")))
	t := &tableReader{reader: r, c: &r.cell, out: r.build.Draft(name, look.hidden)}
	begun := r.s.Progress()
	t.out.Progress = func() float64 { return (r.s.Progress() - begun) / max(1-begun, 1e-3) }
	if err := r.s.Children(t.child); err != nil {
		return nil, false, err
	}
	if t.aside {
		return nil, true, nil
	}
	for _, words := range r.pageTexts(look.page) {
		t.out.Sheet.Floating = append(t.out.Sheet.Floating, sheet.Floating{Kind: sheet.PageHeader, Text: words})
	}
	t.out.Sheet.Floating = append(t.asked, t.out.Sheet.Floating...)
	r.before = len(t.out.Sheet.Floating)
	t.out.Sheet.Floating = append(append(t.out.Sheet.Floating, t.shapes...), t.notes...)
	read, findings, err := t.out.Finish(r.place)
	r.findings.Add(findings...)
	return read, false, err
}

// child reads one child of a table, or of a group of its rows or columns.
func (t *tableReader) child() error {
	s := t.s
	if s.Space != table {
		return s.Skip()
	}
	switch string(s.Name) {
	case "table-column":
		return t.column()
	case "table-row":
		return t.readRow()
	case "table-columns", "table-column-group", "table-header-columns", "table-rows", "table-header-rows":
		return s.Children(t.child)
	case "table-row-group":
		if string(s.AttrOf(table, "display")) != "false" {
			return s.Children(t.child)
		}
		t.folded++
		err := s.Children(t.child)
		t.folded--
		return err
	case "scenario":
		t.aside = true
	case "shapes":
		return s.Children(t.shape)
	}
	return s.Skip()
}

// repeated returns how often the element that just started is repeated.
func (t *tableReader) repeated(name string, most int) (int, error) {
	value := t.s.AttrOf(table, name)
	if value == nil {
		return 1, nil
	}
	n, err := strconv.ParseUint(string(value), 10, 31)
	if err != nil || n == 0 {
		return 0, sheet.Damaged("thuộc tính %s là %q, phải là số nguyên dương", "the attribute %s is %q, expected a positive whole number", name, sheet.Clip(value))
	}
	return min(int(n), most), nil
}

// shown reports whether a row or column is not hidden.
func (t *tableReader) shown() bool {
	v := string(t.s.AttrOf(table, "visibility"))
	return v == "" || v == "visible"
}

// narrow is a width in points below which a column shows nothing; low is the same for rows.
const (
	narrow = 2.6
	low    = 1
)

// column reads columns that are alike.
func (t *tableReader) column() error {
	n, err := t.repeated("number-columns-repeated", sheet.LastCol)
	if err != nil {
		return err
	}
	first, last := t.col+1, min(t.col+n, sheet.LastCol)
	t.col = last
	width := t.styles.length(ofColumns, t.s.AttrOf(table, "style-name"))
	if first <= last && (!t.shown() || width >= 0 && width < narrow) {
		if err := t.out.HideCols(first, last); err != nil {
			return err
		}
	}
	t.columns = append(t.columns, columns{last, string(t.s.AttrOf(table, "default-cell-style-name"))})
	return t.s.Skip()
}

// hide notes that rows are hidden, once a cell stands in them or behind them: all rows that
// nobody uses may be hidden.
func (t *tableReader) hide(first, last int) {
	if n := len(t.hidden); n > 0 && t.hidden[n-1].last == first-1 {
		t.hidden[n-1].last = last
		return
	}
	t.hidden = append(t.hidden, rows{first, last})
}

// store stores a cell, and notes which rows before it are hidden.
func (t *tableReader) store(c sheet.Cell) error {
	for len(t.hidden) > 0 && t.hidden[0].first <= c.Row() {
		h := &t.hidden[0]
		for ; h.first <= min(h.last, c.Row()); h.first++ {
			if err := t.out.HideRow(h.first); err != nil {
				return err
			}
		}
		if h.first <= h.last {
			break
		}
		t.hidden = t.hidden[1:]
	}
	return t.out.Store(c)
}
