package label

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// FileName is what the name of a file, such as "BC_HN_2018.xlsx", says.
type FileName struct {
	*Line
	words   []viet.Word // without the papers that it cites, and without the receivers
	periods []figure.Period
}

// FileName reads the base name of a path.
func (r *Reader) FileName(path string) FileName {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	text := strings.ReplaceAll(base, "_", " ")
	c := r.words.typed(text)
	return FileName{r.lines.read(text), c.without(inOrder(citations(c), receivers(c))).words, periodsIn(c)}
}

// CountsInName reports whether a text has words that limit figures even in the name of a file,
// whatever marks it lacks, or a meaning that a user gave it. Few names have any.
func (r *Reader) CountsInName(text string) bool {
	if len(r.given.list) > 0 {
		return true
	}
	isNamed := func(p *catalogue.Phrase, _, _ int) bool { return p.Line.Named }
	for _, c := range []cued{r.words.spelt(text), r.words.typed(text)} {
		isZone := func(s catalogue.CueSet) bool { return s.Has(catalogue.CueZone) }
		if slices.ContainsFunc(c.cues, isZone) || r.catalogue.Lines.Holds(c.words, isNamed) {
			return true
		}
	}
	return false
}

// receivers finds the receivers of a file, as in "BC gui NB 17-1". Their names end before a
// bracket, a comma, or a dash that stands by itself.
func receivers(c cued) (list []citation) {
	for i := 0; i < len(c.words); i++ {
		if !c.has(i, catalogue.CueSentTo) {
			continue
		}
		start := i
		for i++; i < len(c.words); i++ {
			w := c.words[i]
			if apart := w.Start > c.words[i-1].End+1; strings.ContainsAny(w.Sep, "(),;") || w.Sep == "-" && apart {
				break
			}
		}
		list = append(list, citation{span: span{start, i}})
	}
	return list
}

// Names reports whether the name of a file names a member. It may name another member too, as a
// board may write its province behind its own name.
func (n FileName) Names(m *catalogue.Member) bool { return n.Member([]*catalogue.Member{m}) == m }

// Member returns the only member that the name names; nil if there is none.
func (n FileName) Member(members []*catalogue.Member) *catalogue.Member {
	joined := folded(n.words)
	for _, abbreviations := range []bool{false, true} {
		if m := named(members, joined, abbreviations); m != nil {
			return m
		}
	}
	return glued(members, strings.ReplaceAll(joined, " ", ""))
}

// Period returns the period in the name; zero if there is none, or if it names several years
// together.
func (n FileName) Period() figure.Period {
	if n.extent.Years {
		return figure.Period{}
	}
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
