package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
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
	delivery
	by string
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
	o.common.flags(cmd, s, "table", "csv", "json", "md")
	o.reading(cmd)
	o.delivery.flags(cmd, ".xlsx", ".csv", ".json", ".md")
	cmd.Flags().StringVar(&o.by, "by", "indicator", "rows of the table: indicator or member")
	return cmd
}

func runAggregate(ctx context.Context, s streams, o *aggregateOptions, args []string) error {
	if o.by != "indicator" && o.by != "member" {
		return usage(fmt.Errorf("--by %q: expected indicator or member", o.by))
	}
	if err := o.check(); err != nil {
		return err
	}
	result, findings, err := o.sum(ctx, s, args)
	if err != nil {
		return err
	}
	return o.conclude(ctx, s, &o.common, outcome{
		findings: findings,
		missing:  result.Reporting() < len(result.Members),
		render: func(w io.Writer, format, path string) error {
			return o.render(w, rendering{s, format, path}, result, findings)
		},
	})
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
	opts.NoLedger = true
	files, findings, err := readAll(ctx, args, opts, s)
	if err != nil {
		return nil, nil, err
	}
	if err := o.guardInputs(inputs(files)...); err != nil {
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

// rendering says how and for where a result is written.
type rendering struct {
	streams
	format string
	path   string // of the file; empty for the standard output
}

// render writes the result in a format: that of --format or of a file's ending.
func (o *aggregateOptions) render(w io.Writer, how rendering, r *aggregate.Result, findings diag.List) error {
	switch how.format {
	case "json":
		return r.WriteJSON(w, "bloc "+version(), o.lang, findings)
	case "csv":
		return r.WriteCSV(w)
	case "xlsx":
		return workbook.Write(w, r, findings, workbook.Options{Lang: o.lang, Program: "bloc " + version(), Created: sourceDate(how.streams), Path: how.path})
	}
	tables := []*table.Table{table.Summary(r, o.lang)}
	if o.by == "member" {
		tables = table.ByMember(r, o.lang)
	}
	for _, t := range tables {
		write := t.WriteText
		if how.format == "md" {
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
