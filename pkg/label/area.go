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
func (l *Line) Area() Area { return l.area }

// areaOf finds of which places a folded text speaks, and whether it names a board.
func areaOf(folded string) (of Area, board bool) {
	folded = " " + folded + " "
	switch board = containsAny(folded, "ban quan l", " bql "); {
	case board || containsAny(folded, " kcn", " kcx", " kkt", "khu cong nghiep", "khu che xuat", "khu kinh te"):
		return OfZones, board
	case containsAny(folded, " toan tinh ", " toan thanh pho ", " ca tinh "):
		return OfOthers, board
	}
	return Unsaid, board
}

// Board returns the one of the members whose board a line speaks of; nil where it speaks
// of none of them or to one.
func (l *Line) Board(members []*catalogue.Member) *catalogue.Member {
	if !l.ofBoard || l.addressed() {
		return nil
	}
	return named(members, l.folded, false)
}
