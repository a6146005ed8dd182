package seal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// digester goes through a JSON text once. It assumes that the text is valid.
type digester struct {
	sums
	text   []byte
	at     int
	names  map[string]string // names of members, each kept once
	stated string            // the digest in the text
}

// object returns the digest of a text that consists of one object.
func (d *digester) object() (string, error) {
	err := d.value()
	if err == nil {
		err = d.err
	}
	var known *Broken
	if err != nil && !errors.As(err, &known) {
		err = invalid(err)
	}
	return fmt.Sprintf("sha256:%x", d.whole), err
}

// value takes the next value.
func (d *digester) value() error {
	switch c := d.next(); {
	case c == '"':
		read, err := d.string()
		if len(d.levels) == 1 && d.levels[0].object && d.name == member {
			d.stated = string(read)
		}
		text(&d.sums, read)
		return err
	case c != '{' && c != '[':
		return d.word()
	case len(d.levels) > deepest:
		return broken("JSON lồng quá %d cấp", "the JSON is nested deeper than %d", deepest)
	case c == '{':
		return d.inner()
	}
	return d.elements()
}

// inner takes an object.
func (d *digester) inner() error {
	d.enter(true)
	for d.at++; d.next() != '}'; d.skip(',') {
		name, err := d.string()
		if err != nil {
			return err
		}
		d.skip(':')
		d.name = d.kept(name)
		if err := d.value(); err != nil {
			return err
		}
	}
	d.at++
	d.leave()
	return nil
}

// kept returns the kept copy of a member's name.
func (d *digester) kept(name []byte) string {
	kept, ok := d.names[string(name)]
	if !ok {
		if d.names == nil {
			d.names = map[string]string{}
		}
		kept = string(name)
		d.names[kept] = kept
	}
	return kept
}

// elements takes an array.
func (d *digester) elements() error {
	d.enter(false)
	for d.at++; d.next() != ']'; d.skip(',') {
		if err := d.value(); err != nil {
			return err
		}
	}
	d.at++
	d.leave()
	return nil
}

// next returns the next byte that is not blank; 0 at the end.
func (d *digester) next() byte {
	at := d.at
	for at < len(d.text) && isBlank(d.text[at]) {
		at++
	}
	if d.at = at; at < len(d.text) {
		return d.text[at]
	}
	return 0
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// skip skips a byte, if it is the next one that is not blank.
func (d *digester) skip(c byte) {
	if d.next() == c {
		d.at++
	}
}

// string returns the text of the next token, a string.
func (d *digester) string() ([]byte, error) {
	if d.next() != '"' {
		return nil, io.ErrUnexpectedEOF
	}
	start, plain := d.at, true
	for d.at++; d.at < len(d.text) && d.text[d.at] != '"'; d.at++ {
		if d.text[d.at] == '\\' {
			plain = false
			d.at++
		}
	}
	d.at++
	if d.at > len(d.text) {
		return nil, io.ErrUnexpectedEOF
	}
	if quoted := d.text[start:d.at]; !plain || !utf8.Valid(quoted) {
		var text string
		err := json.Unmarshal(quoted, &text)
		return []byte(text), err
	}
	return d.text[start+1 : d.at-1], nil
}

// word takes the next token, which is a number, true, false or null.
func (d *digester) word() error {
	start := d.at
	for d.at < len(d.text) && !endsWord(d.text[d.at]) {
		d.at++
	}
	if start == d.at {
		return io.ErrUnexpectedEOF
	}
	word(&d.sums, d.text[start:d.at])
	return nil
}

// endsWord reports whether a byte belongs to no number and no word.
func endsWord(c byte) bool { return isBlank(c) || c == ',' || c == ']' || c == '}' }
