package main

import "bloc/pkg/diag"

// startWords are what bloc says to people who never typed a command. The names of files and
// folders are among them.
var startWords = struct {
	hello, close, fault, pick, notThere, nothing, drop, folder, aside       diag.Text
	whichYear, whichPeriod, choice, noPeriod, period, otherPeriods, folders diag.Text
	book, earlier, copies, open, stillOpen, noTotals                        diag.Text
	wrote, changed, answered, compared, status, putAway, whom, missing      diag.Text
	unusable, unclear, toSettle, strays, final, next, nextReports, notShown diag.Text
	offer, yes, no, returned                                                diag.Text
}{
	hello:    diag.Text{Vi: "BLOC %s - TỔNG HỢP BÁO CÁO CỦA CÁC BAN QUẢN LÝ\n", En: "BLOC %s - THE TOTALS OF THE BOARDS' REPORTS\n"},
	close:    diag.Text{Vi: "\nBấm phím Enter để đóng cửa sổ này.", En: "\nPress Enter to close this window."},
	fault:    diag.Text{Vi: "\nChưa làm được: %s", En: "\nThis could not be done: %s"},
	pick:     diag.Text{Vi: "Gõ số rồi bấm Enter (chỉ bấm Enter là chọn số 1):", En: "Type a number and press Enter (Enter alone is number 1):"},
	notThere: diag.Text{Vi: "Không có lựa chọn \"%s\".", En: "There is no choice \"%s\"."},
	nothing:  diag.Text{Vi: "Không thấy tệp báo cáo Excel nào trong %s.", En: "There is no workbook in %s."},
	drop: diag.Text{
		Vi: "Hãy kéo thư mục chứa các báo cáo thả vào cửa sổ này rồi bấm Enter (chỉ bấm Enter là thôi):",
		En: "Drop the folder with the reports on this window and press Enter (Enter alone ends):"},
	folder: diag.Text{Vi: "Thư mục: %s\nTìm thấy %d tệp Excel.", En: "Folder: %s\nWorkbooks: %d."},
	aside:  diag.Text{Vi: "Để ngoài, vì không phải tệp Excel: %s.", En: "Left aside, being no workbooks: %s."},

	whichYear:    diag.Text{Vi: "Năm nào?", En: "Which year?"},
	whichPeriod:  diag.Text{Vi: "Kỳ nào?", En: "Which period?"},
	choice:       diag.Text{Vi: "%s (%d tệp)", En: "%s (files: %d)"},
	noPeriod:     diag.Text{Vi: "Không tệp nào cho biết là báo cáo năm nào. Hãy gõ năm (như 2018) rồi bấm Enter:", En: "No file says which year it is of. Type the year (as 2018) and press Enter:"},
	period:       diag.Text{Vi: "Tổng hợp %s.", En: "Summing %s."},
	otherPeriods: diag.Text{Vi: "Không dùng các tệp của kỳ khác: %s.", En: "Files of other periods are not used: %s."},
	folders:      diag.Text{Vi: "tên thư mục", En: "names of folders"},

	book:    diag.Text{Vi: "Tổng hợp %s.xlsx", En: "Totals %s.xlsx"},
	earlier: diag.Text{Vi: "Bản trước", En: "Earlier"},
	copies:  diag.Text{Vi: "Trả lại các Ban", En: "For the boards"},
	open: diag.Text{
		Vi: "\nTệp \"%s\" đang mở trong Excel. Hãy lưu và đóng tệp đó, rồi bấm Enter để làm tiếp (gõ 0 rồi Enter là thôi):",
		En: "\nThe file \"%s\" is open in Excel. Save and close it, then press Enter to go on (0 and Enter ends):"},
	stillOpen: diag.Text{Vi: "tệp %s vẫn đang mở; chưa ghi gì", En: "the file %s is still open; nothing was written"},
	noTotals:  diag.Text{Vi: "chưa đọc được số liệu nào để cộng", En: "there are no figures to sum"},

	wrote: diag.Text{Vi: "\nĐã ghi: %s", En: "\nWritten: %s"},
	changed: diag.Text{
		Vi: "Tệp \"%s\" đã có người sửa ngoài các ô trả lời nên được giữ nguyên; bản mới là \"%s\". Câu trả lời điền trong tệp cũ vẫn được dùng.",
		En: "Somebody changed \"%s\" outside the answers, so it stays as it is; the new one is \"%s\". The answers in the old one are used."},
	answered: diag.Text{Vi: "Đã dùng %d câu trả lời điền trong \"%s\".", En: "Answers used: %d, filled into \"%s\"."},
	putAway:  diag.Text{Vi: "Bản trước được giữ ở \"%s\".", En: "The one before is kept as \"%s\"."},
	compared: diag.Text{Vi: "So với năm trước theo \"%s\".", En: "The year before is as in \"%s\"."},
	status:   diag.Text{Vi: "%s", En: "%s"},
	whom:     diag.Text{Vi: "\nCẦN HỎI CÁC BAN:", En: "\nTO BE ASKED:"},
	missing:  diag.Text{Vi: "chưa có báo cáo %s", En: "no report for %s"},
	unusable: diag.Text{Vi: "có tệp %s nhưng chưa dùng được: %s", En: "%s is there but cannot be used: %s"},
	unclear:  diag.Text{Vi: "xem trang \"Nội dung cần rà soát\"", En: "see the sheet of findings"},
	toSettle: diag.Text{Vi: "%d nội dung cần Ban kiểm tra", En: "points to check: %d"},
	strays:   diag.Text{Vi: "\nTỆP CHƯA DÙNG ĐƯỢC, CHƯA RÕ CỦA BAN NÀO:", En: "\nFILES THAT CANNOT BE USED, OF NOBODY KNOWN:"},
	final: diag.Text{
		Vi: "\nĐây là bản cuối, đủ báo cáo của %d/%d Ban Quản lý. Việc tiếp theo: in trang \"Tổng hợp\" để trình ký.",
		En: "\nThis is final, with the reports of %d of %d boards. Next: print the first sheet and have it signed."},
	next: diag.Text{
		Vi: "\nVIỆC TIẾP THEO:\n  1. Mở trang \"Nội dung cần trả lời\" của bảng tổng hợp: %d câu hỏi. Chọn câu trả lời ở ô màu vàng, rồi lưu và đóng tệp.\n  2. Trang \"Tình hình báo cáo\" có sẵn nội dung thư để gửi từng Ban. Báo cáo mới nhận thì để vào cùng thư mục này.\n  3. Chạy lại chương trình này như vừa rồi. Bảng được lập lại theo câu trả lời và báo cáo mới.",
		En: "\nNEXT:\n  1. The sheet \"Questions\" of the book has questions: %d. Pick the answers in the yellow cells, save and close the book.\n  2. The sheet \"State of reports\" has a text to send to each board. Put new reports into this folder.\n  3. Start this program again as before. The book is made anew with the answers and the new reports."},
	nextReports: diag.Text{
		Vi: "\nVIỆC TIẾP THEO:\n  1. Trang \"Tình hình báo cáo\" của bảng tổng hợp có sẵn nội dung thư để gửi từng Ban.\n  2. Báo cáo mới nhận thì để vào cùng thư mục này, rồi chạy lại chương trình như vừa rồi.",
		En: "\nNEXT:\n  1. The sheet \"State of reports\" of the book has a text to send to each board.\n  2. Put new reports into this folder and start this program again as before."},
	notShown: diag.Text{Vi: "Hãy mở tệp \"%s\" để xem.", En: "Open the file \"%s\" to see it."},
	offer: diag.Text{
		Vi: "Tạo bản trả lại để gửi từng Ban? Đó là chính tệp của Ban, có ghi những điều cần xem ngay tại ô và trang xác nhận để ký.",
		En: "Make the copies for the boards? Each is the board's own file with what has to be checked on its cells, and a sheet to sign."},
	yes:      diag.Text{Vi: "Có", En: "Yes"},
	no:       diag.Text{Vi: "Không", En: "No"},
	returned: diag.Text{Vi: "Đã ghi %d tệp vào thư mục %s. Gửi mỗi Ban tệp của Ban đó.", En: "Copies written: %d, in %s. Send each board its own."},
}
