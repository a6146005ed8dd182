package diag

import (
	"encoding/json"
	"io"
	"strconv"
	"unicode/utf8"
)

// WriteJSON writes an object in the form of all JSON outputs: indented by two blanks,
// with a line feed at the end. fields names its fields, in their order, to the JSON.
func WriteJSON(w io.Writer, fields func(j *JSON)) error {
	j := &JSON{w: w, text: make([]byte, 0, chunk+chunk/4), line: []byte("\n")}
	j.enclose('{', func() { fields(j) }, '}')
	j.text = append(j.text, '\n')
	j.flush()
	return j.err
}

// chunk is about how many bytes are written at a time.
const chunk = 16 << 10

// JSON is a JSON text that is being written, a field of an object or an element of an
// array at a time. Its strings are escaped as those of encoding/json.
type JSON struct {
	w    io.Writer
	text []byte // what is not written yet
	line []byte // what a line begins with: the line feed and the blanks
	some bool   // the object or array that is open holds something
	err  error  // the first one
}

// Text writes a field with a string.
func (j *JSON) Text(name, value string) {
	j.name(name)
	j.quote(value)
}

// Optional writes a field with a string, none where that is empty.
func (j *JSON) Optional(name, value string) {
	if value != "" {
		j.Text(name, value)
	}
}

// Int writes a field with a whole number.
func (j *JSON) Int(name string, value int) {
	j.name(name)
	j.text = strconv.AppendInt(j.text, int64(value), 10)
}

// Bool writes a field that is true or false.
func (j *JSON) Bool(name string, value bool) {
	j.name(name)
	j.text = strconv.AppendBool(j.text, value)
}

// Texts writes a field with an array of strings.
func (j *JSON) Texts(name string, values []string) {
	j.array(name, func() {
		for _, v := range values {
			j.next()
			j.quote(v)
		}
	})
}

// Object writes a field with an object, whose fields are written by a function.
func (j *JSON) Object(name string, fields func()) {
	j.name(name)
	j.enclose('{', fields, '}')
}

func (j *JSON) array(name string, elements func()) {
	j.name(name)
	j.enclose('[', elements, ']')
}

// Objects writes a field with an array of objects, one for each of a list, whose fields
// are written by a function.
func Objects[T any](j *JSON, name string, list []T, fields func(*T)) {
	j.array(name, func() {
		for i := range list {
			j.next()
			j.enclose('{', func() { fields(&list[i]) }, '}')
		}
	})
}

func (j *JSON) name(name string) {
	j.next()
	j.quote(name)
	j.text = append(j.text, ": "...)
}

// next begins the line of a field or an element.
func (j *JSON) next() {
	if len(j.text) >= chunk {
		j.flush()
	}
	if j.some {
		j.text = append(j.text, ',')
	}
	j.some = true
	j.text = append(j.text, j.line...)
}

func (j *JSON) enclose(start byte, content func(), end byte) {
	j.text, j.line, j.some = append(j.text, start), append(j.line, "  "...), false
	content()
	j.line = j.line[:len(j.line)-len("  ")]
	if j.some {
		j.text = append(j.text, j.line...)
	}
	j.text, j.some = append(j.text, end), true
}

func (j *JSON) flush() {
	if j.err == nil {
		_, j.err = j.w.Write(j.text)
	}
	j.text = j.text[:0]
}

// quote writes a string. What encoding/json may write in another way, it does.
func (j *JSON) quote(s string) {
	var bits byte
	for i := range len(s) {
		if escaped[s[i]] {
			j.escape(s)
			return
		}
		bits |= s[i]
	}
	if bits >= utf8.RuneSelf && !utf8.ValidString(s) {
		j.escape(s)
		return
	}
	j.text = append(j.text, '"')
	j.text = append(j.text, s...)
	j.text = append(j.text, '"')
}

// escaped are the bytes that encoding/json escapes, and the first one of the letters
// that it does.
var escaped = func() (set [256]bool) {
	for c := range byte(' ') {
		set[c] = true
	}
	for _, c := range []byte(`"\<>&`) {
		set[c] = true
	}
	set["\u2028"[0]] = true
	return set
}()

func (j *JSON) escape(s string) {
	quoted, err := json.Marshal(s)
	if j.err == nil {
		j.err = err
	}
	j.text = append(j.text, quoted...)
}
