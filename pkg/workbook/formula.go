package workbook

import (
	"fmt"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// total returns the cell of a column's total: the sum over the boards, or the ratio of two
// sums. The prefix names the sheet, for cells of another one.
func (s *boards) total(c column, prefix string) cell {
	out := cell{look: number(s.places(c.id), true)}
	if d := s.result.Ratio(c.id); d != nil {
		if c.role != figure.Actual {
			return out
		}
		v, ok := compute(d.Operation, d.Of, d.By)
		if ok {
			out.value = v
			out.formula = s.quotient(d, prefix)
		}
		return out
	}
	t := s.result.Total(c.id)
	if _, there := s.columns[c]; !there || t == nil || t.Reported() == 0 {
		return out
	}
	value := &t.Value
	switch c.role {
	case figure.Plan:
		value = &t.Plan.Value
	case figure.Previous:
		value = &t.Previous.Value
	}
	out.value, out.formula = value.InexactFloat64(), "SUM("+s.over(c, prefix)+")"
	return out
}

// quotient returns the formula for a ratio of two columns: of their totals or, if some board
// has only one of the figures, of the sums over the boards that have both.
func (s *boards) quotient(d *aggregate.Derived, prefix string) string {
	of, by := column{figure.Actual, d.Derived.Of}, column{figure.Actual, d.Derived.By}
	if d.Members == len(s.result.Members) {
		return expression(d.Operation, s.totalAt(of, prefix), s.totalAt(by, prefix))
	}
	return expression(d.Operation, s.common(of, by, prefix), s.common(by, of, prefix))
}

// over returns the range of a column's boards.
func (s *boards) over(c column, prefix string) string { return prefix + s.columns[c].String() }

// totalAt returns the address of a column's total.
func (s *boards) totalAt(c column, prefix string) string {
	g := s.columns[c]
	return prefix + sheet.Ref(g.Bottom+1, g.Left)
}

// common returns the sum of a column over the boards that have a figure in the other column
// too. A blank cell is no number: it is left out, and not taken for zero.
func (s *boards) common(c, other column, prefix string) string {
	return fmt.Sprintf("SUMPRODUCT(ISNUMBER(%s)*1,%s)", s.over(other, prefix), s.over(c, prefix))
}

// expression writes an operation on two operands.
func expression(op catalogue.Operation, of, by string) string {
	switch op {
	case catalogue.Percent:
		return of + "/" + by + "*100"
	case catalogue.Quotient:
		return of + "/" + by
	}
	return of + "-" + by
}

// compute does the operation as a spreadsheet does, which rounds only what it shows.
func compute(op catalogue.Operation, of, by quantity.Decimal) (float64, bool) {
	if op == catalogue.Difference {
		return of.Sub(by).InexactFloat64(), true
	}
	if op == catalogue.Percent {
		of = of.Shift(2)
	}
	v, ok := quantity.Quotient(of, by, 18)
	return v.InexactFloat64(), ok
}

// prefix returns what stands before addresses of this sheet in formulas of another sheet.
func (s *boards) prefix() string { return "'" + s.name + "'!" }
