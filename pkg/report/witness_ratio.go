package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// heedRatios completes columns that are not understood by the percentages beside them. The header
// over these says that they compare the year's results with the plan, or with the year before.
func (t *tableReader) heedRatios() {
	if len(t.table.Rows) > mostWitnessed || len(t.head.cols) > mostCompared || t.titles.period != t.target {
		return
	}
	if !slices.ContainsFunc(t.table.Columns, func(c *layout.Column) bool { return t.lacksMeaning(t.indexOf(c)) }) {
		return
	}
	for r := range t.head.cols {
		kind := t.compares(r)
		if kind == 0 {
			continue
		}
		now, base, evidence := t.quotient(r)
		if base < 0 || !t.lacksMeaning(base) || !t.isOpen(base) || !t.isOfYear(now) {
			continue
		}
		t.noteCompared(r, base, evidence, kind)
		t.head.cols[base] = t.comparedWith(base, kind)
	}
}

// mostCompared is how many columns a table may have at most if its percentages are to be
// examined.
const mostCompared = 24

// lacksMeaning reports whether the header of a column is missing or not understood.
func (t *tableReader) lacksMeaning(i int) bool {
	h := &t.head.cols[i]
	return !h.understood() || len(h.labels) == 0 && len(h.Periods) == 0
}

func (t *tableReader) indexOf(c *layout.Column) int { return slices.Index(t.table.Columns, c) }

// compares returns what the percentages in a column compare the year's results with: the plan or
// the year before. It is 0 for anything else.
func (t *tableReader) compares(i int) figure.Comparison {
	h := &t.head.cols[i]
	if !h.Ratio || !h.understood() {
		return 0
	}
	own := t.titles.period
	for _, m := range h.Meanings {
		if slices.ContainsFunc(dated(m.Periods, own.Year), func(p figure.Period) bool { return p != own && p != own.Previous() }) {
			return 0
		}
	}
	period, before := h.years(own)
	if period != own || h.Facets[catalogue.DerivedRatio] != catalogue.None {
		return 0
	}
	return h.comparison(before)
}

// quotient finds the two columns whose quotient a column of percentages is. base is -1 if
// there are none, or several.
func (t *tableReader) quotient(ratio int) (now, base int, evidence figure.Evidence) {
	base = -1
	for i := range t.head.cols {
		for j := range t.head.cols {
			if i == j || !t.isAmounts(i) || !t.isAmounts(j) {
				continue
			}
			e := t.follows(ratio, i, j)
			switch {
			case !e.Holds():
			case base >= 0:
				return 0, -1, e
			default:
				now, base, evidence = i, j, e
			}
		}
	}
	return now, base, evidence
}

// isAmounts reports whether a column may hold figures.
func (t *tableReader) isAmounts(i int) bool {
	h := &t.head.cols[i]
	return !h.Ratio && !h.ofYears && h.Facets[catalogue.Column] == catalogue.None
}

// follows counts the percentages of a column that follow from two other columns.
func (t *tableReader) follows(ratio, now, base int) (e figure.Evidence) {
	for _, row := range t.table.Rows {
		if row.Kind != layout.Body {
			continue
		}
		p, ok := percentIn(cellIn(row, t.table.Columns[ratio].Col))
		of, by := cellIn(row, t.table.Columns[now].Col), cellIn(row, t.table.Columns[base].Col)
		if !ok || !isDistinct(of) || !isDistinct(by) || of.Text == by.Text {
			continue
		}
		shown, _ := printed(of, quantity.Unknown)
		under, _ := printed(by, quantity.Unknown)
		should, ok := figure.Quotient(shown, under)
		e.Add(ok && p.Follows(should))
	}
	return e
}

// fewestDigits is how many digits a percentage must have to show which figures it compares.
const fewestDigits = 3

// percentIn reads a percentage that has enough digits.
func percentIn(c *sheet.Cell) (figure.Percentage, bool) {
	if c == nil || c.Kind != sheet.Number {
		return figure.Percentage{}, false
	}
	read, rule := content(c, 0, false)
	if rule != nil || significant(read.value) < fewestDigits {
		return figure.Percentage{}, false
	}
	if strings.HasSuffix(c.Style.Format, "%") {
		read.value, read.places = read.value.Shift(2), read.places-2
	}
	return figure.Percentage{Figure: figure.Figure{Value: read.value, Places: read.places}}, true
}

// isDistinct reports whether a number has enough digits to be recognised.
func isDistinct(c *sheet.Cell) bool {
	if c == nil || c.Kind != sheet.Number {
		return false
	}
	d, ok := asPrinted(c)
	return ok && figure.IsTelling(d)
}

// comparedWith returns the header of a column that results are compared with.
func (t *tableReader) comparedWith(i int, kind figure.Comparison) headings {
	h := t.ofLastYear(t.head.cols[i])
	if kind == figure.Completion {
		h.Periods, h.Facets[catalogue.Role] = []figure.Period{t.target}, catalogue.Plan
	}
	return h
}

// noteCompared reports that a column is read by the percentages beside it.
func (t *tableReader) noteCompared(ratio, i int, evidence figure.Evidence, kind figure.Comparison) {
	f := t.findings.on(diag.ColumnCompared, t.findings.at(t.sheet, ""))
	as := diag.TakenAsBefore
	if kind == figure.Completion {
		as = diag.TakenAsPlan
	}
	header := t.quoteHeader(&f, i)
	t.findings.add(f.With("header", header).With("as", as).
		With("ratio", diag.Same(oneLine(t.head.cols[ratio].labels[0].Text))).
		With("count", diag.Same(strconv.Itoa(evidence.For))).With("of", diag.Same(strconv.Itoa(evidence.Of))))
}
