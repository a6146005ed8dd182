package workbook

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

// newSources is the sheet that shows where every figure comes from, one row for each.
func newSources(b *book) *page {
	p := &page{
		name: table.Words.Sources.Say(b.lang), widths: make([]float64, 16),
		links: map[string]link{}, left: 2, filter: true,
	}
	b.header(p, b.catalogue.Bloc.Title(), table.Words.Indicator, words.period, table.Words.Role, table.Words.Value, table.Words.Unit, words.raw, words.rawUnit, table.Words.File, table.Words.Document, table.Words.Date, words.sheet, words.cell, table.Words.Remark, table.Words.Confirmed, table.Words.RestsOn)
	for _, t := range b.result.Totals {
		for _, part := range t.Parts {
			for _, f := range []*figure.Figure{part.Figure, part.Plan, part.Previous} {
				if f != nil {
					b.source(p, part.Member, *f)
				}
			}
		}
	}
	p.widen()
	return p
}

// widen gives the columns the width of their longest text, within limits: each row has one
// line.
func (p *page) widen() {
	for i := range p.widths {
		longest := 0
		for _, row := range p.rows[p.head:] {
			longest = max(longest, utf8.RuneCountInString(fmt.Sprint(row[i].value)))
		}
		p.widths[i] = min(max(float64(longest)+3, 9), 38)
	}
}

// header writes the row that stays in view and is printed on every page.
func (b *book) header(p *page, texts ...diag.Text) {
	var cells []cell
	for _, text := range texts {
		cells = append(cells, cell{value: text.Say(b.lang), look: header})
	}
	p.head = p.add(cells...)
	p.height(p.head, 2*lineHeight)
	p.repeat = [2]int{p.head, p.head}
}

// fileColumn is the column of a source with a link to its file.
const fileColumn = "I"

// source writes the row of a figure.
func (b *book) source(p *page, member string, f figure.Figure) {
	c := b.catalogue
	unit := c.Unit(f.Unit)
	place := table.JoinedSource(f.Sources)
	document, date := b.paper(place.File)
	row := p.add(
		cell{value: c.Member(member).Name, look: line},
		cell{value: c.Label(f.Indicator).In(b.lang), look: line},
		cell{value: f.Period.String(), look: middle},
		cell{value: table.RoleName(f.Role, b.lang), look: middle},
		cell{value: exact(f.Value), look: number(unit.Places, false)},
		cell{value: unit.Label.In(b.lang), look: middle},
		cell{value: f.Raw, look: line},
		cell{value: f.RawUnit, look: line},
		cell{value: filepath.Base(place.File), look: sourceLine},
		cell{value: document, look: line},
		cell{value: date, look: middle},
		cell{value: place.Sheet, look: line},
		cell{value: place.Cell, look: middle},
		cell{value: table.FigureRemark(f, b.lang), look: line},
		cell{value: table.WitnessesOf(f.Confirmed, b.lang), look: line},
		cell{value: answered(f.Answered), look: line},
	)
	if file := b.relative(place.File); file != "" {
		p.links[fmt.Sprintf("%s%d", fileColumn, row)] = link{file, target(f.Sources[0])}
	}
}

// answered returns the answer on which a figure rests, with who gave it and when.
func answered(a *diag.Answer) string {
	if a == nil {
		return ""
	}
	return a.String()
}

// exact returns a value as a number, or as a text if a spreadsheet would lose digits.
func exact(d quantity.Decimal) any {
	if len(strings.Trim(d.Coefficient().String(), "-0")) > 15 {
		return d.String()
	}
	return d.InexactFloat64()
}

// escapes are the characters that may not stand unescaped in a link.
var escapes = strings.NewReplacer("%", "%25", " ", "%20", "#", "%23", "?", "%3F", `"`, "%22", "<", "%3C", ">", "%3E",
	"[", "%5B", "]", "%5D", "`", "%60", "^", "%5E", "{", "%7B", "}", "%7D")

// relative returns the path of a file as seen from the book, so that the link still works if
// both are moved together; empty if the two are not below one folder, as on different drives.
func (b *book) relative(file string) string {
	path, err := filepath.Rel(b.fromRoot(filepath.Dir(b.path)), b.fromRoot(file))
	if file == "" || err != nil {
		return ""
	}
	path = escapes.Replace(filepath.ToSlash(path))
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ":") {
		return "./" + path // otherwise a colon would make the name a scheme
	}
	return path
}

// fromRoot returns a path from the root, if it is known in which folder paths begin.
func (b *book) fromRoot(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(b.folder, path)
}

// target returns a cell in the form of formulas in other books.
func target(s figure.Source) string {
	return "'" + strings.ReplaceAll(s.Sheet, "'", "''") + "'!" + s.Cell
}

// paper returns the number and the date of the signed paper that a file is.
func (b *book) paper(file string) (document, date string) {
	for _, m := range b.result.Members {
		for _, r := range m.Reports {
			if r.Path == file {
				return r.Document, r.Date
			}
		}
	}
	return "", ""
}
