package standing

import "bloc/pkg/diag"

// stateWords name the states of a report.
var stateWords = [...]diag.Text{
	Missing:  {Vi: "Chưa nhận được báo cáo", En: "Not received"},
	OnPaper:  {Vi: "Có số liệu bằng giấy, chưa nhập", En: "On paper, not entered yet"},
	Unusable: {Vi: "Đã nhận, chưa dùng được", En: "Received, cannot be used"},
	Partial:  {Vi: "Đã dùng, còn số liệu chưa tính", En: "Used but for some figures"},
	Used:     {Vi: "Đã dùng", En: "Used"},
}

// Word names the state in the language.
func (s State) Word(lang string) string { return stateWords[s].Say(lang) }
