package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bloc/pkg/diag"
	"bloc/pkg/docx"
	"bloc/pkg/page"
	"bloc/pkg/seal"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

// result is what a command has to show. A format takes what it needs of it.
type result struct {
	blocks func() []table.Block                        // for people
	csv    func(w io.Writer) error                     // nil where the command has no such format
	json   func(w io.Writer) error                     //
	book   func(w io.Writer, o workbook.Options) error // nil where the command has no such format

	document func(w io.Writer, o docx.Options) error // likewise
	page     func(w io.Writer, o page.Options) error // likewise
}

// target says for whom a result is written, and where to.
type target struct {
	lang    string
	path    string    // of the file; empty where it is printed
	created time.Time // what a file says of its making; zero where it says nothing
	basis   *workbook.Basis
}

// book says how a workbook is written.
func (t target) book() workbook.Options {
	folder, err := os.Getwd()
	if err != nil {
		folder = "" // links are then of paths as they were given
	}
	return workbook.Options{Lang: t.lang, Program: "bloc " + version(), Created: t.created, Path: t.path, Folder: folder, Basis: t.basis}
}

// format is a form that results are written in. All in which the forms differ stands here:
// flags, endings and the guard of files range over formats.
type format struct {
	name  string // what --format calls it; its files end in a dot and the name
	print writer // nil where it is for files only
	save  writer // as print, and with the seal of a file; nil where it is only printed
	check intact // nil where the files of the format have no room for a seal
}

// writer writes a result in a format.
type writer func(w io.Writer, r *result, t target) error

// formats are all formats. The first is for people at a terminal; a command may have a
// name of its own for it.
type formats []format

func allFormats(plain string) formats {
	comment := textSeal{form: "\n<!-- bloc %s -->\n"}
	return formats{
		{name: plain, print: writeText},
		{name: "xlsx", save: writeBook, check: checkBook},
		{name: "csv", print: writeCSV, save: writeCSV},
		{name: "json", print: writeJSON, save: writeJSON, check: checkJSON},
		{name: "md", print: writeMarkdown, save: comment.on(writeMarkdown), check: comment.check},
		{name: "html", save: comment.on(writePage), check: comment.check},
	}
}

// docxFormat is the document of a word processor, which few commands have.
var docxFormat = format{name: "docx", save: writeDocument, check: checkDocument}

func writeDocument(w io.Writer, r *result, t target) error {
	return r.document(w, docx.Options{Lang: t.lang, Program: "bloc " + version(), Created: t.created})
}

func writePage(w io.Writer, r *result, t target) error {
	return r.page(w, page.Options{Lang: t.lang, Program: "bloc " + version()})
}

func writeText(w io.Writer, r *result, t target) error {
	return table.WriteFitted(w, t.lang, widthOf(w), r.blocks()...)
}

func writeMarkdown(w io.Writer, r *result, t target) error {
	return table.WriteMarkdown(w, t.lang, r.blocks()...)
}

func writeBook(w io.Writer, r *result, t target) error { return r.book(w, t.book()) }
func writeCSV(w io.Writer, r *result, _ target) error  { return r.csv(w) }

// writeJSON writes the JSON with the digest by which its readers know that nobody changed it.
func writeJSON(w io.Writer, r *result, _ target) error {
	return r.json(&seal.Writer{Writer: w})
}

// only keeps the formats of some names.
func (list formats) only(names ...string) formats {
	return slices.DeleteFunc(list, func(f format) bool { return !slices.Contains(names, f.name) })
}

// printed are the names that --format takes.
func (list formats) printed() []string {
	var names []string
	for _, f := range list {
		if f.print != nil {
			names = append(names, f.name)
		}
	}
	return names
}

// endings are those of the files that -o writes.
func (list formats) endings() []string {
	var endings []string
	for _, f := range list {
		if f.save != nil {
			endings = append(endings, "."+f.name)
		}
	}
	return endings
}

// named is the format of a name that is printed.
func (list formats) named(name string) (format, error) {
	i := slices.IndexFunc(list, func(f format) bool { return f.print != nil && f.name == name })
	if i < 0 {
		return format{}, usage(diag.Says(usages.choice, "--format", name, strings.Join(list.printed(), ", ")))
	}
	return list[i], nil
}

// of is the format of a file, by its ending.
func (list formats) of(path string) (format, error) {
	ending := strings.ToLower(filepath.Ext(path))
	i := slices.IndexFunc(list, func(f format) bool { return f.save != nil && "."+f.name == ending })
	if i < 0 {
		return format{}, usage(diag.Says(usages.ending, path, strings.Join(list.endings(), ", ")))
	}
	return list[i], nil
}
