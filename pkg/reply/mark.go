package reply

import (
	"maps"
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// position is a cell of a sheet, from 1.
type position struct{ row, col int }

// String returns the position as Excel writes it, as B7.
func (p position) String() string { return sheet.Ref(p.row, p.col) }

// marks are the cells to be marked on one sheet, with the notes on each.
type marks map[position]string

// sorted lists the cells row by row.
func (m marks) sorted() []position {
	list := make([]position, 0, len(m))
	for at := range m {
		list = append(list, at)
	}
	slices.SortFunc(list, func(a, b position) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return a.col - b.col
	})
	return list
}

// marks lists the cells that the findings speak of, by sheet.
func (c Content) marks() map[string]marks {
	bySheet := map[string]marks{}
	for _, f := range c.Findings {
		for _, p := range f.Everywhere() {
			if p.Sheet == "" || p.Cell == "" || !f.IsOpen() {
				continue
			}
			if bySheet[p.Sheet] == nil {
				bySheet[p.Sheet] = marks{}
			}
			bySheet[p.Sheet].add(p.Cell, sentence(f))
		}
	}
	for _, m := range bySheet {
		for at, said := range m {
			m[at] = report.NoteBegins + "\n" + clip(said) + "\n" + report.NoteEnds
		}
	}
	return bySheet
}

// add adds a note on the cells of an address or a range.
func (m marks) add(address, said string) {
	for _, at := range cellsOf(address) {
		if before := m[at]; before != "" {
			m[at] = before + "\n" + said
		} else {
			m[at] = said
		}
	}
}

// maxRange bounds how many cells of a range are marked one by one. In a larger range only the
// first cell is marked.
const maxRange = 10_000

// cellsOf lists the cells of an address or a range.
func cellsOf(address string) []position {
	r, ok := sheet.ParseRange(address)
	if !ok {
		return nil
	}
	if (r.Bottom-r.Top+1)*(r.Right-r.Left+1) > maxRange {
		return []position{{r.Top, r.Left}}
	}
	var list []position
	for row := r.Top; row <= r.Bottom; row++ {
		for col := r.Left; col <= r.Right; col++ {
			list = append(list, position{row, col})
		}
	}
	return list
}

// mark marks the cells of the workbook's sheets and puts comments beside them. It returns the
// places of cells without a comment of ours.
func (p *container) mark(b *workbook, l *looks, bySheet map[string]marks) (silent []string, err error) {
	for name := range b.sheets {
		if bySheet[name] == nil && l.again && !b.former[name] {
			bySheet[name] = marks{} // an earlier copy may have marked cells there
		}
	}
	names := slices.Sorted(maps.Keys(bySheet))
	for _, name := range names {
		part := b.sheets[name]
		if part == "" {
			continue
		}
		doc, err := p.paint(part, l, bySheet[name])
		if err != nil {
			return nil, err
		}
		without, err := p.comment(b, part, doc, bySheet[name])
		if err != nil {
			return nil, err
		}
		for _, at := range without {
			silent = append(silent, diag.Place{Sheet: name, Cell: at.String()}.String())
		}
		p.edited[part] = doc.bytes()
	}
	return silent, nil
}

// paint gives the marked cells of a sheet their style. A cell that is missing in the sheet is
// blank, and gets only its comment.
func (p *container) paint(part string, l *looks, m marks) (*document, error) {
	data, err := p.need(part)
	if err != nil {
		return nil, err
	}
	brush := painter{looks: l, marks: m}
	doc, err := scan(data, depthOfLists, brush.see)
	if err != nil {
		return nil, err
	}
	return doc, usual(doc, part, "worksheet")
}

// depthOfLists is the depth of a sheet's lists: its rows, its columns, its links.
const depthOfLists = 2

// painter follows the rows and cells of a sheet in order.
type painter struct {
	looks *looks
	marks marks
	at    position
}

// see takes an element below the lists of the sheet. A row or a cell without an address
// follows the one before.
func (p *painter) see(d *document, depth int, t tag) {
	if d.tags[len(d.tags)-1].name != "sheetData" {
		return
	}
	switch {
	case depth == depthOfLists+1 && t.name == "row":
		p.at = position{p.at.row + 1, 0}
		if r, ok := t.get("r"); ok {
			p.at.row, _ = strconv.Atoi(r)
		}
	case depth == depthOfLists+2 && t.name == "c":
		p.at.col++
		if ref, ok := t.get("r"); ok {
			r, _ := sheet.ParseRange(ref)
			p.at = position{r.Top, r.Left}
		}
		p.paint(d, t)
	}
}

func (p *painter) paint(d *document, t tag) {
	if p.marks[p.at] == "" && len(p.looks.former) == 0 {
		return
	}
	style, _ := t.get("s")
	change := p.looks.mark
	if p.marks[p.at] == "" {
		change = p.looks.unmark
	}
	if now, ok := change(style); ok {
		d.assign(t, "s", now)
	}
}
