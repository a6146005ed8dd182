package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/standing"
	"bloc/pkg/workbook"
)

// loader turns arguments into results: reports that are summed, or what bloc wrote
// earlier and reads back.
type loader struct {
	*common
	streams
	catalogue *catalogue.Catalogue
	options   report.Options
	answers   answered
	outcomes  []answer.Outcome          // of the answers that are given, once they were matched
	moved     map[diag.Place]diag.Place // where rows of sheets of questions stand in a book that is written
	several   bool                      // there are several results, and each has the answers of its own period
	reported  []*aggregated             // for earlier periods, where a book holds them
}

// aggregated is a result with all that belongs to its run.
type aggregated struct {
	result   *aggregate.Result // nil where the argument cannot be used; a finding says why
	compared *diff.Comparison  // with what was published for the year before, where that was asked for
	findings diag.List
	single   diag.List               // the same, and not folded; nil where nobody asks for them
	asked    *workbook.Asked         // the questions that are left open; nil where nobody asks for them
	files    []*file                 // that were read as reports
	inputs   []string                // the files that were read
	boards   func() []standing.Board // how the boards stand; nil of a result that was read back
}

// awaited reports whether members of the bloc, or core figures of those that reported, are
// still to come.
func (a *aggregated) awaited() bool { return a.result != nil && !a.result.Complete() }

// judged returns findings in the order of every output, one for each cause, each with what
// became of the figures it speaks of.
func (in *loader) judged(r *aggregate.Result, findings diag.List) diag.List {
	if r == nil {
		r = &aggregate.Result{} // there are no totals that anything could be in
	}
	r.Judge(findings)
	return check.Causes(in.catalogue, findings)
}

// judgedApart is judged, with the findings each by itself as well.
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
	options := in.options
	options.NoLedger = true
	files, findings, err := in.readAll(ctx, args, options, in.streams)
	if err != nil {
		return nil, err
	}
	read, received := inputs(files), files
	files, findings, back, err := in.takeUp(ctx, files, findings)
	if err != nil {
		return nil, err
	}
	p, why := in.period(files)
	if p.IsZero() {
		findings.Add(why...)
		return &aggregated{findings: in.judged(nil, findings), inputs: read}, nil
	}
	back.OfPeriod(p)
	prefer := back.Heirs(in.preferences(received))
	used, more := inbox.Select(in.catalogue, p, reports(files), prefer)
	findings.Add(more...)
	used = in.papers(p, used)
	result, findings := in.evaluate(evaluation{
		Input: check.Input{Catalogue: in.catalogue, Period: p, Reports: used}, used: used, back: back,
	}, findings)
	findings.Add(result.Findings...)
	if !in.several {
		findings.Add(in.unusedAnswers(p)...)
	}
	left := inbox.Leftovers(in.catalogue, p, sent(files), used, prefer)
	findings = inbox.SetAside(in.catalogue, left, findings)
	returned := back.State(in.causesOn(result, findings))
	findings.Add(in.cameBack(back, result, findings)...)
	one := &aggregated{result: result, inputs: read, files: files}
	one.single, one.findings = in.judgedApart(result, findings)
	one.boards = func() []standing.Board {
		return standing.Of(standing.Run{Result: result, Findings: one.findings, Left: left, Returned: returned, Questions: in.perBoard(one.asked, left)})
	}
	return one, nil
}

// evaluation is what reports are judged and summed by.
type evaluation struct {
	check.Input                  // what the rules look at
	used        []*figure.Report // what is summed
	back        *inbox.Returns   // the copies that boards sent back
	asSent      bool             // errors are summed too: all that is asked is who left what blank
}

// evaluate judges reports and sums them. The rules look at what was sent; a person's
// answer settles what they find; the figures of errors that are still open are taken out
// of the reports; the rest is summed. The findings of the sum stay with it.
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

// one reads the one result that an argument names, as a side of a comparison does: a
// consolidated workbook, its JSON, a folder, a pattern, or a single report.
func (in *loader) one(ctx context.Context, arg string) ([]*aggregated, error) {
	list, err := in.each(ctx, arg)
	if err == nil {
		err = onlyOne(arg, list)
	}
	return list, err
}

// onlyOne refuses an argument that names several results, or none.
func onlyOne(arg string, list []*aggregated) error {
	if len(list) != 1 {
		return usage(diag.Says(usages.oneResult, arg, len(list)))
	}
	return nil
}

// each reads what an argument names: a result for each book and JSON of bloc's, and
// one for all its reports together. What the rules only note on a report says nothing
// of a comparison, whichever way the report came into it.
func (in *loader) each(ctx context.Context, arg string) ([]*aggregated, error) {
	list, err := in.named(ctx, arg)
	for _, one := range list {
		one.findings = slices.DeleteFunc(one.findings, func(f diag.Finding) bool { return f.Severity == diag.Note && f.Values != nil })
	}
	return list, err
}

// named reads what an argument names, with all findings.
func (in *loader) named(ctx context.Context, arg string) ([]*aggregated, error) {
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		all, err := in.reports(ctx, []string{arg})
		if err != nil {
			return nil, err
		}
		return []*aggregated{all}, nil
	}
	args, err := namesIn([]string{arg})
	if err != nil {
		return nil, err
	}
	paths, _, err := inbox.Expand(args)
	if err != nil {
		return nil, usage(err)
	}
	var list []*aggregated
	var reports []string
	for _, path := range paths {
		all, err := in.own(ctx, path)
		switch {
		case err != nil:
			return nil, err
		case all != nil:
			list = append(list, all)
		default:
			reports = append(reports, path)
		}
	}
	if len(reports) > 0 {
		all, err := in.reports(ctx, reports)
		if err != nil {
			return nil, err
		}
		list = append(list, all)
	}
	return apart(arg, list), nil
}

// apart returns the results, or none where two of them are of one period: nobody can tell
// which of them is meant. A book among the reports that it was made of is such a case.
func apart(arg string, list []*aggregated) []*aggregated {
	seen := map[figure.Period]*aggregated{}
	for _, one := range list {
		if one.result == nil {
			continue
		}
		other := seen[one.result.Period]
		if other == nil {
			seen[one.result.Period] = one
			continue
		}
		f := diag.ResultsTwice.At(diag.Place{File: one.inputs[0]})
		if len(one.inputs) > 1 { // reports: the book among them is what is not expected
			f.File = other.inputs[0]
		}
		f.Period = one.result.Period.String()
		none := &aggregated{findings: diag.List{f.With("argument", diag.Same(arg)).With("files", diag.Same(several(other, one)))}}
		for _, each := range list {
			none.inputs = append(none.inputs, each.inputs...)
		}
		return []*aggregated{none}
	}
	return list
}

// several names the files of results, and of each at most one.
func several(list ...*aggregated) string {
	var names []string
	for _, one := range list {
		name := one.inputs[0]
		if len(one.inputs) > 1 {
			name += ", …"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// own reads a book or a JSON of bloc's, or a file of published totals; nil for any other file.
func (in *loader) own(ctx context.Context, path string) (*aggregated, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json":
		return in.json(ctx, path)
	case ".yaml", ".yml":
		return in.publishedTotals(ctx, path)
	}
	book, _, err := new(inbox.Reader).Read(ctx, path, sheet.DefaultLimits())
	if err != nil || book == nil || !workbook.Claims(book) {
		return nil, err
	}
	in.took(path, book.SHA256)
	result, findings := workbook.Read(path, book, in.catalogue)
	if result != nil {
		findings = in.answersOf(result.Period).apply(findings)
	}
	return &aggregated{result: result, findings: in.judged(result, findings), inputs: []string{path}}, nil
}

// answersOf are the answers that a result of a period is read with.
func (in *loader) answersOf(p figure.Period) answered {
	if !in.several {
		return in.answers
	}
	return in.answers.of(func(period string) bool { return period == p.String() })
}

// unasked names the answers that are of none of the results.
func (in *loader) unasked(results ...*aggregate.Result) diag.List {
	return in.answers.of(func(period string) bool {
		return !slices.ContainsFunc(results, func(r *aggregate.Result) bool { return r.Period.String() == period })
	}).apply(nil)
}

// maxJSON bounds the JSON of a result, in bytes: hundreds of times what a bloc's is.
const maxJSON = 64 << 20

func (in *loader) json(ctx context.Context, path string) (*aggregated, error) {
	out := &aggregated{inputs: []string{path}}
	info, err := os.Stat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > maxJSON) {
		err = diag.Says(usages.noRegular, maxJSON>>20)
	}
	var data []byte
	if err == nil {
		data, err = readBounded(ctx, path, maxJSON)
	}
	if err != nil {
		out.findings = diag.List{workbook.Damaged(path, err)}
		return out, nil
	}
	in.took(path, fmt.Sprintf("%x", sha256.Sum256(data)))
	out.result, out.findings = workbook.ReadJSON(path, data, in.catalogue)
	if out.result != nil {
		out.findings = in.judged(out.result, in.answersOf(out.result.Period).apply(out.findings))
	}
	return out, ctx.Err()
}

// compareWith compares with what was reported for the year before, and takes the figures
// of that year from it.
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

// unchanged asks about reports that are what was reported for the year before. A check of
// all rules with that at hand asks already.
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

// edited are the findings that speak of the book itself, not of the reports it was made from.
func edited(findings diag.List) diag.List {
	var list diag.List
	for _, f := range findings {
		if f.Rule.Code == diag.BookEdited.Code || f.Rule.Code == diag.CatalogueOther.Code {
			list.Add(f)
		}
	}
	return list
}
