package sheet

import (
	"bytes"

	"bloc/pkg/diag"
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
)

// maxBindings bounds the namespace declarations that hold at one place.
const maxBindings = 256

// spaces are the namespaces by name; all others are spaceOther.
var spaces = map[string]namespace{
	"": spaceNone,
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":               spaceMain,
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                           spaceMain,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     spaceRelations,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                 spaceRelations,
	"http://schemas.openxmlformats.org/package/2006/relationships":            spacePackage,
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": spaceCustom,
	"http://purl.oclc.org/ooxml/officeDocument/customProperties":              spaceCustom,
	"http://www.w3.org/XML/1998/namespace":                                    spaceXML,
}

// binding is a namespace declaration that holds within an element.
type binding struct {
	prefix string
	before namespace // what the prefix stood for outside
	depth  int       // of the element, from 1
}

// bind takes the namespace declarations among the attributes.
func (s *scanner) bind() bool {
	for _, a := range s.attrs {
		prefix, prefixed := bytes.CutPrefix(a.name, []byte("xmlns:"))
		if !prefixed && string(a.name) != "xmlns" {
			continue
		}
		if len(s.bound) >= maxBindings {
			s.fail(overLimit(diag.Text{Vi: "số không gian tên", En: "number of namespaces"}, maxBindings))
			return false
		}
		space, known := spaces[string(a.value)]
		if !known {
			space = spaceOther
		}
		b := binding{depth: len(s.starts)}
		if prefixed {
			b.prefix = string(prefix)
			b.before = s.prefixes[b.prefix]
			s.prefixes[b.prefix] = space
		} else {
			b.before = s.unprefixed
			s.unprefixed = space
		}
		s.bound = append(s.bound, b)
	}
	return true
}

// unbind undoes the namespace declarations of the innermost element.
func (s *scanner) unbind() {
	for n := len(s.bound); n > 0 && s.bound[n-1].depth == len(s.starts); n-- {
		if b := s.bound[n-1]; b.prefix == "" {
			s.unprefixed = b.before
		} else {
			s.prefixes[b.prefix] = b.before
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
	space := s.prefixes[string(prefix)]
	if space == spaceNone {
		s.malformed("tiền tố %q không được khai báo", "the prefix %q is not declared", clip(prefix))
	}
	return space, name, space != spaceNone
}
