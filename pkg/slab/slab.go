// Package slab gives out room for values of a type, many of them beside each other, and
// takes it back at once. What is read of one file lies where that of the file before lay,
// so that a thousand files take no more memory than one and leave little garbage.
package slab

// The numbers of values that a slab makes room for at once.
const (
	first = 32
	most  = 1 << 10
)

// Of is a slab of values of a type. Its zero value is ready; it serves one goroutine.
type Of[T any] struct {
	block []T
	given int // how many of the block
}

// Take returns n zero values, which nobody else is given until Clear.
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

// Append appends a value to a list, of which most have one; the first gets its place
// beside those of other lists.
func (s *Of[T]) Append(list []T, value T) []T {
	if len(list) > 0 {
		return append(list, value)
	}
	list = s.Take(1)
	list[0] = value
	return list
}

// Clear takes everything back: nobody may look at a value given out before.
func (s *Of[T]) Clear() {
	clear(s.block[:s.given])
	s.given = 0
}
