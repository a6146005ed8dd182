package report

import (
	"cmp"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// display takes in what the number format of a cell adds to its figure: that it is an
// estimate, or a unit if the labels give none. The rule is not nil if the format shows another
// figure than the cell holds.
func (m *measures) display(c *sheet.Cell, of *found, read *reading) *diag.Rule {
	if c.Style.Struck {
		return diag.FigureStruck
	}
	if c.Kind != sheet.Number {
		return nil
	}
	d := m.shows(c)
	switch {
	case d.Percent:
		return diag.PercentFigure
	case d.Thousands > 0 || d.Digits:
		return diag.FormatDiffers
	case d.Text == "":
		return nil
	}
	if scales := m.multiple(d.Text, of.indicator); scales != nil {
		return multipleShown(scales[0], of)
	}
	if num, err := quantity.Parse(d.Text+" 1", quantity.Vietnamese); err == nil && num.Qualifier != "" {
		read.estimate = true
		if num.Bound {
			return diag.FigureText
		}
		return nil
	}
	return m.unitShown(d, of)
}

// multipleShown refuses a multiple that a number format shows if the labels give another one.
func multipleShown(shown *catalogue.Scale, of *found) *diag.Rule {
	given := firstFitting(of.levels, of.indicator.Unit)
	if given != nil && !shown.Factor.Equal(given.Factor) || given == nil && of.indicator.In.Count && !shown.Factor.Equal(quantity.New(1, 0)) {
		return diag.FormatDiffers
	}
	return nil
}

// wordsShown returns the words that the number format of a cell shows and that are not its unit;
// empty if there are none.
func (m *measures) wordsShown(c *sheet.Cell, i *catalogue.Indicator) string {
	if c.Kind != sheet.Number {
		return ""
	}
	text := m.shows(c).Text
	if text == "" {
		return "" // nearly all formats show no text
	}
	if m.Said(text).Narrows() {
		return text // "ngoài KCN", though "KCN" is a unit
	}
	num, err := quantity.Parse(text+" 1", quantity.Vietnamese)
	estimate := err == nil && num.Qualifier != ""
	if estimate || utf8.RuneCountInString(text) < 2 || isSymbol(text) || m.Unit(text) != nil || m.multiple(text, i) != nil {
		return ""
	}
	return text
}

// multiple reads a text such as "tỷ" as a multiple of an indicator's unit; nil if it is none.
func (m *measures) multiple(text string, i *catalogue.Indicator) []*catalogue.Scale {
	base := cmp.Or(i.In.Currency, i.In.Label.Vi)
	if m.Unit(text) != nil || m.Unit(base) == nil {
		return nil
	}
	if scale := label.Fitting(m.Unit(text+" "+base), i.Unit); scale != nil {
		return []*catalogue.Scale{scale}
	}
	return nil
}

// unitShown takes in a unit that a number format shows.
func (m *measures) unitShown(d sheet.Display, of *found) *diag.Rule {
	scales := m.Unit(d.Text)
	if scales == nil {
		return nil
	}
	own, given := label.Fitting(scales, of.indicator.Unit), firstFitting(of.levels, of.indicator.Unit)
	switch {
	case own == nil, given != nil && !own.Factor.Equal(given.Factor) && !isSymbol(d.Text):
		return diag.FormatDiffers
	case given == nil && !isSymbol(d.Text):
		of.levels = append(of.levels, scales)
	}
	return nil
}

// shows returns what the number format of a cell adds to its figure. It is kept by style, as a
// report has few styles.
func (m *measures) shows(c *sheet.Cell) sheet.Display {
	if c.Style.Varies() {
		return c.Style.Display(c.Text)
	}
	d, known := m.displays[c.Style]
	if !known {
		d = c.Style.Display(c.Text)
		m.displays[c.Style] = d
	}
	return d
}

// firstFitting returns the nearest of the units that has an indicator's kind; nil if none has.
func firstFitting(levels [][]*catalogue.Scale, unit quantity.Unit) *catalogue.Scale {
	for _, scales := range levels {
		if s := label.Fitting(scales, unit); s != nil {
			return s
		}
	}
	return nil
}

// isSymbol reports whether a text is the sign or the code of a currency. A button of Excel adds
// these to figures in any multiple of the currency.
func isSymbol(text string) bool {
	return utf8.RuneCountInString(text) == 1 || text == "USD" || text == "VND"
}
