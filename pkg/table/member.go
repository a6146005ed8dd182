package table

import (
	"fmt"

	"bloc/pkg/aggregate"
)

// ByMember builds a table for each subject of the catalogue: boards as rows, the
// total last.
func ByMember(r *aggregate.Result, lang string) []*Table {
	var tables []*Table
	for i, s := range r.Catalogue.Subjects {
		t := &Table{Header: []string{say(lang, "stt"), say(lang, "board")}, Right: []bool{false, false}}
		if i == 0 {
			t.Title = heading(r, lang)
		}
		t.Title = append(t.Title, fmt.Sprintf("%s. %s", Roman(i+1), s.Title.In(lang)))
		for _, id := range s.Columns {
			unit := r.Catalogue.Unit(r.Catalogue.UnitOf(id))
			t.Header = append(t.Header, fmt.Sprintf("%s (%s)", r.Catalogue.Label(id).In(lang), unit.Label.In(lang)))
			t.Right = append(t.Right, true)
		}
		for n, m := range r.Members {
			row := []Cell{Text(fmt.Sprint(n + 1)), Text(m.Name)}
			for _, id := range s.Columns {
				row = append(row, memberCell(r, id, m.ID))
			}
			t.Rows = append(t.Rows, row)
		}
		last := []Cell{{}, Text(say(lang, "total"))}
		for _, id := range s.Columns {
			last = append(last, totalCell(r, id))
		}
		t.Rows = append(t.Rows, last)
		for _, id := range s.Columns {
			if total := r.Total(id); total != nil && len(total.Missing) > 0 {
				t.Notes = append(t.Notes, say(lang, "of-column", total.Indicator.Label.In(lang), say(lang, "missing", names(r, total.Missing))))
			}
		}
		t.Notes = append(t.Notes, "")
		tables = append(tables, t)
	}
	return tables
}

func memberCell(r *aggregate.Result, id, member string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil {
		if p := t.Part(member); p != nil {
			return Number(p.Figure.Value, places)
		}
	}
	if d := r.Ratio(id); d != nil {
		for _, p := range d.Parts {
			if p.Member == member {
				return Number(p.Value, 2)
			}
		}
	}
	return Cell{}
}

func totalCell(r *aggregate.Result, id string) Cell {
	places := r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places
	if t := r.Total(id); t != nil && t.Reported() > 0 {
		return Number(t.Value, places)
	}
	if d := r.Ratio(id); d != nil {
		return Number(d.Value, 2)
	}
	return Cell{}
}
