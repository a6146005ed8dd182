package workbook

import (
	"bytes"
	"io"
	"slices"
	"strconv"

	"bloc/pkg/check"
	"bloc/pkg/table"
)

// WriteCheck writes the outcome of a check as a book: what a person must look at, and who sent
// what.
func WriteCheck(w io.Writer, r *check.Result, o Options) error {
	b := &book{catalogue: r.Catalogue, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang); err != nil {
		return err
	}
	b.asks = o.Asked != nil
	data := compact(exact.Bytes())
	d := document{title: table.Coverage(r, o.Lang).Title[0], exact: data, pages: []*page{newCoverage(b, r), newFindings(b, r)}}
	if b.asks {
		d.pages = append(d.pages, newQuestions(b, o.Asked))
	}
	if len(o.Boards) > 0 {
		d.pages = append(d.pages, newStanding(b, r.Period, o.Boards))
	}
	return d.write(w, b, o)
}

// newCoverage is the sheet of members by core indicators.
func newCoverage(b *book, r *check.Result) *page {
	t := table.Coverage(r, b.lang)
	p := &page{name: words.coverage.Say(b.lang), widths: []float64{18}, whole: true}
	for range r.Core {
		p.widths = append(p.widths, 6)
	}
	p.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	for i, line := range t.Title {
		how := heading
		switch {
		case i == 0:
			how = title
		case slices.Contains(r.Status(b.lang), line):
			how = alert
		}
		p.line(line, how)
	}
	var head []cell
	for _, text := range t.Header {
		var value any = text
		if n, err := strconv.Atoi(text); err == nil {
			value = n
		}
		head = append(head, cell{value: value, look: header})
	}
	p.head = p.add(head...)
	for _, row := range t.Rows {
		var cells []cell
		for i, c := range row {
			how := middle
			if i == 0 {
				how = text
			}
			cells = append(cells, cell{value: c.In(b.lang), look: how})
		}
		p.add(cells...)
	}
	for _, note := range t.Notes {
		p.line(note, plain)
	}
	b.signatures(p)
	return p
}
