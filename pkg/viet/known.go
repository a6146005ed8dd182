package viet

import (
	"strings"
	"unicode/utf8"
)

// maxKnown is how many words a splitter remembers: Vietnamese has some thousands of
// syllables, and reports few of them.
const maxKnown = 4096

// usuallyKnown is about how many words a few reports have.
const usuallyKnown = 200

// maxRun is how many bytes of a run of letters are looked up. No syllable has more.
const maxRun = 32

// wordRun returns the length of the run at the start of s that may be one word whatever
// stands around it; zero if there is none. The run holds ASCII letters and characters
// beyond ASCII, and ends with the text or before an ASCII character that is not a digit.
func wordRun(s string) int {
	n := 0
	for n < len(s) && n <= maxRun && ('a' <= s[n]|0x20 && s[n]|0x20 <= 'z' || s[n] >= utf8.RuneSelf) {
		n++
	}
	if n > maxRun || n < len(s) && '0' <= s[n] && s[n] <= '9' {
		return 0
	}
	return n
}

// readRun reads the run from byte i to byte end. If it is one word, as nearly all are, the
// splitter remembers the word's forms.
func (sp *splitter) readRun(i, end int) {
	run := sp.source[i:end]
	if w, ok := sp.known[run]; ok {
		w.Start, w.End, w.Sep = i, end, sp.separatorTo(i)
		sp.words = append(sp.words, w)
		return
	}
	before := len(sp.words)
	for at := i; at < end; {
		at = sp.readAt(at)
	}
	sp.close()
	if len(sp.words) != before+1 || len(sp.known) == maxKnown {
		return
	}
	if w := sp.words[before]; w.Start == i && w.End == end {
		sp.known[strings.Clone(run)] = w.forms()
	}
}

// forms are a copy of a word's forms, without its place.
func (w Word) forms() Word {
	all := w.Marked + w.Plain + w.Skeleton
	plain := len(w.Marked) + len(w.Plain)
	return Word{Marked: all[:len(w.Marked)], Plain: all[len(w.Marked):plain], Skeleton: all[plain:]}
}
