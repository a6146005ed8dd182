package answer

import (
	"bloc/pkg/diag"
	"bloc/pkg/viet"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
)

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

// add adds a finding to its cause.
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

// byUnit are the rules on units. The findings of one sheet that need the same unit are one
// question.
var byUnit = []*diag.Rule{diag.UnitMissing, diag.UnitOther}

// wide are the rules whose finding holds up everything that the report lacks.
var wide = []*diag.Rule{
	diag.NoFigures, diag.TextNarrows, diag.PeriodCut, diag.PeriodPart, diag.PeriodTorn, diag.PeriodNarrowed,
	diag.SheetUnknown, diag.HeaderMissing, diag.HeaderUnclear, diag.OtherPlace, diag.SheetDamaged,
}

// key names the cause of a finding, the same in every run.
func (a *asker) key(f *diag.Finding) string {
	var parts []string
	switch r := f.Rule; {
	case slices.Contains(byText, r), r == diag.UnitUnknown:
		parts = []string{viet.Key(f.Found)}
	case slices.Contains(byUnit, r):
		parts = []string{base(f.File), f.Sheet, f.Expected}
	case r == diag.UnitCurrency:
		parts = []string{a.Period.String()}
	case doubtsFigure(f):
		return figureKey(f.Member, f.Indicator, f.Period)
	default:
		parts = a.placeKey(f)
	}
	return strings.Join(append([]string{f.Rule.Code}, parts...), "\x00")
}

// placeKey names the cause of a finding by what it shares with others of its rule: the files, the
// board, the two sheets, the column, the row, or just the cell.
func (a *asker) placeKey(f *diag.Finding) []string {
	switch r := f.Rule; {
	case r == diag.HeaderMissing:
		col, _ := splitRef(f.Cell)
		return []string{base(f.File), f.Sheet, col}
	case r == diag.BoardsSame:
		files := []string{f.File}
		for _, p := range f.Related {
			files = append(files, p.File)
		}
		slices.Sort(files)
		return slices.Compact(files)
	case r == diag.ReportsDiffer, r == diag.MemberMissing, a.isOnPaper(f):
		return []string{f.Member, f.Period}
	case r == diag.ClaimsDiffer && len(f.Related) > 0 && f.Related[0].Sheet != f.Sheet:
		sheets := []string{f.Sheet, f.Related[0].Sheet}
		slices.Sort(sheets)
		return []string{base(f.File), sheets[0], sheets[1]}
	case r == diag.Uncached:
		return []string{base(f.File)}
	case f.Cell == "":
		return []string{base(f.File), f.Member, f.Sheet, f.Indicator, f.Period}
	}
	if at := labelCell(f); at != "" {
		return []string{base(f.File), f.Sheet, at}
	}
	return []string{base(f.File), f.Sheet, f.Cell, f.Indicator}
}

// isOnPaper reports whether a finding says that a report on paper lacks a figure. All such
// findings of a board are one question, however many are left: its answer holds the figures
// stated before.
func (a *asker) isOnPaper(f *diag.Finding) bool {
	return f.Rule == diag.CoreMissing && a.Digests[f.File] == "" && f.Member != ""
}

// figureKey names the cause of all doubts about a figure.
func figureKey(member, indicator, period string) string {
	return strings.Join([]string{"figure", member, indicator, period}, "\x00")
}

// id returns a short name for a key.
func id(key string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(key)))[:12] }

// labelCell returns the cell of the row's label if a finding quotes its labels, as in E5 "Thực
// hiện năm 2018"; empty if it quotes none of its row.
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

// splitRef splits an address into its letters and its digits.
func splitRef(ref string) (col, row string) {
	i := strings.IndexAny(ref, "0123456789")
	if i < 0 {
		return ref, ""
	}
	return ref[:i], ref[i:]
}

// lost are the rules whose findings may leave a report without any figure.
var lost = []*diag.Rule{diag.SheetDamaged, diag.LabelUnknown, diag.SheetUnknown, diag.TextNarrows, diag.PeriodPart, diag.PeriodTorn, diag.PeriodCut, diag.OtherPlace, diag.UnitMissing, diag.UnitUnknown}

// onFile are the rules whose findings are on a file, also where they name a cell of it.
var onFile = []*diag.Rule{
	diag.MemberUnknown, diag.MemberElsewhere, diag.MemberGuessed, diag.MemberDiffers,
	diag.PeriodUnknown, diag.PeriodDiffers, diag.PeriodOther, diag.PeriodsDiffer, diag.NoFigures,
}

// isOfFile reports whether a finding is on a file as a whole.
func isOfFile(f *diag.Finding) bool {
	return f.Sheet == "" && f.Cell == "" || slices.Contains(onFile, f.Rule)
}
