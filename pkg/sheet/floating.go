package sheet

import (
	"slices"
	"strings"
)

// Floating is a text of a sheet that is in no cell.
type Floating struct {
	Kind FloatingKind
	Cell string // the cell that it belongs to, as "E12"; empty for none
	Area Range  // all cells that it belongs to, if they are several; else zero
	Text string
	Of   []Area // the cells that a chart draws
}

// Area is a range of cells on a named sheet.
type Area struct {
	Sheet string
	Range
}

// ParseAreas reads a formula that only names ranges, as "'BC 2018'!$D$5:$D$9,KCN!$E$4"; nil
// for any other formula.
func ParseAreas(formula string) (list []Area) {
	for formula = strings.Trim(strings.TrimSpace(formula), "()"); formula != ""; {
		name, rest, ok := sheetName(formula)
		if !ok {
			return nil
		}
		ref, more, _ := strings.Cut(rest, ",")
		r, ok := ParseRange(strings.ReplaceAll(ref, "$", ""))
		if !ok {
			return nil
		}
		list, formula = append(list, Area{name, r}), more
	}
	return list
}

// sheetName cuts the name of a sheet from a reference.
func sheetName(ref string) (name, rest string, ok bool) {
	if !strings.HasPrefix(ref, "'") {
		return strings.Cut(ref, "!")
	}
	for at := 1; at < len(ref); at++ {
		switch {
		case ref[at] != '\'':
		case strings.HasPrefix(ref[at:], "''"):
			at++
		default:
			rest, ok = strings.CutPrefix(ref[at+1:], "!")
			return strings.ReplaceAll(ref[1:at], "''", "'"), rest, ok
		}
	}
	return "", "", false
}

// FloatingKind is what a floating text is.
type FloatingKind string

// The kinds of floating texts.
const (
	Comment    FloatingKind = "comment"
	Prompt     FloatingKind = "prompt"      // what Excel shows beside a cell that is to be filled in, or that has a link
	Shown      FloatingKind = "shown"       // what a conditional format writes beside figures
	Named      FloatingKind = "name"        // the name of some cells
	Described  FloatingKind = "description" // the description of a picture or a shape
	TextBox    FloatingKind = "text-box"    // the text in a shape
	Chart      FloatingKind = "chart"       // the title of a chart, or of one of its axes
	PageHeader FloatingKind = "page-header" // or a footer, one of its three parts
)

// OnCells returns a floating text that belongs to a range of cells.
func OnCells(kind FloatingKind, of Range, text string) Floating {
	one := Floating{Kind: kind, Cell: Ref(of.Top, of.Left), Text: text}
	if of.Top != of.Bottom || of.Left != of.Right {
		one.Area = of
	}
	return one
}

// PageTexts returns the words of a page header for each of its three parts, without the codes:
// &C for the middle, &P for the page, &"Times New Roman,Bold"&12 for the look.
func PageTexts(header string) []string {
	var list []string
	var text strings.Builder
	for header != "" {
		before, rest, code := strings.Cut(header, "&")
		text.WriteString(before)
		if header = rest; !code || rest == "" {
			break
		}
		switch c := rest[0]; {
		case c == '&':
			text.WriteByte('&')
			header = rest[1:]
		case c == '"':
			_, header, _ = strings.Cut(rest[1:], `"`)
		case c == 'K':
			header = rest[min(len(rest), 7):]
		case c >= '0' && c <= '9':
			header = strings.TrimLeft(rest, "0123456789")
		default:
			header = rest[1:]
			if strings.IndexByte("LCR", c) >= 0 {
				list = append(list, text.String())
				text.Reset()
			}
		}
	}
	list = append(list, text.String())
	return slices.DeleteFunc(list, func(s string) bool { return strings.TrimSpace(s) == "" })
}
