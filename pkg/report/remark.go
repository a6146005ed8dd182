package report

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// remark is a text that is no label of numbers, with what it says as a whole and the
// figures in its reach.
type remark struct {
	diag.Place
	in   *identity // of whose file it is
	kind string    // what it is, as outputs name it
	text string
	bare string // without a mark or a name before it
	said *label.Said
	by   *diag.Answer // who gave the text its meaning; nil for nobody
	look look         // of the figures of which it speaks, where these are written differently from others
	nature
	acting
	doubts
	affected
}

// nature is what kind of text a remark is.
type nature struct {
	note   bool // it stands beside or below figures, and may say what it likes
	cutOff bool // it gives the day up to which figures go, without its year
	coded  bool // the words left over are codes, or names of offices and places
	own    bool // it is of single figures, and of no whole table
	total  bool // it is the label of a total, and says of what beside that
}

// acting is how a remark acts on whatever figures are in its reach, worked out once.
type acting struct {
	makes  *makes // what it makes of them, once it is asked for
	sorted bool   // it is known whether it is idle
	idle   bool   // it can act on none, as long as it is not of single ones
}

// doubts are why a remark leaves figures in its reach in doubt.
type doubts struct {
	units   bool // it says another unit than the one in force
	thing   bool // it calls them another thing than their labels
	excepts bool // it takes something out of them, or adds it
	early   bool // by it, they go up to a day less than a month before their end
	torn    bool // it gives the origin of a table in which rows are of the other one as well
	dated   bool // it names another time than theirs, among other words
	part    bool // it is the label of their total, and says that this is of less or more than all
}

// affected are the figures in the reach of a remark.
type affected struct {
	lost    []figure.Key // those that it narrows: they are left out therefore
	what    diag.Text    // what these are
	reached []string     // their cells, where the ledger is kept
	used    []*Entry     // claims to them, where a finding needs them
	passed  []*Entry     // claims to which it does nothing, although it states a limit
	parts   []figure.Key // those that are parts of others: what it says of them is said of the whole too
	excuse  string       // why a limit of it does nothing; empty for no reason
}

// remarks are the texts of a file that are no labels of numbers.
type remarks struct {
	*identity
	answers *answers
	list    []*remark
	known   map[remarkKey]*remark
}

// nameOf returns the remark of a sheet's name. A word of it that is too short to be
// one of the language is a code.
func (rs *remarks) nameOf(s *layout.Sheet) *remark {
	r := rs.at(rs.findings.at(s, ""), s.Source.Name, false)
	if first := rs.firstOf(s.Source.Name); first != "" {
		r.said = rs.Said(first)
	}
	if len(r.said.Unknown) > 0 {
		if apart := rs.Said(wordsApart(s.Source.Name)); len(apart.Unknown) == 0 {
			r.said = apart
		}
	}
	r.kind = inName
	r.coded = r.coded || !slices.ContainsFunc(r.said.Unknown, func(w string) bool {
		isCode := strings.ToUpper(w) == w && utf8.RuneCountInString(w) <= longestCode
		return !isCode && utf8.RuneCountInString(w) > 1
	})
	return r
}

// firstOf returns the name of the sheet of which another is the second or a later one, as "KCN 2" is of
// "KCN"; empty for none.
func (rs *remarks) firstOf(name string) string {
	first := strings.TrimRight(name, " ()0123456789")
	if first == name || !slices.ContainsFunc(rs.layouts, func(s *layout.Sheet) bool { return s.Source.Name == first }) {
		return ""
	}
	return first
}

// wordsApart parts words that are written together, each with a capital, as in "DauTu".
func wordsApart(name string) string {
	var out strings.Builder
	last := ' '
	for _, c := range name {
		if unicode.IsUpper(c) && unicode.IsLower(last) {
			out.WriteByte(' ')
		}
		out.WriteRune(c)
		last = c
	}
	return out.String()
}

// longestCode is how many letters a word in capitals has at most that need mean nothing in
// the name of a sheet.
const longestCode = 4

// at returns the remark of a place, the same for each table that it reaches.
func (rs *remarks) at(place diag.Place, text string, note bool) *remark {
	key := remarkKey{place, text}
	if r := rs.known[key]; r != nil {
		return r
	}
	r := rs.room.remarks.New()
	*r = remark{in: rs.identity, Place: place, kind: inCell, text: text, bare: text, nature: nature{note: note}}
	if note {
		r.bare = rs.bare(text)
	}
	line := rs.Line(text)
	r.said = rs.Said(r.bare)
	r.cutOff = line.IsAsOf() && !r.said.Timed && dayAlone().MatchString(text)
	if line.MarksItalic() != line.MarksBold() {
		r.look = look{italic: line.MarksItalic(), bold: line.MarksBold()}
	}
	if line.IsLetterhead() || line.IsDateline() {
		r.coded = true // the names in it are those of offices and places
	}
	if rs.answers.rest != nil {
		r.by = rs.answers.rest.words[viet.Key(text)]
	}
	rs.known[key] = r
	rs.list = append(rs.list, r)
	return r
}

// dayAlone is a day and a month without a year, as in "chốt ngày 15/11".
var dayAlone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(^|[^\d/.-])\d{1,2}/\d{1,2}($|[^\d/])`) })

// remarkKey is by what a remark is known again.
type remarkKey struct {
	diag.Place
	text string
}

// The kinds of remarks beside those that float over a sheet.
const (
	inCell = "cell"
	inName = "sheet-name"
)

// asks reports whether words of the remark are left over that may matter. A note is free to
// say what nobody knows, as long as none of its words limits anything: a single word of it
// limits nothing.
func (r *remark) asks() bool {
	switch {
	case len(r.said.Unknown) == 0, r.coded, r.isCaption(), r.isQuiet():
		return false
	case !r.note:
		return true
	}
	single := r.said.Unknown[0] == strings.TrimSpace(r.text)
	return (r.said.Signal || r.said.States) && !single || r.cutOff || !r.narrates() && slices.ContainsFunc(r.said.Limits, isPlain)
}

// isPlain reports whether a limit is stated as such, and in no explanation of something else.
func isPlain(l label.Limited) bool { return !l.Explained && l.In != catalogue.InTitle }

// narrates reports whether a note is about figures of its own: "vốn đạt cao, riêng 02 dự án
// có vốn 85,5 triệu USD".
func (r *remark) narrates() bool {
	about := r.said.Unknown
	if r.said.Harmless != "" {
		about = []string{r.bare}
	}
	return slices.ContainsFunc(about, func(w string) bool { return strings.ContainsAny(w, digits) })
}

// limits reports whether one of the limits of a remark is on the figures of an indicator. In a
// note that says more than the limit, only words do that are for limits. A title may list what it
// is about, and acts on all figures.
func (r *remark) limits(l *label.Limited, i *catalogue.Indicator) bool {
	switch {
	case !r.holds(l), l.To == someWorkers && isOfSomeWorkers(i), l.Event != catalogue.None && l.Event == i.Means[catalogue.Event], len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]), r.isBeside() && !l.Of.Concerns(r.in.catalogue, i):
		return false
	}
	return !r.note || !l.Explained && !r.counts(l) && (len(r.said.Unknown) == 0 || l.To == catalogue.Only || l.To == catalogue.Void && r.said.Figures)
}

// someWorkers is the limit, in the catalogue's files, to some of the workers: where the indicator is of these, it
// says no more than the label.
const someWorkers catalogue.Limit = "people"

func isOfSomeWorkers(i *catalogue.Indicator) bool {
	return i.Means[catalogue.Worker] != catalogue.None && !i.Core
}

// counts reports whether a note gives numbers of what it limits nothing to: "Nhật Bản 30 dự án, Hàn
// Quốc 25 dự án".
func (r *remark) counts(l *label.Limited) bool {
	if r.said.Timed || r.said.Figures || strings.ContainsAny(l.Words, digits) {
		return false
	}
	return slices.ContainsFunc(r.said.Limits, func(other label.Limited) bool { return other.Explained && strings.ContainsAny(other.Words, digits) })
}

const digits = "0123456789"

// holds reports whether a limit is one of such texts as the remark.
func (r *remark) holds(l *label.Limited) bool {
	switch l.In {
	case catalogue.InNote:
		return r.isBeside()
	case catalogue.InTitle:
		return !r.note
	}
	return true
}
