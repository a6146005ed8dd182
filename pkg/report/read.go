// Package report turns the cells of a workbook into the figures of a report. Package
// label says what a text means; here the texts get their places.
//
// Read goes through a file in these steps:
//
//  1. Every sheet is laid out (read.go, package layout). On the way it is learnt what its
//     texts say of all of them: old fonts, and rows that only translate others
//     (translation.go). A label and its figure in one cell are parted (oneline.go). Sheets
//     that bloc added itself are left out (reply.go).
//  2. The titles say for which period the report is (identity.go), and the letterhead whose
//     it is (sender.go).
//  3. Each table is read, sheet by sheet (read.go). A table of another place is left out
//     (elsewhere.go). For any other one table.go reads, in this order:
//     the titles and other texts that reach it (titles.go, sources.go, limit.go,
//     dateline.go; notes behind stars: star.go),
//     what any text does to figures (reach.go, below.go, reaching.go, remark.go,
//     restrict.go, doubted.go, remark_findings.go, filename.go, footnote.go, beside.go,
//     explained.go, narrowed.go),
//     the boxhead (boxhead.go, yearcolumn.go, partcolumns.go; what makes a column unclear:
//     doubt.go; columns of results so far: sofar.go; parts of the year that are summed:
//     stretch.go),
//     and the stub (stub.go, zones.go; totals by their figures: totals.go; rows behind
//     bullets: lists.go; the headings of one row: rows.go).
//     What these leave open may be completed by figures that were reported the year before
//     (witness.go, witness_rows.go), or by the percentages beside them (witness_ratio.go).
//  4. Each number cell is read by the headings of its row and its column (headings.go,
//     number.go): it is set aside as no figure (aside.go), or its headings are joined into
//     an indicator (understand.go), a period and a role (when.go, role.go), and its content
//     (cell.go, display.go; how texts write numbers: notation.go) is brought to the
//     catalogue's unit (units.go, measure.go, rate.go). That makes it a claim to a figure
//     (claim.go). A percentage beside it is kept for later checks (percentage.go).
//  5. Package settle decides between the claims (settle.go), once cells that a user's map
//     states are in place (usermap.go, stated.go); formulas are set against the values
//     that the file holds (stale.go). The report is counted and handed out (conclude.go).
//
// Every number cell ends in the ledger (ledger.go, tally.go): used, left out for a reason, or
// not understood; every text in the ledger of texts (texts.go): read, harmless or asked about.
// What is not understood has a finding, once a label and once a row
// (findings.go). Room and knowledge are kept from file to file (memory.go, room.go). A map
// to start from is suggested by suggest.go; unmatched.go lists the entries of a map that
// match nothing.
package report

import (
	"cmp"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// Read reads a report from a workbook. The report is never nil. Whatever could not be read
// is zero, and the findings say why. The entries are the ledger, sheet by sheet in reading
// order.
func Read(path string, book *sheet.Book, o Options) (*figure.Report, []*Entry, diag.List) {
	f := newFile(path, book, o)
	f.takeAnswers(book)
	f.layOut(book)
	f.identify()
	if f.defineOwn() {
		f.layOut(book) // what a text means bears on which texts are labels
	}
	for _, s := range f.setAside {
		f.skip(s)
	}
	for _, s := range f.layouts {
		f.sheet(s)
	}
	f.settle()
	f.reportRemarks()
	if f.formulas {
		f.compareFormulas(book)
		f.offerComputed(book)
	}
	f.conclude()
	return f.report, f.handOut(), f.findings.list.List
}

// defineOwn gives texts the meanings that the user states for the reports of this member
// alone. What is known of texts is then of this file alone as well. It reports whether
// there are any.
func (f *file) defineOwn() (any bool) {
	if f.report.Member == "" {
		return false
	}
	if f.rest != nil {
		any = f.takeWords(f.report.Member)
	}
	if f.define(f.options.Words, f.report.Member) {
		any = true
		f.Forget()
		clear(f.senders)
		f.ownWords = true
	}
	return any
}

// file is a workbook that is being read.
type file struct {
	identity
	ledger   ledger
	ownWords bool // the user says of texts what they mean in it alone

	ignoredYearly []viet.Yearly  // texts whose figures are left out, with whatever year
	rest          *resting       // what figures may rest on
	setAside      []*sheet.Sheet // that are not read
	remarks       []*remark      // the texts that reach figures
	remarkOf      map[remarkKey]*remark
	units         units
	displays      map[*sheet.Style]sheet.Display
	formulas      bool // some cell has a formula

	crowds map[*sheet.Sheet][]crowded // lines with several figures; nil for none

	named    bool    // what the name of the file limits is found
	nameSays *remark // nil for nothing

	explained bool          // afar is found
	afar      []explanation // texts on sheets without a table that say what figures are

	downOf *layout.Sheet   // the sheet that down is of
	down   []*layout.Table // its tables, from the top

	restOf     *layout.Table // the table that restSummed is of
	restSummed bool          // a note, or a line over it, says that all figures are cumulative of which none says anything else

	signing  signing // the line with the day of signing
	isSigned bool    // it is looked for

	redated []redated // figures that a text makes others than those that are asked for
}

func newFile(path string, book *sheet.Book, o Options) *file {
	r := newReader(o)
	report := &figure.Report{Path: path, SHA256: book.SHA256}
	return &file{
		identity: identity{reader: r, options: o, report: report, findings: newFindings(report), senders: map[*layout.Sheet]sender{}},
		ledger:   newLedger(r.room, book, o.NoLedger && len(o.Cells) == 0),
		units:    units{reader: r},
		displays: map[*sheet.Style]sheet.Display{},
	}
}

// layOut finds the structure of every sheet. All sheets are surveyed before any structure
// is read, for an old font of the last one may be that of a text on the first.
func (f *file) layOut(book *sheet.Book) {
	f.layouts, f.setAside = nil, nil
	grids := make([]*layout.Grid, len(book.Sheets))
	translated := make([]map[int]bool, len(book.Sheets))
	for i, s := range book.Sheets {
		withoutNotes(s)
		f.divideLines(s)
		grids[i], translated[i] = f.survey(s)
	}
	for i, s := range book.Sheets {
		if IsReply(s) || f.isLeft(s) {
			f.setAside = append(f.setAside, s)
			continue
		}
		rows := translated[i]
		f.layouts = append(f.layouts, grids[i].Structure(layout.Words{
			IsRemark:     func(l layout.Label) bool { return rows[l.Cell.Row()] || f.isCrowded(s, l) || f.IsRemark(textOf(l)) },
			IsComment:    func(l layout.Label, goesOn bool) bool { return f.IsComment(f.text(l), goesOn) },
			NamesFigures: func(l layout.Label) bool { return f.NamesFigures(textOf(l)) },
			OfFigures:    f.ofFigures,
			Heads:        f.heads,
			IsUnit:       func(l layout.Label) bool { return f.Unit(f.text(l)) != nil },
			HeadsUnit:    f.headsUnit,
			GivesUnit:    func(l layout.Label) bool { return f.GivesUnit(f.text(l)) },
			DateShown:    func(serial string) string { return sheet.DateOf(serial, book.Date1904) },
			Compares:     func(word string) bool { return f.catalogue.Cues.In(word).Has(catalogue.CueAgainst) },
			IsMonth:      func(word string) bool { return f.catalogue.Cues.In(word).Has(catalogue.CueMonth) },
			NamesTime:    func(l layout.Label) bool { return len(f.Periods(f.text(l))) > 0 },
			IsQuarter:    func(word string) bool { return f.catalogue.Cues.In(word).Has(catalogue.CueQuarter) },
		}))
	}
}

// survey lays out the cells of a sheet and takes in what its texts say of all of them. It
// returns the rows that translate others as well.
func (f *file) survey(s *sheet.Sheet) (*layout.Grid, map[int]bool) {
	var t translations
	g := f.room.layout.Grid(s, func(i int) {
		f.Learn(label.Text{Raw: s.Cells[i].Text, Font: s.Cells[i].Style.Font})
		t.add(s, i)
	})
	f.formulas = f.formulas || g.Formulas
	return g, t.rows()
}

// sheet reads every number cell of a sheet. A sheet on which nothing is
// recognised is one finding and not one a row.
func (f *file) sheet(s *layout.Sheet) {
	if f.listsYears(s) {
		return
	}
	before, known := f.ledger.mark(), f.findings.len()
	notation := sync.OnceValue(func() notations { return f.notationsOf(s) })
	others := f.ofOthers(s)
	for _, t := range s.Tables {
		if title := cmp.Or(others, f.elsewhere(t)); title != nil {
			f.leaveTable(s, t, *title)
			continue
		}
		tr := newTable(f, s, t)
		tr.notation = notation
		tr.read()
	}
	for _, c := range s.Loose {
		f.ledger.leave(s, c, "title")
	}
	f.strays(s)
	f.reportCrowded(s)
	if lost := f.ledger.lostSince(before); !f.ledger.claimedSince(before) && lost > manyCells && !f.findings.nameIndicator(known) {
		f.findings.sheetUnknown(s, known, lost)
	}
	f.findings.reportUnread(s)
}

// listsYears leaves out a sheet without other numbers than years, from which cells are filled in.
func (f *file) listsYears(s *layout.Sheet) bool {
	var years []*sheet.Cell
	for i := range s.Source.Cells {
		c := &s.Source.Cells[i]
		if c.Kind == sheet.Text {
			continue
		}
		if c.Kind != sheet.Number || len(c.Text) != 4 || c.Text < "1990" || c.Text > "2100" {
			return false
		}
		years = append(years, c)
	}
	for _, c := range years {
		f.ledger.leave(s, c, "heading-number")
	}
	return len(years) > 0
}

// strays reports figures by their look where none belongs.
func (f *file) strays(s *layout.Sheet) {
	for _, c := range s.Strays {
		f.ledger.leave(s, c, "title")
		out := f.findings.on(diag.FigureStray, f.findings.at(s, c.Ref()))
		out.Found, out.Stored = raw(c), c.Kind == sheet.Number
		f.findings.add(out)
	}
}

// ofFigures reports whether a label names what a figure beside or below it is.
func (f *file) ofFigures(l layout.Label) bool {
	m := f.label(l, label.Rows).Meaning
	if m.Facets[catalogue.Column] != catalogue.None {
		return false
	}
	return m.Facets[catalogue.Measure] != catalogue.None || len(m.Scales) > 0 || m.Weak != catalogue.None && m.Facets[catalogue.Event] != catalogue.None
}

// heads reports whether a text says something that a header of figures may say.
func (f *file) heads(l layout.Label) bool {
	h := f.label(l, label.Columns)
	return h.Ratio || len(h.Periods) > 0 || h.Understood() && h.Facets.Said()
}

// manyCells is the largest number of cells reported one by one on a sheet where nothing is
// recognised. A sheet with more is a list of details, and no summary.
const manyCells = 100
