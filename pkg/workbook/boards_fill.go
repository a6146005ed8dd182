package workbook

import (
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// fill writes one table at its place.
func (s *boards) fill(t *boardTable) {
	c := s.catalogue
	s.height(s.add(), gapHeight)
	s.height(s.add(cell{value: t.title, look: caption}), captionHeight)
	s.merges = append(s.merges, sheet.Range{Top: t.top, Left: 1, Bottom: t.top, Right: len(s.widths)})
	head := []cell{{value: table.Words.Number.Say(s.lang), look: header}, {value: c.Bloc.Title().In(s.lang), look: header}}
	for _, id := range t.ids {
		head = append(head, cell{value: table.ColumnTitle(c, id, s.lang), look: header})
	}
	s.height(s.add(head...), headHeight)
	for _, g := range t.groups {
		s.fillGroup(t, g)
	}
}

// fillGroup writes a row group: its title, the boards and their total.
func (s *boards) fillGroup(t *boardTable, g rowGroup) {
	if g.title != "" {
		s.group(g.title, len(t.ids)+firstColumn-1, groupHeight)
	}
	for i, m := range g.members {
		name := m.Name
		if g.role == figure.Actual {
			name = table.MemberName(m, s.estimated, s.lang)
		}
		row := []cell{{value: i + 1, look: middle}, {value: name, look: text}}
		for _, id := range t.ids {
			row = append(row, s.figure(column{g.role, id}, m.ID))
		}
		s.height(s.add(row...), rowHeight)
	}
	last := []cell{{look: totalText}, {value: table.Words.Total.Say(s.lang), look: totalText}}
	for _, id := range t.ids {
		last = append(last, s.total(column{g.role, id}, ""))
	}
	s.height(s.add(last...), rowHeight)
}

// figure returns a board's cell: what the board states, else the sum of the parts that it
// states, or the ratio of two of its figures.
func (s *boards) figure(c column, member string) cell {
	out := cell{look: number(s.places(c.id), false)}
	if d := s.result.Ratio(c.id); d != nil {
		if c.role != figure.Actual {
			return out
		}
		of, by := s.result.Total(d.Derived.Of).Part(member), s.result.Total(d.Derived.By).Part(member)
		if of == nil || by == nil {
			return out
		}
		if v, ok := compute(d.Operation, of.Figure.Value, by.Figure.Value); ok {
			out.value = v
			out.formula = expression(d.Operation, s.at(d.Derived.Of, member), s.at(d.Derived.By, member))
		}
		return out
	}
	t := s.result.Total(c.id)
	if t == nil || t.Part(member) == nil {
		return out
	}
	part := t.Part(member)
	f := figureOf(*part, c.role)
	if f == nil {
		return out
	}
	out.value = f.Value.InexactFloat64()
	if c.role == figure.Actual {
		out.formula = s.parts(part.Summed, member)
	}
	return out
}

func figureOf(p aggregate.Part, role figure.Role) *figure.Figure {
	switch role {
	case figure.Plan:
		return p.Plan
	case figure.Previous:
		return p.Previous
	}
	return p.Figure
}

// parts adds up the cells of the figures of which a board's figure is the sum.
func (s *boards) parts(summed []*figure.Figure, member string) string {
	var refs []string
	for _, f := range summed {
		refs = append(refs, s.at(f.Indicator, member))
	}
	return strings.Join(refs, "+")
}

// at returns the address of a board's figure of the period.
func (s *boards) at(id, member string) string {
	return s.columns[column{figure.Actual, id}].at(member)
}

func (s *boards) places(id string) int32 {
	c := s.catalogue
	return c.Unit(c.UnitOf(id)).Places
}
