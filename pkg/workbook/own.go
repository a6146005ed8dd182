package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

const (
	schemaVersion = "1"     // of the exact data
	property      = "bloc"  // the custom document property of bloc's own books; its value is the schema version
	dataSheet     = "_bloc" // the hidden sheet of the exact data
	chunk         = 30_000  // letters a cell: a cell holds 32,767 at the most
)

// The rows of the hidden sheet. From row 3 on its columns hold two texts, each cut
// into cells: the JSON of the result, and that of what the other sheets show.
const (
	rowMark   = 1 // "bloc 1" and the program that wrote it
	rowDigest = 2 // digest of each text
)

// The columns of the hidden sheet.
const (
	columnExact = 1
	columnShown = 2
)

// IsOwn tells whether a workbook is one that bloc wrote, also after another
// program saved it anew.
func IsOwn(b *sheet.Book) bool {
	if _, ok := b.Properties[property]; ok {
		return true
	}
	return dataOf(b) != nil
}

// dataOf returns the hidden sheet, nil when there is none.
func dataOf(b *sheet.Book) *sheet.Sheet {
	for _, s := range b.Sheets {
		if s.Name == dataSheet && len(s.Cells) > 0 && strings.HasPrefix(s.Cells[0].Text, "bloc ") {
			return s
		}
	}
	return nil
}

// stored returns a text of the hidden sheet, checked against its digest.
func stored(b *sheet.Book, column int) (string, error) {
	s := dataOf(b)
	if s == nil {
		return "", fmt.Errorf("the workbook has no sheet %s with bloc's data", dataSheet)
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
	if sum != digest(text.String()) {
		return "", fmt.Errorf("the data on the sheet %s was changed", dataSheet)
	}
	return text.String(), nil
}

// Exact returns the JSON of the result that a book of bloc's carries, as
// aggregate.Result.WriteJSON wrote it but for white space. The error says why
// there is none: the book is not bloc's own, or the hidden sheet was changed.
func Exact(b *sheet.Book) ([]byte, error) {
	text, err := stored(b, columnExact)
	return []byte(text), err
}

// Edit is a cell of bloc's own book that shows something else than bloc wrote.
// Without a cell it is a whole sheet that is gone or was added.
type Edit struct {
	Sheet, Cell string
	Found       string // what stands there now; empty where it was deleted
	Expected    string // what bloc wrote; empty where it wrote nothing
	Figure      bool   // bloc wrote a number there
	Computed    bool   // it still is a formula: the value follows from what was changed elsewhere, or the formula was changed
}

// Edits lists what was changed in a book of bloc's since it was written: texts,
// figures, formulas replaced by values or by others that give another value. That
// a program saved it anew is no change. The error says why it cannot be told.
func Edits(b *sheet.Book) ([]Edit, error) {
	text, err := stored(b, columnShown)
	if err != nil {
		return nil, err
	}
	var pages []shownPage
	if err := json.Unmarshal([]byte(text), &pages); err != nil {
		return nil, err
	}
	sheets := map[string]*sheet.Sheet{}
	for _, s := range b.Sheets {
		sheets[s.Name] = s
	}
	var edits []Edit
	for _, p := range pages {
		s := sheets[p.Sheet]
		delete(sheets, p.Sheet)
		if s == nil {
			edits = append(edits, Edit{Sheet: p.Sheet, Expected: p.Sheet})
			continue
		}
		edits = append(edits, p.edits(s)...)
	}
	delete(sheets, dataSheet)
	for _, s := range b.Sheets {
		if sheets[s.Name] != nil {
			edits = append(edits, Edit{Sheet: s.Name, Found: s.Name})
		}
	}
	return edits, nil
}

// Edited tells whether a book of bloc's was changed since bloc wrote it. A book
// that is not bloc's own counts as edited.
func Edited(b *sheet.Book) bool {
	edits, err := Edits(b)
	return err != nil || len(edits) > 0
}

// shownPage is what a sheet shows: texts by cell. A formula is "=" and the value it
// has; a text that begins with = or ' has a ' before it.
type shownPage struct {
	Sheet string
	Cells [][2]string // address and text, in reading order
}

// edits compares the sheet with what was written.
func (p shownPage) edits(s *sheet.Sheet) []Edit {
	now := map[string]sheet.Cell{}
	for _, c := range s.Cells {
		if c.Text != "" || c.Formula() != "" {
			now[c.Ref()] = c
		}
	}
	var edits []Edit
	for _, wrote := range p.Cells {
		ref, text := wrote[0], wrote[1]
		if c := now[ref]; !shows(c, text) {
			edits = append(edits, Edit{p.Sheet, ref, c.Text, strings.TrimLeft(text, "='"), isFigure(text), c.Formula() != ""})
		}
		delete(now, ref)
	}
	for _, c := range s.Cells {
		if _, added := now[c.Ref()]; added {
			edits = append(edits, Edit{Sheet: p.Sheet, Cell: c.Ref(), Found: c.Text})
		}
	}
	return edits
}

func isFigure(wrote string) bool {
	_, err := strconv.ParseFloat(strings.TrimPrefix(wrote, "="), 64)
	return err == nil
}

// shows tells whether a cell shows what was written. Programs compute in binary,
// each in its own way, so that the last digits of a number say nothing.
func shows(c sheet.Cell, wrote string) bool {
	value, formula := strings.CutPrefix(wrote, "=")
	if formula != (c.Formula() != "") {
		return false
	}
	value = strings.TrimPrefix(value, "'")
	if value == c.Text || c.Kind == sheet.Uncached {
		return true // a program that does not compute leaves formulas without values
	}
	a, err := strconv.ParseFloat(value, 64)
	b, err2 := strconv.ParseFloat(c.Text, 64)
	if err != nil || err2 != nil {
		return strings.Join(strings.Fields(value), " ") == strings.Join(strings.Fields(c.Text), " ")
	}
	return math.Abs(a-b) <= 1e-9*max(1e-3, math.Abs(a))
}

// shown is what a page will show, as Edits reads it.
func (p *page) shown() shownPage {
	out := shownPage{Sheet: p.name}
	for r, row := range p.rows {
		for i, c := range row {
			text := ""
			switch v := c.value.(type) {
			case nil:
			case string:
				text = clip(v)
				if strings.HasPrefix(text, "=") || strings.HasPrefix(text, "'") {
					text = "'" + text
				}
			case float64:
				text = strconv.FormatFloat(v, 'f', -1, 64)
			default:
				text = fmt.Sprint(v)
			}
			if c.formula != "" {
				text = "=" + text
			}
			if text != "" {
				out.Cells = append(out.Cells, [2]string{sheet.Ref(r+1, i+1), text})
			}
		}
	}
	return out
}

func digest(s string) string { return fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(s))) }

// newData is the hidden sheet of a book of the pages.
func newData(program string, exact []byte, pages []*page) (*page, error) {
	var small bytes.Buffer
	if err := json.Compact(&small, exact); err != nil {
		return nil, err
	}
	var shown []shownPage
	for _, p := range pages {
		shown = append(shown, p.shown())
	}
	texts, err := json.Marshal(shown)
	if err != nil {
		return nil, err
	}
	one, two := pieces(small.String()), pieces(string(texts))
	p := &page{name: dataSheet}
	p.add(cell{value: "bloc " + schemaVersion + " " + program})
	p.add(cell{value: digest(strings.Join(one, ""))}, cell{value: digest(strings.Join(two, ""))})
	for i := range max(len(one), len(two)) {
		row := make([]cell, columnShown)
		if i < len(one) {
			row[columnExact-1].value = one[i]
		}
		if i < len(two) {
			row[columnShown-1].value = two[i]
		}
		p.add(row...)
	}
	return p, nil
}

// pieces cuts a JSON text into pieces that cells can hold. In a cell "_x0041_"
// would be read as "A"; an underscore can be written otherwise in JSON, where it
// stands nowhere but in strings here.
func pieces(text string) []string {
	var list []string
	for letters := []rune(strings.ReplaceAll(text, "_x", `\u005fx`)); len(letters) > 0; {
		n := min(chunk, len(letters))
		list = append(list, string(letters[:n]))
		letters = letters[n:]
	}
	return list
}
