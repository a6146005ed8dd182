package viet

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// kind says what a character does to the words around it.
type kind uint8

const (
	kindBreak   kind = iota // separates words: spaces, punctuation, broken bytes
	kindLetter              // letter, with its quality mark and perhaps a tone
	kindDigit               // a decimal digit
	kindSymbol              // a word of its own: %, $
	kindTone                // a combining tone mark, moved to the end of the word
	kindQuality             // a combining circumflex, breve or horn, merged into its letter
	kindIgnored             // no width, or a mark that Vietnamese does not have
	kindExpand              // stands for several characters: ㎡, ½, ĳ
)

// tone is one of the six tones; the zero value is the level tone, which has no mark.
type tone uint8

// toneMarks are the combining marks of the tones, in the order of the dictionary.
var toneMarks = [...]rune{0, 0x300, 0x309, 0x303, 0x301, 0x323}

// glyph is what the splitter knows of one character.
type glyph struct {
	letter rune // lower case, without tone; the combining mark for kindQuality
	kind   kind
	tone   tone
	marked bool // a letter that Vietnamese writes with a mark
	raised bool // a superscript digit
}

// Nearly all text lies in two ranges: Latin with the combining marks, and the composed
// Vietnamese vowels. Both are tables that come with the program (glyph_table.go), because
// computing them would take a third of the time to start.
const (
	lowEnd    = 0x370
	highStart = 0x1E00
	highEnd   = 0x1F00
)

func glyphOf(r rune) glyph {
	switch {
	case r < lowEnd:
		return lowGlyphs[r]
	case r >= highStart && r < highEnd:
		return highGlyphs[r-highStart]
	}
	return classify(r)
}

// classify derives the properties of a character from Unicode.
func classify(r rune) glyph {
	switch r {
	case 'đ', 'Đ', 'ð', 'Ð', 'ɖ', 'Ɖ':
		return glyph{kind: kindLetter, letter: 'đ', marked: true}
	case '₫':
		return glyph{kind: kindSymbol, letter: 'đ'}
	case utf8.RuneError:
		return glyph{}
	}
	if g, ok := classifyMark(r); ok {
		return g
	}
	var buf [64]byte
	parts := norm.NFKD.AppendString(buf[:0], string(r))
	first, size := utf8.DecodeRune(parts)
	g := classifyBase(unicode.ToLower(first))
	g.raised = g.kind == kindDigit && first != r && !unicode.Is(unicode.Nd, r)
	return addMarks(g, parts[size:])
}

// classifyMark recognises the characters that never stand alone.
func classifyMark(r rune) (glyph, bool) {
	switch r {
	case 0x302, 0x306, 0x31B:
		return glyph{kind: kindQuality, letter: r}, true
	case 0x340:
		r = 0x300
	case 0x341, 0x344:
		r = 0x301
	}
	for t, mark := range toneMarks {
		if t > 0 && mark == r {
			return glyph{kind: kindTone, tone: tone(t)}, true
		}
	}
	return glyph{kind: kindIgnored}, unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Cf)
}

func classifyBase(r rune) glyph {
	switch {
	case r == '%' || r == '‰' || unicode.Is(unicode.Sc, r):
		return glyph{kind: kindSymbol, letter: r}
	case unicode.IsLetter(r):
		return glyph{kind: kindLetter, letter: r}
	case unicode.Is(unicode.Nd, r):
		return glyph{kind: kindDigit, letter: r}
	}
	return glyph{}
}

// addMarks adds the marks of a decomposed character to its base. More than one base
// makes it a character to expand.
func addMarks(g glyph, marks []byte) glyph {
	vietnamese := len(marks) > 0
	for _, r := range string(marks) {
		mark, ok := classifyMark(r)
		if !ok {
			return glyph{kind: kindExpand}
		}
		switch mark.kind {
		case kindTone:
			vietnamese = vietnamese && isVowel(g.letter) && g.tone == 0
			g.tone = max(g.tone, mark.tone)
		case kindQuality:
			letter, fits := withQuality(g.letter, r)
			vietnamese = vietnamese && fits
			g.letter = letter
		default:
			vietnamese = false
		}
	}
	if g.kind != kindLetter {
		g.tone = 0
		return g
	}
	g.marked = vietnamese
	return g
}

// withQuality returns the Vietnamese letter that a lower-case letter and a combining
// circumflex, breve or horn make up, or the letter itself if there is none. The horn
// wins over a circumflex, which Unicode sorts after it.
func withQuality(letter, mark rune) (rune, bool) {
	switch [2]rune{letter, mark} {
	case [2]rune{'a', 0x306}:
		return 'ă', true
	case [2]rune{'a', 0x302}:
		return 'â', true
	case [2]rune{'e', 0x302}:
		return 'ê', true
	case [2]rune{'o', 0x302}:
		return 'ô', true
	case [2]rune{'o', 0x31B}, [2]rune{'ô', 0x31B}:
		return 'ơ', true
	case [2]rune{'u', 0x31B}:
		return 'ư', true
	}
	return letter, false
}

// plainLetter takes the quality mark off a lower-case letter.
func plainLetter(r rune) rune {
	switch r {
	case 'ă', 'â':
		return 'a'
	case 'đ':
		return 'd'
	case 'ê':
		return 'e'
	case 'ô', 'ơ':
		return 'o'
	case 'ư':
		return 'u'
	}
	return r
}

// isVowel reports whether a lower-case letter is one of the twelve vowels.
func isVowel(r rune) bool {
	switch plainLetter(r) {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
