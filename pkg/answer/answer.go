// Package answer holds the questions that a run of bloc leaves open and the answers that
// people give to them.
//
// A Question is one cause that keeps figures out of the totals, or leaves them in doubt,
// with a few choices, each a plain sentence about this very case and the Answer that it
// stands for. From makes the questions of the findings of a run. An Answer comes from a
// row of the sheet of questions or from an entry of a YAML file; both say the same
// (yaml.go). Apply makes of it what reading goes by: it is nothing else than an entry of
// --map, --rate, --prefer, --password-file or --explanations, and ends in the same places.
// What answers only settle, Match marks as answered, and says of each answer what came
// of it.
//
// An answer names what it is about by what stands there, and not by where: a text
// wherever it is met, a figure by its member, indicator and period with the values that
// were looked at, a cell by its file's digest. So it lapses by itself once that changes.
package answer

import (
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// Scope says for which reports an answer holds. The zero value is Report.
type Scope string

// The scopes.
const (
	Report Scope = "report" // this one
	Board  Scope = "board"  // those of the board, in later years too
	All    Scope = "all"    // those of all boards, in later years too
)

// Answer is what a person answers to one question.
type Answer struct {
	To   string          `yaml:"to"`                  // the code of the finding
	Also []string        `yaml:"also,omitempty,flow"` // codes of other findings on the same figure; Values are then those of all findings
	Kind diag.AnswerKind `yaml:"answer"`              // what it says

	// What it is about; empty parts do not matter. A member, a period or an indicator is
	// what the answer says where it is of that kind.
	Member    string   `yaml:"member,omitempty"`
	File      string   `yaml:"file,omitempty"`   // its base name
	SHA256    string   `yaml:"sha256,omitempty"` // or several with blanks between them
	Sheet     string   `yaml:"sheet,omitempty"`
	Cell      string   `yaml:"cell,omitempty"` // or a range
	Text      string   `yaml:"text,omitempty"` // what stands there
	Indicator string   `yaml:"indicator,omitempty"`
	Period    string   `yaml:"period,omitempty"`
	Values    []string `yaml:"values,omitempty,flow"` // the figures that the rule looked at, in its order

	// What it says, each part for its kind.
	As       string       `yaml:"as,omitempty"`           // for Means: a text that is known
	Value    string       `yaml:"value,omitempty"`        // for States and Reads: a number with a decimal point
	Figures  []Stated     `yaml:"figures,omitempty,flow"` // for States: several figures, each of its own indicator
	Unit     string       `yaml:"unit,omitempty"`         // for InUnit, and for States if it is not the catalogue's
	Rate     string       `yaml:"rate,omitempty"`         // for AtRate: VND per USD
	Picks    string       `yaml:"picks,omitempty"`        // for PicksFile: the base name; for Names: the cell of the label
	Leaves   []diag.Place `yaml:"leaves,omitempty,flow"`  // for PicksCell: the cells that are not to be used
	Password string       `yaml:"password,omitempty"`     // for Opens
	Document string       `yaml:"document,omitempty"`     // for States: where the figure is from
	Reason   string       `yaml:"reason,omitempty"`

	For  Scope  `yaml:"for,omitempty"`
	By   string `yaml:"by,omitempty"`
	Date string `yaml:"date,omitempty"`
	Of   string `yaml:"of,omitempty"` // the period of the run that asked; empty if the answer holds for any period

	Origin     Origin `yaml:"-"`
	Question   string `yaml:"-"` // the ID of the question that it answers; empty in YAML
	Unreasoned bool   `yaml:"-"` // a doubt is waived, and nobody says why
}

// Stated is one of several figures that an answer states.
type Stated struct {
	Indicator string `yaml:"indicator"`
	Value     string `yaml:"value"`          // a number with a decimal point
	Unit      string `yaml:"unit,omitempty"` // empty for the catalogue's
}

// Origin is where an answer was written.
type Origin struct {
	Path string // of the book or the file
	Line int    // line of the file, or row of the sheet; 0 if it is not known
}

// Given returns the answer as outputs show it.
func (a *Answer) Given() *diag.Answer {
	reason := a.Reason
	if reason == "" {
		reason = a.Document
	}
	return &diag.Answer{Reason: reason, By: a.By, Date: a.Date, Note: a.Kind == diag.WithNote}
}

// IsAbout reports whether the answer is to a finding, on a file with a digest.
func (a *Answer) IsAbout(f *diag.Finding, sha256 string) bool {
	same := func(mine, its string) bool { return mine == "" || mine == its }
	switch {
	case a.To != f.Rule.Code && !slices.Contains(a.Also, f.Rule.Code),
		a.Kind != diag.OfMember && !same(a.Member, f.Member),
		a.Kind != diag.OfPeriod && !same(a.Period, f.Period),
		a.Kind != diag.Names && !same(a.Indicator, f.Indicator),
		a.Text != "" && viet.Key(a.Text) != viet.Key(f.Found),
		a.File != "" && a.SHA256 == "" && a.File != base(f.File),
		a.SHA256 != "" && !contains(a.SHA256, sha256),
		!same(a.Sheet, f.Sheet),
		len(a.Values) > 0 && !a.looksAt(f.Values):
		return false
	}
	return a.Cell == "" || within(f.Cell, a.Cell)
}

// looksAt reports whether the figures that a rule looked at are those that were answered.
func (a *Answer) looksAt(values []string) bool {
	mine, its := quantity.Plain(a.Values), quantity.Plain(values)
	if len(a.Also) == 0 {
		return slices.Equal(mine, its)
	}
	return !slices.ContainsFunc(its, func(v string) bool { return !slices.Contains(mine, v) })
}

// within reports whether a cell lies in one of several ranges with commas between them.
func within(cell, ranges string) bool {
	for _, r := range strings.Split(ranges, ",") {
		if r == cell || (diag.Place{File: "-", Cell: r}).Contains(diag.Place{File: "-", Cell: cell}) {
			return true
		}
	}
	return false
}

// contains reports whether a list of digests names one.
func contains(digests, sha256 string) bool { return sha256 != "" && strings.Contains(digests, sha256) }

// base is the name of a file without its folders, of either kind of system.
func base(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }
