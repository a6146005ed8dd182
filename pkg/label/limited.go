package label

import (
	"slices"
	"strings"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// limits reports whether a phrase with the words up to an end limits anything.
func (w *whole) limits(m catalogue.Match, end int) bool {
	switch line := m.Sense.Line; {
	case line.Limit == catalogue.More:
		return w.adds(m.End, end) || w.origin(m.End, end) != catalogue.None
	case line.Figures && !isWording(line.Limit):
	case line.Limit == district && w.street:
		return false
	case line.Takes == catalogue.TakesName, line.Takes == catalogue.TakesClause:
		return end > m.End // else there is nothing that it would be about
	}
	return true
}

// counts reports whether a limit is only a number of things that a text speaks of: "thu hút
// 45 dự án", unlike "số liệu của 45 dự án".
func (w *whole) counts(start int) bool {
	if start == 0 || start+1 == len(w.words) {
		return false
	}
	return isDigits(w.words[start].Plain) && !w.isShare(start)
}

// isWording reports whether a limit is stated by words that are for nothing else: a number before
// them is none of what they limit to.
func isWording(l catalogue.Limit) bool {
	return l == catalogue.Only || l == catalogue.Except || l == catalogue.More
}

// isShare reports whether a number of those stands at a word whose figures they are: "theo báo cáo
// 45/60 doanh nghiệp", "số liệu của 45 doanh nghiệp". They limit, whatever they explain.
func (w *whole) isShare(i int) bool {
	if i+1 >= len(w.words) || !isDigits(w.words[i].Plain) {
		return false
	}
	before := i > 0 && w.of[i-1] != nil && w.of[i-1].Line != nil && w.of[i-1].Line.Figures // "lấy từ 38 doanh nghiệp"
	return before || w.has(i-1, catalogue.CueOf) || isDigits(w.words[i+1].Plain) && w.words[i+1].Sep == "/"
}

// partLimit is the limit to a part: in a list of units "riêng" parts the measures.
const partLimit catalogue.Limit = "part"

// zoneSaying is the limit to one zone, or several.
var zoneSaying = &catalogue.Saying{Limit: zone, Named: true}

// partMeasures drops the limit that "riêng" says at the beginning of a text where it only sets a measure
// apart: "Riêng số lao động lấy theo thời điểm 30/6".
func (w *whole) partMeasures() {
	if len(w.said.Of.Measures) == 0 {
		return
	}
	w.said.Limits = slices.DeleteFunc(w.said.Limits, func(l Limited) bool { return l.To == partLimit && l.end == 1 })
}

// exceptNamed drops the limits to a place that "riêng" sets apart at the beginning of a text where it goes
// on that this is not in the figures: "Riêng KCN Hòa Mạc chưa tổng hợp được".
func (w *whole) exceptNamed() {
	limits := w.said.Limits
	if len(limits) < 3 || limits[0].To != partLimit || limits[0].at != 0 || !limits[1].IsPlace() || limits[2].To != catalogue.Except {
		return
	}
	rest := limits[2]
	rest.at, rest.parted, rest.Explained = 0, true, false
	rest.Words = w.text[w.words[0].Start:w.words[rest.end-1].End]
	w.said.Limits = append([]Limited{rest}, limits[3:]...)
	w.said.Harmless = ""
}

// someSaying is the limit to a number of zones that have no names.
var someSaying = &catalogue.Saying{Limit: "some"}

// isPartOfZones reports whether a number before a word is that of the zones whose figures they are: "số liệu
// của 3 KCN", "7/9 KCN". All of them, as in "9/9 KCN", are no part.
func (w *whole) isPartOfZones(i int) bool {
	first := i
	for first > 0 && isDigits(w.words[first-1].Plain) && !w.read[first-1] {
		first--
	}
	alone := first == 0 && i+zoneWords >= len(w.words)
	of := w.has(first-1, catalogue.CueOf) && (i-first > 1 || w.has(first-2, catalogue.CueFiguresOf))
	return first < i && (of || alone && i-first > 1) && !(i-first == 2 && w.words[i-1].Plain == w.words[i-2].Plain)
}

// limit adds a limit that words state, those from some word on as a name. In prose only those that
// speak of figures do.
func (w *whole) limit(line *catalogue.Saying, s span, name int) {
	if w.said.Prose && !line.Figures {
		return
	}
	written := func(from int) string { return w.text[w.words[from].Start:w.words[s.end-1].End] }
	l := Limited{To: line.Limit, Words: written(s.start), Of: w.subjectBefore(s.start), Flows: line.Flows, Named: line.Named, Event: line.Event, In: line.In}
	l.Explained = w.isExplained(line, s)
	l.Flows = l.Flows || line.Limit == catalogue.Except && w.isOfGone(s)
	l.at, l.end, l.figures = s.start, s.end, line.Figures
	if line.Limit == outside && w.namesEconomic(s.start) {
		l.To = partLimit
	}
	if line.Limit == catalogue.More && !w.adds(name, s.end) {
		l.Origin = w.origin(name, s.end)
	}
	if name < s.end {
		l.Name = viet.Fold(written(name))
	}
	if last := len(w.said.Limits) - 1; line.Limit == state && last >= 0 && w.said.Limits[last].end == s.start && isDigits(w.words[w.said.Limits[last].at].Plain) {
		w.said.Limits[last].Explained, l.Explained = true, true // "12 dự án đang xây dựng"
	}
	l.Explained = l.Explained || w.isOfZones(line.Limit, s.start)
	w.said.Limits = append(w.said.Limits, l)
}

// isOfZones reports whether the state of something is that of zones right before it: of a number of them,
// as in "03 KCN đang xây dựng", or of one by its name, as in "KCN Đồng Văn IV mới đi vào hoạt động".
func (w *whole) isOfZones(to catalogue.Limit, at int) bool {
	if to != state && to != newcomers {
		return false
	}
	if last := len(w.said.Limits) - 1; last >= 0 && w.said.Limits[last].To == zone && w.said.Limits[last].end == at {
		w.said.Limits[last].Explained = true
		return true
	}
	counted := at - zoneWords - 1
	return counted >= 0 && w.has(counted+1, catalogue.CueZone) && isDigits(w.words[counted].Plain)
}

// isExplained reports whether a limit that words state only explains, counts or lists.
func (w *whole) isExplained(line *catalogue.Saying, s span) bool {
	return w.explains(line.Limit, s.start) && !(w.said.Prose && line.Figures) || w.counts(s.start) || w.opensList(s.end) && !isWording(line.Limit)
}

// namesEconomic reports whether an economic zone is named before a word: what of it lies outside of other
// zones is a part of the board all the same.
func (w *whole) namesEconomic(before int) bool {
	for i := range w.words[:before] {
		if w.has(i, catalogue.CueEconomicZone) {
			return true
		}
	}
	return false
}

// explain makes the limits of a clause before a word parts of an explanation: "lĩnh vực điện tử chiếm đa
// số". What is said by words for limits alone is none, nor what figures are called: "doanh thu là
// nhu cầu khi hoạt động ổn định".
func (w *whole) explain(at int) {
	start := at
	for start > 0 && !strings.ContainsAny(w.words[start].Sep, ".;") {
		start--
		if w.has(start, catalogue.CueIs) {
			return
		}
	}
	for i := range w.said.Limits {
		if l := &w.said.Limits[i]; l.at >= start && !l.figures && !isWording(l.To) {
			l.Explained = true
		}
	}
}

// isOfGone reports whether words speak of what is in force no more: "đã trừ 12 dự án bị thu hồi".
func (w *whole) isOfGone(s span) bool {
	for i := s.start; i < s.end; i++ {
		if w.has(i, catalogue.CueGone) {
			return true
		}
	}
	return false
}

// opensList reports whether a colon stands behind a word, and more.
func (w *whole) opensList(end int) bool {
	return end < len(w.words) && strings.Contains(w.words[end].Sep, ":")
}

// adds reports whether words name something that is not in the figures anyway, as "gồm cả
// FDI và DDI" does not.
func (w *whole) adds(start, end int) bool {
	for i := start; i < end; i++ {
		if p := w.of[i]; p == nil || p.Line != nil && p.Line.Limit != catalogue.Unlimited && p.Line.Limit != catalogue.Whole {
			return true
		}
	}
	return false
}

// origin returns the only origin, FDI or DDI, that words name: "FDI gồm cả DDI quy đổi".
func (w *whole) origin(start, end int) catalogue.Value {
	var s Subject
	for i := start; i < end; i++ {
		s.add(w.of[i])
	}
	if len(s.Origins) != 1 || s.Origins[0] == catalogue.Both {
		return catalogue.None
	}
	return s.Origins[0]
}

// leaveCalendar drops the limit to a fiscal year where nothing says that it is another one than that of the
// calendar: "năm tài chính 2018" mostly is the same.
func (w *whole) leaveCalendar() {
	off, year := false, 0
	for _, t := range w.dates {
		first, last := t.on.Month() == time.January && t.on.Day() == 1, t.on.Month() == time.December && t.on.Day() == 31
		off = off || !t.on.IsZero() && !first && !last || t.isPart() || year != 0 && t.year != 0 && t.year != year
		year = max(year, t.year)
	}
	if !off {
		w.said.Limits = slices.DeleteFunc(w.said.Limits, func(l Limited) bool { return l.To == catalogue.Fiscal })
	}
}

// The names in the catalogue's files of an address, of a paper, of the number of a form, of a letterhead
// and of a source, and of the limits to a district and to a state.
const (
	document                        = "document"
	address                         = "address"
	formNumber                      = "form-number"
	letterheadWords                 = "letterhead"
	source                          = "source"
	district        catalogue.Limit = "district"
	zone            catalogue.Limit = "zone"
	outside         catalogue.Limit = "outside"
	state           catalogue.Limit = "state"
	newcomers       catalogue.Limit = "new"
)

// explains reports whether a limit at a word is a part of an explanation. What is said by words
// for limits alone is none: "theo yêu cầu của Khối, chỉ tính KCN Đồng Văn".
func (w *whole) explains(to catalogue.Limit, at int) bool {
	return to != catalogue.Only && !w.isShare(at) && at >= w.explained.start && at < w.explained.end
}
