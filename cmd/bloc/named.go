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
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

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

// apart returns the results, or none where two of them are of one period: nobody knows
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
	return in.ownBook(path, book), nil
}

// ownBook reads the result of a book of bloc's.
func (in *loader) ownBook(path string, book *sheet.Book) *aggregated {
	in.took(path, book.SHA256)
	result, findings := workbook.Read(path, book, in.catalogue)
	if result != nil {
		findings = in.answersOf(result.Period).apply(findings)
	}
	return &aggregated{result: result, findings: in.judged(result, findings), inputs: []string{path}}
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
