package report

import (
	"slices"
	"strings"

	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
)

// The sheets that bloc adds to a board's workbook before it goes back to the board, and the words
// by which they are recognised: a board may have a sheet with such a name.
const (
	ReviewSheet  = "Nội dung cần rà soát"
	ConfirmSheet = "Xác nhận số liệu"
	ReplyMark    = "Lập bằng bloc"
)

// The words before and behind a note that bloc adds to a board's cell.
const (
	NoteBegins = "Ghi chú của bloc:"
	NoteEnds   = "(Hết ghi chú của bloc.)"
)

// IsReply reports whether a sheet is one that bloc added. It repeats what bloc read on the
// board's own sheets, and is not part of the report.
func IsReply(s *sheet.Sheet) bool {
	if slip.IsSheet(s) {
		return true
	}
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

// Own returns the sheets of a workbook that bloc did not add.
func Own(sheets []*sheet.Sheet) []*sheet.Sheet {
	return slices.DeleteFunc(slices.Clone(sheets), IsReply)
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

// withoutNotes takes bloc's own notes out of the comments of a sheet. What a board wrote
// before or behind them stays.
func withoutNotes(s *sheet.Sheet) {
	s.Floating = slices.DeleteFunc(s.Floating, func(one sheet.Floating) bool {
		return one.Kind == sheet.Comment && besideNote(one.Text) == ""
	})
	for i := range s.Floating {
		if s.Floating[i].Kind == sheet.Comment {
			s.Floating[i].Text = besideNote(s.Floating[i].Text)
		}
	}
}

// besideNote returns a comment without bloc's notes.
func besideNote(text string) string {
	for {
		before, rest, begins := strings.Cut(text, NoteBegins)
		_, behind, ends := strings.Cut(rest, NoteEnds)
		if !begins || !ends {
			return text
		}
		text = strings.TrimSpace(before + behind)
	}
}
