// Package settle turns claims into figures. A claim is a cell of a report that seems to
// be a figure: its labels name an indicator, a period and a role, and its content is in
// the catalogue's unit. Several cells may claim one figure, and a claim may turn out to
// be none once all of them are known. Run decides, and the ledger then says of every
// cell what it became: a figure, left out for a reason, or taken back by a rule.
//
// Run sets the claims in reading order, so that the order in which they are handed over
// means nothing, and goes through two lists of rules, one file each. The first asks of
// each claim whether it stands at all beside the others:
//
//	unaccompanied.go  a stock that no word calls cumulative, in doubtful company
//	onesided.go       FDI or DDI by a heading alone, and nothing of the other
//	torn.go           actual and estimate of one figure in one column
//	stated.go         a person's word takes the place of what was read
//	witness.go        its row's figure of the year before is that of another indicator
//
// Columns of last year's figures under another name are asked about (witness_columns.go).
// Then the claims are grouped by the figure they claim (group.go), and the second list
// makes the figure of each group:
//
//	subtotals.go      sums over some zones are left out
//	places.go         figures by kind of place are parts, and need their total
//	sheets.go         sheets, tables and row groups that another one sums are left out
//	repeats.go        cells that state the figure must agree
//	parts.go          the parts of a stated total are left out, and must agree with it
//	sums.go           what no cell states is the sum of its parts (doubts: zones.go, hidden.go)
//	presumed.go       a sum of FDI and DDI that no word calls so must fit the two
//	estimates.go      an estimate gives way to the actual figure
//
// At the end Run records what else bears each figure out (confirm.go). It asks whether FDI and
// DDI stand exchanged (exchanged.go) or repeat each other (copied.go), whether the row of a
// zone stands a column off (shifted.go), and whether any other row or column stands off
// (misplaced.go).
//
// The order is part of the rules: what one takes back is no company, no repeat and no
// part to those after it. A rule that takes a claim back leaves its mark in the ledger.
//
// Package report makes the claims and calls Run as the last step of Read: it closes the
// ledger only when every claim is settled, and the claims lie in its memory. So it stands
// above this package, which knows no cell, no layout and no label. A table, a row and a
// zone are only identities here.
package settle

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Input is the claims of one report, with what is known about the report.
type Input struct {
	Catalogue   *catalogue.Catalogue
	File        string              // the report's path
	Period      figure.Period       // the report's own period; zero if it has none
	Target      figure.Period       // the period whose totals the figures are for
	Claims      []*Claim            // in any order; at most one for each cell
	Stated      []Stated            // what a person states; a later entry replaces an earlier one
	Illegible   []figure.Key        // figures whose cells hold a text, or a number that is not clear
	Apart       []*Claim            // claims left out because a text limits them to a place; other cells may sum them
	Broken      []Broken            // counts with a value that no count can have
	Foreign     []Foreign           // amounts in another currency than their indicator's, converted or not
	Narrowed    []figure.Key        // figures that a cell would state if no text narrowed it; the text may narrow their parts as well
	Reported    []figure.Figure     // what the member reported for earlier periods; may be empty
	Percentages []figure.Percentage // percentages printed beside the figures
	Unread      bool                // some cell is not understood and neither claimed nor stated
	Room        *Room               // nil for a new one
}

// Run decides between the claims, and writes into each claim the outcome of its cell. The figures
// stand in the order of the catalogue, then by period and role, with each key once. The findings
// are in no order.
func Run(in Input) ([]figure.Figure, diag.List) {
	s := &settler{Input: in}
	if len(in.Reported) > 0 {
		s.past = figure.NewPast(in.Reported, in.Target.Previous())
	}
	if s.Room == nil {
		s.Room = new(Room)
	}
	s.claims = append(s.Room.claims[:0], in.Claims...)
	slices.SortFunc(s.claims, func(a, b *Claim) int {
		return cmp.Or(a.Table.number-b.Table.number, a.Row-b.Row, a.Col-b.Col)
	})
	s.apply(alone)
	pastColumns{s}.doubtColumns()
	s.group()
	s.apply(together)
	s.confirm()
	s.doubtOrigins()
	shiftedRows{s}.doubtRows()
	misplacedLines{s}.doubtLines()
	s.Room.claims = s.claims
	return s.figures(), s.findings.List
}

// settler is one run.
type settler struct {
	Input
	claims   []*Claim        // those that no rule has taken back, in reading order
	groups   []group         // the groups of claims, once they are made
	rule     *Rule           // the one that is running
	past     figure.Past     // what was reported for the year before
	zones    map[row]zoneRow // the zones among the claims, once a rule asks for them
	findings diag.Bounded
}

func (s *settler) apply(rules []*Rule) {
	for _, r := range rules {
		s.rule = r
		r.run(s)
	}
}

// without hides some claims from later rules.
func (s *settler) without(such func(*Claim) bool) {
	s.claims = slices.DeleteFunc(s.claims, such)
}

// takeBack marks cells as not understood, with the rule that is running.
func (s *settler) takeBack(claims []*Claim) {
	for _, c := range claims {
		*c.Outcome = Outcome{TakenBack: s.rule}
	}
}

// refuse takes claims back. For the first claim in each row and in each column it reports that
// the labels do not certainly name an indicator.
func (s *settler) refuse(claims []*Claim) {
	s.takeBack(claims)
	for _, c := range claims {
		if c.Table.Tell(c.Row, c.Col) {
			f := diag.IndicatorUnknown.At(c.Place)
			f.Found, f.Period = c.Figure.Raw, s.Period.String()
			s.findings.Add(f.With("because", diag.Same(c.because())))
		}
	}
}

// refuseSuch refuses the claims that pass a test.
func (s *settler) refuseSuch(such func(*Claim) bool) {
	var list []*Claim
	for _, c := range s.claims {
		if such(c) {
			list = append(list, c)
		}
	}
	if len(list) > 0 {
		s.without(such)
		s.refuse(list)
	}
}

// use marks the cell of a claim as used for the claim's figure.
func (s *settler) use(c *Claim) {
	*c.Outcome = Outcome{Becomes: &c.Figure, LeftOut: s.beside(c.Figure.Key)}
}

// leave leaves out the cell of a claim for a reason.
func leave(c *Claim, reason string) { *c.Outcome = Outcome{LeftOut: reason} }

// beside returns why a figure that is understood is in no total of the target period; empty if it
// is in one.
func (s *settler) beside(k figure.Key) string {
	switch {
	case k.Role == figure.Plan && k.Period == s.Target:
		return "plan"
	case k.Role == figure.Previous && k.Period == s.Target.Previous():
		return "previous"
	case k.Period != s.Target:
		return "other-period"
	}
	return ""
}

// at returns a finding on a figure at a place.
func at(rule *diag.Rule, place diag.Place, k figure.Key) diag.Finding {
	f := rule.At(place)
	f.Indicator, f.Period = k.Indicator, k.Period.String()
	return f
}
