package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"bloc/pkg/docx"
	"bloc/pkg/narrate"
	"bloc/pkg/table"
)

type narrateOptions struct{ onResult }

func newNarrateCmd(s streams) *cobra.Command {
	var o narrateOptions
	cmd := &cobra.Command{
		Use:  "narrate REPORT...|BOOK",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runNarrate(cmd.Context(), s, &o, args) },
	}
	o.flags(cmd, append(allFormats("text").only("text", "md"), docxFormat))
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
	all, err := o.read(ctx, in, args)
	if err != nil {
		return err
	}
	if all.result == nil {
		return o.conclude(ctx, s, &o.common, outcome{findings: all.findings})
	}
	blocks, err := narrate.Of(all.result, o.lang)
	if err != nil {
		return failed(err)
	}
	return o.conclude(ctx, s, &o.common, o.outcome(all, &result{
		blocks: func() []table.Block { return blocks },
		document: func(w io.Writer, options docx.Options) error {
			return docx.Write(w, blocks, table.Blocks(table.Summary(all.result, o.lang)), options)
		},
	}))
}
