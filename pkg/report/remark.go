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
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// remark is a text that is not a label of numbers, with what it says as a whole and the
// figures in its reach.
type remark struct {
	diag.Place
	in   *identity // identity of its file
	kind string    // what kind of text it is, as outputs name it
	text string
	bare string // the text without a mark or a name before it
	said *label.Said
	by   *diag.Answer // who gave the text its meaning; nil for nobody
	look look         // how its figures are written, if they are written differently from others
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
	own    bool // it is about single figures, not about a whole table
	total  bool // it is the label of a total that says more than that

	capitals bool // it has no small letter, as many titles
}

// acting is how a remark acts on any figure in its reach. It is worked out once.
type acting struct {
	makes  *makes // what it makes of figures, once that is asked for
	sorted bool   // it is known whether it is idle, or narrates
	idle   bool   // it can act on no figure, unless it is about single ones
	// narrating is set if its words show that it says nothing of what figures cover.
	narrating bool
}

// doubts are the reasons why a remark leaves figures in its reach in doubt.
type doubts struct {
	units   bool   // it gives them another unit than the one in force
	thing   bool   // it calls them another thing than their labels
	excepts bool   // it takes something out of them, or adds something
	early   bool   // it says that they end less than a month before their period does
	torn    bool   // it gives an origin to a table that also has rows of the other one
	dated   bool   // it gives them another time than theirs
	making  string // its words on how they came about, if these may matter
	part    bool   // it is the label of their total, and says that the total covers less than all, or more
}

// affected are the figures in the reach of a remark.
type affected struct {
	lost    []figure.Key // those that it narrows, which are therefore left out
	what    diag.Text    // what these are
	reached []string     // their cells, if the ledger is kept
	used    []*Entry     // entries of those that it leaves in doubt
	passed  []*Entry     // entries of those to which it does nothing although it states a limit
	parts   []figure.Key // those that are parts of others: what it says of a part also holds for the whole
	excuse  string       // why its limit does nothing; empty if there is no reason
	fits    fits         // how the units that it gives to all of a table fit them
}

// remarks are the texts of a file that are not labels of numbers.
type remarks struct {
	*identity
	answers *answers
	list    []*remark
	known   map[remarkKey]*remark
}

// nameOf returns the remark of a sheet's name. In such a name, a word that is too short to be a
// word of the language is a code.
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
		isCode := viet.IsUpper(w) && utf8.RuneCountInString(w) <= longestCode
		return !isCode && utf8.RuneCountInString(w) > 1
	})
	return r
}

// firstOf returns the name of the sheet that another continues, as "KCN" is continued by "KCN 2";
// empty if there is none.
func (rs *remarks) firstOf(name string) string {
	first := strings.TrimRight(name, " ()0123456789")
	if first == name || !slices.ContainsFunc(rs.layouts, func(s *layout.Sheet) bool { return s.Source.Name == first }) {
		return ""
	}
	return first
}

// wordsApart separates words that are written together, each with a capital, as in "DauTu".
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

// longestCode is how many letters a word in capitals has at most that need not mean anything
// in the name of a sheet.
const longestCode = 4

// at returns the remark of a place. It is the same for each table that the text reaches.
func (rs *remarks) at(place diag.Place, text string, note bool) *remark {
	key := remarkKey{place, text}
	if r := rs.known[key]; r != nil {
		return r
	}
	r := rs.room.remarks.New()
	*r = remark{in: rs.identity, Place: place, kind: inCell, text: text, bare: text, nature: nature{note: note, capitals: viet.IsUpper(text)}}
	if note {
		r.bare = rs.bare(text)
	}
	line := rs.Line(text)
	if r.said = rs.Said(r.bare); !note {
		r.said = rs.SaidAsTitle(text)
	}
	r.cutOff = line.IsAsOf() && !r.said.Timed && strings.Contains(text, "/") && dayAlone().MatchString(text)
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

// dayAlone matches a day and a month without a year, as in "chốt ngày 15/11".
var dayAlone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(^|[^\d/.-])\d{1,2}/\d{1,2}($|[^\d/])`) })

// remarkKey identifies a remark.
type remarkKey struct {
	diag.Place
	text string
}

// The kinds of remarks, besides those that float over a sheet.
const (
	inCell = "cell"
	inName = "sheet-name"
)

// asks reports whether the remark has words that are not understood and may matter. A note may
// have such words, unless it also has a word that limits something. A note of a single word
// limits nothing.
func (r *remark) asks() bool {
	switch {
	case r.coded, r.isCaption(), r.isQuiet(), r.seemsToNarrate():
		return false
	case r.isBeside() && r.said.Asks:
		return true
	case len(r.said.Unknown) == 0:
		return false
	case !r.note && !r.tells():
		return true
	}
	if r.said.Event {
		return slices.ContainsFunc(r.said.Limits, isPlain)
	}
	single := r.said.Unknown[0] == strings.TrimSpace(r.text)
	return (r.said.Signal || r.said.States || r.said.Renames && r.own) && !single || r.cutOff || !r.narrates() && slices.ContainsFunc(r.said.Limits, isPlain)
}

// isPlain reports whether a limit is stated as such, not as the explanation of something else.
func isPlain(l label.Limited) bool { return !l.Explained && l.In != catalogue.InTitle }

// narrates reports whether a note tells of figures of its own: "vốn đạt cao, riêng 02 dự án có
// vốn 85,5 triệu USD".
func (r *remark) narrates() bool {
	about := r.said.Unknown
	if r.said.Harmless != "" {
		about = []string{r.bare}
	}
	return slices.ContainsFunc(about, func(w string) bool { return strings.ContainsAny(w, digits) })
}

// limits reports whether a limit of a remark holds for the figures of an indicator. In a note
// that says more than the limit, only words made for limits do. A title may list what it is
// about, and acts on all figures.
func (r *remark) limits(l *label.Limited, i *catalogue.Indicator) bool {
	switch {
	case !r.holds(l), l.To == someWorkers && isOfSomeWorkers(i), l.Event != catalogue.None && l.Event == i.Means[catalogue.Event], len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]), r.isBeside() && !l.Of.Concerns(r.in.catalogue, i):
		return false
	}
	return !r.note && !(l.Explained && r.tells()) || r.note && !l.Explained && !r.counts(l) && (len(r.said.Unknown) == 0 || l.To == catalogue.Only || l.To == catalogue.Void && r.said.Figures)
}

// someWorkers is the catalogue's limit to some of the workers. For an indicator of such
// workers it says no more than the label does.
const someWorkers catalogue.Limit = "people"

func isOfSomeWorkers(i *catalogue.Indicator) bool {
	return i.Means[catalogue.Worker] != catalogue.None && !i.Core
}

// counts reports whether a note gives numbers about what a limit names, and so limits nothing:
// "Nhật Bản 30 dự án, Hàn Quốc 25 dự án".
func (r *remark) counts(l *label.Limited) bool {
	if r.said.Timed || r.said.Figures || strings.ContainsAny(l.Words, digits) {
		return false
	}
	return slices.ContainsFunc(r.said.Limits, func(other label.Limited) bool { return other.Explained && strings.ContainsAny(other.Words, digits) })
}

const digits = "0123456789"

// holds reports whether a limit is meant for texts of the remark's kind.
func (r *remark) holds(l *label.Limited) bool {
	switch l.In {
	case catalogue.InNote:
		return r.isBeside()
	case catalogue.InTitle:
		return !r.note || r.kind == string(sheet.TextBox) || r.kind == string(sheet.PageHeader)
	}
	return true
}
