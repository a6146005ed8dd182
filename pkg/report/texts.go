package report

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// texts is the ledger of the texts of a report: the cells of the sheets that are read, the names
// of these sheets, comments, boxes, headers of pages, words of number formats, and the name of
// the file. A brief ledger only counts them: labels in tables are read, or a finding names them.
type texts struct {
	*file
	count  figure.TextCount
	list   []figure.Text           // nil in a brief one
	asked  map[diag.Place]string   // the code of the finding on a text, by its place
	notes  map[diag.Place]*remark  // the remarks in cells
	labels map[diag.Place][]string // the cells of which the text at a place is a label
	idle   map[*sheet.Cell]bool    // the headings of the sheet that no row stands under
}

// accountTexts draws up the ledger of texts.
func (f *file) accountTexts() {
	t := texts{file: f, asked: map[diag.Place]string{}, notes: make(map[diag.Place]*remark, len(f.remarks.list)), labels: map[diag.Place][]string{}}
	for i := range f.findings.list.List {
		if x := &f.findings.list.List[i]; x.Severity != diag.Note {
			t.asked[x.Place] = cmp.Or(t.asked[x.Place], x.Rule.Code)
		}
	}
	for _, r := range f.remarks.list {
		if r.Cell != "" && r.kind == inCell {
			t.notes[r.Place] = r
		}
	}
	if !f.ledger.brief {
		t.findLabels()
	}
	t.nameOfFile()
	for _, s := range f.layouts {
		t.sheet(s)
	}
	f.report.Texts, f.report.Said = t.count, t.list
}

// findLabels records which cells each label belongs to.
func (t *texts) findLabels() {
	for _, e := range t.ledger.entries {
		for _, h := range e.axes {
			if h == nil || e.Becomes == nil {
				continue
			}
			for _, l := range h.labels {
				at := diag.Place{File: t.report.Path, Sheet: e.Sheet(), Cell: l.Ref()}
				t.labels[at] = append(t.labels[at], e.Cell())
			}
		}
	}
}

// add enters a text.
func (t *texts) add(one figure.Text) {
	t.count.Add(&one)
	if !t.ledger.brief {
		t.list = append(t.list, one)
	}
}

// nameOfFile enters the name of the file, which may say whose the report is and for when.
func (t *texts) nameOfFile() {
	one := figure.Text{Place: "file-name", Text: filepath.Base(t.report.Path)}
	name := t.fileName
	one.Says = map[string]string{}
	if m := name.Member(t.members); m != nil {
		one.Says["member"] = m.ID
	}
	if p := name.Period(); !p.IsZero() {
		one.Says["period"] = p.String()
	}
	switch {
	case t.fileSays.says != nil && len(t.remarks.doubtedOf(t.fileSays.says)) > 0:
		one.Asked, one.Of = diag.TextUnknown.Code, ranges(t.fileSays.says.reached)
	case len(one.Says) == 0:
		one.Harmless = "file-name"
	}
	t.add(one)
}

// sheet enters the texts of a sheet.
func (t *texts) sheet(s *layout.Sheet) {
	t.outside(s, figure.Text{Place: inName, Text: s.Source.Name})
	for _, one := range s.Source.Floating {
		t.outside(s, figure.Text{Place: string(one.Kind), Cell: one.Cell, Text: one.Text})
	}
	t.formats(s)
	t.idle = idleHeadings(s)
	if t.ledger.brief {
		t.countCells(s)
		return
	}
	for i := range s.Source.Cells {
		if c := &s.Source.Cells[i]; c.Kind == sheet.Text {
			t.add(t.cellText(s, c))
		}
	}
}

// outside enters a text that is in no cell. On a sheet without a table it remarks on no figure.
func (t *texts) outside(s *layout.Sheet, one figure.Text) {
	one.Sheet, one.Harmless = s.Source.Name, noFigures
	if r := t.remarks.known[remarkKey{t.findings.at(s, one.Cell), one.Text}]; r != nil {
		one = t.remarked(r)
	}
	t.add(one)
}

// noFigures is why a text limits nothing on a sheet without a table, or a heading without a row.
const noFigures = "no-figures"

// countCells counts the text cells of a sheet by what cellText finds, but for labels in tables.
func (t *texts) countCells(s *layout.Sheet) {
	special := map[int]bool{} // rows in which some text is not simply read
	mark := func(at diag.Place) {
		if at.Sheet != s.Source.Name {
			return
		}
		if row, _, ok := sheet.ParseRef([]byte(at.Cell)); ok {
			special[row] = true
		}
	}
	for at := range t.notes {
		mark(at)
	}
	for at := range t.asked {
		mark(at)
	}
	for c := range t.idle {
		special[c.Row()] = true
	}
	if len(special) == 0 && len(s.Tables) > 0 {
		t.count.Seen += s.Texts
		t.count.Read += s.Texts
		return
	}
	row, apart := 0, false
	for i := range s.Source.Cells {
		c := &s.Source.Cells[i]
		if c.Kind != sheet.Text {
			continue
		}
		if c.Row() != row {
			row, apart = c.Row(), special[c.Row()] || len(s.Tables) == 0
		}
		if !apart {
			t.count.Seen++
			t.count.Read++
			continue
		}
		one := t.cellText(s, c)
		t.count.Add(&one)
	}
}

// cellText returns what became of the text of a cell.
func (t *texts) cellText(s *layout.Sheet, c *sheet.Cell) figure.Text {
	at := t.findings.at(s, c.Ref())
	if r := t.notes[at]; r != nil {
		return t.remarked(r)
	}
	one := figure.Text{Place: inCell, Sheet: at.Sheet, Cell: at.Cell, Text: c.Text, Asked: t.asked[at], Label: len(s.Tables) > 0}
	switch {
	case one.Asked != "":
	case len(s.Tables) == 0, t.idle[c]:
		one.Harmless = noFigures
	case !t.ledger.brief:
		one.Of = ranges(t.labels[at])
		one.Says = t.says(t.label(layout.Label{Text: c.Text, Cell: c}, label.Rows).Meaning)
	}
	return one
}

// blank returns an empty list of what a text says. In a brief ledger it is good until the next.
func (t *texts) blank() map[string]string {
	if !t.ledger.brief {
		return map[string]string{}
	}
	if t.room.says == nil {
		t.room.says = map[string]string{}
	}
	clear(t.room.says)
	return t.room.says
}

// says lists what a label says, by axis.
func (t *texts) says(m *label.Meaning) map[string]string {
	list := t.blank()
	for axis, value := range m.Facets {
		if value != catalogue.None {
			list[t.catalogue.AxisName(catalogue.Axis(axis))] = t.catalogue.ValueName(value)
		}
	}
	for _, p := range m.Periods {
		list["period"] = strings.TrimSpace(list["period"] + " " + p.String())
	}
	return list
}

// remarked returns what became of a text that is read as a whole.
func (t *texts) remarked(r *remark) figure.Text {
	one := figure.Text{Place: r.kind, Sheet: r.Sheet, Cell: r.Cell, Text: r.text, Asked: t.asked[r.Place]}
	if one.Asked != "" && r.Cell == "" && !r.asks() && len(r.said.Limits) == 0 {
		one.Asked = "" // the finding is on the sheet
	}
	acts := len(r.lost)+len(r.used) > 0 || one.Asked != ""
	for _, l := range r.said.Limits {
		if !acts {
			one.Harmless = cmp.Or(r.excuse, noFigures)
			break
		}
		if one.Says == nil {
			one.Says = map[string]string{}
		}
		one.Says["limit"] = strings.TrimSpace(one.Says["limit"] + " " + string(l.To))
	}
	if one.Of = ranges(r.reached); one.Asked == "" && one.Says == nil && one.Harmless == "" {
		one.Says = t.saysAsTitle(r)
	}
	if len(one.Says) == 0 && one.Asked == "" {
		one.Harmless = cmp.Or(one.Harmless, r.said.Harmless, "words")
	}
	return one
}

// saysAsTitle lists what a title says of its figures, with the words of labels.
func (t *texts) saysAsTitle(r *remark) map[string]string {
	if r.said.Harmless != "" {
		return nil
	}
	m := t.Read(label.Text{Raw: r.text}, label.Rows)
	says := t.says(m)
	if p := t.Lines([]string{r.text}).Period(); !p.IsZero() {
		says["period"] = p.String()
	}
	if len(m.Scales) > 0 && m.Scales[0].Unit != nil {
		says["unit"] = string(m.Scales[0].Unit.ID)
	}
	return says
}

// formats enters the words that number formats of a sheet write beside figures.
func (t *texts) formats(s *layout.Sheet) {
	var known []string
	for _, c := range s.Styled {
		words := sheet.FormatWords(c.Style.Format)
		if words == "" || slices.Contains(known, words) {
			continue
		}
		known = append(known, words)
		one := figure.Text{Place: "format", Sheet: s.Source.Name, Cell: c.Ref(), Text: words}
		if t.Unit(words) == nil {
			one.Harmless = "format"
		}
		t.add(one)
	}
}

// ranges folds cells below each other: E12, E13 and E14 become E12:E14.
func ranges(cells []string) []string {
	type run struct{ col, from, to int }
	var runs []run
	var at [][2]int
	for _, ref := range cells {
		row, col, _ := sheet.ParseRef([]byte(ref))
		at = append(at, [2]int{col, row})
	}
	slices.SortFunc(at, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	for _, p := range slices.Compact(at) {
		if n := len(runs) - 1; n >= 0 && runs[n].col == p[0] && runs[n].to+1 == p[1] {
			runs[n].to++
			continue
		}
		runs = append(runs, run{p[0], p[1], p[1]})
	}
	var list []string
	for _, r := range runs {
		ref := sheet.Ref(r.from, r.col)
		if r.to > r.from {
			ref += ":" + sheet.Ref(r.to, r.col)
		}
		list = append(list, ref)
	}
	return list
}
