package slip

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// What is said of cells without a value.
var (
	blank    = diag.Text{Vi: "(trống)", En: "(blank)"}
	uncached = diag.Text{Vi: "(công thức chưa tính)", En: "(a formula without a value)"}
)

// Returned is a copy that came back.
type Returned struct {
	*Slip
	Changed   []Change
	Words     map[int]string // what the board wrote about questions, by their index
	By, Date  string         // who answered and when, as written; may be empty
	Confirmed string         // the answer chosen on the sheet of figures; empty for none
	Agrees    bool           // the answer is that the figures are right
	IsReport  bool           // it has sheets of the board's own
}

// Unchanged reports whether the board neither changed nor wrote anything.
func (r *Returned) Unchanged() bool {
	return len(r.Changed) == 0 && len(r.Words) == 0 && r.Confirmed == ""
}

// Opinion returns what a board wrote about a finding: its words to the question that the
// finding was. ok is false if the finding was not asked about, the board wrote nothing, or the
// figures are not those that it was asked about.
func (r *Returned) Opinion(f diag.Finding) (words string, ok bool) {
	for i, q := range r.Asked {
		if words := r.Words[i]; words != "" && q.asks(f) && q.sameValues(f) && (q.Count == 1 && q.Values != nil || !r.touched(f)) {
			return words, true
		}
	}
	return "", false
}

// asks reports whether a question was about a finding: of the same rule, on the same figure,
// at the same place or with the same text.
func (q Question) asks(f diag.Finding) bool {
	switch {
	case q.Code != f.Rule.Code:
		return false
	case q.Values != nil && q.Count == 1: // a row may have moved: the figures identify it
		return q.Indicator == f.Indicator && q.Sheet == f.Sheet
	case q.Cell == "" || f.Cell == "":
		return q.Cell == f.Cell && q.Sheet == f.Sheet && q.Indicator == f.Indicator
	case q.Values == nil && q.Found != "" && q.Found == f.Found:
		return true
	}
	return slices.ContainsFunc(f.Everywhere(), q.isAt)
}

// isAt reports whether one of the places that were asked about overlaps another.
func (q Question) isAt(p diag.Place) bool {
	for _, one := range append([]Place{{q.Sheet, q.Cell}}, q.Also...) {
		mine, its := diag.Place{File: "copy", Sheet: one.Sheet, Cell: one.Cell}, diag.Place{File: "copy", Sheet: p.Sheet, Cell: p.Cell}
		if mine.Contains(its) || its.Contains(mine) {
			return true
		}
	}
	return false
}

// touched reports whether one of the cells of a finding changed.
func (r *Returned) touched(f diag.Finding) bool {
	of := diag.Place{File: "copy", Sheet: f.Sheet, Cell: f.Cell}
	return slices.ContainsFunc(r.Changed, func(c Change) bool {
		return c.Sheet == f.Sheet && (c.Cell == "" || of.Contains(diag.Place{File: "copy", Sheet: c.Sheet, Cell: c.Cell}))
	})
}

// sameValues reports whether a finding rests on the figures that were asked about. If a
// question was about many alike, it has the figures of the first only.
func (q Question) sameValues(f diag.Finding) bool {
	if q.Count > 1 || q.Values == nil {
		return true
	}
	return slices.EqualFunc(q.Values, f.Values, func(a, b string) bool {
		x, errA := quantity.FromStored(a)
		y, errB := quantity.FromStored(b)
		return a == b || errA == nil && errB == nil && x.Equal(y)
	})
}

// Open reports whether a question is still open: the copy has a finding about which it asks,
// and nobody has answered that.
func (q Question) Open(findings diag.List) bool {
	return slices.ContainsFunc(findings, func(f diag.Finding) bool { return q.asks(f) && f.IsOpen() })
}

// Stands reports whether the copy has a finding about which the question asks, answered or
// not.
func (q Question) Stands(findings diag.List) bool { return slices.ContainsFunc(findings, q.asks) }
