package table

import (
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// remark is a remark on a figure.
type remark struct {
	kind aspect
	text string
}

// aspect is what a remark is about.
type aspect uint8

// The aspects. A remark of those before single that most lines share is made once, above the
// table.
const (
	lacks aspect = iota
	estimates
	published
	single
)

// Notes are what the figures of a total lack or rest on, one sentence each; none if every
// board has a figure of its own for the year.
func Notes(r *aggregate.Result, t *aggregate.Total, lang string) []string {
	b := &outliner{&Outline{}, r, lang}
	var notes []string
	for _, one := range b.coverage(t) {
		if !slices.Contains(notes, one.text) {
			notes = append(notes, one.text)
		}
	}
	return notes
}

// coverage is what the figures of a total lack or rest on.
func (b *outliner) coverage(t *aggregate.Total) []remark {
	list := b.of(lacks, totalWords.missing, t.Missing)
	list = append(list, b.of(estimates, totalWords.estimated, members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Estimate }))...)
	list = append(list, b.of(single, totalWords.partial, members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Partial }))...)
	for _, reason := range notedReasons(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool {
			return p.Figure.Answered != nil && p.Figure.Answered.Note && p.Figure.Answered.Reason == reason
		})
		list = append(list, b.of(single, totalWords.noted, of, reason)...)
	}
	for _, words := range exceptions(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Excepts == words })
		list = append(list, b.of(single, totalWords.excepts, of, words)...)
	}
	for _, rate := range rates(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Rate != nil && same(*p.Figure.Rate, rate) })
		list = append(list, b.of(single, totalWords.converted, of, quantity.Format(rate.Rate, -1, b.lang), rate.Per)...)
	}
	return list
}

// of is a remark on members; none if there are none.
func (b *outliner) of(kind aspect, text diag.Text, ids []string, args ...any) []remark {
	if len(ids) == 0 {
		return nil
	}
	return []remark{{kind, text.Say(b.lang, append([]any{names(b.r, ids)}, args...)...)}}
}

// basis says where the figures of the year before come from, if not from these reports.
func (b *outliner) basis(t *aggregate.Total) []remark {
	if t.Previous == nil || t.Previous.Basis != aggregate.BasisPublished {
		return nil
	}
	if t.Previous.Source != "" {
		return []remark{{published, publishedNote(b.lang, t.Previous.Period, t.Previous.Source)}}
	}
	return []remark{{published, totalWords.basis.Say(b.lang, Period(b.lang, t.Previous.Period))}}
}

// publishedNote says of a period that only totals are available, and where they were
// published.
func publishedNote(lang string, p figure.Period, source string) string {
	return totalWords.totalsOnly.Say(lang, Period(lang, p), source)
}

// ratioRemarks notes over which boards a ratio is computed, if not over all.
func (b *outliner) ratioRemarks(d *aggregate.Derived) []remark {
	of, by := b.r.Total(d.Derived.Of), b.r.Total(d.Derived.By)
	var lacking []string
	for _, m := range b.r.Members {
		if of.Part(m.ID) == nil || by.Part(m.ID) == nil {
			lacking = append(lacking, m.ID)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	return []remark{{single, totalWords.ratioFewer.Say(b.lang, names(b.r, lacking), d.Members, b.kind())}}
}

// marks says above the table what holds for most lines, and marks the lines with other
// remarks.
func (b *outliner) marks() {
	usual := map[aspect]string{}
	for kind := lacks; kind < single; kind++ {
		if text := b.usual(kind); text != "" {
			usual[kind] = text
			b.General = append(b.General, text)
		}
	}
	for i := range b.Lines {
		l := &b.Lines[i]
		var marks []string
		for _, one := range l.remarks {
			if usual[one.kind] != one.text {
				marks = append(marks, b.note(one.text))
			}
		}
		if usual[estimates] != "" && l.covered() && !l.remarked(estimates) {
			marks = append(marks, b.note(totalWords.noEstimate.Say(b.lang)))
		}
		l.Remark = strings.Join(marks, " ")
	}
}

// covered reports whether a line sums the figure of some board.
func (l Line) covered() bool { return l.Total != nil && l.Total.Reported() > 0 }

// remarked reports whether a line has a remark of an aspect.
func (l Line) remarked(kind aspect) bool {
	return slices.ContainsFunc(l.remarks, func(r remark) bool { return r.kind == kind })
}

// usual returns the remark of an aspect that more than half of the lines with a figure share.
func (b *outliner) usual(kind aspect) string {
	count, lines, most := map[string]int{}, 0, ""
	for _, l := range b.Lines {
		if l.Total == nil {
			continue
		}
		lines++
		for _, one := range l.remarks {
			if one.kind != kind {
				continue
			}
			if count[one.text]++; count[one.text] > count[most] {
				most = one.text
			}
		}
	}
	if 2*count[most] <= lines {
		return ""
	}
	return most
}

// notedReasons lists why figures that are used are not complete, as people answered.
func notedReasons(parts []aggregate.Part) []string {
	var list []string
	for _, p := range parts {
		if a := p.Figure.Answered; a != nil && a.Note && !slices.Contains(list, a.Reason) {
			list = append(list, a.Reason)
		}
	}
	return list
}

// exceptions lists the words that exclude something from figures, or include something more,
// each once.
func exceptions(parts []aggregate.Part) (list []string) {
	for _, p := range parts {
		if words := p.Figure.Excepts; words != "" && !slices.Contains(list, words) {
			list = append(list, words)
		}
	}
	return list
}

func members(parts []aggregate.Part, is func(aggregate.Part) bool) []string {
	var ids []string
	for _, p := range parts {
		if is(p) {
			ids = append(ids, p.Member)
		}
	}
	return ids
}

// rates lists the exchange rates in use, in the order of members.
func rates(parts []aggregate.Part) []figure.Conversion {
	var list []figure.Conversion
	for _, p := range parts {
		if r := p.Figure.Rate; r != nil && !slices.ContainsFunc(list, func(o figure.Conversion) bool { return same(o, *r) }) {
			list = append(list, *r)
		}
	}
	return list
}

func same(a, b figure.Conversion) bool { return a.Per == b.Per && a.Rate.Equal(b.Rate) }
