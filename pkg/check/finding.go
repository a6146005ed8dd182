package check

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// about starts a rule's finding on figures. The first figure is the subject; it was
// compared with the others.
func (c *checker) about(rule *diag.Rule, m *member, looked ...*figure.Figure) diag.Finding {
	f := looked[0]
	out := rule.At(f.Place())
	out.Member, out.Indicator, out.Period, out.Found = m.ID, f.Indicator, c.Period.String(), f.Value.String()
	for i, one := range looked {
		out.Values = append(out.Values, one.Value.String())
		for n, s := range one.Sources {
			if i+n > 0 {
				out.Related = append(out.Related, diag.Place(s))
			}
		}
	}
	out.Args = map[string]diag.Text{
		"related": diag.Same(beside(out)), "name": diag.Same(m.Name), "label": c.Catalogue.Label(f.Indicator), "is": c.amount(f),
	}
	return out
}

// beside lists the related cells as seen from the finding's own cell. Those of its sheet
// come first and by their address alone.
func beside(f diag.Finding) string {
	var near, far []string
	for _, p := range f.Related {
		switch {
		case p.File != f.File:
			far = append(far, p.String())
		case p.Sheet != f.Sheet:
			far = append(far, diag.Place{Sheet: p.Sheet, Cell: p.Cell}.String())
		default:
			near = append(near, p.Cell)
		}
	}
	return strings.Join(append(near, far...), ", ")
}

// should sets the value that would be right.
func (c *checker) should(f diag.Finding, value quantity.Decimal, unit quantity.Unit) diag.Finding {
	f.Expected = value.String()
	return f.With("should", c.written(value, unit))
}

// amount is a figure as people write it, with its unit.
func (c *checker) amount(f *figure.Figure) diag.Text { return c.written(f.Value, f.Unit) }

func (c *checker) written(v quantity.Decimal, unit quantity.Unit) diag.Text {
	return c.Catalogue.Amount(v, unit)
}

// plain is a figure without its unit.
func (c *checker) plain(f *figure.Figure) diag.Text {
	return quantity.Written(f.Value, c.Catalogue.Unit(f.Unit).Places)
}

// number is a value in the notation of each language.
func number(v quantity.Decimal) diag.Text { return quantity.Written(v, 0) }

// named lists figures as "label (amount)".
func (c *checker) named(list []*figure.Figure) []diag.Text {
	var out []diag.Text
	for _, f := range list {
		out = append(out, words.amountOf.With(c.Catalogue.Label(f.Indicator), c.amount(f)))
	}
	return out
}
