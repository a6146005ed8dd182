package check

import (
	"cmp"
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
	Findings  diag.List              // sorted, one for each cause
	Unfolded  diag.List              // all that was found, one a cell
	Open      diag.Open              // what is left to settle; set by those who know the totals
}

// Status is what a member sent.
type Status string

// The statuses of a member.
const (
	Reported    Status = "reported"
	Missing     Status = "missing"      // it sent nothing that can be read
	OtherPeriod Status = "other-period" // what it sent is of another period
	Unreadable  Status = "unusable"     // a file of it is there that cannot be used
)

// State is what a member's report holds for a core indicator.
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
	Files   []string // of one that is Unreadable
	States  []State  // one a core indicator, none unless it reported
}

// Cover lists who sent what: sent are all reports that name a member, of any period. If
// they are all of one member, only that one is listed.
func Cover(c *catalogue.Catalogue, p figure.Period, sent []*figure.Report, findings diag.List) *Result {
	r := &Result{Catalogue: c, Period: p, Findings: Causes(c, findings), Unfolded: findings.Unfolded()}
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

// Alone reports whether all reports are of one member, which then checks its own.
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
	if slices.ContainsFunc(reports, func(one *figure.Report) bool { return one.Period == r.Period || one.States(r.Period) }) {
		out.Status = Reported
		for _, i := range r.Core {
			out.States = append(out.States, r.state(m, i, reports))
		}
	}
	return out
}

// Unusable says that a file of a member cannot be used, which matters where that sent
// nothing else.
func (r *Result) Unusable(member, file string) {
	for i := range r.Members {
		m := &r.Members[i]
		if m.ID == member && len(m.Reports) == 0 {
			m.Status, m.Files = Unreadable, append(m.Files, file)
		}
	}
}

func (r *Result) state(m *catalogue.Member, i *catalogue.Indicator, reports []*figure.Report) State {
	if slices.ContainsFunc(r.Unfolded, func(f diag.Finding) bool {
		return f.Severity == diag.Error && f.Answered == nil && f.Member == m.ID && f.Indicator == i.ID && f.Period == r.Period.String()
	}) {
		return Refused
	}
	sent := withFinders(r.Catalogue, reports)
	f := sent.find(i, r.Period, figure.Actual, figure.Estimate)
	if f == nil {
		in, ok := all(r.Catalogue.PartsOf(i), func(id string) *figure.Figure {
			return sent.find(r.Catalogue.Indicator(id), r.Period, figure.Actual, figure.Estimate)
		})
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

// Complete reports whether every member reported every core indicator.
func (r *Result) Complete() bool {
	return !slices.ContainsFunc(r.Members, func(m Coverage) bool {
		return m.Status != Reported || slices.Contains(m.States, Blank) || slices.Contains(m.States, Refused)
	})
}

// Gaps returns what is lacking: members, and core indicators of those that reported.
func (r *Result) Gaps() diag.Gaps {
	g := diag.Gaps{Reported: r.Reporting(), Expected: len(r.Members)}
	for n := range r.Core {
		if slices.ContainsFunc(r.Members, func(m Coverage) bool { return n < len(m.States) && (m.States[n] == Blank || m.States[n] == Refused) }) {
			g.Lacking++
		}
	}
	return g
}

// Status is the lines that say that what was sent is not final, and why; none when it is.
func (r *Result) Status(lang string) []string {
	bloc := r.Catalogue.Bloc
	return append(r.Gaps().Lines(lang, bloc.Members, bloc.Member), r.Open.Lines(lang)...)
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

// WriteJSON writes the result for programs: who sent what, the matrix of core
// indicators by member, and the findings.
func (r *Result) WriteJSON(w io.Writer, program, lang string) error {
	var against []string
	for _, p := range r.Against {
		against = append(against, p.String())
	}
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("catalogue", r.Catalogue.Digest)
		j.Text("bloc", r.Catalogue.Bloc.ID)
		j.Text("period", r.Period.String())
		j.Texts("against", against)
		j.Bool("complete", r.Complete())
		r.Open.WriteOpen(j, r.Status(lang))
		diag.Objects(j, "members", r.Members, func(m *Coverage) { r.writeCoverage(j, m) })
		r.Findings.WriteJSON(j, lang)
	})
}

func (r *Result) writeCoverage(j *diag.JSON, m *Coverage) {
	j.Text("id", m.ID)
	j.Text("name", m.Name)
	j.Text("status", string(m.Status))
	diag.Objects(j, "files", m.Reports, func(f **figure.Report) {
		j.Text("path", (*f).Path)
		j.Text("sha256", (*f).SHA256)
		j.Text("period", (*f).Period.String())
	})
	if len(m.States) > 0 {
		diag.Map(j, "matrix", r.matrix(m), j.Text)
	}
	if blank := r.blank(m); len(blank) > 0 {
		j.Texts("blank", blank)
	}
	diag.Map(j, "findings", r.counts(m.ID), j.Int)
}

// matrix is a member's states by core indicator.
func (r *Result) matrix(m *Coverage) map[string]string {
	states := map[string]string{}
	for i, s := range m.States {
		states[r.Core[i].ID] = string(s)
	}
	return states
}

// blank lists the core indicators that a member left blank.
func (r *Result) blank(m *Coverage) []string {
	var list []string
	for i, s := range m.States {
		if s == Blank {
			list = append(list, r.Core[i].ID)
		}
	}
	return list
}

// counts returns how many findings on a member are open, by severity, and how many are
// answered.
func (r *Result) counts(member string) map[string]int {
	counts := map[string]int{"error": 0, "warning": 0, "note": 0, "answered": 0}
	for _, f := range r.Findings {
		if !f.OfMember(member) {
			continue
		}
		word := f.Severity.String()
		if f.Answered != nil {
			word = "answered"
		}
		counts[word] += f.Cells()
	}
	return counts
}

// Grave orders findings as people read them: the most serious last, answered ones first.
func Grave(findings diag.List) diag.List {
	list := slices.Clone(findings)
	slices.SortStableFunc(list, func(a, b diag.Finding) int { return cmp.Compare(Gravity(a), Gravity(b)) })
	return list
}

// Gravity is how serious a finding is: 0 if answered, then rising from a note to an error.
func Gravity(f diag.Finding) int {
	if f.Answered != nil {
		return 0
	}
	return int(diag.Note-f.Severity) + 1
}
