package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/docx"
	"bloc/pkg/narrate"
	"bloc/pkg/table"
)

type narrateOptions struct {
	common
	delivery
	answers
	previous string
}

func newNarrateCmd(s streams) *cobra.Command {
	var o narrateOptions
	cmd := &cobra.Command{
		Use:  "narrate REPORT...|BOOK",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runNarrate(cmd.Context(), s, &o, args) },
	}
	list := append(allFormats("text").only("text", "md"), docxFormat)
	o.common.flags(cmd, s, list)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.delivery.flags(cmd, list)
	o.answers.flags(cmd)
	previousFlag(cmd, &o.previous)
	return cmd
}

func runNarrate(ctx context.Context, s streams, o *narrateOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	in, err := o.loader(ctx, s, &o.answers)
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
	if err := o.guardInputs(append(all.inputs, append(o.userFiles(), o.answers.inputs()...)...)...); err != nil {
		return err
	}
	all.findings = o.narrowed(all.findings)
	if all.result == nil {
		return o.conclude(ctx, s, &o.common, outcome{findings: all.findings})
	}
	all.result.Open = aggregate.Open(all.findings, o.threshold, all.result)
	blocks, err := narrate.Of(all.result, o.lang)
	if err != nil {
		return failed(err)
	}
	return o.conclude(ctx, s, &o.common, outcome{
		findings: all.findings,
		awaited:  all.awaited() || all.result.Open.Questions > 0,
		head:     all.result.Status(o.lang),
		result: &result{
			blocks: func() []table.Block { return blocks },
			document: func(w io.Writer, options docx.Options) error {
				return docx.Write(w, blocks, table.Blocks(table.Summary(all.result, o.lang)), options)
			},
		},
	})
}

// booked reads one result: a book of bloc's, its JSON, or reports, which are summed.
func (in *loader) booked(ctx context.Context, args []string) (*aggregated, error) {
	if len(args) > 1 {
		return in.reports(ctx, args)
	}
	list, err := in.named(ctx, args[0])
	if err == nil {
		err = onlyOne(args[0], list)
	}
	if err != nil {
		return nil, err
	}
	return list[0], nil
}
