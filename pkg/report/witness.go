package report

import (
	"slices"
	"strconv"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// witness compares what the board reported the year before with the columns and rows of a
// table. It completes what their labels leave open, and changes nothing that they say.
// Contradictions are found later, when the claims are settled.
type witness struct {
	*tableReader
	past figure.Past
	rows []*layout.Row // rows of figures, without details
	by   map[*layout.Row]*headings
}

// mostWitnessed is how many rows a table may have. A longer table is a list of details.
const mostWitnessed = 1 << 10

// heedWitness completes the columns and rows of the table that last year's figures identify.
func (t *tableReader) heedWitness(left map[*layout.Row]bool) {
	if len(t.options.Reported) == 0 || len(t.table.Rows) > mostWitnessed {
		return
	}
	w := &witness{tableReader: t, past: figure.NewPast(t.options.reportedBy(t.report.Member), t.target.Previous()), by: map[*layout.Row]*headings{}}
	if w.past.IsNone() {
		return
	}
	for _, row := range t.table.Rows {
		if row.Kind == layout.Body && len(row.Cells) > 0 && !left[row] {
			w.rows = append(w.rows, row)
			w.by[row] = t.stub.rowHeadings(row)
		}
	}
	if t.completed = w.completePeriods(); t.completed != nil {
		return
	}
	w.columns()
	if col, ok := w.lastYear(); ok {
		t.completed = w.completeRows(col)
	}
}

// columns finds a column of last year whose header leaves the period open, or is not
// understood. If there are two such columns, it finds none.
func (w *witness) columns() {
	found := -1
	var evidence figure.Evidence
	for i := range w.head.cols {
		if !w.isOpen(i) {
			continue
		}
		before := w.head.cols[i]
		w.head.cols[i] = w.ofLastYear(before)
		e := w.speaks(i)
		w.head.cols[i] = before
		switch {
		case e.Holds() && found >= 0:
			return
		case e.Holds():
			found, evidence = i, e
		}
	}
	if found < 0 || w.head.cols[found].understood() && len(w.head.cols[found].labels) > 0 && !w.hasYear(found) {
		return
	}
	w.head.cols[found] = w.ofLastYear(w.head.cols[found])
	w.noteColumn(found, evidence)
}

// noteColumn reports that a column is read by its figures.
func (w *witness) noteColumn(i int, evidence figure.Evidence) {
	f := w.findings.on(diag.ColumnWitnessed, w.findings.at(w.sheet, ""))
	header := w.quoteHeader(&f, i)
	w.findings.add(f.With("header", header).With("before", diag.Same(w.target.Previous().String())).
		With("count", diag.Same(strconv.Itoa(evidence.For))).With("of", diag.Same(strconv.Itoa(evidence.Of))))
}

// quoteHeader quotes the header of a column and gives a finding its place. Without a header, the
// place is that of the first figure.
func (t *tableReader) quoteHeader(f *diag.Finding, i int) diag.Text {
	if labels := t.head.cols[i].labels; len(labels) > 0 {
		f.Cell, f.Found = labels[0].Ref(), oneLine(labels[0].Text)
		return diag.Same(strconv.Quote(f.Found))
	}
	for _, row := range t.table.Rows {
		if c := cellIn(row, t.table.Columns[i].Col); c != nil && row.Kind == layout.Body {
			f.Cell = c.Ref()
			break
		}
	}
	return diag.NoHeader
}

// isOpen reports whether a header leaves open whether its column is last year's.
func (t *tableReader) isOpen(i int) bool {
	h := &t.head.cols[i]
	said := &h.Facets
	return h.onlyLacksWords() && !t.limited(h) && !h.Ratio && !h.ofYears && len(h.Periods) == 0 && !h.Clash && len(h.others) == 0 &&
		(said[catalogue.Time] == catalogue.None || !h.understood() && said[catalogue.Time] == catalogue.PreviousYear) && said[catalogue.Column] == catalogue.None &&
		(said[catalogue.Role] == catalogue.None || said[catalogue.Role] == catalogue.Actual)
}

// onlyLacksWords reports whether labels are understood except for unknown words. Words about
// another place, or over other columns, are not unknown.
func (h *headings) onlyLacksWords() bool {
	return h.understood() || h.unclear.Unknown != "" && h.unclear.Clash == "" && !h.unclear.unsure
}

// limited reports whether a label that is not fully understood limits its figures. They are then
// somebody else's, or cover a part of the board, or lack something, and cannot equal the board's
// own. Such words are known from titles.
func (t *tableReader) limited(h *headings) bool {
	return slices.ContainsFunc(h.labels, func(l layout.Label) bool {
		limits := t.Said(t.text(l)).Limits
		return t.areaOf(l) == label.OfOthers || slices.ContainsFunc(limits, func(one label.Limited) bool { return one.To != catalogue.Whole })
	})
}

// ofLastYear returns a header with the year before as its period.
func (t *tableReader) ofLastYear(h headings) headings {
	h.Periods = []figure.Period{t.target.Previous()}
	h.unclear, h.soFar = heading{}, false
	if h.Own == nil {
		h.Path = label.NewPath(t.catalogue, label.Columns, nil)
		h.Periods = []figure.Period{t.target.Previous()}
	}
	return h
}

// hasYear reports whether another column is of results of the table's own period.
func (w *witness) hasYear(but int) bool {
	for i := range w.head.cols {
		if i != but && w.isOfYear(i) {
			return true
		}
	}
	return false
}

// isOfYear reports whether a column is of results of the table's own period.
func (t *tableReader) isOfYear(i int) bool {
	own, h := t.titles.period, &t.head.cols[i]
	role := h.Facets[catalogue.Role]
	if !h.understood() || h.Ratio || h.Facets[catalogue.Column] != catalogue.None || role == catalogue.Plan || role == catalogue.Forecast {
		return false
	}
	return slices.Contains(dated(h.Periods, own.Year), own) || len(h.Periods) == 0 && relative(h.Facets[catalogue.Time], own) == own
}

// speaks counts the figures of a column that equal those reported the year before: for the
// indicator of their row, or for any if the row names none.
func (w *witness) speaks(i int) (e figure.Evidence) {
	w.each(i, func(n *number, value quantity.Decimal) {
		holder, own := w.past.Printed(value), n.names.indicator(&n.spot)
		e.Add(holder != "" && (own == nil || own.ID == holder))
	})
	return e
}

// each calls f for the figures of a column that have enough digits to be recognised and cover the
// whole board.
func (w *witness) each(i int, f func(n *number, value quantity.Decimal)) {
	for _, row := range w.rows {
		n := w.inRow(row, w.by[row])
		for ctx := range w.sheet.Contexts(w.table, row) {
			if ctx.Index != i {
				continue
			}
			n.ctx, n.col, n.entry = *ctx, &w.head.cols[i], nil
			value, ok := asPrinted(ctx.Cell)
			if ok && figure.IsTelling(value) && !n.row.Ratio && n.share(&n.spot) == settle.Whole {
				f(n, value)
			}
		}
	}
}

// asPrinted returns the number in a cell, whatever its unit.
func asPrinted(c *sheet.Cell) (quantity.Decimal, bool) {
	switch c.Kind {
	case sheet.Number:
		d, err := quantity.FromStored(c.Text)
		return d, err == nil
	case sheet.Text:
		num, err := quantity.Parse(c.Text, 0)
		return num.Value, err == nil && num.Kind == quantity.Value && !num.Ambiguous && !num.Bound
	}
	return quantity.Decimal{}, false
}

// lastYear returns the column of the year before whose figures equal those reported then. Its
// header gives only a period; the rows say what is counted.
func (w *witness) lastYear() (col int, ok bool) {
	for i := range w.head.cols {
		h := &w.head.cols[i]
		p := dated(h.Periods, w.titles.period.Year)
		called := len(p) == 1 && p[0] == w.target.Previous() || len(p) == 0 && relative(h.Facets[catalogue.Time], w.titles.period) == w.target.Previous()
		if !called || !h.understood() || h.Ratio || h.Facets[catalogue.Role] == catalogue.Plan {
			continue
		}
		pure := true
		for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.WeakMeasure, catalogue.Event, catalogue.Origin} {
			pure = pure && h.Facets[axis] == catalogue.None
		}
		if pure && w.speaks(i).Holds() {
			return i, true
		}
	}
	return 0, false
}
