package diag

import "slices"

// AnswerKind is what an answer to a finding says, in the word of answer files. The zero
// value is no answer.
type AnswerKind string

// The kinds of answers.
const (
	Means     AnswerKind = "means"     // the text means a text that is known
	Names     AnswerKind = "indicator" // the text or the cell names an indicator
	Harmless  AnswerKind = "harmless"  // the text limits no figures
	LeaveOut  AnswerKind = "leave-out" // what the finding is on belongs in no total
	States    AnswerKind = "value"     // the figure, from paper or by telephone, with its document
	Reads     AnswerKind = "number"    // the number that stands in the cell
	Computes  AnswerKind = "computed"  // the formulas of the file have the values that they give
	PicksCell AnswerKind = "cell"      // which of several cells is right
	PicksFile AnswerKind = "file"      // which of several files is right
	OfMember  AnswerKind = "member"    // whose the file is
	OfPeriod  AnswerKind = "period"    // the period that the figures are for
	InUnit    AnswerKind = "unit"      // the unit of the figures
	AtRate    AnswerKind = "rate"      // the exchange rate
	Opens     AnswerKind = "password"  // the password of the file
	WithNote  AnswerKind = "use"       // the figures are not complete: they are used, with a note in the table
	Right     AnswerKind = "right"     // the figures are right as they stand, for a reason
	Unclear   AnswerKind = "unclear"   // nobody knows: the board is asked
	Other     AnswerKind = "other"     // something else, in words
)

// Lasts reports whether an answer names something, so that it may hold for later years, as a
// text still means the same then. An answer that waives a doubt is asked for anew, and one on
// a cell, a value or a file lapses with it.
func (k AnswerKind) Lasts() bool {
	return slices.Contains([]AnswerKind{Means, Names, LeaveOut, InUnit, OfMember, Opens}, k)
}

// Waives reports whether an answer only settles a doubt.
func (k AnswerKind) Waives() bool { return slices.Contains([]AnswerKind{Harmless, WithNote, Right}, k) }

// answering lists the answers that settle what the rules find, the usual one first. That nobody
// knows, and something else in words, can be said of everything.
var answering = []struct {
	rules []*Rule
	kinds []AnswerKind
}{
	{[]*Rule{FileUnreadable, FileDamaged, FileFormat, FileLimit, SheetDamaged, BookDamaged, ResultsTwice}, []AnswerKind{LeaveOut}},
	{[]*Rule{FileEncrypted, PasswordWrong}, []AnswerKind{Opens, LeaveOut}},
	{[]*Rule{CellUnderMerge, FigureStray, OtherPlace}, []AnswerKind{LeaveOut}},
	{[]*Rule{LabelUnknown, HeaderUnclear}, []AnswerKind{Means, Names, LeaveOut}},
	{[]*Rule{HeaderMissing}, []AnswerKind{Means, LeaveOut}},
	{[]*Rule{IndicatorUnknown, HeadingsDiffer}, []AnswerKind{Names, LeaveOut}},
	{[]*Rule{MergedFigure}, []AnswerKind{LeaveOut}},
	{[]*Rule{SheetUnknown}, []AnswerKind{LeaveOut}},
	{[]*Rule{TextNarrows, PeriodPart, PeriodTorn, PeriodNarrowed}, []AnswerKind{LeaveOut, States}},
	{[]*Rule{PeriodCut}, []AnswerKind{LeaveOut, OfPeriod, States}},
	{[]*Rule{TextExcepts}, []AnswerKind{WithNote, Right}},
	{[]*Rule{TextUnknown}, []AnswerKind{Harmless, WithNote, LeaveOut}},
	{[]*Rule{FormatWords}, []AnswerKind{Harmless, WithNote}},
	{[]*Rule{TextUnit}, []AnswerKind{Right, WithNote}},
	{[]*Rule{UnitMissing, UnitUnknown, UnitOther}, []AnswerKind{InUnit, States}},
	{[]*Rule{UnitCurrency}, []AnswerKind{AtRate, States}},
	{[]*Rule{Uncached}, []AnswerKind{Computes, States}},
	{[]*Rule{ErrorValue, DateFigure}, []AnswerKind{States}},
	{[]*Rule{NumberAmbiguous, FigureText, CountBroken, Negative, PercentFigure, FormatDiffers, FigureStruck}, []AnswerKind{Reads, States}},
	{[]*Rule{ManyDigits}, []AnswerKind{Right, States}},
	{[]*Rule{FormulaStale}, []AnswerKind{Reads, Right, States}},
	{[]*Rule{MapDiffers}, []AnswerKind{States}},
	{[]*Rule{ClaimsDiffer}, []AnswerKind{PicksCell, LeaveOut, States}},
	{[]*Rule{PartBlank}, []AnswerKind{Right, WithNote, States}},
	{[]*Rule{SubtotalUnclear, PlacesWithoutTotal, NotCollected, CoreMissing}, []AnswerKind{States}},
	{[]*Rule{MemberMissing}, []AnswerKind{States}},
	{[]*Rule{MemberUnknown, MemberElsewhere, MemberGuessed, MemberDiffers}, []AnswerKind{OfMember, LeaveOut}},
	{[]*Rule{PeriodUnknown, PeriodDiffers, PeriodsDiffer, PeriodOther}, []AnswerKind{OfPeriod, LeaveOut}},
	{[]*Rule{RoleTorn, SheetName, StockOrFlow}, []AnswerKind{Right, States}},
	{[]*Rule{NoFigures}, []AnswerKind{LeaveOut}},
	{[]*Rule{ReportTwice, FileSuperseded}, []AnswerKind{LeaveOut}},
	{[]*Rule{ReportsDiffer, ReportsDifferBeside}, []AnswerKind{PicksFile}},
	{[]*Rule{BoardsSame}, []AnswerKind{LeaveOut, Right}},
	{[]*Rule{ReportAdds}, []AnswerKind{Right, LeaveOut}},
	{[]*Rule{OpenInExcel}, []AnswerKind{Right}},
	{[]*Rule{PartsDiffer, SumDiffers, QuartersDiffer, BoundExceeded, RatioDiffers, RatiosDiffer, DifferenceDiffers, RatioAlone, FigureRepeated, FigureHidden, OverTime, CumulativeFalls, UnitScale, GrowthJump, PreviousDiffers}, []AnswerKind{Right, States}},
	{[]*Rule{YearUnchanged}, []AnswerKind{Right, LeaveOut}},
	{[]*Rule{ColumnContradicted, ColumnsExchanged, OriginsExchanged, OriginsRepeated, RowShifted, FiguresMisplaced}, []AnswerKind{Right}},
	{[]*Rule{LabelContradicted}, []AnswerKind{LeaveOut, States}},
	{[]*Rule{BookEdited}, []AnswerKind{LeaveOut}},
}

// Answers lists the kinds of answers that settle what a rule finds. It is empty for a rule that
// neither keeps a figure out nor doubts one.
func (r *Rule) Answers() []AnswerKind {
	for _, a := range answering {
		if slices.Contains(a.rules, r) {
			return append(slices.Clone(a.kinds), Unclear, Other)
		}
	}
	return nil
}
