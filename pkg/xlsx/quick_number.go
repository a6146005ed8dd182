package xlsx

import (
	"encoding/binary"
	"math/bits"

	"bloc/pkg/sheet"
)

// quickNumber stores a cell that holds a number and nothing else, as most cells do. It returns
// the length behind the attributes; 0 if the cell is not plain.
func (w *worksheet) quickNumber(q *quick, b *[quickRoom / 2]byte) int {
	const opening, closing = "><v>", "</v></c>"
	if q.kind != typeNumber || string(b[:len(opening)]) != opening {
		return 0
	}
	end := normalEnd(b, len(opening))
	if end == 0 || string(b[end:end+len(closing)]) != closing || !w.out.Fits(end) {
		return 0
	}
	c := w.out.Add()
	*c = sheet.NewCell(w.row, q.col, sheet.Number, w.out.Keep(b[len(opening):end]))
	if c.Style = w.styles[q.style]; w.dates[q.style] {
		c.Kind = sheet.Date
	}
	return end + len(closing)
}

// normalEnd returns the end of the number that begins at the index, if it is written as
// AppendNumber would write it; else 0.
func normalEnd(b *[quickRoom / 2]byte, from int) int {
	negative := b[from] == '-'
	if negative {
		from++
	}
	others := otherThanDigits(b[from : from+16])
	whole := bits.TrailingZeros32(others)
	switch {
	case whole == 0, whole > sheet.Digits, b[from] == '0' && whole > 1:
		return 0
	case b[from+whole] != '.':
		if negative && b[from] == '0' {
			return 0
		}
		return from + whole
	}
	length := bits.TrailingZeros32(others & (others - 1))
	if length == whole+1 || length > sheet.Digits || b[from+length-1] == '0' {
		return 0
	}
	return from + length
}

// otherThanDigits returns which of 16 bytes are no digits, the first by the lowest bit;
// behind one that is not ASCII it may be wrong. No branch depends on a number's length.
func otherThanDigits(b []byte) uint32 {
	return otherOf8(binary.LittleEndian.Uint64(b)) | otherOf8(binary.LittleEndian.Uint64(b[8:]))<<8 | 1<<16
}

// otherOf8 is otherThanDigits for the eight bytes of a word. The product gathers the
// highest bits of the bytes in its highest byte.
func otherOf8(w uint64) uint32 {
	const ones, highs, gather = 0x0101010101010101, 0x8080808080808080, 0x02040810204081
	w ^= ones * '0'
	return uint32((w + ones*(0x80-10) | w) & highs * gather >> 56)
}
