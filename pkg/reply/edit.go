package reply

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// document is a part of XML with the positions of its tags. Edits are spliced into its bytes;
// all others stay.
type document struct {
	data []byte
	tags []tag
	cuts []cut

	open  []int // while the part is read: the open elements, as far as they are kept
	depth int   // the number of all open elements
}

// tag is an element: its start tag and its end tag. In an empty element the two are the same.
type tag struct {
	name       string
	attributes []xml.Attr
	parent     int // index of the element around it, -1 for the root
	start, end int // the start tag
	closing    int // where the end tag begins; end for an empty element
	after      int // where the element ends
}

// cut is an edit: it replaces some bytes by a text.
type cut struct {
	at, n int
	text  string
}

// parse finds the tags of a part. It refuses names with prefixes, encodings other than UTF-8
// and document types: who edits bytes has to know what they mean.
func parse(data []byte) (*document, error) {
	return scan(data, math.MaxInt, nil)
}

// scan is parse for large parts. Elements below a depth, where the root has depth 1, are
// passed to a function as they begin, and not kept.
func scan(data []byte, deepest int, show func(d *document, depth int, t tag)) (*document, error) {
	doc := &document{data: data}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		start := int(d.InputOffset())
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		end := int(d.InputOffset())
		switch t := token.(type) {
		case xml.Directive:
			return nil, errors.New("a document type")
		case xml.StartElement:
			one := tag{name: joined(t.Name), attributes: t.Attr, start: start, end: end}
			if doc.depth++; doc.depth > deepest {
				show(doc, doc.depth, one)
			} else if err := doc.begin(one); err != nil {
				return nil, err
			}
		case xml.EndElement:
			if doc.depth <= deepest {
				if err := doc.close(joined(t.Name), start, end); err != nil {
					return nil, err
				}
			}
			doc.depth--
		}
	}
	if doc.depth != 0 || len(doc.tags) == 0 {
		return nil, errors.New("elements that do not end")
	}
	return doc, nil
}

// begin keeps a start tag.
func (d *document) begin(t tag) error {
	t.parent = -1
	switch {
	case len(d.open) > 0:
		t.parent = d.open[len(d.open)-1]
	case len(d.tags) > 0:
		return errors.New("two roots")
	case strings.Contains(t.name, ":"):
		return errPrefix
	}
	d.open = append(d.open, len(d.tags))
	d.tags = append(d.tags, t)
	return nil
}

// close ends the innermost element that is kept.
func (d *document) close(name string, start, end int) error {
	last := len(d.open) - 1
	if last < 0 || d.tags[d.open[last]].name != name {
		return errors.New("an end tag without a start")
	}
	of := &d.tags[d.open[last]]
	of.closing, of.after = start, end
	d.open = d.open[:last]
	return nil
}

func joined(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// errPrefix refuses <x:worksheet> and the like.
var errPrefix = refuse(refusals.prefixed)

// root returns the first element.
func (d *document) root() int { return 0 }

// children lists the elements directly below one; if a name is given, only those with that
// name.
func (d *document) children(of int, name string) []int {
	var list []int
	for i, t := range d.tags {
		if t.parent == of && (name == "" || t.name == name) {
			list = append(list, i)
		}
	}
	return list
}

// child returns the first element with a name directly below one; -1 if there is none.
func (d *document) child(of int, name string) int {
	for i, t := range d.tags {
		if t.parent == of && t.name == name {
			return i
		}
	}
	return -1
}

// get returns the value of an attribute.
func (d *document) get(i int, name string) (string, bool) { return d.tags[i].get(name) }

func (t tag) get(name string) (string, bool) {
	for _, a := range t.attributes {
		if joined(a.Name) == name {
			return a.Value, true
		}
	}
	return "", false
}

// set gives an attribute a value. It adds the attribute if it is missing.
func (d *document) set(i int, name, value string) { d.assign(d.tags[i], name, value) }

func (d *document) assign(t tag, name, value string) {
	assignment := fmt.Sprintf(` %s="%s"`, name, escape(value))
	if from, to, ok := attribute(string(d.data[t.start:t.end]), name); ok {
		d.cuts = append(d.cuts, cut{t.start + from, to - from, assignment})
		return
	}
	d.cuts = append(d.cuts, cut{t.start + 1 + len(t.name), 0, assignment})
}

// oneAttribute matches an attribute with the blanks before it.
var oneAttribute = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')`)
})

// attribute finds an attribute in a start tag, with the blanks before it.
func attribute(tag, name string) (from, to int, ok bool) {
	for _, m := range oneAttribute().FindAllStringSubmatchIndex(tag, -1) {
		if tag[m[2]:m[3]] == name {
			return m[0], m[1], true
		}
	}
	return 0, 0, false
}

// isEmpty reports whether an element is written as one tag.
func (d *document) isEmpty(i int) bool {
	return d.tags[i].closing == d.tags[i].end && d.tags[i].after == d.tags[i].end
}

// put inserts a text right behind an element's start tag or right before its end.
func (d *document) put(i int, text string, first bool) {
	t := d.tags[i]
	switch {
	case d.isEmpty(i):
		slash := bytes.LastIndexByte(d.data[t.start:t.end], '/')
		d.cuts = append(d.cuts, cut{t.start + slash, t.end - t.start - slash, ">" + text + "</" + t.name + ">"})
	case first:
		d.cuts = append(d.cuts, cut{t.end, 0, text})
	default:
		d.cuts = append(d.cuts, cut{t.closing, 0, text})
	}
}

// remove takes out an element.
func (d *document) remove(i int) {
	t := d.tags[i]
	d.cuts = append(d.cuts, cut{t.start, t.after - t.start, ""})
}

// before inserts a text before an element.
func (d *document) before(i int, text string) {
	d.cuts = append(d.cuts, cut{d.tags[i].start, 0, text})
}

// bytes returns the part with all edits.
func (d *document) bytes() []byte {
	// If something is inserted where something is taken out, it stands before that.
	slices.SortStableFunc(d.cuts, func(a, b cut) int { return cmp.Or(a.at-b.at, min(a.n, 1)-min(b.n, 1)) })
	var out bytes.Buffer
	at := 0
	for _, c := range d.cuts {
		out.Write(d.data[at:c.at])
		out.WriteString(c.text)
		at = c.at + c.n
	}
	out.Write(d.data[at:])
	return out.Bytes()
}

// escape writes a text as XML. It leaves out characters that XML cannot hold.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF {
			return r
		}
		return -1
	}, s)
	return html.EscapeString(strings.ToValidUTF8(s, "\uFFFD"))
}
