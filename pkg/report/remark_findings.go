package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// conclude reports what texts did to the figures in their reach, after the claims are settled.
func (rs *remarks) conclude() {
	for _, r := range rs.list {
		if r.said.Respelled != "" {
			note := rs.findings.on(diag.TextRespelled, r.Place)
			note.Found, note.Expected = oneLine(r.text), oneLine(r.said.Respelled)
			rs.findings.add(note)
		}
		rs.heedUnits(r)
		used := rs.doubtedOf(r)
		switch {
		case rs.misses(r.lost):
			rs.onRemark(diag.TextNarrows, r, used, len(r.lost))
		case len(used) == 0:
		case r.excepts:
			rs.exceptFrom(r)
			rs.onRemark(diag.TextExcepts, r, used, len(used))
		case r.units:
			rs.onRemark(diag.TextUnit, r, used, len(used))
		default:
			rs.onRemark(diag.TextUnknown, r, used, len(used))
		}
	}
}

// doubtedOf lists the figures that a text leaves in doubt: figures in its reach, and figures
// of which these are a part. If the text states a limit and does nothing to any figure, all
// figures in its reach are in doubt.
func (rs *remarks) doubtedOf(r *remark) (list []doubted) {
	reached := r.used
	if len(r.used)+len(r.lost) == 0 {
		reached = r.passed
	}
	for _, e := range reached {
		if e.Becomes != nil {
			list = append(list, doubted{e.Becomes.Indicator, diag.Place{File: r.File, Sheet: e.Sheet(), Cell: e.Cell()}})
		}
	}
	for _, k := range r.parts {
		list = append(list, rs.wholeOf(k, list)...)
	}
	return list
}

// doubted is a figure that a text leaves in doubt.
type doubted struct {
	indicator string
	place     diag.Place
}

// wholeOf lists the cells of the figures that include a given part: the sum over all zones,
// that of FDI and DDI, and that of the year. It leaves out those that are known.
func (rs *remarks) wholeOf(part figure.Key, known []doubted) (list []doubted) {
	for _, i := range []*catalogue.Indicator{rs.catalogue.Indicator(part.Indicator), rs.catalogue.Whole(rs.catalogue.Indicator(part.Indicator))} {
		if i == nil {
			continue
		}
		for _, period := range []figure.Period{part.Period, rs.target} {
			of := rs.report.Figure(figure.Key{Indicator: i.ID, Period: period, Role: part.Role})
			if of == nil || period.Year != part.Period.Year {
				continue
			}
			for _, at := range of.Sources {
				one := doubted{i.ID, diag.Place(at)}
				if !slices.Contains(known, one) && !slices.Contains(list, one) {
					list = append(list, one)
				}
			}
		}
	}
	return list
}

// exceptFrom marks the figures in the reach of a remark that takes something out of them, or adds
// something. Their totals carry the mark too.
func (rs *remarks) exceptFrom(r *remark) {
	words := oneLine(r.said.Excepts().Words)
	for _, e := range r.used {
		if e.Becomes == nil {
			continue
		}
		if of := rs.report.Figure(e.Becomes.Key); of != nil && of.Excepts == "" {
			of.Excepts = words
		}
	}
}

// misses reports whether a figure that the bloc asks for is missing, or incomplete, because
// figures are left out.
func (rs *remarks) misses(lost []figure.Key) bool {
	return slices.ContainsFunc(lost, func(k figure.Key) bool {
		if k.Period != rs.target || k.Role == figure.Plan || !rs.catalogue.Indicator(k.Indicator).Core {
			return false
		}
		return !slices.ContainsFunc(rs.report.Figures, func(o figure.Figure) bool {
			return !o.Partial && o.Indicator == k.Indicator && o.Period == k.Period && (o.Role == figure.Actual || o.Role == figure.Estimate)
		})
	})
}

// onRemark adds a finding on a text. A text that is not in a cell gets the indicator of its
// figures if they all have the same one.
func (rs *remarks) onRemark(rule *diag.Rule, r *remark, used []doubted, count int) {
	out := rs.findings.on(rule, r.Place)
	out.Found, out.Count = oneLine(r.text), count
	for _, d := range used {
		out.Related = append(out.Related, d.place)
	}
	if r.Cell == "" && len(used) > 0 && !slices.ContainsFunc(used, func(d doubted) bool { return d.indicator != used[0].indicator }) {
		out.Indicator = used[0].indicator
	}
	words := strings.Join(r.said.Unknown, " ")
	if rule != diag.TextUnknown || r.dated || r.torn || r.part || words == "" {
		words = cmp.Or(r.said.Narrowing(), r.said.Excepts(), r.said.OtherThing(), &label.Limited{Words: oneLine(r.text)}).Words
	}
	if rule == diag.TextUnknown && r.making != "" {
		words = r.making
	}
	var where diag.Text
	if words != out.Found {
		where = diag.Within(out.Found)
	}
	rs.findings.add(out.With("what", r.what).With("words", diag.Same(words)).With("where", where).With("number", diag.Same(strconv.Itoa(count))))
}
