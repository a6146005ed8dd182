package answer

import (
	"fmt"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// Contradicted returns for each answer the index of another one that contradicts it, -1 if
// there is none. Two answers contradict each other if they answer one question, or say
// different things about the same text, figure, file or rate. The answer that nobody knows
// contradicts nothing.
func Contradicted(list []Answer) []int {
	out := make([]int, len(list))
	by := map[string][]int{}
	for i := range list {
		out[i] = -1
		for _, key := range list[i].subjects() {
			by[key] = append(by[key], i)
		}
	}
	for i := range list {
		for _, key := range list[i].subjects() {
			for _, j := range by[key] {
				if out[i] < 0 && list[i].contradicts(&list[j]) {
					out[i] = j
				}
			}
		}
	}
	return out
}

// contradicts reports whether two answers on one subject cannot both hold.
func (a *Answer) contradicts(b *Answer) bool {
	if a.Of != b.Of && !(a.lasting() && b.lasting()) {
		return false
	}
	return a.saying() != b.saying()
}

// lasting reports whether an answer holds for later periods.
func (a *Answer) lasting() bool { return a.Kind.Lasts() && (a.For == Board || a.For == All) }

// saying is what an answer says, in one text.
func (a *Answer) saying() string {
	said := []string{string(a.Kind), viet.Key(a.As), viet.Key(a.Unit), strings.Join(quantity.Plain([]string{a.Value, a.Rate}), " "), a.Picks, a.Password, fmt.Sprint(a.Leaves, a.Figures)}
	switch a.Kind {
	case diag.OfMember:
		said = append(said, a.Member)
	case diag.OfPeriod:
		said = append(said, a.Period)
	case diag.Names:
		said = append(said, a.Indicator)
	case diag.LeaveOut:
		said = append(said, a.File, a.Sheet)
	}
	return strings.Join(said, "\x00")
}

// subjects are what an answer is about: its question, and what it says something of.
func (a *Answer) subjects() []string {
	var list []string
	add := func(parts ...string) { list = append(list, strings.Join(parts, "\x00")) }
	if a.Kind == diag.Unclear || a.Kind == diag.Other {
		return nil
	}
	if a.Question != "" {
		add("question", a.Question)
	}
	member := a.Member
	if a.For == All {
		member = ""
	}
	for _, f := range a.Figures {
		add("figure", a.Member, f.Indicator, a.Period)
	}
	switch {
	case a.Kind == diag.States && a.Value != "":
		add("figure", a.Member, a.Indicator, a.Period)
	case a.Kind == diag.AtRate:
		add("rate", member, a.Period)
	case a.Kind == diag.OfMember, a.Kind == diag.OfPeriod:
		add(string(a.Kind), a.File, a.fileBound())
	case a.Kind == diag.Reads:
		add("cell", a.SHA256, a.Sheet, a.Cell)
	case a.Text != "" && a.Kind.Lasts():
		if a.For != Board {
			member = ""
		}
		add("text", viet.Key(a.Text), a.fileBound(), member)
	}
	return list
}
