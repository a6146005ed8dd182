package main

import (
	"errors"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
)

// TestPainted holds what of findings is coloured: the word for the severity, once a line.
func TestPainted(t *testing.T) {
	for text, want := range map[string]string{
		"a.xlsx:'B'!C1: lỗi: x lỗi: y [code]\n": "a.xlsx:'B'!C1: \x1b[1;31mlỗi\x1b[0m: x lỗi: y [code]\n",
		"  a.xlsx: cảnh báo: x\n    lời\n":      "  a.xlsx: \x1b[33mcảnh báo\x1b[0m: x\n    lời\n",
		"warning: x":                            "\x1b[33mwarning\x1b[0m: x",
		"ghi chú: x":                            "\x1b[36mghi chú\x1b[0m: x",
		"bloc: 2 lỗi, 3 cảnh báo\n":             "bloc: 2 lỗi, 3 cảnh báo\n",
		"error: bad":                            "\x1b[1;31merror\x1b[0m: bad",
	} {
		if got := string(painted([]byte(text))); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestColour holds when colours are shown off a terminal: only where they are asked for.
func TestColour(t *testing.T) {
	s := streams{nil, nil, func(string) string { return "" }}
	for line, want := range map[string]bool{"check x": false, "check --color always x": true, "check --color=always": true, "check --color never": false} {
		if got := screenOf(io.Discard, strings.Fields(line), s); got.colour != want || got.width != 0 {
			t.Errorf("%s: %+v", line, got)
		}
	}
}

// TestClosed holds that what nobody reads any more is no failure, and that nothing more is
// written there.
func TestClosed(t *testing.T) {
	broken := &breaking{err: &os.PathError{Op: "write", Err: syscall.EPIPE}}
	s := &stream{ctx: t.Context(), to: broken}
	for range 3 {
		if n, err := s.Write([]byte("abc")); n != 3 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
	}
	if s.err != nil || broken.writes != 1 {
		t.Errorf("%v after %d writes", s.err, broken.writes)
	}
	full := &stream{ctx: t.Context(), to: &breaking{err: syscall.ENOSPC}}
	if _, err := full.Write([]byte("abc")); !errors.Is(err, syscall.ENOSPC) || full.err == nil {
		t.Error(err)
	}
}

// breaking is an output that fails.
type breaking struct {
	err    error
	writes int
}

func (b *breaking) Write([]byte) (int, error) {
	b.writes++
	return 0, b.err
}

// TestVersion holds what builds say of themselves.
func TestVersion(t *testing.T) {
	vcs := []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2019-01-15T10:00:00Z"}}
	changed := append(vcs[:2:2], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	for _, c := range []struct {
		main, release string
		settings      []debug.BuildSetting
		want          string
	}{
		{"(devel)", "", nil, "devel"},
		{"", "", vcs, "devel (0123456789ab, 2019-01-15)"},
		{"(devel)", "", changed, "devel (0123456789ab, 2019-01-15, changed)"},
		{"v1.2.3", "", nil, "v1.2.3"},
		{"v0.0.0-20190115100000-0123456789ab", "", vcs, "v0.0.0-20190115100000-0123456789ab"},
		{"v0.0.0-20190115100000-0123456789ab", "v1.2.3", vcs, "v1.2.3 (0123456789ab, 2019-01-15)"},
	} {
		if got := versionOf(&debug.BuildInfo{Main: debug.Module{Version: c.main}, Settings: c.settings}, c.release); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
