package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// spotOnSheet is the address of a cell in a file.
type spotOnSheet struct {
	sheet    string
	row, col int
}

// of returns what the map states of a cell of this report, other than for the very file.
func (x *statedCells) of(in *sheet.Sheet, c *sheet.Cell) (list []*CellClaim) {
	if len(x.options.Cells) == 0 {
		return nil
	}
	if x.at == nil {
		x.at = map[spotOnSheet][]*CellClaim{}
		for i := range x.options.Cells {
			s := &x.options.Cells[i]
			if row, col, ok := sheet.ParseRef([]byte(s.Cell)); ok && s.Member == x.report.Member && s.SHA256 == "" && x.holds(*s) {
				at := spotOnSheet{s.Sheet, row, col}
				x.at[at] = append(x.at[at], s)
			}
		}
	}
	return x.at[spotOnSheet{in.Name, c.Row(), c.Col()}]
}

// test lets the texts that reach a cell act on what the map states of it, as on any other figure.
// The cell claims nothing by its labels, so no text has done so yet, or one has left it out.
func (n *number) test(s *CellClaim) {
	of, period := n.catalogue.Indicator(s.Indicator), n.cells.periodOf(*s)
	p := n.join(&n.spot, &n.titles.facets)
	said, role, ok := n.dates.periodAndRole(&p)
	switch {
	case !ok || said != period || role == figure.Plan:
		n.oppose(slices.Concat(n.overTable(), n.entry.Because()))
	case n.narrowedBy != nil:
	case !n.dates.isWhole(&p, of, period):
		n.oppose(slices.Concat(n.overTable(), n.entry.Because()))
	default:
		fig := &n.figure
		*fig = figure.Figure{Key: figure.Key{Indicator: of.ID, Period: period, Role: figure.Actual}}
		n.inReach = inReach{&n.spot, fig, of, n.entry}
		_, n.narrowedBy = n.texts.restrict(&n.inReach)
	}
	if r := n.narrowedBy; r != nil {
		n.oppose([]string{quotedAt(r.Cell, r.text)})
	}
}

// oppose records the texts that contradict what the map states of the cell.
func (n *number) oppose(texts []string) {
	if n.cells.against == nil {
		n.cells.against = map[*Entry]string{}
	}
	n.cells.against[n.entry] = strings.Join(texts, ", ")
}

// overTable quotes the texts over the table that give its figures a time or a role. If there is
// none, it quotes the name of the sheet.
func (n *number) overTable() (list []string) {
	for _, l := range n.sheet.Tables[0].Above {
		list = append(list, n.quotedIfDated(l)...)
	}
	if n.sheet.Tables[0] != n.table {
		for _, l := range n.table.Above {
			list = append(list, n.quotedIfDated(l)...)
		}
	}
	if list == nil {
		list = []string{strconv.Quote(n.sheet.Source.Name)}
	}
	return list
}

// quotedIfDated quotes a text if it gives figures a time or a role.
func (n *number) quotedIfDated(l layout.Label) []string {
	if line := n.Line(n.text(l)); line.Extent().Period.IsZero() && line.Role() == catalogue.None {
		return nil
	}
	return []string{quotedAt(l.Ref(), l.Text)}
}

// quotedAt quotes a text with its place.
func quotedAt(ref, text string) string { return ref + " " + strconv.Quote(oneLine(text)) }
