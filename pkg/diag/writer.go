package diag

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Digester is a writer of a JSON text that also takes in what the text says, value by value, and
// seals it with a last field. Package seal has one.
type Digester interface {
	io.Writer
	Name(name string)                       // of the field whose value comes next
	Text(value string)                      // a string
	Word(value []byte)                      // a number, true or false
	Enter(object bool)                      // an object or an array that opens
	Leave()                                 // it closes
	Seal() (name, digest string, err error) // the last field, once all others are written
}

// WriteJSON writes an object in the form of all JSON outputs: indented by two blanks,
// with a line feed at the end. fields names its fields, in their order, to the JSON. A
// Digester seals it.
func WriteJSON(w io.Writer, fields func(j *JSON)) error {
	j := &JSON{w: w, text: make([]byte, 0, chunk+chunk/4), line: []byte("\n")}
	j.digest, _ = w.(Digester)
	j.enclose('{', func() {
		fields(j)
		j.seal()
	}, '}')
	j.text = append(j.text, '\n')
	j.flush()
	return j.err
}

// chunk is about how many bytes are written at a time.
const chunk = 16 << 10

// JSON is a JSON text that is being written, a field of an object or an element of an
// array at a time. Its strings are escaped as those of encoding/json; the names of fields
// are codes of the program, in which there is nothing to escape.
type JSON struct {
	w    io.Writer
	text []byte // what is not written yet
	line []byte // what a line begins with: the line feed and the blanks
	some bool   // the object or array that is open holds something
	err  error  // the first one

	digest Digester // nil for none
}

// seal writes the field that seals the whole object.
func (j *JSON) seal() {
	if j.digest == nil {
		return
	}
	name, digest, err := j.digest.Seal()
	if j.digest = nil; err != nil && j.err == nil {
		j.err = err
	}
	j.Text(name, digest)
}

// Head writes the fields that every output begins with: the version of its shape, and the
// program that wrote it.
func (j *JSON) Head(program string) {
	j.Int("schema_version", 1)
	j.Text("program", program)
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
	start := len(j.text)
	j.text = strconv.AppendInt(j.text, int64(value), 10)
	j.word(start)
}

// Bool writes a field that is true or false.
func (j *JSON) Bool(name string, value bool) {
	j.name(name)
	start := len(j.text)
	j.text = strconv.AppendBool(j.text, value)
	j.word(start)
}

// word takes what is written from a place on into the digest.
func (j *JSON) word(start int) {
	if j.digest != nil {
		j.digest.Word(j.text[start:])
	}
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

// Map writes a field with an object that has a field for each entry of a map, in the
// order of names. These may be any: they are escaped when they get to the function that
// writes a field.
func Map[V any](j *JSON, name string, values map[string]V, field func(name string, value V)) {
	j.Object(name, func() {
		for _, key := range slices.Sorted(maps.Keys(values)) {
			field(escaped(key), values[key])
		}
	})
}

func (j *JSON) name(name string) {
	j.next()
	j.text = append(append(append(j.text, '"'), name...), "\": "...)
	if j.digest != nil {
		j.digest.Name(unescaped(name))
	}
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
	if j.digest != nil {
		j.digest.Enter(start == '{')
	}
	j.text, j.line, j.some = append(j.text, start), append(j.line, "  "...), false
	content()
	j.line = j.line[:len(j.line)-len("  ")]
	if j.some {
		j.text = append(j.text, j.line...)
	}
	j.text, j.some = append(j.text, end), true
	if j.digest != nil {
		j.digest.Leave()
	}
}

func (j *JSON) flush() {
	if j.err == nil {
		_, j.err = j.w.Write(j.text)
	}
	j.text = j.text[:0]
}

func (j *JSON) quote(s string) {
	written := escaped(s)
	j.text = append(append(append(j.text, '"'), written...), '"')
	switch {
	case j.digest == nil:
	case written == s:
		j.digest.Text(s)
	default:
		j.digest.Text(string([]rune(s))) // each byte that is no UTF-8 is written as another letter
	}
}

// unescaped returns what a name says that stands so between quotes.
func unescaped(name string) string {
	if strings.IndexByte(name, '\\') < 0 {
		return name
	}
	var says string
	json.Unmarshal([]byte(`"`+name+`"`), &says) // which escaped wrote, so that it cannot fail
	return says
}

// escaped returns a string as it stands between quotes. Where encoding/json may write it
// in another way than it is, that does; what shows nothing by itself is escaped, for JSON
// is printed on terminals too.
func escaped(s string) string {
	if isPlain(s) {
		return s
	}
	quoted, _ := json.Marshal(s) // which cannot fail
	return escapeUnseen(string(quoted[1 : len(quoted)-1]))
}

func isPlain(s string) bool {
	var bits byte
	for i := range len(s) {
		if special[s[i]] {
			return false
		}
		bits |= s[i]
	}
	return bits < utf8.RuneSelf || utf8.ValidString(s) && !strings.ContainsFunc(s, isUnseen)
}

// special are the bytes that encoding/json escapes, the first one of the letters that it
// does, and DEL.
var special = func() (set [256]bool) {
	for c := range byte(' ') {
		set[c] = true
	}
	for _, c := range []byte("\"\\<>&\x7f") {
		set[c] = true
	}
	set["\u2028"[0]] = true
	return set
}()
