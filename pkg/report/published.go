package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
)

// Stated is a value as a person states it in a file.
type Stated struct {
	Line   int
	Value  quantity.Decimal
	Unit   string // as people write it
	Of     *catalogue.Indicator
	Period figure.Period
}

// InUnitOf brings a value to the unit of its indicator. A value in another currency is
// converted at the rate that the user states for the period. The error is a catalogue.Fault
// that says what is missing.
func (o *Options) InUnitOf(s Stated) (quantity.Decimal, *figure.Conversion, error) {
	scales, want := newReader(*o).Unit(s.Unit), s.Of.Unit
	if fits := label.Fitting(scales, want); fits != nil {
		return s.Value.Mul(fits.Factor), nil, nil
	}
	if len(scales) == 0 || scales[0].Unit.Currency == "" || o.Catalogue.Unit(want).Currency == "" {
		return s.Value, nil, catalogue.FaultAt(s.Line, publishedFaults.unit, s.Unit, s.Of.ID, string(want))
	}
	rate, _, ok := o.Rates.find("", s.Period)
	if !ok {
		return s.Value, nil, catalogue.FaultAt(s.Line, publishedFaults.rate, s.Unit, s.Of.ID, string(want), s.Period)
	}
	return convert(s.Value.Mul(scales[0].Factor), scales[0].Unit, rate), &figure.Conversion{Rate: rate, Per: "USD"}, nil
}

var publishedFaults = struct{ unit, rate diag.Text }{
	unit: diag.Text{Vi: "đơn vị %q không hợp với %s (%s)", En: "the unit %q is none of %s (%s)"},
	rate: diag.Text{Vi: "%q là đồng tiền khác với %s (%s); nêu tỷ giá bằng --rate %s=… (đồng cho 1 USD)",
		En: "%q is another currency than that of %s (%s); state the rate with --rate %s=… (VND per USD)"},
}
