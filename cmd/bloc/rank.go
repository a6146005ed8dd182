package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/rank"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type rankOptions struct {
	common
	delivery
	answers
	previous string
	criteria string
}

func newRankCmd(s streams) *cobra.Command {
	var o rankOptions
	cmd := &cobra.Command{
		Use:  "rank REPORT...|BOOK --criteria FILE",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runRank(cmd.Context(), s, &o, args) },
	}
	list := allFormats("table")
	o.common.flags(cmd, s, list)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.delivery.flags(cmd, list)
	o.answers.flags(cmd)
	previousFlag(cmd, &o.previous)
	cmd.Flags().StringVar(&o.criteria, "criteria", "", "")
	return cmd
}

func runRank(ctx context.Context, s streams, o *rankOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	if o.criteria == "" {
		return usage(diag.Says(usages.noCriteria))
	}
	in, err := o.loader(ctx, s, &o.answers)
	if err != nil {
		return err
	}
	criteria, err := o.agreed(ctx, in)
	if err != nil {
		return err
	}
	all, err := in.compared(ctx, o.previous, func() (*aggregated, error) { return in.booked(ctx, args) })
	if err != nil {
		return err
	}
	if err := o.preferred(); err != nil {
		return err
	}
	if err := o.guardInputs(slices.Concat(all.inputs, o.userFiles(), o.answers.inputs(), []string{o.criteria})...); err != nil {
		return err
	}
	all.findings = o.narrowed(all.findings)
	if all.result == nil {
		return o.conclude(ctx, s, &o.common, outcome{findings: all.findings, lists: []string{"groups"}})
	}
	all.result.Open = aggregate.Open(all.findings, o.threshold, all.result)
	return o.conclude(ctx, s, &o.common, outcome{
		findings: all.findings,
		awaited:  all.awaited() || all.result.Open.Questions > 0,
		head:     all.result.Status(o.lang),
		result:   o.show(rank.Of(all.result, criteria), all.findings),
	})
}

// agreed reads the criteria.
func (o *rankOptions) agreed(ctx context.Context, in *loader) (*rank.Criteria, error) {
	data, err := o.userFile(ctx, "--criteria", o.criteria)
	if err != nil {
		return nil, err
	}
	criteria, err := rank.Parse(data, in.catalogue)
	if err != nil {
		return nil, usage(diag.Says(userWords.wrong, "--criteria", o.criteria, err))
	}
	o.restsOn("criteria", o.criteria, data)
	return criteria, nil
}

// show is what the formats take of a ranking.
func (o *rankOptions) show(r *rank.Ranking, findings diag.List) *result {
	return &result{
		blocks: func() []table.Block { return table.Blocks(table.Rank(r, o.lang)) },
		csv:    func(w io.Writer) error { return r.WriteCSV(w) },
		json:   func(w io.Writer) error { return r.WriteJSON(w, "bloc "+version(), o.lang, findings) },
		book: func(w io.Writer, options workbook.Options) error {
			return workbook.WriteRank(w, r, findings, options)
		},
	}
}
