package workbook

import "github.com/xuri/excelize/v2"

// look is how a cell appears.
type look uint8

const (
	plain    look = iota // text outside a table
	title                // the lines of the title, centred and bold
	subtitle             // centred, in italics
	alert                // the line that says that a book is not final
	header               // of a table
	section              // a heading within a table
	text                 // within a table
	middle               // a short text within a table, centred
	count                // a number without decimals
	money                // a number with two decimals
	totalText
	totalCount
	totalMoney
	signature
)

// styles makes each style of a file once.
type styles struct {
	file *excelize.File
	ids  map[look]int
}

func (s *styles) id(l look) (int, error) {
	if id, ok := s.ids[l]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(styleOf(l))
	if err == nil {
		s.ids[l] = id
	}
	return id, err
}

func styleOf(l look) *excelize.Style {
	st := &excelize.Style{
		Font:      &excelize.Font{Family: "Times New Roman", Size: 11},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	}
	switch l {
	case plain:
		st.Alignment.WrapText = false
		return st
	case title, subtitle, alert, signature:
		st.Alignment.Horizontal = "center"
		st.Font.Bold = l != subtitle
		st.Font.Italic = l == subtitle
		if l == title {
			st.Font.Size = 13
		}
		if l == alert {
			st.Font.Color = "C00000"
		}
		return st
	}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		st.Border = append(st.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	switch l {
	case header:
		st.Font.Bold = true
		st.Alignment.Horizontal = "center"
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
	case section, totalText, totalCount, totalMoney:
		st.Font.Bold = true
	case middle:
		st.Alignment.Horizontal = "center"
	}
	switch l {
	case count, totalCount:
		format := "#,##0"
		st.CustomNumFmt = &format
	case money, totalMoney:
		format := "#,##0.00"
		st.CustomNumFmt = &format
	}
	return st
}

// number returns the look of a number with the decimals of its unit.
func number(places int32, total bool) look {
	switch {
	case places == 0 && total:
		return totalCount
	case places == 0:
		return count
	case total:
		return totalMoney
	}
	return money
}
