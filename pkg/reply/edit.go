package reply

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
)

// document is a part of XML with the places of its tags. Edits are spliced into its
// bytes; all others stay.
type document struct {
	data []byte
	tags []tag
	cuts []cut
}

// tag is an element: its start tag and its end tag, which are one for an empty one.
type tag struct {
	name       string
	parent     int // index of the element around it, -1 for the root
	start, end int // of the start tag
	closing    int // where the end tag begins; end for an empty element
	after      int // where the element ends
}

// cut replaces some bytes by a text.
type cut struct {
	at, n int
	text  string
}

// parse finds the tags of a part. Names with prefixes, encodings other than UTF-8
// and document types are refused: who edits bytes has to know what they mean.
func parse(data []byte) (*document, error) {
	doc := &document{data: data}
	d := xml.NewDecoder(bytes.NewReader(data))
	open := []int{-1}
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
			if t.Name.Space != "" && len(open) == 1 {
				return nil, errors.New("names with prefixes")
			}
			name := t.Name.Local
			if t.Name.Space != "" {
				name = t.Name.Space + ":" + name
			}
			doc.tags = append(doc.tags, tag{name: name, parent: open[len(open)-1], start: start, end: end})
			open = append(open, len(doc.tags)-1)
		case xml.EndElement:
			if len(open) == 1 {
				return nil, errors.New("an end tag without a start")
			}
			of := &doc.tags[open[len(open)-1]]
			of.closing, of.after = start, end
			open = open[:len(open)-1]
		}
	}
	if len(open) != 1 || len(doc.tags) == 0 {
		return nil, errors.New("elements that do not end")
	}
	return doc, nil
}

// root is the first element.
func (d *document) root() int { return 0 }

// children lists the elements right below one, by name where one is given.
func (d *document) children(of int, name string) []int {
	var list []int
	for i, t := range d.tags {
		if t.parent == of && (name == "" || t.name == name) {
			list = append(list, i)
		}
	}
	return list
}

// child is the first element of a name right below one, -1 when there is none.
func (d *document) child(of int, name string) int {
	for i, t := range d.tags {
		if t.parent == of && t.name == name {
			return i
		}
	}
	return -1
}

func (d *document) text(i int) string { return string(d.data[d.tags[i].start:d.tags[i].end]) }

// attribute matches an attribute within a start tag.
func attribute(name string) *regexp.Regexp {
	return regexp.MustCompile(`\s` + regexp.QuoteMeta(name) + `\s*=\s*(?:"([^"]*)"|'([^']*)')`)
}

// get returns the value of an attribute.
func (d *document) get(i int, name string) (string, bool) {
	m := attribute(name).FindStringSubmatch(d.text(i))
	if m == nil {
		return "", false
	}
	return html.UnescapeString(m[1] + m[2]), true
}

// set gives an attribute a value, adding the attribute where it is not there.
func (d *document) set(i int, name, value string) {
	t := d.tags[i]
	assignment := fmt.Sprintf(` %s="%s"`, name, html.EscapeString(value))
	if m := attribute(name).FindStringIndex(d.text(i)); m != nil {
		d.cuts = append(d.cuts, cut{t.start + m[0], m[1] - m[0], assignment})
		return
	}
	d.cuts = append(d.cuts, cut{t.start + 1 + len(t.name), 0, assignment})
}

// isEmpty tells whether an element is written as one tag.
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

// before inserts a text before an element.
func (d *document) before(i int, text string) {
	d.cuts = append(d.cuts, cut{d.tags[i].start, 0, text})
}

// bytes returns the part with all edits.
func (d *document) bytes() []byte {
	slices.SortStableFunc(d.cuts, func(a, b cut) int { return a.at - b.at })
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

// escape writes a text as XML. Letters that XML cannot hold are left out.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r >= 0x20 && r != 0xFFFE && r != 0xFFFF {
			return r
		}
		return -1
	}, s)
	return html.EscapeString(strings.ToValidUTF8(s, "\uFFFD"))
}
