package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// explainExamples makes the names behind a colon explanations, where what stands before it is
// one: "Một số doanh nghiệp tiêu biểu: Công ty A, Công ty B".
func (ls *limits) explainExamples() {
	for i := range ls.list {
		head := &ls.list[i]
		if !head.Explained || head.To != someLimit && head.To != trade || !ls.explained.opensList(head.end) {
			continue
		}
		end := clauseEnd(ls.cued, head.end)
		for at := i + 1; at < len(ls.list) && ls.list[at].start < end; at++ {
			ls.list[at].Explained = ls.list[at].Explained || ls.list[at].To.Explains()
		}
	}
}

// isPredicate reports whether a limit at a word is what a text says of some of many, without
// their number, or goes on with that: "Một số dự án chậm tiến độ, chưa triển khai". It makes
// an explanation of those as well.
func (ls *limits) isPredicate(to catalogue.Limit, at int) bool {
	last := len(ls.list) - 1
	if last < 0 || isWording(to) {
		return false
	}
	l := &ls.list[last]
	goesOn := l.predicate && !slices.ContainsFunc(ls.words[l.end:at+1], func(w viet.Word) bool { return strings.ContainsAny(w.Sep, ".;:()") })
	begins := to == state && l.To == someLimit && l.end == at && !l.figures && !isDigits(ls.words[l.start].Plain)
	l.Explained = l.Explained || begins
	return goesOn || begins
}
