package label

import "bloc/pkg/viet"

// tokens are the words of a text, split once for all that is asked of it: what it says as a
// label, as a title, as units, as a whole. They are shared and must not be changed.
type tokens struct {
	typed cued // as they stand in it
	spelt cued // with abbreviations written out
}

// mostSplit is how many texts' words are kept at most: questions about one text follow each
// other.
const mostSplit = 512

// tokens returns the words of a text; their cues may be still to be found.
func (r *Reader) tokens(text string) *tokens {
	if t := r.split[text]; t != nil {
		return t
	}
	if r.split == nil {
		r.split = map[string]*tokens{}
	}
	if len(r.split) == mostSplit {
		clear(r.split)
	}
	words := viet.Words(text)
	t := &tokens{cued{words: words}, cued{words: r.catalogue.Words.WriteOut(text, words)}}
	r.split[text] = t
	return t
}

// wordsOf returns the words of a text, with abbreviations written out.
func (r *Reader) wordsOf(text string) []viet.Word { return r.tokens(text).spelt.words }

// spelt returns the words of a text, with abbreviations written out, and their cues.
func (r *Reader) spelt(text string) cued {
	t := r.tokens(text)
	r.findCues(&t.spelt)
	return t.spelt
}

// typed returns the words of a text as they stand in it, and their cues.
func (r *Reader) typed(text string) cued {
	t := r.tokens(text)
	if len(t.typed.words) == 0 || &t.typed.words[0] == &t.spelt.words[0] {
		return r.spelt(text) // nothing is abbreviated
	}
	r.findCues(&t.typed)
	return t.typed
}

// findCues finds the cues of words, once.
func (r *Reader) findCues(c *cued) {
	if c.list == nil {
		*c = r.cued(c.words)
	}
}
