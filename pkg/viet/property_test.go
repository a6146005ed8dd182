package viet_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"bloc/pkg/viet"
)

// vowels holds each vowel without tone and with the five tones.
var vowels = []string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}

var consonants = "bcdđghklmnpqrstvx"

// toTCVN3 writes lower-case text and Ă Â Đ Ê Ô Ơ Ư for a TCVN3 font: the decoder in
// reverse.
func toTCVN3(s string) string {
	back := map[rune]rune{}
	for r := rune(0xA1); r < 0x100; r++ {
		if shown := []rune(viet.TCVN3.Decode(string(r)))[0]; shown != r {
			back[shown] = r
		}
	}
	return strings.Map(func(r rune) rune {
		if code, ok := back[r]; ok {
			return code
		}
		return r
	}, s)
}

// toVNI writes text for a VNI font: letter by letter, quality and tone as one mark.
func toVNI(s string) string {
	whole := strings.NewReplacer("đ", "ñ", "í", "í", "ì", "ì", "ỉ", "æ", "ĩ", "ó", "ị", "ò", "ỵ", "î",
		"Đ", "Ñ", "Í", "Í", "Ì", "Ì", "Ỉ", "Æ", "Ĩ", "Ó", "Ị", "Ò", "Ỵ", "Î")
	bases := strings.NewReplacer("ơ", "ô", "Ơ", "Ô", "ư", "ö", "Ư", "Ö", "ă", "a", "Ă", "A", "â", "a", "Â", "A", "ê", "e", "Ê", "E", "ô", "o", "Ô", "O")
	marks := map[rune]string{'ă': "êèúüéë", 'â': "âàåãáä", 'ê': "âàåãáä", 'ô': "âàåãáä"}
	var out strings.Builder
	for _, r := range s {
		c := string(r)
		if w := whole.Replace(c); w != c || strings.ContainsRune("íìÍÌ", r) {
			out.WriteString(w)
			continue
		}
		small := []rune(strings.ToLower(c))[0]
		mark := ""
		for _, row := range vowels {
			letters := []rune(row)
			at := slices.Index(letters, small)
			if at < 0 {
				continue
			}
			if own, ok := marks[letters[0]]; ok {
				mark = string([]rune(own)[at])
			} else if at > 0 {
				mark = string([]rune(" øûõùï")[at])
			}
			c = string(letters[0])
		}
		c = bases.Replace(c)
		if string(small) != string(r) {
			c, mark = strings.ToUpper(c), strings.ToUpper(mark)
		}
		out.WriteString(c + mark)
	}
	return out.String()
}

func TestLettersRoundTrip(t *testing.T) {
	letters := "đĐ"
	for _, row := range vowels {
		letters += row + strings.ToUpper(row)
	}
	for _, r := range letters {
		s := string(r)
		if got := viet.VNI.Decode(toVNI(s)); got != s {
			t.Errorf("VNI: %q is %q and back %q", s, toVNI(s), got)
		}
	}
	for _, r := range strings.Join(vowels, "") + "đĂÂÊÔƠƯĐ" {
		s := string(r)
		if got := viet.TCVN3.Decode(toTCVN3(s)); got != s {
			t.Errorf("TCVN3: %q is %q and back %q", s, toTCVN3(s), got)
		}
	}
}

// texts draws labels of letters with all tones, figures and punctuation.
func texts() *rapid.Generator[string] {
	word := rapid.StringOfN(rapid.RuneFrom([]rune(strings.Join(vowels, "")+consonants+consonants)), 1, 6, -1)
	piece := rapid.OneOf(word, word, word, rapid.SampledFrom([]string{
		" ", " ", " ", "-", "/", "(", "), ", "2018", "m2", "km²", "%", "$", "½", ".", "fdi", "ly", "…", "–",
	}))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
	})
}

// forms returns the words without their places.
func forms(s string) []viet.Word {
	words := viet.Words(s)
	for i := range words {
		words[i].Start, words[i].End = 0, 0
	}
	return words
}

func TestWordsIgnoreSpelling(t *testing.T) {
	spacings := strings.NewReplacer(" ", "\u00a0", ".", ".\u202f")
	for name, respell := range map[string]func(*rapid.T, string) string{
		"NFD":            func(_ *rapid.T, s string) string { return norm.NFD.String(s) },
		"NFC":            func(_ *rapid.T, s string) string { return norm.NFC.String(norm.NFD.String(s)) },
		"capitals":       func(_ *rapid.T, s string) string { return strings.ToUpper(s) },
		"title":          func(_ *rapid.T, s string) string { return norm.NFD.String(strings.ToTitle(s)) },
		"no-break space": func(_ *rapid.T, s string) string { return spacings.Replace(s) },
		"zero width":     sprinkle,
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			s := texts().Draw(t, "text")
			other := respell(t, s)
			if d := cmp.Diff(forms(s), forms(other)); d != "" {
				t.Fatalf("%+q and %+q differ: %s", s, other, d)
			}
		}))
	}
}

// sprinkle puts invisible characters anywhere into a text.
func sprinkle(t *rapid.T, s string) string {
	invisible := rapid.SampledFrom([]string{"", "", "", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u202a", "\u2069"})
	var out strings.Builder
	for _, r := range norm.NFD.String(s) {
		out.WriteString(invisible.Draw(t, "mark") + string(r))
	}
	return out.String() + invisible.Draw(t, "last")
}

// TestTonePlacement moves the tone to any other letter of its word.
func TestTonePlacement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tone := rapid.SampledFrom([]string{"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}).Draw(t, "tone")
		letters := []rune(rapid.SampledFrom([]string{"hoa", "huy", "quy", "khoe", "thuy", "ngoao", "gia", "cưa", "ươi"}).Draw(t, "word"))
		place := rapid.IntRange(1, len(letters))
		at, other := place.Draw(t, "at"), place.Draw(t, "other")
		put := func(n int) string { return norm.NFC.String(string(letters[:n]) + tone + string(letters[n:])) }
		if a, b := viet.Key(put(at)), viet.Key(put(other)); a != b {
			t.Fatalf("%q is %+q, %q is %+q", put(at), a, put(other), b)
		}
	})
}

func TestEncodingsRoundTrip(t *testing.T) {
	t.Run("VNI", rapid.MakeCheck(func(t *rapid.T) {
		s := texts().Draw(t, "text")
		if rapid.Bool().Draw(t, "capitals") {
			s = strings.ToUpper(s)
		}
		if got := viet.VNI.Decode(toVNI(s)); got != s {
			t.Fatalf("%q is %q and back %q", s, toVNI(s), got)
		}
	}))
	t.Run("TCVN3", rapid.MakeCheck(func(t *rapid.T) {
		s := strings.ReplaceAll(texts().Draw(t, "text"), "½", "") // ẵ in TCVN3
		if got := viet.TCVN3.Decode(toTCVN3(s)); got != s {
			t.Fatalf("%q is %q and back %q", s, toTCVN3(s), got)
		}
	}))
}

// TestSkeletonIsWhatIsLeft deletes the soft hyphens of any text, as programs do.
func TestSkeletonIsWhatIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ReplaceAll(texts().Draw(t, "text"), "½", "") // ẵ in TCVN3
		left := viet.TCVN3.Decode(strings.ReplaceAll(toTCVN3(s), "\u00ad", ""))
		var want, got []string
		for _, w := range viet.Words(s) {
			want = append(want, w.Skeleton)
		}
		for _, w := range viet.Words(left) {
			got = append(got, w.Skeleton)
		}
		if strings.Join(want, "") != strings.Join(got, "") {
			t.Fatalf("%q leaves %q: %+q, want %+q", s, left, got, want)
		}
	})
}

var seeds = []string{
	"", "Tổng vốn đầu tư đăng ký (triệu USD)", "to\u0302\u0309ng", "®Çu t\u00ad", "Ñaàu tö", "100km2 ㎡ ½ ①", "\xff\xfea\xc3",
	"\u0301a\u0344", "각 각", "ﷺ", "İı ǅ ŉ", "m²³ km25 10³", "a\u200b\u0301 \u034f", "\u00b4\u00b8", "𝐓ổ𝟏", "क्ष", "๑๒",
}

func FuzzWords(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for i, w := range viet.Words(s) {
			if w.Start < 0 || w.Start >= w.End || w.End > len(s) || w.End < last {
				t.Fatalf("word %d of %+q is [%d:%d] after %d", i, s, w.Start, w.End, last)
			}
			last = w.End
			if w.Marked == "" || w.Plain == "" || strings.ContainsAny(w.Marked+w.Plain+w.Skeleton+w.Sep, " \u00a0\u00ad\u200b") {
				t.Fatalf("word %d of %+q is %#v", i, s, w)
			}
			if !utf8.ValidString(w.Marked + w.Plain + w.Skeleton + w.Sep) {
				t.Fatalf("word %d of %+q is not UTF-8: %#v", i, s, w)
			}
		}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if a, b := viet.Key(s), viet.Key(form.String(s)); utf8.ValidString(s) && a != b {
				t.Fatalf("%+q: %+q, in another form %+q", s, a, b)
			}
		}
		if key := viet.Key(s); viet.Key(key) != key {
			t.Fatalf("the key of %+q is %+q, and its key %+q", s, key, viet.Key(key))
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, ".VnTimeH")
		f.Add(s, "VNI-Times")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, s, font string) {
		for _, out := range []string{viet.Decode(s, font), viet.TCVN3.Decode(s), viet.VNI.Decode(s)} {
			if !utf8.ValidString(out) {
				t.Fatalf("%+q in %q decodes to %+q", s, font, out)
			}
		}
		if once := viet.Decode(s, ""); once != viet.Decode(once, "") {
			t.Fatalf("%+q decodes to %+q, and that to %+q", s, once, viet.Decode(once, ""))
		}
	})
}

// TestWordsAgain checks that a text gives the same words, known already or not, wherever
// they stand in it.
func TestWordsAgain(t *testing.T) {
	pieces := []string{
		"Tổng", "số", "KCN", "m", "m²", "km2", "3", "½", "㎡", "quý", "y", "đ", "₫", "\u0301", "\u200b", "\u00a0", "\u00ad",
		" ", "-", "–", "(", ")", ".", "%", "tỷđồng", "®Çu", "\xc3", "Ａ", "１",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), "")
		first := viet.Words(text)
		if diff := cmp.Diff(first, viet.Words(text)); diff != "" {
			t.Errorf("%q read again: %s", text, diff)
		}
		const before = "x "
		var moved []viet.Word
		for _, w := range viet.Words(before + text)[1:] {
			w.Start, w.End = w.Start-len(before), w.End-len(before)
			moved = append(moved, w)
		}
		if diff := cmp.Diff(first, moved); diff != "" && !strings.HasPrefix(text, "\u0301") {
			t.Errorf("%q behind %q: %s", text, before, diff)
		}
	})
}

func TestFoldsBeyond(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sprinkle(t, texts().Draw(t, "text"))
		n := rapid.IntRange(0, 20).Draw(t, "bytes")
		if folded := viet.Fold(s); viet.FoldsBeyond(s, n) && len(folded) <= n {
			t.Fatalf("%+q folds beyond %d bytes, and is %q", s, n, folded)
		}
	})
	if !viet.FoldsBeyond("Công ty 12", 9) || viet.FoldsBeyond(" như trên .", 8) {
		t.Error("a plain text has as many bytes as it folds to")
	}
}
