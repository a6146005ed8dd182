package settle

import (
	"strconv"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// fewestForeign is how many amounts of each origin must be in the other's currency. A single one
// may be a slip.
const fewestForeign = 2

// fewestExchanged is how many pairs of figures of the year before must stand exchanged. Small
// counts may be equal by chance.
const fewestExchanged = 3

// Foreign is an amount in another currency than that of its indicator.
type Foreign struct {
	Table *Table
	figure.Key
}

// doubtOrigins asks about FDI and DDI if one stands under the heading of the other, or repeats
// it.
func (s *settler) doubtOrigins() {
	o := origins{s.Catalogue, s.Target, s.claims, s.Foreign, s.past}
	if f := o.finding(); f != nil {
		s.findings.Add(*f)
	}
	if s.Room.foreign == nil {
		s.Room.foreign = map[figure.Key]*Claim{}
	}
	if f := o.repeated(s.Room.foreign); f != nil {
		s.findings.Add(*f)
	}
}

// origins looks for FDI and DDI that are exchanged. Three things show it: the capital under
// each is in the currency of the other; it has the size that the other had
// (exchanged_size.go); or last year's figures under each were reported of the other. Counts
// have no currency, so only last year's figures show it for them.
type origins struct {
	catalogue *catalogue.Catalogue
	target    figure.Period
	claims    []*Claim
	foreign   []Foreign
	past      figure.Past
}

// finding returns the finding on all figures of FDI and DDI in the tables in which they are
// exchanged; nil if there are none.
func (o *origins) finding() *diag.Finding {
	if list := o.bySize(); list != nil {
		f := o.on(diag.OriginsExchanged, list).With("why", diag.NearerToOther)
		return &f
	}
	tables := o.byCurrency()
	why := diag.InOtherCurrency
	if tables == nil {
		tables = o.byPast()
		why = diag.ReportedOfOther
	}
	var doubted []*Claim
	for _, c := range o.claims {
		if tables[c.Table] && c.Becomes != nil && catalogue.OriginOf(c.Indicator) != catalogue.None {
			doubted = append(doubted, c)
		}
	}
	if len(doubted) == 0 {
		return nil
	}
	f := o.on(diag.OriginsExchanged, doubted).With("why", why)
	return &f
}

// on starts a finding on some claims.
func (o *origins) on(rule *diag.Rule, doubted []*Claim) diag.Finding {
	f := rule.At(doubted[0].Place)
	f.Period, f.Count = o.target.String(), len(doubted)
	for _, c := range doubted[1:] {
		f.Also = append(f.Also, c.Place)
	}
	return f.With("number", diag.Same(strconv.Itoa(f.Count)))
}

// byCurrency returns the tables in which the capital of each origin is in the other's
// currency; nil if there are none.
func (o *origins) byCurrency() map[*Table]bool {
	foreign, tables := map[catalogue.Value]int{}, map[*Table]bool{}
	for _, f := range o.foreign {
		if i := o.catalogue.Indicator(f.Indicator); o.isOfCurrency(i) {
			foreign[catalogue.OriginOf(i)]++
			tables[f.Table] = true
		}
	}
	if foreign[catalogue.FDI] < fewestForeign || foreign[catalogue.DDI] < fewestForeign {
		return nil
	}
	for _, c := range o.claims {
		if tables[c.Table] && c.Figure.Rate == nil && o.isOfCurrency(c.Indicator) {
			return nil // under the same headings, some capital is as it should be
		}
	}
	return tables
}

// isOfCurrency reports whether an indicator is FDI or DDI, and its counterpart is in another
// currency.
func (o *origins) isOfCurrency(i *catalogue.Indicator) bool {
	other := o.catalogue.OfOtherOrigin(i)
	return other != nil && i.In.Currency != "" && other.In.Currency != "" && other.In != i.In
}

// byPast returns the tables of figures of the year before that stand exchanged. It is nil if they
// are too few, or if one stands as it was reported.
func (o *origins) byPast() map[*Table]bool {
	if o.past.IsNone() {
		return nil
	}
	stated := map[string]*Claim{}
	for _, c := range o.claims {
		if c.Table != nil && c.Becomes != nil && c.Figure.Role == figure.Previous && c.Figure.Period == o.target.Previous() {
			stated[c.Figure.Indicator] = c
		}
	}
	pairs, tables := 0, map[*Table]bool{}
	for _, fdi := range o.catalogue.Indicators {
		if catalogue.OriginOf(fdi) != catalogue.FDI || stated[fdi.ID] == nil {
			continue
		}
		ddi := o.catalogue.OfOtherOrigin(fdi)
		if ddi == nil || stated[ddi.ID] == nil {
			continue
		}
		switch o.standing(stated[fdi.ID], stated[ddi.ID]) {
		case exchanged:
			pairs++
			tables[stated[fdi.ID].Table], tables[stated[ddi.ID].Table] = true, true
		case asReported:
			return nil
		}
	}
	if pairs < fewestExchanged {
		return nil
	}
	return tables
}

// standing says how two figures of the year before, of FDI and of DDI, compare with what was
// reported then.
type standing int

const (
	otherwise standing = iota
	asReported
	exchanged
)

func (o *origins) standing(fdi, ddi *Claim) standing {
	f, d := o.past.Of(fdi.Figure.Indicator), o.past.Of(ddi.Figure.Indicator)
	switch {
	case f == nil || d == nil || f.Value.Equal(d.Value):
		return otherwise
	case f.Value.Equal(fdi.Figure.Value) || d.Value.Equal(ddi.Figure.Value):
		return asReported
	case f.Value.Equal(ddi.Figure.Value) && d.Value.Equal(fdi.Figure.Value):
		return exchanged
	}
	return otherwise
}
