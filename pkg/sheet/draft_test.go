package sheet_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// few are limits that a few cells exceed.
func few() *sheet.Limits { return &sheet.Limits{Cells: 6, TextBytes: 20, Merges: 2} }

// fill reads places into a draft as the reader of a format does: "B2=x" is a cell with
// a text, "B2" a place without one, "B2:C3" a merge, "-2" a hidden row.
func fill(d *sheet.Draft, places string) error {
	for _, place := range strings.Fields(places) {
		if err := put(d, place); err != nil {
			return err
		}
	}
	return d.Sort()
}

func put(d *sheet.Draft, place string) error {
	ref, value, holds := strings.Cut(place, "=")
	r, ok := sheet.ParseRange(ref)
	switch {
	case !ok:
		var row int
		fmt.Sscan(place[1:], &row)
		return d.HideRow(row)
	case strings.Contains(ref, ":"):
		return d.Merge(r)
	}
	if err := d.Enter(r.Top, r.Left); err != nil || !holds {
		return err
	}
	text, err := d.Text([]byte(value))
	if err != nil {
		return err
	}
	c := sheet.NewCell(r.Top, r.Left, sheet.Text, text)
	c.Style = &sheet.Style{}
	return d.Store(c)
}

// read makes a sheet of places, a second time where they are not in order, and returns
// its cells and what was found.
func read(places string) (cells, found string) {
	d := sheet.NewBuilder(few(), new(sheet.Room)).Draft("S", false)
	err := fill(d, places)
	if errors.Is(err, sheet.ErrDisorder) {
		d = d.Again()
		err = fill(d, places)
	}
	var s *sheet.Sheet
	var findings diag.List
	if err == nil {
		s, findings, err = d.Finish(diag.Place{File: "x.xlsx"})
	}
	if err != nil {
		finding, err := sheet.Finding(err, diag.Place{File: "x.xlsx", Sheet: "S"})
		return "", fmt.Sprint(finding.Cell, " ", finding.Message("en"), err)
	}
	var out, said []string
	for _, c := range s.Cells {
		out = append(out, c.Ref()+"="+c.Text)
	}
	for _, f := range findings {
		said = append(said, fmt.Sprintf("%s %s %q %d", f.Sheet, f.Cell, f.Found, f.Count))
	}
	return strings.Join(out, " "), strings.Join(said, " ")
}

// TestDraft holds what becomes of the places that a reader enters.
func TestDraft(t *testing.T) {
	for _, c := range []struct{ places, cells, found string }{
		{"", "", ""},
		{"A1=x B1 A2=y", "A1=x A2=y", ""},
		{"A2=y B1 A1=x", "A1=x A2=y", ""},
		{"A2=y A1=x A3=z B2=w", "A1=x A2=y B2=w A3=z", ""},
		{"A1=x A1=y", "", "A1 the sheet is damaged"},
		{"A2=y A1 A2", "", "A2 the sheet is damaged"},
		{"A1=x B1=y A2=z A1:B2", "A1=x", `S B1 "y" 2`},
		{"A1=x B2=y C3=z A1:B1 B2:C2", "A1=x B2=y C3=z", ""},
		{"B1=y A1:B1 B1:C1", "", "overlaps"},
		{"A1:A1 A1:B1 B3:C3", "", ""},
		{"A1:B1 B3:C3 D1:E1", "", "number of merged ranges of one sheet over the limit of 2"},
		{"A1=1 B1=1 C1=1 D1=1 E1=1 -7", "A1=1 B1=1 C1=1 D1=1 E1=1", ""},
		{"A1=1 B1=1 C1=1 D1=1 E1=1 -7 F1=1", "", "number of cells that hold something over the limit of 6"},
		{"A1=1 B1=1 C1=1 D1=1 E1=1 -7 -8", "", "number of cells that hold something over the limit of 6"},
		{"B1 A1 C1 D1 E1 F1 G1", "", "number of cells out of order over the limit of 6"},
		{"A1=0123456789 A2=0123456789", "A1=0123456789 A2=0123456789", ""},
		{"A1=0123456789 A2=01234567890", "", "number of bytes of text in all over the limit of 20"},
	} {
		cells, found := read(c.places)
		if cells != c.cells || !strings.Contains(found, c.found) || (found == "") != (c.found == "") {
			t.Errorf("%s: got %s and %q, want %s and %q", c.places, cells, found, c.cells, c.found)
		}
	}
}

// TestRoom holds that a book which is given back has no cells, and that its room serves
// the next one.
func TestRoom(t *testing.T) {
	room := new(sheet.Room)
	d := sheet.NewBuilder(few(), room).Draft("S", false)
	if err := fill(d, "A1=x"); err != nil {
		t.Fatal(err)
	}
	first := &d.Sheet.Cells[0]
	book := &sheet.Book{Sheets: []*sheet.Sheet{d.Sheet}}
	if room.Recycle(book); d.Sheet.Cells != nil {
		t.Error("the book has cells still")
	}
	next := sheet.NewBuilder(few(), room).Draft("S", false)
	if err := fill(next, "A1=y"); err != nil || &next.Sheet.Cells[0] != first {
		t.Error("the room is not used again", err)
	}
}

// TestMoved holds which addresses of a formula move with it.
func TestMoved(t *testing.T) {
	const formula = `SUM($A1:B$2)+LOG10(C3)+'T 1'!D4+"A1"+A1B+Năm!E5+Table[A1]+SUM(C:C,4:4,$D:$D)+XFD1048576`
	const want = `SUM($A2:C$2)+LOG10(D4)+'T 1'!E5+"A1"+A1B+Năm!F6+Table[A1]+SUM(D:D,5:5,$D:$D)+A1`
	if got := string(sheet.Moved(formula, 1, 1)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
