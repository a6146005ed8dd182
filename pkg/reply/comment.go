package reply

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// notes are the comments of a sheet: the part that holds them and the part that draws their
// boxes, each with its present content.
type notes struct {
	comments string    // the name of the part; empty if there is none yet
	doc      *document // its content
	taken    map[string]bool
	sheet    *document // the sheet with the comments
	drawing  string    // the name of the part; empty if there is none yet
	boxes    *document // its content
}

// comment puts comments beside the cells of a sheet. It returns the cells without one: those
// with a comment of the board's own, which stays as it is, and all of them if the present
// comments cannot be added to.
func (p *container) comment(b *workbook, part string, doc *document, m marks) ([]position, error) {
	rels, err := p.links(part)
	if err != nil {
		return nil, err
	}
	n, ok := p.notes(rels, doc)
	if !ok {
		return m.sorted(), nil
	}
	former := n.formerNotes(rels)
	boxed := n.clear(former, m)
	var free, unboxed, taken []position
	for _, at := range m.sorted() {
		if n.taken[at.String()] {
			taken = append(taken, at)
		} else {
			free = append(free, at)
			if !boxed[at.String()] {
				unboxed = append(unboxed, at)
			}
		}
	}
	if len(free)+len(former) == 0 {
		return taken, nil
	}
	p.putComments(b, rels, n, commentsXML(free, m, n.author()))
	p.putBoxes(b, rels, n, boxesXML(unboxed, m, n.firstBox()))
	p.save(rels)
	return taken, nil
}

// notes finds the comments that a sheet has. ok is false where they are written in a
// way that cannot be added to.
func (p *container) notes(rels *links, sheet *document) (n notes, ok bool) {
	n.sheet = sheet
	if i := sheet.child(sheet.root(), "legacyDrawing"); i >= 0 {
		n.drawing = rels.byID[relation(sheet.tags[i])]
		var err error
		if n.boxes, err = p.parsed(n.drawing, "xml"); err != nil {
			return n, false
		}
	}
	switch list := rels.byType["comments"]; len(list) {
	case 0:
		return n, true
	case 1:
		n.comments = list[0]
	default:
		return n, false
	}
	var err error
	if n.doc, err = p.parsed(n.comments, "comments"); err != nil {
		return n, false
	}
	list := n.doc.child(n.doc.root(), "commentList")
	n.taken = map[string]bool{}
	for _, c := range n.doc.children(list, "comment") {
		ref, _ := n.doc.get(c, "ref")
		n.taken[ref] = true
	}
	return n, list >= 0 && n.doc.child(n.doc.root(), "authors") >= 0
}

// author returns our number among the authors.
func (n notes) author() int {
	if n.doc == nil {
		return 0
	}
	return len(n.doc.children(n.doc.child(n.doc.root(), "authors"), "author"))
}

const author = `<author>bloc</author>`

// putComments adds comments to those of a sheet, or to a new part.
func (p *container) putComments(b *workbook, rels *links, n notes, comments string) {
	if n.doc != nil {
		n.doc.put(n.doc.child(n.doc.root(), "authors"), author, false)
		n.doc.put(n.doc.child(n.doc.root(), "commentList"), comments, false)
		p.edited[n.comments] = n.doc.bytes()
		return
	}
	part := p.free("xl/bloc-comments%d.xml")
	p.add(part, fmt.Appendf(nil, xmlHead+`<comments xmlns="%s"><authors>%s</authors><commentList>%s</commentList></comments>`, mainSpace, author, comments))
	b.declare(part, commentsType)
	rels.add("comments", part)
}

// behindComments are the elements of a sheet before which the drawing of comments stands.
var behindComments = []string{"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "mc:AlternateContent"}

// putBoxes adds boxes to those of a sheet, or to a new part to which the sheet then refers.
func (p *container) putBoxes(b *workbook, rels *links, n notes, boxes string) {
	if n.drawing != "" {
		if boxes != "" {
			n.boxes.put(n.boxes.root(), n.declared(boxes), false)
		}
		p.edited[n.drawing] = n.boxes.bytes()
		return
	}
	part := p.free("xl/drawings/bloc%d.vml")
	p.add(part, []byte(`<xml `+boxSpaces+`><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`+boxType+boxes+`</xml>`))
	b.declare(part, drawingType)
	element := fmt.Sprintf(`<legacyDrawing xmlns:r="%s" r:id="%s"/>`, officeSpace, rels.add("vmlDrawing", part))
	for _, i := range n.sheet.children(n.sheet.root(), "") {
		if slices.Contains(behindComments, n.sheet.tags[i].name) {
			n.sheet.before(i, element)
			return
		}
	}
	n.sheet.put(n.sheet.root(), element, false)
}

func commentsXML(cells []position, m marks, author int) string {
	var b strings.Builder
	for _, at := range cells {
		fmt.Fprintf(&b, `<comment ref="%s" authorId="%d"><text><r><rPr><sz val="10"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">%s</t></r></text></comment>`,
			at, author, escape(m[at]))
	}
	return b.String()
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// The boxes of comments are drawn in VML, which Excel writes in this form.
const (
	boxSpaces = `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"`
	boxType   = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
)

var boxNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`_x0000_s(\d{1,9})\b`)
})

// firstBox returns a number from which on no box of the sheet has one.
func (n notes) firstBox() int {
	first := 1025
	if n.boxes == nil {
		return first
	}
	for _, m := range boxNumber().FindAllSubmatch(n.boxes.data, -1) {
		number, _ := strconv.Atoi(string(m[1]))
		first = max(first, number+1)
	}
	return first
}

// declared returns boxes with those declarations that an existing drawing lacks: their type,
// and the prefixes of their names.
func (n notes) declared(boxes string) string {
	if !bytes.Contains(n.boxes.data, []byte(`id="_x0000_t202"`)) {
		boxes = boxType + boxes
	}
	root := string(n.boxes.data[n.boxes.tags[0].start:n.boxes.tags[0].end])
	if slices.ContainsFunc(strings.Fields(boxSpaces), func(space string) bool { return !strings.Contains(root, space) }) {
		return strings.NewReplacer("<v:shape ", "<v:shape "+boxSpaces+" ", "<v:shapetype ", "<v:shapetype "+boxSpaces+" ").Replace(boxes)
	}
	return boxes
}

const (
	lastRow, lastCol = 1<<20 - 1, 1<<14 - 1 // from 0
	boxLetters       = 40                   // letters in a line of a box, which is four usual columns wide
)

// boxesXML returns the boxes of the comments. They are hidden until somebody points at the
// cell.
func boxesXML(cells []position, m marks, first int) string {
	var b strings.Builder
	for i, at := range cells {
		lines := 2 + strings.Count(m[at], "\n") + utf8.RuneCountInString(m[at])/boxLetters
		top, left := max(0, at.row-2), min(at.col, lastCol-4)
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
			`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>`+
			`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
			first+i, left, top, left+4, min(lastRow, top+max(4, min(lines, 40))), at.row-1, at.col-1)
	}
	return b.String()
}
