package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"bloc/pkg/diag"
)

// conclude says what was found, writes the result, and returns the exit status as an error.
func (d *delivery) conclude(ctx context.Context, s streams, c *common, out outcome) error {
	status := d.status(out)
	withheld := out.result == nil || d.strict && status != statusComplete
	if !out.shown || withheld {
		if err := c.narrowing.write(s, out.findings, c.lang); err != nil {
			return failed(err)
		}
	}
	if status != statusComplete {
		if err := d.announce(s, c, out); err != nil {
			return failed(err)
		}
	}
	deliver := d.write
	if withheld {
		deliver = d.printNothing
	}
	if err := deliver(ctx, s, c, out); err != nil {
		return err
	}
	if status != statusComplete {
		return &statusError{status: status}
	}
	return nil
}

// printNothing prints what there is to print without a result: the JSON of a run that came to
// none.
func (d *delivery) printNothing(ctx context.Context, s streams, c *common, out outcome) error {
	if out.result != nil || c.format != "json" {
		return nil
	}
	printed, err := c.formats.named(c.format)
	if err == nil {
		err = printed.print(s.out, &result{json: func(w io.Writer) error { return d.writeNothing(ctx, w, c, out) }}, target{lang: c.lang})
	}
	return err
}

// status returns the exit status that an outcome asks for.
func (d *delivery) status(out outcome) int {
	worst := out.findings.Worst()
	switch {
	case worst != 0 && worst <= d.threshold:
		return statusFindings
	case out.awaited:
		return statusAwaited
	case out.changed:
		return statusChanged
	}
	return statusComplete
}

// announce says on the error stream what the outputs cannot say: that nothing is written and
// why, or why a CSV, which has no room for that, is not final.
func (d *delivery) announce(s streams, c *common, out outcome) error {
	lines := out.head
	if len(lines) == 0 {
		lines = out.findings.CountOpen(d.threshold).Lines(c.lang)
	}
	if len(lines) == 0 && out.changed {
		lines = []string{words.changed.Say(c.lang)}
	}
	var text string
	switch {
	case d.strict:
		text = words.withheld.Say(c.lang, strings.Join(lines, "; "))
	case out.result == nil && len(d.outputs) > 0:
		text = words.unwritten.Say(c.lang, strings.Join(lines, "; "))
	case d.isCSV(c):
		for _, line := range out.head {
			text += "bloc: " + line + "\n"
		}
	}
	_, err := io.WriteString(s.err, text)
	return err
}

// isCSV reports whether the result is printed or written as CSV.
func (d *delivery) isCSV(c *common) bool {
	return c.format == "csv" || slices.ContainsFunc(d.outputs, func(path string) bool {
		f, err := d.formats.of(path)
		return err == nil && f.name == "csv"
	})
}

// writeNothing writes the JSON of a run that came to no result: its lists are empty, and
// its findings say why.
func (d *delivery) writeNothing(ctx context.Context, w io.Writer, c *common, out outcome) error {
	known, err := c.load(ctx)
	if err != nil {
		return err
	}
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head("bloc " + version())
		j.Text("catalogue", known.Digest)
		j.Text("bloc", known.Bloc.ID)
		j.Bool("complete", false)
		open := out.findings.CountOpen(d.threshold)
		open.WriteOpen(j, open.Lines(c.lang))
		for _, name := range out.lists {
			j.Texts(name, nil)
		}
		out.findings.WriteJSON(j, c.lang)
	})
}
