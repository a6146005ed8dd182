package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Rates are the exchange rates that a user states, in VND per USD. The keys are "2018" for all
// members or "ha-noi:2018" for one. Without a rate nothing is converted.
type Rates map[string]quantity.Decimal

// AddRate adds a rate such as "2018=23000" or "ha-noi:2018=22750". A number that can be read
// in two ways, as 23.000, is an error, and so is one that cannot be a rate. The error says
// what to write.
func (o *Options) AddRate(text string) error {
	key, value, ok := strings.Cut(text, "=")
	member, period, scoped := strings.Cut(key, ":")
	if !scoped {
		period = key
	}
	switch _, err := figure.ParsePeriod(period); {
	case err != nil || !ok:
		return catalogue.FaultAt(0, rateFaults.form, text)
	case scoped && o.Catalogue.Member(member) == nil:
		return catalogue.NoMember(0, member)
	}
	d, err := o.rate(value)
	if err != nil {
		return err
	}
	put((*map[string]quantity.Decimal)(&o.Rates), key, d)
	return nil
}

// AddAnsweredRate adds a rate, as AddRate does, that a person gave as an answer.
func (o *Options) AddAnsweredRate(text string, by *diag.Answer) error {
	if err := o.AddRate(text); err != nil {
		return err
	}
	key, _, _ := strings.Cut(text, "=")
	put(&o.RatesBy, key, by)
	return nil
}

// rate reads the number of a rate.
func (o *Options) rate(value string) (quantity.Decimal, error) {
	if err := catalogue.Plain(0, value); err != nil {
		return quantity.Decimal{}, err
	}
	d, err := quantity.FromStored(value)
	bounds := o.Catalogue.Rates
	switch {
	case err != nil || !d.IsPositive():
		return d, catalogue.NoValue(0, value)
	case bounds.High > 0 && (d.LessThan(quantity.New(bounds.Low, 0)) || d.GreaterThan(quantity.New(bounds.High, 0))):
		return d, catalogue.FaultAt(0, rateFaults.bounds, quantity.Written(d, 0), quantity.Written(quantity.New(bounds.Low, 0), 0), quantity.Written(quantity.New(bounds.High, 0), 0))
	}
	return d, nil
}

// rateFaults are the words for what can be wrong with a rate.
var rateFaults = struct{ form, bounds diag.Text }{
	form: diag.Text{Vi: "%q không phải tỷ giá; cần viết như 2018=23000 hoặc ha-noi:2018=22750 (đồng cho 1 USD)",
		En: "%q is no rate; expected 2018=23000 or ha-noi:2018=22750 (VND per USD)"},
	bounds: diag.Text{Vi: "tỷ giá %s không thể có; cần số đồng cho 1 USD, từ %s đến %s",
		En: "no rate is %s; expected VND per USD, from %s to %s"},
}

// find returns the rate for a member's figures of a period, and its key.
func (r Rates) find(member string, p figure.Period) (rate quantity.Decimal, at string, ok bool) {
	for _, key := range []string{member + ":" + p.String(), p.String(), member + ":" + figure.YearOf(p.Year).String(), figure.YearOf(p.Year).String()} {
		if d, ok := r[key]; ok {
			return d, key, true
		}
	}
	return quantity.Decimal{}, "", false
}

// convert turns million USD into billion VND, or the other way round.
func convert(value quantity.Decimal, from *catalogue.Unit, rate quantity.Decimal) quantity.Decimal {
	if from.Currency == "USD" {
		return value.Mul(rate).Shift(-3)
	}
	return value.Mul(quantity.New(1000, 0)).DivRound(rate, 12)
}
