package page

import "bloc/pkg/diag"

// words are the texts that only pages have, in both languages.
var words = struct {
	skip, contents, notFinal, madeBy, top                                           diag.Text
	key, totals, charts, boards, moved, sources, sourcesHelp, reports, completeness diag.Text
	ofPlan, ofPrevious, bars, plan                                                  diag.Text
	computed, confirmedBy, restsOn, moreCells, state, open                          diag.Text
	checked, question, questionsHelp, moreQuestions, moreFindings, answered         diag.Text
	growth, bridge, joined, left, merged, outside                                   diag.Text
	series, curves, ranking, points                                                 diag.Text
}{
	skip:          diag.Text{Vi: "Đến nội dung chính", En: "Skip to the content"},
	contents:      diag.Text{Vi: "Các phần", En: "Contents"},
	notFinal:      diag.Text{Vi: "Chưa phải bản cuối", En: "Not final"},
	madeBy:        diag.Text{Vi: "Lập bằng %s. Trang này không tải gì từ mạng.", En: "Made by %s. This page loads nothing from the network."},
	top:           diag.Text{Vi: "Về đầu trang", En: "Back to the top"},
	key:           diag.Text{Vi: "Kết quả chủ yếu", En: "Main results"},
	totals:        diag.Text{Vi: "Bảng tổng hợp", En: "Table of totals"},
	charts:        diag.Text{Vi: "Biểu đồ theo %s", En: "Charts by %s"},
	boards:        diag.Text{Vi: "Số liệu theo %s", En: "Figures by %s"},
	moved:         diag.Text{Vi: "Thay đổi so với %s", En: "Changes against %s"},
	sources:       diag.Text{Vi: "Từng chỉ tiêu và nguồn số liệu", En: "Indicators and sources"},
	sourcesHelp:   diag.Text{Vi: "Mở từng chỉ tiêu để xem số liệu của mỗi đơn vị lấy từ tệp, trang tính, ô nào.", En: "Open an indicator to see from which file, sheet and cell each figure was taken."},
	reports:       diag.Text{Vi: "Tình hình báo cáo", En: "State of reports"},
	completeness:  diag.Text{Vi: "Mức độ đầy đủ", En: "Completeness"},
	ofPlan:        diag.Text{Vi: "So với kế hoạch", En: "Of plan"},
	ofPrevious:    diag.Text{Vi: "So với %s", En: "Of %s"},
	bars:          diag.Text{Vi: "Biểu đồ", En: "Chart"},
	plan:          diag.Text{Vi: "Kế hoạch", En: "Plan"},
	computed:      diag.Text{Vi: "Tính từ hai chỉ tiêu: %s; %s.", En: "Computed from two indicators: %s; %s."},
	confirmedBy:   diag.Text{Vi: "có xác nhận: %s", En: "confirmed by %s"},
	restsOn:       diag.Text{Vi: "theo trả lời: %s", En: "by the answer: %s"},
	state:         diag.Text{Vi: "Tình trạng", En: "State"},
	open:          diag.Text{Vi: "Câu hỏi còn lại", En: "Open questions"},
	question:      diag.Text{Vi: "Câu hỏi %d", En: "Question %d"},
	questionsHelp: diag.Text{Vi: "Trả lời trong bảng tổng hợp (tệp .xlsx), trang \"Nội dung cần trả lời\".", En: "Answer them in the workbook (.xlsx), on the sheet \"Questions\"."},
	moreQuestions: diag.Text{Vi: "Còn %d câu hỏi nữa trong tệp .xlsx và .json.", En: "More questions are in the files .xlsx and .json: %d."},
	moreFindings:  diag.Text{Vi: "Còn %d nội dung nữa trong tệp .xlsx và .json.", En: "More findings are in the files .xlsx and .json: %d."},
	answered:      diag.Text{Vi: "đã trả lời", En: "answered"},
	growth:        diag.Text{Vi: "Tăng, giảm của từng chỉ tiêu", En: "Growth by indicator"},
	bridge:        diag.Text{Vi: "Nguyên nhân thay đổi", En: "What the change consists of"},
	joined:        diag.Text{Vi: "Mới vào khối: %s.", En: "Joined the bloc: %s."},
	left:          diag.Text{Vi: "Không còn trong khối: %s.", En: "Left the bloc: %s."},
	merged:        diag.Text{Vi: "Hợp nhất: %s.", En: "Merged: %s."},
	outside:       diag.Text{Vi: "%s nhận thêm địa bàn ngoài khối: %s.", En: "%s took in territory from outside the bloc: %s."},
	series:        diag.Text{Vi: "Bảng số liệu các kỳ", En: "Table of the periods"},
	curves:        diag.Text{Vi: "Biểu đồ diễn biến", En: "Charts of the series"},
	ranking:       diag.Text{Vi: "Xếp hạng", En: "Ranking"},
	points:        diag.Text{Vi: "Căn cứ tính điểm", En: "What the points come from"},
	moreCells:     diag.Text{Vi: " và %d ô nữa", En: " and %d more cells"},
	checked:       diag.Text{Vi: "Kết quả kiểm tra", En: "Outcome of the check"},
}
