package diag

// What a report may have too much of.
var (
	CellsOfFigures    = Text{"số ô là số liệu của chỉ tiêu", "number of cells that are figures of indicators"}
	TextsTimesFigures = Text{"số ghi chú, tiêu đề nhân với số liệu chịu ảnh hưởng của chúng", "number of notes and titles times the figures in their reach"}
)

// Rules on files: what sheet and inbox find before any figure is read.
var (
	FileUnreadable = &Rule{
		Code: "file-unreadable", Severity: Error,
		Title:   Text{"tệp không đọc được", "file cannot be read"},
		Message: Text{"không đọc được tệp: {found}", "the file cannot be read: {found}"},
		Hint:    Text{"kiểm tra quyền truy cập, chép lại tệp rồi chạy lại", "check the permissions, copy the file again and run again"},
	}
	FileDamaged = &Rule{
		Code: "file-damaged", Severity: Error,
		Title:   Text{"tệp bị hỏng", "file is damaged"},
		Message: Text{"tệp bị hỏng: {found}", "the file is damaged: {found}"},
		Hint:    Text{"đề nghị đơn vị gửi lại tệp; hoặc mở bằng Excel và, nếu mở được, lưu lại thành .xlsx", "ask the board to send the file again; or open it in Excel and, if that works, save it as .xlsx"},
	}
	FileFormat = &Rule{
		Code: "file-format", Severity: Error,
		Title:   Text{"tệp không phải bảng tính đọc được", "the file is not a workbook that can be read"},
		Message: Text{"đây là {found}; bloc đọc tệp Excel (.xlsx, .xlsm, .xls) và OpenDocument (.ods)", "this is {found}; bloc reads workbooks of Excel (.xlsx, .xlsm, .xls) and OpenDocument (.ods)"},
		Hint:    Text{"{remedy}", "{remedy}"},
	}
	FileEncrypted = &Rule{
		Code: "file-encrypted", Severity: Error,
		Title:   Text{"tệp có mật khẩu", "file is password-protected"},
		Message: Text{"tệp được bảo vệ bằng mật khẩu", "the file is protected by a password"},
		Hint:    Text{"mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ Sổ làm việc) rồi lưu lại, hoặc ghi mật khẩu vào một tệp và chạy lại với --password-file", "open it in Excel, remove the password to open (File > Info > Protect Workbook) and save it again, or write the password into a file and run again with --password-file"},
	}
	PasswordWrong = &Rule{
		Code: "password-wrong", Severity: Error,
		Title:   Text{"không mật khẩu nào mở được tệp", "no password opens the file"},
		Message: Text{"không mật khẩu nào đã cho mở được tệp này", "none of the passwords that were given opens the file"},
		Hint:    Text{"kiểm tra mật khẩu: mỗi dòng một mật khẩu, phân biệt chữ hoa và chữ thường, không thừa dấu cách", "check the passwords: one per line, upper and lower case as given, no blanks around them"},
	}
	FileLimit = &Rule{
		Code: "file-limit", Severity: Error,
		Title:   Text{"tệp vượt giới hạn", "file exceeds a limit"},
		Message: Text{"{found} vượt giới hạn {limit}", "{found} over the limit of {limit}"},
		Hint:    Text{"xóa phần thừa trong tệp rồi lưu lại", "remove what is superfluous in the file and save it again"},
	}
	SheetDamaged = &Rule{
		Code: "sheet-damaged", Severity: Error,
		Title:   Text{"trang tính bị hỏng", "sheet is damaged"},
		Message: Text{"trang tính bị hỏng nên không được dùng: {found}", "the sheet is damaged and not used: {found}"},
		Hint:    Text{"đề nghị đơn vị gửi lại tệp; hoặc mở bằng Excel, kiểm tra trang tính và lưu lại thành .xlsx", "ask the board to send the file again; or open it in Excel, look at the sheet and save it as .xlsx"},
	}
	CellUnderMerge = &Rule{
		Code: "cell-under-merge", Severity: Warning, Alike: OnSheet, Use: Unused,
		Title:   Text{"giá trị bị ô gộp che", "value hidden under merged cells"},
		Message: Text{"dưới vùng gộp {merge} còn giá trị bị che, như {found} ở ô {cell}; chúng không được dùng", "the merged range {merge} hides values, such as {found} in {cell}; they are not used"},
		Hint:    Text{"bỏ gộp ô để xem, rồi xóa các giá trị đó hoặc chuyển về đúng chỗ", "unmerge the cells to see them, then delete the values or move them to their place"},
	}
)
