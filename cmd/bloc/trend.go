package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/page"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type trendOptions struct {
	comparing
	by   string
	only []string
}

func newTrendCmd(s streams) *cobra.Command {
	var o trendOptions
	cmd := &cobra.Command{
		Use:  "trend BOOK...",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runTrend(cmd.Context(), s, &o, args) },
	}
	all := allFormats("table")
	o.common.flags(cmd, all)
	o.reading(cmd)
	o.answers.flags(cmd)
	o.delivery.flags(cmd, all)
	cmd.Flags().StringVar(&o.by, "by", "indicator", "")
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "")
	return cmd
}

func runTrend(ctx context.Context, s streams, o *trendOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	if o.by != "indicator" && o.by != "member" {
		return usage(diag.Says(usages.choice, "--by", o.by, "indicator, member"))
	}
	in, err := o.several(ctx, s)
	if err != nil {
		return err
	}
	wanted, err := onlyThese(in.catalogue, o.only)
	if err != nil {
		return err
	}
	all, out, err := o.gather(ctx, in.each, args)
	if err != nil {
		return err
	}
	var results []*aggregate.Result
	for _, one := range all {
		if one.result != nil {
			results = append(results, one.result)
		}
	}
	open := o.settle(in, &out, results...)
	if len(results) == 0 {
		out.lists = []string{"periods", "series"}
		return o.conclude(ctx, s, &o.common, out)
	}
	series, err := diff.Trend(results)
	if err != nil {
		return usage(err)
	}
	series.Open = open
	series = series.Only(wanted)
	out.findings.Add(series.Findings()...)
	out.head = table.TrendStatus(series, o.lang)
	out.result = o.show(series, out.findings)
	return o.conclude(ctx, s, &o.common, out)
}

// show is what the formats take of a series.
func (o *trendOptions) show(series *diff.Series, findings diag.List) *result {
	return &result{
		blocks: func() []table.Block {
			if o.by == "member" {
				return table.Blocks(table.TrendByMember(series, o.lang))
			}
			return []table.Block{table.Trend(series, o.lang)}
		},
		csv: func(w io.Writer) error {
			if o.by == "member" {
				return series.WriteParts(w, o.lang)
			}
			return series.WriteCSV(w, o.lang)
		},
		json: func(w io.Writer) error { return series.WriteJSON(w, "bloc "+version(), o.lang, findings) },
		book: func(w io.Writer, options workbook.Options) error {
			return workbook.WriteTrend(w, series, findings, options)
		},
		page: func(w io.Writer, options page.Options) error {
			return page.WriteTrend(w, series, findings, options)
		},
	}
}
