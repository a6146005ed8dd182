package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/testcase"
)

// folderCase is a folder of reports in which something is wrong, for causes that were
// stated beforehand.
type folderCase struct {
	causes []string
	steps  [][]string // what is done to the sample reports: a word and its arguments
}

func parseFolderCase(t *testing.T, input string) (c folderCase) {
	t.Helper()
	for line := range strings.Lines(input) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "", "#":
		case "cause":
			c.causes = append(c.causes, rest)
		default:
			c.steps = append(c.steps, append([]string{word}, strings.Split(rest, "|")...))
		}
	}
	return c
}

// steps are what a case may do to a file of the folder.
var steps = map[string]func(path string, args []string) error{
	"remove": func(path string, _ []string) error { return os.Remove(path) },
	"rename": func(path string, args []string) error {
		return os.Rename(path, filepath.Join(filepath.Dir(path), args[0]))
	},
	"copy": func(path string, args []string) error {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(filepath.Dir(path), args[0]), data, 0o644)
	},
	"truncate": func(path string, args []string) error {
		n, err := strconv.ParseInt(args[0], 10, 64)
		if err != nil {
			return err
		}
		return os.Truncate(path, n)
	},
	"encrypt": func(path string, args []string) error {
		data, err := os.ReadFile(path)
		if err == nil {
			data, err = excelize.Encrypt(data, &excelize.Options{Password: args[0]})
		}
		if err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o644)
	},
	"damage":   damage,
	"guests":   guests,
	"edit":     inBook(editCell),
	"clear":    inBook(clearNumbers),
	"units":    inBook(clearUnits),
	"draft":    inBook(draft),
	"formulas": inBook(formulas),
}

// damage cuts a part of a workbook short.
func damage(path string, args []string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		part, err := fs.ReadFile(in, f.Name)
		if err != nil {
			return err
		}
		if f.Name == args[0] {
			part = part[:len(part)/2]
		}
		w, err := out.Create(f.Name)
		if err == nil {
			_, err = w.Write(part)
		}
		if err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// inBook makes a step of one that changes a workbook.
func inBook(change func(f *excelize.File, args []string) error) func(string, []string) error {
	return func(path string, args []string) error {
		f, err := excelize.OpenFile(path)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := change(f, args); err != nil {
			return err
		}
		return f.Save()
	}
}

func editCell(f *excelize.File, args []string) error {
	var value any = args[2]
	if args[2] == "" {
		value = nil
	}
	if n, err := strconv.ParseFloat(args[2], 64); err == nil {
		value = n
	}
	return f.SetCellValue(args[0], args[1], value)
}

// eachNumber goes over the cells below the header that hold numbers: those of one column,
// where it is named.
func eachNumber(f *excelize.File, sheet, column string, do func(cell, raw string) error) error {
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	for r := 8; r < len(rows); r++ {
		for c, raw := range rows[r] {
			cell, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return err
			}
			_, notNumber := strconv.ParseFloat(raw, 64)
			if notNumber != nil || c == 0 || column != "" && strings.TrimRight(cell, "0123456789") != column {
				continue
			}
			if err := do(cell, raw); err != nil {
				return err
			}
		}
	}
	return nil
}

func clearNumbers(f *excelize.File, args []string) error {
	return eachNumber(f, args[0], "", func(cell, _ string) error { return f.SetCellValue(args[0], cell, nil) })
}

// clearUnits empties the cells of a column below its header.
func clearUnits(f *excelize.File, args []string) error {
	for row := 9; row < 60; row++ {
		if err := f.SetCellValue(args[0], args[1]+strconv.Itoa(row), nil); err != nil {
			return err
		}
	}
	return nil
}

// draft copies a sheet and raises the figures of the copy by one.
func draft(f *excelize.File, args []string) error {
	from, err := f.GetSheetIndex(args[0])
	if err != nil {
		return err
	}
	to, err := f.NewSheet(args[1])
	if err != nil {
		return err
	}
	if err := f.CopySheet(from, to); err != nil {
		return err
	}
	return eachNumber(f, args[1], "F", func(cell, raw string) error {
		n, err := strconv.ParseFloat(raw, 64)
		if err != nil {
			return err
		}
		return f.SetCellValue(args[1], cell, n+1)
	})
}

// formulas makes the figures of a column formulas that nobody computed.
func formulas(f *excelize.File, args []string) error {
	return eachNumber(f, args[0], args[1], func(cell, raw string) error {
		if err := f.SetCellValue(args[0], cell, nil); err != nil {
			return err
		}
		return f.SetCellFormula(args[0], cell, raw+"+0")
	})
}

// guests writes a workbook with a list of persons.
func guests(path string, args []string) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetCellValue("Sheet1", "A1", "DANH SÁCH KHÁCH MỜI HỘI NGHỊ")
	f.SetSheetRow("Sheet1", "A3", &[]any{"STT", "Họ và tên", "Chức vụ", "Số bàn"})
	n, err := strconv.Atoi(args[0])
	for i := range n {
		f.SetSheetRow("Sheet1", fmt.Sprint("A", i+4), &[]any{i + 1, fmt.Sprint("Nguyễn Văn ", string(rune('A'+i%26)), " ", i), "Phó phòng", i/10 + 1})
	}
	if err != nil {
		return err
	}
	return f.SaveAs(path)
}

// finding is one of the JSON of a check, as far as the test asks.
type finding struct {
	Severity, Code, File, Sheet, Cell, Indicator, Message string
	Count                                                 int
	Indicators                                            []string
}

// findingsOf are the findings of a check of a folder.
func findingsOf(t *testing.T, folder string, args ...string) []finding {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"check", folder, "--period", "2018", "--format", "json"}, args...)
	run(context.Background(), args, streams{&out, &errs, func(string) string { return "" }})
	var r struct{ Findings []finding }
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	return r.Findings
}

// TestCauses holds that a cause gives one finding: on folders whose causes were stated
// beforehand there are at most one and a half times as many findings, those of the sound
// reports left aside.
func TestCauses(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the samples some thirty times")
	}
	const samples = "../../testdata/reports/2018"
	known, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	sound := len(findingsOf(t, samples))
	testcase.Run(t, "../../testdata/causes", func(t *testing.T, _, input string) string {
		c := parseFolderCase(t, input)
		folder := t.TempDir()
		if err := os.CopyFS(folder, os.DirFS(samples)); err != nil {
			t.Fatal(err)
		}
		for _, s := range c.steps {
			if err := steps[s[0]](filepath.Join(folder, s[1]), s[2:]); err != nil {
				t.Fatal(s, err)
			}
		}
		list := findingsOf(t, folder)
		for _, f := range list {
			named(t, known, f)
		}
		if 2*(len(list)-sound) > 3*len(c.causes) {
			t.Errorf("%d findings for %d causes", len(list)-sound, len(c.causes))
		}
		var b strings.Builder
		for _, f := range list {
			place := strings.TrimPrefix(f.File, folder+"/")
			if f.Sheet != "" {
				place += ":'" + f.Sheet + "'"
			}
			fmt.Fprintf(&b, "%s [%s] %s %s (%d)\n  %s\n", f.Severity, f.Code, place, f.Cell, f.Count, strings.ReplaceAll(f.Message, folder+"/", ""))
		}
		return b.String()
	})
}

// named holds that a finding on figures says of which indicators they are.
func named(t *testing.T, c *catalogue.Catalogue, f finding) {
	t.Helper()
	switch {
	case f.Indicator != "" && !strings.Contains(f.Message, c.Label(f.Indicator).Vi):
		t.Errorf("%s does not name %s: %s", f.Code, f.Indicator, f.Message)
	case !slices.ContainsFunc(core(c), func(id string) bool { return !slices.Contains(f.Indicators, id) }):
	case len(f.Indicators) > 0:
		stem, _, _ := strings.Cut(c.Label(f.Indicators[0]).Vi, " (")
		if !strings.Contains(f.Message, stem) && !strings.Contains(f.Message, "vì vậy chưa có số liệu của") {
			t.Errorf("%s does not name %s: %s", f.Code, f.Indicators[0], f.Message)
		}
	}
}

// core are the indicators that every report has to state.
func core(c *catalogue.Catalogue) (ids []string) {
	for _, i := range c.Indicators {
		if i.Core {
			ids = append(ids, i.ID)
		}
	}
	return ids
}
