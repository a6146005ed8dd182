package main

import (
	"context"
	"crypto/sha256"
	"fmt"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
)

// publishedTotals reads a file of totals that were published without the boards' figures. A person
// writes it, so that what is wrong in it is wrong use.
func (in *loader) publishedTotals(ctx context.Context, path string) (*aggregated, error) {
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
