package xlsx

import (
	"bytes"
	"encoding/binary"
	"strconv"

	"bloc/pkg/sheet"
)

// quickRoom is how many bytes must be at hand for the quick way: more than a cell has without
// its value.
const quickRoom = 128

// quickRows reads the rows and cells that come next as long as they are plain, in the
// spellings that programs write, as
//
//	<row r="7"><c r="B7" s="4" t="s"><v>12</v></c><c r="C7" s="4"/></row>
//	<c r="D7" t="inlineStr"><is><t>KCN</t></is></c>
//	<c r="E7"><f>C7+D7</f><v>30</v></c>
//
// Nearly all of a large file is plain. The general way reads the same of it. Everything else is
// left to that way, faults and limits too; so this one has no error of its own.
func (w *worksheet) quickRows() {
	if w.out.Loose() || !w.s.Plain(spaceMain) {
		return
	}
	for {
		b := w.s.Unread()
		if len(b) < quickRoom {
			return
		}
		n := 0
		switch {
		case !w.inRow:
			n = w.quickRow(b)
		case b[1] == 'c':
			n = w.quickCell(b)
		default:
			n = w.quickRowEnd(b)
		}
		if n == 0 {
			return
		}
		w.s.Advance(n)
	}
}

// quickRow begins a row that states nothing but its number. It returns the length of the tag;
// 0 if the tag is not plain.
func (w *worksheet) quickRow(b []byte) int {
	const tag = `<row r="`
	if string(b[:len(tag)]) != tag {
		return 0
	}
	n := bytes.IndexByte(b[len(tag):len(tag)+8], '"')
	if n < 0 || b[len(tag)+n+1] != '>' {
		return 0
	}
	row, ok := sheet.ParseRow(b[len(tag) : len(tag)+n])
	if !ok || w.s.Deep() {
		return 0
	}
	w.enterRow(row)
	w.s.Push(b[1:4])
	return len(tag) + n + len(`">`)
}

// quickRowEnd ends a row.
func (w *worksheet) quickRowEnd(b []byte) int {
	const tag = "</row>"
	if string(b[:len(tag)]) != tag || w.s.PlainEndTag() != len(tag) {
		return 0
	}
	w.s.Pop()
	w.inRow = false
	return len(tag)
}

// rowMark is the end of the addresses in a row, its number and a quote, as one word to compare
// with.
type rowMark struct {
	word, mask uint64
	length     int
}

func newRowMark(row int) rowMark {
	var room [8]byte
	b := append(strconv.AppendInt(room[:0], int64(row), 10), '"')
	return rowMark{binary.LittleEndian.Uint64(room[:]), 1<<(8*len(b)) - 1, len(b)}
}
