package main

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/inbox"
)

// takeUp lets the copies that boards sent back take the place of the files that they
// answer, which count for nothing more: neither their figures nor what was found on them.
func (in *loader) takeUp(files []*file, findings diag.List) ([]*file, diag.List, *inbox.Returns) {
	back := inbox.Return(in.catalogue, sent(files), in.prefer)
	kept := slices.DeleteFunc(slices.Clone(files), func(f *file) bool { return back.Gone(f.path) })
	findings = slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return back.Gone(f.File) })
	return kept, findings, back
}

// cameBack says what became of the copies and of what was asked in them.
func (in *loader) cameBack(back *inbox.Returns, r *aggregate.Result, findings diag.List) diag.List {
	return back.Findings(in.causesOn(r, findings))
}

// causesOn are the causes of what was found on a file.
func (in *loader) causesOn(r *aggregate.Result, findings diag.List) func(path string) diag.List {
	return func(path string) diag.List {
		own := slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.File != path })
		r.Judge(own)
		return check.Causes(in.catalogue, own)
	}
}
