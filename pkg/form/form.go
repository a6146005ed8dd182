// Package form writes the form in which a member reports a period: a workbook that cannot
// be misread.
//
// A form is a report like any other. Each row names its indicator in full and states its
// unit, so that rows can be moved, taken out or pasted under another letterhead, and package
// report reads what a board fills in by the words that it reads every report by: there is no
// hidden mark. What is fixed is locked, without a password. Cells take only what may stand in
// them (cells.go), and say at once what does not add up (checks.go).
//
// The words of a form are Vietnamese, whatever the language of the program: boards fill it in.
package form

import (
	_ "embed" // the guides
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
)

// Form is the form of one member for one period.
type Form struct {
	Catalogue *catalogue.Catalogue
	Member    *catalogue.Member
	Period    figure.Period
	All       bool                                                     // all indicators, not only those that a report must have
	Previous  func(indicator string) (value quantity.Decimal, ok bool) // what was reported for the period before; nil if that is not available
	Created   time.Time                                                // the time in the file; zero leaves it out
}

//go:embed guides.yaml
var guides []byte

// Name returns the name of the form's file. It also identifies the board.
func (f *Form) Name() string { return f.Member.Name + " " + f.Period.String() + ".xlsx" }

// Write writes the form. The same form gives the same bytes.
func (f *Form) Write(w io.Writer) error {
	s, err := f.newSheet()
	if err != nil {
		return err
	}
	defer s.file.Close()
	for _, step := range []func() error{s.head, s.rows, s.foot, s.checks, s.finish} {
		if err := step(); err != nil {
			return err
		}
	}
	return workbook.Tidy(w, s.file, f.Created)
}

// indicators returns the indicators of the form. A total of rows that the form has anyway gets
// no row: it is computed beside them.
func (f *Form) indicators() []*catalogue.Indicator {
	return slices.DeleteFunc(slices.Clone(f.Catalogue.Indicators), func(i *catalogue.Indicator) bool {
		return !i.Core && (!f.All || len(i.Parts) > 0)
	})
}

// formSheet is the only sheet of a form, as it is built.
type formSheet struct {
	*Form
	file    *excelize.File
	name    string
	columns []column
	guides  map[string]string
	list    []*catalogue.Indicator
	first   int // the row of the first indicator
}

// newSheet begins the sheet, with its columns and its indicators.
func (f *Form) newSheet() (*formSheet, error) {
	s := &formSheet{Form: f, file: excelize.NewFile(), name: texts.sheet, list: f.indicators(), first: headRow + 1}
	if err := catalogue.Strict(guides, &s.guides); err != nil {
		return nil, err
	}
	now, before := table.Period("vi", f.Period), table.Period("vi", f.Period.Previous())
	for _, c := range columns {
		if c.kind == previous && f.Previous == nil {
			continue
		}
		c.title = c.titled(now, before)
		s.columns = append(s.columns, c)
	}
	return s, s.file.SetSheetName("Sheet1", s.name)
}

// column returns the number of the column of a kind, from 1; 0 for none.
func (s *formSheet) column(k kind) int {
	return 1 + slices.IndexFunc(s.columns, func(c column) bool { return c.kind == k })
}
