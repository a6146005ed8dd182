package viet

import "strings"

// tcvn3Rows are rows of letters of the TCVN3 (ABC) fonts, by the code point of the first
// letter: programs read the fonts' bytes as Latin-1. The standard is TCVN 5712:1993,
// third table. ư, at U+00AD, is the soft hyphen.
var tcvn3Rows = map[rune]string{
	0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
	0xB5: "àảãáạ",
	0xBB: "ằẳẵắ",
	0xC6: "ặầẩẫấậè",
	0xCE: "ẻẽéẹềểễếệìỉ",
	0xDC: "ĩíịò",
	0xE1: "ỏõóọồổỗốộờởỡớợù",
	0xF1: "ủũúụừửữứựỳỷỹýỵ",
}

// tcvn3 maps Latin-1 to the letter shown; zero if there is none.
var tcvn3 = func() (table [0x100]rune) {
	for first, row := range tcvn3Rows {
		for i, r := range []rune(row) {
			table[first+rune(i)] = r
		}
	}
	return table
}()

// readTCVN3 turns text written for a TCVN3 font (".VnTime") into Unicode: "®Çu t\u00ad"
// into "đầu tư", in the case of a font without capitals: see [TCVN3Capitals]. Characters
// that the encoding does not use stay as they are; broken UTF-8 becomes U+FFFD. It
// reports whether s can be TCVN3 text: it holds none of the Latin-1 letters that TCVN3
// leaves out, "à" among them.
func readTCVN3(s string) (decoded string, fits bool) {
	fits = true
	decoded = strings.Map(func(r rune) rune {
		if r < 0x100 && tcvn3[r] != 0 {
			return tcvn3[r]
		}
		fits = fits && (r < 0xC0 || r >= 0x100)
		return r
	}, s)
	return decoded, fits
}
