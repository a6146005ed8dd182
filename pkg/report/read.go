// Package report turns the cells of a workbook into the figures of a report.
//
// The way of a file through Read: the structure of every sheet (package layout);
// identify settles whose report it is and for which period; each number cell's
// labels are read by the vocabulary into facets (chain, join), and a full and
// consistent set names one indicator, period and role; the content is read and
// brought to the catalogue's unit (content, measure), which makes the cell a claim to
// a figure; package settle decides between the claims. Every number cell ends in the
// ledger: used, left out for a reason, or not understood with a finding.
package report

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// Options say what reports are read by.
type Options struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period            // the period asked for; zero for the report's own
	Members   map[string]string        // whose a file is, by its base name
	Periods   map[string]figure.Period // of a file, by its base name
	Cells     []CellClaim              // cells stated by the user
	Words     map[string]catalogue.Facets
	Ignore    []string // labels whose figures are left out
	Rates     Rates
	Memory    *Memory // shared by the files that are read with these options; nil for none
	NoLedger  bool    // what became of the cells is only counted: there are no entries, and figures do not say why
}

// CellClaim is a user's word that a cell is a figure of an indicator.
type CellClaim struct {
	Member, Sheet, Cell, Indicator, Unit, Period, SHA256 string
}

// Entry is what became of a number cell.
type Entry struct {
	Sheet string
	Cell  string
	Raw   string
	settle.Outcome
	axes    [2]*headings // the labels of its column and of its row; nil for none
	stated  []string     // instead of labels the word of a user
	claimed bool         // it seems to be a figure, and is settled with the others
}

// Because returns the labels that decided, those of the column first.
func (e *Entry) Because() []string {
	list := slices.Clone(e.stated)
	for _, c := range e.axes {
		if c != nil {
			list = append(list, c.quoted()...)
		}
	}
	return list
}

// run is the reading of one file.
type run struct {
	*reader
	options    Options
	report     *figure.Report
	layouts    []*layout.Sheet
	members    []*catalogue.Member // that the bloc has in the report's period
	target     figure.Period
	entries    []*Entry
	claims     []*settle.Claim
	brief      bool     // entries are kept only of cells that claim to be figures
	passed     tally    // the other cells of a brief run
	unread     []unread // rows of the sheet that are still to be told
	spare      *Entry   // of a brief run, for the next cell
	attributes attributes
	naming     naming
	near       [][]*catalogue.Scale // room for the units of one cell
	displays   map[*sheet.Style]sheet.Display
	findings   diag.Bounded
	unclearAt  map[*sheet.Cell]int // by label, where the findings on labels stand in findings
	told       map[string]bool     // sheets by name that a finding already speaks of
	formulas   bool                // some cell has a formula
}

// Read reads a report from a workbook. The report is never nil; what could not be
// told of it is zero, and the findings say why. The entries are the ledger, sheet
// by sheet in reading order.
func Read(path string, book *sheet.Book, o Options) (*figure.Report, []*Entry, diag.List) {
	r := &run{
		reader:    newReader(o),
		options:   o,
		report:    &figure.Report{Path: path, SHA256: book.SHA256},
		brief:     o.NoLedger && len(o.Cells) == 0,
		displays:  map[*sheet.Style]sheet.Display{},
		told:      map[string]bool{},
		unclearAt: map[*sheet.Cell]int{},
	}
	r.entries, r.claims = r.room.ledger, r.room.claimed
	grids := make([]*layout.Grid, len(book.Sheets))
	translated := make([]map[int]bool, len(book.Sheets))
	for i, s := range book.Sheets {
		grids[i], translated[i] = r.survey(s)
	}
	for i, s := range book.Sheets {
		if isReply(s) {
			r.skip(s)
			continue
		}
		rows := translated[i]
		r.layouts = append(r.layouts, grids[i].Structure(layout.Words{
			IsRemark:     func(l layout.Label) bool { return rows[l.Cell.Row()] || r.IsRemark(textOf(l)) },
			NamesFigures: func(l layout.Label) bool { return r.NamesFigures(textOf(l)) },
		}))
	}
	r.identify()
	r.target = r.report.Period
	if !o.Period.IsZero() && o.Period.Year == r.target.Year {
		r.target = o.Period
	}
	for _, s := range r.layouts {
		r.sheet(s)
	}
	r.settle()
	if r.formulas {
		r.stale(book)
	}
	r.count()
	r.report.Percentages = slices.Clone(r.room.percentages)
	if !r.report.Period.IsZero() && r.report.Cells.Used == 0 && r.findings.Worst() != diag.Error {
		r.file(diag.NoFigures)
		r.findings.List[len(r.findings.List)-1].Period = r.target.String()
	}
	for i := range r.findings.List {
		if r.findings.List[i].Member == "" {
			r.findings.List[i].Member = r.report.Member
		}
	}
	if o.NoLedger {
		r.room.ledger, r.room.claimed, r.entries = r.entries, r.claims, nil
		r.memory.keepRoom(r.room)
	} else {
		r.memory.keepRoom(&room{texts: r.room.texts}) // the ledger lies in the rest
	}
	return r.report, r.entries, r.findings.List
}

// survey lays out the cells of a sheet and takes in what its texts say of all of them. It
// returns the rows that translate others as well.
func (r *run) survey(s *sheet.Sheet) (*layout.Grid, map[int]bool) {
	var t translations
	g := r.room.layout.Grid(s, func(i int) {
		r.Learn(label.Text{Raw: s.Cells[i].Text, Font: s.Cells[i].Style.Font})
		t.add(s, i)
	})
	r.formulas = r.formulas || g.Formulas
	return g, t.rows()
}

// reader reads the labels of a file.
type reader struct {
	*label.Reader
	catalogue *catalogue.Catalogue
	memory    *Memory
	room      *room
}

func newReader(o Options) *reader {
	memory := cmp.Or(o.Memory, new(Memory))
	room := memory.takeRoom()
	r := &reader{label.New(o.Catalogue, &room.texts), o.Catalogue, memory, room}
	for text, facets := range o.Words {
		r.Define(text, facets, func() { memory.meet(viet.Key(text)) })
	}
	return r
}

func (r *run) add(f diag.Finding) { r.findings.Add(f) }

// at is a place in this file.
func (r *run) at(s *layout.Sheet, cell string) diag.Place {
	return diag.Place{File: r.report.Path, Sheet: s.Source.Name, Cell: cell}
}

// sheet reads every number cell of a sheet. A sheet on which nothing is
// recognised is one finding and not one a row.
func (r *run) sheet(s *layout.Sheet) {
	before, beforeFindings := len(r.claims), len(r.findings.List)
	find := sync.OnceValue(func() func(int) quantity.Notation { return notations(s.Source) })
	notation := func(col int) quantity.Notation { return find()(col) }
	entries, passed := len(r.entries), r.passed.of("")
	for _, t := range s.Tables {
		if title := r.elsewhere(t); title != nil {
			r.leaveTable(s, t, *title)
			continue
		}
		r.table(s, t, &tableReader{sheet: s, notation: notation, defaults: r.defaults(s, t)})
	}
	for _, c := range s.Loose {
		r.leave(s, c, "title")
	}
	if lost := notUnderstood(r.entries[entries:]) + r.passed.of("") - passed; len(r.claims) == before && lost > manyCells && !namesIndicator(r.findings.List[beforeFindings:]) {
		r.findings.Cut(beforeFindings)
		clear(r.unclearAt)
		f := diag.SheetUnknown.At(r.at(s, ""))
		f.Count = lost
		r.add(f.With("count", diag.Same(strconv.Itoa(lost))))
		r.unread = r.unread[:0]
	}
	for _, u := range r.unread {
		r.unclear(s, u.label, u.cells)
	}
	r.unread = r.unread[:0]
}

// manyCells is how many cells of a sheet are told one by one where nothing on it
// is recognised: a sheet with more is one of details, and no summary.
const manyCells = 100

func notUnderstood(entries []*Entry) int {
	n := 0
	for _, e := range entries {
		if e.Open() {
			n++
		}
	}
	return n
}

// namesIndicator tells whether a finding speaks of a cell whose indicator is known.
func namesIndicator(findings diag.List) bool {
	return slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Indicator != "" })
}

// leave puts a cell into the ledger as left out.
func (r *run) leave(s *layout.Sheet, c *sheet.Cell, reason string) {
	if r.brief {
		r.passed.add(reason, 1)
		return
	}
	r.entries = append(r.entries, r.entry(s, c, reason))
}

// entry makes the entry of a cell, of one that was not kept where there is any.
func (r *run) entry(s *layout.Sheet, c *sheet.Cell, reason string) *Entry {
	e := r.spare
	if r.spare = nil; e == nil {
		e = r.room.entries.New()
	}
	*e = Entry{Sheet: s.Source.Name, Cell: c.Ref(), Raw: raw(c), Outcome: settle.Outcome{LeftOut: reason}}
	return e
}

func raw(c *sheet.Cell) string {
	if c.Kind == sheet.Uncached {
		return "=" + c.Formula()
	}
	return c.Text
}

// cell returns the cell of an entry.
func (r *run) cell(e *Entry) *sheet.Cell {
	for _, s := range r.layouts {
		if s.Source.Name != e.Sheet {
			continue
		}
		for i := range s.Source.Cells {
			if c := &s.Source.Cells[i]; c.Ref() == e.Cell {
				return c
			}
		}
	}
	return &sheet.Cell{}
}
