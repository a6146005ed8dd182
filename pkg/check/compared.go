package check

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// verdict is what a percentage says of the figures that it compares. The zero value is that there are none.
type verdict struct {
	follows    bool
	percentage *figure.Percentage // that follows from no pair; nil for any other
	now, base  *figure.Figure     // a pair that it may compare
	reverse    bool               // it would follow if the two stood exchanged
}

// verdicts are those of the percentages of one kind on one sheet.
type verdicts struct {
	kind    figure.Comparison
	follow  int
	either  []verdict // that follow, and would follow from exchanged columns
	reverse []verdict // that would follow from exchanged columns only
	neither []verdict
}

func (v *verdicts) add(one verdict) {
	switch {
	case one.follows && one.reverse:
		v.either = append(v.either, one)
	case one.follows:
		v.follow++
	case one.reverse:
		v.reverse = append(v.reverse, one)
	case one.percentage != nil:
		v.neither = append(v.neither, one)
	}
}

// fewestVerdicts is how many percentages say something of their columns: one or two may be misprints.
const fewestVerdicts = 5

// all is how many percentages tell one of the two ways from the other, or fit neither.
func (v *verdicts) all() int { return v.follow + len(v.reverse) + len(v.neither) }

// mostly reports whether a number of percentages is enough, and most of all.
func (v *verdicts) mostly(n int) bool {
	return n >= fewestVerdicts && 2*n > v.all()
}

// judge says which percentages do not follow. Where most would if their columns were exchanged, it
// asks about the headers once. Where the labels do not say what is compared, most percentages have to
// show it.
func (v *verdicts) judge(c *checker, m *member) {
	wrong := v.neither
	switch {
	case v.mostly(len(v.reverse)):
		c.findings.Add(v.exchanged(c, m))
	case v.kind == figure.Unsaid && !v.mostly(v.follow):
		return
	default:
		wrong = append(wrong, v.reverse...)
	}
	for _, one := range wrong {
		c.findings.Add(c.misprint(m, one.percentage, one.now, one.base))
	}
}

// exchanged is on all figures of two columns that the percentages show to stand exchanged. No rule
// compares them with each other again.
func (v *verdicts) exchanged(c *checker, m *member) diag.Finding {
	var looked []*figure.Figure
	for _, one := range slices.Concat(v.reverse, v.either) {
		looked = append(looked, one.now, one.base)
		c.exchanged[subject{m.ID, one.now.Indicator}] = true
	}
	f := c.about(diag.ColumnsExchanged, m, looked...)
	for _, one := range looked {
		f.AddIndicators(one.Indicator)
	}
	f.Found, f.Count = "", len(looked)
	return f.With("kind", kinds[v.kind]).With("count", diag.Same(strconv.Itoa(len(v.reverse)))).
		With("of", diag.Same(strconv.Itoa(v.all()))).With("number", diag.Same(strconv.Itoa(f.Count)))
}
