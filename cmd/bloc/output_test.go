package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// stagedBatch is a batch of three files that wait for their places, with an old one each.
func stagedBatch(t *testing.T, dir string) *batch {
	t.Helper()
	b := &batch{sent: map[string]bool{}, swept: map[string]bool{}}
	for _, name := range []string{"a", "b", "c"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := b.find(content{path: path, data: []byte("new")}); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range b.files {
		if err := b.stage(s); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// TestFailedRename holds that, where a file cannot take its place, the message says which
// files are new and which are not, and that it is so.
func TestFailedRename(t *testing.T) {
	for fails, says := range map[int]string{
		0: "New by now: none. Still as before: <a>, <b>, <c>",
		1: "New by now: <a>. Still as before: <b>, <c>",
		2: "New by now: <a>, <b>. Still as before: <c>",
	} {
		dir := t.TempDir()
		b := stagedBatch(t, dir)
		if err := os.Remove(b.files[fails].temp); err != nil {
			t.Fatal(err)
		}
		err := b.replace()
		b.discard()
		says = strings.NewReplacer("<", dir+string(filepath.Separator), ">", "").Replace(says)
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%d: %v, want %s", fails, err, says)
		}
		for i, name := range []string{"a", "b", "c"} {
			want := "old"
			if i < fails {
				want = "new"
			}
			if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != want {
				t.Errorf("%d: %s holds %q, want %q (%v)", fails, name, data, want, err)
			}
		}
		if entries, err := os.ReadDir(dir); err != nil || len(entries) != 3 {
			t.Errorf("%d: left behind: %v %v", fails, entries, err)
		}
	}
}

// TestSweep holds what of temporary files stays: those of processes that run, those of
// other machines, and what is no such file.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	gone := goneProcess(t)
	keep := []string{tempsOf(os.Getpid()) + "00000001", tempsOf(os.Getppid()) + "00000001", ".bloc-00000000-1-00000001", ".bloc-notes", ".bloc-a-b-c", ".blocx", "total.xlsx"}
	for _, name := range append(keep, tempsOf(gone)+"00000001") {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sweep(dir)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(keep) {
		t.Errorf("%d files stay, want %d: %v %v", len(entries), len(keep), entries, err)
	}
	for _, name := range keep {
		if !exists(filepath.Join(dir, name)) {
			t.Errorf("%s is gone", name)
		}
	}
}

// goneProcess is the number of a process that has ended.
func goneProcess(t *testing.T) int {
	t.Helper()
	cmd := blocCommand(t, "--version")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	return cmd.Process.Pid
}

// TestRepliesAreOfWhatWasRead holds that what goes back is made of the bytes that were
// judged, and not of what lies there by then.
func TestRepliesAreOfWhatWasRead(t *testing.T) {
	reply := func(swap bool) []content {
		dir := t.TempDir()
		path := filepath.Join(dir, "HP.xlsx")
		copyFile(t, "../../testdata/reports/2018/HP-2018.xlsx", path)
		o := &checkOptions{common: common{lang: "vi"}, returnTo: filepath.Join(dir, "back")}
		s := streams{new(strings.Builder), new(strings.Builder), func(string) string { return "" }}
		in, err := o.loader(t.Context(), s, &o.answers)
		if err != nil {
			t.Fatal(err)
		}
		files, result, err := o.examine(t.Context(), in, []string{path})
		if err != nil {
			t.Fatal(err)
		}
		if swap {
			copyFile(t, "../../testdata/reports/2018/ha-nam-2018.xlsx", path)
		}
		list, err := o.replies(t.Context(), s, files, result)
		if err != nil || len(list) != 1 {
			t.Fatal(list, err)
		}
		return list
	}
	if string(reply(false)[0].data) != string(reply(true)[0].data) {
		t.Error("a file swapped in between goes back with findings on another")
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err = errors.Join(err, os.WriteFile(to, data, 0o644)); err != nil {
		t.Fatal(err)
	}
}
