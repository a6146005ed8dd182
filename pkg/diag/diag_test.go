package diag_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/diag"
)

// TestOrder holds that findings of no cell keep the order in which they were added:
// members stand in the statistical office's order everywhere.
func TestOrder(t *testing.T) {
	var list diag.List
	for _, id := range []string{"ha-noi", "vinh-phuc", "bac-ninh", "hai-duong"} {
		f := diag.MemberMissing.At(diag.Place{})
		f.Member = id
		list.Add(f)
	}
	list.Add(diag.Uncached.At(diag.Place{File: "b.xlsx"}))
	var got []string
	for _, f := range list.Sorted() {
		got = append(got, f.Member+f.File)
	}
	if diff := cmp.Diff([]string{"b.xlsx", "ha-noi", "vinh-phuc", "bac-ninh", "hai-duong"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestPrintable holds that what a report says cannot steer a terminal or break a line.
func TestPrintable(t *testing.T) {
	f := diag.FigureText.At(diag.Place{File: "a.xlsx", Sheet: "Biểu 'A'", Cell: "E1"})
	f.Found = "1\n2\x1b[31m\u202e"
	var b bytes.Buffer
	if err := (diag.List{f}).WriteText(&b, "vi"); err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(b.String(), "\n")
	if want := "a.xlsx:'Biểu ''A'''!E1: lỗi: ô số liệu ghi \"1 2\ufffd[31m\ufffd\" [figure-text]"; line != want {
		t.Errorf("%q, want %q", line, want)
	}
}

// TestReadBack holds that findings read back speak the language that is asked for, and
// that one of a rule that has changed since still says what was written.
func TestReadBack(t *testing.T) {
	f := diag.MemberMissing.At(diag.Place{}).With("name", diag.Text{Vi: "Khối", En: "bloc"})
	f.Period = "2018"
	var b bytes.Buffer
	if err := diag.WriteJSON(&b, func(j *diag.JSON) { diag.List{f}.WriteJSON(j, "vi") }); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, written, vi, en string }{
		{"as written", b.String(), "chưa có báo cáo năm 2018 của Khối", "no report of bloc for 2018"},
		{"another text", strings.Replace(b.String(), "chưa", "không", 1), "không có báo cáo năm 2018 của Khối", "không có báo cáo năm 2018 của Khối"},
		{"without arguments", strings.Replace(b.String(), `"args"`, `"was"`, 1), "chưa có báo cáo năm 2018 của Khối", "chưa có báo cáo năm 2018 của Khối"},
	} {
		var read struct{ Findings diag.List }
		if err := json.Unmarshal([]byte(c.written), &read); err != nil {
			t.Fatal(err)
		}
		got := read.Findings
		if got[0].Message("vi") != c.vi || got[0].Message("en") != c.en {
			t.Errorf("%s: %q, %q", c.name, got[0].Message("vi"), got[0].Message("en"))
		}
	}
}

// TestRules holds that every rule that is written down is in the table, under a code of its own.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("rules_*.go")
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		written += strings.Count(string(source), "= &Rule{")
	}
	codes := map[string]bool{}
	for _, r := range diag.Rules() {
		codes[r.Code] = true
	}
	if len(diag.Rules()) != written || len(codes) != written {
		t.Errorf("%d rules of %d codes are in the table, %d are written down", len(diag.Rules()), len(codes), written)
	}
}

// TestForeignArguments holds that findings of a file that somebody changed are written as
// valid JSON again, whatever their arguments are called.
func TestForeignArguments(t *testing.T) {
	var list diag.List
	if err := json.Unmarshal([]byte(`[{"severity":"note","code":"gone","message":"m","args":{"a\"\u2028<":"b"}}]`), &list); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := diag.WriteJSON(&b, func(j *diag.JSON) { list.WriteJSON(j, "vi") }); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(b.Bytes()) || !strings.Contains(b.String(), `"a\"\u2028\u003c": "b"`) {
		t.Errorf("%s", b.String())
	}
}
