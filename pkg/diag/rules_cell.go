package diag

// Rules on the cells of figures: their units, values, formulas and formats.
var (
	UnitMissing = &Rule{
		Code: "unit-missing", Severity: Error, Alike: OnSheet,
		Title:   Text{"thiếu đơn vị tính", "no unit"},
		Message: Text{"số \"{found}\" không có đơn vị tính", "\"{found}\" has no unit"},
		Hint:    Text{"ghi đơn vị như \"{expected}\" vào cột đơn vị tính hoặc tiêu đề", "write a unit such as \"{expected}\" in the unit column or a heading"},
	}
	UnitUnknown = &Rule{
		Code: "unit-unknown", Severity: Error, Alike: SameText,
		Title:   Text{"không rõ đơn vị tính", "unknown unit"},
		Message: Text{"không rõ đơn vị tính \"{found}\"", "unknown unit \"{found}\""},
		Hint:    Text{"ghi đơn vị như \"{expected}\"", "write a unit such as \"{expected}\""},
	}
	UnitOther = &Rule{
		Code: "unit-other", Severity: Error, Alike: QuotedAlike,
		Title:   Text{"đơn vị tính không phù hợp với chỉ tiêu", "the unit does not fit the indicator"},
		Message: Text{"đơn vị \"{found}\" không phù hợp với chỉ tiêu, cần \"{expected}\"", "the unit \"{found}\" does not fit the indicator, expected \"{expected}\""},
		Hint:    Text{"kiểm tra đơn vị tính và nhãn của hàng", "check the unit and the label of the row"},
	}
	UnitCurrency = &Rule{
		Code: "unit-currency", Severity: Error, Alike: QuotedAlike,
		Title:   Text{"đơn vị tiền tệ khác, chưa có tỷ giá", "another currency, and no rate"},
		Message: Text{"số liệu ghi bằng \"{found}\", cần \"{expected}\", chưa có tỷ giá", "the figure is in \"{found}\", expected \"{expected}\", and no rate is given"},
		Hint:    Text{"ghi tỷ giá ở trang \"Nội dung cần trả lời\", hoặc --rate {period}=23000 (đồng cho 1 USD)", "state the rate on the sheet \"Questions\", or --rate {period}=23000 (VND for 1 USD)"},
	}
	Uncached = &Rule{
		Code: "formula-uncached", Severity: Error, Alike: OnSheet,
		Title:   Text{"công thức không có giá trị", "a formula without a value"},
		Message: Text{"công thức chưa có giá trị lưu trong tệp", "the file holds no value of the formula"},
		Hint:    Text{"mở tệp bằng Excel, tính lại (F9) và lưu", "open the file in Excel, calculate (F9) and save it"},
	}
	ErrorValue = &Rule{
		Code: "error-value", Severity: Error, Alike: QuotedAlike,
		Title:   Text{"ô có giá trị lỗi", "a cell holds an error value"},
		Message: Text{"ô có giá trị lỗi {found}", "the cell holds the error value {found}"},
		Hint:    Text{"sửa công thức, hoặc nhập lại số, trong báo cáo", "correct the formula in the report, or type the figure"},
	}
	DateFigure = &Rule{
		Code: "date-figure", Severity: Error, Alike: OnSheet,
		Title:       Text{"số có định dạng ngày tháng", "a number formatted as a date"},
		Message:     Text{"ô số có định dạng ngày tháng (giá trị {found})", "the number is formatted as a date (value {found})"},
		Hint:        Text{"đổi định dạng ô thành số và kiểm tra giá trị", "format the cell as a number and check its value"},
		Formula:     Text{"ô số liệu là số, không phải ngày tháng", "a cell of figures holds a number, not a date"},
		Tolerance:   none,
		Explanation: Text{"Gõ 3/4 hay 12-5, Excel đổi thành ngày; số thật đã mất.", "Excel turns a typed 3/4 or 12-5 into a date, and the figure is lost."},
	}
	FigureText = &Rule{
		Code: "figure-text", Severity: Error, Alike: QuotedAlike,
		Title:       Text{"chữ ở ô số liệu", "text where a figure belongs"},
		Message:     Text{"ô số liệu ghi \"{found}\"", "text where a figure belongs: \"{found}\""},
		Hint:        Text{"ghi một con số, hoặc để trống nếu chưa có", "write a number, or leave the cell blank when there is none"},
		Formula:     Text{"ô số liệu là số, hoặc để trống", "a cell of figures holds a number or nothing"},
		Tolerance:   none,
		Explanation: Text{"Chữ trong cột số không cộng được và dễ bị bỏ sót.", "A text in a column of numbers adds up to nothing and is easily missed."},
	}
	NumberAmbiguous = &Rule{
		Code: "number-ambiguous", Severity: Error, Alike: OnSheet,
		Title:   Text{"số ghi dạng chữ, đọc được hai cách", "a number that reads two ways"},
		Message: Text{"\"{found}\" đọc được hai cách", "\"{found}\" reads two ways"},
		Hint:    Text{"ghi lại bằng ô số, hoặc ghi đủ phần thập phân", "write it as a number cell, or with all its decimals"},
	}
	ManyDigits = &Rule{
		Code: "figure-digits", Severity: Warning,
		Title:   Text{"số có hơn 15 chữ số", "a figure of more than 15 digits"},
		Message: Text{"\"{found}\" có hơn 15 chữ số: được tính như ghi, nhưng sổ Excel chỉ giữ 15 chữ số", "\"{found}\" has more than 15 digits: it is summed as it stands, but a workbook holds only 15"},
		Hint:    Text{"kiểm tra số liệu và đơn vị tính, thường là thừa chữ số", "check the figure and its unit; usually it has too many digits"},
	}
	FormulaExternal = &Rule{
		Code: "formula-external", Severity: Note, Alike: OnSheet,
		Title:   Text{"công thức lấy số từ tệp khác", "a formula that takes its figure from another file"},
		Message: Text{"ô lấy số từ một tệp khác mà bloc không có; được tính là giá trị lưu trong tệp này", "the cell takes its figure from another file, which bloc does not have; the value stored in this file is used"},
	}
	CountBroken = &Rule{
		Code: "count-broken", Severity: Error,
		Title:   Text{"số đếm âm hoặc lẻ", "a count that is negative or not whole"},
		Message: Text{"số đếm {found} không phải số nguyên không âm", "the count {found} is not a whole number of 0 or more"},
		Hint:    Text{"kiểm tra lại số liệu", "check the figure"},
	}
	Negative = &Rule{
		Code: "figure-negative", Severity: Error,
		Title:   Text{"số liệu âm", "a negative figure"},
		Message: Text{"chỉ tiêu này không thể âm: {found}", "this indicator cannot be negative: {found}"},
		Hint:    Text{"kiểm tra lại số liệu", "check the figure"},
	}
	PercentFigure = &Rule{
		Code: "percent-figure", Severity: Error, Alike: OnSheet,
		Title:   Text{"tỷ lệ phần trăm ở ô số liệu", "a percentage where an amount belongs"},
		Message: Text{"ô có định dạng phần trăm: {found}", "the cell is formatted as a percentage: {found}"},
		Hint:    Text{"đổi định dạng ô hoặc ghi rõ cột tỷ lệ", "change the format, or mark the column as a ratio"},
	}
	MapDiffers = &Rule{
		Code: "map-differs", Severity: Error,
		Title:   Text{"tệp --map nêu ô khác với nhãn của ô", "the map contradicts the labels of a cell"},
		Message: Text{"tệp map nêu ô này là \"{stated}\", nhưng nhãn của ô nói khác: {because}", "the map states this cell as \"{stated}\", but its labels say otherwise: {because}"},
		Hint:    Text{"sửa hoặc bỏ ô này trong cells của tệp --map; nếu nhãn sai, thêm sha256 của đúng tệp này", "correct or remove the cell under cells in the map; if the labels are wrong, add the sha256 of this very file"},
	}
	FormatWords = &Rule{
		Code: "format-words", Severity: Warning, Alike: SameText,
		Title:   Text{"định dạng số hiện thêm chữ chưa hiểu", "a number format that shows words not understood"},
		Message: Text{"định dạng số của ô hiện thêm \"{words}\", chưa rõ nghĩa; số vẫn được tính", "the number format of the cell shows \"{words}\" as well, which is not understood; the figure is used"},
		Hint:    Text{"hỏi đơn vị các chữ đó có giới hạn số liệu không; ghi chú vào cột Ghi chú và để định dạng số thường", "ask the board whether the words limit the figure; put them into a column of notes and use a plain format"},
	}
	FormatDiffers = &Rule{
		Code: "format-differs", Severity: Error, Alike: OnSheet,
		Title:       Text{"định dạng ô cho thấy số khác với số lưu", "a number format that shows another figure than the cell holds"},
		Message:     Text{"ô lưu {found}, nhưng định dạng số của ô chia số đó cho nghìn, ghi thêm chữ số hoặc ghi đơn vị khác", "the cell holds {found}, but its number format divides that by thousands, adds digits or names another unit"},
		Hint:        Text{"ghi đúng số theo đơn vị của biểu, với định dạng số thường", "write the figure in the unit of the table, with a plain format"},
		Formula:     Text{"số nhìn thấy là số lưu trong ô, theo đơn vị của biểu", "what a cell shows is what it holds, in the unit of the table"},
		Tolerance:   none,
		Explanation: Text{"Định dạng #,##0, cho thấy 118 khi ô lưu 118000: người đọc và phép cộng thấy hai số khác nhau.", "The format #,##0, shows 118 for 118000: the reader and the sum see different figures."},
	}
	FigureStruck = &Rule{
		Code: "figure-struck", Severity: Error, Alike: OnSheet,
		Title:   Text{"số bị gạch ngang", "a figure that is struck through"},
		Message: Text{"số {found} bị gạch ngang, không rõ còn dùng hay không", "{found} is struck through; it is unclear whether it is still valid"},
		Hint:    Text{"bỏ gạch ngang, hoặc xóa số và ghi số đúng", "remove the strikethrough, or write the right figure in its place"},
	}
	MergedFigure = &Rule{
		Code: "figure-merged", Severity: Error,
		Title:   Text{"một số gộp qua nhiều cột hoặc nhiều dòng", "a figure merged over several columns or rows"},
		Message: Text{"số {found} gộp qua {names}, không thuộc riêng chỉ tiêu nào", "{found} is merged over {names} and belongs to none of them alone"},
		Hint:    Text{"tách ô và ghi số cho từng cột, từng dòng", "split the cell and give each column and row its figure"},
	}
)
