package parts

import (
	"bytes"
	"context"
	"errors"
	"hash/maphash"
	"io"

	"bloc/pkg/sheet"
)

// Token is what the scanner stands on.
type Token uint8

// The tokens.
const (
	End   Token = iota + 1 // the end of the innermost open element
	Start                  // the start of an element: name, space and attrs are set
	Text                   // a run of text: text is set
	Done                   // the document is over
	Fault                  // err is set
)

// Attr is an attribute of the start tag the scanner stands on. Its value is
// decoded and good until the next token.
type Attr struct {
	Name  []byte // the local name
	Value []byte
	Space Space
}

// Scanner reads one XML document from a stream, through a window that grows
// only as far as a single tag or run of text needs. It accepts well-formed XML
// in UTF-8 alone, without a DOCTYPE, and stays on its first error.
//
// It exists because cells are nearly all of a workbook's bytes: no value is
// copied that the caller does not keep, and nothing is reflected upon.
type Scanner struct {
	ctx    context.Context
	in     source
	limits *sheet.Limits
	spaces *Spaces
	err    error

	window   []byte
	pos, end int // what is unread of the window
	drained  bool

	names      []byte // the names of the open elements, one behind the other
	starts     []int  // where each begins
	bound      []binding
	prefixes   []byte              // those declared, one behind the other
	slots      [prefixSlots]uint16 // of bound by their hashed prefixes, from 1
	unprefixed Space               // of names without a prefix
	seed       maphash.Seed
	index      [attrSlots]uint8 // the attributes of one tag by their hashed names, from 1
	pending    bool             // the end tag of an empty element is still to come
	colons     bool             // the tag has names with a prefix
	rooted     bool             // the root element has begun
	declared   bool             // past the place of an XML declaration

	Space Space  // of the element just started
	Name  []byte // its local name
	Attrs []Attr
	Text  []byte // the run of text, decoded; good until the next token

	decoded []byte // values that had to be decoded, for one token
}

// firstWindow is the size of the window until a tag or a run of text is longer.
const firstWindow = 32 << 10

// NewScanner returns a scanner of documents whose names are of these namespaces.
func NewScanner(spaces *Spaces) *Scanner {
	return &Scanner{spaces: spaces, window: make([]byte, firstWindow), seed: maphash.MakeSeed()}
}

// Begin sets under which limits the next documents are read, and until when.
func (s *Scanner) Begin(ctx context.Context, limits *sheet.Limits) { s.ctx, s.limits = ctx, limits }

// Rest lets go of the document and the limits. It is false for a scanner that a long run of
// text has made large, which is not worth keeping.
func (s *Scanner) Rest() bool {
	s.Reset(nil)
	s.ctx, s.limits = nil, nil
	return len(s.window) == firstWindow
}

// Err returns the first error; nil for none.
func (s *Scanner) Err() error { return s.err }

// Reset makes the scanner ready for another document, keeping its buffers.
func (s *Scanner) Reset(in io.Reader) {
	*s = Scanner{
		ctx: s.ctx, limits: s.limits, spaces: s.spaces, in: source{in: in}, window: s.window,
		names: s.names[:0], starts: s.starts[:0], bound: s.bound[:0],
		seed: s.seed, prefixes: s.prefixes[:0], Attrs: s.Attrs[:0], decoded: s.decoded[:0],
	}
}

// fail records the first error.
func (s *Scanner) fail(err error) Token {
	if s.err == nil {
		s.err = err
	}
	return Fault
}

// Malformed records that the document is no XML as it should be.
func (s *Scanner) Malformed(vi, en string, args ...any) Token {
	return s.fail(sheet.Damaged("XML sai: "+vi, "malformed XML: "+en, args...))
}

// fill reads more of the stream behind what is unread. It is false at the end
// of the stream and on an error.
func (s *Scanner) fill() bool {
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
			s.fail(sheet.OverLimit(sheet.Counted.Token, int64(s.limits.Token)))
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

// Next moves to the next token. Comments and processing instructions are passed over.
func (s *Scanner) Next() Token {
	if s.pending {
		s.pending = false
		return s.Pop()
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
	return Fault
}

// finish is the end of the stream.
func (s *Scanner) finish() Token {
	switch {
	case s.err != nil:
		return Fault
	case len(s.starts) > 0:
		return s.Malformed("dữ liệu bị cắt cụt trong phần tử <%s>", "cut off within the element <%s>", sheet.Clip(s.names[s.starts[len(s.starts)-1]:]))
	case !s.rooted:
		return s.Malformed("không có phần tử nào", "there is no element")
	}
	return Done
}

// markup reads what begins with "<"; 0 when it was nothing of interest.
func (s *Scanner) markup() Token {
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
func (s *Scanner) need(n int) bool {
	for s.end-s.pos < n {
		if !s.fill() {
			return false
		}
	}
	return true
}

// until returns the length of what lies before the mark, from the position on,
// or -1 when the stream ends before it.
func (s *Scanner) until(mark string) int {
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
func (s *Scanner) cut() Token {
	return s.Malformed("dữ liệu bị cắt cụt", "it is cut off")
}

// run reads the text up to the next "<".
func (s *Scanner) run() Token {
	s.declared = true
	// What is plain up to the next tag needs no further look.
	n := PlainLength(s.window[s.pos:s.end], '<')
	if plain := s.pos+n < s.end && s.window[s.pos+n] == '<'; plain && len(s.starts) > 0 {
		s.Text = s.window[s.pos : s.pos+n]
		s.pos += n
		return Text
	}
	if n = s.until("<"); n < 0 {
		if s.err != nil {
			return Fault
		}
		n = s.end - s.pos
	}
	raw := s.window[s.pos : s.pos+n]
	s.pos += n
	if len(s.starts) == 0 {
		if !blank(raw) {
			return s.Malformed("có chữ ngoài phần tử gốc", "text outside the root element")
		}
		return 0
	}
	s.Text = s.decode(raw, false)
	if s.err != nil {
		return Fault
	}
	return Text
}

// Progress returns which share of the document has been read, by its stated size.
func (s *Scanner) Progress() float64 {
	p, ok := s.in.in.(*Part)
	if !ok || p.want.UncompressedSize64 == 0 {
		return 1
	}
	return float64(p.read-int64(s.end-s.pos)) / float64(p.want.UncompressedSize64)
}
