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
)

// completePeriods returns new labels for a row whose own label leaves the period open. The
// columns must say what is counted, another row must be of the table's own year, and most
// figures of the row must equal those reported the year before. If there are two such rows, it
// returns none.
func (w *witness) completePeriods() map[*layout.Row]*headings {
	var found *layout.Row
	var evidence figure.Evidence
	ofYear := false
	for _, row := range w.rows {
		h := w.by[row]
		ofYear = ofYear || h.understood() && h.namesYear(w.titles.period)
		if !w.leavesPeriod(h) {
			continue
		}
		w.by[row] = w.rowOfLastYear(h)
		e := w.speaksOf(row)
		w.by[row] = h
		switch {
		case e.Holds() && found != nil:
			return nil
		case e.Holds():
			found, evidence = row, e
		}
	}
	if found == nil || !ofYear {
		return nil
	}
	w.noteRowOfYear(found, evidence)
	return map[*layout.Row]*headings{found: w.rowOfLastYear(w.by[found])}
}

// namesYear reports whether labels name a year, and nothing else that changes the period.
func (h *headings) namesYear(year figure.Period) bool {
	return len(h.Periods) == 1 && h.Periods[0] == year && h.Facets[catalogue.Role] != catalogue.Plan
}

// leavesPeriod reports whether the labels of a row give neither a period nor what is counted, and
// rule out neither.
func (w *witness) leavesPeriod(h *headings) bool {
	if len(h.labels) == 0 || h.Clash || h.Ratio || h.Zone || len(h.others) > 0 || len(h.Periods) > 0 || !h.onlyLacksWords() || w.limited(h) {
		return false
	}
	for axis, value := range h.Facets {
		if value != catalogue.None && catalogue.Axis(axis) != catalogue.Role {
			return false
		}
	}
	role := h.Facets[catalogue.Role]
	return role == catalogue.None || role == catalogue.Actual
}

// rowOfLastYear returns the labels of a row with the year before as their period.
func (w *witness) rowOfLastYear(h *headings) *headings {
	again := *h
	again.Path = label.NewPath(w.catalogue, label.Rows, slices.Repeat([]*label.Meaning{label.NothingSaid}, len(h.labels)))
	again.Periods, again.unclear = []figure.Period{w.target.Previous()}, heading{}
	return &again
}

// speaksOf counts the figures of a row that equal those reported the year before for the
// indicator of their column.
func (w *witness) speaksOf(row *layout.Row) (e figure.Evidence) {
	for i := range w.head.cols {
		w.each(i, func(n *number, value quantity.Decimal) {
			if n.ctx.Row == row {
				own := n.names.indicator(&n.spot)
				e.Add(own != nil && w.past.Printed(value) == own.ID)
			}
		})
	}
	return e
}

// noteRowOfYear reports that a row is read as the year before because of its figures.
func (w *witness) noteRowOfYear(row *layout.Row, evidence figure.Evidence) {
	l := row.Labels[0]
	f := w.findings.on(diag.RowOfYear, w.findings.at(w.sheet, l.Ref()))
	f.Found = oneLine(l.Text)
	w.findings.add(f.With("header", diag.Same(strconv.Quote(f.Found))).With("before", diag.Same(w.target.Previous().String())).
		With("count", diag.Same(strconv.Itoa(evidence.For))).With("of", diag.Same(strconv.Itoa(evidence.Of))))
}
