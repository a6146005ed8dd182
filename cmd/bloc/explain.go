package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/table"
)

type explainOptions struct {
	common
	delivery
	suggest  string
	previous string
	answers
}

func newExplainCmd(s streams) *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use:  "explain REPORT [INDICATOR]",
		Args: arguments(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return runExplain(cmd.Context(), s, &o, args) },
	}
	some := allFormats("table").only("table", "json")
	o.common.flags(cmd, some)
	o.reading(cmd)
	o.periodFlag(cmd)
	o.output(cmd, some)
	o.answers.onlyAnswers(cmd)
	previousFlag(cmd, &o.previous)
	cmd.Flags().StringVar(&o.suggest, "suggest", "", "")
	return cmd
}

func runExplain(ctx context.Context, s streams, o *explainOptions, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	in, err := o.loader(ctx, s, &o.answers)
	if err != nil {
		return err
	}
	var wanted []string
	if len(args) == 2 {
		if wanted = indicatorsOf(in.catalogue, args[1]); len(wanted) == 0 {
			return usage(noIndicator(in.catalogue, args[1], args[1]))
		}
	}
	files, findings, err := o.reports(ctx, in, args[:1])
	if err != nil {
		return err
	}
	if len(files) > 1 && (o.format == "json" || len(o.outputs) > 0) {
		return usage(diag.Says(usages.oneReport, args[0], len(files)))
	}
	causes := o.narrowed(check.Causes(in.catalogue, findings))
	return o.conclude(ctx, s, &o.common, outcome{
		findings: causes,
		more:     []func() ([]content, error){func() ([]content, error) { return o.suggestions(ctx, in, files, findings) }},
		result: &result{
			blocks: func() []table.Block { return explanations(in.catalogue, files, wanted, o.lang) },
			json: func(w io.Writer) error {
				return writeExplanationJSON(w, files[0].only(wanted), causes, o.lang)
			},
		},
	})
}

// reports reads the reports that an argument names, with the help of what was reported before.
func (o *explainOptions) reports(ctx context.Context, in *loader, args []string) ([]*file, diag.List, error) {
	list, err := in.earlier(ctx, o.previous)
	if err != nil {
		return nil, nil, err
	}
	files, findings, err := o.readAll(ctx, args, in.options, in.streams)
	if err != nil {
		return nil, nil, err
	}
	if err := o.preferred(); err != nil {
		return nil, nil, err
	}
	files, findings = in.explained(files, findings)
	read := slices.Concat(inputs(files), o.answers.files)
	for _, r := range reports(files) {
		if r.Period.IsZero() {
			continue
		}
		if _, err := before(list, o.previous, r.Period); err != nil {
			return nil, nil, err
		}
	}
	for _, one := range list {
		read = append(read, one.inputs...)
		if one.result == nil {
			findings.Add(one.findings...)
		}
	}
	return files, findings.Sorted(), o.guardInputs(read...)
}

// only returns the file with only those cells that became one of the indicators; with all
// cells if none is named. A file that could not be read has no cells.
func (f *file) only(wanted []string) *file {
	some := &file{path: f.path, report: f.report, entries: f.entries}
	if f.report == nil {
		some.report = &figure.Report{Path: f.path, Cells: figure.Count{LeftOut: map[string]int{}}}
	}
	if len(wanted) > 0 {
		some.entries = slices.DeleteFunc(slices.Clone(f.entries), func(e *report.Entry) bool {
			return e.Becomes == nil || !slices.Contains(wanted, e.Becomes.Indicator)
		})
	}
	return some
}

func writeExplanationJSON(w io.Writer, f *file, findings diag.List, lang string) error {
	r := f.report
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Int("schema_version", 1)
		j.Text("file", r.Path)
		j.Optional("member", r.Member)
		j.Optional("period", r.Period.String())
		diag.Objects(j, "cells", f.entries, func(e **report.Entry) { writeEntryJSON(j, *e) })
		diag.Objects(j, "texts", r.Said, func(t *figure.Text) { t.WriteJSON(j) })
		j.Object("count", func() {
			r.Cells.WriteJSON(j)
			j.Object("texts", func() { r.Texts.WriteJSON(j) })
		})
		findings.WriteJSON(j, lang)
	})
}

func writeEntryJSON(j *diag.JSON, e *report.Entry) {
	j.Text("sheet", e.Sheet())
	j.Text("cell", e.Cell())
	j.Text("raw", e.Raw())
	if b := e.Becomes; b != nil {
		j.Object("becomes", func() {
			j.Text("indicator", b.Indicator)
			j.Text("period", b.Period.String())
			j.Text("role", b.Role.String())
			j.Text("value", b.Value.String())
			j.Text("unit", string(b.Unit))
			b.Confirmed.WriteJSON(j)
			if b.Answered != nil {
				j.Object("answered", func() { b.Answered.WriteJSON(j) })
			}
		})
	}
	j.Optional("left_out", e.LeftOut)
	if by := e.TakenBack; by != nil {
		j.Text("taken_back", by.Name)
	}
	j.Texts("because", e.Because())
}

// explanations lay out what became of the cells of files. Nobody knows that for a file that
// could not be read; a finding says why.
func explanations(c *catalogue.Catalogue, files []*file, wanted []string, lang string) []table.Block {
	var blocks []table.Block
	for _, f := range files {
		if f.report != nil {
			blocks = append(blocks, explanation(c, f.only(wanted), lang)...)
		}
	}
	return blocks
}

// explanation lays out one line for each cell, sheet by sheet, and the account.
func explanation(c *catalogue.Catalogue, f *file, lang string) []table.Block {
	r := f.report
	head := fmt.Sprintf("%s: %s %s", r.Path, cmp.Or(r.Member, "?"), cmp.Or(r.Period.String(), "?"))
	blocks := []table.Block{&table.Table{Title: []string{head}}}
	for len(f.entries) > 0 {
		sheet := f.entries[0].Sheet()
		n := slices.IndexFunc(f.entries, func(e *report.Entry) bool { return e.Sheet() != sheet })
		if n < 0 {
			n = len(f.entries)
		}
		list := table.List{Heading: fmt.Sprintf("%s %q", words.sheet.Say(lang), sheet)}
		for _, e := range f.entries[:n] {
			list.Items = append(list.Items, explained(c, e, lang))
		}
		blocks, f.entries = append(blocks, list), f.entries[n:]
	}
	blocks = append(blocks, table.Paragraph(account(r.Cells, lang)))
	return append(blocks, explainedTexts(r, lang)...)
}

// explained says what a cell became, and from which texts that follows.
func explained(c *catalogue.Catalogue, e *report.Entry, lang string) table.Item {
	item := table.Item{Text: fmt.Sprintf("%-6s %s  ", e.Cell(), diag.Printable(e.Raw()))}
	switch {
	case e.Becomes != nil:
		f := e.Becomes
		item.Text += fmt.Sprintf("→ %s %s %s = %s", f.Indicator, f.Period, roleWords[f.Role].In(lang), c.Amount(f.Value, f.Unit).In(lang))
		if names := f.Confirmed.Names(); len(names) > 0 {
			item.Text += fmt.Sprintf(" [%s: %s]", words.confirmed.Say(lang), witnesses(names, lang))
		}
		if a := f.Answered; a != nil {
			item.Text += fmt.Sprintf(" [%s: %s]", words.answered.Say(lang), diag.Printable(a.String()))
		}
		if e.LeftOut != "" {
			item.Text += fmt.Sprintf(" (%s: %s)", words.leftOut.Say(lang), reasonWords.in(e.LeftOut, lang))
		}
	case e.LeftOut != "":
		item.Text += words.leftOut.Say(lang) + ": " + reasonWords.in(e.LeftOut, lang)
	case e.TakenBack != nil:
		item.Text += words.lost.Say(lang) + ": " + e.TakenBack.Why.In(lang)
	default:
		item.Text += words.lost.Say(lang)
	}
	if because := e.Because(); len(because) > 0 && (e.Becomes != nil || e.LeftOut == "") {
		item.Under = []string{"   " + diag.Printable(strings.Join(because, " · "))}
	}
	return item
}

// account says how many cells there are, and what they became.
func account(c figure.Count, lang string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s = %d %s", c.Seen, words.cells.Say(lang), c.Used, words.used.Say(lang))
	for _, reason := range slices.Sorted(maps.Keys(c.LeftOut)) {
		fmt.Fprintf(&b, " + %d %s", c.LeftOut[reason], reasonWords.in(reason, lang))
	}
	fmt.Fprintf(&b, " + %d %s", c.NotUnderstood, words.unclear.Say(lang))
	return b.String()
}

// explained settles the findings of a report that is explained. It notes on the figures of its
// cells the answers on which they rest.
func (in *loader) explained(files []*file, findings diag.List) ([]*file, diag.List) {
	if len(in.answers.given) == 0 {
		return files, findings
	}
	var p figure.Period
	for _, r := range reports(files) {
		p = cmp.Or(p, r.Period)
	}
	findings = in.matched(cmp.Or(in.options.Period, p), findings)
	for _, f := range files {
		for _, e := range f.entries {
			if e.Becomes != nil {
				check.RestOn(e.Becomes, findings)
			}
		}
	}
	findings.Add(in.answers.unused(p)...)
	return files, findings
}
