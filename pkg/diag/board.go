package diag

import (
	"slices"
	"strings"
)

// What boards are asked. Hints are written for the office that runs bloc: it asks a board,
// takes out a file, states something in a user file. A board can do other things. What goes to
// boards is in Vietnamese.

// toBoard are the rules whose hints are not for boards, with what boards are asked.
var toBoard = []struct {
	rule *Rule
	asks string
}{
	{BoardsSame, "gửi lại báo cáo của chính đơn vị"},
	{ColumnContradicted, "kiểm tra tiêu đề cột; nếu cột là số kỳ trước thì ghi lại số kỳ này rồi gửi lại"},
	{CoreMissing, "bổ sung số liệu chỉ tiêu này vào báo cáo rồi gửi lại; nếu không phát sinh thì ghi 0"},
	{FigureHidden, "bỏ ẩn, kiểm tra số này có còn đúng không rồi gửi lại"},
	{FigureText, "ghi số liệu; nếu không phát sinh thì ghi 0; nếu chưa có thì cho biết khi nào có"},
	{FiguresMisplaced, "kiểm tra các số này có bị lệch hàng, lệch cột không, sửa rồi gửi lại"},
	{FileDamaged, "mở tệp bằng Excel, kiểm tra, lưu lại thành .xlsx rồi gửi lại"},
	{FileEncrypted, "bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ Sổ làm việc), lưu lại rồi gửi lại, hoặc cho biết mật khẩu"},
	{FileUnreadable, "gửi lại tệp"},
	{FormatWords, "nếu các chữ đó giới hạn số liệu thì ghi rõ vào cột Ghi chú; để định dạng số thường rồi gửi lại"},
	{FormulaStale, "mở tệp bằng Excel, tính lại (F9), kiểm tra, lưu và gửi lại"},
	{GrowthUnusual, "không phải làm gì; nếu có nguyên nhân thì ghi vào cột ý kiến"},
	{LabelContradicted, "kiểm tra các hàng có bị lệch hoặc đổi nhãn không, sửa rồi gửi lại"},
	{MemberDiffers, "kiểm tra tệp có gửi nhầm không; nếu đúng thì không phải làm gì"},
	{MemberElsewhere, "ghi rõ tên đơn vị ở đầu báo cáo; nếu gửi nhầm tệp thì gửi lại báo cáo của đơn vị"},
	{MemberGuessed, "ghi đủ tên đơn vị ở đầu báo cáo"},
	{MemberMissing, "gửi báo cáo"},
	{MemberUnknown, "ghi rõ tên đơn vị ở đầu báo cáo rồi gửi lại"},
	{NotCollected, "ghi số liệu rồi gửi lại"},
	{OriginsExchanged, "kiểm tra tiêu đề FDI và DDI; nếu bị đổi chỗ cho nhau thì sửa lại rồi gửi"},
	{OriginsRepeated, "kiểm tra số liệu FDI và DDI; nếu một bên chép từ bên kia thì ghi lại số đúng rồi gửi"},
	{OtherPlace, "nếu là số liệu của các KCN do đơn vị quản lý, ghi rõ ở tiêu đề bảng; nếu không, gửi số liệu của các KCN đó"},
	{PartBlank, "ghi số liệu còn trống rồi gửi lại; nếu không phát sinh thì ghi 0"},
	{PasswordWrong, "bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ Sổ làm việc), lưu lại rồi gửi lại, hoặc cho biết mật khẩu"},
	{PeriodCut, "gửi số liệu của cả kỳ"},
	{PeriodDiffers, "kiểm tra tệp có gửi nhầm không; nếu đúng thì không phải làm gì"},
	{PeriodNarrowed, "gửi số liệu của cả kỳ; nếu câu này ghi nhầm thì sửa lại"},
	{PeriodOther, "gửi báo cáo đúng kỳ"},
	{PeriodPart, "gửi số liệu của riêng cả kỳ; nếu câu này ghi nhầm thì sửa lại"},
	{PeriodTorn, "sửa một trong hai chỗ cho đúng với kỳ của số liệu rồi gửi lại"},
	{PeriodUnknown, "ghi rõ kỳ báo cáo ở tiêu đề rồi gửi lại"},
	{PeriodsDiffer, "kiểm tra kỳ ghi trong báo cáo; nếu sai thì gửi báo cáo đúng kỳ"},
	{PlacesWithoutTotal, "ghi cột tổng vào báo cáo rồi gửi lại"},
	{ReportAdds, "cho biết tệp này có phải một phần của báo cáo chính thức không"},
	{NoFigures, "kiểm tra tệp đã gửi có phải là báo cáo số liệu không, rồi gửi lại báo cáo"},
	{ReportsDiffer, "cho biết báo cáo nào đúng và gửi lại báo cáo đó"},
	{ReportsDifferBeside, "cho biết báo cáo nào đúng và gửi lại báo cáo đó"},
	{ReportTwice, "không phải làm gì"},
	{Restated, "nêu lý do điều chỉnh"},
	{RoleTorn, "nếu là số thực hiện, ghi \"Thực hiện\" ở đầu cột; nếu là kế hoạch, gửi số thực hiện"},
	{RowShifted, "kiểm tra hàng này có bị lệch cột không, sửa cả hàng tổng rồi gửi lại"},
	{SheetDamaged, "mở tệp bằng Excel, kiểm tra trang tính, lưu lại thành .xlsx rồi gửi lại"},
	{SheetUnknown, "nếu trang này có số liệu tổng hợp, ghi rõ tên chỉ tiêu và kỳ; nếu không thì không phải làm gì"},
	{StockOrFlow, "ghi rõ ở tiêu đề là số có đến cuối kỳ hay số tăng thêm trong kỳ"},
	{TextExcepts, "cho biết số liệu đã đủ của toàn đơn vị chưa; nếu chưa, gửi số đầy đủ"},
	{TextNarrows, "gửi số liệu chung của toàn đơn vị; nếu câu này không giới hạn số liệu thì bỏ đi"},
	{TextUnit, "cho biết số liệu tính theo đơn vị nào, ghi thống nhất trong biểu"},
	{TextUnknown, "cho biết câu này có giới hạn số liệu không; nếu không thì bỏ đi"},
	{UnitCurrency, "ghi số liệu bằng {expected}, hoặc cho biết tỷ giá đã dùng"},
}

// forOffice are the rules on reports that do not concern the board: on user files, and on what
// the office does with its files.
var forOffice = []*Rule{
	MapUnmatched, MapCellUnmatched, MapDiffers, OpenInExcel, ExplanationUnused, ReportPreferred, ReportsTogether,
	ReportReturned, ReturnUnchanged, ReturnApart, ReturnOther, ReturnDamaged,
	AnswerUnmatched, AnswerLapsed, AnswerUnread, AnswerExpired, AnswerUnsigned, AnswersDiffer, FileLeftOut,
}

// sendAgain is what a board can do about anything.
const sendAgain = "ghi rõ trong báo cáo rồi gửi lại"

// insteadToBoard is said of a file in whose place another is used.
const insteadToBoard = "nếu đây mới là bản đúng thì cho biết; nếu không thì không phải làm gì"

// IsForBoard reports whether a board has to know of the finding.
func (f Finding) IsForBoard() bool { return !slices.Contains(forOffice, f.Rule) }

// IsAskedOfBoard reports whether a board has to do something about the finding. A note on a
// figure by a rule that compares it with others is a doubt as well, unless it says no more
// than that the figure is unusual.
func (f Finding) IsAskedOfBoard() bool {
	return f.IsForBoard() && (f.Severity != Note || f.Values != nil && f.Rule != GrowthUnusual)
}

// ToBoard returns what a board is asked to do about the finding, in Vietnamese; it may be
// empty. Of a hint with options of bloc's, only what can be done in the report is left.
func (f Finding) ToBoard() string {
	if _, spare := f.Args[instead]; spare {
		return insteadToBoard
	}
	for _, one := range toBoard {
		if one.rule == f.Rule {
			return f.Fill(one.asks, "vi")
		}
	}
	hint := f.toDo("vi")
	if !strings.Contains(hint, "--") {
		return hint
	}
	ways := slices.DeleteFunc(strings.Split(hint, ", hoặc "), func(way string) bool { return strings.Contains(way, "--") })
	if len(ways) == 0 {
		return sendAgain
	}
	return strings.Join(ways, ", hoặc ")
}

// Bare returns the finding with its files named without their folders, which are those of whoever
// runs bloc.
func (f Finding) Bare() Finding {
	f.Related = slices.Clone(f.Related)
	for i, r := range f.Related {
		for name, text := range f.Args {
			f = f.With(name, Text{strings.ReplaceAll(text.Vi, r.File, Base(r.File)), strings.ReplaceAll(text.En, r.File, Base(r.File))})
		}
		f.Related[i].File = Base(r.File)
	}
	f.Also = slices.Clone(f.Also)
	for i := range f.Also {
		f.Also[i].File = Base(f.Also[i].File)
	}
	f.File = Base(f.File)
	return f
}

// Base returns the name of a file without its folders, in whatever way these are written;
// empty if there is no file.
func Base(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }
