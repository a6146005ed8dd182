package aggregate

import (
	"encoding/json"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Parse reads back what WriteJSON wrote: the result, and the findings of its run in
// their language. It computes totals and ratios anew from their parts. One that differs
// from the text is an error, and so is a member or an indicator that the catalogue does
// not know. Whether somebody changed the text is not its business; see package seal.
func Parse(data []byte, c *catalogue.Catalogue) (*Result, diag.List, error) {
	var in struct {
		SchemaVersion int          `json:"schema_version"`
		Catalogue     string       `json:"catalogue"`
		Bloc          string       `json:"bloc"`
		Period        string       `json:"period"`
		Members       []jsonMember `json:"members"`
		Totals        []jsonTotal  `json:"totals"`
		Findings      diag.List    `json:"findings"`
		Unlisted      diag.List    `json:"findings_not_listed"`
	}
	if err := other(data); err != nil {
		return nil, nil, err
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, nil, diag.Says(parseWords.json, err)
	}
	if in.SchemaVersion != 1 || in.Members == nil || in.Totals == nil {
		return nil, nil, diag.Says(parseWords.schema, in.SchemaVersion)
	}
	if in.Bloc != c.Bloc.ID {
		return nil, nil, diag.Says(parseWords.bloc, in.Bloc, c.Bloc.ID)
	}
	p := parser{c: c, result: &Result{Catalogue: c, Origin: in.Catalogue}}
	p.period(in.Period)
	for _, m := range in.Members {
		p.member(m)
	}
	for _, t := range in.Totals {
		p.total(t)
	}
	if p.err != nil {
		return nil, nil, p.err
	}
	p.result.deriveAll()
	return p.result, append(in.Findings, in.Unlisted...), nil
}

// OtherError says that a text is another output of bloc, and not a result.
type OtherError struct{ What diag.Text }

// Error says what, in English.
func (e *OtherError) Error() string { return e.What.En }

// In says what, in the language.
func (e *OtherError) In(lang string) string { return e.What.In(lang) }

// other recognises the output of another bloc command by a key that only that one writes.
func other(data []byte) error {
	var keys struct{ Changes, Series, Against, Handover json.RawMessage }
	if json.Unmarshal(data, &keys) != nil {
		return nil
	}
	switch {
	case keys.Changes != nil:
		return &OtherError{parseWords.comparison}
	case keys.Series != nil:
		return &OtherError{parseWords.series}
	case keys.Handover != nil:
		return &OtherError{parseWords.handover}
	case keys.Against != nil:
		return &OtherError{parseWords.checked}
	}
	return nil
}

// parseWords say why a text is not a result.
var parseWords = struct {
	json, schema, bloc, member, reported, indicator, unit, sum, parts, noMember, noPart, of diag.Text
	comparison, series, handover, checked                                                   diag.Text // it is the output of another command
}{
	comparison: diag.Text{Vi: "đây là kết quả so sánh (bloc diff), không phải bảng tổng hợp", En: "it is a comparison (bloc diff), not a result of bloc aggregate"},
	series:     diag.Text{Vi: "đây là diễn biến nhiều kỳ (bloc trend), không phải bảng tổng hợp", En: "it is a series (bloc trend), not a result of bloc aggregate"},
	handover:   diag.Text{Vi: "đây là trang bàn giao (bloc handover), không phải bảng tổng hợp", En: "it is the page of a handover (bloc handover), not a result of bloc aggregate"},
	checked:    diag.Text{Vi: "đây là kết quả kiểm tra (bloc check), không phải bảng tổng hợp", En: "it is the outcome of bloc check, not a result of bloc aggregate"},
	json:       diag.Text{Vi: "không phải JSON của một kết quả: %v", En: "it is not the JSON of a result: %v"},
	schema: diag.Text{Vi: "không phải JSON của bloc aggregate (schema_version %d, cần 1, có members và totals)",
		En: "it is not the JSON of bloc aggregate (schema_version %d, expected 1, with members and totals)"},
	bloc: diag.Text{Vi: "của khối %q, cần %q", En: "it is of the bloc %q, expected %q"},
	member: diag.Text{Vi: "đơn vị %q không có trong danh mục; nêu danh mục đã dùng khi lập (--catalogue)",
		En: "the member %q is not in the catalogue; name the catalogue it was made with (--catalogue)"},
	reported: diag.Text{Vi: "%s: \"reported\" là %t mà có %d tệp", En: "%s: \"reported\" is %t with %d files"},
	indicator: diag.Text{Vi: "chỉ tiêu %q không có trong danh mục; nêu danh mục đã dùng khi lập (--catalogue)",
		En: "the indicator %q is not in the catalogue; name the catalogue it was made with (--catalogue)"},
	unit:     diag.Text{Vi: "%s tính bằng %q, cần %q", En: "%s is in %q, expected %q"},
	sum:      diag.Text{Vi: "%s: %s là %s, nhưng các phần cộng lại được %s", En: "%s: %s is %s, but its parts add up to %s"},
	parts:    diag.Text{Vi: "%s: có %d phần và thiếu %d trong %d đơn vị", En: "%s: %d parts and %d missing of %d members"},
	noMember: diag.Text{Vi: "%s: phần %q không của đơn vị nào", En: "%s: the part %q is of no member"},
	noPart:   diag.Text{Vi: "%s: phần %q không có trong danh mục", En: "%s: its part %q is not in the catalogue"},
	of:       diag.Text{Vi: "%s của %s: %v", En: "%s of %s: %v"},
}

// parser builds a result; after the first error it does nothing.
type parser struct {
	c      *catalogue.Catalogue
	result *Result
	err    error
}

func (p *parser) fail(text diag.Text, args ...any) {
	if p.err == nil {
		p.err = diag.Says(text, args...)
	}
}

func (p *parser) period(key string) {
	period, err := figure.ParsePeriod(key)
	if err != nil {
		p.fail(diag.Same("%v"), err)
	}
	p.result.Period = period
}

func (p *parser) member(in jsonMember) {
	known := p.c.Member(in.ID)
	if known == nil {
		p.fail(parseWords.member, in.ID)
		return
	}
	m := Member{Member: known}
	for _, f := range in.Files {
		m.Reports = append(m.Reports, &figure.Report{
			Path: f.Path, SHA256: f.SHA256, Member: in.ID, Period: p.result.Period,
			Document: f.Document, Date: f.Date, Cells: f.Cells, Texts: f.Texts,
		})
	}
	if m.Reported() != in.Reported {
		p.fail(parseWords.reported, in.ID, in.Reported, len(in.Files))
	}
	p.result.Members = append(p.result.Members, m)
}

func (p *parser) total(in jsonTotal) {
	known := p.c.Indicator(in.Indicator)
	switch {
	case p.err != nil:
		return
	case known == nil:
		p.fail(parseWords.indicator, in.Indicator)
		return
	case known.Unit != in.Unit:
		p.fail(parseWords.unit, in.Indicator, in.Unit, known.Unit)
		return
	}
	t := Total{Indicator: known, Expected: len(p.result.Members), Missing: append([]string{}, in.Missing...)}
	for _, part := range in.Parts {
		t.Parts = append(t.Parts, p.part(known, part))
	}
	t.add(p.result.Period)
	switch {
	case in.Previous == nil:
	case t.Previous != nil:
		t.Previous.Basis = in.Previous.Basis
	case in.Previous.Source != "":
		before := &Total{Value: p.decimal(in.Previous.Value)}
		t.Previous = t.comparedWith(before, &Result{Period: p.result.Period.Previous(), Source: in.Previous.Source})
	}
	p.agrees(in, t)
	p.result.Totals = append(p.result.Totals, t)
}

// agrees compares the written total with the sum of the parts.
func (p *parser) agrees(in jsonTotal, t Total) {
	same := func(what, written string, computed quantity.Decimal) {
		if v := p.decimal(written); !v.Equal(computed) {
			p.fail(parseWords.sum, in.Indicator, what, written, computed)
		}
	}
	if len(t.Parts) > 0 {
		same("the total", in.Value, t.Value)
	}
	if in.Previous != nil && t.Previous != nil {
		same("the year before", in.Previous.Value, t.Previous.Value)
	}
	if in.Plan != nil && t.Plan != nil {
		same("the plan", in.Plan.Value, t.Plan.Value)
	}
	if len(t.Parts)+len(t.Missing) != t.Expected || in.Expected != t.Expected {
		p.fail(parseWords.parts, in.Indicator, len(t.Parts), len(t.Missing), t.Expected)
	}
}

func (p *parser) part(i *catalogue.Indicator, in jsonPart) Part {
	known := false
	for _, m := range p.result.Members {
		known = known || m.ID == in.Member
	}
	if !known {
		p.fail(parseWords.noMember, i.ID, in.Member)
	}
	now := p.result.Period
	out := Part{Member: in.Member, Figure: p.figure(i, in.Member, now, in.jsonFigure)}
	for _, f := range in.Summed {
		child := p.c.Indicator(f.Indicator)
		if child == nil {
			p.fail(parseWords.noPart, i.ID, f.Indicator)
			return out
		}
		out.Summed = append(out.Summed, p.figure(child, in.Member, now, f))
	}
	if f := in.PreviousFigure; f != nil {
		out.Previous = p.figure(i, in.Member, now.Previous(), *f)
	}
	if f := in.PlanFigure; f != nil {
		out.Plan = p.figure(i, in.Member, now, *f)
	}
	return out
}

func (p *parser) figure(i *catalogue.Indicator, member string, period figure.Period, in jsonFigure) *figure.Figure {
	role, err := figure.ParseRole(in.Role)
	if err != nil {
		p.fail(parseWords.of, i.ID, member, err)
	}
	f := &figure.Figure{
		Key: figure.Key{Indicator: i.ID, Period: period, Role: role}, Member: member,
		Value: p.decimal(in.Value), Unit: i.Unit, Places: in.Places, Estimate: in.Estimate,
		Raw: in.Raw, RawUnit: in.RawUnit, Sources: in.Sources, Partial: in.Incomplete, Excepts: in.Excepts,
		Confirmed: figure.ParseWitness(in.Confirmed), Answered: in.Answered,
	}
	if in.Converted != nil {
		f.Rate = &figure.Conversion{Rate: p.decimal(in.Converted.Rate), Per: in.Converted.Per}
	}
	return f
}

func (p *parser) decimal(s string) quantity.Decimal {
	d, err := quantity.FromStored(s)
	if err != nil {
		p.fail(diag.Same("%v"), err)
	}
	return d
}
