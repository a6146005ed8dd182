package xlsx

import (
	"bytes"
	"context"
	"errors"
	"hash/maphash"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// token is what the scanner stands on.
type token uint8

const (
	tokenEnd   token = iota + 1 // the end of the innermost open element
	tokenStart                  // the start of an element: name, space and attrs are set
	tokenText                   // a run of text: text is set
	tokenDone                   // the document is over
	tokenFault                  // err is set
)

// attr is an attribute of the start tag the scanner stands on. Its value is
// decoded and good until the next token.
type attr struct {
	name  []byte // the local name
	value []byte
	space namespace
}

// scanner reads one XML document from a stream, through a window that grows
// only as far as a single tag or run of text needs. It accepts well-formed XML
// in UTF-8 alone, without a DOCTYPE, and stays on its first error.
//
// It exists because cells are nearly all of a workbook's bytes: no value is
// copied that the caller does not keep, and nothing is reflected upon.
type scanner struct {
	ctx    context.Context
	in     source
	limits *sheet.Limits
	err    error

	window   []byte
	pos, end int // what is unread of the window
	drained  bool

	names      []byte // the names of the open elements, one behind the other
	starts     []int  // where each begins
	bound      []binding
	prefixes   []byte              // those declared, one behind the other
	slots      [prefixSlots]uint16 // of bound by their hashed prefixes, from 1
	unprefixed namespace           // of names without a prefix
	seed       maphash.Seed
	index      [attrSlots]uint8 // the attributes of one tag by their hashed names, from 1
	pending    bool             // the end tag of an empty element is still to come
	colons     bool             // the tag has names with a prefix
	rooted     bool             // the root element has begun
	declared   bool             // past the place of an XML declaration

	space namespace
	name  []byte
	attrs []attr
	text  []byte

	decoded []byte // values that had to be decoded, for one token
}

// firstWindow is the size of the window until a tag or a run of text is longer.
const firstWindow = 32 << 10

func newScanner(ctx context.Context, limits *sheet.Limits) *scanner {
	return &scanner{ctx: ctx, limits: limits, window: make([]byte, firstWindow), seed: maphash.MakeSeed()}
}

// reset makes the scanner ready for another document, keeping its buffers.
func (s *scanner) reset(in io.Reader) {
	*s = scanner{
		ctx: s.ctx, limits: s.limits, in: source{in: in}, window: s.window,
		names: s.names[:0], starts: s.starts[:0], bound: s.bound[:0],
		seed: s.seed, prefixes: s.prefixes[:0], attrs: s.attrs[:0], decoded: s.decoded[:0],
	}
}

// fail records the first error.
func (s *scanner) fail(err error) token {
	if s.err == nil {
		s.err = err
	}
	return tokenFault
}

func (s *scanner) malformed(vi, en string, args ...any) token {
	return s.fail(sheet.Damaged("XML sai: "+vi, "malformed XML: "+en, args...))
}

// fill reads more of the stream behind what is unread. It is false at the end
// of the stream and on an error.
func (s *scanner) fill() bool {
	if s.err != nil || s.drained {
		return false
	}
	if err := s.ctx.Err(); err != nil {
		s.fail(err)
		return false
	}
	copy(s.window, s.window[s.pos:s.end])
	s.pos, s.end = 0, s.end-s.pos
	if s.end == len(s.window) {
		if len(s.window) >= s.limits.Token {
			s.fail(sheet.OverLimit(diag.Text{Vi: "độ dài một thẻ hoặc một đoạn chữ", En: "length of one tag or run of text"}, int64(s.limits.Token)))
			return false
		}
		s.window = append(s.window, make([]byte, len(s.window))...)
	}
	for {
		n, err := s.in.Read(s.window[s.end:])
		s.end += n
		if errors.Is(err, io.EOF) {
			s.drained = true
		} else if err != nil {
			s.fail(err)
			return false
		}
		if n > 0 || s.drained {
			return n > 0
		}
	}
}

// next moves to the next token. Comments and processing instructions are passed over.
func (s *scanner) next() token {
	if s.pending {
		s.pending = false
		return s.pop()
	}
	s.decoded = s.decoded[:0]
	for s.err == nil {
		if s.pos == s.end && !s.fill() {
			return s.finish()
		}
		if s.window[s.pos] != '<' {
			if t := s.run(); t != 0 {
				return t
			}
			continue
		}
		if t := s.markup(); t != 0 {
			return t
		}
	}
	return tokenFault
}

// finish is the end of the stream.
func (s *scanner) finish() token {
	switch {
	case s.err != nil:
		return tokenFault
	case len(s.starts) > 0:
		return s.malformed("dữ liệu bị cắt cụt trong phần tử <%s>", "cut off within the element <%s>", sheet.Clip(s.names[s.starts[len(s.starts)-1]:]))
	case !s.rooted:
		return s.malformed("không có phần tử nào", "there is no element")
	}
	return tokenDone
}

// markup reads what begins with "<"; 0 when it was nothing of interest.
func (s *scanner) markup() token {
	if !s.need(2) {
		return s.cut()
	}
	switch c := s.window[s.pos+1]; c {
	case '/':
		return s.endTag()
	case '!':
		return s.bang()
	case '?':
		return s.instruction()
	default:
		return s.startTag()
	}
}

// need makes n bytes of the window readable if the stream has them.
func (s *scanner) need(n int) bool {
	for s.end-s.pos < n {
		if !s.fill() {
			return false
		}
	}
	return true
}

// until returns the length of what lies before the mark, from the position on,
// or -1 when the stream ends before it.
func (s *scanner) until(mark string) int {
	for from := 0; ; {
		unread := s.window[s.pos:s.end]
		if i := bytes.Index(unread[from:], []byte(mark)); i >= 0 {
			return from + i
		}
		from = max(0, len(unread)-len(mark)+1)
		if !s.fill() {
			return -1
		}
	}
}

// cut is the fault of a stream that ends within markup.
func (s *scanner) cut() token {
	return s.malformed("dữ liệu bị cắt cụt", "it is cut off")
}

// run reads the text up to the next "<".
func (s *scanner) run() token {
	s.declared = true
	// What is plain up to the next tag needs no further look.
	n := plainLength(s.window[s.pos:s.end], '<')
	if plain := s.pos+n < s.end && s.window[s.pos+n] == '<'; plain && len(s.starts) > 0 {
		s.text = s.window[s.pos : s.pos+n]
		s.pos += n
		return tokenText
	}
	if n = s.until("<"); n < 0 {
		if s.err != nil {
			return tokenFault
		}
		n = s.end - s.pos
	}
	raw := s.window[s.pos : s.pos+n]
	s.pos += n
	if len(s.starts) == 0 {
		if !blank(raw) {
			return s.malformed("có chữ ngoài phần tử gốc", "text outside the root element")
		}
		return 0
	}
	s.text = s.decode(raw, false)
	if s.err != nil {
		return tokenFault
	}
	return tokenText
}

// progress returns which share of the document has been read, by its stated size.
func (s *scanner) progress() float64 {
	p, ok := s.in.in.(*part)
	if !ok || p.want.UncompressedSize64 == 0 {
		return 1
	}
	return float64(p.read-int64(s.end-s.pos)) / float64(p.want.UncompressedSize64)
}
