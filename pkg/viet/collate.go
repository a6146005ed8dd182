package viet

import (
	"cmp"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Compare orders two texts as a Vietnamese dictionary does: by letters (d before đ,
// a before ă before â), then by tones (level, huyền, hỏi, ngã, sắc, nặng), then small
// before capital. It returns -1, 0 or +1. Texts that are alike to a dictionary are
// ordered by their bytes, so that 0 means equal strings and sorting is repeatable.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	// A collator holds buffers and must not be shared between goroutines; making
	// one costs two microseconds.
	order := collate.New(language.Vietnamese)
	return cmp.Or(order.CompareString(a, b), strings.Compare(a, b))
}
