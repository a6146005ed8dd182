package sheet

import (
	"strings"
	"unicode/utf8"
)

// Texts keeps the many short texts of a workbook in a few blocks of memory. Its zero value
// is ready.
type Texts struct {
	block *strings.Builder // never by value: a copy would point to the original
	size  int              // of the next block
	used  int64
}

const (
	firstBlock = 4 << 10
	lastBlock  = 64 << 10
)

// Used returns how many bytes the texts have together.
func (t *Texts) Used() int64 { return t.used }

// Keep returns the bytes as a string.
func (t *Texts) Keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	t.used += int64(len(b))
	if t.block == nil || t.block.Len()+len(b) > t.block.Cap() {
		// The strings that were given out keep the old block alive.
		t.size = min(max(firstBlock, 2*t.size), lastBlock)
		t.block = new(strings.Builder)
		t.block.Grow(max(t.size, len(b)))
	}
	from := t.block.Len()
	t.block.Write(b)
	return t.block.String()[from:]
}

// LengthInExcel is the length of a text as Excel counts it, in units of UTF-16.
func LengthInExcel(text []byte) int {
	n := 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if n++; r > 0xFFFF {
			n++
		}
		text = text[size:]
	}
	return n
}
