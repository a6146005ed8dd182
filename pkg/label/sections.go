package label

import (
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
)

// sections are the sections or rows that a text is about.
type sections struct {
	*passage
	numbers []string // the numbers, folded
}

// takeRows takes the numbers of the rows that a text begins with, before they could count
// anything: "Dòng 2, 3 là số ước". It returns the index of the word for rows; -1 if there is
// none.
func (s *sections) takeRows() int {
	for i := range s.words[:min(len(s.words), leadToRow+2)] {
		if (i <= leadToRow || s.has(i-2, catalogue.CueFiguresOf)) && s.has(i, catalogue.CueRow) && s.takeNumbers(i) {
			return i
		}
	}
	return -1
}

// leadToRow is how many words stand at most before the number of a row: "Riêng các dòng 2, 3".
// A number behind "số liệu từ" may stand farther.
const leadToRow = 2

// takeSections takes the number of the section whose figures a text is about: "các số liệu mục
// I". If the text is about figures in any case, no word has to say so.
func (s *sections) takeSections(ofFigures bool) {
	for i := range s.words {
		if ofFigures = ofFigures || s.has(i, catalogue.CueFiguresOf); ofFigures && s.has(i, catalogue.CueSection) && s.takeNumbers(i) {
			return
		}
	}
}

// takeNumbers takes the numbers of sections behind a word. It reports whether there are any.
func (s *sections) takeNumbers(i int) bool {
	at := i + 1
	for at <= i+toNumber && at < len(s.words) && !s.isSection(at) {
		if strings.Contains(s.words[at].Sep, ":") {
			return false // "Lưu ý: còn thiếu 12 doanh nghiệp"
		}
		at++ // "chỉ tiêu số 2"
	}
	for at < len(s.words) && s.isSection(at) {
		s.numbers = append(s.numbers, s.words[at].Plain)
		s.take(i, at+1)
		at = s.takeRange(at)
		switch at++; {
		case at < len(s.words) && s.joins(at):
			if at++; at < len(s.words) && s.has(at, catalogue.CueSection, catalogue.CueRow) {
				at++ // "mục 1 và mục 2"
			}
		case at < len(s.words) && !strings.ContainsAny(s.words[at].Sep, ",;"):
			return true
		}
	}
	return len(s.numbers) > 0
}

// tables returns the numbers of the tables that a text names, folded: "số liệu ở Bảng 2". first
// says that the text begins with one, as the title of that table does.
func (s *sections) tables() (numbers []string, first bool) {
	for i := range s.words {
		n := s.length(i, catalogue.CueSheet)
		if n > 0 && i+n < len(s.words) && numbersSection(s.words[i+n].Plain) && !strings.Contains(s.words[i+n].Sep, ":") {
			numbers, first = append(numbers, s.words[i+n].Plain), first || i == 0
		}
	}
	return numbers, first
}

// takeRange takes the numbers behind a number up to the last one of a range, "mục 3 đến mục 5" or
// "dòng 3-5". It returns the index of the last.
func (s *sections) takeRange(first int) int {
	last := first + 1
	if last+1 < len(s.words) && s.has(last, catalogue.CueUntil) {
		if last++; s.has(last, catalogue.CueSection, catalogue.CueRow) {
			last++
		}
	} else if last < len(s.words) && strings.TrimSpace(s.words[last].Sep) != "-" && strings.TrimSpace(s.words[last].Sep) != "–" {
		return first
	}
	if last >= len(s.words) {
		return first
	}
	from, errFrom := strconv.Atoi(s.words[first].Plain)
	to, errTo := strconv.Atoi(s.words[last].Plain)
	if errFrom != nil || errTo != nil || to <= from || to-from > longestRange {
		return first
	}
	for number := from + 1; number <= to; number++ {
		s.numbers = append(s.numbers, strconv.Itoa(number))
	}
	s.take(first, last+1)
	return last
}

// longestRange is how many rows a range has at most.
const longestRange = 30

// toNumber is how many words stand at most between the word for a section and its number.
const toNumber = 2

func (s *sections) isSection(i int) bool { return !s.read[i] && numbersSection(s.words[i].Plain) }
