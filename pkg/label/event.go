package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// tellsEvent reports whether a text tells what happened on a day, in a month or in a zone, and nothing of figures:
// "Tháng 9/2018, cầu Bạch Đằng đi vào khai thác", "KCN Phú Thái đã lắp xong trạm quan trắc". The zone is then no limit.
func (w *whole) tellsEvent() bool {
	if w.said.Figures || !w.said.Of.IsEmpty() || w.saysOfFigures() {
		return false
	}
	if list := w.limits.list; len(list) > 0 {
		zoned := list[0].To == zone && list[0].start == 0 && w.has(list[0].end, catalogue.CuePredicate)
		for i := range list {
			list[i].Explained = list[i].Explained || zoned && list[i].To.Explains()
		}
		return zoned
	}
	return w.opensWithDay() && len(w.words)-w.days.dates[0].end >= shortestEvent && slices.Contains(w.read, false)
}

// shortestEvent is how many words at least tell what happened on a day.
const shortestEvent = 5

// partTimes drops the limit of "riêng" before a time of which a text says how that went: "riêng tháng 3 cao nhất trong
// năm".
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
		return p != nil && p.Line != nil && (p.Line.Harmless == catalogue.AsExplanation || p.Line.Harmless == judgement)
	})
}

// judgement is why praise limits nothing, in the catalogue's files.
const judgement = "judgement"

// withWhole makes a zone an explanation that a text names together with all the others: "toàn bộ các KCN và khu kinh
// tế Đình Vũ - Cát Hải".
func (ls *limits) withWhole() {
	for i := 1; i < len(ls.list); i++ {
		l, before := &ls.list[i], &ls.list[i-1]
		joined := ls.has(l.start-1, catalogue.CueAnd) && !slices.ContainsFunc(ls.words[before.end:l.start], func(w viet.Word) bool { return w.Sep != "" })
		if l.To == zone && before.To == catalogue.Whole && joined {
			l.Explained = true
		}
	}
}

// saysOfFigures reports whether words on how figures came about, or on up to when they go, stand in a text.
func (w *whole) saysOfFigures() bool {
	for i := range w.words {
		if w.has(i, catalogue.CueReporting, catalogue.CueAsOf) {
			return true
		}
	}
	return false
}

// opensWithDay reports whether a text begins with its only time, a day or a month of a year, and a comma.
func (w *whole) opensWithDay() bool {
	if len(w.days.dates) != 1 {
		return false
	}
	t := w.days.dates[0]
	ofDay := !t.on.IsZero() || t.period.Span == figure.Month && t.year != 0 && !t.months
	return ofDay && t.start <= 1 && t.end < len(w.words) && strings.Contains(w.words[t.end].Sep, ",")
}
