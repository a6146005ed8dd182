package workbook

import (
	"errors"
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// Read returns the result that a book of bloc's carries, with the findings of its
// run and those of reading it back: what was changed by hand since is named by
// cell, and is not used. The result is nil where the book carries none that can
// be used; a finding says why.
func Read(path string, b *sheet.Book, c *catalogue.Catalogue) (*aggregate.Result, diag.List) {
	exact, err := Exact(b)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	result, findings, err := aggregate.Parse(exact, c)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	edits, err := Edits(b)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	typed := slices.ContainsFunc(edits, func(e Edit) bool { return e.Figure && !e.Computed })
	for _, e := range edits {
		if e.Computed && typed {
			continue // it follows from a figure that is named
		}
		f := diag.BookEdited.At(diag.Place{File: path, Sheet: e.Sheet, Cell: e.Cell})
		f.Period, f.Found, f.Expected = result.Period.String(), e.Found, e.Expected
		if !e.Figure {
			f.Severity = diag.Note
		}
		findings.Add(f)
	}
	return result, findings
}

// Damaged is the finding that bloc's own data in a file cannot be used.
func Damaged(path string, reason error) diag.Finding {
	why := diag.Same(reason.Error())
	var other *aggregate.OtherError
	if errors.As(reason, &other) {
		why = other.What
	}
	return diag.BookDamaged.At(diag.Place{File: path}).With("reason", why)
}
