package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/seal"
	"bloc/pkg/testcase"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"bloc": main, "hungry": hungry, "desk": deskMain})
}

// hungry is bloc with work that takes all the memory it can get; with an argument it only
// ends with that status, or by that signal.
func hungry() {
	os.Exit(supervise(func() int {
		switch {
		case len(os.Args) < 2:
			for kept := [][]byte(nil); len(kept) < 1<<20; {
				kept = append(kept, make([]byte, 64<<20))
			}
		case os.Args[1] == "TERM":
			self, _ := os.FindProcess(os.Getpid())
			self.Signal(syscall.SIGTERM)
			time.Sleep(time.Minute)
		}
		status, _ := strconv.Atoi(os.Args[1])
		return status
	}))
}

// TestScript runs the commands of testdata/script, a case a file.
func TestScript(t *testing.T) {
	if underRace {
		t.Skip("nothing runs beside anything else in so small commands, each of which takes a second to start: see TestReaders")
	}
	samples, err := filepath.Abs("../../testdata/reports")
	if err != nil {
		t.Fatal(err)
	}
	blocs := t.TempDir()
	drawBlocs(t, blocs)
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/script",
		UpdateScripts: testcase.Updating(),
		Setup: func(e *testscript.Env) error {
			e.Setenv("REPORTS", samples)
			e.Setenv("BLOCS", blocs)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "samples": copySamples, "truncate": truncate, "edit": edit, "edit-text": editText, "answer": giveReasons, "simulate": simulate, "encrypt": encrypt,
			"details": details, "overwrite": overwrite,
			"replace": replace, "pretty": pretty, "claim": claim, "remark": remark,
		},
	})
}

// status runs a command and holds that it ends with exactly this status: status 4 bloc
// aggregate …
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARG…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("status %s, want %s", got, args[0])
	}
}

// copySamples copies the sample reports of a year: samples 2018 DIR
func copySamples(ts *testscript.TestScript, _ bool, args []string) {
	from := filepath.Join(ts.Getenv("REPORTS"), args[0])
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(from)))
}

// details adds a long list of companies to workbooks: details FILE…
func details(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		path := ts.MkAbs(name)
		ts.Check(companies.addTo(path, path))
	}
}

// encrypt puts a workbook under a password: encrypt FILE PASSWORD
func encrypt(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	data, err = excelize.Encrypt(data, &excelize.Options{Password: args[1]})
	ts.Check(err)
	ts.Check(os.WriteFile(path, data, 0o644))
}

// truncate cuts a file: truncate FILE BYTES
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// edit changes a cell of a workbook: edit FILE SHEET CELL VALUE
func edit(ts *testscript.TestScript, _ bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	var value any = args[3]
	if n, err := strconv.ParseFloat(args[3], 64); err == nil {
		value = n
	}
	ts.Check(f.SetCellValue(args[1], args[2], value))
	ts.Check(f.Save())
}

// editText puts a line before a text: edit-text FILE
func editText(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	ts.Check(os.WriteFile(path, append([]byte("\n"), data...), 0o644))
}

// replace puts another text in the place of the first one: replace FILE OLD NEW
func replace(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	changed := bytes.Replace(data, []byte(args[1]), []byte(args[2]), 1)
	if bytes.Equal(changed, data) {
		ts.Fatalf("%s does not hold %s", args[0], args[1])
	}
	ts.Check(os.WriteFile(path, changed, 0o644))
}

// pretty lays a JSON out in another way, its members by name: pretty FILE
func pretty(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	var value any
	ts.Check(json.Unmarshal(data, &value))
	data, err = json.MarshalIndent(value, "", "\t")
	ts.Check(err)
	ts.Check(os.WriteFile(path, data, 0o644))
}

// claim makes a workbook say that it is bloc's, by its property or by an empty sheet of
// the name of the hidden one: claim FILE property|sheet
func claim(ts *testscript.TestScript, _ bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	if args[1] == "property" {
		ts.Check(f.SetCustomProps(excelize.CustomProperty{Name: "bloc", Value: "1"}))
	} else {
		_, err := f.NewSheet("_bloc")
		ts.Check(err)
		ts.Check(f.SetCellValue("_bloc", "A1", "bloc 1"))
	}
	ts.Check(f.Save())
}

// giveReasons gives every question of a file of explanations a reason: answer FILE
func giveReasons(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, `reason: ""`, `reason: "đúng"`)), 0o644))
}

// remark puts a person's comment on a cell: remark FILE SHEET CELL
func remark(ts *testscript.TestScript, _ bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	ts.Check(f.AddComment(args[1], excelize.Comment{Cell: args[2], Author: "x", Text: "asked"}))
	ts.Check(f.Save())
}

// simulate writes the JSON of a period's result with invented exports and areas of
// every member: simulate 2026 FILE
func simulate(ts *testscript.TestScript, _ bool, args []string) {
	c, err := catalogue.Load(nil)
	ts.Check(err)
	p, err := figure.ParsePeriod(args[0])
	ts.Check(err)
	var reports []*figure.Report
	for i, m := range c.MembersOn(p.End()) {
		r := &figure.Report{Path: m.ID + ".xlsx", Member: m.ID, Period: p}
		for n, id := range []string{"exports", "zones.area"} {
			v, err := quantity.FromStored(fmt.Sprint(100*(n+1) + i + p.Year - 2000 + p.N))
			ts.Check(err)
			r.Figures = append(r.Figures, figure.Figure{
				Key: figure.Key{Indicator: id, Period: p, Role: figure.Actual}, Member: m.ID, Value: v, Unit: c.UnitOf(id),
			})
		}
		reports = append(reports, r)
	}
	var out bytes.Buffer
	ts.Check(aggregate.Sum(c, p, reports).WriteJSON(&out, "bloc", "vi", nil))
	text, err := seal.Add(out.Bytes())
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), text, 0o644))
}

// aggregateJSON is what the JSON of aggregate says, as far as the tests ask.
type aggregateJSON struct {
	Complete bool
	Members  []struct {
		ID    string
		Files []struct {
			Cells struct {
				Seen, Used    int
				LeftOut       map[string]int `json:"left_out"`
				NotUnderstood int            `json:"not_understood"`
			}
		}
	}
	Totals []struct {
		Indicator, Value string
		Parts            []struct{ Member, Value string }
	}
}

// TestSamples holds that every figure of figures.csv, and every total, comes out of
// the sample reports, and that no cell of them is left unread.
func TestSamples(t *testing.T) {
	for _, year := range []string{"2017", "2018"} {
		var out, diagnostics bytes.Buffer
		got := run(context.Background(), []string{"aggregate", "../../testdata/reports/" + year, "--format", "json"},
			streams{&out, &diagnostics, func(string) string { return "" }})
		if got != statusComplete {
			t.Fatalf("%s: status %d\n%s", year, got, diagnostics.String())
		}
		var r aggregateJSON
		if err := json.Unmarshal(out.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if !r.Complete {
			t.Errorf("%s is not complete", year)
		}
		checkFigures(t, year, r)
		for _, m := range r.Members {
			for _, f := range m.Files {
				sum := f.Cells.Used + f.Cells.NotUnderstood
				for _, n := range f.Cells.LeftOut {
					sum += n
				}
				if f.Cells.NotUnderstood > 0 || sum != f.Cells.Seen {
					t.Errorf("%s %s: %+v", year, m.ID, f.Cells)
				}
			}
		}
	}
}

func checkFigures(t *testing.T, year string, r aggregateJSON) {
	t.Helper()
	in, err := os.Open("../../testdata/figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, total := range r.Totals {
		got[total.Indicator+"/total"] = total.Value
		for _, p := range total.Parts {
			got[total.Indicator+"/"+p.Member] = p.Value
		}
	}
	figures := 0
	for _, row := range rows[1:] {
		if row[0] != year {
			continue
		}
		for i := 2; i < 14; i++ {
			key := row[1] + "/" + rows[0][i]
			figures++
			if want, have := value(t, row[i]), got[key]; have == "" || !value(t, have).Equal(want) {
				t.Errorf("%s %s is %q, want %s", year, key, have, want)
			}
		}
	}
	if figures < 240 {
		t.Errorf("figures.csv has only %d figures of %s", figures, year)
	}
}

func value(t *testing.T, text string) quantity.Decimal {
	t.Helper()
	d, err := quantity.FromStored(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestInterrupted holds that an interrupted run says so, returns 3 and leaves no file.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out := filepath.Join(t.TempDir(), "total.xlsx")
	var errs bytes.Buffer
	got := run(ctx, []string{"aggregate", "../../testdata/reports/2018", "-o", out}, streams{&bytes.Buffer{}, &errs, func(string) string { return "" }})
	if got != statusFailed || !strings.Contains(errs.String(), "bị ngắt") {
		t.Errorf("status %d: %s", got, errs.String())
	}
	if entries, err := os.ReadDir(filepath.Dir(out)); err != nil || len(entries) > 0 {
		t.Error(fmt.Sprint("left behind: ", entries, err))
	}
}
