package answer

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/viet"
)

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
	if a.For == Board && a.Member == "" && a.Kind != diag.Opens {
		a.For = Report
	}
	if a.For == All && a.Kind != diag.OfMember {
		a.Member = ""
	}
	return nil
}

// outlasts reports whether an answer may hold for other reports than those that it was asked of:
// one that says what a text means, whose a file of this name is, or a password.
func (a *Answer) outlasts() bool {
	switch a.Kind {
	case diag.Opens, diag.OfMember:
		return true
	case diag.LeaveOut:
		return a.Text != "" && a.ofLabel() && a.To != diag.TextUnknown.Code
	}
	return a.Kind.Lasts() && a.Text != ""
}

// Scopes lists what may be picked of for which reports an answer to the question holds: this one
// alone, where none of its answers says anything of others.
func (q *Question) Scopes(lang string) []string {
	offered := []Scope{Report}
	for _, s := range []Scope{Board, All} {
		if slices.ContainsFunc(q.Choices, func(c Choice) bool { return q.mayHold(&c.Answer, s) }) {
			offered = append(offered, s)
		}
	}
	var list []string
	for _, s := range offered {
		list = append(list, scopes[s].In(lang))
	}
	return list
}

// mayHold reports whether an answer to the question makes sense for more reports. A file has the
// name of one board, and a text that several boards write is not of one of them.
func (q *Question) mayHold(a *Answer, s Scope) bool {
	switch {
	case !a.outlasts():
		return false
	case a.Kind == diag.OfMember || a.Kind == diag.Opens:
		return s == Board
	}
	return s == All || q.Member != ""
}

var scopes = map[Scope]diag.Text{
	Report: {Vi: "Chỉ báo cáo này", En: "This report only"},
	Board:  {Vi: "Ban này, cả các năm sau", En: "This board, in later years too"},
	All:    {Vi: "Mọi Ban, cả các năm sau", En: "All boards, in later years too"},
}
