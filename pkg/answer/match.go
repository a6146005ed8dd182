package answer

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// State says what came of an answer in a run.
type State uint8

// The states. The zero value is that nobody has asked yet.
const (
	Applied   State = iota + 1 // it settled what it is about
	Waits                      // it says that nobody knows: the question stays
	Unsettled                  // it was applied, and the question is still there
	Lapsed                     // the file or the figures that it was given for have changed
	Expired                    // it was given for another period, and does not hold for this one
	Unmatched                  // nothing in the reports matches it
)

// Run is what a run knows that answers are matched with.
type Run struct {
	Period  figure.Period
	Digests map[string]string      // the SHA-256 of the files that were read, by path
	Met     func(text string) bool // whether a text that answers speak of was met
}

// Outcome is what came of an answer.
type Outcome struct {
	*Answer
	State   State
	Now     []string // for a lapsed answer: the figures as they are
	Settled int      // findings that it answers
}

// Match marks the findings that answers settle, and says of each answer what came of it.
func Match(list []Answer, findings diag.List, run Run) (diag.List, []Outcome) {
	out := slices.Clone(findings)
	var outcomes []Outcome
	for i := range list {
		o := Outcome{Answer: &list[i]}
		o.match(out, run)
		outcomes = append(outcomes, o)
	}
	return out, outcomes
}

// match finds what an answer settles among the findings.
func (o *Outcome) match(findings diag.List, run Run) {
	if o.expired(run.Period) {
		o.State = Expired
		return
	}
	open := 0
	for i := range findings {
		f := &findings[i]
		if !o.IsAbout(f, run.Digests[f.File]) {
			continue
		}
		if o.settles() && (len(o.Figures) == 0 || f.Rule != diag.CoreMissing) {
			f.Answered = o.Given()
			o.Settled++
		} else if f.IsOpen() {
			open++
		}
	}
	switch {
	case o.Kind == diag.Unclear || o.Kind == diag.Other:
		o.State = Waits
	case o.Settled > 0:
		o.State = Applied
	case open > 0:
		o.State = Unsettled
	default:
		o.State = o.elsewhere(findings, run)
	}
}

// settles reports whether the answer itself settles a finding, rather than by the way files are
// read.
func (a *Answer) settles() bool {
	return a.Kind.Waives() || a.Kind == diag.LeaveOut || a.Kind == diag.States
}

// expired reports whether an answer does not hold for a period.
func (a *Answer) expired(p figure.Period) bool {
	if a.Of == "" || a.Of == p.String() {
		return false
	}
	return !a.Kind.Lasts() || a.For == "" || a.For == Report
}

// elsewhere returns, for an answer without a finding, whether it changed how files were read, and
// if not, why it is about nothing.
func (o *Outcome) elsewhere(findings diag.List, run Run) State {
	if now := o.changed(findings); now != nil {
		o.Now = now
		return Lapsed
	}
	switch {
	case o.Kind == diag.AtRate, o.Kind == diag.States, o.Kind == diag.Opens:
		return Applied
	case o.Kind.Waives():
		return Unmatched
	case o.SHA256 != "" && o.fileBound() != "":
		return o.ofDigests(run)
	case o.Text != "":
		if run.Met(viet.Key(o.Text)) {
			return Applied
		}
	case o.File != "":
		for path := range run.Digests {
			if base(path) == o.File {
				return Applied
			}
		}
	}
	return Unmatched
}

// changed returns the figures that a rule looks at now, if the answer is to the same rule,
// member, indicator and period with other figures; nil if there are none.
func (o *Outcome) changed(findings diag.List) []string {
	if len(o.Values) == 0 {
		return nil
	}
	same := *o.Answer
	same.Values = nil
	for i := range findings {
		if f := &findings[i]; f.Values != nil && same.IsAbout(f, o.SHA256) {
			return f.Values
		}
	}
	return nil
}

// ofDigests returns whether one of the files that an answer is bound to was read.
func (o *Outcome) ofDigests(run Run) State {
	state := Unmatched
	for path, digest := range run.Digests {
		switch {
		case contains(o.SHA256, digest):
			return Applied
		case base(path) == o.File:
			state = Lapsed
		}
	}
	return state
}
