package reply

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// entry is a line of the sheet to be signed: a figure that is in the totals, or one that
// stands in the report and is in none.
type entry struct {
	label     string
	indicator *catalogue.Indicator // nil where nobody knows it
	figure    *figure.Figure       // nil where the cell holds no figure
	written   string
	unit      string // as the report writes it
	sources   []figure.Source
	isUsed    bool
	status    string // whether it is counted, and why not
}

// entries are the figures of the period in the order of the catalogue, each as it stands
// in the totals; those that are in none follow their indicator, and cells that are refused
// come last.
func (c Content) entries() []entry {
	var list []entry
	told := map[string]bool{}
	for _, i := range c.Catalogue.Indicators {
		stated, used := c.figure(i), c.used(i)
		if used != nil && (stated != nil || c.refuses(i)) {
			list = append(list, c.counted(i, used))
		}
		if stated != nil && (used == nil || !shares(stated, used)) {
			list = append(list, c.uncounted(i, stated))
			told[stated.Place().Sheet+"!"+stated.Place().Cell] = true
		}
	}
	return append(list, c.refused(told)...)
}

// used is the figure of an indicator that this report gives to the totals; nil for none.
func (c Content) used(i *catalogue.Indicator) *figure.Figure {
	if c.Totals == nil || c.Totals.Period != c.Report.Period {
		return nil
	}
	t := c.Totals.Total(i.ID)
	if t == nil {
		return nil
	}
	p := t.Part(c.Report.Member)
	if p == nil || !slices.ContainsFunc(p.Figure.Sources, func(s figure.Source) bool { return s.File == c.Report.Path }) {
		return nil
	}
	return p.Figure
}

// shares reports whether two figures come from one cell.
func shares(a, b *figure.Figure) bool {
	return slices.ContainsFunc(a.Sources, func(s figure.Source) bool { return slices.Contains(b.Sources, s) })
}

// refuses reports whether an open error keeps a stated figure of the indicator out.
func (c Content) refuses(i *catalogue.Indicator) bool {
	return slices.ContainsFunc(c.Findings, func(f diag.Finding) bool { return f.Severity == diag.Error && f.Indicator == i.ID && f.Cell != "" })
}

func (c Content) counted(i *catalogue.Indicator, f *figure.Figure) entry {
	e := entry{label: c.label(f), indicator: i, figure: f, written: written(f), unit: unitWritten(f), sources: f.Sources, isUsed: true, status: words.counted.Say(lang)}
	for _, one := range c.Findings {
		if word := one.UseWord(lang); one.Use == diag.Used && on(one, f.Sources) && (one.IsQuestion() || e.status == words.counted.Say(lang)) {
			e.status = word
		}
	}
	return e
}

func (c Content) uncounted(i *catalogue.Indicator, f *figure.Figure) entry {
	return entry{
		label: c.label(f), indicator: i, figure: f, written: written(f), unit: unitWritten(f), sources: f.Sources,
		status: words.uncounted.Say(lang, c.why(func(one diag.Finding) bool { return on(one, f.Sources) })),
	}
}

// on reports whether a finding stands on one of the cells.
func on(f diag.Finding, cells []figure.Source) bool {
	return f.Cell != "" && slices.ContainsFunc(cells, func(s figure.Source) bool {
		return diag.Place{File: f.File, Sheet: f.Sheet, Cell: f.Cell}.Contains(diag.Place{File: f.File, Sheet: s.Sheet, Cell: s.Cell})
	})
}

// why says why a figure is in no total: for an error on it, else for one on the whole
// file, else because another report is used.
func (c Content) why(isOn func(diag.Finding) bool) string {
	for _, whole := range []bool{false, true} {
		for _, f := range c.Findings {
			if f.Use == diag.Unused && (f.Severity == diag.Error && isOn(f) || whole && f.Sheet == "" && f.Cell == "" && f.Indicator == "") {
				return f.Message(lang)
			}
		}
	}
	return words.other.Say(lang)
}

// mostRefused is how many refused cells are listed on the sheet to be signed; all of them
// stand on the sheet of the findings.
const mostRefused = 50

// refused are the cells that errors keep out of all totals, but for those that are told.
func (c Content) refused(told map[string]bool) []entry {
	var list []entry
	for _, f := range c.Findings {
		if f.Severity != diag.Error || f.Cell == "" || told[f.Sheet+"!"+f.Cell] || len(list) == mostRefused {
			continue
		}
		list = append(list, entry{
			label: c.Catalogue.Label(f.Indicator).Vi, indicator: c.Catalogue.Indicator(f.Indicator), written: f.Found,
			sources: []figure.Source{{Sheet: f.Sheet, Cell: f.Cell}}, status: words.uncounted.Say(lang, f.Message(lang)),
		})
	}
	return list
}

// introduction says what became of the figures on the sheet to be signed.
func (c Content) introduction(list []entry) string {
	used := 0
	for _, e := range list {
		if e.isUsed {
			used++
		}
	}
	switch {
	case used == 0:
		why := c.why(func(diag.Finding) bool { return false })
		return words.confirmNone.Say(lang, strings.TrimSuffix(why, "."))
	case used < len(list):
		return words.confirmSome.Say(lang)
	}
	return words.confirmIntro.Say(lang)
}
