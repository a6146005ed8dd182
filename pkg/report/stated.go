package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// statedCells reads the cells that the user's map gives a meaning.
type statedCells struct {
	*identity
	ledger  *ledger
	amounts *measures
	at      map[spotOnSheet][]*CellClaim // the statements by their cells, once a table is read
	against map[*Entry]string            // the texts that contradict what is stated of a cell, quoted
}

// read reads the cells that the user's map names. Earlier findings on them are removed.
func (x *statedCells) read() []settle.Stated {
	var list []settle.Stated
	for _, s := range x.options.Cells {
		if s.Member != x.report.Member {
			continue
		}
		e := x.ledger.find(s.Sheet, s.Cell)
		if e == nil || !x.holds(s) {
			x.unmatched(s)
			continue
		}
		if said := x.contradicts(s, e); said != "" {
			x.mapDiffers(s, e, said)
			if s.SHA256 == "" {
				continue
			}
		}
		list = append(list, x.state(s, e))
	}
	return list
}

// holds reports whether a stated cell belongs to this file: to this very file, or to a report of
// the period that the map names. The map of last year does not hold for this year's report.
func (x *statedCells) holds(s CellClaim) bool {
	if s.SHA256 != "" {
		return s.SHA256 == x.report.SHA256
	}
	return s.Period == "" || s.Period == x.report.Period.String()
}

// contradicts returns what the labels of a cell say against the map; empty if they do not
// contradict it.
func (x *statedCells) contradicts(s CellClaim, e *Entry) string {
	if e.LeftOut == otherPlace {
		return x.elsewhere(e)
	}
	period, of := x.periodOf(s), x.catalogue.Indicator(s.Indicator)
	for _, c := range x.ledger.claims {
		if c.Labels == settle.Labels(e) {
			if k := c.Figure.Key; k.Indicator != s.Indicator || k.Period != period || k.Role == figure.Plan {
				return strings.Join(e.Because(), ", ")
			}
			return ""
		}
	}
	for i, h := range e.axes {
		compares := i == 0 && h != nil && h.Ratio // a row that is not understood may be called an index
		if h != nil && h.understood() && (compares || h.differs(of, period)) {
			return strings.Join(h.quoted(), ", ")
		}
	}
	return x.against[e]
}

// elsewhere quotes the title or the heading that gives a cell to another place.
func (x *statedCells) elsewhere(e *Entry) (said string) {
	for _, f := range x.findings.list.List {
		row, _, _ := sheet.ParseRef([]byte(f.Cell))
		if f.Rule == diag.OtherPlace && f.Sheet == e.Sheet() && row < e.cell.Row() {
			said = quotedAt(f.Cell, f.Found)
		}
	}
	return said
}

// differs reports whether headings name another measure, another origin, another year or a plan.
func (h *headings) differs(of *catalogue.Indicator, period figure.Period) bool {
	for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.Origin} {
		said, means := h.Facets[axis], of.Means[axis]
		if said != catalogue.None && means != catalogue.None && said != means && means != catalogue.Both {
			return true
		}
	}
	year := len(h.Periods) == 1 && h.Periods[0].Year != 0 && h.Periods[0].Year != period.Year
	return year || h.Facets[catalogue.Role] == catalogue.Plan
}

// mapDiffers reports a cell of the map whose labels say something else.
func (x *statedCells) mapDiffers(s CellClaim, e *Entry, said string) {
	out := x.findings.figure(diag.MapDiffers, e, x.catalogue.Indicator(s.Indicator), x.periodOf(s))
	if s.SHA256 != "" {
		out.Severity = diag.Warning
	}
	out.Expected = said
	x.findings.add(out.With("stated", x.catalogue.Indicator(s.Indicator).Label).With("because", diag.Same(said)))
}

// periodOf returns the period of a stated cell.
func (x *statedCells) periodOf(s CellClaim) figure.Period {
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		return p
	}
	return x.target
}

// state reads one cell as a person stated it.
func (x *statedCells) state(s CellClaim, e *Entry) settle.Stated {
	of := found{x.catalogue.Indicator(s.Indicator), [][]*catalogue.Scale{x.Unit(s.Unit)}}
	period, c := x.periodOf(s), x.cell(e)
	read, rule := content(c, quantity.Unknown, of.indicator.In.Count)
	if rule == nil {
		rule = x.amounts.display(c, &of, &read)
		if rule == diag.FormatDiffers && s.Unit != "" {
			rule = nil // the unit is stated for what the cell holds
		}
	}
	fig := figure.Figure{Key: figure.Key{Indicator: of.indicator.ID, Period: period, Role: figure.Actual}}
	wrong := ""
	if rule == nil {
		rule, wrong = x.amounts.measure(&fig, read, of)
	}
	if rule == nil {
		rule = plausible(&fig, of.indicator)
	}
	x.findings.forgive(e)
	place := diag.Place{File: x.report.Path, Sheet: e.Sheet(), Cell: e.Cell()}
	out := settle.Stated{
		Claim:      &settle.Claim{Figure: fig, Indicator: of.indicator, Outcome: &e.Outcome, Labels: e, Place: place},
		Unreadable: rule != nil,
	}
	if rule != nil {
		x.amounts.refuse(rule, e, refusal{of.indicator, period, figure.Actual, wrong})
		return out
	}
	to := &out.Figure
	to.Member, to.Raw, to.RawUnit = x.report.Member, e.Raw(), s.Unit
	to.Sources = []figure.Source{{File: place.File, Sheet: place.Sheet, Cell: place.Cell}}
	to.Because = []string{"--map"}
	to.RestsOn(s.By)
	e.LeftOut, e.axes, e.stated, e.claimed = "", [2]*headings{}, to, true
	return out
}

// cell returns the cell of an entry.
func (x *statedCells) cell(e *Entry) *sheet.Cell {
	for _, s := range x.layouts {
		if s.Source != e.in {
			continue
		}
		for i := range s.Source.Cells {
			if c := &s.Source.Cells[i]; c.Row() == e.cell.Row() && c.Col() == e.cell.Col() {
				return c
			}
		}
	}
	return &sheet.Cell{}
}
