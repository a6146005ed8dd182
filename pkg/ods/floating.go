package ods

import (
	"bytes"
	"strings"

	"bloc/pkg/sheet"
)

// comment reads the comment on the current cell.
func (t *tableReader) comment() error {
	return t.float(sheet.Floating{Kind: sheet.Comment, Cell: sheet.Ref(t.row, min(t.col, sheet.LastCol))}, &t.notes)
}

// shape reads a shape, or the shapes of a group.
func (t *tableReader) shape() error {
	switch s := t.s; {
	case s.At(draw, "g"), s.At(draw, "a"):
		return s.Children(t.shape)
	case s.Space == draw:
		return t.float(sheet.Floating{Kind: sheet.TextBox}, &t.shapes)
	}
	return t.s.Skip()
}

// float reads the text of the element that just started into a list, if it has any.
func (t *tableReader) float(f sheet.Floating, to *[]sheet.Floating) error {
	w := &words{}
	w.begin(t.reader, 0)
	if err := t.s.Children(w.within); err != nil {
		return err
	}
	words, err := t.build.Text(bytes.TrimSpace(w.text()))
	if f.Text = words; words != "" {
		*to = append(*to, f)
	}
	return err
}

// within reads an element of a shape, a comment or a page header. Pictures have no text. An
// object may be a chart, which is a part of its own.
func (w *words) within() error {
	s := w.s
	switch {
	case s.At(text, "p"), s.At(text, "h"):
		return w.paragraph()
	case s.Space == text, s.Space == style, s.At(draw, "text-box"), s.At(draw, "frame"), s.At(draw, "a"):
		return s.Children(w.within)
	case s.At(draw, "object") && len(w.reader.objects) < w.in.Limits.Entries:
		w.reader.objects = append(w.reader.objects, string(s.AttrOf(link, "href")))
	}
	return s.Skip()
}

// readPage reads the headers and footers of a kind of printed pages.
func (r *reader) readPage() error {
	s := r.s
	if !s.At(style, "master-page") {
		return s.Skip()
	}
	name := string(s.AttrOf(style, "name"))
	if err := r.roomForStyle(); err != nil {
		return err
	}
	return s.Children(func() error {
		if s.Space != style || string(s.AttrOf(style, "display")) == "false" || !strings.HasPrefix(string(s.Name), "header") && !strings.HasPrefix(string(s.Name), "footer") {
			return s.Skip()
		}
		return r.readHeader(name)
	})
}

// readHeader reads a header or a footer: three regions, or a single text.
func (r *reader) readHeader(page string) error {
	s := r.s
	own := &words{}
	own.begin(r, 0)
	own.bare = true
	err := s.Children(func() error {
		if s.Space != style {
			return own.within()
		}
		region := &words{}
		region.begin(r, 0)
		region.bare = true
		if err := s.Children(region.within); err != nil {
			return err
		}
		return r.addHeader(page, region.text())
	})
	if err != nil {
		return err
	}
	return r.addHeader(page, own.text())
}

func (r *reader) addHeader(page string, words []byte) error {
	if len(bytes.TrimSpace(words)) == 0 {
		return nil
	}
	kept, err := r.build.Text(words)
	if r.pages == nil {
		r.pages = map[string][]string{}
	}
	r.pages[page] = append(r.pages[page], kept)
	return err
}

// pageTexts returns the texts of the headers and footers of a kind of pages.
func (r *reader) pageTexts(page string) []string {
	if page == "" {
		page = usual
	}
	return r.pages[page]
}
