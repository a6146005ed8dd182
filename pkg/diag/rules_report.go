package diag

// Rules on a report as a whole: what its figures say together, whose it is and of when, and
// what people said of it.
var (
	ClaimsDiffer = &Rule{
		Code: "claims-differ", Severity: Error,
		Title:   Text{"hai ô ghi một chỉ tiêu mà khác nhau", "two cells claim one figure and differ"},
		Message: Text{"ô này ghi {is}, còn {related} ghi {should}, cùng một chỉ tiêu; không dùng số nào", "this cell says {is}, and {related} says {should} for the same figure; neither is used"},
		Several: Text{"{pair} khác nhau ở {count} số liệu, nên không dùng số nào: {differences}", "{pair} differ in {count} figures, so neither is used: {differences}"},
		Hint:    Text{"sửa ô sai trong báo cáo, hoặc, nếu ô này đúng, dùng tệp --map có dòng: cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: {indicator}}]", "correct the wrong cell; or, if this one is right, use a --map file with the line cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: {indicator}}]"},
	}
	ClaimsAgree = &Rule{
		Code: "claims-agree", Severity: Note, Alike: OnSheet,
		Title:   Text{"số liệu lặp lại, khớp nhau", "a figure stands twice and agrees"},
		Message: Text{"số liệu lặp lại ở {related}; tính một lần", "the figure stands at {related} too; counted once"},
	}
	PartsDiffer = &Rule{
		Code: "parts-differ", Severity: Warning,
		Title:       Text{"tổng khác với cộng các phần", "a total differs from its parts"},
		Message:     Text{"tổng ghi {is}, cộng các phần được {should}; dùng số tổng đã ghi", "the total says {is}, its parts add up to {should}; the stated total is used"},
		Hint:        Text{"kiểm tra lại tổng và các phần", "check the total and its parts"},
		Formula:     Text{"tổng = cộng các phần (FDI + DDI, các KCN, dòng tổng)", "total = sum of its parts (FDI + DDI, the zones, rows of totals)"},
		Tolerance:   rounding,
		Explanation: Text{"Dòng tổng phải bằng các dòng thành phần cộng lại; số tổng đã ghi vẫn được dùng.", "A row of totals must be the sum of its parts; the stated total is used all the same."},
	}
	PartsSummed = &Rule{
		Code: "parts-summed", Severity: Note, Alike: OnSheet,
		Title:   Text{"tổng cộng từ các phần", "a total summed from its parts"},
		Message: Text{"không có dòng tổng; cộng từ {count} phần", "no total is stated; summed from {count} parts"},
	}
	PartBlank = &Rule{
		Code: "part-blank", Severity: Warning,
		Title:   Text{"cộng các phần còn thiếu", "a sum of parts with a blank among them"},
		Message: Text{"không có dòng tổng và có phần để trống; tổng cộng từ các phần chưa đủ", "no total is stated and a part is blank; the sum of the parts is incomplete"},
		Hint:    Text{"hỏi lại đơn vị số liệu còn trống", "ask the board for the blank part"},
	}
	SubtotalUnclear = &Rule{
		Code: "subtotal-unclear", Severity: Error, Alike: OnSheet,
		Title:   Text{"không rõ là số của một KCN hay số cộng", "a figure of one zone or a sum"},
		Message: Text{"không rõ {found} là số của riêng một KCN hay là số cộng, và không có dòng tổng", "{found} may be of a single zone or a sum, and no total is stated"},
		Hint:    Text{"ghi dòng tổng cộng, hoặc ghi rõ tên dòng và đánh số dòng nhóm (I, II) khác dòng KCN (1, 2)", "state the total, or name the row and number the groups (I, II) apart from the zones (1, 2)"},
	}
	PlacesWithoutTotal = &Rule{
		Code: "places-without-total", Severity: Error, Alike: OnSheet,
		Title:   Text{"số liệu theo KCN, KKT không có tổng", "figures by kind of place without a total"},
		Message: Text{"số liệu ghi riêng theo từng loại khu (KCN, KCX, KKT, ngoài KCN…), không có tổng chung; không cộng được vì một khu có thể nằm trong khu khác", "the figures stand apart by kind of place (zones, export-processing zones, economic zones, outside …) without a total; they are not added up, as one place may lie within another"},
		Hint:    Text{"hỏi đơn vị số tổng, ghi vào báo cáo", "ask the board for the total and write it into the report"},
	}
	Estimated = &Rule{
		Code: "figure-estimated", Severity: Note,
		Title:   Text{"số liệu ước", "an estimated figure"},
		Message: Text{"{count} số liệu là số ước thực hiện", "{count} figures are estimates"},
	}
	NotCollected = &Rule{
		Code: "figure-not-collected", Severity: Warning, Alike: QuotedAlike, Use: Unused,
		Title:   Text{"số liệu chưa thu thập được", "a figure not collected"},
		Message: Text{"ghi \"{found}\": có phát sinh nhưng chưa có số liệu", "\"{found}\": it occurred, and no figure was collected"},
		Hint:    Text{"hỏi lại đơn vị", "ask the board"},
	}
	MemberUnknown = &Rule{
		Code: "member-unknown", Severity: Error,
		Title:   Text{"không rõ báo cáo của đơn vị nào", "it is unclear whose report this is"},
		Message: Text{"không rõ báo cáo của {kind} nào", "it is unclear which {kind} this report is from"},
		Hint:    Text{"nếu là báo cáo, trả lời ở trang \"Nội dung cần trả lời\", hoặc dùng tệp --map có dòng: members: {\"{base}\": MÃ} (mã: xem bloc list members); nếu không thì bỏ khỏi thư mục", "if it is a report, answer it on the sheet \"Questions\", or use a --map file with the line members: {\"{base}\": ID} (see bloc list members); if not, take it out of the folder"},
	}
	MemberElsewhere = &Rule{
		Code: "member-elsewhere", Severity: Error,
		Title:   Text{"báo cáo của đơn vị ngoài khối", "a report of somebody who is no member"},
		Message: Text{"báo cáo ghi là của \"{found}\", không phải {kind} thành viên của khối; không được tính", "the report says that it is of \"{found}\", which is no {kind} of the bloc; nothing of it is used"},
		Hint:    Text{"bỏ khỏi thư mục; nếu là báo cáo của một đơn vị trong khối, dùng tệp --map có dòng: members: {\"{base}\": MÃ} (mã: xem bloc list members)", "take the file out of the folder; if it is the report of a member, use a --map file with the line members: {\"{base}\": ID} (see bloc list members)"},
	}
	MemberGuessed = &Rule{
		Code: "member-guessed", Severity: Warning,
		Title:   Text{"chưa chắc báo cáo của đơn vị nào", "it is not certain whose report this is"},
		Message: Text{"tiêu đề báo cáo không ghi đủ tên đơn vị; theo \"{found}\" hiểu là báo cáo của {name}", "the head of the report does not name the board in full; by \"{found}\" it is taken to be of {name}"},
		Hint:    Text{"kiểm tra; nếu đúng, trả lời ở trang \"Nội dung cần trả lời\", hoặc dùng tệp --map có dòng: members: {\"{base}\": {id}}", "check it; if it is right, answer it on the sheet \"Questions\", or use a --map file with the line members: {\"{base}\": {id}}"},
	}
	MemberDiffers = &Rule{
		Code: "member-differs", Severity: Warning,
		Title:   Text{"tên tệp và nội dung nói hai đơn vị khác nhau", "file name and text name different members"},
		Message: Text{"nội dung báo cáo là của {name}, tên tệp là của {found}; theo nội dung", "the text is of {name}, the file's name of {found}; the text is followed"},
		Hint:    Text{"kiểm tra tên tệp", "check the file's name"},
	}
	PeriodUnknown = &Rule{
		Code: "period-unknown", Severity: Error,
		Title:   Text{"không rõ kỳ báo cáo", "it is unclear which period this is for"},
		Message: Text{"không rõ báo cáo của kỳ nào", "it is unclear which period this report is for"},
		Hint:    Text{"nếu là báo cáo, trả lời ở trang \"Nội dung cần trả lời\", hoặc dùng tệp --map có dòng: periods: {\"{base}\": \"2018\"}; nếu không thì bỏ khỏi thư mục", "if it is a report, answer it on the sheet \"Questions\", or use a --map file with the line periods: {\"{base}\": \"2018\"}; if not, take it out of the folder"},
	}
	PeriodDiffers = &Rule{
		Code: "period-differs", Severity: Warning,
		Title:   Text{"tên tệp và nội dung nói hai kỳ khác nhau", "file name and text name different periods"},
		Message: Text{"nội dung báo cáo là của {kỳ period}, tên tệp là của {kỳ found}; theo nội dung", "the text is for {period}, the file's name for {found}; the text is followed"},
		Hint:    Text{"kiểm tra tên tệp", "check the file's name"},
	}
	PeriodCut = &Rule{
		Code: "period-cut", Severity: Error, Alike: SameText,
		Title:   Text{"số liệu chưa đến hết kỳ", "figures that do not go up to the end of the period"},
		Message: Text{"dòng \"{found}\" cho biết số liệu chưa đến hết {kỳ period}", "the line \"{found}\" says that the figures do not go up to the end of {period}"},
		Hint:    Text{"hỏi lại đơn vị; nếu là số của cả kỳ, dùng tệp --map có dòng: periods: {\"{base}\": \"{period}\"}", "ask the board; if they are of the whole period, use a --map file with the line periods: {\"{base}\": \"{period}\"}"},
	}
	PeriodPart = &Rule{
		Code: "period-part", Severity: Error, Alike: SameText,
		Title:   Text{"số liệu của một phần kỳ hoặc của nhiều năm", "figures of a part of the period, or of several years"},
		Message: Text{"theo \"{found}\", số liệu không phải của riêng cả {kỳ period}; không được tính", "by \"{found}\" the figures are not those of {period}, the whole of it and nothing more; they are in no total"},
		Hint:    Text{"hỏi lại đơn vị; nếu là số của cả kỳ thì sửa dòng chữ này trong báo cáo", "ask the board; if they are of the whole period, correct the text in the report"},
	}
	PeriodTorn = &Rule{
		Code: "period-torn", Severity: Error,
		Title:   Text{"hai chỗ ghi hai kỳ khác nhau", "two texts name two periods"},
		Message: Text{"\"{other}\" ghi {kỳ period}, nhưng \"{found}\" không nói cả kỳ đó; số liệu không được tính", "\"{other}\" names {period}, but \"{found}\" does not speak of the whole of it; the figures are in no total"},
		Hint:    Text{"hỏi lại đơn vị số liệu là của kỳ nào, rồi sửa một trong hai chỗ trong báo cáo", "ask the board which period they are of, then correct one of the two texts in the report"},
	}
	PeriodNarrowed = &Rule{
		Code: "period-narrowed", Severity: Error, Alike: SameText,
		Title:   Text{"số liệu của kỳ khác hoặc số kế hoạch theo một dòng chữ", "a text says that the figures are of another time, or planned"},
		Message: Text{"theo \"{found}\" đây là {what}; các chỉ tiêu chính ở ô {related} không có số liệu của {period}", "by \"{found}\" these are {what}; the core figures at {related} have no value for {period}"},
		Hint:    Text{"đề nghị đơn vị gửi số liệu của cả kỳ; nếu dòng chữ này không nói về số liệu thì bỏ đi", "ask the board for the figures of the whole period; if the text does not speak of these, take it out"},
	}
	RoleTorn = &Rule{
		Code: "role-torn", Severity: Warning, Alike: SameText,
		Title:   Text{"kế hoạch hay thực hiện", "it is unclear whether figures are planned or done"},
		Message: Text{"\"{found}\" nói là số kế hoạch, còn \"{other}\" nói là kết quả; tính là kết quả", "\"{found}\" speaks of planned figures, \"{other}\" of results; they count as results"},
		Hint:    Text{"hỏi lại đơn vị; nếu là số thực hiện, sửa tên hoặc ghi \"Thực hiện\" ở đầu cột", "ask the board; if they are results, correct the name, or have the header of the column say so"},
	}
	StockOrFlow = &Rule{
		Code: "stock-or-flow", Severity: Warning,
		Title:   Text{"số có đến cuối kỳ hay số phát sinh trong kỳ", "a stock, or what came in the period"},
		Message: Text{"không rõ {found} là số có đến cuối kỳ hay số tăng thêm trong kỳ: {because}", "it is unclear whether {found} stands at the end of the period or came in it: {because}"},
		Hint:    Text{"hỏi lại đơn vị; nếu là số có đến cuối kỳ, ghi \"đến cuối kỳ\" ở tiêu đề", "ask the board; if it stands at the end of the period, let a heading say so"},
	}
	NoFigures = &Rule{
		Code: "report-empty", Severity: Error,
		Title:   Text{"tệp không phải báo cáo", "the file is not a report"},
		Message: Text{"không nhận dạng được số liệu nào của {kỳ period} trong tệp này", "no figure for {period} is recognised in this file"},
		Hint:    Text{"nếu không phải báo cáo thì bỏ khỏi thư mục; nếu là báo cáo, xem cách đọc từng ô bằng: bloc explain \"{file}\"", "if it is not a report, take it out of the folder; if it is one, bloc explain \"{file}\" shows how each cell is read"},
	}
	MapUnmatched = &Rule{
		Code: "map-unmatched", Severity: Note, Use: Beside,
		Title:   Text{"mục trong tệp --map không khớp gì", "an entry of a --map file matches nothing"},
		Message: Text{"mục \"{found}\" ở {key} trong tệp map không khớp báo cáo nào đã đọc", "\"{found}\" under {key} in a map file matches nothing in the reports that were read"},
		Hint:    Text{"kiểm tra cách viết, hoặc bỏ mục này", "check how it is written, or remove it"},
	}
	MapCellUnmatched = &Rule{
		Code: "map-cell-unmatched", Severity: Warning, Alike: OnSheet, Use: Beside,
		Title:   Text{"ô ghi trong tệp --map không có trong báo cáo", "a cell stated in a --map file is not in the report"},
		Message: Text{"ô này ghi trong cells của tệp map nhưng báo cáo không có ô số nào ở đó, hoặc tệp đã khác với sha256 đã ghi", "this cell is stated under cells in a map file, but the report has no number cell there, or is not the file of the stated sha256"},
		Hint:    Text{"kiểm tra tên trang tính, địa chỉ ô và sha256", "check the sheet's name, the cell and the sha256"},
	}
	SheetName = &Rule{
		Code: "sheet-name-overridden", Severity: Warning,
		Title:   Text{"tên trang tính khác với tiêu đề", "a sheet's name differs from its headings"},
		Message: Text{"tên trang tính ghi \"{found}\" nhưng tiêu đề ghi \"{expected}\"; theo tiêu đề", "the sheet is named \"{found}\", its headings say \"{expected}\"; the headings are followed"},
		Hint:    Text{"trang này có thể chép từ trang khác: kiểm tra lại", "it may be a copy of another sheet: check it"},
	}
)
