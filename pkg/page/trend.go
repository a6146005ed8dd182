package page

import (
	"io"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// WriteTrend writes a series: a curve for each indicator, the table of all periods, and the
// boards' figures of each indicator.
func WriteTrend(w io.Writer, s *diff.Series, findings diag.List, o Options) error {
	d := headed(table.TrendHeading(s, o.Lang), table.TrendStatus(s, o.Lang))
	b := trend{s, o.Lang}
	if cards := b.curves(); len(cards) > 0 {
		d.add("curves", words.curves.Say(o.Lang), part{Cards: cards})
	}
	d.add("series", words.series.Say(o.Lang), part{Grid: gridOf(table.Trend(s, o.Lang), o.Lang, layout{
		id: "t-series", caption: words.series.Say(o.Lang), hidden: true, stub: 1, link: b.lead,
	})})
	if folds := b.boards(); len(folds) > 0 {
		d.add("boards", words.boards.Say(o.Lang, s.Catalogue.Bloc.Member.In(o.Lang)), part{Folds: folds})
	}
	d.findings(s.Catalogue, findings, nil, o.Lang)
	return d.write(w, o)
}

// trend lays out a series.
type trend struct {
	*diff.Series
	lang string
}

// lead returns the link of a line in the table: to the boards' figures. Ratios have none.
func (b trend) lead(a table.About) string {
	if len(b.ByMember(a.Indicator)) == 0 {
		return ""
	}
	return "#" + indicatorID(a.Indicator)
}

// curves are the charts of lines with at least two values.
func (b trend) curves() []card {
	var list []card
	for _, l := range b.Lines {
		unit := b.Catalogue.Unit(l.Unit)
		title := table.ColumnTitle(b.Catalogue, l.ID, b.lang)
		var points []point
		var said []string
		for _, p := range l.Points {
			one := point{name: p.Period.String(), value: p.Value}
			if p.Value.Valid {
				one.text = quantity.Format(p.Value.Decimal, unit.Places, b.lang)
				said = append(said, table.Period(b.lang, p.Period)+" "+one.text)
			}
			points = append(points, one)
		}
		if len(said) < 2 {
			continue
		}
		c := &curve{Label: title + ": " + strings.Join(said, "; ") + "."}
		c.draw(points)
		list = append(list, card{Title: title, Curve: c})
	}
	return list
}

// boards are the boards' figures of each indicator over the periods.
func (b trend) boards() []fold {
	var list []fold
	tables := table.TrendByMember(b.Series, b.lang)
	for _, l := range b.Lines {
		members := b.ByMember(l.ID)
		if len(members) == 0 {
			continue
		}
		t := tables[len(list)]
		g := gridOf(t, b.lang, layout{id: "t-" + l.ID, caption: t.Title[len(t.Title)-1], hidden: true, stub: 1, class: totalLast(t)})
		g.sourced(b.lang, func(row int) []source {
			if row == len(members) { // the total
				return nil
			}
			return b.sources(l.ID, members[row].Member.ID)
		})
		list = append(list, fold{ID: indicatorID(l.ID), Title: table.ColumnTitle(b.Catalogue, l.ID, b.lang), Parts: []part{{Grid: g}}})
	}
	return list
}

// sources are the places of a member's figures in the periods.
func (b trend) sources(indicator, member string) []source {
	var list []source
	for _, p := range b.Periods {
		list = append(list, sourceIn(b.Results[p], indicator, member, b.lang)...)
	}
	return list
}
