package page

import (
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// indicatorID is the id of the boards' figures of an indicator.
func indicatorID(id string) string { return "i-" + id }

// spot identifies a board's figure of an indicator, which has a row on the page.
type spot struct{ indicator, member string }

func (s spot) id() string { return "f-" + s.indicator + "-" + s.member }

// indicators are the boards' figures of each total, with their sources.
func (b *totals) indicators() []fold {
	var list []fold
	about := b.questionsBySpot()
	for i := range b.Totals {
		list = append(list, b.indicator(&b.Totals[i], about))
	}
	for i := range b.Derived {
		if d := &b.Derived[i]; d.Defined {
			list = append(list, b.ratio(d))
		}
	}
	return list
}

// indicator is the boards' figures of one total, with their sources.
func (b *totals) indicator(t *aggregate.Total, about map[spot][]link) fold {
	id := t.Indicator.ID
	printed := table.ByIndicator(b.Result, t, b.lang)
	g := gridOf(printed, b.lang, layout{
		id: "t-" + id, caption: printed.Title[0], hidden: true,
		class: totalLast(printed),
	})
	g.sourced(b.lang, func(row int) []source {
		if row == len(b.Members) { // the total
			return nil
		}
		return b.sources(t.Part(b.Members[row].ID))
	})
	for row, m := range b.Members {
		at, cells := spot{id, m.ID}, g.Rows[row].Cells
		g.Rows[row].ID, cells[len(cells)-1].Links = at.id(), about[at]
	}
	unit := b.Catalogue.Unit(t.Indicator.Unit)
	out := fold{ID: indicatorID(id), Title: t.Indicator.Label.In(b.lang), Parts: []part{{Grid: g}}}
	out.Said = b.covers(fmt.Sprintf("%d/%d", t.Reported(), len(b.Members)))
	if t.Reported() > 0 {
		n := number(quantity.Some(t.Value), unit.Places, b.lang)
		n.Mark = unit.Label.In(b.lang)
		out.Number = &n
	}
	return out
}

// ratio is a derived ratio with the sums from which it is computed.
func (b *totals) ratio(d *aggregate.Derived) fold {
	unit := b.Catalogue.Unit(d.Unit)
	n := number(quantity.Some(d.Value), unit.Places, b.lang)
	n.Mark = unit.Label.In(b.lang)
	g := &grid{ID: "t-" + d.ID, Caption: d.Label.In(b.lang), Hidden: true, Head: []head{{Text: b.Catalogue.Bloc.Title().In(b.lang)}, {Text: table.ColumnTitle(b.Catalogue, d.ID, b.lang), Class: "n"}}}
	for _, p := range d.Parts {
		g.Rows = append(g.Rows, row{ID: spot{d.ID, p.Member}.id(), Cells: []cell{{Text: b.Catalogue.Member(p.Member).Name, Stub: true}, number(quantity.Some(p.Value), unit.Places, b.lang)}})
	}
	of, by := b.Catalogue.Label(d.Derived.Of).In(b.lang), b.Catalogue.Label(d.Derived.By).In(b.lang)
	return fold{
		ID: indicatorID(d.ID), Title: d.Label.In(b.lang), Number: &n,
		Said:  b.covers(fmt.Sprintf("%d/%d", d.Members, len(b.Members))),
		Parts: []part{{Text: words.computed.Say(b.lang, of, by)}, {Grid: g}},
	}
}

// sources are the places of the figures in a board's row.
func (b *totals) sources(p *aggregate.Part) []source {
	if p == nil {
		return nil
	}
	var list []source
	for _, one := range []struct {
		figure *figure.Figure
		of     string
	}{
		{p.Figure, table.Capital(table.Period(b.lang, b.Period))},
		{p.Previous, table.Capital(table.Period(b.lang, b.Period.Previous()))},
		{p.Plan, words.plan.Say(b.lang)},
	} {
		if one.figure != nil {
			list = append(list, sourceOf(*one.figure, one.of, b.lang))
		}
	}
	if len(list) == 1 {
		list[0].Of = ""
	}
	return list
}

// sourceIn is the place of a member's figure in a result; nil if the member has none there.
func sourceIn(r *aggregate.Result, indicator, member, lang string) []source {
	if r == nil || r.Total(indicator) == nil {
		return nil
	}
	p := r.Total(indicator).Part(member)
	if p == nil {
		return nil
	}
	return []source{sourceOf(*p.Figure, table.Capital(table.Period(lang, r.Period)), lang)}
}

// mostSources is how many cells of a figure are named, as a figure may be the sum of a long
// list.
const mostSources = 12

// sourceOf is the place of a figure, how it is written there and what it rests on.
func sourceOf(f figure.Figure, of, lang string) source {
	at := table.JoinedSource(f.Sources[:min(len(f.Sources), mostSources)])
	at.File = diag.Base(at.File)
	if rest := len(f.Sources) - mostSources; rest > 0 {
		at.Cell += words.moreCells.Say(lang, rest)
	}
	remarks := []string{table.FigureRemark(f, lang)}
	if text := table.WitnessesOf(f.Confirmed, lang); text != "" {
		remarks = append(remarks, words.confirmedBy.Say(lang, text))
	}
	if f.Answered != nil {
		remarks = append(remarks, words.restsOn.Say(lang, f.Answered.String()))
	}
	remarks = slices.DeleteFunc(remarks, func(text string) bool { return text == "" })
	return source{
		Of: of, Place: diag.Printable(diag.Place(at).String()), Raw: diag.Printable(f.Raw), Unit: diag.Printable(f.RawUnit),
		Remark: diag.Printable(strings.Join(remarks, "; ")),
	}
}

// places are the figures with a row on the page, by the file of their cells.
type places map[string][]placed

type placed struct {
	at diag.Place
	spot
}

// placesIn are the places of all figures in a result.
func placesIn(r *aggregate.Result) places {
	list := places{}
	for _, t := range r.Totals {
		for _, p := range t.Parts {
			for _, f := range []*figure.Figure{p.Figure, p.Previous, p.Plan} {
				if f == nil {
					continue
				}
				for _, s := range f.Sources[:min(len(f.Sources), mostSources)] {
					list[s.File] = append(list[s.File], placed{diag.Place(s), spot{t.Indicator.ID, p.Member}})
				}
			}
		}
	}
	return list
}

// mostLinks is how many figures a question or a finding links to.
const mostLinks = 4

// spots are the figures at places that name cells, each once.
func (p places) spots(list []diag.Place) []spot {
	var spots []spot
	for _, at := range list {
		if at.Cell == "" {
			continue
		}
		for _, one := range p[at.File] {
			if at.Contains(one.at) && !slices.Contains(spots, one.spot) {
				if spots = append(spots, one.spot); len(spots) == mostLinks {
					return spots
				}
			}
		}
	}
	return spots
}

// spotsOf are the figures that a question is about: those of the cells that it names, else
// those that it holds up.
func (b *totals) spotsOf(q *answer.Question) []spot {
	spots := b.places.spots(q.Places)
	if !slices.ContainsFunc(b.Members, func(m aggregate.Member) bool { return m.ID == q.Member }) {
		return spots
	}
	for _, id := range q.Indicators {
		if at := (spot{id, q.Member}); len(spots) < mostLinks && b.Total(id) != nil && !slices.Contains(spots, at) {
			spots = append(spots, at)
		}
	}
	return spots
}

// questionsBySpot are the links from figures to the questions about them.
func (b *totals) questionsBySpot() map[spot][]link {
	about := map[spot][]link{}
	for i := range b.asked[:min(len(b.asked), mostQuestions)] {
		for _, at := range b.spotsOf(&b.asked[i].Question) {
			about[at] = append(about[at], link{"#" + questionID(i), words.question.Say(b.lang, i+1)})
		}
	}
	return about
}
