package answer

import (
	"cmp"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/viet"
)

// Unread says why what is filled into a row is no answer.
type Unread struct{ What diag.Text }

// Error says it in English.
func (u *Unread) Error() string { return u.What.En }

// In says it in a language.
func (u *Unread) In(lang string) string { return u.What.In(lang) }

func unread(text diag.Text, args ...any) error {
	return &Unread{diag.Text{Vi: text.Say("vi", args...), En: text.Say("en", args...)}}
}

// NotUnderstood is the *Unread of a detail that says nothing that bloc knows.
func NotUnderstood(detail string) error { return unread(unreadable.detail, detail) }

// Answer is the answer that a person's reply to the question stands for. The error says
// what of it contradicts the sheet or says nothing, an *Unread.
func (q *Question) Answer(r Reply, c *catalogue.Catalogue) (Answer, error) {
	choice, err := q.picked(r.Choice)
	if err != nil {
		return Answer{}, err
	}
	a := choice.Answer
	a.Question, a.By, a.Date = q.ID, strings.TrimSpace(r.By), strings.TrimSpace(r.Date)
	detail := strings.TrimSpace(r.Detail)
	if choice.Needs || a.Kind == diag.Other {
		if a, err = q.detailed(a, choice.Needs, detail, c); err != nil {
			return a, err
		}
	}
	if a.statesMany() && !choice.Needs && !a.figures(detail, c) {
		return a, NotUnderstood(detail)
	}
	if err := a.scope(r.For); err != nil {
		return a, err
	}
	a.Unreasoned = choice.Because && detail == ""
	a.Reason = a.reason(choice, detail)
	return a, nil
}

// picked is the choice that a text picks from the list; something else in words where it
// picks none.
func (q *Question) picked(text string) (*Choice, error) {
	choice := q.Choice(text)
	switch {
	case choice != nil:
		return choice, nil
	case text != "":
		return nil, unread(unreadable.notListed, text)
	}
	return q.otherChoice(), nil
}

// reason is what an answer says of why, in the words of its choice and its detail.
func (a *Answer) reason(choice *Choice, detail string) string {
	reason := toDetail.Replace(strings.TrimSpace(withoutEvidence(choice.Text)))
	switch {
	case a.Kind == diag.WithNote && detail+a.Text != "": // which tables quote
		return cmp.Or(detail, a.Text)
	case len(a.Figures) > 0:
		return a.Document
	case detail != "" && a.Kind != diag.Opens:
		return reason + ": " + detail
	}
	return reason
}

// toDetail takes out of a choice that something is in the detail, which stands behind it.
var toDetail = strings.NewReplacer(
	": ghi số và nguồn ở Chi tiết (như: 1.234,5; CV 12/BQL)", "", " ghi ở Chi tiết (như: 1 USD = 23.000 đồng)", "",
	": number and source are in the detail (as: 1,234.5; letter 12/BQL)", "", " in the detail (as: 1 USD = 23,000 VND)", "",
	": điền vào biểu của Ban (bloc form), hoặc ghi ở Chi tiết: Chỉ tiêu: số; Chỉ tiêu: số", "", ": fill in the form of the board (bloc form), or in the detail: indicator: figure; indicator: figure", "",
	"; lý do ghi ở Chi tiết", "", ": ghi số và nguồn ở Chi tiết", "", ": ghi văn bản, người xác nhận ở Chi tiết", "", " ghi ở Chi tiết", "", ": ghi ở Chi tiết", "", ": ghi tên Ban ở Chi tiết", "",
	"; the reason is in the detail", "", ": number and source are in the detail", "", ": who and how is in the detail", "", " in the detail", "", ": see the detail", "", ": its name is in the detail", "",
)

// withoutEvidence is the text of a choice without what spoke for it in its run.
func withoutEvidence(text string) string {
	for _, lang := range []string{"vi", "en"} {
		for _, e := range []diag.Text{words.brings, words.borne, words.contradicts} {
			head, _, _ := strings.Cut(e.In(lang), "%d")
			if i := strings.LastIndex(text, " ("+head); i > 0 && strings.HasSuffix(text, ")") && containsDigit(text[i:]) {
				return text[:i]
			}
		}
	}
	return text
}

func containsDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// otherChoice is the choice of something else in words.
func (q *Question) otherChoice() *Choice {
	for i := range q.Choices {
		if q.Choices[i].Answer.Kind == diag.Other {
			return &q.Choices[i]
		}
	}
	return &Choice{Answer: Answer{To: q.Code, Kind: diag.Other}}
}

var unreadable = struct{ notListed, noDetail, detail, scope diag.Text }{
	notListed: diag.Text{Vi: "\"%s\" không có trong danh sách trả lời của câu hỏi này", En: "\"%s\" is not among the answers to this question"},
	noDetail:  diag.Text{Vi: "câu trả lời này cần ghi thêm ở cột Chi tiết", En: "this answer needs its detail"},
	detail:    diag.Text{Vi: "chưa hiểu Chi tiết \"%s\"", En: "the detail \"%s\" is not understood"},
	scope:     diag.Text{Vi: "Áp dụng \"%s\" không có trong danh sách", En: "\"%s\" is not in the list of what it applies to"},
}

// lastYears is what was answered for an earlier period to the same question, as a choice
// that comes first; nil for nothing.
func (a *asker) lastYears(c *cause) *Choice {
	f := c.first()
	for i := range a.Past {
		p := &a.Past[i]
		bare := *p
		bare.SHA256, bare.File, bare.Sheet, bare.Cell, bare.Period, bare.Values, bare.Text = "", "", "", "", "", nil, ""
		if !p.Kind.Waives() || p.Of == "" || p.Of == a.Period.String() || !bare.IsAbout(f, "") || p.Text != "" && viet.InAnyYear(p.Text).Key != viet.InAnyYear(f.Found).Key {
			continue
		}
		out := chooser{a}.choice(c, "", Answer{Kind: p.Kind})
		said := p.Given().String()
		out.Text = words.lastYear.Say(a.Lang, diag.Period(p.Of).In(a.Lang), said)
		return &out
	}
	return nil
}
