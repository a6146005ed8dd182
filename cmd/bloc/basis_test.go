package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

// TestBasis makes a book anew from what the first one says that it rests on.
func TestBasis(t *testing.T) {
	samples, err := filepath.Abs("../../testdata/reports")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"map.yaml":     `ignore: ["Lao động nữ"]`,
		"answers.yaml": `- {rule: over-time, member: ninh-binh, indicator: capital.registered.ddi, period: "2018", values: ["1"], reason: x}`,
		"pw.txt":       "S3cret\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	args := []string{"aggregate", filepath.Join(samples, "2018"), "--map", "map.yaml", "--explanations", "answers.yaml", "--password-file", "pw.txt",
		"--rate", "2018=23000", "--rate", "ha-noi:2018=22750", "--previous", filepath.Join(samples, "2017"), "-o", "one.xlsx"}
	first := bookOf(t, "one.xlsx", args...)
	basis, err := workbook.BasisOf(first)
	if err != nil || basis == nil {
		t.Fatalf("%v %v", basis, err)
	}
	if fmt.Sprint(basis.Options["rate"]) != "[2018=23000 ha-noi:2018=22750]" || basis.Options["output"] != nil || basis.Options["password-file"] != nil {
		t.Errorf("options are %v", basis.Options)
	}
	again := []string{"aggregate"}
	for i, f := range basis.Files {
		path := fmt.Sprint("user", i, ".yaml")
		if err := os.WriteFile(path, []byte(f.Text), 0o644); err != nil {
			t.Fatal(err)
		}
		again = append(again, "--"+f.Flag, path)
	}
	for _, rate := range basis.Options["rate"] {
		again = append(again, "--rate", rate)
	}
	flags := map[string]int{}
	for _, in := range basis.Inputs {
		data, err := os.ReadFile(in.Path)
		if err != nil || fmt.Sprintf("%x", sha256.Sum256(data)) != in.SHA256 {
			t.Errorf("%s has another SHA-256 than %s: %v", in.Path, in.SHA256, err)
		}
		if flags[in.Flag]++; in.Flag == "" {
			again = append(again, in.Path)
		}
	}
	if flags[""] != 11 || flags["previous"] != 11 || len(basis.Files) != 2 {
		t.Errorf("inputs by flag are %v, user files %d", flags, len(basis.Files))
	}
	again = append(again, "--previous", basis.Options["previous"][0], "-o", "two.xlsx")
	one, err := workbook.Exact(first)
	if err != nil {
		t.Fatal(err)
	}
	two, err := workbook.Exact(bookOf(t, "two.xlsx", again...))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, bytes.ReplaceAll(two, []byte("user1.yaml"), []byte("answers.yaml"))) {
		t.Error("the book made anew holds another result")
	}
}

// bookOf runs a command and reads the book that it writes.
func bookOf(t *testing.T, path string, args ...string) *sheet.Book {
	t.Helper()
	var errs bytes.Buffer
	status := run(context.Background(), args, streams{&bytes.Buffer{}, &errs, func(string) string { return "" }})
	if !slices.Contains([]int{statusComplete, statusFindings, 4}, status) {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	book, _, err := xlsx.Read(context.Background(), path, sheet.DefaultLimits())
	if err != nil || book == nil {
		t.Fatal(err)
	}
	return book
}
