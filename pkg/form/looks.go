package form

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
)

const face = "Times New Roman"

var (
	letterheadLook = &excelize.Style{Font: &excelize.Font{Family: face, Size: 12, Bold: true}, Alignment: &excelize.Alignment{Horizontal: "left"}}
	titleLook      = &excelize.Style{Font: &excelize.Font{Family: face, Size: 14, Bold: true}, Alignment: &excelize.Alignment{Horizontal: "center"}}
	asOfLook       = &excelize.Style{Font: &excelize.Font{Family: face, Size: 11, Italic: true}, Alignment: &excelize.Alignment{Horizontal: "center"}}
	adviceLook     = &excelize.Style{Font: &excelize.Font{Family: face, Size: 11}, Alignment: &excelize.Alignment{Horizontal: "center"}}
	headerLook     = inGrid(excelize.Style{Font: &excelize.Font{Family: face, Size: 11, Bold: true}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}})
	textLook       = inGrid(excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	middleLook     = inGrid(excelize.Style{Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center"}})
	remarkLook     = toFillIn(excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	checkLook      = inGrid(excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	signatureLook  = &excelize.Style{Font: &excelize.Font{Family: face, Size: 12, Bold: true}, Alignment: &excelize.Alignment{Horizontal: "center"}}
)

// figureLook is how a figure of an indicator looks. A cell to fill in has a coloured ground.
func figureLook(i *catalogue.Indicator, input bool) *excelize.Style {
	format := "#,##0"
	if i.In.Places > 0 {
		format = "#,##0.00"
	}
	look := excelize.Style{CustomNumFmt: &format, Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"}}
	if input {
		return toFillIn(look)
	}
	return inGrid(look)
}

// inGrid is a look within the table.
func inGrid(look excelize.Style) *excelize.Style {
	for _, side := range []string{"left", "top", "right", "bottom"} {
		look.Border = append(look.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	if look.Font == nil {
		look.Font = &excelize.Font{Family: face, Size: 11}
	}
	return &look
}

// toFillIn is the look of a cell that is not locked.
func toFillIn(look excelize.Style) *excelize.Style {
	look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF9DB"}}
	look.Protection = &excelize.Protection{Locked: false}
	return inGrid(look)
}

// foot writes the places for signatures.
func (s *formSheet) foot() error {
	row := s.first + len(s.list) + 1
	if err := s.put(row, s.column(label), texts.compiler, signatureLook); err != nil {
		return err
	}
	return s.put(row, s.column(actual), texts.head, signatureLook)
}

// finish sets up the page, freezes the head and locks what is fixed. Rows can be inserted.
// There is no password, so whoever must can unlock the sheet.
func (s *formSheet) finish() error {
	f := s.file
	if err := f.SetPanes(s.name, &excelize.Panes{Freeze: true, XSplit: 2, YSplit: headRow, TopLeftCell: sheet.Ref(s.first, 3), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	fit, one := true, 1
	if err := f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	landscape, a4 := "landscape", 9
	if err := f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &one, FitToHeight: &one}); err != nil {
		return err
	}
	side, above := 0.4, 0.5
	if err := f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &above, Bottom: &above}); err != nil {
		return err
	}
	if err := f.SetDocProps(&excelize.DocProperties{Title: texts.sheet, Creator: s.Catalogue.Bloc.Heading.Vi}); err != nil {
		return err
	}
	last := s.first + len(s.list) + 2
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: s.printed(last)}); err != nil {
		return err
	}
	return f.ProtectSheet(s.name, &excelize.SheetProtectionOptions{
		InsertRows: true, DeleteRows: true, FormatRows: true, FormatColumns: true, SelectLockedCells: true, SelectUnlockedCells: true,
	})
}

// printed returns the printed area: everything but the checks.
func (s *formSheet) printed(last int) string {
	right := slices.IndexFunc(s.columns, func(c column) bool { return c.kind == sum })
	return "'" + s.name + "'!$A$1:$" + sheet.Column(right) + "$" + strconv.Itoa(last)
}
