package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// completeRows returns new labels for the rows that name no indicator if their figure of the year
// before is that of one. No other row may be that indicator.
func (w *witness) completeRows(col int) map[*layout.Row]*headings {
	taken := map[string]int{}
	open := map[*layout.Row]string{}
	w.each(col, func(n *number, value quantity.Decimal) {
		if own := n.names.indicator(&n.spot); own != nil {
			taken[own.ID]++
			return
		}
		if holder := w.past.Printed(value); holder != "" && w.leavesOpen(&n.spot, w.catalogue.Indicator(holder)) {
			taken[holder]++
			open[n.ctx.Row] = holder
		}
	})
	done := map[*layout.Row]*headings{}
	w.each(col, func(n *number, _ quantity.Decimal) {
		id := open[n.ctx.Row]
		if id == "" || taken[id] > 1 {
			return
		}
		if h := w.named(n, w.catalogue.Indicator(id)); h != nil {
			done[n.ctx.Row] = h
			w.noteRow(n, id)
		}
	})
	return done
}

// leavesOpen reports whether the labels of a cell's row allow an indicator.
func (w *witness) leavesOpen(n *spot, i *catalogue.Indicator) bool {
	h := n.row
	if len(h.labels) == 0 || h.Clash || len(h.others) > 0 || h.Zone || !h.onlyLacksWords() || w.limited(h) || len(h.Periods) > 0 {
		return false
	}
	p := w.join(n, &w.titles.facets)
	levels, bad := w.inForce.levels(n)
	if out := w.names.outcome(&p, levels); bad != "" || out.Uncounted || out.Group {
		return false
	}
	return h.allows(i)
}

// allows reports whether headings say nothing that contradicts an indicator.
func (h *headings) allows(i *catalogue.Indicator) bool {
	for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.Event, catalogue.Origin} {
		if said := h.Facets[axis]; said != catalogue.None && said != i.Means[axis] {
			return false
		}
	}
	for _, axis := range []catalogue.Axis{catalogue.Location, catalogue.Breakdown, catalogue.Place, catalogue.Role, catalogue.Time, catalogue.Column} {
		if h.Facets[axis] != catalogue.None {
			return false
		}
	}
	return true
}

// named returns the labels of a cell's row as those of an indicator. It is nil if the cell would
// then differ from what was reported.
func (w *witness) named(n *number, i *catalogue.Indicator) *headings {
	facets := i.Means
	if i.Nature == catalogue.Stock && i.Horizon != "" {
		facets[catalogue.Horizon] = catalogue.Cumulative
	}
	h := *n.row
	h.unclear = heading{}
	h.Path = label.Path{Meanings: h.Meanings, Facets: facets, Own: &facets, Scales: h.Scales, Unclear: -1}
	n.row = &h
	p := n.join(&n.spot, &n.titles.facets)
	levels, _ := n.inForce.levels(&n.spot)
	if n.names.outcome(&p, levels).Indicator != i {
		return nil
	}
	levels, ok := n.inForce.unitsOf(&n.spot, i, levels)
	if !ok {
		return nil
	}
	read, rule := content(n.ctx.Cell, n.notation.of(n.ctx.Cell, kindOf(i.In)), i.In.Count)
	if rule != nil || read.blank != "" {
		return nil
	}
	fig := figure.Figure{Key: figure.Key{Indicator: i.ID, Period: w.target.Previous()}}
	if rule, _ := n.amounts.measure(&fig, read, found{i, levels}); rule != nil || !fig.Value.Equal(w.past.Of(i.ID).Value) {
		return nil
	}
	return &h
}

// noteRow reports that a row is read by its figure of the year before.
func (w *witness) noteRow(n *number, id string) {
	l := n.ctx.Row.Labels[0]
	f := w.findings.on(diag.RowWitnessed, w.findings.at(w.sheet, l.Ref()))
	f.Found, f.Indicator = oneLine(l.Text), id
	w.findings.add(f.With("label", w.catalogue.Label(id)).With("before", diag.Same(w.target.Previous().String())).
		With("figure", shownNumber(n.ctx.Cell)))
}
