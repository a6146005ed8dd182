package answer

import (
	"bytes"
	"errors"
	"slices"

	"go.yaml.in/yaml/v3"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Parse reads a file of answers, a YAML list, each entry with what a row of the sheet of
// questions can say. Unknown and repeated keys, and words that nobody knows, are errors
// with their line, each a catalogue.Fault.
func Parse(data []byte, c *catalogue.Catalogue) ([]Answer, error) {
	list, lines, err := catalogue.Entries[Answer](data)
	if err != nil {
		return nil, err
	}
	var errs []error
	for i := range list {
		list[i].Origin.Line = lines[i]
		list[i].Unreasoned = list[i].Reason == "" && (list[i].Kind == diag.Right || list[i].Kind == diag.Harmless)
		errs = append(errs, list[i].check(c))
	}
	return list, errors.Join(errs...)
}

// Write writes answers as Parse reads them.
func Write(list []Answer) ([]byte, error) {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(list); err != nil {
		return nil, err
	}
	return b.Bytes(), e.Close()
}

// Check refuses an answer that cannot be: one of a kind that does not answer the rule, with
// an unknown name in it, or without a part that its kind needs. The error is a catalogue.Fault.
func Check(a Answer, c *catalogue.Catalogue) error { return a.check(c) }

func (a *Answer) check(c *catalogue.Catalogue) error {
	if err := a.checkAddress(c); err != nil {
		return err
	}
	if err := a.checkValues(c); err != nil {
		return err
	}
	if missing := a.missing(); missing != "" {
		return catalogue.FaultAt(a.Origin.Line, faults.missing, string(a.Kind), missing)
	}
	return nil
}

// checkAddress refuses an answer to a rule that does not ask, or of a kind, a scope or a
// member that does not go with it.
func (a *Answer) checkAddress(c *catalogue.Catalogue) error {
	rule, line := diag.ByCode(a.To), a.Origin.Line
	switch {
	case rule == nil || rule.Answers() == nil:
		return catalogue.FaultAt(line, faults.code, a.To)
	case !slices.Contains(rule.Answers(), a.Kind):
		return catalogue.FaultAt(line, faults.kind, string(a.Kind), a.To, kinds(rule))
	case !slices.Contains([]Scope{"", Report, Board, All}, a.For):
		return catalogue.FaultAt(line, faults.scope, string(a.For))
	case a.Member != "" && c.Member(a.Member) == nil:
		return catalogue.NoMember(line, a.Member)
	case a.For == Board && a.Member == "" && a.Kind.Lasts() && a.Kind != diag.Opens:
		return catalogue.FaultAt(line, faults.board)
	}
	for _, code := range a.Also {
		if r := diag.ByCode(code); r == nil || !slices.Contains(r.Answers(), a.Kind) {
			return catalogue.FaultAt(line, faults.code, code)
		}
	}
	return nil
}

// checkValues refuses invalid periods and numbers, and unknown indicators.
func (a *Answer) checkValues(c *catalogue.Catalogue) error {
	line := a.Origin.Line
	for _, period := range []string{a.Period, a.Of} {
		if _, err := figure.ParsePeriod(period); err != nil && period != "" {
			return catalogue.NoPeriod(line, period)
		}
	}
	for _, value := range append(slices.Clone(a.Values), a.Value) {
		if _, err := quantity.FromStored(value); err != nil && value != "" {
			return catalogue.NoValue(line, value)
		}
	}
	for _, f := range a.Figures {
		if _, err := quantity.FromStored(f.Value); err != nil {
			return catalogue.NoValue(line, f.Value)
		}
		if c.Indicator(f.Indicator) == nil {
			return catalogue.NoIndicator(line, f.Indicator)
		}
	}
	return nil
}

// missing names a part that an answer of its kind needs and does not have.
func (a *Answer) missing() string {
	for _, n := range []struct {
		kind diag.AnswerKind
		part string
		has  bool
	}{
		{diag.Means, "as", a.As != ""},
		{diag.Means, "text", a.Text != "" || a.Cell != "" && a.SHA256 != ""},
		{diag.Names, "indicator", a.Indicator != ""},
		{diag.Names, "text", a.Text != "" || a.Picks != ""},
		{diag.States, "member", a.Member != ""},
		{diag.States, "indicator", a.Value == "" || a.Indicator != ""},
		{diag.States, "period", a.Value == "" && len(a.Figures) == 0 || a.Period != ""},
		{diag.Reads, "value", a.Value != ""},
		{diag.Reads, "cell", a.Cell != "" && a.Sheet != "" && a.SHA256 != ""},
		{diag.Computes, "sha256", a.SHA256 != ""},
		{diag.PicksCell, "leaves", len(a.Leaves) > 0 && a.SHA256 != ""},
		{diag.PicksFile, "picks", a.Picks != ""},
		{diag.OfMember, "member", a.Member != ""},
		{diag.OfMember, "file", a.File != ""},
		{diag.OfPeriod, "period", a.Period != ""},
		{diag.OfPeriod, "file", a.File != ""},
		{diag.InUnit, "unit", a.Unit != ""},
		{diag.InUnit, "text", a.Text != "" || a.Cell != "" && a.SHA256 != ""},
		{diag.AtRate, "rate", a.Rate != ""},
		{diag.AtRate, "period", a.Period != ""},
		{diag.Opens, "password", a.Password != ""},
	} {
		if n.kind == a.Kind && !n.has {
			return n.part
		}
	}
	return ""
}

// kinds lists the answers to a rule, for an error.
func kinds(r *diag.Rule) (text string) {
	for i, k := range r.Answers() {
		if i > 0 {
			text += ", "
		}
		text += string(k)
	}
	return text
}

// faults are the words of what can be wrong with an answer.
var faults = struct{ code, kind, scope, board, missing diag.Text }{
	code:    diag.Text{Vi: "to: %q không phải mã của câu hỏi nào; xem bloc list rules", En: "to: %q is the code of no question; see bloc list rules"},
	kind:    diag.Text{Vi: "answer: %q không trả lời được %q; cần một trong: %s", En: "answer: %q does not answer %q; expected one of %s"},
	scope:   diag.Text{Vi: "for: %q phải là report, board hoặc all", En: "for: %q: expected report, board or all"},
	board:   diag.Text{Vi: "for: board cần có member", En: "for: board needs a member"},
	missing: diag.Text{Vi: "answer: %s cần có %s", En: "answer: %s needs %s"},
}
