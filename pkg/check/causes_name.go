package check

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
)

// mostNamed is how many indicators, or differing figures, a finding lists.
const mostNamed = 8

// causeWords are what is said of causes.
var causeWords = struct{ versus, twoSheets, twoTables, allCore, andOthers, more diag.Text }{
	versus:    diag.Text{Vi: "%s: %s = %s, %s = %s", En: "%s: %s = %s, %s = %s"},
	twoSheets: diag.Text{Vi: "hai trang tính \"%s\" và \"%s\"", En: "the sheets \"%s\" and \"%s\""},
	twoTables: diag.Text{Vi: "hai chỗ trên trang tính \"%s\"", En: "two places on the sheet \"%s\""},
	allCore:   diag.Text{Vi: "tất cả %s chỉ tiêu chủ yếu", En: "all %s core indicators"},
	andOthers: diag.Text{Vi: "tất cả %s chỉ tiêu chủ yếu và %s chỉ tiêu khác", En: "all %s core indicators and %s others"},
	more:      diag.Text{Vi: "… (%s chỉ tiêu)", En: "… (%s indicators)"},
}

// name lets a finding say of which indicators its figures are.
func (g *causes) name(f *diag.Finding) {
	switch {
	case f.Indicator != "" && isCell(f):
		*f = f.With(diag.ArgSubject, g.catalogue.Label(f.Indicator))
	case len(f.Indicators) > 0:
		*f = f.With(diag.ArgLabels, g.labels(f.Indicators))
	}
}

// labels lists indicators: the two origins of one together, and all core ones by that name.
func (g *causes) labels(ids []string) diag.Text {
	core := g.core()
	if len(ids) > 1 && !slices.ContainsFunc(core, func(id string) bool { return !slices.Contains(ids, id) }) {
		if others := len(ids) - len(core); others > 0 {
			return causeWords.andOthers.With(diag.Same(strconv.Itoa(len(core))), diag.Same(strconv.Itoa(others)))
		}
		return causeWords.allCore.With(diag.Same(strconv.Itoa(len(core))))
	}
	var vi, en []string
	for _, i := range g.catalogue.Indicators {
		if slices.Contains(ids, i.ID) {
			vi, en = paired(vi, i.Label.Vi), paired(en, i.Label.En)
		}
	}
	if len(vi) > mostNamed {
		more := causeWords.more.With(diag.Same(strconv.Itoa(len(ids))))
		vi, en = append(vi[:mostNamed], more.Vi), append(en[:min(len(en), mostNamed)], more.En)
	}
	return diag.Text{Vi: strings.Join(vi, ", "), En: strings.Join(en, ", ")}
}

// paired adds a label to a list. If it differs from the last one only in the brackets at its end,
// it is added to that: "Vốn (FDI)" and "Vốn (DDI)" are "Vốn (FDI, DDI)".
func paired(list []string, label string) []string {
	if len(list) > 0 {
		last := list[len(list)-1]
		stem, inner, ok := strings.Cut(label, " (")
		before, _, bracket := strings.Cut(last, " (")
		if ok && bracket && stem == before && strings.HasSuffix(last, ")") && strings.HasSuffix(inner, ")") {
			list[len(list)-1] = strings.TrimSuffix(last, ")") + ", " + inner
			return list
		}
	}
	return append(list, label)
}
