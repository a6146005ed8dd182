package table

import (
	"fmt"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// say returns a text of the outputs, filled as by fmt.Sprintf.
func say(lang, key string, args ...any) string {
	return fmt.Sprintf(texts[key].In(lang), args...)
}

var texts = map[string]diag.Text{
	"title":       {Vi: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU %s", En: "MAIN INDICATORS, RESULTS OF %s"},
	"as-of":       {Vi: "(Số liệu tính đến ngày %s)", En: "(Figures as of %s)"},
	"incomplete":  {Vi: "BẢN CHƯA HOÀN CHỈNH: %d/%d Ban Quản lý đã báo cáo", En: "INCOMPLETE: %d of %d boards have reported"},
	"lacking":     {Vi: "BẢN CHƯA HOÀN CHỈNH: %d chỉ tiêu chủ yếu còn thiếu số liệu của Ban Quản lý đã báo cáo", En: "INCOMPLETE: %d core indicators lack a figure of a board that has reported"},
	"year":        {Vi: "năm %d", En: "%d"},
	"half":        {Vi: "6 tháng đầu năm %d", En: "first half of %d"},
	"half2":       {Vi: "6 tháng cuối năm %d", En: "second half of %d"},
	"quarter":     {Vi: "quý %d năm %d", En: "quarter %d of %d"},
	"months":      {Vi: "%d tháng năm %d", En: "%d months of %d"},
	"month":       {Vi: "tháng %d năm %d", En: "month %d of %d"},
	"stt":         {Vi: "STT", En: "No."},
	"indicator":   {Vi: "Chỉ tiêu", En: "Indicator"},
	"unit":        {Vi: "Đơn vị tính", En: "Unit"},
	"plan":        {Vi: "Kế hoạch %s", En: "Plan %s"},
	"actual":      {Vi: "Thực hiện %s", En: "Actual %s"},
	"estimate":    {Vi: "Ước thực hiện %s", En: "Estimate %s"},
	"completion":  {Vi: "So với kế hoạch (%%)", En: "As %% of plan"},
	"index":       {Vi: "So với %s (%%)", En: "As %% of %s"},
	"boards":      {Vi: "Số BQL báo cáo", En: "Boards"},
	"remark":      {Vi: "Ghi chú", En: "Remarks"},
	"board":       {Vi: "Ban Quản lý", En: "Board"},
	"total":       {Vi: "Tổng cộng", En: "Total"},
	"missing":     {Vi: "Chưa có số liệu của %s.", En: "No figure of %s."},
	"no-plan":     {Vi: "Kế hoạch và so sánh với kế hoạch: không có %s, chỉ gồm %d Ban Quản lý có cả hai số liệu.", En: "Plan and comparison with it: without %s; boards with both figures: %d."},
	"no-previous": {Vi: "Số liệu và so sánh với %[2]s: không có %[1]s, chỉ gồm %[3]d Ban Quản lý có cả hai số liệu.", En: "Figures of %[2]s and comparison with them: without %[1]s; boards with both figures: %[3]d."},
	"ratio-fewer": {Vi: "Tỷ lệ không gồm %s, chỉ tính trên %d Ban Quản lý có cả hai số liệu.", En: "Ratio without %s; boards with both figures: %d."},
	"estimated":   {Vi: "Số liệu ước thực hiện của %s.", En: "Estimates of %s."},
	"partial":     {Vi: "Số liệu của %s là tổng các phần, trong đó có phần để trống.", En: "The figure of %s is a sum of parts, one of which is blank."},
	"basis":       {Vi: "Số liệu %s lấy theo bảng tổng hợp đã công bố.", En: "Figures of %s as they were published at the time."},

	"compare":          {Vi: "So sánh các chỉ tiêu chủ yếu %s với %s", En: "Main indicators, %s against %s"},
	"compare-versions": {Vi: "So sánh hai bản số liệu %s", En: "Main indicators, two versions of %s"},
	"version-old":      {Vi: "Bản cũ", En: "Old version"},
	"version-new":      {Vi: "Bản mới", En: "New version"},
	"change":           {Vi: "Tăng/giảm", En: "Change"},
	"growth":           {Vi: "Tăng/giảm (%%)", En: "Growth (%%)"},
	"like-growth":      {Vi: "Tăng/giảm cùng phạm vi (%%)", En: "Growth like for like (%%)"},
	"points":           {Vi: "%s điểm %%", En: "%s points"},
	"contribution":     {Vi: "Đóng góp (điểm %%)", En: "Contribution (points)"},
	"others":           {Vi: "%d đơn vị khác", En: "%d others"},
	"merged":           {Vi: "%s (trước là %s)", En: "%s (formerly %s)"},
	"outside":          {Vi: "nhận thêm %s, chưa so sánh được", En: "took in %s, not comparable"},

	"baseline": {Vi: "tăng/giảm tính trên số liệu %s cộng %s của địa bàn nhận thêm (%s)", En: "growth is over %s and %s of what was taken in (%s)"},

	"missing-before":  {Vi: "Không có số liệu %[1]s nên không tính tỷ lệ.", En: "No figure of %[1]s, hence no percentage."},
	"missing-after":   {Vi: "Không có số liệu %[2]s nên không tính tỷ lệ.", En: "No figure of %[2]s, hence no percentage."},
	"zero-before":     {Vi: "Số liệu %[1]s bằng 0 nên không tính tỷ lệ.", En: "The figure of %[1]s is zero, hence no percentage."},
	"negative-before": {Vi: "Số liệu %[1]s âm nên không tính tỷ lệ.", En: "The figure of %[1]s is negative, hence no percentage."},

	"note-joined":       {Vi: "Mới vào khối: %[1]s.", En: "Joined the bloc: %[1]s."},
	"note-incomparable": {Vi: "Nhận thêm địa bàn ngoài khối, chưa so sánh được: %[1]s.", En: "Took in territory from outside the bloc, not comparable: %[1]s."},
	"note-baseline":     {Vi: "Tăng/giảm cùng phạm vi có cộng số liệu %[2]s của địa bàn nhận thêm: %[1]s.", En: "Growth like for like counts what territory taken in had in %[2]s: %[1]s."},
	"note-left":         {Vi: "Không còn trong khối: %[1]s.", En: "Left the bloc: %[1]s."},
	"note-missing-old":  {Vi: "Chưa đủ số liệu %[2]s của %[1]s.", En: "No full figure of %[1]s for %[2]s."},
	"note-missing-new":  {Vi: "Chưa có số liệu %[3]s của %[1]s.", En: "No figure of %[1]s for %[3]s."},
	"note-restated":     {Vi: "Có đơn vị điều chỉnh số liệu %s so với đã báo cáo; tăng/giảm cùng phạm vi tính trên số đã điều chỉnh.", En: "Some board restated its figure of %s; growth like for like is over the restated one."},
	"note-rate":         {Vi: "Số liệu %s quy đổi theo tỷ giá khác; tăng/giảm cùng phạm vi tính theo tỷ giá mới.", En: "Figures of %s were converted at another rate; growth like for like is at the new one."},

	"none-selected":        {Vi: "Không có chỉ tiêu nào thuộc phạm vi đã chọn.", En: "No indicator is within what was selected."},
	"none-selected-boards": {Vi: "Không có chỉ tiêu nào thuộc phạm vi đã chọn; tỷ lệ và bình quân không chia theo Ban Quản lý.", En: "No indicator is within what was selected; ratios are not divided among boards."},

	"bridge":              {Vi: "Nguyên nhân thay đổi", En: "What the changes consist of"},
	"cause-restated":      {Vi: "Điều chỉnh số kỳ trước", En: "Restated"},
	"cause-rate":          {Vi: "Chênh lệch tỷ giá", En: "Exchange rate"},
	"cause-joined":        {Vi: "Vào khối", En: "Joined"},
	"cause-left":          {Vi: "Ra khỏi khối", En: "Left"},
	"cause-missing-old":   {Vi: "Kỳ trước thiếu số liệu", En: "Missing before"},
	"cause-missing-new":   {Vi: "Kỳ này thiếu số liệu", En: "Missing now"},
	"cause-like-for-like": {Vi: "Cùng phạm vi", En: "Like for like"},
	"why-joined":          {Vi: "mới vào khối", En: "joined the bloc"},
	"why-left":            {Vi: "ra khỏi khối", En: "left the bloc"},
	"why-missing":         {Vi: "thiếu số liệu %s", En: "no full figure of %s"},

	"cells":         {Vi: "Các số liệu khác nhau giữa hai bản", En: "Figures that differ between the versions"},
	"kind":          {Vi: "Loại số liệu", En: "Role"},
	"cell-of":       {Vi: "Ô của %s", En: "Cell of %s"},
	"absent":        {Vi: "(không có)", En: "(none)"},
	"role-actual":   {Vi: "thực hiện", En: "actual"},
	"role-previous": {Vi: "năm trước", En: "previous"},
	"role-plan":     {Vi: "kế hoạch", En: "plan"},

	"trend-one":      {Vi: "Các chỉ tiêu chủ yếu, %s", En: "Main indicators, %s"},
	"trend":          {Vi: "Diễn biến các chỉ tiêu chủ yếu, %s đến %s", En: "Main indicators, %s to %s"},
	"average":        {Vi: "Tăng bình quân năm (%%)", En: "Average yearly growth (%%)"},
	"growth-in":      {Vi: "Tăng/giảm %s (%%)", En: "Growth %s (%%)"},
	"uneven":         {Vi: "Số liệu %[1]s và %[2]s không cùng phạm vi; tăng/giảm giữa hai kỳ gồm cả phần thay đổi phạm vi.", En: "The figures of %[1]s and %[2]s do not cover the same; the growth between them includes that."},
	"uneven-average": {Vi: "Tăng bình quân tính từ %[1]s đến %[2]s, hai kỳ không cùng phạm vi.", En: "Average growth is from %[1]s to %[2]s, which do not cover the same."},
	"short":          {Vi: "%s: chưa đủ số liệu của các Ban Quản lý.", En: "%s: not all boards have a figure."},

	"check":          {Vi: "KIỂM TRA BÁO CÁO %s", En: "CHECK OF THE REPORTS OF %s"},
	"check-against":  {Vi: "(đối chiếu với số đã báo cáo %s)", En: "(against what was reported for %s)"},
	"check-matrix":   {Vi: "Mức độ đầy đủ: %d/%d đơn vị đã gửi báo cáo", En: "Completeness: %d of %d members have reported"},
	"check-own":      {Vi: "Chỉ kiểm tra báo cáo của %s", En: "Only the report of %s was checked"},
	"check-missing":  {Vi: "Chưa gửi báo cáo: %s.", En: "No report of %s."},
	"check-other":    {Vi: "Gửi báo cáo của kỳ khác: %s.", En: "Sent a report of another period: %s."},
	"check-signs":    {Vi: "x: có số liệu, ư: số ước, -: để trống, !: có lỗi, chưa dùng được.", En: "x: a figure, e: an estimate, -: blank, !: an error, not usable."},
	"check-blank":    {Vi: "%s để trống: %s.", En: "%s left blank: %s."},
	"check-lists":    {Vi: "Nội dung cần xem", En: "What to look at"},
	"check-no-board": {Vi: "Chưa rõ của đơn vị nào", En: "Of no known member"},
	"check-nothing":  {Vi: "Không có gì cần xem.", En: "Nothing to look at."},
	"check-sum":      {Vi: "%d lỗi, %d cảnh báo, %d ghi chú; %d mục đã giải trình.", En: "Errors: %d, warnings: %d, notes: %d; answered: %d."},
	"check-found":    {Vi: "ghi: %s", En: "found: %s"},
	"check-expected": {Vi: "cần: %s", En: "expected: %s"},
	"sign-actual":    {Vi: "x", En: "x"},
	"sign-estimate":  {Vi: "ư", En: "e"},
	"sign-blank":     {Vi: "-", En: "-"},
	"sign-error":     {Vi: "!", En: "!"},

	"converted": {Vi: "Số liệu của %s quy đổi theo tỷ giá %s đồng/%s.", En: "Figures of %s converted at %s VND per %s."},
}

// Period names a period as tables do: "năm 2018", "6 tháng đầu năm 2018".
func Period(lang string, p figure.Period) string {
	word := map[figure.Span]string{figure.Year: "year", figure.Half: "half", figure.Quarter: "quarter", figure.Months: "months", figure.Month: "month"}[p.Span]
	switch {
	case p.Span == figure.Year:
		return say(lang, word, p.Year)
	case p.Span == figure.Half && p.N == 2:
		return say(lang, "half2", p.Year)
	case p.Span == figure.Half:
		return say(lang, word, p.Year)
	}
	return say(lang, word, p.N, p.Year)
}

// Heading is the title block: the bloc, what the table is, how far it goes, and
// the lines that say that it is not final.
func Heading(r *aggregate.Result, lang string) []string {
	return append([]string{
		r.Catalogue.Bloc.Heading.In(lang),
		say(lang, "title", strings.ToUpper(Period(lang, r.Period))),
		say(lang, "as-of", r.Period.End().Format("02/01/2006")),
	}, Status(r, lang)...)
}

// Status is the lines that say that a result is not final; none when it is.
func Status(r *aggregate.Result, lang string) []string {
	var lines []string
	if n := r.Reporting(); n < len(r.Members) {
		lines = append(lines, say(lang, "incomplete", n, len(r.Members)))
	}
	lacking := 0
	for _, t := range r.Totals {
		if t.Indicator.Core && lacks(r, t) {
			lacking++
		}
	}
	if lacking > 0 {
		lines = append(lines, say(lang, "lacking", lacking))
	}
	return lines
}

// lacks tells whether a member that has reported did not state the indicator.
func lacks(r *aggregate.Result, t aggregate.Total) bool {
	return len(t.Missing) > len(r.Members)-r.Reporting()
}

// names turns ids of members into their names.
func names(r *aggregate.Result, ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, r.Catalogue.Member(id).Name)
	}
	return strings.Join(list, ", ")
}
