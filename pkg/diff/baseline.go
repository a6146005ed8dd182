package diff

import (
	"errors"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Baseline states the figure, in an earlier period, of the territory that a member took
// in from outside the bloc.
type Baseline struct {
	Member    string
	Indicator string
	Period    figure.Period
	Value     quantity.Decimal // in the catalogue's unit
	Reason    string
	Source    string
	Line      int // in its file
}

// ParseBaselines reads a file of baselines: a YAML list of member, indicator, period,
// value, unit, reason and source. An unknown key, a repeated key or entry, and a word
// that the catalogue does not know are errors that name the line.
func ParseBaselines(data []byte, c *catalogue.Catalogue) ([]Baseline, error) {
	entries, lines, err := catalogue.Entries[entry](data)
	if err != nil {
		return nil, err
	}
	var list []Baseline
	var errs []error
	seen := map[string]int{}
	for i, e := range entries {
		line := lines[i]
		b, err := e.baseline(c, line)
		key := e.Member + " " + e.Indicator + " " + e.Period
		switch {
		case err != nil:
			errs = append(errs, err)
		case seen[key] > 0:
			errs = append(errs, catalogue.Repeated(line, key, seen[key]))
		default:
			seen[key] = line
			list = append(list, b)
		}
	}
	return list, errors.Join(errs...)
}

// entry is a baseline as written.
type entry struct {
	Member, Indicator, Period, Value, Unit, Reason, Source string
}

func (e entry) baseline(c *catalogue.Catalogue, line int) (Baseline, error) {
	b := Baseline{Member: e.Member, Indicator: e.Indicator, Reason: e.Reason, Source: e.Source, Line: line}
	i := c.Indicator(e.Indicator)
	switch {
	case c.Member(e.Member) == nil:
		return b, catalogue.NoMember(line, e.Member)
	case i == nil:
		return b, catalogue.NoIndicator(line, e.Indicator)
	case e.Unit != string(i.Unit):
		return b, catalogue.FaultAt(line, otherUnit, i.ID, string(i.Unit), e.Unit)
	}
	var err error
	if b.Period, err = figure.ParsePeriod(e.Period); err != nil {
		return b, catalogue.NoPeriod(line, e.Period)
	}
	if err = catalogue.Plain(line, e.Value); err != nil {
		return b, err
	}
	if b.Value, err = quantity.FromStored(e.Value); err != nil {
		return b, catalogue.NoValue(line, e.Value)
	}
	return b, nil
}

var otherUnit = diag.Text{Vi: "đơn vị của %s là %s, đang ghi %q", En: "the unit of %s is %s, found %q"}

// baseline returns the figure stated for the territory that a unit took in.
func (b *bridger) baseline(i *catalogue.Indicator, u *Unit) (quantity.Decimal, bool) {
	if len(u.Outside) == 0 {
		return quantity.Decimal{}, false
	}
	for n, one := range b.baselines {
		if one.Member == u.ID && one.Indicator == i.ID && one.Period == b.Old.Period {
			b.used[n] = true
			return one.Value, true
		}
	}
	return quantity.Decimal{}, false
}
