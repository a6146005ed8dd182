package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"bloc/pkg/docx"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

func written(t *testing.T, o docx.Options) []byte {
	t.Helper()
	text := []table.Block{
		table.Title{"KẾT QUẢ"}, table.Subtitle("I. Đầu tư"), table.Paragraph("Vốn < 5 & > 3\x01"),
		table.List{Heading: "Ghi chú", Items: []table.Item{{Text: "một", Under: []string{"hai"}}}},
	}
	broad := []table.Block{&table.Table{
		Title: []string{"Biểu"}, Header: []string{"Chỉ tiêu", "Năm 2018"}, Right: []bool{false, true},
		Rows: [][]table.Cell{{table.Text("  FDI"), table.Number(quantity.New(5301134, -2), 2)}},
	}}
	var b bytes.Buffer
	if err := docx.Write(&b, text, broad, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts are the parts of a document, each well-formed.
func parts(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(bytes.NewReader(text))
		for err == nil {
			_, err = d.Token()
		}
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: %v", f.Name, err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// TestWrite looks for what was written in the main part.
func TestWrite(t *testing.T) {
	body := parts(t, written(t, docx.Options{Lang: "vi", Program: "bloc v1"}))["word/document.xml"]
	for _, want := range []string{"KẾT QUẢ", "Vốn &lt; 5 &amp; &gt; 3", "53.011,34", "\u00a0\u00a0FDI", `w:orient="landscape"`, "w:tblHeader"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(body, "\x01") {
		t.Error("a control character is left")
	}
}

// TestSame writes the same twice, and says the time of its making only where it is given.
func TestSame(t *testing.T) {
	o := docx.Options{Lang: "en", Program: "bloc v1"}
	if !bytes.Equal(written(t, o), written(t, o)) {
		t.Error("the same input gives other bytes")
	}
	if strings.Contains(parts(t, written(t, o))["docProps/core.xml"], "created>") {
		t.Error("a time stands in the document")
	}
	o.Created = time.Date(2019, 1, 31, 8, 0, 0, 0, time.UTC)
	if !strings.Contains(parts(t, written(t, o))["docProps/core.xml"], "2019-01-31T08:00:00Z") {
		t.Error("the time that is given does not stand in the document")
	}
}

// TestCheck changes a document: the change is noticed.
func TestCheck(t *testing.T) {
	file := written(t, docx.Options{Lang: "vi", Program: "bloc v1"})
	if own, whole := docx.Check(file); !own || !whole {
		t.Errorf("own %v, whole %v as it was written", own, whole)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts(t, file) {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, strings.Replace(text, "KẾT QUẢ", "THÀNH TÍCH", 1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if own, whole := docx.Check(b.Bytes()); !own || whole {
		t.Errorf("own %v, whole %v after a change", own, whole)
	}
	if own, _ := docx.Check([]byte("PK no document")); own {
		t.Error("another file is taken for bloc's")
	}
}

// FuzzCheck looks at files of all kinds: none stops it.
func FuzzCheck(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if own, whole := docx.Check(file); whole && !own {
			t.Error("whole and not its own")
		}
	})
}
