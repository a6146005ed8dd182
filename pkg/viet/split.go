package viet

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is a letter or digit of the word being read, with the tone on it.
type letter struct {
	r    rune
	tone tone
}

// splitter reads the characters of a text one by one and collects its words. One buffer
// holds the forms of all words that are new to it.
type splitter struct {
	source     string
	letters    []letter // of the open word; empty between words
	start, end int      // of the open word
	digits     bool     // the open word is of digits
	raised     bool     // and they are superscripts
	unit       int      // letters before the digit of a word like "m2", else zero
	unitEnd    int      // where those letters end
	unitDigit  int      // where the digit starts
	forms      strings.Builder
	words      []Word
	known      map[string]Word // words by their earlier spelling, with their forms only
}

// splitters are idle and ready for a text, with room for the words of a usual label.
var splitters = sync.Pool{New: func() any {
	return &splitter{letters: make([]letter, 0, 16), words: make([]Word, 0, 16), known: make(map[string]Word, usuallyKnown)}
}}

// split reads a text and passes its words to use. The slice is reused after use returns;
// the forms of the words stay valid.
func split(s string, use func([]Word)) {
	sp := splitters.Get().(*splitter)
	sp.source = s
	sp.readAll()
	use(sp.words)
	clear(sp.words)
	sp.source, sp.words, sp.forms = "", sp.words[:0], strings.Builder{}
	splitters.Put(sp)
}

// readAll reads the text.
func (sp *splitter) readAll() {
	s := sp.source
	for i := 0; i < len(s); {
		if len(sp.letters) == 0 {
			if s[i] == ' ' {
				i++
				continue
			}
			if n := wordRun(s[i:]); n > 0 {
				sp.readRun(i, i+n)
				i += n
				continue
			}
		}
		i = sp.readAt(i)
	}
	sp.close()
}

// readAt reads the character at byte i and returns where the next one begins.
func (sp *splitter) readAt(i int) int {
	r, size := utf8.DecodeRuneInString(sp.source[i:])
	sp.read(glyphOf(r), r, i)
	return i + size
}

// read takes in the character r, which stands at byte i.
func (sp *splitter) read(g glyph, r rune, i int) {
	end := i + max(1, utf8.RuneLen(r))
	switch g.kind {
	case kindBreak:
		sp.close()
	case kindLetter:
		if sp.digits || sp.unit > 0 {
			sp.close()
		}
		sp.add(letter{g.letter, g.tone}, i, end)
	case kindDigit:
		sp.readDigit(g, i, end)
	case kindSymbol:
		sp.close()
		sp.add(letter{g.letter, 0}, i, end)
		sp.close()
	case kindTone, kindQuality:
		sp.mark(g, end)
	case kindExpand:
		sp.expand(r, i)
	}
}

// readDigit lets a digit open a word of its own, unless it may be the exponent of a
// metre. Whether it is one is known when the word closes.
func (sp *splitter) readDigit(g glyph, i, end int) {
	open := len(sp.letters) > 0
	switch {
	case open && (sp.digits || sp.unit > 0) && sp.raised != g.raised:
		sp.close()
	case open && !sp.digits && sp.unit == 0 && isMetre(sp.letters):
		sp.unit, sp.unitEnd, sp.unitDigit = len(sp.letters), sp.end, i
	case open && !sp.digits && sp.unit == 0:
		sp.close()
	}
	sp.digits = sp.unit == 0
	sp.raised = g.raised
	sp.add(letter{g.letter, 0}, i, end)
}

func (sp *splitter) add(l letter, i, end int) {
	if len(sp.letters) == 0 {
		sp.start = i
	}
	sp.letters = append(sp.letters, l)
	sp.end = end
}

// mark puts a combining mark on the last letter. Of two tones the one later in
// dictionary order stays, because Unicode forms differ in the order of marks.
func (sp *splitter) mark(g glyph, end int) {
	if len(sp.letters) == 0 || sp.digits || sp.unit > 0 {
		return
	}
	last := &sp.letters[len(sp.letters)-1]
	if g.kind == kindTone {
		last.tone = max(last.tone, g.tone)
	} else {
		last.r, _ = withQuality(last.r, g.letter)
	}
	sp.end = end
}

// expand reads a character that stands for several; they all stand at its place.
func (sp *splitter) expand(r rune, i int) {
	for _, part := range norm.NFKD.String(string(r)) {
		g := glyphOf(part)
		if g.kind == kindExpand {
			g = glyph{}
		}
		sp.read(g, r, i)
	}
}

// close ends the open word, if there is one.
func (sp *splitter) close() {
	if len(sp.letters) == 0 {
		return
	}
	n := sp.unit
	if n > 0 && !isExponent(sp.letters[n:]) {
		sp.finish(sp.letters[:n], sp.start, sp.unitEnd)
		sp.finish(sp.letters[n:], sp.unitDigit, sp.end)
	} else {
		sp.finish(sp.letters, sp.start, sp.end)
	}
	sp.letters = sp.letters[:0]
	sp.digits, sp.raised, sp.unit = false, false, 0
}

// finish adds a word. It uses up the letters.
func (sp *splitter) finish(letters []letter, start, end int) {
	unifyY(letters)
	w := Word{Marked: sp.write(letters, true), Start: start, End: end, Sep: sp.separatorTo(start)}
	w.Plain, w.Skeleton = w.Marked, w.Marked
	if slices.ContainsFunc(letters, isMarked) {
		w.Plain = sp.write(letters, false)
	}
	if slices.ContainsFunc(letters, isLossy) {
		rest := slices.DeleteFunc(letters, isLossy)
		unifyY(rest)
		w.Skeleton = sp.write(rest, true)
	}
	sp.words = append(sp.words, w)
}

// write returns the letters as text, with their marks or without. The tone of a
// syllable goes to its end. Letters with two tones are not a syllable, and the tones
// stay on them: words run together ("tỷđồng") must not be confused with each other.
func (sp *splitter) write(letters []letter, marks bool) string {
	if sp.forms.Cap() == 0 {
		sp.forms.Grow(2 * len(sp.source))
	}
	from := sp.forms.Len()
	syllable := countTones(letters) == 1
	var moved tone
	for _, l := range letters {
		if !marks {
			l = letter{r: plainLetter(l.r)}
		}
		sp.forms.WriteRune(l.r)
		switch {
		case l.tone > 0 && syllable:
			moved = l.tone
		case l.tone > 0:
			sp.forms.WriteRune(toneMarks[l.tone])
		}
	}
	if moved > 0 {
		sp.forms.WriteRune(toneMarks[moved])
	}
	return sp.forms.String()[from:]
}

func countTones(letters []letter) int {
	n := 0
	for _, l := range letters {
		if l.tone > 0 {
			n++
		}
	}
	return n
}

func isMarked(l letter) bool { return l.tone > 0 || l.r != plainLetter(l.r) }

// isLossy reports whether TCVN3 writes the letter as a soft hyphen: ư without a tone.
// With a tone, ư is a character of its own.
func isLossy(l letter) bool { return l.r == 'ư' && l.tone == 0 }

// unifyY writes a final y as i where both spellings are in use: after consonants alone,
// and in "quy". "thuỷ" and "thui", or "y" and "i", are different words.
func unifyY(letters []letter) {
	n := len(letters) - 1
	if n < 1 || letters[n].r != 'y' {
		return
	}
	initial := letters[:n]
	if n == 2 && initial[0].r == 'q' && initial[1].r == 'u' {
		initial = initial[:1]
	}
	if !slices.ContainsFunc(initial, func(l letter) bool { return isVowel(l.r) }) {
		letters[n].r = 'i'
	}
}

// isMetre reports whether letters are m, dm, km and the like, which take an exponent.
func isMetre(letters []letter) bool {
	n := len(letters)
	if n > 2 || letters[n-1].r != 'm' {
		return false
	}
	return n == 1 || strings.ContainsRune("cdhkm", letters[0].r)
}

func isExponent(digits []letter) bool {
	return len(digits) == 1 && (digits[0].r == '2' || digits[0].r == '3')
}
