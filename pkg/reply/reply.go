// Package reply makes what goes back to a board: a copy of its own workbook in which the
// findings stand beside the cells they speak of, with the figures as bloc read them, to be
// checked, signed and sent back.
//
// A board has to trust that nothing else was changed. So the copy is not written anew by a
// library: the parts of the file are copied as they lie in the archive, byte for byte. Only
// those parts are edited in place that have to name the two new sheets and the marks: edit.go
// finds the places, book.go and links.go name the sheets, styles.go adds looks behind the
// present ones, mark.go marks cells, and comment.go writes beside them, behind the comments of
// the sheet. What the two sheets say is in pages.go and confirm.go.
//
// Then the copy is read back. Unless every cell of the board's sheets is what it was, the board
// gets the two sheets alone, with the reason. The same goes for files that cannot be edited in
// this way: those with macros, signatures or passwords, those shared between people, and those
// written in an allowed but rare way.
package reply

import (
	"context"
	"errors"
	"io"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
	"bloc/pkg/xlsx"
)

// Content is what goes back to a board about one of its workbooks.
type Content struct {
	Catalogue *catalogue.Catalogue
	Report    *figure.Report    // the report as read
	Findings  diag.List         // findings on this workbook; the gravest are shown first
	Totals    *aggregate.Result // totals of the same run; nil if there are none, and no figure is used
	Period    figure.Period     // the period of the run
	SHA256    string            // digest of the workbook
	Former    *slip.Returned    // the slip, if the workbook is itself a copy that came back; else nil
	Program   string            // name and version of bloc, for the foot of the sheets
}

// Outcome is what was written: a marked copy, or the two sheets alone with the reason.
type Outcome struct {
	Copy bool
	Why  diag.Text // empty for a copy
}

// Write writes the reply to a workbook with these bytes. Every original is answered: one that
// cannot be copied gets a new workbook with the two sheets. The texts are Vietnamese, as they
// go to the boards. An error comes from the writer, or is a fault of this package.
func Write(w io.Writer, original []byte, c Content) (Outcome, error) {
	c.Findings = c.Findings.Sorted()
	for i, f := range c.Findings {
		c.Findings[i] = f.Bare()
	}
	out := Outcome{Copy: true}
	data, err := c.copied(original)
	if err != nil {
		out = Outcome{Why: reason(err)}
		if data, err = c.alone(out.Why.Vi); err != nil {
			return out, err
		}
	}
	_, err = w.Write(data)
	return out, err
}

// refusal is why a workbook is not copied.
type refusal struct{ why diag.Text }

// Error says it in English.
func (r *refusal) Error() string { return r.why.En }

func refuse(why diag.Text) error { return &refusal{why} }

// refusals are the reasons why a workbook is not copied.
var refusals = struct{ macros, shared, strict, styles, signed, prefixed, structure diag.Text }{
	macros:    diag.Text{Vi: "tệp có macro", En: "the file holds macros"},
	shared:    diag.Text{Vi: "tệp đang ở chế độ nhiều người dùng chung (Share Workbook)", En: "the workbook is shared, with a history of changes"},
	strict:    diag.Text{Vi: "tệp được lưu ở dạng Strict Open XML; lưu lại thành Excel Workbook (.xlsx) thì đánh dấu được", En: "the file is saved as Strict Open XML; saved again as an Excel workbook (.xlsx) it can be marked"},
	styles:    diag.Text{Vi: "tệp đã dùng hết số kiểu định dạng ô mà Excel cho phép", En: "the file has as many cell styles as Excel allows"},
	signed:    diag.Text{Vi: "tệp có chữ ký số", En: "the file is digitally signed"},
	prefixed:  diag.Text{Vi: "tệp được lưu theo cách ít gặp (tên thẻ có tiền tố); mở bằng Excel rồi lưu lại thành .xlsx thì đánh dấu được", En: "the file is written in a rare way (names with prefixes); opened in Excel and saved again as .xlsx it can be marked"},
	structure: diag.Text{Vi: "cấu trúc của tệp không cho phép thêm trang tính mà vẫn giữ nguyên mọi nội dung", En: "the file is built in a way that sheets cannot be added to without touching the rest"},
}

// reason returns an error in words for the board.
func reason(err error) diag.Text {
	var r *refusal
	if errors.As(err, &r) {
		return r.why
	}
	return refusals.structure
}

// copied returns the original with its cells marked, and the two sheets before its own. The
// original is read first, so that none costs more than reading allows. The result is read
// again.
func (c Content) copied(original []byte) ([]byte, error) {
	before, err := read(original)
	if err != nil {
		return nil, err
	}
	p, err := open(original)
	if err != nil {
		return nil, err
	}
	if err := p.allowed(); err != nil {
		return nil, err
	}
	data, err := c.fill(p, before, "")
	if err != nil {
		return nil, err
	}
	after, err := read(data)
	if err != nil {
		return nil, err
	}
	return data, unchanged(before, after)
}

// alone returns the two sheets in a workbook of their own, with the reason.
func (c Content) alone(why string) ([]byte, error) {
	p, err := open(blank())
	if err != nil {
		return nil, err
	}
	return c.fill(p, nil, why)
}

// fill adds the two sheets and the slip to a workbook. If it is the board's workbook, the
// original, fill also marks its cells.
func (c Content) fill(p *container, original *sheet.Book, why string) ([]byte, error) {
	b, err := p.book()
	if err != nil {
		return nil, err
	}
	looks, err := p.addLooks(b)
	if err != nil {
		return nil, err
	}
	s := setting{looks: looks, hidden: b.hidden, why: why}
	if original != nil {
		b.findFormer(original)
		if c.Former != nil {
			looks.findFormer()
		}
		if s.silent, err = p.mark(b, looks, c.marks()); err != nil {
			return nil, err
		}
	}
	if err := looks.seal(); err != nil {
		return nil, err
	}
	p.removeFormer(b)
	if err := p.addSheets(b, c.pages(s)); err != nil {
		return nil, err
	}
	if err := p.addSlip(b, c.slip(original)); err != nil {
		return nil, err
	}
	if err := p.finish(b, looks); err != nil {
		return nil, err
	}
	return p.pack()
}

// own returns the sheets of a workbook that bloc did not add.
func own(b *sheet.Book) []*sheet.Sheet { return report.Own(b.Sheets) }

// findFormer finds the sheets that bloc added to an earlier copy.
func (b *workbook) findFormer(original *sheet.Book) {
	for _, s := range original.Sheets {
		b.former[s.Name] = report.IsReply(s)
	}
}

// unchanged checks that each sheet of the original has the same cells in the copy.
func unchanged(before, after *sheet.Book) error {
	sheets := map[string]*sheet.Sheet{}
	for _, s := range after.Sheets {
		sheets[s.Name] = s
	}
	for _, s := range own(before) {
		if now := sheets[s.Name]; now == nil || !same(s, now) {
			return errors.New("the copy of the sheet " + s.Name + " differs")
		}
	}
	return nil
}

// read reads a workbook. An error is the reason why it is not copied.
func read(data []byte) (*sheet.Book, error) {
	book, findings, err := xlsx.ReadBytes(context.Background(), "", data, sheet.DefaultLimits())
	if err != nil {
		return nil, err
	}
	if book == nil {
		return nil, refuse(diag.Text{Vi: findings[len(findings)-1].Message("vi"), En: findings[len(findings)-1].Message("en")})
	}
	return book, nil
}

// same reports whether two sheets hold the same cells. Looks count only as far as they give a
// number its meaning.
func same(a, b *sheet.Sheet) bool {
	if a.Hidden != b.Hidden || len(a.Cells) != len(b.Cells) || len(a.Merges) != len(b.Merges) {
		return false
	}
	for i := range a.Cells {
		if !a.Cells[i].Equal(b.Cells[i]) {
			return false
		}
	}
	return true
}
