package report

import (
	"strings"

	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// The sheets that bloc adds to a board's workbook before it goes back to the board,
// and the words by which they are known: a board may have a sheet of such a name.
const (
	ReviewSheet  = "Nội dung cần rà soát"
	ConfirmSheet = "Xác nhận số liệu"
	ReplyMark    = "Lập bằng bloc"
)

// isReply reports whether a sheet is one that bloc added. What it says is what bloc
// read on the board's own sheets, and no report.
func isReply(s *sheet.Sheet) bool {
	if !strings.HasPrefix(s.Name, ReviewSheet) && !strings.HasPrefix(s.Name, ConfirmSheet) {
		return false
	}
	for i := len(s.Cells) - 1; i >= 0; i-- {
		if strings.HasPrefix(s.Cells[i].Text, ReplyMark) {
			return true
		}
	}
	return false
}

// skip leaves out every number of a sheet that bloc added.
func (f *file) skip(s *sheet.Sheet) {
	of := &layout.Sheet{Source: s}
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Kind == sheet.Number || c.Kind == sheet.Text && quantity.LooksNumeric(c.Text) {
			f.ledger.leave(of, c, "reply")
		}
	}
}
