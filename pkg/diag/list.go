package diag

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
)

// List is a collection of findings. Its order has no meaning before Sorted.
type List []Finding

// Add appends findings to the list.
func (l *List) Add(findings ...Finding) { *l = append(*l, findings...) }

// Sorted returns the findings in the order of every output, like findings on
// neighbouring cells folded into one with a range and the exact count.
func (l List) Sorted() List { return fold(l.Unfolded()) }

// Distinct returns the findings as Sorted does, with equal ones only once: two sides of a
// comparison may rest on one report.
func (l List) Distinct() List {
	return slices.CompactFunc(l.Sorted(), func(a, b Finding) bool {
		return a.Line("vi") == b.Line("vi") && a.Advice("vi") == b.Advice("vi") && a.Cells() == b.Cells()
	})
}

// Listed returns the findings that the user wants to see.
func (l List) Listed() List {
	return slices.DeleteFunc(slices.Clone(l), func(f Finding) bool { return f.Unlisted })
}

// Unfolded returns the findings in the order of every output, one a cell.
func (l List) Unfolded() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, compare)
	return sorted
}

// Worst returns the highest severity in the list; 0 if it is empty. Findings that a person has
// answered do not count.
func (l List) Worst() Severity {
	var worst Severity
	for _, f := range l {
		if f.Answered == nil && (worst == 0 || f.Severity < worst) {
			worst = f.Severity
		}
	}
	return worst
}

var severityWord = map[Severity]Text{
	Error: {"lỗi", "error"}, Warning: {"cảnh báo", "warning"}, Note: {"ghi chú", "note"},
}

// Word returns the severity as a word of the language.
func (s Severity) Word(lang string) string { return severityWord[s].In(lang) }

// WriteText writes the findings for people, a line each with the hint indented under it.
func (l List) WriteText(w io.Writer, lang string) error {
	var b strings.Builder
	for _, f := range l.Listed() {
		b.WriteString(f.Line(lang) + "\n")
		if advice := f.Advice(lang); advice != "" {
			b.WriteString("    " + Printable(advice) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Line returns the finding as a line for people: its place, its severity, its message.
func (f Finding) Line(lang string) string {
	place := f.Place.String()
	if place != "" {
		place += ": "
	}
	return Printable(fmt.Sprintf("%s%s: %s [%s]", place, f.Severity.Word(lang), f.Message(lang), f.Rule.Code))
}

// WriteCSV writes a row a finding for programs, messages in the language: UTF-8,
// commas, LF, and no text that a spreadsheet would run.
func (l List) WriteCSV(w io.Writer, lang string) error {
	rows := [][]string{{"severity", "code", "member", "indicator", "period", "file", "sheet", "cell", "found", "expected", "message", "hint", "used"}}
	for _, f := range l.Listed() {
		row := []string{f.Severity.String(), f.Rule.Code, f.Member, f.Indicator, f.Period, f.File, f.Sheet, f.Cell, f.Found, f.Expected, f.Message(lang), f.Advice(lang), f.Use.word()}
		for i := range row {
			row[i] = Plain(row[i])
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(w).WriteAll(rows)
}
