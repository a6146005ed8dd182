package main

import (
	"context"
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/inbox"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
)

// takeUp lets the copies that boards sent back replace the files that they answer. Neither the
// figures of these files nor the findings on them count any more.
func (in receiver) takeUp(ctx context.Context, files []*file, findings diag.List) ([]*file, diag.List, *inbox.Returns, error) {
	all := sent(files)
	if err := in.findSavedAnew(ctx, all); err != nil {
		return nil, nil, nil, err
	}
	back := inbox.Return(in.catalogue, all, in.prefer)
	kept := slices.DeleteFunc(slices.Clone(files), func(f *file) bool { return back.Gone(f.path) })
	findings = slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return back.Gone(f.File) })
	return kept, findings, back, nil
}

// findSavedAnew gives files that somebody saved anew the digest by which a copy knows them. If
// the file that a copy answers is missing, it is a file of the same board with the same
// content in every cell.
func (in receiver) findSavedAnew(ctx context.Context, files []inbox.Sent) error {
	for _, one := range files {
		r := one.Returned
		if r == nil || r.Alone || slices.ContainsFunc(files, func(f inbox.Sent) bool { return f.SHA256 == r.SHA256 }) {
			continue
		}
		for i := range files {
			f := &files[i]
			if f.Returned != nil || f.Report == nil || f.Report.Member != r.Member {
				continue
			}
			same, err := in.holdsTheSame(ctx, f.Path, r)
			if err != nil {
				return err
			}
			if same {
				f.SHA256 = r.SHA256
			}
		}
	}
	return nil
}

// holdsTheSame reports whether the cells of a file are those of the one that a copy answers.
func (in receiver) holdsTheSame(ctx context.Context, path string, r *slip.Returned) (bool, error) {
	passwords, err := in.readPasswords(ctx)
	if err != nil {
		return false, err
	}
	var reader inbox.Reader
	reader.Passwords = passwords
	data, _, err := reader.Load(path, sheet.DefaultLimits())
	if err != nil || data == nil {
		return false, err
	}
	book, _, err := reader.ReadBytes(ctx, path, data, sheet.DefaultLimits())
	return err == nil && book != nil && len(r.Slip.Changes(book.Sheets)) == 0, err
}

// cameBack says what became of the copies and of what was asked in them.
func (in *loader) cameBack(back *inbox.Returns, r *aggregate.Result, findings diag.List) diag.List {
	return back.Findings(in.causesOn(r, findings))
}

// causesOn returns the causes of what was found on a file.
func (in *loader) causesOn(r *aggregate.Result, findings diag.List) func(path string) diag.List {
	return func(path string) diag.List {
		own := slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.File != path })
		r.Judge(own)
		return check.Causes(in.catalogue, own)
	}
}
