package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
)

// received are the reports of a run: those that are used, and what became of the others.
type received struct {
	files  []*file          // without those that a returned copy replaces
	read   []string         // the paths of all that were read
	period figure.Period    // zero if the reports do not name the same; findings then say what they name
	used   []*figure.Report // by the order of the members, with those whose figures people stated
	left   []inbox.Leftover
	back   *inbox.Returns
}

// receiver chooses among the files that were read the reports that are used.
type receiver struct{ *loader }

// receive chooses the files that are used. Its findings come behind those of the reading.
func (in receiver) receive(ctx context.Context, all []*file, findings diag.List) (*received, diag.List, error) {
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

// period returns the period to sum: the given one, else the one that all reports name as
// theirs. If there is none, it is zero, and findings say for each report what it names.
func (in receiver) period(files []*file) (figure.Period, diag.List) {
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

// dated returns the reports of a kind that name their period.
func dated(files []*file, wanted func(*figure.Report) bool) []*figure.Report {
	return slices.DeleteFunc(reports(files), func(r *figure.Report) bool { return r.Period.IsZero() || !wanted(r) })
}

// disagreeing says for each report which of several periods it names.
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

// papers adds the figures that people stated to the reports of their boards. A board without a
// report gets one with only these figures.
func (in receiver) papers(p figure.Period, used []*figure.Report) []*figure.Report {
	for _, f := range in.effect.Papers {
		if !f.Period.IsZero() && f.Period != p {
			continue
		}
		i := slices.IndexFunc(used, func(r *figure.Report) bool { return r.Member == f.Member })
		if i < 0 {
			i = len(used)
			used = append(used, &figure.Report{Path: f.From, Member: f.Member, Period: p, Document: f.Document, OnPaper: true, Cells: figure.Count{LeftOut: map[string]int{}}})
		}
		if f.Indicator != "" {
			in.paper(used[i], f, p)
		}
	}
	return used
}

// paper puts a figure that a person stated into a report.
func (in receiver) paper(r *figure.Report, f answer.Figure, p figure.Period) {
	one := figure.Figure{
		Key:    figure.Key{Indicator: f.Indicator, Period: p, Role: figure.Actual},
		Member: f.Member, Value: f.Value, Unit: in.catalogue.UnitOf(f.Indicator), RawUnit: f.Unit,
		Raw: f.Raw, Sources: []figure.Source{figure.Source(in.answers.sourceOf(f))}, Because: []string{"--answers"},
	}
	one.RestsOn(f.By)
	r.Document = cmp.Or(r.Document, f.Document)
	r.Figures = slices.DeleteFunc(r.Figures, func(old figure.Figure) bool {
		return old.Indicator == f.Indicator && old.Period == p && (old.Role == figure.Actual || old.Role == figure.Estimate)
	})
	r.Figures = append(r.Figures, one)
}

// preferences are the files to use if two reports of a member differ: those that flags name,
// and those that answers pick.
func (in receiver) preferences(files []*file) []string {
	list := slices.Clone(in.prefer)
	for _, f := range files {
		if slices.ContainsFunc(in.effect.Preferred, func(p answer.File) bool { return p.Is(f.path, f.sha256) }) {
			list = append(list, f.path)
		}
	}
	return list
}
