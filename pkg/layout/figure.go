package layout

import (
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isFigure reports whether a person would see a figure in the cell, or a sign that there is none.
func (g *Grid) isFigure(c *sheet.Cell) bool {
	switch c.Kind {
	case sheet.Number, sheet.Uncached, sheet.Error, sheet.Date, sheet.Bool:
		return true
	case sheet.Text:
		return quantity.LooksNumeric(c.Text) && (isBare(c.Text) || !isMultiple(c.Text) && !g.namesTime(c))
	}
	return false
}

// isBare reports whether a text is a number and nothing else.
func isBare(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && c != '.' && c != ',' && c != ' ' {
			return false
		}
	}
	return true
}

// isMultiple recognises a unit such as "1.000 USD". In a column of figures it still counts as a
// figure, as does every text there.
func isMultiple(text string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), "1")
	if ok && rest != "" && strings.IndexByte("., ", rest[0]) >= 0 {
		rest = rest[1:]
	}
	unit, thousand := strings.CutPrefix(rest, "000")
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(unit))
	return ok && thousand && unicode.IsLetter(first)
}

// namesTime recognises texts such as "6 tháng", "Ước 2018" and "2018 so với", which head columns
// and are not figures.
func (g *Grid) namesTime(c *sheet.Cell) bool {
	num, err := quantity.Parse(c.Text, quantity.Vietnamese)
	if err != nil {
		return g.countsMonths(c)
	}
	unit, _, _ := strings.Cut(viet.Fold(viet.Decode(num.Unit, c.Style.Font)), " ")
	year := num.Value.String()
	if !isYearText(year) || !strings.Contains(c.Text, year) {
		return g.words.IsMonth(unit)
	}
	return num.Qualifier != "" || g.words.IsMonth(unit) || unit != "" && g.words.Compares != nil && g.words.Compares(unit)
}

// countsMonths recognises a year before a number of months, which are not one number:
// "Ước 2018 9 tháng đầu năm".
func (g *Grid) countsMonths(c *sheet.Cell) bool {
	words := strings.Fields(viet.Fold(viet.Decode(c.Text, c.Style.Font)))
	for i := 2; i < len(words); i++ {
		if isYearText(words[i-2]) && len(words[i-1]) <= len("12") && isBare(words[i-1]) && g.words.IsMonth(words[i]) {
			return true
		}
	}
	return false
}

// isLabel reports whether the cell is a text that is not a figure, or a year that names its row.
func (g *Grid) isLabel(c *sheet.Cell) bool {
	return c.Kind == sheet.Text && !g.isFigure(c) || g.isYearLabel(c)
}

func (g *Grid) isYearLabel(c *sheet.Cell) bool { return c.Col() == g.years && isYear(c) }

// isYear reports whether the cell holds nothing but a year.
func isYear(c *sheet.Cell) bool {
	if c.Kind != sheet.Number && c.Kind != sheet.Text || len(c.Text) < 4 {
		return false
	}
	if first := c.Text[0]; first >= '3' && first <= '~' {
		return false // true of most texts, and quickly found out
	}
	return isYearText(trimSpace(c.Text))
}

func isYearText(t string) bool {
	return len(t) == 4 && "1990" <= t && t <= "2100" && isRun(t, digits, 4)
}

// isBlank reports whether a text is nothing but white space.
func isBlank(text string) bool {
	return text == "" || (text[0] <= ' ' || text[0] >= utf8.RuneSelf) && strings.TrimSpace(text) == ""
}

// seen returns a text as a person sees it. Texts from web pages and other programs have
// no-break spaces, which are as good as blanks, and marks of no width.
func seen(c *sheet.Cell) *sheet.Cell {
	if !mayHide(c.Text) || !strings.ContainsFunc(c.Text, func(r rune) bool { return seenAs(r) != r }) {
		return c
	}
	plain := *c
	plain.Text = strings.Map(seenAs, c.Text)
	return &plain
}

// mayHide reports whether a text has a byte that may begin a character which is seen as
// another one. Letters of Vietnamese begin with other bytes, except for those that share 0xE1
// with a blank.
func mayHide(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case 0xC2, 0xE2, 0xE3, 0xEF:
			return true
		case 0xE1:
			if i+1 < len(text) && text[i+1] == 0x9A {
				return true
			}
		}
	}
	return false
}

func seenAs(r rune) rune {
	switch {
	case r < '\u00a0':
		return r
	case r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff':
		return -1
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}
