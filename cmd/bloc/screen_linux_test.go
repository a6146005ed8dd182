package main

import (
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/creack/pty"
)

// onTerminal runs bloc on a terminal of a width and returns what it shows.
func onTerminal(t *testing.T, width uint16, env string, args ...string) string {
	t.Helper()
	cmd := blocCommand(t, args...)
	cmd.Env = append(os.Environ(), "NO_COLOR=", "TERM=xterm", env)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: width})
	if err != nil {
		t.Skip("there are no terminals here:", err)
	}
	defer terminal.Close()
	out, _ := io.ReadAll(terminal) // which ends with an error, as terminals do
	cmd.Wait()
	return strings.ReplaceAll(string(out), "\r\n", "\n")
}

// TestTerminal holds that tables fit a terminal, that severities have colours on one unless
// they are not wanted, and that its end is one line about what was written.
func TestTerminal(t *testing.T) {
	reports := "../../testdata/reports/2018"
	for _, width := range []uint16{80, 120} {
		out := onTerminal(t, width, "", "aggregate", reports)
		for line := range strings.Lines(out) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); strings.ContainsAny(line, "│┌└") && n > int(width) {
				t.Errorf("%d columns of %d: %s", n, width, line)
			}
		}
		if !strings.Contains(out, "53.011,34") || !strings.Contains(out, "Màn hình hẹp nên không hiện: Ghi chú") {
			t.Errorf("%d columns:\n%s", width, out)
		}
		if !strings.Contains(out, "\x1b[36mghi chú\x1b[0m: ") {
			t.Errorf("there is no colour\n%s", out)
		}
	}
	for _, env := range []string{"NO_COLOR=1", "TERM=dumb"} {
		if out := onTerminal(t, 120, env, "aggregate", reports); coloured(out) {
			t.Errorf("%s: there is colour\n%s", env, out)
		}
	}
	if out := onTerminal(t, 120, "", "aggregate", reports, "--color", "never"); coloured(out) {
		t.Errorf("there is colour\n%s", out)
	}
	path := t.TempDir() + "/Tổng hợp.xlsx"
	if out := onTerminal(t, 200, "", "aggregate", reports, "-o", path); !strings.HasSuffix(out, "bloc: đã ghi "+path+"\n") {
		t.Error(out)
	}
}

// coloured reports whether a text has anything of a terminal but the wiping of the line on
// which slow work shows how far it is.
func coloured(text string) bool {
	return strings.Contains(strings.ReplaceAll(text, "\r\x1b[K", ""), "\x1b")
}
