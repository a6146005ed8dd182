package workbook

import "github.com/xuri/excelize/v2"

// look is how a cell appears.
type look uint8

const (
	plain        look = iota // text outside a table
	heading                  // the bloc's name above a table
	title                    // what a table is
	subtitle                 // in italics
	alert                    // the line that says that a book is not final
	caption                  // the name of one of several tables
	header                   // of a table
	section                  // a section of a table
	group                    // a heading within a section
	text                     // within a table
	indented                 // a text below a heading
	middle                   // a short text within a table, centred
	count                    // a number without decimals
	money                    // a number with two decimals
	rise                     // a change with two decimals: marked where it falls, and not by colour
	riseCount                // a change without decimals
	risePointsVi             // a change of a percentage, in points
	risePointsEn
	source // a text that links to another file
	fillIn // a cell for a person to fill in
	totalText
	totalCount
	totalMoney
	riseTotal
	riseTotalCount
	signature
	signatureHint
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
	if outside(l) {
		around(st, l)
		return st
	}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		st.Border = append(st.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	within(st, l)
	return st
}

// outside reports whether a look is of text around a table.
func outside(l look) bool {
	return l <= caption || l >= signature
}

func around(st *excelize.Style, l look) {
	switch l {
	case heading, caption:
		st.Font.Bold = true
		st.Alignment.Horizontal = "left"
	case title, alert, signature:
		st.Font.Bold = true
		st.Alignment.Horizontal = "center"
	case subtitle, signatureHint:
		st.Font.Italic = true
		st.Alignment.Horizontal = "center"
	}
	switch l {
	case title:
		st.Font.Size = 14
	case alert:
		st.Font.Color = "C00000"
	case caption:
		st.Font.Size = 12
	}
}

func within(st *excelize.Style, l look) {
	switch l {
	case header, section:
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
		fallthrough
	case group, totalText, totalCount, totalMoney, riseTotal, riseTotalCount:
		st.Font.Bold = true
	}
	switch l {
	case header, middle:
		st.Alignment.Horizontal = "center"
	case indented:
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 2
	case fillIn:
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF2CC"}}
	case source:
		st.Font.Color, st.Font.Underline = "0563C1", "single"
	case count, totalCount:
		format := "#,##0"
		st.CustomNumFmt = &format
	case money, totalMoney:
		format := "#,##0.00"
		st.CustomNumFmt = &format
	case rise, riseTotal:
		format := `"▲ "#,##0.00;"▼ "-#,##0.00;0.00`
		st.CustomNumFmt = &format
	case risePointsVi:
		format := words.risePoints.Say("vi")
		st.CustomNumFmt = &format
	case risePointsEn:
		format := words.risePoints.Say("en")
		st.CustomNumFmt = &format
	case riseCount, riseTotalCount:
		format := `"▲ "#,##0;"▼ "-#,##0;0`
		st.CustomNumFmt = &format
	}
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

// rising returns the look of a change with the decimals of its unit.
func rising(places int32, total bool) look {
	switch {
	case places == 0 && total:
		return riseTotalCount
	case places == 0:
		return riseCount
	case total:
		return riseTotal
	}
	return rise
}
