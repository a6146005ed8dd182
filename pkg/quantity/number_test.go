package quantity_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/quantity"
)

const (
	unknown    = quantity.Unknown
	vietnamese = quantity.Vietnamese
	english    = quantity.English
)

// read is a Number in a form that a table can hold.
type read struct {
	Value, Unit, Qualifier, Other string
	Evident                       quantity.Notation
}

func summary(n quantity.Number) read {
	r := read{Value: n.Value.StringFixed(n.Places), Unit: n.Unit, Qualifier: n.Qualifier, Evident: n.Evident}
	if n.Ambiguous {
		r.Other = n.Other.String()
	}
	return r
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text string
		in   quantity.Notation
		want read
	}{
		{"454", unknown, read{Value: "454"}},
		{"53.011,34", unknown, read{Value: "53011.34", Evident: vietnamese}},
		{"53,011.34", unknown, read{Value: "53011.34", Evident: english}},
		{"65,09%", unknown, read{Value: "65.09", Unit: "%", Evident: vietnamese}},
		{"44.05%", unknown, read{Value: "44.05", Unit: "%", Evident: english}},
		{"41,9 %", unknown, read{Value: "41.9", Unit: "%", Evident: vietnamese}},
		{"12,50", unknown, read{Value: "12.50", Evident: vietnamese}},

		// Blanks and apostrophes group.
		{"1 614,0", unknown, read{Value: "1614.0", Evident: vietnamese}},
		{"1 614", unknown, read{Value: "1614"}},
		{"1\u00a0614.0", unknown, read{Value: "1614.0", Evident: english}},
		{"1\u202f614\u2009000,5", unknown, read{Value: "1614000.5", Evident: vietnamese}},
		{"1\u2007614", unknown, read{Value: "1614"}},
		{"1'234'567", unknown, read{Value: "1234567"}},
		{"1’234.5", unknown, read{Value: "1234.5", Evident: english}},
		{"1 614,123", unknown, read{Value: "1614.123", Evident: vietnamese}},

		// Words and units.
		{"05 lượt", unknown, read{Value: "5", Unit: "lượt"}},
		{"384,60 triệu USD (đạt 71,43%)", unknown, read{Value: "384.60", Unit: "triệu USD", Evident: vietnamese}},
		{"12,5 tỷ đồng, tăng 5% so với năm 2017", unknown, read{Value: "12.5", Unit: "tỷ đồng", Evident: vietnamese}},
		{"2.783,07 (bằng 117 % kế hoạch)", unknown, read{Value: "2783.07", Evident: vietnamese}},
		{"2.783,07 (117% so với năm 2017)", unknown, read{Value: "2783.07", Evident: vietnamese}},
		{"hơn 300", unknown, read{Value: "300", Qualifier: "hơn"}},
		{"Ước 160", unknown, read{Value: "160", Qualifier: "ước"}},
		{"u\u031bo\u031b\u0301c 160", unknown, read{Value: "160", Qualifier: "ước"}},
		{"173.895,17 (ước)", unknown, read{"173895.17", "", "ước", "", vietnamese}},
		{"384,60 triệu USD (số ước tính)", unknown, read{"384.60", "triệu USD", "ước tính", "", vietnamese}},
		{"53.282 người, tạm tính", vietnamese, read{"53282", "người", "tạm tính", "", unknown}},
		{"6.190,48* (ƯTH)", unknown, read{"6190.48", "", "ưth", "", vietnamese}},
		{"12,5 tỷ đồng (sơ bộ)*", unknown, read{"12.5", "tỷ đồng", "sơ bộ", "", vietnamese}},
		{"ước khoảng 53.011,34 triệu USD", unknown, read{"53011.34", "triệu USD", "ước khoảng", "", vietnamese}},
		{"~12,5", unknown, read{Value: "12.5", Qualifier: "~", Evident: vietnamese}},
		{"19.990,9ha", unknown, read{Value: "19990.9", Unit: "ha", Evident: vietnamese}},
		{"304 dự án", unknown, read{Value: "304", Unit: "dự án"}},
		{"304\ndự án", unknown, read{Value: "304", Unit: "dự án"}},
		{"785,4 m²", unknown, read{Value: "785.4", Unit: "m2", Evident: vietnamese}},
		{"5 km2", unknown, read{Value: "5", Unit: "km2"}},
		{"6 tháng", unknown, read{Value: "6", Unit: "tháng"}},

		// Signs.
		{"(12,5)", unknown, read{Value: "-12.5", Evident: vietnamese}},
		{"(12,5)%", unknown, read{Value: "-12.5", Unit: "%", Evident: vietnamese}},
		{"-8,97", unknown, read{Value: "-8.97", Evident: vietnamese}},
		{"−8,97", unknown, read{Value: "-8.97", Evident: vietnamese}},
		{"–8,97", unknown, read{Value: "-8.97", Evident: vietnamese}},
		{"+5", unknown, read{Value: "5"}},

		// What fits one notation only, and what fits both.
		{"1.234", unknown, read{Value: "1234", Other: "1.234"}},
		{"1,234", unknown, read{Value: "1.234", Other: "1234"}},
		{"-1.234", unknown, read{Value: "-1234", Other: "-1.234"}},
		{"05.123", unknown, read{Value: "5123", Other: "5.123"}},
		{"1.234", vietnamese, read{Value: "1234"}},
		{"1.234", english, read{Value: "1.234"}},
		{"1,234", vietnamese, read{Value: "1.234"}},
		{"1,234", english, read{Value: "1234"}},
		{"12.345.678", unknown, read{Value: "12345678", Evident: vietnamese}},
		{"1,234,567", unknown, read{Value: "1234567", Evident: english}},
		{"1,234,567.8", unknown, read{Value: "1234567.8", Evident: english}},
		{"0,5", unknown, read{Value: "0.5", Evident: vietnamese}},
		{"0.125", unknown, read{Value: "0.125", Evident: english}},
		{"0,125", unknown, read{Value: "0.125", Evident: vietnamese}},
		{"1.2345", unknown, read{Value: "1.2345", Evident: english}},
		{"1234.567", unknown, read{Value: "1234.567", Evident: english}},
		{"1.23", unknown, read{Value: "1.23", Evident: english}},
		{"12.5", vietnamese, read{Value: "12.5", Evident: english}},
		{"0.125", vietnamese, read{Value: "0.125", Evident: english}},

		// Forms of characters.
		{"１２．３４５，６", unknown, read{Value: "12345.6", Evident: vietnamese}},
		{"12\u200b34", unknown, read{Value: "1234"}},
		{"  \u00a012\ufeff ", unknown, read{Value: "12"}},
		{strings.Repeat(" ", 300) + "5" + strings.Repeat(" ", 300), unknown, read{Value: "5"}},
		{strings.Repeat("9", 40), unknown, read{Value: strings.Repeat("9", 40)}},
	} {
		got, err := quantity.Parse(c.text, c.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.text, err)
			continue
		}
		if diff := cmp.Diff(c.want, summary(got)); diff != "" {
			t.Errorf("Parse(%q, %d) (-want +got):\n%s", c.text, c.in, diff)
		}
		if got.Kind != quantity.Value || got.Estimate != (got.Qualifier != "") {
			t.Errorf("Parse(%q) is of kind %d, estimate %v, qualifier %q", c.text, got.Kind, got.Estimate, got.Qualifier)
		}
		if !quantity.LooksNumeric(c.text) {
			t.Errorf("LooksNumeric(%q) is false for what Parse reads", c.text)
		}
	}
}

// TestParseQualifiers reads a figure behind each word of estimate, with its marks and
// without, in small and capital letters.
func TestParseQualifiers(t *testing.T) {
	for _, word := range strings.Fields("ước khoảng gần hơn trên dưới chừng uoc khoang gan hon tren duoi ~ ≈ > < ≥ ≤") {
		for _, text := range []string{word + " 5", strings.ToUpper(word) + " 5"} {
			got, err := quantity.Parse(text, unknown)
			if err != nil || !got.Estimate || got.Qualifier != word || got.Value.String() != "5" || !quantity.LooksNumeric(text) {
				t.Errorf("%q reads as %+v, %v", text, got, err)
			}
		}
	}
}

func TestParseSigns(t *testing.T) {
	for text, want := range map[string]quantity.Kind{
		"-": quantity.Nil, " – ": quantity.Nil, "—": quantity.Nil, "−": quantity.Nil, "－": quantity.Nil,
		"...": quantity.Missing, "…": quantity.Missing, "..": quantity.Missing,
		"x": quantity.NotApplicable, "X": quantity.NotApplicable,
	} {
		got, err := quantity.Parse(text, unknown)
		if err != nil || got.Kind != want || !got.Value.IsZero() || !quantity.LooksNumeric(text) {
			t.Errorf("Parse(%q) = %+v, %v, want kind %d", text, got, err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for text, found := range map[string]string{
		"5,569,65":           `groups of 1, 3, 2 digits with ",," between them`,
		"1.234.56":           `groups of 1, 3, 2 digits with ".." between them`,
		"1.234,567.8":        `groups of 1, 3, 3, 1 digits with ".,." between them`,
		"1234,567,890":       "groups of 4, 3, 3 digits",
		"0.125.000":          "groups of 1, 3, 3 digits",
		"1 234'567":          "groups of 1, 3, 3 digits",
		"1 234.567,8":        "groups of 1, 3, 3, 1 digits",
		"5 6 7":              "groups of 1, 1, 1 digits",
		"1  614":             `"614" behind the digits`,
		"12\n345":            `"345" behind the digits`,
		"12\t345":            `"345" behind the digits`,
		"5²":                 `"²" behind the digits`,
		"1e5":                `"e5" behind the digits`,
		"5.":                 `"." behind the digits`,
		"5,ha":               `",ha" behind the digits`,
		"300-400":            `"-400" behind the digits`,
		"1/2":                `"/2" behind the digits`,
		"3=2/1":              `"=2/1" behind the digits`,
		"31/12/2018":         `"/12/2018" behind the digits`,
		"31.12.2018":         "a date",
		"(1) Tổng số":        `"Tổng số" behind the digits`,
		"(1) Số ước":         `"Số ước" behind the digits`,
		"(12) tạm tính":      `"tạm tính" behind the digits`,
		"304 dự án, 150 DDI": "behind the digits",
		"384,60 triệu USD (bằng 71% của 540)": "behind the digits",
		"384,60 triệu USD (trong đó 5%)":      "behind the digits",
		"1 Số dự án cấp mới":                  "behind the digits",
		"(5":                                  "an opening bracket",
		"(12,5%)":                             "an opening bracket",
		"(-5)":                                "a minus within brackets",
		"- 5":                                 "a blank behind the sign",
		"":                                    "no digits",
		"--5":                                 "no digits",
		"không có":                            "no digits",
		"ước":                                 "no digits",
		"Năm 2018":                            "no digits",
		".5":                                  "no digits",
		"\u00ad5":                             "no digits",
		"\u202e123":                           "no digits",
		"\xff":                                "no digits",
		strings.Repeat("1", 41):               "41 digits",
		"1" + strings.Repeat(".000", 14):      "43 digits",
		strings.Repeat("9", 1<<20):            "1048576 bytes",
	} {
		got, err := quantity.Parse(text, unknown)
		var syntax *quantity.SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("Parse(%.60q) = %v, %v, want a SyntaxError", text, got.Value, err)
			continue
		}
		if !strings.Contains(syntax.Found, found) || syntax.Expected == "" || len(err.Error()) > 400 {
			t.Errorf("Parse(%.60q): %v, want it to find %s", text, err, found)
		}
	}
}

func TestParseErrorQuotes(t *testing.T) {
	_, err := quantity.Parse("5,569,65", vietnamese)
	const want = `"5,569,65" is no figure: found groups of 1, 3, 2 digits with ",," between them, ` +
		`expected groups of three digits and at most one decimal mark, such as 53.011,34 or 53,011.34`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestLooksNumeric(t *testing.T) {
	for text, want := range map[string]bool{
		"12": true, "1.1": true, "1.1.1": true, "304 dự án": true, "ước 160": true, "65,09%": true, "6 tháng": true,
		"5,569,65": true, "(5": true, "- 5": true, "500*": true, "785 m2": true, strings.Repeat("1", 41): true,

		"": false, " ": false, "I": false, "a)": false, "1)": false, "1.": false, "1. Số dự án": false, "5²": false,
		"Năm 2018": false, "Quý 1": false, "KCN số 1": false, "2018-2019": false, "31/12/2018": false,
		"31.12.2018": false, "3=2/1": false, "1/2": false, "(1) Tổng số": false, "- 304 dự án": false,
		"- Số dự án": false, "2018: thực hiện": false, "1 khu công nghiệp đang hoạt động": false,
		"Tổng vốn đầu tư đăng ký của các dự án": false,
	} {
		if got := quantity.LooksNumeric(text); got != want {
			t.Errorf("LooksNumeric(%q) = %v", text, got)
		}
	}
}
