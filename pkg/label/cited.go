package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// citation is a paper that a text names: its kind, number, day and author, and what it is
// about, as in "Công văn số 1120/BQL-VP ngày 05/12/2018 của Ban Quản lý …". It covers the
// words from start up to end, which say nothing of figures.
type citation struct {
	span
	by    span // the author; empty if none is named
	annex bool // it is the report to which a table belongs
}

// citations finds the papers that a text cites. If the text is a paper itself, its own number
// is one of them.
func citations(c cued) []citation {
	var list []citation
	for i := 0; i < len(c.words); i++ {
		if one, ok := citationAt(c, i); ok {
			list = append(list, one)
			i = one.end - 1
		}
	}
	return list
}

// citationAt reads a paper whose kind begins at word i. The paper has a number, or the text
// names its author.
func citationAt(c cued, i int) (one citation, ok bool) {
	kind := c.has(i, catalogue.CuePaper, catalogue.CueNumberedPaper)
	if !kind && (!c.has(i, catalogue.CuePaperNumber) || c.has(i-1, catalogue.CueUntil)) { // "chốt số 30/11"
		return one, false
	}
	s := paperScanner{scanner{cued: c, start: i, at: i + c.length(i, catalogue.CuePaper, catalogue.CueNumberedPaper)}}
	if law, ok := c.lawAt(i); ok {
		return citation{span: law}, true
	}
	numbered := s.number()
	if !numbered && !(c.has(i, catalogue.CuePaper) && s.is(0, catalogue.CueOf)) {
		return one, false
	}
	s.day()
	one.span = span{i, s.at}
	one.annex = c.has(i-1, catalogue.CueAnnex) || c.has(i-2, catalogue.CueAnnex)
	if kind && s.is(0, catalogue.CueOf, catalogue.CueAbout) && !(numbered && strings.Contains(s.sep(0), ",")) { // "theo mẫu 01, của khu vực phía Đông"
		one.end = phraseEnd(c, s.at)
		if s.is(0, catalogue.CueOf) {
			one.by = span{s.at + 1, one.end}
		}
	}
	return one, true
}

// lawAt returns the words of a law that is cited by its name and its year at word i: "Luật Đầu tư
// 2014", "Luật Đầu tư năm 2014".
func (c cued) lawAt(i int) (span, bool) {
	if !c.has(i, catalogue.CueLaw) {
		return span{}, false
	}
	first := i + c.length(i, catalogue.CueLaw)
	s := scanner{cued: c, start: i, at: first}
	for ; s.at < len(c.words) && s.at <= first+nameOfLaw && !strings.ContainsAny(s.sep(0), ",;:()"); s.at++ {
		if s.year() > 0 {
			return span{i, s.at}, true
		}
	}
	return span{}, false
}

// nameOfLaw is how many words the name of a law has at most.
const nameOfLaw = 4

// withoutLaws drops the laws that a label refers to. Their years are not those of figures: "DỰ ÁN
// FDI - theo Luật Đầu tư 2014".
func withoutLaws(c cued) cued {
	for i := range c.words {
		if law, ok := c.lawAt(i); ok {
			return c.without([]citation{{span: law}})
		}
	}
	return c
}

// length returns the number of words in the longest text of some cues that begins at word i; 0 if
// none begins there.
func (c cued) length(i int, any ...catalogue.Cue) int {
	words := c.words[i:min(i+longestCue, len(c.words))]
	longest := 0
	for _, cue := range any {
		if !c.has(i, cue) {
			continue
		}
		if rest, ok := c.list.Cut(folded(words), cue); ok {
			longest = max(longest, len(words)-len(strings.Fields(rest)))
		}
	}
	return longest
}

// longestCue is more words than any text of a cue has.
const longestCue = 6

// paperScanner reads the number and the day of a paper.
type paperScanner struct{ scanner }

// number reads the number of a paper, as "số 12/2018/NĐ-CP", "số: /BC-BQL" or "99 BQL-VP". Behind
// the kind of a paper, a number without a code counts too unless it is a year.
func (s *paperScanner) number() bool {
	begin := s.at
	word := s.is(0, catalogue.CuePaperNumber)
	if word {
		s.at++
	}
	if s.isDay() { // "khóa sổ: 30/11/2018" has the word for a number but for its mark
		s.at = begin
		return false
	}
	n, digits := s.scanner.number()
	if digits {
		s.at++
	}
	behindKind := begin > s.start && (word || s.has(s.start, catalogue.CuePaper)) && digits && !isYear(n)
	if s.code(digits) || behindKind {
		return true
	}
	s.at = begin
	return false
}

// code reads the code behind the digits of a paper's number: words joined by strokes
// and dashes.
func (s *paperScanner) code(digits bool) bool {
	begin := s.at
	if digits && s.sep(0) == "" && s.joined(1) { // "99 BQL-VP"
		s.at++
	}
	for s.at < len(s.words) && (s.joined(0) || strings.HasSuffix(s.sep(0), "/")) {
		s.at++
	}
	return s.at > begin && (digits || strings.HasSuffix(s.words[begin].Sep, "/"))
}

// joined reports whether a stroke or a dash joins a word to the one before it, without a
// blank.
func (s *paperScanner) joined(n int) bool {
	at := s.at + n
	if at == 0 || at >= len(s.words) {
		return false
	}
	sep := s.words[at].Sep
	return (sep == "/" || sep == "-" || sep == "&" || sep == ".") && s.words[at].Start == s.words[at-1].End+1
}

// day reads the day or the year of a paper: "ngày 5/12/2018", "ngày … tháng 12 năm
// 2018", "năm 2018".
func (s *paperScanner) day() {
	if _, year := s.numberAt(1); !s.is(0, catalogue.CueDay) && !(s.is(0, catalogue.CueYear) && year) {
		return
	}
	s.at++
	for s.at < len(s.words) {
		_, number := s.scanner.number()
		if !number && !s.is(0, catalogue.CueMonth, catalogue.CueYear) || strings.ContainsAny(s.sep(0), ",;:()") {
			return
		}
		s.at++
	}
}

// phraseEnd returns the end of the phrase that begins at word i. It ends before a bracket or a
// semicolon, before a comma that is not in the name of an office, or with the text.
func phraseEnd(c cued, i int) int {
	for i++; i < len(c.words); i++ {
		sep := c.words[i].Sep
		if strings.ContainsAny(sep, ";()[]:.") || strings.Contains(sep, ",") && !c.has(i, catalogue.CueZones) {
			return i
		}
	}
	return len(c.words)
}

// nameless finds names that contain the name of a province but do not mean it.
func nameless(c cued) (list []citation) {
	for i := range c.words {
		if n := c.length(i, catalogue.CueNoPlace); n > 0 {
			list = append(list, citation{span: span{i, i + n}})
		}
	}
	return list
}

// inOrder joins two lists in the order of the text.
func inOrder(a, b []citation) []citation {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b citation) int { return a.start - b.start })
	return all
}

// without returns the words of a text outside of the papers that it cites. A comma takes the
// place of each paper, so that nothing is read over the gap.
func (c cued) without(list []citation) cued {
	if len(list) == 0 {
		return c
	}
	kept := cued{list: c.list}
	at := 0
	for i := range c.words {
		for at < len(list) && list[at].end <= i {
			at++
		}
		if at < len(list) && list[at].start <= i {
			continue
		}
		w := c.words[i]
		if at > 0 && list[at-1].end == i {
			w.Sep = ","
		}
		kept.words, kept.cues = append(kept.words, w), append(kept.cues, c.cues[i])
	}
	return kept
}

// folded joins the plain words.
func folded(words []viet.Word) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Plain
	}
	return strings.Join(list, " ")
}

// keyOf joins the words as viet.Key does.
func keyOf(words []viet.Word) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Marked
	}
	return strings.Join(list, " ")
}
