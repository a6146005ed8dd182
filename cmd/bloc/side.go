package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// reader turns arguments into results: reports that are summed, or what bloc wrote
// earlier and reads back.
type reader struct {
	*common
	streams
	catalogue *catalogue.Catalogue
	options   report.Options
}

// aggregated is a result with all that belongs to its run.
type aggregated struct {
	result   *aggregate.Result // nil where the argument cannot be used; a finding says why
	compared *diff.Comparison  // with what was published for the year before, where that was asked for
	findings diag.List
	inputs   []string // the files that were read
}

// missing tells whether members of the bloc are missing.
func (a *aggregated) missing() bool {
	return a.result != nil && a.result.Reporting() < len(a.result.Members)
}

func (o *common) reader(s streams) (*reader, error) {
	c, err := o.load()
	if err != nil {
		return nil, err
	}
	options, err := o.reportOptions(c)
	if err != nil {
		return nil, err
	}
	return &reader{o, s, c, options}, nil
}

// reports sums the reports that the arguments name.
func (in *reader) reports(ctx context.Context, args []string) (*aggregated, error) {
	options := in.options
	options.NoLedger = true
	files, findings, err := in.readAll(ctx, args, options, in.streams)
	if err != nil {
		return nil, err
	}
	p, err := period(files, in.options.Period)
	if err != nil {
		return nil, err
	}
	var reports []*figure.Report
	for _, f := range files {
		if f.report != nil {
			reports = append(reports, f.report)
		}
	}
	used, more := inbox.Select(in.catalogue, p, reports, in.prefer)
	result := aggregate.Sum(in.catalogue, p, used)
	findings.Add(more...)
	findings.Add(result.Findings...)
	return &aggregated{result: result, findings: findings.Sorted(), inputs: inputs(files)}, nil
}

// any reads a side of a comparison: a consolidated workbook, its JSON, a folder, a
// pattern, or a single report.
func (in *reader) any(ctx context.Context, arg string) (*aggregated, error) {
	info, err := os.Stat(arg)
	if err != nil || info.IsDir() {
		return in.reports(ctx, []string{arg})
	}
	if strings.EqualFold(filepath.Ext(arg), ".json") {
		return in.json(arg)
	}
	book, _, err := sheet.Read(ctx, arg, sheet.DefaultLimits())
	if err != nil {
		return nil, err
	}
	if book == nil || !workbook.IsOwn(book) {
		return in.reports(ctx, []string{arg})
	}
	result, findings := workbook.Read(arg, book, in.catalogue)
	return &aggregated{result: result, findings: findings.Sorted(), inputs: []string{arg}}, nil
}

// maxJSON bounds the JSON of a result, in bytes: hundreds of times what a bloc's is.
const maxJSON = 64 << 20

func (in *reader) json(path string) (*aggregated, error) {
	out := &aggregated{inputs: []string{path}}
	info, err := os.Stat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > maxJSON) {
		err = fmt.Errorf("it is no regular file of at most %d MiB", maxJSON>>20)
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(path)
	}
	if err == nil {
		out.result, out.findings, err = aggregate.Parse(data, in.catalogue)
	}
	if err != nil {
		out.findings = diag.List{workbook.Damaged(path, err)}
	}
	return out, nil
}

// previous compares with the book that was published for the year before, and
// takes the figures of that year from it.
func (in *reader) previous(ctx context.Context, now *aggregated, path string) error {
	before, err := in.any(ctx, path)
	if err != nil {
		return fmt.Errorf("--previous: %w", err)
	}
	if before.result == nil {
		return usage(errors.New("--previous: " + before.findings[0].Place.String() + ": " + before.findings[0].Message(in.lang)))
	}
	if got, want := before.result.Period, now.result.Period.Previous(); got != want {
		return usage(fmt.Errorf("--previous: %s is of %s, expected %s", path, got, want))
	}
	now.compared, err = diff.Compare(before.result, now.result, diff.Options{})
	if err != nil {
		return usage(err)
	}
	now.result.UsePrevious(before.result)
	now.inputs = append(now.inputs, before.inputs...)
	now.findings.Add(edited(before.findings)...)
	now.findings.Add(now.compared.Findings...)
	now.findings = now.findings.Sorted()
	return nil
}

// edited are the findings that speak of the book itself, not of the reports it was made from.
func edited(findings diag.List) diag.List {
	var list diag.List
	for _, f := range findings {
		if f.Rule.Code == diag.BookEdited.Code {
			list.Add(f)
		}
	}
	return list
}
