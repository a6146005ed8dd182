package layout

import (
	"iter"
	"math/bits"
	"slices"

	"bloc/pkg/sheet"
)

// columnSet is a set of columns. Nearly all tables have theirs among the first 64, which take no
// memory of their own.
type columnSet struct {
	low  uint64
	high []uint64 // 64 columns each, starting with column 64*from
	from int
}

func (s *columnSet) add(col int) {
	if col < 64 {
		s.low |= 1 << col
		return
	}
	*s.word(col / 64) |= 1 << (col % 64)
}

// word returns the word that holds the columns from 64*n on, for n from 1, so that it can be
// changed.
func (s *columnSet) word(n int) *uint64 {
	switch {
	case len(s.high) == 0:
		s.from = n
	case n < s.from:
		s.high, s.from = slices.Insert(s.high, 0, make([]uint64, s.from-n)...), n
	}
	if more := n - s.from + 1 - len(s.high); more > 0 {
		s.high = append(s.high, make([]uint64, more)...)
	}
	return &s.high[n-s.from]
}

// at returns the word that holds the columns from 64*n on.
func (s *columnSet) at(n int) uint64 {
	if n == 0 {
		return s.low
	}
	if n -= s.from; n < 0 || n >= len(s.high) {
		return 0
	}
	return s.high[n]
}

// addLine adds the columns of a line's figures.
func (s *columnSet) addLine(l *line) {
	s.low |= l.low
	left, right, whole, far := l.farFigures()
	for n := left / 64; whole && n <= right/64; n++ {
		*s.word(n) |= span(n, left, right)
	}
	for _, c := range far {
		s.add(c.Col())
	}
}

// hasLine reports whether the columns of all figures of a line are in the set.
func (s *columnSet) hasLine(l *line) bool {
	left, right, whole, far := l.farFigures()
	return l.low&^s.low == 0 && (!whole || s.hasAll(left, right)) &&
		!slices.ContainsFunc(far, func(c *sheet.Cell) bool { return !s.has(c.Col()) })
}

// farFigures returns the columns of the figures behind the first 64 columns: the first and the
// last one if there are no gaps between, or else a list of their cells.
func (l *line) farFigures() (left, right int, whole bool, list []*sheet.Cell) {
	figures := l.figures()
	n := len(figures)
	if n == 0 || figures[n-1].Col() < 64 {
		return
	}
	first, _ := byColumn(figures, 64)
	far := figures[first:]
	left, right = far[0].Col(), far[len(far)-1].Col()
	if right-left == len(far)-1 {
		return left, right, true, nil
	}
	return 0, 0, false, far
}

// span returns those of the 64 columns from 64*n on that lie from left to right.
func span(n, left, right int) uint64 {
	word := ^uint64(0)
	if first := left - 64*n; first > 0 {
		word = word >> first << first
	}
	if rest := 64*n + 63 - right; rest > 0 {
		word = word << rest >> rest
	}
	return word
}

func (s *columnSet) has(col int) bool { return s.at(col/64)>>(col%64)&1 != 0 }

// hasAny reports whether some column from left to right is in the set.
func (s *columnSet) hasAny(left, right int) bool {
	for n := left / 64; n <= right/64; n++ {
		if s.at(n)&span(n, left, right) != 0 {
			return true
		}
	}
	return false
}

// hasAll reports whether every column from left to right is in the set.
func (s *columnSet) hasAll(left, right int) bool {
	for n := left / 64; n <= right/64; n++ {
		if all := span(n, left, right); s.at(n)&all != all {
			return false
		}
	}
	return true
}

func (s *columnSet) isEmpty() bool { return s.low == 0 && len(s.high) == 0 }

// all yields the columns from the left.
func (s *columnSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := 0; n < s.from+len(s.high) || n == 0; n++ {
			if n == 1 {
				n = max(n, s.from)
			}
			for word := s.at(n); word != 0; word &= word - 1 {
				if !yield(64*n + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// size is how many columns are in the set.
func (s *columnSet) size() int {
	n := bits.OnesCount64(s.low)
	for _, word := range s.high {
		n += bits.OnesCount64(word)
	}
	return n
}

// first is the leftmost column, 0 for none.
func (s *columnSet) first() int {
	for col := range s.all() {
		return col
	}
	return 0
}
