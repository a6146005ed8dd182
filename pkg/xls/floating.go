package xls

import (
	"strings"

	"bloc/pkg/sheet"
)

// floating are the texts of a sheet that are in no cell. A comment is stored in two places:
// its text with the shape that shows it, and its cell in a list, by the number of the shape.
type floating struct {
	filtered bool // a filter is on
	shape    int  // the number of the last shape
	isNote   bool
	boxes    []string
	titles   []string       // titles of charts and of their axes
	title    *string        // the current text of a chart, until it is known what it is; nil if there is none
	comments map[int]string // by the number of the shape
	notes    []note         // in the order of the file
	headers  []string
	prompts  []sheet.Floating
}

// note is the cell of a comment, from 1.
type note struct{ row, col, shape int }

// costOfText is how many bytes a text in no cell takes besides its own.
const costOfText = 64

// readText reads a record that belongs to a text in no cell, if the current one does.
func (w *worksheet) readText() error {
	t := &w.texts
	switch w.rec.id {
	case idAutoFilter:
		t.filtered = true
	case idObj:
		t.readShape(w.rec.fields())
	case idTXO:
		return w.readShapeText()
	case idNote:
		f := w.rec.fields()
		n := note{row: f.u16() + 1, col: f.u16() + 1}
		f.skip(2)
		if n.shape = f.u16(); !f.short && n.col <= lastCol {
			t.notes = append(t.notes, n)
		}
		return w.build.Spend(costOfText)
	case idDV:
		return w.readPrompt()
	case idHeader, idFooter:
		f := w.rec.fields()
		return w.readHeader(&pieces{now: f.b}, 1)
	case idHeaderFooter:
		const before, counts = 30, 8 // bytes of the head, and of the lengths, which the texts repeat
		if len(w.rec.body) > before+counts {
			return w.readHeader(&pieces{now: w.rec.body[before+counts:]}, counts/2)
		}
	}
	return nil
}

// readShape reads which shape comes next. If the record is broken, a comment becomes a box.
func (t *floating) readShape(f *fields) {
	const common, ofNote = 0x15, 0x19
	is := f.u16() == common
	f.skip(2)
	kind := f.u16()
	t.shape = f.u16()
	t.isNote = is && !f.short && kind == ofNote
}

// readShapeText reads the text of the shape. It stands in the records behind, with the looks
// of its parts, which do not matter here.
func (w *worksheet) readShapeText() error {
	f := w.rec.fields()
	f.skip(10)
	length := f.u16()
	if f.short || length == 0 {
		return nil
	}
	p, err := w.rec.pieces()
	if err != nil {
		return err
	}
	p.now = nil
	text, _ := p.chars(nil, length, 0)
	t := &w.texts
	kept := strings.TrimSpace(string(text))
	switch {
	case kept == "":
	case t.isNote:
		if t.comments == nil {
			t.comments = map[int]string{}
		}
		t.comments[t.shape] = kept
	default:
		t.boxes = append(t.boxes, kept)
	}
	return w.build.Spend(int64(len(kept)) + costOfText)
}

// readChart reads a record of a chart in the sheet. A text comes as a beginning, its words,
// and then what it is the text of.
func (w *worksheet) readChart() error {
	const ofChart, ofY, ofX, ofDepth = 1, 2, 3, 7
	t := &w.texts
	switch w.rec.id {
	case idChartText:
		t.title = new(string)
	case idChartWords:
		f := w.rec.fields()
		f.skip(2)
		length := f.u8()
		if words, ok := (&pieces{now: f.b}).name(length); ok && t.title != nil {
			*t.title = words
		}
	case idChartLink:
		title := t.title
		t.title = nil
		switch w.rec.fields().u16() {
		case ofChart, ofY, ofX, ofDepth:
			if title != nil && strings.TrimSpace(*title) != "" {
				t.titles = append(t.titles, strings.TrimSpace(*title))
				return w.build.Spend(int64(len(*title)) + costOfText)
			}
		}
	}
	return nil
}

// readHeader reads headers and footers of printed pages.
func (w *worksheet) readHeader(p *pieces, count int) error {
	for range count {
		length, _ := p.u16()
		if length == 0 {
			continue
		}
		text, ok := p.name(length)
		if !ok {
			return nil
		}
		parts := sheet.PageTexts(text)
		if err := w.build.Spend(int64(len(text) + costOfText*len(parts))); err != nil {
			return err
		}
		w.texts.headers = append(w.texts.headers, parts...)
	}
	return nil
}

// list returns the texts in the order prompts, comments, boxes, charts, headers.
func (t *floating) list() []sheet.Floating {
	list := t.prompts
	for _, n := range t.notes {
		if text := t.comments[n.shape]; text != "" {
			list = append(list, sheet.Floating{Kind: sheet.Comment, Cell: sheet.Ref(n.row, n.col), Text: text})
		}
	}
	for _, text := range t.boxes {
		list = append(list, sheet.Floating{Kind: sheet.TextBox, Text: text})
	}
	for _, text := range t.titles {
		list = append(list, sheet.Floating{Kind: sheet.Chart, Text: text})
	}
	for _, text := range t.headers {
		list = append(list, sheet.Floating{Kind: sheet.PageHeader, Text: text})
	}
	return list
}
