package main

import (
	"context"
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/standing"
	"bloc/pkg/workbook"
)

// loader turns arguments into results: it sums reports, or reads back what bloc wrote earlier
// (stored). A receiver chooses the reports that are summed. The answers of people (answered)
// settle what is found on them.
type loader struct {
	*common
	streams
	catalogue *catalogue.Catalogue
	options   report.Options
	answers   answered
	moved     map[diag.Place]diag.Place // where rows of sheets of questions stand in the new book
	several   bool                      // there are several results, and each has the answers of its own period
	reported  []*aggregated             // for earlier periods, if a book holds them
}

// aggregated is a result with all that belongs to its run.
type aggregated struct {
	result   *aggregate.Result // nil if the argument cannot be used; a finding then says why
	compared *diff.Comparison  // with what was published for the year before, if asked for
	findings diag.List
	single   diag.List               // the same, not folded; nil unless asked for
	asked    *workbook.Asked         // the open questions; nil unless asked for
	files    []*file                 // the files that were read as reports
	inputs   []string                // the files that were read
	boards   func() []standing.Board // how the boards stand; nil for a result that was read back
}

// awaited reports whether members of the bloc, or core figures of those that reported, are
// still to come.
func (a *aggregated) awaited() bool { return a.result != nil && !a.result.Complete() }

// judged returns findings in the order of every output, one for each cause, each with what
// became of its figures.
func (in *loader) judged(r *aggregate.Result, findings diag.List) diag.List {
	if r == nil {
		r = &aggregate.Result{} // there are no totals
	}
	r.Judge(findings)
	return check.Causes(in.catalogue, findings)
}

// judgedApart does the same and also returns each finding by itself.
func (in *loader) judgedApart(r *aggregate.Result, findings diag.List) (single, folded diag.List) {
	folded = in.judged(r, findings)
	return slices.Clone(findings), folded
}

// loader reads the user files by which results are made.
func (o *common) loader(ctx context.Context, s streams, a *answers) (*loader, error) {
	c, err := o.load(ctx)
	if err != nil {
		return nil, err
	}
	if err := o.narrowing.known(c); err != nil {
		return nil, err
	}
	options, err := o.reportOptions(ctx, c)
	if err != nil {
		return nil, err
	}
	answered, err := a.read(ctx, o, c)
	if err != nil {
		return nil, err
	}
	if err := answered.effect(o, &options); err != nil {
		return nil, err
	}
	if answered.file != "" {
		o.restsOn("explanations", answered.file, answered.text)
	}
	return &loader{common: o, streams: s, catalogue: c, options: options, answers: answered}, nil
}

// reports sums the reports that the arguments name.
func (in *loader) reports(ctx context.Context, args []string) (*aggregated, error) {
	files, findings, err := in.readAll(ctx, args, in.summing(), in.streams)
	if err != nil {
		return nil, err
	}
	return in.sum(ctx, files, findings)
}

// summing returns the options for reports that are summed and not explained.
func (in *loader) summing() report.Options {
	options := in.options
	options.NoLedger = true
	return options
}

// sum sums reports that were read.
func (in *loader) sum(ctx context.Context, files []*file, findings diag.List) (*aggregated, error) {
	got, findings, err := receiver{in}.receive(ctx, files, findings)
	if err != nil {
		return nil, err
	}
	p := got.period
	if p.IsZero() {
		return &aggregated{findings: in.judged(nil, findings), inputs: got.read}, nil
	}
	result, findings := in.evaluate(evaluation{
		Input: check.Input{Catalogue: in.catalogue, Period: p, Reports: got.used}, used: got.used, back: got.back,
	}, findings)
	findings.Add(result.Findings...)
	if !in.several {
		findings.Add(in.answers.unused(p)...)
	}
	findings = inbox.SetAside(in.catalogue, got.left, findings)
	returned := got.back.State(in.causesOn(result, findings))
	findings.Add(in.cameBack(got.back, result, findings)...)
	one := &aggregated{result: result, inputs: got.read, files: got.files}
	one.single, one.findings = in.judgedApart(result, findings)
	one.boards = func() []standing.Board {
		return standing.Of(standing.Run{Result: result, Findings: one.findings, Left: got.left, Returned: returned, Questions: perBoard(one.asked, got.left)})
	}
	return one, nil
}

// evaluation is what reports are judged and summed by.
type evaluation struct {
	check.Input                  // what the rules look at
	used        []*figure.Report // what is summed
	back        *inbox.Returns   // the copies that boards sent back
	asSent      bool             // errors are summed too, as the sum only shows who left what blank
}

// evaluate judges reports and sums them. The rules look at what was sent. A person's answer
// settles what they find. The figures of errors that are still open are taken out of the
// reports, and the rest is summed. The findings of the sum stay with it.
func (in *loader) evaluate(e evaluation, findings diag.List) (*aggregate.Result, diag.List) {
	findings.Add(check.Run(e.Input)...)
	findings = in.unchanged(e.Input, findings)
	findings = e.back.Explain(findings)
	findings = in.matched(e.Period, in.answersOf(e.Period).apply(findings))
	check.Rest(e.used, findings)
	if !e.asSent {
		check.Refuse(e.used, findings)
	}
	return aggregate.Sum(e.Catalogue, e.Period, e.used), findings
}

// matched marks the findings of a period that answers settle.
func (in *loader) matched(p figure.Period, findings diag.List) diag.List {
	return in.answers.match(findings, answer.Run{Period: p, Digests: in.digests, Met: in.options.Memory.Met})
}

// unchanged asks about reports that repeat what was reported for the year before. If all rules
// are checked with that at hand, they already ask.
func (in *loader) unchanged(e check.Input, findings diag.List) diag.List {
	if e.Against != nil || len(in.options.Reported) == 0 {
		return findings
	}
	e.Against = in.options.Reported
	list := check.Unchanged(e)
	findings = slices.DeleteFunc(findings, func(known diag.Finding) bool {
		return slices.ContainsFunc(list, func(f diag.Finding) bool { return known.Rule == f.Rule && known.File == f.File })
	})
	findings.Add(list...)
	return findings
}
