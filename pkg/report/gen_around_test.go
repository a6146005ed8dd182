package report_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// surroundings are the texts that stand around tables.
type surroundings struct {
	harmless map[string][]string // by place
	acting   map[string][]acting // by place
	places   []string            // of those that act, in the order of the file
}

// acting is a text that acts on figures.
type acting struct {
	kind string // what it does
	only string // the indicator on whose row alone it makes sense, or "money"; empty for any
	text string
}

// placeGroups are names for several places.
var placeGroups = map[string][]string{
	"lines": {"second", "over", "box", "page"},
	"notes": {"note", "mark", "remark", "below", "comment"},
	"afar":  {"cover", "cover-box"},
	"cells": {"prompt", "shown", "chart"},
}

func readSurroundings(t *testing.T) *surroundings {
	t.Helper()
	data, err := os.ReadFile("testdata/surroundings.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := &surroundings{harmless: map[string][]string{}, acting: map[string][]acting{}}
	section := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		place, harmless := strings.CutPrefix(section, "harmless ")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		case harmless:
			s.harmless[place] = append(s.harmless[place], line)
		default:
			s.act(section, line)
		}
	}
	return s
}

// act takes in a line of texts that act.
func (s *surroundings) act(kind, line string) {
	places, text, _ := strings.Cut(line, ": ")
	for _, name := range strings.Fields(places) {
		name, only, _ := strings.Cut(name, "=")
		list := placeGroups[name]
		if list == nil {
			list = []string{name}
		}
		for _, place := range list {
			if !slices.Contains(s.places, place) {
				s.places = append(s.places, place)
			}
			s.acting[place] = append(s.acting[place], acting{kind, only, text})
		}
	}
}

// fill puts the years into a text.
func (o margin) fill(text string) string {
	text = strings.NewReplacer("{year}", o.yearText(), "{last}", fmt.Sprint(o.year-1), "{next}", fmt.Sprint(o.year+1)).Replace(text)
	return strings.ReplaceAll(text, " | ", "\n")
}

// surround puts harmless texts around the tables of a report.
func (o margin) surround(s *surroundings) {
	for _, place := range []string{"top", "under", "second", "over", "end", "note", "box", "page", "comment", "sheet", "file", "helper", "under", "end", "end"} {
		if o.IntN(3) > 0 {
			continue
		}
		at := o.areas[o.IntN(len(o.areas))]
		text := ""
		if list := s.harmless[place]; list != nil {
			text = o.fill(o.one(list...))
		}
		o.habit(place + " " + text)
		o.harmless(place, text, at)
	}
}

// harmless puts a harmless text into its place.
func (o margin) harmless(place, text string, a *area) {
	head := o.headOf(a.sheet)
	switch place {
	case "top":
		o.insert(a.sheet, 1)
		o.writeAt(spot{sheet: a.sheet, row: 1, col: head.col}, text)
	case "under":
		o.insert(a.sheet, head.row)
		o.writeAt(spot{sheet: a.sheet, row: head.row - 1, col: head.col + o.IntN(2)*3}, text)
	case "end":
		row := 2
		for i := range a.sheet.Cells {
			row = max(row, a.sheet.Cells[i].Row()+1+o.IntN(2))
		}
		o.writeAt(spot{sheet: a.sheet, row: row, col: head.col + o.IntN(2)*2}, text)
	case "helper":
		o.helper()
	case "sheet":
		if !o.saysOrigin(a.sheet) {
			a.sheet.Name = text
		}
	case "comment":
		f := a.figures[o.IntN(len(a.figures))]
		a.sheet.Floating = append(a.sheet.Floating, sheet.Floating{Kind: sheet.Comment, Cell: sheet.Ref(f.row, f.col), Text: text})
	default:
		o.place(place, text, a, a.figures[o.IntN(len(a.figures))])
	}
}

// saysOrigin reports whether the name of a sheet says FDI or DDI.
func (o margin) saysOrigin(s *sheet.Sheet) bool {
	return slices.ContainsFunc(o.unitLines, func(u *spot) bool { return u.sheet == s })
}

// helper adds a hidden sheet of lists from which cells are filled in.
func (o margin) helper() {
	s := &sheet.Sheet{Name: o.one("DM", "Danh mục", "List", "Data_temp"), Hidden: true}
	o.book.Sheets = append(o.book.Sheets, s)
	for i, text := range []string{"Đơn vị tính", "triệu USD", "tỷ đồng", "KCN", "Danh sách KCN", "Đồng Văn I", "Châu Sơn", "Năm", "2017", "2018", "2019"} {
		o.writeAt(spot{sheet: s, row: 1 + i, col: 1}, text)
		if c := cellAt(s, 1+i, 1); quantity.LooksNumeric(text) {
			c.Kind, c.Text = sheet.Number, text
		}
	}
}

func (o margin) headOf(s *sheet.Sheet) *spot {
	i := slices.IndexFunc(o.heads, func(h *spot) bool { return h.sheet == s })
	return o.heads[i]
}

// on returns the figures of a report that stand where a text acts.
func (o margin) on(where func(*area, *shown) bool) (list []*shown) {
	for _, a := range o.areas {
		for _, f := range a.figures {
			if where(a, f) {
				list = append(list, f)
			}
		}
	}
	return list
}

// place puts a text into a place of a table, or of the row or column of one of its
// figures, and returns the figures on which it acts. There are none where the table has no
// such place.
func (o margin) place(place, text string, a *area, f *shown) []*shown {
	s := a.sheet
	inSheet := func(b *area, _ *shown) bool { return b.sheet == s }
	inTable := func(b *area, _ *shown) bool { return b == a }
	switch place {
	case "title", "second":
		o.headOf(s).whole = o.headOf(s).whole || strings.Contains(text, "31/12/")
		head := *o.headOf(s)
		if place == "second" {
			head.row++
			o.insert(s, head.row)
		}
		o.writeAt(head, text)
		return o.on(inSheet)
	case "over", "unit":
		o.insert(s, a.top)
		left, right := a.columns()
		col := map[bool]int{true: right, false: o.headOf(s).col}[place == "unit" && left > 1]
		o.writeAt(spot{sheet: s, row: a.top - 1, col: col}, text)
		a.results = a.results || isOfResults(text)
		return o.on(inTable)
	case "sheet":
		s.Name = text
		return o.on(inSheet)
	case "file":
		o.path = text
		return o.on(func(*area, *shown) bool { return true })
	case "box", "page":
		kind := map[string]sheet.FloatingKind{"box": sheet.TextBox, "page": sheet.PageHeader}[place]
		s.Floating = append(s.Floating, sheet.Floating{Kind: kind, Text: text})
		return o.on(inSheet)
	case "below":
		o.insert(s, a.bottom+1)
		o.insert(s, a.bottom+2)
		o.writeAt(spot{sheet: s, row: a.bottom + 1 + o.IntN(2), col: o.headOf(s).col}, text)
		return o.on(inTable)
	}
	return o.within(place, text, a, f)
}

// within puts a text into a table, where it acts on a row, a column or a cell.
func (o margin) within(place, text string, a *area, f *shown) []*shown {
	if slices.Contains(outside, place) {
		return o.afar(place, text, a, f)
	}
	s := a.sheet
	inRow := func(b *area, g *shown) bool { return b == a && g.row == f.row }
	inColumn := func(b *area, g *shown) bool { return b == a && g.col == f.col }
	label, header := a.beside(f), a.over(f)
	if label == nil || header == nil {
		return nil
	}
	switch place {
	case "label":
		o.append(label, text)
		return o.on(inRow)
	case "column":
		o.append(header, text)
		return o.on(inColumn)
	case "note":
		col := a.free()
		o.writeAt(spot{sheet: s, row: a.top, col: col}, "Ghi chú")
		o.writeAt(spot{sheet: s, row: f.row, col: col}, text)
		return o.on(inRow)
	case "mark":
		mark := o.one("(*)", "*", "(1)", "**")
		on, reached := label, inRow
		if o.IntN(4) == 0 {
			on, reached = header, inColumn
		}
		o.append(on, mark)
		o.insert(s, a.bottom+1)
		o.writeAt(spot{sheet: s, row: a.bottom + 1, col: o.headOf(s).col}, mark+" "+text)
		return o.on(reached)
	case "comment":
		i := o.IntN(3)
		cell := []string{sheet.Ref(f.row, f.col), label.Ref(), header.Ref()}[i]
		s.Floating = append(s.Floating, sheet.Floating{Kind: sheet.Comment, Cell: cell, Text: text})
		return o.on([]func(*area, *shown) bool{func(_ *area, g *shown) bool { return g == f }, inRow, inColumn}[i])
	case "format":
		return o.format(text, o.on([]func(*area, *shown) bool{inRow, inColumn}[o.IntN(2)]))
	}
	return o.amid(place, text, a, f)
}

// amid puts a text among the rows of a table, or over its columns.
func (o margin) amid(place, text string, a *area, f *shown) []*shown {
	s, label := a.sheet, a.beside(f)
	inRow := func(b *area, g *shown) bool { return b == a && g.row == f.row }
	inTable := func(b *area, _ *shown) bool { return b == a }
	switch place {
	case "spanner":
		left, right := a.columns()
		o.insert(s, a.top)
		a.top--
		o.writeAt(spot{sheet: s, row: a.top, col: left}, text)
		if left < right {
			s.Merges = append(s.Merges, sheet.Range{Top: a.top, Left: left, Bottom: a.top, Right: right})
		}
		return o.on(inTable)
	case "heading":
		at := spot{sheet: s, row: f.row, col: label.Col()}
		o.insert(s, at.row)
		o.writeAt(at, text)
		cellAt(s, at.row, at.col).Style.Bold = true
		return o.on(inRow)
	case "remark":
		at := spot{sheet: s, row: f.row, col: []int{label.Col(), o.headOf(s).col}[o.IntN(2)]}
		o.insert(s, at.row)
		if !o.coin() { // without a word for a remark it may be a heading
			o.writeAt(at, text)
			return o.on(inRow)
		}
		o.writeAt(at, o.one("Ghi chú: ", "Lưu ý: ")+text)
		return o.on(inTable)
	}
	panic("no place " + place)
}
