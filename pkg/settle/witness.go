package settle

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// fewestAstray is how many figures must be those of other indicators. Shifted rows and
// exchanged labels come in several; a single one may be an error of the year before that has
// been corrected since. One is enough if the report states nothing else of the other
// indicator, whose row may be just as wrong and not be read at all. That indicator must not be
// a part of the first, as the part may be all of it.
const fewestAstray = 2

// witness takes back the figures of a label if the figure of the year before beside them was
// reported then for another indicator. Labels may be exchanged, or stand a row off. The rows
// between such rows are taken back too, and so are the figures of an indicator whose own figure
// stands elsewhere, unless last year's figure bears them out.
func witness(s *settler) {
	if s.past.IsNone() {
		return
	}
	w := s.testify()
	if !w.known.Holds() || len(w.astray) < fewestAstray && !w.alone {
		return
	}
	for _, c := range w.astray {
		s.contradict(c)
	}
	s.refuseSuch(func(c *Claim) bool {
		span, ok := w.rows[c.Table]
		among := span.first < c.Row && c.Row < span.last || w.elsewhere[c.Figure.Indicator]
		return ok && among && c.Share == Whole && !w.right[c.Figure.Indicator]
	})
}

// testimony is what last year's figures say of the labels of a report.
type testimony struct {
	*settler
	known     figure.Evidence
	right     map[string]bool // the indicators whose figures are as reported
	astray    []*Claim        // figures that are those of other indicators
	rows      map[*Table]span // the rows of these figures
	elsewhere map[string]bool // the indicators whose figures stand in those rows
	alone     bool            // the report states no other figure of one of them
}

// span is a stretch of rows.
type span struct{ first, last int }

// testify compares last year's figures with what was reported then.
func (s *settler) testify() *testimony {
	w := &testimony{settler: s, rows: map[*Table]span{}, elsewhere: map[string]bool{}}
	stated := w.indicatorsBefore()
	w.right = w.asReported()
	for _, c := range s.claims {
		if !w.isTelling(c) {
			continue
		}
		own, holder := s.past.Of(c.Figure.Indicator), s.past.Printed(c.Figure.Value)
		switch {
		case own != nil && own.Value.Equal(c.Figure.Value):
			if holder == c.Figure.Indicator { // otherwise there is a rival
				w.known.Add(true)
			}
		case own != nil && c.mayBe(own): // it is only printed differently
		case holder == "" || w.right[holder] || w.right[c.Figure.Indicator] || holder == c.Figure.Indicator:
			w.known.Add(false)
		default:
			w.known.Add(true)
			w.stray(c)
			w.elsewhere[holder] = true
			w.alone = w.alone || own != nil && !stated[holder] && !w.related(holder, c.Figure.Indicator)
		}
	}
	return w
}

// stray records a figure that is another indicator's.
func (w *testimony) stray(c *Claim) {
	w.astray = append(w.astray, c)
	rows, ok := w.rows[c.Table]
	if !ok {
		rows = span{c.Row, c.Row}
	}
	w.rows[c.Table] = span{min(rows.first, c.Row), max(rows.last, c.Row)}
}

// isPast reports whether a claim is to a figure of the year before, as the report states it now.
func (w *testimony) isPast(c *Claim) bool {
	return c.Table != nil && c.Share == Whole && c.Figure.Role == figure.Previous && c.Figure.Period == w.Target.Previous()
}

// isTelling reports whether a claim has enough digits to be recognised.
func (w *testimony) isTelling(c *Claim) bool { return w.isPast(c) && figure.IsTelling(c.Figure.Value) }

// asReported returns the indicators whose figures of the year before are as reported then.
func (w *testimony) asReported() map[string]bool {
	right := map[string]bool{}
	for _, c := range w.claims {
		if was := w.past.Of(c.Figure.Indicator); w.isPast(c) && was != nil && c.mayBe(was) {
			right[c.Figure.Indicator] = true
		}
	}
	return right
}

// indicatorsBefore returns the indicators that have a figure of the year before.
func (w *testimony) indicatorsBefore() map[string]bool {
	stated := map[string]bool{}
	for _, c := range w.claims {
		if w.isPast(c) {
			stated[c.Figure.Indicator] = true
		}
	}
	return stated
}

// related reports whether one of two indicators is a part of the other. Their figures may then be
// equal.
func (w *testimony) related(a, b string) bool {
	part := func(of, id string) bool { return slices.Contains(w.Catalogue.PartsOf(w.Catalogue.Indicator(of)), id) }
	within := slices.ContainsFunc(w.Catalogue.Bounds, func(x catalogue.Bound) bool {
		return x.Part == a && x.Whole == b || x.Part == b && x.Whole == a
	})
	return within || part(a, b) || part(b, a)
}

// mayBe reports whether the printed figure of a claim may stand for another figure.
func (c *Claim) mayBe(f *figure.Figure) bool {
	return c.Figure.Value.Equal(f.Value) || c.shown().Meets(f.Shown(c.Indicator.In.Count))
}

// contradict takes back all figures that a table states of an indicator, if one of them is
// another indicator's.
func (s *settler) contradict(by *Claim) {
	such := func(c *Claim) bool { return c.Table == by.Table && c.Figure.Indicator == by.Figure.Indicator }
	var list []*Claim
	f := at(diag.LabelContradicted, by.Place, by.Figure.Key)
	for _, c := range s.claims {
		if such(c) {
			list = append(list, c)
			if c != by {
				f.Related = append(f.Related, c.Place)
			}
		}
	}
	s.takeBack(list)
	s.without(such)
	other := s.Catalogue.Label(s.past.Printed(by.Figure.Value))
	f.Period, f.Found = s.Target.String(), by.Figure.Raw
	expected := diag.OfThisIndicator
	if was := s.past.Of(by.Figure.Indicator); was != nil {
		f.Expected = was.Value.String()
		expected = s.Catalogue.Amount(was.Value, by.Figure.Unit)
	}
	s.findings.Add(f.With("found", s.amount(by)).With("because", diag.Same(by.because())).With("label", s.Catalogue.Label(by.Figure.Indicator)).
		With("other", other).With("expected", expected).With("before", diag.Same(by.Figure.Period.String())))
}
