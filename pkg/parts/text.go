package parts

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// PlainLength returns how many bytes from the first on mean themselves in any text or
// attribute: ASCII without "&", without the control bytes, and up to the mark that ends
// it, "<" or a quote. It looks at eight bytes at once.
func PlainLength(b []byte, mark byte) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	marks := ones * uint64(mark)
	i := 0
	for ; i+8 <= len(b); i += 8 {
		w := binary.LittleEndian.Uint64(b[i:])
		// Of the bytes that stand out only the first is reliable; behind it a borrow
		// may mark others.
		x, y, z := w^marks, w^ones*'&', w^ones*'<'
		out := (w-ones*' ')&^w | (x-ones)&^x | (y-ones)&^y | (z-ones)&^z | w
		if out &= highs; out != 0 {
			return i + bits.TrailingZeros64(out)/8
		}
	}
	for i < len(b) && b[i] >= ' ' && b[i] < utf8.RuneSelf && b[i] != '&' && b[i] != '<' && b[i] != mark {
		i++
	}
	return i
}

// decode returns what the raw bytes of a text or an attribute stand for. Most
// stand for themselves and are returned as they are.
func (s *Scanner) decode(raw []byte, literal bool) []byte {
	if PlainLength(raw, '&') == len(raw) {
		return raw
	}
	if !ValidText(raw) {
		s.Malformed("có ký tự không hợp lệ: %q", "it has invalid characters: %q", sheet.Clip(raw))
		return nil
	}
	if bytes.IndexByte(raw, '\r') < 0 && (literal || bytes.IndexByte(raw, '&') < 0) {
		return raw
	}
	from := len(s.decoded)
	for i := 0; i < len(raw) && s.err == nil; {
		switch {
		case raw[i] == '\r':
			s.decoded = append(s.decoded, '\n')
			i++
			if i < len(raw) && raw[i] == '\n' {
				i++
			}
		case raw[i] == '&' && !literal:
			i += s.entity(raw[i:])
		default:
			s.decoded = append(s.decoded, raw[i])
			i++
		}
	}
	return s.decoded[from:len(s.decoded):len(s.decoded)]
}

// ValidText reports whether the bytes are UTF-8 of characters that XML allows.
func ValidText(b []byte) bool {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c >= ' ' && c < utf8.RuneSelf, c == '\t', c == '\n', c == '\r':
			i++
		case c < ' ':
			return false
		case c >= 0xE1 && c <= 0xEC && i+2 < len(b) && b[i+1]&0xC0 == 0x80 && b[i+2]&0xC0 == 0x80:
			i += 3 // such as all Vietnamese letters with two marks
		default:
			r, n := utf8.DecodeRune(b[i:])
			if n == 1 || r == 0xFFFE || r == 0xFFFF {
				return false
			}
			i += n
		}
	}
	return true
}

// entity decodes the entity that the bytes begin with and returns its length.
func (s *Scanner) entity(b []byte) int {
	r, n := Entity(b)
	if n > 0 {
		s.decoded = utf8.AppendRune(s.decoded, r)
		return n
	}
	if end := bytes.IndexByte(b, ';'); end >= 0 && end <= longestEntity {
		s.Malformed("thực thể &%s; lạ", "unknown entity &%s;", sheet.Clip(b[1:end]))
	} else {
		s.Malformed("dấu & không mở thực thể nào", "a & that opens no entity")
	}
	return len(b)
}

const longestEntity = 12

// Entity returns the character that an entity such as "&lt;" or "&#225;" stands for,
// and its length; 0 where the bytes begin with none.
func Entity(b []byte) (r rune, n int) {
	end := bytes.IndexByte(b[:min(len(b), longestEntity+1)], ';')
	if end < 0 {
		return 0, 0
	}
	ok := true
	switch name := b[1:end]; string(name) {
	case "lt":
		r = '<'
	case "gt":
		r = '>'
	case "amp":
		r = '&'
	case "quot":
		r = '"'
	case "apos":
		r = '\''
	default:
		r, ok = character(name)
	}
	if !ok {
		return 0, 0
	}
	return r, end + 1
}

// character reads a character reference such as "#225" or "#xE1".
func character(name []byte) (rune, bool) {
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil || n > utf8.MaxRune || n < ' ' && n != '\t' && n != '\n' && n != '\r' {
		return 0, false
	}
	return rune(n), utf8.ValidRune(rune(n)) && n != 0xFFFE && n != 0xFFFF
}
