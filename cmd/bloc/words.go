package main

import "bloc/pkg/diag"

// words are what the commands themselves say, in both languages; what is said of results
// stands with these.
var words = struct {
	sheet, leftOut, lost, cells, used, unclear diag.Text
	confirmed, answered, notUsed               diag.Text
	contradicted, whoAnswers, whyAnswered      diag.Text
	nowBrought, broughtMore, nowLeft, nowNoted diag.Text
	nowUsed, nowAwaited, nowGone               diag.Text
	texts, textsSeen, read, harmless, asked    diag.Text
	ownBook, goesBackAlone, goesNotBack        diag.Text
	withheld, unwritten, changed, notPreferred diag.Text
	wrote, wroteMany, wholeComparison          diag.Text
	crashed                                    diag.Text
	handedOver, handedFile, handedPeriod       diag.Text
	readFirst, aside, reading                  diag.Text
}{
	sheet:        diag.Text{Vi: "Trang tính", En: "Sheet"},
	leftOut:      diag.Text{Vi: "không tính", En: "left out"},
	lost:         diag.Text{Vi: "CHƯA HIỂU", En: "NOT UNDERSTOOD"},
	cells:        diag.Text{Vi: "ô số", En: "number cells"},
	used:         diag.Text{Vi: "đã tính", En: "used"},
	unclear:      diag.Text{Vi: "chưa hiểu", En: "not understood"},
	confirmed:    diag.Text{Vi: "đối chiếu", En: "confirmed by"},
	notUsed:      diag.Text{Vi: "Chưa dùng được: %s", En: "Not used: %s"},
	contradicted: diag.Text{Vi: "mâu thuẫn với \"%s\" (%s)", En: "it contradicts \"%s\" (%s)"},
	nowBrought:   diag.Text{Vi: "Đã tính: %d chỉ tiêu", En: "Counted: %d indicators"},
	broughtMore:  diag.Text{Vi: ": thêm %d chỉ tiêu", En: ": %d more indicators"},
	nowLeft:      diag.Text{Vi: "Không tính, theo trả lời", En: "Not counted, as answered"},
	nowNoted:     diag.Text{Vi: "Đã tính, có ghi chú", En: "Counted, with a note"},
	nowUsed:      diag.Text{Vi: "Đã tính", En: "Counted"},
	nowAwaited:   diag.Text{Vi: "Chờ nhập từng chỉ tiêu", En: "Each figure is waited for"},
	nowGone:      diag.Text{Vi: "Không còn hỏi", En: "Not asked any more"},
	whoAnswers:   diag.Text{Vi: "người trả lời, ngày", En: "who gave them, and when"},
	whyAnswered:  diag.Text{Vi: "lý do ở Chi tiết", En: "why, in the detail"},
	answered:     diag.Text{Vi: "theo trả lời", En: "by the answer"},

	texts:     diag.Text{Vi: "Văn bản ngoài nhãn của bảng", En: "Texts other than labels of tables"},
	textsSeen: diag.Text{Vi: "văn bản", En: "texts"},
	read:      diag.Text{Vi: "đã hiểu", En: "read"},
	harmless:  diag.Text{Vi: "không ảnh hưởng", En: "harmless"},
	asked:     diag.Text{Vi: "cần hỏi", En: "asked"},

	handedOver:   diag.Text{Vi: "NỘI DUNG BÀN GIAO", En: "HANDED OVER"},
	handedFile:   diag.Text{Vi: "Tệp", En: "File"},
	handedPeriod: diag.Text{Vi: "Kỳ, hoặc cờ đã nêu tệp", En: "Period, or the flag that named it"},
	readFirst:    diag.Text{Vi: "Đọc trước.xlsx", En: "Read first.xlsx"},
	aside:        diag.Text{Vi: "bloc: để ngoài, không đọc: %s\n", En: "bloc: left aside, not read: %s\n"},
	reading:      diag.Text{Vi: "bloc: đang đọc tệp %d/%d …", En: "bloc: reading file %d of %d …"},
	ownBook:      diag.Text{Vi: "bloc: %s là bảng do bloc lập, không phải báo cáo; không đọc\n", En: "bloc: %s is bloc's own book, not a report; left out\n"},
	goesNotBack:  diag.Text{Vi: "%s không được trả lại: %v", En: "%s does not go back: %v"},
	notPreferred: diag.Text{Vi: "--prefer %s: không có tệp nào tên như vậy trong các báo cáo đã nêu", En: "--prefer %s: none of the reports has this path or name"},
	crashed:      diag.Text{Vi: "bloc: chương trình dừng giữa chừng, thường là do hết bộ nhớ; chưa xong việc\n", En: "bloc: the program ended before its work was done, usually for lack of memory\n"},
	wholeComparison: diag.Text{
		Vi: "bloc: báo cáo kỳ này không nêu đủ số liệu %[1]s; để so sánh đủ, chạy lại có thêm --previous \"…\" với bảng tổng hợp %[1]s (tệp .xlsx của bloc) hoặc thư mục báo cáo %[1]s\n",
		En: "bloc: these reports do not state all figures of %[1]s; for the whole comparison run again with --previous \"…\": bloc's book of %[1]s, or the folder of its reports\n",
	},
	wrote:         diag.Text{Vi: "bloc: đã ghi %s\n", En: "bloc: wrote %s\n"},
	wroteMany:     diag.Text{Vi: "bloc: đã ghi %s và %d tệp nữa\n", En: "bloc: wrote %s and %d more files\n"},
	withheld:      diag.Text{Vi: "bloc: không ghi gì, vì có --strict mà kết quả chưa phải bản cuối: %s\n", En: "bloc: nothing is written: --strict, and the result is not final: %s\n"},
	unwritten:     diag.Text{Vi: "bloc: không ghi tệp nào, vì chưa có kết quả: %s\n", En: "bloc: no file is written, for there is no result: %s\n"},
	changed:       diag.Text{Vi: "có thay đổi từ ngưỡng trở lên (--exit-code)", En: "something changed by at least the threshold (--exit-code)"},
	goesBackAlone: diag.Text{Vi: "bloc: %s được trả lại không kèm báo cáo: %s\n", En: "bloc: %s goes back without the report itself: %s\n"},
}
