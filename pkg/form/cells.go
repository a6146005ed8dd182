package form

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// kind is what a column is for.
type kind uint8

const (
	number kind = iota
	label
	unit
	previous // the period before, as reported
	plan
	actual
	estimate // instead of actual, while the year is not over
	remark
	sum   // the sum of the rows of a total
	check // says what does not add up
)

// column is a column of the form.
type column struct {
	kind  kind
	title string // with %s for the period
	width float64
	input bool // a board fills it in
}

var columns = []column{
	{number, "STT", 5, false},
	{label, "Chỉ tiêu", 46, false},
	{unit, "Đơn vị tính", 12, false},
	{previous, "Thực hiện %s", 15, false},
	{plan, "Kế hoạch %s", 15, true},
	{actual, "Thực hiện %s", 15, true},
	{estimate, "Ước thực hiện %s", 15, true},
	{remark, "Ghi chú", 24, true},
	{sum, "Cộng (tự tính)", 15, false},
	{check, "Tự kiểm tra", 26, false},
}

// titled returns the title of a column, with its period.
func (c column) titled(now, before string) string {
	if c.kind == previous {
		now = before
	}
	return strings.Replace(c.title, "%s", now, 1)
}

// rowHeight leaves room to write on paper, in points.
const rowHeight = 19

// The rows above the table.
const (
	letterheadRow = 1
	titleRow      = 3
	asOfRow       = 4
	adviceRow     = 5
	headRow       = 6
)

// texts are the words of the form beside its columns.
var texts = struct {
	sheet, title, asOf, advice, compiler, head, guide, whole, decimal, signed, both, noNumber, above, parts string
	estimated, nothing, unknown, notZero, notBlank                                                          string
}{
	sheet:    "Biểu báo cáo",
	title:    "BÁO CÁO CÁC CHỈ TIÊU CHỦ YẾU %s",
	asOf:     "(Số liệu tính đến ngày %s)",
	advice:   "Điền vào các ô nền vàng, số ước ghi ở cột Ước thực hiện. Không phát sinh thì ghi 0, chưa rõ thì để trống.",
	compiler: "Người lập biểu",
	head:     "Thủ trưởng đơn vị",
	guide:    "Cách tính",
	whole:    "Ô này chỉ nhận số nguyên, từ 0 trở lên.",
	decimal:  "Ô này chỉ nhận số, từ 0 trở lên.",
	signed:   "Ô này chỉ nhận số.",
	both:     "Chỉ điền một trong hai cột",
	noNumber: "Phải là số",
	above:    "Lớn hơn: %s",
	parts:    "Khác tổng các phần",

	estimated: "Số ước",
	nothing:   "Không phát sinh",
	unknown:   "Chưa có số liệu",
	notZero:   "Không phát sinh: phải ghi 0",
	notBlank:  "Chưa có số liệu: phải để trống",
}

// head writes the lines above the table, and its header.
func (s *formSheet) head() error {
	above := []struct {
		row  int
		text string
		look *excelize.Style
	}{
		{letterheadRow, strings.ToUpper(s.Catalogue.Bloc.Member.Vi + " " + s.Member.Name), letterheadLook},
		{titleRow, fmt.Sprintf(texts.title, strings.ToUpper(table.Period("vi", s.Period))), titleLook},
		{asOfRow, fmt.Sprintf(texts.asOf, s.Period.End().Format("02/01/2006")), asOfLook},
		{adviceRow, texts.advice, adviceLook},
	}
	for _, line := range above {
		if err := s.line(line.row, line.text, line.look); err != nil {
			return err
		}
	}
	for i, c := range s.columns {
		if err := s.file.SetColWidth(s.name, sheet.Column(i+1), sheet.Column(i+1), c.width); err != nil {
			return err
		}
		if err := s.put(headRow, i+1, c.title, headerLook); err != nil {
			return err
		}
	}
	return s.file.SetRowHeight(s.name, headRow, 34)
}

// line writes a text over all printed columns.
func (s *formSheet) line(row int, text string, look *excelize.Style) error {
	if err := s.put(row, 1, text, look); err != nil {
		return err
	}
	return s.file.MergeCell(s.name, sheet.Ref(row, 1), sheet.Ref(row, s.column(remark)))
}

// rows writes a row for each indicator: what it is, and the cells to fill in.
func (s *formSheet) rows() error {
	for n, i := range s.list {
		row := s.first + n
		for at, c := range s.columns {
			value, look := s.cell(n, i, c.kind)
			if err := s.put(row, at+1, value, look); err != nil {
				return err
			}
		}
		if err := s.file.SetRowHeight(s.name, row, rowHeight); err != nil {
			return err
		}
		if err := s.accept(row, i); err != nil {
			return err
		}
	}
	return nil
}

// cell returns what a cell of a row holds before it is filled in.
func (s *formSheet) cell(n int, i *catalogue.Indicator, k kind) (any, *excelize.Style) {
	switch k {
	case number:
		return n + 1, middleLook
	case label:
		return i.Label.Vi, textLook
	case unit:
		return i.In.Label.Vi, middleLook
	case previous:
		if v, ok := s.Previous(i.ID); ok {
			return v.InexactFloat64(), figureLook(i, false)
		}
		return nil, figureLook(i, false)
	case plan, actual, estimate:
		return nil, figureLook(i, true)
	case remark:
		return nil, remarkLook
	case sum:
		return nil, figureLook(i, false)
	}
	return nil, checkLook
}

// accept lets the cells of a row take only valid values, and shows beside them what the
// indicator counts.
func (s *formSheet) accept(row int, i *catalogue.Indicator) error {
	v := excelize.NewDataValidation(true)
	v.SetSqref(sheet.Ref(row, s.column(plan)) + ":" + sheet.Ref(row, s.column(estimate)))
	kind, refusal, least := excelize.DataValidationTypeDecimal, texts.decimal, 0.0
	switch {
	case i.In.Count:
		kind, refusal = excelize.DataValidationTypeWhole, texts.whole
	case i.Signed:
		refusal, least = texts.signed, -1e15
	}
	if err := v.SetRange(least, 1e15, kind, excelize.DataValidationOperatorBetween); err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleStop, i.In.Label.Vi, refusal)
	if guide := s.guides[i.ID]; guide != "" {
		v.SetInput(texts.guide, guide)
	}
	if err := s.file.AddDataValidation(s.name, v); err != nil {
		return err
	}
	return s.offer(row)
}

// offer lists at the remark of a row what is most often said about figures. A board may write
// anything else.
func (s *formSheet) offer(row int) error {
	v := excelize.NewDataValidation(true)
	v.SetSqref(s.remark(row))
	if err := v.SetDropList([]string{texts.estimated, texts.nothing, texts.unknown}); err != nil {
		return err
	}
	return s.file.AddDataValidation(s.name, v)
}

// remark returns the cell for the remark of a row.
func (s *formSheet) remark(row int) string { return sheet.Ref(row, s.column(remark)) }

// put writes a value with a look; nil writes none.
func (s *formSheet) put(row, col int, value any, look *excelize.Style) error {
	id, err := s.file.NewStyle(look)
	if err != nil {
		return err
	}
	at := sheet.Ref(row, col)
	if err := s.file.SetCellStyle(s.name, at, at, id); err != nil || value == nil {
		return err
	}
	return s.file.SetCellValue(s.name, at, value)
}
