package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
)

// checks writes the formulas that add up, and those that say what does not add up. They follow
// their rows when these are moved.
func (s *formSheet) checks() error {
	for n, i := range s.list {
		row := s.first + n
		var questions []string
		ask := func(condition, answer string) {
			questions = append(questions, fmt.Sprintf(`IF(%s,"%s"`, condition, answer))
		}
		filled := s.filled(row)
		ask(fmt.Sprintf("COUNTA(%s)>COUNT(%[1]s)", s.inputs(row)), texts.noNumber)
		ask(fmt.Sprintf("COUNT(%s)>1", filled), texts.both)
		ask(fmt.Sprintf(`AND(%s="%s",OR(COUNT(%s)<>1,SUM(%[3]s)<>0))`, s.remark(row), texts.nothing, filled), texts.notZero)
		ask(fmt.Sprintf(`AND(%s="%s",COUNT(%s)>0)`, s.remark(row), texts.unknown, filled), texts.notBlank)
		for _, whole := range s.wholes(i) {
			w := s.filled(s.first + whole)
			ask(fmt.Sprintf("AND(COUNT(%s)=1,COUNT(%s)=1,SUM(%[1]s)>SUM(%[2]s))", filled, w), fmt.Sprintf(texts.above, s.list[whole].Label.Vi))
		}
		if parts := s.parts(i); len(parts) > 0 {
			total := sheet.Ref(row, s.column(sum))
			if err := s.file.SetCellFormula(s.name, total, s.total(parts)); err != nil {
				return err
			}
			ask(fmt.Sprintf("AND(ISNUMBER(%s),COUNT(%s)=1,ABS(SUM(%[2]s)-N(%[1]s))>0.05)", total, filled), texts.parts)
		}
		formula := strings.Join(questions, ",") + `,""` + strings.Repeat(")", len(questions))
		if err := s.file.SetCellFormula(s.name, sheet.Ref(row, s.column(check)), formula); err != nil {
			return err
		}
	}
	return s.sums()
}

// sums writes a total that has no row of its own, beside the last of its rows.
func (s *formSheet) sums() error {
	for _, i := range s.Catalogue.Indicators {
		parts := s.parts(i)
		if len(parts) == 0 || slices.Contains(s.list, i) {
			continue
		}
		at := sheet.Ref(s.first+slices.Max(parts), s.column(sum))
		if err := s.file.SetCellFormula(s.name, at, s.total(parts)); err != nil {
			return err
		}
	}
	return s.mark()
}

// total is the formula of the sum of rows, blank while one of them is.
func (s *formSheet) total(parts []int) string {
	var counts, cells []string
	for _, n := range parts {
		filled := s.filled(s.first + n)
		counts, cells = append(counts, "COUNT("+filled+")=1"), append(cells, filled)
	}
	return fmt.Sprintf(`IF(AND(%s),SUM(%s),"")`, strings.Join(counts, ","), strings.Join(cells, ","))
}

// mark colours what a check says, and the cells that it is about.
func (s *formSheet) mark() error {
	red, err := s.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: "9C0006"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFC7CE"}},
	})
	if err != nil {
		return err
	}
	last := s.first + len(s.list) - 1
	says := fmt.Sprintf(`LEN($%s%d)>0`, sheet.Column(s.column(check)), s.first)
	for _, cols := range [][2]kind{{actual, estimate}, {check, check}} {
		area := sheet.Ref(s.first, s.column(cols[0])) + ":" + sheet.Ref(last, s.column(cols[1]))
		if err := s.file.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: says, Format: &red}}); err != nil {
			return err
		}
	}
	return nil
}

// filled returns the cells of a row of which one holds its figure; inputs returns these and the
// plan.
func (s *formSheet) filled(row int) string {
	return sheet.Ref(row, s.column(actual)) + ":" + sheet.Ref(row, s.column(estimate))
}

func (s *formSheet) inputs(row int) string {
	return sheet.Ref(row, s.column(plan)) + ":" + sheet.Ref(row, s.column(estimate))
}

// wholes returns the rows of the form that a figure cannot exceed.
func (s *formSheet) wholes(i *catalogue.Indicator) (rows []int) {
	for _, b := range s.Catalogue.Bounds {
		if n := s.row(b.Whole); b.Part == i.ID && n >= 0 {
			rows = append(rows, n)
		}
	}
	return rows
}

// parts returns the rows of the form of which an indicator is the sum; none if one is missing.
func (s *formSheet) parts(i *catalogue.Indicator) (rows []int) {
	for _, id := range i.Parts {
		n := s.row(id)
		if n < 0 {
			return nil
		}
		rows = append(rows, n)
	}
	return rows
}

// row returns the index of an indicator among the rows; -1 if it has none.
func (s *formSheet) row(id string) int {
	return slices.IndexFunc(s.list, func(i *catalogue.Indicator) bool { return i.ID == id })
}
