package slip

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// Content is what stood on a sheet when the copy went out. Of a sheet with too many cells only
// the digest is kept.
type Content struct {
	Name   string   `json:"name"`
	Cells  []string `json:"cells,omitempty"` // "D14 n7.5": the place, a letter for the kind, the value
	Digest string   `json:"digest"`
}

// mostCells is how many cells of a file a slip keeps. A board's report has a few hundred; for
// lists of projects it is enough to know that they changed.
const mostCells = 20_000

// Contents are the present sheets of a board.
func Contents(sheets []*sheet.Sheet) []Content {
	var list []Content
	kept := 0
	for _, s := range sheets {
		one := content(s)
		if kept += len(one.Cells); kept > mostCells {
			one.Cells = nil
		}
		list = append(list, one)
	}
	return list
}

func content(s *sheet.Sheet) Content {
	out := Content{Name: s.Name}
	digest := sha256.New()
	for i := range s.Cells {
		c := &s.Cells[i]
		if value := plain(c); value != "" {
			line := c.Ref() + " " + value
			out.Cells = append(out.Cells, line)
			fmt.Fprintf(digest, "%d %s\n", len(line), line)
		}
	}
	out.Digest = fmt.Sprintf("sha256:%x", digest.Sum(nil))
	return out
}

// kinds are the letters of the kinds of cells. A date is a number that is shown as one.
var kinds = map[sheet.Kind]string{sheet.Number: "n", sheet.Date: "n", sheet.Text: "t", sheet.Bool: "b", sheet.Error: "e", sheet.Uncached: "u"}

// plain returns the content of a cell, written in one way; empty for nothing.
func plain(c *sheet.Cell) string {
	text := c.Text
	switch c.Kind {
	case sheet.Number, sheet.Date:
		if d, err := quantity.FromStored(text); err == nil {
			text = d.String()
		}
	case sheet.Text:
		text = strings.TrimSpace(norm.NFC.String(strings.ReplaceAll(text, "\r", "")))
		if text == "" {
			return ""
		}
	}
	return kinds[c.Kind] + text
}

// Change is a cell that came back different from how it went out; without a cell, a sheet.
type Change struct {
	Sheet, Cell string
	Was, Now    string // the letter of the kind and the value; empty for nothing
}

// Changes lists the cells of a board's sheets that are not as they went out.
func (s *Slip) Changes(sheets []*sheet.Sheet) []Change {
	var list []Change
	for _, was := range s.Sheets {
		i := slices.IndexFunc(sheets, func(now *sheet.Sheet) bool { return now.Name == was.Name })
		if i < 0 {
			list = append(list, Change{Sheet: was.Name, Was: was.Name})
			continue
		}
		now := content(sheets[i])
		switch {
		case now.Digest == was.Digest:
		case was.Cells == nil:
			list = append(list, Change{Sheet: was.Name, Was: was.Name, Now: was.Name})
		default:
			list = append(list, changes(was, now)...)
		}
	}
	for _, now := range sheets {
		if !slices.ContainsFunc(s.Sheets, func(was Content) bool { return was.Name == now.Name }) {
			list = append(list, Change{Sheet: now.Name, Now: now.Name})
		}
	}
	return list
}

// changes compares two sheets cell by cell, in the order of the present cells. Deleted cells
// follow.
func changes(was, now Content) []Change {
	before := map[string]string{}
	for _, line := range was.Cells {
		cell, value, _ := strings.Cut(line, " ")
		before[cell] = value
	}
	var list []Change
	for _, line := range now.Cells {
		cell, value, _ := strings.Cut(line, " ")
		if !same(before[cell], value) {
			list = append(list, Change{was.Name, cell, before[cell], value})
		}
		delete(before, cell)
	}
	for _, line := range was.Cells {
		cell, value, _ := strings.Cut(line, " ")
		if _, gone := before[cell]; gone {
			list = append(list, Change{Sheet: was.Name, Cell: cell, Was: value})
		}
	}
	return list
}

// same reports whether two values are equal: the value of a formula may differ in its last
// digit from program to program.
func same(a, b string) bool {
	if a == b || a == "" || b == "" || a[0] != 'n' || b[0] != 'n' {
		return a == b
	}
	x, errA := quantity.FromStored(a[1:])
	y, errB := quantity.FromStored(b[1:])
	return errA == nil && errB == nil && !x.Sub(y).Abs().Shift(12).GreaterThan(x.Abs())
}

// Say returns a value for people: a number in the notation of the language, a text in quotes.
func Say(value, lang string) string {
	if value == "" {
		return blank.In(lang)
	}
	kind, text := value[0], value[1:]
	if kind == 'n' {
		if d, err := quantity.FromStored(text); err == nil {
			return quantity.Format(d, -1, lang)
		}
	}
	if kind == 'u' {
		return uncached.In(lang)
	}
	const most = 60
	if letters := []rune(text); len(letters) > most {
		text = string(letters[:most]) + "…"
	}
	return `"` + strings.Join(strings.Fields(text), " ") + `"`
}
