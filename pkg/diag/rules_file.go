package diag

// Rules on files: what sheet and inbox find before any figure is read.
var (
	FileUnreadable = rule("file-unreadable", Error,
		Text{"tệp không đọc được", "file cannot be read"},
		Text{"không đọc được tệp: {found}", "the file cannot be read: {found}"},
		Text{"kiểm tra quyền truy cập, chép lại tệp rồi chạy lại", "check the permissions, copy the file anew and run again"})
	FileDamaged = rule("file-damaged", Error,
		Text{"tệp bị hỏng", "file is damaged"},
		Text{"tệp bị hỏng: {found}", "the file is damaged: {found}"},
		Text{"mở bằng Excel, lưu lại thành .xlsx, hoặc đề nghị đơn vị gửi lại", "open it in Excel and save it as .xlsx, or ask the board to send it again"})
	FileFormat = rule("file-format", Error,
		Text{"tệp không phải sổ tính .xlsx", "file is no .xlsx workbook"},
		Text{"không phải sổ tính .xlsx mà là {found}", "this is no .xlsx workbook but {found}"},
		Text{"{remedy}", "{remedy}"})
	FileEncrypted = rule("file-encrypted", Error,
		Text{"tệp có mật khẩu", "file is password-protected"},
		Text{"tệp được bảo vệ bằng mật khẩu", "the file is protected by a password"},
		Text{"ghi mật khẩu vào một tệp và chạy lại với --password-file, hoặc mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ Sổ làm việc) rồi lưu lại", "write the password into a file and run again with --password-file, or open it in Excel, remove the password to open (File > Info > Protect Workbook) and save it again"})
	PasswordWrong = rule("password-wrong", Error,
		Text{"không mật khẩu nào mở được tệp", "no password opens the file"},
		Text{"không mật khẩu nào trong --password-file mở được tệp này", "none of the passwords of --password-file opens the file"},
		Text{"kiểm tra mật khẩu: mỗi dòng một mật khẩu, phân biệt chữ hoa và chữ thường, không thừa dấu cách", "check the passwords: one a line, capitals and small letters as they are, no blanks around them"})
	FileLimit = rule("file-limit", Error,
		Text{"tệp vượt giới hạn", "file exceeds a limit"},
		Text{"{found} vượt giới hạn {limit}", "{found} over the limit of {limit}"},
		Text{"xóa phần thừa trong tệp rồi lưu lại", "remove what is superfluous in the file and save it again"})
	SheetDamaged = rule("sheet-damaged", Error,
		Text{"trang tính bị hỏng", "sheet is damaged"},
		Text{"trang tính bị hỏng nên không được dùng: {found}", "the sheet is damaged and not used: {found}"},
		Text{"mở bằng Excel, kiểm tra trang tính, lưu lại thành .xlsx, hoặc đề nghị đơn vị gửi lại", "open it in Excel, look at the sheet and save it as .xlsx, or ask the board to send it again"})
	CellUnderMerge = rule("cell-under-merge", Warning,
		Text{"giá trị bị ô gộp che", "value hidden under merged cells"},
		Text{"dưới vùng gộp {merge} còn giá trị bị che, như {found} ở ô {cell}; chúng không được dùng", "the merged range {merge} hides values, such as {found} in {cell}; they are not used"},
		Text{"bỏ gộp ô để xem, rồi xóa các giá trị đó hoặc chuyển về đúng chỗ", "unmerge the cells to see them, then delete the values or move them to their place"})
)
