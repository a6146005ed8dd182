// Package slab is an arena for values of one type. It gives out room for many values
// beside each other and takes all of it back at once. The values of one file lie where
// those of the file before lay. A thousand files therefore take no more memory than one,
// and leave little garbage.
package slab

// The sizes of a block, in values.
const (
	first = 32
	most  = 1 << 10
)

// Of is a slab of values of a type. Its zero value is ready for use, by one goroutine.
type Of[T any] struct {
	block []T
	given int // values given out from the block
}

// Take returns n zero values, which belong to the caller until Clear.
func (s *Of[T]) Take(n int) []T {
	if n > most {
		return make([]T, n)
	}
	if s.given+n > len(s.block) {
		s.block, s.given = make([]T, max(n, first, min(2*len(s.block), most))), 0
	}
	taken := s.block[s.given : s.given+n : s.given+n]
	s.given += n
	return taken
}

// New returns one zero value.
func (s *Of[T]) New() *T { return &s.Take(1)[0] }

// Append appends a value to a list. The first value gets room from the slab, beside those
// of other lists, because most lists have only one.
func (s *Of[T]) Append(list []T, value T) []T {
	if len(list) > 0 {
		return append(list, value)
	}
	list = s.Take(1)
	list[0] = value
	return list
}

// Clear takes everything back: no value given out before may be used any more.
func (s *Of[T]) Clear() {
	clear(s.block[:s.given])
	s.given = 0
}
