package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// tokenizer splits texts into words and finds their cues. A text is read as a label, as a
// title, as units and as a whole, but split only once.
type tokenizer struct {
	words *catalogue.Vocabulary // the words that may be abbreviated
	cues  *catalogue.Cues
	own   map[string][]viet.Word // the report's abbreviations, with the words that they stand for
	split *store[*tokens]        // the last texts that were split
}

// tokens are the words of a text. They are shared and must not be changed.
type tokens struct {
	typed cued // as they stand in it
	spelt cued // with abbreviations written out
}

// mostSplit is how many texts keep their words at most. Questions about one text follow each
// other, and reports share most of their titles.
const mostSplit = 512

// tokens returns the words of a text. Their cues may not be found yet.
func (z *tokenizer) tokens(text string) *tokens {
	if t := (*z.split)[text]; t != nil {
		return t
	}
	if len(*z.split) == mostSplit {
		clear(*z.split)
	}
	words := viet.Words(text)
	t := &tokens{cued{words: words}, cued{words: z.words.WriteOut(text, z.writeOut(words))}}
	z.split.keep(text, t)
	return t
}

// asTyped returns the words of a text as they stand in it.
func (z *tokenizer) asTyped(text string) []viet.Word { return z.tokens(text).typed.words }

// wordsOf returns the words of a text, with abbreviations written out.
func (z *tokenizer) wordsOf(text string) []viet.Word { return z.tokens(text).spelt.words }

// spelt returns the words of a text, with abbreviations written out, and their cues.
func (z *tokenizer) spelt(text string) cued {
	t := z.tokens(text)
	z.findCues(&t.spelt)
	return t.spelt
}

// typed returns the words of a text as they stand in it, and their cues.
func (z *tokenizer) typed(text string) cued {
	t := z.tokens(text)
	if len(t.typed.words) == 0 || &t.typed.words[0] == &t.spelt.words[0] {
		return z.spelt(text) // nothing is abbreviated in it
	}
	z.findCues(&t.typed)
	return t.typed
}

// findCues finds the cues of words, once.
func (z *tokenizer) findCues(c *cued) {
	if c.list == nil {
		*c = withCues(c.words, z.cues)
	}
}
