package report_test

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// singlesByMonth has months, or quarters, as rows: by their names, by bare numbers or as
// dates, with the year over them or below.
func singlesByMonth(p *page) {
	ids := []string{"revenue", "exports", "imports", "budget"}
	count, span, word := 12, figure.Month, "Tháng"
	if p.rarely() {
		count, span, word = 4, figure.Quarter, "Quý"
	}
	p.habit(word + " as rows")
	parts := p.shares(ids, count)
	drawn := make([]unitText, len(ids))
	numbered := p.coin()
	first := 1
	p.row++
	if numbered {
		p.bold(1, p.one("STT", "TT"))
		first = 2
	}
	p.bold(first, word)
	for i, id := range ids {
		drawn[i] = p.unit(id)
		p.bold(first+1+i, p.label(id)+" ("+drawn[i].text+")")
	}
	name := p.nameOfPart(word, span)
	total := p.one("Cả năm", "Cộng", "Tổng cộng", "Năm "+p.yearText(), "Cộng cả năm")
	above := p.coin()
	row := func(n int) {
		p.row++
		switch {
		case n == count:
			p.text(first, total)
		default:
			if numbered {
				p.raw(1, sheet.Number, strconv.Itoa(n+1), false)
			}
			name(first, n+1)
		}
		for i, id := range ids {
			p.number(first+1+i, parts[i][n].Shift(drawn[i].shift))
			if n < count {
				p.said[figure.Key{Indicator: id, Period: figure.Period{Year: p.year, Span: span, N: n + 1}, Role: figure.Actual}] = parts[i][n]
			}
		}
	}
	if above {
		row(count)
	}
	for n := range count {
		row(n)
	}
	if !above {
		row(count)
	}
}

// nameOfPart draws how the rows of months or quarters are named.
func (p *page) nameOfPart(word string, span figure.Span) func(col, n int) {
	romans := []string{"I", "II", "III", "IV"}
	switch p.IntN(3) {
	case 0:
		return func(col, n int) { p.raw(col, sheet.Number, strconv.Itoa(n), false) }
	case 1:
		if span == figure.Quarter {
			return func(col, n int) { p.raw(col, sheet.Text, romans[n-1], false) }
		}
		return func(col, n int) { p.month(col, n) }
	}
	return func(col, n int) {
		if span == figure.Quarter {
			p.text(col, word+" "+romans[n-1])
			return
		}
		p.text(col, fmt.Sprint(word, " ", n))
	}
}

// month writes a month as a cell with a date.
func (p *page) month(col, n int) {
	p.date(col, time.Date(p.year, time.Month(n), 1, 0, 0, 0, 0, time.UTC), "mm/yyyy")
}

// date writes a cell with a date.
func (p *page) date(col int, day time.Time, format string) {
	serial := int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	p.raw(col, sheet.Date, strconv.Itoa(serial), false)
	p.sheet.Cells[len(p.sheet.Cells)-1].Style = &sheet.Style{Format: format}
}

// singlesByDate has stocks in rows under cells with dates: the ends of two years.
func singlesByDate(p *page) {
	p.habit("dates as headers")
	ids := []string{"zones.operating", "zones.area", "zones.wastewater", "jobs"}
	p.row++
	for i, text := range []string{"STT", "Chỉ tiêu", "ĐVT"} {
		p.bold(i+1, text)
	}
	for i := range 2 {
		p.date(4+i, time.Date(p.year-1+i, 12, 31, 0, 0, 0, 0, time.UTC), "dd/mm/yyyy")
	}
	for i, id := range ids {
		p.row++
		p.text(1, strconv.Itoa(i+1))
		p.text(2, p.label(id))
		unit := p.unit(id)
		p.text(3, unit.text)
		for n := range 2 {
			p.number(4+n, p.value(id, figure.YearOf(p.year-1+n), figure.Actual).Shift(unit.shift))
		}
	}
}

// singlesUnderUnit has the unit of its figures on the line of its title.
func singlesUnderUnit(p *page) {
	p.habit("unit on the line of the title")
	for _, group := range [][]string{{"revenue", "budget"}, {"exports", "imports"}} {
		p.row += 2
		unit := p.unit(group[0])
		p.bold(1, p.one("KẾT QUẢ SẢN XUẤT KINH DOANH NĂM ", "CÁC CHỈ TIÊU CHỦ YẾU NĂM ")+p.yearText())
		p.text(3, p.one("ĐVT: ", "Đơn vị tính: ", "Đơn vị: ")+unit.text)
		p.row++
		for i, text := range []string{"STT", "Chỉ tiêu", "Năm " + p.yearText()} {
			p.bold(i+1, text)
		}
		for i, id := range group {
			p.row++
			p.text(1, strconv.Itoa(i+1))
			p.text(2, p.label(id))
			p.number(3, p.value(id, figure.YearOf(p.year), figure.Actual).Shift(unit.shift))
		}
	}
}

// singlesStacked has the words of each header in two cells or three over each other, and zones
// as rows.
func singlesStacked(p *page) {
	p.habit("stacked headers")
	items := []struct {
		id    string
		words []string
	}{
		{"revenue", []string{"Tổng", "doanh thu", "(tỷ đồng)"}},
		{"exports", []string{"Giá trị", "xuất khẩu", "(triệu USD)"}},
		{"imports", []string{"Giá trị", "nhập khẩu", "(triệu USD)"}},
		{"jobs", []string{"Tổng số", "lao động", "(người)"}},
	}
	deep := 2 + p.IntN(2)
	var ids []string
	for i := range deep {
		p.row++
		if i == 0 {
			p.text(1, p.one("Tên KCN", ""))
		}
		for n, it := range items {
			text := it.words[i]
			if i == deep-1 {
				text = strings.Join(it.words[i:], " ")
			}
			p.text(2+n, text)
		}
	}
	for _, it := range items {
		ids = append(ids, it.id)
	}
	parts := p.shares(ids, 3)
	row := func(n int) {
		p.row++
		p.text(1, []string{"KCN Đồng Văn I", "KCN Hòa Mạc", "KCN Châu Sơn", p.one("TỔNG SỐ", "Tổng cộng")}[n])
		for i := range ids {
			p.number(2+i, parts[i][n])
		}
	}
	order := []int{3, 0, 1, 2}
	if p.coin() {
		order = []int{0, 1, 2, 3}
	}
	for _, n := range order {
		row(n)
	}
}

// singlesConverted has below each amount what it is in the other currency.
func singlesConverted(p *page) {
	p.habit("second currency")
	p.row++
	for i, text := range []string{"STT", "Chỉ tiêu", "ĐVT", "Năm " + p.yearText()} {
		p.bold(i+1, text)
	}
	rate := stored("23")
	for i, id := range []string{"revenue", "exports", "imports", "budget"} {
		p.row++
		p.text(1, strconv.Itoa(i+1))
		p.text(2, p.label(id))
		d, dong := p.value(id, figure.YearOf(p.year), figure.Actual), p.catalogue.Indicator(id).Unit == "billion-vnd"
		p.text(3, map[bool]string{true: "tỷ đồng", false: "triệu USD"}[dong])
		p.number(4, d)
		p.row++
		other, text := d.Mul(rate), p.one("Quy đổi ra tỷ đồng", "Tương đương (tỷ đồng)", "Quy đổi sang VNĐ", "Quy ra tỷ đồng")
		if dong {
			other, text = d.DivRound(rate, 2), p.one("Quy đổi ra triệu USD", "Tương đương (triệu USD)", "Quy đổi USD", "Quy ra triệu USD")
		}
		p.text(2, p.one("", "- ", "  ")+text)
		p.text(3, map[bool]string{true: "triệu USD", false: "tỷ đồng"}[dong])
		p.number(4, other)
	}
}

// ofCountries has, on a sheet of its own, the projects in force by country.
func ofCountries(p *page) {
	singlesInRows(p)
	p.habit("countries")
	s := p.page(p.one("Theo quốc gia", "Đối tác", "PL2"), p.sheet.Hidden)
	s.head()
	s.table(func(s *page) {
		s.text(1, p.one("DỰ ÁN FDI CÒN HIỆU LỰC PHÂN THEO QUỐC GIA", "ĐẦU TƯ NƯỚC NGOÀI THEO ĐỐI TÁC")+" (lũy kế đến 31/12/"+p.yearText()+")")
		s.row += 2
		for i, text := range []string{"STT", p.one("Quốc gia", "Quốc gia, vùng lãnh thổ", "Đối tác đầu tư", "Tên nước"), "Số dự án FDI còn hiệu lực", "Vốn đăng ký FDI (triệu USD)"} {
			s.bold(i+1, text)
		}
		year := figure.YearOf(p.year)
		count, capital := p.value("projects.active.fdi", year, figure.Actual), p.value("capital.registered.fdi", year, figure.Actual)
		few, some := stored("1"), stored("1.25")
		for i, name := range []string{"Hàn Quốc", "Nhật Bản", "Xin-ga-po", p.one("Các nước khác", "Khác", "Đài Loan")} {
			a, b := few, some
			if i == 3 {
				a, b = count.Sub(few.Mul(stored("3"))), capital.Sub(some.Mul(stored("3")))
			}
			s.row++
			s.text(1, strconv.Itoa(i+1))
			s.raw(2, sheet.Text, name, false)
			s.number(3, a)
			s.number(4, b)
		}
		s.row++
		s.text(2, p.one("Tổng cộng", "Tổng số", "Cộng"))
		s.number(3, count)
		s.number(4, capital)
	})
}
