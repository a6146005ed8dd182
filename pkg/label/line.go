package label

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Line is a text that heads a sheet or a table, read on its own.
//
// The papers that it cites say nothing. Its words are those outside of them.
type Line struct {
	folded string
	key    string           // as viet.Key writes it
	cues   catalogue.CueSet // the cues in its text
	annex  string           // who wrote the report to which the table belongs, folded; empty for nobody
	opens  catalogue.CueSet // the cues that it begins with
	number string           // number of a signed document
	day    string           // written out, as in "ngày 15 tháng 01 năm 2019"
	extent Extent
	role   catalogue.Value // role of the figures under it
	until  []timex
	loud   bool // it is in capitals, as titles are
	month  bool // it is a month and nothing else
	ofYear bool // it gives the year of figures, and no last day
	signed bool // it is the place and the date of signing
}

// documentForm is the form of a signed document's number behind the word for it, as in "Số:
// 123/BC-BQL".
var documentForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*[:.]?\s*([0-9A-Za-zĐđ.\-]*\d[0-9A-Za-zĐđ.\-]*/[0-9A-Za-zĐđƯư&.,\-/]+)`)
})

// lead is how many words a line that only leads to a cited paper may have besides it.
const lead = 3

// lineReader reads the texts that head sheets and tables. It keeps what it has read.
type lineReader struct {
	cues  *catalogue.Cues
	words *tokenizer
	given *definitions
	known *store[*Line]
	times *store[[]figure.Period]
}

// line reads a text.
func (r *lineReader) line(text string) *Line {
	l, met := (*r.known)[text]
	if !met {
		l = r.read(r.given.instead(text))
		r.known.keep(text, l)
	}
	return l
}

// periods returns the periods that a text names.
func (r *lineReader) periods(text string) []figure.Period {
	periods, met := (*r.times)[text]
	if !met {
		periods = periodsIn(r.words.typed(r.given.instead(text)))
		r.times.keep(text, periods)
	}
	return periods
}

// periodsIn returns the periods among the times that words name.
func periodsIn(c cued) []figure.Period {
	var list []figure.Period
	for _, t := range findTimes(c) {
		if !t.period.IsZero() {
			list = append(list, t.period)
		}
	}
	return list
}

func (r *lineReader) read(text string) *Line {
	c := r.words.typed(text)
	cited := citations(c)
	l := &Line{}
	for _, one := range cited {
		if one.annex {
			l.annex = folded(c.words[one.by.start:one.by.end])
		}
	}
	whole := c
	c = c.without(inOrder(cited, nameless(c)))
	l.folded, l.key = folded(c.words), keyOf(c.words)
	l.cues = r.cues.In(l.folded)
	l.opens = r.cues.Opening(l.folded)
	p := newLineParse(c)
	if len(cited) == 0 || len(c.words) > lead {
		l.role = p.role() // "Thực hiện Quyết định số 221/QĐ-TTg" says none
	}
	if !strings.ContainsFunc(text, unicode.IsNumber) && !l.says(catalogue.CueMonth, catalogue.CueYears, catalogue.CueQuarter, catalogue.CueQuarterShort, catalogue.CuePartOfYear) {
		return l // the line names no time
	}
	if whole.has(0, catalogue.CuePaperNumber) && whole.words[0].Sep == "" && strings.Contains(text, "/") {
		if m := documentForm().FindStringSubmatch(text[whole.words[0].End:]); m != nil {
			l.number = m[1]
		}
	}
	l.day, l.loud = writtenDay(c), viet.IsUpper(text)
	l.month, l.signed = p.isMonthAlone(), p.signed
	if !p.signed {
		l.extent, l.until = p.extent(), p.untilIn()
		l.ofYear = !l.opens.Has(catalogue.CueQuoting) && p.namesYearOfFigures()
	}
	return l
}

// writtenDay returns a day that is written out, as in "ngày 15 tháng 01 năm 2019", as
// "2019-01-15".
func writtenDay(c cued) string {
	for i := range c.words {
		s := scanner{cued: c, start: i, at: i}
		if !s.is(0, catalogue.CueDay) || !s.is(2, catalogue.CueMonth) || !s.is(4, catalogue.CueYear) {
			continue
		}
		day, okDay := s.numberAt(1)
		month, okMonth := s.numberAt(3)
		year, okYear := s.numberAt(5)
		if okDay && okMonth && okYear && max(day, month) < 100 && year > 999 {
			return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		}
	}
	return ""
}

// says reports whether any of some cues stands in a line.
func (l *Line) says(any ...catalogue.Cue) bool { return l.cues.Has(any...) }

// behind returns what stands behind the words of a cue that a line begins with. ok is false if it
// begins otherwise.
func (l *Line) behind(cues *catalogue.Cues, cue catalogue.Cue) (rest string, ok bool) {
	if !l.opens.Has(cue) {
		return "", false
	}
	return cues.Cut(l.folded, cue)
}

// isTitle reports whether a line looks like the title of a report.
func (l *Line) isTitle() bool { return l.says(catalogue.CueTitle) }

// ListsSome reports whether a title says that its table lists only some zones.
func (l *Line) ListsSome() bool { return l.says(catalogue.CueSomeZones) }

// Extent returns the stretch of time that the figures under a line cover.
func (l *Line) Extent() *Extent { return &l.extent }

// Role returns what the figures under a line are: Plan, Estimate or Actual; None if the line
// does not say.
func (l *Line) Role() catalogue.Value { return l.role }

// SaysPlanned reports whether a line has a word for what is planned, whether or not it says of
// when.
func (l *Line) SaysPlanned() bool { return l.says(catalogue.CuePlanned) }

// SaysResults reports whether a line has a word for results.
func (l *Line) SaysResults() bool { return l.says(catalogue.CueResult) }

// IsLetterhead reports whether a line names the office that reports, and is not a title.
func (l *Line) IsLetterhead() bool { return l.says(catalogue.CueOffice) && !l.isTitle() }

// IsDateline reports whether a line is the place and the date of signing, or dates a paper.
func (l *Line) IsDateline() bool { return l.signed || l.day != "" && !l.asOf() }

// SignedOn returns the day of signing that a line gives together with its place; zero if it gives
// none.
func (l *Line) SignedOn() time.Time {
	if !l.signed || l.day == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, l.day)
	if err != nil {
		return time.Time{}
	}
	return day
}

// IsAsOf reports whether a line gives the last day of figures.
func (l *Line) IsAsOf() bool { return l.asOf() }

// IsOccasion reports whether a line gives the occasion of the paper: "(Phục vụ Hội nghị …)".
func (l *Line) IsOccasion() bool { return l.opens.Has(catalogue.CueOccasion) }

// AnnouncesPeriod reports whether a line begins with the words before the period of a report.
func (l *Line) AnnouncesPeriod() bool { return l.opens.Has(catalogue.CuePeriodOf) }

// MarksItalic reports whether a line says something of figures in italics.
func (l *Line) MarksItalic() bool { return l.says(catalogue.CueItalic) }

// MarksBold reports whether a line says something of figures in bold type.
func (l *Line) MarksBold() bool { return l.says(catalogue.CueBold) }

// IsOfColumn reports whether a line begins with a word for a column.
func (l *Line) IsOfColumn() bool { return l.opens.Has(catalogue.CueColumn) }

// IsUnitLine reports whether a line begins as one that gives the unit of figures.
func (l *Line) IsUnitLine() bool { return l.opens.Has(catalogue.CueUnitLine) }

// IsAverage reports whether a line has a word for an average.
func (l *Line) IsAverage() bool { return l.says(catalogue.CueAverage) }

// IsMonth reports whether a line is a month and nothing else, which may be that of signing.
func (l *Line) IsMonth() bool { return l.month }

// HeadsReport reports whether a line is the title of a whole report.
func (l *Line) HeadsReport() bool { return l.says(catalogue.CueReport) }

// Titles reports whether a line may head figures of its period. It looks like a title, and is
// not a date, the last day of figures, or the occasion of the paper.
func (l *Line) Titles() bool { return l.isTitle() && l.day == "" && !l.asOf() && !l.IsOccasion() }

// Lines are the lines of a report, in reading order.
type Lines []*Line

// Document returns the number of the signed document, as written, and its date as
// "2019-01-15". Each is empty if no line gives it.
func (lines Lines) Document() (number, date string) {
	for _, l := range lines {
		number = cmp.Or(number, l.number)
		if date == "" && l.day != "" && !l.asOf() {
			date = l.day
		}
	}
	return number, date
}

// Period returns the period that a report gives as its own, in its titles or else as the last day
// of its figures; zero if there is none. A month alone may be the date of signing, so it is the
// period only if no other line names one.
func (lines Lines) Period() figure.Period {
	var asOfDay, month figure.Period
	for i, l := range lines {
		switch {
		case l.extent.Period.Year == 0:
		case l.day != "" || l.asOf():
			if l.asOf() && asOfDay.IsZero() {
				asOfDay = l.extent.Period
			}
		case l.month:
			month = cmp.Or(month, l.extent.Period)
		case l.isTitle():
			return lines[i:].ofBlocks()
		}
	}
	return cmp.Or(asOfDay, month)
}

// ofBlocks returns the period of the first line, which is a title. The titles of blocks below
// each other give each its year of results, in any order: the report is of the latest.
func (lines Lines) ofBlocks() figure.Period {
	period := lines[0].extent.Period
	if lines[0].HeadsReport() || !lines[0].SaysResults() || period.Span != figure.Year {
		return period
	}
	for _, l := range lines[1:] {
		p := l.extent.Period
		if p.Span == figure.Year && p.Year > period.Year && l.isTitle() && l.SaysResults() && !l.HeadsReport() && l.role != catalogue.Plan && l.role != catalogue.Forecast {
			period = p
		}
	}
	return period
}

// LoudPeriod returns the period that a line in capitals names, whatever else the line
// says; zero for none.
func (lines Lines) LoudPeriod() figure.Period {
	for _, l := range lines {
		if l.loud && l.day == "" && l.number == "" && !l.month && l.extent.Period.Year != 0 {
			return l.extent.Period
		}
	}
	return figure.Period{}
}

// lineParse is the state of reading a line.
type lineParse struct {
	cued
	times  []timex
	signed bool // it is the place and the date of signing
}

func newLineParse(c cued) *lineParse {
	p := &lineParse{cued: c, times: timesIn(c)}
	p.signed = isSigned(c)
	return p
}
