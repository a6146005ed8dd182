package aggregate_test

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

var year = figure.YearOf(2018)

func load(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func dec(t testing.TB, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.FromStored(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// reports draws a report for some of the members, with some of the indicators.
func reports(t *rapid.T, c *catalogue.Catalogue) []*figure.Report {
	var list []*figure.Report
	for _, m := range c.MembersOn(year.End()) {
		if !rapid.Bool().Draw(t, "reports") {
			continue
		}
		r := &figure.Report{Member: m.ID, Period: year, Path: m.ID + ".xlsx"}
		for _, i := range c.Indicators {
			if !rapid.Bool().Draw(t, "states") || len(i.Parts) > 0 {
				continue
			}
			value, err := quantity.FromStored(rapid.StringMatching(`[1-9][0-9]{0,9}\.[0-9]{1,6}`).Draw(t, "value"))
			if err != nil {
				t.Fatal(err)
			}
			r.Figures = append(r.Figures, figure.Figure{
				Key:    figure.Key{Indicator: i.ID, Period: year, Role: figure.Actual},
				Member: m.ID, Value: value, Unit: i.Unit, Sources: []figure.Source{{File: r.Path, Sheet: "S", Cell: "A1"}},
			})
		}
		list = append(list, r)
	}
	return list
}

// TestSumExact checks that a total is exactly the sum of its parts, whatever the order of
// the reports.
func TestSumExact(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		list := reports(t, c)
		first := aggregate.Sum(c, year, list)
		second := aggregate.Sum(c, year, rapid.Permutation(list).Draw(t, "order"))
		var a, b bytes.Buffer
		if err := first.WriteJSON(&a, "bloc", "vi", first.Findings.Sorted()); err != nil {
			t.Fatal(err)
		}
		if err := second.WriteJSON(&b, "bloc", "vi", second.Findings.Sorted()); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatal("another order of the reports gives another result")
		}
		for _, total := range first.Totals {
			left := total.Value
			for _, p := range total.Parts {
				left = left.Sub(p.Figure.Value)
			}
			if !left.IsZero() {
				t.Fatalf("%s differs from its parts by %s", total.Indicator.ID, left)
			}
			if total.Reported()+len(total.Missing) != total.Expected {
				t.Fatalf("%s: %d reported and %d missing of %d", total.Indicator.ID, total.Reported(), len(total.Missing), total.Expected)
			}
		}
	})
}

func report(t testing.TB, member string, figures map[figure.Key]string) *figure.Report {
	r := &figure.Report{Member: member, Period: year, Path: member + ".xlsx"}
	for k, v := range figures {
		r.Figures = append(r.Figures, figure.Figure{Key: k, Member: member, Value: dec(t, v), Sources: []figure.Source{{Cell: "A1"}}})
	}
	return r
}

// TestComparison checks that a total is compared over the members that have both figures.
func TestComparison(t *testing.T) {
	now := figure.Key{Indicator: "exports", Period: year, Role: figure.Actual}
	before := figure.Key{Indicator: "exports", Period: year.Previous(), Role: figure.Previous}
	r := aggregate.Sum(load(t), year, []*figure.Report{
		report(t, "ha-noi", map[figure.Key]string{now: "120", before: "100"}),
		report(t, "ha-nam", map[figure.Key]string{now: "1000"}),
	})
	total := r.Total("exports")
	if !total.Value.Equal(dec(t, "1120")) {
		t.Errorf("total is %s", total.Value)
	}
	index, ok := total.Previous.Index()
	if !ok || index.StringFixed(2) != "120.00" || total.Previous.Members != 1 {
		t.Errorf("index is %s over %d members", index, total.Previous.Members)
	}
}

// TestRatio checks that a ratio is that of the sums over the members with both figures, not
// a mean.
func TestRatio(t *testing.T) {
	registered := figure.Key{Indicator: "capital.registered.fdi", Period: year, Role: figure.Actual}
	realized := figure.Key{Indicator: "capital.realized.fdi", Period: year, Role: figure.Actual}
	r := aggregate.Sum(load(t), year, []*figure.Report{
		report(t, "ha-noi", map[figure.Key]string{registered: "100", realized: "50"}),
		report(t, "bac-ninh", map[figure.Key]string{registered: "300", realized: "210"}),
		report(t, "ha-nam", map[figure.Key]string{registered: "5000"}),
	})
	if got := r.Ratio("realization.fdi"); got.Value.StringFixed(2) != "65.00" || got.Members != 2 {
		t.Errorf("ratio is %s over %d members", got.Value, got.Members)
	}
}

// TestSumOfOthers checks that an indicator stated only by parts of other names is their
// sum, with a note, and that a stated total takes precedence.
func TestSumOfOthers(t *testing.T) {
	key := func(id string) figure.Key { return figure.Key{Indicator: id, Period: year, Role: figure.Actual} }
	r := aggregate.Sum(load(t), year, []*figure.Report{
		report(t, "ha-noi", map[figure.Key]string{key("capital.new.fdi"): "100", key("capital.added.fdi"): "-20.5"}),
		report(t, "ha-nam", map[figure.Key]string{key("capital.new.fdi"): "100", key("capital.attracted.fdi"): "130"}),
		report(t, "nam-dinh", map[figure.Key]string{key("capital.new.fdi"): "100"}),
	})
	total := r.Total("capital.attracted.fdi")
	if total.Reported() != 2 || !total.Value.Equal(dec(t, "209.5")) {
		t.Errorf("%s of %d members, want 209.5 of 2", total.Value, total.Reported())
	}
	var notes []string
	for _, f := range r.Findings {
		if f.Rule == diag.IndicatorSummed {
			notes = append(notes, f.Member+" "+f.Indicator+": "+f.Message("en"))
		}
	}
	if want := []string{`ha-noi capital.attracted.fdi: Hà Nội does not state "New and added capital (FDI)"; summed from Newly licensed capital (FDI) + Added capital (FDI)`}; !slices.Equal(notes, want) {
		t.Errorf("notes %q, want %q", notes, want)
	}
}

// TestNobodyReports checks that core indicators stand in the result even if nobody reports
// them, and others only if somebody does.
func TestNobodyReports(t *testing.T) {
	c := load(t)
	var want, got []string
	for _, i := range c.Indicators {
		if i.Core || i.ID == "capital.new.fdi" {
			want = append(want, i.ID)
		}
	}
	now := figure.Key{Indicator: "capital.new.fdi", Period: year, Role: figure.Actual}
	for _, total := range aggregate.Sum(c, year, []*figure.Report{report(t, "ha-noi", map[figure.Key]string{now: "1"})}).Totals {
		got = append(got, total.Indicator.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("totals of %q, want %q", got, want)
	}
}

// TestPreviousOverMerger checks which published figures belong to a member after provinces
// merged: its own, or the sum of its predecessors'. It has none if it took in territory
// from outside the bloc, if a predecessor lacks the figure, if it is new, or if it is only
// a part of its predecessor.
func TestPreviousOverMerger(t *testing.T) {
	c, err := catalogue.Load(fstest.MapFS{"members.yaml": {Data: []byte(`
members:
  - {id: quang-ninh, name: Quảng Ninh, code: "22", names: [Quảng Ninh], from: 1995-01-01, until: 2025-06-30}
  - {id: east, name: Đông, code: "91", names: [Đông], from: 2025-07-01}
  - {id: west, name: Tây, code: "92", names: [Tây], from: 2025-07-01}
  - {id: new, name: Mới, code: "93", names: [Mới], from: 2025-07-01}
successions:
  - {predecessors: [quang-ninh], successor: east, date: 2025-07-01}
  - {predecessors: [quang-ninh], successor: west, date: 2025-07-01}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	state := func(p figure.Period, without string, first int) *aggregate.Result {
		var list []*figure.Report
		for i, m := range c.MembersOn(p.End()) {
			if m.ID != without {
				r := report(t, m.ID, map[figure.Key]string{{Indicator: "exports", Period: p, Role: figure.Actual}: strconv.Itoa(first + i)})
				r.Period = p
				list = append(list, r)
			}
		}
		return aggregate.Sum(c, p, list)
	}
	r := state(figure.YearOf(2026), "", 300)
	r.UsePrevious(state(figure.YearOf(2024), "nam-dinh", 100))
	got := map[string]string{}
	for _, p := range r.Total("exports").Parts {
		if p.Previous != nil {
			got[p.Member] = p.Previous.Value.String()
		}
	}
	want := map[string]string{"ha-noi": "100", "hai-phong-2025": "209", "hung-yen-2025": "213"}
	if !maps.Equal(got, want) || r.Total("exports").Reported() != 9 {
		t.Errorf("previous figures %v of %d members, want %v of 9", got, r.Total("exports").Reported(), want)
	}
}
