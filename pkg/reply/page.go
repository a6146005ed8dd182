package reply

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// page is the content of one of the two sheets.
type page struct {
	name    string
	widths  []float64 // widths of the columns, in letters
	rows    [][]cell
	head    int // the row that is frozen, and repeated on every printed page
	merges  []string
	links   [][2]string // each a cell, and the place to which it leads
	choices [][2]string // each a cell, and the answers that it offers, separated by commas
	looks   *looks
}

// cell is a text or a number, or an empty cell with a look.
type cell struct {
	text   string
	number string // a plain decimal; empty for a text
	look   look
}

func (p *page) add(cells ...cell) int {
	p.rows = append(p.rows, cells)
	return len(p.rows)
}

// line adds a row with one text over all columns.
func (p *page) line(s string, l look) {
	row := p.add(cell{text: s, look: l})
	p.merges = append(p.merges, fmt.Sprintf("A%d:%s", row, sheet.Ref(row, len(p.widths))))
}

// link makes a cell of the last row a link to a place in the workbook.
func (p *page) link(col int, place string) {
	p.links = append(p.links, [2]string{sheet.Ref(len(p.rows), col), place})
}

// The size of texts, which gives the height of rows: LibreOffice does not fit rows of a file
// from Excel.
const (
	lineHeight  = 14.5 // in points
	letterShare = 1.1  // how many letters fit into the width of one
	largeLetter = 1.4  // by how much letters of a title are wider, and its line is higher
)

// height returns the height of a row for its texts, in points.
func (p *page) height(row []cell) float64 {
	if len(row) == 1 {
		return min(mostHeight, lineHeight*p.overAll(row[0]))
	}
	most := 1
	for i, c := range row {
		if c.look == signature || c.look == hint {
			continue // a single line over several columns
		}
		most = max(most, lines(c.text, p.widths[i]*letterShare))
	}
	return min(mostHeight, lineHeight*float64(most))
}

// mostHeight is the greatest height of a row in Excel, in points.
const mostHeight = 409

// overAll returns how many lines a text takes over all columns.
func (p *page) overAll(c cell) float64 {
	width := 0.0
	for _, w := range p.widths {
		width += w * letterShare
	}
	if c.look == title {
		return largeLetter * float64(lines(c.text, width/largeLetter))
	}
	return float64(lines(c.text, width))
}

// lines returns how many lines a text takes if so many letters fit into a line.
func lines(s string, fit float64) int {
	n := 0
	for _, paragraph := range strings.Split(s, "\n") {
		n++
		used := 0.0
		for _, word := range strings.Fields(paragraph) {
			length := float64(utf8.RuneCountInString(word)) + 1
			if used > 0 && used+length-1 > fit {
				n, used = n+1, 0
			}
			n += int((length - 1) / (fit + 1)) // a word that is longer than a line is broken
			used += length
		}
	}
	return n
}

// xml writes the worksheet. Texts are inline, so that the shared texts of the workbook stay as
// they are.
func (p *page) xml() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, xmlHead+`<worksheet xmlns="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`, mainSpace)
	fmt.Fprintf(&b, `<sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`, p.head, p.head+1)
	for i, w := range p.widths {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%g" customWidth="1"/>`, i+1, i+1, w)
	}
	b.WriteString(`</cols><sheetData>`)
	for r, row := range p.rows {
		fmt.Fprintf(&b, `<row r="%d" ht="%g" customHeight="1">`, r+1, p.height(row))
		for i, c := range row {
			p.cell(&b, sheet.Ref(r+1, i+1), c)
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData>`)
	if len(p.merges) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d"><mergeCell ref="%s"/></mergeCells>`, len(p.merges), strings.Join(p.merges, `"/><mergeCell ref="`))
	}
	if len(p.choices) > 0 {
		fmt.Fprintf(&b, `<dataValidations count="%d">`, len(p.choices))
		for _, c := range p.choices {
			fmt.Fprintf(&b, `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="%s"><formula1>"%s"</formula1></dataValidation>`, c[0], escape(c[1]))
		}
		b.WriteString(`</dataValidations>`)
	}
	if len(p.links) > 0 {
		b.WriteString(`<hyperlinks>`)
		for _, l := range p.links {
			fmt.Fprintf(&b, `<hyperlink ref="%s" location="%s"/>`, l[0], escape(l[1]))
		}
		b.WriteString(`</hyperlinks>`)
	}
	fmt.Fprintf(&b, `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`+
		`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="%d"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`, p.printed())
	return []byte(b.String())
}

// mostOnPage is how high rows may be together, in points, to be printed on one page of A4 in a
// slightly smaller size.
const mostOnPage = 720

// printed returns on how many pages the rows are printed; 0 for as many as they need.
func (p *page) printed() int {
	height := 0.0
	for _, row := range p.rows {
		height += p.height(row)
	}
	if height <= mostOnPage {
		return 1
	}
	return 0
}

func (p *page) cell(b *strings.Builder, ref string, c cell) {
	style := p.looks.ids[c.look]
	switch {
	case c.number != "":
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%s</v></c>`, ref, style, c.number)
	case c.text == "":
		fmt.Fprintf(b, `<c r="%s" s="%d"/>`, ref, style)
	default:
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, ref, style, escape(clip(c.text)))
	}
}

// clip visibly shortens a text that a cell cannot hold.
func clip(s string) string {
	const most = 32_000
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
