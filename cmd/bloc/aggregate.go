package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"bloc/pkg/diff"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type aggregateOptions struct {
	common
	delivery
	answers
	by       string
	previous string
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
	o.periodFlag(cmd)
	o.delivery.flags(cmd, ".xlsx", ".csv", ".json", ".md")
	o.answers.flags(cmd)
	cmd.Flags().StringVar(&o.by, "by", "indicator", "rows of the table: indicator or member")
	cmd.Flags().StringVar(&o.previous, "previous", "", "`BOOK` published for the year before, to compare with instead of the reports' own columns")
	return cmd
}

func runAggregate(ctx context.Context, s streams, o *aggregateOptions, args []string) error {
	if o.by != "indicator" && o.by != "member" {
		return usage(fmt.Errorf("--by %q: expected indicator or member", o.by))
	}
	if err := o.check(); err != nil {
		return err
	}
	all, err := o.sum(ctx, s, args)
	if err != nil {
		return err
	}
	return o.conclude(ctx, s, &o.common, outcome{
		findings: all.findings,
		missing:  all.missing(),
		render: func(w io.Writer, format, path string) error {
			return o.render(w, rendering{s, format, path}, all)
		},
	})
}

// sum takes the data's way from the arguments to the totals.
func (o *aggregateOptions) sum(ctx context.Context, s streams, args []string) (*aggregated, error) {
	in, err := o.reader(s)
	if err != nil {
		return nil, err
	}
	if in.answers, err = o.answers.read(in.catalogue); err != nil {
		return nil, err
	}
	all, err := in.reports(ctx, args)
	if err != nil {
		return nil, err
	}
	if o.previous != "" {
		if err := in.previous(ctx, all, o.previous); err != nil {
			return nil, err
		}
	}
	return all, o.guardInputs(slices.Concat(all.inputs, o.userFiles(), []string{o.explanations})...)
}

// rendering says how and for where a result is written.
type rendering struct {
	streams
	format string
	path   string // of the file; empty for the standard output
}

// book says how a workbook is written.
func (r rendering) book(lang string, compared *diff.Comparison) workbook.Options {
	return workbook.Options{
		Lang: lang, Program: "bloc " + version(), Created: sourceDate(r.streams), Path: r.path, Compared: compared,
	}
}

// render writes the result in a format: that of --format or of a file's ending.
func (o *aggregateOptions) render(w io.Writer, how rendering, all *aggregated) error {
	r := all.result
	switch how.format {
	case "json":
		return r.WriteJSON(w, "bloc "+version(), o.lang, all.findings)
	case "csv":
		return r.WriteCSV(w)
	case "xlsx":
		return workbook.Write(w, r, all.findings, how.book(o.lang, all.compared))
	}
	tables := []*table.Table{table.Summary(r, o.lang)}
	if o.by == "member" {
		tables = table.ByMember(r, o.lang)
	}
	return writeTables(w, how.format, o.lang, tables)
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
