package table

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
)

// ByIndicator lays out one total: boards as rows, with this period's figure, and with plan and
// year before if some board states them; the total comes last. Each board is compared with its
// own figures, the total over the boards that have both. A mark says how many these are.
func ByIndicator(r *aggregate.Result, t *aggregate.Total, lang string) *Table {
	unit := r.Catalogue.Unit(t.Indicator.Unit)
	b := byIndicator{t: t, total: Line{Unit: unit, Total: t, Shows: t.Indicator.ID}}
	for _, role := range []figure.Role{figure.Plan, figure.Previous} {
		if t.Reported() > 0 && b.total.Comparison(role) != nil {
			b.roles = append(b.roles, role)
		}
	}
	now, before := Period(lang, r.Period), Period(lang, r.Period.Previous())
	out := &Table{Title: []string{ColumnTitle(r.Catalogue, t.Indicator.ID, lang)}, Header: []string{r.Catalogue.Bloc.Title().In(lang)}, Right: []bool{false}, Notes: Notes(r, t, lang)}
	add := func(title string) { out.Header, out.Right = append(out.Header, title), append(out.Right, true) }
	given := map[figure.Role]string{figure.Plan: totalWords.plan.Say(lang, now), figure.Previous: totalWords.actual.Say(lang, before)}
	compared := map[figure.Role]string{figure.Plan: totalWords.completion.Say(lang), figure.Previous: Words.Index.Say(lang, before)}
	for _, role := range b.roles {
		add(given[role])
	}
	add(b.current(now, lang))
	for _, role := range b.roles {
		add(compared[role])
	}
	for _, m := range r.Members {
		out.Rows = append(out.Rows, b.row(m, unit.Places))
	}
	out.Rows = append(out.Rows, b.last(lang))
	return out
}

// byIndicator lays out the boards of a total.
type byIndicator struct {
	t     *aggregate.Total
	total Line
	roles []figure.Role // the roles with which it is compared
}

// current names the column of this period's figures.
func (b byIndicator) current(now, lang string) string {
	word := totalWords.actual
	if len(b.t.Parts) > 0 && !slices.ContainsFunc(b.t.Parts, func(p aggregate.Part) bool { return !p.Figure.Estimate }) {
		word = totalWords.estimate
	}
	return word.Say(lang, now)
}

// row is the row of a board. What the board did not state stays blank.
func (b byIndicator) row(m aggregate.Member, places int32) []Cell {
	row := []Cell{Text(m.Name)}
	p := b.t.Part(m.ID)
	if p == nil {
		return append(row, make([]Cell, 1+2*len(b.roles))...)
	}
	var compared []Cell
	for _, role := range b.roles {
		f := figureOf(*p, role)
		if f == nil {
			row, compared = append(row, Cell{}), append(compared, Cell{})
			continue
		}
		row = append(row, Number(f.Value, places))
		compared = append(compared, index(&aggregate.Comparison{Value: f.Value, Current: p.Figure.Value}))
	}
	row = append(row, Number(p.Figure.Value, places).of(b.t.Indicator.ID, m.ID))
	return append(row, compared...)
}

// last is the row of the total.
func (b byIndicator) last(lang string) []Cell {
	row := []Cell{Text(Words.Total.Say(lang))}
	for _, role := range b.roles {
		row = append(row, given(b.total, role))
	}
	row = append(row, Cell{})
	if b.total.covered() {
		row[len(row)-1] = Number(b.t.Value, b.total.Unit.Places).of(b.t.Indicator.ID, "")
	}
	for _, role := range b.roles {
		c := index(b.total.Comparison(role))
		if c.number != nil {
			c.text = b.total.Given(role)
		}
		row = append(row, c)
	}
	return row
}
