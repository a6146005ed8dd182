package viet

import (
	"slices"
	"strings"
	"sync"
)

// Vietnamese has few syllables: an initial and a rhyme from the lists below, with a tone
// in its place. A text read in the wrong encoding has words that are not among them.
var (
	initials = []string{
		"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
		"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
	}
	// The rhymes in ơc, ơng and ơu are those in ươ that have lost their ư.
	rhymes = sync.OnceValue(func() map[string]bool {
		return setOf(`
		a ac ach ai am an ang anh ao ap at au ay
		ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
		i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
		oc oe oen oeo oet oi om on ong oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt ơu
		u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
		uy uya uych uyên uyêt uynh uyp uyt uyu
		ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
		y ych yn ynh yt yu`)
	})
)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// isSyllable reports whether lower-case letters with their tones spell a syllable
// that Vietnamese could have.
func isSyllable(letters []letter) bool {
	text := make([]rune, len(letters))
	toned := -1
	for i, l := range letters {
		text[i] = l.r
		if l.tone > 0 && toned >= 0 {
			return false
		}
		if l.tone > 0 {
			toned = i
		}
	}
	// "gi" is an initial in "giá", and an initial and its rhyme in "gì".
	return slices.ContainsFunc(initials, func(initial string) bool {
		rest, ok := strings.CutPrefix(string(text), initial)
		if !ok || !rhymes()[rest] {
			return false
		}
		rhyme := letters[len([]rune(initial)):]
		return toneFits(rhyme, toned-len(letters)+len(rhyme))
	})
}

// toneFits reports whether a tone may stand on letter i of a rhyme; i is below zero if no
// tone is written, or if it stands on the initial.
func toneFits(rhyme []letter, i int) bool {
	vowels := 0
	for vowels < len(rhyme) && isVowel(rhyme[vowels].r) {
		vowels++
	}
	stopped := vowels < len(rhyme) && strings.ContainsRune("cpt", rhyme[vowels].r)
	if i < 0 {
		return !stopped
	}
	if t := toneMarks[rhyme[i].tone]; stopped && t != 0x301 && t != 0x323 {
		return false
	}
	main := mainVowel(rhyme[:vowels], vowels < len(rhyme))
	// oa, oe and uy at the end take the tone on either vowel.
	if open := vowels == 2 && len(rhyme) == 2; open && i < 2 {
		switch string([]rune{rhyme[0].r, rhyme[1].r}) {
		case "oa", "oe", "uy":
			return true
		}
	}
	return i == main
}

// mainVowel returns which vowel of a rhyme carries the tone: the last with a quality
// mark, else the last before a consonant, else the last but one of two or three.
func mainVowel(vowels []letter, closed bool) int {
	for i := len(vowels) - 1; i >= 0; i-- {
		if vowels[i].r != plainLetter(vowels[i].r) {
			return i
		}
	}
	if closed || len(vowels) < 2 {
		return len(vowels) - 1
	}
	return len(vowels) - 2
}
