package report

import (
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// reading is what a cell's content says, before its unit is applied.
type reading struct {
	value    quantity.Decimal
	places   int32
	estimate bool
	blank    string // why it is no figure: not-applicable, not-collected; empty for a figure
}

// content reads a cell as a figure. The rule is nil if the cell is one, and otherwise says why
// not.
func content(c *sheet.Cell, n quantity.Notation, count bool) (reading, *diag.Rule) {
	switch c.Kind {
	case sheet.Number:
		d, err := quantity.FromStored(c.Text)
		if err != nil {
			return reading{}, diag.FigureText
		}
		return reading{value: d, places: quantity.Places(d)}, nil
	case sheet.Uncached:
		return reading{}, diag.Uncached
	case sheet.Error:
		return reading{}, diag.ErrorValue
	case sheet.Date:
		return reading{}, diag.DateFigure
	case sheet.Text:
		return textContent(c.Text, n, count)
	}
	return reading{}, diag.FigureText
}

func textContent(text string, n quantity.Notation, count bool) (reading, *diag.Rule) {
	num, err := quantity.Parse(text, n)
	switch {
	case err != nil, num.Bound:
		return reading{}, diag.FigureText // ">100" does not say how many
	case num.Kind == quantity.Nil:
		return reading{}, nil
	case num.Kind == quantity.Missing:
		return reading{blank: notCollected}, nil
	case num.Kind == quantity.NotApplicable:
		return reading{blank: "not-applicable"}, nil
	case num.Ambiguous && count:
		// A count has no decimals, so what could be a decimal mark groups.
		num.Value, num.Places = num.Value.Shift(num.Places).Truncate(0), 0
		if again, err := quantity.Parse(text, quantity.Vietnamese); err == nil && again.Places == 0 {
			num.Value = again.Value
		}
	case num.Ambiguous:
		return reading{}, diag.NumberAmbiguous
	}
	return reading{num.Value, num.Places, num.Qualifier != "", ""}, nil
}

// notCollected is the reason for which a figure is left out if the report says that nobody knows
// it.
const notCollected = "not-collected"
