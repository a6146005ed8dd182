package standing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// lang is the language of what goes to boards.
const lang = "vi"

// words are the texts from which the texts to boards are made.
var words = struct {
	to, missing, onPaper, byPaper, unusable, received, numbered, dated, toSettle, settled, confirmed, more, attached, request, requestSettled, thanks, item, itemAt diag.Text
}{
	to:             diag.Text{Vi: "Kính gửi: %s %s"},
	missing:        diag.Text{Vi: "Đến nay chưa nhận được báo cáo %s của đơn vị. Đề nghị đơn vị gửi báo cáo (tệp Excel) trước ngày …/…/…… để kịp tổng hợp chung toàn khối."},
	onPaper:        diag.Text{Vi: "Đơn vị đã có số liệu %s bằng giấy, qua điện thoại. Đề nghị đơn vị gửi thêm báo cáo (tệp Excel) trước ngày …/…/…… để kịp tổng hợp chung toàn khối."},
	byPaper:        diag.Text{Vi: "Đã nhận được số liệu %s của đơn vị bằng giấy, qua điện thoại%s."},
	unusable:       diag.Text{Vi: "Đã nhận được tệp %s của đơn vị nhưng chưa dùng được cho tổng hợp %s:"},
	received:       diag.Text{Vi: "Đã nhận được báo cáo %s của đơn vị (tệp %s%s)."},
	numbered:       diag.Text{Vi: ", số %s"},
	dated:          diag.Text{Vi: ", ngày %s"},
	toSettle:       diag.Text{Vi: "Qua rà soát còn %d nội dung đề nghị đơn vị kiểm tra:"},
	settled:        diag.Text{Vi: "Qua rà soát không còn nội dung nào cần đơn vị kiểm tra."},
	confirmed:      diag.Text{Vi: "Đơn vị đã xác nhận số liệu."},
	more:           diag.Text{Vi: "… và %d nội dung khác, nêu ở trang \"Nội dung cần rà soát\" của tệp gửi kèm."},
	attached:       diag.Text{Vi: "Gửi kèm: %s."},
	request:        diag.Text{Vi: "Đề nghị đơn vị sửa ngay trong tệp gửi kèm, hoặc ghi giải trình vào cột \"Ý kiến của đơn vị\", ký trang \"Xác nhận số liệu\" và gửi lại chính tệp đó trước ngày …/…/……."},
	requestSettled: diag.Text{Vi: "Đề nghị đơn vị đối chiếu, ký trang \"Xác nhận số liệu\" của tệp gửi kèm và gửi lại trước ngày …/…/……."},
	thanks:         diag.Text{Vi: "Trân trọng cảm ơn."},
	item:           diag.Text{Vi: "%d. %s. %s"},
	itemAt:         diag.Text{Vi: "%d. %s: %s. %s"},
}

// mostItems is how many findings a text lists.
const mostItems = 10

// mail is the text to a board.
func (run Run) mail(b Board) string {
	period := table.Period(lang, run.Result.Period)
	lines := []string{words.to.Say(lang, run.Result.Catalogue.Bloc.Member.Vi, b.Name)}
	files := strings.Join(b.Files, ", ")
	switch b.State {
	case Missing:
		return strings.Join(append(lines, words.missing.Say(lang, period), words.thanks.Say(lang)), "\n")
	case OnPaper:
		return strings.Join(append(lines, words.onPaper.Say(lang, period), words.thanks.Say(lang)), "\n")
	case Unusable:
		lines = append(lines, words.unusable.Say(lang, files, period))
	default:
		paper := ""
		if b.Document != "" {
			paper += words.numbered.Say(lang, b.Document)
		}
		if b.Date != "" {
			paper += words.dated.Say(lang, Day(b.Date))
		}
		if files == "" {
			lines = append(lines, words.byPaper.Say(lang, period, paper))
		} else {
			lines = append(lines, words.received.Say(lang, period, files, paper))
		}
		if n := len(b.Open); n > 0 {
			lines = append(lines, words.toSettle.Say(lang, n))
		} else {
			lines = append(lines, words.settled.Say(lang))
		}
	}
	lines = append(lines, items(b.Open)...)
	return strings.Join(append(append(lines, b.close()...), words.thanks.Say(lang)), "\n")
}

// close is what the board is asked to do.
func (b Board) close() []string {
	var lines []string
	if b.Reply != "" {
		lines = append(lines, words.attached.Say(lang, b.Reply))
	}
	switch {
	case len(b.Open) > 0:
		return append(lines, words.request.Say(lang))
	case b.Confirmed:
		return append(lines, words.confirmed.Say(lang))
	case b.State == Unusable:
		return lines
	}
	return append(lines, words.requestSettled.Say(lang))
}

// items list findings, each with what the board is asked to do.
func items(findings diag.List) []string {
	var lines []string
	for i, f := range findings[:min(len(findings), mostItems)] {
		f = f.Bare()
		asks := capital(f.ToBoard())
		if asks != "" {
			asks += "."
		}
		message := strings.TrimSuffix(f.Message(lang), ".")
		if place := (diag.Place{Sheet: f.Sheet, Cell: f.Cell}).String(); place != "" {
			lines = append(lines, strings.TrimSpace(words.itemAt.Say(lang, i+1, place, message, asks)))
		} else {
			lines = append(lines, strings.TrimSpace(words.item.Say(lang, i+1, capital(message), asks)))
		}
	}
	if more := len(findings) - mostItems; more > 0 {
		lines = append(lines, words.more.Say(lang, more))
	}
	return lines
}

// Day returns a day as people write it: 10/01/2019 for 2019-01-10.
func Day(day string) string {
	parts := strings.Split(day, "-")
	if len(parts) != 3 {
		return day
	}
	return parts[2] + "/" + parts[1] + "/" + parts[0]
}

// capital writes the first letter of a text in upper case.
func capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
