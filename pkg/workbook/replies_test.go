package workbook_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

const questions = "Nội dung cần trả lời"

// askedBook is a book with three questions, as a person opens it.
func askedBook(t *testing.T) *excelize.File {
	t.Helper()
	asked := &workbook.Asked{}
	for _, name := range []string{"Một", "Hai", "Ba"} {
		q := answer.Question{ID: name, Code: "title-unknown", Member: "ha-nam", Asks: name + " là gì?", Use: diag.Used, Figures: 3,
			Places:  []diag.Place{{File: "a.xlsx", Sheet: "BC", Cell: "A5"}},
			Choices: []answer.Choice{{Text: "Không giới hạn gì", Answer: answer.Answer{To: "title-unknown", Kind: diag.Harmless, Text: name}}, {Text: "Khác", Answer: answer.Answer{To: "title-unknown", Kind: diag.Other}}}}
		asked.Rows = append(asked.Rows, answer.Filled{Question: q})
	}
	asked.Rows[2].Reply = answer.Reply{Choice: "Không giới hạn gì", By: "A", Date: "2018"}
	r := aggregate.Sum(builtin(t), figure.YearOf(2018), nil)
	var b bytes.Buffer
	if err := workbook.Write(&b, r, nil, workbook.Options{Lang: "vi", Program: "bloc", Asked: asked, Period: "2018"}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// saved is a book as bloc reads it back.
func saved(t *testing.T, f *excelize.File) *sheet.Book {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	book, findings, err := xlsx.ReadBytes(context.Background(), "b.xlsx", b.Bytes(), sheet.DefaultLimits())
	if err != nil || book == nil {
		t.Fatal(findings, err)
	}
	return book
}

func set(t *testing.T, f *excelize.File, cell, text string) {
	t.Helper()
	if err := f.SetCellValue(questions, cell, text); err != nil {
		t.Fatal(err)
	}
}

// swap exchanges two rows of the sheet of questions, as a person sorts them.
func swap(t *testing.T, f *excelize.File, a, b string) {
	t.Helper()
	for _, col := range strings.Split("ABCDEFGHIJ", "") {
		x, _ := f.GetCellValue(questions, col+a)
		y, _ := f.GetCellValue(questions, col+b)
		set(t, f, col+a, y)
		set(t, f, col+b, x)
	}
}

// TestReplies holds that what is filled in is read back, also from sorted rows, that it is no
// edit, and that who answered earlier stays who answered.
func TestReplies(t *testing.T) {
	f := askedBook(t)
	book := saved(t, f)
	if workbook.Edited(book) || !workbook.HasReplies(book) {
		t.Errorf("as written: edited %t, replies %t", workbook.Edited(book), workbook.HasReplies(book))
	}
	set(t, f, "C3", "B")
	set(t, f, "C4", "2019")
	set(t, f, "G7", "Không giới hạn gì")
	set(t, f, "H8", "theo văn bản")
	set(t, f, "I8", "Chỉ báo cáo này")
	swap(t, f, "7", "8")
	book = saved(t, f)
	if workbook.Edited(book) {
		t.Error("answers, or sorted rows, are an edit")
	}
	r, err := workbook.RepliesOf("b.xlsx", book)
	if err != nil {
		t.Fatal(err)
	}
	want := []answer.Reply{{Choice: "Không giới hạn gì", By: "B", Date: "2019"}, {Detail: "theo văn bản", For: "Chỉ báo cáo này", By: "B", Date: "2019"}, {Choice: "Không giới hạn gì", By: "A", Date: "2018"}}
	for i, row := range r.Rows {
		if row.Reply != want[i] {
			t.Errorf("row %d: %+v, want %+v", i+1, row.Reply, want[i])
		}
	}
	if r.Period != "2018" || r.Lines[0] != 8 || r.At("b.xlsx", 1).Cell != "G7" || len(r.Findings) > 0 {
		t.Errorf("period %s, lines %v, findings %v", r.Period, r.Lines, r.Findings)
	}
}

// TestRepliesEdited holds that what is no answer is an edit, and that the answer of a row that
// was changed is not used.
func TestRepliesEdited(t *testing.T) {
	for name, cells := range map[string][2]string{
		"a question": {"E7", "Khác là gì?"}, "a number": {"A7", "9"}, "a note beside": {"L8", "x"}, "a note below": {"B20", "x"}, "the title": {"A1", "x"}, "what came of it": {"J9", "x"},
	} {
		f := askedBook(t)
		set(t, f, "G7", "Không giới hạn gì")
		set(t, f, cells[0], cells[1])
		book := saved(t, f)
		if !workbook.Edited(book) {
			t.Errorf("%s: it is no edit", name)
		}
		r, err := workbook.RepliesOf("b.xlsx", book)
		if err != nil {
			t.Fatal(err)
		}
		lost := name == "a question" || name == "a number"
		if told := len(r.Findings) == 1; told != lost || r.Rows[0].Reply.IsEmpty() != lost {
			t.Errorf("%s: findings %v, reply %+v", name, r.Findings, r.Rows[0].Reply)
		}
	}
}

func builtin(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
