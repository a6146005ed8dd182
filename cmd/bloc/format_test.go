package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// overwrite holds for every format that a command writes files in what may be written
// over: overwrite STATUS all|ENDING,… bloc COMMAND ARG…
func overwrite(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 {
		ts.Fatalf("usage: overwrite STATUS all|ENDING,… bloc COMMAND ARG…")
	}
	endings := allFormats("table").endings()
	if args[1] != "all" {
		endings = strings.Split(args[1], ",")
	}
	for _, ending := range endings {
		over := overwriting{ts, args[0], args[2:], "over" + ending}
		over.fresh()
		over.inOtherLanguage()
		over.changed()
		over.foreign()
	}
}

// overwriting is a command line that writes a file, and the status that it ends with.
type overwriting struct {
	*testscript.TestScript
	status string
	run    []string
	name   string
}

// expect runs the command line with more arguments behind.
func (o overwriting) expect(want string, more ...string) {
	status(o.TestScript, false, slices.Concat([]string{want}, o.run, []string{"-o", o.name}, more))
}

// refused holds that the file is named and stays as it is.
func (o overwriting) refused(file []byte) {
	o.put(file)
	o.expect("3")
	if said := o.ReadFile("stderr"); !strings.Contains(said, o.name) || !strings.Contains(said, "--force") {
		o.Fatalf("%s was not overwritten, and this is all that is said: %s", o.name, said)
	}
	if !bytes.Equal(o.file(), file) {
		o.Fatalf("%s was overwritten", o.name)
	}
}

// forced holds that the file is overwritten with --force.
func (o overwriting) forced() {
	before := o.file()
	o.expect(o.status, "--force")
	if bytes.Equal(o.file(), before) {
		o.Fatalf("%s was not overwritten with --force", o.name)
	}
}

func (o overwriting) file() []byte {
	data, err := os.ReadFile(o.MkAbs(o.name))
	o.Check(err)
	return data
}

func (o overwriting) put(data []byte) { o.Check(os.WriteFile(o.MkAbs(o.name), data, 0o644)) }

// fresh holds that the same run ends as before and leaves the same file.
func (o overwriting) fresh() {
	o.expect(o.status)
	first := o.file()
	o.expect(o.status)
	if !bytes.Equal(o.file(), first) {
		o.Fatalf("%s is another one the second time", o.name)
	}
}

// inOtherLanguage holds that a file nobody touched is replaced by another where its seal
// shows as much, and only there.
func (o overwriting) inOtherLanguage() {
	f, err := append(allFormats("table"), docxFormat).of(o.name)
	o.Check(err)
	if f.check != nil {
		o.expect(o.status, "--lang", "en")
		o.expect(o.status)
	}
}

// changed holds that a file in which one character was changed is kept.
func (o overwriting) changed() {
	whole := o.file()
	switch {
	case filepath.Ext(o.name) == ".xlsx":
		o.changeCell()
		o.refused(o.file())
	default:
		for _, at := range []int{0, len(whole) / 2, len(whole) - 1} {
			file := slices.Clone(whole)
			file[at] ^= 1
			o.refused(file)
		}
	}
	o.forced()
}

// changeCell puts a letter behind a text of the book.
func (o overwriting) changeCell() {
	f, err := excelize.OpenFile(o.MkAbs(o.name))
	o.Check(err)
	defer f.Close()
	first := f.GetSheetName(0)
	text, err := f.GetCellValue(first, "A1")
	o.Check(err)
	o.Check(f.SetCellValue(first, "A1", text+"x"))
	o.Check(f.Save())
}

// foreign holds that a file of somebody else's is kept, and an empty one is not.
func (o overwriting) foreign() {
	o.refused([]byte("a,b\n1,2\n"))
	o.forced()
	o.put(nil)
	o.expect(o.status)
	o.Check(os.Remove(o.MkAbs(o.name)))
}

// TestOverwriteCoversCommands holds that the script of overwrite runs every command that
// writes files.
func TestOverwriteCoversCommands(t *testing.T) {
	script, err := os.ReadFile("../../testdata/script/overwrite.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, cmd := range newRootCmd(streams{env: func(string) string { return "" }}).Commands() {
		if cmd.Flags().Lookup("output") != nil && !strings.Contains(string(script), " bloc "+cmd.Name()+" ") {
			t.Errorf("no line of the script runs bloc %s", cmd.Name())
		}
	}
}

// TestFormats holds what every format needs.
func TestFormats(t *testing.T) {
	for _, f := range allFormats("table") {
		if f.name == "" || f.print == nil && f.save == nil {
			t.Errorf("the format %q can be neither printed nor saved", f.name)
		}
		if f.check != nil && f.save == nil {
			t.Errorf("the format %q has a seal and no files", f.name)
		}
	}
}
