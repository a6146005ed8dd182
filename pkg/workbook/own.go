package workbook

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"bloc/pkg/sheet"
)

const (
	property  = "bloc"  // the custom document property of bloc's own books
	dataSheet = "_bloc" // the hidden sheet of the exact data
	chunk     = 30_000  // letters a cell: a cell holds 32,767 at the most
)

// IsOwn tells whether a workbook is one that bloc wrote, also after another
// program saved it anew.
func IsOwn(b *sheet.Book) bool {
	if _, ok := b.Properties[property]; ok {
		return true
	}
	return data(b) != nil
}

func data(b *sheet.Book) *sheet.Sheet {
	for _, s := range b.Sheets {
		if s.Name == dataSheet && len(s.Cells) > 0 && strings.HasPrefix(s.Cells[0].Text, "bloc ") {
			return s
		}
	}
	return nil
}

// Edited tells whether a book of bloc's shows other constants than bloc wrote. A
// book that is not bloc's own counts as edited.
func Edited(b *sheet.Book) bool {
	s := data(b)
	if s == nil {
		return true
	}
	for _, c := range s.Cells {
		if c.Row == 2 && c.Col == 1 {
			return c.Text != shown(b)
		}
	}
	return true
}

// shown is a digest of all constants that a book shows. Formulas are left out:
// programs write them and their values in ways of their own.
func shown(b *sheet.Book) string {
	h := sha256.New()
	for _, s := range b.Sheets {
		if s.Name == dataSheet {
			continue
		}
		fmt.Fprintf(h, "\x01%s\x00", s.Name)
		for _, c := range s.Cells {
			if c.Formula == "" && c.Text != "" {
				fmt.Fprintf(h, "%s\x00%s\x00", c.Ref(), c.Text)
			}
		}
	}
	return fmt.Sprintf("sha256:%x", h.Sum(nil))
}

// newData is the hidden sheet: the program, the digest of what is shown, and the
// exact result as JSON with its digest.
func newData(program, digest string, json []byte) *page {
	p := &page{name: dataSheet}
	p.add(cell{value: "bloc 1 " + program})
	p.add(cell{value: digest})
	p.add(cell{value: fmt.Sprintf("sha256:%x", sha256.Sum256(json))})
	letters := []rune(string(json))
	for len(letters) > 0 {
		n := min(chunk, len(letters))
		p.add(cell{value: string(letters[:n])})
		letters = letters[n:]
	}
	return p
}
