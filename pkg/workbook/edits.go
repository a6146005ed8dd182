package workbook

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"bloc/pkg/sheet"
)

// Edit is a cell of bloc's own book that shows something other than bloc wrote. Without a cell
// it is a whole sheet.
type Edit struct {
	Sheet, Cell string
	Found       string // the present content; empty if it was deleted
	Expected    string // what bloc wrote; empty if it wrote nothing
	Figure      bool   // bloc wrote a number there
	Change      Change
}

// Change is what was done to a cell.
type Change uint8

// The changes. The zero value stands for a text or a number that was typed, deleted or added.
const (
	Typed    Change = iota
	Computed        // bloc's own formula has another value, as something was changed elsewhere
	Formula         // there is another formula
	AsText          // the number is a text now
	Format          // the number format shows it in another way
	Hidden          // its row, its column or its sheet was hidden, and not by a filter
)

// Edits lists what was changed in a book of bloc's since it was written: texts, figures,
// formulas, number formats, and figures that were hidden. If a program saved the book anew,
// that is no change. The error says why the changes cannot be known.
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
		if p.Form != nil {
			edits = append(edits, p.formEdits(s)...)
			continue
		}
		edits = append(edits, p.edits(s)...)
		edits = append(edits, p.concealed(s)...)
	}
	delete(sheets, dataSheet)
	for _, s := range b.Sheets {
		if sheets[s.Name] != nil {
			edits = append(edits, Edit{Sheet: s.Name, Found: s.Name})
		}
	}
	return edits, nil
}

// Edited reports whether a book of bloc's was changed since bloc wrote it. A book that is not
// bloc's own counts as edited.
func Edited(b *sheet.Book) bool {
	edits, err := Edits(b)
	return err != nil || len(edits) > 0
}

// shownPage is what a sheet shows, by cell.
type shownPage struct {
	Sheet string
	Cells []shownCell // in reading order
	Form  *form       `json:",omitempty"` // what a person may fill in
}

// shownCell is what a cell shows: its address, its value, the format of a number, and its
// formula if it has one. Empty items at the end are left out.
type shownCell []string

func (c shownCell) part(i int) string {
	if i < len(c) {
		return c[i]
	}
	return ""
}

func (c shownCell) ref() string     { return c.part(0) }
func (c shownCell) value() string   { return c.part(1) }
func (c shownCell) format() string  { return c.part(2) }
func (c shownCell) formula() string { return c.part(3) }
func (c shownCell) figure() bool    { return c.format() != "" }

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
		ref := wrote.ref()
		if e, edited := wrote.edit(now[ref]); edited {
			e.Sheet, e.Cell, e.Figure = p.Sheet, ref, wrote.figure()
			edits = append(edits, e)
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

// edit compares a cell with what was written into it. A program that does not compute leaves
// formulas without values.
func (c shownCell) edit(now sheet.Cell) (Edit, bool) {
	e := Edit{Found: now.Text, Expected: c.value()}
	switch {
	case now.Formula() != "" && plainFormula(now.Formula()) != plainFormula(c.formula()):
		e.Change, e.Found = Formula, "="+now.Formula()
		if c.formula() != "" {
			e.Expected = "=" + c.formula()
		}
		return e, true
	case c.formula() != "" && now.Formula() == "":
		return e, true
	case now.Kind == sheet.Uncached:
	case !sameValue(c.value(), now.Text):
		if c.formula() != "" {
			e.Change = Computed
		}
		return e, true
	case c.figure() && c.formula() == "" && now.Kind != sheet.Number && now.Kind != sheet.Date:
		e.Change = AsText
		return e, true
	}
	if c.figure() && plainFormat(now.Style.Format) != plainFormat(c.format()) {
		e.Change, e.Found, e.Expected = Format, now.Style.Format, c.format()
		return e, true
	}
	return e, false
}

// sameValue reports whether a value is the one that was written. Programs compute in binary,
// each in its own way, so the last digits of a number prove nothing.
func sameValue(wrote, now string) bool {
	if wrote == now {
		return true
	}
	a, err := strconv.ParseFloat(wrote, 64)
	b, err2 := strconv.ParseFloat(now, 64)
	if err != nil || err2 != nil {
		return strings.Join(strings.Fields(wrote), " ") == strings.Join(strings.Fields(now), " ")
	}
	return math.Abs(a-b) <= 1e-9*max(1e-3, math.Abs(a))
}

// plainFormula returns a formula without what differs from program to program: blanks, case,
// the quotes of sheet names, and the signs that fix an address.
func plainFormula(f string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '$' {
			return -1
		}
		return unicode.ToUpper(r)
	}, f)
}

// plainFormat returns a number format without what differs from program to program: how signs
// are quoted, and the language.
func plainFormat(f string) string {
	for {
		from := strings.Index(f, "[$-")
		to := strings.IndexByte(f[max(0, from):], ']')
		if from < 0 || to < 0 {
			break
		}
		f = f[:from] + f[from+to+1:]
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '"' || r == '\\' {
			return -1
		}
		return unicode.ToUpper(r)
	}, f)
}

// concealed lists what was hidden: the sheet, or rows and columns with figures, each by its
// first figure. A reader knows what a filter hides.
func (p shownPage) concealed(s *sheet.Sheet) []Edit {
	if s.Hidden {
		return []Edit{{Sheet: p.Sheet, Expected: p.Sheet, Figure: true, Change: Hidden}}
	}
	var edits []Edit
	rows, columns := map[int]bool{}, map[int]bool{}
	for _, c := range p.Cells {
		row, col, ok := sheet.ParseRef([]byte(c.ref()))
		if !ok || !c.figure() {
			continue
		}
		byHand := s.HiddenRows[row] && !slices.ContainsFunc(s.Filtered, func(r sheet.Range) bool { return r.Top < row && row <= r.Bottom })
		if byHand && !rows[row] || s.HiddenCols[col] && !columns[col] {
			edits = append(edits, Edit{Sheet: p.Sheet, Cell: c.ref(), Expected: c.value(), Figure: true, Change: Hidden})
		}
		rows[row], columns[col] = true, true
	}
	return edits
}

// shown returns what a page will show, in the form that Edits reads.
func (p *page) shown() shownPage {
	out := shownPage{Sheet: p.name, Form: p.form}
	for r, row := range p.rows {
		for i, c := range row {
			if text, format := c.shown(); text != "" || c.formula != "" {
				one := shownCell{sheet.Ref(r+1, i+1), text, format, c.formula}
				for one[len(one)-1] == "" {
					one = one[:len(one)-1]
				}
				out.Cells = append(out.Cells, one)
			}
		}
	}
	return out
}

// shown returns what a cell shows, and for a number its format.
func (c cell) shown() (text, format string) {
	switch v := c.value.(type) {
	case nil:
		return "", ""
	case string:
		return writable(v), ""
	case float64:
		text = strconv.FormatFloat(v, 'f', -1, 64)
	default:
		text = fmt.Sprint(v)
	}
	if code := (style{c.look, c.mark}).format(); code != "" {
		return text, code
	}
	return text, "General"
}
