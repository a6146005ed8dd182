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
	places  []int // the columns of zones and of kinds of places, by index
	zones   int   // how many of them are of single zones
	unnamed []int // the columns whose headers are names of something: "Đồng Văn I"
	totals  []int // the columns that are a total by their words, or seem to be one
}

// columnSums finds the columns of a boxhead that add up others: columns of zones, or of FDI and
// DDI.
type columnSums struct{ *boxhead }

// findPlaces finds the columns of single zones beside each other. A column with the name of the
// province, as "KKT Thái Bình", is a zone too, and not the board. A column with a word for a
// total is their total if it is their sum; they are its parts then. Columns of names alone are
// zones only where they add up.
func (b columnSums) findPlaces() {
	groups := b.placesBeside()
	for key, of := range groups {
		if apart := groups[""]; key != "" && apart != nil {
			of.totals = append(of.totals, apart.totals...) // "Toàn tỉnh" beside what "Chia theo KCN" spans
		}
		all := slices.Sorted(slices.Values(slices.Concat(of.places, of.unnamed)))
		if total := b.totalOf(of.totals, all); total >= 0 && (of.zones > 0 || len(of.places) == 0) {
			b.divide(total, all)
			continue
		}
		if of.zones > 0 && len(of.places) > 1 {
			b.divide(b.totalOf(of.totals, of.places), of.places)
		}
	}
}

// totalOf returns which of some columns adds up others; -1 for none.
func (b columnSums) totalOf(totals, parts []int) int {
	if len(parts) < 2 {
		return -1
	}
	for _, i := range totals {
		if b.sums(i, parts) {
			return i
		}
	}
	return -1
}

// divide makes columns parts of a total. Without one, only those that are understood are parts.
func (b columnSums) divide(total int, parts []int) {
	for _, i := range parts {
		if h := &b.cols[i]; total >= 0 || h.understood() {
			h.says(catalogue.Location, catalogue.Part)
		}
		if total >= 0 {
			h := &b.cols[i]
			h.addends = len(parts)
			if slices.ContainsFunc(h.Scales, isForeign) {
				h.Scales = nil // "Yên Phong" has nothing to do with yen
			}
		}
	}
	if total >= 0 {
		b.cols[total].says(catalogue.Breakdown, catalogue.Total)
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
		case b.isName(own):
			of.unnamed = append(of.unnamed, i)
		}
	}
	return groups
}

// isName reports whether nothing of the header of a column is known.
func (b columnSums) isName(m *label.Meaning) bool {
	return m.Unknown != "" && !m.Facets.Said() && m.Weak == catalogue.None && m.Periods == nil && m.Day().IsZero() && !slices.ContainsFunc(m.Scales, func(s *catalogue.Scale) bool { return !s.Foreign })
}

// isForeign reports whether units are of a currency that bloc never converts.
func isForeign(scales []*catalogue.Scale) bool { return len(scales) > 0 && scales[0].Foreign }

// underZones reports whether the spanner over a column says that what it spans are zones:
// "Chia theo KCN".
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

// sums reports whether a column is the sum of others. It must be so in each row that has
// figures in all of them, comparisons aside, or in most, and there must be two such rows at
// least.
func (b columnSums) sums(total int, parts []int) bool {
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		right, wrong := b.sumsIn(total, parts, n)
		if right > 1 && right >= fewestRight*wrong {
			return true
		}
	}
	return false
}

// fewestRight is how many rows add up at least for each that does not: a blemish moves no header.
const fewestRight = 2

// sumsIn counts the rows in which a column is the sum of others, and those in which it is not,
// where texts write numbers in a notation. Rows whose sums stand exchanged add up.
func (b columnSums) sumsIn(total int, parts []int, n quantity.Notation) (right, wrong int) {
	var stands, sums []quantity.Interval
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
		switch {
		case !all:
		case stated.Meets(sum):
			right++
		default:
			stands, sums = append(stands, stated), append(sums, sum)
		}
	}
	for _, sum := range sums {
		if slices.ContainsFunc(stands, sum.Meets) {
			right++
		} else {
			wrong++
		}
	}
	return right, wrong
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
