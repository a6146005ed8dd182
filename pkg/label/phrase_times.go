package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// readTimes adds the periods that the words name.
func (p *parse) readTimes() {
	p.times = findTimes(p.cued)
	if month, ok := monthAlone(p.cued); ok {
		p.times = []timex{month}
	}
	for n, t := range p.times {
		start := t.start
		if t.ends {
			start = p.times[n-1].end // "đến" in a range says no more than the range does
		}
		for i := start; i < t.end; i++ {
			p.taken[i] = true
		}
		switch {
		case t.since && !t.isYear():
			p.begin(&t)
			continue
		case t.period.IsZero() && !t.on.IsZero():
			p.m.day = int32(t.on.Unix() / secondsOfDay)
		case !t.period.IsZero() && !slices.Contains(p.m.Periods, t.period):
			p.m.Periods = append(p.m.Periods, t.period)
		}
		if t.within {
			p.m.say(catalogue.Horizon, catalogue.InPeriod)
		}
	}
}

// begin takes the beginning of a range. A range from January is the period that it ends with.
// There is no period for any other range.
func (p *parse) begin(t *timex) {
	if t.fromJanuary() {
		if from := t.start - 3; p.has(from, catalogue.CueSummed) {
			p.taken[from], p.taken[from+1] = true, true // "Lũy kế từ tháng 1 đến tháng 12"
		}
		p.m.say(catalogue.Horizon, catalogue.InPeriod)
		return
	}
	p.m.Clash = p.catalogue.AxisName(catalogue.Time)
}

// takeSum takes the words for a sum before a time if a label begins with them: "Cộng cả năm
// 2018", "Tổng cộng 12 tháng". A row whose label says nothing else is a total.
func (p *parse) takeSum() {
	if len(p.times) == 0 {
		return
	}
	first, last := p.times[0].start, p.times[len(p.times)-1].end
	sums := 0
	for sums < first && p.has(sums, catalogue.CueTotal) {
		sums++
	}
	if sums == 0 || sums < first {
		return
	}
	for i := range sums {
		p.taken[i] = true
	}
	if p.on == Rows && last == len(p.words) {
		p.m.say(catalogue.Breakdown, catalogue.Total)
	}
}

// takeEdge takes the word before a year that makes a label the first or the last day of it:
// "Đầu năm 2018", "Cuối năm 2018".
func (p *parse) takeEdge() {
	if len(p.times) != 1 || p.times[0].start != 1 || p.times[0].end != len(p.words) || p.times[0].period.Span != figure.Year {
		return
	}
	switch {
	case p.has(0, catalogue.CueFirst):
		p.m.say(catalogue.Time, catalogue.YearStart)
	case !p.has(0, catalogue.CueLast):
		return
	}
	p.taken[0] = true
	p.m.say(catalogue.Horizon, catalogue.Cumulative)
}

// takeCorrection takes the words by which a header calls the figures of its period corrected.
// They stand in brackets. Without brackets they may mean adjustments.
func (p *parse) takeCorrection() {
	if p.on != Columns || len(p.times) == 0 {
		return
	}
	last := p.times[len(p.times)-1].end
	n := p.length(last, catalogue.CueCorrected)
	if n == 0 || last+n < len(p.words) {
		return
	}
	if !strings.HasSuffix(p.words[last].Sep, "(") {
		p.m.Clash = p.catalogue.AxisName(catalogue.Event)
	}
	for i := last; i < last+n; i++ {
		p.taken[i] = true
	}
}

// settleTarget makes a header of targets one of plans. "Chỉ tiêu năm 2018" stands over figures,
// "Chỉ tiêu" alone over labels.
func (p *parse) settleTarget() {
	if p.on == Columns && len(p.times) > 0 && p.m.Facets[catalogue.Target] != catalogue.None && p.m.Facets[catalogue.Role] == catalogue.None && !p.m.Ratio {
		p.m.say(catalogue.Role, catalogue.Plan)
	}
}

// readStretches reads the words between those that are taken already.
func (p *parse) readStretches() {
	for start := 0; start < len(p.words); {
		if p.taken[start] {
			start++
			continue
		}
		end := start
		for end < len(p.words) && !p.taken[end] {
			end++
		}
		p.readStretch(span{start, end})
		start = end
	}
}

// readStretch reads adjacent words as phrases.
func (p *parse) readStretch(s span) {
	read := make([]bool, len(p.words))
	for _, match := range p.catalogue.Words.Split(p.words[s.start:s.end], func(phrase *catalogue.Phrase, start, end int) bool {
		return p.holds(phrase, span{s.start + start, s.start + end})
	}) {
		for i := match.Start; i < match.End; i++ {
			read[s.start+i] = true
		}
		p.renamed = p.renamed || match.Sense.Says(catalogue.Measure) && slices.ContainsFunc(match.Sense.Under, func(f catalogue.Facet) bool { return f.Axis == catalogue.Measure })
		p.m.take(p.catalogue, match.Sense)
	}
	for i := s.start; i < s.end; i++ {
		if !read[i] && !isFootnote(p.words[i]) {
			p.unread = append(p.unread, p.words[i])
		}
	}
	p.m.Zone = len(p.unread) > 0 && s.start == 0 && p.m.Weak == catalogue.Zones && startsZone(p.cued, read)
}
