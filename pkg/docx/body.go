package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// The elements of the main part that are used here, by the names that ECMA-376 has for them.
// Lengths are in twentieths of a point, sizes of type in half points.
type (
	wDocument struct {
		XMLName xml.Name `xml:"w:document"`
		NS      string   `xml:"xmlns:w,attr"`
		Body    wBody    `xml:"w:body"`
	}
	wBody struct {
		Content []any
		Section wSection
	}
	wSection struct {
		XMLName xml.Name `xml:"w:sectPr"`
		Type    wVal     `xml:"w:type"`
		Size    wSize    `xml:"w:pgSz"`
		Margins wMargins `xml:"w:pgMar"`
	}
	wSize struct {
		W      int    `xml:"w:w,attr"`
		H      int    `xml:"w:h,attr"`
		Orient string `xml:"w:orient,attr,omitempty"`
	}
	wMargins struct {
		Top    int `xml:"w:top,attr"`
		Right  int `xml:"w:right,attr"`
		Bottom int `xml:"w:bottom,attr"`
		Left   int `xml:"w:left,attr"`
		Header int `xml:"w:header,attr"`
		Footer int `xml:"w:footer,attr"`
		Gutter int `xml:"w:gutter,attr"`
	}
	wVal struct {
		Val string `xml:"w:val,attr"`
	}
	wParagraph struct {
		XMLName xml.Name `xml:"w:p"`
		Style   wStyle   `xml:"w:pPr"`
		Runs    []wRun
	}
	wStyle struct {
		Style   *wVal     `xml:"w:pStyle"`
		Section *wSection `xml:"w:sectPr"`
	}
	wRun struct {
		XMLName xml.Name `xml:"w:r"`
		Text    wText    `xml:"w:t"`
	}
	wText struct {
		Space string `xml:"xml:space,attr"`
		Text  string `xml:",chardata"`
	}
	wTable struct {
		XMLName xml.Name `xml:"w:tbl"`
		Props   wTableProps
		Grid    wGrid `xml:"w:tblGrid"`
		Rows    []wRow
	}
	wTableProps struct {
		XMLName xml.Name `xml:"w:tblPr"`
		Style   wVal     `xml:"w:tblStyle"`
		Width   wWidth   `xml:"w:tblW"`
	}
	wWidth struct {
		Type string `xml:"w:type,attr"`
		W    int    `xml:"w:w,attr"`
	}
	wGrid struct {
		Columns []wColumn
	}
	wColumn struct {
		XMLName xml.Name `xml:"w:gridCol"`
		W       int      `xml:"w:w,attr"`
	}
	wRow struct {
		XMLName xml.Name  `xml:"w:tr"`
		Props   wRowProps `xml:"w:trPr"`
		Cells   []wCell
	}
	wRowProps struct {
		Whole  struct{}  `xml:"w:cantSplit"`
		Header *struct{} `xml:"w:tblHeader"`
	}
	wCell struct {
		XMLName xml.Name `xml:"w:tc"`
		Width   wWidth   `xml:"w:tcPr>w:tcW"`
		Text    wParagraph
	}
)

// The names of styles, which parts.go describes.
const (
	styleTitle   = "Title"
	styleHeading = "Heading1"
	styleText    = "BodyText"
	styleNote    = "Note"
	styleHead    = "TableHead"
	styleCell    = "TableText"
	styleNumber  = "TableNumber"
)

var (
	upright = wSection{Type: wVal{"nextPage"}, Size: wSize{W: 11906, H: 16838}, Margins: wMargins{1134, 1134, 1134, 1701, 567, 567, 0}}
	lying   = wSection{Type: wVal{"nextPage"}, Size: wSize{W: 16838, H: 11906, Orient: "landscape"}, Margins: wMargins{1134, 850, 850, 850, 567, 567, 0}}
)

// document is the main part.
func document(text, broad []table.Block, o Options) ([]byte, error) {
	b := &body{lang: o.Lang}
	d := wDocument{NS: "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
	if err := b.blocks(text, width(upright)); err != nil {
		return nil, err
	}
	d.Body.Section = upright
	if len(broad) > 0 {
		b.content = append(b.content, wParagraph{Style: wStyle{Section: &upright}})
		d.Body.Section = lying
		if err := b.blocks(broad, width(lying)); err != nil {
			return nil, err
		}
	}
	d.Body.Content = b.content
	out, err := xml.Marshal(d)
	return append([]byte(xml.Header), out...), err
}

// width returns the width between the margins of a page.
func width(s wSection) int { return s.Size.W - s.Margins.Left - s.Margins.Right }

// body is the main part as it is built.
type body struct {
	lang    string
	content []any
}

// blocks adds blocks, one below the other.
func (b *body) blocks(list []table.Block, width int) error {
	for _, block := range list {
		switch block := block.(type) {
		case table.Title:
			b.lines(styleTitle, block...)
		case table.Subtitle:
			b.lines(styleHeading, string(block))
		case table.Paragraph:
			b.lines(styleText, string(block))
		case table.List:
			b.lines(styleHeading, block.Heading)
			for _, item := range block.Items {
				b.lines(styleText, append([]string{item.Text}, item.Under...)...)
			}
		case *table.Table:
			b.lines(styleTitle, block.Title...)
			b.content = append(b.content, b.table(block, width))
			b.lines(styleNote, block.Notes...)
		default:
			return fmt.Errorf("a document has no form for a %T", block)
		}
	}
	return nil
}

// lines adds a paragraph for each line that is not empty.
func (b *body) lines(style string, lines ...string) {
	for _, line := range lines {
		if line != "" {
			b.content = append(b.content, paragraph(style, line))
		}
	}
}

// paragraph returns a text in a style. Characters that XML cannot hold are escaped.
func paragraph(style, text string) wParagraph {
	return wParagraph{Style: wStyle{Style: &wVal{style}}, Runs: []wRun{{Text: wText{"preserve", diag.Printable(text)}}}}
}

// table lays out a table over a width. Its header is repeated on each page.
func (b *body) table(t *table.Table, width int) wTable {
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		for _, c := range row {
			rows[i] = append(rows[i], c.In(b.lang))
		}
	}
	widths := columnWidths(t.Header, rows, width)
	out := wTable{Props: wTableProps{Style: wVal{"TableGrid"}, Width: wWidth{"dxa", width}}}
	for _, w := range widths {
		out.Grid.Columns = append(out.Grid.Columns, wColumn{W: w})
	}
	head := wRow{Props: wRowProps{Header: &struct{}{}}}
	for i, title := range t.Header {
		head.Cells = append(head.Cells, cell(styleHead, title, widths[i]))
	}
	out.Rows = append(out.Rows, head)
	for _, row := range rows {
		var r wRow
		for i, text := range row {
			style := styleCell
			if i < len(t.Right) && t.Right[i] {
				style = styleNumber
			}
			r.Cells = append(r.Cells, cell(style, indented(text), widths[i]))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

func cell(style, text string, width int) wCell {
	return wCell{Width: wWidth{"dxa", width}, Text: paragraph(style, text)}
}

// indented keeps the blanks at the beginning of a text.
func indented(text string) string {
	rest := strings.TrimLeft(text, " ")
	return strings.Repeat("\u00a0", len(text)-len(rest)) + rest
}
