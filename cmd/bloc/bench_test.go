package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// The benchmarks run bloc as its users do, as a process, and beside it a bare program
// under testdata/bare on the same files: of excelize, that reads every cell of the
// raw rows and does nothing with them; of cobra with excelize linked in, that only
// starts. They report the ratio of what both take of the processors, user and
// system time together, and the most memory that bloc took. BenchmarkResult alone looks
// into the process.

// BenchmarkVersion measures what starting alone takes.
func BenchmarkVersion(b *testing.B) {
	compare(b, "version", []string{"--version"}, []string{"--version"})
}

// BenchmarkSmall measures the eleven sample reports.
func BenchmarkSmall(b *testing.B) {
	compare(b, "read", append([]string{"aggregate", "--format", "json"}, samples(b)...), samples(b))
}

// BenchmarkMany measures 1,100 files: of each sample a hundred copies, each with a
// figure of its own, so that no two files are the same.
func BenchmarkMany(b *testing.B) {
	dir := b.TempDir()
	var paths []string
	for _, sample := range samples(b) {
		for n := range 100 {
			path := filepath.Join(dir, fmt.Sprintf("%03d %s", n, filepath.Base(sample)))
			varyFigure(b, sample, path, n)
			paths = append(paths, path)
		}
	}
	compare(b, "read", []string{"aggregate", "--format", "json", dir}, paths)
}

// BenchmarkDetail measures the samples with a sheet of details of 20,000 rows and 30
// columns in each.
func BenchmarkDetail(b *testing.B) {
	dir := b.TempDir()
	var paths []string
	for _, sample := range samples(b) {
		path := filepath.Join(dir, filepath.Base(sample))
		if err := addDetails(sample, path); err != nil {
			b.Fatal(err)
		}
		paths = append(paths, path)
	}
	compare(b, "read", []string{"aggregate", "--format", "json", dir}, paths)
}

// BenchmarkResult measures what follows the reading of the eleven sample reports.
func BenchmarkResult(b *testing.B) {
	o := aggregateOptions{common: common{lang: "vi"}}
	s := streams{io.Discard, io.Discard, func(string) string { return "" }}
	in, err := o.reader(s)
	if err != nil {
		b.Fatal(err)
	}
	files, findings, err := in.readAll(b.Context(), samples(b), in.options, s)
	if err != nil {
		b.Fatal(err)
	}
	input := check.Input{Catalogue: in.catalogue, Period: figure.YearOf(2018), Reports: reports(files)}
	result := aggregate.Sum(input.Catalogue, input.Period, input.Reports)
	for name, stage := range map[string]func(){
		"check": func() { check.Run(input) },
		"sum":   func() { aggregate.Sum(input.Catalogue, input.Period, input.Reports) },
		"json":  func() { result.WriteJSON(io.Discard, "bloc", "vi", findings) }, // where nothing fails
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stage()
			}
		})
	}
}

func samples(b *testing.B) []string {
	paths, err := filepath.Glob("../../testdata/reports/2018/*.xlsx")
	if err != nil || len(paths) != 11 {
		b.Fatal(paths, err)
	}
	return paths
}

// lastDecimal is the last number with decimals in a part of a workbook.
var lastDecimal = regexp.MustCompile(`(?s)^(.*<v>\d+\.\d+)(</v>.*)$`)

// varyFigure writes a copy of a report in which the last figure with decimals of each
// sheet has n behind it.
func varyFigure(b *testing.B, from, to string, n int) {
	in, err := zip.OpenReader(from)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	var packed bytes.Buffer
	out := zip.NewWriter(&packed)
	for _, f := range in.File {
		data, err := fs.ReadFile(in, f.Name)
		if err != nil {
			b.Fatal(err)
		}
		if strings.HasPrefix(f.Name, "xl/worksheets/") {
			data = lastDecimal.ReplaceAll(data, fmt.Appendf(nil, "${1}%d${2}", n+1))
		}
		part, err := out.Create(f.Name)
		if err != nil {
			b.Fatal(err)
		}
		part.Write(data) // to memory, where it cannot fail
	}
	out.Close()
	if err := os.WriteFile(to, packed.Bytes(), 0o644); err != nil {
		b.Fatal(err)
	}
}

// addDetails writes a report with one more sheet: a list of companies with figures.
func addDetails(from, to string) error {
	f, err := excelize.OpenFile(from)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.NewSheet("Chi tiết"); err != nil {
		return err
	}
	w, err := f.NewStreamWriter("Chi tiết")
	if err != nil {
		return err
	}
	row := make([]any, 30)
	for r := range 20_000 {
		for c := range row {
			switch {
			case r == 0:
				row[c] = fmt.Sprintf("Chỉ số %d", c)
			case c == 0:
				row[c] = r
			case c == 1:
				row[c] = fmt.Sprintf("Công ty số %d", r)
			default:
				row[c] = float64((r*7919+c*104729)%10_000_000) / 100
			}
		}
		if err := w.SetRow(sheet.Ref(r+1, 1), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(to)
}

// compare runs bloc and a bare program by turns and reports what they took.
func compare(b *testing.B, bare string, blocArgs, bareArgs []string) {
	dir := b.TempDir()
	ourProgram := build(b, dir, "bloc", ".")
	bareProgram := build(b, dir, bare, "../../testdata/bare/"+bare)
	var ours, theirs time.Duration
	var memory int64
	for b.Loop() {
		cpu, peak := process(b, ourProgram, blocArgs)
		ours, memory = ours+cpu, max(memory, peak)
		cpu, _ = process(b, bareProgram, bareArgs)
		theirs += cpu
	}
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "bloc-ms/op")
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "bare-ms/op")
	b.ReportMetric(float64(ours)/float64(theirs), "ratio")
	b.ReportMetric(float64(memory)/(1<<20), "peak-MiB")
	b.ReportMetric(0, "ns/op") // of both programs together, it says nothing
}

// build builds a program and returns its path.
func build(b *testing.B, dir, name, from string) string {
	path := filepath.Join(dir, name)
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", path, from).CombinedOutput(); err != nil {
		b.Fatalf("building %s: %v\n%s", name, err, out)
	}
	return path
}

// process runs a program to its end and returns its processor time and its peak memory in bytes.
func process(b *testing.B, name string, args []string) (time.Duration, int64) {
	cmd := exec.Command(name, args...)
	if out, err := cmd.Output(); err != nil && cmd.ProcessState == nil {
		b.Fatalf("%s: %v\n%s", name, err, out)
	}
	// Findings on so many copies end bloc with a status of its own; a crash is none of them.
	if code := cmd.ProcessState.ExitCode(); code != statusComplete && code != statusFindings && code != statusMissing {
		b.Fatalf("%s: status %d", name, code)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peakMemory(cmd.ProcessState)
}
