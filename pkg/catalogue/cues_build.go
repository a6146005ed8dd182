package catalogue

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// cueEntry is a list of words.
type cueEntry struct {
	Texts   []string
	Except  []string
	Instead bool
}

// cueEntries are the lists of all cues.
type cueEntries [cueCount]cueEntry

// UnmarshalYAML reads the name of a cue.
func (c *Cue) UnmarshalYAML(node *yaml.Node) error {
	n := slices.Index(cueNames[:], node.Value)
	if n < 0 || node.Value == "" {
		return FaultAt(node.Line, faults.noCue, node.Value)
	}
	*c = Cue(n)
	return nil
}

// merge puts the words of other lists behind the known ones, or in their place.
func (l *cueEntries) merge(extra map[Cue]cueEntry) {
	for c, e := range extra {
		if !e.Instead {
			e.Texts, e.Except = slices.Concat(l[c].Texts, e.Texts), slices.Concat(l[c].Except, e.Except)
		}
		l[c] = cueEntry{Texts: e.Texts, Except: e.Except}
	}
}

// addCues reads the lists of words, and the one that is the bloc's own.
func (b *builder) addCues(entries cueEntries, letterhead []string) {
	c := newCompiler(new(document))
	c.stems = true
	var lines []int32
	entries[CueOffice].Texts = letterhead
	for cue, e := range entries {
		for _, text := range e.Texts {
			text, first := strings.CutPrefix(text, "^")
			if b.addCue(c, text); first {
				lines = append(lines, int32(cue)|atFirst)
				continue
			}
			lines = append(lines, int32(cue))
		}
		for _, text := range e.Except {
			b.addCue(c, text)
			lines = append(lines, int32(cue)|ofNone)
		}
	}
	a := c.automaton(withoutMarks)
	b.Cues = &Cues{a, packNumbers(lines), a.stems()}
}

func (b *builder) addCue(c *compiler, text string) {
	if err := c.add(text); err != nil {
		b.fail("cue %q: %w", text, err)
	}
}

// stems returns the numbers of the words that stand for all words that begin with them.
func (a *automaton) stems() numbers {
	var list []int32
	for n := range int32(a.words.len()) {
		if strings.HasSuffix(a.words.word(n), stem) {
			list = append(list, n)
		}
	}
	return packNumbers(list)
}

// stem ends a word that stands for all words that begin with it.
const stem = "*"
