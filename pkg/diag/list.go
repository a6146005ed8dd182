package diag

import (
	"encoding/csv"
	"encoding/json"
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

// Unfolded returns the findings in the order of every output, one a cell.
func (l List) Unfolded() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, compare)
	return sorted
}

// Worst returns the gravest severity in the list, 0 when it is empty.
// Findings that a person has answered do not count.
func (l List) Worst() Severity {
	var worst Severity
	for _, f := range l {
		if f.Answered == nil && (worst == 0 || f.Severity < worst) {
			worst = f.Severity
		}
	}
	return worst
}

// Count returns how many findings of the severity are in the list.
func (l List) Count(s Severity) int {
	n := 0
	for _, f := range l {
		if f.Severity == s {
			n++
		}
	}
	return n
}

var severityWord = map[Severity]Text{
	Error: {"lỗi", "error"}, Warning: {"cảnh báo", "warning"}, Note: {"ghi chú", "note"},
}

// Word returns the severity as a word of the language.
func (s Severity) Word(lang string) string { return severityWord[s].In(lang) }

// WriteText writes the findings for people, a line each with the hint indented under it.
func (l List) WriteText(w io.Writer, lang string) error {
	var b strings.Builder
	for _, f := range l {
		if place := f.Place.String(); place != "" {
			b.WriteString(place + ": ")
		}
		fmt.Fprintf(&b, "%s: %s [%s]\n", f.Severity.Word(lang), f.Message(lang), f.Rule.Code)
		if advice := f.Advice(lang); advice != "" {
			b.WriteString("    " + advice + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteCSV writes a row a finding for programs, messages in the language: UTF-8,
// commas, LF, and no text that a spreadsheet would run.
func (l List) WriteCSV(w io.Writer, lang string) error {
	rows := [][]string{{"severity", "code", "member", "indicator", "period", "file", "sheet", "cell", "found", "expected", "message"}}
	for _, f := range l {
		row := []string{f.Severity.String(), f.Rule.Code, f.Member, f.Indicator, f.Period, f.File, f.Sheet, f.Cell, f.Found, f.Expected, f.Message(lang)}
		for i := range row {
			row[i] = Plain(row[i])
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// Plain keeps a spreadsheet from running a text of a CSV file as a formula.
func Plain(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return s
	}
	return "'" + s
}

// jsonFinding is the shape of a finding in every JSON output.
type jsonFinding struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Place
	Member    string   `json:"member,omitempty"`
	Indicator string   `json:"indicator,omitempty"`
	Period    string   `json:"period,omitempty"`
	Message   string   `json:"message"`
	Hint      string   `json:"hint,omitempty"`
	Found     string   `json:"found,omitempty"`
	Expected  string   `json:"expected,omitempty"`
	Values    []string `json:"values,omitempty"`
	Related   []Place  `json:"related,omitempty"`
	Count     int      `json:"count"`
	Answered  *Answer  `json:"answered,omitempty"`
}

// JSON returns the list as it stands in every JSON output, messages in the language.
// An empty list is "[]".
func (l List) JSON(lang string) json.Marshaler { return jsonList{l, lang} }

type jsonList struct {
	list List
	lang string
}

// MarshalJSON writes the findings as an array.
func (j jsonList) MarshalJSON() ([]byte, error) {
	out := make([]jsonFinding, 0, len(j.list))
	for _, f := range j.list {
		out = append(out, jsonFinding{
			Severity: f.Severity.String(), Code: f.Rule.Code, Place: f.Place,
			Member: f.Member, Indicator: f.Indicator, Period: f.Period,
			Message: f.Message(j.lang), Hint: f.Hint(j.lang), Found: f.Found, Expected: f.Expected, Values: f.Values,
			Related: f.Related, Count: f.Cells(), Answered: f.Answered,
		})
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads findings back as MarshalJSON wrote them. What they say is
// what was written, in the language of that run.
func (l *List) UnmarshalJSON(data []byte) error {
	var in []jsonFinding
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*l = nil
	for _, f := range in {
		severity, err := ParseSeverity(f.Severity)
		if err != nil {
			return err
		}
		said := &Rule{Code: f.Code, Severity: severity, Title: Same(f.Code), Message: Same("{message}"), Hint: Same("{hint}")}
		l.Add(Finding{
			Rule: said, Severity: severity, Place: f.Place,
			Member: f.Member, Indicator: f.Indicator, Period: f.Period, Found: f.Found, Expected: f.Expected, Values: f.Values,
			Args:    map[string]Text{"message": Same(f.Message), "hint": Same(f.Hint)},
			Related: f.Related, Count: f.Count, Answered: f.Answered,
		})
	}
	return nil
}
