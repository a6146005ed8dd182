package xlsx

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// sharedStrings is the table of the texts that cells refer to by number. It is
// read when the first cell asks for it: a workbook of inline texts never needs it.
type sharedStrings struct {
	part string
	read bool
	err  error
	stringTable
}

// stringTable is a table of texts. They lie in blocks of their own, so that a table that is
// remembered keeps no other texts in memory.
type stringTable struct {
	all   []string
	texts sheet.Texts
}

// sharedText returns the text with the number that a cell gives.
func (r *reader) sharedText(index []byte) (string, error) {
	if !r.shared.read {
		r.shared.read = true
		r.shared.stringTable, r.shared.err = r.readShared()
	}
	if r.shared.err != nil {
		return "", r.shared.err
	}
	i, err := strconv.ParseUint(string(index), 10, 31)
	if err != nil || i >= uint64(len(r.shared.all)) {
		return "", sheet.Damaged("chuỗi dùng chung số %q không có trong bảng %d chuỗi", "there is no shared string %q in the table of %d", sheet.Clip(index), len(r.shared.all))
	}
	return r.shared.all[i], nil
}

// readShared reads the table, unless it is known from another file.
func (r *reader) readShared() (stringTable, error) {
	if r.shared.part == "" {
		return stringTable{}, sheet.Damaged("thiếu bảng chuỗi dùng chung", "the table of shared strings is missing")
	}
	t, err := r.buffers.strings.part(r, r.shared.part, func() (t stringTable, err error) {
		err = r.scan(r.shared.part, func(s *scanner) error { return r.readStrings(&t, s) })
		return t, err
	})
	if over := r.build.Spend(t.texts.Used()); err == nil {
		err = over
	}
	return t, err
}

func (r *reader) readStrings(t *stringTable, s *scanner) error {
	if err := s.Root(spaceMain, "sst"); err != nil {
		return err
	}
	r.quickStrings(t, s)
	var text []byte
	return s.Children(func() (err error) {
		if !s.at("si") {
			return s.Skip()
		}
		if text, err = richText(s, text[:0]); err != nil {
			return err
		}
		if len(t.all) >= r.limits.Cells {
			return sheet.OverLimit(sheet.Counted.Strings, int64(r.limits.Cells))
		}
		if err := r.build.RoomFor(t.texts.Used() + int64(len(text))); err != nil {
			return err
		}
		t.all = append(t.all, t.texts.Keep(text))
		r.quickStrings(t, s)
		return nil
	})
}

// quickStrings reads the shared strings that come next, as long as they are plain texts of one
// run. Like quickRows it leaves everything else to the general way.
func (r *reader) quickStrings(t *stringTable, s *scanner) {
	if !s.Plain(spaceMain) {
		return
	}
	var room [256]byte
	for {
		b := s.Unread()
		raw, length := element(b, "<si><t>", `<si><t xml:space="preserve">`, "</t></si>")
		text, plain := quickText(room[:0], raw)
		if len(raw) == 0 || !plain || len(t.all) >= r.limits.Cells || r.build.RoomFor(t.texts.Used()+int64(len(text))) != nil {
			return
		}
		t.all = append(t.all, t.texts.Keep(text))
		s.Advance(length)
	}
}

// richText appends the text of the element that just started: its own text and that of its
// runs. Phonetic runs are reading aids for Japanese and no part of the text.
func richText(s *scanner, to []byte) ([]byte, error) {
	size := sheet.UsualSize
	err := s.Children(func() (err error) {
		switch {
		case s.at("t"):
			to, err = escapedText(s, to)
			return err
		case s.at("r"):
			to, err = runText(s, to, &size)
			return err
		}
		return s.Skip()
	})
	return to, err
}

// runText appends the text of a run of rich text as it is drawn.
func runText(s *scanner, to []byte, largest *float64) ([]byte, error) {
	var look sheet.Look
	from := len(to)
	err := s.Children(func() (err error) {
		switch {
		case s.at("rPr"):
			return s.Children(func() error {
				switch {
				case s.at("strike"):
					look.Struck = isOn(s)
				case s.at("vertAlign"):
					val := string(s.Attr("val"))
					look.Raised = val == "superscript" || val == "subscript"
				case s.at("sz"):
					look.Size, _ = strconv.ParseFloat(string(s.Attr("val")), 64)
				}
				return s.Skip()
			})
		case s.at("t"):
			to, err = escapedText(s, to)
			return err
		}
		return s.Skip()
	})
	return sheet.DrawRun(to, from, look, largest), err
}

// isOn reports whether a property such as bold holds. It does unless a value denies it.
func isOn(s *scanner) bool {
	val := s.Attr("val")
	return val == nil || truth(val)
}

// escapedText appends the text of the element that just started, with its _xHHHH_ escapes
// undone.
func escapedText(s *scanner, to []byte) ([]byte, error) {
	from := len(to)
	to, err := s.Collect(to)
	if err != nil {
		return to, err
	}
	return append(to[:from], unescape(to[from:])...), nil
}

// unescape undoes the escapes by which Excel stores characters that XML cannot
// hold: _x000D_ is a carriage return, _x005F_ an underscore. It works in place.
func unescape(b []byte) []byte {
	first := bytes.Index(b, []byte("_x"))
	if first < 0 {
		return b
	}
	out := b[:first]
	for i := first; i < len(b); {
		r, n := escape(b[i:])
		if n == 0 {
			out = append(out, b[i])
			i++
			continue
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out
}

// escape reads one escape, or two that form one character; n is 0 if there is none.
func escape(b []byte) (r rune, n int) {
	r, n = escapeUnit(b)
	if n == 0 || !utf16.IsSurrogate(r) {
		return r, n
	}
	low, m := escapeUnit(b[n:])
	if whole := utf16.DecodeRune(r, low); m > 0 && whole != utf8.RuneError {
		return whole, n + m
	}
	return 0, 0
}

func escapeUnit(b []byte) (r rune, n int) {
	const length = len("_x0000_")
	if len(b) < length || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, 0
	}
	for _, c := range b[2:6] {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		default:
			return 0, 0
		}
	}
	return r, length
}
