package layout

import (
	"slices"
	"strconv"
	"strings"
)

// nest gives each row its parent. A row of an open style closes all rows below that style. A
// row of a new style closes the rows that it outranks and goes under the last one left.
func nest(g *Grid, rows []*Row) {
	var open openRows
	counted := runs{}
	for i, r := range rows {
		if r.Kind == Aside {
			continue
		}
		joinSummed(&open, r)
		if at, orphan := orphaned(&open, r, nextRow(rows, i)); orphan {
			open.cut(at)
			r.Parent = open.last()
			open.pushOrphan(r)
			continue
		}
		overturns, last := overturns(&open, r), open.last()
		if open.listed && unlists(&open, r) {
			r.more(g).unlisted = true
		}
		r.Restarts = restarts(&open, r) || followsGap(rows, i) && countsOn(&open, r)
		open.cut(counted.beside(&open, r, settle(&open, r)))
		r.Parent = open.last()
		r.Unsure = overturns && !counted.continuedBy(r) || r.bulleted() && r.Kind == Body && leads(&open, nextRow(rows, i))
		open.push(r)
		open.listed = r.bulleted() && last != nil && last.key == r.key && last.Parent == r.Parent
		counted.add(r)
	}
}

// followsGap reports whether two empty rows or more stand right above a row.
func followsGap(rows []*Row, i int) bool { return i > 0 && rows[i].Number > rows[i-1].Number+2 }

// joinSummed makes a row a sibling of the numbered rows that its label says it sums, as "Tổng vốn
// (1+2)". Such a row has no number of its own.
func joinSummed(open *openRows, r *Row) {
	if r.key.mark != plain || len(r.Labels) == 0 || r.Kind != Body {
		return
	}
	first, ok := firstSummed(r.Labels[0].Text)
	if !ok {
		return
	}
	own := r.key
	if r.key = first; level(open, r) < 0 {
		r.key = own
	}
}

// runs are the last rows of each kind of number. Some forms continue their numbers through the
// sections: I, 1, 2, II, 3, 4.
type runs map[style]*Row

func (s runs) add(r *Row) {
	if r.key.mark == arabic {
		s[r.key] = r
	}
}

// continuedBy reports whether a row is the first of its section and counts on from the last
// row of a section before it: both stand right under headings of one kind.
func (s runs) continuedBy(r *Row) bool {
	last := s[r.key]
	if last == nil || last.Parent == nil || r.Parent == nil || last.Parent.key != r.Parent.key {
		return false
	}
	before, ok := ordinal(last.Numbering())
	n, counted := ordinal(r.Numbering())
	return ok && counted && n == before+1
}

// beside returns how many of n open rows stay open when a row begins. A row without a number
// at the begin of a section is no heading over the one behind it that counts on from the
// section before.
func (s runs) beside(open *openRows, r *Row, n int) int {
	last := s[r.key]
	if n == 0 || last == nil || last.Parent == nil {
		return n
	}
	up := open.rows[n-1]
	if up.key.mark != plain || up.Kind != Body || up.Parent == nil || up.Parent.key != last.Parent.key || !follows(last, r) {
		return n
	}
	return n - 1
}

// overturns reports whether the number of a row does not follow from those before it: it is of
// a higher kind than the table began with, as "I" after 1 and 1.1, or it is the first of its
// kind and not 1. Its parent and its scope are then unsure. A section may still begin with
// "2." right under the row over it, as no heading can have stood between. Bullets may stand
// before the first section.
func overturns(open *openRows, r *Row) bool {
	if len(open.rows) == 0 || r.key.mark == plain || r.key.mark == spanning || level(open, r) >= 0 {
		return false
	}
	n, ok := ordinal(r.Numbering())
	over := open.last()
	begins := n == 2 && r.key.mark >= arabic && over.Number >= r.Number-2 && !r.key.outranks(over.key)
	counts := open.rows[0].bulleted() && n == 1
	return ok && n > 1 && !begins || r.key.outranks(open.rows[0].key) && !counts
}

// restarts reports whether a row with figures is numbered 1 after rows that counted further,
// or follows such a row: the heading between them may be missing.
func restarts(open *openRows, r *Row) bool {
	i := level(open, r)
	if i < 0 {
		return false
	}
	before := open.rows[i]
	if before.Restarts || r.key.mark == plain {
		return before.Restarts
	}
	last, ok := ordinal(before.Numbering())
	n, counted := ordinal(r.Numbering())
	return ok && counted && n == 1 && last > 1
}

// countsOn reports whether a row of figures continues rows that have no numbers to count.
// After two or more blank rows, nothing shows that it does.
func countsOn(open *openRows, r *Row) bool {
	_, counted := ordinal(r.Numbering())
	return r.Kind == Body && !counted && level(open, r) > 0
}

// leads reports whether the row behind a bullet is the first of a section, as 4.1, whose own
// row is not open. The bullet may take the place of 4.
func leads(open *openRows, next *Row) bool {
	if next == nil {
		return false
	}
	section, first := strings.CutSuffix(trimMarks(next.Numbering()), ".1")
	number, counted := ordinal(section)
	return first && counted && !slices.ContainsFunc(open.rows, func(r *Row) bool {
		n, ok := ordinal(r.Numbering())
		return ok && n == number && strings.Count(trimMarks(r.Numbering()), ".") == strings.Count(section, ".")
	})
}

func nextRow(rows []*Row, i int) *Row {
	for _, r := range rows[i+1:] {
		if r.Kind != Aside {
			return r
		}
	}
	return nil
}

// orphaned reports whether a heading would be closed at once by the row behind it although
// that row does not simply count on. The heading's number or look then does not show where it
// stands. It is put over that row, at the index at.
func orphaned(open *openRows, r, next *Row) (at int, orphan bool) {
	if r.Kind != Heading || len(r.Attributes()) > 0 || len(r.Cells) > 0 || next == nil || r.key.mark == spanning {
		return 0, false
	}
	own := level(open, r)
	if r.key.sibling(next.key, r, next) {
		return max(own, 0), !follows(r, next)
	}
	if at = level(open, next); at < 0 && own < 0 && next.key.outranks(r.key) {
		return settle(open, next), true
	}
	if own < 0 && next.bulleted() && settle(open, r) <= at {
		return 0, false // it closes the bullets before it, and new ones begin
	}
	return at, at >= 0 && (own < 0 || own > at)
}

// follows reports whether the number of a row counts on from that of a heading before it. A dash
// with nothing beside it does not go on among dashes with units.
func follows(r, next *Row) bool {
	a, okA := ordinal(r.Numbering())
	b, okB := ordinal(next.Numbering())
	if !okA || !okB {
		return len(next.Attributes()) == 0
	}
	return b == a+1
}

// ordinal returns the place of a number in its sequence: 2 for "2", "II", "b" and "1.2".
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

// settle returns how many rows stay open when r begins.
func settle(open *openRows, r *Row) int {
	if i := level(open, r); i >= 0 {
		if r.key.mark != open.rows[i].key.mark {
			r.key = open.rows[i].key // "I" behind "H" is a letter, and "J" follows it
		}
		return i
	}
	n := len(open.rows)
	for n > 0 && r.key.outranks(open.rows[n-1].key) {
		n--
	}
	return n
}

// looksLike reports whether rows without numbers look alike, with figures or without.
func (s style) looksLike(t style) bool {
	t.bare = s.bare
	return s == t && s.mark == plain
}

// unlists reports whether a row closes the heading of a list of bullets.
func unlists(open *openRows, r *Row) bool {
	i := level(open, r)
	return i >= 0 && r.Kind == Body && open.rows[i].Kind == Heading && r.key != open.rows[i].key && r.key.mark == plain
}

// bulleted reports whether a row is marked with a sign instead of a number.
func (r *Row) bulleted() bool { return r.key.mark >= dash && r.key.mark <= bullet }

// level returns the index among the open rows of the siblings of r; -1 if it has none.
func level(open *openRows, r *Row) int {
	back := open.listed // from rows that are indented further, or a list of bullets
	for _, i := range slices.Backward(open.styled) {
		key := open.rows[i].key
		if key.sibling(r.key, open.rows[i], r) || back && r.key.looksLike(key) {
			return i
		}
		back = back || key.mark == plain && key.column == r.key.column && key.indent > r.key.indent
	}
	return underBold(open, r)
}

// underBold returns the index of a bold heading with indented rows if a row begins that is not
// indented; -1 if there is none.
func underBold(open *openRows, r *Row) int {
	if r.key.mark != plain || r.key.bold {
		return -1
	}
	for n := len(open.styled) - 1; n > 0; n-- {
		up, i := open.styled[n-1], open.styled[n]
		if up == i-1 && open.rows[up].key.leads(r.key, open.rows[i].key) {
			return up
		}
	}
	return -1
}

// leads reports whether a heading differs in style from a row only by its bold type, and the
// row right under the heading is indented.
func (s style) leads(row, under style) bool {
	isOver := s.mark == plain && s.bold && s.column == row.column && s.indent == row.indent
	return isOver && under.mark == plain && under.column == s.column && under.indent > s.indent
}
