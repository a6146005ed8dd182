package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// reportRemarks reports what texts did to the figures in their reach, once they are
// settled.
func (f *file) reportRemarks() {
	for _, r := range f.remarks {
		if r.said.Respelled != "" {
			note := f.findings.on(diag.TextRespelled, r.Place)
			note.Found, note.Expected = oneLine(r.text), oneLine(r.said.Respelled)
			f.findings.add(note)
		}
		used := r.figures()
		switch {
		case f.misses(r.lost):
			f.onRemark(diag.TextNarrows, r, nil, len(r.lost))
		case len(used) == 0:
		case r.excepts:
			f.exceptFrom(r)
			f.onRemark(diag.TextExcepts, r, used, len(used))
		case r.units:
			f.onRemark(diag.TextUnit, r, used, len(used))
		case r.asks(), r.early, r.dated, r.thing, r.torn:
			f.onRemark(diag.TextUnknown, r, used, len(used))
		}
	}
}

// exceptFrom notes on the figures in the reach of a remark that it takes something out of them, or adds
// something: totals are marked so.
func (f *file) exceptFrom(r *remark) {
	words := oneLine(r.said.Excepts().Words)
	for _, e := range r.used {
		if e.Becomes == nil {
			continue
		}
		if of := f.report.Figure(e.Becomes.Key); of != nil && of.Excepts == "" {
			of.Excepts = words
		}
	}
}

// figures lists the cells in the reach of a remark that became figures.
func (r *remark) figures() []diag.Place {
	var list []diag.Place
	for _, e := range r.used {
		if e.Becomes != nil {
			list = append(list, diag.Place{File: r.File, Sheet: e.Sheet(), Cell: e.Cell()})
		}
	}
	return list
}

// misses reports whether some figure that the bloc asks for is missing, or lacks a part, because that
// was left out.
func (f *file) misses(lost []figure.Key) bool {
	return slices.ContainsFunc(lost, func(k figure.Key) bool {
		if k.Period != f.target || k.Role == figure.Plan || !f.catalogue.Indicator(k.Indicator).Core {
			return false
		}
		return !slices.ContainsFunc(f.report.Figures, func(o figure.Figure) bool {
			return !o.Partial && o.Indicator == k.Indicator && o.Period == k.Period && (o.Role == figure.Actual || o.Role == figure.Estimate)
		})
	})
}

// onRemark adds a finding on a text.
func (f *file) onRemark(rule *diag.Rule, r *remark, related []diag.Place, count int) {
	out := f.findings.on(rule, r.Place)
	out.Found, out.Related, out.Count = oneLine(r.text), related, count
	words := strings.Join(r.said.Unknown, " ")
	if rule != diag.TextUnknown || r.dated || r.torn || words == "" {
		words = cmp.Or(r.said.Narrowing(), r.said.Excepts(), r.said.OtherThing(), &label.Limited{Words: oneLine(r.text)}).Words
	}
	f.findings.add(out.With("what", r.what).With("words", diag.Same(words)).With("number", diag.Same(strconv.Itoa(count))))
}
