package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// builtin are the number formats that files name only by number (ECMA-376 part 1, 18.8.30). 27
// to 36 and 50 to 58 are dates and times whose code depends on the language; here they have
// what those codes have in common.
var builtin = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"$"#,##0_);\("$"#,##0\)`, 6: `"$"#,##0_);[Red]\("$"#,##0\)`,
	7: `"$"#,##0.00_);\("$"#,##0.00\)`, 8: `"$"#,##0.00_);[Red]\("$"#,##0.00\)`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
	18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
	39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
	41: `_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)`,
	42: `_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)`,
	43: `_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)`,
	44: `_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}

// FormatCode returns the code of a number format: the file's own, else the builtin one.
func FormatCode(id int, own map[int]string) string {
	if code, ok := own[id]; ok {
		return code
	}
	if code, ok := builtin[id]; ok {
		return code
	}
	if id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return "yyyy/mm/dd"
	}
	return "General"
}

// IsDate reports whether a number with this format code is shown as a date or a time. It is if
// y, m, d, h or s stands outside quotes, escapes and brackets, or in an elapsed time such as
// [h].
func IsDate(code string) bool { return strings.ContainsAny(dateLetters(code), "ymdhs") }

// dateLetters returns, in lower case, the letters of a format code that stand outside quotes,
// escapes and brackets, or in an elapsed time.
func dateLetters(code string) string {
	code = strings.ToLower(code)
	var out []byte
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '"':
			i += 1 + strings.IndexByte(code[i+1:]+`"`, '"')
		case '\\', '_', '*':
			i++
		case '[':
			inner, _, _ := strings.Cut(code[i+1:], "]")
			if inner != "" && (strings.Trim(inner, "h") == "" || strings.Trim(inner, "m") == "" || strings.Trim(inner, "s") == "") {
				out = append(out, inner...)
			}
			i += len(inner) + 1
		case 'y', 'm', 'd', 'h', 's':
			out = append(out, c)
		}
	}
	return string(out)
}

// ShowsMonth reports whether a format code shows the month and the year of a date but not the
// day, as "mm/yyyy" and "mmm-yy" do.
func ShowsMonth(code string) bool {
	letters := dateLetters(code)
	return strings.Contains(letters, "m") && strings.Contains(letters, "y") && !strings.ContainsAny(letters, "dhs")
}

// FormatWords returns the words that a number format shows beside a figure, from all of its
// sections; empty if there are none.
func FormatWords(format string) string {
	var words []string
	for format != "" {
		_, quoted, found := strings.Cut(format, `"`)
		if !found {
			break
		}
		var word string
		word, format, _ = strings.Cut(quoted, `"`)
		if word = strings.TrimSpace(word); strings.ContainsFunc(word, unicode.IsLetter) && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// TextShown returns what a cell shows of a text: the section of its number format for texts
// may put words before and behind it, as @" (ước)" does.
func TextShown(format, text string) string {
	if strings.IndexByte(format, '"') < 0 || strings.IndexByte(format, '@') < 0 {
		return text
	}
	var before, behind []string
	seen := false
	for i := 0; i < len(format); i++ {
		switch format[i] {
		case ';':
			if seen {
				i = len(format)
				continue
			}
			before = nil // this section is for numbers
		case '@':
			seen = true
		case '\\', '_', '*':
			i++
		case '"':
			words, _, _ := strings.Cut(format[i+1:], `"`)
			i += len(words) + 1
			switch {
			case !strings.ContainsFunc(words, unicode.IsLetter):
			case seen:
				behind = append(behind, words)
			default:
				before = append(before, words)
			}
		}
	}
	if !seen || len(before)+len(behind) == 0 {
		return text
	}
	return strings.Join(before, "") + text + strings.Join(behind, "")
}
