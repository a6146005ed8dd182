package sheet

import (
	"slices"
	"strings"
)

// Floating is a text of a sheet that is in no cell.
type Floating struct {
	Kind FloatingKind
	Cell string // the cell that it belongs to, as "E12"; empty for none
	Area Range  // all cells that it belongs to, where they are more than one; zero for no more
	Text string
}

// FloatingKind is what a floating text is.
type FloatingKind string

// The kinds of floating texts.
const (
	Comment    FloatingKind = "comment"
	Prompt     FloatingKind = "prompt"      // what the program shows beside a cell that is to be filled in
	TextBox    FloatingKind = "text-box"    // or any other shape
	Chart      FloatingKind = "chart"       // the title of a chart, or of one of its axes
	PageHeader FloatingKind = "page-header" // or a footer, one of its three parts
)

// PageTexts returns the words of a page header, for each of its three parts, without its
// codes: &C for the middle, &P for the page, &"Times New Roman,Bold"&12 for the look.
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
