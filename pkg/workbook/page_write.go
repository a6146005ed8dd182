package workbook

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// write streams the page into the file. Only a stream keeps the value of a formula.
func (p *page) write(f *excelize.File, s *styles) error {
	if err := p.setUp(f); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	// Each width goes before those that were set earlier, but readers want them in order.
	for i := len(p.widths); i > 0; i-- {
		if err := w.SetColWidth(i, i, p.widths[i-1]); err != nil {
			return err
		}
	}
	if p.head > 0 {
		if err := w.SetPanes(p.panes()); err != nil {
			return err
		}
	}
	for i, row := range p.rows {
		if err := p.writeRow(w, s, i+1, row); err != nil {
			return err
		}
	}
	for _, m := range p.merges {
		if err := w.MergeCell(sheet.Ref(m.Top, m.Left), sheet.Ref(m.Bottom, m.Right)); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (p *page) panes() *excelize.Panes {
	active := "bottomLeft"
	if p.left > 0 {
		active = "bottomRight"
	}
	return &excelize.Panes{
		Freeze: true, XSplit: p.left, YSplit: p.head,
		TopLeftCell: sheet.Ref(p.head+1, p.left+1), ActivePane: active,
	}
}

func (p *page) writeRow(w *excelize.StreamWriter, s *styles, number int, row []cell) error {
	values := make([]any, len(row))
	for i, c := range row {
		if c == (cell{}) {
			continue
		}
		id, err := s.id(style{c.look, c.mark})
		if err != nil {
			return err
		}
		if text, ok := c.value.(string); ok {
			if c.value = writable(text); text == "" {
				c.value = nil // shorter than an empty text, and looks the same
			}
		}
		values[i] = excelize.Cell{StyleID: id, Formula: c.formula, Value: c.value}
	}
	var opts []excelize.RowOpts
	if h := p.heights[number]; h > 0 {
		opts = append(opts, excelize.RowOpts{Height: min(h, excelize.MaxRowHeight)})
	}
	return w.SetRow(sheet.Ref(number, 1), values, opts...)
}

// halves are the codes of half a character, which a cell would read as one.
var halves = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)_xd[89a-f][0-9a-f]{2}_`) })

// writable returns a text as a cell can hold it: shortened if it is too long, and with a sign
// for each character that may not stand in XML. What a page shows and what the book remembers
// of it must both pass here, or a new book would look edited.
func writable(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, s)
	if strings.Contains(s, "_x") || strings.Contains(s, "_X") {
		s = halves().ReplaceAllString(s, "_xFFFD_")
	}
	if len(s) <= chunk {
		return s
	}
	if utf8.RuneCountInString(s) <= chunk {
		return s
	}
	return string([]rune(s)[:chunk]) + "…"
}

// setUp makes the page A4 landscape and one page wide, with its links. It must come before the
// stream, which drops what is set up later.
func (p *page) setUp(f *excelize.File) error {
	size, wide, tall, fit, landscape := 9, 1, 0, true, "landscape"
	margin, edge := 0.4, 0.5
	if p.whole {
		tall = 1
	}
	width := 1
	for _, r := range p.rows {
		width = max(width, len(r))
	}
	steps := []func() error{
		func() error { return p.names(f) }, // the filter resets the properties that follow
		func() error { return f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}) },
		func() error {
			return f.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall})
		},
		func() error {
			return f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &edge, Bottom: &edge, Horizontally: &fit})
		},
		func() error {
			return f.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: `&C&"Times New Roman,Regular"&10&P/&N`})
		},
		func() error { return f.SetSheetDimension(p.name, "A1:"+sheet.Ref(max(1, len(p.rows)), width)) },
		func() error { return p.addLinks(f) },
		func() error { return p.addCharts(f) },
		func() error { return p.addLists(f) },
	}
	for _, row := range p.breaks {
		steps = append(steps, func() error { return f.InsertPageBreak(p.name, sheet.Ref(row, 1)) })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// names sets the rows that are printed on every page, and the filter.
func (p *page) names(f *excelize.File) error {
	if p.filter && len(p.rows) > p.head {
		area := fmt.Sprintf("A%d:%s", p.head, sheet.Ref(len(p.rows), len(p.widths)))
		if err := f.AutoFilter(p.name, area, nil); err != nil {
			return err
		}
	}
	if p.repeat[0] == 0 {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: p.name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", p.name, p.repeat[0], p.repeat[1]),
	})
}

// addLinks adds the links, in the order of rows. The place within the other file travels as a
// tooltip; see attributes.
func (p *page) addLinks(f *excelize.File) error {
	for row := range p.rows {
		for col := range p.widths {
			at := sheet.Ref(row+1, col+1)
			l, ok := p.links[at]
			if !ok {
				continue
			}
			if err := f.SetCellHyperLink(p.name, at, l.file, "External", excelize.HyperlinkOpts{Tooltip: &l.place}); err != nil {
				return err
			}
		}
	}
	return nil
}

// addLists makes cells that are filled in from lists. A person may type another text after a
// warning.
func (p *page) addLists(f *excelize.File) error {
	for i, l := range p.lists {
		v := excelize.NewDataValidation(true)
		v.Sqref = l.cell
		v.SetSqrefDropList(p.ranges[i])
		if err := f.AddDataValidation(p.name, v); err != nil {
			return err
		}
	}
	return nil
}
