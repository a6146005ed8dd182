package label

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
)

// takeRows takes the numbers of the rows that a text begins to speak of, before they could count
// anything: "Dòng 2, 3 là số ước". It returns the word for rows, -1 for none.
func (w *whole) takeRows() int {
	for i := range w.words[:min(len(w.words), leadToRow+2)] {
		if (i <= leadToRow || w.has(i-2, catalogue.CueFiguresOf)) && w.has(i, catalogue.CueRow) && w.takeNumbers(i) {
			return i
		}
	}
	return -1
}

// leadToRow is how many words stand at most before the number of a row that a text is about: "Riêng
// các dòng 2, 3". Behind "số liệu từ" it may stand as well.
const leadToRow = 2

// takeSections takes the number of the section of whose figures a text speaks: "các số liệu mục I". Of
// rows that it names at a word it speaks already.
func (w *whole) takeSections(row int) {
	if row >= 0 {
		w.speaksOf(row)
		return
	}
	ofFigures := w.said.Figures
	for i := range w.words {
		if ofFigures = ofFigures || w.has(i, catalogue.CueFiguresOf); ofFigures && w.has(i, catalogue.CueSection) && w.takeNumbers(i) {
			return
		}
	}
}

// speaksOf makes what a text says behind "riêng" a limit of the rows that it goes on to name at a word,
// and no explanation: "Riêng chỉ tiêu 3 tính theo kế hoạch".
func (w *whole) speaksOf(i int) {
	if i == 0 || w.of[0] == nil || w.of[0].Line == nil || w.of[0].Line.Limit != partLimit {
		return
	}
	w.said.Harmless = ""
	w.said.Limits = slices.DeleteFunc(w.said.Limits, func(l Limited) bool { return l.end <= i })
	for at := range w.said.Limits {
		l := &w.said.Limits[at]
		l.Explained = w.counts(l.at)
	}
}

// takeNumbers takes the numbers of sections behind a word, one or several. It reports whether there are
// any.
func (w *whole) takeNumbers(i int) bool {
	at := i + 1
	for at <= i+toNumber && at < len(w.words) && !w.isSection(at) {
		if strings.Contains(w.words[at].Sep, ":") {
			return false // "Lưu ý: còn thiếu 12 doanh nghiệp"
		}
		at++ // "chỉ tiêu số 2"
	}
	for at < len(w.words) && w.isSection(at) {
		w.said.Sections = append(w.said.Sections, w.words[at].Plain)
		w.take(i, at+1)
		at = w.takeRange(at)
		switch at++; {
		case at < len(w.words) && w.joins(at):
			if at++; at < len(w.words) && w.has(at, catalogue.CueSection, catalogue.CueRow) {
				at++ // "mục 1 và mục 2"
			}
		case at < len(w.words) && !strings.ContainsAny(w.words[at].Sep, ",;"):
			return true
		}
	}
	return len(w.said.Sections) > 0
}

// takeRange takes the numbers behind one up to the last of a range, "mục 3 đến mục 5" or "dòng 3-5",
// and returns where the range ends.
func (w *whole) takeRange(first int) int {
	last := first + 1
	if last+1 < len(w.words) && w.has(last, catalogue.CueUntil) {
		if last++; w.has(last, catalogue.CueSection, catalogue.CueRow) {
			last++
		}
	} else if last < len(w.words) && strings.TrimSpace(w.words[last].Sep) != "-" && strings.TrimSpace(w.words[last].Sep) != "–" {
		return first
	}
	if last >= len(w.words) {
		return first
	}
	from, errFrom := strconv.Atoi(w.words[first].Plain)
	to, errTo := strconv.Atoi(w.words[last].Plain)
	if errFrom != nil || errTo != nil || to <= from || to-from > longestRange {
		return first
	}
	for number := from + 1; number <= to; number++ {
		w.said.Sections = append(w.said.Sections, strconv.Itoa(number))
	}
	w.take(first, last+1)
	return last
}

// longestRange is how many rows a text speaks of at most by the first and the last of them.
const longestRange = 30

// toNumber is how many words at most part the first word of a section from its number.
const toNumber = 2

func (w *whole) isSection(i int) bool { return !w.read[i] && numbersSection(w.words[i].Plain) }
