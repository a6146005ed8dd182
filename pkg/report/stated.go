package report

import (
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
		if e == nil || s.SHA256 != "" && s.SHA256 != f.report.SHA256 {
			f.unmatched(s)
			continue
		}
		list = append(list, f.state(s, e))
	}
	return list
}

// state reads one cell as what a person stated it to be.
func (f *file) state(s CellClaim, e *Entry) settle.Stated {
	of := found{f.catalogue.Indicator(s.Indicator), [][]*catalogue.Scale{f.Unit(s.Unit)}}
	period := f.target
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		period = p
	}
	read, rule := content(f.cell(e), quantity.Unknown, of.indicator.In.Count)
	fig := figure.Figure{Key: figure.Key{Indicator: of.indicator.ID, Period: period, Role: figure.Actual}}
	wrong := ""
	if rule == nil {
		rule, wrong = f.measure(&fig, read, of)
	}
	f.findings.forgive(e)
	place := diag.Place{File: f.report.Path, Sheet: e.Sheet, Cell: e.Cell}
	out := settle.Stated{
		Claim:      &settle.Claim{Figure: fig, Indicator: of.indicator, Outcome: &e.Outcome, Labels: e, Place: place},
		Unreadable: rule != nil,
	}
	if rule != nil {
		f.refuse(rule, e, refusal{of.indicator, period, figure.Actual, wrong})
		return out
	}
	to := &out.Figure
	to.Member, to.Raw, to.RawUnit = f.report.Member, e.Raw, s.Unit
	to.Sources = []figure.Source{{File: place.File, Sheet: place.Sheet, Cell: place.Cell}}
	to.Because = []string{"--map"}
	e.LeftOut, e.axes, e.stated, e.claimed = "", [2]*headings{}, to.Because, true
	return out
}

// cell returns the cell of an entry.
func (f *file) cell(e *Entry) *sheet.Cell {
	for _, s := range f.layouts {
		if s.Source.Name != e.Sheet {
			continue
		}
		for i := range s.Source.Cells {
			if c := &s.Source.Cells[i]; c.Ref() == e.Cell {
				return c
			}
		}
	}
	return &sheet.Cell{}
}
