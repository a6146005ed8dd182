package report

import (
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// display takes in what the number format of a cell adds to its figure: a unit where the
// labels give none. The rule is not nil where it shows another figure than the cell holds.
func (f *file) display(c *sheet.Cell, of *found) *diag.Rule {
	if c.Style.Struck {
		return diag.FigureStruck
	}
	if c.Kind != sheet.Number {
		return nil
	}
	d := f.shows(c.Style)
	switch {
	case d.Percent:
		return diag.PercentFigure
	case d.Thousands > 0:
		return diag.FormatDiffers
	case d.Text == "":
		return nil
	}
	scales := f.Unit(d.Text)
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

// shows is what the number format of a style adds to figures; a report has few styles.
func (f *file) shows(s *sheet.Style) sheet.Display {
	d, known := f.displays[s]
	if !known {
		d = s.Display()
		f.displays[s] = d
	}
	return d
}

// firstFitting returns the nearest of the units by the labels that is of an indicator's
// kind, nil when none is.
func firstFitting(levels [][]*catalogue.Scale, unit quantity.Unit) *catalogue.Scale {
	for _, scales := range levels {
		if s := label.Fitting(scales, unit); s != nil {
			return s
		}
	}
	return nil
}

// isSymbol reports whether a text is the sign or the code of a currency, which a button of
// Excel adds to figures in any multiple of it.
func isSymbol(text string) bool {
	return utf8.RuneCountInString(text) == 1 || text == "USD" || text == "VND"
}
