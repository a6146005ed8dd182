package workbook

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/standing"
)

// words are the texts that only workbooks have, in both languages; table.Words are those
// that tables have too.
var words = struct {
	summary, byMember, sources, coverage, review, byMemberTitle, madeBy, chair, dateLine, sign diag.Text
	signAndSeal, others, estimated, summed, partial, converted, period, value, raw, rawUnit    diag.Text
	file, document, date, sheet, cell, severity, message, hint, code, nothing, compare         diag.Text
	contributions, like, likeGrowth, trend, charts, risePoints, use, confirmed, restsOn        diag.Text

	standing, standingTitle, state, returned, corrected, explained, open, confirmation, toBoards diag.Text
	cameBack, goesOut, agreed                                                                    diag.Text

	states    map[standing.State]diag.Text
	witnesses [4]diag.Text // in the order of figure.Witness

	ofRole  map[figure.Role]diag.Text
	changes map[Change]diag.Text // what a cell is now; {found} is what stands there
}{
	standing:      diag.Text{Vi: "Tình hình báo cáo", En: "State of reports"},
	standingTitle: diag.Text{Vi: "TÌNH HÌNH GỬI BÁO CÁO, RÀ SOÁT VÀ XÁC NHẬN SỐ LIỆU %s", En: "REPORTS RECEIVED, REVIEWED AND CONFIRMED, %s"},
	state:         diag.Text{Vi: "Tình trạng", En: "State"},
	returned:      diag.Text{Vi: "Gửi lại đơn vị", En: "Copies to the board"},
	corrected:     diag.Text{Vi: "Đã sửa", En: "Corrected"},
	explained:     diag.Text{Vi: "Đã giải trình", En: "Explained"},
	open:          diag.Text{Vi: "Còn phải trả lời", En: "Open"},
	confirmation:  diag.Text{Vi: "Đơn vị xác nhận", En: "Confirmed"},
	toBoards:      diag.Text{Vi: "NỘI DUNG GỬI CÁC ĐƠN VỊ (chép từng ô vào thư điện tử)", En: "TEXTS TO THE BOARDS (copy a cell into a mail)"},
	cameBack:      diag.Text{Vi: "đã nhận lại (lần %d)", En: "came back (round %d)"},
	goesOut:       diag.Text{Vi: "đã lập %s", En: "%s is made"},
	agreed:        diag.Text{Vi: "Đã xác nhận", En: "Confirmed"},
	states: map[standing.State]diag.Text{
		standing.Missing:  {Vi: "Chưa nhận được báo cáo", En: "Not received"},
		standing.Unusable: {Vi: "Đã nhận, chưa dùng được", En: "Received, cannot be used"},
		standing.Partial:  {Vi: "Đã dùng, còn số liệu chưa tính", En: "Used but for some figures"},
		standing.Used:     {Vi: "Đã dùng", En: "Used"},
	},
	witnesses: [4]diag.Text{
		{Vi: "số kỳ trước đã báo cáo", En: "last period's report"}, {Vi: "tỷ lệ ghi bên cạnh", En: "the ratio beside it"},
		{Vi: "phép cộng", En: "a sum"}, {Vi: "người rà soát", En: "a reviewer"},
	},
	risePoints:    diag.Text{Vi: `"▲ "#,##0.00" điểm %%";"▼ "-#,##0.00" điểm %%";0.00" điểm %%"`, En: `"▲ "#,##0.00" points";"▼ "-#,##0.00" points";0.00" points"`},
	summary:       diag.Text{Vi: "Tổng hợp", En: "Summary"},
	byMember:      diag.Text{Vi: "Theo %s", En: "By %s"},
	sources:       diag.Text{Vi: "Nguồn số liệu", En: "Sources"},
	coverage:      diag.Text{Vi: "Mức độ đầy đủ", En: "Completeness"},
	review:        diag.Text{Vi: "Nội dung cần rà soát", En: "To be reviewed"},
	byMemberTitle: diag.Text{Vi: "KẾT QUẢ THEO %s, %s", En: "RESULTS BY %s, %s"},
	madeBy:        diag.Text{Vi: "Người lập biểu", En: "Prepared by"},
	chair:         diag.Text{Vi: "Khối trưởng", En: "Chair of the bloc"},
	dateLine:      diag.Text{Vi: "…………, ngày …… tháng …… năm ………", En: "…………, date ………………"},
	sign:          diag.Text{Vi: "(Ký, ghi rõ họ tên)", En: "(Signature and name)"},
	signAndSeal:   diag.Text{Vi: "(Ký tên, đóng dấu)", En: "(Signature and seal)"},
	others:        diag.Text{Vi: "Các chỉ tiêu khác", En: "Other indicators"},
	estimated:     diag.Text{Vi: "ước thực hiện", En: "estimate"},
	summed:        diag.Text{Vi: "cộng từ nhiều ô", En: "sum of several cells"},
	confirmed:     diag.Text{Vi: "Số liệu khác xác nhận", En: "Confirmed by"},
	restsOn:       diag.Text{Vi: "Theo trả lời", En: "Rests on the answer"},
	partial:       diag.Text{Vi: "có phần để trống", En: "a part is blank"},
	converted:     diag.Text{Vi: "tỷ giá %s đồng/%s", En: "at %s VND per %s"},
	period:        diag.Text{Vi: "Kỳ", En: "Period"},
	value:         diag.Text{Vi: "Giá trị", En: "Value"},
	raw:           diag.Text{Vi: "Ghi trong báo cáo", En: "As written"},
	rawUnit:       diag.Text{Vi: "Đơn vị ghi", En: "Unit as written"},
	file:          diag.Text{Vi: "Tệp", En: "File"},
	document:      diag.Text{Vi: "Số văn bản", En: "Document"},
	date:          diag.Text{Vi: "Ngày văn bản", En: "Date"},
	sheet:         diag.Text{Vi: "Trang tính", En: "Sheet"},
	cell:          diag.Text{Vi: "Ô", En: "Cell"},
	severity:      diag.Text{Vi: "Mức độ", En: "Severity"},
	use:           diag.Text{Vi: "Số liệu", En: "Figures"},
	message:       diag.Text{Vi: "Nội dung", En: "Finding"},
	hint:          diag.Text{Vi: "Việc cần làm", En: "What to do"},
	code:          diag.Text{Vi: "Mã", En: "Code"},
	nothing:       diag.Text{Vi: "Không có nội dung cần rà soát.", En: "Nothing to review."},
	compare:       diag.Text{Vi: "So sánh", En: "Comparison"},
	contributions: diag.Text{Vi: "Đóng góp", En: "Contributions"},
	like:          diag.Text{Vi: "Cùng phạm vi: %s", En: "Like for like: %s"},
	likeGrowth:    diag.Text{Vi: "Cùng phạm vi: tăng/giảm (%%)", En: "Like for like: growth (%%)"},
	trend:         diag.Text{Vi: "Diễn biến", En: "Series"},
	charts:        diag.Text{Vi: "Biểu đồ", En: "Charts"},
	changes: map[Change]diag.Text{
		Typed:    {Vi: `ghi "{found}"`, En: `says "{found}"`},
		Computed: {Vi: `ghi "{found}"`, En: `says "{found}"`},
		Formula:  {Vi: `có công thức "{found}"`, En: `has the formula "{found}"`},
		AsText:   {Vi: `chứa chữ "{found}", không phải số`, En: `holds the text "{found}", not a number`},
		Format:   {Vi: `có định dạng số "{found}"`, En: `has the number format "{found}"`},
		Hidden:   {Vi: "bị ẩn", En: "is hidden"},
	},
	ofRole: map[figure.Role]diag.Text{
		figure.Plan:     {Vi: ": kế hoạch %s", En: ": plan %s"},
		figure.Previous: {Vi: ": thực hiện %s theo báo cáo kỳ này", En: ": %s as these reports state it"},
	},
}
