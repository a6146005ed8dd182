package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// kind is what texts share that write numbers in one way: the currency or the unit of the
// catalogue. An amount and the percentage beside it may come from different people or programs.
type kind string

// The kinds that are not a unit of the catalogue.
const (
	money   kind = "money"
	ratios  kind = "percent"
	unknown kind = ""
)

// kindOf returns the kind of the figures in a unit.
func kindOf(u *catalogue.Unit) kind {
	if u.Currency != "" {
		return money
	}
	return kind(u.ID)
}

// notations are the ways in which the texts of a sheet write numbers, as far as they leave no
// doubt.
type notations struct {
	byCol map[kindIn]written
	kinds map[kind]written
	all   written
}

// kindIn is a kind in a column.
type kindIn struct {
	kind
	col int
}

// notationsOf finds how the texts in a sheet's figures write numbers.
func (f *file) notationsOf(s *layout.Sheet) notations {
	found := notations{map[kindIn]written{}, map[kind]written{}, written{}}
	for _, t := range s.Tables {
		w := writing{file: f, table: t, columns: make([]kind, len(t.Columns))}
		for i, c := range t.Columns {
			w.columns[i] = w.ofColumn(columnLabels(s, c.Labels[:len(c.Labels)-c.Doubtful]))
		}
		for _, row := range t.Rows {
			for ctx := range s.Contexts(t, row) {
				if evident := evidence(ctx.Cell); evident != quantity.Unknown {
					found.add(w.of(ctx), ctx.Cell.Col(), evident)
				}
			}
		}
	}
	for _, c := range s.Loose {
		if evident := evidence(c); evident != quantity.Unknown {
			found.add(unknown, c.Col(), evident)
		}
	}
	return found
}

// evidence returns the notation that a cell's text proves; Unknown if it proves none.
func evidence(c *sheet.Cell) quantity.Notation {
	if c.Kind != sheet.Text || !quantity.LooksNumeric(c.Text) {
		return quantity.Unknown
	}
	num, err := quantity.Parse(c.Text, quantity.Unknown)
	if err != nil {
		return quantity.Unknown
	}
	return num.Evident
}

// writing finds the kind of the figures of a table.
type writing struct {
	*file
	table   *layout.Table
	columns []kind // by index
}

// of returns the kind of a cell. It is given by the unit behind its number, by the unit beside
// its row's label or in it, or by the header.
func (w *writing) of(ctx *layout.Context) kind {
	if num, err := quantity.Parse(ctx.Cell.Text, quantity.Vietnamese); err == nil && num.Unit != "" {
		if k := firstKind(w.Unit(num.Unit)); k != unknown {
			return k
		}
	}
	if w.columns[ctx.Index] == ratios {
		return ratios
	}
	if k := firstKind(w.units.ofRow(ctx.Row, ctx.Cell.Col())); k != unknown {
		return k
	}
	for _, l := range ctx.Row.Labels {
		if k := w.ofLabel(w.label(l, label.Rows)); k != unknown {
			return k
		}
	}
	return w.columns[ctx.Index]
}

// ofColumn returns the kind that the header of a column names.
func (w *writing) ofColumn(labels []layout.Label) kind {
	for _, l := range labels {
		if k := w.ofLabel(w.label(l, label.Columns)); k != unknown {
			return k
		}
	}
	return unknown
}

// ofLabel returns the kind that a label names.
func (w *writing) ofLabel(h heading) kind {
	if h.Ratio || h.Facets[catalogue.DerivedRatio] != catalogue.None {
		return ratios
	}
	for _, scales := range h.Scales {
		if scales.Unit != nil {
			return kindOf(scales.Unit)
		}
	}
	return unknown
}

// firstKind returns the kind of the first of some units.
func firstKind(scales []*catalogue.Scale) kind {
	if len(scales) == 0 || scales[0].Unit == nil {
		return unknown
	}
	return kindOf(scales[0].Unit)
}

func (n notations) add(k kind, col int, evident quantity.Notation) {
	in := kindIn{k, col}
	n.byCol[in] = n.byCol[in].with(evident)
	n.kinds[k] = n.kinds[k].with(evident)
	n.all[evident] = true
}

// written is a set of notations.
type written map[quantity.Notation]bool

// with returns the set with one more notation in it.
func (w written) with(n quantity.Notation) written {
	if w == nil {
		w = written{}
	}
	w[n] = true
	return w
}

// of returns how the texts in a column write numbers of a kind. Those texts of the column and
// kind decide that leave no doubt; if there are none, those of the kind in any column do. If
// neither decides, the notation of the law may be learnt from any other text of the sheet,
// unless one contradicts it. The other notation may not. It is Unknown if nothing decides.
func (n notations) of(k kind, col int) quantity.Notation {
	if one := single(n.byCol[kindIn{k, col}]); one != quantity.Unknown {
		return one
	}
	if len(n.kinds[k]) > 0 {
		return single(n.kinds[k])
	}
	if one := single(n.all); one == quantity.Vietnamese || k == ratios {
		return one
	}
	return quantity.Unknown
}

// single returns the only notation in a set; Unknown if there are none or several.
func single(set written) quantity.Notation {
	if len(set) != 1 {
		return quantity.Unknown
	}
	for n := range set {
		return n
	}
	return quantity.Unknown
}

// sheetNotations returns the notations of a sheet, which are found when they are first asked for.
type sheetNotations func() notations

// of returns how a cell writes numbers of a kind. A number cell has no notation.
func (s sheetNotations) of(c *sheet.Cell, k kind) quantity.Notation {
	if c.Kind != sheet.Text {
		return quantity.Unknown
	}
	return s().of(k, c.Col())
}
