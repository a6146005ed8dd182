package parts

import (
	"bytes"

	"bloc/pkg/sheet"
)

// bang reads a comment or a CDATA section. Anything else that begins with "<!" could define
// entities and is refused.
func (s *Scanner) bang() Token {
	s.declared = true
	switch {
	case s.need(4) && string(s.buf[s.pos:s.pos+4]) == "<!--":
		return s.comment()
	case s.need(9) && string(s.buf[s.pos:s.pos+9]) == "<![CDATA[":
		return s.cdata()
	case s.need(9) && string(s.buf[s.pos:s.pos+9]) == "<!DOCTYPE":
		return s.broken("có DOCTYPE", "it has a DOCTYPE")
	}
	return s.broken("thẻ <! lạ", "unknown markup <!")
}

func (s *Scanner) comment() Token {
	s.pos += 4
	n := s.until("--")
	if n < 0 || !s.need(n+3) {
		return s.cut()
	}
	if s.buf[s.pos+n+2] != '>' {
		return s.broken("có \"--\" trong chú thích", `"--" within a comment`)
	}
	s.pos += n + 3
	return 0
}

func (s *Scanner) cdata() Token {
	s.pos += 9
	n := s.until("]]>")
	if n < 0 {
		return s.cut()
	}
	raw := s.buf[s.pos : s.pos+n]
	s.pos += n + 3
	if s.Depth() == 0 {
		return s.broken("có chữ ngoài phần tử gốc", "text outside the root element")
	}
	s.Text = s.decoded(raw, true)
	if s.err != nil {
		return Fault
	}
	return Text
}

// instruction skips a processing instruction. Of the XML declaration it checks the encoding.
func (s *Scanner) instruction() Token {
	s.pos += 2
	n := s.until("?>")
	if n < 0 {
		return s.cut()
	}
	body := s.buf[s.pos : s.pos+n]
	s.pos += n + 2
	target, rest := body, []byte(nil)
	if i := bytes.IndexAny(body, " \t\r\n"); i >= 0 {
		target, rest = body[:i], body[i:]
	}
	first := !s.declared
	s.declared = true
	if !bytes.EqualFold(target, []byte("xml")) {
		return 0
	}
	if !first {
		return s.broken("khai báo XML đặt sai chỗ", "the XML declaration is out of place")
	}
	return s.declaration(rest)
}

// declaration checks that the XML declaration names the encoding that was found.
func (s *Scanner) declaration(rest []byte) Token {
	_, after, ok := bytes.Cut(rest, []byte("encoding"))
	if !ok {
		return 0
	}
	after = bytes.TrimLeft(after, " \t\r\n=")
	if len(after) < 2 || after[0] != '"' && after[0] != '\'' {
		return s.broken("khai báo bảng mã sai", "the declaration of the encoding is broken")
	}
	name, _, ok := bytes.Cut(after[1:], after[:1])
	want, order := "UTF-8", ""
	if s.in.wide {
		want, order = "UTF-16", "LE"
		if s.in.big {
			order = "BE"
		}
	}
	if !ok || !bytes.EqualFold(name, []byte(want)) && !bytes.EqualFold(name, []byte(want+order)) {
		return s.broken("khai báo bảng mã %q, phải là %s", "it declares the encoding %q, expected %s", sheet.Clip(name), want)
	}
	return 0
}
