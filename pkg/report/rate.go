package report

import (
	"fmt"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Rates are the exchange rates a user states, in VND per USD, by "2018" for all
// members or "ha-noi:2018" for one. No figure is converted without.
type Rates map[string]quantity.Decimal

// ParseRate reads "2018=23000" or "ha-noi:2018=22750" into the rates.
func (r Rates) ParseRate(text string) error {
	key, value, ok := strings.Cut(text, "=")
	_, period, scoped := strings.Cut(key, ":")
	if !scoped {
		period = key
	}
	if _, err := figure.ParsePeriod(period); err != nil || !ok {
		return fmt.Errorf("%q is no rate: expected 2018=23000 or ha-noi:2018=22750 (VND per USD)", text)
	}
	d, err := quantity.FromStored(value)
	if err != nil || !d.IsPositive() {
		return fmt.Errorf("rate %q: %q is no positive number", text, value)
	}
	r[key] = d
	return nil
}

// find returns the rate for a member's report of a period.
func (r Rates) find(member string, p figure.Period) (quantity.Decimal, bool) {
	for _, key := range []string{member + ":" + p.String(), p.String(), member + ":" + figure.YearOf(p.Year).String(), figure.YearOf(p.Year).String()} {
		if d, ok := r[key]; ok {
			return d, true
		}
	}
	return quantity.Decimal{}, false
}

// convert turns million USD into billion VND, or the other way round.
func convert(value quantity.Decimal, from *catalogue.Unit, rate quantity.Decimal) quantity.Decimal {
	if from.Currency == "USD" {
		return value.Mul(rate).Shift(-3)
	}
	return value.Mul(quantity.New(1000, 0)).DivRound(rate, 12)
}
