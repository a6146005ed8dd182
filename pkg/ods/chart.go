package ods

import (
	"bytes"
	"slices"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// readCharts reads the titles of the charts of all sheets. A broken chart costs no figure:
// what could be read counts.
func (r *reader) readCharts(archive *parts.Archive) error {
	for _, t := range r.tabs {
		for _, object := range t.objects {
			name := parts.Resolve("content.xml", object+"/content.xml")
			if t.read == nil || !archive.Has(name) {
				continue
			}
			c := chartReader{reader: r}
			_ = r.scan(archive, name, c.document)
			if err := r.ctx.Err(); err != nil {
				return err
			}
			t.read.Floating = slices.Insert(t.read.Floating, t.before, c.found...)
			t.before += len(c.found)
		}
	}
	return nil
}

// chartReader reads the titles of one chart and of its axes.
type chartReader struct {
	*reader
	found []sheet.Floating
}

func (c *chartReader) document() error {
	if err := c.s.Root(office, "document-content"); err != nil {
		return err
	}
	return c.s.Children(c.element)
}

// element reads an element that may hold a title.
func (c *chartReader) element() error {
	s := c.s
	switch {
	case s.At(chart, "title"), s.At(chart, "subtitle"):
		return c.title()
	case s.At(office, "body"), s.At(office, "chart"), s.At(chart, "chart"), s.At(chart, "plot-area"), s.At(chart, "axis"):
		return s.Children(c.element)
	}
	return s.Skip()
}

func (c *chartReader) title() error {
	w := &words{}
	w.begin(c.reader, 0)
	if err := c.s.Children(w.within); err != nil {
		return err
	}
	words, err := c.build.Text(bytes.TrimSpace(w.text()))
	if words != "" {
		c.found = append(c.found, sheet.Floating{Kind: sheet.Chart, Text: words})
	}
	return err
}
