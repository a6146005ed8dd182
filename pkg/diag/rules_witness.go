package diag

// What the figures beside a column say that it is, and the name of a header that is missing.
var (
	TakenAsPlan   = Text{"kế hoạch", "the plan"}
	TakenAsBefore = Text{"số kỳ trước", "the period before"}
	NoHeader      = Text{"(không có)", "(there is none)"}
)

// What shows that FDI and DDI are exchanged, and the figure of an indicator that was not
// reported.
var (
	InOtherCurrency = Text{"vốn ghi dưới mỗi bên đều tính bằng đồng tiền của bên kia", "the capital under each is in the currency of the other"}
	ReportedOfOther = Text{"số năm trước ghi dưới mỗi bên đều là số đã báo cáo khi đó của bên kia", "what stands under each for the year before was reported then of the other"}
	NearerToOther   = Text{"vốn ghi dưới mỗi bên đều cỡ bằng kế hoạch hoặc số năm trước của bên kia, không phải của bên mình", "the capital under each has the size of the other's plan or year before, not of its own"}
	OfThisIndicator = Text{"số của chỉ tiêu này", "of this one"}
)

// The lines of a table.
var (
	ColumnName = Text{"cột", "column"}
	RowName    = Text{"hàng", "row"}
)

// Rules on what other figures say of labels.
var (
	LabelContradicted = &Rule{
		Code: "label-contradicted", Severity: Error, Use: Unused,
		Title:   Text{"số liệu năm trước cho thấy nhãn sai hàng", "last year's figures contradict a label"},
		Message: Text{"nhãn {because} là \"{label}\", nhưng số {before} ở đây ({found}) đúng bằng số đã báo cáo khi đó của \"{other}\", không phải {expected}; số liệu theo nhãn này không được tính", "the labels {because} say \"{label}\", but the figure of {before} here ({found}) is what was reported then of \"{other}\", not {expected}; the figures under this label are in no total"},
		Hint:    Text{"xem các hàng có bị lệch hoặc đổi nhãn không, và đề nghị đơn vị gửi lại", "see whether rows are shifted or labels exchanged, and ask the board to send it again"},
	}
	ColumnContradicted = &Rule{
		Code: "column-contradicted", Severity: Warning,
		Title:   Text{"cột ghi tên khác nhưng là số năm trước", "a column of last year's figures under another name"},
		Message: Text{"cột này ({because}) là {says}, nhưng {count} trong {of} số liệu đúng bằng số đã báo cáo của {before}", "this column ({because}) says {says}, but {count} of {of} figures are what was reported for {before}"},
		Hint:    Text{"hỏi đơn vị tiêu đề cột có đúng không", "ask the board whether the header is right"},
	}
	OriginsExchanged = &Rule{
		Code: "origins-exchanged", Severity: Warning,
		Title:   Text{"FDI và DDI có thể bị đổi chỗ cho nhau", "FDI and DDI may be exchanged"},
		Message: Text{"{why}: tiêu đề FDI và DDI có thể bị đổi chỗ cho nhau; {number} số liệu vẫn được tính theo tiêu đề", "{why}: the headings FDI and DDI may be exchanged; {number} figures are used as they stand"},
		Hint:    Text{"hỏi đơn vị hai tiêu đề có đúng không; nếu bị đổi chỗ thì đề nghị sửa và gửi lại", "ask the board whether the two headings are right; if they are exchanged, have it corrected and sent again"},
	}
	OriginsRepeated = &Rule{
		Code: "origins-repeated", Severity: Warning,
		Title:   Text{"số liệu FDI và DDI giống hệt nhau", "FDI and DDI hold the same figures"},
		Message: Text{"{same} trong {of} số liệu DDI đúng bằng số liệu FDI: có thể một bên mới chép từ bên kia, chưa điền; {number} số liệu vẫn được tính", "{same} of {of} figures of DDI are exactly those of FDI: one may be a copy of the other that nobody filled in; {number} figures are used as they stand"},
		Hint:    Text{"hỏi đơn vị số liệu nào đúng, và đề nghị gửi lại bên chép nhầm", "ask the board which are right, and for the figures of the other"},
	}
	RowShifted = &Rule{
		Code: "row-shifted", Severity: Warning,
		Title:   Text{"số liệu của một KCN có thể lệch cột", "the figures of a zone may stand a column off"},
		Message: Text{"hàng này có ô trống, và số liệu bên cạnh chỉ vừa cỡ các KCN khác nếu lùi về phía ô trống một cột: có thể cả hàng bị lệch; {number} số liệu và tổng vẫn được tính như đã ghi", "this row has a blank cell, and the figures beside it are of the size that other zones have only if they move a column towards it: the row may be shifted; {number} figures and totals are used as they stand"},
		Hint:    Text{"đề nghị đơn vị kiểm tra hàng này, sửa và gửi lại", "ask the board to check the row, correct it and send it again"},
	}
	FiguresMisplaced = &Rule{
		Code: "figures-misplaced", Severity: Warning,
		Title:   Text{"số liệu của một cột có thể lệch hàng, của một hàng có thể lệch cột", "the figures of a column may stand a row off, or those of a row a column off"},
		Message: Text{"{number} số liệu ở {line} này ({because}) chỉ vừa cỡ {line} bên cạnh ({other}) nếu lùi lại một {step}: có thể cả {line} bị lệch; số liệu vẫn được tính như đã ghi", "{number} figures of this {line} ({because}) are of the size of those beside them ({other}) only if they move back by a {step}: the {line} may be shifted; they are used as they stand"},
		Hint:    Text{"đề nghị đơn vị kiểm tra các số này, sửa và gửi lại", "ask the board to check these figures, correct them and send them again"},
	}
	ColumnWitnessed = &Rule{
		Code: "column-witnessed", Severity: Note, Use: Beside,
		Title:   Text{"cột năm trước nhận ra nhờ số liệu", "a column recognised as last year's by its figures"},
		Message: Text{"tiêu đề cột {header} không cho biết kỳ, nhưng {count} trong {of} số liệu của cột đúng bằng số đã báo cáo của {before}: đọc là số {before}", "the header {header} does not give the period, but {count} of {of} figures of the column are what was reported for {before}: it is read as {before}"},
	}
	RowOfYear = &Rule{
		Code: "row-of-year", Severity: Note, Use: Beside,
		Title:   Text{"hàng năm trước nhận ra nhờ số liệu", "a row recognised as last year's by its figures"},
		Message: Text{"nhãn hàng {header} không cho biết kỳ, nhưng {count} trong {of} số liệu của hàng đúng bằng số đã báo cáo của {before}: đọc là số {before}", "the label {header} does not give the period, but {count} of {of} figures of the row are what was reported for {before}: it is read as {before}"},
	}
	ColumnCompared = &Rule{
		Code: "column-compared", Severity: Note, Use: Beside,
		Title:   Text{"cột nhận ra nhờ tỷ lệ bên cạnh", "a column recognised by the ratio beside it"},
		Message: Text{"chưa hiểu tiêu đề cột {header}, nhưng {count} trong {of} tỷ lệ ở cột \"{ratio}\" tính theo cột này: đọc là {as}", "the header {header} is not understood, but {count} of {of} percentages under \"{ratio}\" are computed by this column: it is read as {as}"},
	}
	RowWitnessed = &Rule{
		Code: "row-witnessed", Severity: Note, Use: Beside,
		Title:   Text{"hàng nhận ra nhờ số liệu năm trước", "a row recognised by last year's figure"},
		Message: Text{"nhãn \"{found}\" không cho biết chỉ tiêu, nhưng số {before} của hàng ({figure}) đúng bằng số đã báo cáo của \"{label}\": đọc là chỉ tiêu này", "the label \"{found}\" does not name the indicator, but the row's figure of {before} ({figure}) is what was reported of \"{label}\": it is read so"},
	}
)
