package settle

import "bloc/pkg/diag"

// Rule is a rule that decides which claims become figures.
type Rule struct {
	Name string    // as programs know it: "presumed"
	Why  diag.Text // why it takes a cell back, in a few words; empty if it takes none back
	run  func(*settler)
}

// alone are the rules on single claims, in the order in which they run. What a person states
// comes behind the others: it stands whatever is beside it, and says nothing about other
// claims. Last year's figures contradict only what was read.
var alone = []*Rule{
	{"unaccompanied", diag.Text{Vi: "chưa rõ trong kỳ hay lũy kế", En: "of the period or cumulative"}, unaccompanied},
	{"one-sided", diag.Text{Vi: "chưa rõ FDI hay DDI", En: "FDI or DDI"}, oneSided},
	{"torn", diag.Text{Vi: "thực hiện và ước thực hiện khác nhau trong một cột", En: "actual and estimate differ in one column"}, torn},
	{"stated", diag.Text{Vi: "đã nêu ở ô khác trong --map", En: "stated of another cell by --map"}, stated},
	{"witness", diag.Text{Vi: "số năm trước ở hàng này là của chỉ tiêu khác", En: "last year's figure in its row is of another indicator"}, witness},
}

// together are the rules on the claims to one figure, in the order in which they run. Stated
// totals come before sums of parts, as they take precedence. Rules that need the figures of
// other groups come last.
var together = []*Rule{
	{"subtotals", diag.Text{}, subtotals},
	{"places", diag.Text{Vi: "theo loại địa bàn, không có tổng", En: "by kind of place, without their total"}, places},
	{"sheets", diag.Text{}, sheets},
	{"repeats", diag.Text{Vi: "các ô nêu khác nhau", En: "cells differ"}, repeats},
	{"parts", diag.Text{}, parts},
	{"sums", diag.Text{Vi: "chưa rõ các phần của tổng", En: "its parts are in doubt"}, sums},
	{"presumed", diag.Text{Vi: "tổng FDI và DDI không khớp", En: "no sum of FDI and DDI"}, presumed},
	{"estimates", diag.Text{}, estimates},
}
