package catalogue

import (
	"fmt"
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
	if n < 0 {
		return fmt.Errorf("line %d: there is no cue %q", node.Line, node.Value)
	}
	*c = Cue(n)
	return nil
}

// merge puts the words of more lists behind those that are there, or in their place.
func (l *cueEntries) merge(extra map[Cue]cueEntry) {
	for c, e := range extra {
		if !e.Instead {
			e.Texts, e.Except = slices.Concat(l[c].Texts, e.Texts), slices.Concat(l[c].Except, e.Except)
		}
		l[c] = cueEntry{Texts: e.Texts, Except: e.Except}
	}
}

// cues reads the lists of words.
func (b *builder) cues(entries *cueEntries) *Cues {
	c := newCompiler(nil)
	c.stems = true
	var lines []says
	for cue, e := range entries {
		set := setOf(Cue(cue))
		for _, text := range e.Texts {
			text, first := strings.CutPrefix(text, "^")
			if b.addCue(c, text); first {
				lines = append(lines, says{first: set})
				continue
			}
			lines = append(lines, says{found: set})
		}
		for _, text := range e.Except {
			b.addCue(c, text)
			lines = append(lines, says{except: set})
		}
	}
	cues := &Cues{automaton: c.automaton(withoutMarks)}
	cues.use(lines)
	return cues
}

func (b *builder) addCue(c *compiler, text string) {
	if err := c.add(text); err != nil {
		b.fail("cue %q: %w", text, err)
	}
}

// use says of each state what the lines mean that end there.
func (c *Cues) use(lines []says) {
	for _, s := range c.states {
		var all says
		for _, n := range s.ends {
			l := lines[n-1]
			all = says{all.found | l.found, all.first | l.first, all.except | l.except}
		}
		c.says = append(c.says, all)
	}
	for n, word := range c.words {
		if strings.HasSuffix(word, stem) {
			c.stems = append(c.stems, int32(n))
		}
	}
}

// stem ends a word that stands for all that begin so.
const stem = "*"
