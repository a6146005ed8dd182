package diag

// Tolerances that several rules share.
var (
	rounding = Text{
		"mỗi số in ra d chữ số thập phân đại diện cho khoảng ± nửa đơn vị của chữ số cuối; số đếm là chính xác; chỉ báo khi không giá trị nào trong các khoảng thỏa mãn",
		"a figure printed with d decimals stands for half a step to each side; counts are exact; only where no values within these intervals fit"}
	none = Text{"không có", "none"}
)

// Rules on the figures of one report.
var (
	SumDiffers = &Rule{
		Code: "sum-differs", Severity: Warning,
		Title:     Text{"tổng khác với cộng các chỉ tiêu thành phần", "a figure differs from the sum of its indicators"},
		Message:   Text{"{label}: ghi {is}, nhưng {parts} cộng lại được {should}", "{label}: the report says {is}, but {parts} add up to {should}"},
		Hint:      Text{"đề nghị {name} kiểm tra ô {cell} và các ô thành phần {related}, gửi lại số đúng", "ask {name} to check cell {cell} and its parts at {related}, and to send the right figure"},
		Formula:   Text{"vốn thu hút = vốn cấp mới + vốn tăng thêm (các tổng nêu trong rules.yaml)", "attracted capital = new + added capital (the sums of rules.yaml)"},
		Tolerance: rounding,
		Explanation: Text{"Tổng vốn thu hút phải bằng vốn cấp mới cộng vốn tăng thêm. Khi không bằng, một trong các ô đã gõ nhầm hoặc chép từ kỳ khác.",
			"Attracted capital is new plus added capital. If it is not, one of the cells holds a slip or was copied from another period."},
	}
	QuartersDiffer = &Rule{
		Code: "quarters-differ", Severity: Warning,
		Title:     Text{"các tháng, quý không khớp với cả kỳ", "months or quarters and the whole period differ"},
		Message:   Text{"{label} {period}: ghi {is}, theo {parts} là {should}", "{label} of {period}: the report says {is}, but by {parts} it is {should}"},
		Hint:      Text{"đề nghị {name} kiểm tra ô {cell} và các ô {related}", "ask {name} to check cell {cell} and those at {related}"},
		Formula:   Text{"số phát sinh: 12 tháng = 4 quý = cả năm (tương tự 6 tháng, 9 tháng); số cuối kỳ: tháng cuối, quý cuối = cả kỳ", "flows: twelve months = four quarters = the year (likewise half years and nine months); stocks: the last month or quarter = the period"},
		Tolerance: rounding,
		Explanation: Text{"Số phát sinh của các tháng, các quý cộng lại thành cả năm; số lũy kế cuối năm là số của tháng cuối, quý cuối.",
			"What happened in the months and the quarters adds up to the year; what stands at the year's end stands at the end of its last month and quarter."},
	}
	BoundExceeded = &Rule{
		Code: "bound-exceeded", Severity: Warning,
		Title:     Text{"phần lớn hơn toàn bộ", "a part exceeds the whole"},
		Message:   Text{"{label} ghi {is}, lớn hơn {whole} ({should}){exchanged}", "{label} is {is}, more than {whole} ({should}){exchanged}"},
		Hint:      Text{"đề nghị {name} kiểm tra ô {cell} và ô {related}", "ask {name} to check cell {cell} and cell {related}"},
		Formula:   Text{"vốn thực hiện ≤ vốn đăng ký; vốn cấp mới ≤ vốn đăng ký; dự án cấp mới ≤ dự án còn hiệu lực; dự án đang hoạt động ≤ dự án còn hiệu lực; KCN có xử lý nước thải ≤ KCN đang hoạt động; đất đã cho thuê ≤ đất có thể cho thuê; xuất khẩu ≤ doanh thu, theo tỷ giá thấp nhất trong rules.yaml", "realized ≤ registered capital; new ≤ registered capital; new ≤ active projects; operating ≤ active projects; zones with wastewater treatment ≤ zones in operation; land leased ≤ land for lease; exports ≤ revenue, at the least rate of rules.yaml"},
		Tolerance: rounding,
		Explanation: Text{"Phần không thể lớn hơn toàn bộ. Thường là hai ô bị đổi chỗ hoặc một ô sai đơn vị.",
			"A part cannot exceed the whole. Usually two cells were swapped, or one is in another unit."},
	}
	RatioDiffers = &Rule{
		Code: "ratio-differs", Severity: Warning,
		Title:     Text{"tỷ lệ đã in không khớp số liệu", "a printed ratio does not follow from its figures"},
		Message:   Text{"{label}: tỷ lệ {kind} ghi {is}%, tính từ {now} và {base} được {should}%", "{label}: the {kind} is printed as {is}%, but from {now} and {base} it is {should}%"},
		Hint:      Text{"một trong ba ô {cell}, {related} sai: đề nghị {name} kiểm tra và gửi lại", "one of the cells {cell}, {related} is wrong: ask {name} to check them and send the right one"},
		Formula:   Text{"chỉ số = kỳ này / kỳ trước × 100; tăng trưởng = chỉ số − 100; hoàn thành = thực hiện / kế hoạch × 100", "index = this period / the one before × 100; growth = index − 100; completion = actual / plan × 100"},
		Tolerance: Text{"một đơn vị của chữ số cuối được in (có nơi cắt bớt thay vì làm tròn), ngoài phần làm tròn của hai số", "one step of the last printed digit (some cut off instead of rounding), besides the rounding of both figures"},
		Explanation: Text{"Tỷ lệ in bên cạnh được tính khi số liệu còn đúng. Khi tính lại ra số khác thì một ô đã bị sửa hoặc gõ nhầm.",
			"The ratio beside a figure was computed while the figure was right. If it comes out differently now, one of the cells was changed or mistyped."},
	}
	RatiosDiffer = &Rule{
		Code: "ratios-differ", Severity: Warning,
		Title:     Text{"tỷ lệ ở nhiều hàng liền nhau không khớp số liệu", "the ratios of several consecutive rows do not follow from their figures"},
		Message:   Text{"tỷ lệ, chênh lệch ở {rows} hàng liền nhau không khớp số liệu, {label} là hàng đầu: ghi {is}, tính được {should}; cả khối có thể bị chép nhầm hoặc lệch hàng; {number} số liệu vẫn được tính", "the ratios of {rows} consecutive rows do not follow from their figures, beginning with {label}: {is} is printed, it should be {should}; the block may be copied or shifted; {number} figures are used as they stand"},
		Hint:      Text{"đề nghị {name} kiểm tra cả khối, từ ô {cell}", "ask {name} to check the whole block, from {cell} on"},
		Formula:   Text{"như với từng tỷ lệ, từng chênh lệch", "as for each ratio or difference"},
		Tolerance: Text{"báo chung khi ít nhất 3 hàng liền nhau không khớp", "as one where at least 3 rows in a line do not follow"},
		Explanation: Text{"Một hàng sai là gõ nhầm; nhiều hàng liền nhau cùng sai thì thường do một lần chép, dán nhầm.",
			"A single wrong row is a misprint. Several consecutive ones usually mean that a block was copied."},
	}
	DifferenceDiffers = &Rule{
		Code: "difference-differs", Severity: Warning,
		Title:     Text{"chênh lệch đã in không khớp số liệu", "a printed difference does not follow from its figures"},
		Message:   Text{"{label}: chênh lệch ghi {is}, tính từ {now} và {base} được {should}", "{label}: the difference is printed as {is}, but from {now} and {base} it is {should}"},
		Hint:      Text{"một trong ba ô {cell}, {related} sai: đề nghị {name} kiểm tra và gửi lại", "one of the cells {cell}, {related} is wrong: ask {name} to check them and send the right one"},
		Formula:   Text{"chênh lệch = kỳ này − kỳ trước, hoặc thực hiện − kế hoạch", "difference = this period − the one before, or actual − plan"},
		Tolerance: Text{"phần làm tròn của ba số; chỉ xét khi ít nhất 2 chênh lệch, và phần lớn, khớp", "the rounding of the three figures; only where at least 2 differences, and most of them, follow"},
		Explanation: Text{"Cột chênh lệch được tính khi số liệu còn đúng. Khi tính lại ra số khác thì một ô đã bị sửa hoặc gõ nhầm.",
			"A column of differences was computed while the figures were right. If one comes out differently now, one of the cells was changed or mistyped."},
	}
	ColumnsExchanged = &Rule{
		Code: "columns-exchanged", Severity: Warning,
		Title:     Text{"hai cột có thể bị đổi tiêu đề cho nhau", "the headers of two columns may be exchanged"},
		Message:   Text{"{count} trong {of} tỷ lệ {kind} chỉ khớp khi hai cột số liệu đổi chỗ: tiêu đề hai cột có thể bị đổi cho nhau; {number} số liệu vẫn được tính theo tiêu đề", "{count} of {of} percentages ({kind}) only follow if two columns change places: their headers may be exchanged; {number} figures are used as they stand"},
		Hint:      Text{"đề nghị {name} kiểm tra tiêu đề hai cột có ô {cell}; nếu bị đổi thì sửa và gửi lại", "ask {name} to check the headers of the two columns at {cell}, and if they are exchanged to send it again"},
		Formula:   Text{"tỷ lệ in cạnh số liệu = kỳ này / kỳ trước (hoặc thực hiện / kế hoạch), không phải ngược lại", "a printed ratio is this period / the one before (or actual / plan), not the reverse"},
		Tolerance: Text{"báo khi ít nhất 5 tỷ lệ, và hơn một nửa, chỉ khớp theo chiều ngược lại", "where at least 5 percentages, and more than half, only follow in reverse"},
		Explanation: Text{"Một vài tỷ lệ sai là gõ nhầm; khi phần lớn chỉ đúng theo chiều ngược lại thì tiêu đề năm của hai cột bị đổi, thường là do sửa mẫu năm trước.",
			"A few wrong ratios are misprints. If most of them are right the other way round, the headers of the years were exchanged, often while last year's form was changed."},
	}
	RatioAlone = &Rule{
		Code: "ratio-alone", Severity: Warning,
		Title:       Text{"có tỷ lệ mà không có số để so", "a ratio without what it compares with"},
		Message:     Text{"{label}: cạnh {is} ghi tỷ lệ {kind} {ratio}%, nhưng không có số để so; số liệu của hàng có thể bị lệch cột", "{label}: beside {is} the {kind} is printed as {ratio}%, but what it compares with is missing; the figures of the row may stand a column off"},
		Hint:        Text{"đề nghị {name} kiểm tra các ô của hàng: {cell}, {related}", "ask {name} to check the cells of the row: {cell}, {related}"},
		Formula:     Text{"có tỷ lệ thì phải có số kỳ trước (hoặc kế hoạch) để so", "where a ratio is, the figure of the period before (or the plan) is too"},
		Explanation: Text{"Các hàng khác đều có số để so. Hàng này thiếu: số liệu của hàng có thể bị gõ lệch một cột.", "The other rows have what they are compared with. This one lacks it: its figures may have been typed a column off."},
	}
	FigureRepeated = &Rule{
		Code: "figure-repeated", Severity: Warning,
		Title:       Text{"hai chỉ tiêu ghi cùng một số", "two indicators hold the same figure"},
		Message:     Text{"{label} ghi {is}, đúng bằng {other}", "{label} is {is}, exactly the figure of {other}"},
		Hint:        Text{"đề nghị {name} kiểm tra ô {cell} và ô {related}: có thể chép nhầm hàng", "ask {name} to check cell {cell} and cell {related}: a row may be copied over another"},
		Formula:     Text{"hai chỉ tiêu cùng đơn vị tính không ghi cùng một số", "two indicators of one unit do not hold the same figure"},
		Tolerance:   Text{"chỉ xét số có từ 4 chữ số có nghĩa; bỏ qua tổng và phần của nó, và hai số đã bằng nhau từ kỳ trước", "only figures of 4 or more significant digits; not a sum and its parts, nor figures that were the same the period before"},
		Explanation: Text{"Hai chỉ tiêu khác nhau hiếm khi trùng nhau đến bốn chữ số; thường là kéo công thức hoặc chép đè lên ô bên cạnh.", "Two indicators hardly ever agree to four digits. Usually a cell was copied or dragged over its neighbour."},
	}
	YearUnchanged = &Rule{
		Code: "year-unchanged", Severity: Warning,
		Title:     Text{"báo cáo giống hệt năm trước", "a report repeats last year's figures"},
		Message:   Text{"{count} trong {of} số liệu của {name} đúng bằng số {kỳ before}{as}; có thể cột năm nay mới chép từ năm trước, chưa cập nhật", "{count} of {of} figures of {name} are exactly those of {before}{as}; the column may be a copy of last year's that nobody filled in"},
		Hint:      Text{"đề nghị {name} xác nhận hoặc gửi lại số của năm nay", "ask {name} to confirm this year's figures or to send them"},
		Formula:   Text{"phần lớn số liệu năm nay khác số năm trước", "most figures differ from those of the year before"},
		Tolerance: Text{"chỉ xét số có từ 4 chữ số; báo khi ít nhất 5 số, và hơn một nửa, không đổi", "only figures of 4 or more digits; where at least 5 of them, and more than half, did not change"},
		Explanation: Text{"Một vài số lũy kế có thể không đổi, nhưng không phải phần lớn cả báo cáo. Thường là báo cáo cũ hoặc mẫu chưa điền. Khi có báo cáo năm trước (--previous) thì đó là lỗi, số liệu không được tính cho đến khi đơn vị xác nhận.",
			"A few stocks may stay the same, but not most of a report. Usually it is an old file, or a form not yet filled in. Where last year's report is given (--previous) it is an error, and the figures are in no total until the board confirms them."},
	}
	FormulaStale = &Rule{
		Code: "formula-stale", Severity: Warning, Alike: OnSheet,
		Title:     Text{"công thức có giá trị lưu đã cũ", "a formula whose stored value is out of date"},
		Message:   Text{"ô lưu giá trị {found}, nhưng công thức {formula} tính được {expected}", "the cell holds {found}, and its formula {formula} gives {expected}"},
		Hint:      Text{"mở tệp bằng Excel, tính lại (F9), kiểm tra và lưu; đề nghị đơn vị xác nhận số đúng", "open the file in Excel, calculate (F9), check and save it; ask the board which figure is right"},
		Formula:   Text{"giá trị lưu = giá trị tính lại (công thức gồm ô, số, + − và SUM)", "stored value = recomputed value (formulas of cells, numbers, + − and SUM)"},
		Tolerance: Text{"10 chữ số có nghĩa", "10 significant digits"},
		Explanation: Text{"Tệp lưu kết quả cũ của công thức: các ô thành phần đã sửa mà chưa tính lại.",
			"The file keeps an old result of the formula: its parts have changed since, and it was not recalculated."},
	}
	FigureHidden = &Rule{
		Code: "figure-hidden", Severity: Warning, Alike: OnSheet,
		Title:       Text{"số liệu ở hàng, cột hoặc trang tính ẩn", "a figure in a hidden row, column or sheet"},
		Message:     Text{"số liệu nằm ở {where}, người đọc báo cáo không thấy; vẫn được tính", "the figure stands {where}, where nobody reading the report sees it; it is used"},
		Hint:        Text{"bỏ ẩn, hỏi đơn vị số này có còn đúng không", "unhide it and ask the board whether it is still valid"},
		Formula:     none,
		Tolerance:   none,
		Explanation: Text{"Hàng, cột, trang tính ẩn thường là số của bản cũ còn sót lại.", "Hidden rows, columns and sheets are often left over from an older version."},
	}
)

// Rules on the figures of several periods.
var (
	OverTime = &Rule{
		Code: "over-time", Severity: Warning,
		Title:     Text{"số cuối kỳ không khớp số đầu kỳ và phát sinh", "a stock does not follow from the one before"},
		Message:   Text{"{label}: cuối kỳ ghi {is}, nhưng {sum} = {should}; chênh lệch {gap}{side}", "{label}: the report says {is}, but {sum} = {should}; a difference of {gap}{side}"},
		Hint:      Text{"đề nghị {name} giải trình chênh lệch {gap} hoặc gửi lại số đúng (ô {cell}; liên quan {related})", "ask {name} to explain the difference of {gap} or to send the right figure (cell {cell}; see also {related})"},
		Formula:   Text{"cuối kỳ = đầu kỳ + tăng (cấp mới + tăng thêm, hoặc tổng thu hút) − giảm (giảm vốn, thu hồi)", "stock = stock before + came in (new + added, or else attracted) − went out (reduced, revoked)"},
		Tolerance: rounding,
		Explanation: Text{"Số lũy kế chỉ thay đổi bởi những gì tăng thêm và giảm đi trong kỳ. Khi báo cáo không nêu phần giảm, chỉ báo khi số cuối kỳ quá lớn. Khi chưa có báo cáo của kỳ trước (--previous), số đầu kỳ lấy từ cột kỳ trước của chính báo cáo và kết quả chỉ là ghi chú, trừ khi báo cáo nêu đủ phần tăng, phần giảm mà vẫn lệch quá một phần năm, hoặc các cân đối khác trên cùng trang tính đều khớp. Số cuối kỳ đúng bằng số đầu kỳ dù có phát sinh thì luôn phải hỏi.",
			"A cumulative figure changes only by what comes in and goes out. If a report does not state what went out, only a stock that is too large is reported. Without last period's report (--previous) the stock before is what the report itself states, and the finding is a note unless it states all that came in and went out and is more than a fifth off, or other accounts on its sheet balance. A stock that is exactly what it was before, although something came in, is always asked about."},
	}
	CumulativeFalls = &Rule{
		Code: "cumulative-falls", Severity: Warning,
		Title:     Text{"số lũy kế giảm", "a cumulative figure falls"},
		Message:   Text{"{label} giảm từ {base} ({before}) xuống {is}", "{label} falls from {base} ({before}) to {is}"},
		Hint:      Text{"đề nghị {name} nêu lý do giảm (thu hồi, giảm vốn), hoặc gửi lại số đúng (ô {cell})", "ask {name} why it fell (revoked, reduced), or for the right figure (cell {cell})"},
		Formula:   Text{"lũy kế kỳ này ≥ lũy kế kỳ trước", "cumulative figure ≥ the one before"},
		Tolerance: rounding,
		Explanation: Text{"Số lũy kế chỉ giảm khi có thu hồi, giảm vốn; nếu báo cáo đã nêu phần giảm thì quy tắc over-time kiểm tra thay.",
			"A cumulative figure falls only by revocations and reductions. If the report states these, over-time checks them instead."},
	}
	UnitScale = &Rule{
		Code: "unit-scale", Severity: Warning,
		Title:     Text{"số liệu lệch 10, 100, 1.000 hoặc 1.000.000 lần", "a figure is 10, 100, 1,000 or 1,000,000 times too large or too small"},
		Message:   Text{"{label} ghi {is}, {factor} {against}; {likely} (tức {should})", "{label} is {is}, {factor} {against}; {likely} (that is, {should})"},
		Hint:      Text{"đề nghị {name} xác nhận đơn vị tính của ô {cell}", "ask {name} for the unit of cell {cell}"},
		Formula:   Text{"tỷ số với kỳ trước cùng hàng, kế hoạch, nguồn khác, các đơn vị khác hoặc mức của một dự án không nằm gần 10³, 10⁶, 10⁻³, 10⁻⁶; với số lũy kế và các chỉ tiêu steady trong rules.yaml cũng không gần 10, 10², 10⁻¹, 10⁻² so với kỳ trước hoặc kế hoạch", "the quotient with the same row's previous period, the plan, a second source, the other members or what a project has is not near 10³, 10⁶, 10⁻³, 10⁻⁶; with stocks and the steady indicators of rules.yaml not near 10, 10², 10⁻¹, 10⁻² of the period before or the plan either"},
		Tolerance: Text{"gần: từ 0,4 đến 2,5 lần lũy thừa đó; 10: từ 7 đến 15 lần, 100: từ 50 đến 200 lần, số từ 50 trở lên", "near: 0.4 to 2.5 times that power; 10: 7 to 15 times, 100: 50 to 200 times, figures of 50 and more"},
		Explanation: Text{"Nhầm nghìn USD với triệu USD, triệu đồng với tỷ đồng là lỗi hay gặp nhất. Khi kỳ trước cùng hàng hoặc nguồn khác trong báo cáo mâu thuẫn thì đó là lỗi và số này không được tính; khi chỉ báo cáo kỳ trước, kế hoạch hoặc các đơn vị khác mâu thuẫn thì là cảnh báo.",
			"Thousand for million USD, or million for billion VND, is the most common slip. If the same row's previous period or a second source in the report contradicts the figure, it is an error and the figure is not used. If only last period's report, the plan or other members do, it is a warning."},
	}
	GrowthUnusual = &Rule{
		Code: "growth-unusual", Severity: Note,
		Title:       Text{"tăng giảm khác thường so với các đơn vị khác", "unusual growth against the other members"},
		Message:     Text{"{label}: {is}, kỳ trước {base}, bằng {index}%; ở {count} đơn vị con số này thường quanh mức {median}%", "{label}: {is} after {base}, an index of {index}%; for {count} members it is mostly about {median}%"},
		Hint:        Text{"hỏi {name} nguyên nhân nếu cần cho báo cáo", "ask {name} for the reason if the report needs it"},
		Formula:     Text{"chỉ số không lệch khỏi mức giữa (trung vị) của các đơn vị quá 5 lần độ lệch thường gặp, và quá 30 điểm phần trăm", "|index − median| ≤ max(5 × median absolute deviation, 30 percentage points)"},
		Tolerance:   Text{"ít nhất 6 đơn vị có số; số đếm phải lệch ít nhất 5", "at least 6 members with figures; counts have to differ by at least 5"},
		Explanation: Text{"Chỉ là gợi ý: số có thể đúng, nhưng sẽ được hỏi tới.", "Only a hint: the figure may be right, but somebody will ask."},
	}
	GrowthJump = &Rule{
		Code: "growth-jump", Severity: Warning,
		Title:     Text{"số liệu thay đổi đột ngột", "a figure jumps"},
		Message:   Text{"{label}: {is}, kỳ trước {base}, bằng {index}%{among}", "{label}: {is} after {base}, an index of {index}%{among}"},
		Hint:      Text{"đề nghị {name} kiểm tra ô {cell}: thường là nhầm hàng hoặc nhầm chữ số; nếu đúng thì nêu lý do", "ask {name} to check cell {cell}, usually for a wrong row or digit, and for the reason if the figure is right"},
		Formula:   Text{"chỉ số / trung vị các đơn vị nằm trong 1/2 đến 2, với các chỉ tiêu steady trong rules.yaml trong 2/3 đến 3/2; dưới 6 đơn vị chỉ xét chỉ tiêu steady: chỉ số từ 50 đến 200 %", "index / median of the members within 1/2 and 2, for the steady indicators of rules.yaml within 2/3 and 3/2; with fewer than 6 members only for these: an index of 50 to 200 %"},
		Tolerance: Text{"và lệch hơn 6 lần độ lệch thường gặp giữa các đơn vị; số đếm phải lệch ít nhất 5", "and more than 6 median absolute deviations off; counts have to differ by at least 5"},
		Explanation: Text{"Khi các đơn vị khác thay đổi gần như nhau, một số tăng vọt hoặc giảm mạnh thường do chép nhầm hàng, đảo chữ số.",
			"If the other members change much alike, a jump is usually a row copied over another or swapped digits."},
	}
	PreviousDiffers = &Rule{
		Code: "previous-differs", Severity: Warning,
		Title:       Text{"cột kỳ trước khác số đã báo cáo", "the previous-year column differs from what was reported"},
		Message:     Text{"{label} {kỳ before}: nay ghi {is}, trước đây báo cáo {should}{likely}", "{label} of {before}: now stated as {is}, reported as {should} at the time{likely}"},
		Hint:        Text{"đề nghị {name} xác nhận số đúng của {kỳ before} và lý do điều chỉnh (ô {cell}; báo cáo trước: {related})", "ask {name} which figure of {before} is right, and why it changed (cell {cell}; reported at {related})"},
		Formula:     Text{"số kỳ trước ghi trong báo cáo này = số đã báo cáo khi đó", "the figure this report states for the earlier period = what was reported at the time"},
		Tolerance:   rounding,
		Explanation: Text{"Số kỳ trước bị sửa mà không nói làm sai mọi so sánh.", "A past figure that is changed without notice distorts every comparison."},
	}
)

// Rules on the answers to findings.
var (
	ExplanationUnused = &Rule{
		Code: "explanation-unused", Severity: Warning, Use: Beside,
		Title:   Text{"giải trình không ứng với mục nào", "an explanation matches nothing"},
		Message: Text{"giải trình ở dòng {line} ({rule}, {who}, {what}, {period}) không ứng với mục nào{why}", "the explanation on line {line} ({rule}, {who}, {what}, {period}) matches no finding{why}"},
		Hint:    Text{"kiểm tra lại số liệu; mục chỉ gặp khi đối chiếu với kỳ trước (check --previous) thì giữ lại, mục không còn cần thì xóa khỏi tệp --explanations", "check its values; keep it if it answers what only check --previous finds, else take it out of the --explanations file"},
	}
	AnswerUnmatched = &Rule{
		Code: "answer-unmatched", Severity: Warning, Use: Beside,
		Title:   Text{"câu trả lời không ứng với mục nào", "an answer matches nothing"},
		Message: Text{"câu trả lời \"{found}\" cho [{to}] không ứng với mục nào trong các báo cáo đã đọc", "the answer \"{found}\" to [{to}] matches nothing in the reports that were read"},
		Hint:    Text{"kiểm tra lại; nếu không còn cần thì xóa câu trả lời này", "check it; take it out if it is no longer needed"},
	}
	AnswerLapsed = &Rule{
		Code: "answer-lapsed", Severity: Warning, Use: Beside,
		Title:   Text{"câu trả lời không còn hiệu lực", "an answer has lapsed"},
		Message: Text{"câu trả lời \"{found}\" cho [{to}] không còn hiệu lực{why}", "the answer \"{found}\" to [{to}] has lapsed{why}"},
		Hint:    Text{"trả lời lại câu hỏi mới, hoặc xóa câu trả lời này", "answer the question that is asked now, or take this answer out"},
	}
	AnswerUnread = &Rule{
		Code: "answer-unread", Severity: Warning, Use: Beside,
		Title:   Text{"câu trả lời chưa hiểu được", "an answer is not understood"},
		Message: Text{"câu trả lời \"{found}\" chưa dùng được: {why}", "the answer \"{found}\" cannot be used: {why}"},
		Hint:    Text{"chọn lại trong danh sách, hoặc ghi rõ ở cột Chi tiết", "pick one from the list, or say it in the detail"},
	}
	AnswerUnsigned = &Rule{
		Code: "answer-unsigned", Severity: Warning, Use: Beside,
		Title:   Text{"câu trả lời chưa ghi người trả lời, ngày hoặc lý do", "answers do not say who, when or why"},
		Message: Text{"{count} câu trả lời chưa ghi {what}", "{count} answers do not say {what}"},
		Hint:    Text{"ghi thêm rồi chạy lại, để năm sau còn biết ai trả lời và vì sao", "fill it in and run again, so that it is known next year who answered and why"},
	}
	AnswersDiffer = &Rule{
		Code: "answers-differ", Severity: Warning, Use: Beside,
		Title:   Text{"hai câu trả lời mâu thuẫn nhau", "two answers contradict each other"},
		Message: Text{"câu trả lời \"{found}\" mâu thuẫn với \"{expected}\" ở {other}; không dùng câu nào", "the answer \"{found}\" contradicts \"{expected}\" at {other}; neither is used"},
		Hint:    Text{"giữ câu đúng, xóa câu kia rồi chạy lại", "keep the right one, delete the other, and run again"},
	}
	AnswerExpired = &Rule{
		Code: "answer-expired", Severity: Note, Use: Beside,
		Title:   Text{"câu trả lời của kỳ khác", "answers of another period"},
		Message: Text{"{count} câu trả lời của kỳ khác không dùng cho {kỳ period}", "{count} answers of another period are not used for {period}"},
	}
	FileLeftOut = &Rule{
		Code: "file-left-out", Severity: Note, Use: Beside,
		Title:   Text{"tệp được bỏ ra theo trả lời", "a file is left out as answered"},
		Message: Text{"tệp này không được dùng, theo trả lời: {found}", "the file is not used, as answered: {found}"},
	}
)
