package parts

import (
	"bytes"
	"hash/maphash"
)

// Space is one of the few namespaces that matter. Each format has its own ones, from
// FirstSpace on.
type Space uint8

// The namespaces of all formats.
const (
	NoSpace     Space = iota
	OtherSpace        // a namespace that does not matter
	XMLSpace          // xml:space
	ChoiceSpace       // mc:AlternateContent
	OfficeSpace       // extensions by Microsoft, which Excel knows
	FirstSpace        // the first namespace of a format's own
)

// Spaces are the namespaces of one format.
type Spaces struct {
	Program string                  // whose they are, as "Excel"
	Of      func(name []byte) Space // OtherSpace for any name that is not the format's own
}

// maxBindings bounds how many namespace declarations are in force at one place.
const maxBindings = 256

// scope holds the namespace declarations in force.
type scope struct {
	spaces     *Spaces
	seed       maphash.Seed
	bound      []binding
	prefixes   []byte              // the declared prefixes, one behind the other
	slots      [prefixSlots]uint16 // indexes into bound, from 1, by the hash of the prefix
	unprefixed Space               // the namespace of names without a prefix
}

// spaceOf returns the namespace of a name.
func (s *scope) spaceOf(name []byte) Space {
	switch string(name) {
	case "":
		return NoSpace
	case "http://www.w3.org/XML/1998/namespace":
		return XMLSpace
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return ChoiceSpace
	}
	if bytes.HasPrefix(name, []byte("http://schemas.microsoft.com/office/")) {
		return OfficeSpace
	}
	return s.spaces.Of(name)
}

// binding is a namespace declaration in force within an element.
type binding struct {
	prefix []byte // empty for names without a prefix
	space  Space
	depth  int    // of the element, from 1
	before Space  // the namespace of names without a prefix outside the element
	hidden uint16 // the content of the slot outside the element
	slot   int    // of the prefix, or -1
}

// prefixSlots is larger than the number of prefixes can be, so that few share a slot.
const prefixSlots = 2 * maxBindings

// bind takes the namespace declarations among the attributes of an element. It is false if
// more are in force than are allowed.
func (s *scope) bind(attrs []Attr, depth int) bool {
	for _, a := range attrs {
		prefix, prefixed := bytes.CutPrefix(a.Name, []byte("xmlns:"))
		if !prefixed && string(a.Name) != "xmlns" {
			continue
		}
		if len(s.bound) >= maxBindings {
			return false
		}
		b := binding{space: s.spaceOf(a.Value), depth: depth, slot: -1}
		if prefixed {
			from := len(s.prefixes)
			s.prefixes = append(s.prefixes, prefix...)
			b.prefix = s.prefixes[from:len(s.prefixes):len(s.prefixes)]
			b.slot = s.slot(prefix)
			b.hidden = s.slots[b.slot]
			s.slots[b.slot] = uint16(len(s.bound) + 1)
		} else {
			b.before, s.unprefixed = s.unprefixed, b.space
		}
		s.bound = append(s.bound, b)
	}
	return true
}

// slot returns the index in slots of the binding of a prefix, or where it would stand.
// Bindings end in reverse order, so none leaves a gap before another.
func (s *scope) slot(prefix []byte) int {
	i := int(maphash.Bytes(s.seed, prefix) % prefixSlots)
	for s.slots[i] != 0 && string(s.bound[s.slots[i]-1].prefix) != string(prefix) {
		i = (i + 1) % prefixSlots
	}
	return i
}

// unbind undoes the namespace declarations of the innermost element, which has this depth.
func (s *scope) unbind(depth int) {
	for n := len(s.bound); n > 0 && s.bound[n-1].depth == depth; n-- {
		if b := s.bound[n-1]; b.slot < 0 {
			s.unprefixed = b.before
		} else {
			s.slots[b.slot] = b.hidden
			s.prefixes = s.prefixes[:len(s.prefixes)-len(b.prefix)]
		}
		s.bound = s.bound[:n-1]
	}
}

// split returns the namespace and the local part of a name. ok is false if the prefix is not
// declared.
func (s *scope) split(full []byte) (space Space, name []byte, ok bool) {
	i := bytes.IndexByte(full, ':')
	if i < 0 {
		return s.unprefixed, full, true
	}
	prefix, name := full[:i], full[i+1:]
	if string(prefix) == "xml" {
		return XMLSpace, name, true
	}
	space = s.spaceBehind(prefix)
	return space, name, space != NoSpace
}

// spaceBehind returns the namespace that a prefix stands for; NoSpace if it is not declared.
func (s *scope) spaceBehind(prefix []byte) Space {
	if n := s.slots[s.slot(prefix)]; n > 0 {
		return s.bound[n-1].space
	}
	return NoSpace
}
