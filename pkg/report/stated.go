package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// stated puts the cells that the user's map names in the place of what was read.
func (r *run) stated() {
	for _, s := range r.options.Cells {
		if s.Member != r.report.Member {
			continue
		}
		i := slices.IndexFunc(r.entries, func(e *Entry) bool { return e.Sheet == s.Sheet && e.Cell == s.Cell })
		if i < 0 || s.SHA256 != "" && s.SHA256 != r.report.SHA256 {
			r.unmatched(s)
			continue
		}
		r.state(s, r.entries[i])
	}
}

func (r *run) state(s CellClaim, e *Entry) {
	i := r.catalogue.Indicator(s.Indicator)
	period := r.target
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		period = p
	}
	place := diag.Place{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}
	cell := r.cell(e)
	read, rule := content(cell, 0, i.In.Count)
	var fig figure.Figure
	wrong := ""
	if rule == nil {
		rule, wrong = r.measure(&fig, read, i.In, [][]*catalogue.Scale{r.Unit(s.Unit)})
	}
	r.claims = slices.DeleteFunc(r.claims, func(c *claim) bool {
		return c.entry == e || c.figure.Indicator == i.ID && c.figure.Period == period && c.figure.Role == figure.Actual
	})
	r.findings = slices.DeleteFunc(r.findings, func(f diag.Finding) bool { return f.Place == place })
	r.forgive(e)
	f := found{indicator: i, entry: e}
	if rule != nil {
		r.refuse(rule, place, f, refusal{period, figure.Actual, wrong, i.In})
		return
	}
	fig.Key = figure.Key{Indicator: i.ID, Period: period, Role: figure.Actual}
	fig.Member, fig.Raw, fig.RawUnit = r.report.Member, e.Raw, s.Unit
	fig.Sources = []figure.Source{{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}}
	fig.Because = []string{"--map"}
	e.LeftOut, e.axes, e.stated = "", [2]*headings{}, fig.Because
	r.claims = append(r.claims, &claim{figure: fig, indicator: i, entry: e, place: place})
}

// forgive takes a cell that the user stated out of what is said of its labels.
func (r *run) forgive(e *Entry) {
	ofCell := func(f *diag.Finding) bool {
		return f.Rule == diag.LabelUnknown && f.Sheet == e.Sheet &&
			slices.ContainsFunc(e.Because(), func(label string) bool { return strings.HasPrefix(label, f.Cell+" ") })
	}
	for i := range r.findings {
		if f := &r.findings[i]; ofCell(f) {
			f.Count--
		}
	}
	r.findings = slices.DeleteFunc(r.findings, func(f diag.Finding) bool { return f.Count == 0 && ofCell(&f) })
}
