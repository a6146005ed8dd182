package sheet

import (
	"strings"

	"bloc/pkg/diag"
)

// texts keeps the many short texts of a workbook in a few blocks of memory.
type texts struct {
	block *strings.Builder // never by value: a copy would hold a pointer to where it was
	size  int              // of the next block
	used  int64
}

const (
	firstBlock = 4 << 10
	lastBlock  = 64 << 10
)

// keep returns the bytes as a string.
func (t *texts) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	t.used += int64(len(b))
	if t.block == nil || t.block.Len()+len(b) > t.block.Cap() {
		// The strings already given out hold on to the old block.
		t.size = min(max(firstBlock, 2*t.size), lastBlock)
		t.block = new(strings.Builder)
		t.block.Grow(max(t.size, len(b)))
	}
	from := t.block.Len()
	t.block.Write(b)
	return t.block.String()[from:]
}

// textsLeft is how many bytes of text the workbook may still have.
func (r *reader) textsLeft() int64 { return r.limits.TextBytes - r.texts.used }

func (r *reader) tooMuchText() error {
	return overLimit(diag.Text{Vi: "tổng số byte chữ", En: "number of bytes of text in all"}, r.limits.TextBytes)
}

// keepText stores a text of the workbook, within the limit for all of them.
func (r *reader) keepText(b []byte) (string, error) {
	if int64(len(b)) > r.textsLeft() {
		return "", r.tooMuchText()
	}
	return r.texts.keep(b), nil
}
