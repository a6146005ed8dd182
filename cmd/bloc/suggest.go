package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/suggest"
	"bloc/pkg/viet"
)

// suggestions is the requested file. It never overwrites another one.
func (o *explainOptions) suggestions(ctx context.Context, in *loader, files []*file, findings diag.List) ([]content, error) {
	if o.suggest == "" {
		return nil, nil
	}
	var list []suggest.Suggestion
	for _, f := range files {
		if f.report != nil {
			list = append(list, in.suggest(ctx, f, findings)...)
		}
	}
	var b bytes.Buffer
	if err := suggest.Write(&b, list, o.lang); err != nil {
		return nil, failed(err)
	}
	return []content{{path: o.suggest, data: b.Bytes(), fresh: true}}, nil
}

// suggest lists the entries of a map with which a file is read better. Each was tried, except
// those in which a name has to be filled in.
func (in *loader) suggest(ctx context.Context, f *file, findings diag.List) []suggest.Suggestion {
	own := slices.DeleteFunc(slices.Clone(findings), func(one diag.Finding) bool { return one.File != f.path })
	period := cmp.Or(in.options.Period, f.report.Period)
	try := &trials{ctx: ctx, loader: in, files: []*file{f}, period: period, known: map[string]file{}}
	questions := answer.From(answer.Input{
		Catalogue: in.catalogue, Lang: in.lang, Period: period, Findings: own, Digests: in.digests,
		Reports: []*figure.Report{f.report}, Try: try.answer,
	})
	var list []suggest.Suggestion
	for _, q := range questions {
		for _, c := range q.Choices {
			list = append(list, entryOf(&c.Answer, f.path, own)...)
		}
	}
	try.done = 0
	list = append(list, suggest.Of(in.catalogue, f.report, f.entries, own)...)
	var kept []suggest.Suggestion
	for _, one := range list {
		twice := slices.ContainsFunc(kept, func(k suggest.Suggestion) bool { return k.Key == one.Key && k.Entry == one.Entry })
		if !twice && (one.Open || try.suggestion(f, one)) {
			kept = append(kept, one)
		}
	}
	return slices.DeleteFunc(kept, func(one suggest.Suggestion) bool {
		return one.Open && one.Key != "words" && slices.ContainsFunc(kept, func(k suggest.Suggestion) bool {
			return !k.Open && k.Key == one.Key && k.Finding.Place == one.Finding.Place
		})
	})
}

// entryOf returns an answer as an entry of a map; none if a map cannot say it.
func entryOf(a *answer.Answer, path string, findings diag.List) []suggest.Suggestion {
	base := strconv.Quote(filepath.Base(path))
	one := suggest.Suggestion{Member: a.Member, Text: a.Text}
	switch {
	case a.Kind == diag.Means && a.Text != "":
		one.Key, one.Entry = "words", fmt.Sprintf("- {text: %q, as: %q}", a.Text, a.As)
	case a.Kind == diag.InUnit && a.Text != "":
		one.Key, one.Entry = "words", fmt.Sprintf("- {text: %q, as: %q}", a.Text, a.Unit)
	case a.Kind == diag.OfMember && a.Member != "":
		one.Key, one.Entry = "members", base+": "+a.Member
	case a.Kind == diag.OfPeriod && a.Period != "":
		one.Key, one.Entry = "periods", fmt.Sprintf("%s: %q", base, a.Period)
	default:
		return nil
	}
	i := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Rule.Code == a.To && (a.Text == "" || f.Found == a.Text) })
	if i < 0 {
		return nil
	}
	one.Finding = findings[i]
	return []suggest.Suggestion{one}
}

// suggestion reports whether an entry has its effect: its text is no longer asked about, or
// the cell has the figure.
func (t *trials) suggestion(f *file, s suggest.Suggestion) bool {
	if t.done >= mostTrials {
		return false
	}
	t.done++
	options := t.plain()
	options.Words, options.Ignore, options.Cells = slices.Clip(options.Words), slices.Clip(options.Ignore), slices.Clip(options.Cells)
	options.Members, options.Periods = nil, nil
	if err := options.AddMap([]byte(s.Key + ":\n  " + s.Entry + "\n")); err != nil {
		return false
	}
	book, _, err := new(inbox.Reader).Read(t.ctx, f.path, sheet.DefaultLimits())
	if err != nil || book == nil {
		return false
	}
	r, _, findings := report.Read(f.path, book, options)
	findings.Add(options.Unmatched([]string{f.path})...)
	for _, one := range findings {
		again := one.Rule == s.Finding.Rule && s.Text != "" && viet.Key(one.Found) == viet.Key(s.Text)
		if again || slices.Contains([]*diag.Rule{diag.MapUnmatched, diag.MapCellUnmatched, diag.MapDiffers}, one.Rule) {
			return false
		}
	}
	switch s.Key {
	case "members":
		return r.Member == s.Member
	case "cells":
		return slices.ContainsFunc(r.Figures, func(g figure.Figure) bool {
			return g.Indicator == s.Indicator && g.Period == t.period && g.Role == figure.Actual &&
				slices.Contains(g.Sources, figure.Source{File: f.path, Sheet: s.Finding.Sheet, Cell: s.Finding.Cell})
		})
	}
	return true
}
