package reply

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// confirm is the sheet with the figures as they were read.
func (c Content) confirm(s setting) *page {
	others := c.others()
	p := &page{name: report.ConfirmSheet, widths: []float64{5, 40, 12, 16}, looks: s.looks}
	head := append(row(header, table.Words.Number, table.Words.Indicator, table.Words.Unit), cell{text: strings.TrimSpace(words.read.Say(lang, c.period())), look: header})
	for _, o := range others {
		p.widths = append(p.widths, 15)
		head = append(head, cell{text: o.title, look: header})
	}
	p.widths = append(p.widths, 28, 16, 16, 16, 12)
	list := c.entries()
	p.line(c.heading(words.confirm.Say(lang)), title)
	p.line(c.introduction(list), plain)
	p.choose(words.confirms, words.agrees, words.corrects, words.objects)
	p.head = p.add(append(head, row(header, words.status, words.written, words.unitWritten, words.sheet, words.cell)...)...)
	for n, e := range list {
		c.entryRow(p, n+1, e, s)
	}
	if len(list) == 0 {
		p.line(words.noFigures.Say(lang), plain)
	}
	p.add()
	p.signatures()
	p.line(c.foot(), hint)
	return p
}

func (c Content) period() string {
	if c.Report.Period.IsZero() {
		return ""
	}
	return table.Period(lang, c.Report.Period)
}

// other is a column beside the figures: the plan, or the year before.
type other struct {
	title  string
	period figure.Period
	role   figure.Role
}

// others are those columns for which the report has figures.
func (c Content) others() []other {
	if c.Report.Period.IsZero() {
		return nil
	}
	before := c.Report.Period.Previous()
	return slices.DeleteFunc([]other{
		{words.plan.Say(lang, c.period()), c.Report.Period, figure.Plan},
		{words.actual.Say(lang, table.Period(lang, before)), before, figure.Previous},
	}, func(o other) bool {
		return !slices.ContainsFunc(c.Report.Figures, func(f figure.Figure) bool { return f.Period == o.period && f.Role == o.role })
	})
}

// figure returns the report's figure of its period: the actual one, else the estimate.
func (c Content) figure(i *catalogue.Indicator) *figure.Figure {
	for _, role := range []figure.Role{figure.Actual, figure.Estimate} {
		if f := c.Report.Figure(figure.Key{Indicator: i.ID, Period: c.Report.Period, Role: role}); f != nil {
			return f
		}
	}
	return nil
}

// entryRow is the row of a figure, or of a cell without one.
func (c Content) entryRow(p *page, n int, e entry, s setting) {
	cells := []cell{{number: strconv.Itoa(n), look: middle}, {text: e.label, look: text}}
	if e.indicator != nil {
		unit := c.Catalogue.Unit(e.indicator.Unit)
		cells = append(cells, cell{text: unit.Label.Vi, look: middle}, number(e.figure, unit))
		for _, o := range c.others() {
			cells = append(cells, number(c.Report.Figure(figure.Key{Indicator: e.indicator.ID, Period: o.period, Role: o.role}), unit))
		}
	} else {
		cells = append(cells, make([]cell, 2+len(c.others()))...)
	}
	place := cell{look: middle, text: places(e.sources)}
	name, first := "", ""
	if len(e.sources) > 0 {
		name, first = e.sources[0].Sheet, e.sources[0].Cell
	}
	if s.leads(name, first) {
		place.look = link
	}
	p.add(append(cells, cell{text: e.status, look: text}, cell{text: e.written, look: quoted}, cell{text: e.unit, look: middle}, cell{text: s.sheet(name), look: text}, place)...)
	if place.look == link {
		p.link(len(p.widths), address(name, first))
	}
}

// label is the indicator of a figure, with what one must know about the figure.
func (c Content) label(f *figure.Figure) string {
	label := c.Catalogue.Label(f.Indicator).Vi
	if f.Estimate {
		label = words.estimated.Say(lang, label)
	}
	if f.Partial {
		label = words.partial.Say(lang, label)
	}
	return label
}

// number is a figure as a number, with the decimals of its unit. A figure with more digits
// than a spreadsheet keeps becomes a text.
func number(f *figure.Figure, unit *catalogue.Unit) cell {
	look := money
	if unit.Places == 0 {
		look = count
	}
	switch {
	case f == nil:
		return cell{look: look}
	case len(strings.Trim(f.Value.Coefficient().String(), "-0")) > 15:
		return cell{text: quantity.Format(f.Value, -1, lang), look: look}
	}
	return cell{number: f.Value.String(), look: look}
}

// written is what the report says for a figure.
func written(f *figure.Figure) string {
	raw := f.Raw
	// A number in a cell is written as people see it. A text is quoted.
	if d, err := quantity.FromStored(raw); err == nil && d.Mul(f.Factor).Equal(f.Value) {
		raw = quantity.Format(d, -1, lang)
	}
	if len(f.Sources) > 1 {
		return strings.TrimSpace(words.summed.Say(lang, raw, len(f.Sources)))
	}
	return raw
}

// unitWritten is the unit as the report writes it, with the rate if the figure was converted.
func unitWritten(f *figure.Figure) string {
	if f.Rate == nil {
		return f.RawUnit
	}
	return strings.TrimSpace(words.converted.Say(lang, f.RawUnit, quantity.Format(f.Rate.Rate, -1, lang), f.Rate.Per))
}

// places names the cells of a figure. A cell of another sheet than the first is named with its
// sheet.
func places(sources []figure.Source) string {
	var list []string
	for _, s := range sources {
		place := diag.Place{Cell: s.Cell}
		if s.Sheet != sources[0].Sheet {
			place.Sheet = s.Sheet
		}
		list = append(list, place.String())
	}
	return strings.Join(list, ", ")
}

// choose adds a row that asks for one of several answers, behind the indicator.
func (p *page) choose(what diag.Text, answers ...diag.Text) {
	cells := []cell{{look: plain}, {text: what.Say(lang), look: label}, {look: text}, {look: text}}
	n := p.add(cells...)
	p.merges = append(p.merges, sheet.Ref(n, 3)+":"+sheet.Ref(n, 4))
	var list []string
	for _, a := range answers {
		list = append(list, a.Say(lang))
	}
	p.choices = append(p.choices, [2]string{sheet.Ref(n, 3), strings.Join(list, ",")})
}

// signatures are the lines for signatures, with room above the names.
func (p *page) signatures() {
	last := len(p.widths)
	for _, line := range []struct {
		left, right string
		look        look
	}{
		{"", words.dateLine.Say(lang), hint},
		{words.madeBy.Say(lang), words.head.Say(lang), signature},
		{words.sign.Say(lang), words.signAndSeal.Say(lang), hint},
		{}, {}, {}, {},
	} {
		cells := make([]cell, last)
		cells[1] = cell{text: line.left, look: line.look}
		cells[last-4] = cell{text: line.right, look: line.look}
		n := p.add(cells...)
		p.merges = append(p.merges, sheet.Ref(n, last-3)+":"+sheet.Ref(n, last))
	}
}
