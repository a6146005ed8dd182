package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
)

// delivery are the flags for how a result is written and judged. They are the same for every
// command with a result.
type delivery struct {
	outputs []string
	formats formats // formats of the files that -o can write
	failOn  string
	strict  bool
	force   bool
	filled  []string                 // the books whose answers are read; they may be overwritten
	putAway func(path string) string // where a replaced book goes; nil for beside the new one

	threshold diag.Severity // what failOn says; 0 for never
}

// outcome is a command's result, ready to be written in any format.
type outcome struct {
	findings diag.List
	shown    bool                        // the result itself shows the findings
	awaited  bool                        // members, core figures or answers are still to come
	head     []string                    // the lines at the head of the result that say why it is not final
	changed  bool                        // something changed, and the exit status must show it
	result   *result                     // nil if there is nothing to show but findings
	lists    []string                    // the names of the lists that are then empty in its JSON
	more     []func() ([]content, error) // make files besides those of -o
}

// output adds the flags for the files to write, in some of the formats.
func (d *delivery) output(cmd *cobra.Command, list formats) {
	d.formats, d.failOn = list, "error"
	f := cmd.Flags()
	f.VarP((*texts)(&d.outputs), "output", "o", strings.Join(list.endings(), ", "))
	d.forcing(cmd)
}

// forcing adds the flag for overwriting files.
func (d *delivery) forcing(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&d.force, "force", false, "")
}

// flags adds all the flags.
func (d *delivery) flags(cmd *cobra.Command, list formats) {
	d.output(cmd, list)
	d.judging(cmd)
}

// judging adds the flags for judging a result.
func (d *delivery) judging(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&d.failOn, "fail-on", "error", "")
	f.BoolVar(&d.strict, "strict", false, "")
}

// check checks the flags before any work is done.
func (d *delivery) check() (err error) {
	if d.threshold, err = failOn(d.failOn); err != nil {
		return err
	}
	// The result is printed in any case.
	d.outputs = slices.DeleteFunc(d.outputs, func(path string) bool { return path == "-" })
	for _, path := range d.outputs {
		if _, err := d.formats.of(path); err != nil {
			return err
		}
	}
	var outputs batch
	for _, path := range d.outputs {
		if err := outputs.find(content{path: path}); err != nil {
			return err
		}
	}
	return nil
}

// guardInputs refuses to overwrite what is read.
func (d *delivery) guardInputs(inputs ...string) error {
	for _, out := range d.outputs {
		for _, in := range inputs {
			if sameFile(out, in) {
				return usage(diag.Says(usages.input, "-o "+out, out))
			}
		}
	}
	return nil
}

// guardFolder makes a folder. Without --force it refuses to overwrite files in it that say
// something else.
func (d *delivery) guardFolder(ctx context.Context, folder string, list []content) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return ofFlag("-o", cannotWrite(folder, err))
	}
	if d.force {
		return nil
	}
	for _, c := range list {
		if err := (format{}).guard(ctx, c); err != nil { // nothing may be written before this
			return err
		}
	}
	return nil
}

// write writes the files and prints the result. All files are made before the first one is
// written, so a failure leaves the old ones as they are.
func (d *delivery) write(ctx context.Context, s streams, c *common, out outcome) error {
	to := target{lang: c.lang, created: sourceDate(s), basis: c.rests()}
	files, err := d.make(ctx, to, out)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := writeAll(ctx, files); err != nil {
		return err
	}
	printed, err := c.formats.named(c.format)
	if err != nil {
		return err
	}
	if err := printed.print(s.out, out.result, to); err != nil {
		return afterWriting(files, failed(err))
	}
	if c.quiet {
		return nil
	}
	return afterWriting(files, reportWritten(s, c.lang, files))
}

// mostNamed is how many written files are named. If there are more, only the first is named
// and the rest counted.
const mostNamed = 4

// reportWritten says on the error stream which files were written.
func reportWritten(s streams, lang string, files []content) error {
	var names []string
	for _, f := range files[:min(len(files), mostNamed)] {
		names = append(names, f.path)
	}
	text := ""
	switch rest := len(files) - len(names); {
	case len(files) == 0:
	case rest > 0:
		text = words.wroteMany.Say(lang, strings.Join(names, ", "), rest)
	default:
		text = words.wrote.Say(lang, strings.Join(names, ", "))
	}
	_, err := io.WriteString(s.err, text)
	return err
}

// sourceDate returns the time in SOURCE_DATE_EPOCH; zero if there is none. No output holds the
// time at which it was made.
func sourceDate(s streams) time.Time {
	seconds, err := strconv.ParseInt(s.env("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

// make makes all files that are to be written.
func (d *delivery) make(ctx context.Context, to target, out outcome) ([]content, error) {
	var files []content
	for _, path := range d.outputs {
		to.path = path
		one, err := d.file(ctx, to, out.result)
		if err != nil {
			return nil, err
		}
		files = append(files, one)
		if before, ok := d.before(one); ok {
			files = append(files, before)
		}
	}
	for _, more := range out.more {
		list, err := more()
		if err != nil {
			return nil, err
		}
		files = append(files, list...)
	}
	return files, nil
}

// file makes one of the files of -o.
func (d *delivery) file(ctx context.Context, to target, r *result) (content, error) {
	f, err := d.formats.of(to.path)
	if err != nil {
		return content{}, err
	}
	var b bytes.Buffer
	if err := f.save(&b, r, to); err != nil {
		return content{}, failed(err)
	}
	one := content{path: to.path, data: b.Bytes(), answered: d.isRead(to.path)}
	if d.force {
		return one, nil
	}
	return one, f.guard(ctx, one)
}

// failOn parses the word of --fail-on. "never" is no severity.
func failOn(word string) (diag.Severity, error) {
	if word == "never" {
		return 0, nil
	}
	s, err := diag.ParseSeverity(word)
	if err != nil || s == diag.Note {
		return 0, usage(diag.Says(usages.choice, "--fail-on", word, "error, warning, never"))
	}
	return s, nil
}

// isRead reports whether the answers of a book are read in this run.
func (d *delivery) isRead(path string) bool {
	return slices.ContainsFunc(d.filled, func(read string) bool { return sameFile(read, path) })
}

// before returns the book as it was, to be kept beside a new one with the answers that were
// filled in. The bool is false if there is none, or nothing changed.
func (d *delivery) before(c content) (content, bool) {
	p, err := placeOf(c.path)
	if !c.answered || err != nil || p.old == nil || p.holds(c.data) {
		return content{}, false
	}
	old, err := p.read()
	return content{path: d.away(c.path), data: old}, err == nil
}

// away returns where a replaced book goes.
func (d *delivery) away(path string) string {
	if d.putAway != nil {
		return d.putAway(path)
	}
	ext := filepath.Ext(path)
	return strings.TrimSuffix(path, ext) + earlierBook + ext
}

// earlierBook is added to the name of a replaced book.
const earlierBook = " (bản trước)"

// asksQuestions reports whether an output shows the questions, or their number.
func (d *delivery) asksQuestions(c *common) bool {
	return c.format == "json" || d.writes(".xlsx", ".json", ".html")
}

// writes reports whether a file of one of the endings is among those to write.
func (d *delivery) writes(endings ...string) bool {
	return slices.ContainsFunc(d.outputs, func(path string) bool { return slices.Contains(endings, strings.ToLower(filepath.Ext(path))) })
}
