package table

import (
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
)

// The texts of all outputs for people, in both languages. Texts are fields, so that the
// program does not compile with one that does not exist. The texts for values of a kind are a
// map.

// Words are the texts that tables and workbooks share, and those of periods.
var Words = struct {
	year, half, half2, quarter, months, month, Number, Indicator, Unit, Index, Remark                                                                      diag.Text
	Total, Change, Growth, Contribution, Role, narrow                                                                                                      diag.Text
	Severity, Use, Message, Hint, Code, Where, Document, Date, File, Questions, Review, Sources, NoQuestion, Nothing, Confirmed, RestsOn, Says, Now, Value diag.Text

	Roles map[figure.Role]diag.Text
}{
	year:         diag.Text{Vi: "năm %d", En: "%d"},
	half:         diag.Text{Vi: "6 tháng đầu năm %d", En: "first half of %d"},
	half2:        diag.Text{Vi: "6 tháng cuối năm %d", En: "second half of %d"},
	quarter:      diag.Text{Vi: "quý %d năm %d", En: "quarter %d of %d"},
	months:       diag.Text{Vi: "%d tháng năm %d", En: "%d months of %d"},
	month:        diag.Text{Vi: "tháng %d năm %d", En: "month %d of %d"},
	Number:       diag.Text{Vi: "STT", En: "No."},
	Indicator:    diag.Text{Vi: "Chỉ tiêu", En: "Indicator"},
	Unit:         diag.Text{Vi: "Đơn vị tính", En: "Unit"},
	Index:        diag.Text{Vi: "So với %s (%%)", En: "As %% of %s"},
	Remark:       diag.Text{Vi: "Ghi chú", En: "Remarks"},
	Total:        diag.Text{Vi: "Tổng cộng", En: "Total"},
	Change:       diag.Text{Vi: "Tăng/giảm", En: "Change"},
	Growth:       diag.Text{Vi: "Tăng/giảm (%%)", En: "Growth (%%)"},
	Contribution: diag.Text{Vi: "Đóng góp (điểm %%)", En: "Contribution (points)"},
	narrow:       diag.Text{Vi: "(Màn hình hẹp nên không hiện: %s. Xem đủ trong tệp của -o.)", En: "(Not shown on this narrow screen: %s. All is in a file of -o.)"},
	Role:         diag.Text{Vi: "Loại số liệu", En: "Role"},
	Severity:     diag.Text{Vi: "Mức độ", En: "Severity"},
	Use:          diag.Text{Vi: "Số liệu", En: "Figures"},
	Message:      diag.Text{Vi: "Nội dung", En: "Finding"},
	Hint:         diag.Text{Vi: "Việc cần làm", En: "What to do"},
	Code:         diag.Text{Vi: "Mã", En: "Code"},
	Where:        diag.Text{Vi: "Chỗ cần xem", En: "Where to look"},
	Document:     diag.Text{Vi: "Số văn bản", En: "Document"},
	Date:         diag.Text{Vi: "Ngày văn bản", En: "Date"},
	File:         diag.Text{Vi: "Tệp", En: "File"},
	Questions:    diag.Text{Vi: "Nội dung cần trả lời", En: "Questions"},
	Review:       diag.Text{Vi: "Nội dung cần rà soát", En: "To be reviewed"},
	Sources:      diag.Text{Vi: "Nguồn số liệu", En: "Sources"},
	NoQuestion:   diag.Text{Vi: "Không còn câu hỏi nào.", En: "There are no questions."},
	Nothing:      diag.Text{Vi: "Không có nội dung cần rà soát.", En: "Nothing to review."},
	Confirmed:    diag.Text{Vi: "Số liệu khác xác nhận", En: "Confirmed by"},
	RestsOn:      diag.Text{Vi: "Theo trả lời", En: "Rests on the answer"},
	Says:         diag.Text{Vi: "Đang ghi", En: "It says"},
	Now:          diag.Text{Vi: "Hiện nay", En: "Now"},
	Value:        diag.Text{Vi: "Giá trị", En: "Value"},
	Roles: map[figure.Role]diag.Text{
		figure.Actual:   {Vi: "thực hiện", En: "actual"},
		figure.Previous: {Vi: "năm trước", En: "previous"},
		figure.Plan:     {Vi: "kế hoạch", En: "plan"},
		figure.Estimate: {Vi: "ước thực hiện", En: "estimate"},
	},
}

// totalWords are the texts of tables of totals.
var totalWords = struct {
	title, asOf, plan, actual, estimate, completion, boards, missing                                                  diag.Text
	ratioFewer, estimated, estimating, noEstimate, partial, excepts, noted, basis, totalsOnly, converted, asPublished diag.Text
}{
	title:       diag.Text{Vi: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU %s", En: "MAIN INDICATORS, RESULTS OF %s"},
	asOf:        diag.Text{Vi: "(Số liệu tính đến ngày %s)", En: "(Figures as of %s)"},
	plan:        diag.Text{Vi: "Kế hoạch %s", En: "Plan %s"},
	actual:      diag.Text{Vi: "Thực hiện %s", En: "Actual %s"},
	estimate:    diag.Text{Vi: "Ước thực hiện %s", En: "Estimate %s"},
	completion:  diag.Text{Vi: "So với kế hoạch (%%)", En: "As %% of plan"},
	boards:      diag.Text{Vi: "Số %s báo cáo", En: "%s"},
	missing:     diag.Text{Vi: "Chưa có số liệu của %s.", En: "No figure of %s."},
	ratioFewer:  diag.Text{Vi: "Tỷ lệ không gồm %[1]s, chỉ tính trên %[2]d %[3]s có cả hai số liệu.", En: "Ratio without %[1]s; %[3]s with both figures: %[2]d."},
	estimated:   diag.Text{Vi: "Số liệu của %s là số ước thực hiện.", En: "Figures of %s are estimates."},
	estimating:  diag.Text{Vi: "%s (ước)", En: "%s (estimate)"},
	noEstimate:  diag.Text{Vi: "Không có số ước thực hiện.", En: "No estimate."},
	noted:       diag.Text{Vi: "Số liệu của %s chưa đủ; vẫn tính: %s.", En: "The figure of %s is not all there is; it is used: %s."},
	partial:     diag.Text{Vi: "Số liệu của %s là tổng các phần, trong đó có phần để trống.", En: "The figure of %s is a sum of parts, one of which is blank."},
	excepts:     diag.Text{Vi: "Theo báo cáo, số liệu của %s: %s.", En: "By the report, the figure of %s: %s."},
	basis:       diag.Text{Vi: "Số liệu %[1]s lấy theo số đã công bố của %[1]s.", En: "Figures of %[1]s are those published for %[1]s."},
	totalsOnly:  diag.Text{Vi: "Số liệu %[1]s là tổng số đã công bố, không có số liệu từng đơn vị (nguồn: %[2]s).", En: "Figures of %[1]s are published totals, without those of the members (source: %[2]s)."},
	asPublished: diag.Text{Vi: "%s (số công bố)", En: "%s (published)"},
	converted:   diag.Text{Vi: "Số liệu của %s quy đổi theo tỷ giá %s đồng/%s.", En: "Figures of %s converted at %s VND per %s."},
}

// sharedWords are the texts of comparisons that leave boards out.
var sharedWords = struct {
	title, below     diag.Text
	of, without, now map[figure.Role]diag.Text
}{
	title: diag.Text{Vi: "So sánh của các %s có cả hai số liệu", En: "Comparison of the %s that have both figures"},
	below: diag.Text{Vi: "Số có ghi (…/%d) được so sánh ở bảng dưới.", En: "Figures marked (…/%d) are compared in the table below."},
	of: map[figure.Role]diag.Text{
		figure.Plan:     {Vi: "Kế hoạch %[1]s: của %[2]s %[3]s.", En: "Plan %[1]s: of %[2]s %[3]s."},
		figure.Previous: {Vi: "Số liệu %[1]s: của %[2]s %[3]s.", En: "Figures of %[1]s: of %[2]s %[3]s."},
	},
	without: map[figure.Role]diag.Text{
		figure.Plan:     {Vi: "So với kế hoạch %[1]s: %[2]d %[3]s, không gồm %[4]s.", En: "Against the plan of %[1]s: %[2]d %[3]s, without %[4]s."},
		figure.Previous: {Vi: "So với %[1]s: %[2]d %[3]s, không gồm %[4]s.", En: "Against %[1]s: %[2]d %[3]s, without %[4]s."},
	},
	now: map[figure.Role]diag.Text{
		figure.Plan:     {Vi: "Thực hiện %[1]s của %[2]s có kế hoạch", En: "Actual %[1]s of %[2]s with a plan"},
		figure.Previous: {Vi: "Thực hiện %[1]s của %[2]s có số liệu %[3]s", En: "Actual %[1]s of %[2]s with a figure of %[3]s"},
	},
}

// compareWords are the texts of comparisons.
var compareWords = struct {
	compare, versions, versionOld, versionNew, likeGrowth, points, others, merged, outside diag.Text
	baseline, noteIncomparable, noteBaseline, noneSelected, noneSelectedBoards, bridge     diag.Text
	whyMissing, cells, cellOf, absent                                                      diag.Text

	without map[diff.NoGrowth]diag.Text
	note    map[diff.Cause]diag.Text
	anew    map[diff.Cause]diag.Text
	cause   map[diff.Cause]diag.Text
	why     map[diff.Cause]diag.Text
}{
	compare:            diag.Text{Vi: "So sánh các chỉ tiêu chủ yếu %s với %s", En: "Main indicators, %s against %s"},
	versions:           diag.Text{Vi: "So sánh hai bản số liệu %s", En: "Main indicators, two versions of %s"},
	versionOld:         diag.Text{Vi: "Bản cũ", En: "Old version"},
	versionNew:         diag.Text{Vi: "Bản mới", En: "New version"},
	likeGrowth:         diag.Text{Vi: "Tăng/giảm cùng phạm vi (%%)", En: "Growth like for like (%%)"},
	points:             diag.Text{Vi: "%s điểm %%", En: "%s points"},
	others:             diag.Text{Vi: "%d đơn vị khác", En: "%d others"},
	merged:             diag.Text{Vi: "%s (trước là %s)", En: "%s (formerly %s)"},
	outside:            diag.Text{Vi: "nhận thêm %s, chưa so sánh được", En: "took in %s, not comparable"},
	baseline:           diag.Text{Vi: "tăng/giảm tính trên số liệu %s cộng %s của địa bàn nhận thêm (%s)", En: "growth is over %s and %s of what was taken in (%s)"},
	noteIncomparable:   diag.Text{Vi: "Nhận thêm địa bàn ngoài khối, chưa so sánh được: %[1]s.", En: "Took in territory from outside the bloc, not comparable: %[1]s."},
	noteBaseline:       diag.Text{Vi: "Tăng/giảm cùng phạm vi có cộng số liệu %[2]s của địa bàn nhận thêm: %[1]s.", En: "Growth like for like counts what territory taken in had in %[2]s: %[1]s."},
	noneSelected:       diag.Text{Vi: "Không có chỉ tiêu nào thuộc phạm vi đã chọn.", En: "No indicator is within what was selected."},
	noneSelectedBoards: diag.Text{Vi: "Không có chỉ tiêu nào thuộc phạm vi đã chọn; tỷ lệ và bình quân không chia theo %s.", En: "No indicator is within what was selected; ratios are not divided among %s."},
	bridge:             diag.Text{Vi: "Nguyên nhân thay đổi", En: "What the changes consist of"},
	whyMissing:         diag.Text{Vi: "thiếu số liệu %s", En: "no full figure of %s"},
	cells:              diag.Text{Vi: "Các số liệu khác nhau giữa hai bản", En: "Figures that differ between the versions"},
	cellOf:             diag.Text{Vi: "Ô của %s", En: "Cell of %s"},
	absent:             diag.Text{Vi: "(không có)", En: "(none)"},
	without: map[diff.NoGrowth]diag.Text{
		diff.MissingBefore:  {Vi: "Không có số liệu %[1]s nên không tính tỷ lệ.", En: "No figure of %[1]s, hence no percentage."},
		diff.MissingAfter:   {Vi: "Không có số liệu %[2]s nên không tính tỷ lệ.", En: "No figure of %[2]s, hence no percentage."},
		diff.ZeroBefore:     {Vi: "Số liệu %[1]s bằng 0 nên không tính tỷ lệ.", En: "The figure of %[1]s is zero, hence no percentage."},
		diff.NegativeBefore: {Vi: "Số liệu %[1]s âm nên không tính tỷ lệ.", En: "The figure of %[1]s is negative, hence no percentage."},
	},
	note: map[diff.Cause]diag.Text{
		diff.Joined:     {Vi: "Mới vào khối: %[1]s.", En: "Joined the bloc: %[1]s."},
		diff.Left:       {Vi: "Không còn trong khối: %[1]s.", En: "Left the bloc: %[1]s."},
		diff.MissingOld: {Vi: "Chưa đủ số liệu %[2]s của %[1]s.", En: "No full figure of %[1]s for %[2]s."},
		diff.MissingNew: {Vi: "Chưa có số liệu %[3]s của %[1]s.", En: "No figure of %[1]s for %[3]s."},
	},
	anew: map[diff.Cause]diag.Text{
		diff.Restated: {Vi: "Có đơn vị điều chỉnh số liệu %s so với đã báo cáo; tăng/giảm cùng phạm vi tính trên số đã điều chỉnh.", En: "Some board restated its figure of %s; growth like for like is over the restated one."},
		diff.Rate:     {Vi: "Số liệu %s quy đổi theo tỷ giá khác; tăng/giảm cùng phạm vi tính theo tỷ giá mới.", En: "Figures of %s were converted at another rate; growth like for like is at the new one."},
	},
	cause: map[diff.Cause]diag.Text{
		diff.Restated:    {Vi: "Điều chỉnh số kỳ trước", En: "Restated"},
		diff.Rate:        {Vi: "Chênh lệch tỷ giá", En: "Exchange rate"},
		diff.Joined:      {Vi: "Vào khối", En: "Joined"},
		diff.Left:        {Vi: "Ra khỏi khối", En: "Left"},
		diff.MissingOld:  {Vi: "Kỳ trước thiếu số liệu", En: "Missing before"},
		diff.MissingNew:  {Vi: "Kỳ này thiếu số liệu", En: "Missing now"},
		diff.LikeForLike: {Vi: "Cùng phạm vi", En: "Like for like"},
	},
	why: map[diff.Cause]diag.Text{
		diff.Joined: {Vi: "mới vào khối", En: "joined the bloc"},
		diff.Left:   {Vi: "ra khỏi khối", En: "left the bloc"},
	},
}

// trendWords are the texts of series.
var trendWords = struct {
	one, trend, average, growthIn, uneven, unevenAverage, short diag.Text
}{
	one:           diag.Text{Vi: "Các chỉ tiêu chủ yếu, %s", En: "Main indicators, %s"},
	trend:         diag.Text{Vi: "Diễn biến các chỉ tiêu chủ yếu, %s đến %s", En: "Main indicators, %s to %s"},
	average:       diag.Text{Vi: "Tăng bình quân năm (%%)", En: "Average yearly growth (%%)"},
	growthIn:      diag.Text{Vi: "Tăng/giảm %s (%%)", En: "Growth %s (%%)"},
	uneven:        diag.Text{Vi: "Số liệu %[1]s và %[2]s không cùng phạm vi; tăng/giảm giữa hai kỳ gồm cả phần thay đổi phạm vi.", En: "The figures of %[1]s and %[2]s do not cover the same; the growth between them includes that."},
	unevenAverage: diag.Text{Vi: "Tăng bình quân tính từ %[1]s đến %[2]s, hai kỳ không cùng phạm vi.", En: "Average growth is from %[1]s to %[2]s, which do not cover the same."},
	short:         diag.Text{Vi: "%s: chưa đủ số liệu của các %s.", En: "%s: not all %s have a figure."},
}

// checkWords are the texts of checks.
var checkWords = struct {
	check, against, matrix, own, missing, other, signs, blank, noBoard, nothing diag.Text
	found, expected, unusable                                                   diag.Text

	sign map[check.State]diag.Text
}{
	check:    diag.Text{Vi: "KIỂM TRA BÁO CÁO %s", En: "CHECK OF THE REPORTS OF %s"},
	against:  diag.Text{Vi: "(đối chiếu với số đã báo cáo %s)", En: "(against what was reported for %s)"},
	matrix:   diag.Text{Vi: "Mức độ đầy đủ: %d/%d đơn vị đã gửi báo cáo", En: "Completeness: %d of %d members have reported"},
	own:      diag.Text{Vi: "Chỉ kiểm tra báo cáo của %s", En: "Only the report of %s was checked"},
	missing:  diag.Text{Vi: "Chưa gửi báo cáo: %s.", En: "No report of %s."},
	other:    diag.Text{Vi: "Gửi báo cáo của kỳ khác: %s.", En: "Sent a report of another period: %s."},
	unusable: diag.Text{Vi: "%s có tệp nhưng chưa dùng được: %s.", En: "A file of %s is there, but cannot be used: %s."},
	signs:    diag.Text{Vi: "x: có số liệu, ư: số ước, -: để trống, !: có lỗi, chưa dùng được.", En: "x: a figure, e: an estimate, -: blank, !: an error, not usable."},
	blank:    diag.Text{Vi: "%s để trống: %s.", En: "%s left blank: %s."},
	noBoard:  diag.Text{Vi: "Chưa rõ của đơn vị nào", En: "Of no known member"},
	nothing:  diag.Text{Vi: "Không có gì cần xem.", En: "Nothing to look at."},
	found:    diag.Text{Vi: "ghi: %s", En: "found: %s"},
	expected: diag.Text{Vi: "cần: %s", En: "expected: %s"},
	sign: map[check.State]diag.Text{
		check.Given:     {Vi: "x", En: "x"},
		check.Estimated: {Vi: "ư", En: "e"},
		check.Blank:     {Vi: "-", En: "-"},
		check.Refused:   {Vi: "!", En: "!"},
	},
}

// RoleName names what kind of figure one is, as "thực hiện".
func RoleName(r figure.Role, lang string) string { return Words.Roles[r].Say(lang) }
