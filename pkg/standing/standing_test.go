package standing_test

import (
	"strings"
	"testing"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/standing"
)

// TestOf holds how boards stand that sent a report, a file that cannot be used, or nothing,
// and what is written to them.
func TestOf(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	year := figure.YearOf(2018)
	result := &aggregate.Result{Catalogue: c, Period: year}
	for _, m := range c.MembersOn(year.End()) {
		result.Members = append(result.Members, aggregate.Member{Member: m})
	}
	result.Members[0].Reports = []*figure.Report{{Path: "x/hn.xlsx", Document: "125/BC-BQL", Date: "2019-01-10"}}
	result.Members[1].Reports = []*figure.Report{{Path: "x/vp 2.xlsx"}}
	on := func(rule *diag.Rule, member, file, cell string) diag.Finding {
		f := rule.At(diag.Place{File: file, Cell: cell})
		f.Member, f.Use = member, diag.Unused
		return f
	}
	damaged := on(diag.FileDamaged, "", "x/bn.xlsx", "")
	damaged.Found = "x"
	gross := on(diag.OverTime, "ha-noi", "x/hn.xlsx", "D9")
	gross.Severity, gross.Use, gross.Values = diag.Note, diag.Used, []string{"45039.09", "31039.09"}
	usual := on(diag.GrowthUnusual, "ha-noi", "x/hn.xlsx", "D8")
	usual.Values = []string{"2", "1"}
	settled := on(diag.OverTime, "vinh-phuc", "x/vp 2.xlsx", "D4")
	settled.Answered = &diag.Answer{Reason: "vì"}
	boards := standing.Of(standing.Run{
		Result: result,
		Findings: diag.List{
			on(diag.FigureText, "ha-noi", "x/hn.xlsx", "D4"), gross, usual, damaged, settled, on(diag.ReportReturned, "vinh-phuc", "x/vp 2.xlsx", ""),
			on(diag.MemberMissing, "bac-ninh", "", ""), on(diag.MemberMissing, "quang-ninh", "", ""), on(diag.Estimated, "vinh-phuc", "x/vp 2.xlsx", ""),
		},
		Left:     []inbox.Leftover{{Path: "x/bn.xlsx", Member: "bac-ninh"}, {Path: "x/spare.xlsx", Member: "ha-noi", Spare: true}},
		Returned: []inbox.State{{Path: "x/vp 2.xlsx", Round: 2, Asked: 3, Corrected: 2, Explained: 1, Confirmed: true}},
		Replies:  map[string]string{"x/hn.xlsx": "hn.xlsx"},
	})
	for i, want := range []struct {
		state standing.State
		open  int
		says  []string
	}{
		{standing.Partial, 2, []string{"2. D9: ", "Kính gửi: Ban Quản lý Hà Nội", "(tệp hn.xlsx, số 125/BC-BQL, ngày 10/01/2019)", "còn 2 nội dung", "1. D4: ", "Gửi kèm: hn.xlsx.", "gửi lại chính tệp đó"}},
		{standing.Used, 0, []string{"không còn nội dung nào", "Đơn vị đã xác nhận số liệu."}},
		{standing.Unusable, 1, []string{"Đã nhận được tệp bn.xlsx", "1. Tệp bị hỏng"}},
		{standing.Missing, 0, []string{"chưa nhận được báo cáo năm 2018"}},
	} {
		b := boards[i]
		if b.State != want.state || len(b.Open) != want.open {
			t.Errorf("%s: state %d, open %v", b.ID, b.State, b.Open)
		}
		for _, text := range want.says {
			if !strings.Contains(b.Mail, text) {
				t.Errorf("%s: %q is not in\n%s", b.ID, text, b.Mail)
			}
		}
		if strings.Contains(b.Mail, "x/") {
			t.Errorf("%s: a folder is named in\n%s", b.ID, b.Mail)
		}
	}
	if b := boards[1]; b.Round != 2 || b.Corrected != 2 || b.Explained != 1 || !b.Confirmed {
		t.Errorf("%+v", b)
	}
}
