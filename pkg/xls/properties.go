package xls

import (
	"encoding/binary"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// mostProperties bounds the bytes of the stream of properties, and their number.
const (
	mostPropertyBytes = 1 << 20
	mostProperties    = 1000
)

// properties reads the custom document properties, by name. They are the second set in a stream
// of property sets (MS-OLEPS 2.20). Values that are no texts, numbers or booleans are left out.
// The reading ends where something is broken.
func (c *container) properties() map[string]string {
	f := c.streams[streamSummary]
	if f == nil || f.Size > mostPropertyBytes {
		return nil
	}
	data, err := c.stream(streamSummary)
	if err != nil {
		return nil
	}
	const head, entry = 28, 20 // bytes before the list of sets, and of one of its entries
	if len(data) < head+2*entry {
		return nil
	}
	at := int64(binary.LittleEndian.Uint32(data[head+2*entry-4:]))
	if at > int64(len(data)) || data[head-4] < 2 {
		return nil
	}
	return propertySet(data[at:])
}

// propertySet reads a set of named properties.
func propertySet(set []byte) map[string]string {
	const dictionary, codePage = 0, 1
	f := fields{b: set}
	f.skip(4)
	places := map[uint32][]byte{}
	for range min(f.u32(), mostProperties) {
		id, at := f.u32(), f.u32()
		if f.short || int64(at) > int64(len(set)) {
			return nil
		}
		places[id] = set[at:]
	}
	p := &properties{all: map[string]string{}}
	if value := places[codePage]; value != nil {
		page := fields{b: value}
		page.skip(4)
		p.page = page.u16()
	}
	for id, name := range p.names(places[dictionary]) {
		if value, ok := p.value(places[id]); ok && name != "" {
			p.all[name] = value
		}
	}
	return p.all
}

// properties is the state of reading a set of properties.
type properties struct {
	page int // the code page of the texts
	all  map[string]string
}

// pageUTF16 is the number of the code page with two bytes for a character.
const pageUTF16 = 1200

// names reads the names of the properties by number.
func (p *properties) names(b []byte) map[uint32]string {
	list := map[uint32]string{}
	f := fields{b: b}
	for range min(f.u32(), mostProperties) {
		id, length := f.u32(), int64(f.u32())
		size := length
		if p.page == pageUTF16 {
			size = (2*length + 3) / 4 * 4
			length *= 2
		}
		if f.short || size > int64(len(f.b)) {
			return list
		}
		list[id] = p.text(f.take(int(size))[:length])
	}
	return list
}

// value reads the value of a property.
func (p *properties) value(b []byte) (string, bool) {
	const integer, real, boolean, text, wideText = 3, 5, 11, 30, 31
	f := fields{b: b}
	var value string
	switch f.u32() {
	case integer:
		value = plainNumber(floatBits(float64(int32(f.u32()))))
	case real:
		value = plainNumber(f.u64())
	case boolean:
		value = strings.ToLower(boolText(f.u16()))
	case text:
		if n := int64(f.u32()); n <= int64(len(f.b)) {
			value = p.text(f.take(int(n)))
		}
	case wideText:
		if n := 2 * int64(f.u32()); n <= int64(len(f.b)) {
			value = (&properties{page: pageUTF16}).text(f.take(int(n)))
		}
	default:
		return "", false
	}
	return value, !f.short
}

// text decodes a text, which ends with a zero.
func (p *properties) text(b []byte) string {
	const utf8Page, vietnamese = 65001, 1258
	var out []byte
	switch p.page {
	case pageUTF16:
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		out = appendUnits(nil, units)
	case utf8Page:
		out = b
	case vietnamese:
		out, _ = charmap.Windows1258.NewDecoder().Bytes(b)
	default:
		out, _ = charmap.Windows1252.NewDecoder().Bytes(b)
	}
	plain, _, _ := strings.Cut(string(out), "\x00")
	return strings.ToValidUTF8(plain, "?")
}
