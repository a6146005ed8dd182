package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
)

func newExplainCmd(s streams) *cobra.Command {
	var o common
	cmd := &cobra.Command{
		Use:   "explain REPORT [INDICATOR]",
		Short: "Show what became of every number cell of a report, and why",
		Example: `  bloc explain reports/ha-nam.xlsx
  bloc explain reports/ha-nam.xlsx capital.registered.fdi
  bloc explain reports/ha-nam.xlsx --format json`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error { return runExplain(cmd.Context(), s, &o, args) },
	}
	o.flags(cmd, s, "table", "json")
	o.reading(cmd)
	cmd.Flags().StringArrayVarP(&o.outputs, "output", "o", nil, "write the explanation to a .json `FILE`")
	return cmd
}

func runExplain(ctx context.Context, s streams, o *common, args []string) error {
	if err := o.checkOutputs(".json"); err != nil {
		return err
	}
	c, err := o.load()
	if err != nil {
		return err
	}
	opts, err := o.reportOptions(c)
	if err != nil {
		return err
	}
	indicator := ""
	if len(args) == 2 {
		if indicator = args[1]; c.Indicator(indicator) == nil {
			return usage(fmt.Errorf("%q is no indicator; see bloc list indicators", indicator))
		}
	}
	files, findings, err := readAll(ctx, args[:1], opts, s)
	if err != nil {
		return err
	}
	findings = findings.Sorted()
	for _, f := range files {
		if f.report == nil {
			continue
		}
		entries := f.entries
		if indicator != "" {
			entries = slices.DeleteFunc(slices.Clone(entries), func(e *report.Entry) bool {
				return e.Becomes == nil || e.Becomes.Indicator != indicator
			})
		}
		if err := o.explain(s, f, entries, findings); err != nil {
			return err
		}
	}
	if o.format == "table" {
		if err := findings.WriteText(s.err, o.lang); err != nil {
			return failed(err)
		}
	}
	if status := statusOf(findings, diag.Error, false); status != statusComplete {
		return &statusError{status: status}
	}
	return nil
}

func (o *common) explain(s streams, f *file, entries []*report.Entry, findings diag.List) error {
	data, err := explainJSON(f.report, entries, findings, o.lang)
	if err != nil {
		return failed(err)
	}
	for _, path := range o.outputs {
		if sameFile(path, f.path) {
			return usage(fmt.Errorf("-o %s is the report itself", path))
		}
		if err := writeFile(path, data); err != nil {
			return err
		}
	}
	if o.format == "json" {
		_, err = s.out.Write(data)
	} else {
		err = writeExplanation(s.out, f.report, entries, o.lang)
	}
	if err != nil {
		return failed(err)
	}
	return nil
}

// explained is the JSON of a cell.
type explained struct {
	Sheet   string          `json:"sheet"`
	Cell    string          `json:"cell"`
	Raw     string          `json:"raw"`
	Becomes *explainedValue `json:"becomes,omitempty"`
	LeftOut string          `json:"left_out,omitempty"`
	Because []string        `json:"because"`
}

type explainedValue struct {
	Indicator string `json:"indicator"`
	Period    string `json:"period"`
	Role      string `json:"role"`
	Value     string `json:"value"`
	Unit      string `json:"unit"`
}

func explainJSON(r *figure.Report, entries []*report.Entry, findings diag.List, lang string) ([]byte, error) {
	cells := make([]explained, 0, len(entries))
	for _, e := range entries {
		one := explained{Sheet: e.Sheet, Cell: e.Cell, Raw: e.Raw, LeftOut: e.LeftOut, Because: e.Because()}
		if one.Because == nil {
			one.Because = []string{}
		}
		if b := e.Becomes; b != nil {
			one.Becomes = &explainedValue{b.Indicator, b.Period.String(), b.Role.String(), b.Value.String(), string(b.Unit)}
		}
		cells = append(cells, one)
	}
	data, err := json.MarshalIndent(struct {
		SchemaVersion int            `json:"schema_version"`
		File          string         `json:"file"`
		Member        string         `json:"member,omitempty"`
		Period        string         `json:"period,omitempty"`
		Cells         []explained    `json:"cells"`
		Count         figure.Count   `json:"count"`
		Findings      json.Marshaler `json:"findings"`
	}{1, r.Path, r.Member, r.Period.String(), cells, r.Cells, findings.JSON(lang)}, "", "  ")
	return append(data, '\n'), err
}

var explainWords = map[string]diag.Text{
	"sheet": {Vi: "Trang tính", En: "Sheet"}, "left": {Vi: "không tính", En: "left out"},
	"lost": {Vi: "CHƯA HIỂU", En: "NOT UNDERSTOOD"}, "cells": {Vi: "ô số", En: "number cells"},
	"used": {Vi: "đã tính", En: "used"}, "unclear": {Vi: "chưa hiểu", En: "not understood"},
}

// writeExplanation prints a line a cell, sheet by sheet, and the account that adds up.
func writeExplanation(w io.Writer, r *figure.Report, entries []*report.Entry, lang string) error {
	var b strings.Builder
	say := func(key string) string { return explainWords[key].In(lang) }
	fmt.Fprintf(&b, "%s: %s %s\n", r.Path, cmp.Or(r.Member, "?"), cmp.Or(r.Period.String(), "?"))
	last := ""
	for _, e := range entries {
		if e.Sheet != last {
			fmt.Fprintf(&b, "\n%s %q\n", say("sheet"), e.Sheet)
			last = e.Sheet
		}
		fmt.Fprintf(&b, "  %-6s %s  ", e.Cell, e.Raw)
		switch {
		case e.Becomes != nil:
			f := e.Becomes
			fmt.Fprintf(&b, "→ %s %s %s = %s %s", f.Indicator, f.Period, f.Role, f.Value, f.Unit)
			if e.LeftOut != "" {
				fmt.Fprintf(&b, " (%s: %s)", say("left"), e.LeftOut)
			}
		case e.LeftOut != "":
			fmt.Fprintf(&b, "%s: %s", say("left"), e.LeftOut)
		default:
			b.WriteString(say("lost"))
		}
		b.WriteByte('\n')
		if because := e.Because(); len(because) > 0 && (e.Becomes != nil || e.LeftOut == "") {
			fmt.Fprintf(&b, "         %s\n", strings.Join(because, " · "))
		}
	}
	c := r.Cells
	fmt.Fprintf(&b, "\n%d %s = %d %s", c.Seen, say("cells"), c.Used, say("used"))
	for _, reason := range slices.Sorted(maps.Keys(c.LeftOut)) {
		fmt.Fprintf(&b, " + %d %s", c.LeftOut[reason], reason)
	}
	fmt.Fprintf(&b, " + %d %s\n", c.NotUnderstood, say("unclear"))
	_, err := io.WriteString(w, b.String())
	return err
}
