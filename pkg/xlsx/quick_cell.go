package xlsx

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// quick is the start tag of a plain cell.
type quick struct {
	col, style int
	kind       cellType
	seen       byte // the attributes given so far, to refuse doubles
}

// content is the content of a plain cell, as written.
type content struct {
	formula []byte // nil if there is none
	value   []byte // nil if there is none
	inline  bool   // the value is of <is>
}

// quickCell reads and stores one cell. It returns the length of the cell; 0 if the cell is not
// plain.
func (w *worksheet) quickCell(b []byte) int {
	var q quick
	i := q.head((*[quickRoom]byte)(b), &w.mark)
	if i == 0 {
		return 0
	}
	if !w.out.Behind(w.row, q.col) || q.style >= len(w.styles) {
		return 0
	}
	n := w.quickNumber(&q, (*[quickRoom / 2]byte)(b[i:]))
	if n == 0 {
		var in content
		if n = in.read(b[i:]); n == 0 || !w.quickStore(&q, &in) {
			return 0
		}
	}
	w.col = q.col
	w.out.Pass(w.row, q.col)
	return i + n
}

// head reads the start tag of a cell up to its ">" or "/>". It returns the length of the tag;
// 0 if the tag is not plain.
func (q *quick) head(b *[quickRoom]byte, row *rowMark) int {
	const tag = `<c r="`
	if string(b[:len(tag)]) != tag {
		return 0
	}
	i := len(tag)
	for ; b[i]-'A' < 26 && i < len(tag)+3; i++ {
		q.col = q.col*26 + int(b[i]-'A') + 1
	}
	if binary.LittleEndian.Uint64(b[i:])&row.mask != row.word || q.col == 0 || q.col > sheet.LastCol {
		return 0
	}
	for i += row.length; b[i] == ' '; {
		n := q.attribute(b[i:])
		if n == 0 || i+n > quickRoom/2 {
			return 0
		}
		i += n
	}
	return i
}

// attribute reads s or t with the blank before it and returns its length.
func (q *quick) attribute(b []byte) int {
	if b[2] != '=' || b[3] != '"' {
		return 0
	}
	name, i := b[1], 4
	bit := byte(1) << (name & 7) // s and t differ in these bits
	if q.seen&bit != 0 {
		return 0
	}
	q.seen |= bit
	switch name {
	case 's':
		for ; b[i] >= '0' && b[i] <= '9' && i < 10; i++ {
			q.style = q.style*10 + int(b[i]-'0')
		}
		if i == 4 || b[i] != '"' {
			return 0
		}
	case 't':
		n := bytes.IndexByte(b[i:i+12], '"')
		if n <= 0 {
			return 0
		}
		kind, known := parseType(b[i : i+n])
		if !known {
			return 0
		}
		q.kind = kind
		i += n
	default:
		return 0
	}
	return i + 1
}

// read takes the content of a cell apart. It returns the length from the end of the attributes
// to the end of the end tag; 0 if the content is not plain.
func (c *content) read(b []byte) int {
	if b[0] == '/' && b[1] == '>' {
		return len("/>")
	}
	i, n := len(">"), 0
	switch {
	case b[0] != '>':
		return 0
	case bytes.HasPrefix(b, []byte("><f")):
		c.formula, n = element(b[i:], `<f>`, `<f aca="false">`, "</f>")
		if len(c.formula) == 0 {
			return 0
		}
		i += n
	case bytes.HasPrefix(b, []byte("><is>")):
		c.inline = true
		c.value, n = element(b[i:], `<is><t>`, `<is><t xml:space="preserve">`, "</t></is>")
		if len(c.value) == 0 {
			return 0
		}
		i += n
	}
	if !c.inline && bytes.HasPrefix(b[i:], []byte("<v>")) {
		c.value, n = element(b[i:], "<v>", "<v>", "</v>")
		i += n
	}
	if !bytes.HasPrefix(b[i:], []byte("</c>")) {
		return 0
	}
	return i + len("</c>")
}

// element returns what stands between an opening tag, one of two, and the closing tag, with
// the length of it all; nil and 0 if the bytes begin in another way.
func element(b []byte, opening, other, closing string) (inner []byte, length int) {
	if !bytes.HasPrefix(b, []byte(opening)) {
		if opening = other; !bytes.HasPrefix(b, []byte(opening)) {
			return nil, 0
		}
	}
	from := len(opening)
	n := bytes.IndexByte(b[from:], '<')
	if n < 0 || !bytes.HasPrefix(b[from+n:], []byte(closing)) {
		return nil, 0
	}
	return b[from : from+n], from + n + len(closing)
}

// quickStore works out what the cell holds and stores it; false if the cell is not plain.
func (w *worksheet) quickStore(q *quick, in *content) bool {
	c := sheet.NewCell(w.row, q.col, sheet.Blank, "")
	c.Style = w.styles[q.style]
	var own []byte // the text, if it stands in the cell
	var formula []byte
	ok := in.value == nil || in.inline == (q.kind == typeInline)
	if ok && in.value != nil {
		own, ok = w.quickValue(q, in.value, &c)
	}
	if ok && in.formula != nil {
		formula, ok = quickText(w.formula[:0], in.formula)
		w.formula = formula
		if c.Kind == sheet.Blank {
			c.Kind = sheet.Uncached
		}
	}
	switch {
	case !ok:
		return false
	case c.Kind == sheet.Blank:
		return true
	case !w.out.Fits(len(formula) + len(own)):
		return false
	}
	if in.formula != nil {
		c.SetFormula(w.out.Keep(formula))
	}
	if own != nil {
		c.Text = w.out.Keep(own)
	}
	*w.out.Add() = c
	return true
}

// quickValue sets the kind of a cell with a value, and its text, unless the text stands in the
// cell and must still be kept; ok is false if the cell is not plain.
func (w *worksheet) quickValue(q *quick, value []byte, c *sheet.Cell) (own []byte, ok bool) {
	if len(value) == 0 {
		return nil, q.kind == typeNumber
	}
	switch q.kind {
	case typeNumber:
		if c.Kind = sheet.Number; w.dates[q.style] {
			c.Kind = sheet.Date
		}
		w.c.value, ok = sheet.AppendNumber(w.c.value[:0], value)
		return w.c.value, ok
	case typeShared:
		c.Kind = sheet.Text
		c.Text, ok = w.quickShared(value)
		return nil, ok
	case typeText, typeInline:
		c.Kind = sheet.Text
		w.c.value, ok = quickText(w.c.value[:0], value)
		return w.c.value, ok && len(w.c.value) <= w.limits.CellText
	case typeBool:
		c.Kind, c.Text = sheet.Bool, "TRUE"
		if value[0] == '0' {
			c.Text = "FALSE"
		}
		return nil, len(value) == 1 && (value[0] == '0' || value[0] == '1')
	case typeError:
		c.Kind = sheet.Error
		plain := parts.PlainLength(value, ' ') == len(value)
		return value, plain && len(value) <= w.limits.CellText
	}
	return nil, false
}

// quickShared returns the shared text with a number.
func (w *worksheet) quickShared(index []byte) (text string, ok bool) {
	n := 0
	for _, c := range index {
		if c < '0' || c > '9' || n > 1<<24 {
			return "", false
		}
		n = n*10 + int(c-'0')
	}
	if n >= len(w.shared.all) || w.shared.err != nil {
		return "", false
	}
	text = w.shared.all[n]
	return text, text != "" && len(text) <= w.limits.CellText
}

// quickText appends what a text without line ends and without Excel's escapes stands for.
func quickText(to, raw []byte) (text []byte, ok bool) {
	if n := parts.PlainLength(raw, '<'); n < len(raw) && (!parts.ValidText(raw[n:]) || bytes.IndexByte(raw[n:], '\r') >= 0) {
		return to, false
	}
	for {
		n := bytes.IndexByte(raw, '&')
		if n < 0 {
			to = append(to, raw...)
			return to, !bytes.Contains(to, []byte("_x"))
		}
		to = append(to, raw[:n]...)
		r, length := parts.Entity(raw[n:])
		if length == 0 {
			return to, false
		}
		to = utf8.AppendRune(to, r)
		raw = raw[n+length:]
	}
}
