package check

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// verdict says how a percentage fits the figures that it compares. The zero value says that there
// are no such figures.
type verdict struct {
	percentage *figure.Percentage
	now, base  *figure.Figure // a pair that it may compare
	follows    bool           // it is the quotient of the two
	unknown    bool           // they have no quotient
	reverse    bool           // it would follow if the two stood exchanged
	differs    bool           // it is not their difference
}

// verdicts are the verdicts on the percentages of one kind on one sheet.
type verdicts struct {
	kind    figure.Comparison
	all     []verdict
	wrong   []verdict // the verdicts that do not follow, once they are judged
	amounts bool      // the numbers are differences, not percentages, once they are judged
}

func (v *verdicts) add(one verdict) {
	if one.percentage != nil {
		v.all = append(v.all, one)
	}
}

// such returns the verdicts that pass a test.
func (v *verdicts) such(test func(verdict) bool) (list []verdict) {
	for _, one := range v.all {
		if test(one) {
			list = append(list, one)
		}
	}
	return list
}

// fewestVerdicts is how many percentages show something about their columns. One or two may be
// misprints.
const fewestVerdicts = 5

// fewestDifferences is how many numbers must be differences if all beside them are to count as
// such. Fewer may be so by chance. If the header says so itself, one less is enough.
const fewestDifferences = 3

// mostly reports whether a number of percentages is enough, and most of those that fit only
// one of the two ways, or neither.
func (v *verdicts) mostly(n int) bool {
	return n >= fewestVerdicts && 2*n > v.telling()
}

func (v *verdicts) telling() int {
	return len(v.such(func(one verdict) bool { return !one.unknown && !(one.follows && one.reverse) }))
}

// areAmounts reports whether most of the numbers are differences.
func (v *verdicts) areAmounts() bool {
	differences, fewest := len(v.such(func(one verdict) bool { return !one.differs })), fewestDifferences
	if v.kind == figure.Difference {
		fewest--
	}
	return differences >= fewest && 2*differences > len(v.all)
}

// judge finds the percentages that do not follow. If most would follow with their columns
// exchanged, it asks about the headers once. If the labels do not say what is compared, most
// percentages must show it.
func (v *verdicts) judge(c *checker, m *member) {
	follow := len(v.such(func(one verdict) bool { return one.follows && !one.reverse }))
	reverse := v.such(func(one verdict) bool { return one.reverse && !one.follows })
	switch v.amounts = v.areAmounts(); {
	case v.amounts:
		v.wrong = v.such(func(one verdict) bool { return one.differs })
	case v.kind == figure.Difference:
	case v.mostly(len(reverse)):
		c.findings.Add(v.exchanged(c, m, reverse))
		v.wrong = v.such(func(one verdict) bool { return !one.follows && !one.unknown && !one.reverse })
	case v.kind == figure.Unsaid && !v.mostly(follow):
	default:
		v.wrong = v.such(func(one verdict) bool { return !one.follows && !one.unknown })
	}
}

// exchanged returns the finding on all figures of two columns that, as the percentages show, are
// exchanged. No rule compares these figures with each other again.
func (v *verdicts) exchanged(c *checker, m *member, reverse []verdict) diag.Finding {
	var looked []*figure.Figure
	either := v.such(func(one verdict) bool { return one.reverse && one.follows })
	for _, one := range slices.Concat(reverse, either) {
		looked = append(looked, one.now, one.base)
		c.exchanged[subject{m.ID, one.now.Indicator}] = true
	}
	f := c.about(diag.ColumnsExchanged, m, looked...)
	for _, one := range looked {
		f.AddIndicators(one.Indicator)
	}
	f.Found, f.Count = "", len(looked)
	return f.With("kind", kinds[v.kind]).With("count", diag.Same(strconv.Itoa(len(reverse)))).
		With("of", diag.Same(strconv.Itoa(v.telling()))).With("number", diag.Same(strconv.Itoa(f.Count)))
}
