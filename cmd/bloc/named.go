package main

import (
	"context"
	"os"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
)

// one reads the only result that an argument names, as a side of a comparison does: a
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

// each reads what an argument names: a result for each book and JSON of bloc's, and one for
// all its reports together. Notes of rules on a report do not matter to a comparison,
// whichever way the report came into it.
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
		all, err := stored{in}.read(ctx, path)
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

// apart returns the results; none if two of them are of one period, as nobody knows which one
// is meant. This happens if a book lies among the reports that it was made of.
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
		if len(one.inputs) > 1 { // these are reports; the book among them is unexpected
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

// several names the files of results, at most one for each.
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

// answersOf returns the answers with which a result of a period is read.
func (in *loader) answersOf(p figure.Period) answered {
	if !in.several {
		return in.answers
	}
	return in.answers.of(func(period string) bool { return period == p.String() })
}

// unasked names the answers that belong to none of the results.
func (in *loader) unasked(results ...*aggregate.Result) diag.List {
	return in.answers.of(func(period string) bool {
		return !slices.ContainsFunc(results, func(r *aggregate.Result) bool { return r.Period.String() == period })
	}).apply(nil)
}

// edited returns the findings on the book itself, not on the reports that it was made of.
func edited(findings diag.List) diag.List {
	var list diag.List
	for _, f := range findings {
		if f.Rule.Code == diag.BookEdited.Code || f.Rule.Code == diag.CatalogueOther.Code {
			list.Add(f)
		}
	}
	return list
}
