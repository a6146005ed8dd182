package report_test

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/testcase"
)

// TestExcepts holds that a figure from which a text takes something out says so, be it a sum of
// zones of which one is meant, and that others do not.
func TestExcepts(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	book := testcase.Book(t, `sheet BC
| BAN QUẢN LÝ CÁC KCN TỈNH HÀ NAM |
| BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2018 |
| STT | Chỉ tiêu | ĐVT | Thực hiện | Ghi chú |
| 1 | Doanh thu | tỷ đồng | 45120.5 | chưa gồm KCN Thái Hà |
| 2 | Lao động | người | 61512 | |
sheet KCN
| BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2018 |
| STT | Tên KCN | Nộp ngân sách (tỷ đồng) |
| 1 | KCN Đồng Văn I | 410.5 |
| 2 | KCN Châu Sơn | 205.75 |
comment C4 không kể các doanh nghiệp chế xuất
`, func(string, string) {})
	r, _, _ := report.Read("ha-nam.xlsx", book, report.Options{Catalogue: c})
	for id, want := range map[string]string{"revenue": "chưa gồm KCN Thái Hà", "jobs": "", "budget": "không kể các doanh nghiệp chế xuất"} {
		f := r.Figure(figure.Key{Indicator: id, Period: figure.YearOf(2018), Role: figure.Actual})
		if f == nil || f.Excepts != want {
			t.Errorf("%s: %+v, want one that says %q", id, f, want)
		}
	}
}
