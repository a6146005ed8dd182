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

// measures turns the content of cells into figures in the units of the catalogue. It uses the
// units in force, what number formats show, and the rates that the user states.
type measures struct {
	*identity
	displays map[*sheet.Style]sheet.Display // a report has few styles
}

// measure turns a reading into a figure in the indicator's unit. The rule is not nil if that
// cannot be done; wrong is then the unit that is wrong, as written, if one is.
func (m *measures) measure(fig *figure.Figure, read reading, of found) (rule *diag.Rule, wrong string) {
	unit := of.indicator.In
	fig.Unit, fig.Estimate = unit.ID, read.estimate
	scale, rule := choose(of.levels, unit)
	factor := one
	switch {
	case rule != nil:
		return rule, scaleText(of.levels[0][0])
	case scale == nil && !unit.Count:
		return diag.UnitMissing, ""
	case scale != nil && scale.Unit != unit:
		return m.exchange(fig, read, scale)
	case scale != nil:
		factor, fig.RawUnit = scale.Factor, scale.Text
	}
	fig.Value, fig.Places, fig.Factor = read.value, read.places, factor
	if !factor.Equal(one) {
		fig.Value, fig.Places = read.value.Mul(factor), read.places+shift(factor)
	}
	return nil, ""
}

// exchange turns a reading in another currency into a figure. It takes the rate that the user
// states for the figure's period, or else for the report's.
func (m *measures) exchange(fig *figure.Figure, read reading, scale *catalogue.Scale) (rule *diag.Rule, wrong string) {
	fig.RawUnit = scale.Text
	rate, key, ok := m.options.Rates.find(m.report.Member, fig.Period)
	if !ok {
		rate, key, ok = m.options.Rates.find(m.report.Member, m.report.Period)
	}
	if !ok {
		return diag.UnitCurrency, scaleText(scale)
	}
	fig.Rate = &figure.Conversion{Rate: rate, Per: "USD"}
	fig.RestsOn(m.options.RatesBy[key])
	fig.Value = convert(read.value.Mul(scale.Factor), scale.Unit, rate)
	fig.Places = 2
	return nil, ""
}

// one is the factor of a figure that is already in its indicator's unit.
var one = quantity.New(1, 0)

// shift returns how many decimals a factor adds to a printed figure.
func shift(factor quantity.Decimal) int32 {
	if p := quantity.Places(factor); p > 0 {
		return p
	}
	zeros := strings.TrimLeft(factor.String(), "123456789")
	return -int32(len(zeros))
}

// choose takes the nearest unit of the indicator's kind. A nearer unit of another kind is a
// contradiction, unless a title gives it: the unit of a title is only a default.
func choose(levels [][]*catalogue.Scale, unit *catalogue.Unit) (*catalogue.Scale, *diag.Rule) {
	for _, scales := range levels {
		if len(scales) == 0 {
			continue
		}
		if scales[0].Except {
			return nil, diag.UnitUnknown // "tỷ đồng (trừ nộp ngân sách)"
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
