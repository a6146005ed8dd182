package answer

import (
	"cmp"
	"fmt"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
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
	choice := q.Choice(r.Choice)
	switch {
	case choice == nil && r.Choice != "":
		return Answer{}, unread(unreadable.notListed, r.Choice)
	case choice == nil:
		choice = q.otherChoice()
	}
	a := choice.Answer
	a.By, a.Date = strings.TrimSpace(r.By), strings.TrimSpace(r.Date)
	detail := strings.TrimSpace(r.Detail)
	if choice.Needs || a.Kind == diag.Other {
		var err error
		if a, err = q.detailed(a, choice.Needs, detail, c); err != nil {
			return a, err
		}
	}
	if err := a.scope(r.For); err != nil {
		return a, err
	}
	a.Reason = toDetail.Replace(strings.TrimSpace(withoutEvidence(choice.Text)))
	switch {
	case a.Kind == diag.WithNote && detail+a.Text != "": // which tables quote
		a.Reason = cmp.Or(detail, a.Text)
	case detail != "" && a.Kind != diag.Opens:
		a.Reason += ": " + detail
	}
	return a, nil
}

// toDetail takes out of a choice that something is in the detail, which stands behind it.
var toDetail = strings.NewReplacer(
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

// scope reads for which reports the answer holds. What names nothing holds for no others.
func (a *Answer) scope(text string) error {
	switch viet.Fold(text) {
	case "":
		a.For = Report
	default:
		for scope, said := range scopes {
			for _, lang := range []string{"vi", "en"} {
				if viet.Fold(said.In(lang)) == viet.Fold(text) {
					a.For = scope
				}
			}
		}
		if a.For == "" {
			return unread(unreadable.scope, text)
		}
	}
	if a.For == Board && a.Member == "" {
		a.For = Report
	}
	if a.For == All && a.Kind != diag.OfMember {
		a.Member = ""
	}
	return nil
}

// detailed puts into an answer what the detail says: what its kind needs, or for something
// else in words whatever the question can take.
func (q *Question) detailed(a Answer, needs bool, detail string, c *catalogue.Catalogue) (Answer, error) {
	if detail == "" {
		return a, unread(unreadable.noDetail)
	}
	kinds := []diag.AnswerKind{a.Kind}
	if !needs {
		kinds = diag.ByCode(q.Code).Answers()
	}
	for _, kind := range kinds {
		one := a
		one.Kind = kind
		if one.say(detail, c) {
			return one, nil
		}
	}
	if !needs {
		return a, nil // in words: a person reads it
	}
	return a, NotUnderstood(detail)
}

// say reads a detail as what an answer of its kind says; false where it is none.
func (a *Answer) say(detail string, c *catalogue.Catalogue) bool {
	switch a.Kind {
	case diag.States, diag.Reads:
		return a.number(detail)
	case diag.AtRate:
		n, err := quantity.Parse(detail, quantity.Vietnamese)
		if err != nil || n.Kind != quantity.Value {
			return false
		}
		a.Rate = n.Value.String()
	case diag.InUnit:
		a.Unit = detail
	case diag.Opens:
		a.Password = detail
	case diag.OfMember:
		a.Member = memberNamed(detail, c)
		return a.Member != ""
	case diag.OfPeriod:
		return a.Period != "" || a.period(detail)
	case diag.Names:
		a.Indicator = indicatorNamed(detail, c)
		return a.Indicator != "" && a.Text != ""
	case diag.Means:
		a.As = detail
		return a.Text != ""
	default:
		return false
	}
	return true
}

// number reads "12.345,6 triệu USD; CV 12/BQL ngày 5/1/2019" or "32 (theo điện thoại)": a
// number, its unit, and where it is from.
func (a *Answer) number(detail string) bool {
	first, source := detail, ""
	for _, mark := range []string{"\n", ";", "(", ", ", " - ", " – "} {
		if head, rest, found := strings.Cut(detail, mark); found && len(head) < len(first) {
			first, source = head, strings.TrimSpace(rest)
			if mark == "(" {
				source = strings.TrimSuffix(source, ")")
			}
		}
	}
	n, err := quantity.Parse(strings.TrimSpace(first), quantity.Vietnamese)
	if err != nil || n.Kind != quantity.Value {
		return false
	}
	a.Value, a.Unit, a.Document = n.Value.String(), n.Unit, strings.TrimSpace(source)
	return true
}

// period reads a key, or a text that names a year.
func (a *Answer) period(detail string) bool {
	for _, word := range append([]string{detail}, strings.Fields(detail)...) {
		if p, err := figure.ParsePeriod(word); err == nil {
			a.Period = p.String()
			return true
		}
	}
	return false
}

// memberNamed is the id of the member that a text names, by its name or its id.
func memberNamed(text string, c *catalogue.Catalogue) string {
	padded := " " + viet.Fold(text) + " "
	for _, m := range c.Members {
		if m.ID == text || strings.Contains(padded, " "+m.Fold+" ") {
			return m.ID
		}
	}
	return ""
}

// indicatorNamed is the code of the indicator that a text names, by its label or its code.
func indicatorNamed(text string, c *catalogue.Catalogue) string {
	for _, i := range c.Indicators {
		if i.ID == text || viet.Fold(i.Label.Vi) == viet.Fold(text) || viet.Fold(i.Label.En) == viet.Fold(text) {
			return i.ID
		}
	}
	return ""
}

// Scopes lists what may be picked of for which reports an answer holds.
func Scopes(lang string) []string {
	var list []string
	for _, s := range []Scope{Report, Board, All} {
		list = append(list, scopes[s].In(lang))
	}
	return list
}

var scopes = map[Scope]diag.Text{
	Report: {Vi: "Chỉ báo cáo này", En: "This report only"},
	Board:  {Vi: "Ban này, cả các năm sau", En: "This board, in later years too"},
	All:    {Vi: "Mọi Ban, cả các năm sau", En: "All boards, in later years too"},
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
		if !p.Kind.Waives() || p.Of == "" || p.Of == a.Period.String() || !bare.IsAbout(f, "") || p.Text != "" && ofAnyYear(p.Text) != ofAnyYear(f.Found) {
			continue
		}
		out := a.choice(c, "", Answer{Kind: p.Kind})
		said := p.Given().String()
		out.Text = fmt.Sprintf(words.lastYear.In(a.Lang), p.Of, said)
		return &out
	}
	return nil
}
