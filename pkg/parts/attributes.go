package parts

import (
	"bytes"
	"hash/maphash"
)

// Attr is an attribute of the start tag at which the scanner stands. Its value is decoded and
// valid until the next token.
type Attr struct {
	Name  []byte // the local name
	Value []byte
	Space Space
}

// attributes are those of one tag.
type attributes struct {
	Attrs []Attr
	seed  maphash.Seed
	index [attrSlots]uint8 // Attrs by their hashed names, from 1
}

// maxAttributes bounds the attributes of one tag, as each is compared with the others.
const (
	maxAttributes = 128
	attrSlots     = 2 * maxAttributes
)

// Attr returns the value of the attribute without a prefix; nil if it is absent.
func (a *attributes) Attr(name string) []byte { return a.AttrOf(NoSpace, name) }

// AttrOf returns the value of the attribute of a namespace; nil if it is absent.
func (a *attributes) AttrOf(space Space, name string) []byte {
	for i := range a.Attrs {
		if a.Attrs[i].Space == space && string(a.Attrs[i].Name) == name {
			return a.Attrs[i].Value
		}
	}
	return nil
}

// namespace returns the first namespace that the element declares.
func (a *attributes) namespace() []byte {
	for _, one := range a.Attrs {
		if bytes.HasPrefix(one.Name, []byte("xmlns")) {
			return one.Value
		}
	}
	return nil
}

// twice returns the name of an attribute that is given twice; nil if there is none.
func (a *attributes) twice() []byte {
	for i := range a.Attrs {
		if a.sameBefore(i) {
			return a.Attrs[i].Name
		}
	}
	return nil
}

// sameBefore reports whether an attribute before this one has its name. Few are compared with
// each other; for many that would take too long.
func (a *attributes) sameBefore(i int) bool {
	const few = 12
	name := a.Attrs[i].Name
	if len(a.Attrs) <= few {
		for j := range i {
			if string(a.Attrs[j].Name) == string(name) {
				return true
			}
		}
		return false
	}
	if i == 0 {
		a.index = [attrSlots]uint8{}
	}
	slot := maphash.Bytes(a.seed, name) % attrSlots
	for ; a.index[slot] != 0; slot = (slot + 1) % attrSlots {
		if string(a.Attrs[a.index[slot]-1].Name) == string(name) {
			return true
		}
	}
	a.index[slot] = uint8(i + 1)
	return false
}
