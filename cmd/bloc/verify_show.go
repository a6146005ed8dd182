package main

import (
	"io"
	"path/filepath"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/table"
)

// verifyWords are the texts of verifications.
var verifyWords = struct{ title, holds, differs, noBasis, nothing diag.Text }{
	title:   diag.Text{Vi: "ĐỐI CHIẾU BẢNG TỔNG HỢP %[1]s: %[2]s", En: "VERIFICATION OF THE BOOK OF %[1]s: %[2]s"},
	holds:   diag.Text{Vi: "Bảng đúng với báo cáo: %[1]d số liệu tính lại từ %[2]d tệp đều khớp.", En: "The book holds: all its figures (%[1]d), computed anew from its files (%[2]d), are the same."},
	differs: diag.Text{Vi: "Bảng không khớp với báo cáo: %[1]d điểm khác, nêu ở danh sách kèm theo.", En: "The book does not hold; the findings say where: %[1]d."},
	noBasis: diag.Text{Vi: "%s không ghi số liệu lập từ những tệp nào nên không đối chiếu được; lập lại bằng bloc aggregate", En: "%s does not say which files it was made of and cannot be verified; write it anew with bloc aggregate"},
	nothing: diag.Text{Vi: "không có số liệu", En: "no figure"},
}

// broken counts the findings by which the book does not hold.
func broken(findings diag.List) int {
	n := 0
	for _, f := range findings {
		if f.Severity == diag.Error {
			n += max(1, f.Count)
		}
	}
	return n
}

// figures counts the figures of the book: what members reported, plans and the year before.
func (v *verification) figures() int {
	n := 0
	for _, t := range v.published.Totals {
		for _, p := range t.Parts {
			n++
			for _, f := range []*figure.Figure{p.Plan, p.Previous} {
				if f != nil {
					n++
				}
			}
		}
	}
	return n
}

// show is what the formats need of a verification.
func (v *verification) show(lang string, findings diag.List) *result {
	wrong := broken(findings)
	return &result{
		blocks: func() []table.Block {
			title := verifyWords.title.Say(lang, strings.ToUpper(table.Period(lang, v.published.Period)), filepath.Base(v.path))
			verdict := verifyWords.holds.Say(lang, v.figures(), v.used)
			if wrong > 0 {
				verdict = verifyWords.differs.Say(lang, wrong)
			}
			return []table.Block{table.Title{title}, table.Paragraph(verdict)}
		},
		json: func(w io.Writer) error {
			return diag.WriteJSON(w, func(j *diag.JSON) {
				j.Head("bloc " + version())
				j.Text("book", v.path)
				j.Text("book_program", v.program)
				j.Text("period", v.published.Period.String())
				j.Bool("holds", wrong == 0)
				j.Int("figures", v.figures())
				j.Int("files", v.used)
				findings.WriteJSON(j, lang)
			})
		},
	}
}
