package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

// FuzzWhole changes a cell or a shared text of a sample and takes it through the whole
// program: it is checked, summed, written, read back and written again. Whatever stands in
// the report, the account of its cells adds up, a total is the sum of its parts, and what
// was written is read back unchanged.
func FuzzWhole(f *testing.F) {
	c, err := catalogue.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	sample := readParts(f, "../../testdata/reports/2018/HP-2018.xlsx")
	f.Add("xl/worksheets/sheet1.xml", uint(30), "12.5")
	f.Add("xl/sharedStrings.xml", uint(3), "a_x0007_ b")
	f.Add("xl/sharedStrings.xml", uint(9), "=1+1")
	f.Fuzz(func(t *testing.T, part string, at uint, by string) {
		if part != "xl/sharedStrings.xml" {
			part = "xl/worksheets/sheet1.xml"
		}
		t.Chdir(t.TempDir())
		mutated := withPart(sample, part, mutate(sample[part], at, by))
		if err := os.WriteFile("HP-2018.xlsx", pack(t, mutated), 0o644); err != nil {
			t.Fatal(err)
		}
		whole{t, c}.through()
	})
}

// whole is one run through the program.
type whole struct {
	*testing.T
	catalogue *catalogue.Catalogue
}

func (w whole) through() {
	files := []string{"HP-2018.xlsx", "--period", "2018", "-o", "total.xlsx", "-o", "total.json"}
	status, out := w.run(append([]string{"aggregate", "--format", "json"}, files...)...)
	w.accounts(out)
	if again, _ := w.run(append([]string{"aggregate"}, files...)...); again != status {
		w.Errorf("status %d, and %d the second time", status, again)
	}
	w.run("check", "HP-2018.xlsx", "--period", "2018", "--return-to", "back", "-o", "check.json")
	if reply := filepath.Join("back", "HP-2018.xlsx"); exists(reply) {
		w.readable(reply)
	}
	text, err := os.ReadFile("total.json")
	if err != nil {
		w.Fatal(err)
	}
	if r, found := workbook.ReadJSON("total.json", text, w.catalogue); r == nil {
		w.Errorf("the JSON does not read back: %s", found[0].Message("en"))
	}
	book := w.readable("total.xlsx")
	if err := workbook.Sealed(book); err != nil {
		w.Error(err)
	}
	if edits, err := workbook.Edits(book); err != nil || len(edits) > 0 {
		w.Errorf("a fresh book counts as edited: %v %v", edits, err)
	}
	if r, _ := workbook.Read("total.xlsx", book, w.catalogue); r == nil {
		w.Error("the book does not read back")
	}
}

// run runs a command, which may find anything but may not fail.
func (w whole) run(args ...string) (int, []byte) {
	var out, errs bytes.Buffer
	status := run(context.Background(), args, streams{&out, &errs, func(string) string { return "" }})
	if status == statusFailed || status == statusUsage {
		w.Fatalf("%v: status %d\n%s", args, status, errs.String())
	}
	return status, out.Bytes()
}

// readable reads a workbook that the program wrote.
func (w whole) readable(path string) *sheet.Book {
	book, found, err := xlsx.Read(context.Background(), path, sheet.DefaultLimits())
	if err != nil || book == nil {
		w.Fatalf("%s: %v %v", path, found, err)
	}
	return book
}

// accounts holds that the numbers of the JSON add up.
func (w whole) accounts(out []byte) {
	var r aggregateJSON
	if err := json.Unmarshal(out, &r); err != nil {
		w.Fatal(err)
	}
	for _, m := range r.Members {
		for _, f := range m.Files {
			sum := f.Cells.Used + f.Cells.NotUnderstood
			for _, n := range f.Cells.LeftOut {
				sum += n
			}
			if sum != f.Cells.Seen {
				w.Errorf("%s: %+v", m.ID, f.Cells)
			}
		}
	}
	for _, total := range r.Totals {
		var sum quantity.Decimal
		for _, p := range total.Parts {
			sum = sum.Add(w.decimal(p.Value))
		}
		if len(total.Parts) > 0 && !sum.Equal(w.decimal(total.Value)) {
			w.Errorf("%s is %s, its parts add up to %s", total.Indicator, total.Value, sum)
		}
	}
}

func (w whole) decimal(text string) quantity.Decimal {
	d, err := quantity.FromStored(text)
	if err != nil {
		w.Fatal(err)
	}
	return d
}

// valueText is what stands in a cell or a shared text.
var valueText = regexp.MustCompile(`(<v>|<t[^>]*>)[^<]*(</v>|</t>)`)

// mutate puts another text into one of the values of a part.
func mutate(part string, at uint, by string) string {
	all := valueText.FindAllStringSubmatchIndex(part, -1)
	one := all[at%uint(len(all))]
	var text strings.Builder
	_ = xml.EscapeText(&text, []byte(by)) // a builder takes everything
	return part[:one[3]] + text.String() + part[one[4]:]
}

// readParts reads the parts of a workbook.
func readParts(f *testing.F, path string) map[string]string {
	archive, err := zip.OpenReader(path)
	if err != nil {
		f.Fatal(err)
	}
	defer archive.Close()
	parts := map[string]string{}
	for _, file := range archive.File {
		in, err := file.Open()
		if err != nil {
			f.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			f.Fatal(err)
		}
		parts[file.Name] = string(data)
	}
	return parts
}

// withPart returns the parts with another one in the place of one.
func withPart(parts map[string]string, name, content string) map[string]string {
	out := map[string]string{}
	for n, c := range parts {
		out[n] = c
	}
	out[name] = content
	return out
}

func pack(t *testing.T, parts map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		to, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(to, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
