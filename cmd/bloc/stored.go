package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// stored reads results that were made earlier.
type stored struct{ *loader }

// read reads a book or a JSON of bloc's, or a file of published totals; nil for any other file.
func (in stored) read(ctx context.Context, path string) (*aggregated, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json":
		return in.json(ctx, path)
	case ".yaml", ".yml":
		return in.totals(ctx, path)
	}
	book, _, err := new(inbox.Reader).Read(ctx, path, sheet.DefaultLimits())
	if err != nil || book == nil || !workbook.Claims(book) {
		return nil, err
	}
	return in.book(path, book), nil
}

// book reads the result of a book of bloc's.
func (in stored) book(path string, book *sheet.Book) *aggregated {
	in.took(path, book.SHA256)
	result, findings := workbook.Read(path, book, in.catalogue)
	if result != nil {
		findings = in.answersOf(result.Period).apply(findings)
	}
	return &aggregated{result: result, findings: in.judged(result, findings), inputs: []string{path}}
}

// maxJSON bounds the JSON of a result, in bytes: hundreds of times what a bloc's is.
const maxJSON = 64 << 20

func (in stored) json(ctx context.Context, path string) (*aggregated, error) {
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

// totals reads a file of totals that were published without the boards' figures. A person
// writes it, so errors in it are wrong use.
func (in stored) totals(ctx context.Context, path string) (*aggregated, error) {
	data, err := readBounded(ctx, path, maxJSON)
	if err != nil {
		return nil, usage(ofFile(err))
	}
	in.took(path, fmt.Sprintf("%x", sha256.Sum256(data)))
	r, err := aggregate.ParseTotals(data, in.catalogue, func(e aggregate.Entry) (quantity.Decimal, *figure.Conversion, error) {
		return in.options.InUnitOf(report.Stated(e))
	})
	if err != nil {
		return nil, usage(diag.Says(wrongTotals, path, err))
	}
	return &aggregated{result: r, inputs: []string{path}}, nil
}

var wrongTotals = diag.Text{Vi: "%s: %v", En: "%s: %v"}
