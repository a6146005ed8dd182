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

// result is what a command shows. A format takes what it needs of it.
type result struct {
	blocks func() []table.Block                        // for people
	csv    func(w io.Writer) error                     // nil if the command has no such format
	json   func(w io.Writer) error                     //
	book   func(w io.Writer, o workbook.Options) error // nil if the command has no such format

	document func(w io.Writer, o docx.Options) error // likewise
	page     func(w io.Writer, o page.Options) error // likewise
}

// target says for whom a result is written, and where.
type target struct {
	lang    string
	path    string    // the path of the file; empty if the result is printed
	created time.Time // the time in a file; zero leaves it out
	basis   *workbook.Basis
}

// book returns how a workbook is written.
func (t target) book() workbook.Options {
	folder, err := os.Getwd()
	if err != nil {
		folder = "" // links then have the paths as given
	}
	return workbook.Options{Lang: t.lang, Program: "bloc " + version(), Created: t.created, Path: t.path, Folder: folder, Basis: t.basis}
}

// format is a form in which results are written. Everything in which formats differ stands
// here: flags, endings and the guard of files range over formats.
type format struct {
	name  string // its name in --format; its files end in a dot and the name
	print writer // nil if it is only for files
	save  writer // like print, with the seal of a file; nil if it is only printed
	check intact // nil if files of the format have no room for a seal
}

// writer writes a result in a format.
type writer func(w io.Writer, r *result, t target) error

// formats are all formats. The first is for people at a terminal; a command may give it a name
// of its own.
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

// docxFormat is the document of a word processor. Few commands have it.
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

// writeJSON writes the JSON with the digest by which readers know that nobody changed it.
func writeJSON(w io.Writer, r *result, _ target) error {
	return r.json(&seal.Writer{Writer: w})
}

// only keeps the formats with some names.
func (list formats) only(names ...string) formats {
	return slices.DeleteFunc(list, func(f format) bool { return !slices.Contains(names, f.name) })
}

// printed returns the names that --format accepts.
func (list formats) printed() []string {
	var names []string
	for _, f := range list {
		if f.print != nil {
			names = append(names, f.name)
		}
	}
	return names
}

// endings returns the endings of the files that -o writes.
func (list formats) endings() []string {
	var endings []string
	for _, f := range list {
		if f.save != nil {
			endings = append(endings, "."+f.name)
		}
	}
	return endings
}

// named returns the format with a name that can be printed.
func (list formats) named(name string) (format, error) {
	i := slices.IndexFunc(list, func(f format) bool { return f.print != nil && f.name == name })
	if i < 0 {
		return format{}, usage(diag.Says(usages.choice, "--format", name, strings.Join(list.printed(), ", ")))
	}
	return list[i], nil
}

// of returns the format of a file, by its ending.
func (list formats) of(path string) (format, error) {
	ending := strings.ToLower(filepath.Ext(path))
	i := slices.IndexFunc(list, func(f format) bool { return f.save != nil && "."+f.name == ending })
	if i < 0 {
		return format{}, usage(diag.Says(usages.ending, path, strings.Join(list.endings(), ", ")))
	}
	return list[i], nil
}
