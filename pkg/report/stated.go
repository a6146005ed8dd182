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

// stated reads the cells that the user's map names. What was found on them before is no
// matter any more.
func (f *file) stated() []settle.Stated {
	var list []settle.Stated
	for _, s := range f.options.Cells {
		if s.Member != f.report.Member {
			continue
		}
		e := f.ledger.find(s.Sheet, s.Cell)
		if e == nil || !f.holds(s) {
			f.unmatched(s)
			continue
		}
		if said := f.contradicts(s, e); said != "" {
			f.mapDiffers(s, e, said)
			if s.SHA256 == "" {
				continue
			}
		}
		list = append(list, f.state(s, e))
	}
	return list
}

// holds reports whether a stated cell is one of this file: of that very file, or of a report of
// the period that it names. The map of last year says nothing of this year's report.
func (f *file) holds(s CellClaim) bool {
	if s.SHA256 != "" {
		return s.SHA256 == f.report.SHA256
	}
	return s.Period == "" || s.Period == f.report.Period.String()
}

// contradicts returns what the labels of a cell say instead of what the map states of it, empty
// where they say nothing else.
func (f *file) contradicts(s CellClaim, e *Entry) string {
	period, of := f.periodOf(s), f.catalogue.Indicator(s.Indicator)
	for _, c := range f.ledger.claims {
		if c.Labels == settle.Labels(e) {
			if k := c.Figure.Key; k.Indicator != s.Indicator || k.Period != period || k.Role == figure.Plan {
				return strings.Join(e.Because(), ", ")
			}
			return ""
		}
	}
	for _, h := range e.axes {
		if h != nil && h.understood() && h.differs(of, period) {
			return strings.Join(h.quoted(), ", ")
		}
	}
	return ""
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
func (f *file) mapDiffers(s CellClaim, e *Entry, said string) {
	out := f.findings.figure(diag.MapDiffers, e, f.catalogue.Indicator(s.Indicator), f.periodOf(s))
	if s.SHA256 != "" {
		out.Severity = diag.Warning
	}
	out.Expected = said
	f.findings.add(out.With("stated", f.catalogue.Indicator(s.Indicator).Label).With("because", diag.Same(said)))
}

// periodOf is the period of a stated cell.
func (f *file) periodOf(s CellClaim) figure.Period {
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		return p
	}
	return f.target
}

// state reads one cell as what a person stated it to be.
func (f *file) state(s CellClaim, e *Entry) settle.Stated {
	of := found{f.catalogue.Indicator(s.Indicator), [][]*catalogue.Scale{f.Unit(s.Unit)}}
	period, c := f.periodOf(s), f.cell(e)
	read, rule := content(c, quantity.Unknown, of.indicator.In.Count)
	if rule == nil {
		rule = f.display(c, &of, &read)
		if rule == diag.FormatDiffers && s.Unit != "" {
			rule = nil // the unit is stated of what the cell holds
		}
	}
	fig := figure.Figure{Key: figure.Key{Indicator: of.indicator.ID, Period: period, Role: figure.Actual}}
	wrong := ""
	if rule == nil {
		rule, wrong = f.measure(&fig, read, of)
	}
	if rule == nil {
		rule = plausible(&fig, of.indicator)
	}
	f.findings.forgive(e)
	place := diag.Place{File: f.report.Path, Sheet: e.Sheet(), Cell: e.Cell()}
	out := settle.Stated{
		Claim:      &settle.Claim{Figure: fig, Indicator: of.indicator, Outcome: &e.Outcome, Labels: e, Place: place},
		Unreadable: rule != nil,
	}
	if rule != nil {
		f.refuse(rule, e, refusal{of.indicator, period, figure.Actual, wrong})
		return out
	}
	to := &out.Figure
	to.Member, to.Raw, to.RawUnit = f.report.Member, e.Raw(), s.Unit
	to.Sources = []figure.Source{{File: place.File, Sheet: place.Sheet, Cell: place.Cell}}
	to.Because = []string{"--map"}
	to.RestsOn(s.By)
	e.LeftOut, e.axes, e.stated, e.claimed = "", [2]*headings{}, to, true
	return out
}

// cell returns the cell of an entry.
func (f *file) cell(e *Entry) *sheet.Cell {
	for _, s := range f.layouts {
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
