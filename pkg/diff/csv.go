package diff

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"bloc/pkg/diag"
)

// The headers of both tables. No row is the sum of others: what a change consists of
// stands in columns, the units in a table of their own.
const (
	changesHeader = "bloc,old,new,indicator,label,unit,old_value,new_value,delta,index,growth," +
		"like_for_like_old,like_for_like_new,like_for_like_growth,like_for_like_members," +
		"restated,rate,joined,left,missing_old,missing_new,like_for_like"
	partsHeader = "bloc,old,new,indicator,member,unit,old_value,new_value,delta,index,growth,contribution,cause,baseline"
)

// WriteChanges writes a row for the change of each total and each ratio for programs,
// labels in the language: UTF-8, commas, decimal points, LF. The last columns are what the
// causes add to the change, and add up to it.
func (c *Comparison) WriteChanges(w io.Writer, lang string) error {
	rows := [][]string{strings.Split(changesHeader, ",")}
	for i := range c.Changes {
		ch := c.Changes[i].json(lang)
		rows = append(rows, c.row(&ch))
	}
	for i := range c.Ratios {
		ch := c.Ratios[i].json(lang)
		rows = append(rows, c.row(&ch))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func (c *Comparison) row(ch *jsonChange) []string {
	row := append(c.start(ch.indicator), diag.Plain(ch.label), string(ch.unit), ch.old, ch.new, ch.delta, ch.index, ch.growth)
	members := ""
	if ch.like.units > 0 {
		members = strconv.Itoa(ch.like.units)
	}
	row = append(row, ch.like.old, ch.like.new, ch.like.growth, members)
	for _, cause := range causes {
		delta := ""
		for _, s := range ch.bridge {
			if s.Cause == cause {
				delta = s.Delta.String()
			}
		}
		row = append(row, delta)
	}
	return row
}

func (c *Comparison) start(indicator string) []string {
	return []string{c.Catalogue.Bloc.ID, c.Old.Period.String(), c.New.Period.String(), indicator}
}

// WriteParts writes a row for each unit's share in each change, as WriteChanges does.
func (c *Comparison) WriteParts(w io.Writer) error {
	rows := [][]string{strings.Split(partsHeader, ",")}
	for _, ch := range c.Changes {
		for _, p := range ch.Parts {
			m := p.texts()
			rows = append(rows, append(c.start(ch.Indicator.ID), p.Unit.ID, string(ch.Indicator.Unit),
				m.old, m.new, m.delta, m.index, m.growth, percent(p.Contribution), string(p.Cause), exact(p.Baseline)))
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
