package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
)

// delivery are the flags by which a result is written and judged, the same for
// every command that has a result to hand over.
type delivery struct {
	outputs []string
	endings []string // of the files that -o can write
	failOn  string
	strict  bool
	force   bool

	threshold diag.Severity // what failOn says; 0 for never
}

// outcome is a command's result, ready to be written in any format.
type outcome struct {
	findings diag.List
	shown    bool                                         // the result itself shows the findings
	missing  bool                                         // members of the bloc are missing
	changed  bool                                         // something changed, and the user asked to be told by the exit status
	render   func(w io.Writer, format, path string) error // nil where there is nothing to show but findings
	more     []func() ([]content, error)                  // makes files besides those of -o
}

// content is a file to be written.
type content struct {
	path string
	data []byte
}

// output adds the flag of the files to write, which have one of the endings.
func (d *delivery) output(cmd *cobra.Command, endings ...string) {
	d.endings, d.failOn = endings, "error"
	cmd.Flags().VarP((*texts)(&d.outputs), "output", "o", "write the result to a "+strings.Join(endings, ", ")+" `FILE` (repeatable)")
}

// flags adds all the flags.
func (d *delivery) flags(cmd *cobra.Command, endings ...string) {
	d.output(cmd, endings...)
	f := cmd.Flags()
	f.StringVar(&d.failOn, "fail-on", "error", "severity that makes the exit status 1: error, warning or never")
	f.BoolVar(&d.strict, "strict", false, "write nothing unless the exit status is 0")
	f.BoolVar(&d.force, "force", false, "overwrite a file that is not bloc's or was changed by hand")
}

// check checks the flags before any work is done.
func (d *delivery) check() (err error) {
	if d.threshold, err = failOn(d.failOn); err != nil {
		return err
	}
	for _, path := range d.outputs {
		if !slices.Contains(d.endings, strings.ToLower(filepath.Ext(path))) {
			return usage(fmt.Errorf("-o %s: expected a file that ends in %s", path, strings.Join(d.endings, ", ")))
		}
	}
	return nil
}

// guardInputs refuses to write over what is read.
func (d *delivery) guardInputs(inputs ...string) error {
	for _, out := range d.outputs {
		for _, in := range inputs {
			if sameFile(out, in) {
				return usage(fmt.Errorf("-o %s is one of the files to read; choose another name", out))
			}
		}
	}
	return nil
}

// conclude says what was found, writes the result, and returns the exit status as an error.
func (d *delivery) conclude(ctx context.Context, s streams, c *common, out outcome) error {
	status := d.status(out)
	final := !d.strict || status == statusComplete
	if !out.shown || !final {
		if err := out.findings.WriteText(s.err, c.lang); err != nil {
			return failed(err)
		}
	}
	if out.render != nil && final {
		if err := d.write(ctx, s, c.format, out); err != nil {
			return err
		}
	}
	if status != statusComplete {
		return &statusError{status: status}
	}
	return nil
}

// status returns the exit status that an outcome asks for.
func (d *delivery) status(out outcome) int {
	worst := out.findings.Worst()
	switch {
	case worst != 0 && worst <= d.threshold:
		return statusFindings
	case out.missing:
		return statusMissing
	case out.changed:
		return statusChanged
	}
	return statusComplete
}

// write writes the files and prints the result. All files are made before the
// first is written, so that a failure leaves the old ones standing.
func (d *delivery) write(ctx context.Context, s streams, format string, out outcome) error {
	files, err := d.make(ctx, out)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, f := range files {
		if err := writeFile(f.path, f.data); err != nil {
			return err
		}
	}
	if err := print(s.out, format, out); err != nil {
		return failed(err)
	}
	return nil
}

// print prints the result; JSON is the same as in a file.
func print(w io.Writer, format string, out outcome) error {
	if format != "json" {
		return out.render(w, format, "")
	}
	text := sealing{out: w, digest: sha256.New()}
	if err := out.render(&text, format, ""); err != nil {
		return err
	}
	return text.end()
}

// make makes all files that are to be written.
func (d *delivery) make(ctx context.Context, out outcome) ([]content, error) {
	var files []content
	for _, path := range d.outputs {
		var b bytes.Buffer
		if err := out.render(&b, formatOf(path), path); err != nil {
			return nil, failed(err)
		}
		one := content{path, sealed(formatOf(path), b.Bytes())}
		if !d.force {
			if err := guardEdited(ctx, one); err != nil {
				return nil, err
			}
		}
		files = append(files, one)
	}
	for _, more := range out.more {
		list, err := more()
		if err != nil {
			return nil, err
		}
		files = append(files, list...)
	}
	return files, distinct(files)
}

// distinct refuses to write two things into one file.
func distinct(files []content) error {
	seen := map[string]bool{}
	for _, f := range files {
		path, err := filepath.Abs(f.path)
		if err != nil {
			return failed(err)
		}
		if seen[path] {
			return usage(fmt.Errorf("%s is to be written twice; give each output a name of its own", f.path))
		}
		seen[path] = true
	}
	return nil
}

// failOn reads the word of --fail-on; "never" is no severity.
func failOn(word string) (diag.Severity, error) {
	if word == "never" {
		return 0, nil
	}
	s, err := diag.ParseSeverity(word)
	if err != nil || s == diag.Note {
		return 0, usage(fmt.Errorf("--fail-on %q: expected error, warning or never", word))
	}
	return s, nil
}
