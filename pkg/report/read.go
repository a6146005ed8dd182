package report

import (
	"cmp"
	"slices"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// Read reads a report from a workbook. The report is never nil. What cannot be read is zero in
// it, and the findings say why. The entries are the ledger, sheet by sheet in reading order;
// there are none with o.NoLedger.
func Read(path string, book *sheet.Book, o Options) (*figure.Report, []*Entry, diag.List) {
	f := newFile(path, book, o)
	f.answers.take(book)
	f.answers.takeAbbreviations(book)
	f.layOut(book)
	f.identify()
	if f.answers.defineOwn() {
		f.layOut(book) // which texts are labels depends on what they mean
	}
	for _, s := range f.setAside {
		f.skip(s)
	}
	for _, s := range f.layouts {
		f.readSheet(s)
	}
	f.settle()
	f.remarks.conclude()
	if f.formulas {
		f.compareFormulas(book)
		f.offerComputed(book)
	}
	f.conclude()
	return f.report, f.handOut(), f.findings.list.List
}

// defineOwn gives texts the meanings that the user states for the reports of this member
// alone. What is learnt of texts then holds for this file alone as well. It reports whether
// there are any such meanings.
func (a *answers) defineOwn() (any bool) {
	if a.report.Member == "" {
		return false
	}
	if a.rest != nil {
		any = a.takeWords(a.report.Member)
	}
	if a.define(a.options.Words, a.report.Member) {
		any = true
		a.Forget()
		clear(a.senders)
		a.ownWords = true
	}
	return any
}

// file is a workbook that is being read.
type file struct {
	identity
	ledger  ledger
	answers answers

	setAside []*sheet.Sheet // sheets that are not read
	remarks  remarks
	notes    notesBelow
	afar     explanations
	fileSays fileLimit
	units    rowUnits
	amounts  measures
	crowds   crowds
	others   otherPlaces
	cells    statedCells
	formulas bool // some cell has a formula

	redated redatings
}

func newFile(path string, book *sheet.Book, o Options) *file {
	r := newReader(o)
	report := &figure.Report{Path: path, SHA256: book.SHA256}
	f := &file{
		identity: identity{reader: r, options: o, report: report, findings: newFindings(report), senders: map[*layout.Sheet]sender{}},
		ledger:   newLedger(r.room, book, o.NoLedger && len(o.Cells) == 0),
		units:    rowUnits{reader: r},
	}
	f.answers = answers{identity: &f.identity}
	f.remarks = remarks{identity: &f.identity, answers: &f.answers, known: r.room.remarked()}
	f.amounts = measures{identity: &f.identity, displays: map[*sheet.Style]sheet.Display{}}
	f.crowds = crowds{reader: r, findings: f.findings, on: map[*sheet.Sheet][]crowded{}}
	f.others = otherPlaces{identity: &f.identity, ledger: &f.ledger}
	f.cells = statedCells{identity: &f.identity, ledger: &f.ledger, amounts: &f.amounts}
	f.redated.identity = &f.identity
	f.notes = notesBelow{reader: r}
	f.afar = explanations{remarks: &f.remarks}
	f.fileSays = fileLimit{remarks: &f.remarks}
	return f
}

// layOut finds the structure of every sheet. It surveys all sheets before it lays any out, as an
// old font on the last sheet may be that of a text on the first.
func (f *file) layOut(book *sheet.Book) {
	f.layouts, f.setAside = nil, nil
	grids := make([]*layout.Grid, len(book.Sheets))
	translated := make([]map[int]bool, len(book.Sheets))
	f.crowds.prose = !slices.ContainsFunc(book.Sheets, holdsNumber)
	for i, s := range book.Sheets {
		withoutNotes(s)
		f.crowds.divide(s)
		grids[i], translated[i] = f.survey(s)
	}
	for i, s := range book.Sheets {
		if IsReply(s) || f.answers.isLeft(s) {
			f.setAside = append(f.setAside, s)
			continue
		}
		rows := translated[i]
		f.layouts = append(f.layouts, grids[i].Structure(layout.Words{
			IsRemark: func(l layout.Label) bool {
				return rows[l.Cell.Row()] || f.crowds.isCrowded(s, l) || f.IsRemark(textOf(l))
			},
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

// holdsNumber reports whether a sheet has a cell that is no text.
func holdsNumber(s *sheet.Sheet) bool {
	return slices.ContainsFunc(s.Cells, func(c sheet.Cell) bool { return c.Kind != sheet.Text })
}

// survey surveys the cells of a sheet and takes in what its texts say about all of them. It also
// returns the rows that translate others.
func (f *file) survey(s *sheet.Sheet) (*layout.Grid, map[int]bool) {
	var t translations
	g := f.room.layout.Grid(s, func(i int) {
		f.Learn(label.Text{Raw: s.Cells[i].Text, Font: s.Cells[i].Style.Font})
		t.add(s, i)
	})
	f.formulas = f.formulas || g.Formulas
	return g, t.rows()
}

// readSheet reads every number cell of a sheet. A sheet on which nothing is recognised gets one
// finding, not one for each row.
func (f *file) readSheet(s *layout.Sheet) {
	if f.listsYears(s) {
		return
	}
	before, known := f.ledger.mark(), f.findings.len()
	notation := sync.OnceValue(func() notations { return f.notationsOf(s) })
	others := f.ofOthers(s)
	for _, t := range s.Tables {
		if title := cmp.Or(others, f.others.title(t)); title != nil {
			f.others.leaveTable(s, t, *title)
			continue
		}
		newTable(f, s, t, notation).read()
	}
	for _, c := range s.Loose {
		f.ledger.leave(s, c, "title")
	}
	f.strays(s)
	f.crowds.report(s)
	if lost := f.ledger.lostSince(before); !f.ledger.claimedSince(before) && lost > manyCells && !f.findings.nameIndicator(known) {
		f.findings.sheetUnknown(s, known, lost)
	}
	f.findings.reportUnread(s)
}

// listsYears leaves out a sheet that lists years and no other numbers, as a source from which
// cells are filled in.
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

// strays reports cells that look like figures where none belongs.
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

// manyCells is the largest number of cells that are reported one by one on a sheet where
// nothing is recognised. A sheet with more is a list of details, not a summary.
const manyCells = 100
