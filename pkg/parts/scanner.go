package parts

import (
	"context"
	"hash/maphash"
	"io"

	"bloc/pkg/sheet"
)

// Token is what the scanner stands at.
type Token uint8

// The tokens.
const (
	End   Token = iota + 1 // the end of the innermost open element
	Start                  // the start of an element; Name, Space and Attrs are set
	Text                   // a run of text; Text is set
	Done                   // the document is over
	Fault                  // Err returns the error
)

// Scanner reads one XML document from a stream. It accepts well-formed XML in UTF-8 alone,
// without a DOCTYPE, and stays on its first error.
//
// It exists because cells are nearly all of a workbook's bytes: no value is copied that the
// caller does not keep, and nothing is reflected upon.
type Scanner struct {
	window
	elements
	decoder
	attributes
	scope

	pending  bool // the end tag of an empty element is still to come
	colons   bool // the tag has names with a prefix
	rooted   bool // the root element has begun
	declared bool // an XML declaration may stand here no more

	Space Space  // of the element that just started
	Name  []byte // its local name
	Text  []byte // the run of text, decoded; valid until the next token
}

// NewScanner returns a scanner of documents with these namespaces.
func NewScanner(spaces *Spaces) *Scanner {
	seed := maphash.MakeSeed()
	return &Scanner{window: window{buf: make([]byte, firstWindow)}, scope: scope{spaces: spaces, seed: seed}, attributes: attributes{seed: seed}}
}

// Begin sets the context and the limits for the next documents.
func (s *Scanner) Begin(ctx context.Context, limits *sheet.Limits) { s.ctx, s.limits = ctx, limits }

// Rest lets go of the document and the limits. It is false if a long run of text has made the
// scanner too large to be kept.
func (s *Scanner) Rest() bool {
	s.Reset(nil)
	s.ctx, s.limits = nil, nil
	return len(s.buf) == firstWindow
}

// Reset makes the scanner ready for another document, keeping its buffers.
func (s *Scanner) Reset(in io.Reader) {
	*s = Scanner{
		window:     window{ctx: s.ctx, limits: s.limits, in: source{in: in}, buf: s.buf},
		scope:      scope{spaces: s.spaces, seed: s.scope.seed, bound: s.bound[:0], prefixes: s.prefixes[:0]},
		attributes: attributes{seed: s.attributes.seed, Attrs: s.Attrs[:0]},
		decoder:    decoder{out: s.out[:0]},
		elements:   elements{names: s.names[:0], starts: s.starts[:0]},
	}
}

// Next moves to the next token. It skips comments and processing instructions.
func (s *Scanner) Next() Token {
	if s.pending {
		s.pending = false
		return s.Pop()
	}
	s.out = s.out[:0]
	for s.err == nil {
		if s.pos == s.end && !s.fill() {
			return s.finish()
		}
		if s.buf[s.pos] != '<' {
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

// finish ends the document at the end of the stream.
func (s *Scanner) finish() Token {
	switch {
	case s.err != nil:
		return Fault
	case s.Depth() > 0:
		return s.broken("dữ liệu bị cắt cụt trong phần tử <%s>", "cut off within the element <%s>", sheet.Clip(s.innermost()))
	case !s.rooted:
		return s.broken("không có phần tử nào", "there is no element")
	}
	return Done
}

// markup reads what begins with "<"; 0 if the caller need not know of it.
func (s *Scanner) markup() Token {
	if !s.need(2) {
		return s.cut()
	}
	switch c := s.buf[s.pos+1]; c {
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

// run reads the text up to the next "<".
func (s *Scanner) run() Token {
	s.declared = true
	// Text that is plain up to the next tag needs no further look.
	n := PlainLength(s.buf[s.pos:s.end], '<')
	if plain := s.pos+n < s.end && s.buf[s.pos+n] == '<'; plain && s.Depth() > 0 {
		s.Text = s.buf[s.pos : s.pos+n]
		s.pos += n
		return Text
	}
	if n = s.until("<"); n < 0 {
		if s.err != nil {
			return Fault
		}
		n = s.end - s.pos
	}
	raw := s.buf[s.pos : s.pos+n]
	s.pos += n
	if s.Depth() == 0 {
		if !blank(raw) {
			return s.broken("có chữ ngoài phần tử gốc", "text outside the root element")
		}
		return 0
	}
	s.Text = s.decoded(raw, false)
	if s.err != nil {
		return Fault
	}
	return Text
}

// decoded returns what the raw bytes of a text or an attribute stand for. Literal ones have no
// entities. The result is valid for one token.
func (s *Scanner) decoded(raw []byte, literal bool) []byte {
	text, err := s.decode(raw, literal)
	if err != nil {
		s.fail(err)
	}
	return text
}
