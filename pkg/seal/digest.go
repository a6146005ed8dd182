package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

type sum = [sha256.Size]byte

// digester goes through a JSON text once. It trusts that the text is valid, and keeps no
// more of it than the digests of the members of what is open.
type digester struct {
	text   []byte
	at     int
	path   []step // where it is
	open   []one  // the members of the objects that it is in
	buffer []byte // for what is made a digest of
	sums   []byte // the digests of the elements of the arrays that it is in
	order  []int  // room for the order of the members of an object
	stated string // the digest that the text states
}

// step is a name in an object, or a place in an array.
type step struct {
	name []byte // nil in an array
	at   int
}

// one is a member of an object.
type one struct {
	name []byte
	sum  sum
}

// object returns the digest of a text that is one object.
func (d *digester) object() (string, error) {
	whole, err := d.value()
	var known *Broken
	if err != nil && !errors.As(err, &known) {
		err = invalid(err)
	}
	return fmt.Sprintf("sha256:%x", whole), err
}

// value returns the digest of the value that comes next.
func (d *digester) value() (sum, error) {
	switch c := d.next(); {
	case c == '"':
		text, err := d.string()
		if len(d.path) == 1 && string(d.path[0].name) == member {
			d.stated = string(text)
		}
		d.buffer = append(append(d.buffer[:0], '"'), text...)
		return sha256.Sum256(d.buffer), err
	case c != '{' && c != '[':
		return d.word()
	case len(d.path) > deepest:
		return sum{}, broken("JSON lồng quá %d cấp", "the JSON is nested deeper than %d", deepest)
	case c == '{':
		return d.members()
	}
	return d.elements()
}

// within returns the digest of the next value, which stands at a place of what is open.
func (d *digester) within(s step) (sum, error) {
	d.path = append(d.path, s)
	sum, err := d.value()
	d.path = d.path[:len(d.path)-1]
	return sum, err
}

func (d *digester) members() (sum, error) {
	outer := len(d.open)
	for d.at++; d.next() != '}'; d.skip(',') {
		name, err := d.string()
		if err != nil {
			return sum{}, err
		}
		d.skip(':')
		s, err := d.within(step{name: name})
		if err != nil {
			return sum{}, err
		}
		d.open = append(d.open, one{name, s})
	}
	d.at++
	all := d.open[outer:]
	d.open = d.open[:outer]
	d.order = d.order[:0]
	for i := range all {
		d.order = append(d.order, i)
	}
	slices.SortFunc(d.order, func(i, j int) int { return bytes.Compare(all[i].name, all[j].name) })
	d.buffer = append(d.buffer[:0], '{')
	for i, at := range d.order {
		m := &all[at]
		if i > 0 && bytes.Equal(all[d.order[i-1]].name, m.name) {
			where := d.where(m.name)
			return sum{}, broken("%q ghi hai lần", "%q stands twice", where)
		}
		if len(d.path) == 0 && string(m.name) == member {
			continue
		}
		d.buffer = binary.AppendUvarint(d.buffer, uint64(len(m.name)))
		d.buffer = append(append(d.buffer, m.name...), m.sum[:]...)
	}
	return sha256.Sum256(d.buffer), nil
}

// where is the path to a member of the object that is open.
func (d *digester) where(name []byte) string {
	var steps []string
	for _, s := range append(d.path, step{name: name}) {
		if s.name == nil {
			steps = append(steps, strconv.Itoa(s.at))
			continue
		}
		steps = append(steps, string(s.name))
	}
	return strings.Join(steps, ".")
}

// mostSums is how many bytes of digests of an array's elements are kept before they go into
// its own.
const mostSums = 64 << 10

func (d *digester) elements() (sum, error) {
	outer := len(d.sums)
	d.sums = append(d.sums, '[')
	var long hash.Hash // nil as long as all are kept
	d.at++
	for i := 0; d.next() != ']'; i++ {
		s, err := d.within(step{at: i})
		if err != nil {
			return sum{}, err
		}
		d.skip(',')
		if d.sums = append(d.sums, s[:]...); len(d.sums)-outer > mostSums {
			if long == nil {
				long = sha256.New()
			}
			long.Write(d.sums[outer:])
			d.sums = d.sums[:outer]
		}
	}
	d.at++
	all := d.sums[outer:]
	d.sums = d.sums[:outer]
	if long == nil {
		return sha256.Sum256(all), nil
	}
	long.Write(all)
	return sum(long.Sum(nil)), nil
}

// next returns the next byte that is no blank, 0 at the end.
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

// skip passes by a byte, if it is the next one that is no blank.
func (d *digester) skip(c byte) {
	if d.next() == c {
		d.at++
	}
}

// string returns what the next token says, which is a string.
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

// word returns the digest of the next token, which is a number, true, false or null.
func (d *digester) word() (sum, error) {
	start := d.at
	for d.at < len(d.text) && !endsWord(d.text[d.at]) {
		d.at++
	}
	switch word := d.text[start:d.at]; string(word) {
	case "":
		return sum{}, io.ErrUnexpectedEOF
	case "null":
		return sha256.Sum256([]byte("<nil>")), nil // as the first digests had it
	default:
		return sha256.Sum256(word), nil
	}
}

// endsWord reports whether a byte is none of a number or a word.
func endsWord(c byte) bool { return isBlank(c) || c == ',' || c == ']' || c == '}' }
