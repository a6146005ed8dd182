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
	SumDiffers = rule("sum-differs", Warning,
		Text{"tổng khác với cộng các chỉ tiêu thành phần", "a figure differs from the indicators it is the sum of"},
		Text{"{label}: ghi {is}, nhưng {parts} cộng lại được {should}", "{label}: the report says {is}, but {parts} add up to {should}"},
		Text{"đề nghị {name} kiểm tra ô {cell} và các ô thành phần {related}, gửi lại số đúng", "ask {name} to check cell {cell} and its parts at {related}, and to send the right figure"}).
		holds(Text{"vốn thu hút = vốn cấp mới + vốn tăng thêm (các tổng nêu trong rules.yaml)", "attracted capital = new + added capital (the sums of rules.yaml)"}, rounding,
			Text{"Tổng vốn thu hút phải bằng vốn cấp mới cộng vốn tăng thêm. Khi không bằng, một trong các ô đã gõ nhầm hoặc chép từ kỳ khác.",
				"Capital attracted is what was newly licensed and what was added. Where it is not, one of the cells holds a slip or was copied from another period."})
	QuartersDiffer = rule("quarters-differ", Warning,
		Text{"các quý không khớp với cả kỳ", "quarters and the whole period differ"},
		Text{"{label} {period}: ghi {is}, theo {parts} là {should}", "{label} of {period}: the report says {is}, by {parts} it is {should}"},
		Text{"đề nghị {name} kiểm tra ô {cell} và các ô {related}", "ask {name} to check cell {cell} and those at {related}"}).
		holds(Text{"số phát sinh: Q1 + Q2 + Q3 + Q4 = cả năm (tương tự 6 tháng, 9 tháng); số cuối kỳ: quý cuối = cả kỳ", "flows: Q1 + Q2 + Q3 + Q4 = the year (likewise half years and nine months); stocks: the last quarter = the period"}, rounding,
			Text{"Số phát sinh của các quý cộng lại thành cả năm; số lũy kế cuối năm là số của quý cuối.",
				"What happened in the quarters adds up to the year; what stands at the year's end stands at the end of its last quarter."})
	BoundExceeded = rule("bound-exceeded", Warning,
		Text{"phần lớn hơn toàn bộ", "a part exceeds the whole"},
		Text{"{label} ghi {is}, lớn hơn {whole} ({should})", "{label} is {is}, more than {whole} ({should})"},
		Text{"đề nghị {name} kiểm tra ô {cell} và ô {related}", "ask {name} to check cell {cell} and cell {related}"}).
		holds(Text{"vốn thực hiện ≤ vốn đăng ký; dự án đang hoạt động ≤ dự án còn hiệu lực; KCN có xử lý nước thải ≤ KCN đang hoạt động; đất đã cho thuê ≤ đất có thể cho thuê", "realized ≤ registered capital; operating ≤ active projects; zones with wastewater treatment ≤ zones in operation; land leased ≤ land for lease"}, rounding,
			Text{"Phần không thể lớn hơn toàn bộ. Thường là hai ô bị đổi chỗ hoặc một ô sai đơn vị.",
				"A part cannot exceed the whole. Mostly two cells were exchanged, or one is in another unit."})
	RatioDiffers = rule("ratio-differs", Warning,
		Text{"tỷ lệ đã in không khớp số liệu", "a printed ratio does not follow from its figures"},
		Text{"{label}: tỷ lệ {kind} ghi {is} %, tính từ {now} và {base} được {should} %", "{label}: the {kind} is printed as {is} %, from {now} and {base} it is {should} %"},
		Text{"một trong ba ô {cell}, {related} sai: đề nghị {name} kiểm tra và gửi lại", "one of the cells {cell}, {related} is wrong: ask {name} to check them and send the right one"}).
		holds(Text{"chỉ số = kỳ này / kỳ trước × 100; tăng trưởng = chỉ số − 100; hoàn thành = thực hiện / kế hoạch × 100", "index = this period / the one before × 100; growth = index − 100; completion = actual / plan × 100"},
			Text{"một đơn vị của chữ số cuối được in (có nơi cắt bớt thay vì làm tròn), ngoài phần làm tròn của hai số", "one step of the last printed digit (some cut off instead of rounding), besides the rounding of both figures"},
			Text{"Tỷ lệ in bên cạnh được tính khi số liệu còn đúng. Khi tính lại ra số khác thì một ô đã bị sửa hoặc gõ nhầm.",
				"The ratio beside a figure was computed while the figure was right. Where it comes out differently, one of the cells was changed or mistyped."})
	FigureRepeated = rule("figure-repeated", Warning,
		Text{"hai chỉ tiêu ghi cùng một số", "two indicators hold the same figure"},
		Text{"{label} ghi {is}, đúng bằng {other}", "{label} is {is}, the very figure of {other}"},
		Text{"đề nghị {name} kiểm tra ô {cell} và ô {related}: có thể chép nhầm hàng", "ask {name} to check cell {cell} and cell {related}: a row may be copied over another"}).
		holds(Text{"hai chỉ tiêu cùng đơn vị tính không ghi cùng một số", "two indicators of one unit do not hold the same figure"},
			Text{"chỉ xét số có từ 4 chữ số có nghĩa; bỏ qua tổng và phần của nó, và hai số đã bằng nhau từ kỳ trước", "only figures of 4 or more significant digits; not a sum and its parts, nor figures that were the same the period before"},
			Text{"Hai chỉ tiêu khác nhau hiếm khi trùng nhau đến bốn chữ số; thường là kéo công thức hoặc chép đè lên ô bên cạnh.", "Two indicators hardly ever agree to four digits; mostly a cell was copied or dragged over its neighbour."})
	FormulaStale = rule("formula-stale", Warning,
		Text{"công thức có giá trị lưu đã cũ", "a formula whose stored value is out of date"},
		Text{"ô lưu giá trị {found}, nhưng công thức {formula} tính được {expected}", "the cell holds {found}, and its formula {formula} gives {expected}"},
		Text{"mở tệp bằng Excel, tính lại (F9), kiểm tra và lưu; đề nghị đơn vị xác nhận số đúng", "open the file in Excel, calculate (F9), check and save it; ask the board which figure is right"}).
		holds(Text{"giá trị lưu = giá trị tính lại (công thức gồm ô, số, + − và SUM)", "stored value = recomputed value (formulas of cells, numbers, + − and SUM)"},
			Text{"10 chữ số có nghĩa", "10 significant digits"},
			Text{"Tệp lưu kết quả cũ của công thức: các ô thành phần đã sửa mà chưa tính lại.",
				"The file keeps an old result of the formula: its parts were changed and nothing was calculated since."})
	FigureHidden = rule("figure-hidden", Warning,
		Text{"số liệu ở hàng, cột hoặc trang tính ẩn", "a figure in a hidden row, column or sheet"},
		Text{"số liệu nằm ở hàng, cột hoặc trang tính ẩn, người đọc báo cáo không thấy; vẫn được tính", "the figure stands in a hidden row, column or sheet, where nobody reading the report sees it; it is used"},
		Text{"bỏ ẩn, hỏi đơn vị số này có còn đúng không", "unhide it and ask the board whether it still holds"}).
		holds(none, none, Text{"Hàng, cột, trang tính ẩn thường là số của bản cũ còn sót lại.", "Hidden rows, columns and sheets often are what is left of an older version."})
)

// Rules on the figures of several periods.
var (
	OverTime = rule("over-time", Warning,
		Text{"số cuối kỳ không khớp số đầu kỳ và phát sinh", "a stock does not follow from the one before"},
		Text{"{label}: cuối kỳ ghi {is}, nhưng {sum} = {should}; chênh lệch {gap}{side}", "{label}: the report says {is}, but {sum} = {should}; a difference of {gap}{side}"},
		Text{"đề nghị {name} giải trình chênh lệch {gap} hoặc gửi lại số đúng (ô {cell}; liên quan {related})", "ask {name} to explain the difference of {gap} or to send the right figure (cell {cell}; see also {related})"}).
		holds(Text{"cuối kỳ = đầu kỳ + tăng (cấp mới + tăng thêm, hoặc tổng thu hút) − giảm (giảm vốn, thu hồi)", "stock = stock before + came in (new + added, or else attracted) − went out (reduced, revoked)"}, rounding,
			Text{"Số lũy kế chỉ thay đổi bởi những gì tăng thêm và giảm đi trong kỳ. Khi báo cáo không nêu phần giảm, chỉ báo khi số cuối kỳ quá lớn. Khi chưa có báo cáo của kỳ trước (--against), số đầu kỳ lấy từ cột kỳ trước của chính báo cáo và kết quả chỉ là ghi chú.",
				"A cumulative figure only changes by what came in and went out. Where a report does not tell what went out, only a stock that is too large is told. Without last period's report (--against) the stock before is what the report itself states, and the finding is a note."})
	CumulativeFalls = rule("cumulative-falls", Warning,
		Text{"số lũy kế giảm", "a cumulative figure falls"},
		Text{"{label} giảm từ {base} ({before}) xuống {is}", "{label} falls from {base} ({before}) to {is}"},
		Text{"đề nghị {name} nêu lý do giảm (thu hồi, giảm vốn), hoặc gửi lại số đúng (ô {cell})", "ask {name} why it fell (revoked, reduced), or for the right figure (cell {cell})"}).
		holds(Text{"lũy kế kỳ này ≥ lũy kế kỳ trước", "cumulative figure ≥ the one before"}, rounding,
			Text{"Số lũy kế chỉ giảm khi có thu hồi, giảm vốn; nếu báo cáo đã nêu phần giảm thì quy tắc over-time kiểm tra thay.",
				"A cumulative figure only falls by revocations and reductions; where the report states these, over-time checks instead."})
	UnitScale = rule("unit-scale", Warning,
		Text{"số liệu lệch 1.000 hoặc 1.000.000 lần", "a figure is 1,000 or 1,000,000 times off"},
		Text{"{label} ghi {is}, {factor} {against}; có thể số này tính bằng {likely} (tức {should})", "{label} is {is}, {factor} {against}; it may be in {likely} (that is, {should})"},
		Text{"đề nghị {name} xác nhận đơn vị tính của ô {cell}", "ask {name} for the unit of cell {cell}"}).
		holds(Text{"tỷ số với kỳ trước cùng hàng, kế hoạch, nguồn khác hoặc các đơn vị khác không nằm gần 10³, 10⁶, 10⁻³, 10⁻⁶", "the quotient with the same row's previous period, the plan, a second source or the other members is not near 10³, 10⁶, 10⁻³, 10⁻⁶"},
			Text{"gần: từ 0,4 đến 2,5 lần lũy thừa đó", "near: 0.4 to 2.5 times that power"},
			Text{"Nhầm nghìn USD với triệu USD, triệu đồng với tỷ đồng là lỗi hay gặp nhất. Khi kỳ trước cùng hàng hoặc nguồn khác trong báo cáo mâu thuẫn thì đó là lỗi và số này không được tính; khi chỉ báo cáo kỳ trước, kế hoạch hoặc các đơn vị khác mâu thuẫn thì là cảnh báo.",
				"Thousand for million USD, million for billion VND is the commonest slip. Where the same row's previous period or a second source in the report contradicts the figure it is an error and the figure is not used; where only last period's report, the plan or other members do it is a warning."})
	GrowthUnusual = rule("growth-unusual", Note,
		Text{"tăng giảm khác thường so với các đơn vị khác", "unusual growth against the other members"},
		Text{"{label}: {is}, kỳ trước {base}, bằng {index} %; trung vị của {count} đơn vị là {median} %, độ lệch trung vị {mad} điểm", "{label}: {is} after {base}, an index of {index} %; the median of {count} members is {median} %, their median deviation {mad} points"},
		Text{"hỏi {name} nguyên nhân nếu cần cho báo cáo", "ask {name} for the reason where the report needs it"}).
		holds(Text{"|chỉ số − trung vị| ≤ max(5 × độ lệch tuyệt đối trung vị, 30 điểm)", "|index − median| ≤ max(5 × median absolute deviation, 30 points)"},
			Text{"ít nhất 6 đơn vị có số; số đếm phải lệch ít nhất 5", "at least 6 members with figures; counts have to differ by at least 5"},
			Text{"Chỉ là gợi ý: số có thể đúng, nhưng sẽ được hỏi tới.", "No more than a hint: the figure may be right, but somebody will ask."})
	GrowthJump = rule("growth-jump", Warning,
		Text{"số liệu thay đổi đột ngột", "a figure jumps"},
		Text{"{label}: {is}, kỳ trước {base}, bằng {index} %{among}", "{label}: {is} after {base}, an index of {index} %{among}"},
		Text{"đề nghị {name} kiểm tra ô {cell}: thường là nhầm hàng hoặc nhầm chữ số; nếu đúng thì nêu lý do", "ask {name} to check cell {cell}: mostly a row or a digit was mistaken; and for the reason if it holds"}).
		holds(Text{"chỉ số / trung vị các đơn vị nằm trong 1/2 đến 2, với các chỉ tiêu steady trong rules.yaml trong 2/3 đến 3/2; dưới 6 đơn vị chỉ xét chỉ tiêu steady: chỉ số từ 50 đến 200 %", "index / median of the members within 1/2 and 2, for the steady indicators of rules.yaml within 2/3 and 3/2; with fewer than 6 members only for these: an index of 50 to 200 %"},
			Text{"và lệch hơn 6 lần độ lệch tuyệt đối trung vị; số đếm phải lệch ít nhất 5", "and more than 6 median absolute deviations off; counts have to differ by at least 5"},
			Text{"Khi các đơn vị khác thay đổi gần như nhau, một số tăng vọt hoặc giảm mạnh thường do chép nhầm hàng, đảo chữ số.",
				"Where the other members change much alike, a jump mostly is a row copied over another or digits swapped."})
	PreviousDiffers = rule("previous-differs", Warning,
		Text{"cột kỳ trước khác số đã báo cáo", "the previous-year column differs from what was reported"},
		Text{"{label} kỳ {before}: nay ghi {is}, trước đây báo cáo {should}{likely}", "{label} of {before}: now stated as {is}, reported as {should} at the time{likely}"},
		Text{"đề nghị {name} xác nhận số đúng của kỳ {before} và lý do điều chỉnh (ô {cell}; báo cáo trước: {related})", "ask {name} which figure of {before} holds, and why it changed (cell {cell}; reported at {related})"}).
		holds(Text{"số kỳ trước ghi trong báo cáo này = số đã báo cáo khi đó", "the figure this report states for the earlier period = what was reported at the time"}, rounding,
			Text{"Số kỳ trước bị sửa mà không nói làm sai mọi so sánh.", "A figure of the past that is changed without a word bends every comparison."})
)

// Rules on the answers to findings.
var (
	ExplanationUnused = rule("explanation-unused", Warning,
		Text{"giải trình không ứng với mục nào", "an explanation matches nothing"},
		Text{"giải trình ở dòng {line} ({rule}, {who}, {what}, {period}) không ứng với mục nào{why}", "the explanation on line {line} ({rule}, {who}, {what}, {period}) matches no finding{why}"},
		Text{"kiểm tra lại số liệu; mục chỉ gặp khi đối chiếu với kỳ trước (check --against) thì giữ lại, mục không còn cần thì xóa khỏi tệp --explanations", "check its values; keep it if it answers what only check --against finds, else take it out of the --explanations file"})
)
