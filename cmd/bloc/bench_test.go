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

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/figure"
	"bloc/pkg/seal"
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
	dir, paths := companies.addToAll(b)
	compare(b, "read", []string{"aggregate", "--format", "json", dir}, paths)
}

// BenchmarkProjects measures the same with a list that speaks the words of the domain.
func BenchmarkProjects(b *testing.B) {
	dir, paths := projects.addToAll(b)
	compare(b, "read", []string{"aggregate", "--format", "json", dir}, paths)
}

// BenchmarkWide measures 20,000 rows with one cell in the last column of a sheet. The
// bare program makes a row of 16,384 cells of each, so that it is no measure here.
func BenchmarkWide(b *testing.B) {
	alone(b, "aggregate", "--period", "2018", "--format", "json", rawBook(b, wideRows))
}

// BenchmarkLong measures 900,000 rows of one number.
func BenchmarkLong(b *testing.B) {
	path := rawBook(b, longRows)
	compare(b, "read", []string{"aggregate", "--period", "2018", "--format", "json", path}, []string{path})
}

// BenchmarkExplain measures what became of each of 900,000 numbers: all of them are listed.
func BenchmarkExplain(b *testing.B) {
	alone(b, "explain", "--period", "2018", "--format", "json", rawBook(b, longRows))
}

// BenchmarkLabels measures 480,000 rows with labels that nobody knows, no two the same.
func BenchmarkLabels(b *testing.B) {
	alone(b, "aggregate", "--period", "2018", "--format", "json", rawBook(b, labelRows))
}

// BenchmarkAlike measures a report in which 200 rows and 400 columns all say that they
// are the same figure.
func BenchmarkAlike(b *testing.B) {
	path := rawBook(b, alikeRows)
	compare(b, "read", []string{"aggregate", "--format", "json", path}, []string{path})
}

// BenchmarkBook measures writing the consolidated workbook of the eleven sample reports
// against writing their JSON, which should take a third of it at the least.
func BenchmarkBook(b *testing.B) {
	dir := b.TempDir()
	program := build(b, dir, "bloc", ".")
	var book, json taken
	for n := 0; b.Loop(); n++ { // to a file of its own each time: one that is there is compared
		for ending, to := range map[string]*taken{"xlsx": &book, "json": &json} {
			out := filepath.Join(dir, fmt.Sprintf("%d.%s", n, ending))
			to.add(process(b, program, append([]string{"aggregate", "-q", "-o", out}, samples(b)...)))
		}
	}
	book.report(b)
	b.ReportMetric(float64(json.cpu.Milliseconds())/float64(b.N), "json-ms/op")
	b.ReportMetric(float64(book.cpu)/float64(json.cpu), "ratio")
}

// BenchmarkResult measures what follows the reading of the eleven sample reports.
func BenchmarkResult(b *testing.B) {
	o := aggregateOptions{common: common{lang: "vi"}}
	s := streams{io.Discard, io.Discard, func(string) string { return "" }}
	in, err := o.loader(b.Context(), s, &answers{})
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
		"json":  func() { result.WriteJSON(&seal.Writer{Writer: io.Discard}, "bloc", "vi", findings) }, // where nothing fails
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

// compare runs bloc and a bare program by turns and reports what they took.
func compare(b *testing.B, bare string, blocArgs, bareArgs []string) {
	dir := b.TempDir()
	ourProgram := build(b, dir, "bloc", ".")
	bareProgram := build(b, dir, bare, "../../testdata/bare/"+bare)
	var ours, theirs taken
	for b.Loop() {
		ours.add(process(b, ourProgram, blocArgs))
		theirs.add(process(b, bareProgram, bareArgs))
	}
	ours.report(b)
	b.ReportMetric(float64(theirs.cpu.Milliseconds())/float64(b.N), "bare-ms/op")
	b.ReportMetric(float64(ours.cpu)/float64(theirs.cpu), "ratio")
}

// alone runs bloc and reports what it took.
func alone(b *testing.B, args ...string) {
	program := build(b, b.TempDir(), "bloc", ".")
	var ours taken
	for b.Loop() {
		ours.add(process(b, program, args))
	}
	ours.report(b)
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

// taken is what runs of a program took: processor time, the most memory in bytes, and the
// most bytes that one wrote to standard output and standard error.
type taken struct {
	cpu        time.Duration
	peak, said int64
}

func (t *taken) add(one taken) {
	*t = taken{t.cpu + one.cpu, max(t.peak, one.peak), max(t.said, one.said)}
}

// report reports what the runs of a benchmark took.
func (t *taken) report(b *testing.B) {
	b.ReportMetric(float64(t.cpu.Milliseconds())/float64(b.N), "bloc-ms/op")
	b.ReportMetric(float64(t.peak)/(1<<20), "peak-MiB")
	b.ReportMetric(float64(t.said)/(1<<10), "out-KiB")
	b.ReportMetric(0, "ns/op") // of several programs together, it says nothing
}

// process runs a program to its end.
func process(b *testing.B, name string, args []string) taken {
	forgetPeak()
	var out, errs counter
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		b.Fatalf("%s: %v", name, err)
	}
	// Findings on so many copies end bloc with a status of its own; a crash is none of them.
	if code := cmd.ProcessState.ExitCode(); code != statusComplete && code != statusFindings && code != statusAwaited {
		b.Fatalf("%s: status %d", name, code)
	}
	return taken{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peakMemory(cmd.ProcessState), int64(out + errs)}
}

// counter counts what is written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
