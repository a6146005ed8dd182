package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindows runs the program for Windows under wine, where there is one: the main job, what
// is said in Vietnamese, patterns, names with marks and blanks, a folder that is dropped on the
// icon, and a click on it. It needs wine and the compilers of mingw; elsewhere it is skipped.
func TestWindows(t *testing.T) {
	t.Parallel()
	w := newWine(t)
	w.copySamples(t)

	t.Run("main job", func(t *testing.T) {
		out := w.run(t, 0, "", "bloc.exe", "aggregate", `Báo cáo năm 2018\*2018*.xlsx`, "-o", `Kết quả (1).xlsx`)
		holds(t, out, "KHỐI THI ĐUA BAN QUẢN LÝ", "53.011,34", "bloc: đã ghi Kết quả (1).xlsx")
		if _, err := os.Stat(filepath.Join(w.dir, "Kết quả (1).xlsx")); err != nil {
			t.Error(err)
		}
	})
	t.Run("patterns and quotes", func(t *testing.T) {
		holds(t, w.run(t, 0, "", "bloc.exe", "aggregate", `báo cáo năm 2018\HUNG*.xlsx`, `Báo cáo năm 2018\*`, "-q"), "11/11")
		holds(t, w.run(t, 0, "", "bloc.exe", "aggregate", `Báo cáo năm 2018\" --period 2018 --lang en -q`), "53,011.34")
		holds(t, w.run(t, 2, "", "bloc.exe", "aggregate", `không có\*.xlsx`), "không có tệp nào khớp")
	})
	t.Run("a folder dropped", func(t *testing.T) {
		os.Remove(filepath.Join(w.dir, "Báo cáo năm 2018", "vinh-phuc-2018.xlsx"))
		out := w.run(t, 4, "2\n\n", "explorer.exe", `bloc.exe`, `Báo cáo năm 2018`)
		holds(t, out, "Tìm thấy 10 tệp Excel.", `Báo cáo năm 2018\Tổng hợp 2018.xlsx`, "Vĩnh Phúc: chưa có báo cáo năm 2018", "Đã ghi 10 tệp")
		if out := w.run(t, 4, "", "explorer.exe", `bloc.exe`, `Báo cáo năm 2018`); !strings.Contains(out, "Đã ghi:") {
			t.Error(out)
		}
	})
	t.Run("a click on the icon", func(t *testing.T) {
		exe, err := os.ReadFile(filepath.Join(w.dir, "bloc.exe"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(w.dir, "Báo cáo năm 2018", "bloc.exe"), exe, 0o777); err != nil {
			t.Fatal(err)
		}
		holds(t, w.run(t, 4, "", "explorer.exe", `Báo cáo năm 2018\bloc.exe`), "Tìm thấy 10 tệp Excel.", "Đã ghi:", "Bấm phím Enter")
	})
}

// holds holds that a text has parts.
func holds(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

// wine is a Windows to run programs in.
type wine struct {
	loader string
	dir    string // where the programs and the files are
	env    []string
}

// newWine makes a Windows with the program in it.
func newWine(t *testing.T) *wine {
	if testing.Short() || underRace {
		t.Skip("a new Windows takes half a minute")
	}
	w := &wine{dir: t.TempDir()}
	for _, name := range []string{"/usr/lib/wine/wine64", "wine64", "wine"} {
		if path, err := exec.LookPath(name); err == nil && w.loader == "" {
			w.loader = path
		}
	}
	compiler, err := exec.LookPath("x86_64-w64-mingw32-gcc")
	if w.loader == "" || err != nil {
		t.Skip("there is no wine, or no compiler for it")
	}
	w.env = append(os.Environ(), "WINEPREFIX="+t.TempDir(), "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml,winemenubuilder.exe=;bcryptprimitives=n,b", "DISPLAY=", "BLOC_LANG=")
	sources, err := filepath.Abs("../../testdata/wine")
	if err != nil {
		t.Fatal(err)
	}
	w.build(t, nil, compiler, "-shared", "-o", "bcryptprimitives.dll", filepath.Join(sources, "prng.c"), "-ladvapi32")
	w.build(t, nil, compiler, "-o", "explorer.exe", filepath.Join(sources, "explorer.c"))
	// As releases are built (cmd/release), so that what is compiled serves both.
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", filepath.Join(w.dir, "bloc.exe"), ".")
	build.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOAMD64=v1", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	w.build(t, w.env, w.loader, "wineboot", "--init")
	w.build(t, w.env, w.loader, "cmd", "/c", `copy bcryptprimitives.dll C:\windows\system32\`)
	t.Cleanup(func() { // the server would hold the folder
		kill := exec.Command("wineserver64", "-k")
		kill.Env = w.env
		kill.Run()
	})
	return w
}

// build runs a tool in the folder.
func (w *wine) build(t *testing.T, env []string, name string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir, cmd.Env = w.dir, env
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("%s: %v\n%s", name, err, out)
	}
}

// copySamples puts reports into the folder.
func (w *wine) copySamples(t *testing.T) {
	if err := os.CopyFS(filepath.Join(w.dir, "Báo cáo năm 2018"), os.DirFS("../../testdata/reports/2018")); err != nil {
		t.Fatal(err)
	}
}

// run runs a program with what is typed, holds its status, and returns what it prints.
func (w *wine) run(t *testing.T, status int, typed string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), w.loader, args...)
	cmd.Dir, cmd.Env, cmd.Stdin = w.dir, w.env, strings.NewReader(typed)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	if got != status {
		t.Errorf("%q: status %d, want %d\n%s", args, got, status, out.String())
	}
	return out.String()
}
