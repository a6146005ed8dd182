package viet

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Encoding is how a text's characters are to be read.
type Encoding uint8

const (
	// Unicode text means what it says; the zero value.
	Unicode Encoding = iota
	// TCVN3 text was written for a ".Vn…" font and shows as Latin-1 letters.
	TCVN3
	// TCVN3Capitals is TCVN3 for a font whose letters are all capitals (".VnTimeH").
	TCVN3Capitals
	// VNI text was written for a "VNI-…" font; it writes two letters for one.
	VNI
)

// Lossy reports whether the encoding has a letter that programs delete on the way: the
// ư of TCVN3, a soft hyphen. See [Word] for how such text is matched.
func (e Encoding) Lossy() bool { return e == TCVN3 || e == TCVN3Capitals }

// Decode returns s in Unicode, by the encoding that [Detect] finds for it and the name
// of its font; font may be empty. Broken UTF-8 becomes U+FFFD. Text in cells comes in
// runs of one font each: decode them one by one, before any other step.
func Decode(s, font string) string { return Detect(s, font).Decode(s) }

// Decode turns s from the encoding into Unicode. Broken UTF-8 becomes U+FFFD.
func (e Encoding) Decode(s string) string {
	if e == Unicode && utf8.ValidString(s) {
		return s
	}
	decoded, _ := decodeAs(s, e)
	return decoded
}

// Detect returns the encoding of s, which is set in the named font.
//
// The name of a legacy font decides, with two exceptions: the text cannot be in its
// encoding, or it reads as Vietnamese as it stands and not when decoded. People paste
// Unicode into such cells. With any other font, text counts as legacy only if that is
// certain: it is not Vietnamese as it stands, it has at least two different letters
// beyond ASCII, and every decoded word with such a letter is a possible syllable or an
// abbreviation with Đ. The price of a wrong guess is a label that is not understood.
func Detect(s, font string) Encoding {
	named := encodingOf(font)
	if isASCII(s) {
		return named
	}
	if hasOtherLetters(s) {
		return Unicode
	}
	if named == Unicode {
		return guess(s)
	}
	decoded, fits := decodeAs(s, named)
	asItStands := readingOf(s).isVietnamese() && !readingOf(decoded).isVietnamese()
	if !fits || asItStands {
		return Unicode
	}
	return named
}

// decodeAs decodes s, and reports whether it can be text in that encoding.
func decodeAs(s string, e Encoding) (decoded string, fits bool) {
	switch e {
	case TCVN3:
		return readTCVN3(s)
	case TCVN3Capitals:
		small, fits := readTCVN3(s)
		return strings.ToUpper(small), fits
	case VNI:
		return readVNI(s)
	}
	return strings.ToValidUTF8(s, "\ufffd"), true
}

// encodingOf returns the encoding of a font by its name.
func encodingOf(font string) Encoding {
	if font == "" || font[0] > ' ' && font[0] < utf8.RuneSelf && strings.IndexByte(".vV", font[0]) < 0 {
		return Unicode // most fonts, at little cost
	}
	font = strings.TrimSpace(font)
	font = strings.ToLower(font)
	switch {
	case strings.HasPrefix(font, ".vn") && strings.HasSuffix(font, "h"):
		return TCVN3Capitals
	case strings.HasPrefix(font, ".vn"):
		return TCVN3
	case strings.HasPrefix(font, "vni-"), strings.HasPrefix(font, "vni "):
		return VNI
	}
	return Unicode
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hasOtherLetters reports whether s holds letters or marks beyond Latin-1, which no
// legacy text does.
func hasOtherLetters(s string) bool {
	for _, r := range s {
		if r >= 0x100 && (isVietnamese(r) || unicode.In(r, unicode.L, unicode.M)) {
			return true
		}
	}
	return false
}

// isVietnamese reports whether a letter is in one of the blocks that hold the letters
// peculiar to Vietnamese.
func isVietnamese(r rune) bool { return r >= 0x100 && r < 0x250 || r >= 0x1EA0 && r < 0x1F00 }

// guess finds the encoding from the text alone.
func guess(s string) Encoding {
	if !mixesLatin1(s) || readingOf(s).isVietnamese() {
		return Unicode
	}
	asTCVN3 := isSurely(s, TCVN3) && !hasLoneSign(s)
	asVNI := isSurely(s, VNI)
	switch {
	case asTCVN3 && !asVNI:
		return TCVN3
	case asVNI && !asTCVN3:
		return VNI
	}
	return Unicode
}

func isSurely(s string, e Encoding) bool {
	decoded, fits := decodeAs(s, e)
	return fits && readingOf(decoded).isVietnamese()
}

// mixesLatin1 reports whether a text has two different characters that could be legacy
// letters. A no-break space is not one.
func mixesLatin1(s string) bool {
	var first rune
	for _, r := range s {
		switch {
		case r <= 0xA0 || r >= 0x100 || r == first:
		case first != 0:
			return true
		default:
			first = r
		}
	}
	return false
}

// reading counts the words with letters beyond ASCII by what they could be. Single
// letters and abbreviations could be anything.
type reading struct {
	syllables int
	others    int
}

func (r reading) isVietnamese() bool { return r.syllables > 0 && r.others == 0 }

func readingOf(s string) reading {
	var found reading
	for word := range signedWords(s) {
		switch letters, marked := spell(word); {
		case !marked:
		case isSyllable(letters):
			found.syllables += min(1, len(letters)-1)
		case !isAbbreviation(word, letters):
			found.others++
		}
	}
	return found
}

// signedWords yields the runs of letters and signs.
func signedWords(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !isSign(r) })
}

// hasLoneSign reports whether a sign stands for itself, as in "5 × 3"; đ alone is the
// currency.
func hasLoneSign(s string) bool {
	for word := range signedWords(s) {
		if word != "®" && word != "§" && !strings.ContainsFunc(word, unicode.IsLetter) {
			return true
		}
	}
	return false
}

// isSign reports whether a character is a letter in TCVN3 and not in Unicode. Left as it
// is, it makes a word that is not a syllable.
func isSign(r rune) bool {
	return r > 0xA0 && r < 0x100 && tcvn3[r] != 0 && !unicode.IsLetter(r)
}

// spell returns the letters of a word, and whether any is beyond ASCII. A character that
// is not a Vietnamese letter stays as it is, and fits no syllable.
func spell(word string) (letters []letter, marked bool) {
	for _, r := range word {
		g := glyphOf(r)
		if r > unicode.MaxASCII {
			marked = true
			if !g.marked {
				g = glyph{letter: r}
			}
		}
		letters = append(letters, letter{g.letter, g.tone})
	}
	return letters, marked
}

// isAbbreviation reports whether a word is like "GCNĐKĐT", "DAĐT", "trđ" and "ƯTH": all
// capitals, or consonants alone, with Đ and Ư as its only letters beyond ASCII.
func isAbbreviation(word string, letters []letter) bool {
	capitals := word == strings.ToUpper(word)
	for _, l := range letters {
		own := l.r == 'đ' || l.r == 'ư'
		if l.tone > 0 || !own && l.r > unicode.MaxASCII || !own && !capitals && isVowel(l.r) {
			return false
		}
	}
	return true
}
