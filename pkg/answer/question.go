package answer

import (
	"strings"

	"bloc/pkg/diag"
)

// Question is one cause that keeps figures out of the totals or leaves them in doubt.
type Question struct {
	ID         string       `json:"id"` // the same in every run that asks it
	Code       string       `json:"code"`
	Member     string       `json:"member,omitempty"`  // empty where several boards are asked
	Members    []string     `json:"members,omitempty"` // these
	Places     []diag.Place `json:"places,omitempty"`  // where to look
	Says       string       `json:"says,omitempty"`    // what stands there
	Asks       string       `json:"asks"`              // the question, in the language of the run
	Use        diag.Use     `json:"use,omitempty"`
	Figures    int          `json:"figures,omitempty"`    // that it holds up
	Indicators []string     `json:"indicators,omitempty"` // of these, in the catalogue's order
	Choices    []Choice     `json:"choices"`              // at most MostChoices, the likeliest first
}

// MostChoices is how many choices a question has at most.
const MostChoices = 8

// Choice is one answer to pick from a list.
type Choice struct {
	Text    string `json:"text"` // a sentence about this very case
	Answer  Answer `json:"answer"`
	Needs   bool   `json:"needs,omitempty"`   // the detail has to say it
	Because bool   `json:"because,omitempty"` // the detail should say why

	trial Trial
}

// Choice returns the choice of a text, nil for none. Programs change blanks and the case
// of nothing, so that only blanks do not matter.
func (q *Question) Choice(text string) *Choice {
	want := strings.Join(strings.Fields(text), " ")
	for i := range q.Choices {
		if strings.Join(strings.Fields(q.Choices[i].Text), " ") == want {
			return &q.Choices[i]
		}
	}
	return nil
}

// Filled is a question with what a person filled into its row, and what came of it.
type Filled struct {
	Question Question `json:"question"`
	Reply    Reply    `json:"reply"`
	Now      string   `json:"now,omitempty"`     // what became of its figures, where it is not asked any more
	Outcome  string   `json:"outcome,omitempty"` // in the language of the run
}

// IsAnswered reports whether the reply answers the question: that nobody knows does not.
func (f *Filled) IsAnswered() bool {
	picked := f.Question.Choice(f.Reply.Choice)
	return !f.Reply.IsEmpty() && (picked == nil || picked.Answer.Kind != diag.Unclear)
}

// Reply is what a person filled into a row.
type Reply struct {
	Choice string `json:"choice,omitempty"` // Trả lời
	Detail string `json:"detail,omitempty"` // Chi tiết
	For    string `json:"for,omitempty"`    // Áp dụng
	By     string `json:"by,omitempty"`     // Người trả lời
	Date   string `json:"date,omitempty"`   // Ngày
}

// IsEmpty reports whether nothing is answered.
func (r Reply) IsEmpty() bool { return r.Choice == "" && r.Detail == "" }
