package parts

import (
	"bytes"
	"hash/maphash"

	"bloc/pkg/sheet"
)

// Space is one of the few namespaces that matter. Each format has its own, from FirstSpace on.
type Space uint8

// The namespaces of all formats.
const (
	NoSpace     Space = iota
	OtherSpace        // one that does not matter
	XMLSpace          // xml:space
	ChoiceSpace       // mc:AlternateContent
	OfficeSpace       // extensions of Microsoft's, which Excel knows
	FirstSpace        // the first one of a format
)

// Spaces are the namespaces of one format.
type Spaces struct {
	Program string                  // whose they are, as "Excel"
	Of      func(name []byte) Space // OtherSpace for any but the format's own
}

// maxBindings bounds the namespace declarations that hold at one place.
const maxBindings = 256

// spaceOf returns the namespace of a name.
func (s *Scanner) spaceOf(name []byte) Space {
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

// binding is a namespace declaration that holds within an element.
type binding struct {
	prefix []byte // empty for the names without a prefix
	space  Space
	depth  int    // of the element, from 1
	before Space  // what names without a prefix stood for outside
	hidden uint16 // what stood at the slot of the prefix outside
	slot   int    // of the prefix, or -1
}

// prefixSlots are more than there can be prefixes, so that few share one.
const prefixSlots = 2 * maxBindings

// bind takes the namespace declarations among the attributes.
func (s *Scanner) bind() bool {
	for _, a := range s.Attrs {
		prefix, prefixed := bytes.CutPrefix(a.Name, []byte("xmlns:"))
		if !prefixed && string(a.Name) != "xmlns" {
			continue
		}
		if len(s.bound) >= maxBindings {
			s.fail(sheet.OverLimit(sheet.Counted.Namespaces, maxBindings))
			return false
		}
		b := binding{space: s.spaceOf(a.Value), depth: len(s.starts), slot: -1}
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

// slot returns where the binding of a prefix stands, or would stand. As bindings end in
// the opposite order, none leaves a gap before another.
func (s *Scanner) slot(prefix []byte) int {
	i := int(maphash.Bytes(s.seed, prefix) % prefixSlots)
	for s.slots[i] != 0 && string(s.bound[s.slots[i]-1].prefix) != string(prefix) {
		i = (i + 1) % prefixSlots
	}
	return i
}

// unbind undoes the namespace declarations of the innermost element.
func (s *Scanner) unbind() {
	for n := len(s.bound); n > 0 && s.bound[n-1].depth == len(s.starts); n-- {
		if b := s.bound[n-1]; b.slot < 0 {
			s.unprefixed = b.before
		} else {
			s.slots[b.slot] = b.hidden
			s.prefixes = s.prefixes[:len(s.prefixes)-len(b.prefix)]
		}
		s.bound = s.bound[:n-1]
	}
}

// resolve sets the name of the element and splits those of the attributes.
func (s *Scanner) resolve(full []byte) bool {
	var ok bool
	if s.Space, s.Name, ok = s.split(full); !ok {
		return false
	}
	for i := range s.Attrs {
		a := &s.Attrs[i]
		if bytes.IndexByte(a.Name, ':') < 0 || bytes.HasPrefix(a.Name, []byte("xmlns:")) {
			continue
		}
		if a.Space, a.Name, ok = s.split(a.Name); !ok {
			return false
		}
	}
	return true
}

// split returns the namespace and the local part of a name.
func (s *Scanner) split(full []byte) (Space, []byte, bool) {
	i := bytes.IndexByte(full, ':')
	if i < 0 {
		return s.unprefixed, full, true
	}
	prefix, name := full[:i], full[i+1:]
	if string(prefix) == "xml" {
		return XMLSpace, name, true
	}
	space := NoSpace
	if n := s.slots[s.slot(prefix)]; n > 0 {
		space = s.bound[n-1].space
	}
	if space == NoSpace {
		s.Malformed("tiền tố %q không được khai báo", "the prefix %q is not declared", sheet.Clip(prefix))
	}
	return space, name, space != NoSpace
}
