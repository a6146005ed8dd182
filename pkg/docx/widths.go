package docx

import (
	"strings"
	"unicode/utf8"
)

// The width of a character, and of the margins in a cell, in twentieths of a point, at the
// size of type in tables.
const (
	characterWidth = 115
	cellMargins    = 240
	leastRoom      = 3 // characters
)

// columnWidths divides a width among columns. None is narrower than its longest word, so
// numbers stay whole. Columns with long texts share what is left.
func columnWidths(header []string, rows [][]string, width int) []int {
	least, most := make([]int, len(header)), make([]int, len(header))
	measure := func(cells []string) {
		for i, text := range cells {
			for _, word := range strings.Fields(text) {
				least[i] = max(least[i], utf8.RuneCountInString(word), leastRoom)
			}
			most[i] = max(most[i], utf8.RuneCountInString(text))
		}
	}
	measure(header)
	for _, row := range rows {
		measure(row)
	}
	left, wanted := width, 0
	widths := make([]int, len(header))
	for i := range widths {
		widths[i] = least[i]*characterWidth + cellMargins
		left -= widths[i]
		wanted += most[i] - least[i]
	}
	for i := range widths {
		if left > 0 && wanted > 0 {
			widths[i] += left * (most[i] - least[i]) / wanted
		}
	}
	return widths
}
