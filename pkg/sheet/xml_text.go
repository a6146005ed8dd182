package sheet

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// plainByte marks the bytes that mean themselves in any text: ASCII without "&",
// without the carriage return, which XML folds, and without the control bytes,
// which it forbids.
var plainByte = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c < utf8.RuneSelf && c != '&' || c == '\n' || c == '\t'
	}
	return t
}()

func plain(b []byte) bool {
	for _, c := range b {
		if !plainByte[c] {
			return false
		}
	}
	return true
}

// decode returns what the raw bytes of a text or an attribute stand for. Most
// stand for themselves and are returned as they are.
func (s *scanner) decode(raw []byte, literal bool) []byte {
	if plain(raw) {
		return raw
	}
	if !validText(raw) {
		s.malformed("có ký tự không hợp lệ: %q", "it has invalid characters: %q", clip(raw))
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

// validText tells whether the bytes are UTF-8 of characters that XML allows.
func validText(b []byte) bool {
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if n == 1 || r == 0xFFFE || r == 0xFFFF {
			return false
		}
		i += n
	}
	return true
}

// entity decodes the entity that the bytes begin with and returns its length.
func (s *scanner) entity(b []byte) int {
	end := bytes.IndexByte(b, ';')
	if end < 0 || end > 12 {
		s.malformed("dấu & không mở thực thể nào", "a & that opens no entity")
		return len(b)
	}
	name := string(b[1:end])
	switch name {
	case "lt":
		s.decoded = append(s.decoded, '<')
	case "gt":
		s.decoded = append(s.decoded, '>')
	case "amp":
		s.decoded = append(s.decoded, '&')
	case "quot":
		s.decoded = append(s.decoded, '"')
	case "apos":
		s.decoded = append(s.decoded, '\'')
	default:
		r, ok := character(name)
		if !ok {
			s.malformed("thực thể &%s; lạ", "unknown entity &%s;", clip([]byte(name)))
			return len(b)
		}
		s.decoded = utf8.AppendRune(s.decoded, r)
	}
	return end + 1
}

// character reads a character reference such as "#225" or "#xE1".
func character(name string) (rune, bool) {
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || n < ' ' && n != '\t' && n != '\n' && n != '\r' {
		return 0, false
	}
	return rune(n), utf8.ValidRune(rune(n)) && n != 0xFFFE && n != 0xFFFF
}
