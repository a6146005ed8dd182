package diag

import (
	"slices"
	"strings"
)

// Rule is a kind of finding: its code, which programs rely on, its usual
// severity, and its texts. In the texts {found}, {expected}, {member},
// {indicator}, {period}, {file}, {sheet}, {cell}, {related} and the names of a
// finding's Args are replaced.
type Rule struct {
	Code     string
	Severity Severity
	Title    Text // the rule in a few words, for lists
	Message  Text
	Hint     Text // what to do; empty where nothing is to be done
	// Of a finding that names other places, in place of message and hint; empty for the same.
	Named, NamedHint Text
	// Of a finding on several cells or indicators, in place of the message; empty for the same,
	// with these behind it.
	Several Text
	Alike   Alike // which findings of the rule have one cause

	Use Use // Unused and Beside: so it is wherever the rule applies; else the totals show it

	// For rules that compare figures, empty for others.
	Formula     Text // what has to hold
	Tolerance   Text // within what
	Explanation Text // why it is asked, in plain words
}

// rules are all of them. They are no calls but data, so that nothing is to be done when
// the program starts.
var rules = []*Rule{
	FileUnreadable, FileDamaged, FileFormat, FileEncrypted, PasswordWrong, FileLimit, SheetDamaged,
	CellUnderMerge,
	LabelUnknown, IndicatorUnknown, HeadingsDiffer, OtherPlace, TextNarrows, TextExcepts, TextUnit, TextUnknown, HeaderMissing, HeaderUnclear, FigureStray,
	SheetUnknown, UnitMissing, UnitUnknown, UnitOther, UnitCurrency, Uncached, ErrorValue, DateFigure,
	FigureText, NumberAmbiguous, ManyDigits, FormulaExternal, CountBroken, Negative, PercentFigure, FormatDiffers, FormatWords,
	FigureStruck, MergedFigure, ClaimsDiffer, ClaimsAgree, PartsDiffer, PartsSummed, PartBlank,
	SubtotalUnclear, PlacesWithoutTotal, Estimated, NotCollected, MemberUnknown, MemberElsewhere, MemberGuessed, MemberDiffers,
	PeriodUnknown, PeriodDiffers, TextRespelled, PeriodCut, PeriodPart, PeriodTorn, PeriodNarrowed, RoleTorn, StockOrFlow, NoFigures, MapUnmatched, MapCellUnmatched, MapDiffers, SheetName,
	MemberMissing, CoreMissing, IndicatorSummed, ReportTwice, ReportsDiffer, ReportsDifferBeside,
	ReportsTogether, ReportAdds, BoardsSame, ReportPreferred,
	FileSuperseded, ReportReturned, ReturnUnchanged, ReturnApart, ReturnOther, ReturnDamaged, OpenInExcel, PeriodsDiffer, PeriodOther,
	SumDiffers, QuartersDiffer, BoundExceeded, RatioDiffers, RatiosDiffer, DifferenceDiffers, ColumnsExchanged, RatioAlone, FigureRepeated, YearUnchanged, FormulaStale, FigureHidden,
	OverTime, CumulativeFalls, LabelContradicted, ColumnContradicted, OriginsExchanged, OriginsRepeated, RowShifted, FiguresMisplaced, ColumnWitnessed, RowOfYear, ColumnCompared, RowWitnessed, UnitScale, GrowthUnusual, GrowthJump, PreviousDiffers, ExplanationUnused, AnswerUnmatched, AnswerLapsed, AnswerUnread, AnswerUnsigned, AnswersDiffer, AnswerExpired, FileLeftOut,
	GrowthIncomparable, Restated, RatesDiffer, BaselineUnused, PeriodsReversed, BookDamaged, ResultsTwice, CatalogueOther, BookEdited,
	BookDiffers, InputMissing, InputOther, ProgramOther, NotComputed,
}

// Rules returns every rule, by code.
func Rules() []*Rule {
	all := slices.Clone(rules)
	slices.SortFunc(all, func(a, b *Rule) int { return strings.Compare(a.Code, b.Code) })
	return all
}

// ByCode returns the rule of a code, or nil.
func ByCode(code string) *Rule {
	for _, r := range rules {
		if r.Code == code {
			return r
		}
	}
	return nil
}

// At returns a finding of this rule at a place, with the rule's usual severity.
func (r *Rule) At(p Place) Finding {
	return Finding{Rule: r, Severity: r.Severity, Place: p}
}

// Message returns what the finding says, in the language.
func (f Finding) Message(lang string) string {
	text := f.Rule.Message
	switch {
	case len(f.Related) > 0 && f.Rule.Named != (Text{}):
		text = f.Rule.Named
	case len(f.Also)+len(f.Indicators) > 0 && f.Rule.Several != (Text{}):
		text = f.Rule.Several
	}
	message := f.caused(f.Fill(text.In(lang), lang), lang)
	if what, ok := f.Args[instead]; ok {
		message += insteadWords.message.Say(lang, what.In(lang))
	}
	return message
}

// Hint returns what to do about the finding, in the language, behind what a board said to
// it; it may be empty.
func (f Finding) Hint(lang string) string {
	said := f.BoardSays(lang)
	if said == "" {
		return f.toDo(lang)
	}
	return strings.TrimSuffix(said+"; "+f.toDo(lang), "; ")
}

// toDo is the hint of the rule.
func (f Finding) toDo(lang string) string { return f.Fill(f.form(lang), lang) }

// form is that hint with names in braces for what the finding says.
func (f Finding) form(lang string) string {
	switch _, spare := f.Args[instead]; {
	case spare:
		return insteadWords.hint.In(lang)
	case len(f.Related) > 0 && f.Rule.Named != (Text{}):
		return f.Rule.NamedHint.In(lang)
	}
	return f.Rule.Hint.In(lang)
}

// Fill returns a text with what the finding says in the place of each name in braces:
// {period} is the key of a period, and {kỳ period} is what it is called in Vietnamese.
func (f Finding) Fill(text, lang string) string {
	before, rest, found := strings.Cut(text, "{")
	if !found {
		return text
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		name, behind, closed := strings.Cut(rest, "}")
		if value, named := f.named(name, lang); closed && named {
			b.WriteString(value)
			rest = behind
		} else {
			b.WriteByte('{')
		}
		before, rest, found = strings.Cut(rest, "{")
	}
	b.WriteString(before)
	return b.String()
}

// named returns an argument or a field of the finding. An argument beats a field of the
// same name: it may be a name where the field is an id.
func (f Finding) named(name, lang string) (value string, ok bool) {
	if value, ok := f.Args[name]; ok {
		return value.In(lang), true
	}
	if of, ok := strings.CutPrefix(name, "kỳ "); ok {
		key, known := f.named(of, lang)
		return Period(key).In(lang), known
	}
	switch name {
	case "found":
		return f.said(f.Found, lang), true
	case "expected":
		return f.said(f.Expected, lang), true
	case "member":
		return f.Member, true
	case "indicator":
		return f.Indicator, true
	case "period":
		return f.Period, true
	case "file":
		return f.File, true
	case "sheet":
		return f.Sheet, true
	case "cell":
		return f.Cell, true
	case "related":
		return places(f.Related), true
	}
	return "", false
}

// said is what the finding found, or expected, in the notation of the language.
func (f *Finding) said(text, lang string) string {
	if f.Stored {
		return Notation(text, lang)
	}
	return text
}

func places(list []Place) string {
	var b strings.Builder
	for i, p := range list {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(p.String())
	}
	return b.String()
}
