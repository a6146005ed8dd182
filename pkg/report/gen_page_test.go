package report_test

import (
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// page is a sheet that is being written.
type page struct {
	*office
	sheet *sheet.Sheet
	row   int
	area  *area  // the table that is being written
	title string // of the table
}

func (p *page) head() {
	p.text(1, p.one("Ban Quản lý các KCN tỉnh Hà Nam", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HÀ NAM"))
	p.row++
	p.heads = append(p.heads, &spot{sheet: p.sheet, row: p.row, col: 1 + p.left})
	p.text(1, p.one("BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM ", "BÁO CÁO TÌNH HÌNH NĂM ", "TỔNG HỢP CÁC CHỈ TIÊU CHỦ YẾU NĂM ")+p.yearText())
	if p.rarely() {
		p.row++
		p.heads[len(p.heads)-1].whole = true
		p.text(1, "(Số liệu tính đến ngày 31/12/"+p.yearText()+")")
	}
	p.row += 1 + p.IntN(3)
}

func (p *page) put(col int, kind sheet.Kind, text string, bold bool) {
	p.notes(col, text)
	if kind == sheet.Text {
		text = p.typing.write(text)
	}
	p.raw(col, kind, text, bold)
}

// raw writes a text as it is: numbers of rows are no Vietnamese.
func (p *page) raw(col int, kind sheet.Kind, text string, bold bool) {
	style := &sheet.Style{Format: "General", Bold: bold}
	if kind == sheet.Text {
		style.Font = p.typing.font
	}
	c := sheet.NewCell(p.row, col+p.left, kind, text)
	c.Style = style
	p.sheet.Cells = append(p.sheet.Cells, c)
}

func (p *page) text(col int, text string) { p.put(col, sheet.Text, text, false) }
func (p *page) bold(col int, text string) { p.put(col, sheet.Text, text, true) }

// number writes a figure, now and then as a text in the office's notation.
func (p *page) number(col int, d quantity.Decimal) {
	p.shows(col)
	if p.notation != "" && quantity.Places(d) == 2 && p.coin() {
		p.put(col, sheet.Text, quantity.Format(d, -1, p.notation), false)
		return
	}
	p.put(col, sheet.Number, d.String(), false)
}

// merge merges cells from the current row on.
func (p *page) merge(left, right, down int) {
	p.sheet.Merges = append(p.sheet.Merges, sheet.Range{Top: p.row, Left: left + p.left, Bottom: p.row + down, Right: right + p.left})
}
