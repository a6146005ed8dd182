package viet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is a letter or digit of the word being read, with the tone on it.
type letter struct {
	r    rune
	tone tone
}

// span is a finished word: where it stood, and where its forms lie in the splitter's
// text. Forms that are alike share their bytes.
type span struct {
	start, end              int
	marked, plain, skeleton [2]int
}

// splitter reads characters one by one and collects words. It writes all forms of all
// words into one buffer, so that a label costs two allocations and not four a word.
type splitter struct {
	letters    []letter // of the open word; empty between words
	start, end int      // of the open word
	digits     bool     // the open word is of digits
	raised     bool     // and they are superscripts
	unit       int      // letters before the digit of a word like "m2", else zero
	unitEnd    int      // where those letters end
	unitDigit  int      // where the digit starts
	text       []byte
	spans      []span
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

// readDigit lets a digit open a word of its own unless it may be the exponent of a
// metre; whether it was is known when the word closes.
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

// mark puts a combining mark on the last letter. Of two tones the later in the order
// of the dictionary stays, because Unicode forms differ in the order of marks.
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

// finish writes the forms of a word; letters are used up by it.
func (sp *splitter) finish(letters []letter, start, end int) {
	unifyY(letters)
	out := span{start: start, end: end}
	out.marked = sp.write(letters, true)
	out.plain, out.skeleton = out.marked, out.marked
	if slices.ContainsFunc(letters, isMarked) {
		out.plain = sp.write(letters, false)
	}
	if slices.ContainsFunc(letters, isLossy) {
		rest := slices.DeleteFunc(letters, isLossy)
		unifyY(rest)
		out.skeleton = sp.write(rest, true)
	}
	sp.spans = append(sp.spans, out)
}

func (sp *splitter) write(letters []letter, marks bool) [2]int {
	from := len(sp.text)
	for _, l := range letters {
		r := l.r
		if !marks {
			r = plainLetter(r)
		}
		sp.text = utf8.AppendRune(sp.text, r)
	}
	for _, l := range letters {
		if marks && l.tone > 0 {
			sp.text = utf8.AppendRune(sp.text, toneMarks[l.tone])
		}
	}
	return [2]int{from, len(sp.text)}
}

// words hands over what was read, from the text s.
func (sp *splitter) words(s string) []Word {
	if len(sp.spans) == 0 {
		return nil
	}
	text := string(sp.text)
	words := make([]Word, len(sp.spans))
	last := 0
	for i, w := range sp.spans {
		words[i] = Word{
			Marked:   text[w.marked[0]:w.marked[1]],
			Plain:    text[w.plain[0]:w.plain[1]],
			Skeleton: text[w.skeleton[0]:w.skeleton[1]],
			Start:    w.start,
			End:      w.end,
			Sep:      separator(s[min(last, w.start):w.start]),
		}
		last = w.end
	}
	return words
}

func isMarked(l letter) bool { return l.tone > 0 || l.r != plainLetter(l.r) }

// isLossy tells the letter that TCVN3 writes as a soft hyphen: with a tone, ư is a
// character of its own.
func isLossy(l letter) bool { return l.r == 'ư' && l.tone == 0 }

// unifyY writes a final y as i where both spellings are in use: after nothing but
// consonants, and in "quy". "thuỷ" and "thui", or "y" and "i", are different words.
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

// separator takes spaces and invisible characters out of the text between two words.
func separator(gap string) string {
	switch {
	case gap == "" || gap == " ":
		return ""
	case len(gap) == 1 && gap[0] > ' ' && gap[0] < utf8.RuneSelf:
		return gap
	}
	var out strings.Builder
	for _, r := range gap {
		for _, part := range norm.NFKD.String(string(r)) {
			out.WriteString(punctuation(part))
		}
	}
	return out.String()
}

func punctuation(r rune) string {
	switch {
	case r == '−' || unicode.Is(unicode.Pd, r):
		return "-"
	case r == '⁄' || r == '∕':
		return "/"
	case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.M, unicode.Cf):
		return ""
	}
	return string(r)
}
