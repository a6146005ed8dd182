package reply

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/table"
)

// setting is what the two sheets have to know of the workbook that they stand in.
type setting struct {
	looks  *looks
	hidden map[string]bool // the board's sheets, true for one that is not shown; none where the two go alone
	silent []string        // marked cells without a comment of ours
	why    string          // why the two go alone; empty in a copy
}

// leads tells whether a link to a cell of a sheet leads anywhere.
func (s setting) leads(name, cell string) bool {
	_, is := s.hidden[name]
	return is && cell != ""
}

// sheet is a sheet's name, with a word on one that links cannot show.
func (s setting) sheet(name string) string {
	if s.hidden[name] {
		return name + " (đang ẩn)"
	}
	return name
}

// pages are the two sheets.
func (c Content) pages(s setting) []*page {
	return []*page{c.review(s), c.confirm(s)}
}

// heading is a title with whose report it is about: the board, or the file where
// nobody knows the board.
func (c Content) heading(title string) string {
	if !c.Report.Period.IsZero() {
		title += " " + table.Period("vi", c.Report.Period)
	}
	if m := c.Catalogue.Member(c.Report.Member); m != nil {
		return strings.ToUpper(title + " của " + m.Name)
	}
	return strings.ToUpper(title) + " (tệp " + base(c.Report.Path) + ")"
}

// review is the sheet of the findings.
func (c Content) review(s setting) *page {
	p := &page{name: report.ReviewSheet, widths: []float64{5, 10, 15, 9, 50, 36, 26}, looks: s.looks}
	p.line(c.heading("Nội dung cần rà soát trong báo cáo"), title)
	p.line(c.opening(s), plain)
	p.add()
	p.head = p.add(row(header, "STT", "Mức độ", "Trang tính", "Ô", "Nội dung", "Cần làm gì", "Ý kiến của đơn vị")...)
	for i, f := range c.Findings {
		at := cell{text: f.Cell, look: middle}
		if s.leads(f.Sheet, f.Cell) {
			at.look = link
		}
		p.add(cell{number: strconv.Itoa(i + 1), look: middle}, cell{text: capital(f.Severity.Word("vi")), look: middle}, cell{text: s.sheet(f.Sheet), look: text},
			at, cell{text: capital(f.Message("vi")), look: text}, cell{text: capital(advice(f)), look: text}, cell{look: text})
		if at.look == link {
			p.link(4, address(f.Sheet, f.Cell))
		}
	}
	if len(c.Findings) == 0 {
		p.line("Không có nội dung cần rà soát.", plain)
	}
	p.add()
	for _, remark := range c.remarks(s) {
		p.line(remark, plain)
	}
	p.line("Lỗi: số liệu chưa được tính vào tổng hợp. Cảnh báo: số liệu đã được tính, cần xem lại. Ghi chú: không phải làm gì.", hint)
	p.line(c.foot(), hint)
	return p
}

// foot is the last line of a sheet, by which bloc knows it as its own.
func (c Content) foot() string { return report.ReplyMark + strings.TrimPrefix(c.Program, "bloc") + "." }

// opening says what the file is and what the board is asked to do with it.
func (c Content) opening(s setting) string {
	what := "Các ô nêu dưới đây được đánh dấu và ghi chú trong các trang tính của đơn vị; mọi nội dung khác giữ nguyên."
	switch {
	case s.why != "":
		what = "Tệp này chỉ gồm hai trang, không kèm báo cáo của đơn vị (lý do: " + s.why + "); đề nghị đối chiếu với tệp đã gửi (" + base(c.Report.Path) + ")."
	case len(c.Findings) == 0:
		what = "Các trang tính của đơn vị giữ nguyên."
	}
	return what + " Đề nghị đơn vị sửa số liệu nếu có sai sót, ghi ý kiến vào cột cuối, ký trang \"" + report.ConfirmSheet + "\" và gửi lại."
}

// mostListed is how many cells a remark lists.
const mostListed = 30

// remarks say where the marks cannot be seen as told.
func (c Content) remarks(s setting) []string {
	var list []string
	if n := len(s.silent); n > 0 {
		cells := strings.Join(s.silent[:min(n, mostListed)], "; ")
		if n > mostListed {
			cells += fmt.Sprintf(" và %d ô khác", n-mostListed)
		}
		list = append(list, "Không thêm ghi chú vào các ô sau, vì ô hoặc trang tính đã có ghi chú của đơn vị: "+cells+".")
	}
	if c.speaksOf(s.hidden) {
		list = append(list, "Trang tính đang ẩn: cho hiện trang (nhấn chuột phải vào tên trang tính, chọn Bỏ ẩn) thì liên kết mới mở được ô.")
	}
	return list
}

// speaksOf tells whether a finding or a figure stands on one of the sheets.
func (c Content) speaksOf(sheets map[string]bool) bool {
	return slices.ContainsFunc(c.Findings, func(f diag.Finding) bool { return sheets[f.Sheet] }) ||
		slices.ContainsFunc(c.Report.Figures, func(f figure.Figure) bool { return len(f.Sources) > 0 && sheets[f.Sources[0].Sheet] })
}

func row(l look, texts ...string) []cell {
	var cells []cell
	for _, t := range texts {
		cells = append(cells, cell{text: t, look: l})
	}
	return cells
}

// address is a cell or a range as a link to it names it.
func address(name, cell string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'!" + cell
}
