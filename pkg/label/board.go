package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// aside reports whether a line is not about the office whose figures follow: it addresses
// somebody, gives a source, or is about a visit.
func (l *Line) aside() bool {
	return l.opens.Has(catalogue.CueQuoting) || l.says(catalogue.CueVisit) || l.says(catalogue.CueAddressee) && !l.sends()
}

// sends reports whether a line begins with an office that sends something: "BQL các KCN Hà Nam
// gửi Khối trưởng".
func (l *Line) sends() bool { return l.opens.Has(catalogue.CueOffice) && l.says(catalogue.CueSentTo) }

// Addresses reports whether a line only says that the next lines address somebody.
func (r *Reader) Addresses(l *Line) bool {
	rest, ok := l.behind(r.catalogue.Cues, catalogue.CueAddressee)
	return ok && rest == ""
}

// BeginsAddress reports whether a line begins with the receiver of a report. It may name
// nothing else.
func (l *Line) BeginsAddress() bool { return l.opens.Has(catalogue.CueAddressee) }

// NamesTable reports whether a line has a word for a sheet or a table.
func (l *Line) NamesTable() bool { return l.says(catalogue.CueSheet) }

// IsTitle reports whether a line looks like the title of a report.
func (l *Line) IsTitle() bool { return l.isTitle() }

// Aside reports whether a line is not about the office whose figures follow.
func (l *Line) Aside() bool { return l.aside() }

// ofBloc reports whether a line is the title of figures of all members.
func (l *Line) ofBloc() bool {
	return l.isTitle() && l.says(catalogue.CueOfBloc) && !l.says(catalogue.CueOccasion) && !l.aside()
}

// Board returns the member whose board a line is about. It is nil if the line is about no
// member, or about others than the office whose figures follow.
func (l *Line) Board(members []*catalogue.Member) *catalogue.Member {
	if !l.says(catalogue.CueOffice) || l.aside() {
		return nil
	}
	return named(members, l.folded, false)
}

// Elsewhere reports whether a line is about the zones or the board of a province that belongs
// to no member.
func (r *Reader) Elsewhere(l *Line, members []*catalogue.Member) bool {
	all := territory{members, r.catalogue.Elsewhere}
	return l.says(catalogue.CueOffice, catalogue.CueZones) && l.says(catalogue.CueProvince) && !l.aside() && all.in(l.folded, l.key).other
}

// named returns the only member whose name stands in a folded text; nil if there is none, or
// several. Abbreviations only count if abbreviations is true.
func named(members []*catalogue.Member, folded string, abbreviations bool) *catalogue.Member {
	if all := allNamed(members, folded, abbreviations); len(all) == 1 {
		return all[0]
	}
	return nil
}

// namesSeveral reports whether the names of several members stand in a folded text.
func namesSeveral(members []*catalogue.Member, folded string) bool {
	return len(allNamed(members, folded, false)) > 1
}

// allNamed returns the members whose names stand in a folded text.
func allNamed(members []*catalogue.Member, folded string, abbreviations bool) (found []*catalogue.Member) {
	text := " " + folded + " "
	for _, m := range members {
		for i, name := range m.Names {
			if (abbreviations || strings.Contains(name, " ")) && strings.Contains(text, m.Folds[i]) {
				found = append(found, m)
				break
			}
		}
	}
	return found
}
