package xlsx

import (
	"errors"
	"slices"
	"strings"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// tab is one entry of the workbook's list of sheets.
type tab struct {
	name   string
	rel    string // the id of its relationship
	hidden bool
	very   bool // hidden so that no menu lists it
}

// book reads the whole workbook: where its parts are, what they share, and then
// sheet by sheet.
func (r *reader) book(data []byte) (*sheet.Book, error) {
	err := recognise(r.place.File, data)
	if errors.Is(err, errEncrypted) {
		data, err = r.decrypt(data)
	}
	if err != nil {
		return nil, err
	}
	if r.parts, err = parts.Open(data, &r.limits, &r.buffers.inflaters); err != nil {
		return nil, err
	}
	root, err := r.relations("")
	if err != nil {
		return nil, err
	}
	main := target(root, "officeDocument")
	if err := r.recognisePackage(main); err != nil {
		return nil, err
	}
	w, err := r.workbook(main)
	if err != nil {
		return nil, err
	}
	book := &sheet.Book{Date1904: w.date1904}
	// The properties bear on no figure. So a fault in them costs nothing else.
	var fault *sheet.Fault
	if book.Properties, err = r.properties(target(root, "custom-properties", "customProperties")); err != nil && !errors.As(err, &fault) {
		return nil, err
	}
	if err := r.sheets(main, w.tabs, book); err != nil {
		return book, err
	}
	addNames(book, w.names)
	return book, nil
}

// workbook is what the workbook part says.
type workbook struct {
	tabs     []tab // in the order of the file
	date1904 bool
	names    []cellName
}

// cellName is a name for some cells.
type cellName struct {
	name string
	of   []sheet.Area
}

// workbook reads the workbook part.
func (r *reader) workbook(name string) (workbook, error) {
	return r.buffers.workbooks.part(r, name, func() (w workbook, err error) {
		err = r.scan(name, func(s *scanner) error { return r.readWorkbook(s, &w) })
		if err == nil && len(w.tabs) == 0 {
			err = sheet.Damaged("tệp không có trang tính nào", "the workbook has no sheets")
		}
		return w, err
	})
}

func (r *reader) readWorkbook(s *scanner, w *workbook) error {
	if err := s.Root(spaceMain, "workbook"); err != nil {
		return err
	}
	return s.Children(func() error {
		switch {
		case s.at("workbookPr"):
			w.date1904 = truth(s.Attr("date1904"))
		case s.at("sheets"):
			return s.Children(func() error {
				if s.at("sheet") {
					w.tabs = append(w.tabs, tabOf(s))
				}
				if len(w.tabs) > r.limits.Entries {
					return sheet.OverLimit(sheet.Counted.Sheets, int64(r.limits.Entries))
				}
				return s.Skip()
			})
		case s.at("definedNames"):
			return s.Children(func() error { return readName(s, w) })
		}
		return s.Skip()
	})
}

// readName reads a name for cells. The program's own names, as that of the print area, say
// nothing.
func readName(s *scanner, w *workbook) error {
	name := string(s.Attr("name"))
	if !s.at("definedName") || strings.HasPrefix(name, "_") || len(w.names) == mostCellNames {
		return s.Skip()
	}
	formula, err := s.Collect(nil)
	if of := sheet.ParseAreas(string(formula)); of != nil {
		w.names = append(w.names, cellName{name, of})
	}
	return err
}

// mostCellNames is how many names for cells are read at most.
const mostCellNames = 1000

func tabOf(s *scanner) tab {
	state := string(s.Attr("state"))
	return tab{
		name:   string(s.Attr("name")),
		rel:    string(s.AttrOf(spaceRelations, "id")),
		hidden: state == "hidden" || state == "veryHidden",
		very:   state == "veryHidden",
	}
}

// sheets reads the worksheets one by one. A fault of one becomes a finding and does not affect
// the others. Only the end of the context stops them all.
func (r *reader) sheets(main string, tabs []tab, book *sheet.Book) error {
	rels, err := r.relations(main)
	if err != nil {
		return err
	}
	if err := r.styleSheet(target(rels, "styles")); err != nil {
		return err
	}
	r.shared = &sharedStrings{part: target(rels, "sharedStrings")}
	r.date1904 = book.Date1904
	in := listing{rels, map[string]int{}, map[string]int{}}
	for _, t := range tabs {
		in.names[strings.ToLower(t.name)]++
		in.targets[parts.Key(rels[t.rel].target)]++
	}
	for _, t := range tabs {
		read, err := r.tab(t, in)
		if err == nil && read == nil {
			continue
		}
		if err := r.keep(book, read, t.name, err); err != nil {
			return err
		}
	}
	return nil
}

// listing is what a workbook says of its sheets: where each is, and how many have a name and
// point to a part.
type listing struct {
	rels           map[string]relation
	names, targets map[string]int
}

// tab reads the sheet of a tab; nil for a macro sheet, which has no cells, and for a chart
// sheet without texts.
func (r *reader) tab(t tab, in listing) (*sheet.Sheet, error) {
	rel, known := in.rels[t.rel]
	switch {
	case known && rel.kind != "worksheet" && rel.kind != "chartsheet":
		return nil, nil
	case rel.kind == "chartsheet":
		read, err := r.chartSheet(t, rel.target)
		if err == nil && len(read.Floating) == 0 {
			return nil, nil
		}
		return read, err
	case in.names[strings.ToLower(t.name)] > 1:
		return nil, sheet.Damaged("có nhiều trang tính cùng tên", "there are several sheets of this name")
	case !known || rel.external:
		return nil, sheet.Damaged("tệp không chỉ ra phần chứa trang này", "the workbook does not say which part holds it")
	case in.targets[parts.Key(rel.target)] > 1:
		return nil, sheet.Damaged("nhiều trang tính cùng chỉ vào phần %q", "several sheets point to the part %q", rel.target)
	}
	return r.sheet(t, rel.target)
}

// keep adds the sheet to the book, or the reason why it cannot to the findings.
func (r *reader) keep(book *sheet.Book, read *sheet.Sheet, name string, err error) error {
	if err == nil {
		book.Sheets = append(book.Sheets, read)
		return nil
	}
	place := r.place
	place.Sheet = name
	finding, err := sheet.Finding(err, place)
	if err != nil {
		return err
	}
	r.findings.Add(finding)
	return nil
}

// sheet reads one worksheet. If its cells turn out not to be in order, it reads the sheet
// again with more care.
func (r *reader) sheet(t tab, part string) (*sheet.Sheet, error) {
	draft := r.build.Draft(t.name, t.hidden)
	draft.Sheet.VeryHidden = t.very
	err := r.worksheet(draft, part)
	if errors.Is(err, sheet.ErrDisorder) {
		draft = draft.Again()
		err = r.worksheet(draft, part)
	}
	if err != nil {
		return nil, err
	}
	read, findings, err := draft.Finish(r.place)
	r.findings.Add(findings...)
	if err != nil {
		return nil, err
	}
	return read, r.floating(read, part)
}

// truth reads a boolean of XML Schema; false if it is absent.
func truth(b []byte) bool { return string(b) == "1" || string(b) == "true" }

// chartSheet reads the texts of a chart that is a sheet of its own.
func (r *reader) chartSheet(t tab, part string) (*sheet.Sheet, error) {
	read := &sheet.Sheet{Name: t.name, Hidden: t.hidden, VeryHidden: t.very}
	return read, r.floating(read, part)
}

// addNames adds the names for cells to the texts of their sheets.
func addNames(book *sheet.Book, names []cellName) {
	for _, n := range names {
		for _, a := range n.of {
			at := slices.IndexFunc(book.Sheets, func(s *sheet.Sheet) bool { return strings.EqualFold(s.Name, a.Sheet) })
			if at >= 0 {
				book.Sheets[at].Floating = append(book.Sheets[at].Floating, sheet.OnCells(sheet.Named, a.Range, n.name))
			}
		}
	}
}
