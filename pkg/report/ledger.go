package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// Entry is what became of a number cell.
//
// A sheet may have a million entries, so an entry is small.
type Entry struct {
	settle.Outcome
	in      *sheet.Sheet
	cell    *sheet.Cell
	axes    [2]*headings   // the labels of its column and of its row; nil for none
	stated  *figure.Figure // the figure that a user states for the cell; nil if the labels name it
	claimed bool           // it seems to be a figure, and its claim is settled with the others
	number  bool           // the cell holds a number, not a text that reads as one
}

// Sheet returns the name of the sheet.
func (e *Entry) Sheet() string { return e.in.Name }

// Cell returns the address of the cell.
func (e *Entry) Cell() string { return e.cell.Ref() }

// Raw returns the content of the cell as it is stored.
func (e *Entry) Raw() string { return raw(e.cell) }

// Because returns the labels that decided what the cell is, those of the column first.
func (e *Entry) Because() []string {
	var list []string
	if e.stated != nil {
		list = slices.Clone(e.stated.Because)
	}
	for _, h := range e.axes {
		if h != nil {
			list = append(list, h.quoted()...)
		}
	}
	return list
}

// IsOther reports whether the headings of a cell are about a plan, a comparison or another
// period.
func (e *Entry) IsOther(p figure.Period) bool {
	for _, h := range e.axes {
		if h == nil {
			continue
		}
		switch h.Facets[catalogue.Role] {
		case catalogue.Plan, catalogue.Forecast, catalogue.Ratio, catalogue.PreviousYear, catalogue.NextYear:
			return true
		}
		if h.Ratio || len(h.Periods) == 1 && h.Periods[0].Year != 0 && h.Periods[0].Year != p.Year {
			return true
		}
	}
	return false
}

// RowLabel returns the nearest label of the row of a cell; empty if there is none.
func (e *Entry) RowLabel() string {
	if row := e.axes[1]; row != nil && len(row.labels) > 0 {
		return row.labels[0].Text
	}
	return ""
}

// ledger records what became of every number cell. A brief ledger has entries only for cells
// that claim to be figures, and counts the others.
type ledger struct {
	room      *room
	brief     bool
	entries   []*Entry
	claims    []*settle.Claim
	apart     []*settle.Claim  // claims that a text limits to one place
	illegible []figure.Key     // figures of cells whose content cannot be read
	broken    []settle.Broken  // counts that are none
	foreign   []settle.Foreign // amounts in another currency
	narrowed  []figure.Key     // figures of cells that a text narrows
	figures   int              // cells that seem to be figures, or percentages of some
	most      int              // how many such cells there may be
	reaches   int              // texts in reach, summed over all claims
	passed    tally            // in a brief ledger, the cells without an entry
	spare     *Entry           // in a brief ledger, the entry for the next cell
}

func newLedger(m *room, book *sheet.Book, brief bool) ledger {
	l := ledger{room: m, brief: brief, entries: m.ledger, claims: m.claimed, most: mostFigures(book)}
	if !brief {
		l.entries = slices.Grow(l.entries, cellsOf(book)) // a growing list of a million would be copied, and need twice the room
	}
	return l
}

// cellsOf counts the cells of a book.
func cellsOf(book *sheet.Book) (cells int) {
	for _, s := range book.Sheets {
		cells += len(s.Cells)
	}
	return cells
}

// mostReaches is the limit of ledger.reaches. A report has some hundred figures, each in the
// reach of some ten texts. Time and memory grow with their product.
const mostReaches = 2_000_000

// mostFigures returns how many cells of a book may seem to be figures. Boards report some
// hundreds; a list with a figure in every row is not a report. A figure takes a kilobyte, as
// much as costOfFigure other cells. All of them together may cost mostCost.
func mostFigures(book *sheet.Book) int {
	const costOfFigure, mostCost = 8, 1_280_000
	return max(0, mostCost-cellsOf(book)) / costOfFigure
}

// leave enters a cell as left out.
func (l *ledger) leave(s *layout.Sheet, c *sheet.Cell, reason string) {
	if l.brief {
		l.passed.add(reason, 1)
		return
	}
	l.enter(l.entry(s, c, reason))
}

// entry creates the entry of a cell, or returns the one that it has.
func (l *ledger) entry(s *layout.Sheet, c *sheet.Cell, reason string) *Entry {
	e := l.spare
	if l.spare = nil; e == nil {
		e = l.room.entries.New()
	}
	*e = Entry{Outcome: settle.Outcome{LeftOut: reason}, in: s.Source, cell: c, number: c.Kind == sheet.Number}
	return e
}

// raw returns the content of a cell as it is stored.
func raw(c *sheet.Cell) string {
	if c.Kind == sheet.Uncached {
		return "=" + c.Formula()
	}
	return c.Text
}

// shownNumber returns the content of a cell, with a number written in the notation of each
// language.
func shownNumber(c *sheet.Cell) diag.Text {
	if c.Kind == sheet.Number {
		return diag.Text{Vi: diag.Notation(c.Text, "vi"), En: diag.Notation(c.Text, "en")}
	}
	return diag.Same(raw(c))
}

// enter puts an entry into the ledger. A brief ledger only counts an entry without a claim.
func (l *ledger) enter(e *Entry) {
	if l.brief && !e.claimed {
		l.passed.add(e.LeftOut, 1)
		l.spare = e
		return
	}
	l.entries = append(l.entries, e)
}

// roomForFigure counts one more cell that seems to be a figure. It reports whether there is room
// for it.
func (l *ledger) roomForFigure() bool {
	l.figures++
	return l.figures <= l.most
}

// claim adds the claim of a cell, whose entry is entered too.
func (l *ledger) claim(c *settle.Claim, e *Entry) {
	e.claimed = true
	l.claims = append(l.claims, c)
}

// setApart adds the claim of a cell that a text limits to one place.
func (l *ledger) setApart(c *settle.Claim, e *Entry) {
	e.claimed = true
	l.apart = append(l.apart, c)
}

// mark is the state of a ledger at one moment.
type mark struct{ entries, claims, lost int }

func (l *ledger) mark() mark {
	return mark{len(l.entries), len(l.claims) + len(l.apart), l.passed.of("")}
}

// claimedSince reports whether a cell has claimed to be a figure since a mark.
func (l *ledger) claimedSince(m mark) bool { return len(l.claims)+len(l.apart) > m.claims }

// lostSince counts the cells since a mark that are not understood.
func (l *ledger) lostSince(m mark) int {
	lost := l.passed.of("") - m.lost
	for _, e := range l.entries[m.entries:] {
		if e.Open() {
			lost++
		}
	}
	return lost
}

// unclaimed reports whether some cell is not understood and claims no figure.
func (l *ledger) unclaimed() bool {
	return l.passed.of("") > 0 || slices.ContainsFunc(l.entries, func(e *Entry) bool { return e.Open() && !e.claimed })
}

// find returns the entry of a cell; nil if there is none.
func (l *ledger) find(name, cell string) *Entry {
	row, _, _ := sheet.ParseRef([]byte(cell))
	i := slices.IndexFunc(l.entries, func(e *Entry) bool { return e.cell.Row() == row && e.Sheet() == name && e.Cell() == cell })
	if i < 0 {
		return nil
	}
	return l.entries[i]
}

// count adds up what became of the cells.
func (l *ledger) count() figure.Count {
	c := figure.Count{LeftOut: map[string]int{}}
	for _, p := range l.passed {
		c.Seen += p.cells
		if p.reason == "" {
			c.NotUnderstood = p.cells
		} else {
			c.LeftOut[p.reason] = p.cells
		}
	}
	for _, e := range l.entries {
		c.Seen++
		switch {
		case e.LeftOut != "":
			c.LeftOut[e.LeftOut]++
		case e.Becomes != nil:
			c.Used++
		default:
			c.NotUnderstood++
		}
	}
	return c
}
