package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

type verifyOptions struct {
	common
	delivery
}

func newVerifyCmd(s streams) *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:  "verify BOOK REPORT...",
		Args: arguments(2, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runVerify(cmd.Context(), s, &o, args) },
	}
	list := allFormats("text").only("text", "json", "md")
	o.common.flags(cmd, list)
	o.narrowing.flags(cmd)
	o.passwordFlag(cmd)
	o.delivery.flags(cmd, list)
	return cmd
}

func runVerify(ctx context.Context, s streams, o *verifyOptions, args []string) error {
	if err := o.delivery.check(); err != nil {
		return err
	}
	v, out, err := o.verify(ctx, s, args[0], args[1:])
	if err != nil {
		return err
	}
	if err := o.guardInputs(args...); err != nil {
		return err
	}
	out.findings = o.narrowed(out.findings)
	if v.published == nil {
		return o.conclude(ctx, s, &o.common, out)
	}
	out.result = v.show(o.lang, out.findings)
	return o.conclude(ctx, s, &o.common, out)
}

// verification is a book, with what its reports give now.
type verification struct {
	path      string
	program   string          // the program that wrote the book
	basis     *workbook.Basis // what its figures rest on
	published *aggregate.Result
	anew      *aggregate.Result // nil if it could not be computed
	used      int               // how many files of the book are there
}

// verify recomputes a book from its files, in the way that the book states, and names what
// differs.
func (o *verifyOptions) verify(ctx context.Context, s streams, path string, args []string) (*verification, outcome, error) {
	v, out := &verification{path: path}, outcome{}
	in, err := o.loader(ctx, s, &answers{})
	if err != nil {
		return v, out, err
	}
	one, err := o.published(ctx, in, v)
	if err != nil {
		return v, out, err
	}
	out.findings.Add(edited(one.findings)...)
	if one.result == nil {
		out.findings.Add(one.findings...)
		return v, out, nil
	}
	v.published = one.result
	list, err := o.again(ctx, s, v, args)
	if err != nil {
		return v, out, err
	}
	out.findings.Add(list...)
	list, err = v.differences(in)
	out.findings.Add(list...)
	out.findings = in.judged(v.published, out.findings)
	return v, out, err
}

// published reads the book, and what it rests on.
func (o *verifyOptions) published(ctx context.Context, in *loader, v *verification) (*aggregated, error) {
	data, err := readBounded(ctx, v.path, mostOld)
	if err != nil {
		return nil, usage(diag.Says(userWords.cannotRead, "verify", v.path, ofFile(err)))
	}
	book, _, err := new(inbox.Reader).ReadBytes(ctx, v.path, data, sheet.DefaultLimits())
	if err != nil || book == nil || !workbook.Claims(book) {
		return nil, usage(diag.Says(usages.noBook, v.path))
	}
	v.program = workbook.ProgramOf(book)
	one := stored{in}.book(v.path, book)
	if one.result == nil {
		return one, nil // a finding says why
	}
	if v.basis, err = workbook.BasisOf(book); err == nil && v.basis == nil {
		err = usage(diag.Says(verifyWords.noBasis, v.path))
	}
	return one, err
}

// again recomputes the result from the given files, in the way that the book states. Its
// findings say which files do not belong to the book, and which are missing.
func (o *verifyOptions) again(ctx context.Context, s streams, v *verification, args []string) (diag.List, error) {
	paths, _, err := inbox.Expand(args)
	if err != nil {
		return nil, usage(err)
	}
	paths = slices.DeleteFunc(paths, func(path string) bool { return sameFile(path, v.path) })
	in, err := o.then(ctx, s, v.basis)
	if err != nil {
		return nil, err
	}
	var findings diag.List
	all, err := in.compared(ctx, "", func() (*aggregated, error) {
		files, err := in.readFiles(ctx, paths, in.summing(), s)
		if err != nil {
			return nil, err
		}
		files, findings = inputsOf(v.basis, v.path, files)
		if v.used = len(files); v.used == 0 {
			return &aggregated{}, nil
		}
		files, list := in.takeIn(files)
		return in.sum(ctx, files, list)
	})
	if err != nil {
		return nil, err
	}
	v.anew = all.result
	return findings, nil
}

// inputsOf finds the reports of a book among the files that were read, by their SHA-256. A
// missing report is an error; a file that does not belong to the book is left aside.
func inputsOf(basis *workbook.Basis, book string, all []*file) ([]*file, diag.List) {
	var files []*file
	var findings diag.List
	wanted := func(in workbook.BasisInput) bool { return in.Flag == "" && in.SHA256 != "" }
	for _, f := range all {
		if slices.ContainsFunc(basis.Inputs, func(in workbook.BasisInput) bool { return wanted(in) && in.SHA256 == f.sha256 }) {
			files = append(files, f)
		} else {
			findings.Add(diag.InputOther.At(diag.Place{File: f.path}))
		}
	}
	for _, in := range basis.Inputs {
		if wanted(in) && !slices.ContainsFunc(files, func(f *file) bool { return f.sha256 == in.SHA256 }) {
			f := diag.InputMissing.At(diag.Place{File: book})
			f.Found = diag.Base(in.Path) // it may be a Windows path
			findings.Add(f.With("sha256", diag.Same(in.SHA256)))
		}
	}
	return files, findings
}

// then returns the loader that reads and sums as for the book.
func (o *verifyOptions) then(ctx context.Context, s streams, basis *workbook.Basis) (*loader, error) {
	then := common{lang: o.lang, catalogue: o.catalogue, passwords: o.passwords, cmd: o.cmd, held: map[string][]byte{}}
	if period := basis.Options["period"]; len(period) > 0 {
		then.period = period[0]
	}
	then.rates = basis.Options["rate"]
	for _, path := range basis.Options["prefer"] {
		then.prefer = append(then.prefer, diag.Base(path))
	}
	var filled answers
	for _, f := range basis.Files {
		then.held[f.Path] = []byte(f.Text)
		switch f.Flag {
		case "map":
			then.maps = append(then.maps, f.Path)
		case "answers":
			filled.files = append(filled.files, f.Path)
		case "explanations":
			filled.explanations = f.Path
		}
	}
	in, err := then.loader(ctx, s, &filled)
	if err != nil {
		return nil, err
	}
	in.reported, err = reportedThen(in, basis)
	return in, err
}

// reportedThen returns what the book holds of what was reported for earlier periods.
func reportedThen(in *loader, basis *workbook.Basis) ([]*aggregated, error) {
	var periods []figure.Period
	of := map[figure.Period][]*figure.Report{}
	for _, b := range basis.Earlier {
		r, err := b.Report(in.catalogue)
		if err != nil {
			return nil, usage(err)
		}
		if of[r.Period] == nil {
			periods = append(periods, r.Period)
		}
		of[r.Period] = append(of[r.Period], r)
	}
	var list []*aggregated
	for _, p := range periods {
		list = append(list, &aggregated{result: aggregate.Sum(in.catalogue, p, of[p])})
	}
	return list, nil
}

// differences returns the findings on differences between the book and its reports.
func (v *verification) differences(in *loader) (diag.List, error) {
	var list diag.List
	if now := "bloc " + version(); v.program != now {
		f := diag.ProgramOther.At(diag.Place{File: v.path})
		f.Found, f.Expected = v.program, now
		list.Add(f)
	}
	if v.anew == nil {
		f := diag.NotComputed.At(diag.Place{File: v.path})
		f.Period = v.published.Period.String()
		return append(list, f), nil
	}
	c, err := diff.Compare(v.published, v.anew, diff.Options{})
	if err != nil {
		return nil, usage(err)
	}
	for _, cell := range c.Cells {
		list.Add(v.difference(in, cell))
	}
	return list, nil
}

// difference says for one figure what the book has and what the reports give.
func (v *verification) difference(in *loader, cell diff.CellChange) diag.Finding {
	shown := func(f *figure.Figure) diag.Text {
		if f == nil {
			return verifyWords.nothing
		}
		return in.catalogue.Amount(f.Value, in.catalogue.UnitOf(cell.Indicator))
	}
	at := diag.Place{File: v.path}
	for _, f := range []*figure.Figure{cell.Old, cell.New} {
		if f != nil && f.Place().File != "" {
			at = f.Place()
		}
	}
	f := diag.BookDiffers.At(at)
	f.Member, f.Indicator, f.Period = cell.Member, cell.Indicator, v.published.Period.String()
	role := diag.Text{Vi: table.RoleName(cell.Role, "vi"), En: table.RoleName(cell.Role, "en")}
	return f.With("was", shown(cell.Old)).With("is", shown(cell.New)).With("role", role).
		With("name", diag.Same(in.catalogue.Member(cell.Member).Name)).With("label", in.catalogue.Label(cell.Indicator))
}
