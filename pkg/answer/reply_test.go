package answer_test

import (
	"fmt"
	"testing"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
)

// A detail gives a number, its unit and where it is from, however a person sets them apart.
func TestFigureOfDetail(t *testing.T) {
	for _, test := range []struct{ detail, value, unit, document string }{
		{"32", "32", "", ""},
		{"1.234,5 triệu USD", "1234.5", "triệu USD", ""},
		{"32 (Công văn 12/BQL; ngày 20/01/2019)", "32", "", "Công văn 12/BQL; ngày 20/01/2019"},
		{"32; CV 12/BQL (bản sao)", "32", "", "CV 12/BQL (bản sao)"},
		{"12,5 ha, theo điện thoại", "12.5", "ha", "theo điện thoại"},
		{"990.280 người - anh Nam báo", "990280", "người", "anh Nam báo"},
		{"1.500\nBáo cáo giấy", "1500", "", "Báo cáo giấy"},
		{"CV 12/BQL ngày 5/1/2019: 32 dự án", "32", "dự án", "CV 12/BQL ngày 5/1/2019"},
		{"Theo điện thoại ngày 12/01/2019, 1.234,5 triệu USD", "1234.5", "triệu USD", "Theo điện thoại ngày 12/01/2019"},
		{"(CV 12/BQL) 32", "32", "", "CV 12/BQL"},
		{"171,35 triệu USD, Ban báo qua điện thoại (324,52 - 153,17 = 171,35)", "171.35", "triệu USD", "Ban báo qua điện thoại (324,52 - 153,17 = 171,35)"},
	} {
		q := answer.Question{Code: diag.Uncached.Code, Choices: []answer.Choice{
			{Text: "số liệu", Needs: true, Answer: answer.Answer{To: diag.Uncached.Code, Kind: diag.States}}}}
		got, err := q.Answer(answer.Reply{Choice: "số liệu", Detail: test.detail}, known)
		if err != nil || got.Value != test.value || got.Unit != test.unit || got.Document != test.document {
			t.Errorf("%q: %q %q %q, %v", test.detail, got.Value, got.Unit, got.Document, err)
		}
	}
}

// A detail that gives no figure, or two, is not understood.
func TestFigureOfDetailUnread(t *testing.T) {
	for _, detail := range []string{"theo điện thoại", "không quá 32", "CV 12: 32; 33", "ngày 10 tháng 01 năm 2019"} {
		q := answer.Question{Code: diag.Uncached.Code, Choices: []answer.Choice{
			{Text: "số liệu", Needs: true, Answer: answer.Answer{To: diag.Uncached.Code, Kind: diag.States}}}}
		if got, err := q.Answer(answer.Reply{Choice: "số liệu", Detail: detail}, known); err == nil {
			t.Errorf("%q: %+v", detail, got)
		}
	}
}

// A rate is read however a person writes it; one that cannot be is left to whoever applies it.
func TestRateOfDetail(t *testing.T) {
	for detail, want := range map[string]string{
		"23.000": "23000", "23000": "23000", "23,000": "23000", "22.848,6075": "22848.6075", "23.000 đồng/USD": "23000",
		"23.000đ/USD": "23000", "1 USD = 23.000 đồng": "23000", "1USD=23.000 VND": "23000",
		"tỷ giá 22.850 đồng (NHNN công bố ngày 31/12/2018)": "22850", "CV 12/BQL ngày 5/1/2019: 23.000": "23000",
		"22.848.607,5": "22848607.5", "23.000 hoặc 23.500": "", "theo ngân hàng": "", "12 hay 13": "",
	} {
		q := answer.Question{Code: diag.UnitCurrency.Code, Choices: []answer.Choice{
			{Text: "tỷ giá", Needs: true, Answer: answer.Answer{To: diag.UnitCurrency.Code, Kind: diag.AtRate, Period: "2018"}}}}
		got, err := q.Answer(answer.Reply{Choice: "tỷ giá", Detail: detail}, known)
		if got.Rate != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v, want %q", detail, got.Rate, err, want)
		}
	}
}

// TestFiguresOfDetail reads figures of several indicators by their names. A name or a number
// that is none makes the whole no answer.
func TestFiguresOfDetail(t *testing.T) {
	q := answer.Question{Code: diag.MemberMissing.Code, Choices: []answer.Choice{
		{Text: "giấy", Answer: answer.Answer{To: diag.MemberMissing.Code, Kind: diag.States, Member: "ninh-binh"}}}}
	for _, c := range []struct {
		detail, figures, document string
		fails                     bool
	}{
		{"CV 12/BQL", "[]", "CV 12/BQL", false},
		{"tổng doanh thu: 47.706,58 tỷ đồng\nTổng số lao động = 37.917; CV 12/BQL", "[{revenue 47706.58 tỷ đồng} {jobs 37917 }]", "CV 12/BQL", false},
		{"Tổng doanh thuu: 5; Tổng số lao động: 6", "", "", true},
		{"Tổng doanh thu: chưa có", "", "", true},
		{"Tổng doanh thu: 5 zeta", "", "", true},
	} {
		a, err := q.Answer(answer.Reply{Choice: "giấy", Detail: c.detail}, known)
		if (err != nil) != c.fails {
			t.Errorf("%q: %v", c.detail, err)
		} else if err == nil && (fmt.Sprint(a.Figures) != c.figures || a.Document != c.document) {
			t.Errorf("%q: %v, %q", c.detail, a.Figures, a.Document)
		}
	}
}
