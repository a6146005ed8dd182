// Package testcase reads the cases of the tests: files of text that say what goes in and,
// behind a line "---", what is expected to come out. A new case is a new file; with
// -update its expectation is written, to be read before it is accepted. Only tests
// import it.
//
// Run goes over the cases of a folder (case.go); Book reads the sheets that a case draws
// as text (grid.go), ReadFigures the reports that it states figure by figure (figures.go).
package testcase

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is found into the cases; read them before you accept them")

// Updating reports whether the test was run with -update.
func Updating() bool { return *update }

// between divides what goes into a case from what is expected of it.
const between = "---\n"

// Names lists the cases of a folder without their endings. A folder without any fails
// the test.
func Names(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s: %v", folder, err)
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".txt")
	}
	return files
}

// Input returns what goes into a case.
func Input(t *testing.T, folder, name string) string {
	t.Helper()
	input, _, _ := strings.Cut(read(t, path(folder, name)), between)
	return input
}

// Run runs each case of a folder as a subtest: outcome makes of the input of a case what is
// compared with its expectation.
func Run(t *testing.T, folder string, outcome func(t *testing.T, name, input string) string) {
	t.Helper()
	for _, name := range Names(t, folder) {
		t.Run(filepath.Base(folder)+"/"+name, func(t *testing.T) {
			file := path(folder, name)
			input, want, _ := strings.Cut(read(t, file), between)
			got := outcome(t, name, input)
			if *update {
				write(t, file, input, got)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Require fails a test unless the folder has a case of the name. With -update it makes one
// of an input, whose expectation Run then writes.
func Require(t *testing.T, folder, name, input string) {
	t.Helper()
	file := path(folder, name)
	switch _, err := os.Stat(file); {
	case err == nil:
	case !*update:
		t.Errorf("%s is missing: run the test with -update and read what it writes", file)
	default:
		write(t, file, input, "")
	}
}

// Edit replaces cut bytes of a text from an offset on. Fuzz targets edit what they are
// about by it, so that their inputs are as small as the edit; both numbers may be anything.
func Edit(text string, at, cut int, by string) string {
	at = within(at, len(text))
	return text[:at] + by + text[at+within(cut, len(text)-at):]
}

// within brings a number between 0 and a limit.
func within(n, limit int) int { return int(uint(n) % uint(limit+1)) }

func path(folder, name string) string { return filepath.Join(folder, name+".txt") }

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, file, input, want string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(input+between+want), 0o644); err != nil {
		t.Fatal(err)
	}
}
