package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/prose"
	"bloc/pkg/viet"
)

// isNarrative reports whether a text over a table, or one that floats over it, is a sentence
// that plainly narrates, judged by its words alone. The times and the offices in it are those
// of what it narrates. The name of an office with its letters in brackets behind it is none:
// "Ban Quản lý các KCN Hà Nội (HIZA)".
func (r *reader) isNarrative(text string) bool {
	if open := strings.IndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		text = text[:open]
	}
	if !hasWords(text, shortSentence) || viet.IsUpper(text) {
		return false
	}
	said := r.Said(text)
	return len(said.Unknown) > 0 && said.Bearing() == prose.PlainlyNarrates
}

// hasWords reports whether a text has so many words, parted by blanks.
func hasWords(text string, n int) bool {
	for range strings.FieldsSeq(text) {
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// seemsToNarrate reports whether a remark is a sentence of which its words show, as those of a
// corpus do, that it says nothing of what figures cover. That outweighs single words of it
// that limit. If the words only make this likely, they do not outweigh what states a limit, a
// time, or what figures are.
func (r *remark) seemsToNarrate() bool {
	if !r.isProse() || r.cutOff || !r.said.Until.IsZero() {
		return false
	}
	said, firm := r.said, slices.ContainsFunc(r.said.Limits, isFirm)
	switch said.Bearing() {
	case prose.PlainlyNarrates:
		weak := len(said.Limits) > 0 && !firm && !said.Timed
		return (r.isFree() || weak) && (said.Units == nil || said.Within)
	case prose.RatherNarrates:
		return r.isFree() && !firm && !said.Timed && !said.Figures && said.Units == nil
	}
	return false
}

// isFirm reports whether a limit is stated in words that are seldom part of what a sentence
// narrates.
func isFirm(l label.Limited) bool { return isPlain(l) && (l.To.OfTerritory() || !l.To.Explains()) }

// seemsToLimit reports whether a remark is a sentence that limits figures in words that no
// rule reads, judged by its words as those of a corpus, and that no rule asks about. In a note
// even words that rules read may say more together. What its words plainly say outweighs the
// reason for which a rule takes it to limit nothing.
func (r *remark) seemsToLimit() bool {
	said := r.said
	switch {
	case !r.isProse() || !said.Bearing().Limits() || r.asks():
		return false
	case r.plainlyLimits():
		return true
	case said.Units != nil || r.isJudged() || slices.ContainsFunc(said.Limits, isPlain):
		return false
	}
	return r.isFree() || r.isBeside() && !said.Timed
}

// plainlyLimits reports whether the words of a sentence plainly show that it limits figures,
// and rules read it only in part, or take it to limit nothing.
func (r *remark) plainlyLimits() bool {
	said := r.said
	if said.Bearing() != prose.PlainlyLimits || said.Units != nil || said.Timed && !r.isBeside() {
		return false
	}
	ahead := r.own && said.Ahead > r.in.target.Year // "Kế hoạch 2019"
	return ahead || r.isFree() || said.Harmless != "" && !said.Whole()
}

// isJudged reports whether rules say what a remark does: they ask about it, read what it makes
// of figures, or how the figures that it is about are written.
func (r *remark) isJudged() bool {
	return r.asks() || r.made().role != catalogue.None || r.look != (look{}) || len(r.said.Makings) > 0 || r.said.Whole()
}

// isProse reports whether a remark may be a sentence: it is no name, no caption, no label of a
// total, no title in capitals, and nobody has given it a meaning.
func (r *remark) isProse() bool {
	return r.kind != inName && r.kind != inFile && !r.total && !r.isCaption() && r.by == nil && !r.capitals
}

// isFree reports whether a remark is prose with words that no rule reads, or that are taken
// for an explanation by the first of them.
func (r *remark) isFree() bool {
	if !r.isProse() {
		return false
	}
	return len(r.said.Unknown) > 0 || r.said.Prose || r.said.Event || slices.Contains(openReasons, r.said.Harmless)
}

// openReasons are the reasons for which a text limits nothing that its first words alone may
// give.
var openReasons = []string{catalogue.AsExplanation, catalogue.AsPart, catalogue.AsSource, catalogue.AsInstructions, catalogue.AsProgramme}
