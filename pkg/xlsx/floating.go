package xlsx

import (
	"maps"
	"slices"
	"strings"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// floating reads the texts of a sheet that are in no cell: comments, text boxes and other
// shapes, and the titles of charts. A broken part among them costs no figure: what could be
// read counts.
func (r *reader) floating(out *sheet.Sheet, part string) error {
	rels, err := r.relations(part)
	if err != nil {
		return r.ctx.Err()
	}
	if err := r.charts(out, rels); err != nil {
		return err
	}
	known := map[string]bool{} // the cells with a comment in a thread, which repeats the plain one
	for _, id := range slices.SortedFunc(maps.Keys(rels), func(a, b string) int { return -strings.Compare(rels[a].kind, rels[b].kind) }) {
		rel := rels[id]
		from := floatingParts[rel.kind]
		if from.kind == "" || from.kind == sheet.Chart || rel.external || !r.parts.Has(rel.target) {
			continue
		}
		found, err := r.textsIn(rel.target, from)
		if err != nil {
			return err
		}
		for _, t := range found {
			if repeated := rel.kind == "comments" && known[t.Cell]; !repeated {
				out.Floating = append(out.Floating, t)
			}
			known[t.Cell] = known[t.Cell] || rel.kind == "threadedComment"
		}
	}
	return nil
}

// charts reads the titles of the charts in the drawings of a sheet.
func (r *reader) charts(out *sheet.Sheet, rels map[string]relation) error {
	drawing := target(rels, "drawing")
	if drawing == "" {
		return nil
	}
	inDrawing, err := r.relations(drawing)
	if err != nil {
		return r.ctx.Err()
	}
	for _, id := range slices.Sorted(maps.Keys(inDrawing)) {
		rel := inDrawing[id]
		from := floatingParts[rel.kind]
		if from.kind != sheet.Chart || rel.external || !r.parts.Has(rel.target) {
			continue
		}
		found, err := r.textsIn(rel.target, from)
		if err != nil {
			return err
		}
		out.Floating = append(out.Floating, found...)
	}
	return nil
}

// textsIn reads the texts of a part, up to where it is broken.
func (r *reader) textsIn(part string, from floatingPart) ([]sheet.Floating, error) {
	f := floatingReader{from: from}
	_ = r.scan(part, f.read)
	for i := range f.found {
		f.found[i].Of = f.drawn
	}
	return f.found, r.ctx.Err()
}

// floatingPart says which elements of a kind of part hold its texts.
type floatingPart struct {
	kind      sheet.FloatingKind
	one       string // the element of one text
	text      string // the element of its words
	paragraph string // the element of a paragraph; empty for none
	drawn     string // the element of the figures that are drawn; empty for none
	described string // the element with a description; empty for none
}

// floatingParts are the parts with such texts, by the kind of their relationship.
var floatingParts = map[string]floatingPart{
	"drawing":         {sheet.TextBox, "sp", "t", "p", "", "cNvPr"},
	"chart":           {sheet.Chart, "title", "t", "p", "val", ""}, // titles of the chart and of its axes
	"chartEx":         {sheet.Chart, "title", "t", "p", "numDim", ""},
	"vmlDrawing":      {sheet.TextBox, "textbox", "", "div", "", ""},
	"comments":        {sheet.Comment, "comment", "t", "", "", ""},
	"threadedComment": {sheet.Comment, "threadedComment", "text", "", "", ""},
}

// floatingReader reads the texts of one part.
type floatingReader struct {
	from  floatingPart
	found []sheet.Floating
	open  []string // the names of the open elements
	cell  string   // the cell of the current text
	text  []byte
	area  []byte // the formula that names the figures that are drawn
	drawn []sheet.Area
}

func (f *floatingReader) read(s *scanner) error {
	for {
		switch s.Next() {
		case parts.Start:
			f.open = append(f.open, string(s.Name))
			if f.open[len(f.open)-1] == f.from.one {
				f.text, f.cell = f.text[:0], string(s.Attr("ref"))
			}
			f.describe(s)
		case parts.Text:
			if f.within(f.from.one) && (f.from.text == "" || f.open[len(f.open)-1] == f.from.text) {
				f.text = append(f.text, s.Text...)
			}
			if f.within(f.from.drawn) && f.open[len(f.open)-1] == "f" {
				f.area = append(f.area, s.Text...)
			}
		case parts.End:
			last := len(f.open) - 1
			f.end(f.open[last])
			if f.open = f.open[:last]; last == 0 {
				return nil
			}
		default:
			return s.Err()
		}
	}
}

func (f *floatingReader) within(element string) bool { return slices.Contains(f.open, element) }

// describe takes the description of a shape or a picture.
func (f *floatingReader) describe(s *scanner) {
	if f.from.described == "" || f.open[len(f.open)-1] != f.from.described {
		return
	}
	if text := strings.TrimSpace(string(s.Attr("descr"))); text != "" {
		f.found = append(f.found, sheet.Floating{Kind: sheet.Described, Text: text})
	}
}

// end takes in what the end of an element means.
func (f *floatingReader) end(element string) {
	switch element {
	case "f":
		f.drawn, f.area = append(f.drawn, sheet.ParseAreas(string(f.area))...), f.area[:0]
	case f.from.paragraph:
		f.text = append(f.text, '\n')
	case f.from.one:
		if text := strings.TrimSpace(string(f.text)); text != "" {
			f.found = append(f.found, sheet.Floating{Kind: f.from.kind, Cell: f.cell, Text: text})
		}
	}
}

// readHeaders reads the headers and footers of printed pages.
func (w *worksheet) readHeaders() error {
	return w.s.Children(func() error {
		text, err := w.s.Collect(nil)
		for _, part := range sheet.PageTexts(string(text)) {
			w.out.Sheet.Floating = append(w.out.Sheet.Floating, sheet.Floating{Kind: sheet.PageHeader, Text: part})
		}
		return err
	})
}
