package xlsx

import (
	"bytes"
	"hash/maphash"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// namespace is one of the few namespaces that matter, in their transitional and
// their strict form alike.
type namespace uint8

const (
	spaceNone namespace = iota
	spaceOther
	spaceMain      // SpreadsheetML
	spaceRelations // r:id on an element
	spacePackage   // the relationships of a part
	spaceCustom    // custom document properties
	spaceXML       // xml:space
	spaceChoice    // mc:AlternateContent
	spaceOffice    // extensions of Microsoft's, which Excel knows
)

// maxBindings bounds the namespace declarations that hold at one place.
const maxBindings = 256

// spaceOf returns the namespace of a name.
func spaceOf(name []byte) namespace {
	switch string(name) {
	case "":
		return spaceNone
	case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		"http://purl.oclc.org/ooxml/spreadsheetml/main":
		return spaceMain
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":
		return spaceRelations
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return spacePackage
	case "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"http://purl.oclc.org/ooxml/officeDocument/customProperties":
		return spaceCustom
	case "http://www.w3.org/XML/1998/namespace":
		return spaceXML
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return spaceChoice
	}
	if bytes.HasPrefix(name, []byte("http://schemas.microsoft.com/office/")) {
		return spaceOffice
	}
	return spaceOther
}

// binding is a namespace declaration that holds within an element.
type binding struct {
	prefix []byte // empty for the names without a prefix
	space  namespace
	depth  int       // of the element, from 1
	before namespace // what names without a prefix stood for outside
	hidden uint16    // what stood at the slot of the prefix outside
	slot   int       // of the prefix, or -1
}

// prefixSlots are more than there can be prefixes, so that few share one.
const prefixSlots = 2 * maxBindings

// bind takes the namespace declarations among the attributes.
func (s *scanner) bind() bool {
	for _, a := range s.attrs {
		prefix, prefixed := bytes.CutPrefix(a.name, []byte("xmlns:"))
		if !prefixed && string(a.name) != "xmlns" {
			continue
		}
		if len(s.bound) >= maxBindings {
			s.fail(sheet.OverLimit(diag.Text{Vi: "số không gian tên", En: "number of namespaces"}, maxBindings))
			return false
		}
		b := binding{space: spaceOf(a.value), depth: len(s.starts), slot: -1}
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
func (s *scanner) slot(prefix []byte) int {
	i := int(maphash.Bytes(s.seed, prefix) % prefixSlots)
	for s.slots[i] != 0 && string(s.bound[s.slots[i]-1].prefix) != string(prefix) {
		i = (i + 1) % prefixSlots
	}
	return i
}

// unbind undoes the namespace declarations of the innermost element.
func (s *scanner) unbind() {
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
func (s *scanner) resolve(full []byte) bool {
	var ok bool
	if s.space, s.name, ok = s.split(full); !ok {
		return false
	}
	for i := range s.attrs {
		a := &s.attrs[i]
		if bytes.IndexByte(a.name, ':') < 0 || bytes.HasPrefix(a.name, []byte("xmlns:")) {
			continue
		}
		if a.space, a.name, ok = s.split(a.name); !ok {
			return false
		}
	}
	return true
}

// split returns the namespace and the local part of a name.
func (s *scanner) split(full []byte) (namespace, []byte, bool) {
	i := bytes.IndexByte(full, ':')
	if i < 0 {
		return s.unprefixed, full, true
	}
	prefix, name := full[:i], full[i+1:]
	if string(prefix) == "xml" {
		return spaceXML, name, true
	}
	space := spaceNone
	if n := s.slots[s.slot(prefix)]; n > 0 {
		space = s.bound[n-1].space
	}
	if space == spaceNone {
		s.malformed("tiền tố %q không được khai báo", "the prefix %q is not declared", sheet.Clip(prefix))
	}
	return space, name, space != spaceNone
}
