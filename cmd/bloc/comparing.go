package main

import (
	"context"
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
)

// comparing are the flags of the commands that compare results.
type comparing struct {
	common
	delivery
	answers
}

// reading reads the results that an argument names.
type reading func(ctx context.Context, arg string) ([]*aggregated, error)

// several is the loader of several results, each with the answers of its own period.
func (o *comparing) several(ctx context.Context, s streams) (*loader, error) {
	in, err := o.loader(ctx, s, &o.answers)
	if err != nil {
		return nil, err
	}
	in.several = true
	return in, nil
}

// gather reads what each argument names, and begins the outcome with what was found on the
// way. No output may be one of the files that are read, or one of the additional files.
func (o *comparing) gather(ctx context.Context, read reading, args []string, more ...string) ([]*aggregated, outcome, error) {
	var all []*aggregated
	var out outcome
	inputs := slices.Concat(o.userFiles(), []string{o.explanations}, o.answers.files, more)
	for _, arg := range args {
		list, err := read(ctx, arg)
		if err != nil {
			return nil, out, err
		}
		for _, one := range list {
			inputs = append(inputs, one.inputs...)
			out.findings.Add(one.findings...)
			out.awaited = out.awaited || one.awaited()
		}
		all = append(all, list...)
	}
	if err := o.preferred(); err != nil {
		return nil, out, err
	}
	return all, out, o.guardInputs(inputs...)
}

// settle names the answers that belong to none of the results, merges findings on several of
// them, and counts what is left to settle.
func (o *comparing) settle(in *loader, out *outcome, results ...*aggregate.Result) diag.Open {
	out.findings.Add(in.unasked(results...)...)
	if len(results) > 0 {
		out.findings.Add(in.answers.unused(results[len(results)-1].Period)...)
	}
	out.findings = o.narrowed(out.findings.Distinct())
	open := in.perCause(aggregate.Open(out.findings, o.threshold, results...), out.findings)
	out.awaited = out.awaited || open.Questions > 0
	return open
}
