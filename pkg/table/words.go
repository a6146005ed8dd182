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
	"no-plan":     {Vi: "Kế hoạch và so sánh với kế hoạch: không có %s, chỉ gồm %d Ban Quản lý có cả hai số liệu.", En: "Plan and comparison with it: without %s, over the %d boards that have both figures."},
	"no-previous": {Vi: "Số liệu và so sánh với %[2]s: không có %[1]s, chỉ gồm %[3]d Ban Quản lý có cả hai số liệu.", En: "Figures of %[2]s and comparison with them: without %[1]s, over the %[3]d boards that have both figures."},
	"ratio-fewer": {Vi: "Tỷ lệ không gồm %s, chỉ tính trên %d Ban Quản lý có cả hai số liệu.", En: "Ratio without %s, over the %d boards that have both figures."},
	"estimated":   {Vi: "Số liệu ước thực hiện của %s.", En: "Estimates of %s."},
	"partial":     {Vi: "Số liệu của %s là tổng các phần, trong đó có phần để trống.", En: "The figure of %s is a sum of parts, one of which is blank."},
	"converted":   {Vi: "Số liệu của %s quy đổi theo tỷ giá %s đồng/%s.", En: "Figures of %s converted at %s VND per %s."},
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
