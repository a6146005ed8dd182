package sheet

import (
	"strconv"
	"strings"
)

// The last row and column of a sheet, XFD1048576.
const (
	LastRow = 1 << 20
	LastCol = 1 << 14
)

// ParseRef reads a cell's address such as "E12". ok is false for anything else
// and for what lies outside A1:XFD1048576.
func ParseRef(b []byte) (row, col int, ok bool) {
	i := 0
	for i < len(b) && b[i] >= 'A' {
		i++
	}
	col, okCol := parseColumn(b[:i])
	row, okRow := ParseRow(b[i:])
	return row, col, okRow && okCol
}

// parseColumn reads a column's letters.
func parseColumn(b []byte) (col int, ok bool) {
	if len(b) == 0 || len(b) > 3 {
		return 0, false
	}
	for _, c := range b {
		if c < 'A' || c > 'Z' {
			return 0, false
		}
		col = col*26 + int(c-'A'+1)
	}
	return col, col <= LastCol
}

// appendColumn appends a column's letters.
func appendColumn(to []byte, col int) []byte {
	var name [8]byte
	i := len(name)
	for ; col > 0; col = (col - 1) / 26 {
		i--
		name[i] = byte('A' + (col-1)%26)
	}
	return append(to, name[i:]...)
}

// ParseRow reads a row's number, without a sign or leading zeros.
func ParseRow(b []byte) (row int, ok bool) {
	if len(b) == 0 || len(b) > 7 || b[0] == '0' {
		return 0, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row, row <= LastRow
}

// ParseRange reads a range such as "A1:C3", or one cell's address. ok is false for
// anything else and for what lies outside A1:XFD1048576.
func ParseRange(s string) (r Range, ok bool) {
	first, last, two := strings.Cut(s, ":")
	if !two {
		last = first
	}
	var ok1, ok2 bool
	r.Top, r.Left, ok1 = ParseRef([]byte(first))
	r.Bottom, r.Right, ok2 = ParseRef([]byte(last))
	return r, ok1 && ok2 && r.Top <= r.Bottom && r.Left <= r.Right
}

// ParseMerge reads a range as ParseRange does, and whole columns or rows, such as "A:C"
// or "2:2".
func ParseMerge(s string) (r Range, ok bool) {
	first, last, two := strings.Cut(s, ":")
	if r, ok = ParseRange(s); ok || !two {
		return r, ok
	}
	if r, ok = ParseRange(first + "1:" + last + strconv.Itoa(LastRow)); ok {
		return r, true
	}
	return ParseRange("A" + first + ":" + string(appendColumn(nil, LastCol)) + last)
}

// Ref returns the address of a cell, as Ref(12, 5) = "E12".
func Ref(row, col int) string {
	var room [16]byte
	return string(strconv.AppendInt(appendColumn(room[:0], col), int64(row), 10))
}

// Column returns the letters of a column, as Column(5) = "E".
func Column(col int) string { return string(appendColumn(nil, col)) }
