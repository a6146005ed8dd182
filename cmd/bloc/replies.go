package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/reply"
)

// replies makes what goes back to the boards: for each file a workbook with its name, in the
// folder of --return-to.
func (o *checkOptions) replies(ctx context.Context, s streams, files []*file, result *check.Result) ([]content, error) {
	if o.returnTo == "" {
		return nil, nil
	}
	if err := os.MkdirAll(o.returnTo, 0o755); err != nil {
		return nil, ofFlag("--return-to", cannotWrite(o.returnTo, err))
	}
	names := replyNames(files)
	var list []content
	for _, f := range files {
		if f.original.data == nil {
			fmt.Fprintln(s.err, "bloc:", words.goesNotBack.Say(o.lang, f.path, f.findings[0].Message(o.lang)))
			continue
		}
		one, err := o.reply(s, f, names[f], result)
		if err != nil {
			o.lost = errors.Join(o.lost, diag.Says(words.goesNotBack, f.path, err))
			continue
		}
		if err := o.guardReply(ctx, one, o.read); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// goingOut names the copies that go out, by the files that they answer.
func (o *checkOptions) goingOut(files []*file) map[string]string {
	list, names := map[string]string{}, replyNames(files)
	for _, f := range files {
		if o.returnTo != "" && f.original.data != nil {
			list[f.path] = names[f] + ".xlsx"
		}
	}
	return list
}

// replyNames are the names of the copies, without their endings: those of the files. If an
// earlier file in another folder has the same name, the name of the folder is added.
func replyNames(files []*file) map[*file]string {
	names, taken := map[*file]string{}, map[string]bool{}
	for _, f := range files {
		base := filepath.Base(f.path)
		first := strings.TrimSuffix(base, filepath.Ext(base))
		if taken[strings.ToLower(first)] {
			first += " (" + filepath.Base(filepath.Dir(f.path)) + ")"
		}
		name := first
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = numbered(first, n)
		}
		names[f], taken[strings.ToLower(name)] = name, true
	}
	return names
}

// butForLost is how a run ends in which some replies could not be made: the others are
// written, and their findings are shown.
func (o *checkOptions) butForLost(err error) error {
	var verdict *statusError
	if o.lost == nil || err != nil && !(errors.As(err, &verdict) && verdict.err == nil) {
		return err
	}
	return failed(o.lost)
}

// reply makes what goes back for one file, and says if the file could not be copied.
func (o *checkOptions) reply(s streams, f *file, name string, result *check.Result) (content, error) {
	report := f.report
	if report == nil {
		report = &figure.Report{Path: f.path, Period: result.Period}
	}
	var findings diag.List
	for _, one := range result.Unfolded {
		if one.File == f.path && goesBack(f, one) {
			findings.Add(one)
		}
		if one.IsForBoard() && one.IsOpen() && isOfTwo(f, one) {
			one.Place = diag.Place{File: f.path}
			findings.Add(one)
		}
	}
	findings = check.Causes(result.Catalogue, findings)
	var b bytes.Buffer
	outcome, err := reply.Write(&b, f.original.data, reply.Content{Catalogue: result.Catalogue, Report: report, Findings: findings, Totals: o.totals, Program: "bloc " + version(),
		Period: result.Period, SHA256: f.sha256, Former: f.returned})
	if err != nil {
		return content{}, err
	}
	ending := filepath.Ext(f.path)
	if !outcome.Copy {
		ending = ".xlsx"
		io.WriteString(s.err, words.goesBackAlone.Say(o.lang, f.path, outcome.Why.In(o.lang)))
	}
	return content{path: filepath.Join(o.returnTo, name+ending), data: b.Bytes(), mode: f.original.mode | 0o200, sent: true}, nil
}

// goesBack reports whether a finding goes back to the board: open ones do, and those that the
// board explained in an earlier copy.
func goesBack(f *file, one diag.Finding) bool {
	if !one.IsForBoard() {
		return false
	}
	if one.Answered == nil || f.returned == nil {
		return one.Answered == nil
	}
	_, own := f.returned.Opinion(one)
	return own
}

// isOfTwo reports whether a finding on another file says that it and this one differ. Neither
// is then used.
func isOfTwo(f *file, one diag.Finding) bool {
	return one.File != f.path && one.Sheet == "" && slices.Contains([]*diag.Rule{diag.ReportsDiffer, diag.ReportsDifferBeside}, one.Rule) &&
		slices.ContainsFunc(one.Related, func(p diag.Place) bool { return p.File == f.path })
}

// guardReply refuses to overwrite a report and, without --force, any other file that says
// something else.
func (o *checkOptions) guardReply(ctx context.Context, c content, inputs []string) error {
	for _, in := range inputs {
		if sameFile(c.path, in) {
			return usage(diag.Says(usages.input, "--return-to "+o.returnTo, in))
		}
	}
	if o.force {
		return nil
	}
	return format{}.guard(ctx, c) // a board's report has no seal of bloc's
}
