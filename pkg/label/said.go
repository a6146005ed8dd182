package label

import (
	"cmp"
	"slices"
	"time"

	"bloc/pkg/catalogue"
)

// Said is what a whole text says of the figures in its reach: to what it limits them, and
// which of its words nobody knows. It is about titles, names of sheets, notes, letterheads
// and all other texts that are no label of a number.
type Said struct {
	Limits   []Limited
	Harmless string   // why it limits nothing, as far as a phrase of the catalogue says so
	Unknown  []string // the words left over, as written
	Signal   bool     // some word of it makes the words left over matter in a note as well
	Of       Subject  // what it names
	Opening
	Timed     bool               // it names a time
	Figures   bool               // it speaks of what the figures are: "số của 10 tháng"
	Above     catalogue.Above    // the figures above it at which it points: "số trên", "dòng trên"
	Units     []*catalogue.Scale // the units that it gives; nil for none
	Converted bool               // it says that figures are converted into its units
	Sections  []string           // the numbers of the sections or rows of whose figures it speaks, folded; none for all
	// Respelled is the text as it is read, if words of it are mistyped; else it is empty.
	Respelled string
	Until     time.Time // the day up to which figures go, of the year 1, where that is not named; zero for none
}

// Opening is what a text begins with.
type Opening struct {
	States   bool    // words that say what the figures are: "là …", "theo …"
	First    Subject // what it names
	Prose    bool    // words on what happened
	Numbered bool    // a number, as the title of a section does
}

// LastDay returns the day up to which a text says the figures of a year go, within a month of it;
// zero for none.
func (s *Said) LastDay(year int) time.Time {
	if s.Until.IsZero() {
		return s.Until
	}
	return time.Date(year, s.Until.Month(), s.Until.Day(), 0, 0, 0, 0, time.UTC)
}

// Limited is one limit that a text states.
type Limited struct {
	To    catalogue.Limit
	Words string // that state it, as written
	// Explained is a limit within an explanation, as in "tăng do 3 doanh nghiệp mới": in a
	// note it is none.
	Explained bool
	at, end   int               // its words
	parted    bool              // it is on a place that "riêng" sets apart
	figures   bool              // it speaks of what the figures are
	Name      string            // folded, where it is the name of a place or a company
	Of        Subject           // what its clause names before it
	Origin    catalogue.Value   // all that is in the figures besides: FDI or DDI; None for anything else
	Flows     bool              // it limits only what came in a period
	Named     bool              // it is asked about in the name of a file as well
	On        []catalogue.Value // the measures that alone it can limit; none for all
	Event     catalogue.Value   // figures of it are what the limit says anyway
	In        catalogue.Where   // the texts in which alone it holds
}

// Narrows reports whether a text narrows figures.
func (s *Said) Narrows() bool {
	return slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.Narrows() })
}

// Narrows reports whether a limit narrows figures, and is no remainder, no addition and no question.
func (l *Limited) Narrows() bool {
	return l.To != catalogue.Whole && l.To != catalogue.Except && l.To != catalogue.More && l.To != catalogue.Thing
}

// IsPlace reports whether a limit is to a place in which a part of the board's zones lie.
func (l *Limited) IsPlace() bool { return l.To == zone || l.IsArea() }

// IsArea reports whether a limit is to a part of the province in which several zones may lie.
func (l *Limited) IsArea() bool { return l.To == partLimit || l.To == district }

// IsSetAside reports whether a limit is one to a part, and no explanation of something else.
func (l *Limited) IsSetAside() bool { return l.To == partLimit && l.end-l.at > 1 && !l.Explained }

// Excepts returns the first remainder that a text takes out of its figures, or adds to
// them; nil for none.
func (s *Said) Excepts() *Limited { return cmp.Or(s.first(catalogue.Except), s.first(catalogue.More)) }

// sets reports whether a text begins by taking a named place out of its figures.
func (s *Said) sets() bool {
	return len(s.Limits) > 0 && s.Limits[0].To == catalogue.Except && s.Limits[0].at == 0 && s.Limits[0].parted
}

// leaves reports whether a text begins by taking something out of its figures.
func (s *Said) leaves() bool {
	return len(s.Limits) > 0 && s.Limits[0].To == catalogue.Except && s.Limits[0].at == 0
}

// Whole reports whether a text says that its figures are of the whole board.
func (s *Said) Whole() bool { return s.first(catalogue.Whole) != nil }

// Narrowing returns the first limit that narrows figures, nil for none.
func (s *Said) Narrowing() *Limited {
	for i := range s.Limits {
		if s.Limits[i].Narrows() {
			return &s.Limits[i]
		}
	}
	return nil
}

// OtherThing returns the words by which a text may call figures another thing than their labels do;
// nil for none.
func (s *Said) OtherThing() *Limited { return s.first(catalogue.Thing) }

// IsStated reports whether a text states a limit by words that are for nothing else.
func (s *Said) IsStated() bool {
	return cmp.Or(s.first(catalogue.Only), s.first(catalogue.Except), s.first(catalogue.More)) != nil
}

// IsNoReport reports whether a text states a limit by words that are for nothing else, or says that figures are
// those of no report.
func (s *Said) IsNoReport() bool {
	return s.IsStated() || s.first(catalogue.Void) != nil || s.first(catalogue.Foreseen) != nil
}

// IsVoid reports whether a text says that figures are those of no report.
func (s *Said) IsVoid() bool { return s.first(catalogue.Void) != nil }

// limitsPlainly reports whether a text narrows figures, and in no explanation of something else.
func (s *Said) limitsPlainly() bool {
	return slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.Narrows() && !l.Explained })
}

func (s *Said) first(to catalogue.Limit) *Limited {
	for i := range s.Limits {
		if s.Limits[i].To == to {
			return &s.Limits[i]
		}
	}
	return nil
}

// stated is why a text limits nothing of which a user says so.
const stated = "stated"

// harmless is a text that limits nothing, as a user says: the words of it that nobody knows, and
// those that leave figures in doubt. What is known to narrow them, or to date them, stays.
func (s *Said) harmless() *Said {
	if !s.Narrows() && s.Until.IsZero() {
		return &Said{Harmless: stated}
	}
	out := *s
	out.Unknown, out.Signal = nil, false
	out.Limits = slices.DeleteFunc(slices.Clone(s.Limits), func(l Limited) bool { return !l.Narrows() })
	return &out
}

// Said reads a text in Unicode as a whole. What it returns is shared and must not be
// changed.
func (r *Reader) Said(text string) *Said {
	s, met := r.memory.said[text]
	if !met {
		switch d := r.defined(text); {
		case d != nil && d.as == "" && d.facets.Said():
			s = &Said{Harmless: stated}
		case d != nil && d.as == "":
			s = r.readWhole(text).harmless()
		default:
			text := r.instead(text)
			if s = r.readWhole(text); len(s.Unknown) > 0 {
				s = r.saidRespelled(text, s)
			}
		}
		r.memory.said.keep(text, s)
	}
	return s
}
