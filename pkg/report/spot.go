package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// frame is a table with all that its texts say: what stands over it, its boxhead and its stub.
type frame struct {
	path   string // path of the file
	sheet  *layout.Sheet
	table  *layout.Table
	titles titles
	head   boxhead
	stub   stub
}

// place returns the place of a cell of the table in its file.
func (f *frame) place(n *spot) diag.Place {
	return diag.Place{File: f.path, Sheet: f.sheet.Source.Name, Cell: n.ctx.Cell.Ref()}
}

// header returns the labels of a cell's own column. The field col of a spot may hold more than
// those.
func (f *frame) header(n *spot) *headings {
	if n.alone {
		return n.col
	}
	return &f.head.cols[n.ctx.Index]
}

// spot is a number cell of a table, with the labels of its row and its column.
type spot struct {
	axes
	ctx   layout.Context
	alone bool // it counts something else than its table, and is in no column
}

// axes are the labels of a number's row and column.
type axes struct{ row, col *headings }

// unclear returns the label that makes the row, or else the column, unclear; nil if there is
// none.
func (a axes) unclear() *heading {
	for _, h := range []*headings{a.row, a.col} {
		if !h.understood() {
			return &h.unclear
		}
	}
	return nil
}

// under returns the spot with other labels for its column.
func (n spot) under(col *headings) *spot {
	n.col = col
	return &n
}

// besides returns the spot with other labels for its row.
func (n spot) besides(row *headings) *spot {
	n.row = row
	return &n
}

// place is what is known of where a number stands: what its labels and the titles say together.
type place struct {
	label.Crossing
	*spot
}

// join brings together what the labels of row and column and the titles say.
func (r *reader) join(n *spot, titles *catalogue.Facets) place {
	return place{label.Cross(r.catalogue, &n.row.Path, &n.col.Path, titles), n}
}
