package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// HeadLine is a line over the first table of a sheet, with its place there.
type HeadLine struct {
	*Line
	Row   int // one more than that of the line right above it
	Col   int
	Aside bool // it goes on with whom a report is sent to, which only another line says
}

// Evidence is how the lines over a table say whose report it is.
type Evidence uint8

// The ways in which they say it.
const (
	Silent    Evidence = iota // not at all
	Guessed                   // by an abbreviation, or as a part of a member's report
	Stated                    // by a letterhead, a title or a date line of a member
	Doubtful                  // by two letterheads
	Elsewhere                 // by the letterhead or the title of somebody who is no member
)

// Sender is whose report it is by the lines over a table.
type Sender struct {
	Evidence Evidence
	Member   *catalogue.Member // of what is guessed or stated
	Line     int               // the one that says it
	Head     bool              // by the letterhead
}

// Sender finds whose report it is by lines over a table, those of a column behind each
// other. The letterhead counts before the titles, and these before the date line.
func (r *Reader) Sender(lines []HeadLine, members []*catalogue.Member) Sender {
	h := letterhead{Reader: r, members: members, lines: lines, heads: make([]head, len(lines)), office: -1, authority: -1}
	h.read()
	for _, found := range []func() Sender{h.byOffice, h.byTitle, h.byDate, h.byGuess} {
		if s := found(); s.Evidence != Silent {
			return s
		}
	}
	return Sender{}
}

// letterhead is what lines say of the office that sends a report.
type letterhead struct {
	*Reader
	members []*catalogue.Member
	lines   []HeadLine
	heads   []head // of the lines, as far as they are read

	office    int  // the line of the office; -1 for none
	called    bool // the line calls it the sender
	authority int  // the line of the authority over it; -1 for none
	listed    bool // the boards are a list
	boards    []*catalogue.Member
}

// read finds the office that sends the report. A lower line of the same column counts
// before an upper one: over a board stands its province, and over others may stand the
// board. A line that calls somebody the sender counts before any.
func (h *letterhead) read() {
	for i, l := range h.lines {
		office, called := h.officeAt(i)
		if l.Aside || l.aside() || h.receives(i) {
			continue
		}
		if !office {
			if h.authority < 0 && !l.isTitle() && l.opens.Has(catalogue.CueAuthority) {
				h.authority = i
			}
			continue
		}
		if called || !h.called && (h.office < 0 || h.lines[h.office].Col == l.Col) {
			h.office, h.called = i, called
		}
		h.addBoard(i)
	}
	if h.listed = len(h.boards) > 2; h.listed && !h.called {
		h.office = -1
	}
}

// addBoard adds the member that the line of an office names to the boards.
func (h *letterhead) addBoard(i int) {
	if m := h.placeOf(i).member; m != nil && !slices.Contains(h.boards, m) {
		h.boards = append(h.boards, m)
	}
}

// receives reports whether a line names the bloc because a report of its own is sent to it: under
// "KHỐI THI ĐUA CÁC BQL KCN" stands "BÁO CÁO KHỐI TRƯỞNG", and nothing of all its members.
func (h *letterhead) receives(i int) bool {
	return h.lines[i].opens.Has(catalogue.CueWholeBloc) && !h.lines[i].isTitle() && slices.ContainsFunc(h.lines, func(l HeadLine) bool {
		return l.isTitle() && l.says(catalogue.CueAddressee) && !l.says(catalogue.CueOfBloc)
	})
}

// head is how a line heads a report.
type head struct{ read, office, called bool }

// officeAt reports whether a line is the letterhead of an office, and whether it calls the
// office the sender.
func (h *letterhead) officeAt(i int) (office, called bool) {
	if !h.heads[i].read {
		office, called = h.readOffice(i)
		h.heads[i] = head{true, office, called}
	}
	return h.heads[i].office, h.heads[i].called
}

func (h *letterhead) readOffice(i int) (office, called bool) {
	l := h.lines[i]
	if !l.opens.Has(catalogue.CueSender, catalogue.CueDepartment, catalogue.CueStranger, catalogue.CueOffice) {
		return h.ofAll(i), false
	}
	text := l.folded
	if rest, ok := h.catalogue.Cues.Cut(text, catalogue.CueSender); ok {
		text, called = rest, true
	}
	if h.ofAll(i) {
		return true, called
	}
	if rest, ok := h.catalogue.Cues.Cut(text, catalogue.CueDepartment); ok {
		text = rest
	}
	if h.ofStranger(text) {
		return true, called
	}
	return (called || !l.isTitle()) && h.begins(text, catalogue.CueOffice), called
}

// HeadsPaper reports whether a line begins with an office or with the authority over one.
func (l *Line) HeadsPaper() bool {
	return l.opens.Has(catalogue.CueOffice, catalogue.CueStranger, catalogue.CueAuthority)
}

// NamesOffice reports whether a line is the name of an office that is no board.
func (r *Reader) NamesOffice(l *Line) bool {
	h := letterhead{Reader: r}
	return !l.isTitle() && l.opens.Has(catalogue.CueStranger) && h.ofStranger(l.folded)
}

// ofStranger reports whether a folded text begins with the name of an office that is none of
// the bloc's own. The longer words decide: "Ban quản lý dự án" is no board, and where the
// members are of the customs "Cục Hải quan" is.
func (h *letterhead) ofStranger(text string) bool {
	behind, stranger := h.catalogue.Cues.Cut(text, catalogue.CueStranger)
	behindOwn, own := h.catalogue.Cues.Cut(text, catalogue.CueOffice)
	return stranger && (!own || len(behind) < len(behindOwn))
}

// begins reports whether a folded text begins with the words of some cues.
func (h *letterhead) begins(text string, any ...catalogue.Cue) bool {
	return slices.ContainsFunc(any, func(c catalogue.Cue) bool {
		_, ok := h.catalogue.Cues.Cut(text, c)
		return ok
	})
}

// ofAll reports whether a line is the letterhead of the bloc, or the title of figures of
// all its members.
func (h *letterhead) ofAll(i int) bool {
	return h.lines[i].opens.Has(catalogue.CueWholeBloc) && !h.isOfOneself() || h.lines[i].ofBloc()
}

// isOfOneself reports whether a title is of a board that speaks of itself: "BÁO CÁO TỰ ĐÁNH GIÁ". The
// bloc beside it is the one for which it does.
func (h *letterhead) isOfOneself() bool {
	return slices.ContainsFunc(h.lines, func(l HeadLine) bool { return l.says(catalogue.CueOfOneself) })
}

// isStranger reports whether the office is none of a board.
func (h *letterhead) isStranger() bool {
	text := h.lines[h.office].folded
	if rest, ok := h.catalogue.Cues.Cut(text, catalogue.CueSender); ok {
		text = rest
	}
	return h.ofAll(h.office) || h.ofStranger(text)
}

// byOffice returns whose report it is by the letterhead.
func (h *letterhead) byOffice() Sender {
	if h.office >= 0 && len(h.boards) == 2 && !h.called && !h.isStranger() {
		return Sender{Evidence: Doubtful, Line: h.office}
	}
	for _, i := range []int{h.office, h.authority} {
		if i < 0 {
			continue
		}
		p := h.placeOf(i)
		switch {
		case i == h.office && h.isStranger(), p.other:
			return Sender{Evidence: Elsewhere, Line: i, Head: true}
		case p.member != nil:
			return Sender{Stated, p.member, i, true}
		}
	}
	return Sender{}
}

// byTitle returns whose report it is by a line that is about zones or a board.
func (h *letterhead) byTitle() Sender {
	for i, l := range h.lines {
		if office, _ := h.officeAt(i); l.Aside || l.aside() || office && h.listed || !l.says(catalogue.CueOffice, catalogue.CueZones) {
			continue
		}
		if !l.isTitle() && !l.opens.Has(catalogue.CueAllZones, catalogue.CueOffice) {
			continue // "Đã đối chiếu với Ban Quản lý …"
		}
		switch p := h.placeIn(l.folded, l.key); {
		case p.member != nil:
			return Sender{Evidence: Stated, Member: p.member, Line: i}
		case p.other && l.says(catalogue.CueProvince):
			return Sender{Evidence: Elsewhere, Line: i}
		}
	}
	return Sender{}
}

// byDate returns the member whose place a date line names: "Nam Định, ngày 10 tháng 01 …".
func (h *letterhead) byDate() Sender {
	for i, l := range h.lines {
		text := l.folded
		if rest, ok := h.behind(l.Line, catalogue.CueProvince); ok {
			text = rest
		}
		for _, m := range h.members {
			rest, ok := strings.CutPrefix(text, m.Fold+" ")
			if ok && h.begins(rest, catalogue.CueDay, catalogue.CueMonth, catalogue.CueYear) {
				return Sender{Evidence: Stated, Member: m, Line: i}
			}
		}
	}
	return Sender{}
}

// byGuess returns the member that the letterhead abbreviates, or whose report the table
// belongs to.
func (h *letterhead) byGuess() Sender {
	if h.office >= 0 {
		if m := named(h.members, h.lines[h.office].folded, true); m != nil {
			return Sender{Evidence: Guessed, Member: m, Line: h.office}
		}
	}
	for i, l := range h.lines {
		if m := named(h.members, l.annex, false); m != nil {
			return Sender{Evidence: Guessed, Member: m, Line: i}
		}
	}
	return Sender{}
}
