package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/page"
	"bloc/pkg/standing"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type checkOptions struct {
	common
	delivery
	answers
	previous       string
	writeQuestions string
	returnTo       string
	totals         *aggregate.Result // what aggregate gives for the same reports
	read           []string          // the paths of all files that were read
	boards         standing.Run      // the data for how the boards stand
	asked          *workbook.Asked   // the open questions; nil unless asked for
	lost           error             // errors of replies that could not be made, one for each file
}

func newCheckCmd(s streams) *cobra.Command { return checkCmd(s, new(checkOptions)) }

// checkCmd is the command with options. Some of them may be set before it runs.
func checkCmd(s streams, o *checkOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "check REPORT...",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd.Context(), s, o, args) },
	}
	all := allFormats("text")
	o.common.flags(cmd, all)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.delivery.flags(cmd, all)
	o.answers.flags(cmd)
	f := cmd.Flags()
	previousFlag(cmd, &o.previous)
	f.SetNormalizeFunc(againstIsPrevious)
	f.StringVar(&o.returnTo, "return-to", "", "")
	f.StringVar(&o.writeQuestions, "write-explanations", "", "")
	return cmd
}

func runCheck(ctx context.Context, s streams, o *checkOptions, args []string) error {
	if err := o.delivery.check(); err != nil {
		return err
	}
	o.filled = o.answers.files
	in, err := o.loader(ctx, s, &o.answers)
	if err != nil {
		return err
	}
	files, result, err := o.examine(ctx, in, args)
	if err != nil {
		return err
	}
	result.Findings = o.narrowed(result.Findings)
	if result.Period.IsZero() {
		return o.conclude(ctx, s, &o.common, outcome{findings: result.Findings, lists: []string{"members"}})
	}
	err = o.conclude(ctx, s, &o.common, outcome{
		findings: result.Findings, shown: true, head: result.Status(o.lang),
		more: []func() ([]content, error){
			func() ([]content, error) { return o.questions(ctx, in, result.Unfolded) },
			func() ([]content, error) { return o.replies(ctx, s, files, result) },
		},
		awaited: !result.Complete() || result.Open.Questions > 0,
		result:  o.show(result),
	})
	return o.butForLost(err)
}

// show is what the formats need of the outcome of a check.
func (o *checkOptions) show(r *check.Result) *result {
	return &result{
		blocks: func() []table.Block {
			if o.quiet {
				return table.CheckBrief(r, o.lang)
			}
			return table.Check(r, o.lang)
		},
		csv:  func(w io.Writer) error { return r.Findings.WriteCSV(w, o.lang) },
		json: func(w io.Writer) error { return r.WriteJSON(w, "bloc "+version(), o.lang) },
		book: func(w io.Writer, options workbook.Options) error {
			if len(r.Members) > 1 {
				options.Boards = standing.Of(o.boards)
			}
			options.Asked, options.Period = o.asked, r.Period.String()
			return workbook.WriteCheck(w, r, options)
		},
		page: func(w io.Writer, options page.Options) error {
			if len(r.Members) > 1 {
				options.Boards = standing.Of(o.boards)
			}
			options.Asked, options.Open = o.asked.Rows, o.asked.Open
			return page.WriteCheck(w, r, options)
		},
	}
}

// examine takes the data's way from the arguments to the findings on the files.
func (o *checkOptions) examine(ctx context.Context, in *loader, args []string) ([]*file, *check.Result, error) {
	list, err := in.earlier(ctx, o.previous)
	if err != nil {
		return nil, nil, err
	}
	o.keep = o.returnTo != "" // reports for earlier periods do not go back
	files, findings, err := o.readAll(ctx, args, in.summing(), in.streams)
	if err != nil {
		return nil, nil, err
	}
	got, findings, err := receiver{in}.receive(ctx, files, findings)
	if err != nil {
		return nil, nil, err
	}
	o.read = got.read
	if got.period.IsZero() {
		return got.files, &check.Result{Catalogue: in.catalogue, Findings: in.judged(nil, findings)}, nil
	}
	before, err := before(list, o.previous, got.period)
	if err != nil {
		return nil, nil, err
	}
	if err := o.guard(before.inputs); err != nil {
		return nil, nil, err
	}
	all := withPapers(reports(got.files), got.used)
	reported := ofPeriod(all, findings, got.left)
	findings.Add(before.findings...)
	sum, findings := in.evaluate(evaluation{
		Input: check.Input{Catalogue: in.catalogue, Period: got.period, Reports: reported, Against: before.reports},
		used:  got.used, back: got.back, asSent: true,
	}, findings)
	findings.Add(slices.Concat(lacking(sum, all), in.answers.unused(got.period))...)
	result := o.cover(in, got, all, findings)
	result.Against = before.periods
	if o.asksQuestions(&o.common) {
		o.asked = questioned{in, o.totals, result.Unfolded, got.files}.asked(ctx)
		result.Open.Asked = o.asked.Open
		in.follow(&o.delivery, o.totals, result.Findings, result.Unfolded)
		o.boards.Questions = perBoard(o.asked, got.left)
	}
	return got.files, result, nil
}

// cover says for each board what was found, and how much of it is in the totals.
func (o *checkOptions) cover(in *loader, got *received, all []*figure.Report, findings diag.List) *check.Result {
	findings = inbox.SetAside(in.catalogue, got.left, findings)
	o.totals = in.totals(got.period, got.used, findings)
	returned := got.back.State(in.causesOn(o.totals, findings))
	findings.Add(in.cameBack(got.back, o.totals, findings)...)
	o.totals.Judge(findings)
	result := check.Cover(in.catalogue, got.period, all, findings)
	for _, l := range got.left {
		result.Unusable(l.Member, l.Path)
	}
	o.boards = standing.Run{Result: o.totals, Findings: result.Findings, Left: got.left, Returned: returned, Replies: o.goingOut(got.files)}
	result.Open = in.perCause(aggregate.Open(result.Findings, o.threshold, o.totals), findings)
	return result
}

// guard refuses to overwrite what is read, and a --prefer that names none of it.
func (o *checkOptions) guard(earlier []string) error {
	if err := o.guardInputs(slices.Concat(o.read, earlier, o.userFiles(), o.answers.inputs())...); err != nil {
		return err
	}
	return o.preferred()
}

// totals returns what aggregate gives for the same reports: without the figures of open
// errors, which a check still compares.
func (in *loader) totals(p figure.Period, used []*figure.Report, findings diag.List) *aggregate.Result {
	copies := make([]*figure.Report, len(used))
	for i, r := range used {
		one := *r
		one.Figures = slices.Clone(r.Figures)
		copies[i] = &one
	}
	check.Refuse(copies, findings)
	return aggregate.Sum(in.catalogue, p, copies)
}

// withPapers adds the reports of boards whose figures people stated to the reports that were
// sent.
func withPapers(sent, used []*figure.Report) []*figure.Report {
	for _, r := range used {
		if !r.Announced() && !slices.Contains(sent, r) {
			sent = append(slices.Clip(sent), r)
		}
	}
	return sent
}

// lacking returns the findings that members and core indicators are missing. If a board checks
// its own report, other members are not named.
func lacking(sum *aggregate.Result, sent []*figure.Report) diag.List {
	var list diag.List
	for _, f := range sum.Findings {
		if f.Rule != diag.MemberMissing || !check.Alone(sent) {
			list.Add(f)
		}
	}
	return list
}

// ofPeriod returns the reports without those that a finding refuses as of another period, and
// those that are not needed.
func ofPeriod(sent []*figure.Report, findings diag.List, left []inbox.Leftover) []*figure.Report {
	other := map[string]bool{}
	for _, l := range left {
		other[l.Path] = l.Spare
	}
	for _, f := range findings {
		other[f.File] = other[f.File] || f.Rule == diag.PeriodOther
	}
	var list []*figure.Report
	for _, r := range sent {
		if !other[r.Path] && r.Member != "" {
			list = append(list, r)
		}
	}
	return list
}

// questions adds the open findings to the file of --write-explanations.
func (o *checkOptions) questions(ctx context.Context, in *loader, findings diag.List) ([]content, error) {
	path := o.writeQuestions
	if path == "" {
		return nil, nil
	}
	p, err := placeOf(path)
	if err == nil && p.old != nil && !o.force && otherNames(p.old) {
		err = failed(diag.Says(writing.otherNames, path))
	}
	if err != nil {
		return nil, ofFlag("--write-explanations", err)
	}
	old, err := o.userFile(ctx, "--write-explanations", path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	known, err := check.ParseExplanations(old, in.catalogue)
	if err != nil {
		return nil, usage(diag.Says(userWords.wrong, "--write-explanations", path, err))
	}
	asked := check.Questions(old, known, findings, o.lang)
	if _, err := check.ParseExplanations(asked, in.catalogue); err != nil {
		return nil, usage(diag.Says(userWords.writeQuestions, path))
	}
	return []content{{path: path, data: asked}}, nil
}
