package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
)

// onResult are the flags of the commands that take one result: a book of bloc's, its JSON, or
// reports, which are summed.
type onResult struct {
	common
	delivery
	answers
	previous string
}

// flags adds them to a command that has some formats.
func (o *onResult) flags(cmd *cobra.Command, list formats) {
	o.common.flags(cmd, list)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.delivery.flags(cmd, list)
	o.answers.flags(cmd)
	previousFlag(cmd, &o.previous)
}

// read reads the result that the arguments name, with that of the year before. No output may
// be one of the files that are read, or one of the additional files.
func (o *onResult) read(ctx context.Context, in *loader, args []string, more ...string) (*aggregated, error) {
	all, err := in.compared(ctx, o.previous, func() (*aggregated, error) { return in.booked(ctx, args) })
	if err != nil {
		return nil, err
	}
	if err := o.preferred(); err != nil {
		return nil, err
	}
	if err := o.guardInputs(slices.Concat(all.inputs, o.userFiles(), o.answers.inputs(), more)...); err != nil {
		return nil, err
	}
	all.findings = o.narrowed(all.findings)
	if all.result != nil {
		all.result.Open = aggregate.Open(all.findings, o.threshold, all.result)
	}
	return all, nil
}

// outcome is the outcome of the command for the result.
func (o *onResult) outcome(all *aggregated, r *result) outcome {
	return outcome{
		findings: all.findings, awaited: all.awaited() || all.result.Open.Questions > 0, head: all.result.Status(o.lang), result: r,
	}
}

// booked reads one result.
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
