package label

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// A limit that goes on a list of all zones, or that is said to be the first of several, narrows
// nothing.

// listsAll reports whether words that are added list nothing but zones, all of them in the end:
// "KKT Vân Đồn và các KCN do Ban quản lý".
func (ls *limits) listsAll(start, end int) bool {
	all := false
	for i := start; i < end; i++ {
		p := ls.of[i]
		if p == nil || p.Line == nil {
			continue
		}
		switch p.Line.Limit {
		case catalogue.Unlimited, zone:
		case catalogue.Whole:
			all = true
		default:
			return false
		}
	}
	return all
}

// withWhole makes a zone an explanation that a text names together with all the others: "toàn bộ
// các KCN và khu kinh tế Đình Vũ - Cát Hải". An economic zone beside all the others is no limit.
func (ls *limits) withWhole() {
	ls.list = slices.DeleteFunc(ls.list, ls.isOfPart)
	for i := 1; i < len(ls.list); i++ {
		l, before := &ls.list[i], &ls.list[i-1]
		joined := ls.has(l.start-1, catalogue.CueAnd) && !slices.ContainsFunc(ls.words[before.end:l.start], func(w viet.Word) bool { return w.Sep != "" })
		if l.To == zone && before.To == catalogue.Whole && joined {
			l.Explained = true
		}
	}
	all := slices.Clone(ls.list)
	ls.list = slices.DeleteFunc(ls.list, func(l Limited) bool { return l.To == zone && ls.besideZones(&l, all) })
}

// besideZones reports whether one limit of a list names an economic zone, and the text names
// all the industrial zones beside it: "KKT Đình Vũ - Cát Hải và các KCN". No name may follow.
func (ls *limits) besideZones(l *Limited, list []Limited) bool {
	economic := false
	for i := l.start; i < l.end; i++ {
		economic = economic || ls.has(i, catalogue.CueEconomicZone)
	}
	if !economic || l.end == len(ls.words) || !ls.has(l.end, catalogue.CueAnd) {
		return false
	}
	at := l.end + 1
	end := at + ls.length(at, catalogue.CueAllZones)
	if end == at || ls.has(at, catalogue.CueZones) || slices.ContainsFunc(list, func(o Limited) bool { return o.start >= at && o.start <= end }) {
		return false
	}
	return end == len(ls.words) || ls.isOfTime(end) || strings.ContainsAny(ls.words[end].Sep, "\n.,;:()-–")
}

// isOfPart reports whether a limit is to all of a part that is named right behind it: "tổng
// các dự án dệt may".
func (ls *limits) isOfPart(l Limited) bool {
	return l.To == catalogue.Whole && slices.ContainsFunc(ls.list, func(of Limited) bool {
		return of.start == l.end && of.To != zone && of.Narrows() && ls.words[of.start].Sep == ""
	})
}

// tops makes an explanation of the limits right before words for the first of several, and of
// these words, if a clause begins with them, or with names: "ngành linh kiện ô tô dẫn đầu".
func (ls *limits) tops(l *Limited) {
	first, at := len(ls.list), l.start
	for first > 0 && ls.list[first-1].end == at && ls.list[first-1].To.InZoneName() {
		first--
		at = ls.list[first].start
	}
	for at > 0 && ls.isName(at-1) && !strings.ContainsAny(ls.words[at].Sep, ";.:") {
		at--
	}
	if l.To != someLimit || at == l.start || ls.upper || at > 0 && !strings.ContainsAny(ls.words[at].Sep, ",;.:") {
		return
	}
	l.Explained = true
	for i := range ls.list[first:] {
		ls.list[first+i].Explained = true
	}
}

// isName reports whether a word begins with a capital, and is one that nobody knows, or does
// not begin the text: "Honda Việt Nam".
func (ls *limits) isName(i int) bool {
	first, _ := utf8.DecodeRuneInString(ls.text[ls.words[i].Start:])
	return (i > 0 || ls.of[i] == nil && !ls.read[i]) && unicode.IsUpper(first)
}
