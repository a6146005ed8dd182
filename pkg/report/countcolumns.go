package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// settleNumbers makes a column headed "Số lượng" a column of projects if it stands right before a
// column of capital under the same headers.
func settleNumbers(cols []headings) {
	for i := range cols[:max(0, len(cols)-1)] {
		h, next := &cols[i], &cols[i+1]
		if h.Own[catalogue.Number] == catalogue.None || h.Facets[catalogue.Measure] != catalogue.None || next.Facets[catalogue.Measure] != catalogue.Capital {
			continue
		}
		if h.Facets[catalogue.Origin] == next.Facets[catalogue.Origin] && h.Facets[catalogue.Event] == next.Facets[catalogue.Event] && slices.Equal(h.Periods, next.Periods) {
			h.Facets[catalogue.Measure], h.Facets[catalogue.WeakMeasure] = catalogue.Projects, catalogue.None
		}
	}
}

// settleProjects reads columns as numbers of projects if a spanner calls them "Dự án" without
// saying what of them is counted, and the spanner beside it is of capital: "Dự án" and "Vốn
// đăng ký", each over FDI and DDI.
func settleProjects(cols []headings) {
	for i := range cols {
		h := &cols[i]
		if !mayCountProjects(h) || len(h.Meanings) == 0 {
			continue
		}
		beside := slices.ContainsFunc(cols, func(o headings) bool {
			return o.Facets[catalogue.Measure] == catalogue.Capital && o.Facets[catalogue.Origin] == h.Facets[catalogue.Origin] && len(o.labels) == len(h.labels)
		})
		if spanner := h.Meanings[len(h.Meanings)-1]; beside && spanner.Weak == catalogue.Projects && !spanner.Facets.Said() {
			h.Facets[catalogue.Measure], h.Facets[catalogue.WeakMeasure] = catalogue.Projects, catalogue.None
		}
	}
}

// settleCounted reads columns as numbers of projects if they are headed "Dự án còn hiệu lực"
// or "Dự án cấp mới" where the capital of the same projects has a column of its own.
func settleCounted(cols []headings) {
	for i := range cols {
		h := &cols[i]
		event := h.Facets[catalogue.Event]
		if !mayCountProjects(h) || event == catalogue.None {
			continue
		}
		if event == catalogue.Active {
			event = catalogue.Registered
		}
		ofSame := func(o headings) bool {
			return o.Facets[catalogue.Measure] == catalogue.Capital && o.Facets[catalogue.Event] == event && o.Facets[catalogue.Origin] == h.Facets[catalogue.Origin]
		}
		if slices.ContainsFunc(cols, ofSame) {
			h.Facets[catalogue.Measure], h.Facets[catalogue.WeakMeasure] = catalogue.Projects, catalogue.None
		}
	}
}

// mayCountProjects reports whether a column names projects and does not say what of them is
// counted.
func mayCountProjects(h *headings) bool {
	return h.Facets[catalogue.WeakMeasure] == catalogue.Projects && h.Facets[catalogue.Measure] == catalogue.None && len(h.Scales) == 0 && h.understood()
}
