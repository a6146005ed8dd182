package workbook

import (
	"fmt"
	"net/url"
	"path/filepath"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// newSources is the sheet that shows where every figure comes from.
func newSources(b *book) *page {
	p := &page{name: b.say("sources"), widths: []float64{14, 40, 12, 12, 16, 14, 16, 14, 30, 18, 12, 20, 9}, links: map[string]string{}}
	head := []string{"board", "indicator", "period", "role", "value", "unit", "raw", "raw-unit", "file", "document", "date", "sheet", "cell"}
	var cells []cell
	for _, key := range head {
		cells = append(cells, cell{value: b.say(key), look: header})
	}
	p.head = p.add(cells...)
	for _, t := range b.result.Totals {
		for _, part := range t.Parts {
			figures := part.Summed
			if len(figures) == 0 {
				figures = []figure.Figure{part.Figure}
			}
			for _, f := range []*figure.Figure{part.Previous, part.Plan} {
				if f != nil {
					figures = append(figures, *f)
				}
			}
			for _, f := range figures {
				b.source(p, part.Member, f)
			}
		}
	}
	return p
}

// source writes a row for each place that a figure comes from.
func (b *book) source(p *page, member string, f figure.Figure) {
	c := b.result.Catalogue
	for _, s := range f.Sources {
		document, date := b.paper(s.File)
		row := p.add(
			cell{value: c.Member(member).Name, look: text},
			cell{value: c.Label(f.Indicator).In(b.lang), look: text},
			cell{value: f.Period.String(), look: middle},
			cell{value: b.say("role-" + f.Role.String()), look: middle},
			cell{value: f.Value.InexactFloat64(), look: number(c.Unit(f.Unit).Places, false)},
			cell{value: c.Unit(f.Unit).Label.In(b.lang), look: middle},
			cell{value: f.Raw, look: text},
			cell{value: f.RawUnit, look: text},
			cell{value: s.File, look: text},
			cell{value: document, look: text},
			cell{value: date, look: middle},
			cell{value: s.Sheet, look: text},
			cell{value: s.Cell, look: middle},
		)
		p.links[fmt.Sprintf("I%d", row)] = link(s)
	}
}

// link is the address of a source for a spreadsheet: a relative file and a cell.
func link(s figure.Source) string {
	file := url.URL{Path: filepath.ToSlash(s.File)}
	return file.EscapedPath() + "#'" + s.Sheet + "'!" + s.Cell
}

// paper returns number and date of the signed paper that a file is.
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

// newReview is the sheet of what a person has to look at.
func newReview(b *book, findings diag.List) *page {
	p := &page{name: b.say("review"), widths: []float64{6, 12, 30, 20, 10, 70, 60, 24}}
	var cells []cell
	for _, key := range []string{"stt", "severity", "file", "sheet", "cell", "message", "hint", "code"} {
		cells = append(cells, cell{value: b.say(key), look: header})
	}
	p.head = p.add(cells...)
	for i, f := range findings {
		p.add(
			cell{value: i + 1, look: count},
			cell{value: f.Severity.Word(b.lang), look: middle},
			cell{value: f.File, look: text},
			cell{value: f.Sheet, look: text},
			cell{value: f.Cell, look: middle},
			cell{value: f.Message(b.lang), look: text},
			cell{value: f.Hint(b.lang), look: text},
			cell{value: f.Rule.Code, look: text},
		)
	}
	if len(findings) == 0 {
		p.line(b.say("nothing"), plain, 1, 6)
	}
	return p
}
