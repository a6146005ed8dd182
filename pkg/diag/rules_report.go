package diag

// What figures are by a text that narrows them.
var (
	PlannedFigures = Text{"số kế hoạch", "planned figures"}
	// What a text makes of figures that it narrows.
	PartOfBoard  = Text{"chỉ là của một phần, không phải của toàn Ban", "of a part, not of the whole board"}
	OfOtherTime  = Text{"là của thời gian khác, hoặc chưa hết kỳ", "of another time, or not of all the period"}
	OnlyPlanned  = Text{"là số kế hoạch, dự kiến, chưa phải kết quả", "planned or foreseen, and no results"}
	NotOfReports = Text{"không phải số liệu chính thức của kỳ", "no figures of a report"}
	FiguresSoFar = Text{"số liệu đến nay, chưa đến hết kỳ", "figures so far, not up to the end of the period"}
)

// Rules on a report: what is found while its cells become figures.
var (
	LabelUnknown = &Rule{
		Code: "label-unknown", Severity: Warning, Alike: SameText, Use: Unused,
		Title:   Text{"nhãn chưa nhận dạng được", "a label is not understood"},
		Message: Text{"chưa hiểu \"{found}\"{words}; số liệu theo nhãn này không được tính", "\"{found}\" is not understood{words}; the figures under it are in no total"},
		Hint:    Text{"sửa nhãn trong báo cáo, hoặc dùng tệp --map có dòng: words: [{text: \"{found}\", as: \"nhãn cùng nghĩa\"}], hoặc, nếu không cần tính, dòng: ignore: [\"{found}\"]", "change the label in the report, or use a --map file with the line words: [{text: \"{found}\", as: \"a label that means the same\"}], or, where it is not needed, with the line ignore: [\"{found}\"]"},
	}
	IndicatorUnknown = &Rule{
		Code: "indicator-unknown", Severity: Warning, Alike: InColumn, Use: Unused,
		Title:   Text{"chưa xác định được chỉ tiêu", "the indicator is unclear"},
		Message: Text{"chưa rõ số liệu này là của chỉ tiêu nào: {because}", "these labels name no indicator of the bloc: {because}"},
		Hint:    Text{"ghi rõ tiêu đề trong báo cáo, hoặc dùng tệp --map có dòng: cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: MÃ}] (mã: xem bloc list indicators)", "let the headings of the report say which indicator it is, or use a --map file with the line cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: CODE}] (see bloc list indicators)"},
	}
	HeadingsDiffer = &Rule{
		Code: "headings-differ", Severity: Warning, Alike: InColumn, Use: Unused,
		Title:   Text{"tiêu đề hàng và cột mâu thuẫn", "row and column headings contradict each other"},
		Message: Text{"tiêu đề hàng và cột mâu thuẫn: {because}", "row and column headings contradict each other: {because}"},
		Hint:    Text{"sửa tiêu đề trong báo cáo", "correct the headings in the report"},
	}
	OtherPlace = &Rule{
		Code: "other-place", Severity: Warning, Alike: SameText, Use: Unused,
		Title:   Text{"bảng số liệu của toàn tỉnh hoặc của đơn vị khác", "a table of the whole province or of another board"},
		Message: Text{"bảng \"{found}\" là số liệu của toàn tỉnh hoặc của đơn vị khác, không phải của các KCN do đơn vị quản lý; không được tính", "the table \"{found}\" is of the whole province or of another board, not of this one's zones; its figures are in no total"},
		Hint:    Text{"nếu là số liệu của các KCN thì ghi rõ ở tiêu đề bảng", "if the figures are of the zones, say so in the title of the table"},
	}
	TextNarrows = &Rule{
		Code: "text-narrows", Severity: Error, Alike: SameText,
		Title:   Text{"văn bản cho biết số liệu chỉ là một phần, của thời gian khác hoặc là kế hoạch", "a text says that figures are of a part only, of another time, or planned"},
		Message: Text{"\"{found}\" cho biết số liệu {what} ({words}); {number} số liệu không được tính", "\"{found}\" says that the figures are {what} ({words}); {number} of them are in no total"},
		Hint:    Text{"hỏi đơn vị số liệu chung; nếu văn bản này ghi nhầm, đề nghị đơn vị sửa và gửi lại", "ask the board for its own figures; if the text is wrong, ask it to mend that and send the report again"},
	}
	TextExcepts = &Rule{
		Code: "text-excepts", Severity: Warning, Alike: SameText,
		Title:   Text{"văn bản cho biết số liệu chưa đủ hoặc có phần khác", "a text says that something is not in figures, or too much"},
		Message: Text{"\"{found}\" ({words}) cho biết phạm vi của {number} số liệu khác toàn Ban; vẫn được tính", "\"{found}\" ({words}) says that {number} figures are not just those of the whole board; they are used"},
		Hint:    Text{"hỏi lại đơn vị; nếu không ảnh hưởng, ghi words: [{text: \"{found}\", as: harmless}] trong tệp --map", "ask the board; if it does not matter, write words: [{text: \"{found}\", as: harmless}] in a --map file"},
	}
	TextUnit = &Rule{
		Code: "text-unit", Severity: Warning, Alike: SameText,
		Title:   Text{"ghi chú nói đơn vị khác", "a note says another unit"},
		Message: Text{"\"{found}\" ghi đơn vị khác với đơn vị đang dùng cho {number} số liệu; vẫn tính theo đơn vị của biểu", "\"{found}\" gives another unit than the one of {number} figures; that of the table is used"},
		Hint:    Text{"hỏi lại đơn vị số liệu tính theo đơn vị nào", "ask the board in which unit the figures are"},
	}
	TextUnknown = &Rule{
		Code: "title-unknown", Severity: Warning, Alike: SameText,
		Title:   Text{"văn bản có từ chưa hiểu", "a text with words that are not understood"},
		Message: Text{"chưa hiểu \"{words}\" trong \"{found}\": có thể giới hạn {number} số liệu; vẫn được tính", "\"{words}\" in \"{found}\" is not understood and may limit {number} figures; they are used"},
		Hint:    Text{"nếu không giới hạn gì, trả lời ở trang \"Nội dung cần trả lời\", hoặc ghi words: [{text: \"{found}\", as: harmless}] trong tệp --map", "if it limits nothing, answer it on the sheet \"Questions\", or write words: [{text: \"{found}\", as: harmless}] in a --map file"},
	}
	HeaderMissing = &Rule{
		Code: "header-missing", Severity: Warning, Alike: InColumn, Use: Unused,
		Title:   Text{"cột số liệu không có tiêu đề", "a column of figures without a header"},
		Message: Text{"cột số liệu không có tiêu đề, bên cạnh cột khác có tiêu đề: {because}", "a column of figures without a header beside others that have one: {because}"},
		Hint:    Text{"ghi tiêu đề cột trong báo cáo, hoặc dùng tệp --map có dòng: cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: MÃ}] (mã: xem bloc list indicators)", "give the column a header, or use a --map file with the line cells: [{member: {member}, sheet: \"{sheet}\", cell: {cell}, indicator: CODE}] (see bloc list indicators)"},
	}
	FigureStray = &Rule{
		Code: "figure-stray", Severity: Warning, Alike: QuotedAlike, Use: Unused,
		Title:   Text{"số đứng ngoài các cột số liệu", "a number outside the columns of figures"},
		Message: Text{"\"{found}\" đứng ở chỗ không dành cho số liệu (một mình một hàng, cạnh tiêu đề cột, hoặc trong cột chữ); không được tính", "\"{found}\" stands where no figure belongs (alone in its row, beside the column headers, or in a column of texts); it is in no total"},
		Hint:    Text{"xóa ô này nếu ghi nhầm; nếu là số liệu, ghi nó vào hàng có nhãn, dưới một tiêu đề cột", "clear the cell if it was typed by mistake; if it is a figure, put it in a row with a label, below a column header"},
	}
	HeaderUnclear = &Rule{
		Code: "header-unclear", Severity: Warning, Alike: SameText, Use: Unused,
		Title:   Text{"không rõ tiêu đề nhóm trùm những cột nào", "it is unclear which columns a heading covers"},
		Message: Text{"không rõ tiêu đề \"{found}\" là của những cột nào; số liệu các cột chưa rõ không được tính", "it is unclear which columns \"{found}\" heads; the figures of those in doubt are in no total"},
		Hint:    Text{"gộp ô tiêu đề trên các cột thuộc nhóm, và ghi tiêu đề riêng của từng cột", "merge the heading over the columns of its group, and give each column its own"},
	}
	SheetUnknown = &Rule{
		Code: "sheet-unknown", Severity: Warning, Use: Unused,
		Title:   Text{"trang tính chưa nhận dạng được", "a sheet is not understood"},
		Message: Text{"không có chỉ tiêu nào nhận dạng được trong trang tính này; {count} ô số không được tính{label}", "no indicator is recognised on this sheet; {count} number cells are in no total{label}"},
		Hint:    Text{"nếu trang này có số liệu tổng hợp thì ghi tên chỉ tiêu như trong biểu mẫu; xem cách đọc từng ô bằng: bloc explain \"{file}\"", "if it holds figures of the bloc, name its indicators as the form does; bloc explain \"{file}\" shows how each cell is read"},
	}
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
		Title:   Text{"tệp --map nêu ô khác với nhãn của ô", "the map states a cell otherwise than its labels do"},
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
		Hint:    Text{"bỏ gạch ngang, hoặc xóa số và ghi số đúng", "take the line off, or write the right figure in its place"},
	}
	MergedFigure = &Rule{
		Code: "figure-merged", Severity: Error,
		Title:   Text{"một số gộp qua nhiều cột hoặc nhiều dòng", "a figure merged over several columns or rows"},
		Message: Text{"số {found} gộp qua {names}, không thuộc riêng chỉ tiêu nào", "{found} is merged over {names} and belongs to none of them alone"},
		Hint:    Text{"tách ô và ghi số cho từng cột, từng dòng", "split the cell and give each column and row its figure"},
	}
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
		Title:   Text{"không rõ là KCN hay dòng cộng nhóm", "a zone or the subtotal of a group"},
		Message: Text{"không rõ {found} là số của một KCN hay dòng cộng nhóm, và không có dòng tổng", "{found} may be of a zone or the subtotal of a group, and no total is stated"},
		Hint:    Text{"ghi dòng tổng cộng, hoặc ghi rõ tên dòng và đánh số dòng nhóm (I, II) khác dòng KCN (1, 2)", "state the total, or name the row and number the groups (I, II) apart from the zones (1, 2)"},
	}
	PlacesWithoutTotal = &Rule{
		Code: "places-without-total", Severity: Error, Alike: OnSheet,
		Title:   Text{"số liệu theo KCN, KKT không có tổng", "figures by kind of place without a total"},
		Message: Text{"số liệu ghi riêng theo KCN, KKT, không có cột tổng; một KCN trong KKT có thể tính hai lần", "the figures stand apart for zones and economic zones without a total; a zone within an economic zone may count twice"},
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
	TextRespelled = &Rule{
		Code: "text-respelled", Severity: Note, Alike: SameText,
		Title:   Text{"chữ gõ sai được đọc theo từ đúng", "a mistyped word is read as the right one"},
		Message: Text{"\"{found}\" được đọc là \"{expected}\"", "\"{found}\" is read as \"{expected}\""},
		Hint:    Text{"không phải làm gì; nếu đọc sai, sửa chữ trong báo cáo", "nothing to do; if it is read wrongly, mend the text in the report"},
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
		Title:   Text{"số liệu của kỳ khác hoặc số kế hoạch theo một dòng chữ", "by a text the figures are of another time, or planned"},
		Message: Text{"theo \"{found}\" đây là {what}; các chỉ tiêu chính ở ô {related} không có số liệu của {period}", "by \"{found}\" these are {what}; the core figures at {related} have no value for {period}"},
		Hint:    Text{"đề nghị đơn vị gửi số liệu của cả kỳ; nếu dòng chữ này không nói về số liệu thì bỏ đi", "ask the board for the figures of the whole period; if the text does not speak of these, take it out"},
	}
	RoleTorn = &Rule{
		Code: "role-torn", Severity: Warning, Alike: SameText,
		Title:   Text{"kế hoạch hay thực hiện", "planned or done"},
		Message: Text{"\"{found}\" nói là số kế hoạch, tiêu đề \"{other}\" nói là kết quả; theo tiêu đề", "\"{found}\" speaks of planned figures, the title \"{other}\" of results; the title is followed"},
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
