package workbook

import (
	"fmt"
	"slices"

	"bloc/pkg/sheet"
)

// formEdits lists what was changed on a page that a person fills in, except what is to be
// filled in. Its rows may be in another order: keys identify them.
func (p shownPage) formEdits(s *sheet.Sheet) []Edit {
	wrote, now := map[string]string{}, map[string]string{}
	keys := map[int]string{}
	for _, c := range p.Cells {
		if row, col, ok := sheet.ParseRef([]byte(c.ref())); ok && row > p.Form.Head && col == p.Form.Key {
			keys[row] = c.value()
		}
	}
	for _, c := range p.Cells {
		p.Form.note(wrote, keys, c.ref(), c.value())
	}
	keys = map[int]string{}
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Row() > p.Form.Head && c.Col() == p.Form.Key {
			keys[c.Row()] = c.Text
		}
	}
	for i := range s.Cells {
		p.Form.note(now, keys, s.Cells[i].Ref(), s.Cells[i].Text)
	}
	var edits []Edit
	for at, text := range wrote {
		if !sameValue(text, now[at]) {
			edits = append(edits, Edit{Sheet: p.Sheet, Found: now[at], Expected: text})
		}
	}
	for at, text := range now {
		if _, known := wrote[at]; !known {
			edits = append(edits, Edit{Sheet: p.Sheet, Found: text})
		}
	}
	slices.SortFunc(edits, func(a, b Edit) int {
		return slices.Compare([]string{a.Expected, a.Found}, []string{b.Expected, b.Found})
	})
	return edits
}

// note notes what a cell says, by the key of its row and by its column, unless the cell is to
// be filled in.
func (f *form) note(in map[string]string, keys map[int]string, ref, text string) {
	row, col, ok := sheet.ParseRef([]byte(ref))
	if !ok || text == "" || f.isFree(row, col) {
		return
	}
	at := ref
	if row > f.Head {
		at = fmt.Sprintf("%s\x00%d", keys[row], col)
	}
	in[at] = text
}
