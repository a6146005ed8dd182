package seal

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"slices"
	"strconv"
	"strings"
)

type sum = [sha256.Size]byte

// sums makes the digest of a JSON object from its values, in their order. It keeps only the
// digests of members of open objects and arrays.
type sums struct {
	levels []level
	name   string // the name of the member whose value comes next
	open   []one  // the members of open objects
	parts  []byte // the digests of elements of open arrays
	whole  sum    // the digest of the object, once it is closed
	buffer []byte // the bytes to make a digest of
	order  []int  // room for the order of the members of an object
	known  map[string]sum
	err    error
}

// level is an object or an array that is open.
type level struct {
	object bool
	name   string    // the name of the member that it is; empty for none
	at     int       // how many elements an array has so far
	start  int       // where its members or elements begin
	long   hash.Hash // the hash over an array's digests that are not kept; nil while all are kept
}

// one is a member of an object.
type one struct {
	name string
	sum  sum
}

// add takes the digest of the next value.
func (s *sums) add(of sum) {
	if len(s.levels) == 0 {
		s.whole = of
		return
	}
	l := &s.levels[len(s.levels)-1]
	if l.object {
		s.open = append(s.open, one{s.name, of})
		return
	}
	l.at++
	if s.parts = append(s.parts, of[:]...); len(s.parts)-l.start > mostSums {
		if l.long == nil {
			l.long = sha256.New()
		}
		l.long.Write(s.parts[l.start:])
		s.parts = s.parts[:l.start]
	}
}

// mostSums is how many bytes of digests of an array's elements are kept before they go into
// the array's own digest.
const mostSums = 64 << 10

// text takes a string.
func text[T string | []byte](s *sums, value T) {
	s.buffer = append(append(s.buffer[:0], '"'), value...)
	s.leaf()
}

// word takes a number, true, false or null.
func word[T string | []byte](s *sums, value T) {
	s.buffer = append(s.buffer[:0], value...)
	if string(value) == "null" {
		s.buffer = append(s.buffer[:0], "<nil>"...) // as in the first digests
	}
	s.leaf()
}

// leaf takes the digest of the buffer. Most values occur in a text again and again.
func (s *sums) leaf() {
	of, ok := s.known[string(s.buffer)]
	if !ok {
		of = sha256.Sum256(s.buffer)
		if len(s.known) < mostKnown && len(s.buffer) <= longKnown {
			if s.known == nil {
				s.known = make(map[string]sum, usuallyKnown)
			}
			s.known[string(s.buffer)] = of
		}
	}
	s.add(of)
}

// The digests of this many values are remembered, none of them longer than this many bytes.
const (
	mostKnown    = 2048
	usuallyKnown = 400
	longKnown    = 64
)

// enter opens an object or an array, the next value.
func (s *sums) enter(object bool) {
	l := level{object: object, name: s.name, start: len(s.open)}
	if !object {
		l.start = len(s.parts)
		s.parts = append(s.parts, '[')
	}
	s.levels = append(s.levels, l)
}

// leave closes the innermost object or array.
func (s *sums) leave() {
	if s.levels[len(s.levels)-1].object {
		s.members()
		return
	}
	l := s.levels[len(s.levels)-1]
	s.levels, s.name = s.levels[:len(s.levels)-1], l.name
	all := s.parts[l.start:]
	s.parts = s.parts[:l.start]
	if l.long == nil {
		s.add(sha256.Sum256(all))
		return
	}
	l.long.Write(all)
	s.add(sum(l.long.Sum(nil)))
}

// members closes an object.
func (s *sums) members() {
	l := s.levels[len(s.levels)-1]
	all := s.open[l.start:]
	s.order = s.order[:0]
	for i := range all {
		s.order = append(s.order, i)
	}
	slices.SortFunc(s.order, func(i, j int) int { return cmp.Compare(all[i].name, all[j].name) })
	s.buffer = append(s.buffer[:0], '{')
	for i, at := range s.order {
		m := &all[at]
		if i > 0 && all[s.order[i-1]].name == m.name && s.err == nil {
			s.err = broken("%q ghi hai lần", "%q stands twice", s.where(m.name))
		}
		if len(s.levels) == 1 && m.name == member {
			continue
		}
		s.buffer = binary.AppendUvarint(s.buffer, uint64(len(m.name)))
		s.buffer = append(append(s.buffer, m.name...), m.sum[:]...)
	}
	s.open, s.levels, s.name = s.open[:l.start], s.levels[:len(s.levels)-1], l.name
	s.add(sha256.Sum256(s.buffer))
}

// where returns the path to a member of the open object.
func (s *sums) where(name string) string {
	var steps []string
	for i, l := range s.levels[1:] {
		if above := s.levels[i]; above.object {
			steps = append(steps, l.name)
		} else {
			steps = append(steps, strconv.Itoa(above.at))
		}
	}
	return strings.Join(append(steps, name), ".")
}
