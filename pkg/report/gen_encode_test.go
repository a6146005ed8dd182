package report_test

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bloc/pkg/viet"
)

// spelling is how an office types its texts.
type spelling struct {
	font  string
	write func(string) string
}

// spellings are the ways to type Vietnamese, the usual one most often.
func spellings() []spelling {
	same := func(s string) string { return s }
	return []spelling{
		{"", same}, {"", same}, {"", same}, {"", norm.NFD.String}, {"", strings.ToUpper}, {"", unmarked},
		{"", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
		{"", func(s string) string {
			return strings.NewReplacer("hóa", "hoá", "lũy", "luỹ", "tỷ", "tỉ").Replace(s)
		}},
		{".VnTime", encoder(tcvn3)},
		{".VnTime", func(s string) string { return strings.ReplaceAll(encoder(tcvn3)(s), "\u00ad", "") }},
		{"VNI-Times", encoder(vni)},
	}
}

// unmarked types a text without marks, as some offices do.
func unmarked(s string) string {
	// Two letters without marks could be short for too much.
	words := strings.Split(s, " ")
	for i, w := range words {
		if long := map[string]string{"LĐ": "lao động", "ĐC": "điều chỉnh", "ĐK": "đăng ký", "ĐT": "đầu tư"}[strings.Trim(w, ",")]; long != "" {
			words[i] = strings.Replace(w, strings.Trim(w, ","), long, 1)
		}
	}
	s = strings.Join(words, " ")
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r == 'Đ':
			b.WriteByte('D')
		case r < 0x300 || r > 0x36f:
			b.WriteRune(r)
		}
	}
	return b.String()
}

var tcvn3, vni = inverted(viet.TCVN3.Decode), inverted(viet.VNI.Decode)

// inverted turns a decoder round: what is typed for each Vietnamese letter.
func inverted(decode func(string) string) map[rune]string {
	typed := map[rune]string{}
	note := func(text string) {
		own := decode(text) != text || strings.Contains("íìÍÌ", text)
		if r := []rune(decode(text)); own && len(r) == 1 && r[0] > 0x7f && typed[r[0]] == "" {
			typed[r[0]] = text
		}
	}
	for _, base := range "aeouyAEOUYôöÔÖ" {
		for mark := rune(0xa1); mark < 0x100; mark++ {
			if unicode.IsLetter(mark) && unicode.IsUpper(mark) == unicode.IsUpper(base) {
				note(string(base) + string(mark))
			}
		}
	}
	for a := rune(0xa1); a < 0x100; a++ {
		note(string(a))
	}
	return typed
}

func encoder(typed map[rune]string) func(string) string {
	return func(s string) string {
		var b strings.Builder
		for _, r := range norm.NFC.String(s) {
			switch {
			case r < 0x80:
				b.WriteRune(r)
			case typed[r] != "":
				b.WriteString(typed[r])
			case typed[unicode.ToLower(r)] != "": // capitals that a font does not have
				b.WriteString(typed[unicode.ToLower(r)])
			default:
				b.WriteRune(r)
			}
		}
		return b.String()
	}
}
