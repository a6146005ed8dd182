package report_test

import (
	"slices"
	"strings"

	"bloc/pkg/sheet"
)

// captions are the places out of cells whose texts have a subject of their own.
var captions = []string{"chart", "name", "shown"}

// outside are the places out of the table of a figure.
var outside = []string{"cover", "cover-box", "described", "right", "chart", "prompt", "shown", "name"}

// afar puts a text out of the table of a figure: on a sheet of its own, right of the header,
// or where a program keeps texts that belong to cells.
func (o margin) afar(place, text string, a *area, f *shown) []*shown {
	s := a.sheet
	inSheet := func(b *area, _ *shown) bool { return b.sheet == s }
	itself := func(_ *area, g *shown) bool { return g == f }
	at := sheet.Range{Top: f.row, Left: f.col, Bottom: f.row, Right: f.col}
	switch place {
	case "cover", "cover-box":
		cover := &sheet.Sheet{Name: o.one("Bìa", "Ghi chú chung", "Notes", "Thuyết minh")}
		o.book.Sheets = append(o.book.Sheets, cover)
		o.writeAt(spot{sheet: cover, row: 2, col: 1}, "BÁO CÁO")
		if place == "cover" {
			o.writeAt(spot{sheet: cover, row: 4, col: 1}, text)
		} else {
			cover.Floating = append(cover.Floating, sheet.Floating{Kind: sheet.TextBox, Text: text})
		}
		return o.on(func(*area, *shown) bool { return true })
	case "described":
		s.Floating = append(s.Floating, sheet.Floating{Kind: sheet.Described, Text: text})
		return o.on(inSheet)
	case "right":
		if a.over(f) == nil || a.free() != a.last()+1 {
			return nil
		}
		o.writeAt(spot{sheet: s, row: a.over(f).Row(), col: a.free() + o.IntN(2)}, text)
		return o.on(func(b *area, _ *shown) bool { return b == a })
	case "chart":
		on := s
		if o.coin() {
			on = &sheet.Sheet{Name: o.one("Biểu đồ", "Chart1")}
			o.book.Sheets = append(o.book.Sheets, on)
		}
		on.Floating = append(on.Floating, sheet.Floating{Kind: sheet.Chart, Text: text, Of: []sheet.Area{{Sheet: s.Name, Range: at}}})
	case "prompt":
		s.Floating = append(s.Floating, sheet.OnCells(sheet.Prompt, at, text))
	case "shown":
		s.Floating = append(s.Floating, sheet.OnCells(sheet.Shown, at, text))
	case "name":
		s.Floating = append(s.Floating, sheet.OnCells(sheet.Named, at, text))
	default:
		panic("no place " + place)
	}
	return o.on(itself)
}

// last returns the last column of a table that a header stands over.
func (a *area) last() int {
	last := 0
	for col := range a.headers {
		last = max(last, col+a.left)
	}
	return last
}

// dividesYear reports whether some column of the table of a figure is of a part of a year, or
// of a plan.
func (f *shown) dividesYear() bool {
	for _, header := range f.of.headers {
		if slices.ContainsFunc([]string{"tháng", "Tháng", "uý", "Q1", "Q2", "KH", "ế hoạch", "hỉ tiêu giao", "T1", "T12", "T9", "T11", "6T", "9T", "11T", "đến"}, func(w string) bool { return strings.Contains(header, w) }) {
			return true
		}
	}
	return false
}
