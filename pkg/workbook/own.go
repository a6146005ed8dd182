package workbook

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

const (
	schemaVersion = "1"     // version of the exact data
	property      = "bloc"  // the custom document property of bloc's own books; its value is the schema version
	dataSheet     = "_bloc" // the hidden sheet of the exact data
	chunk         = 30_000  // letters in a cell, which holds at most 32,767
)

// The rows of the hidden sheet. From row 3 on its columns hold texts, each cut into
// cells: the JSON of the result, that of what the other sheets show, that of what the
// figures rest on, and that of the questions.
const (
	rowMark   = 1 // "bloc 1" and the program that wrote it
	rowDigest = 2 // digests of the texts
)

// The columns of the hidden sheet.
const (
	columnExact = 1
	columnShown = 2
	columnBasis = 3
	columnAsked = 4 // the questions; a book may have none
	columnLists = 5 // the choices of lists, without a digest, as the questions hold them too
)

// Claims reports whether a workbook says that bloc wrote it. Anybody can make one say so;
// Sealed checks the claim.
func Claims(b *sheet.Book) bool {
	if _, ok := b.Properties[property]; ok {
		return true
	}
	return slices.ContainsFunc(b.Sheets, func(s *sheet.Sheet) bool { return s.Name == dataSheet })
}

// Sealed returns nil for a workbook that bloc wrote, even if another program saved it anew.
// Otherwise the error says what of bloc's own data is not as bloc wrote it.
func Sealed(b *sheet.Book) error {
	for column := columnExact; column <= columnAsked; column++ {
		if _, err := stored(b, column); err != nil {
			return err
		}
	}
	return nil
}

// dataOf returns the hidden sheet; nil if there is none.
func dataOf(b *sheet.Book) *sheet.Sheet {
	for _, s := range b.Sheets {
		if s.Name == dataSheet && len(s.Cells) > 0 && strings.HasPrefix(s.Cells[0].Text, "bloc ") {
			return s
		}
	}
	return nil
}

// unsealedWords say why the hidden sheet cannot be used.
var unsealedWords = struct{ missing, changed diag.Text }{
	missing: diag.Text{Vi: "không có trang tính ẩn %s chứa số liệu của bloc", En: "it has no hidden sheet %s with bloc's data"},
	changed: diag.Text{Vi: "số liệu trên trang tính ẩn %s đã bị sửa", En: "the data on the hidden sheet %s was changed"},
}

// stored returns a text of the hidden sheet, after checking its digest.
func stored(b *sheet.Book, column int) (string, error) {
	s := dataOf(b)
	if s == nil {
		return "", &unsealed{unsealedWords.missing.With(diag.Same(dataSheet))}
	}
	var text strings.Builder
	sum := ""
	for _, c := range s.Cells {
		switch {
		case c.Col() != column || c.Row() == rowMark:
		case c.Row() == rowDigest:
			sum = c.Text
		default:
			text.WriteString(c.Text)
		}
	}
	if column == columnAsked && sum == "" && text.Len() == 0 {
		return "", nil
	}
	if sum != digest(text.String()) {
		return "", &unsealed{unsealedWords.changed.With(diag.Same(dataSheet))}
	}
	return text.String(), nil
}

// unsealed says why the data of a book is not as bloc wrote it.
type unsealed struct{ what diag.Text }

// Error says what does not fit in English.
func (u *unsealed) Error() string { return u.what.En }

// In says it in a language.
func (u *unsealed) In(lang string) string { return u.what.In(lang) }

// Exact returns the JSON of the result in a book of bloc's, as aggregate.Result.WriteJSON
// wrote it, without white space. The error says why there is none: the book is not bloc's own,
// or the hidden sheet was changed.
func Exact(b *sheet.Book) ([]byte, error) {
	text, err := stored(b, columnExact)
	return []byte(text), err
}

// ProgramOf returns the name and version of the program that wrote a book of bloc's; empty if
// the book does not say.
func ProgramOf(b *sheet.Book) string {
	s := dataOf(b)
	if s == nil {
		return ""
	}
	_, program, _ := strings.Cut(s.Cells[0].Text, schemaVersion+" ")
	return program
}

// compact returns the JSON of a result as the hidden sheet holds it and as its digest covers
// it: without blanks between tokens.
func compact(text []byte) string {
	out := make([]byte, 0, len(text))
	within := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			within = !within
		case within && c == '\\':
			out = append(out, c)
			i++
		case !within && (c == ' ' || c == '\n'):
			continue
		}
		out = append(out, text[i])
	}
	return plainJSON.Replace(string(out))
}

func digest(s string) string {
	h := sha256.New()
	io.WriteString(h, s) // cannot fail
	return fmt.Sprintf("sha256:%x", h.Sum(nil))
}

// newData is the hidden sheet of a book with these pages.
func newData(d document, o Options) (*page, error) {
	var shown []shownPage
	for _, p := range d.pages {
		shown = append(shown, p.shown())
	}
	texts, err := json.Marshal(shown)
	if err != nil {
		return nil, err
	}
	basis, err := json.Marshal(o.Basis)
	if err != nil {
		return nil, err
	}
	all := []string{d.exact, string(texts), string(basis)}
	if o.Asked != nil {
		asked, err := json.Marshal(asks{o.Period, *o.Asked})
		if err != nil {
			return nil, err
		}
		all = append(all, string(asked))
	}
	p := &page{name: dataSheet}
	p.add(cell{value: "bloc " + schemaVersion + " " + o.Program})
	digests := make([]cell, columnLists)
	p.add(digests...)
	p.fill(rowDigest+1, columnLists-1, placeLists(d.pages))
	for i, text := range all {
		text = plainJSON.Replace(text)
		digests[i].value = digest(text)
		p.fill(rowDigest+1, i, pieces(text))
	}
	return p, nil
}

// fill puts texts into a column, counted from 0, from a row on.
func (p *page) fill(row, column int, texts []string) {
	for i, text := range texts {
		for len(p.rows) < row+i {
			p.add(make([]cell, columnLists)...)
		}
		p.rows[row+i-1][column].value = text
	}
}

// plainJSON escapes those characters of a JSON that a cell does not keep: "_x0041_" would be
// read as "A", and two characters may not stand in XML. All of them occur only within strings.
var plainJSON = strings.NewReplacer("_x", `\u005fx`, "\ufffe", `\ufffe`, "\uffff", `\uffff`)

// pieces cuts a text between characters into pieces that fit into cells.
func pieces(text string) []string {
	var list []string
	first, letters := 0, 0
	for i := range text {
		if letters == chunk {
			list = append(list, text[first:i])
			first, letters = i, 0
		}
		letters++
	}
	if first < len(text) {
		list = append(list, text[first:])
	}
	return list
}
