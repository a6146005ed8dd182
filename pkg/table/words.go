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
	"title":      {Vi: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU %s", En: "MAIN INDICATORS, RESULTS OF %s"},
	"as-of":      {Vi: "(Số liệu tính đến ngày %s)", En: "(Figures as of %s)"},
	"incomplete": {Vi: "BẢN CHƯA HOÀN CHỈNH: %d/%d Ban Quản lý đã báo cáo", En: "INCOMPLETE: %d of %d boards have reported"},
	"lacking":    {Vi: "BẢN CHƯA HOÀN CHỈNH: %d chỉ tiêu chủ yếu còn thiếu số liệu", En: "INCOMPLETE: %d core indicators lack figures"},
	"year":       {Vi: "năm %d", En: "%d"},
	"half":       {Vi: "6 tháng đầu năm %d", En: "first half of %d"},
	"half2":      {Vi: "6 tháng cuối năm %d", En: "second half of %d"},
	"quarter":    {Vi: "quý %d năm %d", En: "quarter %d of %d"},
	"months":     {Vi: "%d tháng năm %d", En: "%d months of %d"},
	"month":      {Vi: "tháng %d năm %d", En: "month %d of %d"},
	"stt":        {Vi: "STT", En: "No."},
	"indicator":  {Vi: "Chỉ tiêu", En: "Indicator"},
	"unit":       {Vi: "Đơn vị tính", En: "Unit"},
	"plan":       {Vi: "Kế hoạch %s", En: "Plan %s"},
	"actual":     {Vi: "Thực hiện %s", En: "Actual %s"},
	"estimate":   {Vi: "Ước thực hiện %s", En: "Estimate %s"},
	"completion": {Vi: "So với kế hoạch (%%)", En: "Of plan (%%)"},
	"index":      {Vi: "So với %s (%%)", En: "Of %s (%%)"},
	"boards":     {Vi: "Số BQL báo cáo", En: "Boards"},
	"remark":     {Vi: "Ghi chú", En: "Remarks"},
	"of-column":  {Vi: "%s: %s", En: "%s: %s"},
	"board":      {Vi: "Ban Quản lý", En: "Board"},
	"total":      {Vi: "Tổng cộng", En: "Total"},
	"missing":    {Vi: "Chưa có số liệu của %s.", En: "No figure of %s."},
	"fewer":      {Vi: "So sánh trên %d/%d Ban Quản lý có đủ hai số liệu.", En: "Compared over the %d of %d boards that have both figures."},
	"estimated":  {Vi: "Có số liệu ước thực hiện.", En: "Holds estimates."},
	"partial":    {Vi: "Có số cộng từ các phần chưa đủ: %s.", En: "Holds sums of incomplete parts: %s."},
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

// heading is the title block: the bloc, what the table is, how far it goes, and
// whether it is final.
func heading(r *aggregate.Result, lang string) []string {
	lines := []string{
		r.Catalogue.Bloc.Heading.In(lang),
		say(lang, "title", strings.ToUpper(Period(lang, r.Period))),
		say(lang, "as-of", r.Period.End().Format("02/01/2006")),
	}
	if status := Status(r, lang); status != "" {
		lines = append(lines, status)
	}
	return append(lines, "")
}

// Status is the line that says that a result is not final; empty when it is.
func Status(r *aggregate.Result, lang string) string {
	if n := r.Reporting(); n < len(r.Members) {
		return say(lang, "incomplete", n, len(r.Members))
	}
	lacking := 0
	for _, t := range r.Totals {
		if t.Indicator.Core && len(t.Missing) > 0 {
			lacking++
		}
	}
	if lacking > 0 {
		return say(lang, "lacking", lacking)
	}
	return ""
}

// names turns ids of members into their names.
func names(r *aggregate.Result, ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, r.Catalogue.Member(id).Name)
	}
	return strings.Join(list, ", ")
}
