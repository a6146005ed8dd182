package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/table"
)

func newListCmd(s streams) *cobra.Command {
	var o common
	cmd := &cobra.Command{
		Use:       "list indicators|members|units|rules [CODE]",
		Args:      arguments(1, 2),
		ValidArgs: []string{"indicators", "members", "units", "rules"},
		RunE: func(cmd *cobra.Command, args []string) error {
			return runList(cmd.Context(), s, &o, args)
		},
	}
	o.flags(cmd, allFormats("table").only("table", "json"))
	return cmd
}

// listing is a list as records: the names of the fields and their values.
type listing struct {
	fields []string
	rows   [][]string
}

func runList(ctx context.Context, s streams, o *common, args []string) error {
	c, err := o.load(ctx)
	if err != nil {
		return err
	}
	var l listing
	switch args[0] {
	case "indicators":
		l = listIndicators(c, o.lang)
	case "members":
		l = listMembers(c)
	case "units":
		l = listUnits(c, o.lang)
	case "rules":
		l = listRules(o.lang, len(args) == 2 || o.format == "json")
	default:
		known := []string{"indicators", "members", "units", "rules"}
		return usage(orNearest(diag.Says(usages.choice, "bloc list", args[0], strings.Join(known, ", ")), args[0], known))
	}
	if len(args) == 2 {
		all := l
		if l = l.only(args[1]); len(l.rows) == 0 {
			return usage(orNearest(diag.Says(usages.notListed, args[1], args[0]), args[1], all.codes()))
		}
	}
	switch {
	case o.format == "json":
		err = l.writeJSON(s.out, args[0])
	case len(l.rows) == 1:
		err = l.writeOne(s.out, o.lang)
	default:
		err = table.WriteFitted(s.out, o.lang, widthOf(s.out), l.table(o.lang))
	}
	if err != nil {
		return failed(err)
	}
	return nil
}

func (l listing) only(id string) listing {
	out := listing{fields: l.fields}
	for _, r := range l.rows {
		if r[0] == id {
			out.rows = append(out.rows, r)
		}
	}
	return out
}

// codes are the first fields of the records.
func (l listing) codes() []string {
	var codes []string
	for _, r := range l.rows {
		codes = append(codes, r[0])
	}
	return codes
}

// table lays out the records, with the names of the fields in the language.
func (l listing) table(lang string) *table.Table {
	t := &table.Table{}
	for _, f := range l.fields {
		t.Header = append(t.Header, fieldWords[f].In(lang))
	}
	for _, r := range l.rows {
		var cells []table.Cell
		for i, v := range r {
			cells = append(cells, table.Text(l.shown(i, v, lang)))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// shown returns a value as people read it. JSON has its code.
func (l listing) shown(field int, value, lang string) string {
	if l.fields[field] == "nature" {
		return natureWords.in(value, lang)
	}
	return value
}

// writeOne writes a single record, one line for each field. Empty fields are left out.
func (l listing) writeOne(w io.Writer, lang string) error {
	var b strings.Builder
	for i, f := range l.fields {
		if v := l.rows[0][i]; v != "" {
			fmt.Fprintf(&b, "%-12s %s\n", fieldWords[f].In(lang), l.shown(i, v, lang))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeJSON writes the records. Their fields are in the order of their names; empty ones are
// left out.
func (l listing) writeJSON(w io.Writer, name string) error {
	const schema = "schema_version"
	return diag.WriteJSON(w, func(j *diag.JSON) {
		if schema < name {
			j.Int(schema, 1)
		}
		diag.Objects(j, name, l.rows, func(row *[]string) { l.writeRecord(j, *row) })
		if schema > name {
			j.Int(schema, 1)
		}
	})
}

func (l listing) writeRecord(j *diag.JSON, row []string) {
	for _, f := range slices.Sorted(slices.Values(l.fields)) {
		j.Optional(f, row[slices.Index(l.fields, f)])
	}
}

func listIndicators(c *catalogue.Catalogue, lang string) listing {
	l := listing{fields: []string{"indicator", "label", "unit", "nature", "core"}}
	for _, i := range c.Indicators {
		core := ""
		if i.Core {
			core = "*"
		}
		l.rows = append(l.rows, []string{i.ID, i.Label.In(lang), c.Unit(i.Unit).Label.In(lang), string(i.Nature), core})
	}
	for _, d := range c.Derived {
		l.rows = append(l.rows, []string{d.ID, d.Label.In(lang), c.Unit(d.Unit).Label.In(lang), string(d.Operation), ""})
	}
	return l
}

func listMembers(c *catalogue.Catalogue) listing {
	l := listing{fields: []string{"member", "name", "code", "from", "until"}}
	for _, m := range c.Members {
		until := ""
		if !m.Until.IsZero() {
			until = m.Until.Format("2006-01-02")
		}
		l.rows = append(l.rows, []string{m.ID, m.Name, m.Code, m.From.Format("2006-01-02"), until})
	}
	return l
}

func listUnits(c *catalogue.Catalogue, lang string) listing {
	l := listing{fields: []string{"unit", "label", "currency", "decimals"}}
	for _, u := range c.Units {
		l.rows = append(l.rows, []string{string(u.ID), u.Label.In(lang), u.Currency, fmt.Sprint(u.Places)})
	}
	return l
}

// answersOf lists the possible answers to what a rule finds.
func answersOf(r *diag.Rule, lang string) string {
	var list []string
	for _, kind := range r.Answers() {
		list = append(list, kind.In(lang))
	}
	return strings.Join(list, "; ")
}

// listRules lists the rules; in full, with what they ask for and why.
func listRules(lang string, full bool) listing {
	l := listing{fields: []string{"rule", "severity", "title", "causes", "answers"}}
	if full {
		l.fields = append(l.fields, "hint", "formula", "tolerance", "explanation")
	}
	for _, r := range diag.Rules() {
		row := []string{r.Code, r.Severity.Word(lang), r.Title.In(lang), r.Causes().In(lang), answersOf(r, lang)}
		if full {
			row = append(row, strings.TrimSpace(r.Hint.In(lang)), r.Formula.In(lang), r.Tolerance.In(lang), r.Explanation.In(lang))
		}
		l.rows = append(l.rows, row)
	}
	return l
}
