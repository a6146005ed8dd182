package aggregate

import (
	"cmp"
	"encoding/json"
	"io"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteJSON writes the result for programs. Values are exact decimals as strings
// in the catalogue's units, percentages have two decimals, and findings are those
// of the whole run. The shape is a promise: fields are added, never changed.
func (r *Result) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	out := jsonResult{
		SchemaVersion: 1, Program: program, Catalogue: r.Catalogue.Digest, Bloc: r.Catalogue.Bloc.ID,
		Period: r.Period.String(), Complete: r.Complete(),
		Members: []jsonMember{}, Totals: []jsonTotal{}, Derived: []jsonDerived{},
		Findings: findings.JSON(lang),
	}
	for _, m := range r.Members {
		out.Members = append(out.Members, m.json())
	}
	for _, t := range r.Totals {
		out.Totals = append(out.Totals, t.json(lang))
	}
	for _, d := range r.Derived {
		out.Derived = append(out.Derived, d.json(lang))
	}
	return diag.WriteJSON(w, out)
}

type jsonResult struct {
	SchemaVersion int            `json:"schema_version"`
	Program       string         `json:"program"`
	Catalogue     string         `json:"catalogue"`
	Bloc          string         `json:"bloc"`
	Period        string         `json:"period"`
	Complete      bool           `json:"complete"`
	Members       []jsonMember   `json:"members"`
	Totals        []jsonTotal    `json:"totals"`
	Derived       []jsonDerived  `json:"derived"`
	Findings      json.Marshaler `json:"findings"`
}

type jsonMember struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Reported bool       `json:"reported"`
	Files    []jsonFile `json:"files"`
}

type jsonFile struct {
	Path     string       `json:"path"`
	SHA256   string       `json:"sha256"`
	Document string       `json:"document,omitempty"`
	Date     string       `json:"date,omitempty"`
	Cells    figure.Count `json:"cells"`
}

func (m Member) json() jsonMember {
	out := jsonMember{m.ID, m.Name, m.Reported(), []jsonFile{}}
	for _, f := range m.Reports {
		cells := f.Cells
		if cells.LeftOut == nil {
			cells.LeftOut = map[string]int{}
		}
		out.Files = append(out.Files, jsonFile{f.Path, f.SHA256, f.Document, f.Date, cells})
	}
	return out
}

type jsonTotal struct {
	Indicator string        `json:"indicator"`
	Label     string        `json:"label"`
	Unit      quantity.Unit `json:"unit"`
	Value     string        `json:"value,omitempty"`
	Reported  int           `json:"reported"`
	Expected  int           `json:"expected"`
	Missing   []string      `json:"missing"`
	Estimate  bool          `json:"estimate"`
	Previous  *jsonPrevious `json:"previous,omitempty"`
	Plan      *jsonPlan     `json:"plan,omitempty"`
	Parts     []jsonPart    `json:"parts"`
}

type jsonPrevious struct {
	Period   string `json:"period"`
	Value    string `json:"value"`
	Reported int    `json:"reported"`
	Index    string `json:"index,omitempty"`
	Growth   string `json:"growth,omitempty"`
	Basis    string `json:"basis"`
}

type jsonPlan struct {
	Value      string `json:"value"`
	Reported   int    `json:"reported"`
	Completion string `json:"completion,omitempty"`
}

func (t Total) json(lang string) jsonTotal {
	out := jsonTotal{
		Indicator: t.Indicator.ID, Label: t.Indicator.Label.In(lang), Unit: t.Indicator.Unit,
		Reported: t.Reported(), Expected: t.Expected, Missing: t.Missing, Estimate: t.Estimate, Parts: []jsonPart{},
	}
	if t.Reported() > 0 {
		out.Value = t.Value.String()
	}
	if p := t.Previous; p != nil {
		out.Previous = &jsonPrevious{Period: p.Period.String(), Value: p.Value.String(), Reported: p.Members, Basis: cmp.Or(p.Basis, BasisReports)}
		if v, ok := p.Index(); ok {
			out.Previous.Index = v.StringFixed(2)
		}
		if v, ok := p.Growth(); ok {
			out.Previous.Growth = v.StringFixed(2)
		}
	}
	if p := t.Plan; p != nil {
		out.Plan = &jsonPlan{Value: p.Value.String(), Reported: p.Members}
		if v, ok := p.Index(); ok {
			out.Plan.Completion = v.StringFixed(2)
		}
	}
	for _, p := range t.Parts {
		out.Parts = append(out.Parts, p.json())
	}
	return out
}

type jsonPart struct {
	Member string `json:"member"`
	jsonFigure
	Previous string       `json:"previous,omitempty"`
	Plan     string       `json:"plan,omitempty"`
	Summed   []jsonFigure `json:"summed,omitempty"`

	// What previous and plan rest on, so that a result reads back whole.
	PreviousFigure *jsonFigure `json:"previous_figure,omitempty"`
	PlanFigure     *jsonFigure `json:"plan_figure,omitempty"`
}

// jsonFigure is a figure of a member. Its indicator stands only where it is not
// that of the total, its period and unit are those of its place.
type jsonFigure struct {
	Indicator  string          `json:"indicator,omitempty"`
	Value      string          `json:"value"`
	Raw        string          `json:"raw,omitempty"`
	RawUnit    string          `json:"raw_unit,omitempty"`
	Role       string          `json:"role"`
	Places     int32           `json:"places"`
	Estimate   bool            `json:"estimate"`
	Incomplete bool            `json:"incomplete,omitempty"`
	Converted  *jsonConversion `json:"converted,omitempty"`
	Sources    []figure.Source `json:"sources"`
}

type jsonConversion struct {
	Rate string `json:"rate"`
	Per  string `json:"per"`
}

func (p Part) json() jsonPart {
	out := jsonPart{Member: p.Member, jsonFigure: figureJSON(&p.Figure)}
	for _, f := range p.Summed {
		one := figureJSON(&f)
		one.Indicator = f.Indicator
		out.Summed = append(out.Summed, one)
	}
	if p.Previous != nil {
		f := figureJSON(p.Previous)
		out.Previous, out.PreviousFigure = f.Value, &f
	}
	if p.Plan != nil {
		f := figureJSON(p.Plan)
		out.Plan, out.PlanFigure = f.Value, &f
	}
	return out
}

func figureJSON(f *figure.Figure) jsonFigure {
	out := jsonFigure{
		Value: f.Value.String(), Raw: f.Raw, RawUnit: f.RawUnit, Role: f.Role.String(), Places: f.Places,
		Estimate: f.Estimate, Incomplete: f.Partial, Sources: append([]figure.Source{}, f.Sources...),
	}
	if f.Rate != nil {
		out.Converted = &jsonConversion{f.Rate.Rate.String(), f.Rate.Per}
	}
	return out
}

type jsonDerived struct {
	Indicator string        `json:"indicator"`
	Label     string        `json:"label"`
	Unit      quantity.Unit `json:"unit"`
	Value     string        `json:"value"`
	Reported  int           `json:"reported"`
	Parts     []jsonRatio   `json:"parts"`
}

type jsonRatio struct {
	Member string `json:"member"`
	Value  string `json:"value"`
}

func (d Derived) json(lang string) jsonDerived {
	out := jsonDerived{d.ID, d.Label.In(lang), d.Unit, d.text(d.Value), d.Members, []jsonRatio{}}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, jsonRatio{p.Member, d.text(p.Value)})
	}
	return out
}

// text writes a value of the ratio: a quotient with two decimals, a difference exactly.
func (d Derived) text(v quantity.Decimal) string {
	if d.Operation == catalogue.Difference {
		return v.String()
	}
	return v.StringFixed(2)
}
