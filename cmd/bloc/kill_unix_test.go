//go:build unix && !race

package main

import (
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// killings is how often a run is killed, each time at another moment.
const killings = 200

// killing is a command that is killed again and again while it writes over its own files.
type killing struct {
	*testing.T
	dir  string               // holds all that the command writes
	sent string               // the folder in which only whole files may ever lie
	args [2][]string          // two commands that write other content into the same files
	want [2]map[string]string // what these files hold after a whole run, by name
}

// TestKilled holds that a run that is killed at any moment leaves each file either as it
// was or new, in the folder that is sent nothing else, and that the next run takes away
// what is left beside it.
func TestKilled(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Run("three outputs", func(t *testing.T) {
		k := threeOutputs(t)
		k.run()
	})
	t.Run("replies", func(t *testing.T) {
		k := killing{T: t, dir: t.TempDir()}
		k.sent = filepath.Join(k.dir, "back")
		for i, period := range []string{"2017", "2018"} {
			k.args[i] = []string{"check", "--force", "--period", period, "--return-to", k.sent}
			for _, report := range []string{"HP", "ha-nam"} {
				k.args[i] = append(k.args[i], "../../testdata/reports/2018/"+report+"-2018.xlsx")
			}
		}
		k.run()
	})
}

// threeOutputs is a command that writes as many files.
func threeOutputs(t *testing.T) *killing {
	k := killing{T: t, dir: t.TempDir()}
	k.sent = filepath.Join(k.dir, "out")
	must(t, os.Mkdir(k.sent, 0o755))
	for i, report := range []string{"2017/HP-2017.xlsx", "2018/HP-2018.xlsx"} {
		k.args[i] = []string{"aggregate", "../../testdata/reports/" + report, "--force"}
		for _, name := range []string{"x.csv", "x.json", "x.xlsx"} {
			k.args[i] = append(k.args[i], "-o", filepath.Join(k.sent, name))
		}
	}
	return &k
}

// TestLastWords holds that a run that is interrupted at any moment leaves all files as they
// were or all new, as it says, and nothing beside them.
func TestLastWords(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes seconds")
	}
	k := threeOutputs(t)
	longest := k.writeBoth()
	said := map[string]int{}
	for n := range killings / 2 {
		before := k.files()
		cmd := blocCommand(t, k.args[n%2]...)
		var errs strings.Builder
		cmd.Stderr = &errs
		must(t, cmd.Start())
		time.Sleep(time.Duration(rand.Int64N(int64(longest))))
		cmd.Process.Signal([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}[n%3]) // unless it has ended
		cmd.Wait()                                                                          // checked by its words
		words, want := "ended", k.want[n%2]
		switch status := cmd.ProcessState.ExitCode(); {
		case status < 0: // by the signal, before it could be heeded
			words, want = "too early", before
		case strings.Contains(errs.String(), interrupts.nothing.Vi):
			words, want = "nothing", before
		case strings.Contains(errs.String(), "đã ghi xong: "+filepath.Join(k.sent, "x.csv")):
			words = "written"
		case status == statusFailed:
			t.Errorf("run %d: %s", n, errs.String())
		}
		said[words]++
		if !maps.Equal(k.files(), want) {
			t.Errorf("run %d: not so: %s: %s", n, words, errs.String())
		}
		if list := temps(t, k.dir); len(list) > 0 && words != "too early" {
			t.Error("left behind: ", list)
		}
	}
	t.Log(said)
}

// run kills runs of both commands in turn.
func (k *killing) run() {
	longest := k.writeBoth()
	left := 0
	for n := range killings {
		ctx, cancel := context.WithTimeout(k.Context(), time.Duration(rand.Int64N(int64(longest))))
		cmd := blocCommand(k.T, k.args[n%2]...)
		exec.CommandContext(ctx, cmd.Path, cmd.Args[1:]...).Run() // which ends as it may
		cancel()
		for name, text := range k.files() {
			if text != k.want[0][name] && text != k.want[1][name] {
				k.Fatalf("run %d left %s with %d bytes that no whole run writes", n, name, len(text))
			}
		}
		left += len(temps(k.T, k.dir))
	}
	for i := range k.args {
		k.whole(i)
		if !maps.Equal(k.files(), k.want[i]) {
			k.Error("after all that a whole run does not write what it did before")
		}
	}
	if list := temps(k.T, k.dir); len(list) > 0 {
		k.Error("left behind: ", list)
	}
	k.Logf("%d times a temporary file was there after %d runs of up to %v", left, killings, longest)
}

// writeBoth runs both commands to their ends, keeps what they write, and returns how long
// one takes.
func (k *killing) writeBoth() (longest time.Duration) {
	for i := range k.args {
		begin := time.Now()
		k.whole(i)
		longest = time.Since(begin)
		k.want[i] = k.files()
	}
	if len(k.want[0]) == 0 || maps.Equal(k.want[0], k.want[1]) {
		k.Fatal("the two commands write the same, or nothing")
	}
	return longest
}

// whole runs one of the commands to its end.
func (k *killing) whole(i int) {
	text, err := blocCommand(k.T, k.args[i]...).CombinedOutput()
	if strings.Contains(string(text), "internal error") {
		k.Fatalf("%v: %s", err, text)
	}
}

// files are those in the folder, with what they hold. Beside what is sent lie no temporary
// ones; outputs are written first where they will lie.
func (k *killing) files() map[string]string {
	entries, err := os.ReadDir(k.sent)
	must(k.T, err)
	files := map[string]string{}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), tempStart) && k.args[0][0] == "aggregate" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(k.sent, e.Name()))
		must(k.T, err)
		files[e.Name()] = string(data)
	}
	return files
}
