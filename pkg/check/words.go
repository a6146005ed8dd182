package check

import "bloc/pkg/diag"

// words are what the findings of this package put into the gaps of their rules.
var words = struct {
	opening, notReported, onlyRises, unmoved, amountOf              diag.Text // on a balance
	timesBefore, timesStated, timesReported, timesPlan, timesSum    diag.Text // what a figure is so many times of
	timesEach, exchanged, atRate                                    diag.Text
	timesOthers, mayBeIn, mayBeDigits, otherUnit, fraction, roughly diag.Text
	orIn, wasEstimate, asReported, among, changed, percent          diag.Text
}{
	opening:     diag.Text{Vi: "đầu kỳ %s", En: "before %s"},
	notReported: diag.Text{Vi: " (báo cáo không nêu: %s)", En: " (not reported: %s)"},
	onlyRises:   diag.Text{Vi: " (báo cáo không nêu phần giảm nên chỉ kiểm tra chiều tăng)", En: " (the report does not tell what went out, so only what is too much is told)"},
	unmoved:     diag.Text{Vi: " (đúng bằng số đầu kỳ dù trong kỳ có phát sinh: có thể chép lại số năm trước)", En: " (exactly what it was before although something came in: it may be last year's figure)"},
	amountOf:    diag.Text{Vi: "%s (%s)", En: "%s (%s)"},

	timesBefore:   diag.Text{Vi: "số kỳ trước %s", En: "times that of the period before, %s"},
	timesStated:   diag.Text{Vi: "số kỳ trước cùng báo cáo %s", En: "times what the report states for the period before, %s"},
	timesReported: diag.Text{Vi: "số đã báo cáo kỳ trước %s", En: "times what was reported for the period before, %s"},
	timesPlan:     diag.Text{Vi: "kế hoạch %s", En: "times the plan, %s"},
	timesSum:      diag.Text{Vi: "cộng các phần %s", En: "times the sum of its parts, %s"},
	timesOthers:   diag.Text{Vi: "mức của các đơn vị khác, từ %s đến %s", En: "times the level of the other members, from %s to %s"},
	timesEach:     diag.Text{Vi: "mức bình quân thường gặp (%s cho %s)", En: "times what is usual on the average (%s for %s)"},
	mayBeIn:       diag.Text{Vi: "có thể số này tính bằng %s", En: "it may be in %s"},
	mayBeDigits:   diag.Text{Vi: "có thể nhầm dấu thập phân hoặc số chữ số 0", En: "a decimal mark or a zero may be wrong"},
	otherUnit:     diag.Text{Vi: "đơn vị khác", En: "another unit"},
	fraction:      diag.Text{Vi: "chỉ bằng 1/%s", En: "only 1/%s"},
	roughly:       diag.Text{Vi: "gấp khoảng %s lần", En: "about %s"},

	exchanged: diag.Text{Vi: "; có thể đã đổi chỗ với %s (%s)", En: "; it may stand exchanged with %s (%s)"},
	atRate:    diag.Text{Vi: "%s quy đổi theo tỷ giá thấp nhất %s đồng/USD", En: "%s even at the least rate of %s VND per USD"},

	orIn:        diag.Text{Vi: "; có thể tính bằng %s", En: "; it may be in %s"},
	wasEstimate: diag.Text{Vi: " (số ước)", En: " (an estimate)"},
	asReported:  diag.Text{Vi: " như đã báo cáo khi đó", En: " as reported then"},
	among:       diag.Text{Vi: "; các đơn vị khác thường quanh mức %s%%", En: "; for the other members it is mostly about %s%%"},
	percent:     diag.Text{Vi: "%s%%", En: "%s%%"},
	changed:     diag.Text{Vi: ": số liệu đã đổi, giải trình ghi %s, nay là %s", En: ": figures changed, it says %s and they are %s"},
}
