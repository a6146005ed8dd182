package parts

import (
	"bytes"

	"bloc/pkg/sheet"
)

// nameByte marks the bytes of names, and the colon behind a prefix among them. All bytes
// beyond ASCII pass here; they are checked as UTF-8 with the rest of the tag.
var nameByte = func() (t [256]uint8) {
	for c := range t {
		if c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' {
			t[c] = inName
		}
	}
	t[':'] = inName | isColon
	return t
}()

const (
	inName uint8 = 1 << iota
	isColon
)

// nameLength returns the length of the name at the beginning of the bytes, and whether it has
// a colon.
func nameLength(b []byte) (n int, colon bool) {
	var all uint8
	for n < len(b) && nameByte[b[n]] != 0 {
		all |= nameByte[b[n]]
		n++
	}
	return n, all&isColon != 0
}

func spaceLength(b []byte) int {
	for i, c := range b {
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return i
		}
	}
	return len(b)
}

func blank(b []byte) bool { return spaceLength(b) == len(b) }

// startTag reads a start tag. If the window ends within it, the tag is read again from its
// "<", with more of the stream.
func (s *Scanner) startTag() Token {
	s.declared = true
	for {
		t, whole := s.tryStartTag()
		if whole || s.err != nil {
			return t
		}
		if !s.fill() {
			return s.cut()
		}
	}
}

// tryStartTag reads a start tag from the window; whole is false if the tag goes on behind it.
func (s *Scanner) tryStartTag() (t Token, whole bool) {
	b := s.buf[s.pos+1 : s.end]
	n, colon := nameLength(b)
	if n == len(b) {
		return 0, false
	}
	if n == 0 || !beginsName(b[0]) {
		return s.broken("dấu < không mở thẻ nào", "a < that opens no tag"), true
	}
	full := b[:n]
	s.Attrs, s.out = s.Attrs[:0], s.out[:0]
	s.colons = colon
	i, declares := n, false
	for {
		gap := spaceLength(b[i:])
		i += gap
		if i+1 >= len(b) {
			// ">" needs no byte behind it, but "/>" does.
			if i < len(b) && b[i] == '>' {
				return s.open(full, i+2, false, declares), true
			}
			return 0, false
		}
		switch {
		case b[i] == '>':
			return s.open(full, i+2, false, declares), true
		case b[i] == '/':
			if b[i+1] != '>' {
				return s.broken("thẻ <%s> viết sai", "the tag <%s> is broken", sheet.Clip(full)), true
			}
			return s.open(full, i+3, true, declares), true
		case gap == 0:
			return s.broken("thẻ <%s> viết sai", "the tag <%s> is broken", sheet.Clip(full)), true
		}
		n, ns, ok := s.attribute(b[i:])
		if s.err != nil {
			return Fault, true
		}
		if !ok {
			return 0, false
		}
		i += n
		declares = declares || ns
	}
}

// beginsName reports whether a byte of a name may be its first one.
func beginsName(c byte) bool { return (c < '0' || c > '9') && c != '-' && c != '.' && c != ':' }

// attribute reads one attribute. It returns its length, whether it declares a namespace, and
// whether all of it was there.
func (s *Scanner) attribute(b []byte) (n int, declares, ok bool) {
	n, colon := nameLength(b)
	if n == len(b) {
		return 0, false, false
	}
	name := b[:n]
	s.colons = s.colons || colon
	i := s.quoteAfter(b, n)
	if i < 0 {
		return 0, false, false
	}
	value := b[i+1:]
	length := PlainLength(value, b[i])
	plain := length < len(value) && value[length] == b[i]
	if !plain {
		if length = bytes.IndexByte(value, b[i]); length < 0 {
			return 0, false, false
		}
		if bytes.IndexByte(value[:length], '<') >= 0 {
			s.broken("có dấu < trong thuộc tính %q", "a < within the attribute %q", sheet.Clip(name))
			return 0, false, false
		}
	}
	if len(s.Attrs) >= maxAttributes {
		s.fail(sheet.OverLimit(sheet.Counted.Attributes, maxAttributes))
		return 0, false, false
	}
	if value = value[:length]; !plain {
		value = s.decoded(value, false)
	}
	s.Attrs = append(s.Attrs, Attr{Name: name, Value: value})
	declares = len(name) >= 5 && string(name[:5]) == "xmlns" && (len(name) == 5 || name[5] == ':')
	return i + 2 + length, declares, s.err == nil
}

// quoteAfter returns where the value of an attribute opens, behind a name of n bytes; -1 if
// the window ends before it, or if this is no attribute.
func (s *Scanner) quoteAfter(b []byte, n int) int {
	i := n
	if b[i] != '=' {
		i += spaceLength(b[i:])
	}
	if i < len(b) && b[i] != '=' {
		s.broken("thuộc tính %q không có giá trị", "the attribute %q has no value", sheet.Clip(b[:n]))
		return -1
	}
	if i++; i < len(b) && b[i] != '"' {
		i += spaceLength(b[i:])
	}
	if i >= len(b) {
		return -1
	}
	if n == 0 || b[i] != '"' && b[i] != '\'' {
		s.broken("thuộc tính %q viết sai", "the attribute %q is broken", sheet.Clip(b[:n]))
		return -1
	}
	return i
}

// open enters an element whose tag is length bytes long.
func (s *Scanner) open(full []byte, length int, empty, declares bool) Token {
	if s.Depth() == 0 && s.rooted {
		return s.broken("có hai phần tử gốc", "there are two root elements")
	}
	if s.Depth() >= s.limits.Nesting {
		return s.fail(sheet.OverLimit(sheet.Counted.Nesting, int64(s.limits.Nesting)))
	}
	s.rooted = true
	s.Push(full)
	if declares && !s.bind(s.Attrs, s.Depth()) {
		return s.fail(sheet.OverLimit(sheet.Counted.Namespaces, maxBindings))
	}
	if len(s.Attrs) > 1 {
		if twice := s.twice(); twice != nil {
			return s.broken("thuộc tính %q ghi hai lần", "the attribute %q is given twice", sheet.Clip(twice))
		}
	}
	if s.Space, s.Name = s.unprefixed, full; s.colons && !s.resolve(full) {
		return Fault
	}
	s.pos += length
	s.pending = empty
	return Start
}

// resolve sets the name of the element and splits those of the attributes.
func (s *Scanner) resolve(full []byte) bool {
	var ok bool
	if s.Space, s.Name, ok = s.split(full); !ok {
		return s.undeclared(full)
	}
	for i := range s.Attrs {
		a := &s.Attrs[i]
		if bytes.IndexByte(a.Name, ':') < 0 || bytes.HasPrefix(a.Name, []byte("xmlns:")) {
			continue
		}
		full := a.Name
		if a.Space, a.Name, ok = s.split(full); !ok {
			return s.undeclared(full)
		}
	}
	return true
}

// undeclared refuses a name whose prefix is not declared.
func (s *Scanner) undeclared(full []byte) bool {
	prefix, _, _ := bytes.Cut(full, []byte(":"))
	s.broken("tiền tố %q không được khai báo", "the prefix %q is not declared", sheet.Clip(prefix))
	return false
}

// endTag reads an end tag.
func (s *Scanner) endTag() Token {
	if n := s.PlainEndTag(); n > 0 {
		s.pos += n
		return s.Pop()
	}
	n := s.until(">")
	if n < 0 {
		return s.cut()
	}
	name := s.buf[s.pos+2 : s.pos+n]
	if s.Depth() == 0 {
		return s.broken("thẻ đóng </%s> thừa", "a stray end tag </%s>", sheet.Clip(name))
	}
	open := s.innermost()
	if !bytes.HasPrefix(name, open) || !blank(name[len(open):]) {
		return s.broken("thẻ đóng </%s> không khớp <%s>", "the end tag </%s> does not match <%s>", sheet.Clip(name), sheet.Clip(open))
	}
	s.pos += n + 1
	return s.Pop()
}

// PlainEndTag returns the length of the end tag at hand; 0 if not all of it is there, or if it
// is more than the name of the innermost element.
func (s *Scanner) PlainEndTag() int {
	if s.Depth() == 0 {
		return 0
	}
	open := s.innermost()
	tag, n := s.buf[s.pos:s.end], len("</")+len(open)
	if len(tag) <= n || tag[n] != '>' || string(tag[len("</"):n]) != string(open) {
		return 0
	}
	return n + 1
}

// Pop leaves the innermost element.
func (s *Scanner) Pop() Token {
	s.unbind(s.Depth())
	s.close()
	return End
}
