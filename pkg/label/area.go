package label

import "bloc/pkg/catalogue"

// Area is of which places a text speaks.
type Area uint8

// The areas that a board tells apart.
const (
	Unsaid   Area = iota // of none
	OfZones              // the zones that the board manages
	OfOthers             // the whole province, or another board
)

// Area returns of which places a line speaks, whichever board it names.
func (l *Line) Area() Area { return areaOf(l.cues) }

// areaOf finds of which places a text with some cues speaks.
func areaOf(cues catalogue.CueSet) Area {
	switch {
	case cues.Has(catalogue.CueOffice, catalogue.CueZones):
		return OfZones
	case cues.Has(catalogue.CueAllAround):
		return OfOthers
	}
	return Unsaid
}

// Board returns the one of the members whose board a line speaks of; nil where it speaks
// of none of them or to one.
func (l *Line) Board(members []*catalogue.Member) *catalogue.Member {
	if !l.says(catalogue.CueOffice) || l.addressed() {
		return nil
	}
	return named(members, l.folded, false)
}

// IsEconomic reports whether the name of a zone, as viet.Fold writes it, is that of an
// economic zone, in which others may lie.
func (r *Reader) IsEconomic(zone string) bool {
	name, ok := r.catalogue.Cues.Cut(zone, catalogue.CueEconomicZone)
	return ok && name != ""
}
