package diag

import (
	"bytes"
	"encoding/json"
	"io"
)

// WriteJSON writes a value in the form of all JSON outputs: indented, with a line feed
// at the end.
func WriteJSON(w io.Writer, v any) error { return json.NewEncoder(indenter{w}).Encode(v) }

// indenter writes the JSON of one value, which comes in one piece, indented.
type indenter struct{ io.Writer }

func (i indenter) Write(compact []byte) (int, error) {
	if _, err := i.Writer.Write(indented(compact)); err != nil {
		return 0, err
	}
	return len(compact), nil
}

// indented does what json.Indent does with two blanks, in a tenth of the time: it need not check
// what the encoder wrote.
func indented(compact []byte) []byte {
	out := make([]byte, 0, 2*len(compact))
	depth := 0
	line := func(deeper int) {
		depth += deeper
		out = append(out, '\n')
		for range depth {
			out = append(out, "  "...)
		}
	}
	for i := 0; i < len(compact); i++ {
		switch c := compact[i]; c {
		case '"':
			end := i + quotedLength(compact[i:])
			out = append(out, compact[i:end]...)
			i = end - 1
		case '{', '[':
			out = append(out, c)
			if next := compact[i+1]; next != '}' && next != ']' {
				line(1)
			}
		case '}', ']':
			if before := compact[i-1]; before != '{' && before != '[' {
				line(-1)
			}
			out = append(out, c)
		case ',':
			out = append(out, c)
			line(0)
		case ':':
			out = append(out, ": "...)
		default:
			out = append(out, c)
		}
	}
	return out
}

// quotedLength is the length of the string that text begins with, its quotes included.
func quotedLength(text []byte) int {
	n := 1
	for {
		n += bytes.IndexByte(text[n:], '"') + 1
		if !isEscaped(text[:n-1]) {
			return n
		}
	}
}

// isEscaped tells whether what follows a text stands behind a backslash of its own.
func isEscaped(text []byte) bool {
	return (len(text)-len(bytes.TrimRight(text, `\`)))%2 == 1
}
