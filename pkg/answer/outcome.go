package answer

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// In says in a language what came of an answer.
func (o *Outcome) In(lang string) string {
	if o.Kind == diag.Other && o.State == Waits {
		return inWords.In(lang)
	}
	text := outcomes[o.State].In(lang)
	if o.State == Lapsed {
		text += WhyLapsed(o).In(lang)
	}
	return text
}

// Said returns the answer as a finding quotes it.
func (o *Outcome) Said() string {
	for _, s := range []string{o.Reason, o.As, o.Value, o.Indicator, o.Unit, o.Picks} {
		if s != "" {
			return s
		}
	}
	return string(o.Kind)
}

// WhyLapsed says why an answer has lapsed.
func WhyLapsed(o *Outcome) diag.Text {
	if len(o.Now) == 0 {
		return lapsed.file
	}
	list := func(values []string, lang string) string {
		var out []string
		for _, v := range values {
			if d, err := quantity.FromStored(v); err == nil {
				v = quantity.Format(d, -1, lang)
			}
			out = append(out, v)
		}
		return strings.Join(out, "; ")
	}
	fill := func(lang string) string { return lapsed.values.Say(lang, list(o.Values, lang), list(o.Now, lang)) }
	return diag.Text{Vi: fill("vi"), En: fill("en")}
}

var lapsed = struct{ file, values diag.Text }{
	file:   diag.Text{Vi: ": tệp đã thay đổi", En: ": the file has changed"},
	values: diag.Text{Vi: ": khi trả lời số liệu là %s, nay là %s", En: ": the figures were %s and are %s"},
}

// inWords is said of an answer in words that only a person understands.
var inWords = diag.Text{Vi: "bloc không hiểu: chọn một câu trả lời khác, hoặc sửa báo cáo", En: "Not understood: pick another answer, or mend the report"}

var outcomes = map[State]diag.Text{
	Applied:   {Vi: "Đã áp dụng", En: "Applied"},
	Waits:     {Vi: "Chờ trả lời của Ban", En: "Waits for the board"},
	Unsettled: {Vi: "Đã áp dụng nhưng chưa giải quyết được: xem lại câu hỏi", En: "Applied, and the question is still there"},
	Lapsed:    {Vi: "Không còn hiệu lực", En: "Lapsed"},
	Expired:   {Vi: "Của kỳ khác", En: "Of another period"},
	Unmatched: {Vi: "Không ứng với mục nào", En: "Matches nothing"},
}
