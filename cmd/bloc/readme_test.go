package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/testcase"
)

var consoleBlock = regexp.MustCompile("(?s)```console\n(\\$ bloc .*?)```\n")

// TestReadme runs the console blocks of the README that call bloc: what they show is what
// it prints. A line of "…" stands for any lines that are left out. With -update what is
// printed is written into the README, in full where it no longer fits what is shown.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	got := consoleBlock.ReplaceAllStringFunc(string(data), func(block string) string {
		blocks++
		return "```console\n" + replay(consoleBlock.FindStringSubmatch(block)[1]) + "```\n"
	})
	if blocks == 0 {
		t.Fatal("the README shows no run of bloc")
	}
	if testcase.Updating() {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got); diff != "" {
		t.Errorf("(-README +run)\n%s", diff)
	}
}

// cut is the line that stands for lines left out.
const cut = "…"

// replay runs the commands of a block and writes what they print behind each.
func replay(block string) string {
	var b strings.Builder
	for _, shown := range strings.Split("\n"+block, "\n$ bloc ")[1:] {
		command, rest, _ := strings.Cut(shown, "\n")
		var out bytes.Buffer
		status := run(context.Background(), strings.Fields(command), streams{&out, &out, func(string) string { return "" }})
		var printed []string
		for _, line := range strings.Split(strings.TrimRight(out.String(), "\n"), "\n") {
			printed = append(printed, strings.TrimRight(line, " "))
		}
		if status != statusComplete {
			printed = append(printed, fmt.Sprintf("(exit status %d)", status))
		}
		if lines := strings.Split(strings.TrimRight(rest, "\n"), "\n"); fits(lines, printed) {
			printed = lines
		}
		fmt.Fprintf(&b, "$ bloc %s\n%s\n", command, strings.Join(printed, "\n"))
	}
	return b.String()
}

// fits reports whether printed lines are those shown, with any lines where one is a cut.
func fits(shown, printed []string) bool {
	if len(shown) == 0 {
		return len(printed) == 0
	}
	if shown[0] != cut {
		return len(printed) > 0 && shown[0] == printed[0] && fits(shown[1:], printed[1:])
	}
	for n := range len(printed) + 1 {
		if fits(shown[1:], printed[n:]) {
			return true
		}
	}
	return false
}

func TestFits(t *testing.T) {
	printed := []string{"a", "b", "c", "d"}
	for shown, want := range map[string]bool{
		"a b c d": true, "a … d": true, "… d": true, "a …": true, "a … c … d": true, "a … … d": true,
		"a b c": false, "a … c": false, "… b d": false, "a … x … d": false, "b … d": false, "": false,
	} {
		if got := fits(strings.Fields(shown), printed); got != want {
			t.Errorf("%q fits: %v, want %v", shown, got, want)
		}
	}
}
