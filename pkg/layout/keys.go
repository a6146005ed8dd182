package layout

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// findKeys finds the columns of keys left of the figures: "K01", "hd-007". Each row of figures
// has its own key, and another column gives each row its own name. The keys then add nothing
// to the names.
func (b block) findKeys(g *Grid, firstData int) *columnSet {
	keys := new(columnSet)
	for _, first := range b.rows {
		if first.class != body {
			continue
		}
		for _, c := range first.labels() {
			if c.Col() < firstData && isKey(c.Text) && b.isKeyColumn(g, c.Col()) {
				keys.add(c.Col())
			}
		}
		break
	}
	if keys.isEmpty() || !b.namedBeside(g, keys, firstData) {
		return new(columnSet)
	}
	return keys
}

// isKeyColumn reports whether every row of figures has a key in a column, and no other row a
// text. Keys begin alike, their numbers rise, and they are not times.
func (b block) isKeyColumn(g *Grid, col int) bool {
	begins, last, keys := "", -1, 0
	for _, l := range b.rows {
		c := inColumn(l.labels(), col)
		if c == nil && l.class != body {
			continue
		}
		if c == nil || !l.names(g, c) || answers(g.words.NamesTime, Label{c.Text, c}) {
			return false
		}
		before, n, ok := keyOf(c.Text)
		if !ok || n <= last || keys > 0 && before != begins {
			return false
		}
		begins, last = before, n
		keys++
	}
	return keys > 2
}

// namedBeside reports whether a column that holds no keys names the rows of figures.
func (b block) namedBeside(g *Grid, keys *columnSet, firstData int) bool {
	rows, names := 0, map[int]map[string]bool{}
	for _, l := range b.rows {
		if l.class != body {
			continue
		}
		rows++
		for _, c := range l.labels() {
			if c.Col() >= firstData || keys.has(c.Col()) || !l.names(g, c) {
				continue
			}
			if names[c.Col()] == nil {
				names[c.Col()] = map[string]bool{}
			}
			names[c.Col()][c.Text] = true
		}
	}
	for _, texts := range names {
		if len(texts)*10 >= rows*9 {
			return true
		}
	}
	return false
}

// keyOf reads a key that a program or an office gives to a row: one word of letters without
// marks, and a number.
func keyOf(text string) (begins string, n int, ok bool) {
	t := trimSpace(text)
	begins = strings.TrimRight(t, digits)
	if len(begins) == len(t) {
		return begins, 0, false
	}
	n, err := strconv.Atoi(t[len(begins):])
	letters := strings.Trim(begins, "-_.")
	return begins, n, err == nil && n < 1e6 && letters != "" && len(t) <= 16 && !strings.ContainsFunc(letters, func(r rune) bool {
		return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && !strings.ContainsRune("-_.", r)
	})
}

func isKey(text string) bool { _, _, ok := keyOf(text); return ok }

// counted is the last number met behind a key, by column.
type counted map[int]int

// behindKey returns the cells of a row behind its key if the row begins with one whose number
// counts on. Any other number behind a key is a figure, and no cell is returned.
func (last counted) behindKey(cells []*sheet.Cell) []*sheet.Cell {
	if len(cells) < 3 || cells[0].Kind != sheet.Text || !isKey(cells[0].Text) || !isOrdinal(cells[1]) {
		return cells
	}
	n, ok := ordinal(cells[1].Text)
	if col := cells[1].Col(); ok && (n == 1 || n == last[col]+1) {
		last[col] = n
		return cells[1:]
	}
	return nil
}
