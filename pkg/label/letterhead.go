package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// HeadLine is a line over the first table of a sheet, with its place there.
type HeadLine struct {
	*Line
	Row   int // one more than that of the line right above it
	Col   int
	Aside bool // it goes on with a receiver that another line addresses
}

// Evidence is how the lines over a table show who sends the report.
type Evidence uint8

// The ways in which they show it.
const (
	Silent    Evidence = iota // not at all
	Guessed                   // by an abbreviation, or as a part of a member's report
	Stated                    // by a letterhead, a title or a date line of a member
	Doubtful                  // by two letterheads
	Elsewhere                 // by the letterhead or the title of an office that is no member
)

// Sender is the office that sends a report, as the lines over a table say.
type Sender struct {
	Evidence Evidence
	Member   *catalogue.Member // the member, if it is guessed or stated
	Line     int               // the line that shows it
	Head     bool              // the letterhead shows it
}

// Sender finds the office that sends a report by the lines over a table. Lines of one column
// stand behind each other. The letterhead counts before the titles, and these before the date
// line.
func (r *Reader) Sender(lines []HeadLine, members []*catalogue.Member) Sender {
	h := letterhead{cues: r.catalogue.Cues, territory: territory{members, r.catalogue.Elsewhere}, lines: lines, heads: make([]head, len(lines)), office: -1, authority: -1}
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
	cues      *catalogue.Cues
	territory territory
	lines     []HeadLine
	heads     []head // of the lines, as far as they are read

	office    int  // the line of the office; -1 for none
	called    bool // the line calls it the sender
	authority int  // the line of the authority over it; -1 for none
	listed    bool // the boards form a list
	boards    []*catalogue.Member
}

// read finds the office that sends the report. In one column, a lower line is preferred to an
// upper one: the province stands over its board, and the board may stand over its departments.
// A line that calls somebody the sender is preferred to all others.
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

// receives reports whether a line names the bloc only as the receiver of a report. Under "KHỐI
// THI ĐUA CÁC BQL KCN" stands "BÁO CÁO KHỐI TRƯỞNG", and nothing about all members.
func (h *letterhead) receives(i int) bool {
	return h.lines[i].opens.Has(catalogue.CueWholeBloc) && !h.lines[i].isTitle() && slices.ContainsFunc(h.lines, func(l HeadLine) bool {
		return l.isTitle() && l.says(catalogue.CueAddressee) && !l.says(catalogue.CueOfBloc)
	})
}

// head is what a line says of an office at the head of a report.
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
	if rest, ok := h.cues.Cut(text, catalogue.CueSender); ok {
		text, called = rest, true
	}
	if h.ofAll(i) {
		return true, called
	}
	if rest, ok := h.cues.Cut(text, catalogue.CueDepartment); ok {
		text = rest
	}
	if ofStranger(h.cues, text) {
		return true, called
	}
	return (called || !l.isTitle()) && h.cues.Opening(text).Has(catalogue.CueOffice), called
}

// HeadsPaper reports whether a line begins with an office or with the authority over one.
func (l *Line) HeadsPaper() bool {
	return l.opens.Has(catalogue.CueOffice, catalogue.CueStranger, catalogue.CueAuthority)
}

// CallsSender reports whether a line begins with the word for who sends a report. A receiver may
// stand behind.
func (l *Line) CallsSender() bool { return l.opens.Has(catalogue.CueSender) }

// NamesOffice reports whether a line is the name of an office that is no board.
func (r *Reader) NamesOffice(l *Line) bool {
	return !l.isTitle() && l.opens.Has(catalogue.CueStranger) && ofStranger(r.catalogue.Cues, l.folded)
}

// ofStranger reports whether a folded text begins with the name of an office outside the bloc.
// The longer words decide: "Ban quản lý dự án" is no board, and "Cục Hải quan" is one of the
// bloc's own if its members belong to the customs.
func ofStranger(cues *catalogue.Cues, text string) bool {
	behind, stranger := cues.Cut(text, catalogue.CueStranger)
	behindOwn, own := cues.Cut(text, catalogue.CueOffice)
	return stranger && (!own || len(behind) < len(behindOwn))
}

// ofAll reports whether a line is the letterhead of the bloc, or the title of figures of
// all its members.
func (h *letterhead) ofAll(i int) bool {
	return h.lines[i].opens.Has(catalogue.CueWholeBloc) && !h.isOfOneself() || h.lines[i].ofBloc()
}

// isOfOneself reports whether a title is that of a board about itself: "BÁO CÁO TỰ ĐÁNH GIÁ". The
// board writes the report for the bloc named beside it.
func (h *letterhead) isOfOneself() bool {
	return slices.ContainsFunc(h.lines, func(l HeadLine) bool { return l.says(catalogue.CueOfOneself) })
}

// isStranger reports whether the office is not the office of a board.
func (h *letterhead) isStranger() bool {
	text := h.lines[h.office].folded
	if rest, ok := h.cues.Cut(text, catalogue.CueSender); ok {
		text = rest
	}
	return h.ofAll(h.office) || ofStranger(h.cues, text)
}

// byOffice returns the office that sends the report by the letterhead.
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

// byTitle returns the office that sends the report by a line about zones or a board.
func (h *letterhead) byTitle() Sender {
	for i, l := range h.lines {
		if office, _ := h.officeAt(i); l.Aside || l.aside() || office && h.listed || !l.says(catalogue.CueOffice, catalogue.CueZones) {
			continue
		}
		ofZones := l.opens.Has(catalogue.CueAllZones) || l.ofWholeYear() && !l.says(catalogue.CueOffice) // "Doanh nghiệp trong các KCN tỉnh Hà Nam năm 2018"
		if !l.isTitle() && !ofZones && !l.opens.Has(catalogue.CueOffice) {
			continue // "Đã đối chiếu với Ban Quản lý …"
		}
		switch p := h.territory.in(l.folded, l.key); {
		case p.member != nil:
			return Sender{Evidence: Stated, Member: p.member, Line: i}
		case p.other && l.says(catalogue.CueProvince):
			return Sender{Evidence: Elsewhere, Line: i}
		}
	}
	return Sender{}
}

// ofWholeYear reports whether a line names the year of what it heads, and no day.
func (l *Line) ofWholeYear() bool {
	return l.extent.Period.Year != 0 && l.extent.Period.Span == figure.Year && l.day == "" && !l.asOf()
}

// byDate returns the member whose place a date line names: "Nam Định, ngày 10 tháng 01 …".
func (h *letterhead) byDate() Sender {
	for i, l := range h.lines {
		text := l.folded
		if rest, ok := l.behind(h.cues, catalogue.CueProvince); ok {
			text = rest
		}
		for _, m := range h.territory.members {
			rest, ok := strings.CutPrefix(text, m.Fold+" ")
			if ok && h.cues.Opening(rest).Has(catalogue.CueDay, catalogue.CueMonth, catalogue.CueYear) {
				return Sender{Evidence: Stated, Member: m, Line: i}
			}
		}
	}
	return Sender{}
}

// byGuess returns the member that the letterhead abbreviates, or to whose report the table
// belongs.
func (h *letterhead) byGuess() Sender {
	if h.office >= 0 {
		if m := named(h.territory.members, h.lines[h.office].folded, true); m != nil {
			return Sender{Evidence: Guessed, Member: m, Line: h.office}
		}
	}
	for i, l := range h.lines {
		if m := named(h.territory.members, l.annex, false); m != nil {
			return Sender{Evidence: Guessed, Member: m, Line: i}
		}
	}
	return Sender{}
}
