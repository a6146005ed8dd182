package workbook

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// words are the texts that only workbooks have, in both languages; texts that tables have too
// are in table.Words.
var words = struct {
	summary, byMember, coverage, byMemberTitle, madeBy, chair, dateLine, sign                                         diag.Text
	signAndSeal, others, period, raw, rawUnit                                                                         diag.Text
	sheet, cell, compare                                                                                              diag.Text
	contributions, ranking, rankFigures, like, likeGrowth, trend, charts, risePoints                                  diag.Text
	questionsTitle, questionsHelp, openQuestions, openUnused, openDoubts, answeredBy, answeredOn, asks, reply, detail diag.Text
	appliesTo, outcome, rowChanged                                                                                    diag.Text

	standing, standingTitle, state, returned, corrected, explained, open, confirmation, toBoards diag.Text
	cameBack, goesOut, agreed                                                                    diag.Text

	handover, tasks, tasksTitle, tasksIntro, when, toDo, how, contents, contentsTitle, digest, bookOf, noBasis, rates, ofFlag, comparison, notHanded diag.Text
	habits, habitsTitle, noHabits, noteStatus, noteKeep, ownReports, ownBack, ownTotal, ownCheck, ownCompared, ownHandover                           diag.Text
	month, rateNote, atOnce, whenSigned, taskOpen, taskRemind, taskGather, taskCheck, taskSend, taskReturned, taskAnswer                             diag.Text
	taskFinal, taskCompare, taskHandOver, checkCommand                                                                                               diag.Text

	contributionTo, points, findingsTitle, chartsTitle, asPublished, shared, seeShared, annex, dataDigest diag.Text

	ofRole  map[figure.Role]diag.Text
	changes map[Change]diag.Text // what a cell is now; {found} is its content
}{
	handover:       diag.Text{Vi: "Bàn giao số liệu tổng hợp", En: "Handover of the totals"},
	tasks:          diag.Text{Vi: "Việc cần làm", En: "What to do"},
	tasksTitle:     diag.Text{Vi: "BÀN GIAO CÔNG TÁC TỔNG HỢP SỐ LIỆU: VIỆC CẦN LÀM CHO %s", En: "HANDOVER: WHAT TO DO FOR %s"},
	tasksIntro:     diag.Text{Vi: "Mọi tệp bàn giao nằm trong thư mục \"%s\". Chép thư mục này về máy, để bloc.exe vào trong đó; mở cửa sổ lệnh ngay tại thư mục (gõ cmd vào thanh địa chỉ của File Explorer rồi nhấn Enter) và chép từng lệnh ở cột \"Cách làm\".", En: "All that is handed over lies in the folder %q. Copy the folder to your computer, put bloc.exe into it, open a command window there, and copy the commands of the column \"How\"."},
	when:           diag.Text{Vi: "Khi nào", En: "When"},
	toDo:           diag.Text{Vi: "Việc cần làm", En: "What to do"},
	how:            diag.Text{Vi: "Cách làm", En: "How"},
	contents:       diag.Text{Vi: "Nội dung bàn giao", En: "Contents"},
	contentsTitle:  diag.Text{Vi: "CÁC TỆP BÀN GIAO", En: "FILES HANDED OVER"},
	digest:         diag.Text{Vi: "Mã kiểm tra của tệp (SHA-256)", En: "SHA-256 of the file"},
	bookOf:         diag.Text{Vi: "Bảng tổng hợp (%d/%d đơn vị đã báo cáo), có cả nguồn số liệu, câu hỏi và câu trả lời", En: "Book of totals (%d of %d have reported), with sources, questions and answers"},
	noBasis:        diag.Text{Vi: "không ghi các tệp mà số liệu dựa vào", En: "it does not say what its figures rest on"},
	rates:          diag.Text{Vi: "tỷ giá đã dùng: %s (đồng/USD)", En: "rates: %s (VND per USD)"},
	comparison:     diag.Text{Vi: "Bảng so sánh các kỳ", En: "A comparison of periods"},
	ofFlag:         diag.Text{Vi: "Tệp do người làm viết (%s), đã dùng cho %s", En: "Written by a person (%s), used for %s"},
	notHanded:      diag.Text{Vi: "Không có trong bàn giao: báo cáo gốc của các Ban và mật khẩu mở tệp; bàn giao riêng.", En: "Not among it: the boards' reports, and passwords."},
	habits:         diag.Text{Vi: "Lưu ý từng Ban", En: "Boards"},
	habitsTitle:    diag.Text{Vi: "NHỮNG ĐIỀU ĐÃ GẶP Ở BÁO CÁO TỪNG ĐƠN VỊ", En: "WHAT WAS FOUND ON THE REPORTS OF EACH BOARD"},
	noHabits:       diag.Text{Vi: "Không có nội dung cần lưu ý.", En: "Nothing was found."},
	noteStatus:     diag.Text{Vi: "Bảng chỉ là bản cuối khi trên đầu bảng không còn dòng chữ đỏ (CÒN … LỖI, CÒN … CÂU HỎI, BẢN CHƯA HOÀN CHỈNH).", En: "A book is final only where no red line stands at its head."},
	noteKeep:       diag.Text{Vi: "Không xóa, không sửa tệp báo cáo nào của các Ban; bản Ban gửi lại tự thay cho bản cũ.", En: "Delete and change no report: a copy that a board sends back takes the place of the one before by itself."},
	ownReports:     diag.Text{Vi: "Báo cáo %s", En: "Reports %s"},
	ownBack:        diag.Text{Vi: "Trả lại các Ban", En: "Back to boards"},
	ownTotal:       diag.Text{Vi: "Tổng hợp %s.xlsx", En: "Total %s.xlsx"},
	ownCheck:       diag.Text{Vi: "Kiểm tra %s.xlsx", En: "Check %s.xlsx"},
	ownCompared:    diag.Text{Vi: "So sánh.xlsx", En: "Comparison.xlsx"},
	ownHandover:    diag.Text{Vi: "Bàn giao %s", En: "Handover %s"},
	month:          diag.Text{Vi: "Tháng %s", En: "%s"},
	checkCommand:   diag.Text{Vi: "bloc check %q %s --answers %q --return-to %q -o %q", En: "bloc check %q %s --answers %q --return-to %q -o %q"},
	rateNote:       diag.Text{Vi: " Tỷ giá đã dùng lần trước: %s; ghi tỷ giá của %s vào chỗ \"…\".", En: " The rates of the last time: %s; write that of %s in the place of \"…\"."},
	atOnce:         diag.Text{Vi: "Ngay khi nhận bàn giao", En: "At once"},
	whenSigned:     diag.Text{Vi: "Sau khi bảng được ký", En: "When the book is signed"},
	taskOpen:       diag.Text{Vi: "Mở từng tệp ở trang \"Nội dung bàn giao\"; xem diễn biến các kỳ; đọc trang \"Lưu ý từng Ban\".", En: "Open each file of the page \"Contents\"; look at the series; read the page \"Boards\"."},
	taskRemind:     diag.Text{Vi: "Nhắc các Ban gửi báo cáo %s (tệp Excel, có số và ngày văn bản, đủ các chỉ tiêu chủ yếu).", En: "Remind the boards of their reports of %s (Excel, with number and date, all core indicators)."},
	taskGather:     diag.Text{Vi: "Chép mọi báo cáo nhận được vào thư mục \"%s\"; không sửa, không đổi nội dung tệp của Ban.", En: "Copy all reports that come into the folder %q; change none of them."},
	taskCheck:      diag.Text{Vi: "Kiểm tra báo cáo và lập bản trả lại cho từng Ban. Những gì đã trả lời ở bảng kỳ trước được dùng lại.", En: "Check the reports and make the copies that go back. What was answered in the last book is used again."},
	taskSend:       diag.Text{Vi: "Gửi tệp trong thư mục \"%s\" cho từng Ban; nội dung thư chép từ trang \"%s\".", En: "Send the files of the folder %q to the boards; copy the texts of the sheet %q into mails."},
	taskReturned:   diag.Text{Vi: "Ban gửi lại tệp nào thì chép vào thư mục \"%s\", để nguyên tệp cũ, rồi chạy lại lệnh kiểm tra; làm đến khi hết câu hỏi.", En: "Copy what boards send back into the folder %q, leave the old files there, and check again until nothing is asked."},
	taskAnswer:     diag.Text{Vi: "Lập bảng tổng hợp; trả lời ở trang \"Nội dung cần trả lời\" của bảng (chọn trong danh sách, ghi người trả lời), lưu, đóng tệp rồi chạy lệnh thứ hai.", En: "Make the book; answer on its sheet of questions, save, close it, and run the second command."},
	taskFinal:      diag.Text{Vi: "Lập bản chính thức để trình ký; bloc chỉ ghi tệp khi không còn gì phải xử lý.", En: "Make the final book; nothing is written unless nothing is left to settle."},
	taskCompare:    diag.Text{Vi: "Lập bảng so sánh với kỳ trước cho báo cáo của khối.", En: "Compare with the period before."},
	taskHandOver:   diag.Text{Vi: "Bàn giao cho Khối trưởng kỳ sau.", En: "Hand over to the next chair."},
	standing:       diag.Text{Vi: "Tình hình báo cáo", En: "State of reports"},
	standingTitle:  diag.Text{Vi: "TÌNH HÌNH GỬI BÁO CÁO, RÀ SOÁT VÀ XÁC NHẬN SỐ LIỆU %s", En: "REPORTS RECEIVED, REVIEWED AND CONFIRMED, %s"},
	state:          diag.Text{Vi: "Tình trạng", En: "State"},
	returned:       diag.Text{Vi: "Gửi lại đơn vị", En: "Copies to the board"},
	corrected:      diag.Text{Vi: "Đã sửa", En: "Corrected"},
	explained:      diag.Text{Vi: "Đã giải trình", En: "Explained"},
	open:           diag.Text{Vi: "Còn phải trả lời", En: "Open"},
	confirmation:   diag.Text{Vi: "Đơn vị xác nhận", En: "Confirmed"},
	toBoards:       diag.Text{Vi: "NỘI DUNG GỬI CÁC ĐƠN VỊ (chép từng ô vào thư điện tử)", En: "TEXTS TO THE BOARDS (copy a cell into a mail)"},
	cameBack:       diag.Text{Vi: "đã nhận lại (lần %d)", En: "came back (round %d)"},
	goesOut:        diag.Text{Vi: "đã lập %s", En: "%s is made"},
	agreed:         diag.Text{Vi: "Đã xác nhận", En: "Confirmed"},
	findingsTitle:  diag.Text{Vi: "NỘI DUNG CẦN RÀ SOÁT, %s", En: "TO BE REVIEWED, %s"},
	contributionTo: diag.Text{Vi: "%s: đóng góp vào tăng trưởng", En: "%s: contribution to growth"},
	points:         diag.Text{Vi: "điểm %%", En: "points"},
	chartsTitle:    diag.Text{Vi: "BIỂU ĐỒ KẾT QUẢ THEO %s, %s", En: "CHARTS BY %s, %s"},
	asPublished:    diag.Text{Vi: "Thực hiện %[1]s theo số đã công bố (%[2]d/%[3]d %[4]s)", En: "Actual %[1]s as published (%[2]d/%[3]d %[4]s)"},
	shared:         diag.Text{Vi: "So sánh cùng phạm vi", En: "Like for like"},
	seeShared:      diag.Text{Vi: "Số có ghi (…/%d) được so sánh ở trang \"%s\".", En: "Figures marked (…/%d) are compared on the sheet %q."},
	annex:          diag.Text{Vi: "(Kèm theo Báo cáo số ………/BC-……… ngày …… tháng …… năm ……… của Khối trưởng)", En: "(Annex to report No. …………, dated ……………)"},
	dataDigest:     diag.Text{Vi: "Mã số liệu (SHA-256 của số liệu trong tệp, do bloc ghi): %s", En: "Digest of the data in the file (SHA-256, by bloc): %s"},
	risePoints:     diag.Text{Vi: `"▲ "#,##0.00" điểm %%";"▼ "-#,##0.00" điểm %%";0.00" điểm %%"`, En: `"▲ "#,##0.00" points";"▼ "-#,##0.00" points";0.00" points"`},
	summary:        diag.Text{Vi: "Tổng hợp", En: "Summary"},
	byMember:       diag.Text{Vi: "Theo %s", En: "By %s"},
	coverage:       diag.Text{Vi: "Mức độ đầy đủ", En: "Completeness"},
	byMemberTitle:  diag.Text{Vi: "KẾT QUẢ THEO %s, %s", En: "RESULTS BY %s, %s"},
	madeBy:         diag.Text{Vi: "Người lập biểu", En: "Prepared by"},
	chair:          diag.Text{Vi: "Khối trưởng", En: "Chair of the bloc"},
	dateLine:       diag.Text{Vi: "…………, ngày …… tháng …… năm ………", En: "…………, date ………………"},
	sign:           diag.Text{Vi: "(Ký, ghi rõ họ tên)", En: "(Signature and name)"},
	signAndSeal:    diag.Text{Vi: "(Ký tên, đóng dấu)", En: "(Signature and seal)"},
	others:         diag.Text{Vi: "Các chỉ tiêu khác", En: "Other indicators"},
	questionsTitle: diag.Text{Vi: "NỘI DUNG CẦN TRẢ LỜI", En: "QUESTIONS"},
	questionsHelp:  diag.Text{Vi: "Bấm vào ô màu vàng ở cột Trả lời, bấm mũi tên cạnh ô rồi chọn một câu trong danh sách. Câu nào cần số, văn bản hoặc lý do thì ghi vào ô Chi tiết cùng dòng. Điền xong thì lưu và đóng tệp, rồi chạy lại chương trình với thư mục báo cáo như lần trước.", En: "Click a yellow cell in the column Answer, click the arrow beside it and pick from the list. If the answer needs a figure, a document or a reason, type it into the cell Detail of the same row. Then save and close the file, and start the program with the same folder of reports as before."},
	openQuestions:  diag.Text{Vi: "Còn %d câu hỏi: ", En: "Open questions: %d; "},
	openUnused:     diag.Text{Vi: "%d về số liệu chưa tính", En: "on figures that are not counted: %d"},
	openDoubts:     diag.Text{Vi: "%d về số liệu đã tính, còn nghi ngờ", En: "on figures that are counted, in doubt: %d"},
	answeredBy:     diag.Text{Vi: "Người trả lời", En: "Answered by"},
	answeredOn:     diag.Text{Vi: "Ngày", En: "Date"},
	asks:           diag.Text{Vi: "Câu hỏi", En: "Question"},
	reply:          diag.Text{Vi: "Trả lời", En: "Answer"},
	detail:         diag.Text{Vi: "Chi tiết", En: "Detail"},
	appliesTo:      diag.Text{Vi: "Áp dụng", En: "Applies to"},
	outcome:        diag.Text{Vi: "Kết quả", En: "What came of it"},
	rowChanged:     diag.Text{Vi: "số thứ tự hoặc câu hỏi của dòng này đã bị sửa", En: "the number or the question of the row was changed"},
	period:         diag.Text{Vi: "Kỳ", En: "Period"},
	raw:            diag.Text{Vi: "Ghi trong báo cáo", En: "As written"},
	rawUnit:        diag.Text{Vi: "Đơn vị ghi", En: "Unit as written"},
	sheet:          diag.Text{Vi: "Trang tính", En: "Sheet"},
	cell:           diag.Text{Vi: "Ô", En: "Cell"},
	compare:        diag.Text{Vi: "So sánh", En: "Comparison"},
	contributions:  diag.Text{Vi: "Đóng góp", En: "Contributions"},
	like:           diag.Text{Vi: "Cùng phạm vi: %s", En: "Like for like: %s"},
	likeGrowth:     diag.Text{Vi: "Cùng phạm vi: tăng/giảm (%%)", En: "Like for like: growth (%%)"},
	ranking:        diag.Text{Vi: "Xếp hạng", En: "Ranking"},
	rankFigures:    diag.Text{Vi: "Căn cứ tính điểm", En: "Figures behind the points"},
	trend:          diag.Text{Vi: "Diễn biến", En: "Series"},
	charts:         diag.Text{Vi: "Biểu đồ", En: "Charts"},
	changes: map[Change]diag.Text{
		Typed:    {Vi: `ghi "{found}"`, En: `says "{found}"`},
		Computed: {Vi: `ghi "{found}"`, En: `says "{found}"`},
		Formula:  {Vi: `có công thức "{found}"`, En: `has the formula "{found}"`},
		AsText:   {Vi: `chứa chữ "{found}", không phải số`, En: `holds the text "{found}", not a number`},
		Format:   {Vi: `có định dạng số "{found}"`, En: `has the number format "{found}"`},
		Hidden:   {Vi: "bị ẩn", En: "is hidden"},
	},
	ofRole: map[figure.Role]diag.Text{
		figure.Actual:   {Vi: "Thực hiện %[1]s", En: "Actual %[1]s"},
		figure.Plan:     {Vi: "Kế hoạch %[1]s (%[2]d/%[3]d %[4]s)", En: "Plan %[1]s (%[2]d/%[3]d %[4]s)"},
		figure.Previous: {Vi: "Thực hiện %[1]s theo báo cáo kỳ này (%[2]d/%[3]d %[4]s)", En: "Actual %[1]s as these reports state it (%[2]d/%[3]d %[4]s)"},
	},
}
