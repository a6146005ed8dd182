// Package suggest proposes entries of a user's map by which a report may be read better. Of
// makes them from the findings on the report (suggest.go; names that are alike: near.go), and
// Write writes a map to start from (write.go).
package suggest

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/viet"
)

// Suggestion is an entry of a map that a person may take. It guesses what a report does not say.
type Suggestion struct {
	Key     string // section of the map: members, periods, words, ignore or cells
	Entry   string // one line of that section
	Near    string // the name that the text is like; empty if there is none
	Lacks   string // the name of an indicator that the report lacks; empty if the text is like one
	Finding diag.Finding
	// What the entry is about, so that it can be tried out. Each may be empty.
	Indicator, Member, Text string
	Open                    bool // a name in capitals still has to be filled in
}

// Of returns the entries of a map by which a report may be read better. The findings on the
// report must not be folded. Columns of plans or of another year are left out, as a map states
// results of the period. Of several sheets, the one with the totals comes first.
func Of(c *catalogue.Catalogue, r *figure.Report, entries []*report.Entry, findings diag.List) []Suggestion {
	s := suggester{c, stems(c), r, entries}
	findings = slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool {
		return strings.Contains(f.Cell, ":") // it stands for the rest of many findings, and does not describe each
	})
	rank := s.ranks()
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return cmp.Compare(rank[a.Sheet], rank[b.Sheet]) })
	var list []Suggestion
	for _, f := range findings {
		for _, one := range slices.Concat(s.member(f), s.period(f), s.word(f), s.harmless(f), s.ignored(f), s.cell(f)) {
			one.Finding = f
			if !slices.ContainsFunc(list, func(known Suggestion) bool { return known.Key == one.Key && known.Entry == one.Entry }) {
				list = append(list, one)
			}
		}
	}
	return list
}

type suggester struct {
	catalogue *catalogue.Catalogue
	stems     []stem
	report    *figure.Report
	entries   []*report.Entry
}

// ranks orders the sheets: first those whose names mention a total, then those with most figures,
// then as they stand in the file.
func (s suggester) ranks() map[string]int {
	used, names := map[string]int{}, []string(nil)
	for _, e := range s.entries {
		if _, known := used[e.Sheet()]; !known {
			names, used[e.Sheet()] = append(names, e.Sheet()), 0
		}
		if e.Becomes != nil {
			used[e.Sheet()]++
		}
	}
	total := func(name string) int {
		if s.catalogue.Cues.In(viet.Fold(name)).Has(catalogue.CueTotal) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(total(a), total(b)), cmp.Compare(used[b], used[a])) })
	rank := map[string]int{}
	for i, name := range names {
		rank[name] = i
	}
	return rank
}

func (s suggester) member(f diag.Finding) []Suggestion {
	if f.Rule != diag.MemberUnknown {
		return nil
	}
	return []Suggestion{{Key: "members", Entry: quote(filepath.Base(f.File)) + ": MEMBER", Open: true}}
}

func (s suggester) period(f diag.Finding) []Suggestion {
	if f.Rule != diag.PeriodUnknown {
		return nil
	}
	return []Suggestion{{Key: "periods", Entry: quote(filepath.Base(f.File)) + `: "2018"`, Open: true}}
}

// word offers indicators whose names are like a label that is not understood.
func (s suggester) word(f diag.Finding) []Suggestion {
	if f.Rule != diag.LabelUnknown {
		return nil
	}
	offer := func(n stem) Suggestion {
		return Suggestion{Key: "words", Entry: fmt.Sprintf("- {text: %s, indicator: %s}", quote(f.Found), n.code), Text: f.Found}
	}
	var near, lacking []Suggestion
	isClose := false
	for _, n := range s.near(f.Found) {
		one := offer(n)
		one.Near, isClose = n.text, isClose || likeness(viet.Fold(f.Found), n.folded) >= veryLike
		near = append(near, one)
	}
	for _, n := range s.lacking() {
		one := offer(n)
		one.Lacks = n.text
		lacking = append(lacking, one)
	}
	switch {
	case isClose:
		return near
	case len(near) > 0:
		return append(lacking, near...)
	}
	return append(lacking, Suggestion{Key: "words", Entry: fmt.Sprintf("- {text: %s, indicator: INDICATOR}", quote(f.Found)), Text: f.Found, Open: true})
}

// lacking returns the core indicators that the report does not state. It is empty if there are
// many.
func (s suggester) lacking() []stem {
	var list []stem
	for _, i := range s.catalogue.Indicators {
		stated := slices.ContainsFunc(s.report.Figures, func(f figure.Figure) bool { return f.Indicator == i.ID && f.Period == s.report.Period })
		if !i.Core || stated {
			continue
		}
		for _, n := range s.stems {
			if stemOf(i.ID) == n.code && !slices.Contains(list, n) {
				list = append(list, n)
			}
		}
	}
	if len(list) > mostNear {
		return nil
	}
	return list
}

// doubtful are the rules on texts that a person may declare harmless.
var doubtful = []*diag.Rule{diag.TextUnknown, diag.TextExcepts}

func (s suggester) harmless(f diag.Finding) []Suggestion {
	if !slices.Contains(doubtful, f.Rule) || f.Found == "" {
		return nil
	}
	return []Suggestion{{Key: "words", Entry: fmt.Sprintf("- {text: %s, as: %s}", quote(f.Found), report.Harmless), Text: f.Found}}
}

func (s suggester) ignored(f diag.Finding) []Suggestion {
	if f.Rule != diag.LabelUnknown {
		return nil
	}
	return []Suggestion{{Key: "ignore", Entry: "- " + quote(f.Found), Text: f.Found}}
}

// statable are the rules on cells whose figure a person can state.
var statable = []*diag.Rule{
	diag.UnitMissing, diag.UnitUnknown, diag.UnitOther, diag.UnitCurrency, diag.IndicatorUnknown, diag.HeadingsDiffer,
	diag.HeaderMissing, diag.MergedFigure, diag.ClaimsDiffer, diag.PlacesWithoutTotal, diag.SubtotalUnclear, diag.FigureStray,
}

// cell offers to state a cell as the figure that it seems to be. It offers no figure of a plan or
// of another period, as a map states results.
func (s suggester) cell(f diag.Finding) []Suggestion {
	if !slices.Contains(statable, f.Rule) || f.Cell == "" {
		return nil
	}
	period := s.report.Period
	entry := s.entry(f)
	if f.Period != "" && f.Period != period.String() || entry != nil && entry.IsOther(period) {
		return nil
	}
	ids := []string{f.Indicator}
	if f.Indicator == "" {
		ids = s.indicators(entry)
	}
	var list []Suggestion
	for _, id := range ids {
		list = append(list, s.stated(f, id))
	}
	return list
}

func (s suggester) stated(f diag.Finding, id string) Suggestion {
	unit, period := "", ""
	if i := s.catalogue.Indicator(id); i != nil {
		unit = fmt.Sprintf(", unit: %s", quote(i.In.Label.Vi))
	}
	if p := cmp.Or(f.Period, s.report.Period.String()); p != "" {
		period = ", period: " + quote(p)
	}
	member := cmp.Or(f.Member, s.report.Member)
	return Suggestion{
		Key: "cells", Indicator: id, Member: member, Open: member == "" || id == "",
		Entry: fmt.Sprintf("- {member: %s, sheet: %s, cell: %s, indicator: %s%s%s}",
			cmp.Or(member, "MEMBER"), quote(f.Sheet), f.Cell, cmp.Or(id, "INDICATOR"), unit, period),
	}
}

// entry returns the ledger's entry for the cell of a finding; nil if there is none.
func (s suggester) entry(f diag.Finding) *report.Entry {
	i := slices.IndexFunc(s.entries, func(e *report.Entry) bool { return e.Sheet() == f.Sheet && e.Cell() == f.Cell })
	if i < 0 {
		return nil
	}
	return s.entries[i]
}

// mostOffered is how many indicators are offered for a cell at most.
const mostOffered = 3

// indicators returns those that a cell may have, judged by the labels of its row. If none is like
// these, one is left to be filled in.
func (s suggester) indicators(e *report.Entry) []string {
	if e == nil || e.RowLabel() == "" {
		return []string{""}
	}
	label := viet.Fold(e.RowLabel())
	all := viet.Fold(strings.Join(e.Because(), " "))
	type scored struct {
		id   string
		like float64
	}
	var list []scored
	for _, i := range s.catalogue.Indicators {
		name, origin, _ := strings.Cut(i.Label.Vi, " (")
		like := likeness(label, viet.Fold(name))
		if origin = viet.Fold(strings.Trim(origin, ")")); origin != "" && strings.Contains(all, origin) {
			like += 0.1
		}
		if like >= leastLike {
			list = append(list, scored{i.ID, like})
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int { return cmp.Compare(b.like, a.like) })
	ids := []string{}
	for _, one := range list[:min(len(list), mostOffered)] {
		ids = append(ids, one.id)
	}
	if len(ids) == 0 {
		return []string{""}
	}
	return ids
}
