package diag

// Rules on the comparison of two results, and on books that are read back.
var (
	GrowthIncomparable = &Rule{
		Code: "growth-incomparable", Severity: Warning, Use: Beside,
		Title:   Text{"đơn vị nhận thêm địa bàn ngoài khối", "a member took in territory from outside the bloc"},
		Message: Text{"{name} nhận thêm {outside} từ ngoài khối: {count} chỉ tiêu chưa so sánh được với kỳ {old}", "{name} took in {outside} from outside the bloc: not comparable with {old} (indicators: {count})"},
		Hint:    Text{"ghi số liệu kỳ trước của phần địa bàn nhận thêm vào tệp --baseline", "state what that territory had before in a --baseline file"},
	}
	Restated = &Rule{
		Code: "restated", Severity: Note,
		Title:   Text{"số liệu kỳ trước được điều chỉnh", "a figure of the earlier period was restated"},
		Message: Text{"{name} nay ghi {label} kỳ {period} là {is} {unit}, trước đây báo cáo {was}", "{name} now states {is} {unit} as {label} of {period}, and reported {was} at the time"},
		Hint:    Text{"hỏi đơn vị lý do điều chỉnh", "ask the board why"},
	}
	BaselineUnused = &Rule{
		Code: "baseline-unused", Severity: Warning, Use: Beside,
		Title:   Text{"mục trong tệp --baseline không dùng đến", "an entry of the --baseline file is not used"},
		Message: Text{"mục ở dòng {line} ({member}, {indicator}, {period}) không ứng với đơn vị nào nhận thêm địa bàn giữa hai kỳ", "the entry on line {line} ({member}, {indicator}, {period}) fits no member that took in territory between the two periods"},
		Hint:    Text{"kiểm tra mã đơn vị, chỉ tiêu và kỳ", "check member, indicator and period"},
	}
	RatesDiffer = &Rule{
		Code: "rates-differ", Severity: Note, Use: Beside,
		Title:   Text{"các kỳ quy đổi theo tỷ giá khác nhau", "periods are converted at different exchange rates"},
		Message: Text{"số liệu quy đổi theo tỷ giá khác nhau (đồng/USD): {rates}; mức tăng, giảm của {count} chỉ tiêu có cả phần do tỷ giá", "figures are converted at different rates (VND per USD): {rates}; changes of {count} indicators are in part those of the rate"},
		Hint:    Text{"muốn so sánh theo một tỷ giá thì lập lại các kỳ với cùng --rate; bloc diff tách riêng phần do tỷ giá", "to compare at one rate, make the periods anew with the same --rate; bloc diff shows the part of the rate"},
	}
	PeriodsReversed = &Rule{
		Code: "periods-reversed", Severity: Warning, Use: Beside,
		Title:   Text{"kỳ gốc sau kỳ so sánh", "the old side is later than the new one"},
		Message: Text{"kỳ gốc {found} sau kỳ so sánh {expected}", "the old side {found} is later than the new side {expected}"},
		Hint:    Text{"đổi thứ tự hai bên nếu nhầm", "swap the two sides if this was a mistake"},
	}
	BookDamaged = &Rule{
		Code: "book-damaged", Severity: Error,
		Title:   Text{"số liệu của bloc trong tệp không dùng được", "bloc's own data in a file cannot be used"},
		Message: Text{"tệp này được ghi là của bloc, nhưng không dùng được: {reason}", "this file is said to be bloc's, but it cannot be used: {reason}"},
		Hint:    Text{"lập lại tệp bằng bloc aggregate; nếu là báo cáo của một đơn vị thì chép các trang tính sang một tệp mới", "write the file anew with bloc aggregate; if it is a board's report, copy its sheets into a new file"},
	}
	ResultsTwice = &Rule{
		Code: "results-twice", Severity: Error,
		Title:   Text{"hai kết quả của một kỳ", "two results of one period"},
		Message: Text{"{argument} cho hai kết quả của kỳ {period}: {files}; không dùng kết quả nào", "{argument} names two results of {period}: {files}; neither is used"},
		Hint:    Text{"ghi rõ một tệp, hoặc chuyển tệp thừa sang thư mục khác", "name one file, or move the other to another folder"},
	}
	CatalogueOther = &Rule{
		Code: "catalogue-other", Severity: Note,
		Title:   Text{"kết quả lập bằng bộ từ vựng khác", "a result made with another catalogue"},
		Message: Text{"kết quả này lập bằng bộ chỉ tiêu và từ vựng khác ({found}) với bộ đang dùng ({expected})", "this result was made with another catalogue ({found}) than the one in use ({expected})"},
		Hint:    Text{"lập lại từ các báo cáo nếu cần so sánh theo cùng cách đọc", "make it anew from its reports where both are to be read in one way"},
	}
	BookEdited = &Rule{
		Code: "book-edited", Severity: Error, Use: Unused,
		Title:   Text{"số liệu trong bảng của bloc bị sửa", "a figure in bloc's own book was changed"},
		Message: Text{"ô này {now}, bloc đã ghi \"{expected}\"; số sửa tay không được tính", "the cell {now}, but bloc wrote \"{expected}\"; a change by hand is not used"},
		Hint:    Text{"sửa ở báo cáo gốc rồi lập lại bảng bằng bloc aggregate", "correct the report it comes from and write the book anew with bloc aggregate"},
	}
)
