package inbox

import "bloc/pkg/diag"

// words are what the findings of this package put into the gaps of their rules.
var words = struct {
	versus, nothingMore, ofMany, allUsable, used, bloc, period diag.Text // on reports
	unchanged, cells, deleted, added, unasked, questions       diag.Text // on copies that came back
}{
	versus:      diag.Text{Vi: "%s: %s = %s, %s = %s", En: "%s: %s = %s, %s = %s"},
	nothingMore: diag.Text{Vi: "không có gì thêm", En: "nothing more"},
	ofMany:      diag.Text{Vi: "… (%s chỉ tiêu)", En: "… (%s indicators)"},
	allUsable:   diag.Text{Vi: "mọi %s đã có báo cáo dùng được", En: "all %s have a report that can be used"},
	used:        diag.Text{Vi: "đã dùng %s", En: "%s is used"},
	bloc:        diag.Text{Vi: "khối %s", En: "the bloc %s"},
	period:      diag.Text{Vi: "kỳ %s", En: "%s"},

	unchanged: diag.Text{Vi: "không ô nào thay đổi", En: "no cell changed"},
	cells:     diag.Text{Vi: "%s ô thay đổi", En: "%s changed"},
	deleted:   diag.Text{Vi: "(trang tính bị xóa)", En: "(the sheet was deleted)"},
	added:     diag.Text{Vi: "(trang tính mới)", En: "(a new sheet)"},
	unasked:   diag.Text{Vi: "không có câu hỏi nào", En: "nothing was asked"},
	questions: diag.Text{Vi: "đã hỏi %s: đã sửa %s, đã giải trình %s, còn %s", En: "%s questions: %s corrected, %s explained, %s open"},
}
