package check

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Result is the outcome of a check: what every member sent, and what was found.
type Result struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period
	Against   []figure.Period        // the earlier periods that were compared with, in order
	Core      []*catalogue.Indicator // the columns of the matrix
	Members   []Coverage             // in the order of members
	Findings  diag.List              // sorted, like ones folded
	Unfolded  diag.List              // the same, one a cell
}

// Status tells what a member sent.
type Status string

// The statuses of a member.
const (
	Reported    Status = "reported"
	Missing     Status = "missing"      // it sent nothing that can be read
	OtherPeriod Status = "other-period" // what it sent is of another period
)

// State tells what a member's report holds of a core indicator.
type State string

// The states of an indicator.
const (
	Given     State = "actual"
	Estimated State = "estimate"
	Blank     State = "blank"
	Refused   State = "error" // an error stands in its place
)

// Coverage is what a member sent.
type Coverage struct {
	*catalogue.Member
	Status  Status
	Reports []*figure.Report
	States  []State // one a core indicator, none unless it reported
}

// Cover draws up who sent what: sent are all reports that name a member, of whatever
// period. Where they are all of one member nobody asks for the others.
func Cover(c *catalogue.Catalogue, p figure.Period, sent []*figure.Report, findings diag.List) *Result {
	r := &Result{Catalogue: c, Period: p, Findings: findings.Sorted(), Unfolded: findings.Unfolded()}
	for _, i := range c.Indicators {
		if i.Core {
			r.Core = append(r.Core, i)
		}
	}
	for _, m := range c.MembersOn(p.End()) {
		if list := of(m, sent); len(list) > 0 || !Alone(sent) {
			r.Members = append(r.Members, r.cover(m, list))
		}
	}
	return r
}

// Alone tells whether reports are all of one member, which then checks its own.
func Alone(sent []*figure.Report) bool {
	for _, r := range sent {
		if r.Member != sent[0].Member {
			return false
		}
	}
	return len(sent) > 0 && sent[0].Member != ""
}

func (r *Result) cover(m *catalogue.Member, reports []*figure.Report) Coverage {
	out := Coverage{Member: m, Status: Missing, Reports: reports}
	if len(reports) > 0 {
		out.Status = OtherPeriod
	}
	if slices.ContainsFunc(reports, func(one *figure.Report) bool { return one.Period == r.Period || states(one, r.Period) }) {
		out.Status = Reported
		for _, i := range r.Core {
			out.States = append(out.States, r.state(m, i, reports))
		}
	}
	return out
}

// states tells whether a report has results of a period other than its own.
func states(r *figure.Report, p figure.Period) bool {
	return slices.ContainsFunc(r.Figures, func(f figure.Figure) bool {
		return f.Period == p && (f.Role == figure.Actual || f.Role == figure.Estimate)
	})
}

func (r *Result) state(m *catalogue.Member, i *catalogue.Indicator, reports []*figure.Report) State {
	if slices.ContainsFunc(r.Unfolded, func(f diag.Finding) bool {
		return f.Severity == diag.Error && f.Answered == nil && f.Member == m.ID && f.Indicator == i.ID && f.Period == r.Period.String()
	}) {
		return Refused
	}
	sent := index(reports)
	f := sent.find(i.ID, r.Period, figure.Actual, figure.Estimate)
	if f == nil {
		in, ok := all(r.Catalogue.PartsOf(i), func(id string) *figure.Figure { return sent.find(id, r.Period, figure.Actual, figure.Estimate) })
		if !ok {
			return Blank
		}
		f = join(i.ID, in)
	}
	if f.Estimate {
		return Estimated
	}
	return Given
}

// Reporting returns how many members sent a report of the period.
func (r *Result) Reporting() int {
	n := 0
	for _, m := range r.Members {
		if m.Status == Reported {
			n++
		}
	}
	return n
}

// Complete tells whether every member reported every core indicator.
func (r *Result) Complete() bool {
	return !slices.ContainsFunc(r.Members, func(m Coverage) bool {
		return m.Status != Reported || slices.Contains(m.States, Blank) || slices.Contains(m.States, Refused)
	})
}

// Of returns the findings on a member; those on none are of "".
func (r *Result) Of(member string) diag.List {
	var list diag.List
	for _, f := range r.Findings {
		if f.Member == member {
			list.Add(f)
		}
	}
	return list
}

type jsonResult struct {
	SchemaVersion int            `json:"schema_version"`
	Program       string         `json:"program"`
	Catalogue     string         `json:"catalogue"`
	Bloc          string         `json:"bloc"`
	Period        string         `json:"period"`
	Against       []string       `json:"against"`
	Complete      bool           `json:"complete"`
	Members       []jsonCoverage `json:"members"`
	Findings      json.Marshaler `json:"findings"`
}

type jsonCoverage struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Status   Status           `json:"status"`
	Files    []jsonFile       `json:"files"`
	Matrix   map[string]State `json:"matrix,omitempty"` // by core indicator
	Blank    []string         `json:"blank,omitempty"`
	Findings map[string]int   `json:"findings"` // how many of each severity are open, and how many answered
}

type jsonFile struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Period string `json:"period"`
}

// WriteJSON writes the result for programs: who sent what, the matrix of core
// indicators by member, and the findings.
func (r *Result) WriteJSON(w io.Writer, program, lang string) error {
	out := jsonResult{
		SchemaVersion: 1, Program: program, Catalogue: r.Catalogue.Digest, Bloc: r.Catalogue.Bloc.ID,
		Period: r.Period.String(), Against: []string{}, Complete: r.Complete(),
		Members: []jsonCoverage{}, Findings: r.Findings.JSON(lang),
	}
	for _, p := range r.Against {
		out.Against = append(out.Against, p.String())
	}
	for _, m := range r.Members {
		out.Members = append(out.Members, r.coverage(m))
	}
	return diag.WriteJSON(w, out)
}

func (r *Result) coverage(m Coverage) jsonCoverage {
	out := jsonCoverage{ID: m.ID, Name: m.Name, Status: m.Status, Files: []jsonFile{}, Findings: map[string]int{}}
	for _, one := range m.Reports {
		out.Files = append(out.Files, jsonFile{one.Path, one.SHA256, one.Period.String()})
	}
	for i, s := range m.States {
		if out.Matrix == nil {
			out.Matrix = map[string]State{}
		}
		out.Matrix[r.Core[i].ID] = s
		if s == Blank {
			out.Blank = append(out.Blank, r.Core[i].ID)
		}
	}
	for _, word := range []string{"error", "warning", "note", "answered"} {
		out.Findings[word] = 0
	}
	for _, f := range r.Of(m.ID) {
		word := f.Severity.String()
		if f.Answered != nil {
			word = "answered"
		}
		out.Findings[word] += f.Cells()
	}
	return out
}

// Grave orders findings as people read them: the most serious last, answered ones first.
func Grave(findings diag.List) diag.List {
	list := slices.Clone(findings)
	slices.SortStableFunc(list, func(a, b diag.Finding) int { return cmp.Compare(Gravity(a), Gravity(b)) })
	return list
}

// Gravity tells how serious a finding is: 0 answered, then from a note to an error.
func Gravity(f diag.Finding) int {
	if f.Answered != nil {
		return 0
	}
	return int(diag.Note-f.Severity) + 1
}
