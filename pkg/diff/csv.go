package diff

import (
	"encoding/csv"
	"io"
	"strings"

	"bloc/pkg/quantity"
)

const csvHeader = "bloc,old,new,indicator,member,unit,old_value,new_value,delta,index,growth,contribution,cause,baseline"

// WriteCSV writes a row a unit and a change for programs: UTF-8, commas, decimal
// points, LF. The rows of a total have the member "*" and are followed by a row for
// each cause of its change, with the delta alone.
func (c *Comparison) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{strings.Split(csvHeader, ",")}
	row := func(id, member string, unit quantity.Unit, m jsonMovement, contribution string, cause Cause, baseline string) {
		rows = append(rows, []string{
			c.Catalogue.Bloc.ID, c.Old.Period.String(), c.New.Period.String(), id, member, string(unit),
			m.Old, m.New, m.Delta, m.Index, m.Growth, contribution, string(cause), baseline,
		})
	}
	for _, ch := range c.Changes {
		one := ch.json("en")
		for _, p := range one.Parts {
			row(one.Indicator, p.Member, one.Unit, p.jsonMovement, p.Contribution, p.Cause, p.Baseline)
		}
		row(one.Indicator, "*", one.Unit, one.jsonMovement, "", "", "")
		for _, s := range one.Bridge {
			row(one.Indicator, "*", one.Unit, jsonMovement{Delta: s.Delta}, "", s.Cause, "")
		}
	}
	for _, r := range c.Ratios {
		one := r.json("en")
		row(one.Indicator, "*", one.Unit, one.jsonMovement, "", "", "")
	}
	return out.WriteAll(rows)
}
