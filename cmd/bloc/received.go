package main

import (
	"context"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
)

// received are the reports of a run: those that are used, and what became of the others.
type received struct {
	files  []*file          // but for those that a returned copy takes the place of
	read   []string         // the paths of all that were read
	period figure.Period    // zero where the reports do not name the same; findings say what they name
	used   []*figure.Report // by the order of the members, with those whose figures people stated
	left   []inbox.Leftover
	back   *inbox.Returns
}

// receive chooses among the files that were read those that are used. What it finds comes
// behind what was found when they were read.
func (in *loader) receive(ctx context.Context, all []*file, findings diag.List) (*received, diag.List, error) {
	r := &received{read: inputs(all)}
	var err error
	if r.files, findings, r.back, err = in.takeUp(ctx, all, findings); err != nil {
		return nil, nil, err
	}
	p, why := in.period(r.files)
	if p.IsZero() {
		findings.Add(why...)
		return r, findings, nil
	}
	r.period = p
	r.back.OfPeriod(p)
	wanted := inbox.Wanted{Catalogue: in.catalogue, Period: p, Prefer: r.back.Heirs(in.preferences(all))}
	used, more := wanted.Select(reports(r.files))
	findings.Add(more...)
	r.used = in.papers(p, used)
	r.left = wanted.Leftovers(sent(r.files), r.used)
	return r, findings, nil
}

// sent lists files as they were sent, with the reports that they became.
func sent(files []*file) []inbox.Sent {
	var list []inbox.Sent
	for _, f := range files {
		list = append(list, inbox.Sent{Path: f.path, Report: f.report, SHA256: f.sha256, Returned: f.returned, Damage: f.damage})
	}
	return list
}

// reports lists the reports of files, those that could be read.
func reports(files []*file) []*figure.Report {
	var list []*figure.Report
	for _, f := range files {
		if f.report != nil {
			list = append(list, f.report)
		}
	}
	return list
}

// inputs lists the paths of files.
func inputs(files []*file) []string {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.path)
	}
	return paths
}

// period returns the period to sum: the one asked for, else the one that all reports name
// as theirs. Where there is none, it is zero and findings say of each report what it names.
func (in *loader) period(files []*file) (figure.Period, diag.List) {
	if !in.options.Period.IsZero() {
		return in.options.Period, nil
	}
	named := dated(files, (*figure.Report).IsOfMember)
	if len(named) == 0 {
		named = dated(files, func(*figure.Report) bool { return true })
	}
	var periods []figure.Period
	for _, r := range named {
		if !slices.Contains(periods, r.Period) {
			periods = append(periods, r.Period)
		}
	}
	if len(periods) == 1 {
		return periods[0], nil
	}
	return figure.Period{}, disagreeing(named, periods)
}

// dated are the reports of a kind that name their period.
func dated(files []*file, wanted func(*figure.Report) bool) []*figure.Report {
	return slices.DeleteFunc(reports(files), func(r *figure.Report) bool { return r.Period.IsZero() || !wanted(r) })
}

// disagreeing says of each report which of several periods it names.
func disagreeing(named []*figure.Report, periods []figure.Period) diag.List {
	var keys []string
	for _, p := range periods {
		keys = append(keys, p.String())
	}
	slices.Sort(keys)
	var list diag.List
	for _, r := range named {
		f := diag.PeriodsDiffer.At(diag.Place{File: r.Path})
		f.Member, f.Found = r.Member, r.Period.String()
		list.Add(f.With("periods", diag.Same(strings.Join(keys, ", "))))
	}
	return list
}
