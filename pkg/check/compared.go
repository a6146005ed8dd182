package check

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// verdict is what a percentage says of the figures that it compares. The zero value is that there are none.
type verdict struct {
	percentage *figure.Percentage
	now, base  *figure.Figure // a pair that it may compare
	follows    bool           // it is the quotient of the two
	unknown    bool           // they have no quotient
	reverse    bool           // it would follow if the two stood exchanged
	differs    bool           // it is not their difference
}

// verdicts are those of the percentages of one kind on one sheet.
type verdicts struct {
	kind    figure.Comparison
	all     []verdict
	wrong   []verdict // once they are judged, those that do not follow
	amounts bool      // likewise, the numbers are differences and no percentages
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

// fewestVerdicts is how many percentages say something of their columns: one or two may be misprints.
const fewestVerdicts = 5

// fewestDifferences is how many numbers that are differences say that all beside them are: fewer are
// equal by chance. A header that says so itself needs one less.
const fewestDifferences = 3

// mostly reports whether a number of percentages is enough, and most of those that tell one of the two ways
// from the other, or fit neither.
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

// judge says which percentages do not follow. Where most would if their columns were exchanged, it
// asks about the headers once. Where the labels do not say what is compared, most percentages have to
// show it.
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

// exchanged is on all figures of two columns that the percentages show to stand exchanged. No rule
// compares them with each other again.
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
