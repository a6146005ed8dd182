package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
	"bloc/pkg/page"
	"bloc/pkg/rank"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type rankOptions struct {
	onResult
	criteria string
}

func newRankCmd(s streams) *cobra.Command {
	var o rankOptions
	cmd := &cobra.Command{
		Use:  "rank REPORT...|BOOK --criteria FILE",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runRank(cmd.Context(), s, &o, args) },
	}
	o.flags(cmd, allFormats("table"))
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
	all, err := o.read(ctx, in, args, o.criteria)
	if err != nil {
		return err
	}
	if all.result == nil {
		return o.conclude(ctx, s, &o.common, outcome{findings: all.findings, lists: []string{"groups"}})
	}
	return o.conclude(ctx, s, &o.common, o.outcome(all, o.show(rank.Of(all.result, criteria), all.findings)))
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

// show is what the formats need of a ranking.
func (o *rankOptions) show(r *rank.Ranking, findings diag.List) *result {
	return &result{
		blocks: func() []table.Block { return table.Blocks(table.Rank(r, o.lang)) },
		csv:    func(w io.Writer) error { return r.WriteCSV(w) },
		json:   func(w io.Writer) error { return r.WriteJSON(w, "bloc "+version(), o.lang, findings) },
		book: func(w io.Writer, options workbook.Options) error {
			return workbook.WriteRank(w, r, findings, options)
		},
		page: func(w io.Writer, options page.Options) error { return page.WriteRank(w, r, findings, options) },
	}
}
