package layout

import (
	"slices"
	"strings"

	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// speller makes headers of the numbers of months and quarters in a grid, which then remembers
// them.
type speller struct{ *Grid }

// headers turns the numbers 1, 2, 3 … that stand in a row under one word for months or quarters
// into texts. Under "Tháng" they head the columns "Tháng 1", "Tháng 2" and so on, and the word
// itself heads no column.
func (g speller) headers() {
	for i := 1; i < len(g.rows); i++ {
		if g.rows[i-1] != g.rows[i]-1 || !g.mayBegin(i) {
			continue
		}
		at := firstOfSeries(g.cells(i))
		if at < 0 {
			continue
		}
		cells := g.cells(i)
		word := g.at(int(g.rows[i-1]), cells[at].Col())
		if word == nil || word.Kind != sheet.Text || !g.countsTimes(word) {
			continue
		}
		if g.spelled == nil {
			g.spelled = map[*sheet.Cell]*sheet.Cell{}
		}
		g.spelled[word] = word
		for n, c := range cells[at:] {
			if !isNth(c, n+1) || g.at(int(g.rows[i-1]), c.Col()) != word && g.own(i-1, c.Col()) != nil {
				break
			}
			shown := *c
			shown.Kind, shown.Text = sheet.Text, word.Text+" "+trimSpace(c.Text)
			cells[at+n], g.spelled[&shown] = &shown, c
		}
	}
}

// mayBegin reports whether a row has a cell that may be the first of a series. Few rows have one.
func (g speller) mayBegin(i int) bool {
	_, found := slices.BinarySearch(g.firsts, g.rows[i])
	return found
}

// firstOfSeries returns the index of the first cell of a run 1, 2, 3 side by side; -1 if there is
// none, or if the row numbers the columns: A, B, 1, 2.
func firstOfSeries(cells []*sheet.Cell) int {
	for i, c := range cells {
		text := trimSpace(c.Text)
		if len(text) > len("12") || text == "" {
			continue // true of most cells, and quickly found out
		}
		if isCapital(text) && text != ofQuarters[0] {
			return -1
		}
		if i+2 < len(cells) && isNth(c, 1) && isNth(cells[i+1], 2) && isNth(cells[i+2], 3) && cells[i+2].Col() == c.Col()+2 {
			return i
		}
	}
	return -1
}

// ofQuarters are the numbers of quarters.
var ofQuarters = [...]string{"I", "II", "III", "IV"}

// isNth reports whether a cell holds a number and nothing else, in figures or as that of a
// quarter.
func isNth(c *sheet.Cell, n int) bool {
	if c.Kind != sheet.Number && c.Kind != sheet.Text {
		return false
	}
	text := trimSpace(c.Text)
	if n <= len(ofQuarters) && text == ofQuarters[n-1] {
		return true
	}
	number, ok := columnNumber(text)
	return ok && number == n && isRun(text, digits, len("12"))
}

// isFirst is isNth for the first number, which it looks for in every cell.
func isFirst(c *sheet.Cell) bool {
	if c.Text == "" || c.Text[0] > '1' && c.Text[0] <= '~' && c.Text[0] != 'I' {
		return false // true of most cells, and quickly found out
	}
	return isNth(c, 1)
}

// countsTimes reports whether a text is just the word for months or quarters. The answer is
// remembered, as most headers stand in one file after another.
func (g speller) countsTimes(c *sheet.Cell) bool {
	if hasTwoWords(c.Text) {
		return false
	}
	key := timeWord{c.Text, c.Style.Font}
	counts, met := g.arena.times[key]
	if met {
		return counts
	}
	word := strings.TrimSpace(viet.Fold(viet.Decode(c.Text, c.Style.Font)))
	counts = !strings.Contains(word, " ") && (g.words.IsMonth(word) || g.words.IsQuarter != nil && g.words.IsQuarter(word))
	g.arena.remember(key, counts)
	return counts
}

// hasTwoWords reports whether a text has a blank between two plain letters. That can be seen
// whatever font the text is written in.
func hasTwoWords(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && isLetter(text[i-1]) && isLetter(text[i+1]) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// spelledIn lists the numbers of a line that are spelled as months or quarters.
func (g *Grid) spelledIn(l *line) []*sheet.Cell {
	var list []*sheet.Cell
	for _, c := range l.cells {
		if number := g.spelled[c]; number != nil && number != c {
			list = append(list, number)
		}
	}
	return list
}

// isSpelled reports whether a header is the word for months or quarters that the headers under
// it have taken in.
func (g *Grid) isSpelled(c *sheet.Cell) bool { return c != nil && g.spelled[c] == c }
