package table

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"bloc/pkg/diag"
)

// WriteText writes blocks one below the other as text. Tables are aligned, with numbers on the
// right; no number is cut.
func WriteText(w io.Writer, lang string, blocks ...Block) error {
	return write(w, notation{
		lang: lang,
		renderer: func() tw.Renderer {
			return renderer.NewBlueprint(tw.Rendition{
				Symbols:  tw.NewSymbols(tw.StyleLight),
				Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.Off}},
			})
		},
		title: "%s\n", note: "%s\n", heading: "\n%s\n", item: "  %s\n", under: "      %s\n",
		header: func(s string) string { return Wrap(s, "", headerWidth) },
		cell:   func(s string) string { return s },
	}, blocks)
}

// WriteMarkdown writes blocks one below the other as Markdown.
func WriteMarkdown(w io.Writer, lang string, blocks ...Block) error {
	return write(w, notation{
		lang:     lang,
		renderer: func() tw.Renderer { return renderer.NewMarkdown() },
		title:    "%s\n\n", note: "\n%s\n", heading: "\n## %s\n\n", item: "- %s\n", under: "  - %s\n",
		header: func(s string) string { return s },
		cell:   strings.NewReplacer("|", `\|`).Replace, // a text stays within its cell
	}, blocks)
}

func write(w io.Writer, n notation, blocks []Block) error {
	out := bufio.NewWriter(w)
	for _, b := range blocks {
		if err := b.write(out, n); err != nil {
			return err
		}
	}
	return out.Flush()
}

// notation is how a kind of text writes the content of blocks. Each form takes one line.
type notation struct {
	lang     string
	renderer func() tw.Renderer // a new one each time, as it has a state
	title    string             // the form of a line above a table
	note     string             // the form of a line below a table
	heading  string             // the form of the heading of a list
	item     string             // the form of an item of a list
	under    string             // the form of a line under an item
	header   func(string) string
	cell     func(string) string
}

// lines writes lines in a form. What they quote from a report cannot affect a terminal.
func (n notation) lines(w io.Writer, form string, lines ...string) error {
	var b strings.Builder
	for _, line := range lines {
		fmt.Fprintf(&b, form, diag.Printable(line))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (t *Table) write(w io.Writer, n notation) error {
	if err := n.lines(w, n.title, t.Title...); err != nil {
		return err
	}
	if len(t.Header) > 0 {
		if err := t.writeGrid(w, n); err != nil {
			return err
		}
	}
	return n.lines(w, n.note, t.Notes...)
}

// writeGrid writes the header and the rows.
func (t *Table) writeGrid(w io.Writer, n notation) error {
	out := tablewriter.NewTable(w, tablewriter.WithRenderer(n.renderer()), tablewriter.WithConfig(t.config()),
		tablewriter.WithEastAsian(tw.Off)) // otherwise the environment of the reader decides how wide a dash is
	header := make([]string, len(t.Header))
	for i, title := range t.Header {
		header[i] = n.header(title)
	}
	out.Header(header)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = broken(n.cell(diag.Printable(c.In(n.lang))), t.textsOf(i))
		}
		if err := out.Append(cells); err != nil {
			return err
		}
	}
	return out.Render()
}

// config keeps the library from changing texts, and aligns the columns.
func (t *Table) config() tablewriter.Config {
	align := make([]tw.Align, len(t.Header))
	for i := range align {
		align[i] = tw.AlignLeft
		if t.IsRight(i) {
			align[i] = tw.AlignRight
		}
	}
	asIs := tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone}
	return tablewriter.Config{
		Header: tw.CellConfig{Formatting: asIs, Alignment: tw.CellAlignment{Global: tw.AlignCenter, PerColumn: align}},
		Row:    tw.CellConfig{Formatting: asIs, Alignment: tw.CellAlignment{PerColumn: align}},
	}
}

func (l List) write(w io.Writer, n notation) error {
	if err := n.lines(w, n.heading, l.Heading); err != nil {
		return err
	}
	for _, item := range l.Items {
		if err := n.lines(w, n.item, item.Text); err != nil {
			return err
		}
		if err := n.lines(w, n.under, item.Under...); err != nil {
			return err
		}
	}
	return nil
}

func (t Title) write(w io.Writer, n notation) error { return n.lines(w, n.title, t...) }

func (s Subtitle) write(w io.Writer, n notation) error { return n.lines(w, n.heading, string(s)) }

func (p Paragraph) write(w io.Writer, n notation) error { return n.lines(w, "\n%s\n", string(p)) }

// headerWidth is the width at which a long header is broken, so that a column of numbers is
// not much wider than its numbers.
const headerWidth = 16

// Wrap breaks a text between words into lines of at most a width; longer words stand alone.
// All lines but the first begin with the indent, which does not count.
func Wrap(s, indent string, width int) string {
	var b strings.Builder
	used := 0
	for _, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case used == 0:
		case used+1+n > width:
			b.WriteString("\n" + indent)
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
