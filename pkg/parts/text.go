package parts

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// PlainLength returns the length of the plain bytes at the beginning of a text or an
// attribute: ASCII without "&" and control bytes, up to the mark that ends it, "<" or a quote.
// It looks at eight bytes at once.
func PlainLength(b []byte, mark byte) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	marks := ones * uint64(mark)
	i := 0
	for ; i+8 <= len(b); i += 8 {
		w := binary.LittleEndian.Uint64(b[i:])
		// Only the first of the bytes that stand out is reliable. A borrow may mark others
		// behind it.
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

// decoder turns what a document says into the text that it stands for.
type decoder struct {
	out []byte // the texts of one token that had to be decoded, one behind the other
}

// decode returns what the raw bytes of a text or an attribute stand for. Most stand for
// themselves and are returned as they are. Literal ones have no entities.
func (d *decoder) decode(raw []byte, literal bool) ([]byte, error) {
	if PlainLength(raw, '&') == len(raw) {
		return raw, nil
	}
	if !ValidText(raw) {
		return nil, malformed("có ký tự không hợp lệ: %q", "it has invalid characters: %q", sheet.Clip(raw))
	}
	if bytes.IndexByte(raw, '\r') < 0 && (literal || bytes.IndexByte(raw, '&') < 0) {
		return raw, nil
	}
	from := len(d.out)
	for i := 0; i < len(raw); {
		switch {
		case raw[i] == '\r':
			d.out = append(d.out, '\n')
			i++
			if i < len(raw) && raw[i] == '\n' {
				i++
			}
		case raw[i] == '&' && !literal:
			r, n := Entity(raw[i:])
			if n == 0 {
				return nil, noEntity(raw[i:])
			}
			d.out = utf8.AppendRune(d.out, r)
			i += n
		default:
			d.out = append(d.out, raw[i])
			i++
		}
	}
	return d.out[from:len(d.out):len(d.out)], nil
}

// ValidText reports whether the bytes are UTF-8 and all characters are allowed in XML.
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

// noEntity is the error of a "&" that begins no entity.
func noEntity(b []byte) error {
	if end := bytes.IndexByte(b, ';'); end >= 0 && end <= longestEntity {
		return malformed("thực thể &%s; lạ", "unknown entity &%s;", sheet.Clip(b[1:end]))
	}
	return malformed("dấu & không mở thực thể nào", "a & that opens no entity")
}

const longestEntity = 12

// Entity returns the character that an entity such as "&lt;" or "&#225;" stands for, and the
// length of the entity; 0 if the bytes begin with none.
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
