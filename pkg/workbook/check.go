package workbook

import (
	"bytes"
	"io"
	"strconv"

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/table"
)

// WriteCheck writes the outcome of a check as a book: what has to be looked at, and
// who sent what.
func WriteCheck(w io.Writer, r *check.Result, o Options) error {
	b := &book{&aggregate.Result{Catalogue: r.Catalogue, Period: r.Period}, o.Lang, o.Path}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang); err != nil {
		return err
	}
	parts, err := b.build([]*page{newReview(b, r.Findings), newCoverage(b, r)}, exact.Bytes(), o)
	if err != nil {
		return err
	}
	file, err := pack(parts)
	if err != nil {
		return err
	}
	_, err = w.Write(file)
	return err
}

// newCoverage is the sheet of members by core indicators.
func newCoverage(b *book, r *check.Result) *page {
	t := table.Coverage(r, b.lang)
	p := &page{name: b.say("coverage"), widths: []float64{18}}
	for range r.Core {
		p.widths = append(p.widths, 5)
	}
	for _, line := range t.Title {
		p.line(line, heading)
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
	return p
}
