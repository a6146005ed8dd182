package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/settle"
)

// stated reads the cells that the user's map names. What was found on them before is no
// matter any more.
func (r *run) stated() []settle.Stated {
	var list []settle.Stated
	for _, s := range r.options.Cells {
		if s.Member != r.report.Member {
			continue
		}
		i := slices.IndexFunc(r.entries, func(e *Entry) bool { return e.Sheet == s.Sheet && e.Cell == s.Cell })
		if i < 0 || s.SHA256 != "" && s.SHA256 != r.report.SHA256 {
			r.unmatched(s)
			continue
		}
		list = append(list, r.state(s, r.entries[i]))
	}
	return list
}

// state reads one cell as what a person stated it to be.
func (r *run) state(s CellClaim, e *Entry) settle.Stated {
	i := r.catalogue.Indicator(s.Indicator)
	period := r.target
	if p, err := figure.ParsePeriod(s.Period); err == nil {
		period = p
	}
	place := diag.Place{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}
	read, rule := content(r.cell(e), 0, i.In.Count)
	var fig figure.Figure
	wrong := ""
	if rule == nil {
		rule, wrong = r.measure(&fig, read, i.In, [][]*catalogue.Scale{r.Unit(s.Unit)})
	}
	r.findings.Drop(func(f *diag.Finding) bool { return f.Place == place })
	r.forgive(e)
	fig.Key = figure.Key{Indicator: i.ID, Period: period, Role: figure.Actual}
	out := settle.Stated{
		Claim:      &settle.Claim{Figure: fig, Indicator: i, Outcome: &e.Outcome, Labels: e, Place: place},
		Unreadable: rule != nil,
	}
	if rule != nil {
		r.refuse(rule, place, found{indicator: i, entry: e}, refusal{period, figure.Actual, wrong, i.In})
		return out
	}
	f := &out.Figure
	f.Member, f.Raw, f.RawUnit = r.report.Member, e.Raw, s.Unit
	f.Sources = []figure.Source{{File: r.report.Path, Sheet: e.Sheet, Cell: e.Cell}}
	f.Because = []string{"--map"}
	e.LeftOut, e.axes, e.stated, e.claimed = "", [2]*headings{}, f.Because, true
	return out
}

// forgive takes a cell that the user stated out of what is said of its labels.
func (r *run) forgive(e *Entry) {
	ofCell := func(f *diag.Finding) bool {
		return f.Rule == diag.LabelUnknown && f.Sheet == e.Sheet &&
			slices.ContainsFunc(e.Because(), func(label string) bool { return strings.HasPrefix(label, f.Cell+" ") })
	}
	for i := range r.findings.List {
		if f := &r.findings.List[i]; ofCell(f) {
			f.Count--
		}
	}
	r.findings.Drop(func(f *diag.Finding) bool { return f.Count == 0 && ofCell(f) })
}
