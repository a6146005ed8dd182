package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// deskMain is bloc as it is where its icon was clicked: with a folder or files as arguments,
// and with what is typed on the standard input. A book that it shows is named.
func deskMain() {
	d := newDesk(context.Background(), streams{os.Stdout, os.Stderr, os.Getenv})
	d.show = func(path string) error {
		fmt.Printf("(%s)\n", filepath.Base(path))
		return nil
	}
	os.Exit(d.run(os.Args[1:]))
}

// TestDropped holds which command lines are what is dropped on the icon.
func TestDropped(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{"check", "Báo cáo 2018"} {
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	abs, err := filepath.Abs("check")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want bool
	}{
		{nil, false}, {[]string{"Báo cáo 2018"}, true}, {[]string{abs}, true}, {[]string{"check"}, false},
		{[]string{"check", "Báo cáo 2018"}, false}, {[]string{"Báo cáo 2018", "no"}, false}, {[]string{"--lang"}, false},
	} {
		if got := isDropped(c.args); got != c.want {
			t.Errorf("%q: %v", c.args, got)
		}
	}
}

// TestFolderNames holds what the names of folders say of reports that do not say it.
func TestFolderNames(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	of2018 := figure.Period{Year: 2018, Span: figure.Year}
	for _, one := range []struct {
		path   string
		report *figure.Report
		want   stated
	}{
		{"a.xlsx", &figure.Report{}, stated{}},
		{"Hà Nam/a.xlsx", &figure.Report{}, stated{member: "ha-nam"}},
		{"Hà Nam/a.xlsx", nil, stated{}},
		{"BQL Hà Nam năm 2018/a.xlsx", &figure.Report{}, stated{member: "ha-nam", period: of2018}},
		{"Năm 2018/a.xlsx", &figure.Report{Member: "ha-nam"}, stated{period: of2018}},
		{"Hà Nam/a.xlsx", &figure.Report{Member: "hai-phong", Period: of2018}, stated{}},
		{"linh tinh/a.xlsx", &figure.Report{}, stated{}},
	} {
		y := &year{stated: map[string]stated{}}
		y.hint(c, &file{path: filepath.FromSlash(one.path), report: one.report})
		if got := y.stated[filepath.FromSlash(one.path)]; got != one.want {
			t.Errorf("%s: %+v, want %+v", one.path, got, one.want)
		}
	}
}

// TestUnquoted mends what Windows makes of a quoted path that ends with a backslash.
func TestUnquoted(t *testing.T) {
	for given, want := range map[string]string{
		`aggregate|D:\Báo cáo" --period 2018`: `aggregate|D:\Báo cáo|--period|2018`,
		`check|D:\Báo cáo"`:                   `check|D:\Báo cáo`,
		`check|D:\Báo cáo|--lang|en`:          `check|D:\Báo cáo|--lang|en`,
		`check||x`:                            `check||x`,
	} {
		if got := strings.Join(unquoted(strings.Split(given, "|")), "|"); got != want {
			t.Errorf("%s: %s, want %s", given, got, want)
		}
	}
}
