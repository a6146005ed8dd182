package label

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Line is a text that heads a sheet or a table, read on its own.
//
// The papers that it cites say nothing: its words are those outside of them.
type Line struct {
	folded string
	key    string           // as viet.Key writes it
	cues   catalogue.CueSet // those in its text
	annex  string           // who wrote the report to which the table belongs, folded; empty for nobody
	quotes bool             // it begins with a source, with what a paper rests on, or with a person
	number string           // of a signed document
	day    string           // written out, as in "ngày 15 tháng 01 năm 2019"
	period figure.Period    // the one it names
	until  []timex
	loud   bool // it is in capitals, as titles are
}

// documentForm is the form of a signed document's number after the word for it, as in "Số:
// 123/BC-BQL".
var documentForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*[:.]?\s*([0-9A-Za-zĐđ.\-]*\d[0-9A-Za-zĐđ.\-]*/[0-9A-Za-zĐđƯư&.,\-/]+)`)
})

func (r *Reader) readLine(text string) *Line {
	c := r.cued(viet.Words(text))
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
	l.cues = r.catalogue.Cues.In(l.folded)
	_, l.quotes = r.catalogue.Cues.Cut(l.folded, catalogue.CueQuoting)
	if !strings.ContainsFunc(text, unicode.IsNumber) {
		return l // it names no year
	}
	if whole.has(0, catalogue.CuePaperNumber) && whole.words[0].Sep == "" && strings.Contains(text, "/") {
		if m := documentForm().FindStringSubmatch(text[whole.words[0].End:]); m != nil {
			l.number = m[1]
		}
	}
	found := findTimes(c)
	l.day = writtenDay(c)
	l.period, l.loud = latestOf(c, found), strings.ToUpper(text) == text
	l.until = untilIn(c, found)
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

// isTitle reports whether a line looks like the title of a report.
func (l *Line) isTitle() bool { return l.says(catalogue.CueTitle) }

// SaysUnit reports whether a line says that it gives the unit of a table.
func (l *Line) SaysUnit() bool { return l.says(catalogue.CueUnitLine) }

// ListsSome reports whether a title says that its table lists only some zones.
func (l *Line) ListsSome() bool { return l.says(catalogue.CueSomeZones) }

// latestOf returns the period that a text names. Of several it returns the latest year, as
// in "tháng 12 và cả năm 2018" and "giai đoạn 2015-2018", else the first.
func latestOf(c cued, found []timex) figure.Period {
	var named figure.Period
	for _, t := range found {
		switch {
		case t.period.IsZero() || t.period.Year == 0 || planned(c, t.start):
		case named.IsZero(), t.period.Span == figure.Year && (named.Span != figure.Year || t.period.Year > named.Year):
			named = t.period
		}
	}
	return named
}

// planned reports whether the words before a period say that it is yet to come.
func planned(c cued, start int) bool {
	for i := max(0, start-4); i < start; i++ {
		// "thực hiện nhiệm vụ" is carried out, unless "thực hiện" is itself planned.
		isDone := c.has(i-2, catalogue.CueCarriedOut) && !planned(c, i-2)
		if c.has(i, catalogue.CuePlanned) || c.has(i, catalogue.CueTask) && !isDone {
			return true
		}
	}
	return false
}

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

// Period returns the period that a report names as its own, in its titles or else by the
// day up to which its figures go; zero for none.
func (lines Lines) Period() figure.Period {
	var asOfDay figure.Period
	for _, l := range lines {
		switch {
		case l.period.IsZero():
		case l.day != "" || l.asOf():
			if l.asOf() && asOfDay.IsZero() {
				asOfDay = l.period
			}
		case l.isTitle():
			return l.period
		}
	}
	return asOfDay
}

// LoudPeriod returns the period that a line in capitals names, whatever else the line
// says; zero for none.
func (lines Lines) LoudPeriod() figure.Period {
	for _, l := range lines {
		if l.loud && l.day == "" && l.number == "" && !l.period.IsZero() {
			return l.period
		}
	}
	return figure.Period{}
}
