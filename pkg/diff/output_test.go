package diff_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/aggregate"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// object reads a part of the JSON of a comparison.
func object(t *testing.T, c *diff.Comparison, name string) any {
	t.Helper()
	var b bytes.Buffer
	if err := c.WriteJSON(&b, "bloc", "en", nil); err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	return all[name]
}

// parsed is a JSON text in the form that object returns.
func parsed(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestRestJSON checks that the JSON of a change has the sum of what --top leaves out.
func TestRestJSON(t *testing.T) {
	before := year(t, 2017, "ha-noi exports 100", "ha-nam exports 50.5", "hung-yen exports 30")
	after := year(t, 2018, "ha-noi exports 190", "ha-nam exports 60", "hung-yen exports 31.25")
	c := compare(t, before, after, diff.Options{}).Select(diff.Selection{Top: 1, Units: true, Sort: diff.ByChange})
	got := object(t, c, "changes").([]any)[0].(map[string]any)
	// 9.5 of 180.5 are 5.263 points and 1.25 are 0.693. That is 5.26 and 0.69, plus the
	// hundredth that the whole growth of 55.82 still lacks.
	want := parsed(t, `{"members": 2, "old": "80.5", "new": "91.25", "delta": "10.75", "contribution": "5.96"}`)
	if d := cmp.Diff(want, got["others"]); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if parts := got["parts"].([]any); len(parts) != 1 || parts[0].(map[string]any)["member"] != "ha-noi" {
		t.Errorf("parts: %v", parts)
	}
	if all := object(t, compare(t, before, after, diff.Options{}), "changes").([]any)[0].(map[string]any); all["others"] != nil {
		t.Errorf("nothing was left out, and these are the others: %v", all["others"])
	}
}

// TestCellsJSON checks that the JSON has the figures in which two versions of a period
// differ, with their cells, and nothing for a version without the figure.
func TestCellsJSON(t *testing.T) {
	before := year(t, 2018, "ha-noi exports 100 90", "ha-nam exports 50")
	after := year(t, 2018, "ha-noi exports 110 90", "ha-nam exports 50", "hung-yen exports 7")
	want := parsed(t, `[
		{"member": "ha-noi", "indicator": "exports", "role": "actual",
			"old": {"value": "100", "sources": [{"file": "ha-noi.xlsx", "sheet": "BC", "cell": "C5"}]},
			"new": {"value": "110", "sources": [{"file": "ha-noi.xlsx", "sheet": "BC", "cell": "C5"}]}},
		{"member": "hung-yen", "indicator": "exports", "role": "actual",
			"new": {"value": "7", "sources": [{"file": "hung-yen.xlsx", "sheet": "BC", "cell": "C5"}]}}]`)
	if d := cmp.Diff(want, object(t, compare(t, before, after, diff.Options{}), "cells")); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if cells := object(t, compare(t, year(t, 2017, "ha-noi exports 1"), after, diff.Options{}), "cells"); cells != nil {
		t.Errorf("two periods are no versions, and these are their cells: %v", cells)
	}
}

// quarter is the result of a quarter in which members state a flow and a stock.
func quarter(t *testing.T, p figure.Period, flow, stock string, members ...string) *aggregate.Result {
	t.Helper()
	var reports []*figure.Report
	for _, m := range members {
		r := &figure.Report{Path: m + ".xlsx", Member: m, Period: p}
		for id, value := range map[string]string{"exports": flow, "zones.area": stock} {
			if value != "" {
				key := figure.Key{Indicator: id, Period: p, Role: figure.Actual}
				r.Figures = append(r.Figures, figure.Figure{Key: key, Member: m, Value: dec(t, value), Unit: known.UnitOf(id)})
			}
		}
		reports = append(reports, r)
	}
	return aggregate.Sum(known, p, reports)
}

// TestYearsOfQuarters checks that a whole year is the sum of a flow and the end of a stock.
// It grows over the year right before, and both cover the same territory if their last
// quarters do.
func TestYearsOfQuarters(t *testing.T) {
	var results []*aggregate.Result
	for i, flow := range []string{"1", "2", "3", "4", "10", "5", "5", "5", "7", "", "7", "7"} {
		p := figure.Period{Year: 2018 + i/4, Span: figure.Quarter, N: i%4 + 1}
		members := []string{"ha-noi", "ha-nam"}
		if i == 11 {
			members = members[:1]
		}
		results = append(results, quarter(t, p, flow, []string{"100", "110", "120", "130", "150"}[i/3], members...))
	}
	s, err := diff.Trend(results)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, l := range s.Lines {
		for _, y := range l.Years {
			got[l.ID] = append(got[l.ID], fmt.Sprint(y.Period, " ", shown(y.Value), " ", shown(y.Movement().Growth()), " ", y.Even))
		}
	}
	want := map[string][]string{
		"exports":    {"2018 20 - true", "2019 50 150 true", "2020 - - false"},
		"zones.area": {"2018 220 - true", "2019 240 9.09 true", "2020 130 -45.83 false"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func shown(v quantity.Optional) string {
	if !v.Valid {
		return "-"
	}
	return v.Decimal.String()
}
