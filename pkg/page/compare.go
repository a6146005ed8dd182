package page

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// WriteDiff writes a comparison: what grew and what fell, the table of the changes with their
// causes, who joined, left or merged, and for each indicator the boards' contributions.
func WriteDiff(w io.Writer, c *diff.Comparison, findings diag.List, o Options) error {
	d := headed(table.CompareHeading(c, o.Lang), table.CompareStatus(c, o.Lang))
	b := comparison{c, o.Lang, false}
	d.add("moved", words.growth.Say(o.Lang), b.parts()...)
	d.findings(c.Catalogue, findings, nil, o.Lang)
	return d.write(w, o)
}

// comparison lays out a comparison.
type comparison struct {
	*diff.Comparison
	lang   string
	beside bool // the page also has the totals of the new side, with the sources of their figures
}

// changeID is the id of the contributions to a change. A page of totals also has the boards'
// figures of the indicator.
func changeID(id string) string { return "d-" + id }

// lead returns the link of an indicator's change. Ratios have no contributions, so no link.
func (c comparison) lead(a table.About) string {
	if c.Catalogue.Indicator(a.Indicator) == nil {
		return ""
	}
	return "#" + changeID(a.Indicator)
}

// parts are the chart of growth, the printed tables, the members, and the indicators one by one.
func (c comparison) parts() []part {
	var parts []part
	if chart := c.growth(); len(chart.Grid.Rows) > 0 {
		parts = append(parts, part{Cards: []card{chart}})
	}
	for i, t := range table.Compare(c.Comparison, c.lang) {
		l := layout{id: fmt.Sprintf("t-compare-%d", i), caption: words.growth.Say(c.lang), hidden: true, stub: 1, link: c.lead}
		if i > 0 {
			l.caption, l.hidden, l.stub = t.Title[len(t.Title)-1], false, 0
		}
		parts = append(parts, part{Grid: gridOf(t, c.lang, l)})
	}
	if lines := c.membership(); len(lines) > 0 {
		parts = append(parts, part{Lines: lines})
	}
	if folds := c.contributions(); len(folds) > 0 {
		parts = append(parts, part{Folds: folds})
	}
	return parts
}

// growth is the chart of what grew and what fell, in percent, with a mark if growth like for
// like differs.
func (c comparison) growth() card {
	g := &grid{ID: "c-growth", Caption: words.growth.Say(c.lang), Hidden: true, Chart: true, Head: []head{
		{Text: table.Words.Indicator.Say(c.lang)}, {Text: words.bars.Say(c.lang), Class: "bar"}, {Text: table.Words.Growth.Say(c.lang), Class: "n"},
	}}
	out := card{Title: words.growth.Say(c.lang), Grid: g}
	uneven := slices.ContainsFunc(c.Changes, diff.Change.Uneven)
	if uneven {
		g.Head = append(g.Head, head{Text: table.LikeGrowth(c.lang), Class: "n"})
		out.Legend = []legend{{"mark", table.LikeGrowth(c.lang)}}
	}
	var s scale
	for _, ch := range c.Changes {
		s.include(ch.Growth())
		s.include(likeGrowth(ch))
	}
	for _, ch := range c.Changes {
		growth, like := ch.Growth(), likeGrowth(ch)
		if !growth.Valid {
			continue
		}
		drawn := s.change(growth)
		if like.Valid {
			drawn.Lines = append(drawn.Lines, s.mark(lanes(1)[0], like.Decimal.InexactFloat64(), "mark"))
		}
		name := cell{Text: ch.Indicator.Label.In(c.lang), Stub: true, Link: "#" + changeID(ch.Indicator.ID)}
		cells := []cell{name, {Class: "bar", Bars: drawn}, number(growth, 2, c.lang)}
		if uneven {
			cells = append(cells, number(like, 2, c.lang))
		}
		g.Rows = append(g.Rows, row{Cells: cells})
	}
	return out
}

// likeGrowth is the growth like for like of a change that is not all like for like; not valid
// for others.
func likeGrowth(ch diff.Change) quantity.Optional {
	if !ch.Uneven() || ch.Like.Units == 0 {
		return quantity.Optional{}
	}
	return ch.Like.Growth()
}

// membership says who joined the bloc, who left it, and who merged.
func (c comparison) membership() []string {
	var joined, left, lines []string
	for _, u := range c.Units {
		switch {
		case u.Joined():
			joined = append(joined, u.Name)
		case u.Left():
			left = append(left, u.Name)
		case u.Merged():
			lines = append(lines, words.merged.Say(c.lang, table.UnitName(c.Comparison, u, c.lang)))
		}
		if len(u.Outside) > 0 {
			lines = append(lines, words.outside.Say(c.lang, u.Name, strings.Join(u.Outside, ", ")))
		}
	}
	if len(left) > 0 {
		lines = slices.Insert(lines, 0, words.left.Say(c.lang, strings.Join(left, ", ")))
	}
	if len(joined) > 0 {
		lines = slices.Insert(lines, 0, words.joined.Say(c.lang, strings.Join(joined, ", ")))
	}
	return lines
}

// contributions are the changes of the indicators one by one.
func (c comparison) contributions() []fold {
	if len(c.Changes) == 0 {
		return nil
	}
	var list []fold
	for i, t := range table.CompareByMember(c.Comparison, c.lang) {
		ch := c.Changes[i]
		unit := c.Catalogue.Unit(ch.Indicator.Unit)
		f := fold{ID: changeID(ch.Indicator.ID), Title: ch.Indicator.Label.In(c.lang), Said: c.grown(ch)}
		if d := ch.Delta(); d.Valid {
			n := number(d, unit.Places, c.lang)
			n.Mark = unit.Label.In(c.lang)
			f.Number = &n
		}
		if ch.Uneven() {
			f.Parts = append(f.Parts, part{Cards: []card{{Title: words.bridge.Say(c.lang), Grid: c.bridge(ch, unit)}}})
		}
		f.Parts = append(f.Parts, part{Grid: c.boards(ch, t)})
		list = append(list, f)
	}
	return list
}

// grown is the growth of a total in words; empty if it has none.
func (c comparison) grown(ch diff.Change) string {
	growth := ch.Growth()
	if !growth.Valid {
		return ""
	}
	return quantity.Format(growth.Decimal, 2, c.lang) + "%"
}

// The column of the contributions in the printed table of an indicator.
const contributionColumn = 6

// boards are the boards' shares in a change, with bars of their contributions.
func (c comparison) boards(ch diff.Change, t *table.Table) *grid {
	g := gridOf(t, c.lang, layout{id: "t-d-" + ch.Indicator.ID, caption: t.Title[len(t.Title)-1], hidden: true, stub: 1, class: totalLast(t)})
	var s scale
	for _, p := range ch.Parts {
		s.include(p.Contribution)
	}
	g.column(contributionColumn, head{Text: words.bars.Say(c.lang), Class: "bar"}, func(row int) cell {
		if row >= len(ch.Parts) || !ch.Parts[row].Contribution.Valid {
			return cell{}
		}
		return cell{Class: "bar", Bars: s.change(ch.Parts[row].Contribution)}
	})
	if c.beside {
		for i, p := range ch.Parts {
			if len(p.Unit.After) == 1 {
				g.Rows[i].Cells[1].Link = "#" + spot{ch.Indicator.ID, p.Unit.After[0]}.id()
			}
		}
		return g
	}
	g.sourced(c.lang, func(row int) []source {
		if row >= len(ch.Parts) {
			return nil
		}
		return c.sources(ch.Indicator.ID, ch.Parts[row].Unit)
	})
	return g
}

// sources are the places of the figures of a unit, for each member on either side.
func (c comparison) sources(indicator string, u *diff.Unit) []source {
	var list []source
	for _, side := range []struct {
		result  *aggregate.Result
		members []string
	}{{c.Old, u.Before}, {c.New, u.After}} {
		for _, member := range side.members {
			list = append(list, sourceIn(side.result, indicator, member, c.lang)...)
		}
	}
	return list
}

// bridge leads from the old figure to the new one, one step for each cause.
func (c comparison) bridge(ch diff.Change, unit *catalogue.Unit) *grid {
	sides := table.CompareSides(c.Comparison, c.lang)
	g := &grid{ID: "b-" + ch.Indicator.ID, Caption: words.bridge.Say(c.lang), Hidden: true, Chart: true, Head: []head{
		{Text: words.bridge.Say(c.lang)}, {Text: words.bars.Say(c.lang), Class: "bar"}, {Text: table.ColumnTitle(c.Catalogue, ch.Indicator.ID, c.lang), Class: "n"},
	}}
	var s scale
	at := ch.Old.Decimal
	for _, v := range []quantity.Optional{ch.Old, ch.New} {
		s.include(v)
	}
	for _, step := range ch.Bridge {
		at = at.Add(step.Delta)
		s.include(quantity.Some(at))
	}
	add := func(name, class string, from, to, shown quantity.Decimal) {
		drawn := &bars{Rects: []rect{s.bar(lanes(1)[0], from.InexactFloat64(), to.InexactFloat64(), class)}}
		g.Rows = append(g.Rows, row{Cells: []cell{{Text: name, Stub: true}, {Class: "bar", Bars: drawn}, number(quantity.Some(shown), unit.Places, c.lang)}})
	}
	var zero quantity.Decimal
	add(sides[0], "a", zero, ch.Old.Decimal, ch.Old.Decimal)
	at = ch.Old.Decimal
	for _, step := range ch.Bridge {
		class := "up"
		if step.Delta.IsNegative() {
			class = "down"
		}
		next := at.Add(step.Delta)
		add(table.CauseName(step.Cause, c.lang), class, at, next, step.Delta)
		at = next
	}
	add(sides[1], "a", zero, ch.New.Decimal, ch.New.Decimal)
	return g
}
