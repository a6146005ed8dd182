package viet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/viet"
)

func TestKeyUnifiesSpellings(t *testing.T) {
	for _, group := range [][]string{
		{"hoà", "hòa", "HOÀ", "Hòa", "hoa\u0300", "ho\u0300a"},
		{"luỹ kế", "lũy kế", "LŨY  KẾ", "luỹ\u00a0kế", "lu\u0303y ke\u0302\u0301", "lu\u0303y k\u1ebf", "lũy\u202fkế", "\ufefflũy\u2007kế", "l\u200bũ\u200dy kế\u200e"},
		{"tỉ", "tỷ", "TỶ", "Tỉ"},
		{"quí", "quý", "QUÝ", "qúy", "qúi"},
		{"kì", "kỳ"},
		{"đầu", "ðầu", "Đầu", "Ðầu", "Ɖầu"},
		{"m²", "m2", "㎡", "M2"},
		{"tr.USD", "tr. USD", "TR.usd", "Tr USD"},
		{"100 %", "100%", "100％"},
		{"triệu $", "triệu ＄", "Triệu$"},
		{"tỷ đ", "tỉ ₫"},
		{"ậ", "a\u0323\u0302", "a\u0302\u0323", "ạ\u0302", "â\u0323"},
		{"ợ", "o\u031b\u0323", "o\u0323\u031b"},
	} {
		want := viet.Key(group[0])
		for _, s := range group {
			if got := viet.Key(s); got != want {
				t.Errorf("Key(%+q) = %+q, want that of %+q: %+q", s, got, group[0], want)
			}
		}
	}
}

func TestKeyKeepsWordsApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"thuỷ", "thuỉ"}, {"y", "i"}, {"tay", "tai"}, {"tư", "tu"}, {"dự án", "đự án"},
		{"lô", "lơ"}, {"lã", "lạ"}, {"năm", "nam"}, {"tăng", "tâng"}, {"ĐTNN", "ĐTTN"},
	} {
		if viet.Key(pair[0]) == viet.Key(pair[1]) {
			t.Errorf("%q and %q have one key, %+q", pair[0], pair[1], viet.Key(pair[0]))
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{" - … ", ""},
		{"Số dự án", "so du an"},
		{"304dự án", "304 du an"},
		{"19.990,9ha", "19 .990 ,9 ha"},
		{"31/12/2018", "31 /12 /2018"},
		{"2018H1", "2018 h 1"},
		{"Tổng vốn (tr.USD)", "tong von (tr .usd"},
		{"FDI – DDI", "fdi -ddi"},
		{"(FDI): (DDI)", "(fdi ):(ddi"},
		{"So với KH (%)", "so voi kh (%"},
		{"100km2", "100 km2"},
		{"m2018", "m 2018"},
		{"m³/ngày", "m3 /ngay"},
		{"Doanh thu¹", "doanh thu 1"},
		{"10³ USD", "10 3 usd"},
		{"½ năm", "1 2 nam"},
		{"US$", "us $"},
		{"BC_HD_2018(1).xlsx", "bc _hd _2018 (1 ).xlsx"},
		{"tỷ\nđồng", "ti dong"},
		{"a\xff\xfeb", "a \ufffd\ufffdb"},
		{"1,5％", "1 ,5 %"},
	} {
		var got []string
		for _, w := range viet.Words(c.in) {
			got = append(got, w.Sep+w.Plain)
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("Words(%q): %s", c.in, d)
		}
	}
}

func TestWordForms(t *testing.T) {
	in := " Được (tỷ)"
	want := []viet.Word{
		{Marked: "đươc\u0323", Plain: "duoc", Skeleton: "đơc\u0323", Start: 1, End: 1 + len("Được")},
		{Marked: "ti\u0309", Plain: "ti", Skeleton: "ti\u0309", Start: len(" Được ("), End: len(in) - 1, Sep: "("},
	}
	if d := cmp.Diff(want, viet.Words(in)); d != "" {
		t.Error(d)
	}
}

func TestFold(t *testing.T) {
	if got := viet.Fold("KCN Thuỵ Vân – Đợt 1 (m²)"); got != "kcn thuy van dot 1 m2" {
		t.Errorf("Fold = %q", got)
	}
}

func BenchmarkWords(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":  "Tong von dang ky FDI",
		"marked": "Tổng vốn đầu tư đăng ký (triệu USD)",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				viet.Words(s)
			}
		})
	}
}
