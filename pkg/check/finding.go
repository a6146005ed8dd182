package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// about starts the finding of a rule on figures: the first is the one it is about,
// the others are those it was compared with.
func (c *checker) about(rule *diag.Rule, m *member, looked ...*figure.Figure) diag.Finding {
	f := looked[0]
	out := rule.At(place(f))
	out.Member, out.Indicator, out.Period, out.Found = m.ID, f.Indicator, c.Period.String(), f.Value.String()
	for i, one := range looked {
		out.Values = append(out.Values, one.Value.String())
		for n, s := range one.Sources {
			if i+n > 0 {
				out.Related = append(out.Related, diag.Place(s))
			}
		}
	}
	return out.With("name", diag.Same(m.Name)).With("label", c.Catalogue.Label(f.Indicator)).With("is", c.amount(f))
}

// should sets what would be right.
func (c *checker) should(f diag.Finding, value quantity.Decimal, unit quantity.Unit) diag.Finding {
	f.Expected = value.String()
	return f.With("should", c.written(value, unit))
}

func place(f *figure.Figure) diag.Place {
	if len(f.Sources) == 0 {
		return diag.Place{}
	}
	return diag.Place(f.Sources[0])
}

// amount is a figure as people write it, with its unit.
func (c *checker) amount(f *figure.Figure) diag.Text { return c.written(f.Value, f.Unit) }

func (c *checker) written(v quantity.Decimal, unit quantity.Unit) diag.Text {
	label := c.Catalogue.Unit(unit).Label
	return diag.Text{Vi: number(v).Vi + " " + label.Vi, En: number(v).En + " " + label.En}
}

// number is a value in the notation of each language.
func number(v quantity.Decimal) diag.Text {
	return diag.Text{Vi: quantity.Format(v, -1, "vi"), En: quantity.Format(v, -1, "en")}
}

// joined puts texts together with a text between.
func joined(list []diag.Text, between string) diag.Text {
	var out diag.Text
	for i, t := range list {
		if i > 0 {
			out.Vi, out.En = out.Vi+between, out.En+between
		}
		out.Vi, out.En = out.Vi+t.Vi, out.En+t.En
	}
	return out
}

// named lists figures as "label (amount)".
func (c *checker) named(list []*figure.Figure) []diag.Text {
	var out []diag.Text
	for _, f := range list {
		label, amount := c.Catalogue.Label(f.Indicator), c.amount(f)
		out = append(out, diag.Text{Vi: label.Vi + " (" + amount.Vi + ")", En: label.En + " (" + amount.En + ")"})
	}
	return out
}

// concat puts texts behind each other.
func concat(list ...diag.Text) diag.Text { return joined(list, "") }
