// Package figure holds the content of a report in the form that all later stages share.
// A Figure belongs to a member, an indicator, a period and a role, and has its exact
// value and the place it came from. A Report holds the figures of one file.
package figure

import (
	"fmt"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Role is what a figure is in its report. Its zero value is invalid.
type Role uint8

// The roles, as headers of columns name them.
const (
	Actual   Role = iota + 1
	Estimate      // "ước thực hiện": used where there is no actual figure
	Plan
	Previous // what the report states for an earlier period
	Ratio    // a percentage or any other comparison; never a figure of an indicator
)

var roleNames = [...]string{"", "actual", "estimate", "plan", "previous", "ratio"}

// String returns the word for the role in outputs.
func (r Role) String() string { return roleNames[r] }

// ParseRole reads such a word.
func ParseRole(word string) (Role, error) {
	for r := Actual; r <= Ratio; r++ {
		if r.String() == word {
			return r, nil
		}
	}
	return 0, fmt.Errorf("%q is no role", word)
}

// Key says what a figure measures, within one member.
type Key struct {
	Indicator string
	Period    Period
	Role      Role
}

// Figure is one figure of a report, in the catalogue's unit.
type Figure struct {
	Key
	Member    string
	Value     quantity.Decimal // exact
	Unit      quantity.Unit    // the catalogue's unit of the indicator
	Raw       string           // as written in the cell
	RawUnit   string           // the unit as the report writes it; empty if none is needed
	Factor    quantity.Decimal // what the written figure was multiplied by; zero for a sum of parts
	Rate      *Conversion      // nil unless it was converted from another currency
	Sources   []Source         // where it stands; several places for a sum of parts
	Because   []string         // the labels that identify it
	Excepts   string           // the words of the report that exclude something from it, or include something more; empty for none
	Answered  *diag.Answer     // the person's answer on which it rests; nil for none
	Places    int32            // decimals shown in the report, in Unit; figures within half a step agree
	Confirmed Witness          // what confirms it, besides its labels
	Estimate  bool             // the report calls it an estimate
	Partial   bool             // a sum of parts of which one is blank
	Hidden    bool             // it stands in a hidden row or column, or on a hidden sheet
	Buried    bool             // it stands on a sheet that the menu of Excel does not list
}

// RestsOn notes a person's answer on which the figure rests. The first answer counts, or the
// first that says that the figure is not complete.
func (f *Figure) RestsOn(a *diag.Answer) {
	if a == nil {
		return
	}
	f.Confirmed |= ByAnswer
	if f.Answered == nil || a.Note && !f.Answered.Note {
		f.Answered = a
	}
}

// Place returns where the figure stands: its first source, or the zero place if it has none.
func (f *Figure) Place() diag.Place {
	if len(f.Sources) == 0 {
		return diag.Place{}
	}
	return diag.Place(f.Sources[0])
}

// Shown returns the interval of values that the printed figure may stand for. A count is
// exact; any other figure may be half a step off.
func (f *Figure) Shown(count bool) quantity.Interval {
	if count && f.Places >= 0 {
		return quantity.Interval{Low: f.Value, High: f.Value}
	}
	return quantity.Shown(f.Value, f.Places)
}

// Conversion is the rate at which a figure was converted.
type Conversion struct {
	Rate quantity.Decimal
	Per  string
}

// Source is the place of a figure.
type Source struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

// Report is what one file reports.
type Report struct {
	Path        string
	SHA256      string
	Member      string // empty if the file does not show it
	Period      Period // zero if the file does not show it
	Document    string // "123/BC-BQL", empty when the head has none
	Date        string // of the document, "2019-01-10"; empty when it has none
	Figures     []Figure
	Percentages []Percentage // percentages printed beside figures; they are in no total
	Cells       Count
	Texts       TextCount
	Said        []Text // what became of each text; nil unless asked for
	OnPaper     bool   // there is no file: people stated the figures from paper or by telephone
}

// Announced reports whether the report is on paper and none of its figures is known yet.
func (r *Report) Announced() bool { return r.OnPaper && len(r.Figures) == 0 }

// Figure returns the figure of the report with a key, or nil.
func (r *Report) Figure(k Key) *Figure {
	for i := range r.Figures {
		if r.Figures[i].Key == k {
			return &r.Figures[i]
		}
	}
	return nil
}

// IsOfMember reports whether the file shows which member sent it.
func (r *Report) IsOfMember() bool { return r.Member != "" }

// States reports whether the report gives results for a period, perhaps another than its own:
// an actual or an estimated figure, not a plan and not a figure of an earlier report.
func (r *Report) States(p Period) bool {
	return slices.ContainsFunc(r.Figures, func(f Figure) bool {
		return f.Period == p && (f.Role == Actual || f.Role == Estimate)
	})
}

// Comparison is what a printed ratio compares a figure with. Its zero value is invalid.
type Comparison uint8

// The comparisons of a figure's row.
const (
	Index      Comparison = iota + 1 // this period's figure in percent of the previous one
	Growth                           // the change since the previous period, in percent of it
	Completion                       // this period's figure in percent of the plan
	Derived                          // a ratio of two indicators; the figure's indicator is its code
	Unsaid                           // this period's figure in percent of something that the labels do not name
	Difference                       // this period's figure minus the previous one, or minus the plan
)

// Percentage is a printed percentage of an indicator. Its Key has the role Ratio, and the
// period that is compared.
type Percentage struct {
	Figure
	Compares Comparison
}

// Count accounts for the number cells of a report: Seen = Used + what is left out +
// NotUnderstood.
type Count struct {
	Seen          int            `json:"seen"`
	Used          int            `json:"used"`
	LeftOut       map[string]int `json:"left_out"` // by reason
	NotUnderstood int            `json:"not_understood"`
}
