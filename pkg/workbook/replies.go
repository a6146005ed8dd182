package workbook

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// asks is what the hidden sheet holds about the sheet of questions.
type asks struct {
	Period string
	Asked
}

// Replies are the questions of a book, with what was filled in.
type Replies struct {
	Asked
	Period   string // the period of the run that asked; empty if it had none
	Findings diag.List
	Sheet    string // the name of the sheet
	Lines    []int  // by row, its line on the sheet; 0 if it is not there
}

// RepliesOf reads the sheet of questions of a book of bloc's; nil if it has none. The rows may
// have been sorted. If a row is not as bloc wrote it, a finding names it and its answer is not
// used.
func RepliesOf(path string, b *sheet.Book) (*Replies, error) {
	text, err := stored(b, columnAsked)
	if err != nil || text == "" {
		return nil, err
	}
	var wrote asks
	if err := json.Unmarshal([]byte(text), &wrote); err != nil {
		return nil, err
	}
	out := &Replies{Asked: wrote.Asked, Period: wrote.Period, Lines: make([]int, len(wrote.Rows))}
	s := questionSheet(b)
	if s == nil {
		return out, nil
	}
	out.read(path, s)
	return out, nil
}

// questionSheet returns the sheet of questions; nil if there is none.
func questionSheet(b *sheet.Book) *sheet.Sheet {
	for _, s := range b.Sheets {
		if s.Name == table.Words.Questions.Say("vi") || s.Name == table.Words.Questions.Say("en") {
			return s
		}
	}
	return nil
}

// read reads what was filled in.
func (r *Replies) read(path string, s *sheet.Sheet) {
	rows := map[int]map[int]string{}
	for i := range s.Cells {
		c := &s.Cells[i]
		if rows[c.Row()] == nil {
			rows[c.Row()] = map[int]string{}
		}
		rows[c.Row()][c.Col()] = filled(c)
	}
	was := r.Asked
	was.Rows = slices.Clone(was.Rows)
	r.Sheet = s.Name
	r.By, r.Date = rows[askByRow][askInput], rows[askDateRow][askInput]
	for i := range r.Rows {
		r.Rows[i].Reply = answer.Reply{}
	}
	for _, row := range slices.Sorted(maps.Keys(rows)) {
		cells := rows[row]
		if row <= askHead {
			continue
		}
		n, err := strconv.Atoi(cells[askNumber])
		reply := answer.Reply{Choice: cells[askReply], Detail: cells[askDetail], For: cells[askFor]}
		switch {
		case err == nil && n >= 1 && n <= len(r.Rows) && r.Lines[n-1] == 0 && isSame(cells[askQuestion], was.Rows[n-1].Question.Asks):
			r.Lines[n-1] = row
			r.fill(n-1, reply, was.Rows[n-1].Reply)
		case !reply.IsEmpty():
			f := diag.AnswerUnread.At(diag.Place{File: path, Sheet: s.Name, Cell: sheet.Ref(row, askReply)})
			f.Found = reply.Choice
			r.Findings.Add(f.With("why", words.rowChanged))
		}
	}
}

// fill takes the reply of a row. The person named at the head gave it, unless it has stood
// there since an earlier run.
func (r *Replies) fill(i int, reply, was answer.Reply) {
	reply.By, reply.Date = r.By, r.Date
	if isSame(reply.Choice, was.Choice) && isSame(reply.Detail, was.Detail) && isSame(reply.For, was.For) && !was.IsEmpty() {
		reply = was
	}
	r.Rows[i].Reply = reply
}

// filled returns what a cell says: a number in the notation of the sheet, a date as people
// write it.
func filled(c *sheet.Cell) string {
	switch c.Kind {
	case sheet.Number:
		if d, err := quantity.FromStored(c.Text); err == nil {
			return strings.ReplaceAll(d.String(), ".", ",")
		}
	case sheet.Date:
		return sheet.DateOf(c.Text, false)
	}
	return strings.TrimSpace(c.Text)
}

// isSame reports whether two texts differ only in blanks.
func isSame(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(writable(b)), " ")
}

// HasReplies reports whether anything was filled into the sheet of questions of a book.
func HasReplies(b *sheet.Book) bool {
	r, err := RepliesOf("", b)
	if err != nil || r == nil {
		return false
	}
	for _, row := range r.Rows {
		if !row.Reply.IsEmpty() {
			return true
		}
	}
	return len(r.Findings) > 0
}

// Answered counts the questions that are answered.
func (r *Replies) Answered() int {
	n := 0
	for i := range r.Rows {
		if r.Rows[i].IsAnswered() {
			n++
		}
	}
	return n
}

// At returns the place of a row's reply in a book.
func (r *Replies) At(path string, i int) diag.Place {
	at := diag.Place{File: path, Sheet: r.Sheet}
	if r.Lines[i] > 0 {
		at.Cell = sheet.Ref(r.Lines[i], askReply)
	}
	return at
}

// QuestionRow returns the place of the reply to a question in a book that is being written, by
// its index among the rows.
func QuestionRow(i int, lang string) diag.Place {
	return diag.Place{Sheet: table.Words.Questions.Say(lang), Cell: sheet.Ref(askHead+1+i, askReply)}
}

// Unread is the finding that a reply is no answer.
func Unread(at diag.Place, r answer.Reply, why error) diag.Finding {
	f := diag.AnswerUnread.At(at)
	f.Found = r.Choice
	if f.Found == "" {
		f.Found = r.Detail
	}
	return f.With("why", diag.Text{Vi: diag.InLanguage(why, "vi"), En: diag.InLanguage(why, "en")})
}
