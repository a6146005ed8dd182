package check_test

import (
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/check"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// printer prints exact values with decimals of its own choice, as people do.
type printer struct {
	*rapid.T
	report *figure.Report
}

func (p printer) print(role figure.Role, indicator string, period figure.Period, exact quantity.Decimal) {
	unit := known.UnitOf(indicator)
	places := int32(0)
	if !known.Unit(unit).Count {
		places = int32(rapid.IntRange(0, 4).Draw(p.T, "decimals"))
	}
	p.report.Figures = append(p.report.Figures, figure.Figure{
		Key: figure.Key{Indicator: indicator, Period: period, Role: role}, Member: p.report.Member,
		Value: exact.Round(places), Places: places, Unit: unit, Factor: one,
		Sources: []figure.Source{{File: p.report.Path, Sheet: "BC", Cell: "D5"}},
	})
}

func (p printer) percent(kind figure.Comparison, indicator string, of, by quantity.Decimal) {
	places := int32(rapid.IntRange(0, 3).Draw(p.T, "decimals"))
	exact := of.Shift(2).DivRound(by, 12)
	if kind == figure.Growth {
		exact = exact.Sub(quantity.New(100, 0))
	}
	round := quantity.Decimal.Round
	if rapid.Bool().Draw(p.T, "cut off") {
		round = quantity.Decimal.Truncate
	}
	p.report.Percentages = append(p.report.Percentages, figure.Percentage{Compares: kind, Figure: figure.Figure{
		Key: figure.Key{Indicator: indicator, Period: p.report.Period, Role: figure.Ratio}, Value: round(exact, places), Places: places, Unit: "percent",
		Sources: []figure.Source{{File: p.report.Path, Sheet: "BC", Cell: "G5"}},
	}})
}

// amount draws an exact amount with four decimals.
func amount(t *rapid.T, low, high int64) quantity.Decimal {
	return quantity.New(rapid.Int64Range(low*10000, high*10000).Draw(t, "amount"), -4)
}

// TestRoundingRaisesNothing prints values that reconcile, each with its own number of
// decimals. The rules that compare within rounding find nothing in them.
func TestRoundingRaisesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := figure.YearOf(2018)
		now := printer{t, &figure.Report{Path: "now.xlsx", Member: "ha-noi", Period: year}}
		then := printer{t, &figure.Report{Path: "then.xlsx", Member: "ha-noi", Period: year.Previous()}}

		before, fresh, added, reduced := amount(t, 1000, 2000), amount(t, 1, 300), amount(t, 1, 300), amount(t, 1, 100)
		stock := before.Add(fresh).Add(added).Sub(reduced)
		realized := stock.Mul(amount(t, 0, 1))
		now.print(figure.Actual, "capital.registered.fdi", year, stock)
		now.print(figure.Previous, "capital.registered.fdi", year.Previous(), before)
		then.print(figure.Actual, "capital.registered.fdi", year.Previous(), before)
		now.print(figure.Actual, "capital.new.fdi", year, fresh)
		now.print(figure.Actual, "capital.added.fdi", year, added)
		now.print(figure.Actual, "capital.attracted.fdi", year, fresh.Add(added))
		now.print(figure.Actual, "capital.reduced.fdi", year, reduced)
		now.print(figure.Actual, "capital.realized.fdi", year, realized)
		now.percent(figure.Index, "capital.registered.fdi", stock, before)
		now.percent(figure.Growth, "capital.registered.fdi", stock, before)
		now.percent(figure.Derived, "realization.fdi", realized, stock)

		var revenue quantity.Decimal
		for n := range 4 {
			quarter := amount(t, 1, 500)
			revenue = revenue.Add(quarter)
			now.print(figure.Actual, "revenue", figure.Period{Year: 2018, Span: figure.Quarter, N: n + 1}, quarter)
		}
		ddi := revenue.Mul(amount(t, 0, 1))
		now.print(figure.Actual, "revenue", year, revenue)
		now.print(figure.Actual, "revenue.ddi", year, ddi)
		now.print(figure.Actual, "revenue.fdi", year, revenue.Sub(ddi))

		for _, f := range check.Run(check.Input{Catalogue: known, Period: year, Reports: []*figure.Report{now.report}, Against: []*figure.Report{then.report}}) {
			if f.Rule.Code != "figure-repeated" {
				t.Errorf("%s: %s %v", f.Rule.Code, f.Message("en"), f.Values)
			}
		}
	})
}
