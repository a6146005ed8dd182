package viet_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/viet"
)

// TestTCVN3Table compares the table with one derived from glibc's TCVN5712-1.
func TestTCVN3Table(t *testing.T) {
	f, err := os.Open("testdata/tcvn3.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 75 {
		t.Fatalf("%d rows, %v; want a header and 74 letters", len(rows), err)
	}
	known := map[rune]bool{}
	for _, row := range rows[1:] {
		n, err := strconv.ParseUint(row[0], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		known[rune(n)] = true
		if got := viet.TCVN3.Decode(string(rune(n))); got != row[2] {
			t.Errorf("%s decodes to %q, want %q", row[0], got, row[2])
		}
	}
	for r := rune(0); r < 0x180; r++ {
		if s := string(r); !known[r] && viet.TCVN3.Decode(s) != s {
			t.Errorf("%+q is no TCVN3 letter and decodes to %q", s, viet.TCVN3.Decode(s))
		}
	}
}

func TestDecodeVNI(t *testing.T) {
	for in, want := range map[string]string{
		"Vieät Nam":                      "Việt Nam",
		"Ñaàu tö":                        "Đầu tư",
		"Coäng hoøa xaõ hoäi chuû nghóa": "Cộng hòa xã hội chủ nghĩa",
		"thöïc hieän":                    "thực hiện",
		"döï aùn":                        "dự án",
		"löôït":                          "lượt",
		"ñaêng kyù":                      "đăng ký",
		"Ñoäc laäp - Töï do - Haïnh phuùc":    "Độc lập - Tự do - Hạnh phúc",
		"TOÅNG HÔÏP KEÁT QUAÛ":                "TỔNG HỢP KẾT QUẢ",
		"KYÕ":                                 "KỸ",
		"Luõy keá, tyû ñoàng, trieäu USD (%)": "Lũy kế, tỷ đồng, triệu USD (%)",
		"bòt mæm mó thì khí î":                "bịt mỉm mĩ thì khí ỵ",
		"caÙ":                                 "cá",
	} {
		if got := viet.VNI.Decode(in); got != want {
			t.Errorf("VNI.Decode(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDecode(t *testing.T) {
	const plain = "Times New Roman"
	for _, c := range []struct {
		in, font, want string
		encoding       viet.Encoding
	}{
		{"®Çu t\u00ad", ".VnTime", "đầu tư", viet.TCVN3},
		{"Tæng sè dù ¸n", ".VnArial Narrow", "Tổng số dự án", viet.TCVN3},
		{"§Çu t\u00ad", ".VnTimeH", "ĐẦU TƯ", viet.TCVN3Capitals},
		{"Lao ®éng", " .vntimeh ", "LAO ĐỘNG", viet.TCVN3Capitals},
		{"§", ".VnTime", "Đ", viet.TCVN3},
		{"®", ".VnTime", "đ", viet.TCVN3},
		{"FDI", ".VnTime", "FDI", viet.TCVN3},
		{"", ".VnTime", "", viet.TCVN3},
		{"aù", "VNI-Times", "á", viet.VNI},
		{"Ñ", "VNI-Helve", "Đ", viet.VNI},
		{"FDI", plain, "FDI", viet.Unicode},
		{"", "", "", viet.Unicode},
		{"\xff", "", "\ufffd", viet.Unicode},

		// By content.
		{"®Çu t\u00ad", plain, "đầu tư", viet.TCVN3},
		{"®Çu t", plain, "đầu t", viet.TCVN3},
		{"Tæng sè dù ¸n", "", "Tổng số dự án", viet.TCVN3},
		{"Số \u00e1", "", "Số á", viet.Unicode},
		{"Vèn ®¨ng ký GCN§K§T (tr.USD)", "", "Vốn đăng ký GCNĐKĐT (tr.USD)", viet.TCVN3},
		{"Doanh thu (tr. ®), xuÊt khÈu", "", "Doanh thu (tr. đ), xuất khẩu", viet.TCVN3},
		{"Tæng vèn c¸c DA§T", "", "Tổng vốn các DAĐT", viet.TCVN3},
		{"n\u00adíc ngoµi", "", "nước ngoài", viet.TCVN3},
		{"níc ngoµi", "", "nớc ngoài", viet.TCVN3},
		{"Ñaàu tö", "", "Đầu tư", viet.VNI},
		{"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "", "Cộng hòa xã hội chủ nghĩa Việt Nam", viet.VNI},

		// Unicode in a cell whose style names a legacy font.
		{"Số dự án", ".VnTime", "Số dự án", viet.Unicode},
		{"Hà Nam", ".VnTime", "Hà Nam", viet.Unicode},
		{"Hòa Bình", ".VnTimeH", "Hòa Bình", viet.Unicode},
		{"Năm", ".VnTime", "Năm", viet.Unicode},
		{"to\u0302\u0309ng", ".VnTime", "to\u0302\u0309ng", viet.Unicode},
		{"Hà Nam", "VNI-Times", "Hà Nam", viet.Unicode},
		{"Tổng", "VNI-Times", "Tổng", viet.Unicode},
	} {
		if got := viet.Detect(c.in, c.font); got != c.encoding {
			t.Errorf("Detect(%q, %q) = %d, want %d", c.in, c.font, got, c.encoding)
		}
		if got := viet.Decode(c.in, c.font); got != c.want {
			t.Errorf("Decode(%q, %q) = %q, want %q", c.in, c.font, got, c.want)
		}
	}
}

func TestDecodeLeavesOtherTextAlone(t *testing.T) {
	for _, s := range []string{
		"Số dự án", "Đà Nẵng", "Điện Biên", "Hà Nam", "Hòa Bình", "Hoà Bình", "Công ty", "vốn", "Hà Tĩnh",
		"café", "Ä", "µm", "5 µm × 3 µm", "§ 5", "§ 5 và § 6", "± 2 °C", "Doanh thu¹", "Doanh thu¹, chi²",
		"thu¹ · chi¹", "«abc» ¶ 3", "1½", "½ và ¼", "Größe für Ärzte", "naïve façade", "Müller & Söhne", "São Paulo",
		"ABC® – © 2018", "kho\u00adbãi", "Doanh\u00adthu", "£ 5, ¥ 6", "Nº 5ª", "résumé à la carte", "niño años", "Ö Ü",
		"Công ty Müller", "ÐTNN", "hải\u00a0quan", "quý", "xã hội", "lô đất", "5 × 3 « x", "DN¹, DT²", "Tấn·km", "ABC® 5 µm", "Intel® µm",
	} {
		for _, font := range []string{"", "Times New Roman", "Arial"} {
			if got := viet.Decode(s, font); got != s {
				t.Errorf("Decode(%q, %q) = %q", s, font, got)
			}
		}
	}
}

// TestLostLetter matches text whose soft hyphens were deleted, as [viet.Word] describes.
func TestLostLetter(t *testing.T) {
	skeleton := func(s string) string {
		var out []string
		for _, w := range viet.Words(s) {
			out = append(out, w.Skeleton)
		}
		return strings.Join(out, " ")
	}
	for _, s := range []string{
		"Vốn đầu tư", "lượt dự án", "được", "nước ngoài", "ước thực hiện", "lũy kế", "lưu trữ", "Hải Dương", "cứu", "gửi", "của", "chưa", "quý", "Tỷ lệ",
	} {
		raw := strings.ReplaceAll(toTCVN3(strings.ToLower(s)), "\u00ad", "")
		if !viet.Detect(raw, ".VnTime").Lossy() {
			t.Errorf("%q in .VnTime is not lossy", raw)
		}
		if got, want := skeleton(viet.Decode(raw, ".VnTime")), skeleton(s); got != want {
			t.Errorf("%q lost its ư and reads %+q, want %+q", s, got, want)
		}
	}
	if skeleton("thu") == skeleton("thư") || skeleton("đầu tư") != skeleton("đầu t") {
		t.Error("a lost ư leaves no u")
	}
}

func TestLossy(t *testing.T) {
	for e, want := range map[viet.Encoding]bool{viet.Unicode: false, viet.VNI: false, viet.TCVN3: true, viet.TCVN3Capitals: true} {
		if e.Lossy() != want {
			t.Errorf("Encoding(%d).Lossy() = %v", e, !want)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	for name, s := range map[string]string{
		"unicode": "Tổng vốn đầu tư đăng ký", "latin1": "Hà Nam", "tcvn3": "Tæng vèn ®Çu t\u00ad ®¨ng ký",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				viet.Decode(s, "Arial")
			}
		})
	}
}
