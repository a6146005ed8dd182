package ods

import (
	"bytes"

	"bloc/pkg/sheet"
)

// readPrompts reads what is shown beside cells with a validation rule: a title and a text.
func (r *reader) readPrompts() error {
	s := r.s
	if !s.At(table, "content-validation") || len(r.prompts) >= r.in.Limits.Entries {
		return s.Skip()
	}
	name := string(s.AttrOf(table, "name"))
	return s.Children(func() error {
		if !s.At(table, "help-message") || string(s.AttrOf(table, "display")) == "false" {
			return s.Skip()
		}
		title := bytes.TrimSpace(s.AttrOf(table, "title"))
		list := []string{string(title)}
		w := &words{}
		w.begin(r, 0)
		if err := s.Children(w.within); err != nil {
			return err
		}
		kept, err := r.build.Text(bytes.TrimSpace(w.text()))
		if r.prompts == nil {
			r.prompts = map[string][]string{}
		}
		r.prompts[name] = append(list, kept)
		return err
	})
}

// mostPrompts is how many prompts of a sheet are kept at most.
const mostPrompts = 2000

// prompt notes what is shown beside cells that are alike and hold something.
func (t *tableReader) prompt(n int) {
	if len(t.prompts) == 0 || t.c.kind == typeNone {
		return
	}
	of := sheet.Range{Top: t.row, Left: t.col, Bottom: t.row, Right: min(t.col+n-1, sheet.LastCol)}
	for _, text := range t.prompts[string(t.s.AttrOf(table, "content-validation-name"))] {
		if text != "" && len(t.asked) < mostPrompts && t.row <= sheet.LastRow && t.col <= sheet.LastCol {
			t.asked = append(t.asked, sheet.OnCells(sheet.Prompt, of, text))
		}
	}
}
