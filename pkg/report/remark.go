package report

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/viet"
)

// remark is a text that is no label of numbers, with what it says as a whole and the
// figures in its reach.
type remark struct {
	diag.Place
	kind    string // what it is, as outputs name it
	text    string
	bare    string // without a mark or a name before it
	said    *label.Said
	note    bool         // it stands beside or below figures, and may say what it likes
	cutOff  bool         // it gives the day up to which figures go, without its year
	coded   bool         // the words left over are codes, or names of offices and places
	lost    []figure.Key // figures that it narrows: they are left out therefore
	reached []string     // the cells in its reach, where the ledger is kept
	own     bool         // it is of single figures, and of no whole table
	units   bool         // it says another unit than the one in force
	thing   bool         // it calls figures in its reach another thing than their labels
	excepts bool         // it takes something out of figures in its reach, or adds it
	early   bool         // by it, figures in its reach go up to a day less than a month before their end
	what    diag.Text    // what figures are that it narrows
	torn    bool         // it gives the origin of a table in which rows are of the other one as well
	dated   bool         // it names another time than that of figures in its reach, among other words
	used    []*Entry     // claims in its reach, where a finding needs them
	makes   *makes       // what it makes of figures, once it is asked for
	by      *diag.Answer // who gave the text its meaning; nil for nobody
	sorted  bool         // it is known whether it is idle
	idle    bool         // it can act on no figures in its reach, as long as it is not of single ones
}

// nameOf returns the remark of a sheet's name. A word of it that is too short to be
// one of the language is a code.
func (f *file) nameOf(s *layout.Sheet) *remark {
	r := f.remark(f.findings.at(s, ""), s.Source.Name, false)
	if first := f.firstOf(s.Source.Name); first != "" {
		r.said = f.Said(first)
	}
	if len(r.said.Unknown) > 0 {
		if apart := f.Said(wordsApart(s.Source.Name)); len(apart.Unknown) == 0 {
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
func (f *file) firstOf(name string) string {
	first := strings.TrimRight(name, " ()0123456789")
	if first == name || !slices.ContainsFunc(f.layouts, func(s *layout.Sheet) bool { return s.Source.Name == first }) {
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

// remark returns the remark of a place, the same for each table that it reaches.
func (f *file) remark(place diag.Place, text string, note bool) *remark {
	key := remarkKey{place, text}
	if r := f.remarkOf[key]; r != nil {
		return r
	}
	r := &remark{Place: place, kind: inCell, text: text, bare: text, note: note}
	if note {
		r.bare = f.bare(text)
	}
	r.said = f.Said(r.bare)
	if f.remarkOf == nil {
		f.remarkOf = map[remarkKey]*remark{}
	}
	r.cutOff = f.Line(text).IsAsOf() && !r.said.Timed && dayAlone().MatchString(text)
	if l := f.Line(text); l.IsLetterhead() || l.IsDateline() {
		r.coded = true // the names in it are those of offices and places
	}
	if f.rest != nil {
		r.by = f.rest.words[viet.Key(text)]
	}
	f.remarkOf[key] = r
	f.remarks = append(f.remarks, r)
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
		about = []string{r.text}
	}
	return slices.ContainsFunc(about, func(w string) bool { return strings.ContainsAny(w, digits) })
}

// limits reports whether one of the limits of a remark is on the figures of an indicator. In a
// note that says more than the limit, only words do that are for limits. A title may list what it
// is about, and acts on all figures.
func (f *file) limits(r *remark, l *label.Limited, i *catalogue.Indicator) bool {
	switch {
	case !r.holds(l), len(l.On) > 0 && !slices.Contains(l.On, i.Means[catalogue.Measure]), r.isBeside() && !l.Of.Concerns(f.catalogue, i):
		return false
	}
	return !r.note || !l.Explained && !r.counts(l) && (len(r.said.Unknown) == 0 || l.To == catalogue.Only || l.To == catalogue.Void && r.said.Figures)
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
	return l.In == catalogue.Anywhere || (l.In == catalogue.InNote) == r.note
}

// narrowing is the limit by which a remark narrows the figures of an indicator; nil for none.
// The name of the board itself is no limit, nor is a plan where labels say that they are results.
func (f *file) narrowing(r *remark, i *catalogue.Indicator, saysRole bool) *label.Limited {
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		if l.Narrows() && f.limits(r, l, i) && !f.isOwnName(l.Name) && !(saysRole && l.To == catalogue.Foreseen) {
			return l
		}
	}
	return nil
}

// isOwnName reports whether a name is that of the board itself, as "Việt Nam - Singapore"
// may be in a bloc of single zones.
func (f *file) isOwnName(name string) bool {
	own := f.catalogue.Member(f.report.Member)
	return own != nil && name != "" && slices.Contains(own.Folds, " "+name+" ")
}

// narrowed is why a figure is left out that a text narrows.
const narrowed = "narrowed"

// standing is what texts leave of a claim.
type standing uint8

const (
	whole   standing = iota // it stands
	leftOut                 // a text narrows it
	ofPlace                 // likewise, to a place whose figures others may sum
)

// restrict lets the texts in reach act on a claim: one that a text narrows is left out, and
// those that others leave in doubt are remembered.
func (n *number) restrict(i *catalogue.Indicator, fig *figure.Figure) standing {
	if n.ledger.reaches > mostReaches {
		return whole // no figure of the file is used
	}
	reach := n.reaching()
	n.ledger.reaches += len(reach)
	for _, r := range reach {
		fig.RestsOn(r.by)
		if !n.ledger.brief {
			r.reached = append(r.reached, n.entry.Cell)
		}
		if !r.isCaption() && !n.isIdle(r) && n.narrowedBy(r, i, fig) {
			return n.leaveOut(r, i, fig)
		}
		if r.said.Whole() && !r.note && !r.isCaption() {
			break // what stands farther off is not of these figures
		}
	}
	for _, r := range reach {
		if !n.isIdle(r) && n.doubtedBy(r, i, fig) {
			r.used = append(r.used, n.entry)
		}
	}
	return whole
}

// leaveOut leaves a figure out that a text narrows.
func (n *number) leaveOut(r *remark, i *catalogue.Indicator, fig *figure.Figure) standing {
	r.lost = append(r.lost, fig.Key)
	n.entry.LeftOut = narrowed
	if n.share() == settle.Whole {
		n.ledger.narrowed = append(n.ledger.narrowed, fig.Key)
	}
	if limit := n.narrowing(r, i, true); !r.note && limit != nil && limit.IsPlace() {
		return ofPlace
	}
	return leftOut
}

// narrowedBy reports whether a text makes a figure less than, or another than, what its labels
// say. It also makes an estimate of a result.
func (n *number) narrowedBy(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	made, isPlan := n.madeBy(r), fig.Role == figure.Plan
	fig.Estimate = fig.Estimate || made.role == catalogue.Estimate && !isPlan
	off, near := n.cuts(r, fig.Key, i)
	r.early = r.early || near
	limit := n.narrowing(r, i, n.saysRole() && !r.own || isPlan)
	var what diag.Text
	switch {
	case off:
		what = diag.OfOtherTime
	case !isPlan && n.makesPlan(r):
		what = diag.OnlyPlanned
	case made.origin != catalogue.None && isOfBoth(i):
		what = diag.PartOfBoard
	case limit != nil && limit.To != catalogue.Only:
		what = whatOf(limit.To)
	default:
		if what = n.timedBy(r, i, fig); limit != nil { // "chỉ tính 10 tháng"
			what = cmp.Or(what, whatOf(limit.To))
		}
	}
	r.what = cmp.Or(r.what, what)
	return what != (diag.Text{})
}

// makesPlan reports whether a text makes plans of figures. One on another sheet does not where labels say
// what they are.
func (n *number) makesPlan(r *remark) bool {
	return n.madeBy(r).role == catalogue.Plan && !(n.isAfar(r) && n.saysRole())
}

// timedBy says that figures are of another time where a text says of when they are; empty where it does not.
func (n *number) timedBy(r *remark, i *catalogue.Indicator, fig *figure.Figure) diag.Text {
	if n.madeBy(r).dates && n.ofOtherTime(r, fig.Key, i) {
		return diag.OfOtherTime
	}
	return diag.Text{}
}

// whatOf says what figures are that a limit narrows.
func whatOf(to catalogue.Limit) diag.Text {
	switch to {
	case catalogue.Foreseen:
		return diag.OnlyPlanned
	case catalogue.Void:
		return diag.NotOfReports
	case catalogue.Earlier, catalogue.Previous, catalogue.Fiscal:
		return diag.OfOtherTime
	}
	return diag.PartOfBoard
}

// doubtsOrigin reports whether a title, or the name of a sheet, gives the origin of a table with rows of the
// other one: its figures of both may be of that origin alone.
func (n *number) doubtsOrigin(r *remark, fig *figure.Figure) bool {
	if !isOfBoth(n.catalogue.Indicator(fig.Indicator)) || saysOrigin(n.row) || saysOrigin(n.col) {
		return false
	}
	return n.label(layout.Label{Text: r.text}, label.Rows).Facets[catalogue.Origin] == n.titles.torn
}

// saysOrigin reports whether headings give an origin. "Các chỉ tiêu khác" leaves it open.
func saysOrigin(h *headings) bool {
	o := h.Facets[catalogue.Origin]
	return o != catalogue.None && o != catalogue.Unclear
}

// reportRemarks reports what texts did to the figures in their reach, once they are
// settled.
func (f *file) reportRemarks() {
	for _, r := range f.remarks {
		if r.said.Respelled != "" {
			note := f.findings.on(diag.TextRespelled, r.Place)
			note.Found, note.Expected = oneLine(r.text), oneLine(r.said.Respelled)
			f.findings.add(note)
		}
		used := r.figures()
		switch {
		case f.misses(r.lost):
			f.onRemark(diag.TextNarrows, r, nil, len(r.lost))
		case len(used) == 0:
		case r.excepts:
			f.exceptFrom(r)
			f.onRemark(diag.TextExcepts, r, used, len(used))
		case r.units:
			f.onRemark(diag.TextUnit, r, used, len(used))
		case r.asks(), r.early, r.dated, r.thing, r.torn:
			f.onRemark(diag.TextUnknown, r, used, len(used))
		}
	}
}

// exceptFrom notes on the figures in the reach of a remark that it takes something out of them, or adds
// something: totals are marked so.
func (f *file) exceptFrom(r *remark) {
	words := oneLine(r.said.Excepts().Words)
	for _, e := range r.used {
		if e.Becomes == nil {
			continue
		}
		if of := f.report.Figure(e.Becomes.Key); of != nil && of.Excepts == "" {
			of.Excepts = words
		}
	}
}

// figures lists the cells in the reach of a remark that became figures.
func (r *remark) figures() []diag.Place {
	var list []diag.Place
	for _, e := range r.used {
		if e.Becomes != nil {
			list = append(list, diag.Place{File: r.File, Sheet: e.Sheet, Cell: e.Cell})
		}
	}
	return list
}

// misses reports whether some figure that the bloc asks for is missing, or lacks a part, because that
// was left out.
func (f *file) misses(lost []figure.Key) bool {
	return slices.ContainsFunc(lost, func(k figure.Key) bool {
		if k.Period != f.target || k.Role == figure.Plan || !f.catalogue.Indicator(k.Indicator).Core {
			return false
		}
		return !slices.ContainsFunc(f.report.Figures, func(o figure.Figure) bool {
			return !o.Partial && o.Indicator == k.Indicator && o.Period == k.Period && (o.Role == figure.Actual || o.Role == figure.Estimate)
		})
	})
}

// onRemark adds a finding on a text.
func (f *file) onRemark(rule *diag.Rule, r *remark, related []diag.Place, count int) {
	out := f.findings.on(rule, r.Place)
	out.Found, out.Related, out.Count = oneLine(r.text), related, count
	words := strings.Join(r.said.Unknown, " ")
	if rule != diag.TextUnknown || r.dated || r.torn || words == "" {
		words = cmp.Or(r.said.Narrowing(), r.said.Excepts(), r.said.OtherThing(), &label.Limited{Words: oneLine(r.text)}).Words
	}
	f.findings.add(out.With("what", r.what).With("words", diag.Same(words)).With("number", diag.Same(strconv.Itoa(count))))
}
