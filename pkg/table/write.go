package table

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"bloc/pkg/diag"
)

// WriteText writes the table as aligned text, numbers on the right and never cut.
func (t *Table) WriteText(w io.Writer, lang string) error {
	return t.write(w, lang, renderer.NewBlueprint(tw.Rendition{
		Symbols:  tw.NewSymbols(tw.StyleLight),
		Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.Off}},
	}), "")
}

// WriteMarkdown writes the table as Markdown.
func (t *Table) WriteMarkdown(w io.Writer, lang string) error {
	return t.write(w, lang, renderer.NewMarkdown(), "\n")
}

// write writes the table with the lines around it; gap is what parts these lines,
// which only Markdown needs.
func (t *Table) write(w io.Writer, lang string, how tw.Renderer, gap string) error {
	for _, line := range t.Title {
		if _, err := fmt.Fprintln(w, line+gap); err != nil {
			return err
		}
	}
	if len(t.Header) == 0 {
		_, err := io.WriteString(w, notes(t.Notes, gap))
		return err
	}
	align := make([]tw.Align, len(t.Header))
	for i := range align {
		align[i] = tw.AlignLeft
		if t.right(i) {
			align[i] = tw.AlignRight
		}
	}
	out := tablewriter.NewTable(w, tablewriter.WithRenderer(how), tablewriter.WithConfig(tablewriter.Config{
		Header: tw.CellConfig{Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone}, Alignment: tw.CellAlignment{Global: tw.AlignCenter, PerColumn: align}},
		Row:    tw.CellConfig{Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone}, Alignment: tw.CellAlignment{PerColumn: align}},
	}))
	header := t.Header
	if gap == "" {
		header = make([]string, len(t.Header))
		for i, title := range t.Header {
			header[i] = wrap(title, headerWidth)
		}
	}
	out.Header(header)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = diag.Printable(c.In(lang))
			if gap != "" {
				cells[i] = markdown.Replace(cells[i])
			}
		}
		if err := out.Append(cells); err != nil {
			return err
		}
	}
	if err := out.Render(); err != nil {
		return err
	}
	_, err := io.WriteString(w, notes(t.Notes, gap))
	return err
}

// headerWidth is where a long header goes on in the next line, so that a column
// of numbers is not much wider than its numbers.
const headerWidth = 16

// wrap breaks a text between words into lines of at most the width, longer words apart.
func wrap(s string, width int) string {
	var b strings.Builder
	used := 0
	for _, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case used == 0:
		case used+1+n > width:
			b.WriteByte('\n')
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	return b.String()
}

// markdown keeps a text within its cell.
var markdown = strings.NewReplacer("|", `\|`)

func notes(lines []string, gap string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(gap + line + "\n")
	}
	return b.String()
}
