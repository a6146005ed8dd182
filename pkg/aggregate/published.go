package aggregate

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v3"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Published is the total of an indicator that was published without the boards' figures.
type Published struct {
	Raw, RawUnit string             // as it was published
	Rate         *figure.Conversion // for a figure in another currency
}

// Stated reports whether there is a total at all: a sum of boards, or a published one.
func (t Total) Stated() bool { return len(t.Parts) > 0 || t.Published != nil }

// Entry is a total as it was published.
type Entry struct {
	Line   int // line in its file
	Value  quantity.Decimal
	Unit   string // as people write it
	Of     *catalogue.Indicator
	Period figure.Period
}

// ToUnit brings the value of an entry to the unit of its indicator. A value in another
// currency is converted at the stated rate of the period.
type ToUnit func(Entry) (quantity.Decimal, *figure.Conversion, error)

// totalsFile is a file of totals as people write it.
type totalsFile struct {
	Bloc, Period, Source string
	Totals               []struct{ Indicator, Value, Unit string }
}

// ParseTotals reads a file of totals that were published without the boards' figures. It is
// YAML with bloc, period, source, and totals, each with its indicator, value and unit as
// published. The total of FDI and DDI is added up if both are there. An unknown key, a
// repeated entry and a word that the catalogue does not know are errors that name the line.
func ParseTotals(data []byte, c *catalogue.Catalogue, convert ToUnit) (*Result, error) {
	var in totalsFile
	if err := catalogue.Strict(data, &in); err != nil {
		return nil, err
	}
	var at struct{ Totals []yaml.Node } // the same entries, read for their lines
	if err := yaml.Unmarshal(data, &at); err != nil {
		return nil, err
	}
	period, err := figure.ParsePeriod(in.Period)
	switch {
	case err != nil:
		return nil, catalogue.NoPeriod(0, in.Period)
	case in.Bloc != c.Bloc.ID:
		return nil, diag.Says(parseWords.bloc, in.Bloc, c.Bloc.ID)
	case strings.TrimSpace(in.Source) == "":
		return nil, diag.Says(totalsWords.noSource)
	}
	t := totalsReader{catalogue: c, convert: convert, period: period, totals: map[string]Total{}, lines: map[string]int{}}
	for i, e := range in.Totals {
		t.read(at.Totals[i].Line, e.Indicator, e.Value, e.Unit)
	}
	if err := errors.Join(t.errs...); err != nil {
		return nil, err
	}
	return t.result(in.Source), nil
}

var totalsWords = struct{ noSource diag.Text }{
	noSource: diag.Text{Vi: "thiếu source: số liệu được công bố ở đâu, ngày nào", En: "source is missing: where and when the totals were published"},
}

// totalsReader reads the entries of a file of totals.
type totalsReader struct {
	catalogue *catalogue.Catalogue
	convert   ToUnit
	period    figure.Period
	totals    map[string]Total
	lines     map[string]int
	errs      []error
}

func (t *totalsReader) read(line int, id, value, unit string) {
	i := t.catalogue.Indicator(id)
	v, notStored := quantity.FromStored(value)
	var err error
	switch {
	case i == nil:
		err = catalogue.NoIndicator(line, id)
	case t.lines[id] > 0:
		err = catalogue.Repeated(line, id, t.lines[id])
	case catalogue.Plain(line, value) != nil:
		err = catalogue.Plain(line, value)
	case notStored != nil:
		err = catalogue.NoValue(line, value)
	case unit == "":
		err = catalogue.NoUnit(line, unit)
	}
	if err != nil {
		t.errs = append(t.errs, err)
		return
	}
	t.lines[id] = line
	v, rate, err := t.convert(Entry{line, v, unit, i, t.period})
	if err != nil {
		t.errs = append(t.errs, err)
		return
	}
	t.totals[id] = Total{Indicator: i, Value: v, Published: &Published{value, unit, rate}}
}

// result is what the totals come to.
func (t *totalsReader) result(source string) *Result {
	r := &Result{Catalogue: t.catalogue, Origin: t.catalogue.Digest, Period: t.period, Source: source}
	for _, m := range t.catalogue.MembersOn(t.period.End()) {
		r.Members = append(r.Members, Member{Member: m})
	}
	for _, i := range t.catalogue.Indicators {
		if one, ok := t.total(i); ok {
			one.Expected, one.Missing = len(r.Members), []string{}
			r.Totals = append(r.Totals, one)
		}
	}
	for _, d := range t.catalogue.Derived {
		of, by := r.Total(d.Of), r.Total(d.By)
		if of == nil || by == nil {
			continue
		}
		one := Derived{Derived: d, Of: of.Value, By: by.Value, Members: len(r.Members)}
		if one.Value, one.Defined = Compute(d.Operation, of.Value, by.Value); one.Defined {
			r.Derived = append(r.Derived, one)
		}
	}
	return r
}

// total is what was published of an indicator, or the sum of its parts where these were.
func (t *totalsReader) total(i *catalogue.Indicator) (Total, bool) {
	if one, ok := t.totals[i.ID]; ok {
		return one, true
	}
	sum, parts := Total{Indicator: i, Published: &Published{}}, t.catalogue.PartsOf(i)
	for _, id := range parts {
		one, ok := t.totals[id]
		if !ok {
			return Total{}, false
		}
		sum.Value = sum.Value.Add(one.Value)
	}
	return sum, len(parts) > 0
}

// comparedWith compares a total with a published one of the year before. Both must cover all
// boards.
func (t *Total) comparedWith(before *Total, published *Result) *Comparison {
	if before == nil || t.Reported() < t.Expected {
		return nil
	}
	return &Comparison{
		Period: published.Period, Basis: BasisPublished, Source: published.Source,
		Value: before.Value, Current: t.Value, Members: t.Reported(),
	}
}
