package main

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/workbook"
)

// previousFlag adds the flag for what was reported for earlier periods.
func previousFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "previous", "", "")
}

// againstIsPrevious makes --against another name of --previous.
func againstIsPrevious(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	if name == "against" {
		name = "previous"
	}
	return pflag.NormalizedName(name)
}

// earlier reads what boards reported for earlier periods: books and JSON of bloc's, or the
// reports as sent. It comes before the reports of the period, which are read with its help.
// The given period and answers hold for the latter only.
func (in *loader) earlier(ctx context.Context, arg string) ([]*aggregated, error) {
	if arg == "" {
		return in.remember(in.reported), nil
	}
	then := *in
	then.options.Period, then.answers = figure.Period{}, answered{}
	list, err := then.under("previous", func() ([]*aggregated, error) { return then.each(ctx, arg) })
	if err != nil {
		return nil, ofFlag("--previous", err)
	}
	return in.remember(list), nil
}

// remember keeps what was reported for earlier periods: for the reports that are read next,
// and for what the figures rest on.
func (in *loader) remember(list []*aggregated) []*aggregated {
	for _, one := range list {
		if one.result == nil {
			continue
		}
		for _, r := range one.reports() {
			in.options.Reported = append(in.options.Reported, r)
			in.basis.Earlier = append(in.basis.Earlier, workbook.NewBasisReport(r))
		}
	}
	return list
}

// compared reads a result with the help of what was reported for the year before, and compares
// it with that.
func (in *loader) compared(ctx context.Context, previous string, read func() (*aggregated, error)) (*aggregated, error) {
	before, err := in.earlier(ctx, previous)
	if err != nil {
		return nil, err
	}
	all, err := read()
	if err != nil || len(before) == 0 && previous == "" {
		return all, err
	}
	var period figure.Period
	if all.result != nil {
		period = all.result.Period
	}
	one, err := yearBefore(before, previous, period)
	if err != nil {
		return nil, err
	}
	return all, in.compareWith(all, one)
}

// yearBefore returns the only result that --previous names. It must be of the year before a
// period, if that is known. If there is no result, its findings say why.
func yearBefore(list []*aggregated, path string, p figure.Period) (*aggregated, error) {
	if err := onlyOne(path, list); err != nil {
		return nil, ofFlag("--previous", err)
	}
	one := list[0]
	if one.result != nil && !p.IsZero() && one.result.Period != p.Previous() {
		return nil, usage(diag.Says(usages.otherYear, path, called(one.result.Period), called(p.Previous())))
	}
	return one, nil
}

// compareWith compares with what was reported for the year before, and takes the figures of
// that year from it.
func (in *loader) compareWith(now, before *aggregated) (err error) {
	now.inputs = append(now.inputs, before.inputs...)
	if before.result == nil {
		now.findings.Add(before.findings...)
		now.findings = now.findings.Sorted()
		return nil
	}
	if now.result == nil {
		return nil
	}
	now.compared, err = diff.Compare(before.result, now.result, diff.Options{})
	if err != nil {
		return usage(err)
	}
	now.result.UsePrevious(before.result)
	for _, list := range []*diag.List{&now.findings, &now.single} {
		list.Add(edited(before.findings)...)
		list.Add(now.compared.Findings...)
	}
	now.result.Judge(now.single)
	now.findings = in.judged(now.result, now.findings)
	return nil
}

// called returns the name of a period in a sentence.
func called(p figure.Period) diag.Text { return diag.Period(p.String()) }

// earlier is what was reported for earlier periods.
type earlier struct {
	reports  []*figure.Report
	periods  []figure.Period
	findings diag.List
	inputs   []string
}

// before puts together what was reported for periods before p. Of its findings only those
// count that leave out a whole file, or say that a book was changed.
func before(list []*aggregated, arg string, p figure.Period) (*earlier, error) {
	out := &earlier{}
	for _, one := range list {
		out.inputs = append(out.inputs, one.inputs...)
		for _, f := range one.findings {
			if f.Severity == diag.Error && f.Cell == "" || f.Rule == diag.BookEdited {
				out.findings.Add(f)
			}
		}
		if one.result == nil {
			continue
		}
		if !one.result.Period.End().Before(p.End()) {
			return nil, usage(diag.Says(usages.notBefore, arg, called(one.result.Period), called(p)))
		}
		out.periods = append(out.periods, one.result.Period)
		out.reports = append(out.reports, one.reports()...)
	}
	return out, nil
}

// reports returns the figures of a result as one report for each member.
func (a *aggregated) reports() []*figure.Report {
	var list []*figure.Report
	for _, m := range a.result.Members {
		r := &figure.Report{Member: m.ID, Period: a.result.Period}
		for _, t := range a.result.Totals {
			if p := t.Part(m.ID); p != nil {
				f := *p.Figure
				f.Role, f.Period = figure.Actual, a.result.Period
				r.Figures = append(r.Figures, f)
			}
		}
		list = append(list, r)
	}
	return list
}
