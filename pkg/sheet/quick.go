package sheet

import "bytes"

// quickRoom is more than any cell that the quick way reads is long.
const quickRoom = 128

// quickCells reads the cells that come next as long as they are plain: an
// address, perhaps a style, a number or a text of one run, shared or not, as in
//
//	<c r="B7" s="4" t="s"><v>12</v></c>
//	<c r="B7" s="4" t="inlineStr"><is><t>KCN</t></is></c>
//
// Nearly all cells of large files are. What is read here reads the same the
// general way, and all else is left to it, faults and limits too: this way has
// no error of its own.
func (w *worksheet) quickCells() {
	if w.careful || w.s.pending || w.s.unprefixed != spaceMain {
		return
	}
	for w.s.end-w.s.pos >= quickRoom {
		n := w.quickCell((*[quickRoom]byte)(w.s.window[w.s.pos:]))
		if n == 0 {
			return
		}
		w.s.pos += n
	}
}

// quick is a cell read the quick way.
type quick struct {
	row, col, style int
	shared, inline  bool
	seen            byte // the attributes given so far, to refuse doubles
}

// quickCell reads and stores one cell and returns its length, 0 if it is not plain.
func (w *worksheet) quickCell(b *[quickRoom]byte) int {
	if b[0] != '<' || b[1] != 'c' {
		return 0
	}
	var q quick
	i := 2
	for b[i] == ' ' {
		n := q.attribute(b[i:])
		if n == 0 || i+n > quickRoom/2 {
			return 0
		}
		i += n
	}
	p := at(q.row, q.col)
	if q.row != w.row || p <= w.last || q.style >= len(w.styles) {
		return 0
	}
	if b[i] == '/' && b[i+1] == '>' {
		w.col, w.last = q.col, p
		return i + 2
	}
	value, n := q.value(b[i:])
	if n == 0 {
		return 0
	}
	kind, text := w.quickValue(&q, value)
	if kind == Blank || w.cells >= w.limits.Cells {
		return 0
	}
	w.cells++
	w.col, w.last = q.col, p
	w.append(Cell{Row: q.row, Col: q.col, Kind: kind, Text: text, Style: w.styles[q.style]})
	return i + n
}

// value returns what stands between the tags of a cell, and how far the cell goes on
// from the end of its attributes; 0 if it is not plain.
func (q *quick) value(b []byte) (value []byte, length int) {
	opening, closing := "><v>", "</v></c>"
	if q.inline {
		opening, closing = "><is><t>", "</t></is></c>"
	}
	if !bytes.HasPrefix(b, []byte(opening)) {
		return nil, 0
	}
	value = b[len(opening):]
	n := bytes.IndexByte(value, '<')
	if n <= 0 || !bytes.HasPrefix(value[n:], []byte(closing)) {
		return nil, 0
	}
	return value[:n], len(opening) + n + len(closing)
}

// attribute reads r, s or t with the blank before it and returns its length.
func (q *quick) attribute(b []byte) int {
	if b[2] != '=' || b[3] != '"' {
		return 0
	}
	name, i := b[1], 4
	bit := byte(1) << (name & 7) // r, s and t differ here
	if q.seen&bit != 0 {
		return 0
	}
	q.seen |= bit
	switch name {
	case 'r':
		i = q.address(b)
	case 's':
		for ; b[i] >= '0' && b[i] <= '9' && i < 10; i++ {
			q.style = q.style*10 + int(b[i]-'0')
		}
	case 't':
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return 0
		}
		switch string(b[i : i+n]) {
		case "n":
		case "s":
			q.shared = true
		case "inlineStr":
			q.inline = true
		default:
			return 0
		}
		i += n
	default:
		return 0
	}
	if i == 4 || b[i] != '"' {
		return 0
	}
	return i + 1
}

// address reads the address that begins at byte 4 and returns where it ends.
func (q *quick) address(b []byte) int {
	i := 4
	for ; b[i] >= 'A' && b[i] <= 'Z' && i < 7; i++ {
		q.col = q.col*26 + int(b[i]-'A'+1)
	}
	if q.col > lastCol || b[i] == '0' {
		return 4
	}
	for ; b[i] >= '0' && b[i] <= '9' && i < 14; i++ {
		q.row = q.row*10 + int(b[i]-'0')
	}
	return i
}

// quickValue returns what the cell holds, Blank where that is not plain.
func (w *worksheet) quickValue(q *quick, value []byte) (Kind, string) {
	switch {
	case q.shared:
		return w.quickShared(value)
	case w.texts.used+int64(len(value)) > w.limits.TextBytes:
		return Blank, ""
	case q.inline:
		return w.quickText(value)
	case !normal(value):
		return Blank, ""
	}
	if w.dates[q.style] {
		return Date, w.texts.keep(value)
	}
	return Number, w.texts.keep(value)
}

func (w *worksheet) quickShared(index []byte) (Kind, string) {
	n := 0
	for _, c := range index {
		if c < '0' || c > '9' || n > 1<<24 {
			return Blank, ""
		}
		n = n*10 + int(c-'0')
	}
	if n >= len(w.shared.all) || w.shared.err != nil {
		return Blank, ""
	}
	text := w.shared.all[n]
	if text == "" || len(text) > w.limits.CellText {
		return Blank, ""
	}
	return Text, text
}

// quickText keeps a text that means what it says.
func (w *worksheet) quickText(text []byte) (Kind, string) {
	if len(text) > w.limits.CellText || bytes.ContainsAny(text, "&\r") || bytes.Contains(text, []byte("_x")) || !validText(text) {
		return Blank, ""
	}
	return Text, w.texts.keep(text)
}

// normal tells whether a number is written as appendNumber would write it.
func normal(b []byte) bool {
	if len(b) > 0 && b[0] == '-' {
		b = b[1:]
		if len(b) == 1 && b[0] == '0' {
			return false
		}
	}
	if len(b) == 0 || len(b) > digitsKept || b[0] < '0' || b[0] > '9' {
		return false
	}
	if b[0] == '0' && len(b) > 1 && b[1] != '.' {
		return false
	}
	dot := false
	for _, c := range b {
		if c < '0' || c > '9' {
			if c != '.' || dot {
				return false
			}
			dot = true
		}
	}
	last := b[len(b)-1]
	return !dot || last != '0' && last != '.'
}
