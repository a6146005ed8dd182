package diag

// Rules on the comparison of two results, and on books that are read back.
var (
	GrowthIncomparable = &Rule{
		Code: "growth-incomparable", Severity: Warning, Use: Beside,
		Title:   Text{"đơn vị nhận thêm địa bàn ngoài khối", "a member took in territory from outside the bloc"},
		Message: Text{"{name} nhận thêm {outside} từ ngoài khối: {count} chỉ tiêu chưa so sánh được với {kỳ old}", "{name} took in {outside} from outside the bloc: not comparable with {old} (indicators: {count})"},
		Hint:    Text{"ghi số liệu kỳ trước của phần địa bàn nhận thêm vào tệp --baseline", "state what that territory had before in a --baseline file"},
	}
	Restated = &Rule{
		Code: "restated", Severity: Note,
		Title:   Text{"số liệu kỳ trước được điều chỉnh", "a figure of the earlier period was restated"},
		Message: Text{"{name} nay ghi {label} {kỳ period} là {is} {unit}, trước đây báo cáo {was}", "{name} now states {is} {unit} as {label} of {period}, and reported {was} at the time"},
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
		Message: Text{"số liệu quy đổi theo tỷ giá khác nhau (đồng/USD): {rates}; mức tăng, giảm của {count} chỉ tiêu có cả phần do tỷ giá", "figures are converted at different rates (VND per USD): {rates}; part of the change of {count} indicators comes from the rates"},
		Hint:    Text{"muốn so sánh theo một tỷ giá thì lập lại các kỳ với cùng --rate; bloc diff tách riêng phần do tỷ giá", "to compare at one rate, make the periods anew with the same --rate; bloc diff shows the effect of the rate"},
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
		Message: Text{"{argument} cho hai kết quả của {kỳ period}: {files}; không dùng kết quả nào", "{argument} names two results of {period}: {files}; neither is used"},
		Hint:    Text{"ghi rõ một tệp, hoặc chuyển tệp thừa sang thư mục khác", "name one file, or move the other to another folder"},
	}
	CatalogueOther = &Rule{
		Code: "catalogue-other", Severity: Note,
		Title:   Text{"kết quả lập bằng bộ từ vựng khác", "a result made with another catalogue"},
		Message: Text{"kết quả này lập bằng bộ chỉ tiêu và từ vựng khác ({found}) với bộ đang dùng ({expected})", "this result was made with another catalogue ({found}) than the one in use ({expected})"},
		Hint:    Text{"lập lại từ các báo cáo nếu cần so sánh theo cùng cách đọc", "make it anew from its reports if both are to be read in the same way"},
	}
	BookEdited = &Rule{
		Code: "book-edited", Severity: Error, Use: Unused,
		Title:   Text{"số liệu trong bảng của bloc bị sửa", "a figure in bloc's own book was changed"},
		Message: Text{"ô này {now}, bloc đã ghi \"{expected}\"; số sửa tay không được tính", "the cell {now}, but bloc wrote \"{expected}\"; a change by hand is not used"},
		Hint:    Text{"sửa ở báo cáo gốc rồi lập lại bảng bằng bloc aggregate", "correct the report it comes from and write the book anew with bloc aggregate"},
	}
	BookDiffers = &Rule{
		Code: "book-differs", Severity: Error, Use: Beside,
		Title:   Text{"bảng tổng hợp khác với số tính lại từ báo cáo", "a book differs from what its reports give"},
		Message: Text{"{name}, {label} {period} ({role}): bảng ghi {was}, tính lại từ báo cáo được {is}", "{name}, {label} {period} ({role}): the book has {was}, its reports give {is}"},
		Hint:    Text{"hỏi người lập bảng, hoặc lập lại bảng từ các tệp này", "ask who wrote the book, or write it anew from these files"},
	}
	InputMissing = &Rule{
		Code: "input-missing", Severity: Error, Use: Beside,
		Title:   Text{"thiếu tệp mà bảng tổng hợp đã lập từ đó", "a file that a book was made of is not there"},
		Message: Text{"bảng này có dùng tệp {found} (SHA-256 {sha256}); không tệp nào được nêu có nội dung đó", "the book was made of {found} (SHA-256 {sha256}); no file that is named holds the same bytes"},
		Hint:    Text{"nêu thêm tệp gốc, đúng như khi lập bảng", "name the original file as well, as it was then"},
	}
	InputOther = &Rule{
		Code: "input-other", Severity: Warning, Use: Beside,
		Title:   Text{"tệp không thuộc bảng tổng hợp đang đối chiếu", "a file that a book was not made of"},
		Message: Text{"bảng đang đối chiếu không lập từ tệp này; tệp được để ngoài", "the book was not made of this file, which is left aside"},
		Hint:    Text{"nếu tệp thay cho một báo cáo cũ thì cần lập lại bảng", "if it takes the place of an older report, the book has to be written anew"},
	}
	ProgramOther = &Rule{
		Code: "program-other", Severity: Note,
		Title:   Text{"bảng lập bằng phiên bản khác của bloc", "a book of another version of bloc"},
		Message: Text{"bảng lập bằng {found}, nay đối chiếu bằng {expected}", "the book was written by {found}, and is verified by {expected}"},
	}
	NotComputed = &Rule{
		Code: "not-computed", Severity: Error, Use: Beside,
		Title:   Text{"không tính lại được bảng tổng hợp", "a book cannot be computed anew"},
		Message: Text{"không tính lại được số liệu {kỳ period} từ các tệp được nêu", "the files that are named give no result of {period}"},
		Hint:    Text{"nêu đủ các tệp mà bảng đã lập từ đó", "name all files that the book was made of"},
	}
)
