package layout

import "bloc/pkg/sheet"

// mostAbove is how far above the first number of a series its word may stand: a row of numbers of
// the columns, one of units, and a total may come between.
const mostAbove = 5

// labels turns the numbers 1, 2, 3 … that name rows under one word for months or quarters into
// texts: under "Tháng" they name the rows "Tháng 1", "Tháng 2" and so on. Other texts in the same
// column, such as totals, may come between.
func (g speller) labels() {
	for i := 1; i < len(g.rows); i++ {
		if !g.mayBegin(i) {
			continue
		}
		cells := g.cells(i)
		for _, c := range cells[:min(2, len(cells)-1)] {
			if !isNth(c, 1) || g.spelled[c] != nil {
				continue
			}
			if word := g.wordAbove(i, c.Col()); word != nil {
				g.down(i, word, c.Col())
			}
		}
	}
}

// wordAbove returns the word for months or quarters over the first number of a series, nil for
// none.
func (g speller) wordAbove(i, col int) *sheet.Cell {
	for up := i - 1; up >= 0 && up >= i-mostAbove; up-- {
		c := g.at(int(g.rows[up]), col)
		if c != nil && c.Kind == sheet.Text && g.countsTimes(c) {
			return c
		}
	}
	return nil
}

// down spells the series that begins in a row, if it counts to at least three without another
// number in its column, and figures stand behind each number.
func (g speller) down(from int, word *sheet.Cell, col int) {
	var at []int
	for i := from; i < len(g.rows); i++ {
		c := g.own(i, col)
		if c == nil || c.Kind == sheet.Text && !isNth(c, len(at)+1) && !isBare(c.Text) {
			continue
		}
		if !isNth(c, len(at)+1) || !g.hasFigureBehind(i, col) {
			break
		}
		at = append(at, i)
	}
	if len(at) < 3 {
		return
	}
	if g.spelled == nil {
		g.spelled = map[*sheet.Cell]*sheet.Cell{}
	}
	for _, i := range at {
		cells := g.cells(i)
		n, _ := byColumn(cells, col)
		shown := *cells[n]
		shown.Kind, shown.Text = sheet.Text, word.Text+" "+trimSpace(shown.Text)
		g.spelled[&shown], cells[n] = cells[n], &shown
	}
}

// hasFigureBehind reports whether a row has a figure to the right of a column.
func (g speller) hasFigureBehind(i, col int) bool {
	for _, c := range g.cells(i) {
		if c.Col() > col && g.isFigure(c) {
			return true
		}
	}
	return false
}
