// Package diag holds what bloc has to say about a report: findings.
//
// A fault in a user's report is a finding, never a Go error: a value with a severity, a rule,
// a place and what was found there. Findings are collected, put in order, folded where
// neighbouring cells say the same (fold.go), and rendered at the very end in the user's
// language. Where a file may give rise to any number of them they are collected in a list of
// bounded length (crowd.go). This package also holds the table of all rules with their texts
// in both languages, and writes the form that all JSON outputs have, findings being a part of
// each (writer.go).
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity is what a finding means for the totals. Its zero value is invalid.
type Severity uint8

// The severities, the gravest first.
const (
	Error   Severity = iota + 1 // the cell, or the whole report, is in no total
	Warning                     // the figure is used, but a person must look
	Note                        // nothing to do
)

// String returns the word of the JSON output: "error", "warning" or "note".
func (s Severity) String() string {
	return [...]string{"invalid", "error", "warning", "note"}[s]
}

// ParseSeverity reads the word of a severity.
func ParseSeverity(word string) (Severity, error) {
	for s := Error; s <= Note; s++ {
		if s.String() == word {
			return s, nil
		}
	}
	return 0, fmt.Errorf("%q is no severity: error, warning or note", word)
}

// Place is where something stands: a file, a sheet of it, a cell of the sheet. Parts that do not
// apply are empty; Cell may be a range such as "D14:D31".
type Place struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

// String returns the place as Excel would write it: ha-nam.xlsx:'BC năm'!D14.
func (p Place) String() string {
	s := p.File
	if p.Sheet != "" {
		if s != "" {
			s += ":"
		}
		s += "'" + strings.ReplaceAll(p.Sheet, "'", "''") + "'"
	}
	if p.Cell != "" {
		if p.Sheet != "" {
			s += "!"
		} else if s != "" {
			s += ":"
		}
		s += p.Cell
	}
	return s
}

// Text is a text in both languages of the program.
type Text struct{ Vi, En string }

// In returns the text in the language, "vi" or "en".
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.En
	}
	return t.Vi
}

// Say returns the text in the language with the arguments in it, as fmt.Sprintf formats them. It
// panics if the text is empty: a missing text is a fault of the program, and no output may have a
// gap for it.
func (t Text) Say(lang string, args ...any) string {
	form := t.In(lang)
	if form == "" {
		panic("a text is missing")
	}
	return fmt.Sprintf(form, args...)
}

// With returns the text with other texts in its gaps, each in the same language.
func (t Text) With(args ...Text) Text {
	vi, en := make([]any, len(args)), make([]any, len(args))
	for i, a := range args {
		vi[i], en[i] = a.Vi, a.En
	}
	return Text{t.Say("vi", vi...), t.Say("en", en...)}
}

// Joined puts texts one behind the other, with a separator between them.
func Joined(list []Text, between string) Text {
	var out Text
	for i, t := range list {
		if i > 0 {
			out.Vi, out.En = out.Vi+between, out.En+between
		}
		out.Vi, out.En = out.Vi+t.Vi, out.En+t.En
	}
	return out
}

// Same returns a text that reads alike in both languages, such as a quotation.
func Same(s string) Text { return Text{s, s} }

// Period returns what a period is called within a sentence, by its key: "năm 2018" or "kỳ
// 2018-9M", in English the key alone.
func Period(key string) Text {
	word := "kỳ "
	if len(key) == len("2018") {
		word = "năm "
	}
	return Text{word + key, key}
}

// Finding is one thing that bloc has to say. Rule and Severity are always set;
// fields that do not apply are zero.
type Finding struct {
	Rule     *Rule
	Severity Severity
	Place
	Member    string   // a member's id
	Indicator string   // an indicator's code
	Period    string   // a period's key
	Found     string   // what stands there, as written
	Expected  string   // what would be right
	Stored    bool     // both are numbers as workbooks store them, and are shown in the notation of the language
	Values    []string // for a rule on figures: the values that it looked at, in its order
	Args      map[string]Text
	Related   []Place
	Count     int // number of cells that it is about; 0 counts as 1
	Use       Use // whether its figures are in the totals
	Answered  *Answer

	// These are set for a cause that several cells, files or members share, or that explains
	// other findings.
	Indicators []string // codes of the indicators of its figures, if there are several
	Members    []string // ids of the members, if there are several
	Also       []Place  // other places of the same thing
	Echoes     []Echo   // findings that it explains, by code
	Unlisted   bool     // it counts, but the user asked for a list without it
}

// Echo is how many findings of a code there would be if another finding did not explain them.
type Echo struct {
	Code  string `json:"code"`
	Count int    `json:"count"`
}

// OfIndicator reports whether the finding is about a figure of an indicator.
func (f *Finding) OfIndicator(id string) bool {
	return f.Indicator == id || slices.Contains(f.Indicators, id)
}

// OfMember reports whether the finding is on a report of a member.
func (f *Finding) OfMember(id string) bool {
	return f.Member == id || slices.Contains(f.Members, id)
}

// AddIndicators adds indicators to those of the finding's figures, each once.
func (f *Finding) AddIndicators(ids ...string) {
	f.Indicator, f.Indicators = union(f.Indicator, f.Indicators, ids)
}

// AddMembers adds members to those on whose reports the finding is, each once.
func (f *Finding) AddMembers(ids ...string) { f.Member, f.Members = union(f.Member, f.Members, ids) }

// union adds ids to those that a finding has: one, or a list of several.
func union(one string, several, more []string) (string, []string) {
	if len(several) == 0 && one != "" {
		several = []string{one}
	}
	several = slices.Clip(several)
	for _, id := range more {
		if id != "" && !slices.Contains(several, id) {
			several = append(several, id)
		}
	}
	if len(several) == 1 {
		return several[0], nil
	}
	return "", several
}

// Explain makes other findings echoes of this one.
func (f *Finding) Explain(g *Finding) {
	echoes := append([]Echo{{g.Rule.Code, 1}}, g.Echoes...)
	f.Echoes = slices.Clone(f.Echoes)
	for _, e := range echoes {
		if i := slices.IndexFunc(f.Echoes, func(o Echo) bool { return o.Code == e.Code }); i >= 0 {
			f.Echoes[i].Count += e.Count
		} else {
			f.Echoes = append(f.Echoes, e)
		}
	}
}

// Answer is a person's explanation of a finding.
type Answer struct {
	Reason string `json:"reason"`
	By     string `json:"by"`
	Date   string `json:"date"`
	Note   bool   `json:"note"` // the figures are not complete, which tables say
}

// String returns the answer with who gave it and when, as far as that is known.
func (a *Answer) String() string {
	var by []string
	for _, part := range []string{a.By, a.Date} {
		if part != "" {
			by = append(by, part)
		}
	}
	if len(by) == 0 {
		return a.Reason
	}
	return a.Reason + " (" + strings.Join(by, ", ") + ")"
}

var answered = Text{"đã giải trình: ", "answered: "}

// Advice returns what to do about the finding, or what was answered to it; it may
// be empty.
func (f Finding) Advice(lang string) string {
	if f.Answered != nil {
		return answered.In(lang) + f.Answered.String()
	}
	return f.Hint(lang)
}

// With returns the finding with one more argument of its texts set.
func (f Finding) With(name string, value Text) Finding {
	args := make(map[string]Text, len(f.Args)+1)
	for k, v := range f.Args {
		args[k] = v
	}
	args[name] = value
	f.Args = args
	return f
}

// Cells returns how many cells the finding speaks of, at least 1.
func (f Finding) Cells() int { return max(1, f.Count) }

// compare orders findings as they are shown: severity, file, sheet, row, column, code.
// Those of no cell stay in the order in which they were added, which is that of the
// catalogue for members and indicators.
func compare(a, b Finding) int {
	ar, ac := position(a.Cell)
	br, bc := position(b.Cell)
	if order := cmp.Or(
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Sheet, b.Sheet),
		cmp.Compare(ar, br),
		cmp.Compare(ac, bc),
		cmp.Compare(a.Rule.Code, b.Rule.Code),
	); order != 0 || a.Cell == "" {
		return order
	}
	if order := cmp.Or(
		cmp.Compare(a.Member, b.Member),
		cmp.Compare(a.Indicator, b.Indicator),
		cmp.Compare(a.Period, b.Period),
		cmp.Compare(a.Found, b.Found),
		cmp.Compare(a.Expected, b.Expected),
	); order != 0 {
		return order
	}
	return cmp.Compare(a.Message("en"), b.Message("en"))
}
