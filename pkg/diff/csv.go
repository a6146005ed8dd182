package diff

import (
	"encoding/csv"
	"io"
	"strings"

	"bloc/pkg/quantity"
)

const csvHeader = "bloc,old,new,indicator,member,unit,old_value,new_value,delta,index,growth,contribution,cause,baseline"

// WriteCSV writes one row per unit and change for programs: UTF-8, commas, decimal
// points, LF. The row of a total has the member "*"; a row for each cause of its change
// follows, with the delta only.
func (c *Comparison) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split(csvHeader, ",")}
	row := func(id, member string, unit quantity.Unit, m texts, contribution string, cause Cause, baseline string) {
		rows = append(rows, []string{
			c.Catalogue.Bloc.ID, c.Old.Period.String(), c.New.Period.String(), id, member, string(unit),
			m.old, m.new, m.delta, m.index, m.growth, contribution, string(cause), baseline,
		})
	}
	for _, ch := range c.Changes {
		id, unit := ch.Indicator.ID, ch.Indicator.Unit
		for _, p := range ch.Parts {
			row(id, p.Unit.ID, unit, p.texts(), percent(p.Contribution), p.Cause, exact(p.Baseline))
		}
		row(id, "*", unit, ch.texts(), "", "", "")
		for _, s := range ch.Bridge {
			row(id, "*", unit, texts{delta: s.Delta.String()}, "", s.Cause, "")
		}
	}
	for _, r := range c.Ratios {
		row(r.ID, "*", r.Unit, r.texts(), "", "", "")
	}
	return out.WriteAll(rows)
}
