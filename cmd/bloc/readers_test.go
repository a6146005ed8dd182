package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestReaders holds that several readers beside each other print the same as one alone. The
// samples of one year are too few bytes for two, so that here are those of two years and
// reports of other kinds of file. Only here does the race detector see readers at work.
func TestReaders(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	dir := t.TempDir()
	reports := filepath.Join(dir, "reports")
	must(t, os.CopyFS(reports, os.DirFS("../../testdata/reports/2017")))
	must(t, os.CopyFS(reports, os.DirFS("../../testdata/reports/2018")))
	must(t, os.CopyFS(reports, os.DirFS("../../testdata/older")))
	password := filepath.Join(dir, "passwords.txt")
	must(t, os.WriteFile(password, []byte("secret\n"), 0o600))
	must(t, encrypted(filepath.Join(reports, "HP-2018.xlsx"), "secret"))
	must(t, os.WriteFile(filepath.Join(reports, "broken.xlsx"), []byte("PK"), 0o600))
	words := filepath.Join(dir, "map.yaml")
	must(t, os.WriteFile(words, []byte(`words: [{text: "Vốn còn hiệu lực", indicator: capital.registered, member: ha-nam}]`+"\n"+`ignore: ["Lao động nữ"]`), 0o600))

	for _, line := range []string{
		"aggregate --format json --period 2018",
		"check --format json --lang en --previous " + reports,
		"check --return-to " + filepath.Join(dir, "back") + " --force",
		"explain --map " + words,
		"trend",
	} {
		args := append(strings.Fields(line), reports, "--password-file", password)
		one, several := readBy(t, 1, args), readBy(t, 4, args)
		if one != several || len(one) < 1_000 {
			t.Errorf("bloc %s: one reader prints\n%s\nand several\n%s", line, one, several)
		}
	}
}

// readBy returns what a command prints that reads with up to so many readers.
func readBy(t *testing.T, readers int, args []string) string {
	t.Helper()
	runtime.GOMAXPROCS(readers)
	var out bytes.Buffer
	if status := run(t.Context(), args, streams{&out, &out, func(string) string { return "" }}); status == statusUsage || status == statusFailed {
		t.Errorf("%q: status %d\n%s", args, status, out.String())
	}
	return out.String()
}

// encrypted puts a workbook under a password.
func encrypted(path, password string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if data, err = excelize.Encrypt(data, &excelize.Options{Password: password}); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}
