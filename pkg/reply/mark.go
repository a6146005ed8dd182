package reply

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// marks are the cells to be marked on one sheet, with what is said of each.
type marks map[string]string

// maxRange bounds how many cells of a range are marked one by one.
const maxRange = 10_000

// marks lists the cells that the findings speak of, by sheet.
func (c Content) marks() map[string]marks {
	bySheet := map[string]marks{}
	for _, f := range c.Findings {
		if f.Sheet == "" || f.Cell == "" {
			continue
		}
		if bySheet[f.Sheet] == nil {
			bySheet[f.Sheet] = marks{}
		}
		for _, cell := range cellsOf(f.Cell) {
			said := sentence(f)
			if before := bySheet[f.Sheet][cell]; before != "" {
				said = before + "\n" + said
			}
			bySheet[f.Sheet][cell] = said
		}
	}
	return bySheet
}

// sentence is what a finding says with what to do about it.
func sentence(f diag.Finding) string {
	s := f.Message("vi") + "."
	if hint := f.Hint("vi"); hint != "" {
		s += " " + strings.ToUpper(string([]rune(hint)[:1])) + string([]rune(hint)[1:]) + "."
	}
	return s
}

// cellsOf lists the cells of an address or a range.
func cellsOf(address string) []string {
	r, ok := sheet.ParseRange(address)
	if !ok || (r.Bottom-r.Top+1)*(r.Right-r.Left+1) > maxRange {
		return nil
	}
	var list []string
	for row := r.Top; row <= r.Bottom; row++ {
		for col := r.Left; col <= r.Right; col++ {
			list = append(list, sheet.Ref(row, col))
		}
	}
	return list
}

// mark marks the cells of the workbook's sheets and puts comments beside them.
func (p *container) mark(b *workbook, l *looks, bySheet map[string]marks) error {
	names := make([]string, 0, len(bySheet))
	for name := range bySheet {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		part := b.sheets[name]
		if part == "" {
			continue
		}
		doc, err := p.parsed(part, "worksheet")
		if err != nil {
			return err
		}
		paint(doc, l, bySheet[name])
		if err := p.comment(b, part, doc, bySheet[name]); err != nil {
			return err
		}
		p.edited[part] = doc.bytes()
	}
	return nil
}

// paint gives the marked cells their style. A cell that is not in the sheet is blank,
// and has its comment alone.
func paint(doc *document, l *looks, m marks) {
	for i, t := range doc.tags {
		if t.name != "c" {
			continue
		}
		ref, _ := doc.get(i, "r")
		if m[ref] == "" {
			continue
		}
		style, _ := doc.get(i, "s")
		if now, ok := l.mark(style); ok {
			doc.set(i, "s", now)
		}
	}
}

// behindComments are the elements of a sheet that the drawing of comments comes before.
var behindComments = []string{"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}

// comment adds comments to a sheet. One that has comments or controls of its own
// keeps them as they are, and gets none of ours: the first sheet says it all.
func (p *container) comment(b *workbook, part string, doc *document, m marks) error {
	if doc.child(doc.root(), "legacyDrawing") >= 0 {
		return nil
	}
	rels, err := p.links(part)
	if err != nil || len(rels.byType["comments"]) > 0 {
		return err
	}
	cells := make([]string, 0, len(m))
	for cell := range m {
		cells = append(cells, cell)
	}
	slices.SortFunc(cells, func(x, y string) int {
		a, _ := sheet.ParseRange(x)
		b, _ := sheet.ParseRange(y)
		if a.Top != b.Top {
			return a.Top - b.Top
		}
		return a.Left - b.Left
	})
	comments, drawing := p.free("xl/bloc-comments%d.xml"), p.free("xl/drawings/bloc%d.vml")
	p.add(comments, commentsXML(cells, m))
	p.add(drawing, drawingXML(cells))
	b.declare(comments, commentsType)
	b.declare(drawing, drawingType)
	rels.add("comments", comments)
	id := rels.add("vmlDrawing", drawing)
	p.save(rels)
	element := fmt.Sprintf(`<legacyDrawing xmlns:r="%s" r:id="%s"/>`, officeSpace, id)
	for _, name := range behindComments {
		if i := doc.child(doc.root(), name); i >= 0 {
			doc.before(i, element)
			return nil
		}
	}
	doc.put(doc.root(), element, false)
	return nil
}

func commentsXML(cells []string, m marks) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, xmlHead+`<comments xmlns="%s"><authors><author>bloc</author></authors><commentList>`, mainSpace)
	for _, cell := range cells {
		fmt.Fprintf(&b, `<comment ref="%s" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">%s</t></r></text></comment>`, cell, escape(m[cell]))
	}
	b.WriteString(`</commentList></comments>`)
	return []byte(b.String())
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// drawingXML is the boxes of the comments, hidden until one points at the cell.
func drawingXML(cells []string) []byte {
	var b strings.Builder
	b.WriteString(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`)
	for i, cell := range cells {
		at, _ := sheet.ParseRange(cell)
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
			`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>`+
			`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
			1025+i, at.Left, max(0, at.Top-2), at.Left+4, at.Top+5, at.Top-1, at.Left-1)
	}
	b.WriteString(`</xml>`)
	return []byte(b.String())
}

// address is a cell as a link to it names it.
func address(name, cell string) string {
	first, _, _ := strings.Cut(cell, ":")
	return "'" + strings.ReplaceAll(name, "'", "''") + "'!" + first
}

func itoa(n int) string { return strconv.Itoa(n) }
