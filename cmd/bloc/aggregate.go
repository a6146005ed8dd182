package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type aggregateOptions struct {
	common
	by     string
	failOn string
	strict bool
	force  bool
}

func newAggregateCmd(s streams) *cobra.Command {
	var o aggregateOptions
	cmd := &cobra.Command{
		Use:   "aggregate REPORT...",
		Short: "Sum reports into the totals of the bloc",
		Long: `Sum reports into the totals of the bloc. A REPORT is a workbook, a folder of
workbooks, or a pattern. Findings go to the standard error stream.`,
		Example: `  bloc aggregate reports/*.xlsx
  bloc aggregate reports --by member
  bloc aggregate reports -o total.xlsx -o total.json
  bloc aggregate reports --format json --strict`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runAggregate(cmd.Context(), s, &o, args) },
	}
	o.flags(cmd, s, "table", "csv", "json", "md")
	o.reading(cmd)
	f := cmd.Flags()
	f.StringArrayVarP(&o.outputs, "output", "o", nil, "write the result to a .xlsx, .csv, .json or .md `FILE` (repeatable)")
	f.StringVar(&o.by, "by", "indicator", "rows of the table: indicator or member")
	f.StringVar(&o.failOn, "fail-on", "error", "severity that makes the exit status 1: error, warning or never")
	f.BoolVar(&o.strict, "strict", false, "write nothing unless the result is complete")
	f.BoolVar(&o.force, "force", false, "overwrite a book that was changed by hand")
	return cmd
}

func runAggregate(ctx context.Context, s streams, o *aggregateOptions, args []string) error {
	threshold, err := failOn(o.failOn)
	if err != nil {
		return err
	}
	if o.by != "indicator" && o.by != "member" {
		return usage(fmt.Errorf("--by %q: expected indicator or member", o.by))
	}
	if err := o.checkOutputs(".xlsx", ".csv", ".json", ".md"); err != nil {
		return err
	}
	result, findings, err := o.sum(ctx, s, args)
	if err != nil {
		return err
	}
	if err := findings.WriteText(s.err, o.lang); err != nil {
		return failed(err)
	}
	status := statusOf(findings, threshold, result.Reporting() < len(result.Members))
	if o.strict && status != statusComplete {
		return &statusError{status: status}
	}
	if err := o.show(ctx, s, result, findings); err != nil {
		return err
	}
	if status != statusComplete {
		return &statusError{status: status}
	}
	return nil
}

// sum takes the data's way from the arguments to the totals.
func (o *aggregateOptions) sum(ctx context.Context, s streams, args []string) (*aggregate.Result, diag.List, error) {
	c, err := o.load()
	if err != nil {
		return nil, nil, err
	}
	opts, err := o.reportOptions(c)
	if err != nil {
		return nil, nil, err
	}
	files, findings, err := readAll(ctx, args, opts, s)
	if err != nil {
		return nil, nil, err
	}
	if err := o.guardInputs(files); err != nil {
		return nil, nil, err
	}
	p, err := period(files, opts.Period)
	if err != nil {
		return nil, nil, errors.Join(err, nil)
	}
	var reports []*figure.Report
	for _, f := range files {
		if f.report != nil {
			reports = append(reports, f.report)
		}
	}
	used, more := inbox.Select(c, p, reports, o.prefer)
	result := aggregate.Sum(c, p, used)
	findings.Add(more...)
	findings.Add(result.Findings...)
	return result, findings.Sorted(), nil
}

// guardInputs refuses to write over a report.
func (o *aggregateOptions) guardInputs(files []*file) error {
	for _, out := range o.outputs {
		for _, f := range files {
			if sameFile(out, f.path) {
				return usage(fmt.Errorf("-o %s is one of the reports; choose another name", out))
			}
		}
	}
	return nil
}

// show writes the files and prints the result. All outputs are made before the
// first is written, so that a failure leaves the old ones standing.
func (o *aggregateOptions) show(ctx context.Context, s streams, r *aggregate.Result, findings diag.List) error {
	contents := make([][]byte, len(o.outputs))
	for i, path := range o.outputs {
		var b bytes.Buffer
		if err := o.render(&b, strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."), s, r, findings); err != nil {
			return failed(err)
		}
		if err := guardEdited(ctx, path, o.force); err != nil {
			return err
		}
		contents[i] = b.Bytes()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for i, path := range o.outputs {
		if err := writeFile(path, contents[i]); err != nil {
			return err
		}
	}
	if err := o.render(s.out, o.format, s, r, findings); err != nil {
		return failed(err)
	}
	return nil
}

// render writes the result in a format: that of --format or of a file's ending.
func (o *aggregateOptions) render(w io.Writer, format string, s streams, r *aggregate.Result, findings diag.List) error {
	switch format {
	case "json":
		return r.WriteJSON(w, "bloc "+version(), o.lang, findings)
	case "csv":
		return r.WriteCSV(w)
	case "xlsx":
		return workbook.Write(w, r, findings, workbook.Options{Lang: o.lang, Program: "bloc " + version(), Created: sourceDate(s)})
	}
	tables := []*table.Table{table.Summary(r, o.lang)}
	if o.by == "member" {
		tables = table.ByMember(r, o.lang)
	}
	for _, t := range tables {
		write := t.WriteText
		if format == "md" {
			write = t.WriteMarkdown
		}
		if err := write(w, o.lang); err != nil {
			return err
		}
	}
	return nil
}

// sourceDate is the time that SOURCE_DATE_EPOCH names, zero when it names none:
// no output holds the time at which it was made.
func sourceDate(s streams) time.Time {
	seconds, err := strconv.ParseInt(s.env("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}
