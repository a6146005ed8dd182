package figure_test

import (
	"strings"
	"testing"

	"bloc/pkg/figure"
)

func period(t *testing.T, key string) figure.Period {
	t.Helper()
	p, err := figure.ParsePeriod(key)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPeriod checks how each kind of period relates to others.
func TestPeriod(t *testing.T) {
	for key, c := range map[string]struct {
		same, previous, before, end string
		perYear                     int
	}{
		"2018":     {"2018", "2017", "2017", "2018-12-31", 1},
		"2018-12M": {"2018", "2017", "2017", "2018-12-31", 1},
		"2018-H1":  {"2018-H1", "2017-H1", "2017", "2018-06-30", 2},
		"2018-6M":  {"2018-H1", "2017-H1", "2017", "2018-06-30", 2},
		"2018-H2":  {"2018-H2", "2017-H2", "2018-H1", "2018-12-31", 2},
		"2018-Q1":  {"2018-Q1", "2017-Q1", "2017", "2018-03-31", 4},
		"2018-3M":  {"2018-Q1", "2017-Q1", "2017", "2018-03-31", 4},
		"2018-Q4":  {"2018-Q4", "2017-Q4", "2018-Q3", "2018-12-31", 4},
		"2018-9M":  {"2018-9M", "2017-9M", "2017", "2018-09-30", 1},
		"2018-1M":  {"2018-1M", "2017-1M", "2017", "2018-01-31", 1},
		"2020-02":  {"2020-02", "2019-02", "2020-01", "2020-02-29", 12},
		"2018-01":  {"2018-01", "2017-01", "2017", "2018-01-31", 12},
		"2018-12":  {"2018-12", "2017-12", "2018-11", "2018-12-31", 12},
	} {
		p := period(t, key)
		for what, got := range map[string][2]string{
			"its key": {p.String(), c.same}, "the same of the year before": {p.Previous().String(), c.previous},
			"what it begins after": {p.Before().String(), c.before}, "its end": {p.End().Format("2006-01-02"), c.end},
		} {
			if got[0] != got[1] {
				t.Errorf("%s: %s is %s, want %s", key, what, got[0], got[1])
			}
		}
		if p.PerYear() != c.perYear || p.IsZero() {
			t.Errorf("%s: %d make a year, none: %v", key, p.PerYear(), p.IsZero())
		}
	}
	if none := (figure.Period{}); !none.IsZero() || none.String() != "" {
		t.Errorf("none is %q", none)
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for _, key := range []string{"", "18", "0918", "20180", "2018-", "2018-H0", "2018-H3", "2018-Q0", "2018-Q5", "2018-0M", "2018-13M",
		"2018-00", "2018-13", "2018-1", "2018-q1", " 2018", "2018-Q1-Q2", "2018/05"} {
		if p, err := figure.ParsePeriod(key); err == nil || !p.IsZero() || !strings.Contains(err.Error(), "is no period: expected a key such as 2018") {
			t.Errorf("%q is %v, %v", key, p, err)
		}
	}
}

func TestThrough(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"2016", "2018", "2016 2017 2018"},
		{"2018", "2018", "2018"},
		{"2018", "2016", "2018"},
		{"2017-9M", "2019-9M", "2017-9M 2018-9M 2019-9M"},
		{"2017-H2", "2018-H2", "2017-H2 2018-H1 2018-H2"},
		{"2017-Q4", "2018-Q2", "2017-Q4 2018-Q1 2018-Q2"},
		{"2018-Q2", "2018-Q1", "2018-Q2"},
		{"2017-11", "2018-02", "2017-11 2017-12 2018-01 2018-02"},
	} {
		var keys []string
		for _, p := range period(t, c.from).Through(period(t, c.to)) {
			keys = append(keys, p.String())
		}
		if got := strings.Join(keys, " "); got != c.want {
			t.Errorf("from %s through %s: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestParseRole(t *testing.T) {
	for r := figure.Actual; r <= figure.Ratio; r++ {
		if got, err := figure.ParseRole(r.String()); err != nil || got != r {
			t.Errorf("%s reads as %v, %v", r, got, err)
		}
	}
	for _, word := range []string{"", "Actual", "forecast"} {
		if r, err := figure.ParseRole(word); err == nil {
			t.Errorf("%q reads as %s", word, r)
		}
	}
}
