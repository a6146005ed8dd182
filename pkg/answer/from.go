package answer

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Input is a run whose questions are asked.
type Input struct {
	Catalogue *catalogue.Catalogue
	Lang      string
	Period    figure.Period
	Findings  diag.List         // findings that are judged, and not folded
	Digests   map[string]string // the SHA-256 of the files, by path
	Reports   []*figure.Report  // reports that could be read
	Past      []Answer          // answers of earlier periods; a doubt that they waived is asked about anew, with that answer first
	Try       func(Answer) (Trial, bool)
}

// Trial is what an answer would make of the reports that it is about.
type Trial struct {
	Core    []string    // core indicators that would get their figure
	Figures int         // figures of the period that would be read
	Others  int         // plans and figures of the year before
	Borne   int         // how many of all these other figures bear out
	Parted  int         // how many of Figures have their quarters, months or halves in the report
	Summed  int         // how many of these are the sum of them
	Span    figure.Span // what those parts are
	Faults  int         // findings that would be new
	Settled bool        // the finding would be gone
}

// From makes the questions of a run: one for each cause, beginning with those that hold up most.
func From(in Input) []Question {
	a := asker{Input: in, byKey: map[string]*cause{}}
	a.missing()
	for _, f := range in.Findings.Unfolded() {
		if f.IsOpen() && f.Severity != diag.Note && f.Rule.Answers() != nil && !holdsNothing(&f) {
			a.add(f)
		}
	}
	a.fold()
	var list []Question
	for _, c := range a.causes {
		if !c.echo {
			list = append(list, a.question(c))
		}
	}
	slices.SortStableFunc(list, func(x, y Question) int {
		return cmp.Or(cmp.Compare(y.Figures, x.Figures), cmp.Compare(x.Use, y.Use)*-1)
	})
	return list
}

// holdsNothing reports whether a finding keeps no figure out: the report is counted once.
func holdsNothing(f *diag.Finding) bool { return f.Rule == diag.ReportTwice }

// Doubts counts the questions of a run that are about figures in totals. In findings that were
// read back, and are folded, each figure counts as one.
func Doubts(in Input) int {
	a, seen := asker{Input: in}, map[string]bool{}
	for i := range in.Findings {
		f := &in.Findings[i]
		if !f.IsQuestion() || f.Rule.Answers() == nil {
			continue
		}
		indicators, members := append(slices.Clone(f.Indicators), f.Indicator), append(slices.Clone(f.Members), f.Member)
		figures := 0
		for _, indicator := range indicators {
			for _, member := range members {
				if f.Rule.Formula != (diag.Text{}) && indicator != "" && member != "" {
					seen[figureKey(member, indicator, f.Period)] = true
					figures++
				}
			}
		}
		if figures == 0 {
			seen[a.key(f)] = true
		}
	}
	return len(seen)
}

// asker makes the questions of a run.
type asker struct {
	Input
	causes []*cause
	byKey  map[string]*cause
	absent []*catalogue.Member // members without a report that is used
}

// question is the question about a cause.
func (a *asker) question(c *cause) Question {
	f := c.first()
	q := Question{
		ID: id(c.key), Code: f.Rule.Code, Says: says(f), Asks: a.asks(c), Use: f.Use,
		Indicators: a.ordered(c.holds), Choices: chooser{a}.choices(c),
	}
	var members []string
	for _, one := range c.list {
		if !slices.Contains(members, one.Member) {
			members = append(members, one.Member)
		}
		q.Figures += one.Cells()
		if len(q.Places) < mostPlaces && !(one.Rule == diag.CoreMissing && a.Digests[one.File] == "") && !slices.Contains(q.Places, one.Place) {
			q.Places = append(q.Places, one.Place)
		}
	}
	if len(members) == 1 {
		q.Member = f.Member
	} else {
		q.Members = members
	}
	switch {
	case doubtsFigure(f):
		q.Figures = 1
	case f.Rule == diag.SheetUnknown: // even a list of guests may have thousands of numbers
		q.Figures = len(c.holds)
	case f.Use == diag.Unused:
		q.Figures = max(len(c.holds), q.Figures)
	case isOfFile(f) && f.Indicator == "":
		q.Figures = max(q.Figures, a.figuresOf(f.File))
	}
	return q
}

// figuresOf counts the figures of the period in a file.
func (a *asker) figuresOf(path string) int {
	n := 0
	for _, r := range a.Reports {
		for i := range r.Figures {
			if r.Path == path && r.Figures[i].Period == a.Period && r.Figures[i].Role != figure.Plan {
				n++
			}
		}
	}
	return n
}

// mostPlaces is how many places a question names.
const mostPlaces = 20

// ordered puts indicators in the catalogue's order, each once.
func (a *asker) ordered(ids []string) []string {
	var list []string
	for _, i := range a.Catalogue.Indicators {
		if slices.Contains(ids, i.ID) {
			list = append(list, i.ID)
		}
	}
	return list
}

// says is what stands at the place of a finding.
func says(f *diag.Finding) string {
	if f.Rule == diag.MemberMissing || f.Rule == diag.CoreMissing {
		return ""
	}
	return f.Found
}
