package label

import (
	"iter"
	"strings"
)

// withoutAddition returns a title without words at its end that say nothing of its figures. It
// is empty if the title does not end in such words.
func (r *wholeReader) withoutAddition(text string) string {
	for bare, rest := range additions(text) {
		if r.said(rest).SaysNothing() {
			return bare
		}
	}
	return ""
}

// additions yields the ways to part a text into its beginning and words that are added to it,
// in brackets, or behind a dash, a colon or a comma: "Hoạt động sản xuất kinh doanh (Phòng
// Quản lý doanh nghiệp cung cấp)", "Dự án FDI - chi tiết tại Phụ lục 2".
func additions(text string) iter.Seq2[string, string] {
	text = strings.TrimSpace(text)
	return func(yield func(bare, rest string) bool) {
		if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") && !yield(strings.TrimSpace(text[:open]), text[open+1:len(text)-1]) {
			return
		}
		for _, mark := range []string{" - ", " – ", " — ", ": ", ", "} {
			if bare, rest, ok := strings.Cut(text, mark); ok && bare != "" && !yield(strings.TrimSpace(bare), strings.TrimSpace(rest)) {
				return
			}
		}
	}
}
