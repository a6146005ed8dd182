package answer

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"slices"
	"strconv"
)

// meanings returns the known texts that an unknown one may mean.
func (a chooser) meanings(c *cause) []Choice {
	f := c.first()
	var list []Choice
	head := ""
	if f.Rule == diag.HeaderMissing {
		head = a.headCell(c)
	}
	for _, m := range meanings {
		of := Answer{Kind: diag.Means, As: m.as, Cell: head}
		list = append(list, a.choice(c, m.says.Say(a.Lang, a.of(m.before)), of))
	}
	return list
}

// mostHeadRows is how far over its first figure the header of a column is looked for.
const mostHeadRows = 8

// headCell returns the cell in which the header of a column is missing: the first one over its
// figures in which a header would make them figures of an indicator. If no trial decides, it
// is the one right over them.
func (a chooser) headCell(c *cause) string {
	col, digits := splitRef(c.first().Cell)
	row, _ := strconv.Atoi(digits)
	for up := 1; up <= mostHeadRows && up < row && a.Try != nil; up++ {
		at := col + strconv.Itoa(row-up)
		of := a.choice(c, "", Answer{Kind: diag.Means, As: meanings[0].as, Cell: at}).Answer
		if trial, ok := a.Try(of); ok && trial.Figures > 0 {
			return at
		}
	}
	return col + strconv.Itoa(max(1, row-1))
}

// of returns the period of the run, or the one before it, in words.
func (a chooser) of(before bool) string {
	p := a.Period
	if before {
		p = p.Previous()
	}
	return diag.Period(p.String()).In(a.Lang)
}

// indicators returns those that a text, or the row of a cell, may be about.
func (a chooser) indicators(c *cause) []Choice {
	f := c.first()
	var list []Choice
	for _, n := range a.near(c) {
		of := Answer{Kind: diag.Names, Indicator: n}
		if !slices.Contains(byText, f.Rule) {
			if of.Picks = labelCell(f); of.Picks == "" {
				continue
			}
		}
		list = append(list, a.choice(c, words.indicator.Say(a.Lang, a.Catalogue.Label(n).In(a.Lang)), of))
	}
	return list
}

// periods returns the periods that a report may be for.
func (a chooser) periods(c *cause) []Choice {
	f := c.first()
	of := a.Period.String()
	if of == "" {
		of = f.Found
	}
	answer, called := Answer{Kind: diag.OfPeriod, Period: of}, diag.Period(of)
	if f.Rule == diag.PeriodCut {
		text := diag.Text{Vi: words.cutConfirmed.Say("vi", called.Vi), En: words.cutConfirmed.Say("en", called.En)}
		return []Choice{a.detailed(c, text, answer)}
	}
	return []Choice{a.choice(c, words.period.Say(a.Lang, called.In(a.Lang)), answer)}
}

// units returns the units in which figures may be.
func (a chooser) units(c *cause) []Choice {
	f := c.first()
	var of *catalogue.Unit
	for _, i := range a.Catalogue.Indicators {
		if i.ID == f.Indicator || i.In.Label.Vi == f.Expected {
			of = i.In
			break
		}
	}
	if of == nil {
		return nil
	}
	var list []Choice
	for _, s := range of.Scales {
		list = append(list, a.choice(c, words.unit.Say(a.Lang, s.Label.In(a.Lang)), Answer{Kind: diag.InUnit, Unit: s.Label.Vi}))
	}
	return list
}
