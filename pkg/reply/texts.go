package reply

import "bloc/pkg/diag"

// lang is the language of what goes back to a board, whatever language the sender reads.
const lang = "vi"

// words are the texts of the two sheets and of the notes on cells.
var words = struct {
	severity, sheet, cell, finding, toDo, opinion, review, nothing, severities, ofMember  diag.Text
	ofFile, hidden, marked, alone, untouched, request, moreCells, silent, unhide          diag.Text
	confirm, confirmIntro, read, written, unitWritten, noFigures, plan, actual, estimated diag.Text
	partial, summed, converted, dateLine, madeBy, head, sign, signAndSeal                 diag.Text
	use, status, counted, uncounted, other, confirmSome, confirmNone                      diag.Text
	by, date, confirms, agrees, corrects, objects, explained, unused, again, uncountedAll diag.Text
}{
	explained:    diag.Text{Vi: "đơn vị đã giải trình, không phải làm gì thêm"},
	by:           diag.Text{Vi: "Người trả lời (họ tên, chức vụ):"},
	date:         diag.Text{Vi: "Ngày trả lời:"},
	confirms:     diag.Text{Vi: "Đơn vị xác nhận (chọn ở ô bên):"},
	agrees:       diag.Text{Vi: "Đúng như báo cáo"},
	corrects:     diag.Text{Vi: "Đã sửa trong tệp này"},
	objects:      diag.Text{Vi: "Chưa đúng (ghi rõ ở trang Nội dung cần rà soát)"},
	severity:     diag.Text{Vi: "Mức độ"},
	sheet:        diag.Text{Vi: "Trang tính"},
	cell:         diag.Text{Vi: "Ô"},
	finding:      diag.Text{Vi: "Nội dung"},
	toDo:         diag.Text{Vi: "Cần làm gì"},
	opinion:      diag.Text{Vi: "Ý kiến của đơn vị"},
	review:       diag.Text{Vi: "Nội dung cần rà soát trong báo cáo"},
	nothing:      diag.Text{Vi: "Không có nội dung cần rà soát."},
	severities:   diag.Text{Vi: "Lỗi: phải sửa. Cảnh báo: cần xem lại. Ghi chú: không phải làm gì. Cột \"Số liệu\" cho biết số liệu nêu ở đó đã được tính vào tổng hợp hay chưa."},
	ofMember:     diag.Text{Vi: "%s của %s"},
	ofFile:       diag.Text{Vi: "%s (tệp %s)"},
	hidden:       diag.Text{Vi: "%s (đang ẩn)"},
	marked:       diag.Text{Vi: "Các ô nêu dưới đây được đánh dấu và ghi chú trong các trang tính của đơn vị; mọi nội dung khác giữ nguyên."},
	alone:        diag.Text{Vi: "Tệp này chỉ gồm hai trang, không kèm báo cáo của đơn vị (lý do: %s); đề nghị đối chiếu với tệp đã gửi (%s)."},
	untouched:    diag.Text{Vi: "Các trang tính của đơn vị giữ nguyên."},
	request:      diag.Text{Vi: " Đề nghị đơn vị sửa số liệu ngay trong tệp này nếu có sai sót; số nào đúng thì ghi giải trình vào cột cuối; ký trang \"%s\" và gửi lại chính tệp này."},
	moreCells:    diag.Text{Vi: " và %d ô khác"},
	silent:       diag.Text{Vi: "Không thêm ghi chú vào các ô sau, vì ô hoặc trang tính đã có ghi chú của đơn vị: %s."},
	unhide:       diag.Text{Vi: "Trang tính đang ẩn: cho hiện trang (nhấn chuột phải vào tên trang tính, chọn Bỏ ẩn) thì liên kết mới mở được ô."},
	confirm:      diag.Text{Vi: "Xác nhận số liệu báo cáo"},
	confirmIntro: diag.Text{Vi: "Số liệu dưới đây được đọc từ báo cáo của đơn vị và dùng để tổng hợp toàn khối. Đề nghị đơn vị đối chiếu, ký xác nhận và gửi lại."},
	confirmSome:  diag.Text{Vi: "Số liệu dưới đây được đọc từ báo cáo của đơn vị. Số ghi \"Đã tính\" (%d/%d dòng) được dùng để tổng hợp toàn khối; số ghi \"Chưa tính\" không có trong tổng hợp, lý do ghi bên cạnh. Đề nghị đơn vị đối chiếu, sửa số chưa tính, ký xác nhận và gửi lại."},
	confirmNone:  diag.Text{Vi: "CHƯA số liệu nào dưới đây được dùng để tổng hợp toàn khối (lý do: %s). Đề nghị đơn vị xem lại, sửa và gửi lại."},
	use:          diag.Text{Vi: "Số liệu"},
	status:       diag.Text{Vi: "Tình trạng"},
	counted:      diag.Text{Vi: "Đã tính"},
	uncounted:    diag.Text{Vi: "Chưa tính: %s"},
	uncountedAll: diag.Text{Vi: "Chưa tính (lý do nêu ở trên)"},
	other:        diag.Text{Vi: "đã dùng báo cáo khác của đơn vị: %s"},
	unused:       diag.Text{Vi: "báo cáo chưa được dùng"},
	again:        diag.Text{Vi: "Bản đơn vị gửi lại lần %d (trả lời tệp %s). "},
	read:         diag.Text{Vi: "Số liệu bloc đọc được %s"},
	written:      diag.Text{Vi: "Số ghi trong báo cáo"},
	unitWritten:  diag.Text{Vi: "Đơn vị ghi trong báo cáo"},
	noFigures:    diag.Text{Vi: "Chưa đọc được số liệu nào của kỳ báo cáo."},
	plan:         diag.Text{Vi: "Kế hoạch %s"},
	actual:       diag.Text{Vi: "Thực hiện %s"},
	estimated:    diag.Text{Vi: "%s (ước thực hiện)"},
	partial:      diag.Text{Vi: "%s (tổng các phần, có phần để trống)"},
	summed:       diag.Text{Vi: "%s (cộng %d ô)"},
	converted:    diag.Text{Vi: "%s (tỷ giá %s đồng/%s)"},
	dateLine:     diag.Text{Vi: "…………, ngày …… tháng …… năm ………"},
	madeBy:       diag.Text{Vi: "Người lập biểu"},
	head:         diag.Text{Vi: "Thủ trưởng đơn vị"},
	sign:         diag.Text{Vi: "(Ký, ghi rõ họ tên)"},
	signAndSeal:  diag.Text{Vi: "(Ký tên, đóng dấu)"},
}
