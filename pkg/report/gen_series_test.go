package report_test

import (
	"fmt"

	"bloc/pkg/figure"
)

// columns draws the columns of a table of rows: the years, or what they are made of.
type columns struct{ *page }

// series is a column of figures.
type series struct {
	header string
	group  string // over it and its neighbours of the same group
	period figure.Period
	role   figure.Role
	ratio  bool
}

// days are the columns of stocks: that of a day, or of years.
func (p columns) days() []series {
	if p.own.dated && p.coin() {
		p.habit("day")
		return []series{p.day()}
	}
	return p.years()
}

// years are the columns of a year-end report.
func (p columns) years() []series {
	this, last := figure.YearOf(p.year), figure.YearOf(p.year-1)
	y, z := p.yearText(), fmt.Sprint(p.year-1)
	var list []series
	if p.coin() {
		list = append(list, series{header: p.one("Kế hoạch năm "+y, "KH "+y, "Kế hoạch giao năm "+y), period: this, role: figure.Plan})
	}
	if p.coin() {
		list = append(list, series{header: p.one("Thực hiện năm "+z, "TH năm trước", "Năm "+z, "Cùng kỳ năm "+z), period: last})
	}
	list = append(list, series{header: p.one("Thực hiện năm "+y, "Ước thực hiện năm "+y, "Năm "+y, "TH "+y, "Kết quả thực hiện năm "+y, "Ước "+y), period: this})
	if p.coin() {
		list = append(list, series{header: p.one("So với kế hoạch (%)", "% so với cùng kỳ", "Tăng/giảm (%)", "Tỷ lệ so với năm "+z+" (%)"), ratio: true})
	}
	return list
}

// anyTime are the columns of flows: those of a year, or of its parts.
func (p columns) anyTime() []series {
	if p.own.flows != nil && p.coin() {
		return p.own.flows(p)
	}
	this := figure.YearOf(p.year)
	part := func(header string, span figure.Span, n int) series {
		return series{header: header, period: figure.Period{Year: p.year, Span: span, N: n}}
	}
	switch p.IntN(6) {
	case 0:
		p.habit("quarters")
		return []series{part("Quý I", figure.Quarter, 1), part("Quý II", figure.Quarter, 2), part(p.one("6 tháng", "6 tháng đầu năm"), figure.Half, 1),
			part("Quý III", figure.Quarter, 3), part("9 tháng", figure.Months, 9), part("Quý IV", figure.Quarter, 4),
			{header: p.one("Cả năm", "Năm "+p.yearText(), "Cả năm "+p.yearText()), period: this}}
	case 1:
		p.habit("eleven months")
		return []series{part("Thực hiện 11 tháng năm "+p.yearText(), figure.Months, 11), {header: p.one("Ước cả năm ", "Ước thực hiện năm ") + p.yearText(), period: this}}
	}
	return p.years()
}

// toDate are columns of the last month, and of the year up to it.
func (p columns) toDate() []series {
	p.habit("year to date")
	y := p.yearText()
	return []series{
		{header: p.one("Tháng 12/"+y, "Tháng 12 năm "+y, "Thực hiện tháng 12/"+y), period: figure.Period{Year: p.year, Span: figure.Month, N: 12}},
		{header: p.one("Lũy kế từ đầu năm đến hết tháng 12", "Lũy kế từ đầu năm (đến hết tháng 12/"+y+")", "Lũy kế từ đầu năm đến ngày 31/12/"+y, "Từ đầu năm đến hết tháng 12", "Lũy kế từ đầu năm"), period: figure.YearOf(p.year)},
	}
}

// worded is a column of results in words that few use.
func (p columns) worded() []series {
	y := p.yearText()
	return []series{{header: p.one("T.hiện "+y, "Số báo cáo năm "+y, "Cộng cả năm "+y, "Thực hiện cả năm "+y, "Kết quả đạt được năm "+y, "Cộng năm "+y, "TH cả năm "+y, "Số liệu năm "+y), period: figure.YearOf(p.year)}}
}
