package main

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// reasonWords say why a cell is in no total. JSON has their codes.
var reasonWords = map[string]diag.Text{
	"estimate":        {Vi: "đã có số thực hiện", En: "the actual figure is used"},
	"heading-number":  {Vi: "năm hoặc số của tiêu đề", En: "a year or a number of a heading"},
	"ignored":         {Vi: "được bỏ qua theo yêu cầu", En: "ignored as asked for"},
	"left-out":        {Vi: "được bỏ ra theo trả lời", En: "left out by an answer"},
	"mixed-currency":  {Vi: "cộng cả vốn USD và vốn đồng", En: "a sum of USD and VND"},
	"narrowed":        {Vi: "chỉ là một phần theo văn bản", En: "of a part only, by a text"},
	"not-applicable":  {Vi: "không áp dụng", En: "not applicable"},
	"not-collected":   {Vi: "chưa thu thập được", En: "not collected"},
	"note":            {Vi: "ghi chú", En: "a note"},
	"other-indicator": {Vi: "chỉ tiêu ngoài danh mục", En: "an indicator outside the catalogue"},
	"other-period":    {Vi: "của kỳ khác", En: "of another period"},
	"other-place":     {Vi: "của nơi khác", En: "of another place"},
	"part":            {Vi: "là một phần của số đã tính", En: "a part of a figure that is used"},
	"plan":            {Vi: "kế hoạch", En: "the plan"},
	"previous":        {Vi: "kỳ trước", En: "the period before"},
	"ratio":           {Vi: "tỷ lệ", En: "a ratio"},
	"repeat":          {Vi: "lặp lại số đã tính", En: "a repeat of a figure that is used"},
	"reply":           {Vi: "trang do bloc thêm vào", En: "a sheet that bloc added"},
	"row-number":      {Vi: "số thứ tự", En: "a number of a row"},
	"subtotal":        {Vi: "dòng cộng nhóm", En: "a subtotal"},
	"title":           {Vi: "số trong tiêu đề", En: "a number of a title"},
}

// inWords is a reason in words; one without words stays a code.
func inWords(reason, lang string) string {
	if text, ok := reasonWords[reason]; ok {
		return text.In(lang)
	}
	return reason
}

// roleWords are the roles of figures.
var roleWords = map[figure.Role]diag.Text{
	figure.Actual:   {Vi: "thực hiện", En: "actual"},
	figure.Estimate: {Vi: "ước thực hiện", En: "estimate"},
	figure.Plan:     {Vi: "kế hoạch", En: "plan"},
	figure.Previous: {Vi: "kỳ trước", En: "previous"},
	figure.Ratio:    {Vi: "tỷ lệ", En: "ratio"},
}

// witnessWords say what bears a figure out.
var witnessWords = map[string]diag.Text{
	"previous": {Vi: "số đã báo cáo năm trước", En: "what was reported last year"},
	"ratio":    {Vi: "tỷ lệ bên cạnh", En: "the ratio beside it"},
	"sum":      {Vi: "phép cộng", En: "a sum"},
	"answer":   {Vi: "trả lời", En: "an answer"},
}

// witnesses lists what bears a figure out, in words.
func witnesses(names []string, lang string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = name
		if text, ok := witnessWords[name]; ok {
			list[i] = text.In(lang)
		}
	}
	return strings.Join(list, ", ")
}
