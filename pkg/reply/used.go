package reply

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// entry is a line of the sheet to be signed: a figure that is in the totals, or one of the
// report that is in none.
type entry struct {
	label     string
	indicator *catalogue.Indicator // nil if unknown
	figure    *figure.Figure       // nil if the cell holds no figure
	written   string
	unit      string // the unit as the report writes it
	sources   []figure.Source
	isUsed    bool
	status    string // whether it is counted, and if not, why
}

// entries are the figures of the period as they stand in the totals, in the order of the
// catalogue. Figures that are in no total follow those of their indicator. Refused cells come
// last.
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

// used returns the figure of an indicator that this report gives to the totals; nil for none.
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

// shares reports whether two figures come from the same cell.
func shares(a, b *figure.Figure) bool {
	return slices.ContainsFunc(a.Sources, func(s figure.Source) bool { return slices.Contains(b.Sources, s) })
}

// refuses reports whether an open error excludes a stated figure of the indicator.
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
		status: c.why(f.Sources),
	}
}

// on reports whether a finding stands on one of the cells.
func on(f diag.Finding, cells []figure.Source) bool {
	return f.Cell != "" && slices.ContainsFunc(cells, func(s figure.Source) bool {
		return diag.Place{File: f.File, Sheet: f.Sheet, Cell: f.Cell}.Contains(diag.Place{File: f.File, Sheet: s.Sheet, Cell: s.Cell})
	})
}

// why says why a figure is in no total, if an error on its cells says so; else the head of the
// sheet does.
func (c Content) why(sources []figure.Source) string {
	for _, f := range c.Findings {
		if f.Use == diag.Unused && f.Severity == diag.Error && on(f, sources) {
			return words.uncounted.Say(lang, f.Message(lang))
		}
	}
	return words.uncountedAll.Say(lang)
}

// whyNone says why the report is not used at all: because of an error on the file, because
// another report is used, or because none is.
func (c Content) whyNone() string {
	for _, f := range c.Findings {
		if f.Use == diag.Unused && f.Sheet == "" && f.Cell == "" && f.Indicator == "" {
			return f.Message(lang)
		}
	}
	if used := c.usedInstead(); used != "" {
		return words.other.Say(lang, used)
	}
	return words.unused.Say(lang)
}

// usedInstead names the reports of the board on which the totals rest; empty for none.
func (c Content) usedInstead() string {
	if c.Totals == nil {
		return ""
	}
	var names []string
	for _, m := range c.Totals.Members {
		for _, r := range m.Reports {
			if m.ID == c.Report.Member && r.Path != c.Report.Path {
				names = append(names, diag.Base(r.Path))
			}
		}
	}
	return strings.Join(names, ", ")
}

// mostRefused is how many refused cells the sheet to be signed lists. The sheet of findings
// has all of them.
const mostRefused = 50

// refused are the cells that errors exclude from all totals, without those already listed.
func (c Content) refused(told map[string]bool) []entry {
	var list []entry
	for _, f := range c.Findings {
		if f.Severity != diag.Error || f.Cell == "" || told[f.Sheet+"!"+f.Cell] || len(list) == mostRefused {
			continue
		}
		list = append(list, entry{
			label: c.labels(f), indicator: c.Catalogue.Indicator(f.Indicator), written: f.Found,
			sources: []figure.Source{{Sheet: f.Sheet, Cell: f.Cell}}, status: words.uncounted.Say(lang, f.Message(lang)),
		})
	}
	return list
}

// labels names the indicators of a refused cell.
func (c Content) labels(f diag.Finding) string {
	var list []string
	for _, id := range append([]string{f.Indicator}, f.Indicators...) {
		if label := c.Catalogue.Label(id).Vi; label != "" && !slices.Contains(list, label) {
			list = append(list, label)
		}
	}
	return strings.Join(list, "; ")
}

// introduction says what became of the figures, on the sheet to be signed.
func (c Content) introduction(list []entry) string {
	used := 0
	for _, e := range list {
		if e.isUsed {
			used++
		}
	}
	again := ""
	if c.Former != nil {
		again = words.again.Say(lang, c.Former.Round(), c.Former.File)
	}
	switch {
	case used == 0:
		return again + words.confirmNone.Say(lang, strings.TrimSuffix(c.whyNone(), "."))
	case used < len(list):
		return again + words.confirmSome.Say(lang, used, len(list))
	}
	return again + words.confirmIntro.Say(lang)
}
