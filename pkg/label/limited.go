package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// limits are the limits that a text states, in its order.
type limits struct {
	*passage
	explained *explanation
	street    bool // the text names a street, so that the district behind it belongs to an address
	list      []Limited
}

// isStated reports whether a phrase with the words up to an end limits anything.
func (ls *limits) isStated(m catalogue.Match, end int) bool {
	switch line := m.Sense.Line; {
	case line.Limit == catalogue.More:
		return ls.adds(m.End, end) && !ls.listsAll(m.End, end) || ls.origin(m.End, end) != catalogue.None
	case line.Figures && !isWording(line.Limit):
	case line.Limit == district && ls.street:
		return false
	case line.Takes == catalogue.TakesName, line.Takes == catalogue.TakesClause:
		return end > m.End // otherwise it would be about nothing
	}
	return true
}

// isWording reports whether the words of a limit only state limits. A number before such words
// does not belong to the limit.
func isWording(l catalogue.Limit) bool {
	return l == catalogue.Only || l == catalogue.Except || l == catalogue.More
}

// partLimit is the limit to a part. In a list of units "riêng" sets measures apart.
const partLimit catalogue.Limit = "part"

// zoneSaying is the limit to one zone, or several.
var zoneSaying = &catalogue.Saying{Limit: zone, Named: true}

// partMeasures drops the limit of "riêng" at the beginning of a text that names measures. It
// only sets a measure apart: "Riêng số lao động lấy theo thời điểm 30/6".
func (ls *limits) partMeasures() {
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool { return l.To == partLimit && l.end == 1 })
}

// partTimes drops the limit of "riêng" before a time if the text says how that time went: "riêng
// tháng 3 cao nhất trong năm".
func (ls *limits) partTimes() {
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool {
		at := l.end
		for at < len(ls.words) && ls.isOfTime(at) {
			at++
		}
		if l.To != partLimit || l.end-l.start != 1 || at == l.end || at == len(ls.words) {
			return false
		}
		p := ls.of[at]
		return p != nil && p.Line != nil && (p.Line.Harmless == catalogue.AsExplanation || p.Line.Harmless == catalogue.AsJudgement)
	})
}

// takeSubject takes the place with which a text begins, perhaps behind "riêng", into the
// remainder right behind it. The place is then not in the figures, or not in those of a
// measure: "Riêng KCN Hòa Mạc chưa báo cáo doanh thu".
func (ls *limits) takeSubject(l *Limited) {
	list := ls.list
	if len(list) > 0 && list[0].isApart() {
		list = list[1:]
	}
	if l.To != catalogue.Except && l.To != unsent || len(list) != 1 || !list[0].IsPlace() || list[0].start > 1 || list[0].end != l.start {
		return
	}
	for i := l.start; i < l.end; i++ {
		l.Of.add(ls.of[i])
	}
	l.To, l.start, l.parted, l.Explained = catalogue.Except, 0, true, false
	l.Words = ls.written(l.span)
	ls.list = ls.list[:0]
}

// isApart reports whether a limit is just "riêng" at the beginning of a text.
func (l *Limited) isApart() bool { return l.To == partLimit && l.start == 0 && l.end == 1 }

// written returns some words as they are written.
func (ls *limits) written(s span) string {
	return ls.text[ls.words[s.start].Start:ls.words[s.end-1].End]
}

// settleUnsent turns the limits of those who have sent no figures into remainders, if the text
// names the figures. Otherwise the text only says what a blank cell means.
func (ls *limits) settleUnsent() {
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool { return l.To == unsent && l.Of.IsEmpty() })
	for i := range ls.list {
		if l := &ls.list[i]; l.To == unsent {
			l.To, l.Of = catalogue.Except, Subject{Measures: l.Of.Measures}
		}
	}
}

// voidFigures makes words that say that figures are not those of a report a limit, even in an
// explanation: "Các số liệu trên lập để kiểm tra công thức".
func (ls *limits) voidFigures() {
	for i := range ls.list {
		if l := &ls.list[i]; l.To == catalogue.Void {
			l.Explained = false
		}
	}
}

// leave drops the limits to something that the times of a text do not bear out: mostly "năm
// tài chính 2018" is the year of the calendar.
func (ls *limits) leave(to catalogue.Limit) {
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool { return l.To == to })
}

// holdOn restricts the limits in a stretch of words to some measures.
func (ls *limits) holdOn(s span, measures []catalogue.Value) {
	for i := range ls.list {
		if l := &ls.list[i]; l.start >= s.start && l.end <= s.end {
			l.On = measures
		}
	}
}

// speakOf makes what a text says behind "riêng" a limit of the rows that it names next, not an
// explanation: "Riêng chỉ tiêu 3 tính theo kế hoạch". row is the index of the word with the
// number of the rows. It reports whether the text begins so.
func (ls *limits) speakOf(row int) bool {
	if row == 0 || ls.of[0] == nil || ls.of[0].Line == nil || ls.of[0].Line.Limit != partLimit {
		return false
	}
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool { return l.end <= row })
	for i := range ls.list {
		l := &ls.list[i]
		l.Explained = ls.explained.counts(l.start)
	}
	return true
}

// someSaying is the limit to a number of zones that are not named.
var someSaying = &catalogue.Saying{Limit: someLimit}

// isPartOfZones reports whether the number before a word counts the zones of the figures: "số
// liệu của 3 KCN", "7/9 KCN". If they are all zones, as in "9/9 KCN", they are not a part.
func (ls *limits) isPartOfZones(i int) bool {
	first := i
	for first > 0 && isDigits(ls.words[first-1].Plain) && !ls.read[first-1] {
		first--
	}
	alone := first == 0 && i+zoneWords >= len(ls.words)
	of := ls.has(first-1, catalogue.CueOf) && (i-first > 1 || ls.has(first-2, catalogue.CueFiguresOf))
	return first < i && (of || alone && i-first > 1) && !(i-first == 2 && ls.words[i-1].Plain == ls.words[i-2].Plain)
}

// add adds a limit that words state, and returns it. name is the index of the word that its name
// begins at. In prose, only words about figures state a limit; add returns nil for others.
func (ls *limits) add(line *catalogue.Saying, s span, name int) *Limited {
	if ls.explained.prose && !line.Figures {
		return nil
	}
	l := ls.limitOf(line, s, name)
	if last := len(ls.list) - 1; line.Limit == state && last >= 0 && ls.list[last].end == s.start && isDigits(ls.words[ls.list[last].start].Plain) {
		ls.list[last].Explained, l.Explained = true, true // "12 dự án đang xây dựng"
	}
	l.predicate = ls.isPredicate(line.Limit, s.start)
	l.Explained = l.Explained || l.predicate || ls.isOfZones(line.Limit, s.start)
	ls.takeSubject(&l)
	ls.tops(&l)
	ls.list = append(ls.list, l)
	return &ls.list[len(ls.list)-1]
}

// limitOf returns the limit that words state by themselves, whatever stands before them.
func (ls *limits) limitOf(line *catalogue.Saying, s span, name int) Limited {
	l := Limited{To: line.Limit, Words: ls.written(s), Of: ls.subjectBefore(s.start), Flows: line.Flows, Named: line.Named, Event: line.Event, In: line.In}
	l.Explained = ls.explained.covers(line, s)
	l.Flows = l.Flows || line.Limit == catalogue.Except && ls.isOfGone(s)
	l.Stock = l.Flows && ls.isSummed(s.start)
	l.span, l.figures, l.Share = s, line.Figures, ls.explained.isShare(s.start)
	if line.Limit == outside && ls.namesEconomic(s.start) {
		l.To = partLimit
	}
	if line.Limit == catalogue.More && !ls.adds(name, s.end) {
		l.Origin = ls.origin(name, s.end)
	}
	if name < s.end && isWording(line.Limit) && line.Limit != catalogue.Only && namesMeasure(ls.of[name]) {
		l.Object.add(ls.of[name])
	}
	if name < s.end {
		l.Name = viet.Fold(ls.written(span{name, s.end}))
	}
	return l
}

// isOfZones reports whether a state is that of zones right before it: of a number of zones, as in
// "03 KCN đang xây dựng", or of a named one, as in "KCN Đồng Văn IV mới đi vào hoạt động".
func (ls *limits) isOfZones(to catalogue.Limit, at int) bool {
	if to != state && to != newcomers {
		return false
	}
	if last := len(ls.list) - 1; last >= 0 && ls.list[last].To == zone && ls.list[last].end == at {
		ls.list[last].Explained = true
		return true
	}
	counted := at - zoneWords - 1
	return counted >= 0 && ls.has(counted+1, catalogue.CueZone) && isDigits(ls.words[counted].Plain)
}

// namesEconomic reports whether an economic zone is named before a word. The part of it outside
// of other zones still belongs to the board.
func (ls *limits) namesEconomic(before int) bool {
	for i := range ls.words[:before] {
		if ls.has(i, catalogue.CueEconomicZone) {
			return true
		}
	}
	return false
}

// explain makes the limits in the clause before a word parts of an explanation: "lĩnh vực điện tử
// chiếm đa số". Words that only state limits stay limits, and so does what figures are called:
// "doanh thu là nhu cầu khi hoạt động ổn định".
func (ls *limits) explain(at int) {
	start := at
	for start > 0 && !strings.ContainsAny(ls.words[start].Sep, ".;") {
		start--
		if ls.has(start, catalogue.CueIs) {
			return
		}
	}
	for i := range ls.list {
		if l := &ls.list[i]; l.start >= start && !l.figures && l.To.Explains() && !ls.explained.source {
			l.Explained = true
		}
	}
}

// isSummed reports whether the clause before a word is about stocks at the end of a period.
func (ls *limits) isSummed(before int) bool {
	for i := before - 1; i >= 0 && !strings.ContainsAny(ls.words[i+1].Sep, ".;"); i-- {
		if ls.has(i, catalogue.CueSummed) {
			return true
		}
	}
	return false
}

// isOfGone reports whether words are about what is no longer in force: "đã trừ 12 dự án bị thu
// hồi".
func (ls *limits) isOfGone(s span) bool {
	for i := s.start; i < s.end; i++ {
		if ls.has(i, catalogue.CueGone) {
			return true
		}
	}
	return false
}

// The names in the catalogue's files of the limits to a district, a zone, what lies outside of
// zones, all around them, a state, newcomers, some of many, trade, and those who have sent
// nothing.
const (
	district  catalogue.Limit = "district"
	zone      catalogue.Limit = "zone"
	outside   catalogue.Limit = "outside"
	beyond    catalogue.Limit = "beyond"
	state     catalogue.Limit = "state"
	newcomers catalogue.Limit = "new"
	someLimit catalogue.Limit = "some"
	trade     catalogue.Limit = "trade"
	unsent    catalogue.Limit = "unsent"
)
