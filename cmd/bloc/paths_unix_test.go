//go:build unix

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// outputPath is a kind of path that an output can have, and what has to become of it.
type outputPath struct {
	name   string
	make   func(t *testing.T, dir string) // what lies there before
	out    string                         // total.md unless it is another
	force  bool
	status int
	says   string                         // on stderr, where it is refused
	holds  func(t *testing.T, dir string) // what is so afterwards
}

// TestOutputPaths holds what becomes of every kind of path that an output can have.
func TestOutputPaths(t *testing.T) {
	syscall.Umask(0o022)
	report, err := filepath.Abs("../../testdata/reports/2018")
	must(t, err)
	for _, c := range outputPaths {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if c.make != nil {
				c.make(t, dir)
			}
			out := c.out
			if out == "" {
				out = "total.md"
			}
			args := []string{"aggregate", report, "--format", "csv", "--lang", "en", "-o", filepath.Join(dir, out)}
			if c.force {
				args = append(args, "--force")
			}
			var errs strings.Builder
			cmd := blocCommand(t, args...)
			cmd.Stderr = &errs
			cmd.Run() // checked by its status
			if got := cmd.ProcessState.ExitCode(); got != c.status {
				t.Errorf("status %d, want %d: %s", got, c.status, errs.String())
			}
			if !strings.Contains(errs.String(), c.says) {
				t.Errorf("says %q, want %q", errs.String(), c.says)
			}
			if c.holds != nil {
				c.holds(t, dir)
			}
			if left := temps(t, dir); len(left) > 0 {
				t.Error("left behind: ", left)
			}
		})
	}
}

var outputPaths = []outputPath{
	{name: "new", holds: isResult("total.md", 0o644)},
	{name: "there", make: textFile("total.md", "", 0o644), holds: isResult("total.md", 0o644)},
	{name: "private", make: textFile("total.md", "", 0o600), holds: isResult("total.md", 0o600)},
	{name: "of a group", make: textFile("total.md", "", 0o664), holds: isResult("total.md", 0o664)},
	{name: "read-only", make: textFile("total.md", "", 0o444), status: 3, says: "read-only", holds: isText("total.md", "", 0o444)},
	{name: "read-only and forced", make: textFile("total.md", "mine", 0o444), force: true, status: 3, says: "read-only", holds: isText("total.md", "mine", 0o444)},
	{name: "somebody's", make: textFile("total.md", "mine", 0o644), status: 3, says: "not a file of bloc's", holds: isText("total.md", "mine", 0o644)},
	{name: "folder", make: folder("total.md"), status: 3, says: "it is a folder"},
	{name: "no folder", out: "no/total.md", status: 3, says: "there is no folder"},
	{name: "file as folder", make: textFile("no", "mine", 0o644), out: "no/total.md", status: 3, says: "cannot write", holds: isText("no", "mine", 0o644)},
	{name: "link", make: all(folder("other"), textFile("other/real.md", "", 0o600), link("other/real.md", "total.md")),
		holds: both(isLink("total.md"), isResult("other/real.md", 0o600))},
	{name: "link to somebody's", make: all(textFile("real.md", "mine", 0o644), link("real.md", "total.md")),
		status: 3, says: "not a file of bloc's", holds: both(isLink("total.md"), isText("real.md", "mine", 0o644))},
	{name: "link of a link", make: all(folder("other"), textFile("other/real.md", "", 0o644), link("real.md", "other/middle.md"), link("other/middle.md", "total.md")),
		holds: both(isLink("total.md"), isLink("other/middle.md"), isResult("other/real.md", 0o644))},
	{name: "link into a linked folder", make: all(folder("a"), folder("a/b"), link("a/b", "l"), link("l/../real.md", "total.md")),
		holds: both(isLink("total.md"), isResult("a/real.md", 0o644))},
	{name: "dangling link", make: link("later.md", "total.md"), holds: both(isLink("total.md"), isResult("later.md", 0o644))},
	{name: "link into no folder", make: link("no/later.md", "total.md"), status: 3, says: "there is no folder"},
	{name: "links in a circle", make: all(link("b.md", "total.md"), link("total.md", "b.md")), status: 3, says: "circle"},
	{name: "hard link", make: all(textFile("total.md", "old\n", 0o644), hardLink("total.md", "kept.md")),
		status: 3, says: "other names", holds: both(isText("total.md", "old\n", 0o644), isText("kept.md", "old\n", 0o644))},
	{name: "hard link, forced", make: all(textFile("total.md", "old\n", 0o644), hardLink("total.md", "kept.md")), force: true,
		holds: both(isResult("total.md", 0o644), isText("kept.md", "old\n", 0o644))},
	{name: "pipe", make: pipe("total.md"), status: 3, says: "no regular file", holds: isKind("total.md", fs.ModeNamedPipe)},
	{name: "pipe, forced", make: pipe("total.md"), force: true, status: 3, says: "no regular file"},
	{name: "link to a pipe", make: all(pipe("pipe"), link("pipe", "total.md")), status: 3, says: "no regular file"},
	{name: "full device", make: link("/dev/full", "total.md"), status: 3, says: "no regular file", holds: isLink("total.md")},
	{name: "endless device", make: link("/dev/zero", "total.md"), force: true, status: 3, says: "no regular file"},
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// temps lists the temporary files of bloc's below a folder.
func temps(t *testing.T, dir string) (list []string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if strings.HasPrefix(d.Name(), tempStart) {
			list = append(list, path)
		}
		return err
	}))
	return list
}

type making = func(t *testing.T, dir string)

func all(list ...making) making {
	return func(t *testing.T, dir string) {
		for _, one := range list {
			one(t, dir)
		}
	}
}

var both = all

func textFile(name, text string, mode fs.FileMode) making {
	return func(t *testing.T, dir string) {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, []byte(text), 0o600))
		must(t, os.Chmod(path, mode))
	}
}

func folder(name string) making {
	return func(t *testing.T, dir string) { must(t, os.Mkdir(filepath.Join(dir, name), 0o755)) }
}

func link(to, name string) making {
	return func(t *testing.T, dir string) { must(t, os.Symlink(to, filepath.Join(dir, name))) }
}

func hardLink(from, name string) making {
	return func(t *testing.T, dir string) {
		must(t, os.Link(filepath.Join(dir, from), filepath.Join(dir, name)))
	}
}

func pipe(name string) making {
	return func(t *testing.T, dir string) { must(t, syscall.Mkfifo(filepath.Join(dir, name), 0o600)) }
}

// isResult holds that a file has the whole result and a mode.
func isResult(name string, mode fs.FileMode) making {
	return func(t *testing.T, dir string) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		if !strings.Contains(string(data), "53,011.34") || !strings.Contains(string(data), "<!-- bloc sha256:") {
			t.Errorf("%s holds %q", name, data[:min(len(data), 100)])
		}
		isKind(name, mode)(t, dir)
	}
}

func isText(name, text string, mode fs.FileMode) making {
	return func(t *testing.T, dir string) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		if string(data) != text {
			t.Errorf("%s holds %q, want %q", name, data, text)
		}
		isKind(name, mode)(t, dir)
	}
}

func isLink(name string) making { return isKind(name, fs.ModeSymlink) }

// isKind holds the kind of what has a name, and for a regular file its mode.
func isKind(name string, want fs.FileMode) making {
	return func(t *testing.T, dir string) {
		info, err := os.Lstat(filepath.Join(dir, name))
		must(t, err)
		if got := info.Mode(); got.Type() != want.Type() || got.IsRegular() && got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}

// TestUmask holds that a new file is as private as the user's files are, and that what
// goes back for a private report is no less so.
func TestUmask(t *testing.T) {
	dir := t.TempDir()
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	must(t, os.CopyFS(filepath.Join(dir, "in"), os.DirFS("../../testdata/reports/2018")))
	out := filepath.Join(dir, "total.md")
	must(t, blocCommand(t, "aggregate", filepath.Join(dir, "in"), "-o", out).Run())
	isKind("total.md", 0o600)(t, dir)
	syscall.Umask(0o022)
	must(t, os.Chmod(filepath.Join(dir, "in", "HP-2018.xlsx"), 0o600))
	must(t, os.Chmod(filepath.Join(dir, "in", "ha-nam-2018.xlsx"), 0o444))
	must(t, blocCommand(t, "check", filepath.Join(dir, "in"), "--return-to", filepath.Join(dir, "back")).Run())
	isKind("back/HP-2018.xlsx", 0o600)(t, dir)
	isKind("back/ha-nam-2018.xlsx", 0o644)(t, dir)
}

// TestTwoPathsToOneFile holds that two outputs that come out as one file are refused,
// whichever way.
func TestTwoPathsToOneFile(t *testing.T) {
	dir := t.TempDir()
	all(folder("d1"), link("d1", "d2"), textFile("d1/a.md", "", 0o644), link("a.md", "d1/b.md"), hardLink("d1/a.md", "d1/c.md"), link("new.md", "d1/d.md"))(t, dir)
	for _, two := range [][2]string{{"d1/x.csv", "d2/x.csv"}, {"d1/a.md", "d2/a.md"}, {"d1/a.md", "d2/b.md"}, {"d1/a.md", "d1/c.md"}, {"d1/d.md", "d1/new.md"}, {"d1/x.csv", "d1/../d1/x.csv"}} {
		cmd := blocCommand(t, "aggregate", "../../testdata/reports/2018", "-o", filepath.Join(dir, two[0]), "-o", filepath.Join(dir, two[1]), "--force")
		cmd.Run() // checked by its status
		if got := cmd.ProcessState.ExitCode(); got != 2 {
			t.Errorf("%v: status %d, want 2", two, got)
		}
	}
}
