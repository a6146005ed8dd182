package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/sheet"
)

// A unit over a table is only a default: a row or a column may give another one in silence.
// But if no figure has the unit that a line gives, then the line contradicts all rows, and
// either may be a slip.

// fit is how a unit that a line over a table gives fits the figures under the line.
type fit struct {
	unit  *catalogue.Scale
	taken bool     // a figure has it
	other []*Entry // figures of its kind in another multiple
}

// fits is how the units of a line fit the figures under it.
type fits struct {
	list   []fit
	others []*Entry // figures in other units than all of them
}

// weighUnits compares the units that a line over the table gives with the unit of a figure.
func (t *effects) weighUnits(f *inReach, r *remark) {
	if !t.isUnitLine(r) {
		return
	}
	if r.fits.list == nil {
		for _, unit := range r.said.Units {
			r.fits.list = append(r.fits.list, fit{unit: unit})
		}
	}
	alike := false
	for _, unit := range label.Of(r.said.Units, f.indicator) {
		at := slices.IndexFunc(r.fits.list, func(one fit) bool { return one.unit == unit })
		alike = r.fits.list[at].weigh(f) || alike
	}
	if !alike && f.hasUnit() {
		r.fits.others = append(r.fits.others, f.entry)
	}
}

// isUnitLine reports whether a text gives the units of the table by default: no nearer one does.
func (t *effects) isUnitLine(r *remark) bool {
	switch {
	case len(r.said.Units) == 0 || r.said.Within || r.said.Converted || r.narrates() || !r.givesUnit():
		return false
	case r.kind == string(sheet.PageHeader):
		return true
	}
	nearest := t.titles.unread.label.Cell
	return !r.note && r.kind == inCell && r.Sheet == t.sheet.Source.Name && (nearest == nil || nearest.Ref() == r.Cell)
}

// givesUnit reports whether a text gives a unit. The name of what is counted may be just a
// word in it: "(Tổng hợp chung các KCN)".
func (r *remark) givesUnit() bool {
	return slices.ContainsFunc(r.said.Units, label.SaysMore) || r.in.GivesUnit(r.text)
}

// weigh notes whether a figure has a unit. It reports whether the figure is of the unit's
// kind. Figures that are converted were in a unit of another kind.
func (u *fit) weigh(f *inReach) bool {
	switch {
	case f.Rate != nil:
		u.taken = true
	case u.unit.Unit == nil || u.unit.Unit.ID != f.Unit:
		return false
	case u.unit.Factor.Equal(f.Factor):
		u.taken = true
	case f.hasUnit():
		u.other = append(u.other, f.entry)
	}
	return true
}

// hasUnit reports whether a text gives the unit of a figure. A count may be without one.
func (f *inReach) hasUnit() bool { return f.RawUnit != "" || !f.indicator.In.Count }

// contradicted lists the figures whose own units contradict all of a line's, or one of them
// that no figure has.
func (u *fits) contradicted() (list []*Entry) {
	taken := slices.ContainsFunc(u.list, func(one fit) bool { return one.taken })
	for _, one := range u.list {
		if !one.taken {
			list = append(list, one.other...)
		}
	}
	if !taken && len(list) == 0 {
		return u.others
	}
	return list
}

// heedUnits leaves the figures in doubt whose units contradict those of a line. A line that
// costs other figures, as it is not understood, is reported already.
func (rs *remarks) heedUnits(r *remark) {
	list := r.fits.contradicted()
	if len(list) == 0 || slices.ContainsFunc(rs.findings.list.List, func(f diag.Finding) bool { return f.Rule == diag.UnitUnknown && f.Place == r.Place }) {
		return
	}
	r.units = true
	for _, e := range list {
		if !slices.Contains(r.used, e) {
			r.used = append(r.used, e)
		}
	}
}
