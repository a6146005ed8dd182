package label

import "bloc/pkg/catalogue"

// Area says which places a text is about.
type Area uint8

// The areas that matter to a board.
const (
	Unsaid   Area = iota // of none
	OfZones              // the zones that the board manages
	OfOthers             // the whole province, or another board
)

// SaysTotal reports whether a label has a word for a total.
func (r *Reader) SaysTotal(text string) bool { return r.Line(text).says(catalogue.CueTotal) }

// Area returns which places a line is about, whichever board it names.
func (l *Line) Area() Area { return areaOf(l.cues) }

// areaOf returns which places a text is about, by its cues.
func areaOf(cues catalogue.CueSet) Area {
	switch {
	case cues.Has(catalogue.CueOffice, catalogue.CueZones):
		return OfZones
	case cues.Has(catalogue.CueAllAround):
		return OfOthers
	}
	return Unsaid
}

// Board returns the member whose board a line is about. It is nil if the line is about
// none of them, or is addressed to one.
func (l *Line) Board(members []*catalogue.Member) *catalogue.Member {
	if !l.says(catalogue.CueOffice) || l.addressed() {
		return nil
	}
	return named(members, l.folded, false)
}

// IsEconomic reports whether a zone is an economic zone, in which other zones may lie. The
// name is given as viet.Fold writes it.
func (r *Reader) IsEconomic(zone string) bool {
	name, ok := r.catalogue.Cues.Cut(zone, catalogue.CueEconomicZone)
	return ok && name != ""
}
