package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/check"
	"bloc/pkg/diag"
)

// Check lays out the outcome of a check: who sent what, how many findings there are, and what
// was found, member by member, the most serious last.
func Check(r *check.Result, lang string) []Block {
	blocks := []Block{Coverage(r, lang)}
	for _, g := range groups(r) {
		blocks = append(blocks, g.list(r, lang))
	}
	return append(blocks, Paragraph(counts(r.Findings, lang)))
}

// CheckBrief lays out who sent what, and how many findings there are.
func CheckBrief(r *check.Result, lang string) []Block {
	return []Block{Coverage(r, lang), Paragraph(counts(r.Findings, lang))}
}

// Coverage is the matrix of members by core indicators. The columns have numbers; the notes
// below say what they are, and what each member left blank.
func Coverage(r *check.Result, lang string) *Table {
	t := &Table{Title: coverageTitle(r, lang), Header: []string{r.Catalogue.Bloc.Title().In(lang)}}
	for n := range r.Core {
		t.Header = append(t.Header, strconv.Itoa(n+1))
	}
	for _, m := range r.Members {
		row := []Cell{Text(m.Name)}
		for n := range r.Core {
			sign := ""
			if n < len(m.States) {
				sign = checkWords.sign[m.States[n]].Say(lang)
			}
			row = append(row, Text(sign))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Notes = coverageNotes(r, lang)
	return t
}

func coverageTitle(r *check.Result, lang string) []string {
	lines := []string{checkWords.check.Say(lang, strings.ToUpper(Period(lang, r.Period)))}
	var periods []string
	for _, p := range r.Against {
		periods = append(periods, Period(lang, p))
	}
	if len(periods) > 0 {
		lines = append(lines, checkWords.against.Say(lang, strings.Join(periods, ", ")))
	}
	if len(r.Members) == 1 {
		lines = append(lines, checkWords.own.Say(lang, r.Members[0].Name))
	} else {
		lines = append(lines, checkWords.matrix.Say(lang, r.Reporting(), len(r.Members)))
	}
	return append(append(lines, r.Status(lang)...), "")
}

func coverageNotes(r *check.Result, lang string) []string {
	notes := []string{checkWords.signs.Say(lang)}
	var legend []string
	for n, i := range r.Core {
		legend = append(legend, fmt.Sprintf("%d %s", n+1, i.Label.In(lang)))
	}
	for part := range slices.Chunk(legend, 4) {
		notes = append(notes, strings.Join(part, "; "))
	}
	for _, m := range r.Members {
		var blank []string
		for n, s := range m.States {
			if s == check.Blank {
				blank = append(blank, r.Core[n].Label.In(lang))
			}
		}
		if len(blank) > 0 {
			notes = append(notes, checkWords.blank.Say(lang, m.Name, strings.Join(blank, "; ")))
		}
	}
	if list := sent(r, check.OtherPeriod); len(list) > 0 {
		notes = append(notes, checkWords.other.Say(lang, strings.Join(list, ", ")))
	}
	for _, m := range r.Members {
		if m.Status == check.Unreadable {
			notes = append(notes, checkWords.unusable.Say(lang, m.Name, strings.Join(m.Files, ", ")))
		}
	}
	if list := sent(r, check.Missing); len(list) > 0 {
		notes = append(notes, checkWords.missing.Say(lang, strings.Join(list, ", ")))
	}
	return notes
}

// sent lists the names of the members with a status.
func sent(r *check.Result, s check.Status) []string {
	var list []string
	for _, m := range r.Members {
		if m.Status == s {
			list = append(list, m.Name)
		}
	}
	return list
}

// group is what was found on a member.
type group struct {
	member   string
	findings diag.List
}

// groups lists the findings by member; those of the member with the gravest ones come last.
// Missing members are not among them: they are named above.
func groups(r *check.Result) []group {
	ids := []string{""}
	for _, m := range r.Catalogue.Members {
		ids = append(ids, m.ID)
	}
	var list []group
	for _, id := range ids {
		findings := slices.DeleteFunc(r.Of(id), func(f diag.Finding) bool { return f.Rule == diag.MemberMissing || f.Unlisted })
		if len(findings) > 0 {
			list = append(list, group{id, check.Grave(findings)})
		}
	}
	slices.SortStableFunc(list, func(a, b group) int {
		return check.Gravity(a.findings[len(a.findings)-1]) - check.Gravity(b.findings[len(b.findings)-1])
	})
	return list
}

// list lays out the findings on a member.
func (g group) list(r *check.Result, lang string) List {
	l := List{Heading: checkWords.noBoard.Say(lang)}
	if m := r.Catalogue.Member(g.member); m != nil {
		l.Heading = m.Name
	}
	for _, f := range g.findings {
		l.Items = append(l.Items, Item{f.Line(lang), details(r, f, lang)})
	}
	return l
}

// details are the lines under a finding: what is there and what should be, whether it is
// counted, what to do, and what was answered.
func details(r *check.Result, f diag.Finding, lang string) []string {
	var lines []string
	var parts []string
	if label := r.Catalogue.Label(f.Indicator).In(lang); !strings.Contains(f.Message(lang), label) {
		parts = append(parts, label)
	}
	if f.Found != "" {
		parts = append(parts, checkWords.found.Say(lang, shown(f, "is", f.Found, lang)))
	}
	if f.Expected != "" {
		parts = append(parts, checkWords.expected.Say(lang, shown(f, "should", f.Expected, lang)))
	}
	if word := f.UseWord(lang); word != "" {
		parts = append(parts, Lower(word))
	}
	if len(parts) > 0 {
		lines = append(lines, diag.Printable(strings.Join(parts, "; ")))
	}
	if advice := f.Advice(lang); advice != "" {
		lines = append(lines, diag.Printable(advice))
	}
	return lines
}

// shown returns a value as the text of the finding writes it, else as it is.
func shown(f diag.Finding, name, value, lang string) string {
	if text, ok := f.Args[name]; ok && text.In(lang) != "" {
		return text.In(lang)
	}
	return value
}

// counts says how many findings there are.
func counts(findings diag.List, lang string) string {
	if len(findings) == 0 {
		return checkWords.nothing.Say(lang)
	}
	return findings.Counts(lang) + "."
}
