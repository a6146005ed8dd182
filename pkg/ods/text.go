package ods

import (
	"errors"
	"strconv"
	"unicode/utf8"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// words are the text of paragraphs as it is shown: each paragraph on its own line, several
// blanks as one unless they are counted, and runs drawn by their look.
type words struct {
	*reader
	out     []byte
	largest float64 // size of the largest letters so far, in points
	bare    bool    // leave out what a program fills in, such as page numbers

	begun  bool // there is a paragraph
	inText bool // the paragraph has text
	gap    bool // a blank must still be written
}

// begin begins a new text. size is that of its letters, in points.
func (w *words) begin(r *reader, size float64) {
	*w = words{reader: r, out: w.out[:0], largest: size}
	if size == 0 {
		w.largest = sheet.UsualSize
	}
}

// text returns what has been read.
func (w *words) text() []byte {
	if !w.begun {
		return nil
	}
	return w.out
}

// paragraph reads the paragraph that just started.
func (w *words) paragraph() error {
	if w.begun {
		w.out = append(w.out, '\n')
	}
	w.begun, w.inText, w.gap = true, false, false
	if err := w.run(sheet.Look{}); err != nil {
		return err
	}
	w.flush()
	return nil
}

// run reads the text of the element that just started, with this look.
func (w *words) run(look sheet.Look) error {
	s := w.s
	for {
		switch s.Next() {
		case parts.Text:
			from := len(w.out)
			w.add(s.Text)
			if look != (sheet.Look{}) {
				w.out = sheet.DrawRun(w.out, from, look, &w.largest)
			}
		case parts.Start:
			if err := w.inner(look); err != nil {
				return err
			}
		case parts.End:
			return nil
		default:
			return s.Err()
		}
		if len(w.out) > utf8.UTFMax*w.in.Limits.CellText {
			return sheet.OverLimit(sheet.Counted.CellText, int64(w.in.Limits.CellText))
		}
	}
}

// inner reads an element within a paragraph.
func (w *words) inner(look sheet.Look) error {
	s := w.s
	if s.Space != text {
		return s.Skip() // a comment, for example
	}
	switch string(s.Name) {
	case "s":
		n, err := strconv.Atoi(string(s.AttrOf(text, "c")))
		if err != nil || n < 1 {
			n = 1
		}
		w.flush()
		for range min(n, w.in.Limits.CellText+1) {
			w.out = append(w.out, ' ')
		}
		w.inText = true
	case "tab":
		w.mark('\t')
	case "line-break":
		w.mark('\n')
	case "note", "ruby-text", "tracked-changes":
	case "span":
		return w.run(over(look, w.styles.text(s.AttrOf(text, "style-name"))))
	case "a", "ruby", "ruby-base":
		return w.run(look)
	default:
		if !w.bare {
			return w.run(look)
		}
	}
	return s.Skip()
}

// over returns a look with that of an inner span laid over it.
func over(outer, inner sheet.Look) sheet.Look {
	if inner.Size == 0 {
		inner.Size = outer.Size
	}
	inner.Struck, inner.Raised = inner.Struck || outer.Struck, inner.Raised || outer.Raised
	return inner
}

// add appends a text. Several blanks count as one, and as none at the beginning of a
// paragraph.
func (w *words) add(b []byte) {
	for _, c := range b {
		switch c {
		case ' ', '\t', '\n', '\r':
			w.gap = w.gap || w.inText
			continue
		}
		w.flush()
		w.out = append(w.out, c)
		w.inText = true
	}
}

// flush writes the pending blank.
func (w *words) flush() {
	if w.gap {
		w.out = append(w.out, ' ')
		w.gap = false
	}
}

// mark appends a tab or the end of a line.
func (w *words) mark(c byte) {
	w.flush()
	w.out = append(w.out, c)
	w.inText = true
}

// broken is a fault of the current cell.
func (t *tableReader) broken(vi, en string, args ...any) error {
	f := sheet.Damaged(vi, en, args...).In(t.row, min(t.col, sheet.LastCol))
	f.Rule = diag.SheetDamaged
	return f
}

// here gives a fault the place of the current cell.
func (t *tableReader) here(err error) error {
	var f *sheet.Fault
	if !errors.As(err, &f) || f.Cell != "" {
		return err
	}
	return f.In(t.row, min(t.col, sheet.LastCol))
}
