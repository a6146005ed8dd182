// Package workbook writes the consolidated workbook, and recognises the books
// that bloc wrote.
//
// The book is for people. The boards' figures stand on one sheet; every total is
// a live formula over them, with the value it has, so that a viewer that does not
// compute shows figures and a recalculation gives the same ones. Other sheets say
// where each figure comes from and what has to be looked at. A hidden sheet
// carries the exact result. The same result gives the same bytes.
//
// Write goes this way: newBoards, newSummary, newSources and newReview lay out
// pages of cells, build streams these into the parts of a file, and pack puts the
// parts together in one order and without times.
package workbook

import (
	"bytes"
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/table"
)

// Options say how a book is written.
type Options struct {
	Lang    string    // "vi" or "en"
	Program string    // name and version of the program
	Created time.Time // the time in the book's properties; zero leaves it out
	Path    string    // where the book will stand: links to reports are relative to its folder
	// Compared is the comparison with another period, for a sheet of its own; nil leaves it out.
	Compared *diff.Comparison
}

// book is a workbook in the making.
type book struct {
	result *aggregate.Result
	lang   string
	path   string
}

func (b *book) say(key string, args ...any) string { return say(b.lang, key, args...) }

// Write writes the consolidated workbook of a result with the findings of its run.
func Write(w io.Writer, r *aggregate.Result, findings diag.List, o Options) error {
	b := &book{r, o.Lang, o.Path}
	s := newBoards(b)
	pages := []*page{newSummary(b, s), s.page, newSources(b), newReview(b, findings)}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	parts, err := b.build(pages, exact.Bytes(), o)
	if err != nil {
		return err
	}
	book, err := pack(parts)
	if err != nil {
		return err
	}
	_, err = w.Write(book)
	return err
}

// build writes the pages and the hidden sheet into the parts of a file.
func (b *book) build(pages []*page, exact []byte, o Options) ([]part, error) {
	hidden, err := newData(o.Program, exact, pages)
	if err != nil {
		return nil, err
	}
	pages = append(slices.Clone(pages), hidden)
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetDefaultFont("Times New Roman"); err != nil {
		return nil, err
	}
	for i, p := range pages {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", p.name); err != nil {
				return nil, err
			}
		} else if _, err := f.NewSheet(p.name); err != nil {
			return nil, err
		}
	}
	// Sheets are hidden before they are streamed: hiding reads every sheet.
	if err := f.SetSheetVisible(dataSheet, false, true); err != nil {
		return nil, err
	}
	s := &styles{f, map[look]int{}}
	for _, p := range pages {
		if err := p.write(f, s); err != nil {
			return nil, err
		}
	}
	if err := b.properties(f, o); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		return nil, err
	}
	return unpack(out.Bytes(), o.Created)
}

func (b *book) properties(f *excelize.File, o Options) error {
	p := &excelize.DocProperties{
		Title: table.Heading(b.result, o.Lang)[1], Subject: b.result.Catalogue.Bloc.Heading.In(o.Lang),
		Creator: "bloc", LastModifiedBy: "bloc", Description: o.Program, Language: o.Lang,
		Created: o.Created.UTC().Format(time.RFC3339), Modified: o.Created.UTC().Format(time.RFC3339),
	}
	if err := f.SetDocProps(p); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "bloc"}); err != nil {
		return err
	}
	return f.SetCustomProps(excelize.CustomProperty{Name: property, Value: schemaVersion})
}
