package sheet

import (
	"encoding/binary"
	"math/bits"
)

// quickNumber stores a cell that holds a number and nothing else, and returns how long
// it is from the end of its attributes on; 0 if it is not plain. Most cells are so.
func (w *worksheet) quickNumber(q *quick, b *[quickRoom / 2]byte) int {
	const opening, closing = "><v>", "</v></c>"
	if q.kind != typeNumber || string(b[:len(opening)]) != opening {
		return 0
	}
	end := normalEnd(b, len(opening))
	if end == 0 || string(b[end:end+len(closing)]) != closing || !w.hasRoom(end) {
		return 0
	}
	w.cells++
	c := w.add()
	c.Row, c.Col, c.Style, c.Kind = w.row, q.col, w.styles[q.style], Number
	if w.dates[q.style] {
		c.Kind = Date
	}
	c.Text = w.texts.keep(b[len(opening):end])
	return end + len(closing)
}

// normalEnd returns where the number ends that begins at the index, if it is written as
// appendNumber would write it; else 0.
func normalEnd(b *[quickRoom / 2]byte, from int) int {
	if b[from] == '-' {
		from++
	}
	end := from + digits(b, from)
	switch {
	case end == from, b[from] == '0' && end > from+1:
		return 0
	case b[end] == '.':
		point := end
		end += 1 + digits(b, end+1)
		if end == point+1 || b[end-1] == '0' {
			return 0
		}
	case b[from] == '0' && b[from-1] == '-':
		return 0
	}
	if end > from+digitsKept {
		return 0
	}
	return end
}

// digits returns how many bytes from the index on are digits, up to 16 of them. Of
// eight at once it tells the first that is none; a carry may mark others behind it.
func digits(b *[quickRoom / 2]byte, from int) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for n := 0; ; n += 8 {
		w := binary.LittleEndian.Uint64(b[from+n:]) ^ ones*'0'
		if out := (w + ones*(0x80-10) | w) & highs; out != 0 || n == 8 {
			return n + bits.TrailingZeros64(out)/8
		}
	}
}
