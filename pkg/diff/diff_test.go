package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

var known = func() *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		panic(err)
	}
	return c
}()

func dec(t interface{ Fatal(...any) }, s string) quantity.Decimal {
	d, err := quantity.FromStored(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// year sums figures written as "member indicator value [previous]".
func year(t *testing.T, n int, lines ...string) *aggregate.Result {
	t.Helper()
	p := figure.YearOf(n)
	byMember := map[string]*figure.Report{}
	var reports []*figure.Report
	for _, line := range lines {
		f := strings.Fields(line)
		r := byMember[f[0]]
		if r == nil {
			r = &figure.Report{Path: f[0] + ".xlsx", Member: f[0], Period: p}
			byMember[f[0]] = r
			reports = append(reports, r)
		}
		add := func(value string, p figure.Period, role figure.Role) {
			v := dec(t, value)
			r.Figures = append(r.Figures, figure.Figure{
				Key: figure.Key{Indicator: f[1], Period: p, Role: role}, Member: f[0], Value: v, Places: quantity.Places(v),
				Unit: known.UnitOf(f[1]), Sources: []figure.Source{{File: r.Path, Sheet: "BC", Cell: "C5"}},
			})
		}
		add(f[2], p, figure.Actual)
		if len(f) > 3 {
			add(f[3], p.Previous(), figure.Previous)
		}
	}
	return aggregate.Sum(known, p, reports)
}

func compare(t *testing.T, before, after *aggregate.Result, o diff.Options) *diff.Comparison {
	t.Helper()
	c, err := diff.Compare(before, after, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// show writes a change as "old -> new = delta, growth; cause delta …; unit contribution …".
func show(c *diff.Comparison, id string) string {
	var b strings.Builder
	say := func(v quantity.Optional) string {
		if !v.Valid {
			return "-"
		}
		return v.Decimal.String()
	}
	for _, ch := range c.Changes {
		if ch.Indicator.ID != id {
			continue
		}
		fmt.Fprintf(&b, "%s > %s = %s, %s%%%s", say(ch.Old), say(ch.New), say(ch.Delta()), say(ch.Growth()), ch.Why())
		if ch.Like.Units > 0 {
			fmt.Fprintf(&b, " | like %s > %s of %d, %s%%", say(ch.Like.Old), say(ch.Like.New), ch.Like.Units, say(ch.Like.Growth()))
		}
		b.WriteString(" |")
		for _, s := range ch.Bridge {
			fmt.Fprintf(&b, " %s %s", s.Cause, s.Delta)
		}
		b.WriteString(" |")
		for _, p := range ch.Parts {
			fmt.Fprintf(&b, " %s %s", p.Unit.ID, say(p.Contribution))
		}
	}
	return b.String()
}

func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		before, after []string
		want          string
	}{
		"like for like": {
			[]string{"ha-noi exports 100", "ha-nam exports 50"}, []string{"ha-noi exports 110", "ha-nam exports 40"},
			"150 > 150 = 0, 0% | like 150 > 150 of 2, 0% | | ha-noi 6.67 ha-nam -6.67",
		},
		"restated": {
			[]string{"ha-noi exports 100", "ha-nam exports 50"}, []string{"ha-noi exports 110 90", "ha-nam exports 60 50"},
			"150 > 170 = 20, 13.33% | like 140 > 170 of 2, 21.43% | restated -10 like-for-like 30 | ha-noi 6.67 ha-nam 6.66",
		},
		"restated within what is printed": {
			[]string{"ha-noi exports 100.24"}, []string{"ha-noi exports 110 100.2"},
			"100.24 > 110 = 9.76, 9.74% | like 100.24 > 110 of 1, 9.74% | like-for-like 9.76 | ha-noi 9.74",
		},
		"missing on either side": {
			[]string{"ha-noi exports 100", "ha-nam exports 50"}, []string{"ha-noi exports 110", "hung-yen exports 20"},
			"150 > 130 = -20, -13.33% | like 100 > 110 of 1, 10% | missing-old 20 missing-new -50 like-for-like 10 | ha-noi 6.67 hung-yen 13.33 ha-nam -33.33",
		},
		"zero before": {
			[]string{"ha-noi exports 0"}, []string{"ha-noi exports 110"},
			"0 > 110 = 110, -%zero-before | like 0 > 110 of 1, -% | like-for-like 110 | ha-noi -",
		},
		"nothing before": {
			[]string{"ha-noi imports 1"}, []string{"ha-noi exports 110"},
			"- > 110 = -, -%missing-before | missing-old 110 | ha-noi -",
		},
		"nothing now": {
			[]string{"ha-noi exports 110"}, []string{"ha-noi imports 1"},
			"110 > - = -, -%missing-after | missing-new -110 | ha-noi -",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := show(compare(t, year(t, 2017, c.before...), year(t, 2018, c.after...), diff.Options{}), "exports")
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// merger are the years around the merger of provinces.
func merger(t *testing.T) (before, after *aggregate.Result) {
	var old []string
	for i, m := range known.MembersOn(figure.YearOf(2024).End()) {
		old = append(old, fmt.Sprintf("%s exports %d", m.ID, 100+i))
	}
	var now []string
	for i, m := range known.MembersOn(figure.YearOf(2026).End()) {
		now = append(now, fmt.Sprintf("%s exports %d", m.ID, 300+i))
	}
	return year(t, 2024, old...), year(t, 2026, now...)
}

func TestMerger(t *testing.T) {
	before, after := merger(t)
	c := compare(t, before, after, diff.Options{})
	want := "1155 > 2121 = 966, 83.64% | like 952 > 1516 of 5, 59.24% | joined 605 left -203 like-for-like 564 |" +
		" ha-noi 17.32 quang-ninh 17.14 phu-tho-2025 17.4 bac-ninh-2025 17.4 hai-phong-2025 8.23 hung-yen-2025 7.97 ninh-binh-2025 -1.82"
	if got := show(c, "exports"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if len(c.Findings) != 2 || c.Findings[0].Rule.Code != "growth-incomparable" || c.Findings[0].Member != "phu-tho-2025" || c.Findings[1].Member != "bac-ninh-2025" {
		t.Errorf("findings: %v", c.Findings)
	}

	baselines, err := diff.ParseBaselines([]byte(`
- {member: bac-ninh-2025, indicator: exports, period: "2024", value: 80.5, unit: million-usd, reason: Bắc Giang, source: báo cáo 12}
- {member: hai-phong-2025, indicator: exports, period: "2024", value: "1", unit: million-usd}
`), known)
	if err != nil {
		t.Fatal(err)
	}
	c = compare(t, before, after, diff.Options{Baselines: baselines})
	want = "1155 > 2121 = 966, 83.64% | like 1134.5 > 1819 of 6, 60.33% | joined 382.5 left -101 like-for-like 684.5 |"
	if got := show(c, "exports"); !strings.HasPrefix(got, strings.Split(want, "|")[0]) || !strings.Contains(got, strings.Split(want, "|")[1]) {
		t.Errorf("with a baseline: got %s\nwant %s", got, want)
	}
	for _, p := range c.Changes[0].Parts {
		if old := p.Compared().Old.Decimal.Sub(p.Old.Decimal); p.Unit.ID == "bac-ninh-2025" != old.Equal(dec(t, "80.5")) {
			t.Errorf("%s is compared with %s more than it had", p.Unit.ID, old)
		}
	}
	codes := map[string]int{}
	for _, f := range c.Findings {
		codes[f.Rule.Code]++
	}
	if codes["growth-incomparable"] != 1 || codes["baseline-unused"] != 1 {
		t.Errorf("findings: %v", codes)
	}

	// By name, Hải Phòng is the same member with or without Hải Dương.
	c = compare(t, before, after, diff.Options{AsReported: true})
	for _, p := range c.Changes[0].Parts {
		if p.Unit.ID == "hai-phong-2025" && (p.Cause != diff.LikeForLike || !p.Old.Decimal.Equal(dec(t, "105"))) {
			t.Errorf("as reported, Hải Phòng had %v, %s", p.Old, p.Cause)
		}
	}
}

func TestPeriods(t *testing.T) {
	half := aggregate.Sum(known, figure.Period{Year: 2018, Span: figure.Half, N: 1}, nil)
	if _, err := diff.Compare(year(t, 2017), half, diff.Options{}); err == nil || !strings.Contains(err.Error(), "2018-H1") {
		t.Errorf("a year and a half year were compared: %v", err)
	}
	months := func(year, n int) *aggregate.Result {
		return aggregate.Sum(known, figure.Period{Year: year, Span: figure.Months, N: n}, nil)
	}
	if _, err := diff.Compare(months(2017, 9), months(2018, 10), diff.Options{}); err == nil || !strings.Contains(err.Error(), "2018-10M") {
		t.Errorf("nine months and ten were compared: %v", err)
	}
	if _, err := diff.Compare(months(2017, 9), months(2018, 9), diff.Options{}); err != nil {
		t.Errorf("nine months of two years were not compared: %v", err)
	}
}

func TestBaselineErrors(t *testing.T) {
	good := `{member: bac-ninh-2025, indicator: exports, period: "2024", value: "80.5", unit: million-usd}`
	for name, c := range map[string]struct{ text, want string }{
		"unknown key":       {"- {membre: bac-ninh-2025}", `line 1: there is no key "membre" (did you mean member?); expected one of: member, indicator, period, value, unit, reason, source`},
		"duplicate key":     {"- {member: a, member: b}", `line 1: "member" stands on line 1 already`},
		"twice":             {"- " + good + "\n- " + good, `line 2: "bac-ninh-2025 exports 2024" stands on line 1 already`},
		"unknown member":    {"-\n  " + strings.Replace(good, "bac-ninh-2025", "bac-giang", 1), `line 2: "bac-giang" is no member`},
		"unknown indicator": {"- " + strings.Replace(good, "exports", "export", 1), `"export" is no indicator`},
		"another unit":      {"- " + strings.Replace(good, "million-usd", "billion-vnd", 1), `the unit of exports is million-usd, found "billion-vnd"`},
		"no period":         {"- " + strings.Replace(good, "2024", "24", 1), `"24" is no period`},
		"no number":         {"- " + strings.Replace(good, "80.5", "80,5", 1), `"80,5"`},
		"no list":           {"member: x", `line 1: found pairs "key: value", expected a list, each entry behind "- " with the keys: member, indicator`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := diff.ParseBaselines([]byte(c.text), known); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// TestAddsUp draws figures, coverage, rates, restatements, baselines and mergers. Causes
// and parts add up exactly to the change, and contributions to the growth.
func TestAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		years := rapid.SampledFrom([][2]int{{2017, 2018}, {2024, 2026}, {2024, 2025}, {2018, 2018}, {2026, 2024}}).Draw(t, "years")
		before, after := draw(t, years[0]), draw(t, years[1])
		var baselines []diff.Baseline
		if rapid.Bool().Draw(t, "baseline") {
			baselines = append(baselines, diff.Baseline{
				Member: "bac-ninh-2025", Indicator: "exports", Period: figure.YearOf(years[0]), Value: value(t, "baseline value"),
			})
		}
		c, err := diff.Compare(before, after, diff.Options{AsReported: rapid.Bool().Draw(t, "as reported"), Baselines: baselines})
		if err != nil {
			t.Fatal(err)
		}
		for _, ch := range c.Changes {
			delta := ch.New.Decimal.Sub(ch.Old.Decimal)
			bridge, parts, contributions := quantity.Decimal{}, quantity.Decimal{}, quantity.Decimal{}
			for _, s := range ch.Bridge {
				bridge = bridge.Add(s.Delta)
			}
			for _, p := range ch.Parts {
				parts = parts.Add(p.New.Decimal.Sub(p.Old.Decimal))
				contributions = contributions.Add(p.Contribution.Decimal)
			}
			if !bridge.Equal(delta) || !parts.Equal(delta) {
				t.Fatalf("%s changes by %s, causes by %s, parts by %s", ch.Indicator.ID, delta, bridge, parts)
			}
			if g := ch.Growth(); g.Valid && !contributions.Equal(g.Decimal) {
				t.Fatalf("%s grows by %s, contributions add up to %s", ch.Indicator.ID, g.Decimal, contributions)
			}
		}
	})
}

func value(t *rapid.T, name string) quantity.Decimal {
	return quantity.Some(dec(t, fmt.Sprint(rapid.Int64Range(-1_000_000, 100_000_000).Draw(t, name)))).Decimal.Shift(-rapid.Int32Range(0, 4).Draw(t, name+" places"))
}

// draw makes a result of a year with random coverage.
func draw(t *rapid.T, n int) *aggregate.Result {
	p := figure.YearOf(n)
	var reports []*figure.Report
	for _, m := range known.MembersOn(p.End()) {
		r := &figure.Report{Path: m.ID, Member: m.ID, Period: p}
		for _, id := range []string{"exports", "revenue"} {
			if !rapid.Bool().Draw(t, "has "+id) {
				continue
			}
			f := figure.Figure{Key: figure.Key{Indicator: id, Period: p, Role: figure.Actual}, Member: m.ID, Value: value(t, id), Unit: known.UnitOf(id)}
			f.Places = quantity.Places(f.Value)
			if rapid.Bool().Draw(t, "converted") {
				f.Rate = &figure.Conversion{Rate: dec(t, fmt.Sprint(rapid.IntRange(20_000, 26_000).Draw(t, "rate"))), Per: "USD"}
			}
			r.Figures = append(r.Figures, f)
			if rapid.Bool().Draw(t, "previous") {
				f.Period, f.Role, f.Value = p.Previous(), figure.Previous, value(t, "before")
				r.Figures = append(r.Figures, f)
			}
		}
		reports = append(reports, r)
	}
	return aggregate.Sum(known, p, reports)
}

// TestRates holds that a series over periods of different exchange rates says so, once, and
// one of a single rate, or of the same rates each time, does not.
func TestRates(t *testing.T) {
	at := func(n int, rates ...string) *aggregate.Result {
		r := year(t, n, "ha-noi revenue 100", "ha-nam revenue 50", "ha-nam exports 7")
		for i, rate := range rates {
			r.Total("revenue").Parts[i].Figure.Rate = &figure.Conversion{Rate: dec(t, rate), Per: "USD"}
		}
		return r
	}
	for _, one := range []struct {
		results []*aggregate.Result
		want    string
	}{
		{[]*aggregate.Result{at(2017, "22700"), at(2018, "23000")}, "figures are converted at different rates (VND per USD): 2017: 22,700; 2018: 23,000; part of the change of 1 indicators comes from the rates"},
		{[]*aggregate.Result{at(2017, "22700"), at(2018, "22700")}, ""},
		{[]*aggregate.Result{at(2017, "22700", "22750"), at(2018, "22750", "22700")}, ""},
		{[]*aggregate.Result{at(2017), at(2018, "23000")}, ""},
	} {
		series, err := diff.Trend(one.results)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range series.Findings() {
			got += f.Message("en")
		}
		if got != one.want {
			t.Errorf("got %q, want %q", got, one.want)
		}
	}
}
