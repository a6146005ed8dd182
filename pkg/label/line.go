package label

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Line is a text that heads a sheet or a table, with what it says by itself.
type Line struct {
	folded string
	number string        // of a signed paper
	day    string        // written out, as in "ngày 15 tháng 01 năm 2019"
	period figure.Period // that it names
	until  []timex
	loud   bool // it is in capitals, as titles are

	area    Area // of which places it speaks
	ofBoard bool // and names a board
}

// documentForm is how the number of a signed paper is written, as in "Số: 123/BC-BQL".
var documentForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:số|so)\s*[:.]?\s*([0-9A-Za-zĐđ.\-]*\d[0-9A-Za-zĐđ.\-]*/[0-9A-Za-zĐđƯư&.,\-/]+)`)
})

func readLine(text string) *Line {
	l := &Line{folded: viet.Fold(text)}
	l.area, l.ofBoard = areaOf(l.folded)
	if !strings.ContainsFunc(text, unicode.IsNumber) {
		return l // it names no year
	}
	if strings.HasPrefix(l.folded, "so") && strings.Contains(text, "/") {
		if m := documentForm().FindStringSubmatch(text); m != nil {
			l.number = m[1]
		}
	}
	words := viet.Words(text)
	found := findTimes(words)
	l.day = writtenDay(words)
	l.period, l.loud = latestOf(words, found), strings.ToUpper(text) == text
	l.until = untilIn(words, found)
	return l
}

// writtenDay finds a day that is written out, as in "ngày 15 tháng 01 năm 2019", and
// returns it as "2019-01-15".
func writtenDay(words []viet.Word) string {
	for i := range words {
		s := scanner{words: words, start: i, at: i}
		if s.word() != "ngay" || s.peek(2) != "thang" || s.peek(4) != "nam" {
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

// says reports whether a line holds one of some words, written as viet.Fold writes them:
// "quản lý" is "quan li".
func (l *Line) says(words ...string) bool { return containsAny(l.folded, words...) }

// containsAny reports whether a folded text holds one of some parts.
func containsAny(folded string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(folded, p) })
}

// isTitle reports whether a line is like the title of a report.
func (l *Line) isTitle() bool {
	return l.says("bao cao", "ket qua", "tinh hinh", "bieu", "tong hop", "chi tieu", "so lieu", "thuc hien") ||
		strings.HasPrefix(l.folded, "nam ") || strings.HasPrefix(l.folded, "qui ") || strings.Contains(l.folded, "thang ")
}

// SaysUnit reports whether a line says that it is about the unit of a table.
func (l *Line) SaysUnit() bool { return l.says("don vi", "dvt") }

// ListsSome reports whether a title says that its table lists only some of the zones.
func (l *Line) ListsSome() bool {
	return l.says("mot so kcn", "mot so khu", "tieu bieu", "dan dau", "dien hinh", "cao nhat", "lon nhat")
}

// latestOf returns the period that a text names: of several the latest year, as in
// "tháng 12 và cả năm 2018" and "giai đoạn 2015-2018", else the first.
func latestOf(words []viet.Word, found []timex) figure.Period {
	var named figure.Period
	for _, t := range found {
		switch {
		case t.period.IsZero() || t.period.Year == 0 || planned(words, t.start):
		case named.IsZero(), t.period.Span == figure.Year && (named.Span != figure.Year || t.period.Year > named.Year):
			named = t.period
		}
	}
	return named
}

// planned reports whether the words before a period say that it is yet to come.
func planned(words []viet.Word, start int) bool {
	for i := max(0, start-4); i+1 < start; i++ {
		switch words[i].Plain + " " + words[i+1].Plain {
		case "nhiem vu":
			// "thực hiện nhiệm vụ" is done, unless that is planned.
			if i < 2 || words[i-2].Plain != "thuc" || planned(words, i-2) {
				return true
			}
		case "ke hoach", "phuong huong", "du kien", "muc tieu", "quyet dinh", "nghi dinh", "thong tu", "cong van", "so voi":
			return true
		}
	}
	return false
}

// Lines are the lines of a report, the first ones first.
type Lines []*Line

// Document returns the number of the signed paper, as written, and its date as
// "2019-01-15"; each empty where no line gives it.
func (lines Lines) Document() (number, date string) {
	for _, l := range lines {
		number = cmp.Or(number, l.number)
		if date == "" && l.day != "" && !l.asOf() {
			date = l.day
		}
	}
	return number, date
}

// Period returns the period that a report names as its own: in its titles, else in the
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

// LoudPeriod returns the period that a line in capitals names, whatever its words; zero
// for none.
func (lines Lines) LoudPeriod() figure.Period {
	for _, l := range lines {
		if l.loud && l.day == "" && l.number == "" && !l.period.IsZero() {
			return l.period
		}
	}
	return figure.Period{}
}
