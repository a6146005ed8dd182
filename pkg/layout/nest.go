package layout

import (
	"slices"
	"strconv"
	"strings"
)

// nest gives each row its parent. A row of a style that is open closes all below
// it; one of a new style goes under the last row, after closing what it outranks.
func nest(rows []*Row) {
	var open []*Row
	for i, r := range rows {
		if r.Kind == Aside {
			continue
		}
		next := nextRow(rows, i)
		if at, orphan := orphaned(open, r, next); orphan {
			// It is given a style that no other row has, so that the next one goes under it.
			r.key, r.Unsure = style{mark: plain, column: -r.Number}, true
			open = open[:at]
		} else {
			r.Unsure = overturns(open, r)
			r.Restarts = anew(open, r) || i > 0 && r.Number > rows[i-1].Number+2 && countsOn(open, r)
			open = settle(open, r)
		}
		if len(open) > 0 {
			r.Parent = open[len(open)-1]
		}
		open = append(open, r)
	}
}

// overturns tells whether a row's number does not follow from those before it: it is
// of a higher kind than the table began with, as "I" behind 1, 1.1, or it is the first
// of its kind and no 1. What it stands under, and what it opens, is not sure.
func overturns(open []*Row, r *Row) bool {
	if len(open) == 0 || r.key.mark == plain || r.key.mark == spanning || level(open, r) >= 0 {
		return false
	}
	n, ok := ordinal(r.Numbering)
	return ok && n > 1 || r.key.outranks(open[0].key)
}

// anew tells whether a row that has figures is numbered 1 among rows that were counted
// further before, or follows such a row: the heading between them may be missing.
func anew(open []*Row, r *Row) bool {
	i := level(open, r)
	if i < 0 || open[i].Restarts || r.key.mark == plain {
		return i >= 0 && open[i].Restarts
	}
	last, ok := ordinal(open[i].Numbering)
	n, counted := ordinal(r.Numbering)
	return ok && counted && n == 1 && last > 1
}

// countsOn tells whether a row of figures goes on with rows that have no numbers to
// count. Behind two blank rows or more nothing says that it does.
func countsOn(open []*Row, r *Row) bool {
	_, counted := ordinal(r.Numbering)
	return r.Kind == Body && !counted && level(open, r) > 0
}

func nextRow(rows []*Row, i int) *Row {
	for _, r := range rows[i+1:] {
		if r.Kind != Aside {
			return r
		}
	}
	return nil
}

// orphaned tells whether a heading would be closed at once by the row behind it,
// though that row does not simply count on: then its number or its look does not
// tell where it stands. It is put over that row, in the place at.
func orphaned(open []*Row, r, next *Row) (at int, orphan bool) {
	if r.Kind != Heading || len(r.Attributes) > 0 || len(r.Cells) > 0 || next == nil || r.key.mark == spanning {
		return 0, false
	}
	own := level(open, r)
	if r.key.sibling(next.key, r, next) {
		a, okA := ordinal(r.Numbering)
		b, okB := ordinal(next.Numbering)
		if !okA || !okB {
			// Of dashes, one with nothing beside it among others with units is no sibling of theirs.
			return max(own, 0), len(next.Attributes) > 0
		}
		return max(own, 0), b != a+1
	}
	if at = level(open, next); at < 0 && own < 0 && next.key.outranks(r.key) {
		return len(settle(open, next)), true
	}
	return at, at >= 0 && (own < 0 || own > at)
}

// ordinal is the place of a number in its sequence: 2 for "2", "II", "b" and "1.2".
func ordinal(number string) (int, bool) {
	t := trimMarks(number)
	t = t[strings.LastIndexByte(t, '.')+1:]
	if leadingDigits(t) == len(t) && t != "" {
		n, err := strconv.Atoi(t)
		return n, err == nil
	}
	t = strings.ToUpper(t)
	if n := slices.Index(romanNumbers, t); n >= 0 {
		return n + 1, true
	}
	if isCapital(t) {
		return int(t[0]-'A') + 1, true
	}
	return 0, false
}

var romanNumbers = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// settle closes the rows whose scope ends where r begins.
func settle(open []*Row, r *Row) []*Row {
	if i := level(open, r); i >= 0 {
		if r.key.mark != open[i].key.mark {
			r.key = open[i].key // "I" behind "H" is a letter, and "J" follows it
		}
		return open[:i]
	}
	for len(open) > 0 && r.key.outranks(open[len(open)-1].key) {
		open = open[:len(open)-1]
	}
	return open
}

// looksLike tells whether rows without numbers look alike, with figures or without.
func (s style) looksLike(t style) bool {
	t.bare = s.bare
	return s == t && s.mark == plain
}

// level returns where in the open rows the siblings of r stand, -1 when it has none.
func level(open []*Row, r *Row) int {
	back := false // from rows that are indented further
	for i := len(open) - 1; i >= 0; i-- {
		key := open[i].key
		if key.sibling(r.key, open[i], r) || back && r.key.looksLike(key) {
			return i
		}
		back = back || key.mark == plain && key.column == r.key.column && key.indent > r.key.indent
	}
	return underBold(open, r)
}

// underBold returns where a bold heading stands whose rows are indented and beside which
// a row begins again that is not, -1 when there is none.
func underBold(open []*Row, r *Row) int {
	for i := len(open) - 1; i > 0; i-- {
		child, key := open[i].key, open[i-1].key
		if key.mark == plain && key.bold && !r.key.bold && r.key.mark == plain && key.column == r.key.column &&
			key.indent == r.key.indent && child.mark == plain && child.column == key.column && child.indent > key.indent {
			return i - 1
		}
	}
	return -1
}

// sibling tells whether two rows of these styles stand on one level. A letter that
// is also a Roman number follows what stands before it: C, D after B, but II after I.
func (s style) sibling(t style, a, b *Row) bool {
	if s == t {
		return true
	}
	if s.mark == letter && t.mark == roman || s.mark == lower && t.mark == lowerRoman {
		x, y := trimMarks(a.Numbering), trimMarks(b.Numbering)
		return len(x) == 1 && len(y) == 1 && y[0] == x[0]+1
	}
	return false
}
