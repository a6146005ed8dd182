package reply

import (
	"strconv"
	"strings"

	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
)

// Returned reads what a board did with a copy: which cells it changed, and what it wrote on
// the sheets that bloc added. It is nil for a workbook that is no copy. The error says in both
// languages what is wrong with the slip.
func Returned(b *sheet.Book) (*slip.Returned, error) {
	s, err := slip.Of(b)
	if s == nil {
		return nil, err
	}
	own := own(b)
	r := &slip.Returned{Slip: s, Words: map[int]string{}, IsReport: len(own) > 0}
	if !s.Alone {
		r.Changed = s.Changes(own)
	}
	for _, one := range b.Sheets {
		switch {
		case !report.IsReply(one):
		case strings.HasPrefix(one.Name, report.ConfirmSheet):
			r.Confirmed, _ = beside(one, words.confirms.Say(lang))
			r.Agrees = r.Confirmed == words.agrees.Say(lang)
		case strings.HasPrefix(one.Name, report.ReviewSheet):
			r.By, _ = beside(one, words.by.Say(lang))
			r.Date = dateBeside(one, words.date.Say(lang), b.Date1904)
			opinions(one, r)
		}
	}
	return r, nil
}

// beside returns the content of the next cell behind a text.
func beside(s *sheet.Sheet, text string) (string, *sheet.Cell) {
	for i := range len(s.Cells) - 1 {
		if next := &s.Cells[i+1]; said(&s.Cells[i]) == text && next.Row() == s.Cells[i].Row() {
			return said(next), next
		}
	}
	return "", nil
}

// dateBeside returns the date behind a text. A date of Excel is written as 2019-01-12; what
// somebody typed as text stays as it is.
func dateBeside(s *sheet.Sheet, text string, is1904 bool) string {
	written, c := beside(s, text)
	if c != nil && c.Kind == sheet.Date {
		if date := sheet.DateOf(c.Text, is1904); date != "" {
			return date
		}
	}
	return written
}

// opinions reads the column with the board's words. Each stands in the row with the number of
// the question.
func opinions(s *sheet.Sheet, r *slip.Returned) {
	head, column := 0, 0
	number := map[int]int{} // by row, the number of the question
	for i := range s.Cells {
		c := &s.Cells[i]
		switch {
		case column == 0 && said(c) == words.opinion.Say(lang):
			head, column = c.Row(), c.Col()
		case column == 0 || c.Row() == head:
		case c.Col() == 1:
			if n, err := strconv.Atoi(said(c)); err == nil {
				number[c.Row()] = n
			}
		case c.Col() == column:
			if n := number[c.Row()]; n > 0 && n <= len(r.Asked) {
				r.Words[n-1] = said(c)
			}
		}
	}
}

// said returns the text of a cell without blanks around it.
func said(c *sheet.Cell) string { return strings.TrimSpace(c.Text) }
