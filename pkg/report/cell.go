package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// reading is what a cell's content says, before its unit is applied.
type reading struct {
	value    quantity.Decimal
	places   int32
	estimate bool
	blank    string // why it is no figure: not-applicable, not-collected; empty for a figure
}

// content reads a cell as a figure. The finding is nil when it is one.
func content(c *sheet.Cell, n quantity.Notation, count bool) (reading, *diag.Rule) {
	switch c.Kind {
	case sheet.Number:
		d, err := quantity.FromStored(c.Text)
		if err != nil {
			return reading{}, diag.FigureText
		}
		return reading{value: d, places: quantity.Places(d)}, nil
	case sheet.Uncached:
		return reading{}, diag.Uncached
	case sheet.Error:
		return reading{}, diag.ErrorValue
	case sheet.Date:
		return reading{}, diag.DateFigure
	case sheet.Text:
		return textContent(c.Text, n, count)
	}
	return reading{}, diag.FigureText
}

func textContent(text string, n quantity.Notation, count bool) (reading, *diag.Rule) {
	num, err := quantity.Parse(text, n)
	switch {
	case err != nil:
		return reading{}, diag.FigureText
	case num.Kind == quantity.Nil:
		return reading{}, nil
	case num.Kind == quantity.Missing:
		return reading{blank: "not-collected"}, nil
	case num.Kind == quantity.NotApplicable:
		return reading{blank: "not-applicable"}, nil
	case num.Ambiguous && count:
		// A count has no decimals, so what could be a decimal mark groups.
		num.Value, num.Places = num.Value.Shift(num.Places).Truncate(0), 0
		if again, err := quantity.Parse(text, quantity.Vietnamese); err == nil && again.Places == 0 {
			num.Value = again.Value
		}
	case num.Ambiguous:
		return reading{}, diag.NumberAmbiguous
	}
	return reading{num.Value, num.Places, num.Qualifier != "", ""}, nil
}

// notation finds how the texts of a sheet's figures write numbers: as the texts
// that leave no doubt do, first those of the same column; 0 when they differ.
func notations(s *sheet.Sheet) func(col int) quantity.Notation {
	byCol, all := map[int]map[quantity.Notation]bool{}, map[quantity.Notation]bool{}
	for i := range s.Cells {
		c := &s.Cells[i]
		if c.Kind != sheet.Text || !quantity.LooksNumeric(c.Text) {
			continue
		}
		num, err := quantity.Parse(c.Text, 0)
		if err != nil || num.Evident == 0 {
			continue
		}
		if byCol[c.Col()] == nil {
			byCol[c.Col()] = map[quantity.Notation]bool{}
		}
		byCol[c.Col()][num.Evident] = true
		all[num.Evident] = true
	}
	return func(col int) quantity.Notation {
		if n := single(byCol[col]); n != 0 {
			return n
		}
		return single(all)
	}
}

func single(set map[quantity.Notation]bool) quantity.Notation {
	if len(set) != 1 {
		return 0
	}
	for n := range set {
		return n
	}
	return 0
}

// measure makes a reading a figure of the indicator's unit. The rule is not
// nil when the unit is wanting.
func (r *run) measure(f *figure.Figure, read reading, unit *catalogue.Unit, levels [][]*catalogue.Scale) (rule *diag.Rule, wrong string) {
	f.Unit, f.Estimate = unit.ID, read.estimate
	scale, rule := choose(levels, unit)
	factor := one
	switch {
	case scale != nil:
		factor = scale.Factor
		f.RawUnit = scale.Text
		if scale.Unit != unit {
			rate, ok := r.options.Rates.find(r.report.Member, r.report.Period)
			if !ok {
				return diag.UnitCurrency, scaleText(scale)
			}
			f.Rate = &figure.Conversion{Rate: rate, Per: "USD"}
			f.Value = convert(read.value.Mul(factor), scale.Unit, rate)
			f.Places = 2
			return nil, ""
		}
	case rule != nil:
		return rule, scaleText(levels[0][0])
	case !unit.Count:
		return diag.UnitMissing, ""
	}
	f.Value, f.Places, f.Factor = read.value, read.places, factor
	if !factor.Equal(one) {
		f.Value, f.Places = read.value.Mul(factor), read.places+shift(factor)
	}
	return nil, ""
}

// one is the factor of a figure that is in its indicator's unit.
var one = quantity.New(1, 0)

// shift is how many decimals a factor adds to a printed figure.
func shift(factor quantity.Decimal) int32 {
	if p := quantity.Places(factor); p > 0 {
		return p
	}
	zeros := strings.TrimLeft(factor.String(), "123456789")
	return -int32(len(zeros))
}

// choose takes the nearest unit that is of the indicator's kind. A nearer unit of
// another kind is a contradiction, but for what titles say, which is only a default.
func choose(levels [][]*catalogue.Scale, unit *catalogue.Unit) (*catalogue.Scale, *diag.Rule) {
	for _, scales := range levels {
		if len(scales) == 0 {
			continue
		}
		if s := label.Fitting(scales, unit.ID); s != nil {
			for _, other := range scales {
				if other.Unit == s.Unit && !other.Factor.Equal(s.Factor) {
					return nil, diag.UnitUnknown // "(FDI: triệu đồng; DDI: tỷ đồng)"
				}
			}
			return s, nil
		}
		if scales[0].Foreign {
			return nil, diag.UnitCurrency
		}
		if scales[0].Unit.Currency != "" && unit.Currency != "" {
			return scales[0], nil
		}
		return nil, diag.UnitOther
	}
	return nil, nil
}

func scaleText(s *catalogue.Scale) string {
	if s.Text == "" && s.Unit != nil {
		return s.Unit.Label.Vi
	}
	return s.Text
}
