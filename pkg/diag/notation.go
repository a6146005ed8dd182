package diag

import (
	"strconv"
	"strings"
)

// Notation writes a number as a workbook stores it, 24781.21, in the notation of a language:
// 24.781,21 in Vietnamese, 24,781.21 in English. Digits beyond the 15 that Excel itself keeps are
// dropped. Any other text stays as it is.
func Notation(stored, lang string) string {
	v, err := strconv.ParseFloat(stored, 64)
	if err != nil || strings.Trim(stored, "-+.eE0123456789") != "" {
		return stored
	}
	const kept = 15
	if digits := strings.Trim(stored, "-+."); len(digits) > kept || strings.ContainsAny(stored, "eE") {
		stored = strconv.FormatFloat(v, 'g', kept, 64)
		if again, err := strconv.ParseFloat(stored, 64); err == nil {
			stored = strconv.FormatFloat(again, 'f', -1, 64)
		}
	}
	group, point := ".", ","
	if lang == "en" {
		group, point = ",", "."
	}
	sign := ""
	if strings.HasPrefix(stored, "-") {
		sign, stored = "-", stored[1:]
	}
	whole, fraction, decimal := strings.Cut(stored, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if decimal {
		b.WriteString(point + fraction)
	}
	return b.String()
}
