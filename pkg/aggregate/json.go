package aggregate

import (
	"cmp"
	"io"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteJSON writes the result for programs. Values are exact decimals as strings
// in the catalogue's units, percentages have two decimals, and the findings are those
// of the whole run. The shape is a promise: fields may be added, never changed.
func (r *Result) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("catalogue", r.Catalogue.Digest)
		j.Text("bloc", r.Catalogue.Bloc.ID)
		j.Text("period", r.Period.String())
		j.Bool("complete", r.Complete())
		r.Open.WriteOpen(j, r.Status(lang))
		diag.Objects(j, "members", r.Members, func(m *Member) { m.write(j) })
		diag.Objects(j, "totals", r.Totals, func(t *Total) { t.write(j, lang) })
		diag.Objects(j, "derived", r.Derived, func(d *Derived) { d.write(j, lang) })
		findings.WriteJSON(j, lang)
	})
}

func (m *Member) write(j *diag.JSON) {
	j.Text("id", m.ID)
	j.Text("name", m.Name)
	j.Bool("reported", m.Reported())
	diag.Objects(j, "files", m.Reports, func(f **figure.Report) { writeFile(j, *f) })
}

func writeFile(j *diag.JSON, f *figure.Report) {
	j.Text("path", f.Path)
	j.Text("sha256", f.SHA256)
	j.Optional("document", f.Document)
	j.Optional("date", f.Date)
	j.Object("cells", func() { f.Cells.WriteJSON(j) })
	j.Object("texts", func() { f.Texts.WriteJSON(j) })
}

func (t *Total) write(j *diag.JSON, lang string) {
	j.Text("indicator", t.Indicator.ID)
	j.Text("label", t.Indicator.Label.In(lang))
	j.Text("unit", string(t.Indicator.Unit))
	if t.Reported() > 0 {
		j.Text("value", t.Value.String())
	}
	j.Int("reported", t.Reported())
	j.Int("expected", t.Expected)
	j.Texts("missing", t.Missing)
	j.Bool("estimate", t.Estimate)
	if t.Previous != nil {
		j.Object("previous", func() { t.Previous.writePrevious(j) })
	}
	if t.Plan != nil {
		j.Object("plan", func() { t.Plan.writePlan(j) })
	}
	diag.Objects(j, "parts", t.Parts, func(p *Part) { p.write(j) })
}

func (c *Comparison) writePrevious(j *diag.JSON) {
	j.Text("period", c.Period.String())
	j.Text("value", c.Value.String())
	j.Int("reported", c.Members)
	percent(j, "index", c.Index)
	percent(j, "growth", c.Growth)
	j.Text("basis", cmp.Or(c.Basis, BasisReports))
	j.Optional("source", c.Source)
}

func (c *Comparison) writePlan(j *diag.JSON) {
	j.Text("value", c.Value.String())
	j.Int("reported", c.Members)
	percent(j, "completion", c.Index)
}

// percent writes a field with a percentage if it is defined.
func percent(j *diag.JSON, name string, of func() (quantity.Decimal, bool)) {
	if v, ok := of(); ok {
		j.Text(name, v.StringFixed(2))
	}
}

func (p *Part) write(j *diag.JSON) {
	j.Text("member", p.Member)
	writeFigure(j, p.Figure)
	if p.Previous != nil {
		j.Text("previous", p.Previous.Value.String())
	}
	if p.Plan != nil {
		j.Text("plan", p.Plan.Value.String())
	}
	if len(p.Summed) > 0 {
		diag.Objects(j, "summed", p.Summed, func(f **figure.Figure) {
			j.Text("indicator", (*f).Indicator)
			writeFigure(j, *f)
		})
	}
	// The figures behind previous and plan, to read a result back whole.
	if p.Previous != nil {
		j.Object("previous_figure", func() { writeFigure(j, p.Previous) })
	}
	if p.Plan != nil {
		j.Object("plan_figure", func() { writeFigure(j, p.Plan) })
	}
}

// writeFigure writes the fields of a member's figure. Its period and unit follow from
// where it stands in the JSON; so does its indicator, unless it was summed into another.
func writeFigure(j *diag.JSON, f *figure.Figure) {
	j.Text("value", f.Value.String())
	j.Optional("raw", f.Raw)
	j.Optional("raw_unit", f.RawUnit)
	j.Text("role", f.Role.String())
	j.Int("places", int(f.Places))
	j.Bool("estimate", f.Estimate)
	f.Confirmed.WriteJSON(j)
	if f.Answered != nil {
		j.Object("answered", func() { f.Answered.WriteJSON(j) })
	}
	if f.Partial {
		j.Bool("incomplete", true)
	}
	j.Optional("excepts", f.Excepts)
	if f.Rate != nil {
		j.Object("converted", func() {
			j.Text("rate", f.Rate.Rate.String())
			j.Text("per", f.Rate.Per)
		})
	}
	diag.Objects(j, "sources", f.Sources, func(s *figure.Source) { s.WriteJSON(j) })
}

func (d *Derived) write(j *diag.JSON, lang string) {
	j.Text("indicator", d.ID)
	j.Text("label", d.Label.In(lang))
	j.Text("unit", string(d.Unit))
	j.Text("value", d.text(d.Value))
	j.Int("reported", d.Members)
	diag.Objects(j, "parts", d.Parts, func(p *Ratio) {
		j.Text("member", p.Member)
		j.Text("value", d.text(p.Value))
	})
}

// text writes a value of the ratio: a quotient with two decimals, a difference exactly.
func (d *Derived) text(v quantity.Decimal) string {
	if d.Operation == catalogue.Difference {
		return v.String()
	}
	return v.StringFixed(2)
}
