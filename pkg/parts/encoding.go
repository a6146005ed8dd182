package parts

import (
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// source passes a document on as UTF-8 without a byte order mark. It recognises UTF-16 by the
// first bytes and converts it.
type source struct {
	in    io.Reader
	known bool // the encoding is known
	wide  bool // it is UTF-16
	big   bool // with the high byte first

	head  []byte // read but not yet passed on
	raw   []byte // room for UTF-16
	first rune   // the first half of a surrogate pair, until the second comes; else 0
	err   error  // the end of the stream, once head is empty
}

// Read passes on more of the document.
func (s *source) Read(b []byte) (int, error) {
	if !s.known {
		s.detect()
	}
	if s.wide {
		return s.readWide(b)
	}
	if len(s.head) > 0 {
		n := copy(b, s.head)
		s.head = s.head[n:]
		return n, nil
	}
	if s.err != nil {
		return 0, s.err
	}
	return s.in.Read(b)
}

// detect finds the encoding by the first bytes: a mark, or "<" in two bytes.
func (s *source) detect() {
	s.known = true
	s.head = make([]byte, 4)
	n, err := io.ReadFull(s.in, s.head)
	s.head = s.head[:n]
	if err != nil {
		s.err = err
		if errors.Is(err, io.ErrUnexpectedEOF) {
			s.err = io.EOF
		}
	}
	if n >= 3 && string(s.head[:3]) == "\xEF\xBB\xBF" {
		s.head = s.head[3:]
		return
	}
	if n < 2 {
		return
	}
	switch string(s.head[:2]) {
	case "\xFF\xFE":
		s.wide, s.head = true, s.head[2:]
	case "\xFE\xFF":
		s.wide, s.big, s.head = true, true, s.head[2:]
	case "<\x00":
		s.wide = true
	case "\x00<":
		s.wide, s.big = true, true
	}
}

var errWide = sheet.Damaged("XML sai: UTF-16 không hợp lệ", "malformed XML: invalid UTF-16")

// readWide converts as many units as are sure to fit.
func (s *source) readWide(b []byte) (int, error) {
	if s.raw == nil {
		s.raw = make([]byte, 4<<10)
	}
	n := copy(s.raw, s.head)
	s.head = s.head[:0]
	for most := min(len(s.raw), len(b)/utf8.UTFMax*2); n < 2 && s.err == nil; {
		var m int
		m, s.err = s.in.Read(s.raw[n:most])
		n += m
	}
	out := b[:0]
	for i := 0; i+1 < n; i += 2 {
		unit := rune(s.raw[i]) | rune(s.raw[i+1])<<8
		if s.big {
			unit = rune(s.raw[i])<<8 | rune(s.raw[i+1])
		}
		var ok bool
		if out, ok = s.unit(out, unit); !ok {
			return 0, errWide
		}
	}
	if n%2 == 1 {
		s.head = append(s.head, s.raw[n-1])
	}
	if s.err != nil && len(out) == 0 {
		if errors.Is(s.err, io.EOF) && (s.first != 0 || len(s.head) > 0) {
			return 0, errWide
		}
		return 0, s.err
	}
	return len(out), nil
}

// unit appends the character that a unit of UTF-16 forms or completes.
func (s *source) unit(out []byte, unit rune) ([]byte, bool) {
	switch {
	case s.first != 0:
		r := utf16.DecodeRune(s.first, unit)
		s.first = 0
		return utf8.AppendRune(out, r), r != utf8.RuneError
	case utf16.IsSurrogate(unit):
		s.first = unit
		return out, unit < 0xDC00
	}
	return utf8.AppendRune(out, unit), true
}
