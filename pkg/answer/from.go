package answer

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Input is a run whose questions are asked.
type Input struct {
	Catalogue *catalogue.Catalogue
	Lang      string
	Period    figure.Period
	Findings  diag.List         // judged, and not folded
	Digests   map[string]string // the SHA-256 of the files, by path
	Reports   []*figure.Report  // those that could be read
	Past      []Answer          // of earlier periods: what waives a doubt is asked anew with them first
	Try       func(Answer) (Trial, bool)
}

// Trial is what an answer would make of the reports that it is about.
type Trial struct {
	Core    []string // core indicators that would get their figure
	Figures int      // figures of the period that would be read
	Others  int      // plans and figures of the year before
	Borne   int      // of all these, those that other figures bear out
	Faults  int      // findings that would be new
	Settled bool     // the finding would be gone
}

// From makes the questions of a run: one for each cause, those that hold up most first.
func From(in Input) []Question {
	a := asker{Input: in, byKey: map[string]*cause{}}
	a.missing()
	for _, f := range in.Findings.Unfolded() {
		if f.IsOpen() && f.Severity != diag.Note && f.Rule.Answers() != nil {
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

// asker makes the questions of a run.
type asker struct {
	Input
	causes []*cause
	byKey  map[string]*cause
	absent []*catalogue.Member // members without a report that is used
}

// cause is what several findings have in common.
type cause struct {
	key     string
	list    diag.List
	echo    bool     // it follows from another cause
	holds   []string // indicators that it holds up
	choices []Choice // once they are made
}

// first is the finding that stands for the cause.
func (c *cause) first() *diag.Finding { return &c.list[0] }

// rule is what found it.
func (c *cause) rule() *diag.Rule { return c.list[0].Rule }

// missing notes the members whose reports are still to come.
func (a *asker) missing() {
	for _, f := range a.Findings {
		if m := a.Catalogue.Member(f.Member); f.Rule == diag.MemberMissing && m != nil {
			a.absent = append(a.absent, m)
		}
	}
}

// add puts a finding to its cause.
func (a *asker) add(f diag.Finding) {
	key := a.key(&f)
	if c := a.byKey[key]; c != nil {
		c.list.Add(f)
		return
	}
	if len(a.causes) == mostCauses {
		return
	}
	c := &cause{key: key, list: diag.List{f}}
	a.byKey[key] = c
	a.causes = append(a.causes, c)
}

// mostCauses is how many questions are asked at once. Nobody answers so many.
const mostCauses = 500

// byText are the rules on texts: one text is one question, wherever it stands.
var byText = []*diag.Rule{diag.LabelUnknown, diag.HeaderUnclear, diag.TextUnknown, diag.TextExcepts, diag.FormatWords}

// byUnit are the rules on units: those of one sheet that want the same unit are one question.
var byUnit = []*diag.Rule{diag.UnitMissing, diag.UnitOther}

// wide are the rules whose finding holds up all that the report lacks.
var wide = []*diag.Rule{
	diag.NoFigures, diag.TextNarrows, diag.PeriodCut, diag.PeriodPart, diag.PeriodTorn, diag.PeriodNarrowed,
	diag.SheetUnknown, diag.HeaderMissing, diag.HeaderUnclear, diag.OtherPlace, diag.SheetDamaged,
}

// key names the cause of a finding, the same in every run.
func (a *asker) key(f *diag.Finding) string {
	parts := []string{f.Rule.Code}
	switch r := f.Rule; {
	case slices.Contains(byText, r):
		parts = append(parts, viet.Key(f.Found))
	case r == diag.UnitUnknown && f.Indicator == "", r == diag.UnitUnknown:
		parts = append(parts, viet.Key(f.Found))
	case slices.Contains(byUnit, r):
		parts = append(parts, base(f.File), f.Sheet, f.Expected)
	case r == diag.UnitCurrency:
		parts = append(parts, a.Period.String())
	case doubtsFigure(f):
		parts = []string{"figure", f.Member, f.Indicator, f.Period}
	case r == diag.HeaderMissing:
		col, _ := splitRef(f.Cell)
		parts = append(parts, base(f.File), f.Sheet, col)
	case r == diag.BoardsSame:
		files := []string{f.File}
		for _, p := range f.Related {
			files = append(files, p.File)
		}
		slices.Sort(files)
		parts = append(parts, slices.Compact(files)...)
	case r == diag.ReportsDiffer || r == diag.MemberMissing:
		parts = append(parts, f.Member, f.Period)
	case r == diag.ClaimsDiffer && len(f.Related) > 0 && f.Related[0].Sheet != f.Sheet:
		sheets := []string{f.Sheet, f.Related[0].Sheet}
		slices.Sort(sheets)
		parts = append(parts, base(f.File), sheets[0], sheets[1])
	case f.Cell == "":
		parts = append(parts, base(f.File), f.Member, f.Sheet, f.Indicator, f.Period)
	case labelCell(f) != "":
		parts = append(parts, base(f.File), f.Sheet, labelCell(f))
	default:
		parts = append(parts, base(f.File), f.Sheet, f.Cell, f.Indicator)
	}
	return strings.Join(parts, "\x00")
}

// id is a short name of a key.
func id(key string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(key)))[:12] }

// labelCell is the cell of the row's label of a finding that quotes its labels as in
// E5 "Thực hiện năm 2018"; empty where it quotes none of its row.
func labelCell(f *diag.Finding) string {
	if f.Rule != diag.IndicatorUnknown && f.Rule != diag.HeadingsDiffer {
		return ""
	}
	_, row := splitRef(f.Cell)
	for _, quoted := range strings.Split(f.Args["because"].Vi, ", ") {
		ref, _, ok := strings.Cut(quoted, " ")
		if _, r := splitRef(ref); ok && r == row && row != "" {
			return ref
		}
	}
	return ""
}

// splitRef parts an address into its letters and its digits.
func splitRef(ref string) (col, row string) {
	i := strings.IndexAny(ref, "0123456789")
	if i < 0 {
		return ref, ""
	}
	return ref[:i], ref[i:]
}

// fold finds what only follows from other causes: a core figure that is missing because of
// them, a member whose file cannot be used, a stated figure whose ratio is wrong too.
func (a *asker) fold() {
	for _, c := range a.causes {
		for _, f := range c.list {
			if f.Indicator != "" && !slices.Contains(c.holds, f.Indicator) {
				c.holds = append(c.holds, f.Indicator)
			}
		}
	}
	unnamed := 0 // files of which nobody knows whose they are
	for _, c := range a.causes {
		if c.first().File != "" && c.first().Member == "" && c.first().Use == diag.Unused && isOfFile(c.first()) {
			unnamed++
		}
	}
	for _, c := range a.causes {
		f := c.first()
		switch c.rule() {
		case diag.CoreMissing:
			c.echo = a.heldUp(f)
		case diag.MemberMissing:
			c.holds = a.core()
			c.echo = len(f.Related) > 0 && a.askedOf(f.Related) || len(a.absent) <= unnamed
		case diag.NoFigures, diag.HeaderUnclear:
			c.echo = a.hasOther(c, diag.HeaderMissing) || c.rule() == diag.NoFigures && a.hasOther(c, lost...)
		case diag.PeriodDiffers:
			c.echo = a.hasOther(c, diag.PeriodOther)
		default:
			if f.Use == diag.Unused && f.Severity == diag.Error && isOfFile(f) {
				c.holds = a.core()
			}
		}
	}
}

// lost are the rules whose findings may leave a report without any figure.
var lost = []*diag.Rule{diag.LabelUnknown, diag.SheetUnknown, diag.TextNarrows, diag.PeriodPart, diag.PeriodTorn, diag.PeriodCut, diag.OtherPlace, diag.UnitMissing, diag.UnitUnknown}

// onFile are the rules whose findings are on a file, also where they name a cell of it.
var onFile = []*diag.Rule{
	diag.MemberUnknown, diag.MemberElsewhere, diag.MemberGuessed, diag.MemberDiffers,
	diag.PeriodUnknown, diag.PeriodDiffers, diag.PeriodOther, diag.PeriodsDiffer, diag.NoFigures,
}

// isOfFile reports whether a finding is on a file as a whole.
func isOfFile(f *diag.Finding) bool {
	return f.Sheet == "" && f.Cell == "" || slices.Contains(onFile, f.Rule)
}

// hasOther reports whether another cause, of one of some rules, is on the same file.
func (a *asker) hasOther(c *cause, rules ...*diag.Rule) bool {
	return slices.ContainsFunc(a.causes, func(o *cause) bool {
		return o != c && o.first().File == c.first().File && slices.Contains(rules, o.rule())
	})
}

// core are the indicators that every report has to state.
func (a *asker) core() []string {
	var list []string
	for _, i := range a.Catalogue.Indicators {
		if i.Core {
			list = append(list, i.ID)
		}
	}
	return list
}

// heldUp reports whether another cause holds a core figure up, and notes it there.
func (a *asker) heldUp(f *diag.Finding) bool {
	held := false
	for _, c := range a.causes {
		if c.rule() == diag.CoreMissing || !c.concerns(f.Member) {
			continue
		}
		switch {
		case slices.Contains(c.holds, f.Indicator) && c.first().Use == diag.Unused:
			held = true
		case slices.Contains(wide, c.rule()), slices.Contains(a.gains(c), f.Indicator):
			held = true
			c.holds = append(c.holds, f.Indicator)
		}
	}
	return held
}

// concerns reports whether a cause is on a report of a member.
func (c *cause) concerns(member string) bool {
	return slices.ContainsFunc(c.list, func(f diag.Finding) bool { return f.Member == member })
}

// gains are the core indicators that the best answer to a cause would bring.
func (a *asker) gains(c *cause) []string {
	if !slices.Contains(byText, c.rule()) && labelCell(c.first()) == "" {
		return nil
	}
	var gained []string
	for _, choice := range a.choices(c) {
		gained = append(gained, choice.trial.Core...)
	}
	return gained
}

// askedOf reports whether a question is asked of one of the files.
func (a *asker) askedOf(files []diag.Place) bool {
	return slices.ContainsFunc(a.causes, func(c *cause) bool {
		return slices.ContainsFunc(c.list, func(f diag.Finding) bool {
			return slices.ContainsFunc(files, func(p diag.Place) bool { return p.File == f.File })
		})
	})
}

// question is the question about a cause.
func (a *asker) question(c *cause) Question {
	f := c.first()
	q := Question{
		ID: id(c.key), Code: f.Rule.Code, Says: says(f), Asks: a.asks(c), Use: f.Use,
		Indicators: a.ordered(c.holds), Choices: a.choices(c),
	}
	members := map[string]bool{}
	for _, one := range c.list {
		members[one.Member] = true
		q.Figures += one.Cells()
		if len(q.Places) < mostPlaces && !(one.Rule == diag.CoreMissing && a.Digests[one.File] == "") && !slices.Contains(q.Places, one.Place) {
			q.Places = append(q.Places, one.Place)
		}
	}
	if len(members) == 1 {
		q.Member = f.Member
	}
	switch {
	case doubtsFigure(f):
		q.Figures = 1
	case f.Rule == diag.SheetUnknown: // a list of guests has thousands of numbers
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
