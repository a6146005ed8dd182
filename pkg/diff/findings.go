package diff

import (
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// findings adds the findings on the comparison itself.
func (b *bridger) findings() {
	if b.New.Period.End().Before(b.Old.Period.End()) {
		f := diag.PeriodsReversed.At(diag.Place{})
		f.Found, f.Expected = b.Old.Period.String(), b.New.Period.String()
		b.Findings.Add(f)
	}
	for _, u := range b.Units {
		b.incomparable(u)
	}
	for _, r := range b.restated {
		f := diag.Restated.At(r.stated.Place())
		f.Member, f.Indicator, f.Period = r.stated.Member, r.indicator.ID, b.Old.Period.String()
		f.Found, f.Expected = r.is.String(), r.was.String()
		unit := b.Catalogue.Unit(r.indicator.Unit)
		b.Findings.Add(f.With("name", diag.Same(b.Catalogue.Member(f.Member).Name)).With("label", r.indicator.Label).
			With("is", written(r.is)).With("was", written(r.was)).With("unit", unit.Label))
	}
	for i, one := range b.baselines {
		if !b.used[i] {
			f := diag.BaselineUnused.At(diag.Place{})
			f.Member, f.Indicator, f.Period = one.Member, one.Indicator, one.Period.String()
			b.Findings.Add(f.With("line", diag.Same(strconv.Itoa(one.Line))))
		}
	}
}

// incomparable warns of a unit that took in territory without a baseline.
func (b *bridger) incomparable(u *Unit) {
	if len(u.Outside) == 0 || u.Joined() || u.Left() {
		return
	}
	lacking := 0
	for _, ch := range b.Changes {
		for _, p := range ch.Parts {
			if p.Unit == u && p.Incomparable() {
				lacking++
			}
		}
	}
	if lacking == 0 {
		return
	}
	f := diag.GrowthIncomparable.At(diag.Place{})
	f.Member, f.Period, f.Count = u.ID, b.New.Period.String(), lacking
	b.Findings.Add(f.With("name", diag.Same(u.Name)).With("outside", diag.Same(strings.Join(u.Outside, ", "))).
		With("count", diag.Same(strconv.Itoa(lacking))).With("old", diag.Same(b.Old.Period.String())))
}

// written is a value in the notation of each language.
func written(v quantity.Decimal) diag.Text {
	return diag.Text{Vi: quantity.Format(v, -1, "vi"), En: quantity.Format(v, -1, "en")}
}
