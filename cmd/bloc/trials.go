package main

import (
	"context"
	"slices"

	"bloc/pkg/answer"
	"bloc/pkg/check"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// trials tries answers on the files that they are about.
type trials struct {
	ctx context.Context
	*loader
	files  []*file
	period figure.Period
	done   int
	known  map[string]file // files as they are, by path
	among  *check.Among    // nil before the first trial
}

// mostTrials bounds how often files are read again, and largestTried their size in bytes.
const (
	mostTrials   = 80
	largestTried = 1 << 20
)

// answer tries an answer. The bool is false where nothing could be tried.
func (t *trials) answer(a answer.Answer) (answer.Trial, bool) {
	options := t.options
	options.Words, options.Corrections = slices.Clip(options.Words), slices.Clip(options.Corrections)
	options.Units, options.Sheets, options.Files = slices.Clip(options.Units), slices.Clip(options.Sheets), slices.Clip(options.Files)
	options.Memory, options.NoLedger = &report.Memory{}, true
	if _, err := answer.Apply([]answer.Answer{a}, &options); err != nil {
		return answer.Trial{}, false
	}
	var out answer.Trial
	tried := false
	for _, f := range t.files {
		if t.done >= mostTrials {
			break
		}
		if f.report == nil || !a.IsBoundTo(f.sha256) {
			continue
		}
		if one, ok := t.file(f, a, options); ok {
			out.Settled = one.Settled && (out.Settled || !tried)
			out.Add(one)
			tried = true
		}
	}
	return out, tried
}

// file reads a file with an answer, and compares the result with that without it.
func (t *trials) file(f *file, a answer.Answer, options report.Options) (answer.Trial, bool) {
	var out answer.Trial
	t.done++
	if sizes, size := sizesOf([]string{f.path}); len(sizes) == 0 || size == 0 || size > largestTried {
		return out, false
	}
	was, ok := t.known[f.path]
	if !ok {
		if was, ok = t.read(f, t.plain()); !ok {
			return out, false
		}
		t.known[f.path] = was
	}
	now, ok := t.read(f, options)
	if !ok {
		return out, false
	}
	return answer.Tried(answer.Two{Was: was.report, Now: now.report, Before: was.findings, After: now.findings, Period: t.period, Catalogue: t.catalogue}, a), true
}

// plain are the options of the run for reading a file once more.
func (t *trials) plain() report.Options {
	options := t.options
	options.Memory, options.NoLedger = &report.Memory{}, true
	return options
}

// read reads a file, with what the rules find on it.
func (t *trials) read(f *file, options report.Options) (file, bool) {
	book, _, err := new(inbox.Reader).Read(t.ctx, f.path, sheet.DefaultLimits())
	if err != nil || book == nil || book.SHA256 != f.sha256 {
		return file{}, false
	}
	r, _, findings := report.Read(f.path, book, options)
	for _, one := range t.checked().Check(r) {
		if one.File == f.path {
			findings.Add(one)
		}
	}
	return file{report: r, findings: findings}, true
}

// checked are the reports of the run, checked once for all trials.
func (t *trials) checked() *check.Among {
	if t.among == nil {
		t.among = check.NewAmong(check.Input{Catalogue: t.catalogue, Period: t.period, Reports: reports(t.files), Against: t.options.Reported})
	}
	return t.among
}
