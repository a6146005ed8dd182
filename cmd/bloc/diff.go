package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/page"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type diffOptions struct {
	comparing
	by         string
	membership string
	baseline   string
	sort       string
	top        int
	only       []string
	threshold  string
	exitCode   bool
}

func newDiffCmd(s streams) *cobra.Command {
	var o diffOptions
	cmd := &cobra.Command{
		Use:  "diff OLD NEW",
		Args: arguments(2, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return runDiff(cmd.Context(), s, &o, args) },
	}
	all := allFormats("table")
	o.common.flags(cmd, all)
	o.reading(cmd)
	o.answers.flags(cmd)
	o.delivery.flags(cmd, all)
	f := cmd.Flags()
	f.StringVar(&o.by, "by", "indicator", "")
	f.StringVar(&o.membership, "membership", "restated", "")
	f.StringVar(&o.baseline, "baseline", "", "")
	f.StringVar(&o.sort, "sort", "", "")
	f.IntVar(&o.top, "top", 0, "")
	f.StringSliceVar(&o.only, "only", nil, "")
	f.StringVar(&o.threshold, "threshold", "", "")
	f.BoolVar(&o.exitCode, "exit-code", false, "")
	return cmd
}

func runDiff(ctx context.Context, s streams, o *diffOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	in, err := o.several(ctx, s)
	if err != nil {
		return err
	}
	selection, err := o.selection(in.catalogue)
	if err != nil {
		return err
	}
	options, err := o.comparison(ctx, in.catalogue)
	if err != nil {
		return err
	}
	sides, out, err := o.gather(ctx, in.one, args, o.baseline)
	if err != nil {
		return err
	}
	before, after := sides[0].result, sides[1].result
	if before == nil || after == nil {
		out.lists = []string{"changes"}
		return o.conclude(ctx, s, &o.common, out)
	}
	c, err := diff.Compare(before, after, options)
	if err != nil {
		return usage(err)
	}
	after.Judge(c.Findings)
	out.findings.Add(c.Findings...)
	c.Open = o.settle(in, &out, before, after)
	out.head = table.CompareStatus(c, o.lang)
	out.changed = o.exitCode && c.Select(diff.Selection{Only: selection.Only}).Changed(selection.Threshold)
	out.result = o.show(c.Select(selection), out.findings)
	return o.conclude(ctx, s, &o.common, out)
}

// show is what the formats need of a comparison.
func (o *diffOptions) show(c *diff.Comparison, findings diag.List) *result {
	return &result{
		blocks: func() []table.Block {
			if o.by == "member" {
				return table.Blocks(table.CompareByMember(c, o.lang))
			}
			return table.Blocks(table.Compare(c, o.lang))
		},
		csv: func(w io.Writer) error {
			if o.by == "member" {
				return c.WriteParts(w)
			}
			return c.WriteChanges(w, o.lang)
		},
		json: func(w io.Writer) error { return c.WriteJSON(w, "bloc "+version(), o.lang, findings) },
		book: func(w io.Writer, options workbook.Options) error { return workbook.WriteDiff(w, c, findings, options) },
		page: func(w io.Writer, options page.Options) error { return page.WriteDiff(w, c, findings, options) },
	}
}

// comparison parses the flags for how sides are compared.
func (o *diffOptions) comparison(ctx context.Context, c *catalogue.Catalogue) (diff.Options, error) {
	options := diff.Options{AsReported: o.membership == "as-reported"}
	if !options.AsReported && o.membership != "restated" {
		return options, usage(diag.Says(usages.choice, "--membership", o.membership, "restated, as-reported"))
	}
	if o.baseline == "" {
		return options, nil
	}
	data, err := o.userFile(ctx, "--baseline", o.baseline)
	if err != nil {
		return options, err
	}
	options.Baselines, err = diff.ParseBaselines(data, c)
	if err != nil {
		return options, usage(diag.Says(userWords.wrong, "--baseline", o.baseline, err))
	}
	o.restsOn("baseline", o.baseline, data)
	return options, nil
}

// selection parses the flags for what is shown.
func (o *diffOptions) selection(c *catalogue.Catalogue) (diff.Selection, error) {
	s := diff.Selection{Sort: diff.Order(o.sort), Top: o.top, Units: o.by == "member"}
	switch {
	case o.by != "indicator" && o.by != "member":
		return s, usage(diag.Says(usages.choice, "--by", o.by, "indicator, member"))
	case !slices.Contains([]diff.Order{diff.ByCatalogue, diff.ByChange, diff.ByGrowth, diff.ByContribution}, s.Sort):
		return s, usage(diag.Says(usages.choice, "--sort", o.sort, "change, growth, contribution"))
	case s.Sort == diff.ByContribution && !s.Units:
		return s, usage(diag.Says(usages.contribution))
	case o.top < 0:
		return s, usage(diag.Says(usages.top, o.top))
	}
	if o.threshold != "" {
		v, err := quantity.FromStored(strings.TrimSuffix(strings.ReplaceAll(o.threshold, ",", "."), "%"))
		if err != nil || v.IsNegative() {
			return s, usage(diag.Says(usages.threshold, o.threshold))
		}
		s.Threshold = v
	}
	var err error
	s.Only, err = onlyThese(c, o.only)
	return s, err
}

// onlyThese returns the selection of --only: the indicators with these codes, and those below
// them; nil for all.
func onlyThese(c *catalogue.Catalogue, codes []string) (func(id string) bool, error) {
	for _, code := range codes {
		if !slices.ContainsFunc(shown(c), func(id string) bool { return below(id, code) }) {
			return nil, usage(noIndicator(c, "--only "+code, code))
		}
	}
	if len(codes) == 0 {
		return nil, nil
	}
	return func(id string) bool {
		return slices.ContainsFunc(codes, func(code string) bool { return below(id, code) })
	}, nil
}

// shown returns the codes of everything that a comparison can show.
func shown(c *catalogue.Catalogue) []string {
	var ids []string
	for _, i := range c.Indicators {
		ids = append(ids, i.ID)
	}
	for _, d := range c.Derived {
		ids = append(ids, d.ID)
	}
	return ids
}

// below reports whether an indicator has a code, or lies below it.
func below(id, code string) bool { return id == code || strings.HasPrefix(id, code+".") }
