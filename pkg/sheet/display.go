package sheet

import (
	"strings"
	"unicode/utf8"
)

// Display is what a number format shows of a number beside its digits. The zero value
// shows the number as it is.
type Display struct {
	Thousands int    // how often it is divided by a thousand, as once by "#,##0,"
	Percent   bool   // it is multiplied by a hundred and followed by "%"
	Text      string // words and symbols around the digits, such as "triệu đồng" or "$"
	Nothing   bool   // the number is not shown at all, as by ";;;"
}

// Display reads the first section of the format code, that of positive numbers
// (ECMA-376 part 1, 18.8.31).
func (s *Style) Display() Display {
	var d Display
	if s.Format == "General" || s.Format == "" {
		return d
	}
	d.Nothing = true
	commas := 0 // behind the last digit
	var text strings.Builder
	code := s.Format
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch c := code[i]; c {
		case '0', '#', '?', '@', 'G', 'g':
			d.Nothing, commas = false, 0
		case ',':
			commas++
		case '.':
			d.Thousands += commas
			commas = 0
		case '%':
			d.Percent = true
		case '"':
			literal, _, _ := strings.Cut(code[i+1:], `"`)
			text.WriteString(literal)
			i += len(literal) + 1
		case '\\':
			next := firstRune(code[i+1:])
			text.WriteString(next)
			i += len(next)
		case '_', '*':
			i += len(firstRune(code[i+1:]))
		case '[':
			inner, _, _ := strings.Cut(code[i+1:], "]")
			text.WriteString(currency(inner))
			i += len(inner) + 1
		default:
			text.WriteByte(c)
		}
	}
	if !d.Nothing {
		d.Thousands += commas
	}
	d.Text = strings.Trim(text.String(), " ()+-/\u00a0")
	return d
}

// firstRune is the first character of a text.
func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// currency is the symbol in brackets such as "$₫-42A"; other brackets have none.
func currency(inner string) string {
	symbol, found := strings.CutPrefix(inner, "$")
	if !found {
		return ""
	}
	symbol, _, _ = strings.Cut(symbol, "-")
	return symbol
}
