package diag

// What becomes of figures that a text narrows.
var (
	PlannedFigures = Text{"số kế hoạch", "planned figures"}
	PartOfBoard    = Text{"chỉ là của một phần, không phải của toàn Ban", "of a part, not of the whole board"}
	OfOtherTime    = Text{"là của thời gian khác, hoặc chưa hết kỳ", "of another time, or not of all the period"}
	OnlyPlanned    = Text{"là số kế hoạch, dự kiến, chưa phải kết quả", "planned or foreseen, and no results"}
	NotOfReports   = Text{"không phải số liệu chính thức của kỳ", "no figures of a report"}
	FiguresSoFar   = Text{"số liệu đến nay, chưa đến hết kỳ", "figures so far, not up to the end of the period"}
)

// What in a label is not understood. It stands behind the label.
var (
	NotOfZones        = Text{" (không phải của các KCN)", " (not of the zones)"}
	UnknownWord       = Text{", vì không rõ chữ \"%s\"", " (%s)"}
	WordsContradict   = Text{" (các từ trái nhau)", " (its words contradict each other)"}
	FirstUnknownLabel = Text{"; nhãn đầu tiên chưa hiểu: %s \"%s\"", "; the first label not understood is %s \"%s\""}
)

// Rules on the texts of a report: labels, headers, titles, notes and names of sheets.
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
		Title:   Text{"văn bản cho biết số liệu chưa đủ hoặc có phần khác", "a text excludes something from figures, or includes too much"},
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
		Message: Text{"chưa hiểu \"{words}\"{where}: có thể giới hạn {number} số liệu; vẫn được tính", "\"{words}\"{where} is not understood and may limit {number} figures; they are used"},
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
	TextRespelled = &Rule{
		Code: "text-respelled", Severity: Note, Alike: SameText,
		Title:   Text{"chữ gõ sai được đọc theo từ đúng", "a mistyped word is read as the right one"},
		Message: Text{"\"{found}\" được đọc là \"{expected}\"", "\"{found}\" is read as \"{expected}\""},
		Hint:    Text{"không phải làm gì; nếu đọc sai, sửa chữ trong báo cáo", "nothing to do; if it is read wrongly, mend the text in the report"},
	}
)
