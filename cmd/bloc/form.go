package main

import (
	"bytes"
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/form"
	"bloc/pkg/quantity"
)

type formOptions struct {
	common
	delivery
	all      bool
	previous string
	folder   string
}

func newFormCmd(s streams) *cobra.Command {
	var o formOptions
	cmd := &cobra.Command{
		Use:  "form --period PERIOD -o FOLDER",
		Args: noArgument,
		RunE: func(cmd *cobra.Command, _ []string) error { return runForm(cmd.Context(), s, &o) },
	}
	o.common.flags(cmd, allFormats("text").only("text"))
	o.reading(cmd)
	o.periodFlag(cmd)
	o.forcing(cmd)
	previousFlag(cmd, &o.previous)
	cmd.Flags().BoolVar(&o.all, "all", false, "")
	cmd.Flags().StringVarP(&o.folder, "folder", "o", "", "")
	return cmd
}

func runForm(ctx context.Context, s streams, o *formOptions) error {
	switch {
	case o.folder == "":
		return usage(diag.Says(usages.noFolder))
	case o.period == "":
		return usage(diag.Says(usages.noPeriod))
	}
	in, err := o.loader(ctx, s, &answers{})
	if err != nil {
		return err
	}
	blank := aggregate.Sum(in.catalogue, in.options.Period, nil)
	published, err := o.published(ctx, in, blank.Period)
	if err != nil {
		return err
	}
	var files []content
	for _, m := range blank.Members {
		f := form.Form{Catalogue: in.catalogue, Member: m.Member, Period: blank.Period, All: o.all, Created: sourceDate(s)}
		if published != nil {
			f.Previous = func(indicator string) (quantity.Decimal, bool) {
				before := blank.Before(m.ID, indicator, published)
				if before == nil {
					return quantity.Decimal{}, false
				}
				return before.Value, true
			}
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			return failed(err)
		}
		files = append(files, content{path: filepath.Join(o.folder, f.Name()), data: b.Bytes()})
	}
	return o.hand(ctx, s, files)
}

// published returns the result of the period before; nil if none is named.
func (o *formOptions) published(ctx context.Context, in *loader, p figure.Period) (*aggregate.Result, error) {
	before, err := in.earlier(ctx, o.previous)
	if err != nil || o.previous == "" {
		return nil, err
	}
	one, err := yearBefore(before, o.previous, p)
	if err != nil {
		return nil, err
	}
	findings := edited(one.findings)
	if one.result == nil {
		findings = one.findings // they say why
	}
	if err := o.narrowing.write(in.streams, findings, o.lang); err != nil {
		return nil, failed(err)
	}
	if one.result == nil {
		return nil, usage(diag.Says(usages.noResult, o.previous))
	}
	return one.result, nil
}

// hand writes the forms into their folder. It does not overwrite a form that was filled in.
func (o *formOptions) hand(ctx context.Context, s streams, files []content) error {
	if err := o.guardFolder(ctx, o.folder, files); err != nil {
		return err
	}
	if err := writeAll(ctx, files); err != nil {
		return err
	}
	if o.quiet {
		return nil
	}
	return afterWriting(files, reportWritten(s, o.lang, files))
}
