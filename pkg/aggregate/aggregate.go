// Package aggregate sums the figures of a bloc's reports into totals.
//
// A total keeps its parts and the members without a figure; a part keeps its place in a
// report. A figure that nobody stated is never zero. Sums are exact; derived ratios are
// computed from the sums and never from ratios. Plan and previous year are compared over
// the members that have both figures.
package aggregate

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Result is the outcome for a period: who reported, the totals and the ratios.
type Result struct {
	Catalogue *catalogue.Catalogue
	Origin    string // for a result that was read back: the digest of the catalogue it was made with
	Period    figure.Period
	Members   []Member // every member expected at the period's end, in order
	Totals    []Total  // one for every core indicator and every other that a member reports, in the catalogue's order
	Derived   []Derived
	Findings  diag.List // the findings of Sum
	Source    string    // for a result of totals only: where they were published; empty for sums of reports
	Open      diag.Open // what is left to settle in the run; set by code that knows all its findings
}

// Member is an expected member with the reports it sent.
type Member struct {
	*catalogue.Member
	Reports   []*figure.Report // the reports that are used; empty if the member is missing
	Announced *figure.Report   // a report on paper of which no figure is known yet; nil if there is none
}

// Reported reports whether a report of the member is used.
func (m Member) Reported() bool { return len(m.Reports) > 0 }

// Total is the sum of an indicator over the bloc.
type Total struct {
	Indicator *catalogue.Indicator
	Value     quantity.Decimal // exact, in the indicator's unit; no meaning if Parts is empty
	Expected  int              // members
	Missing   []string         // ids of members without a figure, in order
	Estimate  bool             // some part is an estimate
	Parts     []Part           // in the order of members
	Published *Published       // for a total that was published without the boards' figures; nil for a sum
	Previous  *Comparison      // nil if no member has both figures
	Plan      *Comparison
}

// Reported returns how many members have a figure.
func (t Total) Reported() int { return len(t.Parts) }

// Part is a member's figure in a total.
type Part struct {
	Member   string
	Figure   *figure.Figure
	Summed   []*figure.Figure // the figures it is the sum of, if the report states only parts
	Previous *figure.Figure   // what the report states for the year before; nil if it states nothing
	Plan     *figure.Figure
}

// The bases of a comparison with the year before.
const (
	BasisReports   = "reports"   // what this period's reports state for it
	BasisPublished = "published" // what was published at the time
)

// Comparison compares a total with plan or previous year, over the members that have
// both figures.
type Comparison struct {
	Period  figure.Period
	Basis   string           // for a comparison with the year before; empty means BasisReports
	Source  string           // where the year before was published, if only its totals were
	Value   quantity.Decimal // the plan or the previous figures of those members
	Current quantity.Decimal // this period's figures of the same members
	Members int
}

// Index returns current/value x 100 with two decimals; false if value is zero.
func (c Comparison) Index() (quantity.Decimal, bool) {
	return quantity.Ratio(c.Current, c.Value, 2)
}

// Growth returns (current-value)/value x 100 with two decimals; false if value is zero.
func (c Comparison) Growth() (quantity.Decimal, bool) {
	return quantity.Ratio(c.Current.Sub(c.Value), c.Value, 2)
}

// Derived is a ratio of two totals. It is computed over the members that have both
// figures: a missing one does not distort it.
type Derived struct {
	*catalogue.Derived
	Value   quantity.Decimal // two decimals
	Defined bool             // false if no member has both figures or the divisor is zero
	Members int
	Of, By  quantity.Decimal // the sums it is computed from, exact
	Parts   []Ratio          // by member, where defined
}

// Ratio is a derived ratio of one member.
type Ratio struct {
	Member string
	Value  quantity.Decimal
}

// Total returns the total of an indicator, or nil.
func (r *Result) Total(id string) *Total {
	for i := range r.Totals {
		if r.Totals[i].Indicator.ID == id {
			return &r.Totals[i]
		}
	}
	return nil
}

// Ratio returns the derived ratio of a code, or nil.
func (r *Result) Ratio(id string) *Derived {
	for i := range r.Derived {
		if r.Derived[i].ID == id {
			return &r.Derived[i]
		}
	}
	return nil
}

// Part returns a member's part of the total, or nil.
func (t *Total) Part(member string) *Part {
	for i := range t.Parts {
		if t.Parts[i].Member == member {
			return &t.Parts[i]
		}
	}
	return nil
}

// Reporting returns how many of the expected members reported.
func (r *Result) Reporting() int {
	n := 0
	for _, m := range r.Members {
		if m.Reported() {
			n++
		}
	}
	return n
}

// Gaps returns what the result lacks: members, and core indicators of those that reported.
func (r *Result) Gaps() diag.Gaps {
	if r.Source != "" {
		return diag.Gaps{Reported: len(r.Members), Expected: len(r.Members)} // what was published is final
	}
	g := diag.Gaps{Reported: r.Reporting(), Expected: len(r.Members)}
	for _, t := range r.Totals {
		if t.Indicator.Core && len(t.Missing) > g.Expected-g.Reported {
			g.Lacking++
		}
	}
	return g
}

// Status is the lines that say that the result is not final, and why; none when it is.
func (r *Result) Status(lang string) []string {
	bloc := r.Catalogue.Bloc
	return append(r.Gaps().Lines(lang, bloc.Members, bloc.Member), r.Open.Lines(lang)...)
}

// Complete reports whether every expected member reported every core indicator.
func (r *Result) Complete() bool {
	if r.Source != "" {
		return true
	}
	for _, t := range r.Totals {
		if t.Indicator.Core && len(t.Missing) > 0 {
			return false
		}
	}
	return r.Reporting() == len(r.Members)
}
