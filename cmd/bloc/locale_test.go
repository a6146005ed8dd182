package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// blocCommand is the program itself, to be run as a process of its own.
func blocCommand(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := exec.LookPath("bloc")
	if err != nil {
		t.Fatal(err)
	}
	return exec.CommandContext(t.Context(), exe, args...)
}

// TestLocale holds that what is printed and written is the same to the byte wherever the
// program runs: what a terminal of East Asia shows in two columns counts as one.
func TestLocale(t *testing.T) {
	var want [3][]byte
	for _, env := range []string{"", "LC_ALL=ja_JP.UTF-8", "LANG=ko_KR.UTF-8", "LC_CTYPE=zh_CN.UTF-8", "RUNEWIDTH_EASTASIAN=1"} {
		out := filepath.Join(t.TempDir(), "total.md")
		var got [3][]byte
		var err error
		for i, args := range [][]string{
			{"aggregate", "../../testdata/reports/2018", "-o", out, "--by", "member"},
			{"check", "../../testdata/reports/2018", "--against", "../../testdata/reports/2017"},
		} {
			cmd := blocCommand(t, args...)
			cmd.Env = append(os.Environ(), "LC_ALL=", "LANG=", "LC_CTYPE=", "RUNEWIDTH_EASTASIAN=", env)
			got[i], err = cmd.Output()
			if len(got[i]) == 0 {
				t.Fatal(env, err)
			}
		}
		if got[2], err = os.ReadFile(out); err != nil {
			t.Fatal(err)
		}
		for i := range got {
			if env == "" {
				want[i] = got[i]
			} else if !bytes.Equal(got[i], want[i]) {
				t.Errorf("%s: output %d differs:\n%s", env, i, got[i][:min(len(got[i]), 900)])
			}
		}
	}
}
