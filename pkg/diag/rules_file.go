package diag

// Rules on files: what sheet and inbox find before any figure is read.
var (
	FileUnreadable = rule("file-unreadable", Error,
		Text{"tệp không đọc được", "file cannot be read"},
		Text{"không đọc được tệp: {found}", "the file cannot be read: {found}"},
		Text{"kiểm tra quyền truy cập, chép lại tệp rồi chạy lại", "check the permissions, copy the file anew and run again"})
	FileDamaged = rule("file-damaged", Error,
		Text{"tệp hoặc trang tính bị hỏng", "file or sheet is damaged"},
		Text{"tệp bị hỏng: {found}", "the file is damaged: {found}"},
		Text{"mở bằng Excel, lưu lại thành .xlsx, hoặc đề nghị đơn vị gửi lại", "open it in Excel and save it as .xlsx, or ask the board to send it again"})
	FileFormat = rule("file-format", Error,
		Text{"tệp không phải sổ tính .xlsx", "file is no .xlsx workbook"},
		Text{"không phải sổ tính .xlsx mà là {found}", "this is no .xlsx workbook but {found}"},
		Text{"{remedy}", "{remedy}"})
	FileLimit = rule("file-limit", Error,
		Text{"tệp vượt giới hạn", "file exceeds a limit"},
		Text{"vượt giới hạn {limit}: {found}", "over the limit of {limit}: {found}"},
		Text{"xóa phần thừa trong tệp rồi lưu lại", "remove what is superfluous in the file and save it again"})
)
