package answer

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// Two are a file as it was read without an answer, and with it.
type Two struct {
	Was, Now      *figure.Report
	Before, After diag.List // the findings on it
	Period        figure.Period
	Catalogue     *catalogue.Catalogue
}

// Tried is what an answer makes of a file.
func Tried(t Two, a Answer) Trial {
	out := Trial{
		Faults:  t.faults(),
		Settled: !slices.ContainsFunc(t.After, func(f diag.Finding) bool { return f.IsOpen() && a.asksAgain(&f) }),
	}
	for i := range t.Now.Figures {
		if f := &t.Now.Figures[i]; t.Was.Figure(f.Key) == nil {
			out.gain(&t, f)
		}
	}
	return out
}

// gain counts a figure that was not read before.
func (t *Trial) gain(two *Two, f *figure.Figure) {
	if f.Confirmed&^figure.ByAnswer != 0 {
		t.Borne++
	}
	if f.Role != figure.Actual && f.Role != figure.Estimate || f.Period != two.Period {
		t.Others++
		return
	}
	t.Figures++
	t.parts(two, f)
	if i := two.Catalogue.Indicator(f.Indicator); i != nil && i.Core {
		t.Core = append(t.Core, f.Indicator)
	}
}

// faults counts the findings that are new, and the figures that are read no more.
func (t *Two) faults() (n int) {
	for _, f := range t.After {
		known := slices.ContainsFunc(t.Before, func(old diag.Finding) bool { return old.Rule == f.Rule && old.Place == f.Place })
		if f.Severity != diag.Note && !known {
			n++
		}
	}
	for i := range t.Was.Figures {
		if t.Now.Figure(t.Was.Figures[i].Key) == nil {
			n++
		}
	}
	return n
}

// parts notes whether a figure of a year is the sum of its months, quarters or halves. A stock
// is not.
func (t *Trial) parts(two *Two, f *figure.Figure) {
	if i := two.Catalogue.Indicator(f.Indicator); f.Period.Span != figure.Year || i == nil || i.Nature != catalogue.Flow {
		return
	}
	r := two.Now
	for _, of := range []struct {
		span figure.Span
		n    int
	}{{figure.Month, 12}, {figure.Quarter, 4}, {figure.Half, 2}} {
		var sum quantity.Decimal
		n := 0
		for i := range r.Figures {
			p := &r.Figures[i]
			if p.Indicator == f.Indicator && p.Role == figure.Actual && p.Period.Year == f.Period.Year && p.Period.Span == of.span {
				sum, n = sum.Add(p.Value), n+1
			}
		}
		if n != of.n {
			continue
		}
		t.Parted, t.Span = t.Parted+1, of.span
		if sum.Equal(f.Value) {
			t.Summed++
		}
		return
	}
}

// asksAgain reports whether a finding asks what the answer was to settle.
func (a *Answer) asksAgain(f *diag.Finding) bool {
	switch {
	case a.To != f.Rule.Code || a.Sheet != "" && a.Sheet != f.Sheet:
		return false
	case a.Text != "":
		return viet.Key(a.Text) == viet.Key(f.Found)
	}
	if col, _ := splitRef(a.Cell); a.Kind == diag.Means {
		its, _ := splitRef(f.Cell)
		return its == col
	}
	return a.Cell == "" || within(f.Cell, a.Cell)
}

// Add adds what an answer makes of one more file.
func (t *Trial) Add(one Trial) {
	t.Figures, t.Others, t.Borne, t.Faults = t.Figures+one.Figures, t.Others+one.Others, t.Borne+one.Borne, t.Faults+one.Faults
	t.Core = append(t.Core, one.Core...)
	t.Parted, t.Summed = t.Parted+one.Parted, t.Summed+one.Summed
	if one.Parted > 0 {
		t.Span = one.Span
	}
}

// IsBoundTo reports whether an answer is bound to a file, by its digest.
func (a *Answer) IsBoundTo(sha256 string) bool { return contains(a.SHA256, sha256) }
