package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// fewestInBlock is how many consecutive rows that do not follow have one cause: a block was
// copied, or shifted.
const fewestInBlock = 3

// line is a row of a sheet.
type line struct {
	sheet string
	row   int
}

// lineOf returns the row in which a percentage stands.
func lineOf(p *figure.Percentage) line { return rowOf(&p.Figure) }

// rowOf returns the row in which a figure stands first.
func rowOf(f *figure.Figure) line {
	if len(f.Sources) == 0 {
		return line{}
	}
	row, _ := strconv.Atoi(strings.TrimLeft(f.Sources[0].Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return line{f.Sources[0].Sheet, row}
}

// misprint is a number that does not follow from the figures that it compares.
type misprint struct {
	verdict
	amount bool // it should be their difference
}

// misprints reports the percentages and differences that do not follow. Those of consecutive rows
// are reported together.
func (c *checker) misprints(m *member, all []*verdicts) {
	rows := map[line][]misprint{}
	for _, v := range all {
		for _, one := range v.all {
			at := lineOf(one.percentage)
			if _, known := rows[at]; !known {
				rows[at] = nil // a row that follows stands between two blocks
			}
		}
		for _, one := range v.wrong {
			at := lineOf(one.percentage)
			rows[at] = append(rows[at], misprint{one, v.amounts})
		}
	}
	for _, block := range blocks(rows) {
		if len(block) >= fewestInBlock {
			c.findings.Add(c.asBlock(m, block))
			continue
		}
		for _, one := range slices.Concat(block...) {
			c.findings.Add(c.misprinted(m, one))
		}
	}
}

// blocks groups the rows that do not follow and have no row between them that does.
func blocks(rows map[line][]misprint) (list [][][]misprint) {
	var order []line
	for at := range rows {
		order = append(order, at)
	}
	slices.SortFunc(order, func(a, b line) int { return cmp.Or(strings.Compare(a.sheet, b.sheet), a.row-b.row) })
	for i, at := range order {
		switch wrong := rows[at]; {
		case len(wrong) == 0:
		case i > 0 && order[i-1].sheet == at.sheet && len(rows[order[i-1]]) > 0:
			list[len(list)-1] = append(list[len(list)-1], wrong)
		default:
			list = append(list, [][]misprint{wrong})
		}
	}
	return list
}

// asBlock returns the finding on all figures of consecutive rows whose percentages do not follow.
func (c *checker) asBlock(m *member, block [][]misprint) diag.Finding {
	var looked []*figure.Figure
	for _, one := range slices.Concat(block...) {
		for _, f := range []*figure.Figure{&one.percentage.Figure, one.now, one.base} {
			if !slices.Contains(looked, f) {
				looked = append(looked, f)
			}
		}
	}
	f := c.about(diag.RatiosDiffer, m, looked...)
	for _, one := range looked {
		f.AddIndicators(one.Indicator)
	}
	first := block[0][0]
	f.Period, f.Count, f.Found = first.percentage.Period.String(), len(looked), ""
	return f.With("rows", diag.Same(strconv.Itoa(len(block)))).With("number", diag.Same(strconv.Itoa(c.figuresOf(block)))).
		With("is", first.printed(first.percentage.Value)).With("should", first.printed(first.should()))
}

// figuresOf counts the figures of a block.
func (c *checker) figuresOf(block [][]misprint) int {
	var list []*figure.Figure
	for _, one := range slices.Concat(block...) {
		for _, f := range []*figure.Figure{one.now, one.base} {
			if !slices.Contains(list, f) {
				list = append(list, f)
			}
		}
	}
	return len(list)
}

// should returns what would be right, in the unit in which the number is printed.
func (p misprint) should() quantity.Decimal {
	if p.amount {
		difference, _ := quantity.Quotient(p.now.Value.Sub(p.base.Value), factorOf(p.now), max(p.percentage.Places, p.now.Places, p.base.Places))
		return difference
	}
	should, _ := quantity.Ratio(p.now.Value, p.base.Value, 2)
	if p.percentage.Compares == figure.Growth {
		should = should.Sub(wholePercent)
	}
	return should
}

// printed writes a number as it is printed, a percentage with its sign.
func (p misprint) printed(value quantity.Decimal) diag.Text {
	if p.amount {
		return number(value)
	}
	return words.percent.With(number(value))
}

// misprinted returns the finding on one number that does not follow.
func (c *checker) misprinted(m *member, one misprint) diag.Finding {
	p, rule := one.percentage, diag.RatioDiffers
	if one.amount {
		rule = diag.DifferenceDiffers
	}
	f := c.about(rule, m, &p.Figure, one.now, one.base)
	f.Period, f.Expected = p.Period.String(), one.should().String()
	return f.With("kind", kinds[p.Compares]).With("is", number(p.Value)).With("should", number(one.should())).
		With("now", c.amount(one.now)).With("base", c.amount(one.base))
}
