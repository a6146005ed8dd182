package answer_test

import (
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
	} {
		q := answer.Question{Code: diag.Uncached.Code, Choices: []answer.Choice{
			{Text: "số liệu", Needs: true, Answer: answer.Answer{To: diag.Uncached.Code, Kind: diag.States}}}}
		got, err := q.Answer(answer.Reply{Choice: "số liệu", Detail: test.detail}, nil)
		if err != nil || got.Value != test.value || got.Unit != test.unit || got.Document != test.document {
			t.Errorf("%q: %q %q %q, %v", test.detail, got.Value, got.Unit, got.Document, err)
		}
	}
}
