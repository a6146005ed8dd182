package main

import "bloc/pkg/diag"

// usages are the errors about command lines that cannot be carried out, and about files that
// are not overwritten.
var usages = struct {
	choice, input, contribution, top, threshold, indicator, notBefore, otherYear, noResult diag.Text
	oneReport, oneResult, ending, notListed, passwords, noReport                           diag.Text
	member                                                                                 diag.Text
	foreign, edited, unsealed, noFolder, noBook, unreadAnswers, noQuestions                diag.Text
	noRegular, noCriteria, noNames, noPeriod                                               diag.Text
}{
	choice: diag.Text{Vi: "%s %q: phải là một trong: %s", En: "%s %q: expected one of %s"},
	input: diag.Text{Vi: "%s: %s là một trong các tệp phải đọc; hãy chọn tên khác",
		En: "%s: %s is one of the files to read; choose another name"},
	contribution: diag.Text{Vi: "--sort contribution: chỉ Ban Quản lý mới có mức đóng góp; hãy thêm --by member",
		En: "--sort contribution: only boards contribute; add --by member"},
	top:        diag.Text{Vi: "--top %d: phải là số dòng", En: "--top %d: expected a number of rows"},
	threshold:  diag.Text{Vi: "--threshold %q: phải là tỷ lệ phần trăm, như 5%%", En: "--threshold %q: expected a percentage such as 5%%"},
	indicator:  diag.Text{Vi: "%s: không có chỉ tiêu này; xem bloc list indicators", En: "%s: there is no such indicator; see bloc list indicators"},
	member:     diag.Text{Vi: "%s %q: không có mã đơn vị này; xem bloc list members", En: "%s %q: there is no such member; see bloc list members"},
	noRegular:  diag.Text{Vi: "không phải tệp thường, hoặc lớn hơn %d MiB", En: "it is no regular file of at most %d MiB"},
	noNames:    diag.Text{Vi: "-: đầu vào chuẩn không có tên tệp nào", En: "-: there is no name of a file on the standard input"},
	notBefore:  diag.Text{Vi: "--previous: %s là của %s, không phải kỳ trước của %s", En: "--previous: %s is of %s, not before %s"},
	otherYear:  diag.Text{Vi: "--previous: %s là của %s, cần %s", En: "--previous: %s is of %s, expected %s"},
	noResult:   diag.Text{Vi: "--previous: %s không cho kết quả nào", En: "--previous: %s gives no result"},
	oneReport:  diag.Text{Vi: "%s gồm %d báo cáo; JSON chỉ chứa một: hãy nêu tên một tệp", En: "%s names %d reports; JSON holds one: name a file"},
	oneResult:  diag.Text{Vi: "%s gồm %d kết quả; hãy nêu tên một kết quả", En: "%s names %d results; name one"},
	ending:     diag.Text{Vi: "-o %s: tên tệp phải kết thúc bằng %s", En: "-o %s: expected a file that ends in %s"},
	notListed:  diag.Text{Vi: "%q không có trong danh mục; xem bloc list %s", En: "%q is not in the list; see bloc list %s"},
	passwords:  diag.Text{Vi: "--password-file %s: có %d mật khẩu, cần từ 1 đến %d, mỗi dòng một mật khẩu", En: "--password-file %s: it has %d passwords, expected 1 to %d, one a line"},
	noReport:   diag.Text{Vi: "không có báo cáo nào trong %s", En: "no report among %s"},
	noPeriod:   diag.Text{Vi: "cần --period: kỳ của biểu, như 2019", En: "--period is needed: that of the forms, such as 2019"},
	noFolder:   diag.Text{Vi: "-o: cần tên thư mục để ghi vào", En: "-o: the folder to write into is needed"},
	noCriteria: diag.Text{Vi: "cần --criteria: tệp YAML ghi các tiêu chí", En: "--criteria is needed: the YAML file of the criteria"},
	noBook:     diag.Text{Vi: "%s không phải bảng tổng hợp do bloc lập", En: "%s is not a book of totals of bloc's"},
	foreign: diag.Text{Vi: "%s không phải tệp của bloc; hãy chọn tên khác, hoặc ghi đè bằng --force",
		En: "%s is not a file of bloc's; choose another name, or overwrite it with --force"},
	edited: diag.Text{Vi: "%s đã bị sửa tay sau khi bloc ghi; hãy giữ lại dưới tên khác, hoặc ghi đè bằng --force",
		En: "%s was changed by hand since bloc wrote it; keep it under another name, or overwrite it with --force"},
	unreadAnswers: diag.Text{Vi: "%s có câu trả lời đã điền mà chưa đọc; hãy thêm --answers nêu chính tệp này, chọn tên khác, hoặc ghi đè bằng --force",
		En: "%s holds answers that are not read; add --answers naming it, choose another name, or overwrite it with --force"},
	noQuestions: diag.Text{Vi: "--answers %s: không phải bảng do bloc lập có trang câu hỏi, cũng không phải YAML", En: "--answers %s: it is neither a book of bloc's with a sheet of questions nor YAML"},
	unsealed: diag.Text{Vi: "%s đã có và khác, mà không có gì cho biết có ai sửa hay không; hãy xóa hoặc chuyển đi nơi khác trước, hoặc ghi đè bằng --force",
		En: "%s is there already and differs, and nothing in it shows whether a person changed it; delete it or keep it elsewhere first, or overwrite it with --force"},
}
