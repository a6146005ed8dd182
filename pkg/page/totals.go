package page

import (
	"io"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// Write writes the totals of a bloc with the findings of their run: the main figures, the
// table by indicator, charts and tables by board, what changed, what is asked, and the sources
// of every figure.
func Write(w io.Writer, r *aggregate.Result, findings diag.List, o Options) error {
	outline := table.OutlineOf(r, o.Lang)
	b := &totals{Result: r, outline: outline, places: placesIn(r), lang: o.Lang, asked: o.Asked[:o.Open]}
	d := headed(table.Heading(r, o.Lang), r.Status(o.Lang))
	if tiles := b.tiles(); len(tiles) > 0 {
		d.add("key", words.key.Say(o.Lang), part{Tiles: tiles})
	}
	d.add("totals", words.totals.Say(o.Lang), b.tables()...)
	if cards := b.charts(); len(cards) > 0 {
		d.add("charts", words.charts.Say(o.Lang, r.Catalogue.Bloc.Member.In(o.Lang)), part{Cards: cards})
	}
	d.add("boards", words.boards.Say(o.Lang, r.Catalogue.Bloc.Member.In(o.Lang)), b.boards()...)
	if o.Compared != nil {
		c := comparison{o.Compared, o.Lang, true}
		d.add("moved", words.moved.Say(o.Lang, table.Period(o.Lang, o.Compared.Old.Period)), c.parts()...)
	}
	b.questions(d, o)
	d.add("sources", words.sources.Say(o.Lang), part{Text: words.sourcesHelp.Say(o.Lang)}, part{Folds: b.indicators()})
	d.standing(r.Catalogue, o)
	d.findings(r.Catalogue, findings, b.places, o.Lang)
	return d.write(w, o)
}

// totals lays out the totals of a bloc.
type totals struct {
	*aggregate.Result
	outline *table.Outline
	places  places
	lang    string
	asked   []answer.Filled // the open questions
}

// lead returns the link of a figure in the totals: to the boards' figures that it sums, or to
// the sources of one of these.
func (b *totals) lead(a table.About) string {
	if a.Member != "" {
		return "#" + spot{a.Indicator, a.Member}.id()
	}
	return "#" + indicatorID(a.Indicator)
}

// tiles are the totals of the indicators with which the catalogue's charts begin.
func (b *totals) tiles() []tile {
	var list []tile
	for _, subject := range b.Catalogue.Charts {
		i := slices.IndexFunc(b.outline.Lines, func(l table.Line) bool {
			return l.Shows == subject.Columns[0] && l.Total != nil && l.Total.Reported() > 0
		})
		if i < 0 {
			continue
		}
		l := b.outline.Lines[i]
		one := number(quantity.Some(l.Total.Value), l.Unit.Places, b.lang)
		one.Link, one.Class = b.lead(table.About{Indicator: l.Shows}), ""
		t := tile{Title: b.Catalogue.Label(l.Shows).In(b.lang), Cell: one, Unit: l.Unit.Label.In(b.lang)}
		t.Lines = append(t.Lines, b.covers(l.Boards))
		for _, role := range []figure.Role{figure.Plan, figure.Previous} {
			if text := b.compared(l, role); text != "" {
				t.Lines = append(t.Lines, text)
			}
		}
		list = append(list, t)
	}
	return list
}

// covers says how many boards a figure covers, as "10/11 BQL".
func (b *totals) covers(boards string) string {
	return boards + " " + b.Catalogue.Bloc.Short.In(b.lang)
}

// compared says how a line compares with a role, and over how many boards if not all.
func (b *totals) compared(l table.Line, role figure.Role) string {
	c := l.Comparison(role)
	if c == nil {
		return ""
	}
	v, ok := c.Index()
	if !ok {
		return ""
	}
	title := words.ofPlan.Say(b.lang)
	if role == figure.Previous {
		title = words.ofPrevious.Say(b.lang, table.Period(b.lang, c.Period))
	}
	text := title + ": " + quantity.Format(v, 2, b.lang) + "%"
	if given := l.Given(role); given != "" {
		text += " " + given
	}
	return text
}

// tables are the printed tables.
func (b *totals) tables() []part {
	list := table.Summary(b.Result, b.lang)
	var parts []part
	if general := b.outline.General; len(general) > 0 {
		parts = append(parts, part{Text: strings.Join(general, " ")})
	}
	parts = append(parts, part{Grid: gridOf(list[0], b.lang, layout{id: "t-totals", caption: words.totals.Say(b.lang), hidden: true, stub: 1, class: levels(b.outline.Lines), link: b.lead})})
	if shared := b.outline.Shared; shared != nil {
		parts = append(parts, part{Grid: gridOf(list[1], b.lang, layout{id: "t-shared", caption: table.SharedTitle(b.Result, b.lang), stub: 1, class: levels(shared.Lines), link: b.lead})})
		parts = append(parts, part{Text: strings.Join(shared.General, " ")})
	}
	return parts
}

// levels are the classes of the rows of lines: headings by their level, and rows under them.
func levels(lines []table.Line) func(int) string {
	return func(i int) string {
		switch l := lines[i]; {
		case l.Shows == "" && l.Level == 0:
			return sectionRow
		case l.Shows == "":
			return groupRow
		case l.Level == 2:
			return "sub"
		}
		return ""
	}
}

// boards are the tables by subject, with boards as rows.
func (b *totals) boards() []part {
	var parts []part
	for i, t := range table.ByMember(b.Result, b.lang) {
		parts = append(parts, part{Grid: gridOf(t, b.lang, layout{
			id: "t-boards-" + table.Roman(i+1), caption: t.Title[len(t.Title)-1], stub: 1, link: b.lead,
			class: totalLast(t),
		})})
	}
	return parts
}

// charts are the charts of the catalogue: bars of the boards' figures, with a thin mark at the
// year before.
func (b *totals) charts() []card {
	var list []card
	for _, subject := range b.Catalogue.Charts {
		columns := slices.DeleteFunc(slices.Clone(subject.Columns), func(id string) bool {
			t := b.Total(id)
			return t == nil || t.Reported() == 0
		})
		if len(columns) > 0 {
			list = append(list, b.chart(subject, columns))
		}
	}
	return list
}

// none stands for a figure that a board does not state.
const none = "–"

// series are the colours of the bars in a cell.
var series = []string{"a", "b"}

func (b *totals) chart(subject catalogue.Subject, columns []string) card {
	out := card{Title: subject.Title.In(b.lang), Grid: &grid{ID: "c-" + columns[0], Caption: subject.Title.In(b.lang), Hidden: true, Chart: true}}
	g := out.Grid
	g.Head = []head{{Text: b.Catalogue.Bloc.Title().In(b.lang)}, {Text: words.bars.Say(b.lang), Class: "bar"}}
	previous := false
	var s scale
	for i, id := range columns {
		t := b.Total(id)
		g.Head = append(g.Head, head{Text: b.Catalogue.Unit(t.Indicator.Unit).Label.In(b.lang), Class: "n", Said: t.Indicator.Label.In(b.lang), Colour: series[i%len(series)]})
		out.Legend = append(out.Legend, legend{series[i%len(series)], b.Catalogue.Label(id).In(b.lang)})
		for _, p := range t.Parts {
			s.include(quantity.Some(p.Figure.Value))
			if p.Previous != nil {
				s.include(quantity.Some(p.Previous.Value))
				previous = true
			}
		}
	}
	if previous {
		out.Legend = append(out.Legend, legend{"mark", table.Capital(table.Period(b.lang, b.Period.Previous()))})
	}
	for _, m := range b.Members {
		g.Rows = append(g.Rows, b.chartRow(s, m, columns))
	}
	return out
}

// chartRow is the row of a board in a chart.
func (b *totals) chartRow(s scale, m aggregate.Member, columns []string) row {
	drawn := &bars{}
	out := row{Cells: []cell{{Text: m.Name, Stub: true}, {Class: "bar", Bars: drawn}}}
	for i, id := range columns {
		l := lanes(len(columns))[i]
		p := b.Total(id).Part(m.ID)
		if p == nil {
			out.Cells = append(out.Cells, cell{Class: "n", Text: none})
			continue
		}
		drawn.Rects = append(drawn.Rects, s.bar(l, 0, p.Figure.Value.InexactFloat64(), series[i%len(series)]))
		if p.Previous != nil {
			drawn.Lines = append(drawn.Lines, s.mark(l, p.Previous.Value.InexactFloat64(), "mark"))
		}
		one := number(quantity.Some(p.Figure.Value), b.Catalogue.Unit(b.Catalogue.UnitOf(id)).Places, b.lang)
		one.Link = "#" + spot{id, m.ID}.id()
		out.Cells = append(out.Cells, one)
	}
	return out
}
