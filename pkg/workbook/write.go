// Package workbook writes the consolidated workbook, and recognises the books that bloc wrote.
//
// The book is for people. The boards' figures stand on one sheet. Every total is a live formula
// over them with its present value, so that a viewer that does not compute shows figures, and a
// recalculation gives the same ones. Other sheets say where each figure comes from and what a
// person must look at. A hidden sheet carries the exact result. The same result gives the same
// bytes.
//
// Write takes these steps: newBoards, newSummary, newSources and newReview lay out pages of
// cells, a document streams these into a file, and pack writes the parts of the file in order
// and without times. WriteDiff and WriteTrend write the books of comparisons and series, from
// pages of their own. Read and Edits read back what was written, even after another program
// saved it anew.
package workbook

import (
	"bytes"
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/standing"
	"bloc/pkg/table"
)

// Options say how a book is written.
type Options struct {
	Lang    string    // "vi" or "en"
	Program string    // the name and version of the program
	Created time.Time // the time in the book's properties; zero leaves it out
	Path    string    // the path of the book; links to reports are relative to its folder
	Folder  string    // the folder in which relative paths begin; empty if all are absolute
	// Basis is what the figures rest on; nil if the book does not say.
	Basis *Basis
	// Boards are how the boards of the bloc stand; nil for no such sheet.
	Boards []standing.Board
	// Compared is the comparison with another period; nil for no such sheet.
	Compared *diff.Comparison
	// Asked is the sheet of questions; nil for no such sheet.
	Asked *Asked
	// Period is the period of the run that asks; empty if it has none.
	Period string
}

// book is a workbook in the making.
type book struct {
	catalogue *catalogue.Catalogue
	result    *aggregate.Result // the result of a consolidated workbook
	lang      string
	path      string
	asks      bool // the book has the sheet of questions
	folder    string
}

// Write writes the consolidated workbook of a result with the findings of its run.
func Write(w io.Writer, r *aggregate.Result, findings diag.List, o Options) error {
	b := &book{catalogue: r.Catalogue, result: r, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	text := compact(exact.Bytes())
	s, outline := newBoards(b), table.OutlineOf(r, o.Lang)
	pages := []*page{newSummary(b, s, outline, digest(text))}
	if outline.Shared != nil {
		pages = append(pages, newShared(b, s, outline))
	}
	pages = append(pages, s.page)
	if charts := newCharts(b, s); charts != nil {
		pages = append(pages, charts)
	}
	pages = append(pages, newSources(b))
	if b.asks = o.Asked != nil; b.asks {
		pages = append(pages, newQuestions(b, o.Asked))
	}
	if len(o.Boards) > 0 {
		pages = append(pages, newStanding(b, r.Period, o.Boards))
	}
	pages = append(pages, newReview(b, findings))
	if o.Compared != nil {
		pages = append(pages, newCompare(b, o.Compared))
	}
	return document{table.Heading(r, o.Lang)[1], pages, text}.write(w, b, o)
}

// document is the content of a workbook.
type document struct {
	title string
	pages []*page
	exact string // the compact JSON of what the pages show
}

// write writes the pages and the hidden sheet into a file.
func (d document) write(w io.Writer, b *book, o Options) error {
	hidden, err := newData(d, o)
	if err != nil {
		return err
	}
	d.pages = append(slices.Clone(d.pages), hidden)
	f := excelize.NewFile()
	defer f.Close()
	if err := d.sheets(f); err != nil {
		return err
	}
	if err := b.properties(f, d.title, o); err != nil {
		return err
	}
	return Tidy(w, f, o.Created)
}

// sheets writes the pages. The last one is hidden.
func (d document) sheets(f *excelize.File) error {
	if err := f.SetDefaultFont("Times New Roman"); err != nil {
		return err
	}
	for i, p := range d.pages {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", p.name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(p.name); err != nil {
			return err
		}
	}
	// Sheets are hidden before they are streamed: hiding reads every sheet.
	if err := f.SetSheetVisible(dataSheet, false, true); err != nil {
		return err
	}
	s := &styles{f, map[style]int{}}
	for _, p := range d.pages {
		if err := p.write(f, s); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) properties(f *excelize.File, title string, o Options) error {
	p := &excelize.DocProperties{
		Title: title, Subject: b.catalogue.Bloc.Heading.In(o.Lang),
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
