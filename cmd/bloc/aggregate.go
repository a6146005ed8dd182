package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/page"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type aggregateOptions struct {
	common
	delivery
	answers
	by       string
	previous string
	seenBy   func(*aggregated) // is called with the result of the run; nil for nobody
}

func newAggregateCmd(s streams) *cobra.Command { return aggregateCmd(s, new(aggregateOptions)) }

// aggregateCmd is the command with options. Some of them may be set before it runs.
func aggregateCmd(s streams, o *aggregateOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "aggregate REPORT...",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runAggregate(cmd.Context(), s, o, args) },
	}
	all := allFormats("table")
	o.common.flags(cmd, all)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.delivery.flags(cmd, all)
	o.answers.flags(cmd)
	cmd.Flags().StringVar(&o.by, "by", "indicator", "")
	previousFlag(cmd, &o.previous)
	return cmd
}

func runAggregate(ctx context.Context, s streams, o *aggregateOptions, args []string) error {
	if o.by != "indicator" && o.by != "member" {
		return usage(diag.Says(usages.choice, "--by", o.by, "indicator, member"))
	}
	if err := o.check(); err != nil {
		return err
	}
	o.filled = append(o.filled, o.answers.files...)
	all, err := o.sum(ctx, s, args)
	if err != nil {
		return err
	}
	all.findings = o.narrowed(all.findings)
	if o.seenBy != nil {
		o.seenBy(all)
	}
	if all.result == nil {
		return o.conclude(ctx, s, &o.common, outcome{findings: all.findings, lists: []string{"members", "totals", "derived"}})
	}
	if err := o.advise(s, all.result); err != nil {
		return err
	}
	return o.conclude(ctx, s, &o.common, outcome{
		findings: all.findings,
		awaited:  all.awaited() || all.result.Open.Questions > 0,
		head:     all.result.Status(o.lang),
		result:   o.show(all),
	})
}

// advise says how to complete the comparison with the year before, if people see that it is
// incomplete.
func (o *aggregateOptions) advise(s streams, r *aggregate.Result) error {
	seen := o.format == "table" || o.format == "md" || o.writes(".xlsx", ".html")
	short := slices.ContainsFunc(r.Totals, func(t aggregate.Total) bool { return t.Previous != nil && t.Previous.Members < t.Reported() })
	if o.quiet || o.previous != "" || !seen || !short {
		return nil
	}
	if _, err := io.WriteString(s.err, words.wholeComparison.Say(o.lang, table.Period(o.lang, r.Period.Previous()))); err != nil {
		return failed(err)
	}
	return nil
}

// sum takes the data's way from the arguments to the totals.
func (o *aggregateOptions) sum(ctx context.Context, s streams, args []string) (*aggregated, error) {
	in, err := o.loader(ctx, s, &o.answers)
	if err != nil {
		return nil, err
	}
	all, err := in.compared(ctx, o.previous, func() (*aggregated, error) { return in.reports(ctx, args) })
	if err != nil {
		return nil, err
	}
	if err := o.preferred(); err != nil {
		return nil, err
	}
	if all.result != nil {
		in.ask(ctx, o, all)
	}
	return all, o.guardInputs(slices.Concat(all.inputs, o.userFiles(), o.answers.inputs())...)
}

// ask counts what is left to settle, and asks the questions of a run whose outputs name them.
func (in *loader) ask(ctx context.Context, o *aggregateOptions, all *aggregated) {
	all.result.Open = in.perCause(aggregate.Open(all.findings, o.threshold, all.result), all.single)
	if !o.asksQuestions(&o.common) {
		return
	}
	all.asked = questioned{in, all.result, all.single, all.files}.asked(ctx)
	all.result.Open.Asked = all.asked.Open
	in.follow(&o.delivery, all.result, all.findings, all.single)
}

// show is what the formats need of a result.
func (o *aggregateOptions) show(all *aggregated) *result {
	r := all.result
	return &result{
		blocks: func() []table.Block {
			if o.by == "member" {
				return table.Blocks(table.ByMember(r, o.lang))
			}
			return table.Blocks(table.Summary(r, o.lang))
		},
		csv: func(w io.Writer) error {
			if o.by == "member" {
				return r.WriteFigures(w)
			}
			return r.WriteTotals(w, o.lang)
		},
		json: func(w io.Writer) error { return r.WriteJSON(w, "bloc "+version(), o.lang, all.findings) },
		book: func(w io.Writer, options workbook.Options) error {
			options.Compared, options.Boards = all.compared, all.boards()
			options.Asked, options.Period = all.asked, all.result.Period.String()
			return workbook.Write(w, r, all.findings, options)
		},
		page: func(w io.Writer, options page.Options) error {
			options.Compared, options.Boards = all.compared, all.boards()
			options.Asked, options.Open = all.asked.Rows, all.asked.Open
			return page.Write(w, r, all.findings, options)
		},
	}
}
