// Package page writes results as pages for a browser: one file each, for people who would
// rather look than read.
//
// A page is a document of sections, whose parts are tables, charts and lists (document.go).
// Tables and their words come from package table, so that no page states another figure
// than the printed table and the workbook; charts are drawn from the same figures
// (chart.go). Totals, comparisons, series, checks and rankings have a file each that puts
// their sections together; sources, questions and findings are shared.
//
// A page loads nothing, runs nothing and needs no network: its policy forbids all three. A
// figure leads to its sources and to the questions about it by links within the page. It is
// written by html/template, which escapes whatever a report says. The same result gives the
// same bytes.
package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"bloc/pkg/answer"
	"bloc/pkg/diff"
	"bloc/pkg/standing"
)

// Options say how a page is written.
type Options struct {
	Lang    string // "vi" or "en"
	Program string // the name and version of the program
	// Asked are the questions of the run, the first Open of them open.
	Asked []answer.Filled
	Open  int
	// Boards are how the boards of the bloc stand; nil for no such section.
	Boards []standing.Board
	// Compared is the comparison with another period; nil for no such section.
	Compared *diff.Comparison
}

//go:embed page.html
var markup string

//go:embed page.css
var style string

// templates are read when the first page is written, as most runs write none.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Parse(markup))
})

// policy forbids the page to load or to run anything. Its own style is allowed by its digest.
func policy() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

// write writes a document.
func (d *document) write(w io.Writer, o Options) error {
	d.Lang, d.Program = o.Lang, o.Program
	d.Style, d.Policy = template.CSS(style), policy()
	d.Words = map[string]string{
		"skip": words.skip.Say(o.Lang), "contents": words.contents.Say(o.Lang), "notFinal": words.notFinal.Say(o.Lang),
		"madeBy": words.madeBy.Say(o.Lang, o.Program), "top": words.top.Say(o.Lang),
	}
	return templates().ExecuteTemplate(w, "page", d)
}

// headed is a document with a title block: the bloc, the title, the lines under it, and then
// why it is not final.
func headed(lines, status []string) *document {
	d := &document{Status: status, Bloc: lines[0], Title: lines[1]}
	for _, line := range lines[2 : len(lines)-len(status)] {
		d.Under = append(d.Under, strings.Trim(line, "()"))
	}
	return d
}
