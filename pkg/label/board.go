package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// Board returns the board that a report comes from: the one that its letterhead names,
// else the province above it, else the place in its date line. It is nil for none.
func (lines Lines) Board(members []*catalogue.Member) *catalogue.Member {
	for _, cue := range []catalogue.Cue{catalogue.CueOffice, catalogue.CueAuthority, catalogue.CueDay} {
		for _, l := range lines {
			if !l.says(cue) || l.addressed() {
				continue
			}
			if m := named(members, l.folded, false); m != nil {
				return m
			}
		}
	}
	return nil
}

// addressed reports whether a line addresses somebody: the board it names is then not its
// own.
func (l *Line) addressed() bool { return l.says(catalogue.CueAddressee) }

// named returns the only member whose name stands in a folded text. It is nil if there is
// none or several. Abbreviations count in file names only.
func named(members []*catalogue.Member, folded string, abbreviations bool) *catalogue.Member {
	var found *catalogue.Member
	text := " " + folded + " "
	for _, m := range members {
		for i, name := range m.Names {
			if !strings.Contains(name, " ") && !abbreviations {
				continue
			}
			if strings.Contains(text, m.Folds[i]) {
				if found != nil && found != m {
					return nil
				}
				found = m
			}
		}
	}
	return found
}
