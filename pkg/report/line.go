package report

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// line is a text that heads a sheet or a table, with what it says by itself.
type line struct {
	folded string
	number string        // of a signed paper
	day    string        // written out, as in "ngày 15 tháng 01 năm 2019"
	period figure.Period // that it names
	until  []stretchOfTime
	loud   bool // it is in capitals, as titles are

	area    area // of which places it speaks
	ofBoard bool // and names a board
}

var documentForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:số|so)\s*[:.]?\s*([0-9A-Za-zĐđ.\-]*\d[0-9A-Za-zĐđ.\-]*/[0-9A-Za-zĐđƯư&.,\-/]+)`)
})

func readLine(text string) *line {
	l := &line{folded: viet.Fold(text)}
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
	found := findPeriods(words)
	l.day = writtenDay(words)
	l.period, l.loud = latestOf(words, found), strings.ToUpper(text) == text
	l.until = untilIn(words, found)
	return l
}

// writtenDay finds a day that is written out, as in "ngày 15 tháng 01 năm 2019", and
// returns it as "2019-01-15".
func writtenDay(words []viet.Word) string {
	for i := range words {
		s := scanner{words, i}
		day, okDay := s.numberAt(1)
		month, okMonth := s.numberAt(3)
		year, okYear := s.numberAt(5)
		if s.word() == "ngay" && s.peek(2) == "thang" && s.peek(4) == "nam" && okDay && okMonth && okYear && max(day, month) < 100 && year > 999 {
			return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		}
	}
	return ""
}

// lines are read as r.text returns them.
func (r *reader) lines(texts []string) []*line {
	list := make([]*line, len(texts))
	for i, text := range texts {
		list[i] = r.room.known.line(text)
	}
	return list
}

// asOf tells whether a line says up to which day the figures go.
func (l *line) asOf() bool {
	return containsAny(l.folded, "tinh den", "den ngay", "so lieu", "den het", "luy ke")
}

// isTitle tells whether a line is like the title of a report.
func (l *line) isTitle() bool {
	return containsAny(l.folded, "bao cao", "ket qua", "tinh hinh", "bieu", "tong hop", "chi tieu", "so lieu", "thuc hien") ||
		strings.HasPrefix(l.folded, "nam ") || strings.HasPrefix(l.folded, "qui ") || strings.Contains(l.folded, "thang ")
}

// latestOf returns the period that a text names: of several the latest year, as in
// "tháng 12 và cả năm 2018" and "giai đoạn 2015-2018", else the first.
func latestOf(words []viet.Word, found []stretchOfTime) figure.Period {
	var named figure.Period
	for _, p := range found {
		switch {
		case p.period.IsZero() || p.period.Year == 0 || planned(words, p.start):
		case named.IsZero(), p.period.Span == figure.Year && (named.Span != figure.Year || p.period.Year > named.Year):
			named = p.period
		}
	}
	return named
}

// planned tells whether the words before a period say that it is yet to come.
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
