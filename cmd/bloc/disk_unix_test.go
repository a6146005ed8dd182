//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// limited runs the program with files of at most so many blocks.
func limited(t *testing.T, blocks int, args ...string) (int, string) {
	t.Helper()
	exe := blocCommand(t).Path
	cmd := exec.CommandContext(t.Context(), "sh", append([]string{"-c", fmt.Sprintf(`ulimit -f %d && exec "$@"`, blocks), "sh", exe}, args...)...)
	var errs strings.Builder
	cmd.Stderr = &errs
	cmd.Run() // checked by its status
	return cmd.ProcessState.ExitCode(), errs.String()
}

// TestShortDisk holds that of several outputs all are new or none is, wherever the disk
// runs short, and that nothing else is left.
func TestShortDisk(t *testing.T) {
	dir := t.TempDir()
	args := func(year string) []string {
		list := []string{"aggregate", "../../testdata/reports/" + year, "--force"}
		for _, name := range []string{"x.csv", "x.md", "x.xlsx", "x.json"} {
			list = append(list, "-o", filepath.Join(dir, name))
		}
		return list
	}
	must(t, blocCommand(t, args("2017")...).Run())
	old := contents(t, dir)
	for _, blocks := range []int{0, 1, 4, 32, 128, 4096, 1 << 20} {
		status, says := limited(t, blocks, args("2018")...)
		now := contents(t, dir)
		new := 0
		for name := range old {
			if now[name] != old[name] {
				new++
			}
		}
		switch {
		case len(now) != len(old):
			t.Errorf("%d blocks: there are %d files, were %d", blocks, len(now), len(old))
		case status == statusFailed && new == 0 && strings.Contains(says, "tệp quá lớn"):
		case status == statusComplete && new == len(old):
			return // and more room is room enough
		default:
			t.Errorf("%d blocks: status %d, %d of %d files are new: %s", blocks, status, new, len(old), says)
		}
	}
	t.Error("no disk was large enough")
}

// TestShortDiskForReplies holds the same of what goes back.
func TestShortDiskForReplies(t *testing.T) {
	dir := t.TempDir()
	status, says := limited(t, 4, "check", "../../testdata/reports/2018", "--return-to", filepath.Join(dir, "back"))
	if status != statusFailed || !strings.Contains(says, "tệp quá lớn") {
		t.Errorf("status %d: %s", status, says)
	}
	if entries, err := os.ReadDir(filepath.Join(dir, "back")); err != nil || len(entries)+len(temps(t, dir)) > 0 {
		t.Error("left behind: ", entries, temps(t, dir), err)
	}
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	files := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		files[e.Name()] = string(data)
	}
	return files
}

// TestTopOfDrive holds that what goes back is not written to where no folder of the same
// drive lies above.
func TestTopOfDrive(t *testing.T) {
	if sameDrive("/dev/shm", "/dev") {
		t.Skip("/dev/shm is no drive of its own")
	}
	text, err := blocCommand(t, "check", "../../testdata/reports/2018", "--return-to", "/dev/shm", "--lang", "en").CombinedOutput()
	if err == nil || !strings.Contains(string(text), "/dev/shm is the top of a drive; choose a folder in it") {
		t.Errorf("%v: %s", err, text)
	}
}

// TestFullOutput holds that a result that cannot be printed is a failure, help as well.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{{"--help"}, {"aggregate", "--help"}, {"--version"}, {"list", "members"}, {"aggregate", "../../testdata/reports/2018"}} {
		cmd := blocCommand(t, args...)
		cmd.Stdout = full
		cmd.Run() // checked by its status
		if got := cmd.ProcessState.ExitCode(); got != statusFailed {
			t.Errorf("%v: status %d, want 3", args, got)
		}
	}
}

// TestOddInputs holds that a pipe, an endless device and a file that is not there cost
// nobody else the reply, and no time.
func TestOddInputs(t *testing.T) {
	dir := t.TempDir()
	in, back := filepath.Join(dir, "in"), filepath.Join(dir, "back")
	all(folder("in"), pipe("in/pipe.xlsx"), link("/dev/zero", "in/zero.xlsx"), link("nowhere", "in/nowhere.xlsx"), textFile("in/text.xlsx", "a;b", 0o644))(t, dir)
	must(t, os.Truncate(filepath.Join(in, "text.xlsx"), 3))
	huge := filepath.Join(in, "huge.xlsx")
	must(t, os.WriteFile(huge, nil, 0o644))
	must(t, os.Truncate(huge, 20<<30))
	copyFile(t, "../../testdata/reports/2018/HP-2018.xlsx", filepath.Join(in, "HP.xlsx"))
	copyFile(t, "../../testdata/reports/2018/ha-nam-2018.xlsx", filepath.Join(in, "HN.xlsx"))
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, blocCommand(t).Path, "check", in, "--return-to", back, "--lang", "en")
	forgetPeak()
	text, _ := cmd.CombinedOutput() // checked by its status
	if got := cmd.ProcessState.ExitCode(); got != statusFindings {
		t.Errorf("status %d: %s", got, text)
	}
	for _, name := range []string{"HP.xlsx", "HN.xlsx", "text.xlsx"} {
		if !exists(filepath.Join(back, name)) {
			t.Errorf("no reply %s: %s", name, text)
		}
	}
	for _, name := range []string{"pipe.xlsx", "zero.xlsx", "nowhere.xlsx", "huge.xlsx"} {
		if exists(filepath.Join(back, name)) || !strings.Contains(string(text), filepath.Join(in, name)+" does not go back: ") {
			t.Errorf("%s: %s", name, text)
		}
	}
	if peak := peakMemory(cmd.ProcessState); peak > 1<<30 {
		t.Errorf("it took %d bytes", peak)
	}
}
