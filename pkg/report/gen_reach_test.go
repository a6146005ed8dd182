package report_test

import (
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// isLed reports whether a finding leads from a figure to a doubt.
func isLed(list []diag.Finding, f *figure.Figure) bool {
	return slices.ContainsFunc(list, func(x diag.Finding) bool {
		if x.Indicator == f.Indicator || x.Indicator == "" && x.Sheet == "" {
			return true
		}
		for _, s := range f.Sources {
			if covers(x.Place, s) || slices.ContainsFunc(x.Related, func(p diag.Place) bool { return covers(p, s) }) {
				return true
			}
		}
		return false
	})
}

// covers reports whether a place is that of a figure, or its whole sheet.
func covers(p diag.Place, s figure.Source) bool {
	if p.Sheet != s.Sheet {
		return false
	}
	first, last, ok := strings.Cut(p.Cell, ":")
	if !ok {
		last = first
	}
	top, left, _ := sheet.ParseRef([]byte(first))
	bottom, right, _ := sheet.ParseRef([]byte(last))
	row, col, _ := sheet.ParseRef([]byte(s.Cell))
	return p.Cell == "" || top <= row && row <= bottom && left <= col && col <= right
}

// isFar reports whether a place is farther off a figure than its labels.
func isFar(place string) bool {
	return slices.Contains([]string{"spanner", "title", "second", "over", "sheet", "box", "page", "file", "unit", "below", "remark", "cover", "cover-box", "described", "right"}, place)
}

// dates reports whether a text says of what time figures are.
func (a acting) dates() bool { return slices.Contains([]string{"time", "years", "year"}, a.kind) }

// ownUnits are units of the texts that act which figures may have anyway.
var ownUnits = []string{"nghìn USD", "triệu đồng", "nghìn"}

// isExempt reports whether a figure has a nearer text that holds against one that acts.
func isExempt(place string, by acting, at *shown) bool {
	labels := at.header + " " + at.label
	says := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(labels, w) })
	}
	far := isFar(place)
	beside := slices.Contains([]string{"note", "mark", "comment", "prompt", "shown", "chart", "name"}, place)
	if by.kind == "scale" && slices.ContainsFunc(ownUnits, func(u string) bool {
		return strings.Contains(by.text, u) && strings.Contains(strings.ToLower(labels), strings.ToLower(u))
	}) {
		return true
	}
	if strings.Contains(at.label, "KCN ") && (by.text == "các dự án mới" || strings.Contains(strings.ToLower(by.text), "huyện")) {
		return true // where a zone lies; what nobody says of one
	}
	if strings.Contains(at.label, "KCN ") && (slices.Contains([]string{"(KCX)", "trong khu chế xuất", "Khu chế xuất"}, by.text) || place == "heading" && strings.HasPrefix(by.text, "KCN ")) {
		return true // of which kind a zone is, or to which group it belongs
	}
	if strings.Contains(at.label+at.header, "Số KCN") && strings.Contains(by.text, "thiếu 12 doanh nghiệp") {
		return true // no zone is missing
	}
	if slices.Contains(captions, place) && (at.dividesYear() || by.kind == "plan" && says("Ước", "ƯỚC")) {
		return true // it may be of another column
	}
	if place == "label" && strings.Contains(at.label, strings.Trim(by.text, "()")) {
		return true // a zone by its own name
	}
	switch by.kind {
	case "time":
		if place == "heading" && strings.Contains(at.label, "31/12") {
			return true
		}
		if beside && says("Ước") {
			return true
		}
		return far && says("Cả năm", "cả năm", "Ước", "31/12")
	case "years":
		return far && says("2018", "Cả năm", "Ước", "31/12")
	case "year":
		return far && says("2018", "31/12")
	case "estimate":
		return place == "sheet" && (at.of.results || says("Thực hiện", "TH ", "Kết quả"))
	case "plan":
		return (place == "sheet" || place == "file") && at.of.plans() || far && at.of.results || (far || place == "heading") && says("Ước", "Thực hiện", "TH ", "Kết quả")
	}
	return false
}
