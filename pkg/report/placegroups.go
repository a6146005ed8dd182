package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// placesOver are spanners of places beside each other, one of which may be of all places, over
// columns with the same headers: "KCN Đồng Văn I", "KCN Châu Sơn" and "Toàn tỉnh", each over
// "Năm 2017" and "Năm 2018".
type placesOver struct {
	at int                         // which of the labels of a column is the spanner
	by map[string]*columnsOfPlaces // by the headers under them
}

// findSpanners finds spanners of places, and the one of all of them. The columns under it are
// the sums of those with the same header under the others.
func (b columnSums) findSpanners() {
	for _, over := range b.spannersOfPlaces() {
		if !b.addUp(over) {
			continue
		}
		for _, of := range over.by {
			for _, i := range of.places {
				h := &b.cols[i]
				h.says(catalogue.Location, catalogue.Part)
				h.addends = len(of.places)
			}
			for _, i := range of.totals {
				h := &b.cols[i]
				h.Facets[catalogue.Breakdown] = catalogue.Total
				h.clear(over.at)
			}
		}
	}
}

// clear makes headings understood if one label alone makes them unclear.
func (h *headings) clear(at int) {
	for i, m := range h.Meanings {
		if i != at && !m.Understood() {
			return
		}
	}
	h.unclear, h.Unclear = heading{}, -1
}

// addUp reports whether the columns under one spanner are the sums of those under the others.
func (b columnSums) addUp(over *placesOver) bool {
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		right, wrong := 0, 0
		for _, of := range over.by {
			if len(of.totals) != 1 || len(of.places) < 2 {
				return false
			}
			r, w := b.sumsIn(of.totals[0], of.places, n)
			right, wrong = right+r, wrong+w
		}
		if right > 1 && right >= fewestRight*wrong {
			return true
		}
	}
	return false
}

// spannersOfPlaces groups the columns with such spanners by what stands over these.
func (b columnSums) spannersOfPlaces() map[string]*placesOver {
	found := map[string]*placesOver{}
	for i := range b.cols {
		h := &b.cols[i]
		at, total := b.spannerOfPlace(h)
		if at == 0 {
			continue
		}
		key := ""
		for _, l := range h.labels[at+1:] {
			key += l.Ref() + " "
		}
		over := found[key]
		if over == nil {
			over = &placesOver{at: at, by: map[string]*columnsOfPlaces{}}
			found[key] = over
		}
		of := over.under(textsOf(h.labels[:at]))
		if total {
			of.totals = append(of.totals, i)
			continue
		}
		of.places = append(of.places, i)
	}
	return found
}

// under returns the columns with some headers under the spanners.
func (o *placesOver) under(headers string) *columnsOfPlaces {
	if o.by[headers] == nil {
		o.by[headers] = &columnsOfPlaces{}
	}
	return o.by[headers]
}

// textsOf joins the texts of labels.
func textsOf(labels []layout.Label) string {
	var texts []string
	for _, l := range labels {
		texts = append(texts, oneLine(l.Text))
	}
	return strings.Join(texts, "\n")
}

// spannerOfPlace returns which label of a column is a spanner that names a place, or all
// places; 0 for none.
func (b columnSums) spannerOfPlace(h *headings) (at int, total bool) {
	for i := 1; i < len(h.labels); i++ {
		m, text := h.Meanings[i], b.text(h.labels[i])
		if m.Facets[catalogue.Measure] != catalogue.None || m.Ratio || m.Periods != nil {
			continue
		}
		switch {
		case m.Zone, !m.Understood() && b.NamesZone(text), m.Facets[catalogue.Location] == catalogue.Part:
			return i, false
		case b.SaysTotal(text):
			return i, true
		case b.isName(m):
			return i, false
		}
	}
	return 0, false
}
