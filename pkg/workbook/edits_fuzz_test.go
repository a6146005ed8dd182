package workbook_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/seal"
	"bloc/pkg/sheet"
	"bloc/pkg/testcase"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

// What FuzzEdits does to a cell.
const (
	editValue = iota
	editText
	editFormula
	editStyle
	editHide
	edits
)

var (
	cellTag  = regexp.MustCompile(`<c r="[A-Z]+[0-9]+"[^>]*>.*?</c>`)
	valueTag = regexp.MustCompile(`<v>[^<]*</v>|<is>.*?</is>`)
	textType = regexp.MustCompile(` t="[a-zA-Z]+"`)
	formula  = regexp.MustCompile(`<f>[^<]*</f>`)
	styleTag = regexp.MustCompile(` s="[0-9]+"`)
	rowTag   = regexp.MustCompile(`<row r="[0-9]+"`)
)

// FuzzEdits changes one cell of a book in the file, as a program or a person would. If a
// person sees something else then, the book has to say so.
func FuzzEdits(f *testing.F) {
	c, err := catalogue.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	data := small(f, c)
	before := readBook(data)
	for how := range edits {
		f.Add(uint8(1), uint(7), uint8(how), "1")
		f.Add(uint8(0), uint(40), uint8(how), " ")
	}
	f.Fuzz(func(t *testing.T, page uint8, cell uint, how uint8, by string) {
		name := "xl/worksheets/sheet" + strconv.Itoa(1+int(page%4)) + ".xml"
		after := readBook(repacked(t, data, name, func(part string) string { return edited(part, cell, how%edits, by) }))
		if after == nil || workbook.Sealed(after) != nil {
			return
		}
		list, err := workbook.Edits(after)
		if err != nil {
			t.Fatal(err)
		}
		if what := seen(before, after); what != "" && len(list) == 0 {
			t.Errorf("not noticed: %s", what)
		}
	})
}

// small is a book of one board.
func small(f *testing.F, c *catalogue.Catalogue) []byte {
	var b bytes.Buffer
	if err := workbook.Write(&b, aggregate.Sum(c, year, reportsOf(c)[1:2]), findings(), options); err != nil {
		f.Fatal(err)
	}
	return b.Bytes()
}

// readBook reads a book; nil where it is none any more.
func readBook(data []byte) *sheet.Book {
	b, problems, err := xlsx.ReadBytes(context.Background(), "x.xlsx", data, sheet.DefaultLimits())
	if err != nil || len(problems) > 0 {
		return nil
	}
	return b
}

// repacked returns the file with one part changed.
func repacked(t testing.TB, data []byte, name string, change func(part string) string) []byte {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			part = []byte(change(string(part)))
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err == nil {
			_, err = to.Write(part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// edited changes one cell of a sheet's part.
func edited(part string, cell uint, how uint8, by string) string {
	all := cellTag.FindAllStringIndex(part, -1)
	at := all[cell%uint(len(all))]
	old := part[at[0]:at[1]]
	var text strings.Builder
	_ = xml.EscapeText(&text, []byte(by)) // a builder takes everything
	one := old
	switch how {
	case editValue:
		one = valueTag.ReplaceAllLiteralString(textType.ReplaceAllString(old, ""), "<v>"+text.String()+"</v>")
	case editText:
		one = valueTag.ReplaceAllLiteralString(textType.ReplaceAllString(old, ""), "<v>"+text.String()+"</v>")
		one = strings.Replace(one, ">", ` t="str">`, 1)
	case editFormula:
		one = formula.ReplaceAllLiteralString(old, "<f>"+text.String()+"</f>")
	case editStyle:
		one = styleTag.ReplaceAllLiteralString(old, ` s="`+strconv.Itoa(len(by)%30)+`"`)
	case editHide:
		rows := rowTag.FindAllStringIndex(part[:at[0]], -1)
		row := rows[len(rows)-1]
		return part[:row[1]] + ` hidden="1"` + part[row[1]:]
	}
	return part[:at[0]] + one + part[at[1]:]
}

// seen says what a person sees otherwise on the visible sheets; empty for nothing. A
// formula without a value shows what Excel computes. How texts are spaced, and the digits
// that binary numbers do not keep, nobody sees.
func seen(before, after *sheet.Book) string {
	for i, s := range before.Sheets[:len(before.Sheets)-1] {
		now := map[string]sheet.Cell{}
		for _, c := range after.Sheets[i].Cells {
			now[c.Ref()] = c
		}
		for _, c := range s.Cells {
			n := now[c.Ref()]
			number := c.Kind == sheet.Number
			switch {
			case strings.Join(strings.Fields(strings.ToUpper(c.Formula())), "") != strings.Join(strings.Fields(strings.ToUpper(strings.NewReplacer("$", "").Replace(n.Formula()))), ""):
				if formulaWithoutSigns(c.Formula()) != formulaWithoutSigns(n.Formula()) {
					return c.Ref() + ": another formula " + n.Formula()
				}
			case n.Kind == sheet.Uncached && n.Formula() != "":
			case !near15(c.Text, n.Text):
				return c.Ref() + ": " + n.Text
			case number && c.Formula() == "" && n.Kind == sheet.Text:
				return c.Ref() + ": a number as text"
			case number && n.Style.Format != c.Style.Format:
				return c.Ref() + ": another format " + n.Style.Format
			case number && after.Sheets[i].HiddenRows[c.Row()]:
				return c.Ref() + ": hidden"
			}
		}
	}
	return ""
}

// formulaWithoutSigns is a formula without the signs that change nothing of what it gives.
func formulaWithoutSigns(f string) string {
	return strings.ToUpper(strings.Join(strings.Fields(strings.NewReplacer("'", "", "$", "").Replace(f)), ""))
}

// near15 reports whether two texts look the same.
func near15(a, b string) bool {
	x, err := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err == nil && err2 == nil {
		return math.Abs(x-y) <= 1e-9*max(1e-3, math.Abs(x))
	}
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// FuzzEditedJSON changes a sealed JSON anywhere. What is still read is what was written.
func FuzzEditedJSON(f *testing.F) {
	c, err := catalogue.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := aggregate.Sum(c, year, reportsOf(c)[1:2]).WriteJSON(&b, "bloc", "vi", findings()); err != nil {
		f.Fatal(err)
	}
	text, err := seal.Add(bytes.Clone(b.Bytes()))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, 0, " ")
	for _, old := range []string{`"2018"`, `"value"`, `"ha-noi"`, `"totals"`, `"estimate": false`, `"sha256:`} {
		f.Add(strings.Index(string(text), old)+1, 3, "1")
	}
	f.Fuzz(func(t *testing.T, at, cut int, by string) {
		r, found := workbook.ReadJSON("x.json", []byte(testcase.Edit(string(text), at, cut, by)), c)
		if r == nil {
			if len(found) == 0 {
				t.Error("nothing says why it is not read")
			}
			return
		}
		var again bytes.Buffer
		if err := r.WriteJSON(&again, "bloc", "vi", found); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again.Bytes(), b.Bytes()) {
			t.Errorf("a change is not noticed: %s", cmp.Diff(b.String(), again.String()))
		}
	})
}
