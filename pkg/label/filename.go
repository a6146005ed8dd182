package label

import (
	"path/filepath"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// FileName is what the name of a file, such as "BC_HN_2018.xlsx", says.
type FileName struct {
	words   []viet.Word
	periods []figure.Period
}

// FileName reads the base name of a path.
func (r *Reader) FileName(path string) FileName {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	words := viet.Words(strings.ReplaceAll(base, "_", " "))
	return FileName{words, r.periodsIn(words)}
}

// plain are the words of the name without their marks.
func (n FileName) plain() []string {
	var plain []string
	for _, w := range n.words {
		plain = append(plain, w.Plain)
	}
	return plain
}

// Names reports whether the name names a member, be it beside another: a board may write
// its province behind its own name.
func (n FileName) Names(m *catalogue.Member) bool { return n.Member([]*catalogue.Member{m}) == m }

// Member returns the only member that the name names; nil if there is none.
func (n FileName) Member(members []*catalogue.Member) *catalogue.Member {
	plain := n.plain()
	joined := strings.Join(plain, " ")
	for _, abbreviations := range []bool{false, true} {
		if m := named(members, joined, abbreviations); m != nil {
			return m
		}
	}
	return glued(members, strings.Join(plain, ""))
}

// Period returns the period in the name; zero if there is none.
func (n FileName) Period() figure.Period {
	for _, p := range n.periods {
		if p.Year > 0 {
			return p
		}
	}
	return figure.Period{}
}

// glued returns the member whose full name is written without blanks, as in
// "haiduong2018".
func glued(members []*catalogue.Member, text string) *catalogue.Member {
	var found *catalogue.Member
	for _, m := range members {
		if strings.Contains(text, strings.ReplaceAll(m.Fold, " ", "")) {
			if found != nil {
				return nil
			}
			found = m
		}
	}
	return found
}
