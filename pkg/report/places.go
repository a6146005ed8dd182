package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// columnsOfPlaces are columns beside each other under the same spanners, some of which are single
// zones.
type columnsOfPlaces struct {
	places []int // the indices of the columns of zones and of kinds of places
	zones  int   // how many of these are single zones
	totals []int // the indices of the columns that are, or seem to be, totals
}

// columnSums finds the columns of a boxhead that add up others: columns of zones, or of FDI and
// DDI.
type columnSums struct{ *boxhead }

// findPlaces finds the columns of single zones beside each other. A column with the name of the
// province, as "KKT Thái Bình", is a zone too, not the board. A column with a word for a total is
// their total if it is their sum in every row; the others are then its parts.
func (b columnSums) findPlaces() {
	groups := b.placesBeside()
	for key, of := range groups {
		if of.zones == 0 || len(of.places) < 2 {
			continue
		}
		if apart := groups[""]; key != "" && apart != nil {
			of.totals = append(of.totals, apart.totals...) // "Toàn tỉnh" beside what "Chia theo KCN" spans
		}
		total := slices.IndexFunc(of.totals, func(i int) bool { return b.sums(i, of.places) })
		for _, i := range of.places {
			if h := &b.cols[i]; total >= 0 || h.understood() {
				h.says(catalogue.Location, catalogue.Part)
			}
		}
		if total >= 0 {
			b.cols[of.totals[total]].says(catalogue.Breakdown, catalogue.Total)
		}
	}
}

// placesBeside groups the columns by the spanners over them.
func (b columnSums) placesBeside() map[string]*columnsOfPlaces {
	groups := map[string]*columnsOfPlaces{}
	for i := range b.cols {
		h := &b.cols[i]
		if len(h.labels) == 0 || h.Meanings[0].Ratio {
			continue
		}
		key := ""
		for _, l := range h.labels[1:] {
			key += l.Ref() + " "
		}
		of := groups[key]
		if of == nil {
			of = &columnsOfPlaces{}
			groups[key] = of
		}
		switch own, text := h.Meanings[0], b.text(h.labels[0]); {
		case own.Facets[catalogue.Location] == catalogue.Part:
			of.places = append(of.places, i)
		case own.Zone, own.Facets[catalogue.Measure] == catalogue.None && (own.Facets[catalogue.Place] != catalogue.None || !own.Understood()) && (b.NamesZone(text) || b.underZones(h)):
			of.places = append(of.places, i)
			of.zones++
		case own.Facets[catalogue.Measure] == catalogue.None && b.SaysTotal(text):
			of.totals = append(of.totals, i)
		}
	}
	return groups
}

// underZones reports whether the spanner over a column says that it spans zones: "Chia theo KCN".
func (b columnSums) underZones(h *headings) bool {
	if len(h.labels) < 2 {
		return false
	}
	m := h.Meanings[1]
	facets := *m.Facets
	return m.Weak == catalogue.Zones && m.Understood() && !facets.Said()
}

// says gives the nearest label of headings a value, even if the label is not understood.
func (h *headings) says(axis catalogue.Axis, value catalogue.Value) {
	own := *h.Own
	own[axis], h.Facets[axis] = value, value
	h.Own, h.unclear = &own, heading{}
	if h.Unclear == 0 {
		h.Unclear = -1
	}
}

// sums reports whether a column is the sum of others. It must be so in each row that has figures in
// all of them, except for comparisons, and there must be at least two such rows.
func (b columnSums) sums(total int, parts []int) bool {
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		if b.sumsIn(total, parts, n) {
			return true
		}
	}
	return false
}

// sumsIn is sums for one notation of numbers in texts.
func (b columnSums) sumsIn(total int, parts []int, n quantity.Notation) bool {
	rows := 0
	for _, row := range b.table.Rows {
		if row.Kind != layout.Body || len(row.Labels) > 0 && b.label(row.Labels[0], label.Rows).Ratio {
			continue
		}
		stated, ok := b.printedIn(row, total, n)
		if !ok {
			continue
		}
		sum, all := quantity.Interval{}, true
		for _, i := range parts {
			part, ok := b.printedIn(row, i, n)
			sum, all = sum.Add(part), all && ok
		}
		if all && !stated.Meets(sum) {
			return false
		}
		if all {
			rows++
		}
	}
	return rows > 1
}

// printedIn returns what the number of a row in a column may stand for. ok is false if there is
// none.
func (b columnSums) printedIn(row *layout.Row, i int, n quantity.Notation) (shown quantity.Interval, ok bool) {
	c := cellIn(row, b.table.Columns[i].Col)
	if c == nil {
		return shown, false
	}
	return printed(c, n)
}
