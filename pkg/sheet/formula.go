package sheet

import (
	"strconv"
	"strings"
)

// master is the formula that cells of one shared formula repeat.
type master struct {
	text     string
	row, col int
}

// orphan is a cell whose shared formula has not been read yet.
type orphan struct {
	row, col int
	index    string
}

// tableFormula stands for the formula of a data table, which has no text of its own.
const tableFormula = "TABLE()"

// readFormula reads the formula just started. A cell that repeats a shared
// formula gets its text, moved to its own place.
func (w *worksheet) readFormula() (string, error) {
	kind, index := string(w.s.attr("t")), string(w.s.attr("si"))
	body, err := w.s.collect(w.formula[:0])
	if err != nil {
		return "", err
	}
	w.formula = unescape(body)
	switch {
	case kind == "dataTable":
		return tableFormula, nil
	case kind != "shared":
		return w.keepText(w.formula)
	case len(w.formula) == 0:
		return w.repeated(orphan{w.row, w.col, index})
	}
	text, err := w.keepText(w.formula)
	if w.masters == nil {
		w.masters = map[string]master{}
	}
	w.masters[index] = master{text, w.row, w.col}
	return text, err
}

// repeated returns the shared formula for a cell that repeats it. Where it
// stands further down, in a sheet out of order, the cell waits for it.
func (w *worksheet) repeated(o orphan) (string, error) {
	m, known := w.masters[o.index]
	if !known {
		w.orphans = append(w.orphans, o)
		return "", nil
	}
	return w.keepText(moved(m.text, o.row-m.row, o.col-m.col))
}

// adopt gives the cells that waited their formulas. One that never came means
// that the sheet has lost something.
func (w *worksheet) adopt() error {
	waiting := make(map[position]string, len(w.orphans))
	for _, o := range w.orphans {
		if _, known := w.masters[o.index]; !known {
			w.row, w.col = o.row, o.col
			return w.broken("thiếu công thức dùng chung số %q", "the shared formula %q is missing", clip([]byte(o.index)))
		}
		waiting[at(o.row, o.col)] = o.index
	}
	if len(waiting) == 0 {
		return nil
	}
	for i := range w.out.Cells {
		c := &w.out.Cells[i]
		index, waits := waiting[at(c.Row(), c.Col())]
		if !waits {
			continue
		}
		formula, err := w.repeated(orphan{c.Row(), c.Col(), index})
		if err != nil {
			return err
		}
		c.SetFormula(formula)
	}
	return nil
}

// moved returns a formula whose relative references are moved by so many rows
// and columns, as a copy of the cell would have it.
func moved(formula string, rows, cols int) []byte {
	out := make([]byte, 0, len(formula)+8)
	for i := 0; i < len(formula); {
		from := i
		i += wordLength(formula[i:])
		word, next := formula[from:i], byte(0)
		if i < len(formula) {
			next = formula[i]
		}
		switch {
		case next == '(' || next == '!': // LOG10( is a function, T1! a sheet
			out = append(out, word...)
		case next == ':' || from > 0 && formula[from-1] == ':':
			out = appendMoved(out, word, offset{rows, cols, true})
		default:
			out = appendMoved(out, word, offset{rows, cols, false})
		}
	}
	return out
}

// offset is how far an address is moved; half tells that it is one side of a
// range, which may be a whole row or column.
type offset struct {
	rows, cols int
	half       bool
}

// wordLength returns how many bytes belong together: a quoted text, a quoted
// sheet name, a bracketed table reference, a name or an address, or one sign.
func wordLength(s string) int {
	switch s[0] {
	case '"', '\'':
		// A doubled quote within makes two quoted parts, which is as good.
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			return end + 2
		}
		return len(s)
	case '[':
		depth := 0
		for i := range len(s) {
			switch s[i] {
			case '[':
				depth++
			case ']':
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
		return len(s)
	}
	n := 0
	for n < len(s) && (nameByte[s[n]] != 0 && s[n] != '-' && s[n] != ':' || s[n] == '$') {
		n++
	}
	return max(1, n)
}

// appendMoved appends a word of a formula, moved where it is an address such as
// A1, $A1 or A$1, or A or 1 as half of a range.
func appendMoved(out []byte, word string, by offset) []byte {
	rest, colFixed := strings.CutPrefix(word, "$")
	letters := 0
	for letters < len(rest) && letters < 4 && (rest[letters]|0x20) >= 'a' && (rest[letters]|0x20) <= 'z' {
		letters++
	}
	digits, rowFixed := strings.CutPrefix(rest[letters:], "$")
	if letters == 0 {
		digits, rowFixed = rest, colFixed
	}
	col, okCol := parseColumn([]byte(strings.ToUpper(rest[:letters])))
	row, okRow := parseRow([]byte(digits))
	wholeCol, wholeRow := okCol && digits == "" && !rowFixed, okRow && letters == 0
	if !(okCol && okRow) && !(by.half && (wholeCol || wholeRow)) {
		return append(out, word...)
	}
	if okCol {
		if !colFixed {
			col = wrap(col+by.cols, lastCol)
		} else {
			out = append(out, '$')
		}
		out = appendColumn(out, col)
	}
	if okRow {
		if !rowFixed {
			row = wrap(row+by.rows, lastRow)
		} else {
			out = append(out, '$')
		}
		out = strconv.AppendInt(out, int64(row), 10)
	}
	return out
}

// wrap keeps a moved row or column on the sheet: Excel goes round at its edges.
func wrap(n, last int) int { return ((n-1)%last+last)%last + 1 }
