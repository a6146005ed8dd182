package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// passage is a text that is read whole: its words, the phrases and times found among them, and
// which of them are read. Each thing that it says has a type of its own, which notes here the
// words that it has read.
type passage struct {
	cued
	catalogue *catalogue.Catalogue
	text      string
	of        []*catalogue.Phrase // the phrase that a word is in, by word; nil if it is in none
	alone     []bool              // whether a word is a phrase of its own, by word
	read      []bool              // whether a word is read, by word
	times     []span
	told      []span // the sentences of events
	upper     bool   // the text has only capitals, as titles have
}

// take records that words are read.
func (p *passage) take(start, end int) {
	for i := start; i < end; i++ {
		p.read[i] = true
	}
}

// leaveUnread records that words are not read after all.
func (p *passage) leaveUnread(start, end int) {
	for i := start; i < end; i++ {
		p.read[i] = false
	}
}

// within returns the words between two positions in bytes.
func (p *passage) within(at span) (from, to int) {
	for from < len(p.words) && p.words[from].Start < at.start {
		from++
	}
	for to = from; to < len(p.words) && p.words[to].End <= at.end; to++ {
	}
	return from, to
}

// isJoined reports whether a mark without a blank, or nothing at all, joins a word to the one
// before.
func (p *passage) isJoined(i int) bool {
	last, word := p.words[i-1], p.words[i]
	return word.Start == last.Start || word.Start == last.End || strings.ContainsAny(word.Sep, "/.-_") && word.Start == last.End+1
}

// joins reports whether a word joins two names.
func (p *passage) joins(i int) bool { return p.has(i, catalogue.CueAnd) }

// unnamed returns the sense of a phrase that would take a name or a clause behind it, but has
// none: "KCX" means some zones, "KCX Linh Trung" one.
func (p *passage) unnamed(m catalogue.Match) *catalogue.Phrase {
	plain := p.catalogue.Lines.Senses(p.words, m, func(s *catalogue.Phrase, _, _ int) bool { return s.Line.Takes == catalogue.TakesNothing })
	return append(plain, m.Sense)[0]
}
