package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// explanation is the part of a text that says why or how. It does not say what the figures
// are, and a limit in it does not limit them.
type explanation struct {
	*passage
	span
	prose  bool // the text is about what happened
	source bool // it says where figures come from: how many are named there is how many were asked
}

// reason returns where an explanation ends. A limit in it must not be hidden, so it ends before
// one.
func (e *explanation) reason(m catalogue.Match) int {
	e.source = e.source || m.Sense.Line.Harmless == catalogue.AsSource && m.Start == 0
	end := e.pastBrackets(m.End)
	if m.Sense.Line.Takes == catalogue.TakesPart {
		end = e.comma(m.End, end)
	}
	end = e.toLimit(m.End, end)
	for i := m.End; i < end; i++ {
		if e.has(i, catalogue.CueTherefore) {
			return i
		}
		if p := e.of[i]; p != nil && p.Line != nil && p.Line.Limit != catalogue.Unlimited {
			for i > m.End && isDigits(e.words[i-1].Plain) {
				i-- // the number of what it limits to
			}
			e.span = span{i, end}
			return i
		}
	}
	return end
}

// pastBrackets returns the end of the clause that goes on at a word. A bracket within it does
// not end it: "dẫn đầu là Nhật Bản (45%), kế đến là Hàn Quốc".
func (e *explanation) pastBrackets(from int) int {
	end := clauseEnd(e.cued, from)
	for end < len(e.words) && !strings.ContainsAny(e.words[end].Sep, ".;") && e.opens(from, end) {
		from, end = end, clauseEnd(e.cued, end+1)
	}
	return end
}

// opens reports whether a bracket opens among words.
func (e *explanation) opens(from, end int) bool {
	return slices.ContainsFunc(e.words[from:end], func(w viet.Word) bool { return strings.Contains(w.Sep, "(") })
}

// comma returns the end of the part of a clause that a word belongs to: it ends before the next
// comma.
func (e *explanation) comma(from, end int) int {
	for i := from; i < end; i++ {
		if strings.Contains(e.words[i].Sep, ",") {
			return i
		}
	}
	return end
}

// explains reports whether a limit at a word is a part of an explanation. In a source it is
// whom somebody asked, unless it may be in the name of an office. Words that only state limits
// are not: "theo yêu cầu của Khối, chỉ tính KCN Đồng Văn".
func (e *explanation) explains(to catalogue.Limit, at int) bool {
	asked := e.source && (!to.InName() || to == beyond)
	return to != catalogue.Only && !asked && !e.isShare(at) && at >= e.start && at < e.end
}

// covers reports whether a stated limit only explains, counts or lists.
func (e *explanation) covers(line *catalogue.Saying, s span) bool {
	if !line.Limit.Explains() {
		return false
	}
	if e.countsFirst(s) {
		e.span = span{s.end, clauseEnd(e.cued, s.end)}
		return true
	}
	return e.explains(line.Limit, s.start) && !(e.prose && line.Figures) || e.counts(s.start) || e.opensList(s.end) && !isWording(line.Limit) && !e.isOfFigures(s.start)
}

// counts reports whether a limit is only a number of things in a text: "thu hút 45 dự án",
// unlike "số liệu của 45 dự án".
func (e *explanation) counts(start int) bool {
	if start == 0 || start+1 == len(e.words) {
		return false
	}
	return isDigits(e.words[start].Plain) && !e.isShare(start)
}

// countsFirst reports whether a text begins with a number of things, and says how large they
// are: "02 dự án có vốn trên 50 triệu USD".
func (e *explanation) countsFirst(s span) bool {
	return s.start == 0 && isDigits(e.words[0].Plain) && !e.isShare(0) && e.has(s.end, catalogue.CueSized)
}

// isShare reports whether a word is the number of those whose figures these are: "theo báo cáo
// 45/60 doanh nghiệp", "số liệu của 45 doanh nghiệp". Such a number limits figures even in an
// explanation.
func (e *explanation) isShare(i int) bool {
	if i+1 >= len(e.words) || !isDigits(e.words[i].Plain) {
		return false
	}
	return e.source || e.isOfFigures(i) || // "lấy từ 38 doanh nghiệp"
		e.has(i-1, catalogue.CueOf) || isDigits(e.words[i+1].Plain) && e.words[i+1].Sep == "/"
}

// isOfFigures reports whether the words right before a word are about what the figures are.
func (e *explanation) isOfFigures(i int) bool {
	return i > 0 && e.of[i-1] != nil && e.of[i-1].Line != nil && e.of[i-1].Line.Figures
}

// opensList reports whether a colon stands behind a word, perhaps after a time, with something
// behind it.
func (e *explanation) opensList(end int) bool {
	for end < len(e.words) && !strings.Contains(e.words[end].Sep, ":") && e.isOfTime(end) {
		end++
	}
	return end < len(e.words) && strings.Contains(e.words[end].Sep, ":")
}

// isOfTime reports whether a word belongs to a time.
func (p *passage) isOfTime(i int) bool {
	return slices.ContainsFunc(p.times, func(t span) bool { return t.start <= i && i < t.end })
}
