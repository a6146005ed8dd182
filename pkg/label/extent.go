package label

import (
	"slices"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Extent is the stretch of time that the figures under a line cover, as the line gives it. The
// year of its periods is 0 if the line names none.
type Extent struct {
	Period figure.Period // the period of the results; zero if there is none
	Done   figure.Period // what is done so far, beside an estimate of Period; zero if there is none
	Whole  bool          // the line calls Period the whole year: "cả năm 2018"
	Years  bool          // several years as one
	Summed bool          // with Years: the line gives more than the first and the last of them
	Added  bool          // with Years: the line says that they are added up: "cộng dồn từ năm 2015 đến năm 2018"
	Coming int           // a year that the line calls yet to come; 0 for none
	Vague  bool          // the line is about months, but does not say which in words that are understood

	since *timex // the beginning of a range; nil for none
}

// Since returns the first day of a range, in a given year if the line names none. ok is false
// if there is no range.
func (e *Extent) Since(year int) (first time.Time, ok bool) {
	if e.since == nil {
		return time.Time{}, false
	}
	return e.since.firstDay(year), true
}

// standing is what the words before a time say about it.
type standing uint8

const (
	ungoverned standing = iota // nothing: the figures are those of this time
	done                       // it is the time of results
	estimated                  // it is the time of an estimate
	coming                     // it is yet to come
	aside                      // it has no figures: it is compared with, or dates a cited paper
)

// extent finds what a line says of the time of its figures.
func (p *lineParse) extent() Extent {
	e := Extent{Vague: p.namesMonthsVaguely()}
	var of sorted
	for i, t := range p.times {
		stands := p.standing(i)
		if stands == coming {
			e.Coming = max(e.Coming, t.year)
		}
		if stands == coming || stands == aside || p.isEstimatedPart(i) {
			continue
		}
		if t.since && !t.isYear() {
			e.since = &p.times[i]
			continue
		}
		p.sort(&of, i, stands)
	}
	e.Years = !of.part.isPart() && of.years.year == 0 && (of.ends.year != 0 || p.says(0, len(p.words), catalogue.CueYears)) || p.countsYears(of.years)
	e.Summed = e.Years && (p.says(0, len(p.words), catalogue.CueSummed, catalogue.CueYears) || p.countsYears(of.years))
	e.Added = e.Years && p.says(0, len(p.words), catalogue.CueSummed)
	of.years = first(of.years, of.ends)
	p.settle(&e, &of)
	return e
}

// sorted are the times in a line that figures may cover, by kind: the whole year, a part of a
// year, a year, the end of a range of years, and a year that is estimated.
type sorted struct{ whole, part, years, ends, estimate timex }

// sort adds a time to its kind. An estimated part of a year belongs to none.
func (p *lineParse) sort(to *sorted, i int, stands standing) {
	switch t := p.times[i]; {
	case t.since:
		to.ends = later(to.ends, timex{year: t.year})
	case stands == estimated && !t.isPart():
		to.estimate = later(to.estimate, t)
	case t.period.IsZero() || stands == estimated:
	case t.isPart():
		to.part = first(to.part, t)
	case !t.whole && p.has(t.start-1, catalogue.CueAnd) && to.part.isPart() && to.part.period.Year != 0 && to.part.period.Year < t.year:
		to.part.period.Year, to.part.year = t.year, t.year // "3 quý đầu năm 2017 và 2018"
	case t.whole || p.has(t.start-1, catalogue.CueAnd) && to.part.isPart():
		to.whole = later(to.whole, t)
	case p.endsRange(i):
		to.ends = later(to.ends, t)
	default:
		to.years = later(to.years, t)
	}
}

// isEstimatedPart reports whether a line says that the figures of a part of the year are
// estimates: "số liệu tháng 12 là số ước". The figures of the year include them.
func (p *lineParse) isEstimatedPart(i int) bool {
	return p.times[i].isPart() && p.says(p.times[i].end, p.until(i), catalogue.CueEstimated) && i+1 == len(p.times)
}

// endsRange reports whether a year ends a range of years, or follows a word for several years:
// "giai đoạn 2016-2018".
func (p *lineParse) endsRange(i int) bool {
	since := i > 0 && p.times[i-1].since && p.times[i-1].fromJanuary() && p.times[i-1].year < p.times[i].year && p.times[i-1].year != 0
	return since || p.says(p.from(i), p.times[i].start, catalogue.CueYears)
}

// settle decides between the times of a line: the year that it calls whole or estimates, the
// part of a year, or else the year. A part of a year takes its year from the year beside it.
func (p *lineParse) settle(e *Extent, of *sorted) {
	whole, part, years, estimate := &of.whole, &of.part, &of.years, &of.estimate
	e.Done = part.period
	switch {
	case !estimate.period.IsZero():
		e.Period, e.Whole = estimate.period, true
	case !whole.period.IsZero():
		e.Period, e.Whole, e.Done = whole.period, true, figure.Period{}
	case part.isPart():
		e.Period, e.Done = part.period, figure.Period{}
	default:
		e.Period = years.period
	}
	for _, t := range []*timex{years, whole, estimate} {
		for _, named := range []*figure.Period{&e.Period, &e.Done} {
			if named.Year == 0 && !named.IsZero() {
				named.Year = t.year
			}
		}
	}
}

// countsYears reports whether a line counts years of figures: "3 năm", "5 năm 2016-2020".
func (p *lineParse) countsYears(last timex) bool {
	for i := range p.words {
		s := scanner{cued: p.cued, start: i, at: i}
		if n, ok := s.number(); ok && n > 1 && n < 100 && s.is(1, catalogue.CueYear) && !p.taken(i) && !p.says(0, i, catalogue.CueAnniversary) {
			return last.start == 0 || last.start > i
		}
	}
	return false
}

// standing returns what the words before a time say about it. The first word that governs the
// time decides; it stands behind the time before. Without such a word, the time before has the
// same governor.
func (p *lineParse) standing(i int) standing {
	t := p.times[i]
	from := p.from(i)
	if p.says(max(from, t.start-comparedWithin), t.start, catalogue.CueCompared) || p.against(t.start-1) && !(t.isPart() && p.unmarked()) {
		return aside
	}
	for at := from; at < t.start; at++ {
		switch {
		case p.putsAside(at, &t):
			return aside
		case p.has(at, catalogue.CueEstimated):
			return estimated
		case p.has(at, catalogue.CuePlanned):
			return coming
		case p.has(at, catalogue.CueResult):
			return done
		}
	}
	if i > 0 && p.isJoint(from, t.start) {
		return p.standing(i - 1)
	}
	return ungoverned
}

// putsAside reports whether a word before a time makes it one of an average, or of the
// occasion of a paper: "bình quân 1 tháng".
func (p *lineParse) putsAside(at int, t *timex) bool {
	if p.has(at, catalogue.CueAverage) && t.months && t.period.N == 1 {
		return true
	}
	occasion := p.has(at, catalogue.CueAnniversary) || p.has(at, catalogue.CueOccasion) && t.isPart()
	return occasion && !p.says(at, t.start, catalogue.CueFiguresOf)
}

// against reports whether a word is short for "so với". A word with a tone mark is not.
func (c cued) against(i int) bool {
	return c.has(i, catalogue.CueAgainst) && c.words[i].Marked == c.words[i].Plain
}

// unmarked reports whether no word has a mark. Then "so" may be "số" as well.
func (c cued) unmarked() bool {
	return !slices.ContainsFunc(c.words, func(w viet.Word) bool { return w.Marked != w.Plain })
}

// comparedWithin is how many words may stand between "so với" and the year.
const comparedWithin = 5

// isJoint reports whether only small words stand between a time and the one before.
func (p *lineParse) isJoint(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.has(i, catalogue.CueAnd, catalogue.CueUntil, catalogue.CueUpTo, catalogue.CueSince) {
			return false
		}
	}
	return true
}

// from and until are the words around a time, up to its neighbours.
func (p *lineParse) from(i int) int {
	if i == 0 {
		return 0
	}
	return p.times[i-1].end
}

func (p *lineParse) until(i int) int {
	if i+1 == len(p.times) {
		return len(p.words)
	}
	return p.times[i+1].start
}

// says reports whether any of some cues begins at one of the words in a range.
func (p *lineParse) says(from, to int, any ...catalogue.Cue) bool {
	for i := from; i < to; i++ {
		if p.has(i, any...) {
			return true
		}
	}
	return false
}

// taken reports whether a word belongs to a time.
func (p *lineParse) taken(i int) bool {
	for _, t := range p.times {
		if i >= t.start && i < t.end {
			return true
		}
	}
	return false
}

// isAside reports whether the words before a word are about what is yet to come, a comparison, or
// the occasion of a paper.
func (p *lineParse) isAside(i int) bool {
	return p.says(0, i, catalogue.CueOccasion, catalogue.CuePlanned, catalogue.CueCompared)
}

// isPart reports whether a time is a part of a year, but not a day.
func (t *timex) isPart() bool { return t.period.Span > figure.Year && !(t.day && !t.on.IsZero()) }

// isMonthAlone reports whether a text is a month and nothing else: "tháng 01 năm 2019". It may
// be the date of signing.
func (p *lineParse) isMonthAlone() bool {
	return len(p.times) == 1 && p.times[0].period.Span == figure.Month && p.times[0].end-p.times[0].start == len(p.words)
}

// first returns the first of two times that is set.
func first(a, b timex) timex {
	if a.period.IsZero() {
		return b
	}
	return a
}

// later returns the time of the later year.
func later(a, b timex) timex {
	if a.period.IsZero() || b.year > a.year {
		return b
	}
	return a
}
