package ods

import (
	"strings"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// document reads a document with this root element. The parts of a package and a flat file
// have the same children; each has some of them.
func (r *reader) document(root string) func() error {
	return func() error {
		if err := r.s.Root(office, root); err != nil {
			return err
		}
		if root == "document" {
			if err := recogniseType(string(r.s.AttrOf(office, "mimetype"))); err != nil {
				return err
			}
		}
		// The automatic styles of styles.xml belong to its page headers. content.xml may have
		// others with the same names.
		automatic := root != "document-styles"
		return r.s.Children(func() error { return r.section(automatic) })
	}
}

// section reads one part of a document.
func (r *reader) section(automatic bool) error {
	switch s := r.s; {
	case s.At(office, "styles"), s.At(office, "automatic-styles") && automatic:
		return r.readStyles()
	case s.At(office, "font-face-decls"):
		return s.Children(r.readFace)
	case s.At(office, "master-styles"):
		return s.Children(r.readPage)
	case s.At(office, "meta"):
		return s.Children(r.readProperty)
	case s.At(office, "body"):
		return s.Children(r.readBody)
	}
	return r.s.Skip()
}

// readBody reads the content, which has to be a spreadsheet.
func (r *reader) readBody() error {
	if r.s.At(office, "spreadsheet") {
		r.body = true
		r.styles.settle()
		return r.s.Children(r.readContent)
	}
	for _, k := range kinds {
		if r.s.At(office, k.body) {
			return sheet.OtherFormat(k.found, sendAgain)
		}
	}
	return r.s.Skip()
}

// readContent reads one child of the spreadsheet. It skips copies of other files, pivot tables
// and lists of changes, among others.
func (r *reader) readContent() error {
	switch s := r.s; {
	case s.At(table, "calculation-settings"):
		return s.Children(func() error {
			if s.At(table, "null-date") {
				r.book.Date1904 = string(s.AttrOf(table, "date-value")) == "1904-01-01"
			}
			return s.Skip()
		})
	case s.At(table, "content-validations"):
		return s.Children(r.readPrompts)
	case s.At(table, "table"):
		return r.readTable()
	case s.At(table, "database-ranges"):
		return s.Children(r.readDatabase)
	}
	return r.s.Skip()
}

// tab is a sheet as it stands in the file; nil if it cannot be used.
type tab struct {
	name    string
	read    *sheet.Sheet
	objects []string // embedded objects, by the folder of their parts
	before  int      // how many texts come before those of charts
}

// readTable reads one sheet. A fault in it becomes a finding and does not affect the others.
func (r *reader) readTable() error {
	s := r.s
	if len(r.tabs) >= r.in.Limits.Entries {
		return sheet.OverLimit(sheet.Counted.Sheets, int64(r.in.Limits.Entries))
	}
	depth, t := s.Depth(), tab{name: string(s.AttrOf(table, "name"))}
	var none bool
	var err error
	if t.read, none, err = r.table(t.name); none {
		return err
	}
	if s.Err() != nil {
		return s.Err()
	}
	if err != nil {
		if err = r.fault(t.name, err); err != nil {
			return err
		}
		err = s.Leave(depth)
	}
	t.objects, t.before = r.objects, r.before
	r.tabs = append(r.tabs, t)
	return err
}

// fault adds what is wrong with a sheet to the findings. An error that does not come from the
// file is returned.
func (r *reader) fault(name string, err error) error {
	place := r.place
	place.Sheet = name
	finding, err := sheet.Finding(err, place)
	if err == nil {
		r.findings.Add(finding)
	}
	return err
}

// readDatabase notes the range of a filter that is on.
func (r *reader) readDatabase() error {
	s := r.s
	address := string(s.AttrOf(table, "target-range-address"))
	on := false
	err := s.Children(func() error {
		on = on || s.At(table, "filter")
		return s.Skip()
	})
	if !on || !s.At(table, "database-range") && address == "" {
		return err
	}
	for _, t := range r.tabs {
		if where, ok := rangeIn(address, t.name); ok && t.read != nil {
			t.read.Filtered = append(t.read.Filtered, where)
		}
	}
	return err
}

// rangeIn reads an address such as "'BC năm'.A1:'BC năm'.C9" if it belongs to this sheet.
func rangeIn(address, name string) (sheet.Range, bool) {
	address = strings.ReplaceAll(address, "$", "")
	for _, prefix := range []string{name, "'" + strings.ReplaceAll(name, "'", "''") + "'"} {
		if first, own := strings.CutPrefix(address, prefix+"."); own {
			first, last, two := strings.Cut(first, ":")
			if !two {
				last = first
			}
			return sheet.ParseRange(first + ":" + strings.TrimPrefix(strings.TrimPrefix(last, prefix), "."))
		}
	}
	return sheet.Range{}, false
}

// finish adds the sheets to the book, except those that share a name.
func (r *reader) finish() error {
	if !r.body {
		return sheet.Damaged("không có sổ làm việc bên trong", "there is no workbook inside")
	}
	if len(r.tabs) == 0 {
		return sheet.Damaged("tệp không có trang tính nào", "the workbook has no sheets")
	}
	names := map[string]int{}
	for _, t := range r.tabs {
		names[strings.ToLower(t.name)]++
	}
	for _, t := range r.tabs {
		switch {
		case names[strings.ToLower(t.name)] > 1:
			if err := r.fault(t.name, sheet.Damaged("có nhiều trang tính cùng tên", "there are several sheets of this name")); err != nil {
				return err
			}
		case t.read != nil:
			r.book.Sheets = append(r.book.Sheets, t.read)
		}
	}
	return nil
}

// truth reports whether an attribute is "true".
func truth(s *parts.Scanner, space parts.Space, name string) bool {
	return string(s.AttrOf(space, name)) == "true"
}
