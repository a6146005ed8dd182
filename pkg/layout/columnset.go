package layout

import (
	"iter"
	"math/bits"
)

// columnSet is a set of columns. Those of nearly all tables are among the first 64, which
// take no room of their own.
type columnSet struct {
	low  uint64
	high []uint64 // the columns from 64 on
}

func (s *columnSet) add(col int) {
	if col < 64 {
		s.low |= 1 << col
		return
	}
	n := col/64 - 1
	for n >= len(s.high) {
		s.high = append(s.high, 0)
	}
	s.high[n] |= 1 << (col % 64)
}

// addAll adds the columns of another set.
func (s *columnSet) addAll(o columnSet) {
	s.low |= o.low
	for len(s.high) < len(o.high) {
		s.high = append(s.high, 0)
	}
	for n, word := range o.high {
		s.high[n] |= word
	}
}

func (s columnSet) has(col int) bool {
	if col < 64 {
		return s.low>>col&1 != 0
	}
	n := col/64 - 1
	return n < len(s.high) && s.high[n]>>(col%64)&1 != 0
}

// holds tells whether all columns of another set are in this one.
func (s columnSet) holds(o columnSet) bool {
	if o.low&^s.low != 0 {
		return false
	}
	for n, word := range o.high {
		if n >= len(s.high) && word != 0 || n < len(s.high) && word&^s.high[n] != 0 {
			return false
		}
	}
	return true
}

func (s columnSet) isEmpty() bool { return s.low == 0 && len(s.high) == 0 }

// all yields the columns from the left.
func (s columnSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for word := s.low; word != 0; word &= word - 1 {
			if !yield(bits.TrailingZeros64(word)) {
				return
			}
		}
		for n, word := range s.high {
			for ; word != 0; word &= word - 1 {
				if !yield(64*(n+1) + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// first is the leftmost column, 0 for none.
func (s columnSet) first() int {
	for col := range s.all() {
		return col
	}
	return 0
}
