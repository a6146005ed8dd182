package testcase

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Figures are the reports that a case states figure by figure.
type Figures struct {
	Period  figure.Period    // the one asked for
	Reports []*figure.Report // of the period asked for, unless they say another
	Against []*figure.Report // of earlier periods
}

// ReadFigures reads the reports of a case:
//
//	period 2018                         the period asked for
//	report ha-noi                       a report of the period; the lines below are its figures
//	report ha-noi b.xlsx 2017           in a file of that name, of that period; - is none
//	against ha-noi 2017                 a report of an earlier period
//	actual capital.attracted.fdi 12.50  role or kind of percentage, indicator, value as printed;
//	                                    then a period, "x0.001" as the factor of its unit, "hidden"
//	# …                                 a remark
//
// The figures of a report stand in D5, D6 and so on of its sheet BC. The other lines are
// handed on, as their words.
func ReadFigures(t *testing.T, c *catalogue.Catalogue, input string, other func(words []string)) Figures {
	t.Helper()
	var in Figures
	var r *figure.Report
	for line := range strings.SplitSeq(input, "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) < 2 || words[0] == "#":
		case words[0] == "period":
			in.Period = period(t, words[1])
		case words[0] == "report":
			r = in.report(t, words[1:])
			in.Reports = append(in.Reports, r)
		case words[0] == "against":
			r = in.report(t, []string{words[1], words[1] + "-" + words[2] + ".xlsx", words[2]})
			in.Against = append(in.Against, r)
		case r != nil && (comparisons[words[0]] != 0 || isRole(words[0])):
			addFigure(t, c, r, words)
		default:
			other(words)
		}
	}
	return in
}

// report starts a report: the member, then its file and period where they are not the
// member's own and the one asked for.
func (in Figures) report(t *testing.T, words []string) *figure.Report {
	t.Helper()
	r := &figure.Report{Path: words[0] + ".xlsx", Member: words[0], Period: in.Period}
	if words[0] == "-" {
		r.Member = ""
	}
	if len(words) > 1 {
		r.Path = words[1]
	}
	if len(words) > 2 {
		r.Period = period(t, words[2])
	}
	return r
}

// period reads the key of a period, "-" as none.
func period(t *testing.T, key string) figure.Period {
	t.Helper()
	if key == "-" {
		return figure.Period{}
	}
	p, err := figure.ParsePeriod(key)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var comparisons = map[string]figure.Comparison{"index": figure.Index, "growth": figure.Growth, "completion": figure.Completion, "derived": figure.Derived, "unsaid": figure.Unsaid, "difference": figure.Difference}

func isRole(word string) bool {
	_, err := figure.ParseRole(word)
	return err == nil
}

// addFigure adds the figure of a line to a report.
func addFigure(t *testing.T, c *catalogue.Catalogue, r *figure.Report, words []string) {
	t.Helper()
	value, unit := decimal(t, words[2]), c.UnitOf(words[1])
	if unit == "" {
		t.Fatalf("%v: the catalogue has no such indicator", words)
	}
	f := figure.Figure{
		Key:    figure.Key{Indicator: words[1], Period: r.Period},
		Member: r.Member, Value: value, Places: quantity.Places(value), Unit: unit, Raw: words[2],
		Factor:  quantity.New(1, 0),
		Sources: []figure.Source{{File: r.Path, Sheet: "BC", Cell: fmt.Sprintf("D%d", len(r.Figures)+len(r.Percentages)+5)}},
	}
	qualify(t, &f, words[3:])
	if kind := comparisons[words[0]]; kind != 0 {
		f.Role, f.Unit = figure.Ratio, "percent"
		r.Percentages = append(r.Percentages, figure.Percentage{Figure: f, Compares: kind})
		return
	}
	f.Role, _ = figure.ParseRole(words[0])
	if f.Role == figure.Previous && f.Period == r.Period {
		f.Period = f.Period.Previous()
	}
	f.Estimate = f.Role == figure.Estimate
	r.Figures = append(r.Figures, f)
}

// qualify reads what stands behind the value of a figure.
func qualify(t *testing.T, f *figure.Figure, words []string) {
	t.Helper()
	if i := slices.Index(words, "hidden"); i >= 0 {
		f.Hidden, words = true, slices.Delete(slices.Clone(words), i, i+1)
	}
	if i := slices.Index(words, "buried"); i >= 0 {
		f.Hidden, f.Buried, words = true, true, slices.Delete(slices.Clone(words), i, i+1)
	}
	for _, word := range words {
		if factor, ok := strings.CutPrefix(word, "x"); ok {
			f.Factor = decimal(t, factor)
			continue
		}
		f.Period = period(t, word)
	}
}

// decimal reads a number that a case states.
func decimal(t *testing.T, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.FromStored(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
