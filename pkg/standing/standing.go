// Package standing says how each board of a bloc stands: whether its report came and is used,
// what was asked, what came back, and what is still open, with a text to send to the board.
//
// Of derives this from the result of a run, its findings and the copies that boards sent back
// (package inbox). The texts to boards are Vietnamese (mail.go).
package standing

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/inbox"
)

// Run is what is known of a run.
type Run struct {
	Result   *aggregate.Result // who reported, and what is used
	Findings diag.List         // one for each cause
	Left     []inbox.Leftover  // the files that are not used
	Returned []inbox.State     // the copies that came back
	Replies  map[string]string // the copies that go out, by the file that they answer

	Questions map[string]int // how many are open, by the id of the board
}

// State is whether a board's report is used. The zero value means that there is no report.
type State uint8

// The states of a report.
const (
	Missing  State = iota
	OnPaper        // the report is on paper, and none of its figures is known yet
	Unusable       // there is a file, but it cannot be used
	Partial        // the report is used, except some figures
	Used
)

// Board is how a board stands.
type Board struct {
	*catalogue.Member
	State                       State
	Files                       []string  // the names of the files that are used, or else of those that cannot be used
	Document, Date              string    // of the report that is used
	Round                       int       // which copy came back; 0 for none
	Asked, Corrected, Explained int       // the questions of that copy
	Confirmed                   bool      // the board wrote that its figures are right
	Reply                       string    // the name of the copy that goes out; empty for none
	Questions                   int       // how many are asked about its reports
	Open                        diag.List // what is still to be settled with the board
	Mail                        string    // a text to send
}

// Of returns how each board stands, in the order of members.
func Of(run Run) []Board {
	var list []Board
	for _, m := range run.Result.Members {
		b := Board{Member: m.Member, Open: run.open(m.Member), Questions: run.Questions[m.ID]}
		for _, r := range m.Reports {
			b.State = Used
			if !r.OnPaper {
				b.Files = append(b.Files, diag.Base(r.Path))
			}
			if b.Document == "" {
				b.Document, b.Date = r.Document, r.Date
			}
			run.takeUp(&b, r.Path)
		}
		if b.State == Missing && m.Announced != nil {
			b.State = OnPaper
		}
		if b.State == Missing {
			run.left(&b)
		} else if slices.ContainsFunc(b.Open, func(f diag.Finding) bool { return f.Use == diag.Unused }) {
			b.State = Partial
		}
		b.Mail = run.mail(b)
		list = append(list, b)
	}
	return list
}

// open returns the findings that a board has to settle.
func (run Run) open(m *catalogue.Member) diag.List {
	var list diag.List
	for _, f := range run.Findings {
		if f.IsOpen() && f.IsAskedOfBoard() && f.Rule != diag.MemberMissing && run.concerns(f, m) {
			list.Add(f)
		}
	}
	return list
}

// concerns reports whether a finding is on a board, or on one of its files.
func (run Run) concerns(f diag.Finding, m *catalogue.Member) bool {
	if f.Member == m.ID || slices.Contains(f.Members, m.ID) {
		return true
	}
	return f.Member == "" && slices.ContainsFunc(run.Left, func(l inbox.Leftover) bool { return l.Member == m.ID && !l.Spare && l.Path == f.File })
}

// takeUp notes what is known of a file that is used, or that cannot be used.
func (run Run) takeUp(b *Board, path string) {
	if reply := run.Replies[path]; reply != "" {
		b.Reply = diag.Base(reply)
	}
	for _, s := range run.Returned {
		if s.Path == path {
			b.Round, b.Asked, b.Corrected, b.Explained = s.Round, b.Asked+s.Asked, b.Corrected+s.Corrected, b.Explained+s.Explained
			b.Confirmed = s.Confirmed
		}
	}
}

// left notes the files of a board that are not used, if none is.
func (run Run) left(b *Board) {
	for _, l := range run.Left {
		if l.Member == b.ID {
			b.State = Unusable
			b.Files = append(b.Files, diag.Base(l.Path))
			run.takeUp(b, l.Path)
		}
	}
}
