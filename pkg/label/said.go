package label

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/prose"
	"bloc/pkg/viet"
)

// Said is what a text says as a whole of the figures in its reach: the limits that it sets,
// and its words that nobody knows. It is for titles, names of sheets, notes, letterheads and
// all other texts that are not labels of a number.
type Said struct {
	Limits   []Limited
	Harmless string   // why it limits nothing, if a phrase of the catalogue says so
	Unknown  []string // the words left over, as written
	Signal   bool     // a word of it makes the words left over matter even in a note
	Of       Subject  // what it names
	Opening
	Belongs   catalogue.Value    // the origin that it gives to the figures that it names: FDI, DDI, or None
	Renames   bool               // it is only a name for figures, with words that nobody knows
	Timed     bool               // it names a time
	Latest    time.Time          // the last day of the times that it names with their year; zero for none
	Ahead     int                // the year of all times that it names, if it names no day; 0 for none
	Figures   bool               // it speaks of what the figures are: "số của 10 tháng"
	Asks      bool               // whoever wrote it asks himself: it has a question mark
	Above     catalogue.Above    // the figures above it to which it points: "số trên", "dòng trên"
	Units     []*catalogue.Scale // the units that it gives; nil for none
	Within    bool               // they stand among other words
	UnitsOf   Subject            // what is named before them there
	Converted bool               // it says that figures are converted into its units
	Makings   []Making           // what it says about how figures came about, if that may matter
	Sections  []string           // the numbers of the sections or rows that it is about, folded; empty if it is about all
	Tables    []string           // the numbers of the tables that it names, folded
	Titles    bool               // it begins with the first of them, as the title of that table does
	// Respelled is the text as it is read, if words of it are mistyped; else it is empty.
	Respelled string
	Until     time.Time   // the last day of figures if the text gives it without a year, in the year 1; else zero
	words     []viet.Word // by which it is judged; nil once it is, or if a user says what it means
	bearing   prose.Bearing
}

// Bearing returns what a sentence does to the figures near it, judged by its words alone. It
// is worked out once somebody asks, as most texts are read by rules.
func (s *Said) Bearing() prose.Bearing {
	if s.words != nil {
		s.bearing, s.words = prose.Judge(s.words), nil
	}
	return s.bearing
}

// Opening is what a text begins with.
type Opening struct {
	States   bool    // words that say what the figures are: "là …", "theo …"
	First    Subject // what it names
	Prose    bool    // words on what happened
	Event    bool    // a day or a zone, and goes on with what happened then or there
	Numbered bool    // a number, as the title of a section does
	Year     int     // the year of which it then speaks: "Số liệu năm 2017 đã quyết toán"; 0 for none
}

// LastDay returns the last day of the figures of a year if a text gives it without the year;
// otherwise zero.
func (s *Said) LastDay(year int) time.Time {
	if s.Until.IsZero() {
		return s.Until
	}
	return time.Date(year, s.Until.Month(), s.Until.Day(), 0, 0, 0, 0, time.UTC)
}

// Limited is one limit that a text states.
type Limited struct {
	To    catalogue.Limit
	Words string // the words that state it, as written
	// Explained is set for a limit within an explanation, as in "tăng do 3 doanh nghiệp mới".
	// In a note it limits nothing.
	Explained bool
	Share     bool              // it is to a number of all, as in "theo báo cáo 45/60 doanh nghiệp"
	span                        // the span of its words
	parted    bool              // it is about a place that "riêng" sets apart
	figures   bool              // it says what the figures are
	predicate bool              // it is said of some things without a number, not of figures
	Name      string            // the name of a place or a company, folded; else empty
	Of        Subject           // what its clause names before it
	Object    Subject           // what is left out or added, where that begins with a measure: "chưa gồm doanh thu của 12 DN"
	Origin    catalogue.Value   // the origin of what an addition adds: FDI, DDI, or None
	Flows     bool              // it limits only what came in a period
	Stock     bool              // with Flows: it is said of stocks at the end of a period
	Named     bool              // it counts in the name of a file as well
	On        []catalogue.Value // the only measures that it can limit; empty if it can limit all
	Event     catalogue.Value   // an event whose figures the limit never changes
	In        catalogue.Where   // the only texts in which it holds
}

// Narrows reports whether a text narrows figures.
func (s *Said) Narrows() bool {
	return slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.Narrows() })
}

// Narrows reports whether a limit narrows figures. A remainder, an addition and a question do
// not.
func (l *Limited) Narrows() bool {
	switch l.To {
	case catalogue.Whole, catalogue.Except, catalogue.More, catalogue.Later, catalogue.Thing:
		return false
	}
	return true
}

// Counts reports whether a limit is to a number of things, as in "Cộng 3 khu". That is none
// where there are as many.
func (l *Limited) Counts(n int) bool {
	number, _, _ := strings.Cut(l.Words, " ")
	return l.To == someSaying.Limit && !l.Share && strings.TrimLeft(number, "0") == strconv.Itoa(n)
}

// IsPlace reports whether a limit is to a place with some of the board's zones.
func (l *Limited) IsPlace() bool { return l.To == zone || l.IsArea() }

// IsArea reports whether a limit is to a part of the province in which several zones may lie.
func (l *Limited) IsArea() bool { return l.To == partLimit || l.To == district }

// IsSetAside reports whether a limit is to a part, not an explanation.
func (l *Limited) IsSetAside() bool { return l.To == partLimit && l.end-l.start > 1 && !l.Explained }

// Excepts returns the first remainder that a text takes out of its figures, or the first
// addition; nil for none.
func (s *Said) Excepts() *Limited {
	return cmp.Or(s.first(catalogue.Except), s.first(catalogue.More), s.first(catalogue.Later))
}

// sets reports whether a text begins by taking a named place out of its figures.
func (s *Said) sets() bool {
	return len(s.Limits) > 0 && s.Limits[0].To == catalogue.Except && s.Limits[0].start == 0 && s.Limits[0].parted
}

// leaves reports whether a text begins by taking something out of its figures.
func (s *Said) leaves() bool {
	return len(s.Limits) > 0 && s.Limits[0].To == catalogue.Except && s.Limits[0].start == 0
}

// SaysNothing reports whether a text says nothing of what figures are: only where they come
// from, or that they cover all, or what its words plainly narrate.
func (s *Said) SaysNothing() bool {
	return s.isPlain() || s.statesNothing() && s.Bearing() == prose.PlainlyNarrates
}

// isPlain reports whether rules read in a text only where figures come from, or that they
// cover all.
func (s *Said) isPlain() bool {
	return s.statesNothing() && len(s.Unknown) == 0 && s.Of.IsEmpty() && (s.Whole() || slices.Contains(plainReasons, s.Harmless))
}

// statesNothing reports whether a text states, outside of an explanation, no limit, unit, time
// or origin of figures, nor how they were made.
func (s *Said) statesNothing() bool {
	stated := len(s.Units)+len(s.Makings) > 0 || s.Timed || s.Asks || !s.Until.IsZero() || s.Belongs != catalogue.None
	return !stated && !slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.To != catalogue.Whole && !l.Explained })
}

// plainReasons are the reasons for which words at the end of a label add nothing to it.
var plainReasons = []string{catalogue.AsSource, catalogue.AsLetterhead, catalogue.AsDocument, catalogue.AsFormNumber, catalogue.AsJudgement, catalogue.AsComplete}

// Whole reports whether a text says that its figures cover the whole board.
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

// OtherThing returns the words by which a text may call figures another thing than their labels
// do; nil if it has none.
func (s *Said) OtherThing() *Limited { return s.first(catalogue.Thing) }

// IsStated reports whether a text has words that only state limits.
func (s *Said) IsStated() bool {
	return cmp.Or(s.first(catalogue.Only), s.first(catalogue.Except), s.first(catalogue.More)) != nil
}

// IsNoReport reports whether a text has words that only state limits, or says that its figures
// are not those of a report.
func (s *Said) IsNoReport() bool {
	return s.IsStated() || s.first(catalogue.Void) != nil || s.first(catalogue.Foreseen) != nil
}

// IsVoid reports whether a text says that its figures are not those of a report.
func (s *Said) IsVoid() bool { return s.first(catalogue.Void) != nil }

// limitsPlainly reports whether a text narrows figures, and not only in an explanation.
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

// stated is why a text limits nothing if a user says so.
const stated = "stated"

// harmless returns what a text says if a user declares that it limits nothing. The words that
// nobody knows are dropped, and so are the limits that leave figures in doubt. What is known to
// narrow or to date figures stays.
func (s *Said) harmless() *Said {
	if !s.Narrows() && s.Until.IsZero() {
		return &Said{Harmless: stated}
	}
	out := *s
	out.Unknown, out.Signal, out.Makings, out.Asks, out.words, out.bearing = nil, false, nil, false, nil, prose.Unsure
	out.Limits = slices.DeleteFunc(slices.Clone(s.Limits), func(l Limited) bool { return !l.Narrows() })
	return &out
}

// wholeReader reads texts whole. It keeps what it has read.
type wholeReader struct {
	catalogue *catalogue.Catalogue
	words     *tokenizer
	given     *definitions
	units     *unitReader
	spelling  *speller
	known     *store[*Said]
	state     *whole // of the text that is being read
}

// said reads a text.
func (r *wholeReader) said(text string) *Said {
	s, met := (*r.known)[text]
	if !met {
		s = r.defined(text)
		r.known.keep(text, s)
	}
	return s
}

// defined reads a text as a user says, or else as it stands.
func (r *wholeReader) defined(text string) *Said {
	switch d := r.given.of(text); {
	case d != nil && d.as == "" && d.facets.Said():
		return &Said{Harmless: stated}
	case d != nil && d.as == "":
		return r.read(text).harmless()
	}
	text = r.given.instead(text)
	s := r.read(text)
	if len(s.Unknown) > 0 {
		return r.respelled(text, s)
	}
	return s
}
