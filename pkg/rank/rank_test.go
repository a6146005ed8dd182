package rank_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/rank"
)

// result is that of a year in which some members export so much; a member that is left out
// reported nothing.
func result(t require, exports map[string]int64) *aggregate.Result {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p, err := figure.ParsePeriod("2018")
	if err != nil {
		t.Fatal(err)
	}
	var reports []*figure.Report
	for _, m := range c.Members {
		if n, ok := exports[m.ID]; ok {
			f := figure.Figure{Key: figure.Key{Indicator: "exports", Period: p, Role: figure.Actual}, Member: m.ID, Value: quantity.New(n, 0), Unit: "million-usd"}
			reports = append(reports, &figure.Report{Path: m.ID, Member: m.ID, Period: p, Figures: []figure.Figure{f}})
		}
	}
	return aggregate.Sum(c, p, reports)
}

type require interface{ Fatal(args ...any) }

func ranked(t require, r *aggregate.Result, criteria string) *rank.Ranking {
	c, err := rank.Parse([]byte(criteria), r.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	return rank.Of(r, c)
}

// TestMissing computes by hand what a missing figure does to a score.
func TestMissing(t *testing.T) {
	r := result(t, map[string]int64{"ha-nam": 50, "nam-dinh": 100})
	for _, c := range []struct{ missing, want string }{{"zero", "5"}, {"leave-out", "20"}} {
		got := ranked(t, r, fmt.Sprintf(`{missing: %s, criteria: [
			{name: A, measure: value, of: exports, weight: 10, from: 0, to: 100},
			{name: B, measure: growth, of: exports, weight: 30, from: 0, to: 100}]}`, c.missing))
		boards := got.Groups[0].Boards
		if b := boards[1]; b.Member != "ha-nam" || b.Score.String() != c.want || len(b.Missing) != 1 || b.Missing[0] != "B" {
			t.Errorf("%s: %s has %s without %v, want %s without B", c.missing, b.Member, b.Score, b.Missing, c.want)
		}
		if len(got.Groups[0].Absent) != 9 {
			t.Errorf("%s: %v have no rank, want nine", c.missing, got.Groups[0].Absent)
		}
	}
}

// TestOrder holds for any figures: scores fall, equal ones share a rank, the next rank is
// one more than the boards before it, and more exports never bring less.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []string{"ha-noi", "bac-ninh", "hai-phong", "ha-nam", "nam-dinh"}
		exports := map[string]int64{}
		for _, id := range ids {
			exports[id] = rapid.Int64Range(0, 20).Draw(t, id)
		}
		boards := ranked(t, result(t, exports), `{missing: zero, criteria: [{name: A, measure: value, of: exports, weight: 7, from: 3, to: 17}]}`).Groups[0].Boards
		for i, b := range boards {
			before := 0
			for _, other := range boards {
				if other.Score.GreaterThan(b.Score) {
					before++
				}
			}
			if b.Rank != before+1 {
				t.Fatalf("%s has rank %d with %d before it", b.Member, b.Rank, before)
			}
			if i > 0 && exports[boards[i-1].Member] < b.Points[0].Figures[0].Value.Coefficient().Int64() && boards[i-1].Rank < b.Rank {
				t.Fatalf("%s stands behind %s with more exports", b.Member, boards[i-1].Member)
			}
		}
	})
}

// FuzzParse reads files of criteria of all kinds: what is taken ranks.
func FuzzParse(f *testing.F) {
	f.Add(`{missing: zero, criteria: [{name: A, measure: value, of: exports, weight: 10, from: 0, to: 100}]}`)
	f.Add(`{missing: leave-out, groups: [{name: I, members: [ha-nam]}], criteria: [{name: A, measure: ratio, of: realization.fdi, weight: 1, bands: [{from: 1, points: 1}]}]}`)
	r := result(f, map[string]int64{"ha-nam": 50})
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := rank.Parse([]byte(text), r.Catalogue); err == nil {
			rank.Of(r, c)
		}
	})
}
