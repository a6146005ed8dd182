package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/sheet"
)

const (
	schemaVersion = "1"     // of the exact data
	property      = "bloc"  // the custom document property of bloc's own books; its value is the schema version
	dataSheet     = "_bloc" // the hidden sheet of the exact data
	dataPart      = "xl/worksheets/sheet5.xml"
	chunk         = 30_000 // letters a cell: a cell holds 32,767 at the most
)

// The rows of the hidden sheet, in its first column. What follows row 3 is the
// JSON of the result, cut into cells.
const (
	rowMark   = 1 // "bloc 1" and the program that wrote it
	rowShown  = 2 // digest of what the other sheets show
	rowDigest = 3 // digest of the JSON
)

// IsOwn tells whether a workbook is one that bloc wrote, also after another
// program saved it anew.
func IsOwn(b *sheet.Book) bool {
	if _, ok := b.Properties[property]; ok {
		return true
	}
	return data(b) != nil
}

// data returns the rows of the hidden sheet, nil when there is none.
func data(b *sheet.Book) []string {
	for _, s := range b.Sheets {
		if s.Name != dataSheet {
			continue
		}
		var rows []string
		for _, c := range s.Cells {
			if c.Col == 1 && c.Row == len(rows)+1 {
				rows = append(rows, c.Text)
			}
		}
		if len(rows) > rowDigest && strings.HasPrefix(rows[rowMark-1], "bloc ") {
			return rows
		}
	}
	return nil
}

// Exact returns the JSON of the result that a book of bloc's carries, as
// aggregate.Result.WriteJSON wrote it but for white space. The error says why
// there is none: the book is not bloc's own, or the hidden sheet was changed.
func Exact(b *sheet.Book) ([]byte, error) {
	rows := data(b)
	if rows == nil {
		return nil, fmt.Errorf("the workbook has no sheet %s with bloc's data", dataSheet)
	}
	exact := strings.Join(rows[rowDigest:], "")
	if rows[rowDigest-1] != digest(exact) {
		return nil, fmt.Errorf("the data on the sheet %s was changed", dataSheet)
	}
	return []byte(exact), nil
}

// Edited tells whether a book of bloc's shows something else than bloc wrote: a
// text or a figure was changed, or a formula was replaced by a value. A book that
// is not bloc's own counts as edited.
func Edited(b *sheet.Book) bool {
	rows := data(b)
	return rows == nil || rows[rowShown-1] != shown(b)
}

// shown is a digest of all that a book shows. Of formulas it holds only where they
// stand: programs write them and their values in ways of their own.
func shown(b *sheet.Book) string {
	var all strings.Builder
	for _, s := range b.Sheets {
		if s.Name == dataSheet {
			continue
		}
		fmt.Fprintf(&all, "\x01%s\x00", s.Name)
		for _, c := range s.Cells {
			switch {
			case c.Formula != "":
				fmt.Fprintf(&all, "%s\x00=\x00", c.Ref())
			case c.Text != "":
				fmt.Fprintf(&all, "%s\x00%s\x00", c.Ref(), c.Text)
			}
		}
	}
	return digest(all.String())
}

func digest(s string) string { return fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(s))) }

// unsealed stands in the hidden sheet for the digest of what the book shows.
const unsealed = "sha256:????????????????????????????????????????????????????????????????"

// seal puts the digest of what a book shows into the hidden sheet, which is the
// last one.
func seal(parts []part, shown string) []part {
	parts = slices.Clone(parts)
	for i, p := range parts {
		if p.name == dataPart {
			parts[i].content = bytes.Replace(p.content, []byte(unsealed), []byte(shown), 1)
		}
	}
	return parts
}

// newData is the hidden sheet, not yet sealed.
func newData(program string, exact []byte) (*page, error) {
	var small bytes.Buffer
	if err := json.Compact(&small, exact); err != nil {
		return nil, err
	}
	// In a cell "_x0041_" would be read as "A". An underscore can be written
	// otherwise in JSON, which stands nowhere but in strings here.
	text := strings.ReplaceAll(small.String(), "_x", `\u005fx`)
	p := &page{name: dataSheet}
	for _, row := range []string{"bloc " + schemaVersion + " " + program, unsealed, digest(text)} {
		p.add(cell{value: row})
	}
	for letters := []rune(text); len(letters) > 0; {
		n := min(chunk, len(letters))
		p.add(cell{value: string(letters[:n])})
		letters = letters[n:]
	}
	return p, nil
}
