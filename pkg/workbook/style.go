package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is how a cell looks.
type look uint8

const (
	plain         look = iota // text outside a table
	heading                   // the bloc's name above a table
	title                     // what a table is
	subtitle                  // in italics
	alert                     // says that a book is not final
	caption                   // the name of one of several tables
	aside                     // a line of small print
	annex                     // the place for the number of the letter with which a table is sent
	header                    // the header of a table
	section                   // a section of a table
	group                     // a heading within a section
	sectionNumber             // the number of a section, centred
	groupNumber
	text         // a text within a table
	line         // a text within a table, on one line at any length
	indented     // a text below a heading
	middle       // a short text within a table, centred
	count        // a number without decimals
	money        // a number with two decimals
	rise         // a change with two decimals; a fall has a mark, not a colour
	riseCount    // a change without decimals
	risePointsVi // a change of a percentage, in points
	risePointsEn
	source     // a text with a link to another file
	sourceLine // the same on one line
	fillIn     // a cell for a person to fill in
	totalText
	totalCount
	totalMoney
	riseTotal
	riseTotalCount
	signature
	signatureHint
)

// style is a look, with a mark behind the number.
type style struct {
	look look
	mark string
}

// styles makes each style of a file once.
type styles struct {
	file *excelize.File
	ids  map[style]int
}

func (s *styles) id(l style) (int, error) {
	if id, ok := s.ids[l]; ok {
		return id, nil
	}
	st := styleOf(l.look)
	if format := l.format(); format != "" {
		st.CustomNumFmt = &format
	}
	id, err := s.file.NewStyle(st)
	if err == nil {
		s.ids[l] = id
	}
	return id, err
}

// format returns the number format of a style; empty for the general one. A mark is part of
// the format, so that the cell stays a number. Room at the end keeps numbers off the border,
// as not every program indents numbers.
func (l style) format() string {
	code := formatOf(l.look)
	if l.mark != "" {
		code += `" ` + l.mark + `"`
	}
	if code == "" {
		return ""
	}
	return strings.ReplaceAll(code, ";", room+";") + room
}

const room = "_)"

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

// outside reports whether a look is for text around a table.
func outside(l look) bool {
	return l <= annex || l >= signature
}

func around(st *excelize.Style, l look) {
	switch l {
	case heading, caption:
		st.Font.Bold = true
		st.Alignment.Horizontal = "left"
	case title, alert, signature:
		st.Font.Bold = true
		st.Alignment.Horizontal = "center"
	case subtitle, signatureHint, annex:
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
	case aside:
		st.Font.Size = 9
	}
}

func within(st *excelize.Style, l look) {
	switch l {
	case header, section, sectionNumber:
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
		fallthrough
	case group, groupNumber, totalText, totalCount, totalMoney, riseTotal, riseTotalCount:
		st.Font.Bold = true
	}
	switch l {
	case header, middle, sectionNumber, groupNumber:
		st.Alignment.Horizontal = "center"
	case text, line, section, group, totalText, source, sourceLine:
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 1
	case indented:
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 3
	}
	switch l {
	case fillIn:
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF2CC"}}
	case source, sourceLine:
		st.Font.Color, st.Font.Underline = "0563C1", "single"
	case count, totalCount, money, totalMoney, rise, riseTotal, risePointsVi, risePointsEn, riseCount, riseTotalCount:
		st.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "right"}
	}
	if l == line || l == sourceLine {
		st.Alignment.WrapText = false
	}
}

// formatOf returns the number format of a look; empty for the general one.
func formatOf(l look) string {
	switch l {
	case count, totalCount:
		return "#,##0"
	case money, totalMoney:
		return "#,##0.00"
	case rise, riseTotal:
		return `"▲ "#,##0.00;"▼ "-#,##0.00;0.00`
	case risePointsVi:
		return words.risePoints.Say("vi")
	case risePointsEn:
		return words.risePoints.Say("en")
	case riseCount, riseTotalCount:
		return `"▲ "#,##0;"▼ "-#,##0;0`
	}
	return ""
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

// changes are the looks of changes, by the decimals that they show.
var changes = map[look]int{rise: 2, riseTotal: 2, risePointsVi: 2, risePointsEn: 2, riseCount: 0, riseTotalCount: 0}

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
