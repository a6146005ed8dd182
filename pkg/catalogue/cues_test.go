package catalogue_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// TestCues holds that a list of words is found where one of them stands as whole words.
func TestCues(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		cue   catalogue.Cue
		text  string
		stand bool
	}{
		{catalogue.CueOffice, "BAN QUẢN LÝ CÁC KCN TỈNH HÀ NAM", true},
		{catalogue.CueOffice, "Ban quan ly KKT", true},
		{catalogue.CueOffice, "Số: 12/BC-BQLKKT", true},
		{catalogue.CueOffice, "ban hành quản lý", false},
		{catalogue.CueZones, "KCNC Hòa Lạc", true},
		{catalogue.CueZones, "Doanh nghiệp", false},
		{catalogue.CueAddressee, "Gửi Ban Quản lý Hà Nam", true},
		{catalogue.CueAddressee, "Đơn vị gửi: Ban Quản lý Hà Nam", false},
		{catalogue.CueAddressee, "Đơn vị gửi: Ban Quản lý Hà Nam; kính gửi: Khối trưởng", true},
		{catalogue.CueTitle, "Năm 2018", true},
		{catalogue.CueTitle, "Đến năm 2018", false},
		{catalogue.CueAsOf, "luỹ kế", true},
		{catalogue.CueSomeZones, "Một số KCN lớn", true},
		{catalogue.CueSomeZones, "", false},
	} {
		if got := c.Cues.In(viet.Fold(test.text)).Has(test.cue); got != test.stand {
			t.Errorf("%q: cue %d is found: %v", test.text, test.cue, got)
		}
	}
}

// TestCuesAt holds what the cues of single words and of the beginning of a text are.
func TestCuesAt(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := c.Cues.At(nil, viet.Words("Lũy kế đến tháng 9 năm 2018, khu vực khu A"))
	for i, want := range map[int]catalogue.Cue{0: catalogue.CueSummed, 2: catalogue.CueUntil, 3: catalogue.CueMonth, 5: catalogue.CueYear, 9: catalogue.CueZone} {
		if !at[i].Has(want) {
			t.Errorf("word %d: no cue %d in %b", i, want, at[i])
		}
	}
	if at[1] != (catalogue.CueSet{}) || at[7].Has(catalogue.CueZone) {
		t.Errorf("cues begin within others: %b", at)
	}
	for text, want := range map[string]string{"ghi chú": "", "Ghi chú 1": "1", "KKT Vân Đồn": "no", "khu vực A": "no", "ghi": "no"} {
		rest, ok := c.Cues.Cut(viet.Fold(text), catalogue.CueRemark)
		if ok != (want != "no") || ok && rest != want {
			t.Errorf("%q: cut to %q, %v", text, rest, ok)
		}
	}
}

// TestOwnCues holds how a user's lists add to the built-in ones and replace them.
func TestOwnCues(t *testing.T) {
	load := func(text string) (*catalogue.Catalogue, error) {
		return catalogue.Load(fstest.MapFS{"cues.yaml": {Data: []byte(text)}})
	}
	c, err := load("cues:\n  remark: {instead: true, texts: [\"Sở [Giáo dục]\"]}\n  title: {texts: [thống kê]}")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"Sở Giáo dục": true, "Sở": true, "Ghi chú": false} {
		if got := c.Cues.In(viet.Fold(text)).Has(catalogue.CueRemark); got != want {
			t.Errorf("%q is a remark: %v", text, got)
		}
	}
	for _, text := range []string{"Thống kê", "Báo cáo"} {
		if !c.Cues.In(viet.Fold(text)).Has(catalogue.CueTitle) {
			t.Errorf("%q is no title", text)
		}
	}
	for text, says := range map[string]string{
		"cues:\n  title: {texts: [a]}\n  offices: {texts: [b]}": `line 3: there is no cue "offices"`,
		"cues:\n  title: {texts: [a]}\n  title: {texts: [b]}":   `line 3: "title" stands on line 2 already`,
		"cues:\n  title: {text: [a]}":                           `line 2: cues: there is no key "text" (did you mean texts?)`,
		"cues:\n  title: {texts: [\"[a]\"]}":                    "would match nothing",
	} {
		if _, err := load(text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", text, err, says)
		}
	}
}
