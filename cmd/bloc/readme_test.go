package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is printed into README and scripts; read it before you accept it")

var consoleBlock = regexp.MustCompile("(?s)```console\n(\\$ bloc .*?)```\n")

// TestReadme runs the console blocks of the README that call bloc: what they show
// is what it prints. With -update it is written into the README.
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
	if *update {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got); diff != "" {
		t.Errorf("(-README +run)\n%s", diff)
	}
}

// replay runs the commands of a block and writes what they print behind each.
func replay(block string) string {
	var b strings.Builder
	for _, line := range strings.Split(block, "\n") {
		command, ok := strings.CutPrefix(line, "$ bloc ")
		if !ok {
			continue
		}
		var out bytes.Buffer
		status := run(context.Background(), strings.Fields(command), streams{&out, &out, func(string) string { return "" }})
		fmt.Fprintf(&b, "%s\n", line)
		for _, printed := range strings.Split(strings.TrimRight(out.String(), "\n"), "\n") {
			b.WriteString(strings.TrimRight(printed, " ") + "\n")
		}
		if status != statusComplete {
			fmt.Fprintf(&b, "(exit status %d)\n", status)
		}
	}
	return b.String()
}
