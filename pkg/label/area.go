package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// Area says which places a text is about.
type Area uint8

// The areas that matter to a board.
const (
	Unsaid   Area = iota // of none
	OfZones              // the zones that the board manages
	OfOthers             // the whole province, another board, or all members
)

// SaysTotal reports whether a label has a word for a total.
func (r *Reader) SaysTotal(text string) bool {
	says, met := r.memory.totals[text]
	if !met {
		says = r.findTotal(text)
		r.memory.totals.keep(text, says)
	}
	return says
}

// findTotal looks for a word for a total. Few labels cite a paper; only those are read as a line.
func (r *Reader) findTotal(text string) bool {
	c := r.words.typed(r.given.instead(text))
	if len(citations(c)) > 0 || len(nameless(c)) > 0 {
		return r.Line(text).says(catalogue.CueTotal)
	}
	return r.catalogue.Cues.In(folded(c.words)).Has(catalogue.CueTotal)
}

// Area returns which places a line is about, whichever board it names.
func (l *Line) Area() Area {
	switch {
	case l.aside():
		return Unsaid
	case l.ofBloc():
		return OfOthers
	case l.says(catalogue.CueOffice, catalogue.CueZones):
		return OfZones
	case l.says(catalogue.CueAllAround):
		return OfOthers
	}
	return Unsaid
}

// IsEconomic reports whether a zone is an economic zone, within which other zones may lie. The
// name is folded.
func (r *Reader) IsEconomic(zone string) bool {
	name, ok := r.catalogue.Cues.Cut(zone, catalogue.CueEconomicZone)
	return ok && name != ""
}

// NamesZone reports whether a text begins like the name of a zone, as "KKT Thái Bình".
func (r *Reader) NamesZone(text string) bool {
	c := r.words.spelt(text)
	return len(c.words) > 1 && c.has(0, catalogue.CueZone)
}

// Kinds says of which kind the zones are that a text is about.
type Kinds uint8

// The kinds of zones.
const (
	NoZones       Kinds = iota
	SomeZones           // industrial zones, or export-processing zones
	EconomicZones       // economic zones, or what is left of them without the zones in them
)

// Zones returns the kind of the zones that a text names first.
func (r *Reader) Zones(text string) Kinds {
	c := r.words.spelt(text)
	for i := range c.words {
		switch {
		case c.has(i, catalogue.CueEconomicZone):
			return EconomicZones
		case c.has(i, catalogue.CueZones):
			return SomeZones
		}
	}
	return NoZones
}

// NamesEconomicZone reports whether a text has words for an economic zone.
func (r *Reader) NamesEconomicZone(text string) bool {
	return r.catalogue.Cues.In(folded(r.words.spelt(text).words)).Has(catalogue.CueEconomicZone)
}

// BesidesZone returns the words by which the label of a zone adds something to the zone: "KCN
// Phố Nối A và các DN ngoài khu"; empty for none.
func (r *Reader) BesidesZone(text string) string {
	c := r.words.spelt(text)
	for i := 2; i < len(c.words); i++ {
		joined := c.has(i-1, catalogue.CueBesides) || strings.ContainsAny(c.words[i].Sep, "+&")
		if c.has(i, catalogue.CueOthers) && joined {
			return text[c.words[i].Start:]
		}
	}
	return ""
}

// OfSomeThere reports whether the label of a zone says that its row is about some of those in
// the zone: "KCN Phố Nối A của các doanh nghiệp Nhật Bản".
func (r *Reader) OfSomeThere(text string) bool {
	c := r.words.spelt(text)
	for i := 2; i < len(c.words); i++ {
		if c.has(i-1, catalogue.CueOf) && c.has(i, catalogue.CueSeveral) {
			return true
		}
	}
	return false
}
