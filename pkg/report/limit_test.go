package report_test

import (
	"strconv"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// TestTooManyFigures holds that of a report in which far too many cells are figures none
// is used, with one error for all, while many cells beside each other still are read.
func TestTooManyFigures(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for rows, refused := range map[int]bool{200: false, 400: true} {
		book := &sheet.Book{Sheets: []*sheet.Sheet{alike(rows, 400)}}
		r, _, findings := report.Read("a.xlsx", book, report.Options{Catalogue: c, Period: figure.YearOf(2018), NoLedger: true})
		limits := 0
		for _, f := range findings {
			if f.Rule == diag.FileLimit {
				limits++
			}
		}
		if r.Member != "ha-nam" || len(r.Figures) > 0 || (limits == 1) != refused {
			t.Errorf("%d rows: %q, %d figures, %d findings on the limit", rows, r.Member, len(r.Figures), limits)
		}
		if r.Cells.Seen != rows*400 || r.Cells.NotUnderstood != r.Cells.Seen {
			t.Errorf("%d rows: %+v", rows, r.Cells)
		}
	}
}

// alike is a sheet whose rows and columns all say that they are the same figure.
func alike(rows, columns int) *sheet.Sheet {
	plain := &sheet.Style{Format: "General"}
	s := &sheet.Sheet{Name: "Biểu 1"}
	add := func(row, col int, kind sheet.Kind, text string) {
		c := sheet.NewCell(row, col, kind, text)
		c.Style = plain
		s.Cells = append(s.Cells, c)
	}
	add(1, 1, sheet.Text, "BAN QUẢN LÝ CÁC KCN TỈNH HÀ NAM")
	add(2, 1, sheet.Text, "Báo cáo năm 2018")
	add(4, 1, sheet.Text, "Chỉ tiêu")
	for col := range columns {
		add(4, col+2, sheet.Text, "Thực hiện năm 2018")
	}
	for row := range rows {
		add(row+5, 1, sheet.Text, "Số dự án FDI cấp mới")
		for col := range columns {
			add(row+5, col+2, sheet.Number, strconv.Itoa(row*columns+col))
		}
	}
	return s
}

// TestTooManyTexts holds that a report is refused in which a great many texts act on a great
// many figures, and that one with as many figures and few texts is read.
func TestTooManyTexts(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for notes, refused := range map[int]bool{10: false, 3000: true} {
		s := alike(1500, 1)
		for i := range notes {
			one := sheet.NewCell(2000+i, 1, sheet.Text, "Ghi chú: thuyết minh lạ lùng "+strconv.Itoa(i))
			one.Style = s.Cells[0].Style
			s.Cells = append(s.Cells, one)
		}
		_, _, findings := report.Read("a.xlsx", &sheet.Book{Sheets: []*sheet.Sheet{s}}, report.Options{Catalogue: c, Period: figure.YearOf(2018), NoLedger: true})
		limits := 0
		for _, f := range findings {
			if f.Rule == diag.FileLimit {
				limits++
			}
		}
		if (limits == 1) != refused {
			t.Errorf("%d notes: %d findings on the limit", notes, limits)
		}
	}
}
