package testcase

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// Book reads the sheets of a case:
//
//	sheet BC năm                 a sheet; the lines below are its rows from row 1
//	| A1 | B1 |                  a plain number is a number cell, 'text is a text,
//	                             = a formula without value, # an error, **bold** bold,
//	                             //99// in italics, ~~99~~ struck through
//	                             2 =A1+B1 a formula with its stored value, @43101 a date,
//	                             pct:0.98 a number shown in percent, fmt:#,##0,:98 one
//	                             shown by a number format, indent:2:text an indented text,
//	                             ↵ a new line in a cell
//	                             an empty line is a row without cells
//	merge A1:B1                  anywhere below the sheet
//	hide row 3 / hide column 2   likewise
//	hidden                       the sheet is hidden
//	comment B4 text              a comment on a cell; likewise prompt B4:B9 text for what is shown
//	                             beside cells to be filled in, box text, chart text for the title
//	                             of a chart, and page text for a header of the page
//	drawn text of BC!D4:D6        the title of a chart that draws those cells; likewise name D4 text for the
//	                             name of cells, shown D4 text for the words of a conditional format, and
//	                             described text for the description of a picture
//
// The other lines are handed on, as their first word and the rest.
func Book(t *testing.T, input string, other func(word, rest string)) *sheet.Book {
	t.Helper()
	book := &sheet.Book{}
	var s *sheet.Sheet
	row := 0
	for line := range strings.SplitSeq(input, "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case word == "sheet":
			s, row = &sheet.Sheet{Name: rest, HiddenRows: map[int]bool{}, HiddenCols: map[int]bool{}}, 0
			book.Sheets = append(book.Sheets, s)
		case word == "hidden":
			s.Hidden = true
		case word == "hide":
			hide(t, s, rest)
		case word == "merge":
			s.Merges = append(s.Merges, parseRange(t, rest))
		case floats[word] != "" && s != nil:
			float(s, floats[word], rest)
			if word == "drawn" {
				drawn(&s.Floating[len(s.Floating)-1])
			}
		case strings.HasPrefix(line, "|"):
			row++
			for i, text := range strings.Split(strings.Trim(line, "|"), "|") {
				addCell(s, row, i+1, text)
			}
		case strings.TrimSpace(line) != "":
			other(word, rest)
		case s != nil:
			row++
		}
	}
	return book
}

// floats are the texts of a sheet that are in no cell, by the words that they begin with.
var floats = map[string]sheet.FloatingKind{"comment": sheet.Comment, "prompt": sheet.Prompt, "box": sheet.TextBox, "page": sheet.PageHeader, "chart": sheet.Chart, "drawn": sheet.Chart, "name": sheet.Named, "shown": sheet.Shown, "described": sheet.Described}

// float adds a text that is in no cell. A comment begins with that on which it is.
func float(s *sheet.Sheet, kind sheet.FloatingKind, text string) {
	one := sheet.Floating{Kind: kind, Text: text}
	switch kind {
	case sheet.Comment, sheet.Prompt, sheet.Named, sheet.Shown:
		one.Cell, one.Text, _ = strings.Cut(text, " ")
	}
	if area, ok := sheet.ParseRange(one.Cell); ok && strings.Contains(one.Cell, ":") {
		one.Area, one.Cell = area, sheet.Ref(area.Top, area.Left)
	}
	s.Floating = append(s.Floating, one)
}

// drawn cuts the cells that a chart draws from the text of its title.
func drawn(chart *sheet.Floating) {
	at := strings.LastIndex(strings.TrimRight(chart.Text, " "), " of ")
	chart.Of = sheet.ParseAreas(chart.Text[at+len(" of "):])
	chart.Text = chart.Text[:at]
}

// looks are the marks of a cell's look: what they take in of a text, and what they say.
var looks = []struct {
	form *regexp.Regexp // the last group is the text without the mark
	set  func(style *sheet.Style, group string)
}{
	{regexp.MustCompile(`^\*\*()(.*)\*\*$`), func(s *sheet.Style, _ string) { s.Bold = true }},
	{regexp.MustCompile(`^//()(.*)//$`), func(s *sheet.Style, _ string) { s.Italic = true }},
	{regexp.MustCompile(`^~~()(.*)~~$`), func(s *sheet.Style, _ string) { s.Struck = true }},
	{regexp.MustCompile(`^indent:(\d+):(.*)$`), func(s *sheet.Style, n string) { s.Indent, _ = strconv.Atoi(n) }},
	{regexp.MustCompile(`^pct:()(.*)$`), func(s *sheet.Style, _ string) { s.Format = "0.0%" }},
	{regexp.MustCompile(`^fmt:(.*):(.*)$`), func(s *sheet.Style, format string) { s.Format = format }},
}

// addCell adds a cell unless nothing stands in it.
func addCell(s *sheet.Sheet, row, col int, text string) {
	style := &sheet.Style{Format: "General"}
	text = strings.ReplaceAll(text, "↵", "\n")
	if text = strings.TrimPrefix(strings.TrimRight(text, " "), " "); text == "" {
		return
	}
	for _, look := range looks {
		if m := look.form.FindStringSubmatch(text); m != nil {
			look.set(style, m[1])
			text = m[2]
		}
	}
	cell := sheet.NewCell(row, col, sheet.Text, strings.TrimPrefix(text, "'"))
	cell.Style = style
	if value, formula, ok := strings.Cut(text, " ="); ok {
		text, cell.Text = value, value
		cell.SetFormula(formula)
	}
	switch _, err := quantity.FromStored(text); {
	case strings.HasPrefix(text, "="):
		cell.Kind, cell.Text = sheet.Uncached, ""
		cell.SetFormula(text[1:])
	case strings.HasPrefix(text, "@"):
		cell.Kind, cell.Text = sheet.Date, text[1:]
	case strings.HasPrefix(text, "#"):
		cell.Kind = sheet.Error
	case err == nil && text != "-":
		cell.Kind = sheet.Number
	}
	s.Cells = append(s.Cells, cell)
}

// hide hides a row or a column: hide row 3, hide column 2.
func hide(t *testing.T, s *sheet.Sheet, what string) {
	t.Helper()
	var kind string
	var n int
	if read, err := fmt.Sscanf(what, "%s %d", &kind, &n); read != 2 {
		t.Fatalf("hide %q: %v", what, err)
	}
	if kind == "row" {
		s.HiddenRows[n] = true
		return
	}
	s.HiddenCols[n] = true
}

func parseRange(t *testing.T, text string) sheet.Range {
	t.Helper()
	var a, b string
	var top, bottom int
	if n, err := fmt.Sscanf(strings.NewReplacer(":", " ").Replace(text), "%1s%d %1s%d", &a, &top, &b, &bottom); n != 4 {
		t.Fatalf("merge %q: %v", text, err)
	}
	return sheet.Range{Top: top, Left: int(a[0]-'A') + 1, Bottom: bottom, Right: int(b[0]-'A') + 1}
}
