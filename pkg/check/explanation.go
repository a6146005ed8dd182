package check

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Explanation is a person's answer to a finding of a rule. Without a reason it is a
// question that is still open.
type Explanation struct {
	Rule      string
	Member    string
	Indicator string
	Period    string
	Values    []string // the figures that the rule looked at, in its order
	Reason    string
	By        string
	Date      string
	line      int
}

// ParseExplanations reads a file of explanations, a YAML list. An unknown key, a
// repeated entry and a word that the catalogue does not know are errors that name the
// line.
func ParseExplanations(data []byte, c *catalogue.Catalogue) ([]Explanation, error) {
	list, lines, err := catalogue.Entries[Explanation](data)
	if err != nil {
		return nil, err
	}
	var errs []error
	seen := map[string]int{}
	for i := range list {
		e := &list[i]
		e.line = lines[i]
		key := e.key() + strings.Join(e.plain(), " ")
		if err := e.check(c); err != nil {
			errs = append(errs, err)
		} else if seen[key] > 0 {
			errs = append(errs, catalogue.Repeated(e.line, e.Rule+" "+e.Member+" "+e.Indicator+" "+e.Period, seen[key]))
		}
		seen[key] = e.line
	}
	return list, errors.Join(errs...)
}

func (e *Explanation) check(c *catalogue.Catalogue) error {
	rule := diag.ByCode(e.Rule)
	switch {
	case rule == nil || rule.Formula == (diag.Text{}):
		return catalogue.FaultAt(e.line, noRule, e.Rule)
	case c.Member(e.Member) == nil:
		return catalogue.NoMember(e.line, e.Member)
	case c.UnitOf(e.Indicator) == "":
		return catalogue.NoIndicator(e.line, e.Indicator)
	case len(e.Values) == 0:
		return catalogue.FaultAt(e.line, noValues)
	}
	if _, err := figure.ParsePeriod(e.Period); err != nil {
		return catalogue.NoPeriod(e.line, e.Period)
	}
	for _, v := range e.Values {
		if _, err := quantity.FromStored(v); err != nil {
			return catalogue.NoValue(e.line, v)
		}
	}
	return nil
}

var (
	noRule   = diag.Text{Vi: "%q không phải mã quy tắc về số liệu; xem bloc list rules", En: "%q is no rule on figures; see bloc list rules"}
	noValues = diag.Text{Vi: "values: thiếu các số liệu mà quy tắc đã xem xét", En: "values: the figures that the rule looked at are needed"}
)

// key names the subject of an explanation, without its values.
func (e *Explanation) key() string { return about(e.Rule, e.Member, e.Indicator, e.Period) }

func about(parts ...string) string { return strings.Join(parts, "\x00") }

// plain returns the values in one form: 1.50 is 1.5.
func (e *Explanation) plain() []string { return quantity.Plain(e.Values) }

// Answer marks the explained findings as answered. It adds a finding for every
// explanation that matches none: its finding is gone, or it lapsed because a figure
// changed. file is the place of the explanations.
func Answer(findings diag.List, list []Explanation, file string) diag.List {
	out := slices.Clone(findings)
	for i := range list {
		e := &list[i]
		if e.Reason == "" {
			continue
		}
		matched, lapsed := false, []string(nil)
		for n := range out {
			f := &out[n]
			if f.Values == nil || about(f.Rule.Code, f.Member, f.Indicator, f.Period) != e.key() {
				continue
			}
			if slices.Equal(quantity.Plain(f.Values), e.plain()) {
				f.Answered = &diag.Answer{Reason: e.Reason, By: e.By, Date: e.Date}
				matched = true
			} else {
				lapsed = f.Values
			}
		}
		if !matched {
			out.Add(e.unused(file, lapsed))
		}
	}
	return out
}

func (e *Explanation) unused(file string, now []string) diag.Finding {
	f := diag.ExplanationUnused.At(diag.Place{File: file})
	f.Member, f.Indicator, f.Period = e.Member, e.Indicator, e.Period
	why := diag.Text{}
	if now != nil {
		f.Found, f.Expected = strings.Join(e.Values, " "), strings.Join(now, " ")
		why = words.changed.With(diag.Same(f.Found), diag.Same(f.Expected))
	}
	return f.With("line", diag.Same(strconv.Itoa(e.line))).With("rule", diag.Same(e.Rule)).
		With("who", diag.Same(e.Member)).With("what", diag.Same(e.Indicator)).With("why", why)
}

// Questions returns a file of explanations with an empty entry added for every
// finding above a note that is open and can be answered. The existing bytes of the file
// stay as they are. The comments follow the language.
func Questions(file []byte, known []Explanation, findings diag.List, lang string) []byte {
	asked := map[string]bool{}
	for i := range known {
		asked[known[i].key()+strings.Join(known[i].plain(), " ")] = true
	}
	var b strings.Builder
	b.Write(file)
	if len(file) > 0 && !bytes.HasSuffix(file, []byte("\n")) {
		b.WriteByte('\n')
	}
	for _, f := range findings {
		key := about(f.Rule.Code, f.Member, f.Indicator, f.Period) + strings.Join(quantity.Plain(f.Values), " ")
		if f.Values == nil || f.Severity == diag.Note || f.Answered != nil || f.Indicator == "" || asked[key] {
			continue
		}
		asked[key] = true
		b.WriteString(question(f, lang))
	}
	return []byte(b.String())
}

func question(f diag.Finding, lang string) string {
	var values []string
	for _, v := range f.Values {
		values = append(values, strconv.Quote(v))
	}
	remark := diag.Printable(f.Place.String() + ": " + f.Message(lang))
	return fmt.Sprintf("# %s\n- {rule: %s, member: %s, indicator: %s, period: %q, values: [%s], reason: \"\", by: \"\", date: \"\"}\n",
		remark, f.Rule.Code, f.Member, f.Indicator, f.Period, strings.Join(values, ", "))
}
