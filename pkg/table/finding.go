package table

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// Gravity is how grave an open finding is. An answered finding is no error any more.
func Gravity(f diag.Finding, lang string) string {
	if !f.IsOpen() {
		return findingWords.answered.Say(lang)
	}
	return f.Severity.Word(lang)
}

// OfBoard is what was found on a board, or on several.
type OfBoard struct {
	Name     string
	Findings diag.List
}

// ByBoard groups findings by the boards that they are on, in the order of the catalogue.
// Findings on no board come first; those on several stand with the first of these.
func ByBoard(c *catalogue.Catalogue, findings diag.List, lang string) []OfBoard {
	var list []OfBoard
	for _, f := range findings.Listed() {
		name := BoardsOf(c, f)
		i := slices.IndexFunc(list, func(o OfBoard) bool { return o.Name == name })
		if i < 0 {
			i = len(list)
			list = append(list, OfBoard{Name: name})
		}
		list[i].Findings.Add(f)
	}
	place := func(o OfBoard) int {
		f := o.Findings[0]
		for i, m := range c.Members {
			if m.ID == f.Member || slices.Contains(f.Members, m.ID) {
				return i
			}
		}
		return -1
	}
	slices.SortStableFunc(list, func(a, b OfBoard) int { return place(a) - place(b) })
	for i := range list {
		if list[i].Name == "" {
			list[i].Name = findingWords.noBoard.Say(lang)
		}
	}
	return list
}

// BoardsOf names the members whose reports have a finding.
func BoardsOf(c *catalogue.Catalogue, f diag.Finding) string {
	var names []string
	for _, id := range append(slices.Clip(f.Members), f.Member) {
		if name := MemberOf(c, id); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// findingWords are the texts of findings.
var findingWords = struct{ answered, noBoard diag.Text }{
	answered: diag.Text{Vi: "đã trả lời", En: "answered"},
	noBoard:  diag.Text{Vi: "Chưa rõ của đơn vị nào", En: "Of no known board"},
}
